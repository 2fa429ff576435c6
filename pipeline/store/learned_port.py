"""What the house asks of the keeper of what people taught it: names of issuers, addresses of senders.

Only added; what somebody takes back is a line more. Figures over time come from here too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from pipeline.model import Correction, Issuer
    from pipeline.person import Reach


@dataclass(frozen=True, slots=True)
class Alias:
    """A heading as it was read, and the issuer that a person says it is.

    `heading` is `vietnamese.text.fold` of the evidence (parent and name as they stand), `place` that of the
    letter's place; it holds for letters of the same period of the map (`places.period`, a day of its start).
    """

    id: int
    heading: str
    place: str
    period: date
    issuer: Issuer
    who: str
    at: datetime
    submission_id: str
    is_gone: bool = False


@dataclass(frozen=True, slots=True)
class KnownSender:
    """An address that a person says belongs to an agency."""

    id: int
    address: str
    agency: str
    province: str | None
    parent: str | None
    who: str
    at: datetime
    submission_id: str
    is_gone: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of one field of one case that a person has decided: the machine's word and the person's.

    `form` is how the letter was read ("ocr", "text_layer", "docx", "mail_body"); `was` the machine's status;
    `corrected` tells that a person changed the value; `letters` is of how many letters all this is true.
    """

    submission_id: str
    field: str
    form: str
    on: date
    was: str
    corrected: bool
    letters: int = 1


class Learned(Protocol):
    """Keeps what people taught the house."""

    def aliases(self, heading: str, place: str, period: date) -> tuple[Alias, ...]:
        """Give the living aliases of a heading, newest first."""

    def all_aliases(self) -> tuple[Alias, ...]:
        """Give every alias, newest first."""

    def add_alias(self, alias: Alias) -> Alias:
        """Keep an alias (its `id` is given here)."""

    def drop_alias(self, alias_id: int, *, who: str, at: datetime, why: str) -> None:
        """Take an alias back."""

    def senders(self) -> tuple[KnownSender, ...]:
        """Give the living addresses."""

    def add_sender(self, sender: KnownSender) -> KnownSender:
        """Keep an address (its `id` is given here)."""

    def drop_sender(self, sender_id: int, *, who: str, at: datetime, why: str) -> None:
        """Take an address back."""

    def corrections(self, since: datetime | None = None) -> Iterator[tuple[str, Correction]]:
        """Give every correction with its submission, oldest first, streamed."""

    def judged(self, first: date, last: date, reach: Reach | None = None) -> Iterator[Judged]:
        """Give the fields of cases that a person decided within these days (`answered_on`), streamed.

        `reach`: of matters within it only.
        """

    def judged_monthly(self, first: date, last: date, reach: Reach | None = None) -> Iterator[Judged]:
        """Give the same with what is equal of one month together: no submission, the first day of the month.

        Many times as quick. Of letters kept by an earlier program some hundred more count at each call.
        """
