"""`SqlQueue`: the order of work, on SQLite or PostgreSQL."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, delete, func, select, update

from pipeline.casework.harm import APPRAISED, expected_harm
from pipeline.errors import ChangedMeanwhileError, DefectError, UsageError
from pipeline.matter import MatterState
from pipeline.store.engine import reading, writing
from pipeline.store.mapping import check_aware
from pipeline.store.mapping_matter import line_from_row
from pipeline.store.matter_tables import matter, register
from pipeline.store.queue_order import (
    conditions,
    in_reach,
    in_state,
    is_due_soon,
    is_nationwide,
    is_overdue,
    order_of,
)
from pipeline.store.queue_port import Assignment, Lease, QueueLine, QueuePage, SavedView
from pipeline.store.queue_search import found_in, has_text, index_text, unindexed
from pipeline.store.queue_tables import assignment, lease, saved_view
from pipeline.store.queue_words import terms_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from sqlalchemy import Connection, Engine, Table

    from pipeline.person import Reach
    from pipeline.store.queue_port import QueueQuery

SHORTEST_LEASE, LONGEST_LEASE = timedelta(seconds=30), timedelta(minutes=5)
_AT_ONCE = 500  # submissions that `unindexed` names at a time
_NO_MATTER = "Không có vụ việc {}."


class SqlQueue:
    """Keeps the queue in the database of a `SqlStore`; safe among threads."""

    def __init__(self, engine: Engine) -> None:
        """Share the engine of the store; who opened that one closes it."""
        self._engine = engine

    def page(self, query: QueueQuery) -> QueuePage:
        """Give one page of the queue; names of people are for the caller to fill in."""
        asked = list(conditions(query, self._engine.dialect.name))
        with reading(self._engine) as connection:
            if terms := terms_of(query.text):
                asked.append(found_in(connection, terms))
            total = select(func.count()).select_from(matter).where(*asked)
            # The ids come out of the narrow index alone; only the lines of this page are read whole.
            chosen = (
                select(matter.c.id, total.correlate(None).scalar_subquery().label("total"))
                .where(*asked)
                .order_by(*order_of(query))
                .offset(max(0, query.offset))
                .limit(max(0, query.limit))
            )
            page = connection.execute(chosen).all()
            if not page:
                return QueuePage((), connection.scalar(total) or 0)
            ids = [row.id for row in page]
            rows = {row["id"]: row for row in connection.execute(_lines(ids)).mappings()}
        return QueuePage(tuple(_line(dict(rows[one]), query.today) for one in ids), page[0].total)

    def counts(self, reach: Reach, today: date) -> Mapping[str, int]:
        """Count what is in reach by state, and as "overdue", "due_soon", "doubtful", "nationwide", "free"."""
        open_now = in_state(APPRAISED)
        marks = {
            "overdue": is_overdue(today),
            "due_soon": is_due_soon(today),
            "doubtful": and_(open_now, matter.c.doubts > 0),
            "nationwide": and_(open_now, is_nationwide()),
            "free": and_(open_now, matter.c.taken_by.is_(None)),
        }
        within = (matter.c.members > 0, in_reach(reach))
        states = select(matter.c.state, func.count().label("number")).where(*within).group_by(matter.c.state)
        marked = select(*(func.count().filter(mark).label(name) for name, mark in marks.items()))
        with reading(self._engine) as connection:
            by_state = {row.state: row.number for row in connection.execute(states)}
            told = connection.execute(marked.where(*within, open_now)).mappings().one()
        return {state.value: by_state.get(state.value, 0) for state in MatterState} | dict(told)

    def forwarded_to(self, matter_id: str) -> str | None:
        """Give the unit that a matter was handed on to."""
        with reading(self._engine) as connection:
            return connection.scalar(select(matter.c.forwarded_to).where(matter.c.id == matter_id))

    def assign(
        self, matter_id: str, person_id: int | None, *, by: str, at: datetime, why: str, expected: int | None
    ) -> None:
        """Give a matter to a person, or put it back; `expected` is who had it when it was looked at.

        Raises `ChangedMeanwhileError` when somebody else has it by now, `UsageError` when there is no such
        matter.
        """
        check_aware(at)
        this = matter.c.id == matter_id
        held = matter.c.taken_by.is_(None) if expected is None else matter.c.taken_by == expected
        with writing(self._engine) as connection:
            # One conditional UPDATE: of two who take it at once the database lets exactly one see it free.
            changed = connection.execute(update(matter).where(this, held).values(taken_by=person_id))
            if changed.rowcount != 1:
                if connection.scalar(select(func.count()).select_from(matter).where(this)):
                    raise ChangedMeanwhileError("Vụ việc vừa được người khác nhận hoặc chuyển.")
                raise UsageError(_NO_MATTER.format(matter_id[:8]))
            known = select(func.count()).where(assignment.c.matter_id == matter_id)
            row = {"person_id": person_id, "by": by, "at": at, "why": why}
            place = {"matter_id": matter_id, "position": connection.scalar(known)}
            connection.execute(assignment.insert().values(place | row))

    def assignments(self, matter_id: str) -> tuple[Assignment, ...]:
        """Give who had a matter, oldest first."""
        statement = (
            select(assignment).where(assignment.c.matter_id == matter_id).order_by(assignment.c.position)
        )
        with reading(self._engine) as connection:
            return tuple(
                Assignment(row.person_id, row.by, row.at, row.why) for row in connection.execute(statement)
            )

    def lease(self, matter_id: str, person_id: int, *, now: datetime, until: datetime) -> Lease:
        """Take or renew the lease of a matter; give the lease that holds, which may be somebody else's.

        Raises `DefectError` for a lease shorter than 30 seconds or longer than 5 minutes.
        """
        check_aware(now)
        if not SHORTEST_LEASE <= until - now <= LONGEST_LEASE:
            raise DefectError(f"a lease of {until - now}")
        this = lease.c.matter_id == matter_id
        with writing(self._engine) as connection:
            if not connection.scalar(
                select(func.count()).select_from(matter).where(matter.c.id == matter_id)
            ):
                raise UsageError(_NO_MATTER.format(matter_id[:8]))
            row = {"matter_id": matter_id, "person_id": person_id, "until": until}
            statement = _insert(connection, lease).values(row)
            connection.execute(
                statement.on_conflict_do_update(
                    index_elements=[lease.c.matter_id],
                    set_={"person_id": person_id, "until": until},
                    where=(lease.c.person_id == person_id) | (lease.c.until <= now),
                )
            )
            held = connection.execute(select(lease).where(this)).one()
        return Lease(matter_id, held.person_id, "", held.until)

    def let_go(self, matter_id: str, person_id: int) -> None:
        """End a person's lease."""
        theirs = and_(lease.c.matter_id == matter_id, lease.c.person_id == person_id)
        with writing(self._engine) as connection:
            connection.execute(delete(lease).where(theirs))

    def views(self, person_id: int) -> tuple[SavedView, ...]:
        """Give a person's saved views by title."""
        statement = select(saved_view).where(saved_view.c.person_id == person_id)
        with reading(self._engine) as connection:
            found = [SavedView(row.id, row.title, row.query) for row in connection.execute(statement)]
        return tuple(sorted(found, key=lambda one: (one.title.casefold(), one.id)))

    def keep_view(self, person_id: int, title: str, query: str) -> SavedView:
        """Keep a view under a name, in place of the one of that name."""
        row = {"person_id": person_id, "title": title, "query": query}
        with writing(self._engine) as connection:
            statement = _insert(connection, saved_view).values(row)
            changed = statement.on_conflict_do_update(
                index_elements=[saved_view.c.person_id, saved_view.c.title], set_={"query": query}
            )
            kept = connection.execute(changed.returning(saved_view.c.id)).scalar_one()
        return SavedView(kept, title, query)

    def drop_view(self, person_id: int, view_id: int) -> bool:
        """Forget a view; False when it is none of theirs."""
        theirs = and_(saved_view.c.id == view_id, saved_view.c.person_id == person_id)
        with writing(self._engine) as connection:
            return connection.execute(delete(saved_view).where(theirs)).rowcount == 1

    def unindexed(self) -> tuple[str, ...]:
        """Give some of the submissions whose text cannot be searched yet, the newest first."""
        with reading(self._engine) as connection:
            return tuple(connection.scalars(unindexed(_AT_ONCE)))

    def index(self, submission_id: str, text: str) -> None:
        """Make the text of a submission searchable that has none yet; a version saved meanwhile stays."""
        with writing(self._engine) as connection:
            if not has_text(connection, submission_id):
                index_text(connection, submission_id, text)


def _insert(connection: Connection, table: Table) -> Any:  # noqa: ANN401 - either dialect's INSERT
    # Both spell ON CONFLICT alike; importing the other dialect would cost 40 ms at each start.
    insert: Callable[[Table], Any]
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert  # noqa: PLC0415 - see above
    else:
        from sqlalchemy.dialects.sqlite import insert  # noqa: PLC0415 - see above
    return insert(table)


def _lines(ids: list[str]) -> Any:  # noqa: ANN401 - a SELECT of many columns
    arrival = register.c.number.label("arrival_number")
    joined = matter.outerjoin(register, register.c.submission_id == matter.c.letter_id)
    return select(matter, arrival).select_from(joined).where(matter.c.id.in_(ids))


def _line(row: Mapping[str, Any], today: date) -> QueueLine:
    line = line_from_row(row)
    harm = expected_harm(line, line.doubts, today)
    return QueueLine(line, line.doubts, row["taken_by"], None, harm.harm, harm.because)
