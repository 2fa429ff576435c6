"""The secrecy stop: what officers did with secret letters; their text may leave what is else append-only.

Revision ID: 0005
Revises: 0004
"""
# ruff: noqa: INP001 - Alembic loads this file by its path, it is no package

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_SAME = {
    "submission": ("arrival", "id", "received_on", "arrived_at"),
    "source_file": ("submission_id", "position", "sha256", "media_type", "size", "parent"),
}
# The first finding of a submission as each database reads it out of the JSON.
_FIRST = {
    "sqlite": "json_extract({row}.findings, '$[0][0]')",
    "postgresql": "({row}.findings->0->>0)",
}
_RELEASED = "EXISTS (SELECT 1 FROM secret_act WHERE deed = 'release' AND submission_id = {id})"


def upgrade() -> None:
    """Make the table, then the triggers: its own, and those of submissions anew."""
    op.create_table(
        "secret_act",
        sa.Column("submission_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("deed", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("submission_id", "position", name="pk_secret_act"),
        sa.ForeignKeyConstraint(["submission_id"], ["submission.id"], name="fk_secret_act_submission_id"),
        sa.CheckConstraint("deed IN ('open', 'release')", name=op.f("ck_secret_act_deed")),
    )
    if op.get_bind().dialect.name == "postgresql":
        _guard_postgresql()
    else:
        _guard_sqlite()


def _allowed(dialect: str) -> dict[str, str]:
    """Say for each table which change is let through: to hidden, and from hidden once it is released."""
    blank = f"{{row}}.origin = '' AND {{row}}.mail IS NULL AND {_FIRST[dialect]} = 'SECRECY_MARK'"
    nameless = "{row}.name LIKE 'tep-%' AND {row}.text IS NULL"
    hidden = blank.format(row="s")
    stopped = f"EXISTS (SELECT 1 FROM submission s WHERE s.id = NEW.submission_id AND {hidden})"  # noqa: S608 - our own names
    change = {
        "submission": (
            f"({blank.format(row='NEW')} OR ({blank.format(row='OLD')} AND {_RELEASED.format(id='NEW.id')}))"
        ),
        "source_file": (
            f"(({nameless.format(row='NEW')} AND {stopped})"
            f" OR ({nameless.format(row='OLD')} AND {_RELEASED.format(id='NEW.submission_id')}))"
        ),
    }
    same = "IS" if dialect == "sqlite" else "IS NOT DISTINCT FROM"
    return {
        table: " AND ".join([*(f"NEW.{one} {same} OLD.{one}" for one in _SAME[table]), told])
        for table, told in change.items()
    }


def _guard_sqlite() -> None:
    for action in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER secret_act_no_{action.lower()} BEFORE {action} ON secret_act "
            "BEGIN SELECT RAISE(ABORT, 'secret_act is append-only'); END"
        )
    for table, allowed in _allowed("sqlite").items():
        op.execute(f"DROP TRIGGER {table}_no_update")
        op.execute(
            f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} WHEN ({allowed}) IS NOT TRUE "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )


def _guard_postgresql() -> None:
    op.execute(
        "CREATE TRIGGER secret_act_no_change BEFORE UPDATE OR DELETE ON secret_act "
        "FOR EACH ROW EXECUTE FUNCTION vanthu_append_only()"
    )
    op.execute(
        "CREATE TRIGGER secret_act_no_truncate BEFORE TRUNCATE ON secret_act "
        "FOR EACH STATEMENT EXECUTE FUNCTION vanthu_append_only()"
    )
    for table, allowed in _allowed("postgresql").items():
        op.execute(
            f"CREATE FUNCTION vanthu_{table}_change() RETURNS trigger LANGUAGE plpgsql AS $$ "
            f"BEGIN IF TG_OP = 'UPDATE' THEN IF {allowed} THEN RETURN NEW; END IF; END IF; "
            "RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
        )
        op.execute(f"DROP TRIGGER {table}_no_change ON {table}")
        op.execute(
            f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION vanthu_{table}_change()"
        )
