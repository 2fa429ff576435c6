"""Rows of the outbox read and changed, each change with its event, in a transaction that the caller began."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select, text, update

from pipeline.errors import UsageError
from pipeline.post import Outgoing, OutState
from pipeline.store.outbox_tables import event, outbox

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, RowMapping

    from pipeline.store.outbox_port import OutEvent

_NAMES = tuple(one.name for one in fields(Outgoing))
# Any fixed number will do; it only has to be the same in every process ("outbox" in ASCII).
_ADVISORY_LOCK = 0x6F7574626F78


def lock_queue(connection: Connection) -> None:
    """Let one writer at a time give out serial numbers, as SQLite's writing transaction does by itself."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ADVISORY_LOCK})


def locked(connection: Connection, number: int) -> Mapping[str, Any]:
    """Give a row that nobody else changes until the transaction ends; `UsageError` when there is none."""
    statement = select(outbox).where(outbox.c.id == number).with_for_update()
    row = connection.execute(statement).mappings().one_or_none()
    if row is None:
        raise UsageError(f"Không có thư đi số {number}; xem: vanthu outbox.")
    return dict(row)


def change(connection: Connection, row: Mapping[str, Any], happened: OutEvent, **values: object) -> None:
    """Bring a locked row to the state of the event, and keep the event."""
    statement = update(outbox).where(outbox.c.id == row["id"])
    connection.execute(statement.values(state=happened.target.value, why=happened.why, **values))
    append(connection, row["id"], happened)


def append(connection: Connection, number: int, happened: OutEvent) -> None:
    """Keep an event behind those before it."""
    before = select(func.count()).where(event.c.outbox_id == number)
    connection.execute(
        event.insert().values(
            outbox_id=number,
            position=connection.scalar(before),
            at=happened.at,
            who=happened.who,
            source=happened.source.value if happened.source else None,
            target=happened.target.value,
            why=happened.why,
        )
    )


def outgoing(row: Mapping[str, Any] | RowMapping) -> Outgoing:
    """Read one row."""
    told = dict(row)
    values: dict[str, Any] = {name: told[name] for name in _NAMES}
    return Outgoing(**values | {"state": OutState(row["state"])})
