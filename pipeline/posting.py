"""Outgoing mail at the desk: what a person sees of the outbox, and what they decide about one mail.

A mail is within a person's reach when its matter is. What is shown is the kept mail itself, as text.
"""

from __future__ import annotations

from dataclasses import dataclass
from email import message_from_bytes
from email.policy import default
from enum import StrEnum
from typing import TYPE_CHECKING

from pipeline.answering import outbox_of
from pipeline.errors import ChangedMeanwhileError, NotHereError, UsageError
from pipeline.person import Right
from pipeline.post import OUT_TITLES, OutState
from pipeline.respond import DOCUMENTS
from pipeline.store.outbox_port import OutQuery
from pipeline.terms import HandlerLevel

if TYPE_CHECKING:
    from collections.abc import Mapping
    from email.message import EmailMessage

    from pipeline.matter import MatterLine
    from pipeline.post import Outgoing
    from pipeline.store.outbox_port import Outbox, OutEvent
    from pipeline.visit import Visit

PAGE = 50  # mails at a time
LONGEST_WHY = 500  # characters
SHOWN = 20_000  # characters of a mail's text
_NOT_HERE = "Không có thư này trong phạm vi được xem."
# What still goes, or waits for a person.
UNDONE = (
    OutState.HELD, OutState.UNSURE, OutState.REFUSED, OutState.BOUNCED, OutState.RELEASED, OutState.SENDING,
)  # fmt: skip


class MailDeed(StrEnum):
    """What a person does with a mail of the outbox."""

    RELEASE = "release"
    CANCEL = "cancel"
    RESEND = "resend"
    CONFIRM = "confirm"


_UNSENT = (OutState.UNSURE, OutState.REFUSED, OutState.BOUNCED)
# From which states each may be done (as `store.outbox` has it), and what its button says.
DEEDS: tuple[tuple[MailDeed, tuple[OutState, ...], str], ...] = (
    (MailDeed.RELEASE, (OutState.HELD,), "Duyệt gửi"),
    (MailDeed.CONFIRM, (OutState.UNSURE,), "Xác nhận đã đến nơi"),
    (MailDeed.RESEND, _UNSENT, "Gửi lại"),
    (
        MailDeed.CANCEL,
        (OutState.HELD, OutState.RELEASED, OutState.REFUSED, OutState.UNSURE),
        "Hủy, không gửi",
    ),
)


@dataclass(frozen=True, slots=True)
class MailPage:
    """Mails of the outbox, newest first, and how many are in each state; `more`: there are older ones."""

    mails: tuple[Outgoing, ...]
    counts: Mapping[OutState, int]
    more: bool


@dataclass(frozen=True, slots=True)
class MailView:
    """One mail as it goes: its headers, its text, and the paper it carries; `line` of its matter if any."""

    mail: Outgoing
    line: MatterLine | None
    history: tuple[OutEvent, ...]
    headers: tuple[tuple[str, str], ...]
    text: str
    paper_name: str
    paper: bytes | None

    @property
    def deeds(self) -> tuple[tuple[MailDeed, str], ...]:
        """What may be done with it now, each with what its button says."""
        return tuple((deed, title) for deed, states, title in DEEDS if self.mail.state in states)


def paper_title(key: str) -> str:
    """Name a kind of paper as officers do."""
    return next((one.title for one in DOCUMENTS if one.key == key), key)


def mails(visit: Visit, states: tuple[OutState, ...] = UNDONE, *, page: int = 1) -> MailPage:
    """List mails whose matter the person may see; of mails without a matter only the ministry knows."""
    visit.demand(Right.SEE)
    box = outbox_of(visit.desk.store)
    reach = visit.person.reach
    query = OutQuery(states=states, reach=reach, offset=(page - 1) * PAGE, limit=PAGE + 1)
    found = tuple(box.lines(query))
    return MailPage(found[:PAGE], box.counts(reach), len(found) > PAGE)


def mail(visit: Visit, number: int) -> MailView:
    """Give one mail; `NotHereError` for one beyond the reach of the person."""
    found, line = _reached(visit, number)
    data = visit.desk.store.kept(found.sha256)
    if data is None:
        raise NotHereError(f"Không còn nội dung của thư số {number}.")
    parsed: EmailMessage = message_from_bytes(data, policy=default)
    paper = next(iter(parsed.iter_attachments()), None)
    body = parsed.get_body(("plain",))
    return MailView(
        mail=found,
        line=line,
        history=_box(visit).history(number),
        headers=tuple((name, str(value)) for name, value in parsed.items() if _is_told(name)),
        text=str(body.get_content())[:SHOWN] if body else "",
        paper_name=(paper.get_filename() or "") if paper else "",
        paper=bytes(paper.get_content()) if paper else None,
    )


def about(visit: Visit, matter_id: str, limit: int = PAGE) -> tuple[Outgoing, ...]:
    """Give the newest mails about a matter that the person may see, newest first."""
    visit.line(matter_id)
    return tuple(_box(visit).lines(OutQuery(matter_id=matter_id, limit=limit)))


def handle(visit: Visit, number: int, deed: MailDeed, *, why: str = "", seen: OutState) -> Outgoing:
    """Release a mail, give it up, let it go again, or say that it arrived.

    Raises:
        ForbiddenError: no role of the person gives the right.
        NotHereError: the mail is beyond their reach.
        ChangedMeanwhileError: it is not in the state that the person saw.
        UsageError: the state does not allow it, or the reason is missing.
    """
    visit.demand(Right.RELEASE)
    found, _ = _reached(visit, number)
    if found.state is not seen:
        raise ChangedMeanwhileError(
            f"Thư số {number} vừa chuyển sang tình trạng “{OUT_TITLES[found.state]}”."
        )
    why = why.strip()
    if len(why) > LONGEST_WHY or (not why and deed is not MailDeed.RELEASE):
        raise UsageError(f"Cần ghi lý do, không quá {LONGEST_WHY} ký tự.")
    box, who, at = _box(visit), visit.person.login, visit.now()
    match deed:
        case MailDeed.RELEASE:
            done = box.release(number, who=who, at=at)
        case MailDeed.CANCEL:
            done = box.cancel(number, who=who, at=at, why=why)
        case MailDeed.RESEND:
            done = box.resend(number, who=who, at=at, why=why)
        case MailDeed.CONFIRM:
            done = box.confirm(number, who=who, at=at, why=why)
    visit.note(f"mail.{deed.value}", f"mail:{number}", matter=found.matter_id or "")
    return done


def _reached(visit: Visit, number: int) -> tuple[Outgoing, MatterLine | None]:
    visit.demand(Right.SEE)
    found = _box(visit).find(number)
    if found is None or (found.matter_id is None and visit.person.reach.level is not HandlerLevel.MINISTRY):
        raise NotHereError(_NOT_HERE)
    try:
        return found, visit.line(found.matter_id) if found.matter_id else None
    except NotHereError as error:  # in the words of a mail that there is not
        raise NotHereError(_NOT_HERE) from error


def _box(visit: Visit) -> Outbox:
    return outbox_of(visit.desk.store)


def _is_told(header: str) -> bool:
    return not header.lower().startswith(("content-", "mime-"))
