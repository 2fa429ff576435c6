"""What the house asks of the keeper of intakes; `SqlIntakes` keeps it on SQLite and PostgreSQL.

An entry is WAITING, WORKING under a lease of its owner, or at a final fate. A lease that ran out, and that of
a process known to be dead, is taken over. Entries are kept in their order, whichever was read first; those
that broke processes `OFTEN` go last: one that kills whoever touches it never holds up the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime, timedelta

    from pipeline.intake import Account, Ended, Entry, FileFate, Group, Intake, LeftOut, Plan, Turn


class Intakes(Protocol):
    """Keeps intakes, their entries and the fate of every file."""

    def open(self, plan: Plan, now: datetime) -> Intake:
        """Give the intake of a plan: the newest of the same source, grouping and profile, else a new one."""

    def intake(self, intake_id: int) -> Intake | None:
        """Give one intake, None when there is none."""

    def intakes(self) -> tuple[Intake, ...]:
        """Give all intakes, the newest first."""

    def add(self, intake_id: int, found: Sequence[Group | LeftOut]) -> int:
        """Note what was found, in one transaction; how many files are new.

        Idempotent by path: a file that is known already stays as it is, so that a survey may be repeated. A
        group of which a file is known already (others came since) takes only the new files, as an entry of
        its own.
        """

    def surveyed(self, intake_id: int, now: datetime) -> None:
        """Note that the whole source was listed."""

    def claim(
        self,
        intake_id: int,
        *,
        owner: str,
        now: datetime,
        lease: timedelta,
        limit: int,
        before: int | None = None,
    ) -> tuple[Entry, ...]:
        """Take up to `limit` entries that wait or whose lease ran out, in order; often broken ones last.

        A lease that ran out is one break more. Workers never wait for one another (`SKIP LOCKED`). `before`:
        only those that stand before this position.
        """

    def turns(self, intake_id: int, limit: int) -> tuple[Turn, ...]:
        """Give the entries whose turn to be kept comes next, in order: not ended, not broken often."""

    def renew(self, owner: str, *, now: datetime, lease: timedelta) -> int:
        """Lengthen the leases of an owner, on entries and on submissions alike; how many."""

    def end(self, intake_id: int, ended: Iterable[Ended], *, owner: str, now: datetime) -> int:
        """Note how entries ended, only those that `owner` still holds; how many that were.

        One that is given back and thereby reaches `MOST_FAILURES` becomes POISONED.
        """

    def recover(self, is_dead: Callable[[str], bool]) -> int:
        """Give back what dead owners hold, as one break more each; how many.

        One that reaches `MOST_BREAKS` becomes POISONED.
        """

    def account(self, intake_id: int) -> Account:
        """Count files and entries by fate."""

    def fates(self, intake_id: int) -> Iterator[FileFate]:
        """Give the fate of every file by its place in the survey, streamed."""
