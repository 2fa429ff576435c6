"""The tables of casework: who belongs together, what happened, the register, and the traces of letters.

`matter_member`, `matter_event` and `register_entry` are facts and append-only. `matter` holds for each
matter what follows from them and from the cases, for fast lists; `trace` finds relatives. Both are made
again at any time.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
)

from pipeline.store.tables import Exact, Moment, metadata

QUEUED = (
    *("state", "members", "due_on", "window_start", "doubts", "blocking", "reviews", "scope", "to_c06"),
    *("kind", "status", "urgency", "taken_by", "province", "handler", "forwarded_to", "received_on"),
    *("opened_on", "id", "arrival"),
)
matter = Table(
    "matter",
    metadata,
    Column("id", ForeignKey("submission.id"), primary_key=True),
    Column("arrival", BigInteger, nullable=False),  # that of its first submission
    # ---- what follows from members and events
    Column("state", Text, nullable=False),
    Column("opened_on", Date, nullable=False, index=True),
    Column("members", Integer, nullable=False),
    Column("stale", Boolean, nullable=False, index=True),
    Column("answered_on", Date, index=True),
    Column("returned", Boolean, nullable=False),
    Column("gaps", JSON, nullable=False),
    Column("posted_on", Date),
    Column("forwarded_on", Date),
    Column("forwarded_to", Exact),
    Column("letter_id", ForeignKey("submission.id"), nullable=False),
    # ---- what follows from the newest letter with its copies
    Column("kind", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("submission_id", ForeignKey("submission.id"), nullable=False),
    Column("received_on", Date, nullable=False),
    Column("due_on", Date),
    Column("due_provisional", Boolean, nullable=False),
    Column("number", Exact, index=True),
    Column("issued_on", Date),
    Column("document_type", Text),
    Column("issuer", Exact),
    Column("issuer_level", Text),
    Column("issuer_kind", Text),
    Column("province", Exact),
    Column("subject", Exact),
    Column("topic", Text),
    Column("scope", Text),
    Column("to_c06", Boolean, nullable=False),
    Column("window_start", Date),
    Column("window_end", Date),
    Column("handler", Exact),
    Column("handler_level", Text, nullable=False),
    Column("approval_level", Text, nullable=False),
    Column("findings", JSON, nullable=False),
    Column("urgency", Text),
    Column("profile", Exact, nullable=False),
    Column("doubts", Integer, nullable=False),
    Column("blocking", Integer, nullable=False),
    Column("reviews", Integer, nullable=False),
    # ---- what follows from the assignments
    Column("taken_by", Integer),
    Index("uq_matter_arrival", "arrival", unique=True),
    Index(None, "state", "due_on", "window_start"),
    # Everything that a page of the queue is filtered and ordered by: SQLite then reads no wide row for it.
    # Not on PostgreSQL, whose indexes take no long text (2,704 bytes a row).
    Index("ix_matter_queue", *QUEUED).ddl_if(dialect="sqlite"),
)

member = Table(
    "matter_member",
    metadata,
    # A submission that a person moves elsewhere gets a row more; the last one holds.
    Column("submission_id", ForeignKey("submission.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("matter_id", ForeignKey("matter.id"), nullable=False, index=True),
    Column("place", Integer, nullable=False),  # the order in which members came, within the matter
    Column("role", Text, nullable=False),
    Column("copy_of", ForeignKey("submission.id"), index=True),
    Column("joined_at", Moment, nullable=False),
    Column("who", Exact, nullable=False),
    Column("why", Exact, nullable=False),
    CheckConstraint("role IN ('first', 'copy', 'corrected')", name="role"),
    CheckConstraint("(role = 'copy') = (copy_of IS NOT NULL)", name="copy_of"),
)

event = Table(
    "matter_event",
    metadata,
    Column("matter_id", ForeignKey("matter.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("move", Text, nullable=False),
    Column("who", Exact, nullable=False),
    Column("at", Moment, nullable=False),
    Column("why", Exact, nullable=False),
    Column("details", JSON, nullable=False),
)

register = Table(
    "register_entry",
    metadata,
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("submission_id", ForeignKey("submission.id"), nullable=False, unique=True),
    Column("received_on", Date, nullable=False),
    Column("pages", Integer),
    CheckConstraint("number >= 1", name="number"),
    Index(None, "received_on"),
)

trace = Table(
    "trace",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("trace", BigInteger, primary_key=True, autoincrement=False),
    Column("arrival", BigInteger, ForeignKey("submission.arrival"), primary_key=True, autoincrement=False),
    CheckConstraint("kind IN ('letter', 'article')", name="kind"),
    Index(None, "arrival"),
    sqlite_with_rowid=False,
)

MATTER_FACTS = (member, event, register)
