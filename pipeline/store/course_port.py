"""What the house asks of the keeper of the course: how the work at a letter went; `SqlCourse` keeps it.

Nothing here is text of a letter but names of files, as they came.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from pipeline.intake import Fate, Intake
    from pipeline.model import Submission
    from pipeline.worked import Worked


@dataclass(frozen=True, slots=True)
class Arrival:
    """A submission as it is kept, and when it was received."""

    submission: Submission
    arrived_at: datetime


@dataclass(frozen=True, slots=True)
class KeptVersion:
    """A version of a case: when and by whom it was kept, and the seconds of each stage.

    No seconds for a version that a person made, or an earlier program.
    """

    number: int
    at: datetime
    who: str
    seconds: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class FailedTry:
    """A try that broke: which one, when, whose, by which error, in which stage, at which of our lines."""

    attempt: int
    at: datetime
    owner: str
    error: str
    stage: str | None
    place: str | None


@dataclass(frozen=True, slots=True)
class EntryCourse:
    """An entry of an archive as it stands: its files, its fate, how often it failed, the last error."""

    intake: Intake
    position: int
    key: str
    files: tuple[str, ...]
    fate: Fate
    failures: int
    breaks: int
    owner: str | None
    submission_id: str | None
    seconds: float
    error: str | None
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class Near:
    """What a person may have meant: ids, numbers of letters and names of files of the newest submissions."""

    ids: tuple[str, ...]
    words: tuple[str, ...]


class Course(Protocol):
    """Tells how the work at letters went."""

    def arrival(self, submission_id: str) -> Arrival | None:
        """Give a submission and when it was received, None when it never was."""

    def kept(self, submission_id: str) -> tuple[KeptVersion, ...]:
        """Give when each version was kept, oldest first."""

    def failed(self, submission_id: str) -> tuple[FailedTry, ...]:
        """Give the tries that broke, oldest first."""

    def entries_of(self, submission_id: str) -> tuple[EntryCourse, ...]:
        """Give the entries of archives that became this submission, or try to."""

    def entries_named(self, name: str) -> tuple[EntryCourse, ...]:
        """Give the entries with this key, or with a file of this path or name; ten at most, newest first."""

    def with_file(self, sha256: str) -> tuple[str, ...]:
        """Give the submissions that hold these bytes, ten at most."""

    def with_name(self, name: str) -> tuple[str, ...]:
        """Give the submissions that hold a file of this name, ten at most, newest first."""

    def with_origin(self, origin: str) -> str | None:
        """Give the submission that says that it came from there, None when there is none."""

    def registered(self, year: int, number: int) -> tuple[str, ...]:
        """Give the submission of the letter with this arrival number, none when there is none."""

    def numbered(self, number: str) -> tuple[str, ...]:
        """Give the submissions whose newest version has this number, ten at most, newest first."""

    def near(self, start: str) -> Near:
        """Give what may have been meant by something unknown."""

    def counts(self) -> Worked:
        """Count the work done."""
