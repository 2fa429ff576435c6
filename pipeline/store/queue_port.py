"""What the house asks of the keeper of the reviewers' queue: who works on what, what is next, what was meant.

The queue shows matters; who took one, and the leases of open desks, stand beside them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from pipeline.matter import MatterLine, MatterState
    from pipeline.person import Reach
    from pipeline.terms import CaseStatus, FindingCode, Kind


class Order(StrEnum):
    """How the queue is ordered."""

    HARM = "harm"
    DEADLINE = "deadline"
    ARRIVAL = "arrival"
    NEWEST = "newest"


@dataclass(frozen=True, slots=True)
class QueueQuery:
    """What a page of the queue shows; None, False and empty ask nothing; days are inclusive.

    `text` is searched in the whole letter: a word with marks finds that word alone, one without marks every
    word that reads so without them; "…" in double quotes is a phrase; the last word may be a beginning.
    `taken_by` is a person's id, 0 for what nobody has taken.
    """

    reach: Reach
    today: date
    states: tuple[MatterState, ...] = ()
    kinds: tuple[Kind, ...] = ()
    statuses: tuple[CaseStatus, ...] = ()
    text: str = ""
    finding: FindingCode | None = None
    taken_by: int | None = None
    nationwide: bool = False
    doubtful: bool = False
    overdue: bool = False
    due_to: date | None = None
    received_from: date | None = None
    received_to: date | None = None
    province: str | None = None
    order: Order = Order.HARM
    offset: int = 0
    limit: int = 50


@dataclass(frozen=True, slots=True)
class QueueLine:
    """One matter of the queue: its line, how many fields are doubtful, who has it, and its expected harm.

    `because` are the reasons of the harm in Vietnamese, the heaviest first. `taken_name` is filled in by
    `pipeline.queueing`: this keeper knows people by number only.
    """

    line: MatterLine
    doubts: int
    taken_by: int | None
    taken_name: str | None
    harm: float
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QueuePage:
    """A page of the queue; `total` counts what the whole filter finds."""

    lines: tuple[QueueLine, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who was given a matter, by whom, when and why; `person_id` None: it was put back."""

    person_id: int | None
    by: str
    at: datetime
    why: str


@dataclass(frozen=True, slots=True)
class Lease:
    """An open desk: who works on a matter until when; `name` is filled in by `pipeline.queueing`."""

    matter_id: str
    person_id: int
    name: str
    until: datetime


@dataclass(frozen=True, slots=True)
class SavedView:
    """A filter of the queue that a person keeps under a name; `query` are the words of its address."""

    id: int
    title: str
    query: str


class Queue(Protocol):
    """Keeps the order of work."""

    def page(self, query: QueueQuery) -> QueuePage:
        """Give one page of the queue."""

    def counts(self, reach: Reach, today: date) -> Mapping[str, int]:
        """Count what is in reach by state, and as "overdue", "due_soon", "doubtful", "nationwide", "free"."""

    def forwarded_to(self, matter_id: str) -> str | None:
        """Give the unit that a matter was handed on to."""

    def assign(
        self, matter_id: str, person_id: int | None, *, by: str, at: datetime, why: str, expected: int | None
    ) -> None:
        """Give a matter to a person, or put it back; `expected` is who had it when it was looked at.

        Raises `ChangedMeanwhileError` when somebody else has it by now.
        """

    def assignments(self, matter_id: str) -> tuple[Assignment, ...]:
        """Give who had a matter, oldest first."""

    def lease(self, matter_id: str, person_id: int, *, now: datetime, until: datetime) -> Lease:
        """Take or renew the lease of a matter; give the lease that holds, which may be somebody else's."""

    def let_go(self, matter_id: str, person_id: int) -> None:
        """End a person's lease."""

    def views(self, person_id: int) -> tuple[SavedView, ...]:
        """Give a person's saved views by title."""

    def keep_view(self, person_id: int, title: str, query: str) -> SavedView:
        """Keep a view under a name, in place of the one of that name."""

    def drop_view(self, person_id: int, view_id: int) -> bool:
        """Forget a view; False when it is none of theirs."""

    def unindexed(self) -> tuple[str, ...]:
        """Give submissions whose text cannot be searched yet: those kept by an earlier program.

        Some at a time, the newest first; what was indexed is not given again.
        """

    def index(self, submission_id: str, text: str) -> None:
        """Make the text of a submission searchable that has none yet; a version saved meanwhile stays."""
