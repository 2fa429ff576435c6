"""Casework: matters with members and events, the register of incoming letters, traces of letters.

Revision ID: 0002
Revises: 0001
"""
# ruff: noqa: INP001 - Alembic loads this file by its path, it is no package

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_FACTS = ("matter_member", "matter_event", "register_entry")
_VIEW = (
    ("number", sa.Text()),
    ("issued_on", sa.Date()),
    ("document_type", sa.Text()),
    ("issuer", sa.Text()),
    ("issuer_level", sa.Text()),
    ("issuer_kind", sa.Text()),
    ("province", sa.Text()),
    ("subject", sa.Text()),
    ("topic", sa.Text()),
    ("scope", sa.Text()),
)


def upgrade() -> None:
    """Make every table, then the triggers."""
    _matter()
    _facts()
    _trace()
    if op.get_bind().dialect.name == "postgresql":
        _guard_postgresql()
    else:
        _guard_sqlite()


def _matter() -> None:
    op.create_table(
        "matter",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("members", sa.Integer(), nullable=False),
        sa.Column("stale", sa.Boolean(), nullable=False),
        sa.Column("answered_on", sa.Date()),
        sa.Column("returned", sa.Boolean(), nullable=False),
        sa.Column("gaps", sa.JSON(), nullable=False),
        sa.Column("posted_on", sa.Date()),
        sa.Column("forwarded_on", sa.Date()),
        sa.Column("forwarded_to", sa.Text()),
        sa.Column("letter_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("submission_id", sa.Text(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date()),
        sa.Column("due_provisional", sa.Boolean(), nullable=False),
        *(sa.Column(name, kind) for name, kind in _VIEW),
        sa.Column("to_c06", sa.Boolean(), nullable=False),
        sa.Column("window_start", sa.Date()),
        sa.Column("window_end", sa.Date()),
        sa.Column("handler", sa.Text()),
        sa.Column("handler_level", sa.Text(), nullable=False),
        sa.Column("approval_level", sa.Text(), nullable=False),
        sa.Column("findings", sa.JSON(), nullable=False),
        sa.Column("urgency", sa.Text()),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_matter"),
        *(_to_submission("matter", column) for column in ("id", "letter_id", "submission_id")),
    )
    op.create_index("ix_matter_opened_on", "matter", ["opened_on"])
    op.create_index("ix_matter_stale", "matter", ["stale"])
    op.create_index("ix_matter_state_due_on_window_start", "matter", ["state", "due_on", "window_start"])


def _facts() -> None:
    op.create_table(
        "matter_member",
        sa.Column("submission_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("matter_id", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("copy_of", sa.Text()),
        sa.Column("joined_at", _MOMENT, nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("submission_id", "position", name="pk_matter_member"),
        _to_submission("matter_member", "submission_id"),
        _to_submission("matter_member", "copy_of"),
        _to_matter("matter_member"),
        sa.CheckConstraint("role IN ('first', 'copy', 'corrected')", name=op.f("ck_matter_member_role")),
        sa.CheckConstraint("(role = 'copy') = (copy_of IS NOT NULL)", name=op.f("ck_matter_member_copy_of")),
    )
    for column in ("matter_id", "copy_of"):
        op.create_index(f"ix_matter_member_{column}", "matter_member", [column])
    op.create_table(
        "matter_event",
        sa.Column("matter_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("move", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("matter_id", "position", name="pk_matter_event"),
        _to_matter("matter_event"),
    )
    op.create_table(
        "register_entry",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("submission_id", sa.Text(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("pages", sa.Integer()),
        sa.PrimaryKeyConstraint("year", "number", name="pk_register_entry"),
        sa.UniqueConstraint("submission_id", name="uq_register_entry_submission_id"),
        _to_submission("register_entry", "submission_id"),
        sa.CheckConstraint("number >= 1", name=op.f("ck_register_entry_number")),
    )
    op.create_index("ix_register_entry_received_on", "register_entry", ["received_on"])


def _trace() -> None:
    op.create_table(
        "trace",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("trace", sa.BigInteger(), nullable=False),
        sa.Column("arrival", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "trace", "arrival", name="pk_trace"),
        sa.ForeignKeyConstraint(["arrival"], ["submission.arrival"], name="fk_trace_arrival"),
        sa.CheckConstraint("kind IN ('letter', 'article')", name=op.f("ck_trace_kind")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_trace_arrival", "trace", ["arrival"])


def _to_submission(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["submission.id"], name=f"fk_{table}_{column}")


def _to_matter(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["matter_id"], ["matter.id"], name=f"fk_{table}_matter_id")


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
