"""Everything that the page of one case shows, put together from one look at the matter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from pipeline.casework.life import rule_of
from pipeline.matter import MACHINE, MemberRole
from pipeline.person import Right
from pipeline.queueing import open_desk_lease
from pipeline.review.pages import case_sheet, decide
from pipeline.review.viewer import viewer_context
from pipeline.secrecy import is_secret
from pipeline.store.outbox_port import OutQuery
from pipeline.titles import KIND_TITLES, ROLE_TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.correcting import Twin
    from pipeline.desk import Look
    from pipeline.model import Correction
    from pipeline.read import ReaderPool
    from pipeline.review.pages.case_sheet import Typed
    from pipeline.store.queue_port import Lease
    from pipeline.visit import Visit

MEMBER_TITLES = {
    MemberRole.FIRST: "văn bản gốc",
    MemberRole.COPY: "bản sao",
    MemberRole.CORRECTED: "văn bản hoàn thiện",
}
_DETAILS = {"name": "tệp", "link": "đường dẫn", "to": "chuyển đến", "outbox": "thư đi số"}
_MOST_MAILS = 50
_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Said:
    """What a request has to say besides the case: an unsaved form, what others did, what was just saved.

    `news` are corrections that others made meanwhile; `saved` is the field just saved, `anyway` that the
    person works beside somebody else, `origin` the words of the queue's address they came from.
    """

    typed: Typed | None = None
    news: tuple[Correction, ...] = ()
    saved: str = ""
    anyway: bool = False
    origin: str = ""
    twins: tuple[Twin, ...] = ()
    learned: str = ""
    alike: int | None = None
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened to a matter, in words; `more` are (name, value) pairs."""

    at: datetime
    who: str
    what: str
    why: str
    more: tuple[tuple[str, str], ...] = ()


def _sheet(visit: Visit, look: Look, version: int, said: Said) -> dict[str, Any]:
    """Give what the fields of a case, and the strip above them, are drawn from."""
    secret = is_secret(look.case)
    shown = () if secret else case_sheet.facts(visit, look, said.typed)
    return {
        "look": look,
        "case": look.case,
        "decision": look.case.decision,
        "version": version,
        "seen": max((one.when for one in look.case.corrections), default=_NEVER).isoformat(),
        "secret": secret,
        "facts": shown,
        "due": sum(one.is_due for one in shown),
        "loose": case_sheet.loose(look, shown),
        "may_correct": visit.person.may(Right.CORRECT) and not secret,
        "said": said,
        "news": tuple(case_sheet.step(one) for one in said.news),
        "action": f"/matters/{look.matter.id}",
    }


def whole(
    visit: Visit, look: Look, version: int, said: Said, pool: ReaderPool | None = None
) -> dict[str, Any]:
    """Give what the whole page of a case is drawn from; with `pool` its pictures begin to be drawn."""
    shown = _sheet(visit, look, version, said)
    lease = _lease(visit, look) if shown["may_correct"] else None
    other = lease if lease is not None and lease.person_id != visit.person.id else None
    return {
        **shown,
        "kind_title": KIND_TITLES[look.line.kind],
        "role_titles": ROLE_TITLES,
        "viewer": None if shown["secret"] else viewer_context(visit, look, pool),
        "on": (look.line.issued_on or look.line.received_on).isoformat(),
        "home": look.line.province or "",
        "panel": decide.panel(visit, look),
        "files": tuple(zip(look.case.submission.files, look.case.extraction.roles, strict=True)),
        "mail": look.case.submission.mail,
        "members": tuple((one, MEMBER_TITLES[one.role]) for one in look.matter.members),
        "happened": sorted(_happened(visit, look), key=lambda one: one.at, reverse=True),
        "other": other,
        "read_only": other is not None and not said.anyway,
    }


def _lease(visit: Visit, look: Look) -> Lease:
    return open_desk_lease(visit, look.matter.id)


def _happened(visit: Visit, look: Look) -> Iterator[Happened]:
    for event in look.matter.events:
        told = tuple((title, value) for name, title in _DETAILS.items() if (value := event.detail(name)))
        who = "" if event.who == MACHINE else event.who
        yield Happened(event.at, who, rule_of(event.move).title, event.why, told)
    outbox = visit.desk.store.outbox
    sent = outbox.lines(OutQuery(matter_id=look.matter.id, limit=_MOST_MAILS)) if outbox else ()
    for mail in sent:
        more = (("gửi tới", mail.recipient), ("tiêu đề", mail.subject))
        yield Happened(mail.sent_at or mail.queued_at, mail.released_by or "", "thư đi", mail.why, more)
    for made in () if is_secret(look.case) else look.case.corrections:
        told_ = case_sheet.step(made)
        change = "xác nhận" if told_.is_confirmed else "sửa"
        old = () if told_.is_confirmed else (("từ", told_.old),)
        yield Happened(
            made.when,
            made.who,
            f"{change} {told_.title}",
            made.why,
            (*old, ("là" if told_.is_confirmed else "thành", told_.new)),
        )
