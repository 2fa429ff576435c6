"""The mailbox: polled folders, the ledger of messages, what people did to one.

Revision ID: 0003
Revises: 0002
"""
# ruff: noqa: INP001 - Alembic loads this file by its path, it is no package

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_STATES = (
    "state IN ('seen', 'fetching', 'kept', 'submission', 'reply', 'not_a_letter', 'spam', 'quarantined', "
    "'outside', 'gone', 'dead')"
)
_INDEXES = (
    ("message_id",),
    ("submission_id",),
    ("matter_id",),
    ("state", "account", "folder"),
    ("account", "fingerprint"),
    ("account", "sha256"),
)


def upgrade() -> None:
    """Make every table, then the triggers."""
    _folder()
    _message()
    _act()
    op.create_index("ix_matter_number", "matter", ["number"])  # answers quote it
    if op.get_bind().dialect.name == "postgresql":
        for when, each in (("UPDATE OR DELETE", "ROW"), ("TRUNCATE", "STATEMENT")):
            name = "change" if each == "ROW" else "truncate"
            op.execute(
                f"CREATE TRIGGER mail_act_no_{name} BEFORE {when} ON mail_act "
                f"FOR EACH {each} EXECUTE FUNCTION vanthu_append_only()"
            )
        return
    for action in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER mail_act_no_{action.lower()} BEFORE {action} ON mail_act "
            "BEGIN SELECT RAISE(ABORT, 'mail_act is append-only'); END"
        )


def _folder() -> None:
    op.create_table(
        "mail_folder",
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("folder", sa.Text(), nullable=False),
        sa.Column("uidvalidity", sa.BigInteger()),
        sa.Column("scanned", sa.BigInteger(), nullable=False),
        sa.Column("owner", sa.Text()),
        sa.Column("lease_until", _MOMENT),
        sa.Column("tried_at", _MOMENT),
        sa.Column("succeeded_at", _MOMENT),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text()),
        sa.Column("retry_at", _MOMENT),
        sa.PrimaryKeyConstraint("account", "folder", name="pk_mail_folder"),
        sa.CheckConstraint("(owner IS NULL) = (lease_until IS NULL)", name=op.f("ck_mail_folder_owner")),
    )


def _message() -> None:
    op.create_table(
        "mail_message",
        sa.Column("id", _ID, sa.Identity(always=True), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("folder", sa.Text(), nullable=False),
        sa.Column("uidvalidity", sa.BigInteger(), nullable=False),
        sa.Column("uid", sa.BigInteger(), nullable=False),
        sa.Column("fingerprint", sa.Text()),
        sa.Column("message_id", sa.Text()),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("arrived_at", _MOMENT, nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.Text()),
        sa.Column("fetches", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text()),
        sa.Column("lease_until", _MOMENT),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text()),
        sa.Column("retry_at", _MOMENT),
        sa.Column("wanted", sa.Boolean(), nullable=False),
        sa.Column("submission_id", sa.Text()),
        sa.Column("matter_id", sa.Text()),
        sa.Column("same_as", _ID),
        sa.Column("marked_at", _MOMENT),
        sa.Column("vanished_at", _MOMENT),
        sa.Column("finished_at", _MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_mail_message"),
        sa.UniqueConstraint(
            "account", "folder", "uidvalidity", "uid", name="uq_mail_message_account_folder_uidvalidity_uid"
        ),
        sa.ForeignKeyConstraint(["submission_id"], ["submission.id"], name="fk_mail_message_submission_id"),
        sa.ForeignKeyConstraint(["matter_id"], ["matter.id"], name="fk_mail_message_matter_id"),
        sa.ForeignKeyConstraint(["same_as"], ["mail_message.id"], name="fk_mail_message_same_as"),
        *(sa.CheckConstraint(rule, name=op.f(f"ck_mail_message_{name}")) for name, rule in _RULES),
    )
    for columns in _INDEXES:
        op.create_index(f"ix_mail_message_{'_'.join(columns)}", "mail_message", list(columns))


_RULES = (
    ("state", _STATES),
    ("lease", "(owner IS NULL) = (lease_until IS NULL)"),
    ("fetching", "state <> 'fetching' OR owner IS NOT NULL"),
    ("owner", "owner IS NULL OR state IN ('fetching', 'kept')"),
    ("kept", "state NOT IN ('kept', 'submission', 'reply') OR sha256 IS NOT NULL"),
    ("finished", "(finished_at IS NULL) = (state IN ('seen', 'fetching', 'kept'))"),
)


def _act() -> None:
    op.create_table(
        "mail_act",
        sa.Column("message", _ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("was", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("message", "position", name="pk_mail_act"),
        sa.ForeignKeyConstraint(["message"], ["mail_message.id"], name="fk_mail_act_message"),
    )
