"""`SqlStore`: the port on SQLite or PostgreSQL, the same statements for both."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, or_, select, update

from pipeline.errors import DefectError, VanthuError
from pipeline.model import Case, Report
from pipeline.secrecy import is_stopped
from pipeline.store import tables
from pipeline.store.amending import Amending, Version, append, corrections_of, insert_new
from pipeline.store.course_tables import STAGES, failed_try, stage_times
from pipeline.store.engine import reading, together, writing
from pipeline.store.gathering import DONE, gather
from pipeline.store.joining import enlist, relatives
from pipeline.store.listing import list_cases
from pipeline.store.mapping import (
    check_appends,
    check_aware,
    decision_from_row,
    file_rows,
    finding_from_row,
    submission_to_row,
)
from pipeline.store.mapping_extraction import extraction_from_row
from pipeline.store.mapping_reading import pack, unpack
from pipeline.store.originals import keep, keep_bytes, place
from pipeline.store.port import Job
from pipeline.store.queue_search import index_case
from pipeline.store.remote import DamagedOriginalError
from pipeline.store.secrets import hide, is_released
from pipeline.terms import CaseStatus, JobState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime, timedelta
    from pathlib import Path

    from sqlalchemy import ColumnElement, Connection, Engine, Table

    from pipeline.matter import Kin
    from pipeline.model import SourceFile, Submission
    from pipeline.store.port import CaseQuery, CaseSummary
    from pipeline.store.remote import Remote


class SqlStore(Amending):
    """Keeps cases in a database at the newest schema and originals in a folder; safe among threads."""

    def __init__(self, engine: Engine, originals: Path, remote: Remote | None = None) -> None:
        """Take over `engine` (its schema at head) and the folder of originals, made when first used.

        With `remote` the originals are its objects and the folder holds copies.
        """
        self._engine: Engine | None = engine
        self._originals = originals
        self._remote = remote

    def receive(self, submission: Submission) -> Submission:
        """Copy the original bytes, then record the submission as RECEIVED; idempotent."""
        self.at_hand(file for file in submission.files if file.path == place(self._originals, file.sha256))
        keep(self._originals, submission)
        self._send(file.sha256 for file in submission.files)
        with self._reading() as connection:
            kept = self._submission(connection, submission.id)
        if kept is not None:
            return kept
        with self._writing() as connection:
            if insert_new(connection, tables.submission, submission_to_row(submission)):
                if files := file_rows(submission):
                    connection.execute(tables.source_file.insert(), files)
                row = {"submission_id": submission.id, "state": JobState.RECEIVED.value, "attempts": 0}
                connection.execute(tables.job.insert().values(row))
            kept = self._submission(connection, submission.id)
        if kept is None:
            raise DefectError(f"submission {submission.id} is gone right after it was recorded")
        return kept

    def find(self, submission_id: str) -> Case | None:
        """Give the newest version of a case, None when the submission is unknown or not done."""
        with self._reading() as connection:
            return next(gather(connection, (submission_id,), self._originals))

    def find_unplaced(self, ids: Sequence[str]) -> Iterator[Case | None]:
        """Give what `find` gives of each, in order and when asked for, but words without their boxes."""
        with self._reading() as connection:
            return gather(connection, ids, self._originals, placed=False)

    def versions(self, submission_id: str) -> tuple[Case, ...]:
        """Give every version of a case, oldest first."""
        with self._reading() as connection:
            return self._cases(connection, submission_id)

    def job(self, submission_id: str) -> Job | None:
        """Tell where a submission is, None when it never arrived."""
        with self._reading() as connection:
            row = connection.execute(
                select(tables.job).where(tables.job.c.submission_id == submission_id)
            ).one_or_none()
        if row is None:
            return None
        return Job(
            id=row.submission_id,
            state=JobState(row.state),
            attempts=row.attempts,
            owner=row.owner,
            lease_until=row.lease_until,
            last_error=row.last_error,
        )

    def claim(self, submission_id: str, *, owner: str, now: datetime, lease: timedelta) -> bool:
        """Take a RECEIVED submission, or one whose lease ran out; False when someone else has it."""
        check_aware(now)
        job = tables.job
        # One conditional UPDATE: of two claimers the database lets exactly one see the condition hold.
        statement = (
            update(job)
            .where(job.c.submission_id == submission_id, _claimable(now))
            .values(
                state=JobState.WORKING.value,
                owner=owner,
                lease_until=now + lease,
                attempts=job.c.attempts + 1,
            )
        )
        with self._writing() as connection:
            return connection.execute(statement).rowcount == 1

    def original(self, sha256: str) -> Path:
        """Give the path of the kept bytes with this sha256; nothing tells that they are there."""
        if self._remote is not None:
            self._remote.fetch(self._originals, sha256)
        return place(self._originals, sha256)

    def at_hand(self, files: Iterable[SourceFile]) -> None:
        """See that the kept bytes of these files are on this machine, before their paths are opened."""
        if self._remote is None:
            return
        for file in files:
            if not self._remote.fetch(self._originals, file.sha256):
                raise DamagedOriginalError(f"Tệp gốc {file.sha256} không còn trong {self._remote.url}.")

    def is_released(self, submission_id: str) -> bool:
        """Tell whether an officer said that the secrecy mark of a submission is none."""
        with self._reading() as connection:
            return is_released(connection, submission_id)

    def relatives(self, kind: str, traces: tuple[int, ...], *, but: str) -> tuple[str, ...]:
        """Give the submissions that share traces of a kind, most shared first; at most `RELATIVES`."""
        with self._reading() as connection:
            return relatives(connection, kind, traces, but)

    def save(
        self,
        case: Case,
        *,
        owner: str,
        now: datetime,
        kin: Kin | None = None,
        seconds: Mapping[str, float] | None = None,
    ) -> int:
        """Append a version, end the job and join the matter in one transaction; return the version, from 1.

        Raises `DefectError` when `owner` no longer holds the claim, when the case is not about the
        submission as it was received, or when it drops a correction; `KinChangedError` when a relative came
        in since `kin` was worked out. What people wrote in the submission of a secret letter is hidden.
        """
        check_aware(now)
        submission_id, secret = case.submission.id, is_stopped(case.submission)
        digest, body = pack(case.reading)  # before the transaction: SQLite lets one writer in at a time
        with self._writing() as connection:
            version = _end_job(connection, case, owner)
            kept = self._submission(connection, submission_id)
            if kept is None:
                raise DefectError(f"job without submission: {submission_id}")
            if secret:
                kept = hide(connection, kept, case.submission)
            known = corrections_of(connection, submission_id)
            check_appends(case, kept, known)
            insert_new(connection, tables.reading, {"sha256": digest, "body": body})
            append(connection, case, Version(version, now, owner, digest, len(known)))
            if seconds:
                spent = {name: seconds.get(name) for name in STAGES}
                connection.execute(
                    stage_times.insert().values(submission_id=submission_id, version=version, **spent)
                )
            if kin is not None:
                enlist(connection, case, kin, now)
            index_case(connection, case)
        if secret:
            with suppress(VanthuError):  # the case is kept; who starts next does it again
                self.secrets.scrub()
        return version

    def file(self, case: Case, kin: Kin, *, now: datetime) -> None:
        """Make a kept case that no matter has yet a member of one, as `save` does."""
        check_aware(now)
        with self._writing() as connection:
            enlist(connection, case, kin, now)

    def release(
        self,
        submission_id: str,
        *,
        owner: str,
        error: str | None,
        stage: str | None = None,
        place: str | None = None,
    ) -> None:
        """Give a claim back after a failed try, and note it; nothing happens without `owner` holding it."""
        statement = (
            update(tables.job)
            .where(_held(submission_id, owner))
            .values(
                state=JobState.RECEIVED.value,
                owner=None,
                lease_until=None,
                last_error=error,
                attempts=tables.job.c.attempts - (1 if error is None else 0),
            )
            .returning(tables.job.c.attempts)
        )
        with self._writing() as connection:
            attempt = connection.execute(statement).scalar_one_or_none()
            if attempt is not None and error is not None:
                told = {"submission_id": submission_id, "attempt": attempt, "owner": owner, "error": error}
                connection.execute(failed_try.insert().values(**told, stage=stage, place=place))

    def reopen(self, submission_id: str) -> bool:
        """Make a finished submission RECEIVED again, for a new version; False when it is not finished."""
        job = tables.job
        statement = (
            update(job)
            .where(job.c.submission_id == submission_id, job.c.state.in_(DONE))
            .values(state=JobState.RECEIVED.value)
        )
        with self._writing() as connection:
            return connection.execute(statement).rowcount == 1

    def unfinished(self, now: datetime) -> tuple[Submission, ...]:
        """Give the submissions that may be claimed now, oldest arrival first."""
        check_aware(now)
        job, submission = tables.job, tables.submission
        statement = (
            select(submission.c.id)
            .join(job, job.c.submission_id == submission.c.id)
            .where(_claimable(now))
            .order_by(submission.c.received_on, submission.c.arrival)
        )
        with self._reading() as connection:
            found = (self._submission(connection, key) for key in connection.scalars(statement).all())
            return tuple(kept for kept in found if kept is not None)

    def cases(self, query: CaseQuery) -> tuple[CaseSummary, ...]:
        """List cases, newest arrival first."""
        with self._reading() as connection:
            return list_cases(connection, query)

    def ids(self, start: str) -> tuple[str, ...]:
        """Give the submissions whose id starts so, two at most: enough to tell whether it is the only one."""
        key = tables.submission.c.id
        last = start + "g"  # behind every hexadecimal digit: a range uses the index, where LIKE may not
        statement = select(key).where(key >= start, key <= last).order_by(key).limit(2)
        with self._reading() as connection:
            return tuple(connection.scalars(statement))

    def keep(self, data: bytes) -> str:
        """Keep the bytes of a paper or a screenshot beside the originals; give their sha256."""
        sha256 = keep_bytes(self._originals, data)
        self._send((sha256,))
        return sha256

    def kept(self, sha256: str) -> bytes | None:
        """Give kept bytes, None when there are none of that sha256."""
        path = self.original(sha256)
        return path.read_bytes() if path.is_file() else None

    def counts(self) -> Mapping[JobState, int]:
        """Tell how many submissions are in each state; every state is there."""
        statement = select(tables.job.c.state, func.count()).group_by(tables.job.c.state)
        with self._reading() as connection:
            found = {JobState(state): number for state, number in connection.execute(statement)}
        return {state: found.get(state, 0) for state in JobState}

    def together(self) -> AbstractContextManager[None]:
        """Make one transaction of all that this thread does with the store within: whole or not at all."""
        return together(self._opened())

    def close(self) -> None:
        """Let go of connections; the store cannot be used afterwards."""
        if self._engine is not None:
            self._engine.dispose()
        self._engine = None

    def _send(self, names: Iterable[str]) -> None:
        """Have what was just kept in the folder in the object storage too, if there is one."""
        if self._remote is not None:
            for sha256 in names:
                self._remote.send(self._originals, sha256)
            self._remote.prune(self._originals)

    def _reading(self) -> AbstractContextManager[Connection]:
        return reading(self._opened())

    def _writing(self) -> AbstractContextManager[Connection]:
        return writing(self._opened())

    def _cases(self, connection: Connection, submission_id: str) -> tuple[Case, ...]:
        """Put together all versions, oldest first."""
        kept = self._submission(connection, submission_id)
        if kept is None:
            return ()
        corrections = corrections_of(connection, submission_id)
        version = tables.case_version
        rows = connection.execute(
            select(version.c.version, version.c.corrections, tables.reading.c.body)
            .join(tables.reading)
            .where(version.c.submission_id == submission_id)
            .order_by(version.c.version)
        ).all()
        return tuple(
            Case(
                submission=kept,
                reading=unpack(row.body),
                corrections=corrections[: row.corrections],
                **_parts(connection, submission_id, row.version),
            )
            for row in rows
        )


def _claimable(now: datetime) -> ColumnElement[bool]:
    job = tables.job
    ran_out = and_(job.c.state == JobState.WORKING.value, job.c.lease_until <= now)
    return or_(job.c.state == JobState.RECEIVED.value, ran_out)


def _held(submission_id: str, owner: str) -> ColumnElement[bool]:
    job = tables.job
    return and_(
        job.c.submission_id == submission_id, job.c.state == JobState.WORKING.value, job.c.owner == owner
    )


def _end_job(connection: Connection, case: Case, owner: str) -> int:
    """End the job if `owner` still holds it and give the number of the version to append."""
    job, submission_id = tables.job, case.submission.id
    quarantined = case.status is CaseStatus.QUARANTINED
    statement = (
        update(job)
        .where(_held(submission_id, owner))
        .values(
            state=(JobState.QUARANTINED if quarantined else JobState.STORED).value,
            owner=None,
            lease_until=None,
            last_error=None,
            latest=func.coalesce(job.c.latest, 0) + 1,
        )
        .returning(job.c.latest)
    )
    version = connection.execute(statement).scalar_one_or_none()
    if version is None:
        raise DefectError(f"{owner} does not hold the claim of {submission_id}")
    return int(version)


def _parts(connection: Connection, submission_id: str, version: int) -> dict[str, Any]:
    """Give extraction, report and decision of one version."""

    def rows(table: Table) -> Any:  # noqa: ANN401 - rows of any of three tables
        of_version = and_(table.c.submission_id == submission_id, table.c.version == version)
        return connection.execute(select(table).where(of_version)).mappings()

    findings = sorted(rows(tables.finding), key=lambda row: row["position"])
    return {
        "extraction": extraction_from_row(rows(tables.extraction).one()),
        "report": Report(tuple(finding_from_row(row) for row in findings)),
        "decision": decision_from_row(rows(tables.decision).one()),
    }
