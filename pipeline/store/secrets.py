"""`SqlSecrets`: secret letters on SQLite or PostgreSQL, and how the text of one leaves the database.

The triggers let two changes of a kept submission through, and no other: hiding what people wrote in it when
it is found secret, and writing it back after a person released it (migration 0005).
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import and_, func, select, update

from pipeline.errors import DefectError
from pipeline.secrecy import hidden, is_stopped
from pipeline.store import tables
from pipeline.store.engine import is_together, reading, translated, writing
from pipeline.store.mapping import file_rows, submission_to_row
from pipeline.store.secret_tables import secret_act
from pipeline.store.secrets_port import Deed, SecretAct, SecretLine
from pipeline.terms import FindingCode, JobState, Secrecy

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection, Engine

    from pipeline.model import Submission

_BUSY_MS = 2000  # readers seldom hold on longer; whoever starts next tries again
_WRITTEN = ("origin", "mail", "findings")  # what people wrote in a submission
_WRITTEN_OF_FILE = ("name", "text")


class SqlSecrets:
    """Keeps secret letters in the database of a `SqlStore`; safe among threads."""

    def __init__(self, engine: Engine) -> None:
        """Share the engine of the store; who opened that one closes it."""
        self._engine = engine

    def lines(self) -> tuple[SecretLine, ...]:
        """List the letters in quarantine for a mark that nobody released, oldest arrival first."""
        job, version, found = tables.job, tables.case_version, tables.extraction
        submission, mark = tables.submission, tables.finding
        newest = and_(version.c.submission_id == job.c.submission_id, version.c.version == job.c.latest)
        same = and_(found.c.submission_id == job.c.submission_id, found.c.version == job.c.latest)
        marked = select(mark.c.submission_id).where(
            mark.c.submission_id == job.c.submission_id,
            mark.c.version == job.c.latest,
            mark.c.code == FindingCode.SECRECY_MARK.value,
        )
        statement = (
            select(submission.c.id, submission.c.received_on, version.c.saved_at, found.c.secrecy)
            .join(job, job.c.submission_id == submission.c.id)
            .join(version, newest)
            .join(found, same)
            .where(marked.exists(), ~_released(submission.c.id))
            .order_by(submission.c.received_on, submission.c.arrival)
        )
        with reading(self._engine) as connection:
            rows = connection.execute(statement).all()
            return tuple(
                SecretLine(
                    row.id, row.received_on, row.saved_at, _level(row.secrecy), *_files(connection, row.id)
                )
                for row in rows
            )

    def record(self, act: SecretAct) -> None:
        """Add what an officer did."""
        with writing(self._engine) as connection:
            _record(connection, act)

    def acts(self, submission_id: str) -> tuple[SecretAct, ...]:
        """Tell what was done with a letter, oldest first."""
        statement = (
            select(secret_act)
            .where(secret_act.c.submission_id == submission_id)
            .order_by(secret_act.c.position)
        )
        with reading(self._engine) as connection:
            return tuple(
                SecretAct(row.submission_id, Deed(row.deed), row.who, row.at, row.why)
                for row in connection.execute(statement)
            )

    def release(self, submission: Submission, act: SecretAct) -> None:
        """Record a release and make the submission an ordinary one, RECEIVED again, in one transaction."""
        job = tables.job
        with writing(self._engine) as connection:
            _record(connection, act)
            _write(connection, submission)
            connection.execute(
                update(job)
                .where(job.c.submission_id == submission.id, job.c.state == JobState.QUARANTINED.value)
                .values(state=JobState.RECEIVED.value)
            )

    def scrub(self) -> bool:
        """Take what was hidden out of the database's own files; False: to be tried again."""
        return scrub(self._engine)


def hide(connection: Connection, kept: Submission, wanted: Submission) -> Submission:
    """Hide what people wrote in a kept submission whose case says that it is secret; give it as it is then.

    Whether that case is about this submission is for `check_appends` to say.
    """
    if is_stopped(kept):
        return kept
    gone = replace(hidden(kept, None), findings=wanted.findings)
    _write(connection, gone)
    return gone


def _write(connection: Connection, submission: Submission) -> None:
    """Write what people wrote; raises `DefectError` when the kept files are others."""
    arrived, file = tables.submission, tables.source_file
    rows = file_rows(submission)
    known = connection.execute(
        select(file.c.sha256).where(file.c.submission_id == submission.id).order_by(file.c.position)
    ).scalars()
    if [row["sha256"] for row in rows] != list(known):
        raise DefectError(f"other files than those kept of {submission.id}")
    row = submission_to_row(submission)
    connection.execute(
        update(arrived).where(arrived.c.id == submission.id).values({name: row[name] for name in _WRITTEN})
    )
    for row in rows:
        this = and_(file.c.submission_id == submission.id, file.c.position == row["position"])
        connection.execute(update(file).where(this).values({name: row[name] for name in _WRITTEN_OF_FILE}))


def is_released(connection: Connection, submission_id: str) -> bool:
    """Tell whether an officer said that the secrecy mark of a submission is none."""
    return bool(connection.scalar(select(_released(submission_id))))


def _released(submission_id: object) -> ColumnElement[bool]:
    return (
        select(secret_act.c.position)
        .where(secret_act.c.submission_id == submission_id, secret_act.c.deed == Deed.RELEASE.value)
        .exists()
    )


def scrub(engine: Engine) -> bool:
    """Write SQLite's log back into the file and empty it: what was hidden stands in neither.

    `secure_delete` overwrites in the file what is deleted or changed there. PostgreSQL does that with
    `VACUUM FULL` and its own log, which are the operator's (docs/secrecy.md).
    """
    if engine.dialect.name != "sqlite":
        return True
    if is_together(engine):
        return False  # the log cannot be emptied before the commit
    with translated(engine), closing(engine.raw_connection()) as connection:
        cursor = connection.cursor()
        waited = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
        cursor.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
        try:
            busy = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {waited}")
    return not busy


def _record(connection: Connection, act: SecretAct) -> None:
    known = select(func.count()).where(secret_act.c.submission_id == act.submission_id)
    connection.execute(
        secret_act.insert().values(
            submission_id=act.submission_id,
            position=connection.scalar(known),
            deed=act.deed.value,
            who=act.who,
            at=act.at,
            why=act.why,
        )
    )


def _level(plain: dict[str, str | None]) -> Secrecy | None:
    return Secrecy(plain["value"]) if plain["value"] else None


def _files(connection: Connection, submission_id: str) -> tuple[int, tuple[str, ...]]:
    """Give the size of what arrived, and the fingerprints of all files."""
    file = tables.source_file
    rows = connection.execute(
        select(file.c.sha256, file.c.size, file.c.parent)
        .where(file.c.submission_id == submission_id)
        .order_by(file.c.position)
    ).all()
    return sum(row.size for row in rows if row.parent is None), tuple(row.sha256 for row in rows)
