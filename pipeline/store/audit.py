"""`SqlAuditLog`: the log of deeds on SQLite or PostgreSQL; one writer at a time chains one line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, text

from pipeline.chain import START, Line, chained
from pipeline.person import AuditEntry
from pipeline.store.audit_tables import audit_entry
from pipeline.store.engine import reading, writing
from pipeline.store.mapping import check_aware

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from sqlalchemy import Connection, Engine

    from pipeline.store.audit_port import AuditQuery

_AT_ONCE = 500  # lines held in memory while all are streamed
# Any fixed number will do; it only has to be the same in every process ("audit" in ASCII).
_ADVISORY_LOCK = 0x6175646974


class SqlAuditLog:
    """Keeps the log in the database of a `SqlStore`; safe among threads and processes."""

    def __init__(self, engine: Engine) -> None:
        """Share the engine of the store; who opened that one closes it."""
        self._engine = engine

    def add(
        self, who: str, deed: str, about: str, *, at: datetime, details: tuple[tuple[str, str], ...] = ()
    ) -> AuditEntry:
        """Chain a line to the last one."""
        check_aware(at)
        with writing(self._engine) as connection:
            _lock(connection)
            last = connection.execute(
                select(audit_entry.c.position, audit_entry.c.digest)
                .order_by(audit_entry.c.position.desc())
                .limit(1)
            ).one_or_none()
            position, digest = (last.position, last.digest) if last else (0, START)
            entry = chained(digest, position + 1, Line(at, who, deed, about, details))
            connection.execute(audit_entry.insert().values(_row(entry)))
        return entry

    def entries(self, query: AuditQuery) -> tuple[AuditEntry, ...]:
        """Give lines, newest first."""
        column = audit_entry.c
        asked = {column.who: query.who, column.deed: query.deed, column.about: query.about}
        conditions = [one == value for one, value in asked.items() if value is not None]
        if query.before is not None:
            conditions.append(column.position < query.before)
        statement = select(audit_entry).where(*conditions).order_by(column.position.desc()).limit(query.limit)
        with reading(self._engine) as connection:
            return tuple(_entry(row) for row in connection.execute(statement).mappings())

    def whole(self) -> Iterator[AuditEntry]:
        """Give every line, oldest first, streamed; a chain only grows, so pieces of it fit together."""
        column = audit_entry.c
        after: int | None = None
        while True:
            statement = select(audit_entry).order_by(column.position).limit(_AT_ONCE)
            if after is not None:
                statement = statement.where(column.position > after)
            with reading(self._engine) as connection:
                rows = connection.execute(statement).mappings().all()
            yield from map(_entry, rows)
            if len(rows) < _AT_ONCE:
                return
            after = rows[-1]["position"]


def _lock(connection: Connection) -> None:
    """Let one writer at a time chain a line, as SQLite's writing transaction does by itself."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ADVISORY_LOCK})


def _row(entry: AuditEntry) -> dict[str, Any]:
    return {
        "position": entry.position,
        "at": entry.at,
        "who": entry.who,
        "deed": entry.deed,
        "about": entry.about,
        "details": json.dumps([list(pair) for pair in entry.details], ensure_ascii=True),
        "digest": entry.digest,
    }


def _entry(row: Mapping[Any, Any]) -> AuditEntry:
    """Read a row; details that somebody spoiled come out as they stand, for the chain to find."""
    try:
        details = tuple((str(name), str(value)) for name, value in json.loads(row["details"]))
    except (ValueError, TypeError):
        details = (("?", row["details"]),)
    return AuditEntry(
        row["position"], row["at"], row["who"], row["deed"], row["about"], details, row["digest"]
    )
