"""What a page of the queue shows and in which order, as conditions of the database.

`harm_points` counts the same points as `casework.harm`, `in_reach` asks the same as `Reach.covers`; tests
hold each pair together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Text, and_, case, cast, false, func, literal, or_, true

from pipeline.casework.harm import (
    APPRAISED,
    BEFORE_POSTING,
    BLOCKING,
    DOUBT,
    HARMFUL,
    LATE,
    MOST_WRONG,
    NOT_LATE,
    NOT_URGENT,
    REVIEW,
    SEEN,
    SEEN_BY_NOBODY,
    SEEN_UNKNOWN,
    URGENT,
    late_since,
)
from pipeline.store.matter_tables import matter
from pipeline.store.queue_port import Order
from pipeline.terms import HandlerLevel, Kind, ScopeLevel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sqlalchemy import ColumnElement

    from pipeline.matter import MatterState
    from pipeline.person import Reach
    from pipeline.store.queue_port import QueueQuery

DUE_SOON = 3  # calendar days
_NOBODY = 0  # `QueueQuery.taken_by` for what nobody has taken


def in_state(states: Iterable[MatterState]) -> ColumnElement[bool]:
    """Ask whether a matter is in one of the states."""
    return matter.c.state.in_([one.value for one in states])


def in_reach(reach: Reach) -> ColumnElement[bool]:
    """Ask what `Reach.covers` asks."""
    if reach.level is HandlerLevel.MINISTRY:
        return true()
    ours = matter.c.province.in_(reach.provinces)
    if reach.level is HandlerLevel.PROVINCE:
        return or_(matter.c.province.is_(None), ours)
    if reach.level is HandlerLevel.NONE:
        return false()
    return and_(ours, or_(matter.c.handler == reach.unit, matter.c.forwarded_to == reach.unit))


def is_overdue(today: date) -> ColumnElement[bool]:
    """Ask whether the appraisal should be over."""
    return and_(in_state(APPRAISED), matter.c.due_on < today)


def is_due_soon(today: date) -> ColumnElement[bool]:
    """Ask whether the appraisal has to be over within `DUE_SOON` days."""
    last = late_since(DUE_SOON, today)
    return and_(in_state(APPRAISED), matter.c.due_on >= today, matter.c.due_on <= last)


def is_nationwide() -> ColumnElement[bool]:
    """Ask whether a letter wants the whole country."""
    return or_(matter.c.to_c06.is_(True), matter.c.scope == ScopeLevel.NATIONWIDE.value)


def conditions(query: QueueQuery, dialect: str) -> Iterator[ColumnElement[bool]]:
    """Give everything that a filter asks but its text; an emptied matter is never shown."""
    yield matter.c.members > 0
    yield in_reach(query.reach)
    yield from _sets(query)
    yield from _marks(query)
    yield from _days(query)
    if query.finding is not None:
        position = func.strpos if dialect == "postgresql" else func.instr
        yield position(cast(matter.c.findings, Text), literal(f'"{query.finding.value}"')) > 0


def _sets(query: QueueQuery) -> Iterator[ColumnElement[bool]]:
    if query.states:
        yield in_state(query.states)
    if query.kinds:
        yield matter.c.kind.in_([one.value for one in query.kinds])
    if query.statuses:
        yield matter.c.status.in_([one.value for one in query.statuses])
    if query.taken_by is not None:
        is_free = query.taken_by == _NOBODY
        yield matter.c.taken_by.is_(None) if is_free else matter.c.taken_by == query.taken_by
    if query.province is not None:
        yield matter.c.province == query.province


def _marks(query: QueueQuery) -> Iterator[ColumnElement[bool]]:
    if query.nationwide:
        yield is_nationwide()
    if query.doubtful:
        yield matter.c.doubts > 0
    if query.overdue:
        yield is_overdue(query.today)


def _days(query: QueueQuery) -> Iterator[ColumnElement[bool]]:
    if query.due_to is not None:
        yield matter.c.due_on <= query.due_to
    if query.received_from is not None:
        yield matter.c.received_on >= query.received_from
    if query.received_to is not None:
        yield matter.c.received_on <= query.received_to


def order_of(query: QueueQuery) -> list[ColumnElement[Any]]:
    """Give the order of a page; the id makes it the same each time."""
    oldest: list[ColumnElement[Any]] = [matter.c.opened_on, matter.c.id]
    newest: list[ColumnElement[Any]] = [matter.c.opened_on.desc(), matter.c.id.desc()]
    if query.order is Order.NEWEST:
        return newest
    if query.order is Order.ARRIVAL:
        return oldest
    if query.order is Order.HARM:
        # What is over has no points: the newest of it first.
        return [harm_points(query.today).desc(), in_state(HARMFUL).desc(), *newest]
    first = (matter.c.due_on, matter.c.window_start)
    return [*(one for by in first for one in (by.is_(None), by)), *oldest]


def harm_points(today: date) -> ColumnElement[int]:
    """Count the points of `casework.harm.expected_harm`."""
    wrong = matter.c.doubts * DOUBT + matter.c.reviews * REVIEW + matter.c.blocking * BLOCKING
    most = case((wrong > MOST_WRONG, MOST_WRONG), else_=wrong)
    error = case((in_state(APPRAISED), most), else_=0)
    points = _seen() * (_late(today) * _urgent() + NOT_URGENT * error)
    return case((in_state(HARMFUL), points), else_=0)


def _seen() -> ColumnElement[int]:
    scopes = ((matter.c.scope == scope.value, seen) for scope, seen in SEEN.items())
    return case(
        (matter.c.kind != Kind.POSTING_REQUEST.value, SEEN_BY_NOBODY),
        (matter.c.to_c06.is_(True), SEEN[ScopeLevel.NATIONWIDE]),
        *scopes,
        else_=SEEN_UNKNOWN,
    )


def _urgent() -> ColumnElement[int]:
    return case(
        *((matter.c.urgency == urgency.value, halves) for urgency, halves in URGENT.items()), else_=NOT_URGENT
    )


def _late(today: date) -> ColumnElement[int]:
    """Give the chance in percent: the first row that either end reaches is that of the nearer one."""
    runs = in_state(APPRAISED)
    return case(
        *(
            (
                or_(
                    and_(runs, matter.c.due_on <= late_since(days, today)),
                    matter.c.window_start <= late_since(days + BEFORE_POSTING, today),
                ),
                percent,
            )
            for days, percent in LATE
        ),
        else_=NOT_LATE,
    )
