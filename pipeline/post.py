"""The nouns of the mailbox: messages that came, what became of each, answers that go out.

Standard library only. A mail server names a message by (account, folder, UIDVALIDITY, UID) and promises that
this name never means another message (RFC 3501 2.3.1.1); `MailKey` is that name. Everything that a header
says is a claim of whoever wrote it until `MailProof` says otherwise. Moments are aware, text is NFC.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path


# ---- what came
class MailState(StrEnum):
    """Where one message is; it is in exactly one of these at every moment.

    SEEN: its headers are known. FETCHING: someone fetches its body, under a lease. KEPT: its bytes are on the
    disk, it is not sorted yet. The others are final, but for DEAD, which waits for a person's retry.
    """

    SEEN = "seen"
    FETCHING = "fetching"
    KEPT = "kept"
    SUBMISSION = "submission"
    REPLY = "reply"
    NOT_A_LETTER = "not_a_letter"
    SPAM = "spam"
    QUARANTINED = "quarantined"
    OUTSIDE = "outside"
    GONE = "gone"
    DEAD = "dead"


MAIL_TITLES = MappingProxyType(
    {
        MailState.SEEN: "chờ tải",
        MailState.FETCHING: "đang tải",
        MailState.KEPT: "đã lưu, chờ xử lý",
        MailState.SUBMISSION: "hồ sơ",
        MailState.REPLY: "thư trả lời vụ việc",
        MailState.NOT_A_LETTER: "không phải văn bản",
        MailState.SPAM: "nghi thư rác",
        MailState.QUARANTINED: "cách ly",
        MailState.OUTSIDE: "trước ngày bắt đầu nhận",
        MailState.GONE: "bị xóa trên máy chủ trước khi tải",
        MailState.DEAD: "lỗi, chờ người xử lý",
    }
)
WAITING = frozenset({MailState.SEEN, MailState.FETCHING, MailState.KEPT})
FINAL = frozenset(MailState) - WAITING


@dataclass(frozen=True, slots=True, order=True)
class MailKey:
    """The name of a message on its server; `uid` counts up within `folder` while `uidvalidity` stays."""

    account: str
    folder: str
    uidvalidity: int
    uid: int


@dataclass(frozen=True, slots=True)
class Envelope:
    """What the headers of a mail claim, cleaned: one line each, cut to a sane length.

    Addresses are lower case, without names; message ids with their angle brackets; `auto_submitted`,
    `precedence`, `list_id`, `spam_flag` and `content_type` are the values of those headers, lower case,
    None where there is none. `null_return_path`: the mail says that it wants no answer (RFC 5321 4.5.5).
    """

    message_id: str | None
    sender: str
    sender_name: str
    reply_to: str | None
    recipients: tuple[str, ...]
    subject: str
    sent_at: datetime | None
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    null_return_path: bool
    auto_submitted: str | None
    precedence: str | None
    list_id: str | None
    unsubscribe: bool
    spam_flag: str | None
    content_type: str | None
    authentication: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DeliveryReport:
    """What a server or a mail program reports of a mail sent before (RFC 3462), read from its machine parts.

    `kind` is the report-type ("delivery-status", "disposition-notification", …), `action` what RFC 3464 calls
    so ("failed", "delayed", "delivered", "relayed", "expanded"), None where it is not told; `message_ids` are
    those of the mails that it is about, with angle brackets.
    """

    kind: str
    action: str | None
    message_ids: tuple[str, ...]


class Verdict(StrEnum):
    """What a check of the sender said (RFC 8601): PASS, FAIL, or NONE where it could not be made."""

    PASS = "pass"  # noqa: S105 - the word of RFC 8601, no password
    FAIL = "fail"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class MailProof:
    """How far it is proven that a mail comes from the domain in its From.

    `spf`, `dkim`, `dmarc` are what a trusted server said (`said_by`, its authserv-id) or, for `dkim`, what we
    verified ourselves; `signed_by` are the domains of the DKIM signatures that hold; `verified` tells that we
    did so with a key at hand. `domain` is the domain of From.
    """

    domain: str
    spf: Verdict = Verdict.NONE
    dkim: Verdict = Verdict.NONE
    dmarc: Verdict = Verdict.NONE
    signed_by: tuple[str, ...] = ()
    said_by: str | None = None
    verified: bool = False

    @property
    def is_proven(self) -> bool:
        """True when DMARC passed, or a DKIM signature of the sender's own domain (or one above it) holds."""
        own = any(self.domain == one or self.domain.endswith(f".{one}") for one in self.signed_by)
        return self.dmarc is Verdict.PASS or own

    @property
    def is_refuted(self) -> bool:
        """True when the owner of the domain disowns the mail: DMARC failed."""
        return self.dmarc is Verdict.FAIL


@dataclass(frozen=True, slots=True)
class MailLine:
    """One message as lists show it: one row of the ledger.

    `why` is the reason of its state in Vietnamese, `error` the name of the last error; `submission_id` what
    it became, `matter_id` the matter it answers; `same_as` the id of the row that holds the same message
    (moved, or named anew by the server). `sender` and `subject` are empty behind a secrecy mark.
    """

    id: int
    key: MailKey
    state: MailState
    why: str
    message_id: str | None
    sender: str
    subject: str
    arrived_at: datetime
    size: int
    sha256: str | None
    submission_id: str | None
    matter_id: str | None
    same_as: int | None
    attempts: int
    error: str | None
    marked: bool


@dataclass(frozen=True, slots=True)
class Sorted:
    """What a message is found to be: a final state or None for "a letter, process it", and why (Vietnamese).

    `matter_id` is the matter it belongs to by its thread or a number it quotes; `returned` are message ids of
    our own mails that a bounce gives back.
    """

    state: MailState | None
    why: str
    matter_id: str | None = None
    returned: tuple[str, ...] = ()


# ---- accounts
@dataclass(frozen=True, slots=True)
class OAuth:
    """How tokens are had: `token_file` is JSON that we rewrite at each renewal, moments as Unix seconds.

    `auth_url` is where a person logs in; without it the first token comes from elsewhere.
    """

    token_url: str
    client_id: str
    token_file: Path
    client_secret_file: Path | None = None
    scope: str | None = None
    auth_url: str | None = None


@dataclass(frozen=True, slots=True)
class Smtp:
    """Where answers of an account go out; `security` is "tls" (465) or "starttls" (587)."""

    host: str
    port: int
    security: str
    sender: str
    sender_name: str = ""
    user: str | None = None
    password_file: Path | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """One mailbox that is polled. Exactly one of `password_file` and `oauth` is set.

    `folders` are polled in order; `authservs` are the authserv-ids whose Authentication-Results are believed;
    `mark` is what is done on the server to a finished message: "none", "seen", "flag", "label:NAME",
    "move:FOLDER"; `since`: what arrived before that day is counted, not read; `every` are seconds between
    polls; `ca_file` is the certificate of a server with a CA of its own.
    """

    name: str
    host: str
    user: str
    port: int = 993
    folders: tuple[str, ...] = ("INBOX",)
    password_file: Path | None = None
    oauth: OAuth | None = None
    smtp: Smtp | None = None
    ca_file: Path | None = None
    authservs: tuple[str, ...] = ()
    mark: str = "flag"
    since: date | None = None
    every: int = 300


@dataclass(frozen=True, slots=True)
class Alerts:
    """Whom trouble is told: addresses (sent through the account `through`), and a webhook (JSON by POST)."""

    to: tuple[str, ...] = ()
    through: str | None = None
    webhook: str | None = None


@dataclass(frozen=True, slots=True)
class Health:
    """How a polled folder is: moments of the last try and the last success, failures in a row since then.

    `backlog` are messages waiting, `dead` those that wait for a person; `oldest` is the arrival of the oldest
    waiting one; `retry_at` is when the back-off lets the next poll go.
    """

    account: str
    folder: str
    uidvalidity: int | None
    high_water: int
    tried_at: datetime | None
    succeeded_at: datetime | None
    failures: int
    error: str | None
    retry_at: datetime | None
    backlog: int
    dead: int
    oldest: datetime | None


@dataclass(frozen=True, slots=True)
class TokenHealth:
    """How the login of an account is: `expires_at` of the access token, which renews itself.

    `refresh_expires_at` is when a person has to log in anew, None where the provider does not tell;
    `days_left` are whole days until then, below zero when it is over. `trouble` says in Vietnamese why the
    login cannot be used.
    """

    expires_at: datetime | None = None
    refresh_expires_at: datetime | None = None
    renewed_at: datetime | None = None
    days_left: int | None = None
    trouble: str | None = None


# ---- what goes out
class OutState(StrEnum):
    """Where an answer is. HELD waits for a person's release; SENDING is under a lease.

    UNSURE: we were cut off after the server may have taken it; never sent again by itself (at most once).
    """

    HELD = "held"
    RELEASED = "released"
    SENDING = "sending"
    SENT = "sent"
    UNSURE = "unsure"
    REFUSED = "refused"
    BOUNCED = "bounced"
    CANCELLED = "cancelled"


OUT_TITLES = MappingProxyType(
    {
        OutState.HELD: "chờ duyệt gửi",
        OutState.RELEASED: "chờ gửi",
        OutState.SENDING: "đang gửi",
        OutState.SENT: "đã gửi",
        OutState.UNSURE: "chưa rõ đã gửi hay chưa",
        OutState.REFUSED: "máy chủ từ chối",
        OutState.BOUNCED: "bị trả lại",
        OutState.CANCELLED: "đã hủy",
    }
)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One answer of the outbox: composed once, its bytes kept under `sha256`, its Message-ID fixed.

    `paper` is the kind of paper ("acknowledgement", "gaps", …); `answers` the Message-ID it replies to.
    """

    id: int
    account: str
    matter_id: str | None
    submission_id: str | None
    paper: str
    recipient: str
    subject: str
    message_id: str
    answers: str | None
    sha256: str
    state: OutState
    why: str
    attempts: int
    queued_at: datetime
    released_by: str | None
    sent_at: datetime | None
