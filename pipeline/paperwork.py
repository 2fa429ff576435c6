"""Papers at the desk: shown before they count, kept when a person says so, sent with the decision they tell.

A paper that goes with a move (`WITH_MOVE`) is done in an order in which a crash loses nothing: first the mail
waits in the outbox, or the paper is kept, then the move is recorded. Cut off between the two, the matter
still waits in the queue; doing it again finds the mail that waits and makes the move.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from email import message_from_bytes
from email.policy import default
from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.answering import SENDABLE, answer, came_by, note_queued, outbox_of
from pipeline.deciding import demand_offer, fresh, right_of
from pipeline.errors import UsageError
from pipeline.matter import Move
from pipeline.papers import draw_up, keep
from pipeline.person import Right
from pipeline.post import OutState
from pipeline.respond import DOCUMENTS, PACKET
from pipeline.secrecy import is_secret
from pipeline.store.outbox_port import OutQuery

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.desk import Look
    from pipeline.matter import Event
    from pipeline.papers import Draw, Paper, Wish
    from pipeline.post import Account, Outgoing
    from pipeline.visit import Visit

# The move that a paper tells its reader of.
WITH_MOVE = MappingProxyType(
    {"gaps": Move.RETURN, "refusal": Move.REFUSE, "c06": Move.PROPOSE, "forward": Move.FORWARD}
)
# What an officer writes of their own into a paper.
REASONS = MappingProxyType(
    {
        "gaps": "Ý kiến khác, mỗi dòng thành một mục của thông báo (không bắt buộc)",
        "refusal": "Lý do không chấp thuận",
        "c06": "Ý kiến thẩm định",
        "forward": "Lý do chuyển (để trống: theo quy trình)",
    }
)
_QUEUED = (OutState.HELD, OutState.RELEASED, OutState.SENDING, OutState.SENT)
_BESIDES = frozenset({Move.DOCUMENT, Move.MAIL})  # events that decide nothing


@dataclass(frozen=True, slots=True)
class PaperOffer:
    """A kind of paper that can be drawn up about a matter; `move` is the one it goes with."""

    key: str
    title: str
    reason: str | None
    sendable: bool
    move: Move | None


@dataclass(frozen=True, slots=True)
class WayOut:
    """How an answer reaches the sender: the account it goes out from and the address, or why it cannot."""

    account: Account | None
    recipient: str
    why_not: str | None


def paper_offers(visit: Visit, look: Look) -> tuple[PaperOffer, ...]:
    """List the papers that this person may draw up about a matter; none about a secret letter."""
    if not visit.person.may(Right.APPRAISE) or is_secret(look.case):
        return ()
    kinds = [(one.key, one.title) for one in DOCUMENTS if one.key not in ("reminder", "article")]
    kinds.append((PACKET, "Gói đăng tin CMS (ZIP)"))
    return tuple(
        PaperOffer(key, title, REASONS.get(key), key in SENDABLE, WITH_MOVE.get(key)) for key, title in kinds
    )


def paper_offer(visit: Visit, look: Look, key: str) -> PaperOffer:
    """Give one of them; `UsageError` for a kind that there is not."""
    found = next((one for one in paper_offers(visit, look) if one.key == key), None)
    if found is None:
        raise UsageError("Không có loại văn bản này, hoặc văn bản có dấu mật nên không soạn tại đây.")
    return found


def paper_preview(
    visit: Visit, matter_id: str, key: str, wish: Wish, *, templates: Path | None, draw: Draw | None = None
) -> Paper:
    """Draw a paper up without keeping anything; raises what `papers.draw_up` raises."""
    visit.demand(Right.APPRAISE)
    look = visit.look(matter_id)
    paper_offer(visit, look, key)
    return draw_up(visit.desk, look, key, wish, templates=templates, draw=draw)


def way_out(visit: Visit, look: Look, accounts: tuple[Account, ...]) -> WayOut:
    """Tell how an answer about a matter goes out: by the account its letter came to, else the only one."""
    if is_secret(look.case):
        return WayOut(None, "", "Văn bản có dấu mật: không trả lời qua thư.")
    try:
        submission_id, came = came_by(visit.desk, look)
    except UsageError as error:
        return WayOut(None, "", str(error))
    able = [one for one in accounts if one.smtp is not None]
    ledger = visit.desk.store.mails
    known = ledger.of_submission(submission_id) if ledger else None
    ours = [one for one in able if known is not None and one.name == known.key.account]
    if not ours and len(able) != 1:
        return WayOut(None, came.sender, "Chưa có tài khoản thư gửi đi: hỏi người quản trị (VANTHU_MAIL).")
    return WayOut((ours or able)[0], came.sender, None)


def keep_paper(visit: Visit, matter_id: str, paper: Paper) -> None:
    """Keep a paper with its matter, once for the same bytes since the last decision."""
    visit.demand(Right.APPRAISE)
    look = visit.look(matter_id)
    paper_offer(visit, look, paper.key)
    if not _is_kept(visit, look, paper):
        keep(visit.desk, matter_id, paper, visit.person.login)
        visit.note("paper.keep", f"matter:{matter_id}", paper=paper.key)


def send_paper(visit: Visit, matter_id: str, paper: Paper, wish: Wish, account: Account) -> Outgoing:
    """Queue a paper for the sender; it waits for a release unless the procedure lets it go by itself.

    The same paper again, since the last decision, gives back the mail that is queued already.
    """
    visit.demand(Right.APPRAISE)
    look = visit.look(matter_id)
    paper_offer(visit, look, paper.key)
    known = _queued(visit, look, paper)
    if known is not None:
        note_queued(visit.desk, matter_id, known)
        return known
    queued = answer(visit.desk, matter_id, paper.key, wish, account, who=visit.person.login, paper=paper)
    visit.note("paper.send", f"matter:{matter_id}", paper=paper.key, mail=str(queued.id))
    return queued


def move_with_paper(
    visit: Visit,
    matter_id: str,
    paper: Paper,
    wish: Wish,
    *,
    account: Account | None,
    why: str,
    seen: str,
) -> Outgoing | None:
    """Make the move that a paper tells of: queue the paper (or keep it, without an account), then the move.

    When the move fails after all, the mail that was queued for it is cancelled. Raises as `deciding.decide`.
    """
    move = WITH_MOVE.get(paper.key)
    if move is None:
        raise UsageError("Văn bản này không đi kèm quyết định nào.")
    visit.demand(right_of(move))
    look = fresh(visit, matter_id, seen)
    demand_offer(visit, look, move)
    details = (("to", wish.recipient or look.case.decision.handler or ""),) if move is Move.FORWARD else ()
    known = _queued(visit, look, paper)
    queued: Outgoing | None = None
    if account is not None and paper.key in SENDABLE:
        queued = send_paper(visit, matter_id, paper, wish, account)
    else:
        keep_paper(visit, matter_id, paper)
    now_there = visit.desk.matters.matter(matter_id)
    happened = now_there.events[len(look.matter.events) :] if now_there else ()
    expected = len(look.matter.events) + sum(one.move is Move.DOCUMENT for one in happened[:1])
    try:
        visit.desk.act(
            matter_id, move, who=visit.person.login, why=why.strip(), details=details, seen=expected
        )
    except UsageError:
        if queued is not None and known is None:
            _give_up(visit, queued)
        raise
    visit.note(f"matter.{move.value}", f"matter:{matter_id}", paper=paper.key)
    return queued


def _give_up(visit: Visit, queued: Outgoing) -> None:
    with suppress(UsageError):  # somebody released or cancelled it in this moment
        outbox_of(visit.desk.store).cancel(
            queued.id, who=visit.person.login, at=visit.now(), why="quyết định kèm theo chưa được ghi"
        )


def _is_kept(visit: Visit, look: Look, paper: Paper) -> bool:
    """Tell whether the same bytes were kept since the last decision."""
    names = {event.detail("sha256") for event in _since_decision(look)}
    return any(name and visit.desk.store.kept(name) == paper.data for name in names)


def _queued(visit: Visit, look: Look, paper: Paper) -> Outgoing | None:
    """Give the mail with the same paper that was queued since the last decision; None when there is none."""
    last = max(event.at for event in look.matter.events if event.move not in _BESIDES)
    query = OutQuery(states=_QUEUED, matter_id=look.matter.id)
    for one in outbox_of(visit.desk.store).lines(query):
        if (
            one.paper == paper.key
            and one.queued_at >= last
            and _carried(visit, one) in (paper.pdf, paper.data)
        ):
            return one
    return None


def _carried(visit: Visit, mail: Outgoing) -> bytes | None:
    data = visit.desk.store.kept(mail.sha256)
    parts = message_from_bytes(data, policy=default).iter_attachments() if data else iter(())
    return next((bytes(part.get_content()) for part in parts), None)


def _since_decision(look: Look) -> tuple[Event, ...]:
    """Give the papers and mails since the last event that decided something."""
    events = look.matter.events
    last = max(at for at, event in enumerate(events) if event.move not in _BESIDES)
    return events[last + 1 :]
