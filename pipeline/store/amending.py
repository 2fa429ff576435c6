"""Versions of a case: how one is appended, by the hall or by a person, and what people corrected."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Text as TextType
from sqlalchemy import and_, func, select, update
from sqlalchemy import cast as as_type

from pipeline.casework.traces import traces
from pipeline.errors import ChangedMeanwhileError, DefectError, VanthuError
from pipeline.secrecy import is_stopped
from pipeline.store import tables
from pipeline.store.engine import reading, writing
from pipeline.store.gathering import DONE
from pipeline.store.joining import leave_traces
from pipeline.store.judging import note_word
from pipeline.store.keepers import Keepers
from pipeline.store.mapping import (
    check_appends,
    check_aware,
    correction_from_row,
    correction_rows,
    decision_to_row,
    finding_rows,
    submission_from_rows,
    version_to_row,
)
from pipeline.store.mapping_extraction import extraction_to_row, field_key
from pipeline.store.matter_rows import HOLDS, lock_matters
from pipeline.store.matter_tables import matter, member
from pipeline.store.queue_search import index_case
from pipeline.store.secrets import hide, scrub
from pipeline.terms import JobState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, Table

    from pipeline.model import Case, Correction, Field, Submission

_CHANGED = "Hồ sơ vừa có thay đổi khác: tải lại để xem, rồi sửa tiếp."


@dataclass(frozen=True, slots=True)
class Version:
    """What a version of a case is: its number, when and by whom, its reading, the corrections before it."""

    number: int
    at: datetime
    who: str
    reading_sha256: str
    corrections: int


class Amending(Keepers):
    """What `SqlStore` does with corrections."""

    def amend(self, case: Case, *, version: int, who: str, now: datetime) -> int:
        """Append a version that a person corrected to a finished case; return its number.

        The reading is that of the version before; the letter is found by its corrected number and words from
        now on. Of a letter that a person says is secret nothing is left in the kept submission. Raises
        `ChangedMeanwhileError` when there is a newer version than `version`, or the submission is being
        processed; `DefectError` for a case that drops a correction, or is about another submission.
        """
        check_aware(now)
        left, secret = traces(case), is_stopped(case.submission)
        with writing(self._opened()) as connection:
            submission_id = case.submission.id
            _take(connection, submission_id, version, secret=secret)
            lock_matters(connection)  # after the job, as `save` does: two that wait in a ring end nowhere
            kept = self._submission(connection, submission_id)
            if kept is None:
                raise DefectError(f"job without submission: {submission_id}")
            if secret:
                kept = hide(connection, kept, case.submission)
            known = corrections_of(connection, submission_id)
            check_appends(case, kept, known)
            digest = _reading_of(connection, submission_id, version)
            append(connection, case, Version(version + 1, now, who, digest, len(known)))
            leave_traces(connection, submission_id, left.letter, left.article)
            index_case(connection, case)
            _unsettle(connection, submission_id)
        if secret:
            with suppress(VanthuError):  # the case is kept; who starts next does it again
                scrub(self._opened())
        return version + 1

    def version(self, submission_id: str) -> int:
        """Tell the number of the newest version of a case, 0 when there is none."""
        statement = select(tables.job.c.latest).where(tables.job.c.submission_id == submission_id)
        with reading(self._opened()) as connection:
            return connection.scalar(statement) or 0

    def corrections(self, submission_id: str) -> tuple[Correction, ...]:
        """Give what people corrected of a submission, oldest first, whatever its state."""
        with reading(self._opened()) as connection:
            return corrections_of(connection, submission_id)

    def alike(self, name: str, field: Field[Any], *, limit: int) -> tuple[str, ...]:
        """Give finished submissions whose newest case has this value and these raw words of a field.

        Only those of which nobody ever corrected the field, newest arrival first, `limit` at most.
        """
        value, raw = field_key(name, field)
        job, found, made, arrived = tables.job, tables.extraction, tables.correction, tables.submission
        newest = and_(found.c.submission_id == job.c.submission_id, found.c.version == job.c.latest)
        corrected = select(made.c.position).where(
            made.c.submission_id == job.c.submission_id, made.c.field == name
        )
        text = as_type(found.c[name], TextType)
        with reading(self._opened()) as connection:
            # Both keep JSON as the text it was; the operators of PostgreSQL refuse one with \u0000.
            place = func.strpos if connection.dialect.name == "postgresql" else func.instr
            statement = (
                select(job.c.submission_id)
                .join(found, newest)
                .join(arrived, arrived.c.id == job.c.submission_id)
                .where(job.c.state.in_(DONE), ~corrected.exists(), *_listed(name, field))
                .where(place(text, value) == 1, place(text, raw) > 0)
                .order_by(arrived.c.received_on.desc(), arrived.c.arrival.desc())
                .limit(limit)
            )
            return tuple(connection.scalars(statement))

    def _submission(self, connection: Connection, submission_id: str) -> Submission | None:
        submission, file = tables.submission, tables.source_file
        row = connection.execute(select(submission).where(submission.c.id == submission_id)).one_or_none()
        if row is None:
            return None
        files = connection.execute(
            select(file).where(file.c.submission_id == submission_id).order_by(file.c.position)
        )
        return submission_from_rows(row._asdict(), (f._asdict() for f in files), self._originals)


def append(connection: Connection, case: Case, version: Version) -> None:
    """Insert one version of a case, and its new corrections; its reading is kept already."""
    submission_id = case.submission.id
    key = {"submission_id": submission_id, "version": version.number}
    about = {"saved_at": version.at, "saved_by": version.who, "reading_sha256": version.reading_sha256}
    for table, row in (
        (tables.case_version, version_to_row(case) | about),
        (tables.extraction, extraction_to_row(case.extraction)),
        (tables.decision, decision_to_row(case.decision)),
    ):
        connection.execute(table.insert().values(key | row))
    if rows := finding_rows(case.report.findings, key):
        connection.execute(tables.finding.insert(), rows)
    note_word(connection, case, version.number)
    if rows := correction_rows(case.corrections, submission_id)[version.corrections :]:
        connection.execute(tables.correction.insert(), rows)


def corrections_of(connection: Connection, submission_id: str) -> tuple[Correction, ...]:
    """Give what people corrected of a submission, oldest first."""
    table = tables.correction
    rows = connection.execute(
        select(table).where(table.c.submission_id == submission_id).order_by(table.c.position)
    )
    return tuple(correction_from_row(row._asdict()) for row in rows)


def insert_new(connection: Connection, table: Table, row: dict[str, Any]) -> bool:
    """Insert a row unless its key is there (or being inserted by someone else); True when inserted."""
    # Both spell ON CONFLICT DO NOTHING alike; importing the other dialect would cost 40 ms at each start.
    insert: Callable[[Table], Any]
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert  # noqa: PLC0415 - see above
    else:
        from sqlalchemy.dialects.sqlite import insert  # noqa: PLC0415 - see above
    statement = insert(table).values(row).on_conflict_do_nothing()
    first = next(iter(table.primary_key))
    return connection.execute(statement.returning(first)).first() is not None


def _listed(name: str, field: Field[Any]) -> Iterator[ColumnElement[bool]]:
    """Narrow the submissions by what the list of cases shows: its rows are short, those of fields are not."""
    version = tables.case_version
    if name in ("number", "issued_on", "issuer"):
        shown = field.value.name if name == "issuer" and field.value else field.value
        yield tables.job.c.submission_id.in_(
            select(version.c.submission_id).where(version.c[name].is_not_distinct_from(shown))
        )


def _take(connection: Connection, submission_id: str, version: int, *, secret: bool) -> None:
    """Move the pointer to the version that is about to be appended, if the person saw the newest one.

    One conditional UPDATE: of two writers the database lets exactly one see the condition hold.
    """
    job = tables.job
    values: dict[str, Any] = {"latest": version + 1}
    if secret:
        values["state"] = JobState.QUARANTINED.value
    statement = (
        update(job)
        .where(job.c.submission_id == submission_id, job.c.latest == version, job.c.state.in_(DONE))
        .values(**values)
    )
    if connection.execute(statement).rowcount != 1:
        raise ChangedMeanwhileError(_CHANGED)


def _reading_of(connection: Connection, submission_id: str, version: int) -> str:
    table = tables.case_version
    statement = select(table.c.reading_sha256).where(
        table.c.submission_id == submission_id, table.c.version == version
    )
    return cast("str", connection.scalars(statement).one())


def _unsettle(connection: Connection, submission_id: str) -> None:
    """Note that the line of the submission's matter does not follow from its letter any more."""
    held = select(member.c.matter_id).where(member.c.submission_id == submission_id, HOLDS)
    connection.execute(update(matter).where(matter.c.id.in_(held.scalar_subquery())).values(stale=True))
