"""${message}

Revision ID: ${up_revision}
Revises: ${down_revision | comma,n}
"""
# ruff: noqa: INP001 - Alembic loads this file by its path, it is no package

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade() -> None:
    """Bring the schema forward; also set HEAD in tables.py."""
    ${upgrades if upgrades else "pass"}
