"""Archives that are taken in: intakes, their entries, every file of the source.

Revision ID: 0009
Revises: 0008
"""
# ruff: noqa: INP001 - Alembic loads this file by its path, it is no package

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_FATES = "'waiting', 'working', 'stored', 'duplicate', 'quarantined', 'poisoned', 'gone'"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "intake",
        sa.Column("id", _ID, sa.Identity(always=True), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("grouping", sa.Text(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("received", sa.Date()),
        sa.Column("open_matters", sa.Boolean(), nullable=False),
        sa.Column("started_at", _MOMENT, nullable=False),
        sa.Column("surveyed_at", _MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_intake"),
    )
    _entry()
    _file()


def downgrade() -> None:
    """Forget what was taken in by which intake; the letters stay."""
    for table in ("intake_file", "intake_entry", "intake"):
        op.drop_table(table)


def _entry() -> None:
    op.create_table(
        "intake_entry",
        sa.Column("intake_id", _ID, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("fate", sa.Text(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("breaks", sa.Integer(), nullable=False),
        sa.Column("owner", sa.Text()),
        sa.Column("lease_until", _MOMENT),
        sa.Column("submission_id", sa.Text()),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.Column("error", sa.Text()),
        sa.Column("ended_at", _MOMENT),
        sa.PrimaryKeyConstraint("intake_id", "position", name="pk_intake_entry"),
        sa.ForeignKeyConstraint(["intake_id"], ["intake.id"], name="fk_intake_entry_intake_id"),
        sa.CheckConstraint(f"fate IN ({_FATES})", name=op.f("ck_intake_entry_fate")),
        sa.CheckConstraint("(fate = 'working') = (owner IS NOT NULL)", name=op.f("ck_intake_entry_owner")),
        sa.CheckConstraint(
            "(fate = 'working') = (lease_until IS NOT NULL)", name=op.f("ck_intake_entry_lease")
        ),
        sa.CheckConstraint(
            "(fate IN ('waiting', 'working')) = (ended_at IS NULL)", name=op.f("ck_intake_entry_ended")
        ),
    )
    op.create_index("ix_intake_entry_owner", "intake_entry", ["owner"])
    order = ["intake_id", "fate", "breaks", "position"]
    op.create_index("ix_intake_entry_intake_id_fate_breaks_position", "intake_entry", order)


def _file() -> None:
    op.create_table(
        "intake_file",
        sa.Column("intake_id", _ID, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("modified", _MOMENT),
        sa.Column("stamp", sa.Text(), nullable=False),
        sa.Column("start", sa.BigInteger()),
        sa.Column("entry", sa.Integer()),
        sa.Column("why", sa.Text()),
        sa.Column("sha256", sa.Text()),
        sa.PrimaryKeyConstraint("intake_id", "position", name="pk_intake_file"),
        sa.UniqueConstraint("intake_id", "path", name="uq_intake_file_intake_id_path"),
        sa.ForeignKeyConstraint(["intake_id"], ["intake.id"], name="fk_intake_file_intake_id"),
        sa.ForeignKeyConstraint(
            ["intake_id", "entry"],
            ["intake_entry.intake_id", "intake_entry.position"],
            name="fk_intake_file_intake_id_entry",
        ),
        sa.CheckConstraint("(entry IS NULL) = (why IS NOT NULL)", name=op.f("ck_intake_file_why")),
    )
    op.create_index("ix_intake_file_intake_id_entry", "intake_file", ["intake_id", "entry"])
