"""The tables of what people taught the house; what somebody takes back is a row more.

All are facts and append-only but `judged_form`, which tells how a letter was read without its whole text
being unpacked; it is made again from the readings at any time.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    Table,
    Text,
)

from pipeline.store.tables import Exact, Moment, metadata

alias = Table(
    "learned_alias",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), Identity(always=True), primary_key=True),
    Column("heading", Exact, nullable=False),
    Column("place", Exact, nullable=False),
    Column("period", Date, nullable=False),
    Column("issuer", JSON, nullable=False),
    Column("who", Exact, nullable=False),
    Column("at", Moment, nullable=False),
    Column("submission_id", ForeignKey("submission.id"), nullable=False),
    Index(None, "heading", "place", "period"),
)

alias_drop = Table(
    "learned_alias_drop",
    metadata,
    Column("alias_id", ForeignKey("learned_alias.id"), primary_key=True),
    Column("who", Exact, nullable=False),
    Column("at", Moment, nullable=False),
    Column("why", Exact, nullable=False),
)

sender = Table(
    "learned_sender",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), Identity(always=True), primary_key=True),
    Column("address", Exact, nullable=False),
    Column("agency", Exact, nullable=False),
    Column("province", Exact),
    Column("parent", Exact),
    Column("who", Exact, nullable=False),
    Column("at", Moment, nullable=False),
    Column("submission_id", ForeignKey("submission.id"), nullable=False),
    Index(None, "address"),
)

sender_drop = Table(
    "learned_sender_drop",
    metadata,
    Column("sender_id", ForeignKey("learned_sender.id"), primary_key=True),
    Column("who", Exact, nullable=False),
    Column("at", Moment, nullable=False),
    Column("why", Exact, nullable=False),
)

judged_form = Table(
    "judged_form",
    metadata,
    Column("submission_id", Text, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("form", Text, nullable=False),
    Column("statuses", Text, nullable=False),  # of the fields, in the order of `FIELD_NAMES`
    ForeignKeyConstraint(
        ["submission_id", "version"], ["case_version.submission_id", "case_version.version"]
    ),
)

LEARNED_FACTS = (alias, alias_drop, sender, sender_drop)
