"""The table of what officers did with secret letters; append-only."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, Table, Text

from pipeline.store.tables import Exact, Moment, metadata

secret_act = Table(
    "secret_act",
    metadata,
    Column("submission_id", ForeignKey("submission.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("deed", Text, nullable=False),
    Column("who", Exact, nullable=False),
    Column("at", Moment, nullable=False),
    Column("why", Exact, nullable=False),
    CheckConstraint("deed IN ('open', 'release')", name="deed"),
)

SECRET_FACTS = (secret_act,)
