"""What the house asks of the outbox; `SqlOutbox` keeps it on SQLite and PostgreSQL.

An answer is in exactly one `OutState`. It goes out at most once for each release by a person:

* `claim_next` makes it SENDING, under a lease, in one conditional UPDATE;
* `hand_over` is asked right before the last line of the mail goes to the server, and says no to whoever
  lost the claim meanwhile; from its commit on the server may have the mail;
* `recover` takes it from owners that died: before that commit it is RELEASED again, after it UNSURE.

Every change of state is an event that is never changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime

    from pipeline.person import Reach
    from pipeline.post import Outgoing, OutState

# How long an answer waits after each try that failed in passing: two days in all, half of what RFC 5321
# 4.5.4.1 asks of mail servers, because a person is told at their end.
DELAYS = tuple(timedelta(minutes=each) for each in (1, 5, 30, 120, 360, 720, 1440))
MOST_TRIES = len(DELAYS) + 1


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer that is to be queued; its bytes are kept already under `sha256`.

    `automatic`: no person asked for it. `recipient` is an address, `answers` a Message-ID with its brackets.
    """

    account: str
    matter_id: str | None
    submission_id: str | None
    paper: str
    recipient: str
    subject: str
    message_id: str
    answers: str | None
    sha256: str
    automatic: bool


@dataclass(frozen=True, slots=True)
class OutEvent:
    """One change of state: when, by whom ("host:pid" for a process), and why; `source` None is the first."""

    at: datetime
    who: str
    source: OutState | None
    target: OutState
    why: str


@dataclass(frozen=True, slots=True)
class OutQuery:
    """A filter for lists of answers, newest first; None and empty mean "no condition".

    `reach`: about matters within it only; an answer about none is within that of the ministry alone.
    """

    states: tuple[OutState, ...] = ()
    matter_id: str | None = None
    reach: Reach | None = None
    offset: int = 0
    limit: int | None = None


class Outbox(Protocol):
    """Keeps the answers that go out. Moments are aware."""

    def queue(
        self,
        draft: Draft,
        *,
        who: str,
        at: datetime,
        why: str = "",
        released: bool = False,
        once: bool = False,
    ) -> Outgoing:
        """Queue an answer, HELD (`why`: what a person should look at first), or RELEASED at once.

        `once`: for a submission and a kind of paper there is one such answer at most; when it is there
        already, it is given back as it is and nothing else happens.
        """

    def release(self, number: int, *, who: str, at: datetime) -> Outgoing:
        """Let a HELD answer go; raises `UsageError` for one that is not held."""

    def cancel(self, number: int, *, who: str, at: datetime, why: str) -> Outgoing:
        """Give an answer up that did not go out; raises `UsageError` for one that did."""

    def resend(self, number: int, *, who: str, at: datetime, why: str) -> Outgoing:
        """Let one go again on a person's word that was UNSURE, REFUSED or BOUNCED; else `UsageError`."""

    def confirm(self, number: int, *, who: str, at: datetime, why: str) -> Outgoing:
        """Note that an UNSURE one did arrive; raises `UsageError` for any other."""

    def claim_next(
        self, owner: str, now: datetime, lease: timedelta, accounts: tuple[str, ...]
    ) -> Outgoing | None:
        """Take the oldest answer of these accounts that is due; None when there is none."""

    def hand_over(self, mail: Outgoing, *, owner: str, at: datetime) -> bool:
        """Note that the server may have the mail from now on; False: the claim is lost, do not send."""

    def sent(self, mail: Outgoing, *, owner: str, at: datetime, why: str) -> bool:
        """Note that the server took it; also when the lease ran out meanwhile."""

    def failed(self, mail: Outgoing, *, owner: str, at: datetime, why: str, again: bool) -> bool:
        """Note that the server did not take it: RELEASED after a delay when `again`, else REFUSED.

        After `MOST_TRIES` it is REFUSED in any case. False when the claim was lost.
        """

    def unsure(self, mail: Outgoing, *, owner: str, at: datetime, why: str) -> bool:
        """Note that the server may have taken it and did not say so; False when the claim was lost."""

    def recover(self, dead: Callable[[str], bool], now: datetime) -> tuple[Outgoing, ...]:
        """Take SENDING answers from owners that died or whose lease ran out; give them as they are now."""

    def bounced(self, message_ids: tuple[str, ...], *, at: datetime, why: str) -> tuple[Outgoing, ...]:
        """Note that mails came back; give those that are ours and had not been noted before."""

    def lines(self, query: OutQuery) -> Iterator[Outgoing]:
        """Give answers, newest first, never all of them in memory."""

    def find(self, number: int) -> Outgoing | None:
        """Give one answer, None when there is none of that id."""

    def by_message_id(self, message_id: str) -> Outgoing | None:
        """Give the answer with this Message-ID (with its brackets), None when it is none of ours."""

    def once(self, submission_id: str, paper: str) -> Outgoing | None:
        """Give the answer that was queued `once`, None when there is none yet."""

    def history(self, number: int) -> tuple[OutEvent, ...]:
        """Give what happened to an answer, in the order in which it happened."""

    def automatic_to(self, recipient: str, since: datetime) -> int:
        """Count the automatic answers to an address that were queued from that moment on."""

    def counts(self, reach: Reach | None = None) -> Mapping[OutState, int]:
        """Tell how many answers are in each state, within a reach if given; every state is there."""
