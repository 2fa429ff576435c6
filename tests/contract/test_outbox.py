"""The outbox in both databases: who may send when, what a dead sender leaves, and what is never lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from threading import Barrier, Thread
from typing import TYPE_CHECKING

import pytest
from matter_cases import file, kept, kin
from sqlalchemy import func, select, text
from store_cases import AWKWARD, LEASE, NOW

from pipeline.errors import DefectError, UsageError
from pipeline.matter import MACHINE
from pipeline.post import OutState
from pipeline.store import outbox_tables
from pipeline.store.engine import connect, reading, writing
from pipeline.store.outbox_port import DELAYS, MOST_TRIES, Draft, OutQuery

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from conftest import Database

    from pipeline.post import Outgoing
    from pipeline.store.outbox import SqlOutbox
    from pipeline.store.sql import SqlStore

WHO = "Lê Thị Mẫu"
ME, OTHER = "host:1", "host:2"


@pytest.fixture
def store(database: Database) -> Iterator[SqlStore]:
    """Give an empty store of each kind of database in turn."""
    opened = database.open()
    yield opened  # type: ignore[misc]
    opened.close()


@pytest.fixture
def outbox(store: SqlStore) -> SqlOutbox:
    """Give the outbox of the store."""
    return store.outbox


def draft(number: int = 1, **changes: object) -> Draft:
    """Give an answer to nobody's letter, with a Message-ID of its own."""
    known = Draft(
        account="congvan",
        matter_id=None,
        submission_id=None,
        paper="gaps",
        recipient="vanthu@xa-suoi-mo.example.vn",
        subject="Re: V/v đăng tải bài viết",
        message_id=f"<{number}@congan.example.vn>",
        answers="<thu-1@xa-suoi-mo.example.vn>",
        sha256="ab" * 32,
        automatic=False,
    )
    return replace(known, **changes)  # type: ignore[arg-type]


def released(outbox: SqlOutbox, number: int = 1, **changes: object) -> Outgoing:
    """Queue an answer that may go."""
    return outbox.queue(draft(number, **changes), who=WHO, at=NOW, released=True)


def claim(outbox: SqlOutbox, owner: str = ME, now: datetime = NOW) -> Outgoing | None:
    """Take the next answer that is due."""
    return outbox.claim_next(owner, now, LEASE, ("congvan",))


def claimed(outbox: SqlOutbox, owner: str = ME, now: datetime = NOW) -> Outgoing:
    """Take the next answer, which is there."""
    found = claim(outbox, owner, now)
    assert found is not None
    return found


def state(outbox: SqlOutbox, mail: Outgoing) -> OutState:
    """Tell where an answer is now."""
    found = outbox.find(mail.id)
    assert found is not None
    return found.state


def steps(outbox: SqlOutbox, mail: Outgoing) -> list[tuple[str, OutState | None, OutState]]:
    """Give who brought an answer whence and whither."""
    return [(one.who, one.source, one.target) for one in outbox.history(mail.id)]


def matter_with(store: SqlStore, folder: Path, label: str = "a") -> str:
    """Keep a case with a matter of its own; give the id, which is that of its submission."""
    case = kept(store, folder, label, number=f"15/UBND-{label.upper()}")
    return file(store, case, kin(case, ord(label)))


def test_an_answer_waits_for_a_person_and_goes_out_once(outbox: SqlOutbox) -> None:
    """Held, released, claimed, handed over, sent: each step an event with who, when and why."""
    mail = outbox.queue(draft(), who=WHO, at=NOW)
    assert (mail.state, mail.attempts, mail.released_by, mail.sent_at) == (OutState.HELD, 0, None, None)
    assert claim(outbox) is None
    let_go = outbox.release(mail.id, who=WHO, at=NOW)
    assert (let_go.state, let_go.released_by) == (OutState.RELEASED, WHO)
    taken = claimed(outbox)
    assert (taken.id, taken.state, taken.attempts) == (mail.id, OutState.SENDING, 1)
    assert claim(outbox, OTHER) is None
    assert outbox.hand_over(taken, owner=ME, at=NOW)
    assert not outbox.hand_over(taken, owner=ME, at=NOW)
    assert outbox.sent(taken, owner=ME, at=NOW + timedelta(seconds=1), why="250 ok")
    done = outbox.find(mail.id)
    assert done is not None
    assert (done.state, done.sent_at, done.why) == (OutState.SENT, NOW + timedelta(seconds=1), "250 ok")
    assert claim(outbox, now=NOW + timedelta(days=9)) is None
    assert steps(outbox, mail) == [
        (WHO, None, OutState.HELD),
        (WHO, OutState.HELD, OutState.RELEASED),
        (ME, OutState.RELEASED, OutState.SENDING),
        (ME, OutState.SENDING, OutState.SENT),
    ]
    assert outbox.by_message_id(mail.message_id) == done
    assert outbox.by_message_id("<none@congan.example.vn>") is None


def test_what_was_queued_comes_back_exactly(outbox: SqlOutbox) -> None:
    """Texts that no database likes are kept as they are."""
    mail = outbox.queue(draft(subject=AWKWARD, recipient=AWKWARD, answers=AWKWARD), who=AWKWARD, at=NOW)
    assert outbox.find(mail.id) == mail
    assert (mail.subject, mail.recipient, mail.answers, mail.queued_at) == (AWKWARD, AWKWARD, AWKWARD, NOW)
    assert outbox.history(mail.id)[0].who == AWKWARD


def test_the_automatic_answer_is_queued_once(store: SqlStore, tmp_path: Path) -> None:
    """However often it is asked for, and whatever matter the letter belongs to by then."""
    first, second = matter_with(store, tmp_path, "a"), matter_with(store, tmp_path, "b")
    about = draft(1, matter_id=first, submission_id=first, paper="acknowledgement", automatic=True)
    outbox = store.outbox
    assert outbox.once(first, "acknowledgement") is None
    mail = outbox.queue(about, who=MACHINE, at=NOW, once=True)
    again = replace(about, matter_id=second, message_id="<2@congan.example.vn>")
    assert outbox.queue(again, who=MACHINE, at=NOW, once=True) == mail
    assert outbox.once(first, "acknowledgement") == mail
    by_hand = outbox.queue(replace(again, automatic=False), who=WHO, at=NOW)
    assert by_hand.id != mail.id
    assert [one.id for one in outbox.lines(OutQuery())] == [by_hand.id, mail.id]
    assert [one.id for one in outbox.lines(OutQuery(matter_id=first))] == [mail.id]


def test_of_many_who_queue_the_automatic_answer_one_does(store: SqlStore, tmp_path: Path) -> None:
    """Four threads at the same moment get the same answer."""
    first = matter_with(store, tmp_path)
    barrier, found = Barrier(4), []

    def queue(number: int) -> None:
        about = draft(number, submission_id=first, automatic=True)
        barrier.wait()
        found.append(store.outbox.queue(about, who=MACHINE, at=NOW, once=True).id)

    threads = [Thread(target=queue, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert len(set(found)) == 1


def test_of_many_who_claim_each_gets_another(outbox: SqlOutbox) -> None:
    """Eight threads for six answers: each answer is claimed once, two threads get none."""
    for number in range(6):
        released(outbox, number)
    barrier, found = Barrier(8), []

    def take(number: int) -> None:
        barrier.wait()
        found.append(claim(outbox, f"host:{number}"))

    threads = [Thread(target=take, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    taken = [one.id for one in found if one is not None]
    assert sorted(taken) == sorted(one.id for one in outbox.lines(OutQuery()))
    assert found.count(None) == 2


def test_a_passing_failure_is_tried_again_ever_later(outbox: SqlOutbox) -> None:
    """After each delay once more; after the last try it waits for a person, who may let it go again."""
    mail, now = released(outbox), NOW
    for delay in DELAYS:
        taken = claimed(outbox, now=now)
        assert outbox.failed(taken, owner=ME, at=now, why="451 bận", again=True)
        assert claim(outbox, now=now + delay - timedelta(seconds=1)) is None
        now += delay
    assert outbox.failed(claimed(outbox, now=now), owner=ME, at=now, why="451 bận", again=True)
    found = outbox.find(mail.id)
    assert found is not None
    assert (found.state, found.attempts) == (OutState.REFUSED, MOST_TRIES)
    assert found.why == f"đã thử {MOST_TRIES} lần; lần cuối: 451 bận"
    outbox.resend(mail.id, who=WHO, at=now, why="máy chủ đã sửa")
    assert claimed(outbox, now=now).attempts == MOST_TRIES + 1


def test_a_refused_answer_is_not_tried_again(outbox: SqlOutbox) -> None:
    """A server that said no for good is not asked twice."""
    mail = released(outbox)
    assert outbox.failed(claimed(outbox), owner=ME, at=NOW, why="550 không có hộp thư", again=False)
    assert state(outbox, mail) is OutState.REFUSED
    assert claim(outbox, now=NOW + timedelta(days=9)) is None


def test_what_a_dead_sender_leaves(outbox: SqlOutbox) -> None:
    """Before the hand-over it goes again, after it nobody knows; the living keep what they have."""
    before, after, living = (released(outbox, number) for number in range(3))
    claimed(outbox, "dead:1")
    assert outbox.hand_over(claimed(outbox, "dead:2"), owner="dead:2", at=NOW)
    claimed(outbox, ME)
    found = outbox.recover(lambda owner: owner.startswith("dead"), NOW)
    assert [(one.id, one.state) for one in found] == [
        (before.id, OutState.RELEASED),
        (after.id, OutState.UNSURE),
    ]
    assert state(outbox, living) is OutState.SENDING
    assert outbox.recover(lambda _: False, NOW) == ()
    assert claimed(outbox, OTHER).id == before.id
    assert claim(outbox, OTHER, NOW + timedelta(days=9)) is None


def test_a_mail_that_kills_its_sender_is_given_up(outbox: SqlOutbox) -> None:
    """Each death is a try, so that one mail does not keep a machine restarting for ever."""
    mail = released(outbox)
    for _ in range(MOST_TRIES):
        claimed(outbox)
        outbox.recover(lambda _: True, NOW)
    assert state(outbox, mail) is OutState.REFUSED


def test_who_lost_the_claim_must_not_send(outbox: SqlOutbox) -> None:
    """A sender that slept past its lease is told so before the last line, and can change nothing."""
    mail, later = released(outbox), NOW + LEASE
    asleep = claimed(outbox)
    assert [one.state for one in outbox.recover(lambda _: False, later)] == [OutState.RELEASED]
    awake = claimed(outbox, now=later)
    assert not outbox.hand_over(asleep, owner=ME, at=later)
    assert not outbox.failed(asleep, owner=ME, at=later, why="", again=True)
    assert not outbox.unsure(asleep, owner=ME, at=later, why="")
    assert not outbox.sent(asleep, owner=ME, at=later, why="")
    assert outbox.hand_over(awake, owner=ME, at=later)
    assert outbox.unsure(awake, owner=ME, at=later, why="bị ngắt")
    assert state(outbox, mail) is OutState.UNSURE
    assert outbox.sent(awake, owner=ME, at=later, why="250 muộn")
    assert state(outbox, mail) is OutState.SENT


def test_what_a_person_may_do_with_an_answer(outbox: SqlOutbox) -> None:
    """Each word of a person is allowed from some states only; the others are told in Vietnamese."""
    mail = outbox.queue(draft(), who=WHO, at=NOW)
    for refused in (outbox.resend, outbox.confirm):
        with pytest.raises(UsageError, match="chờ duyệt gửi"):
            refused(mail.id, who=WHO, at=NOW, why="")
    outbox.release(mail.id, who=WHO, at=NOW)
    with pytest.raises(UsageError, match="chờ gửi"):
        outbox.release(mail.id, who=WHO, at=NOW)
    taken = claimed(outbox)
    with pytest.raises(UsageError, match="đang gửi"):
        outbox.cancel(mail.id, who=WHO, at=NOW, why="nhầm")
    outbox.hand_over(taken, owner=ME, at=NOW)
    outbox.unsure(taken, owner=ME, at=NOW, why="bị ngắt")
    confirmed = outbox.confirm(mail.id, who=WHO, at=NOW + timedelta(hours=1), why="đơn vị đã nhận")
    assert (confirmed.state, confirmed.sent_at) == (OutState.SENT, NOW)
    with pytest.raises(UsageError, match="đã gửi"):
        outbox.cancel(mail.id, who=WHO, at=NOW, why="")
    other = released(outbox, 2)
    assert outbox.cancel(other.id, who=WHO, at=NOW, why="nhầm").state is OutState.CANCELLED
    assert claim(outbox) is None
    with pytest.raises(UsageError, match="số 99"):
        outbox.release(99, who=WHO, at=NOW)


def test_a_bounce_is_noted_once(outbox: SqlOutbox) -> None:
    """It may even overtake the server's answer; ids that are not ours say nothing."""
    mail = released(outbox)
    waiting = released(outbox, 2)
    taken = claimed(outbox)
    assert outbox.bounced((mail.message_id,), at=NOW, why="bị trả lại") == ()
    outbox.hand_over(taken, owner=ME, at=NOW)
    ids = (mail.message_id, waiting.message_id, "<khac@example.vn>")
    returned = outbox.bounced(ids, at=NOW, why="bị trả lại: hộp thư đầy")
    assert [(one.id, one.state, one.sent_at) for one in returned] == [(mail.id, OutState.BOUNCED, NOW)]
    assert not outbox.sent(taken, owner=ME, at=NOW, why="250")
    assert outbox.bounced((mail.message_id,), at=NOW, why="lần nữa") == ()
    assert outbox.resend(mail.id, who=WHO, at=NOW, why="hộp thư đã dọn").state is OutState.RELEASED


def test_only_answers_of_known_accounts_are_claimed(outbox: SqlOutbox) -> None:
    """An account that was taken out of the settings keeps its answers waiting."""
    released(outbox, account="cu")
    mail = released(outbox, 2)
    assert claimed(outbox).id == mail.id
    assert claim(outbox) is None
    assert outbox.claim_next(ME, NOW, LEASE, ()) is None


def test_counts_and_lists(outbox: SqlOutbox) -> None:
    """Every state has a number; lists are filtered and cut; automatic answers to one address are counted."""
    one = released(outbox)
    outbox.queue(draft(2, automatic=True), who=MACHINE, at=NOW)
    outbox.queue(draft(3, automatic=True, recipient="b@c.example.vn"), who=MACHINE, at=NOW)
    counts = outbox.counts()
    assert set(counts) == set(OutState)
    assert {state: number for state, number in counts.items() if number} == {
        OutState.RELEASED: 1,
        OutState.HELD: 2,
    }
    assert list(outbox.lines(OutQuery(states=(OutState.RELEASED,)))) == [one]
    assert len(list(outbox.lines(OutQuery(limit=2)))) == 2
    assert outbox.automatic_to(one.recipient, NOW) == 1
    assert outbox.automatic_to(one.recipient, NOW + timedelta(seconds=1)) == 0


def test_the_database_guards_what_an_answer_is(outbox: SqlOutbox, database: Database) -> None:
    """No row goes, no fact of one changes, no event at all; a state needs what belongs to it."""
    mail = released(outbox)
    engine = connect(database.url)
    table, event = outbox_tables.outbox, outbox_tables.event
    truncate = {"sqlite": "DELETE FROM {}", "postgresql": "TRUNCATE {} CASCADE"}[engine.dialect.name]
    attempts = [table.update().values({name: None}) for name in outbox_tables.FIXED]
    attempts += [event.update().values({column: None}) for column in event.columns]
    for attempt in (*attempts, table.delete(), event.delete()):
        with pytest.raises(DefectError, match="append-only"), writing(engine) as connection:
            connection.execute(attempt)
    for name in ("outbox", "outbox_event"):
        with pytest.raises(DefectError, match="append-only"), writing(engine) as connection:
            connection.execute(text(truncate.format(name)))
    for change in ({"state": "lost"}, {"state": "sending"}, {"owner": "x"}, {"state": "sent"}):
        with pytest.raises(DefectError), writing(engine) as connection:
            connection.execute(table.update().values(change))
    with reading(engine) as connection:
        assert connection.scalar(select(func.count()).select_from(event)) == 1
    engine.dispose()
    assert outbox.find(mail.id) == mail
