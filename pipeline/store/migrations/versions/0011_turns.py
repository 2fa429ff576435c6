"""Entries of archives are kept in their order: an index along which those not ended are found.

Revision ID: 0011
Revises: 0010
"""
# ruff: noqa: INP001 - Alembic loads this file by its path, it is no package

from __future__ import annotations

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_NAME = "ix_intake_entry_intake_id_fate_position"


def upgrade() -> None:
    """Make the index."""
    op.create_index(_NAME, "intake_entry", ["intake_id", "fate", "position"])


def downgrade() -> None:
    """Drop it."""
    op.drop_index(_NAME, "intake_entry")
