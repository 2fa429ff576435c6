"""What the house asks of a store; `MemoryStore` and `SqlStore` both keep it.

A submission is in exactly one `JobState`: `receive` makes it RECEIVED, `claim` WORKING under a lease,
`save` STORED or QUARANTINED, `release` RECEIVED again. A lease that ran out may be claimed by anyone,
so a killed process loses nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from datetime import date, datetime, timedelta
    from pathlib import Path

    from pipeline.matter import Kin
    from pipeline.model import Case, Correction, Field, SourceFile, Submission
    from pipeline.store.audit_port import AuditLog
    from pipeline.store.course_port import Course
    from pipeline.store.intakes_port import Intakes
    from pipeline.store.learned_port import Learned
    from pipeline.store.mails_port import Mails
    from pipeline.store.matters_port import Matters
    from pipeline.store.outbox_port import Outbox
    from pipeline.store.people_port import People
    from pipeline.store.queue_port import Queue
    from pipeline.store.secrets_port import Secrets
    from pipeline.terms import CaseStatus, FindingCode, JobState, Kind


@dataclass(frozen=True, slots=True)
class CaseQuery:
    """A filter for the list of cases; None and False mean "no condition"; days are inclusive.

    `text` is looked for in number, subject and issuer, ignoring case and Vietnamese marks.
    """

    status: CaseStatus | None = None
    kind: Kind | None = None
    received_from: date | None = None
    received_to: date | None = None
    finding: FindingCode | None = None
    to_c06: bool = False
    text: str | None = None
    limit: int = 100


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """One line of the list of cases, newest arrival first."""

    id: str
    received_on: date
    name: str
    kind: Kind
    status: CaseStatus
    number: str | None
    issued_on: date | None
    issuer: str | None
    handler: str | None
    findings: tuple[FindingCode, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """Where one submission is now: its state, how often it was tried, the last error."""

    id: str
    state: JobState
    attempts: int
    owner: str | None
    lease_until: datetime | None
    last_error: str | None


class Store(Protocol):
    """Keeps submissions, their original bytes, and every version of every case."""

    def receive(self, submission: Submission) -> Submission:
        """Copy the original bytes, then record the submission as RECEIVED; idempotent.

        Returns the submission as it is kept: the first day of arrival, paths of the kept originals.
        """

    def find(self, submission_id: str) -> Case | None:
        """Give the newest version of a case, None when the submission is unknown or not done."""

    def find_unplaced(self, ids: Sequence[str]) -> Iterator[Case | None]:
        """Give what `find` gives of each, in order and when asked for, but words without their boxes.

        To be compared by the dozen: boxes are half of the cost.
        """

    def job(self, submission_id: str) -> Job | None:
        """Tell where a submission is, None when it never arrived."""

    def claim(self, submission_id: str, *, owner: str, now: datetime, lease: timedelta) -> bool:
        """Take a RECEIVED submission, or one whose lease ran out; False when someone else has it."""

    @property
    def matters(self) -> Matters | None:
        """The keeper of matters; None for a store that forgets."""

    @property
    def mails(self) -> Mails | None:
        """The ledger of the mailbox; None for a store that forgets."""

    def original(self, sha256: str) -> Path:
        """Give the path of the kept bytes with this sha256; nothing tells that they are there."""

    @property
    def outbox(self) -> Outbox | None:
        """The keeper of answers by mail; None for a store that forgets."""

    @property
    def secrets(self) -> Secrets | None:
        """The keeper of secret letters; None for a store that forgets."""

    @property
    def people(self) -> People | None:
        """The keeper of accounts; None for a store that forgets."""

    @property
    def audit_log(self) -> AuditLog | None:
        """The keeper of the log of deeds; None for a store that forgets."""

    @property
    def queue(self) -> Queue | None:
        """The keeper of the reviewers' queue; None for a store that forgets."""

    @property
    def learned(self) -> Learned | None:
        """The keeper of what people taught the house; None for a store that forgets."""

    @property
    def intakes(self) -> Intakes | None:
        """The keeper of archives that are taken in; None for a store that forgets."""

    @property
    def course(self) -> Course | None:
        """The keeper of how the work went; None for a store that forgets."""

    def together(self) -> AbstractContextManager[None]:
        """Make all that this thread writes until the end one transaction: one commit for many letters.

        Each call inside is still whole or nothing by itself (a savepoint). When the block ends with an
        exception, or the process dies, nothing of it is kept.
        """

    def is_released(self, submission_id: str) -> bool:
        """Tell whether an officer said that the secrecy mark of a submission is none."""

    def relatives(self, kind: str, traces: tuple[int, ...], *, but: str) -> tuple[str, ...]:
        """Give the submissions that share traces of a kind ("letter", "article"), most shared first."""

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

        `seconds` are what the stages took. A secret letter comes without anything that people wrote
        (`secrecy.redacted`); that is then hidden in the kept submission, too. Raises `DefectError` when
        `owner` no longer holds the claim; `KinChangedError` when a relative came in since `kin` was worked
        out: compare again.
        """

    def amend(self, case: Case, *, version: int, who: str, now: datetime) -> int:
        """Append a version that a person corrected to a finished case; return its number.

        `version` is the newest version that the person saw. The submission keeps its state, its matter
        becomes stale. Raises `ChangedMeanwhileError` when there is a newer version, or the submission is
        being processed at the moment.
        """

    def version(self, submission_id: str) -> int:
        """Tell the number of the newest version of a case, 0 when there is none."""

    def corrections(self, submission_id: str) -> tuple[Correction, ...]:
        """Give what people corrected of a submission, oldest first, whatever its state."""

    def alike(self, name: str, field: Field[Any], *, limit: int) -> tuple[str, ...]:
        """Give finished submissions whose newest case has this value and these raw words of a field.

        Only those of which nobody ever corrected the field, newest arrival first, `limit` at most.
        """

    def file(self, case: Case, kin: Kin, *, now: datetime) -> None:
        """Make a kept case that no matter has yet a member of one, as `save` does."""

    def release(
        self,
        submission_id: str,
        *,
        owner: str,
        error: str | None,
        stage: str | None = None,
        place: str | None = None,
    ) -> None:
        """Give a claim back after a failed try, and note it; the submission is RECEIVED again.

        `error` names it; `stage` and `place` are where it broke, the place one of our own lines. None for a
        try that did not fail but was stopped: it counts as never begun.
        """

    def reopen(self, submission_id: str) -> bool:
        """Make a finished submission RECEIVED again, for a new version; False when it is not finished.

        Until that version is saved `find` gives None; `versions` and `cases` still show the last one.
        """

    def unfinished(self, now: datetime) -> tuple[Submission, ...]:
        """Submissions that may be claimed now, oldest arrival first."""

    def versions(self, submission_id: str) -> tuple[Case, ...]:
        """Every version of a case, oldest first."""

    def cases(self, query: CaseQuery) -> tuple[CaseSummary, ...]:
        """List cases, newest arrival first."""

    def ids(self, start: str) -> tuple[str, ...]:
        """Give the submissions whose id starts so, two at most: enough to tell whether it is the only one."""

    def at_hand(self, files: Iterable[SourceFile]) -> None:
        """See that the kept bytes of these files are on this machine, before their paths are opened."""

    def keep(self, data: bytes) -> str:
        """Keep the bytes of a paper or a screenshot beside the originals; give their sha256."""

    def kept(self, sha256: str) -> bytes | None:
        """Give kept bytes, None when there are none of that sha256."""

    def counts(self) -> Mapping[JobState, int]:
        """How many submissions are in each state."""

    def close(self) -> None:
        """Let go of connections; the store cannot be used afterwards."""
