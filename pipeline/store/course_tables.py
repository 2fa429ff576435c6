"""The tables of how the work went: what each stage of a kept version took, and the tries that failed."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    Table,
    Text,
    func,
)

from pipeline.store.tables import Exact, Moment, metadata

STAGES = ("read", "extract", "validate", "route")
stage_times = Table(
    "stage_times",
    metadata,
    Column("submission_id", Text, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    *(Column(name, Float) for name in STAGES),  # seconds, none for a stage that was left out
    ForeignKeyConstraint(
        ["submission_id", "version"], ["case_version.submission_id", "case_version.version"]
    ),
)

failed_try = Table(
    "failed_try",
    metadata,
    Column("submission_id", ForeignKey("submission.id"), primary_key=True),
    Column("attempt", Integer, primary_key=True, autoincrement=False),
    Column("failed_at", Moment, nullable=False, server_default=func.current_timestamp()),
    Column("owner", Exact, nullable=False),
    Column("error", Exact, nullable=False),
    Column("stage", Text),
    Column("place", Exact),
    CheckConstraint("attempt >= 1", name="attempt"),
)
