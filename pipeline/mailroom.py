"""What a poll works with and gives back; `pipeline.post_office` builds it, `pipeline.polling` uses it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import datetime

    from pipeline.model import Case, Outcome, Submission
    from pipeline.post import Account, Envelope, MailLine, MailState, Sorted
    from pipeline.store.mails_port import Mails


class Sequel(Protocol):
    """What follows from a message once it is understood; each may be called twice for one message."""

    def sort(self, head: bytes, envelope: Envelope, submission: Submission) -> Sorted:
        """Tell what a message is; `head` are its first bytes, with the machine part of a report."""

    def has_documents(self, envelope: Envelope, submission: Submission) -> bool:
        """Tell whether a message brings anything that can be a letter, an article or a picture."""

    def replied(self, line: MailLine, matter_id: str, submission_id: str | None) -> None:
        """Note an answer with its matter."""

    def bounced(self, message_ids: tuple[str, ...], line: MailLine) -> None:
        """Note that mails of ours came back."""

    def stored(self, line: MailLine, envelope: Envelope, case: Case) -> None:
        """Do what a new letter asks for: its acknowledgement."""

    def secret(self, line: MailLine, case: Case | None) -> None:
        """Alert: a message carries a secrecy mark."""


@dataclass(frozen=True)
class Mailroom:
    """What a poll works with; built by `pipeline.app`."""

    mails: Mails
    keep: Callable[[bytes], str]
    ingest: Callable[[str, datetime, Account], Submission]
    process_all: Callable[[Iterable[Submission]], Iterator[Outcome]]
    sequel: Sequel
    clock: Callable[[], datetime]
    owner: str
    largest: int
    told: Callable[[], None] = lambda: None  # called when a message has come to its end


@dataclass(frozen=True, slots=True)
class Polled:
    """What one poll did: rows made, messages by the state they ended in; `error` names what stopped it.

    `busy`: another poll has the folder, or its pause is not over, so nothing was done.
    """

    account: str
    folder: str
    new: int = 0
    ended: Mapping[MailState, int] = field(default_factory=dict)
    failed: int = 0
    error: str | None = None
    busy: bool = False
