"""The ledger of the mailbox on SQLite and PostgreSQL: one row, one holder, one end for each message."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from store_cases import LEASE, NOW, submission

from pipeline.errors import DefectError, UsageError
from pipeline.post import FINAL, MailKey, MailState
from pipeline.store.engine import connect
from pipeline.store.mails_port import Ended, MailQuery, Noticed

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Database

    from pipeline.post import MailLine
    from pipeline.store.mails import SqlMails

BOX, FOLDER, VALIDITY, OWNER = "pc06", "INBOX", 7, "pc06/INBOX@may:1"
SHA = "ab" * 32
LATER = NOW + 2 * LEASE


def key(uid: int, validity: int = VALIDITY, folder: str = FOLDER, account: str = BOX) -> MailKey:
    """Name a message."""
    return MailKey(account, folder, validity, uid)


def noticed(at: MailKey, **changes: object) -> Noticed:
    """Make what the headers of a message show."""
    one = Noticed(at, f"f{at.uid}", f"<{at.uid}@a.example.vn>", "a@a.example.vn", f"Thư {at.uid}", NOW, 100)
    return replace(one, **changes)  # type: ignore[arg-type]


@pytest.fixture(name="mails")
def _mails(database: Database) -> SqlMails:
    mails = database.open().mails
    assert mails is not None
    assert mails.enter(BOX, FOLDER, owner=OWNER, now=NOW, lease=LEASE)
    return mails  # type: ignore[return-value]  # the fixture opens a SQL store


def seen(mails: SqlMails, *uids: int) -> None:
    """Record messages of the folder."""
    mails.record([noticed(key(uid)) for uid in uids], key(max(uids)), NOW)


def claimed(mails: SqlMails, owner: str = OWNER) -> MailLine:
    """Claim the next message, which must be there."""
    line = mails.claim(BOX, FOLDER, owner=owner, now=NOW, lease=LEASE)
    assert line is not None
    return line


def ended(mails: SqlMails, state: MailState = MailState.NOT_A_LETTER, *, kept: bool = True) -> MailLine:
    """Bring the next message to its end."""
    line = claimed(mails)
    if kept and line.sha256 is None:
        mails.kept(line.id, owner=OWNER, sha256=SHA, size=100)
    mails.finish(line.id, Ended(state, "lý do"), owner=OWNER, now=NOW)
    found = mails.line(line.id)
    assert found is not None
    return found


def rows(mails: SqlMails) -> list[MailLine]:
    """Give all rows, oldest first."""
    return list(mails.lines(MailQuery(limit=None)))[::-1]


def test_a_message_has_one_row(mails: SqlMails) -> None:
    """Headers that are read twice make no second row; the mark rises with the rows."""
    assert mails.high_water(BOX, FOLDER, VALIDITY) == 0
    assert mails.record([noticed(key(1)), noticed(key(2))], key(2), NOW) == 2
    assert mails.record([noticed(key(2)), noticed(key(3))], key(3), NOW) == 1
    assert mails.high_water(BOX, FOLDER, VALIDITY) == 3
    assert mails.high_water(BOX, FOLDER, VALIDITY + 1) == 0
    assert mails.record([], key(1), NOW) == 0  # a poller that is late
    assert mails.high_water(BOX, FOLDER, VALIDITY) == 3
    assert [line.key.uid for line in rows(mails)] == [1, 2, 3]


def test_rows_and_mark_are_kept_together_or_not_at_all(mails: SqlMails) -> None:
    """A row that the database refuses leaves neither rows nor mark."""
    with pytest.raises((DBAPIError, DefectError)):
        mails.record([noticed(key(1)), noticed(key(2), sender=None)], key(2), NOW)
    assert rows(mails) == []
    assert mails.high_water(BOX, FOLDER, VALIDITY) == 0


def test_each_message_goes_to_one_of_many(mails: SqlMails) -> None:
    """Eight claimers at once share forty messages without taking one twice, oldest first."""
    seen(mails, *range(1, 41))

    def take(number: int) -> list[int]:
        owner, mine = f"x@may:{number}", []
        while line := mails.claim(BOX, FOLDER, owner=owner, now=NOW, lease=LEASE):
            mine.append(line.key.uid)
        return mine

    with ThreadPoolExecutor(8) as threads:
        taken = [uid for mine in threads.map(take, range(8)) for uid in mine]
    assert sorted(taken) == list(range(1, 41))
    assert mails.claim(BOX, FOLDER, owner="y@may:9", now=LATER, lease=LEASE) is not None


def test_who_lost_the_lease_changes_nothing(mails: SqlMails) -> None:
    """Another takes the message when the lease is out; the first one's word no longer counts."""
    seen(mails, 1)
    first = claimed(mails, "old@may:1")
    assert first.state is MailState.FETCHING
    assert mails.claim(BOX, FOLDER, owner=OWNER, now=LATER, lease=LEASE) is not None
    for late in (
        lambda: mails.fetching(first.id, owner="old@may:1"),
        lambda: mails.kept(first.id, owner="old@may:1", sha256=SHA, size=1),
        lambda: mails.finish(first.id, Ended(MailState.SPAM, ""), owner="old@may:1", now=NOW),
    ):
        with pytest.raises(DefectError):
            late()
    mails.put_back(first.id, owner="old@may:1", error="X", now=NOW, retry_at=None, counted=True)
    assert mails.counts()[MailState.DEAD] == 0


def test_kept_bytes_are_not_asked_for_again(mails: SqlMails) -> None:
    """Freed after its bytes were kept, a message is claimed as kept, with its sha256."""
    seen(mails, 1, 2)
    line = claimed(mails)
    mails.fetching(line.id, owner=OWNER)
    mails.kept(line.id, owner=OWNER, sha256=SHA, size=5)
    claimed(mails)
    assert mails.owners() == (OWNER,)
    assert mails.free(OWNER) == 2
    assert mails.owners() == ()
    first, second = claimed(mails), claimed(mails)
    assert (first.state, first.sha256, first.size) == (MailState.KEPT, SHA, 5)
    assert second.state is MailState.FETCHING
    assert mails.fetches() == {first.id: 1}


def test_a_message_that_failed_waits_and_then_is_dead(mails: SqlMails) -> None:
    """Its pause is kept, tries are counted when they are the message's, without a next try it is dead."""
    seen(mails, 1)
    id_ = claimed(mails).id
    soon = NOW + timedelta(minutes=1)
    mails.put_back(id_, owner=OWNER, error="OSError", now=NOW, retry_at=soon, counted=False)
    assert mails.claim(BOX, FOLDER, owner=OWNER, now=NOW, lease=LEASE) is None
    line = mails.claim(BOX, FOLDER, owner=OWNER, now=soon, lease=LEASE)
    assert line is not None
    assert (line.attempts, line.error) == (0, "OSError")
    mails.put_back(id_, owner=OWNER, error="ValueError", now=NOW, retry_at=None, counted=True)
    (dead,) = rows(mails)
    assert (dead.state, dead.attempts, dead.error) == (MailState.DEAD, 1, "ValueError")
    assert mails.claim(BOX, FOLDER, owner=OWNER, now=LATER, lease=LEASE) is None
    (health,) = mails.healths()
    assert (health.dead, health.backlog) == (1, 0)


def test_one_poll_at_a_time(mails: SqlMails) -> None:
    """A folder is taken once, by the same owner neither; a failure makes it pause, force ends the pause."""
    again = {"now": NOW, "lease": LEASE}
    assert not mails.enter(BOX, FOLDER, owner=OWNER, **again)  # type: ignore[arg-type]
    assert not mails.enter(BOX, FOLDER, owner="y", force=True, **again)  # type: ignore[arg-type]
    assert mails.enter(BOX, "Khac", owner="y", **again)  # type: ignore[arg-type]
    pause = timedelta(minutes=4)
    mails.leave(BOX, FOLDER, owner=OWNER, now=NOW, error="mạng", pause=pause)
    assert not mails.enter(BOX, FOLDER, owner="y", **again)  # type: ignore[arg-type]
    health = next(one for one in mails.healths() if one.folder == FOLDER)
    assert (health.failures, health.error, health.retry_at) == (1, "mạng", NOW + pause)
    assert mails.enter(BOX, FOLDER, owner="y", force=True, **again)  # type: ignore[arg-type]
    mails.leave(BOX, FOLDER, owner=OWNER, now=NOW, error=None, pause=pause)  # not its to leave
    assert not mails.enter(BOX, FOLDER, owner="z", **again)  # type: ignore[arg-type]
    mails.leave(BOX, FOLDER, owner="y", now=NOW, error=None, pause=pause)
    health = next(one for one in mails.healths() if one.folder == FOLDER)
    assert (health.failures, health.error, health.retry_at, health.succeeded_at) == (0, None, None, NOW)


def test_a_lease_is_renewed_or_runs_out(mails: SqlMails) -> None:
    """Folder and messages of an owner stay its own while it renews."""
    seen(mails, 1)
    claimed(mails)
    mails.renew(OWNER, LATER + LEASE)
    assert not mails.enter(BOX, FOLDER, owner="y", now=LATER, lease=LEASE)
    assert mails.claim(BOX, FOLDER, owner="y", now=LATER, lease=LEASE) is None
    assert mails.enter(BOX, FOLDER, owner="y", now=LATER + 2 * LEASE, lease=LEASE)


@pytest.mark.parametrize("state", sorted(FINAL))
def test_every_end_has_its_reason_and_may_be_reopened_or_not(mails: SqlMails, state: MailState) -> None:
    """A person lets it be tried again, with who and why kept; what was processed is not to be."""
    seen(mails, 1)
    line = ended(mails, state)
    assert (line.state, line.why, mails.counts()[state]) == (state, "lý do", 1)
    if state in {MailState.SUBMISSION, MailState.REPLY}:
        with pytest.raises(UsageError):
            mails.reopen(line.id, who="a", why="b", now=NOW, wanted=True)
        return
    again = mails.reopen(line.id, who="cán bộ", why="vì", now=NOW, wanted=True)
    assert (again.state, again.attempts) == (MailState.KEPT, 0)
    assert mails.is_wanted(line.id)
    assert [(act.was, act.who, act.why) for act in mails.acts(line.id)] == [(state, "cán bộ", "vì")]
    with pytest.raises(UsageError):
        mails.reopen(line.id, who="a", why="b", now=NOW, wanted=False)
    with pytest.raises(UsageError):
        mails.reopen(line.id + 99, who="a", why="b", now=NOW, wanted=False)


def test_a_secret_message_is_blank(mails: SqlMails) -> None:
    """Sender, subject and Message-ID go when it ends behind a mark."""
    seen(mails, 1)
    line = claimed(mails)
    mails.finish(line.id, Ended(MailState.QUARANTINED, "mật", blank=True), owner=OWNER, now=NOW)
    (row,) = rows(mails)
    assert (row.sender, row.subject, row.message_id) == ("", "", None)


def test_numbered_anew_takes_over_row_by_row(mails: SqlMails) -> None:
    """Twins take over one old row each; what no headers tell apart gets a new row; what waited is gone."""
    twins = [noticed(key(uid), fingerprint="twin") for uid in (1, 2)]
    mails.record([*twins, noticed(key(3), fingerprint=None), noticed(key(4))], key(4), NOW)
    first = ended(mails)
    fresh = [noticed(key(uid, 8), fingerprint="twin") for uid in (11, 12)]
    assert mails.record([*fresh, noticed(key(13, 8), fingerprint=None)], key(13, 8), NOW) == 1
    assert mails.close_old(BOX, FOLDER, 8, NOW) == 2
    found = {line.key: line.state for line in rows(mails)}
    assert found == {
        key(11, 8): MailState.NOT_A_LETTER,
        key(12, 8): MailState.SEEN,
        key(3): MailState.GONE,
        key(4): MailState.GONE,
        key(13, 8): MailState.SEEN,
    }
    assert mails.line(first.id).key == key(11, 8)  # type: ignore[union-attr]


def test_kept_messages_outlive_their_names(mails: SqlMails) -> None:
    """What is kept is processed from its bytes whatever the server calls it now."""
    seen(mails, 1)
    line = claimed(mails)
    mails.kept(line.id, owner=OWNER, sha256=SHA, size=5)
    mails.free(OWNER)
    assert mails.close_old(BOX, FOLDER, 8, NOW) == 0
    assert claimed(mails).id == line.id


def test_names_that_the_server_uses_again(mails: SqlMails) -> None:
    """The anchor is the newest message that should be there; void names free their UIDs, twice too."""
    seen(mails, 1, 2)
    assert mails.anchor(BOX, FOLDER, VALIDITY) == (2, NOW)
    assert mails.void(BOX, FOLDER, VALIDITY) == 2
    assert mails.high_water(BOX, FOLDER, VALIDITY) == 0
    other = [noticed(key(uid), fingerprint=f"new{uid}") for uid in (1, 2)]
    assert mails.record(other, key(2), NOW) == 2
    assert mails.void(BOX, FOLDER, VALIDITY) == 2
    assert sorted(line.key.uidvalidity for line in rows(mails)) == [-2, -2, -1, -1]
    assert mails.anchor(BOX, FOLDER, VALIDITY) is None


def test_the_same_message_elsewhere_is_known(mails: SqlMails) -> None:
    """In another folder it takes over the end without its body, in another account it is another message."""
    seen(mails, 1)
    first = ended(mails)
    for account in (BOX, "khac"):
        mails.enter(account, "Luu", owner="z", now=NOW, lease=LEASE)
        mails.record([noticed(key(1, 9, "Luu", account), fingerprint="f1")], key(1, 9, "Luu", account), NOW)
    _, moved, foreign = rows(mails)
    assert (moved.state, moved.same_as, moved.sha256) == (first.state, first.id, SHA)
    assert (foreign.state, foreign.same_as) == (MailState.SEEN, None)


def test_the_same_bytes_are_known_but_not_those_of_a_dead_one(mails: SqlMails) -> None:
    """`same` finds a finished row with the bytes, never one that is dead; `take_over` ends the second."""
    seen(mails, 1, 2, 3)
    dead = claimed(mails)
    mails.kept(dead.id, owner=OWNER, sha256=SHA, size=5)
    mails.put_back(dead.id, owner=OWNER, error="X", now=NOW, retry_at=None, counted=True)
    second = claimed(mails)
    mails.kept(second.id, owner=OWNER, sha256=SHA, size=5)
    line = mails.line(second.id)
    assert line is not None
    assert mails.same(line) is None
    mails.finish(line.id, Ended(MailState.SPAM, "rác"), owner=OWNER, now=NOW)
    third = claimed(mails)
    mails.kept(third.id, owner=OWNER, sha256=SHA, size=5)
    same = mails.same(replace(third, sha256=SHA))
    assert same is not None
    mails.take_over(third.id, same, owner=OWNER, now=NOW)
    last = rows(mails)[-1]
    assert (last.state, last.same_as) == (MailState.SPAM, second.id)


def test_marks_and_what_vanished(mails: SqlMails) -> None:
    """Only finished messages that are there want a mark; moved ones are there no more."""
    mails.record([noticed(key(uid)) for uid in range(1, 5)], key(4), NOW)
    mails.record([noticed(key(5), outside=True)], key(5), NOW)
    one, two, three = (ended(mails) for _ in range(3))
    wanted = mails.unmarked(BOX, FOLDER, VALIDITY, 10)
    assert [line.id for line in wanted] == [one.id, two.id, three.id]
    mails.marked([one.id], NOW, moved=False)
    mails.marked([two.id], NOW, moved=True)
    mails.vanished([three.id], NOW)
    assert mails.unmarked(BOX, FOLDER, VALIDITY, 10) == ()
    told = [(entry.uid, entry.marked, entry.vanished) for entry in mails.entries(BOX, FOLDER, VALIDITY)]
    assert told == [(1, True, False), (2, True, True), (3, False, True), (4, False, False), (5, False, False)]


def test_rows_are_found(mails: SqlMails, database: Database, tmp_path: Path) -> None:
    """By state, account, Message-ID and submission; counts name every state, health the oldest that waits."""
    seen(mails, 1, 2)
    (tmp_path / "in").mkdir()
    letter = database.open().receive(submission(tmp_path / "in", "thư"))
    line = claimed(mails)
    mails.kept(line.id, owner=OWNER, sha256=SHA, size=5)
    mails.finish(line.id, Ended(MailState.SUBMISSION, "", letter.id), owner=OWNER, now=NOW)
    assert mails.of_submission(letter.id) == mails.line(line.id)
    assert mails.of_submission("khong") is None
    assert [one.id for one in mails.with_message_ids(["<1@a.example.vn>", "<9@x>"])] == [line.id]
    assert [one.id for one in mails.lines(MailQuery((MailState.SUBMISSION,)))] == [line.id]
    assert list(mails.lines(MailQuery(account="khac"))) == []
    assert [one.key.uid for one in mails.lines(MailQuery(limit=1))] == [2]
    assert set(mails.counts()) == set(MailState)
    (health,) = mails.healths()
    assert (health.backlog, health.oldest, health.high_water) == (1, NOW, 2)


@pytest.mark.parametrize(
    "change",
    [
        "state = 'submission'",  # without bytes
        "state = 'fetching'",  # without an owner
        "state = 'spam'",  # without the moment of its end
        "state = 'somewhere'",
        "owner = 'x'",  # without a lease
        "uid = 2",  # the key of another row
    ],
)
def test_the_database_refuses_what_cannot_be(mails: SqlMails, database: Database, change: str) -> None:
    """Whatever a program does, a row is in one state with what belongs to it, under a key of its own."""
    seen(mails, 1, 2)
    engine = connect(database.url)
    with pytest.raises(DBAPIError), engine.begin() as connection:
        connection.execute(text(f"UPDATE mail_message SET {change} WHERE uid = 1"))  # noqa: S608 - our own words
    engine.dispose()


def test_what_people_did_stays(mails: SqlMails, database: Database) -> None:
    """Acts are append-only in the database itself."""
    seen(mails, 1)
    line = ended(mails)
    mails.reopen(line.id, who="a", why="b", now=NOW, wanted=False)
    engine = connect(database.url)
    for statement in ("UPDATE mail_act SET who = 'x'", "DELETE FROM mail_act"):
        with pytest.raises(DBAPIError, match="append-only"), engine.begin() as connection:
            connection.execute(text(statement))
    engine.dispose()
