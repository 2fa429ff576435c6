"""How the work went: the seconds of each stage of a kept version, and the tries that failed.

Revision ID: 0010
Revises: 0009
"""
# ruff: noqa: INP001 - Alembic loads this file by its path, it is no package

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "stage_times",
        sa.Column("submission_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        *(sa.Column(name, sa.Float()) for name in ("read", "extract", "validate", "route")),
        sa.PrimaryKeyConstraint("submission_id", "version", name="pk_stage_times"),
        sa.ForeignKeyConstraint(
            ["submission_id", "version"],
            ["case_version.submission_id", "case_version.version"],
            name="fk_stage_times_submission_id_version",
        ),
    )
    op.create_table(
        "failed_try",
        sa.Column("submission_id", sa.Text(), nullable=False),
        sa.Column("attempt", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("failed_at", _MOMENT, server_default=sa.func.current_timestamp(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text()),
        sa.Column("place", sa.Text()),
        sa.PrimaryKeyConstraint("submission_id", "attempt", name="pk_failed_try"),
        sa.ForeignKeyConstraint(["submission_id"], ["submission.id"], name="fk_failed_try_submission_id"),
        sa.CheckConstraint("attempt >= 1", name=op.f("ck_failed_try_attempt")),
    )


def downgrade() -> None:
    """Forget how the work went; the letters stay."""
    for table in ("failed_try", "stage_times"):
        op.drop_table(table)
