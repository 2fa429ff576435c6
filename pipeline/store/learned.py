"""`SqlLearned`: what people taught the house, on SQLite or PostgreSQL, the same statements for both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from pipeline.errors import UsageError
from pipeline.store import tables
from pipeline.store.engine import reading, writing
from pipeline.store.judging import judged, judged_monthly
from pipeline.store.learned_port import Alias, KnownSender
from pipeline.store.learned_tables import alias, alias_drop, sender, sender_drop
from pipeline.store.mapping import check_aware, correction_from_row
from pipeline.store.mapping_extraction import CODECS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from sqlalchemy import ColumnElement, Engine, Row, Table

    from pipeline.model import Correction
    from pipeline.person import Reach
    from pipeline.store.learned_port import Judged

_AT_ONCE = 1000  # rows held in memory while a list is streamed
_ISSUER = CODECS["issuer"]


class SqlLearned:
    """Keeps what people taught in the database of a `SqlStore`; safe among threads."""

    def __init__(self, engine: Engine) -> None:
        """Share the engine of the store; who opened that one closes it."""
        self._engine = engine

    def aliases(self, heading: str, place: str, period: date) -> tuple[Alias, ...]:
        """Give the living aliases of a heading, newest first."""
        same = (alias.c.heading == heading, alias.c.place == place, alias.c.period == period)
        return self._aliases(*same, alias_drop.c.alias_id.is_(None))

    def all_aliases(self) -> tuple[Alias, ...]:
        """Give every alias, newest first."""
        return self._aliases()

    def add_alias(self, alias: Alias) -> Alias:
        """Keep an alias (its `id` is given here)."""
        row = {
            "heading": alias.heading,
            "place": alias.place,
            "period": alias.period,
            "issuer": _ISSUER.dump(alias.issuer),
            "who": alias.who,
            "at": alias.at,
            "submission_id": alias.submission_id,
        }
        return replace(alias, id=self._add(_ALIAS, row, alias.at), is_gone=False)

    def drop_alias(self, alias_id: int, *, who: str, at: datetime, why: str) -> None:
        """Take an alias back; raises `UsageError` when there is none, or it is gone already."""
        self._drop(_ALIAS, alias_drop, alias_id, {"who": who, "at": at, "why": why})

    def senders(self) -> tuple[KnownSender, ...]:
        """Give the living addresses, in the order in which they were learned."""
        statement = (
            select(sender)
            .outerjoin(sender_drop, sender_drop.c.sender_id == sender.c.id)
            .where(sender_drop.c.sender_id.is_(None))
            .order_by(sender.c.id)
        )
        with reading(self._engine) as connection:
            return tuple(KnownSender(**row._mapping) for row in connection.execute(statement))  # noqa: SLF001 - SQLAlchemy's documented name

    def add_sender(self, sender: KnownSender) -> KnownSender:
        """Keep an address (its `id` is given here)."""
        row = {
            "address": sender.address,
            "agency": sender.agency,
            "province": sender.province,
            "parent": sender.parent,
            "who": sender.who,
            "at": sender.at,
            "submission_id": sender.submission_id,
        }
        return replace(sender, id=self._add(_SENDER, row, sender.at), is_gone=False)

    def drop_sender(self, sender_id: int, *, who: str, at: datetime, why: str) -> None:
        """Take an address back; raises `UsageError` when there is none, or it is gone already."""
        self._drop(_SENDER, sender_drop, sender_id, {"who": who, "at": at, "why": why})

    def corrections(self, since: datetime | None = None) -> Iterator[tuple[str, Correction]]:
        """Give every correction with its submission, oldest first, streamed.

        Oldest first within a submission, submissions in the order in which they arrived: a correction keeps
        the hour of its own clock, which no database sorts.
        """
        correction, submission = tables.correction, tables.submission
        statement = (
            select(correction)
            .join(submission, submission.c.id == correction.c.submission_id)
            .order_by(submission.c.arrival, correction.c.position)
        )
        with reading(self._engine) as connection:
            rows = connection.execute(statement, execution_options={"yield_per": _AT_ONCE})
            for row in rows.mappings():
                made = correction_from_row(dict(row))
                if since is None or made.when >= since:
                    yield row["submission_id"], made

    def judged(self, first: date, last: date, reach: Reach | None = None) -> Iterator[Judged]:
        """Give the fields of cases that a person decided within these days (`answered_on`), streamed."""
        return judged(self._engine, first, last, reach)

    def judged_monthly(self, first: date, last: date, reach: Reach | None = None) -> Iterator[Judged]:
        """Give the same with what is equal of one month together, many times as quick."""
        return judged_monthly(self._engine, first, last, reach)

    def _aliases(self, *conditions: ColumnElement[bool]) -> tuple[Alias, ...]:
        statement = (
            select(alias, alias_drop.c.alias_id)
            .outerjoin(alias_drop, alias_drop.c.alias_id == alias.c.id)
            .where(*conditions)
            .order_by(alias.c.id.desc())
        )
        with reading(self._engine) as connection:
            return tuple(map(_alias, connection.execute(statement)))

    def _add(self, table: Table, row: dict[str, Any], at: datetime) -> int:
        check_aware(at)
        with writing(self._engine) as connection:
            key = connection.execute(table.insert().values(row).returning(table.c.id)).scalar_one()
        return int(key)

    def _drop(self, table: Table, drops: Table, key: int, told: dict[str, Any]) -> None:
        check_aware(told["at"])
        (column,) = drops.primary_key.columns
        with writing(self._engine) as connection:
            if connection.scalar(select(table.c.id).where(table.c.id == key).with_for_update()) is None:
                raise UsageError(f"Không có mục số {key} trong những gì đã học.")
            if connection.scalar(select(column).where(column == key)) is not None:
                raise UsageError(f"Mục số {key} đã được bỏ trước đó.")
            connection.execute(drops.insert().values({column.name: key, **told}))


_ALIAS, _SENDER = alias, sender  # their names are those of arguments above


def _alias(row: Row[Any]) -> Alias:
    return Alias(
        id=row.id,
        heading=row.heading,
        place=row.place,
        period=row.period,
        issuer=_ISSUER.load(row.issuer),
        who=row.who,
        at=row.at,
        submission_id=row.submission_id,
        is_gone=row.alias_id is not None,
    )
