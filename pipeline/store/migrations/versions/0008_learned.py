"""What people taught the house: aliases of issuers, addresses of senders.

Revision ID: 0008
Revises: 0007
"""
# ruff: noqa: INP001 - Alembic loads this file by its path, it is no package

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_FACTS = ("learned_alias", "learned_alias_drop", "learned_sender", "learned_sender_drop")


def upgrade() -> None:
    """Make the tables and their triggers."""
    op.create_table(
        "learned_alias",
        sa.Column("id", _ID, sa.Identity(always=True), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("period", sa.Date(), nullable=False),
        sa.Column("issuer", sa.JSON(), nullable=False),
        *_told(),
        sa.Column("submission_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_learned_alias"),
        sa.ForeignKeyConstraint(["submission_id"], ["submission.id"], name="fk_learned_alias_submission_id"),
    )
    op.create_index("ix_learned_alias_heading_place_period", "learned_alias", ["heading", "place", "period"])
    op.create_table(
        "learned_sender",
        sa.Column("id", _ID, sa.Identity(always=True), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("province", sa.Text()),
        sa.Column("parent", sa.Text()),
        *_told(),
        sa.Column("submission_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_learned_sender"),
        sa.ForeignKeyConstraint(["submission_id"], ["submission.id"], name="fk_learned_sender_submission_id"),
    )
    op.create_index("ix_learned_sender_address", "learned_sender", ["address"])
    for what in ("alias", "sender"):
        _drop(what)
    _form()
    op.create_index("ix_matter_answered_on", "matter", ["answered_on"])
    if op.get_bind().dialect.name == "postgresql":
        _guard_postgresql()
    else:
        _guard_sqlite()


def _told() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
    )


def _drop(what: str) -> None:
    table, key = f"learned_{what}_drop", f"{what}_id"
    op.create_table(
        table,
        sa.Column(key, _ID, autoincrement=False, nullable=False),
        *_told(),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(key, name=f"pk_{table}"),
        sa.ForeignKeyConstraint([key], [f"learned_{what}.id"], name=f"fk_{table}_{key}"),
    )


def _form() -> None:
    op.create_table(
        "judged_form",
        sa.Column("submission_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("statuses", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("submission_id", "version", name="pk_judged_form"),
        sa.ForeignKeyConstraint(
            ["submission_id", "version"],
            ["case_version.submission_id", "case_version.version"],
            name="fk_judged_form_submission_id_version",
        ),
    )


def _guard_sqlite() -> None:
    for table in _FACTS:
        for action in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{action.lower()} BEFORE {action} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )


def _guard_postgresql() -> None:
    for table in _FACTS:
        op.execute(
            f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION vanthu_append_only()"
        )
        op.execute(
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION vanthu_append_only()"
        )
