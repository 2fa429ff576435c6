"""How a case that is being kept joins its matter, within the transaction that keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, delete, func, literal, select, update

from pipeline.casework.life import allowed, check, state_of
from pipeline.casework.summary import progress
from pipeline.errors import KinChangedError, UsageError
from pipeline.matter import MACHINE, Event, Matter, Member, MemberRole, Move
from pipeline.secrecy import is_judged_secret
from pipeline.store import tables
from pipeline.store.mapping_matter import member_to_row, progress_to_row, view_to_row
from pipeline.store.matter_rows import append_event, events_of, lock_matters, members_of
from pipeline.store.matter_tables import matter, member, register, trace
from pipeline.store.queue_search import place_letter
from pipeline.terms import Kind

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection, Select

    from pipeline.matter import Kin, MatterView
    from pipeline.model import Case, Submission

WEIGHT = 1_000_000  # of a trace that one letter has; whole numbers, so that every database adds up alike
RELATIVES = 8  # letters compared at most; those that share the most telling traces come first
_MOVES = {MemberRole.COPY: Move.JOIN, MemberRole.CORRECTED: Move.RESUBMIT}


def relatives(
    connection: Connection, kind: str, traces: tuple[int, ...], but: str, limit: int = RELATIVES
) -> tuple[str, ...]:
    """Give the submissions that share traces of a kind ("letter", "article"), the most telling first.

    A trace that few share tells more than one of a template that hundreds use (1 / how many have it): the one
    letter that a correction cites comes before all those that merely look like it. Those that share as much
    stand by the day of their arrival, within one by id: in no way by the order in which they were read.
    """
    if not traces:
        return ()
    ours = and_(trace.c.kind == kind, trace.c.trace.in_(traces))
    frequency = select(trace.c.trace, func.count().label("letters")).where(ours).group_by(trace.c.trace)
    known = frequency.subquery()
    shared = (
        select(trace.c.arrival, func.sum(literal(WEIGHT) // known.c.letters).label("shared"))
        .join(known, known.c.trace == trace.c.trace)
        .where(ours)
        .group_by(trace.c.arrival)
        .subquery()
    )
    statement = (
        select(tables.submission.c.id)
        .join(shared, shared.c.arrival == tables.submission.c.arrival)
        .where(tables.submission.c.id != but)
        .order_by(shared.c.shared.desc(), tables.submission.c.received_on, tables.submission.c.id)
        .limit(limit)
    )
    return tuple(connection.scalars(statement))


def enlist(connection: Connection, case: Case, kin: Kin, now: datetime, *, sure: bool = False) -> None:
    """Make the case a member of its matter, register its letter and leave its traces.

    A later version of a case keeps its place; its matter's line becomes stale. Raises `KinChangedError` when
    a relative came in since `kin` was worked out: the caller compares again. `sure` tells that none can have.
    """
    submission_id = case.submission.id
    lock_matters(connection)
    held = connection.execute(
        select(member.c.matter_id, member.c.role)
        .where(member.c.submission_id == submission_id)
        .order_by(member.c.position.desc())
        .limit(1)
    ).one_or_none()
    if held is None:
        if not sure:
            _check_still(connection, submission_id, kin)
        _join(connection, case, kin, now)
    else:
        connection.execute(update(matter).where(matter.c.id == held.matter_id).values(stale=True))
        if held.role != MemberRole.COPY.value:
            _register(connection, case)  # a letter that was held back for a mark and is released
    leave_traces(connection, submission_id, kin.letter_traces, kin.article_traces)


def _check_still(connection: Connection, submission_id: str, kin: Kin) -> None:
    """Raise `KinChangedError` when a letter or an article alike came in since `kin` was worked out."""
    letters = relatives(connection, "letter", kin.letter_traces, but=submission_id)
    articles = relatives(connection, "article", kin.article_traces, but=submission_id)
    if (kin.checked, kin.near) != (letters, articles):
        raise KinChangedError(submission_id)


def _join(connection: Connection, case: Case, kin: Kin, now: datetime) -> None:
    submission_id = case.submission.id
    matter_id = kin.matter_id or submission_id
    if kin.matter_id is None:
        _open(connection, case.submission, kin.view, now)
    joined = Member(submission_id, kin.role, kin.copy_of, now, MACHINE, kin.why)
    _add_member(connection, joined, matter_id, position=0)
    if kin.matter_id is not None:
        happened = Event(_MOVES[kin.role], MACHINE, now, kin.why, (("submission", submission_id),))
        events = events_of(connection, matter_id)
        if happened.move not in {rule.move for rule in allowed(state_of(events))}:
            raise KinChangedError(submission_id)  # decided since it was compared
        append_event(connection, matter_id, events, happened)
    _count(connection, matter_id, stale=kin.matter_id is not None)
    if kin.role is not MemberRole.COPY:
        _register(connection, case)


def _open(connection: Connection, submission: Submission, shown: MatterView, now: datetime) -> None:
    own: dict[str, Any] = {
        "id": submission.id,
        "arrival": _arrival(submission.id).scalar_subquery(),
        "opened_on": submission.received_on,
        "members": 0,
        "stale": False,
        "letter_id": submission.id,
    }
    opened = Event(Move.OPEN, MACHINE, now, f"Nhận ngày {submission.received_on:%d/%m/%Y}.")
    row = own | progress_to_row(progress((opened,))) | view_to_row(shown)
    connection.execute(matter.insert().values(row))
    append_event(connection, submission.id, (), opened)


def move_member(connection: Connection, case: Case, moved: Member, matter_id: str, shown: MatterView) -> None:
    """Put a submission into another matter, or (role FIRST) into one of its own, on a person's word.

    Both matters get an event and, where members are left, become stale. Raises `UsageError` when there is no
    such matter, or its state takes no corrected letter.
    """
    lock_matters(connection)
    places = connection.execute(
        select(member.c.matter_id, member.c.position)
        .where(member.c.submission_id == moved.submission_id)
        .order_by(member.c.position.desc())
    ).all()
    old = places[0].matter_id if places else None
    if old == matter_id:
        raise UsageError("Hồ sơ đã thuộc vụ việc này.")
    known = connection.scalar(select(func.count()).select_from(matter).where(matter.c.id == matter_id))
    if not known and matter_id != moved.submission_id:
        raise UsageError(f"Không có vụ việc {matter_id}.")
    if not known:
        _open(connection, case.submission, shown, moved.joined_at)
    _add_member(connection, moved, matter_id, position=len(places))
    if known:
        happened = Event(
            _MOVES.get(moved.role, Move.JOIN),
            moved.who,
            moved.joined_at,
            moved.why,
            (("submission", moved.submission_id),),
        )
        events = events_of(connection, matter_id)
        check(state_of(events), happened)
        append_event(connection, matter_id, events, happened)
    _count(connection, matter_id, stale=bool(known))
    if old is not None:
        details = (("submission", moved.submission_id), ("to", matter_id))
        left = Event(Move.LEAVE, moved.who, moved.joined_at, moved.why, details)
        append_event(connection, old, events_of(connection, old), left)
        _count(connection, old, stale=True)
    if moved.role is not MemberRole.COPY:
        _register(connection, case)


def _add_member(connection: Connection, joined: Member, matter_id: str, position: int) -> None:
    came = select(func.count()).select_from(member).where(member.c.matter_id == matter_id)
    place = {"matter_id": matter_id, "position": position, "place": connection.scalar(came)}
    row = place | member_to_row(joined)
    connection.execute(member.insert().values(row))
    place_letter(connection, joined.submission_id, matter_id)


def _count(connection: Connection, matter_id: str, *, stale: bool) -> None:
    """Bring the columns up to date that follow from the members; an emptied matter keeps its last letter."""
    found = Matter(matter_id, members_of(connection, matter_id), ())
    values: dict[str, Any] = {"members": len(found.members), "stale": stale and bool(found.members)}
    if found.members:
        values["letter_id"] = found.letter[0].submission_id
    connection.execute(update(matter).where(matter.c.id == matter_id).values(**values))


def _register(connection: Connection, case: Case) -> None:
    """Give a letter the next arrival number of its year (Decree 30/2020 Article 22: from 01 on 1 January).

    What is no letter has none, and letters with a secrecy mark are registered apart; a number once given
    stays.
    """
    if case.extraction.kind is Kind.NOT_A_LETTER or is_judged_secret(case):
        return
    known = select(func.count()).select_from(register).where(register.c.submission_id == case.submission.id)
    if connection.scalar(known):
        return
    year, letter = case.submission.received_on.year, case.extraction.letter_file
    last = connection.scalar(select(func.max(register.c.number)).where(register.c.year == year))
    pages = None if letter is None else len(case.reading.documents[letter].pages)
    connection.execute(
        register.insert().values(
            year=year,
            number=(last or 0) + 1,
            submission_id=case.submission.id,
            received_on=case.submission.received_on,
            pages=pages or None,
        )
    )


def _arrival(submission_id: str) -> Select[tuple[int]]:
    return select(tables.submission.c.arrival).where(tables.submission.c.id == submission_id)


def leave_traces(
    connection: Connection, submission_id: str, letter: tuple[int, ...], article: tuple[int, ...]
) -> None:
    """Let later letters find this one: its traces, in place of those of an earlier version."""
    arrival = connection.scalars(_arrival(submission_id)).one()
    connection.execute(delete(trace).where(trace.c.arrival == arrival))
    rows = [
        {"kind": kind, "trace": one, "arrival": arrival}
        for kind, traces in (("letter", letter), ("article", article))
        for one in dict.fromkeys(traces)
    ]
    if rows:
        connection.execute(trace.insert(), rows)
