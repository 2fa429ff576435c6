"""The nouns of casework: one letter on its way through the procedure, with its copies and corrected versions.

Standard library only. A `Case` is what is known of one submission; a `Matter` (vụ việc) is what the officers
work on: the scan, the signed PDF and the mail sent again are one matter, and a corrected letter joins it.
Members and events are facts that are only ever added; the state is derived from them (`casework.life`).
Dates are calendar days in Viet Nam, moments are aware.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from datetime import date, datetime

    from pipeline.terms import (
        CaseStatus,
        DocumentType,
        FindingCode,
        HandlerLevel,
        IssuerKind,
        IssuerLevel,
        Kind,
        ScopeLevel,
        Secrecy,
        Topic,
        Urgency,
    )


VIET_NAM = ZoneInfo("Asia/Ho_Chi_Minh")
MACHINE = "vanthu"  # who did what no person did


class MatterState(StrEnum):
    """Where a matter stands in the procedure (tình trạng vụ việc)."""

    RECEIVED = "received"
    APPRAISING = "appraising"
    WAITING_SENDER = "waiting_sender"
    WAITING_C06 = "waiting_c06"
    APPROVED = "approved"
    REFUSED = "refused"
    POSTED = "posted"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


ENDED = frozenset({MatterState.WITHDRAWN, MatterState.CLOSED})  # without an answer
STATE_TITLES = MappingProxyType(
    {
        MatterState.RECEIVED: "đã tiếp nhận",
        MatterState.APPRAISING: "đang thẩm định",
        MatterState.WAITING_SENDER: "chờ đơn vị gửi bổ sung",
        MatterState.WAITING_C06: "chờ Cục C06",
        MatterState.APPROVED: "đã phê duyệt",
        MatterState.REFUSED: "không chấp thuận",
        MatterState.POSTED: "đã đăng",
        MatterState.WITHDRAWN: "đã rút",
        MatterState.CLOSED: "đã kết thúc",
    }
)


class Move(StrEnum):
    """What may happen to a matter; which move is allowed from where stands in `casework.life.MOVES`."""

    OPEN = "open"
    JOIN = "join"
    LEAVE = "leave"
    RESUBMIT = "resubmit"
    APPRAISE = "appraise"
    RETURN = "return"
    PROPOSE = "propose"
    APPROVE = "approve"
    REFUSE = "refuse"
    POST = "post"
    WITHDRAW = "withdraw"
    FORWARD = "forward"
    CLOSE = "close"
    REOPEN = "reopen"
    DOCUMENT = "document"
    MAIL = "mail"


class MemberRole(StrEnum):
    """What a submission is within its matter."""

    FIRST = "first"
    COPY = "copy"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Member:
    """One submission of a matter: since when, on whose word, and why it belongs there.

    `copy_of` is the submission whose letter a COPY repeats, None for the others.
    """

    submission_id: str
    role: MemberRole
    copy_of: str | None
    joined_at: datetime
    who: str
    why: str


@dataclass(frozen=True, slots=True)
class Event:
    """One move: who, when, why; `details` are what the move needs ("link", "picture", "to", "document").

    `picture` is the sha256 of a kept screenshot, `document` the kind of a paper made and `sha256` its bytes.
    """

    move: Move
    who: str
    at: datetime
    why: str
    details: tuple[tuple[str, str], ...] = ()

    def detail(self, name: str) -> str | None:
        """Give one of the details, None when the move has none of that name."""
        return dict(self.details).get(name)


@dataclass(frozen=True, slots=True)
class Matter:
    """A letter with all its copies and corrected versions, and everything that happened to it.

    `id` is the id of the first submission; members and events stand in the order in which they came.
    """

    id: str
    members: tuple[Member, ...]
    events: tuple[Event, ...]

    @property
    def letter(self) -> tuple[Member, ...]:
        """The members of the newest letter: the last corrected one, or else the first, with its copies."""
        newest = next(one.submission_id for one in reversed(self.members) if one.role is not MemberRole.COPY)
        return tuple(one for one in self.members if newest in (one.submission_id, one.copy_of))


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day of the appraisal; `provisional` when the calendar of that time is not issued yet."""

    on: date
    provisional: bool


@dataclass(frozen=True, slots=True)
class MatterView:
    """What lists show of a matter's newest letter, its copies taken together; None where nothing is known.

    `received_on` is the day from which its appraisal is counted, `submission_id` the submission whose reading
    is shown; `deadline` is None for what is no request; `doubts` counts the fields that are doubtful.
    """

    kind: Kind
    status: CaseStatus
    submission_id: str
    received_on: date
    deadline: Deadline | None
    number: str | None
    issued_on: date | None
    document_type: DocumentType | None
    issuer: str | None
    issuer_level: IssuerLevel | None
    issuer_kind: IssuerKind | None
    province: str | None
    subject: str | None
    topic: Topic | None
    scope: ScopeLevel | None
    to_c06: bool
    window_start: date | None
    window_end: date | None
    handler: str | None
    handler_level: HandlerLevel
    approval_level: HandlerLevel
    findings: tuple[FindingCode, ...]
    urgency: Urgency | None
    profile: str
    doubts: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterLine(MatterView):
    """One matter as lists, the queue and reports show it: its newest letter, and how far it is.

    `opened_on` is the day on which its first letter arrived, `arrival_number` the số đến of the newest one;
    `answered_on` is the day of the first move that ends the appraisal of the newest letter;
    `returned` tells that a notice of gaps went out at any time; `gaps` are the blocking codes of that time.
    """

    id: str
    state: MatterState
    members: int
    opened_on: date
    arrival_number: int | None
    answered_on: date | None
    returned: bool
    gaps: tuple[FindingCode, ...]
    posted_on: date | None


@dataclass(frozen=True, slots=True)
class Kin:
    """What a case is found to be to the letters that are kept, before it is kept itself.

    `matter_id` None opens a matter of its own, which shows `view`; `checked` are the submissions whose
    letters it was compared with, `near` those with articles, the likest first, so that whoever keeps it
    can tell that a relative came in between. The traces find it again for later letters.
    """

    matter_id: str | None
    role: MemberRole
    copy_of: str | None
    why: str
    view: MatterView
    checked: tuple[str, ...]
    near: tuple[str, ...]
    letter_traces: tuple[int, ...]
    article_traces: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """One line of the register of incoming letters (sổ đăng ký văn bản đến, Decree 30/2020 Annex IV).

    `arrival_number` counts from 1 within the year of `received_on`; `forwarded_on` is the day on which the
    letter was handed on to `recipient`; `pages` of the letter itself. `addressees`, `signatory` and what
    follows are for the exchange of metadata (Annex VI).
    """

    arrival_number: int
    received_on: date
    submission_id: str
    matter_id: str
    issuer: str | None
    number: str | None
    issued_on: date | None
    document_type: DocumentType | None
    subject: str | None
    recipient: str | None
    forwarded_on: date | None
    note: str
    pages: int | None
    signatory: str | None
    signatory_title: str | None
    addressees: tuple[str, ...]
    urgency: Urgency | None
    secrecy: Secrecy | None
    due_on: date | None
