"""Accounts, sessions, tokens and the chained log of deeds.

Revision ID: 0006
Revises: 0005
"""
# ruff: noqa: INP001 - Alembic loads this file by its path, it is no package

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_LEVELS = "'commune', 'district', 'province', 'ministry', 'none'"
# What never changes in a row that never goes.
_FIXED = {
    "person": "id, login, added_at",
    "person_token": "id, person_id, title, digest, made_at, until",
}


def upgrade() -> None:
    """Make the tables and their triggers."""
    _person()
    _session()
    _token()
    _audit()
    if op.get_bind().dialect.name == "postgresql":
        _guard_postgresql()
    else:
        _guard_sqlite()


def _person() -> None:
    op.create_table(
        "person",
        sa.Column("id", _KEY, sa.Identity(always=True), nullable=False),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("added_at", _MOMENT, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("provinces", sa.JSON(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("must_change", sa.Boolean(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("password", sa.Text()),
        sa.Column("set_at", _MOMENT),
        sa.Column("totp", sa.LargeBinary()),
        sa.Column("last_code", sa.BigInteger()),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locked_until", _MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sa.UniqueConstraint("login", name="uq_person_login"),
        sa.CheckConstraint(f"level IN ({_LEVELS})", name=op.f("ck_person_level")),
        sa.CheckConstraint("locale IN ('vi', 'en')", name=op.f("ck_person_locale")),
        sa.CheckConstraint("failures >= 0", name=op.f("ck_person_failures")),
    )
    op.create_table(
        "person_identity",
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("person_id", _KEY, nullable=False),
        sa.PrimaryKeyConstraint("issuer", "subject", name="pk_person_identity"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_person_identity_person_id"),
    )
    op.create_index("ix_person_identity_person_id", "person_identity", ["person_id"])


def _session() -> None:
    op.create_table(
        "person_session",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("person_id", _KEY, nullable=False),
        sa.Column("csrf", sa.Text(), nullable=False),
        sa.Column("started_at", _MOMENT, nullable=False),
        sa.Column("seen_at", _MOMENT, nullable=False),
        sa.Column("until", _MOMENT, nullable=False),
        sa.Column("is_whole", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_person_session"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_person_session_person_id"),
    )
    op.create_index("ix_person_session_person_id", "person_session", ["person_id"])


def _token() -> None:
    op.create_table(
        "person_token",
        sa.Column("id", _KEY, sa.Identity(always=True), nullable=False),
        sa.Column("person_id", _KEY, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("made_at", _MOMENT, nullable=False),
        sa.Column("until", _MOMENT, nullable=False),
        sa.Column("used_at", _MOMENT),
        sa.Column("is_revoked", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_person_token"),
        sa.UniqueConstraint("digest", name="uq_person_token_digest"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_person_token_person_id"),
    )
    op.create_index("ix_person_token_person_id", "person_token", ["person_id"])


def _audit() -> None:
    op.create_table(
        "audit_entry",
        sa.Column("position", _KEY, nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("deed", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("position", name="pk_audit_entry"),
        sa.UniqueConstraint("digest", name="uq_audit_entry_digest"),
        sa.CheckConstraint("position >= 1", name=op.f("ck_audit_entry_position")),
    )
    for column in ("who", "deed", "about"):
        op.create_index(f"ix_audit_entry_{column}_position", "audit_entry", [column, "position"])


def _guard_sqlite() -> None:
    guarded = [("audit_entry", "UPDATE"), ("audit_entry", "DELETE")]
    for table, fixed in _FIXED.items():
        guarded += [(table, f"UPDATE OF {fixed}"), (table, "DELETE")]
    for table, action in guarded:
        op.execute(
            f"CREATE TRIGGER {table}_no_{action.partition(' ')[0].lower()} BEFORE {action} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )


def _guard_postgresql() -> None:
    guarded = {"audit_entry": "UPDATE OR DELETE"}
    guarded |= {table: f"UPDATE OF {fixed} OR DELETE" for table, fixed in _FIXED.items()}
    for table, actions in guarded.items():
        op.execute(
            f"CREATE TRIGGER {table}_no_change BEFORE {actions} ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION vanthu_append_only()"
        )
        op.execute(
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION vanthu_append_only()"
        )
