"""The tables as SQLAlchemy sees them; what a database really has is made by `migrations/`.

A test compares the two. Everything but `job` is append-only: triggers refuse UPDATE and DELETE, but for
hiding a secret letter (`secrets.py`).
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    func,
)
from sqlalchemy.types import TypeDecorator

from pipeline.store.mapping import UNSTORABLE
from pipeline.terms import FIELD_NAMES

if TYPE_CHECKING:
    from sqlalchemy import Dialect

HEAD = "0011"  # the newest revision in migrations/versions; a test keeps the two equal

_ESCAPED = "\x1bjson:"


class Exact(TypeDecorator[str]):
    """Text that comes back exactly, even with U+0000 or lone surrogates from broken mails and PDFs.

    PostgreSQL refuses U+0000 and no database takes half a surrogate pair; such a text (never seen in a
    sound letter) is stored as a marked JSON string, every other one as it is.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - the signature is SQLAlchemy's
        """Escape what a database cannot hold."""
        if value is None or not (UNSTORABLE.search(value) or value.startswith(_ESCAPED)):
            return value
        return _ESCAPED + json.dumps(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - the signature is SQLAlchemy's
        """Give the text as it was."""
        if value is None or not value.startswith(_ESCAPED):
            return value
        return str(json.loads(value[len(_ESCAPED) :]))


class Moment(TypeDecorator[datetime]):
    """An aware instant, kept in UTC: TIMESTAMPTZ on PostgreSQL, text that sorts by time on SQLite."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn to UTC; SQLite's type keeps no offset, so there it is dropped."""
        if value is None:
            return None
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the instant in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

submission = Table(
    "submission",
    metadata,
    # The order of arrival; SQLite counts up by itself only in an INTEGER primary key.
    Column(
        "arrival",
        BigInteger().with_variant(Integer, "sqlite"),
        Identity(always=True),
        primary_key=True,
    ),
    Column("id", Text, nullable=False, unique=True),
    Column("received_on", Date, nullable=False),
    Column("arrived_at", Moment, nullable=False, server_default=func.current_timestamp()),
    Column("origin", Exact, nullable=False),
    Column("mail", JSON(none_as_null=True)),
    Column("findings", JSON, nullable=False),
    Index(None, "received_on", "arrival"),
)

source_file = Table(
    "source_file",
    metadata,
    Column("submission_id", ForeignKey("submission.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("name", Exact, nullable=False),
    Column("sha256", Text, nullable=False, index=True),
    Column("media_type", Exact, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("parent", Integer),
    Column("text", Exact),
)

job = Table(
    "job",
    metadata,
    Column("submission_id", ForeignKey("submission.id"), primary_key=True),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("owner", Exact),
    Column("lease_until", Moment),
    Column("last_error", Exact),
    Column("latest", Integer),
    # Deferred: `save` moves the pointer first (that is its guard) and appends the version after it.
    ForeignKeyConstraint(
        ["submission_id", "latest"],
        ["case_version.submission_id", "case_version.version"],
        deferrable=True,
        initially="DEFERRED",
        use_alter=True,
    ),
    CheckConstraint("state IN ('received', 'working', 'stored', 'quarantined')", name="state"),
    CheckConstraint("(state = 'working') = (owner IS NOT NULL)", name="owner"),
    CheckConstraint("(state = 'working') = (lease_until IS NOT NULL)", name="lease"),
    CheckConstraint("latest IS NOT NULL OR state IN ('received', 'working')", name="latest"),
    Index(None, "state", "lease_until"),
)

reading = Table(
    "reading",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

case_version = Table(
    "case_version",
    metadata,
    Column("submission_id", ForeignKey("submission.id"), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("saved_at", Moment, nullable=False),
    Column("saved_by", Exact, nullable=False),
    Column("reading_sha256", ForeignKey("reading.sha256"), nullable=False),
    Column("corrections", Integer, nullable=False),
    Column("name", Exact, nullable=False),
    Column("status", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False, index=True),
    Column("number", Exact),
    Column("issued_on", Date, index=True),
    Column("issuer", Exact),
    Column("handler", Exact),
    Column("forward_to_c06", Boolean, nullable=False, index=True),
    Column("search", Text, nullable=False),
    CheckConstraint("version >= 1", name="version"),
    CheckConstraint("status IN ('ready', 'needs_review', 'incomplete', 'quarantined')", name="status"),
)


def _of_version() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["submission_id", "version"], ["case_version.submission_id", "case_version.version"]
    )


extraction = Table(
    "extraction",
    metadata,
    Column("submission_id", Text, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("document_type", Text),
    Column("roles", JSON, nullable=False),
    Column("letter_file", Integer),
    *(Column(name, JSON, nullable=False) for name in FIELD_NAMES),
    Column("cited_as", JSON, nullable=False),
    Column("personal_data", JSON, nullable=False),
    _of_version(),
)

finding = Table(
    "finding",
    metadata,
    Column("submission_id", Text, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("code", Text, nullable=False),
    Column("severity", Text, nullable=False),
    Column("message", Exact, nullable=False),
    Column("field", Exact),
    Column("file", Integer),
    _of_version(),
    Index(None, "code", "submission_id", "version"),
)

decision = Table(
    "decision",
    metadata,
    Column("submission_id", Text, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("handler_level", Text, nullable=False),
    Column("handler", Exact),
    Column("approval_level", Text, nullable=False),
    Column("forward_to_c06", Boolean, nullable=False),
    Column("rule", Exact, nullable=False),
    Column("because", JSON, nullable=False),
    Column("profile", Exact, nullable=False),
    _of_version(),
)

correction = Table(
    "correction",
    metadata,
    Column("submission_id", ForeignKey("submission.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("who", Exact, nullable=False),
    Column("made_at", Text, nullable=False),  # ISO 8601 with its own offset: the instant as the person saw it
    Column("field", Exact, nullable=False),
    Column("old", Exact),
    Column("new", Exact),
    Column("why", Exact, nullable=False),
)

APPEND_ONLY = (submission, source_file, reading, case_version, extraction, finding, decision, correction)
