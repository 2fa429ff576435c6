"""`MemoryStore`: the port without a database, for `--no-store`; forgets everything at the end."""

from __future__ import annotations

import hashlib
from contextlib import nullcontext
from dataclasses import dataclass, replace
from itertools import islice
from threading import RLock
from typing import TYPE_CHECKING, Any

from pipeline.errors import ChangedMeanwhileError, DefectError
from pipeline.secrecy import hidden, is_stopped
from pipeline.store.mapping import check_appends, check_aware, haystack, needle, summary
from pipeline.store.originals import keep
from pipeline.store.port import Job
from pipeline.terms import CaseStatus, JobState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime, timedelta
    from pathlib import Path

    from pipeline.matter import Kin
    from pipeline.model import Case, Correction, Field, SourceFile, Submission
    from pipeline.store.port import CaseQuery, CaseSummary

_DONE = (JobState.STORED, JobState.QUARANTINED)


@dataclass(frozen=True, slots=True)
class _Entry:
    arrival: int
    submission: Submission
    job: Job
    versions: tuple[Case, ...] = ()


class MemoryStore:
    """Keeps cases as the values they are; originals stay where they are unless a folder is given."""

    def __init__(self, originals: Path | None = None) -> None:
        """Start empty; with `originals` the bytes are copied there as `SqlStore` does."""
        self._originals = originals
        self._entries: dict[str, _Entry] | None = {}
        self._kept: dict[str, bytes] = {}
        self._lock = RLock()

    def receive(self, submission: Submission) -> Submission:
        """Copy the original bytes if there is a folder, then note the submission as RECEIVED; idempotent."""
        if self._originals is not None:
            submission = keep(self._originals, submission)
        with self._lock:
            entries = self._opened()
            if submission.id not in entries:
                job = Job(submission.id, JobState.RECEIVED, 0, None, None, None)
                entries[submission.id] = _Entry(len(entries), submission, job)
            return entries[submission.id].submission

    def at_hand(self, files: Iterable[SourceFile]) -> None:
        """Do nothing: what is kept in memory lies where it came from."""

    def find(self, submission_id: str) -> Case | None:
        """Give the newest version of a case, None when the submission is unknown or not done."""
        with self._lock:
            entry = self._opened().get(submission_id)
            return entry.versions[-1] if entry and entry.job.state in _DONE else None

    def find_unplaced(self, ids: Sequence[str]) -> Iterator[Case | None]:
        """Give what `find` gives of each, in order: words may keep their boxes."""
        return map(self.find, ids)

    def versions(self, submission_id: str) -> tuple[Case, ...]:
        """Give every version of a case, oldest first."""
        with self._lock:
            entry = self._opened().get(submission_id)
            return entry.versions if entry else ()

    def job(self, submission_id: str) -> Job | None:
        """Tell where a submission is, None when it never arrived."""
        with self._lock:
            entry = self._opened().get(submission_id)
            return entry.job if entry else None

    def claim(self, submission_id: str, *, owner: str, now: datetime, lease: timedelta) -> bool:
        """Take a RECEIVED submission, or one whose lease ran out; False when someone else has it."""
        check_aware(now)
        with self._lock:
            entry = self._opened().get(submission_id)
            if entry is None or not _claimable(entry.job, now):
                return False
            self._set_job(
                entry,
                replace(
                    entry.job,
                    state=JobState.WORKING,
                    owner=owner,
                    lease_until=now + lease,
                    attempts=entry.job.attempts + 1,
                ),
            )
            return True

    @property
    def mails(self) -> None:
        """Keep no ledger: a dry run polls no mailbox."""
        return

    def original(self, sha256: str) -> Path:
        """Keep no bytes: there is no such path."""
        raise DefectError(f"a dry run keeps no bytes of {sha256}")

    @property
    def matters(self) -> None:
        """Keep no matters: a dry run is about one letter."""

    @property
    def outbox(self) -> None:
        """Keep no answers: a dry run sends none."""

    @property
    def people(self) -> None:
        """Keep no accounts: nobody signs in to a dry run."""

    @property
    def audit_log(self) -> None:
        """Keep no log of deeds."""

    @property
    def queue(self) -> None:
        """Keep no queue."""

    @property
    def learned(self) -> None:
        """Keep nothing that people taught."""

    @property
    def intakes(self) -> None:
        """Keep no archives."""

    @property
    def course(self) -> None:
        """Keep nothing of how the work went."""

    def together(self) -> AbstractContextManager[None]:
        """Nothing to commit."""
        return nullcontext()

    @property
    def secrets(self) -> None:
        """Keep no secrets: they are forgotten at the end."""

    def is_released(self, submission_id: str) -> bool:  # noqa: ARG002 - the port's
        """Know of no release."""
        return False

    def relatives(self, kind: str, traces: tuple[int, ...], *, but: str) -> tuple[str, ...]:  # noqa: ARG002 - the port's
        """Know of no relatives."""
        return ()

    def file(self, case: Case, kin: Kin, *, now: datetime) -> None:
        """Keep no matters."""

    def save(
        self,
        case: Case,
        *,
        owner: str,
        now: datetime,
        kin: Kin | None = None,  # noqa: ARG002 - the port's
        seconds: Mapping[str, float] | None = None,  # noqa: ARG002 - the same
    ) -> int:
        """Append a version and end the job; return the version, from 1.

        Raises `DefectError` when `owner` no longer holds the claim, when the case is not about the
        submission as it was received, or when it drops a correction.
        """
        check_aware(now)
        with self._lock:
            entry = self._held(case.submission.id, owner)
            if entry is None:
                raise DefectError(f"{owner} does not hold the claim of {case.submission.id}")
            if is_stopped(case.submission):
                gone = replace(hidden(entry.submission, None), findings=case.submission.findings)
                entry = replace(entry, submission=gone)
            check_appends(case, entry.submission, entry.versions[-1].corrections if entry.versions else ())
            state = JobState.QUARANTINED if case.status is CaseStatus.QUARANTINED else JobState.STORED
            job = replace(entry.job, state=state, owner=None, lease_until=None, last_error=None)
            versions = (*entry.versions, replace(case, submission=entry.submission))
            self._opened()[entry.job.id] = replace(entry, job=job, versions=versions)
            return len(versions)

    def amend(self, case: Case, *, version: int, who: str, now: datetime) -> int:  # noqa: ARG002 - the port's
        """Append a version that a person corrected; return its number.

        Raises `ChangedMeanwhileError` when there is a newer one, or the submission is being processed.
        """
        check_aware(now)
        with self._lock:
            entry = self._opened().get(case.submission.id)
            if entry is None or entry.job.state not in _DONE or len(entry.versions) != version:
                raise ChangedMeanwhileError("Hồ sơ vừa có thay đổi khác: tải lại để xem, rồi sửa tiếp.")
            state = entry.job.state
            if is_stopped(case.submission):
                gone = replace(hidden(entry.submission, None), findings=case.submission.findings)
                entry, state = replace(entry, submission=gone), JobState.QUARANTINED
            check_appends(case, entry.submission, entry.versions[-1].corrections)
            versions = (*entry.versions, replace(case, submission=entry.submission))
            self._opened()[entry.job.id] = replace(
                entry, job=replace(entry.job, state=state), versions=versions
            )
            return version + 1

    def version(self, submission_id: str) -> int:
        """Tell the number of the newest version of a case, 0 when there is none."""
        return len(self.versions(submission_id))

    def corrections(self, submission_id: str) -> tuple[Correction, ...]:
        """Give what people corrected of a submission, oldest first, whatever its state."""
        versions = self.versions(submission_id)
        return versions[-1].corrections if versions else ()

    def alike(self, name: str, field: Field[Any], *, limit: int) -> tuple[str, ...]:
        """Give finished submissions whose newest case has this value and these raw words of a field."""
        with self._lock:
            done = [e for e in reversed(self._by_arrival()) if e.versions and e.job.state in _DONE]
        found = (e.job.id for e in done if _is_like(e.versions[-1], name, field))
        return tuple(islice(found, limit))

    def release(
        self,
        submission_id: str,
        *,
        owner: str,
        error: str | None,
        stage: str | None = None,  # noqa: ARG002 - the port's
        place: str | None = None,  # noqa: ARG002 - the same
    ) -> None:
        """Give a claim back after a failed try; nothing happens when `owner` no longer holds it."""
        with self._lock:
            if entry := self._held(submission_id, owner):
                job = replace(
                    entry.job,
                    state=JobState.RECEIVED,
                    owner=None,
                    lease_until=None,
                    last_error=error,
                    attempts=entry.job.attempts - (error is None),
                )
                self._set_job(entry, job)

    def reopen(self, submission_id: str) -> bool:
        """Make a finished submission RECEIVED again, for a new version; False when it is not finished."""
        with self._lock:
            entry = self._opened().get(submission_id)
            if entry is None or entry.job.state not in _DONE:
                return False
            self._set_job(entry, replace(entry.job, state=JobState.RECEIVED))
            return True

    def unfinished(self, now: datetime) -> tuple[Submission, ...]:
        """Give the submissions that may be claimed now, oldest arrival first."""
        check_aware(now)
        with self._lock:
            return tuple(e.submission for e in self._by_arrival() if _claimable(e.job, now))

    def cases(self, query: CaseQuery) -> tuple[CaseSummary, ...]:
        """List cases, newest arrival first."""
        with self._lock:
            newest = [e.versions[-1] for e in self._by_arrival() if e.versions]
        found = [summary(case) for case in reversed(newest) if _meets(case, query)]
        return tuple(found[: max(0, query.limit)])

    def ids(self, start: str) -> tuple[str, ...]:
        """Give the submissions whose id starts so, two at most."""
        with self._lock:
            return tuple(sorted(one for one in self._opened() if one.startswith(start))[:2])

    def keep(self, data: bytes) -> str:
        """Remember the bytes until the end."""
        sha256 = hashlib.sha256(data).hexdigest()
        with self._lock:
            self._kept[sha256] = data
        return sha256

    def kept(self, sha256: str) -> bytes | None:
        """Give remembered bytes, None when there are none of that sha256."""
        with self._lock:
            return self._kept.get(sha256)

    def counts(self) -> Mapping[JobState, int]:
        """Tell how many submissions are in each state; every state is there."""
        with self._lock:
            states = [entry.job.state for entry in self._opened().values()]
        return {state: states.count(state) for state in JobState}

    def close(self) -> None:
        """Forget everything; the store cannot be used afterwards."""
        with self._lock:
            self._entries = None

    def _opened(self) -> dict[str, _Entry]:
        if self._entries is None:
            raise DefectError("the store was used after close()")
        return self._entries

    def _held(self, submission_id: str, owner: str) -> _Entry | None:
        entry = self._opened().get(submission_id)
        held = entry and entry.job.state is JobState.WORKING and entry.job.owner == owner
        return entry if held else None

    def _set_job(self, entry: _Entry, job: Job) -> None:
        self._opened()[job.id] = replace(entry, job=job)

    def _by_arrival(self) -> list[_Entry]:
        return sorted(self._opened().values(), key=lambda e: (e.submission.received_on, e.arrival))


def _claimable(job: Job, now: datetime) -> bool:
    ran_out = job.lease_until is not None and job.lease_until <= now
    return job.state is JobState.RECEIVED or ran_out


def _is_like(case: Case, name: str, field: Field[Any]) -> bool:
    own: Field[Any] = getattr(case.extraction, name)
    corrected = any(one.field == name for one in case.corrections)
    return not corrected and own.value == field.value and own.raw == field.raw


def _meets(case: Case, query: CaseQuery) -> bool:
    return all(_conditions(case, query))


def _conditions(case: Case, query: CaseQuery) -> Iterator[bool]:
    received = case.submission.received_on
    yield query.status is None or case.status is query.status
    yield query.kind is None or case.extraction.kind is query.kind
    yield query.received_from is None or received >= query.received_from
    yield query.received_to is None or received <= query.received_to
    yield query.finding is None or any(f.code is query.finding for f in case.report.findings)
    yield case.decision.forward_to_c06 or not query.to_c06
    yield query.text is None or needle(query.text) in haystack(case)
