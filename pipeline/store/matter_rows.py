"""Members and events of one matter, read and added within a transaction that the caller began."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select, text, update

from pipeline.casework.summary import progress
from pipeline.store.mapping_matter import (
    event_from_row,
    event_to_row,
    member_from_row,
    progress_to_row,
)
from pipeline.store.matter_tables import event, matter, member

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from pipeline.matter import Event, Member

# Any fixed number will do; it only has to be the same in every process ("matters" in ASCII).
_ADVISORY_LOCK = 0x6D617474657273
_later = member.alias("later")
# A row of `matter_member` that holds: a person may have moved the submission since.
HOLDS = member.c.position == (
    select(func.max(_later.c.position))
    .where(_later.c.submission_id == member.c.submission_id)
    .correlate(member)
    .scalar_subquery()
)


def lock_matters(connection: Connection) -> None:
    """Let one writer at a time decide who belongs to whom; it ends with the transaction.

    SQLite's writing transaction is such a lock already. Two copies of a letter that come at the same moment
    would else both find no relative.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ADVISORY_LOCK})


def members_of(connection: Connection, matter_id: str) -> tuple[Member, ...]:
    """Give the members of a matter in the order in which they came."""
    statement = select(member).where(member.c.matter_id == matter_id, HOLDS).order_by(member.c.place)
    return tuple(member_from_row(dict(row)) for row in connection.execute(statement).mappings())


def events_of(connection: Connection, matter_id: str) -> tuple[Event, ...]:
    """Give the events of a matter in the order in which they happened."""
    statement = select(event).where(event.c.matter_id == matter_id).order_by(event.c.position)
    return tuple(event_from_row(dict(row)) for row in connection.execute(statement).mappings())


def append_event(
    connection: Connection, matter_id: str, before: tuple[Event, ...], happened: Event, **more: object
) -> None:
    """Add an event behind those `before` it, bring the matter's line up to date; `more` are its columns."""
    row = {"matter_id": matter_id, "position": len(before), **event_to_row(happened)}
    connection.execute(event.insert().values(row))
    values = progress_to_row(progress((*before, happened))) | more
    connection.execute(update(matter).where(matter.c.id == matter_id).values(**values))
