"""What can be proved of a database: that its rows hold together, and which kept bytes they name.

It reads only; a damaged database is told of, never mended. Method: docs/backup.md.
"""

from __future__ import annotations

import gzip
import hashlib
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import and_, exists, func, inspect, select, text

from pipeline.errors import SettingsError
from pipeline.store import (
    audit_tables,
    learned_tables,
    mail_tables,
    matter_tables,
    outbox_tables,
    people_tables,
    queue_tables,
    secret_tables,
    tables,
)
from pipeline.store.audit import SqlAuditLog
from pipeline.store.engine import connect, reading
from pipeline.store.matter_rows import HOLDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import ColumnElement, Connection, Engine, ForeignKeyConstraint, Table

    from pipeline.person import AuditEntry

_SHOWN = 20  # rows of one kind of damage that are named
_AT_ONCE = 200  # readings held in memory while all are streamed
_BYTES = ("picture", "sha256")  # details of an event that name kept bytes
_FACTS = (
    *tables.APPEND_ONLY,
    *matter_tables.MATTER_FACTS,
    *mail_tables.MAIL_FACTS,
    *audit_tables.AUDIT_FACTS,
    *secret_tables.SECRET_FACTS,
    *queue_tables.QUEUE_FACTS,
    *learned_tables.LEARNED_FACTS,
    outbox_tables.outbox,
    outbox_tables.event,
    people_tables.person,
    people_tables.token,
)
_COUNTED = (
    # Rows of these are numbered without a hole: what they are numbered by, within what, from which number.
    (tables.source_file, ("submission_id",), "position", 0),
    (tables.case_version, ("submission_id",), "version", 1),
    (tables.finding, ("submission_id", "version"), "position", 0),
    (tables.correction, ("submission_id",), "position", 0),
    (matter_tables.member, ("submission_id",), "position", 0),
    (matter_tables.event, ("matter_id",), "position", 0),
    (matter_tables.register, ("year",), "number", 1),
    (mail_tables.act, ("message",), "position", 0),
    (outbox_tables.event, ("outbox_id",), "position", 0),
    (secret_tables.secret_act, ("submission_id",), "position", 0),
    (queue_tables.assignment, ("matter_id",), "position", 0),
)
_EVERY = (
    # Each row of the first has its row in the second.
    (tables.submission, tables.job, (("id", "submission_id"),)),
    (tables.case_version, tables.extraction, (("submission_id",) * 2, ("version",) * 2)),
    (tables.case_version, tables.decision, (("submission_id",) * 2, ("version",) * 2)),
    (matter_tables.matter, matter_tables.member, (("id", "matter_id"),)),
)


@dataclass(frozen=True, slots=True)
class Named:
    """Kept bytes that a row names: their sha256, their size where the row knows it, and which row."""

    sha256: str
    size: int | None
    by: str


class Proof:
    """A database that is looked at, never written. Made by `open_proof`."""

    def __init__(self, engine: Engine) -> None:
        """Look at the database of `engine`."""
        self._engine = engine

    def revision(self) -> str:
        """Give the revision of the schema."""
        with reading(self._engine) as connection:
            return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())

    def counts(self) -> tuple[tuple[str, int], ...]:
        """Count the rows of every table."""
        with reading(self._engine) as connection:
            return tuple(
                (table.name, connection.scalar(select(func.count()).select_from(table)) or 0)
                for table in tables.metadata.sorted_tables
            )

    def named(self) -> tuple[Named, ...]:
        """Give all kept bytes that rows name, each once."""
        found: dict[str, Named] = {}
        with reading(self._engine) as connection:
            for one in _named(connection):
                known = found.get(one.sha256)
                if known is None or (known.size is None and one.size is not None):
                    found[one.sha256] = one
        return tuple(found.values())

    def deeds(self) -> Iterator[AuditEntry]:
        """Give the log of deeds, oldest line first."""
        return SqlAuditLog(self._engine).whole()

    def troubles(self) -> Iterator[str]:
        """Tell, in Vietnamese, what does not hold together."""
        with reading(self._engine) as connection:
            yield from _unguarded(connection)
            yield from _unreferenced(connection)
            yield from _lonely(connection)
            yield from _holes(connection)
            yield from _pointers(connection)
            yield from _spoiled(connection)

    def unfiled(self) -> int:
        """Count cases without a matter: an older program made them, and the next start files them."""
        job, member = tables.job, matter_tables.member
        placed = exists().where(member.c.submission_id == job.c.submission_id)
        statement = select(func.count()).select_from(job).where(job.c.latest.is_not(None), ~placed)
        with reading(self._engine) as connection:
            return connection.scalar(statement) or 0


@contextmanager
def open_proof(url: str) -> Iterator[Proof]:
    """Open the database at `url` as it is; `SettingsError` when its schema is not that of this program."""
    engine = connect(url)
    try:
        with reading(engine) as connection:
            made = inspect(connection).has_table("alembic_version")
        if not made:
            raise SettingsError("Cơ sở dữ liệu còn trống, chưa có gì để kiểm tra hay sao lưu.")
        proof = Proof(engine)
        if proof.revision() != tables.HEAD:
            raise SettingsError("Cơ sở dữ liệu do bản vanthu khác tạo: chạy vanthu cases để nâng cấp trước.")
        yield proof
    finally:
        engine.dispose()


def _named(connection: Connection) -> Iterator[Named]:
    file, mail, out, event = (
        tables.source_file,
        mail_tables.message,
        outbox_tables.outbox,
        matter_tables.event,
    )
    for sha256, size, by in connection.execute(select(file.c.sha256, file.c.size, file.c.submission_id)):
        yield Named(sha256, size, f"hồ sơ {by[:12]}")
    fetched = select(mail.c.sha256, mail.c.size, mail.c.id).where(mail.c.sha256.is_not(None))
    for sha256, size, number in connection.execute(fetched):
        yield Named(sha256, size, f"thư đến {number}")
    for sha256, number in connection.execute(select(out.c.sha256, out.c.id)):
        yield Named(sha256, None, f"thư đi {number}")
    for details, by in connection.execute(select(event.c.details, event.c.matter_id)):
        for name, value in details:
            if name in _BYTES and value:
                yield Named(str(value), None, f"vụ việc {by[:12]}")


def _unguarded(connection: Connection) -> Iterator[str]:
    """Find tables of facts without the triggers that keep them so."""
    if connection.dialect.name == "sqlite":
        there = set(connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")))
        kinds: tuple[str, ...] = ("no_update", "no_delete")
    else:
        statement = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')"
        there = set(connection.scalars(text(statement)))
        kinds = ("no_change", "no_truncate")
    for table in _FACTS:
        for kind in kinds:
            if f"{table.name}_{kind}" not in there:
                yield (
                    f"Bảng {table.name} mất khóa chống sửa ({table.name}_{kind}): có người đã can thiệp; "
                    "đối chiếu với bản sao lưu gần nhất."
                )


def _unreferenced(connection: Connection) -> Iterator[str]:
    """Find rows whose foreign keys lead nowhere."""
    for table in tables.metadata.sorted_tables:
        for constraint in table.foreign_key_constraints:
            yield from _dangling(connection, table, constraint)


def _dangling(connection: Connection, table: Table, constraint: ForeignKeyConstraint) -> Iterator[str]:
    target = constraint.referred_table.alias()
    pairs = [(one.parent, target.c[one.column.name]) for one in constraint.elements]
    there = exists().where(*(mine == other for mine, other in pairs))
    asked = and_(*(mine.is_not(None) for mine, _ in pairs), ~there)
    yield from _rows(
        connection, table, asked, f"nhắc tới dòng không còn trong {constraint.referred_table.name}"
    )


def _lonely(connection: Connection) -> Iterator[str]:
    for table, other, keys in _EVERY:
        there = exists().where(*(table.c[mine] == other.c[its] for mine, its in keys))
        yield from _rows(connection, table, ~there, f"không có dòng của mình trong {other.name}")


def _holes(connection: Connection) -> Iterator[str]:
    for table, within, by, first in _COUNTED:
        number, keys = table.c[by], [table.c[name] for name in within]
        gap = (func.max(number) - first + 1 != func.count()) | (func.min(number) != first)
        for row in connection.execute(select(*keys).group_by(*keys).having(gap).limit(_SHOWN)):
            yield _told(table.name, tuple(row), f"thiếu một số trong dãy {by}")


def _pointers(connection: Connection) -> Iterator[str]:
    """Find jobs that do not lead to their newest version, and matters whose letter is elsewhere."""
    job, version = tables.job, tables.case_version
    newest = (
        select(func.max(version.c.version))
        .where(version.c.submission_id == job.c.submission_id)
        .scalar_subquery()
    )
    astray = func.coalesce(job.c.latest, 0) != func.coalesce(newest, 0)
    yield from _rows(connection, job, astray, "không trỏ tới phiên bản mới nhất")
    matter, member = matter_tables.matter, matter_tables.member
    inside = exists().where(
        member.c.submission_id == matter.c.letter_id, member.c.matter_id == matter.c.id, HOLDS
    )
    yield from _rows(connection, matter, ~inside, "có công văn chính không thuộc vụ việc")


def _spoiled(connection: Connection) -> Iterator[str]:
    """Find readings whose bytes are not those that their sha256 names."""
    table, after = tables.reading, ""
    while True:
        statement = select(table).where(table.c.sha256 > after).order_by(table.c.sha256).limit(_AT_ONCE)
        rows = connection.execute(statement).all()
        for row in rows:
            if _digest(row.body) != row.sha256:
                yield _told(table.name, (row.sha256,), "có nội dung đã bị thay đổi")
        if len(rows) < _AT_ONCE:
            return
        after = rows[-1].sha256


def _digest(body: bytes) -> str | None:
    try:
        return hashlib.sha256(gzip.decompress(body)).hexdigest()
    except (OSError, EOFError, TypeError, zlib.error):
        return None


def _rows(connection: Connection, table: Table, wrong: ColumnElement[bool], why: str) -> Iterator[str]:
    keys = tuple(table.primary_key.columns)
    for row in connection.execute(select(*keys).select_from(table).where(wrong).limit(_SHOWN)):
        yield _told(table.name, tuple(row), why)


def _told(table: str, key: tuple[object, ...], why: str) -> str:
    row = ", ".join(str(part) for part in key)
    return f"Bảng {table}, dòng ({row}) {why}: khôi phục cơ sở dữ liệu từ bản sao lưu gần nhất."
