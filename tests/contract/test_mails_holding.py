"""The ledger among several processes and after trouble: who holds a message, and what it takes over."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from threading import Barrier
from typing import TYPE_CHECKING, TypeVar

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from store_cases import LEASE, NOW

from pipeline.errors import DefectError, UsageError
from pipeline.post import WAITING, MailKey, MailState
from pipeline.store.engine import connect
from pipeline.store.mails_port import Ended, MailQuery, Noticed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from conftest import Database

    from pipeline.post import MailLine
    from pipeline.store.mails import SqlMails

T = TypeVar("T")

BOX, FOLDER, VALIDITY, OWNER = "pc06", "INBOX", 7, "pc06/INBOX@may:1"
SHA, OTHER_SHA = "ab" * 32, "cd" * 32
LATER = NOW + 2 * LEASE
AT_ONCE, ROUNDS = 6, 8


def noticed(uid: int, *, validity: int = VALIDITY, folder: str = FOLDER, **changes: object) -> Noticed:
    """Make what the headers of a message show."""
    at = MailKey(BOX, folder, validity, uid)
    one = Noticed(at, f"f{uid}", f"<{uid}@a.example.vn>", "a@a.example.vn", f"Thư {uid}", NOW, 100)
    return replace(one, **changes)  # type: ignore[arg-type]


def mails_of(database: Database) -> SqlMails:
    """Open the ledger as one more process does: with an engine of its own."""
    mails = database.open().mails
    assert mails is not None
    return mails  # type: ignore[return-value]  # these databases are SQL ones


@pytest.fixture(name="mails")
def _mails(database: Database) -> Iterator[SqlMails]:
    mails = mails_of(database)
    assert mails.enter(BOX, FOLDER, owner=OWNER, now=NOW, lease=LEASE)
    yield mails
    mails._engine.dispose()


@pytest.fixture(name="several")
def _several(database: Database) -> Iterator[tuple[SqlMails, ...]]:
    opened = tuple(mails_of(database) for _ in range(AT_ONCE))
    yield opened
    for one in opened:
        one._engine.dispose()


def at_once(several: tuple[SqlMails, ...], work: Callable[[int, SqlMails], T]) -> list[T]:
    """Let every process do the same at the same moment; give what each got, raise what one raised."""
    start = Barrier(len(several))

    def one(number: int) -> T:
        start.wait()
        return work(number, several[number])

    with ThreadPoolExecutor(len(several)) as threads:
        return list(threads.map(one, range(len(several))))


def seen(mails: SqlMails, *messages: Noticed) -> None:
    """Record messages of one folder."""
    mails.record(messages, messages[-1].key, NOW)


def claimed(mails: SqlMails, owner: str = OWNER) -> MailLine:
    """Claim the next message, which must be there."""
    line = mails.claim(BOX, FOLDER, owner=owner, now=NOW, lease=LEASE)
    assert line is not None
    return line


def kept(mails: SqlMails, sha256: str = SHA) -> MailLine:
    """Claim the next message and keep its bytes."""
    id_ = claimed(mails).id
    mails.kept(id_, owner=OWNER, sha256=sha256, size=5)
    return row(mails, id_)


def row(mails: SqlMails, id_: int) -> MailLine:
    """Give a row that must be there."""
    line = mails.line(id_)
    assert line is not None
    return line


# ---- several processes
def test_a_header_read_by_several_makes_one_row(mails: SqlMails, several: tuple[SqlMails, ...]) -> None:
    """Whoever comes second finds the row, or is refused as a whole; there is never a second one."""

    def record(_: int, one: SqlMails) -> int:
        try:
            return one.record([noticed(1), noticed(2)], noticed(2).key, NOW)
        except DefectError:
            return 0

    assert sorted(at_once(several, record)) == [0] * (AT_ONCE - 1) + [2]
    assert [line.key.uid for line in mails.lines(MailQuery())] == [2, 1]
    assert mails.high_water(BOX, FOLDER, VALIDITY) == 2


def test_a_folder_polled_for_the_first_time_goes_to_one(several: tuple[SqlMails, ...]) -> None:
    """The others are told that it is taken; none of them fails because the row is being made."""

    def enter(number: int, one: SqlMails) -> list[bool]:
        return [one.enter(BOX, f"Moi {n}", owner=f"x{number}", now=NOW, lease=LEASE) for n in range(ROUNDS)]

    for answers in zip(*at_once(several, enter), strict=True):
        assert sorted(answers) == [False] * (AT_ONCE - 1) + [True]


def test_who_is_beaten_to_a_message_takes_the_next(mails: SqlMails, several: tuple[SqlMails, ...]) -> None:
    """None means that nothing waits, never that another was quicker."""
    for turn in range(ROUNDS):
        first = turn * AT_ONCE + 1
        seen(mails, *(noticed(uid) for uid in range(first, first + AT_ONCE)))
        got = at_once(several, lambda n, one: one.claim(BOX, FOLDER, owner=f"x{n}", now=NOW, lease=LEASE))
        assert sorted(line.key.uid if line else 0 for line in got) == list(range(first, first + AT_ONCE))


# ---- one message
def test_the_oldest_comes_first_and_a_pause_lets_the_next_by(mails: SqlMails) -> None:
    """What was given back keeps its place, but holds nobody up while its pause lasts."""
    seen(mails, *(noticed(uid) for uid in (1, 2, 3)))
    one = claimed(mails)
    soon = NOW + timedelta(minutes=1)
    mails.put_back(one.id, owner=OWNER, error="OSError", now=NOW, retry_at=soon, counted=True)
    assert [one.key.uid, claimed(mails).key.uid] == [1, 2]
    again = mails.claim(BOX, FOLDER, owner=OWNER, now=soon, lease=LEASE)
    assert again is not None
    assert (again.key.uid, again.attempts, again.state) == (1, 1, MailState.FETCHING)
    assert claimed(mails).key.uid == 3


@pytest.mark.parametrize("how", ["lease", "put_back"])
def test_kept_stays_kept(mails: SqlMails, how: str) -> None:
    """After a lease that ran out, and after a try that failed, nobody asks for the bytes again."""
    seen(mails, noticed(1))
    line = kept(mails)
    if how == "put_back":
        mails.put_back(line.id, owner=OWNER, error="X", now=NOW, retry_at=NOW, counted=True)
        assert row(mails, line.id).state is MailState.KEPT
    again = mails.claim(BOX, FOLDER, owner="y", now=LATER, lease=LEASE)
    assert again is not None
    assert (again.id, again.state, again.sha256) == (line.id, MailState.KEPT, SHA)
    assert mails.counts() == dict.fromkeys(MailState, 0) | {MailState.KEPT: 1}


@pytest.mark.parametrize("way", ["vanished", "reopened", "unfinished"])
def test_an_old_name_is_never_fetched_under_a_new_uidvalidity(mails: SqlMails, way: str) -> None:
    """UID 1 may be anyone's now (RFC 3501 2.3.1.1): whose bytes were never fetched ends as gone."""
    seen(mails, noticed(1, fingerprint=None))
    (old,) = mails.lines(MailQuery())
    if way == "vanished":
        mails.vanished([old.id], NOW)  # the audit saw it go while it waited
    elif way == "reopened":
        mails.finish(claimed(mails).id, Ended(MailState.GONE, ""), owner=OWNER, now=NOW)
    seen(mails, noticed(1, validity=8, fingerprint=None, message_id="<khac@a.example.vn>"))
    if way == "reopened":
        mails.close_old(BOX, FOLDER, 8, NOW)
        mails.reopen(old.id, who="a", why="b", now=NOW, wanted=False)
    assert claimed(mails).key == MailKey(BOX, FOLDER, 8, 1)
    assert mails.claim(BOX, FOLDER, owner=OWNER, now=LATER, lease=LEASE) is not None  # the new one again
    assert mails.claim(BOX, FOLDER, owner=OWNER, now=LATER, lease=LEASE) is None
    assert mails.close_old(BOX, FOLDER, 8, NOW) == 1
    assert row(mails, old.id).state is MailState.GONE


# ---- what is taken over
@pytest.mark.parametrize("way", ["take_over", "elsewhere"])
def test_a_copy_of_a_secret_message_is_as_blank_as_the_first(mails: SqlMails, way: str) -> None:
    """Sender, subject and Message-ID come back neither by its bytes nor by its headers."""
    seen(mails, noticed(1), noticed(2))
    line = kept(mails)
    mails.finish(line.id, Ended(MailState.QUARANTINED, "mật", blank=True), owner=OWNER, now=NOW)
    if way == "take_over":
        copy = kept(mails)
        same = mails.same(copy)
        assert same is not None
        mails.take_over(copy.id, same, owner=OWNER, now=NOW)
    else:
        seen(mails, noticed(1, folder="Luu"))
        copy = next(iter(mails.lines(MailQuery())))
    found = row(mails, copy.id)
    assert (found.state, found.same_as) == (MailState.QUARANTINED, line.id)
    assert (found.sender, found.subject, found.message_id) == ("", "", None)


def test_a_message_known_by_its_bytes_has_no_error_left(mails: SqlMails) -> None:
    """As with `finish`: the error of an earlier try is over with the end."""
    seen(mails, noticed(1), noticed(2))
    first = kept(mails)
    mails.finish(first.id, Ended(MailState.SPAM, ""), owner=OWNER, now=NOW)
    second = kept(mails)
    mails.put_back(second.id, owner=OWNER, error="OSError", now=NOW, retry_at=NOW, counted=True)
    mails.take_over(claimed(mails).id, row(mails, first.id), owner=OWNER, now=NOW)
    assert row(mails, second.id).error is None


def test_only_an_end_with_bytes_is_taken_over_elsewhere(mails: SqlMails) -> None:
    """A message that waits, is dead, or was never fetched tells nothing of its copy in another folder."""
    seen(mails, *(noticed(uid) for uid in (1, 2, 3)))
    dead = kept(mails)
    mails.put_back(dead.id, owner=OWNER, error="X", now=NOW, retry_at=None, counted=True)
    mails.finish(claimed(mails).id, Ended(MailState.GONE, ""), owner=OWNER, now=NOW)
    kept(mails, OTHER_SHA)
    seen(mails, *(noticed(uid, folder="Luu") for uid in (1, 2, 3)))
    copies = [line for line in mails.lines(MailQuery()) if line.key.folder == "Luu"]
    assert [(line.state, line.same_as) for line in copies] == [(MailState.SEEN, None)] * 3


# ---- people and marks
@pytest.mark.parametrize("state", sorted(WAITING))
def test_what_is_under_way_is_not_reopened(mails: SqlMails, state: MailState) -> None:
    """A person's word changes nothing, and no act is written, while the message is on its way."""
    seen(mails, noticed(1))
    id_ = next(iter(mails.lines(MailQuery()))).id
    if state is not MailState.SEEN:
        claimed(mails)
    if state is MailState.KEPT:
        mails.kept(id_, owner=OWNER, sha256=SHA, size=5)
    with pytest.raises(UsageError):
        mails.reopen(id_, who="a", why="b", now=NOW, wanted=True)
    assert row(mails, id_).state is state
    assert not mails.is_wanted(id_)
    assert mails.acts(id_) == ()


def test_reopened_without_bytes_it_is_fetched_and_every_act_is_told(mails: SqlMails) -> None:
    """Its tries begin anew; once said to be a letter it stays one; acts come in their order."""
    seen(mails, noticed(1))
    for turn, wanted in enumerate((True, False)):
        line = claimed(mails)
        mails.fetching(line.id, owner=OWNER)
        mails.put_back(line.id, owner=OWNER, error="X", now=NOW, retry_at=None, counted=True)
        again = mails.reopen(line.id, who=f"w{turn}", why="vì", now=NOW, wanted=wanted)
        assert (again.state, again.attempts, again.error, again.why) == (MailState.SEEN, 0, None, "")
    assert mails.is_wanted(line.id)
    assert [(act.who, act.was, act.at) for act in mails.acts(line.id)] == [
        ("w0", MailState.DEAD, NOW),
        ("w1", MailState.DEAD, NOW),
    ]
    assert mails.fetches() == {line.id: 2}


def test_marks_are_asked_for_what_is_done_and_there(mails: SqlMails) -> None:
    """Not for the dead, the gone, those of another folder or name; never more than asked for."""
    seen(mails, *(noticed(uid) for uid in range(1, 6)))
    dead = claimed(mails)
    mails.put_back(dead.id, owner=OWNER, error="X", now=NOW, retry_at=None, counted=True)
    mails.finish(claimed(mails).id, Ended(MailState.GONE, ""), owner=OWNER, now=NOW)
    done = [claimed(mails) for _ in range(2)]
    for line in done:
        mails.finish(line.id, Ended(MailState.SPAM, ""), owner=OWNER, now=NOW)
    assert [line.id for line in mails.unmarked(BOX, FOLDER, VALIDITY, 10)] == [line.id for line in done]
    assert [line.id for line in mails.unmarked(BOX, FOLDER, VALIDITY, 1)] == [done[0].id]
    assert mails.unmarked(BOX, "Luu", VALIDITY, 10) == ()
    assert mails.unmarked(BOX, FOLDER, 8, 10) == ()
    told = [(entry.uid, entry.state, entry.vanished) for entry in mails.entries(BOX, FOLDER, VALIDITY)]
    assert told[:2] == [(1, MailState.DEAD, False), (2, MailState.GONE, True)]
    assert list(mails.entries(BOX, "Luu", VALIDITY)) == list(mails.entries(BOX, FOLDER, 8)) == []


def test_failures_of_a_folder_add_up(mails: SqlMails) -> None:
    """Each failed poll counts and makes its pause; the pause over, the next one goes without force."""
    pause = timedelta(minutes=4)
    for turn in (1, 2):
        now = NOW + turn * pause
        mails.leave(BOX, FOLDER, owner=OWNER, now=now, error="mạng", pause=pause)
        (health,) = mails.healths()
        assert (health.failures, health.retry_at, health.succeeded_at) == (turn, now + pause, None)
        assert not mails.enter(BOX, FOLDER, owner=OWNER, now=now, lease=LEASE)
        assert mails.enter(BOX, FOLDER, owner=OWNER, now=now + pause, lease=LEASE)


# ---- the database itself
@pytest.mark.parametrize(
    "change",
    [
        "state = 'kept'",  # without bytes
        "state = 'reply', finished_at = arrived_at",  # without bytes
        f"state = 'submission', sha256 = '{SHA}', finished_at = arrived_at, submission_id = 'none'",
        "state = 'spam', finished_at = arrived_at, owner = 'x', lease_until = arrived_at",  # nobody's
        "owner = 'x', lease_until = arrived_at",  # what is seen is nobody's
        "lease_until = arrived_at",  # a lease of nobody
        "finished_at = arrived_at",  # an end of what waits
        "same_as = 99",
        "matter_id = 'none'",
    ],
)
def test_the_database_refuses_impossible_rows(mails: SqlMails, database: Database, change: str) -> None:
    """A state without what belongs to it, and a pointer to what is not there, are refused by the database."""
    seen(mails, noticed(1))
    engine = connect(database.url)
    with pytest.raises(DBAPIError, match=r"(?i)check|foreign key"), engine.begin() as connection:
        connection.execute(text(f"UPDATE mail_message SET {change}"))  # noqa: S608 - our own words
    engine.dispose()
