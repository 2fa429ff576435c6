"""The reviewers' queue: search, who has what, leases, saved views.

What a matter's line says of doubts is filled in from the cases; the text of letters is made searchable by the
program, some at a time (`pipeline.app`), for a database cannot unpack it.

Revision ID: 0007
Revises: 0006
"""
# ruff: noqa: INP001 - Alembic loads this file by its path, it is no package

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_FIELDS = (
    *("number", "issued_on", "place", "issuer", "subject", "addressees", "signatory", "urgency", "secrecy"),
    *("audience", "scope", "window", "notes", "topic"),
)
_REVIEW = (
    *("NUMBER_MISSING", "NUMBER_DOUBTFUL", "DATE_MISSING", "DATE_INCOMPLETE", "DATE_IN_FUTURE"),
    *("ISSUER_UNKNOWN", "SCOPE_UNIT_UNKNOWN", "SCOPE_UNIT_ABOLISHED", "SCOPE_BEYOND_ISSUER"),
    *("WINDOW_TOO_SOON", "TOPIC_NOT_ALLOWED", "PERSONAL_DATA", "DUPLICATE_ARTICLE", "NUMBER_MISMATCH"),
    *("SIGNATORY_MISSING",),
)
_NOTE = ("NATIONWIDE", "WRONG_ADDRESSEE", "BEFORE_PROCEDURE", "DUPLICATE_LETTER", "NOT_A_REQUEST")
_QUEUED = (
    *("state", "members", "due_on", "window_start", "doubts", "blocking", "reviews", "scope", "to_c06"),
    *("kind", "status", "urgency", "taken_by", "province", "handler", "forwarded_to", "received_on"),
    *("opened_on", "id", "arrival"),
)
# Where each submission is at last: the arrival of the first submission of its matter.
_PLACES = (
    "INSERT INTO letter_place (arrival, matter) SELECT s.arrival, f.arrival FROM matter_member m "
    "JOIN submission s ON s.id = m.submission_id JOIN submission f ON f.id = m.matter_id WHERE m.position = "
    "(SELECT max(l.position) FROM matter_member l WHERE l.submission_id = m.submission_id)"
)


def upgrade() -> None:
    """Make the tables and their triggers, widen `matter`, fill in what follows from kept cases."""
    _tables()
    postgresql = op.get_bind().dialect.name == "postgresql"
    for name in ("doubts", "blocking", "reviews"):
        op.add_column("matter", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
    op.add_column("matter", sa.Column("arrival", sa.BigInteger(), nullable=False, server_default="0"))
    op.add_column("matter", sa.Column("taken_by", sa.Integer()))
    _fill("postgresql" if postgresql else "sqlite")
    op.execute(_PLACES)
    op.create_index("uq_matter_arrival", "matter", ["arrival"], unique=True)
    if postgresql:
        for name in ("arrival", "doubts", "blocking", "reviews"):
            op.alter_column("matter", name, server_default=None)
        _postgresql()
    else:
        _sqlite()


def _tables() -> None:
    op.create_table(
        "matter_assignment",
        sa.Column("matter_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer()),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("matter_id", "position", name="pk_matter_assignment"),
        sa.ForeignKeyConstraint(["matter_id"], ["matter.id"], name="fk_matter_assignment_matter_id"),
    )
    op.create_table(
        "desk_lease",
        sa.Column("matter_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("until", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("matter_id", name="pk_desk_lease"),
        sa.ForeignKeyConstraint(["matter_id"], ["matter.id"], name="fk_desk_lease_matter_id"),
    )
    op.create_table(
        "saved_view",
        sa.Column("id", _KEY, sa.Identity(always=True), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_saved_view"),
        sa.UniqueConstraint("person_id", "title", name="uq_saved_view_person_id_title"),
    )
    op.create_table(
        "letter_text",
        sa.Column("arrival", _KEY, nullable=False, autoincrement=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("arrival", name="pk_letter_text"),
        sa.ForeignKeyConstraint(["arrival"], ["submission.arrival"], name="fk_letter_text_arrival"),
    )
    op.create_table(
        "letter_place",
        sa.Column("arrival", _KEY, nullable=False, autoincrement=False),
        sa.Column("matter", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("arrival", name="pk_letter_place"),
        sa.ForeignKeyConstraint(["arrival"], ["submission.arrival"], name="fk_letter_place_arrival"),
    )


def _fill(dialect: str) -> None:
    """Count doubtful fields, findings that stop and findings that ask; of several copies the best one's."""
    codes = {
        "sqlite": "json_each(matter.findings)",
        "postgresql": "json_array_elements_text(matter.findings)",
    }[dialect]
    # As text: PostgreSQL takes no JSON apart that holds U+0000. Quotes within a value are escaped.
    doubtful = " + ".join(
        f'CASE WHEN CAST(e."{one}" AS text) LIKE \'%"status": "doubtful"%\' THEN 1 ELSE 0 END'
        for one in _FIELDS
    )
    review, note = (", ".join(f"'{one}'" for one in ones) for ones in (_REVIEW, _NOTE))
    known = f"(SELECT count(*) FROM {codes} found WHERE found.value {{0}})"  # noqa: S608 - our own names
    op.execute(
        f"UPDATE matter SET blocking = {known.format(f'NOT IN ({review}, {note})')}, "  # noqa: S608 - the same
        f"reviews = {known.format(f'IN ({review})')}, "
        "arrival = (SELECT s.arrival FROM submission s WHERE s.id = matter.id), "
        "doubts = CASE WHEN status = 'quarantined' THEN 0 ELSE coalesce(("
        f"SELECT {doubtful} FROM extraction e JOIN job j ON j.submission_id = e.submission_id "
        "AND j.latest = e.version WHERE e.submission_id = matter.submission_id), 0) END"
    )


def _sqlite() -> None:
    # Without content: the text stands packed in letter_text, from which a row is taken out again, too.
    op.execute(
        "CREATE VIRTUAL TABLE letter_words USING fts5(marked, plain, content='', "
        'tokenize="unicode61 remove_diacritics 0")'
    )
    # Everything that a page of the queue is filtered and ordered by, so that no wide row is read for it.
    op.create_index("ix_matter_queue", "matter", list(_QUEUED))
    for action in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER matter_assignment_no_{action.lower()} BEFORE {action} ON matter_assignment "
            "BEGIN SELECT RAISE(ABORT, 'matter_assignment is append-only'); END"
        )


def _postgresql() -> None:
    op.execute(
        "CREATE TABLE letter_words (arrival bigint PRIMARY KEY REFERENCES letter_text, "
        "marked tsvector NOT NULL, plain tsvector NOT NULL)"
    )
    for column in ("marked", "plain"):
        op.execute(f"CREATE INDEX ix_letter_words_{column} ON letter_words USING gin ({column})")
    op.execute(
        "CREATE TRIGGER matter_assignment_no_change BEFORE UPDATE OR DELETE ON matter_assignment "
        "FOR EACH ROW EXECUTE FUNCTION vanthu_append_only()"
    )
    op.execute(
        "CREATE TRIGGER matter_assignment_no_truncate BEFORE TRUNCATE ON matter_assignment "
        "FOR EACH STATEMENT EXECUTE FUNCTION vanthu_append_only()"
    )
