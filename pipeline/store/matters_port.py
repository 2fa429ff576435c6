"""What the house asks of the keeper of matters; `SqlMatters` keeps it on SQLite and PostgreSQL.

Members and events are only added. `MatterLine` and `RegisterEntry` come from tables kept beside them for fast
lists; they are made again from the facts at any time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pipeline.matter import (
        Deadline,
        Event,
        Matter,
        MatterLine,
        MatterState,
        MatterView,
        Member,
        RegisterEntry,
    )
    from pipeline.model import Case
    from pipeline.person import Reach
    from pipeline.terms import FindingCode, IssuerKind, IssuerLevel, Kind, ScopeLevel, Topic


@dataclass(frozen=True, slots=True)
class MatterQuery:
    """A filter for lists of matters; None and empty mean "no condition"; days are inclusive.

    `reach`: matters within it only. `by_deadline` orders by deadline, then by the first day of posting; else
    by arrival, oldest first.
    """

    states: tuple[MatterState, ...] = ()
    kind: Kind | None = None
    opened_from: date | None = None
    opened_to: date | None = None
    due_to: date | None = None
    reach: Reach | None = None
    by_deadline: bool = False
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """What a report needs of a matter, by the names of `MatterLine`: a tenth of the time to read."""

    kind: Kind
    state: MatterState
    opened_on: date
    deadline: Deadline | None
    answered_on: date | None
    returned: bool
    gaps: tuple[FindingCode, ...]
    posted_on: date | None
    issuer: str | None
    issuer_level: IssuerLevel | None
    province: str | None
    topic: Topic | None
    scope: ScopeLevel | None
    handler: str | None


@dataclass(frozen=True, slots=True)
class Known:
    """A body that wrote before: its name as letters bear it, level, kind, province, how many letters."""

    name: str
    level: IssuerLevel | None
    kind: IssuerKind | None
    province: str | None
    letters: int


class Matters(Protocol):
    """Keeps which submissions are one matter, what happened to it, and the register of incoming letters."""

    def matter(self, matter_id: str) -> Matter | None:
        """Give a matter with all its members and events, None when there is none."""

    def matter_of(self, submission_id: str) -> str | None:
        """Give the id of the matter to which a submission belongs, None while it is not read yet."""

    def registered(self, year: int, number: int) -> str | None:
        """Give the matter of the letter with this arrival number, None when there is none."""

    def numbered(self, number: str) -> tuple[str, ...]:
        """Give the matters whose newest letter has this number, two at most: enough to tell the only one."""

    def record(self, matter_id: str, happened: Event, *, seen: int | None = None) -> Matter:
        """Add an event if the table of moves allows it from the state of this moment.

        `seen` is how many events the person saw who decides, None for whoever looked at nothing.

        Raises `UsageError` in Vietnamese for a move that is not allowed or lacks what it needs, and
        `ChangedMeanwhileError` when something happened since.
        """

    def move(self, case: Case, moved: Member, matter_id: str, shown: MatterView) -> None:
        """Put a submission into another matter, or (role FIRST) into one of its own, on a person's word.

        Raises `UsageError` when there is no such matter, or its state takes no corrected letter.
        """

    def settle(self, matter_id: str, view: MatterView, *, members: int) -> bool:
        """Keep what follows from the newest letter; False when members came or went meanwhile."""

    def stale(self) -> tuple[str, ...]:
        """Give the matters whose line does not follow from their letter yet."""

    def unfiled(self) -> tuple[str, ...]:
        """Give the read submissions that belong to no matter yet: those kept by an earlier program."""

    def line(self, matter_id: str) -> MatterLine | None:
        """Give one matter's line."""

    def issuers(self, newest: int) -> tuple[Known, ...]:
        """Give who wrote the newest matters, so many of them looked through, the most frequent first."""

    def lines(self, query: MatterQuery) -> Iterator[MatterLine]:
        """Give the lines one after another, never all of them in memory."""

    def counted(self, since: date, first: date, last: date, reach: Reach | None = None) -> Iterator[Counted]:
        """Give what a report of the days `first` to `last` counts, in the order of `lines`, streamed.

        That is what was opened from `since` to `last`, and of what is older: what was not answered before
        `first`, nor ended without an answer, and what was posted since `first`. Within `reach` only.
        """

    def register(
        self, year: int, first: date | None = None, last: date | None = None
    ) -> Iterator[RegisterEntry]:
        """Give the register of incoming letters of one year by arrival number, streamed; days inclusive."""
