"""What the house asks of the keeper of secret letters; `SqlSecrets` keeps it on SQLite and PostgreSQL.

Who opened the originals of such a letter and who released one is a fact that is only added.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date, datetime

    from pipeline.model import Submission
    from pipeline.terms import Secrecy


class Deed(StrEnum):
    """What an officer did with a secret letter."""

    OPEN = "open"
    RELEASE = "release"


@dataclass(frozen=True, slots=True)
class SecretAct:
    """An officer did something with the secret letter of a submission, and why."""

    submission_id: str
    deed: Deed
    who: str
    at: datetime
    why: str


@dataclass(frozen=True, slots=True)
class SecretLine:
    """One letter in quarantine for its mark; `size` in bytes of what arrived, `level` None: not understood.

    `sha256` are the fingerprints of all its files.
    """

    id: str
    received_on: date
    found_at: datetime
    level: Secrecy | None
    size: int
    sha256: tuple[str, ...]


class Secrets(Protocol):
    """Keeps which letters are in quarantine for a secrecy mark, and what officers did with them."""

    def lines(self) -> tuple[SecretLine, ...]:
        """List the letters in quarantine for a mark that nobody released, oldest arrival first."""

    def record(self, act: SecretAct) -> None:
        """Add what an officer did."""

    def acts(self, submission_id: str) -> tuple[SecretAct, ...]:
        """Tell what was done with a letter, oldest first."""

    def release(self, submission: Submission, act: SecretAct) -> None:
        """Record a release and make the submission an ordinary one, RECEIVED again, in one transaction.

        `submission` is what its original bytes say, read anew. Raises `DefectError` when its files are not
        those that are kept.
        """

    def scrub(self) -> bool:
        """Take what was hidden out of the database's own files; False: to be tried again."""
