"""What the house asks of the log of deeds: lines are only added, each chained to the one before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from pipeline.person import AuditEntry


@dataclass(frozen=True, slots=True)
class AuditQuery:
    """A filter for the log; None asks nothing; newest first, `before` a position to go on from."""

    who: str | None = None
    deed: str | None = None
    about: str | None = None
    before: int | None = None
    limit: int = 100


class AuditLog(Protocol):
    """Keeps what everybody did."""

    def add(
        self, who: str, deed: str, about: str, *, at: datetime, details: tuple[tuple[str, str], ...] = ()
    ) -> AuditEntry:
        """Chain a line to the last one."""

    def entries(self, query: AuditQuery) -> tuple[AuditEntry, ...]:
        """Give lines, newest first."""

    def whole(self) -> Iterator[AuditEntry]:
        """Give every line, oldest first, streamed, for checking the chain."""
