"""The tables of the outbox: one row for each answer, and everything that ever happened to it.

What an answer is (whom it goes to, its Message-ID, its bytes) never changes and no row ever goes: triggers
refuse it. `outbox_event` is append-only.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Identity,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)

from pipeline.post import OutState
from pipeline.store.tables import Exact, Moment, metadata

_KEY = BigInteger().with_variant(Integer, "sqlite")
_STATES = ", ".join(f"'{state.value}'" for state in OutState)

outbox = Table(
    "outbox",
    metadata,
    Column("id", _KEY, Identity(always=True), primary_key=True),
    # ---- what it is, for ever
    Column("account", Exact, nullable=False),
    Column("matter_id", ForeignKey("matter.id"), index=True),
    Column("submission_id", ForeignKey("submission.id")),
    Column("paper", Text, nullable=False),
    Column("serial", Integer, nullable=False),  # 0: the automatic one, of which there is one at most
    Column("recipient", Exact, nullable=False),
    Column("subject", Exact, nullable=False),
    Column("message_id", Text, nullable=False, unique=True),
    Column("answers", Exact),
    Column("sha256", Text, nullable=False),
    Column("automatic", Boolean, nullable=False),
    Column("queued_at", Moment, nullable=False),
    # ---- where it is
    Column("state", Text, nullable=False),
    Column("why", Exact, nullable=False),
    Column("attempts", Integer, nullable=False),  # claims ever: who holds an older one holds nothing
    Column("tries", Integer, nullable=False),  # claims since a person released it
    Column("released_by", Exact),
    Column("retry_at", Moment),
    Column("owner", Exact),
    Column("lease_until", Moment),
    Column("handed_at", Moment),  # from then on the server may have it
    Column("sent_at", Moment),
    UniqueConstraint("submission_id", "paper", "serial"),
    CheckConstraint(f"state IN ({_STATES})", name="state"),
    CheckConstraint(
        "(state = 'sending') = (owner IS NOT NULL) AND (owner IS NULL) = (lease_until IS NULL)", name="owner"
    ),
    CheckConstraint("state NOT IN ('sent', 'bounced') OR sent_at IS NOT NULL", name="sent_at"),
    Index(None, "state", "retry_at"),
    Index(None, "recipient", "queued_at"),
)
FIXED = (
    "account",
    "matter_id",
    "submission_id",
    "paper",
    "serial",
    "recipient",
    "subject",
    "message_id",
    "answers",
    "sha256",
    "automatic",
    "queued_at",
)

event = Table(
    "outbox_event",
    metadata,
    Column("outbox_id", _KEY, ForeignKey("outbox.id"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("who", Exact, nullable=False),
    Column("source", Text),  # the state before; NULL for the first
    Column("target", Text, nullable=False),
    Column("why", Exact, nullable=False),
)
