"""The first schema: submissions, jobs, versions of cases, and triggers that keep them append-only.

Revision ID: 0001
Revises:
"""
# ruff: noqa: INP001 - Alembic loads this file by its path, it is no package

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_ARRIVAL = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_MOMENT = sa.DateTime(timezone=True)
_FIELDS = (
    "number",
    "issued_on",
    "place",
    "issuer",
    "subject",
    "addressees",
    "signatory",
    "urgency",
    "secrecy",
    "audience",
    "scope",
    "window",
    "notes",
    "topic",
)
_APPEND_ONLY = (
    "submission",
    "source_file",
    "reading",
    "case_version",
    "extraction",
    "finding",
    "decision",
    "correction",
)


def upgrade() -> None:
    """Make every table, then the triggers."""
    _arrivals()
    _versions()
    _parts()
    _job()
    if op.get_bind().dialect.name == "postgresql":
        _guard_postgresql()
    else:
        _guard_sqlite()


def _arrivals() -> None:
    op.create_table(
        "submission",
        sa.Column("arrival", _ARRIVAL, sa.Identity(always=True), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("arrived_at", _MOMENT, nullable=False, server_default=sa.func.current_timestamp()),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("mail", sa.JSON()),
        sa.Column("findings", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("arrival", name="pk_submission"),
        sa.UniqueConstraint("id", name="uq_submission_id"),
    )
    op.create_index("ix_submission_received_on_arrival", "submission", ["received_on", "arrival"])
    op.create_table(
        "source_file",
        sa.Column("submission_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("parent", sa.Integer()),
        sa.Column("text", sa.Text()),
        sa.PrimaryKeyConstraint("submission_id", "position", name="pk_source_file"),
        _to_submission("source_file"),
    )
    op.create_index("ix_source_file_sha256", "source_file", ["sha256"])
    op.create_table(
        "correction",
        sa.Column("submission_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("old", sa.Text()),
        sa.Column("new", sa.Text()),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("submission_id", "position", name="pk_correction"),
        _to_submission("correction"),
    )


def _versions() -> None:
    op.create_table(
        "reading",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_reading"),
    )
    op.create_table(
        "case_version",
        *_version_key("case_version"),
        sa.Column("saved_at", _MOMENT, nullable=False),
        sa.Column("saved_by", sa.Text(), nullable=False),
        sa.Column("reading_sha256", sa.Text(), nullable=False),
        sa.Column("corrections", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.Text()),
        sa.Column("issued_on", sa.Date()),
        sa.Column("issuer", sa.Text()),
        sa.Column("handler", sa.Text()),
        sa.Column("forward_to_c06", sa.Boolean(), nullable=False),
        sa.Column("search", sa.Text(), nullable=False),
        _to_submission("case_version"),
        sa.ForeignKeyConstraint(
            ["reading_sha256"], ["reading.sha256"], name="fk_case_version_reading_sha256"
        ),
        sa.CheckConstraint("version >= 1", name=op.f("ck_case_version_version")),
        sa.CheckConstraint(
            "status IN ('ready', 'needs_review', 'incomplete', 'quarantined')",
            name=op.f("ck_case_version_status"),
        ),
    )
    for column in ("status", "kind", "issued_on", "forward_to_c06"):
        op.create_index(f"ix_case_version_{column}", "case_version", [column])


def _parts() -> None:
    op.create_table(
        "extraction",
        *_version_key("extraction"),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("document_type", sa.Text()),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("letter_file", sa.Integer()),
        *(sa.Column(name, sa.JSON(), nullable=False) for name in _FIELDS),
        sa.Column("cited_as", sa.JSON(), nullable=False),
        sa.Column("personal_data", sa.JSON(), nullable=False),
        _to_version("extraction"),
    )
    op.create_table(
        "finding",
        *_version_key("finding", "position"),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("field", sa.Text()),
        sa.Column("file", sa.Integer()),
        _to_version("finding"),
    )
    op.create_index("ix_finding_code_submission_id_version", "finding", ["code", "submission_id", "version"])
    op.create_table(
        "decision",
        *_version_key("decision"),
        sa.Column("handler_level", sa.Text(), nullable=False),
        sa.Column("handler", sa.Text()),
        sa.Column("approval_level", sa.Text(), nullable=False),
        sa.Column("forward_to_c06", sa.Boolean(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("because", sa.JSON(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        _to_version("decision"),
    )


def _job() -> None:
    op.create_table(
        "job",
        sa.Column("submission_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("owner", sa.Text()),
        sa.Column("lease_until", _MOMENT),
        sa.Column("last_error", sa.Text()),
        sa.Column("latest", sa.Integer()),
        sa.PrimaryKeyConstraint("submission_id", name="pk_job"),
        _to_submission("job"),
        sa.ForeignKeyConstraint(
            ["submission_id", "latest"],
            ["case_version.submission_id", "case_version.version"],
            name="fk_job_submission_id_latest",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.CheckConstraint(
            "state IN ('received', 'working', 'stored', 'quarantined')", name=op.f("ck_job_state")
        ),
        sa.CheckConstraint("(state = 'working') = (owner IS NOT NULL)", name=op.f("ck_job_owner")),
        sa.CheckConstraint("(state = 'working') = (lease_until IS NOT NULL)", name=op.f("ck_job_lease")),
        sa.CheckConstraint(
            "latest IS NOT NULL OR state IN ('received', 'working')", name=op.f("ck_job_latest")
        ),
    )
    op.create_index("ix_job_state_lease_until", "job", ["state", "lease_until"])


def _version_key(table: str, *more: str) -> tuple[sa.Column[str] | sa.Column[int] | sa.Constraint, ...]:
    return (
        sa.Column("submission_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("submission_id", "version", *more, name=f"pk_{table}"),
    )


def _to_submission(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["submission_id"], ["submission.id"], name=f"fk_{table}_submission_id")


def _to_version(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["submission_id", "version"],
        ["case_version.submission_id", "case_version.version"],
        name=f"fk_{table}_submission_id_version",
    )


def _guard_sqlite() -> None:
    for table in _APPEND_ONLY:
        for action in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{action.lower()} BEFORE {action} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )


def _guard_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION vanthu_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ "
        "BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
    )
    for table in _APPEND_ONLY:
        op.execute(
            f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION vanthu_append_only()"
        )
        op.execute(
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION vanthu_append_only()"
        )
