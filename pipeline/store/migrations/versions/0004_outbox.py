"""The outbox: answers by mail, and what happened to each.

Revision ID: 0004
Revises: 0003
"""
# ruff: noqa: INP001 - Alembic loads this file by its path, it is no package

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_STATES = "'held', 'released', 'sending', 'sent', 'unsure', 'refused', 'bounced', 'cancelled'"
_FIXED = (
    "account, matter_id, submission_id, paper, serial, recipient, subject, message_id, answers, sha256, "
    "automatic, queued_at"
)


def upgrade() -> None:
    """Make both tables, then the triggers."""
    _outbox()
    _event()
    if op.get_bind().dialect.name == "postgresql":
        _guard_postgresql()
    else:
        _guard_sqlite()


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", _KEY, sa.Identity(always=True), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("matter_id", sa.Text()),
        sa.Column("submission_id", sa.Text()),
        sa.Column("paper", sa.Text(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("answers", sa.Text()),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("automatic", sa.Boolean(), nullable=False),
        sa.Column("queued_at", _MOMENT, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("released_by", sa.Text()),
        sa.Column("retry_at", _MOMENT),
        sa.Column("owner", sa.Text()),
        sa.Column("lease_until", _MOMENT),
        sa.Column("handed_at", _MOMENT),
        sa.Column("sent_at", _MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.ForeignKeyConstraint(["matter_id"], ["matter.id"], name="fk_outbox_matter_id"),
        sa.ForeignKeyConstraint(["submission_id"], ["submission.id"], name="fk_outbox_submission_id"),
        sa.UniqueConstraint("message_id", name="uq_outbox_message_id"),
        sa.UniqueConstraint("submission_id", "paper", "serial", name="uq_outbox_submission_id_paper_serial"),
        sa.CheckConstraint(f"state IN ({_STATES})", name=op.f("ck_outbox_state")),
        sa.CheckConstraint(
            "(state = 'sending') = (owner IS NOT NULL) AND (owner IS NULL) = (lease_until IS NULL)",
            name=op.f("ck_outbox_owner"),
        ),
        sa.CheckConstraint(
            "state NOT IN ('sent', 'bounced') OR sent_at IS NOT NULL", name=op.f("ck_outbox_sent_at")
        ),
    )
    op.create_index("ix_outbox_matter_id", "outbox", ["matter_id"])
    op.create_index("ix_outbox_state_retry_at", "outbox", ["state", "retry_at"])
    op.create_index("ix_outbox_recipient_queued_at", "outbox", ["recipient", "queued_at"])


def _event() -> None:
    op.create_table(
        "outbox_event",
        sa.Column("outbox_id", _KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("source", sa.Text()),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("outbox_id", "position", name="pk_outbox_event"),
        sa.ForeignKeyConstraint(["outbox_id"], ["outbox.id"], name="fk_outbox_event_outbox_id"),
    )


def _guard_sqlite() -> None:
    for table, action in (
        ("outbox_event", "UPDATE"),
        ("outbox_event", "DELETE"),
        ("outbox", f"UPDATE OF {_FIXED}"),
        ("outbox", "DELETE"),
    ):
        op.execute(
            f"CREATE TRIGGER {table}_no_{action.partition(' ')[0].lower()} BEFORE {action} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )


def _guard_postgresql() -> None:
    for table, actions in (("outbox_event", "UPDATE OR DELETE"), ("outbox", f"UPDATE OF {_FIXED} OR DELETE")):
        op.execute(
            f"CREATE TRIGGER {table}_no_change BEFORE {actions} ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION vanthu_append_only()"
        )
        op.execute(
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION vanthu_append_only()"
        )
