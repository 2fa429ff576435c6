"""The tables of archives that are taken in: intakes, their entries, every file of the source."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)

from pipeline.store.tables import Exact, Moment, metadata

intake = Table(
    "intake",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), Identity(always=True), primary_key=True),
    Column("source", Exact, nullable=False),
    Column("grouping", Text, nullable=False),
    Column("profile", Exact, nullable=False),
    Column("received", Date),
    Column("open_matters", Boolean, nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("surveyed_at", Moment),
)

intake_entry = Table(
    "intake_entry",
    metadata,
    Column("intake_id", ForeignKey("intake.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("key", Exact, nullable=False),
    Column("fate", Text, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("breaks", Integer, nullable=False),
    Column("owner", Exact, index=True),
    Column("lease_until", Moment),
    Column("submission_id", Text),
    Column("seconds", Float, nullable=False),
    Column("error", Exact),
    Column("ended_at", Moment),
    CheckConstraint(
        "fate IN ('waiting', 'working', 'stored', 'duplicate', 'quarantined', 'poisoned', 'gone')",
        name="fate",
    ),
    CheckConstraint("(fate = 'working') = (owner IS NOT NULL)", name="owner"),
    CheckConstraint("(fate = 'working') = (lease_until IS NOT NULL)", name="lease"),
    CheckConstraint("(fate IN ('waiting', 'working')) = (ended_at IS NULL)", name="ended"),
    Index(None, "intake_id", "fate", "breaks", "position"),
    Index(None, "intake_id", "fate", "position"),
)

intake_file = Table(
    "intake_file",
    metadata,
    Column("intake_id", ForeignKey("intake.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("path", Exact, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("modified", Moment),
    Column("stamp", Exact, nullable=False),
    Column("start", BigInteger),
    Column("entry", Integer),
    Column("why", Exact),
    Column("sha256", Text),
    UniqueConstraint("intake_id", "path"),
    ForeignKeyConstraint(["intake_id", "entry"], ["intake_entry.intake_id", "intake_entry.position"]),
    CheckConstraint("(entry IS NULL) = (why IS NOT NULL)", name="why"),
    Index(None, "intake_id", "entry"),
)
