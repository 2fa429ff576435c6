"""What the house asks of the ledger of the mailbox; `SqlMails` keeps it on SQLite and PostgreSQL.

A message is in exactly one `MailState`. `record` makes its row (SEEN), `claim` takes it under a lease
(FETCHING, or KEPT once its bytes are kept), `kept` notes the bytes, `finish` gives the final state. Whoever
dies leaves a lease that runs out, or is freed at once when its process is known to be gone (`free`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime, timedelta

    from pipeline.post import Health, MailKey, MailLine, MailState


@dataclass(frozen=True, slots=True)
class Noticed:
    """A message as its headers show it. `outside`: it arrived before the account's first day.

    `fingerprint` is None where the headers do not tell one message from every other.
    """

    key: MailKey
    fingerprint: str | None
    message_id: str | None
    sender: str
    subject: str
    arrived_at: datetime
    size: int
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Ended:
    """What became of a message. `blank` takes sender and subject out of the row (secrecy)."""

    state: MailState
    why: str
    submission_id: str | None = None
    matter_id: str | None = None
    same_as: int | None = None
    blank: bool = False


@dataclass(frozen=True, slots=True)
class MailQuery:
    """A filter for the ledger, newest first; None and empty mean "no condition"."""

    states: tuple[MailState, ...] = ()
    account: str | None = None
    limit: int | None = 100


@dataclass(frozen=True, slots=True)
class Entry:
    """What the audit needs of one row: its place, whether it waits, whether its bytes should be there."""

    id: int
    uid: int
    state: MailState
    sha256: str | None
    size: int
    vanished: bool
    marked: bool


@dataclass(frozen=True, slots=True)
class Act:
    """A person let a message be tried again: from which state, who, when, why."""

    was: MailState
    who: str
    at: datetime
    why: str


class Mails(Protocol):
    """Keeps one row for each message of each polled folder."""

    def enter(
        self, account: str, folder: str, *, owner: str, now: datetime, lease: timedelta, force: bool = False
    ) -> bool:
        """Take a folder for one poll; False when another poll has it, or its pause is not over.

        `force` overrides the pause that failures made, never another poll.
        """

    def leave(
        self, account: str, folder: str, *, owner: str, now: datetime, error: str | None, pause: timedelta
    ) -> None:
        """End a poll: note its success, or its error and the pause before the next one."""

    def renew(self, owner: str, until: datetime) -> None:
        """Make every lease of an owner last until then."""

    def owners(self) -> tuple[str, ...]:
        """Give who holds any lease."""

    def free(self, owner: str) -> int:
        """Give back all that an owner holds, because it is gone; how many messages that were."""

    def high_water(self, account: str, folder: str, uidvalidity: int) -> int:
        """Give the UID up to which every message has its row; 0 for a folder that is new or named anew."""

    def anchor(self, account: str, folder: str, uidvalidity: int) -> tuple[int, datetime] | None:
        """Give the newest message that should still be on the server: its UID, and when it arrived there."""

    def void(self, account: str, folder: str, uidvalidity: int) -> int:
        """Take away the names of all rows, because the server uses them for other messages; how many.

        Their UIDVALIDITY becomes a negative number, which no server gives; the high-water mark is 0 again.
        """

    def record(self, noticed: Sequence[Noticed], key: MailKey, now: datetime) -> int:
        """Make a row for each message and raise the high-water mark to `key.uid`, in one transaction.

        A message that the server named anew takes over its old row. Gives how many rows are new.
        """

    def close_old(self, account: str, folder: str, uidvalidity: int, now: datetime) -> int:
        """End what waits under an older UIDVALIDITY once all is recorded under this one; how many."""

    def claim(
        self, account: str, folder: str, *, owner: str, now: datetime, lease: timedelta
    ) -> MailLine | None:
        """Take the next message that waits, oldest first; None when there is none."""

    def fetching(self, id_: int, *, owner: str) -> None:
        """Count that the body of a claimed message is being asked for."""

    def kept(self, id_: int, *, owner: str, sha256: str, size: int) -> None:
        """Note that the bytes are kept; raises `DefectError` when `owner` no longer holds the message."""

    def finish(self, id_: int, ended: Ended, *, owner: str, now: datetime) -> None:
        """Give the final state; raises `DefectError` when `owner` no longer holds the message."""

    def put_back(
        self, id_: int, *, owner: str, error: str, now: datetime, retry_at: datetime | None, counted: bool
    ) -> None:
        """Give a message back after a failed try; without `retry_at` it is DEAD and waits for a person."""

    def same(self, line: MailLine) -> MailLine | None:
        """Give the finished message of the same account with the same bytes, None when there is none."""

    def take_over(self, id_: int, same: MailLine, *, owner: str, now: datetime) -> None:
        """End a message as the same as another one: with its state, and `same_as`."""

    def unmarked(self, account: str, folder: str, uidvalidity: int, limit: int) -> tuple[MailLine, ...]:
        """Give finished messages that are not marked on the server yet."""

    def marked(self, ids: Sequence[int], now: datetime, *, moved: bool) -> None:
        """Note that messages are marked; `moved`: they are no longer in their folder."""

    def vanished(self, ids: Sequence[int], now: datetime) -> None:
        """Note that messages are no longer on the server."""

    def entries(self, account: str, folder: str, uidvalidity: int) -> Iterator[Entry]:
        """Give the rows of a folder by UID, streamed."""

    def reopen(self, id_: int, *, who: str, why: str, now: datetime, wanted: bool) -> MailLine:
        """Let a message be tried again on a person's word; raises `UsageError` when it is not to be.

        `wanted`: it is taken as a letter, whatever the rules of sorting say.
        """

    def is_wanted(self, id_: int) -> bool:
        """Tell whether a person said that this is a letter."""

    def acts(self, id_: int) -> tuple[Act, ...]:
        """Give what people did to a message, oldest first."""

    def line(self, id_: int) -> MailLine | None:
        """Give one row."""

    def lines(self, query: MailQuery) -> Iterator[MailLine]:
        """Give rows, newest first, streamed."""

    def with_message_ids(self, ids: Sequence[str]) -> tuple[MailLine, ...]:
        """Give the messages that carry one of these Message-IDs, oldest first."""

    def of_submission(self, submission_id: str) -> MailLine | None:
        """Give the message by which a submission came first, None when it came otherwise."""

    def healths(self) -> tuple[Health, ...]:
        """Tell how every polled folder is."""

    def fetches(self) -> Mapping[int, int]:
        """Tell how often the body of each message was asked for; those never asked for are left out."""

    def counts(self) -> Mapping[MailState, int]:
        """Tell how many messages are in each state; every state is there."""
