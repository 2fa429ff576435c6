"""`SqlMatters`: matters, events and register on SQLite or PostgreSQL, the same statements for both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, or_, select, true, update

from pipeline.casework.life import check, state_of
from pipeline.errors import ChangedMeanwhileError, UsageError
from pipeline.matter import ENDED, Matter
from pipeline.store import tables
from pipeline.store.engine import reading, writing
from pipeline.store.joining import move_member
from pipeline.store.mapping_matter import (
    COUNTED,
    counted_from_row,
    line_from_row,
    register_from_row,
    view_to_row,
)
from pipeline.store.matter_rows import HOLDS, append_event, events_of, lock_matters, members_of
from pipeline.store.matter_tables import matter, member, register
from pipeline.store.matters_port import Known
from pipeline.store.queue_order import in_reach
from pipeline.terms import IssuerKind, IssuerLevel, JobState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sqlalchemy import ColumnElement, Engine, Select

    from pipeline.matter import Event, MatterLine, MatterView, Member, RegisterEntry
    from pipeline.model import Case
    from pipeline.person import Reach
    from pipeline.store.matters_port import Counted, MatterQuery

CHANGED = "Vụ việc vừa có thay đổi do người khác thực hiện: việc của bạn chưa được ghi."
_AT_ONCE = 1000  # rows held in memory while a list is streamed


class SqlMatters:
    """Keeps matters in the database of a `SqlStore`; safe among threads."""

    def __init__(self, engine: Engine) -> None:
        """Share the engine of the store; who opened that one closes it."""
        self._engine = engine

    def matter(self, matter_id: str) -> Matter | None:
        """Give a matter with all its members and events, None when there is none."""
        with reading(self._engine) as connection:
            members, events = members_of(connection, matter_id), events_of(connection, matter_id)
        return Matter(matter_id, members, events) if events else None

    def matter_of(self, submission_id: str) -> str | None:
        """Give the id of the matter to which a submission belongs, None while it is not read yet."""
        statement = select(member.c.matter_id).where(member.c.submission_id == submission_id, HOLDS)
        with reading(self._engine) as connection:
            return connection.scalars(statement).one_or_none()

    def registered(self, year: int, number: int) -> str | None:
        """Give the matter of the letter with this arrival number, None when there is none."""
        of_letter = and_(member.c.submission_id == register.c.submission_id, HOLDS)
        entry = and_(register.c.year == year, register.c.number == number)
        statement = select(member.c.matter_id).select_from(register).join(member, of_letter).where(entry)
        with reading(self._engine) as connection:
            return connection.scalars(statement).one_or_none()

    def numbered(self, number: str) -> tuple[str, ...]:
        """Give the matters whose newest letter has this number, two at most: enough to tell the only one."""
        statement = select(matter.c.id).where(matter.c.number == number, matter.c.members > 0).limit(2)
        with reading(self._engine) as connection:
            return tuple(connection.scalars(statement))

    def record(self, matter_id: str, happened: Event, *, seen: int | None = None) -> Matter:
        """Add an event if the table of moves allows it from the state of this moment.

        Raises `UsageError` in Vietnamese for a move that is not allowed or lacks what it needs, and
        `ChangedMeanwhileError` when there are more events than were `seen`.
        """
        with writing(self._engine) as connection:
            lock_matters(connection)
            events = events_of(connection, matter_id)
            if not events:
                raise UsageError(f"Không có vụ việc {matter_id}.")
            if seen is not None and seen != len(events):
                raise ChangedMeanwhileError(CHANGED)
            check(state_of(events), happened)
            append_event(connection, matter_id, events, happened)
            return Matter(matter_id, members_of(connection, matter_id), (*events, happened))

    def move(self, case: Case, moved: Member, matter_id: str, shown: MatterView) -> None:
        """Put a submission into another matter, or (role FIRST) into one of its own, on a person's word.

        Raises `UsageError` when there is no such matter, or its state takes no corrected letter.
        """
        with writing(self._engine) as connection:
            move_member(connection, case, moved, matter_id, shown)

    def settle(self, matter_id: str, view: MatterView, *, members: int) -> bool:
        """Keep what follows from the newest letter; False when members came or went meanwhile."""
        statement = (
            update(matter)
            .where(matter.c.id == matter_id, matter.c.members == members)
            .values(**view_to_row(view), stale=False)
        )
        with writing(self._engine) as connection:
            return connection.execute(statement).rowcount == 1

    def stale(self) -> tuple[str, ...]:
        """Give the matters whose line does not follow from their letter yet."""
        statement = select(matter.c.id).where(matter.c.stale.is_(True), matter.c.members > 0)
        with reading(self._engine) as connection:
            return tuple(connection.scalars(statement))

    def unfiled(self) -> tuple[str, ...]:
        """Give the read submissions that belong to no matter yet: those kept by an earlier program."""
        job, done = tables.job, (JobState.STORED.value, JobState.QUARANTINED.value)
        statement = (
            select(job.c.submission_id)
            .outerjoin(member, member.c.submission_id == job.c.submission_id)
            .join(tables.submission, tables.submission.c.id == job.c.submission_id)
            .where(job.c.state.in_(done), member.c.submission_id.is_(None))
            .order_by(tables.submission.c.received_on, tables.submission.c.arrival)
        )
        with reading(self._engine) as connection:
            return tuple(connection.scalars(statement))

    def line(self, matter_id: str) -> MatterLine | None:
        """Give one matter's line."""
        with reading(self._engine) as connection:
            row = connection.execute(_lines().where(matter.c.id == matter_id)).mappings().one_or_none()
            return line_from_row(dict(row)) if row else None

    def issuers(self, newest: int) -> tuple[Known, ...]:
        """Give who wrote the newest matters, so many of them looked through, the most frequent first."""
        told = (matter.c.issuer, matter.c.issuer_level, matter.c.issuer_kind, matter.c.province)
        late = select(*told).order_by(matter.c.opened_on.desc(), matter.c.id).limit(newest).subquery()
        columns: list[ColumnElement[Any]] = [*late.c, func.count()]
        named = select(*columns).where(late.c.issuer.is_not(None)).group_by(*late.c)
        statement = named.order_by(columns[-1].desc(), late.c.issuer)
        with reading(self._engine) as connection:
            rows = connection.execute(statement).all()
        return tuple(
            Known(name, level and IssuerLevel(level), kind and IssuerKind(kind), province, letters)
            for name, level, kind, province, letters in rows
        )

    def lines(self, query: MatterQuery) -> Iterator[MatterLine]:
        """Give the lines one after another, never all of them in memory."""
        order: list[ColumnElement[Any]] = [matter.c.opened_on, matter.c.id]
        if query.by_deadline:
            first = (matter.c.due_on, matter.c.window_start)
            order = [*(one for by in first for one in (by.is_(None), by)), *order]
        statement = _lines().where(matter.c.members > 0, *_conditions(query)).order_by(*order)
        if query.limit is not None:
            statement = statement.limit(query.limit)
        for row in self._streamed(statement):
            yield line_from_row(row)

    def counted(self, since: date, first: date, last: date, reach: Reach | None = None) -> Iterator[Counted]:
        """Give what a report of the days `first` to `last` counts, in the order of `lines`, streamed."""
        ended = [state.value for state in ENDED]
        unanswered = and_(matter.c.answered_on.is_(None), matter.c.state.not_in(ended))
        late = or_(unanswered, matter.c.answered_on >= first, matter.c.posted_on >= first)
        wanted = (
            matter.c.members > 0,
            matter.c.opened_on <= last,
            or_(matter.c.opened_on >= since, late),
            true() if reach is None else in_reach(reach),
        )
        columns = (matter.c[name] for name in COUNTED)
        statement = select(*columns).where(*wanted).order_by(matter.c.opened_on, matter.c.id)
        with reading(self._engine) as connection:
            rows = connection.execute(statement, execution_options={"yield_per": _AT_ONCE})
            yield from map(counted_from_row, rows)

    def register(
        self, year: int, first: date | None = None, last: date | None = None
    ) -> Iterator[RegisterEntry]:
        """Give the register of incoming letters of one year by arrival number, streamed; days inclusive."""
        conditions: list[ColumnElement[bool]] = [register.c.year == year]
        if first is not None:
            conditions.append(register.c.received_on >= first)
        if last is not None:
            conditions.append(register.c.received_on <= last)
        for row in self._streamed(_registered().where(*conditions).order_by(register.c.number)):
            yield register_from_row(row)

    def _streamed(self, statement: Select[Any]) -> Iterator[Any]:
        with reading(self._engine) as connection:
            rows = connection.execute(statement, execution_options={"yield_per": _AT_ONCE})
            yield from rows.mappings()


def _lines() -> Select[Any]:
    return select(matter, register.c.number.label("arrival_number")).outerjoin(
        register, register.c.submission_id == matter.c.letter_id
    )


def _conditions(query: MatterQuery) -> Iterator[ColumnElement[bool]]:
    if query.states:
        yield matter.c.state.in_([state.value for state in query.states])
    if query.kind is not None:
        yield matter.c.kind == query.kind.value
    if query.opened_from is not None:
        yield matter.c.opened_on >= query.opened_from
    if query.opened_to is not None:
        yield matter.c.opened_on <= query.opened_to
    if query.due_to is not None:
        yield matter.c.due_on <= query.due_to
    if query.reach is not None:
        yield in_reach(query.reach)


def _registered() -> Select[Any]:
    job, case, found = tables.job, tables.case_version, tables.extraction
    newest = and_(found.c.submission_id == job.c.submission_id, found.c.version == job.c.latest)
    of_case = and_(case.c.submission_id == job.c.submission_id, case.c.version == job.c.latest)
    columns = ("issuer", "number", "subject", "urgency", "document_type")
    copy = member.alias("copy")
    copies = select(func.count(copy.c.submission_id.distinct())).where(
        copy.c.copy_of == register.c.submission_id, copy.c.matter_id == matter.c.id
    )
    return (
        select(
            register.c.number.label("arrival_number"),
            register.c.received_on.label("registered_on"),
            register.c.submission_id,
            register.c.pages,
            member.c.role,
            copies.scalar_subquery().label("copies"),
            *(one for one in matter.c if one.name not in ("number", "received_on", "submission_id")),
            matter.c.number.label("number"),
            case.c.issued_on.label("case_issued_on"),
            *(found.c[name].label(f"case_{name}") for name in columns),
            *(found.c[name] for name in ("signatory", "addressees", "secrecy")),
        )
        .select_from(register)
        .join(member, and_(member.c.submission_id == register.c.submission_id, HOLDS))
        .join(matter, matter.c.id == member.c.matter_id)
        .join(job, job.c.submission_id == register.c.submission_id)
        .join(found, newest)
        .join(case, of_case)
    )
