"""The table of the log of deeds; append-only, each row chained to the one before."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, Column, Index, Integer, Table, Text

from pipeline.store.tables import Exact, Moment, metadata

audit_entry = Table(
    "audit_entry",
    metadata,
    Column("position", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("who", Exact, nullable=False),
    Column("deed", Exact, nullable=False),
    Column("about", Exact, nullable=False),
    Column("details", Text, nullable=False),  # JSON in ASCII, as it was digested: no database rewrites it
    Column("digest", Text, nullable=False, unique=True),
    CheckConstraint("position >= 1", name="position"),
    Index(None, "who", "position"),
    Index(None, "deed", "position"),
    Index(None, "about", "position"),
)

AUDIT_FACTS = (audit_entry,)
