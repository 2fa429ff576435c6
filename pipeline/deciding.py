"""Decisions of a person at the desk: which moves a matter offers, and each of them made once, as it was seen.

The table of moves (`casework.life`) and the desk say what is possible; here stand the rights, the reach, and
the proof that nothing changed since the page was shown. Every move leaves a line in the log.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.casework.life import allowed
from pipeline.desk import waits_for_c06
from pipeline.errors import ChangedMeanwhileError, ForbiddenError, UsageError
from pipeline.matter import STATE_TITLES, Move
from pipeline.person import Right
from pipeline.secrecy import is_secret
from pipeline.terms import SEVERITY, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from pipeline.casework.life import Rule
    from pipeline.desk import Look
    from pipeline.visit import Visit

    # Draws a picture anew behind the fence of the reading room; None when it is no picture.
    Redraw = Callable[[Path], bytes | None]

LONGEST_WHY, LONGEST_DETAIL = 2000, 2000  # characters that a person writes
# The right that each move needs; the others need DECIDE.
_RIGHTS = MappingProxyType({Move.APPRAISE: Right.APPRAISE, Move.POST: Right.POST})
# What is done with a secret letter is done outside this machine; the matter may be ended here.
_OF_SECRETS = frozenset({Move.CLOSE, Move.WITHDRAW, Move.REOPEN})
# What the page asks for besides the reason; the table of moves says what is needed.
_ASKED = MappingProxyType({Move.FORWARD: ("to",), Move.POST: ("link", "picture")})
_CHANGED = "Vụ việc đã thay đổi từ lúc trang này được mở (nay: {}): việc của bạn chưa được ghi."
_NO_RIGHT = "Việc này cần vai trò khác."
_C06_FIRST = "Đề nghị đăng toàn quốc do Cục C06 phê duyệt: đề xuất Cục C06 trước, phê duyệt khi có ý kiến."
_SECRET = "Văn bản có dấu mật: xử lý ngoài hệ thống này."  # noqa: S105 - no password


@dataclass(frozen=True, slots=True)
class MoveOffer:
    """One move that the state of a matter allows; `why_not` in Vietnamese when this person cannot make it.

    `needs` are "why" and names of details, as in `casework.life.Rule`; `asks` the details the page asks for.
    `warning` tells what speaks against a move that may be made.
    """

    move: Move
    title: str
    needs: tuple[str, ...]
    asks: tuple[str, ...] = ()
    why_not: str | None = None
    warning: str | None = None

    @property
    def needs_why(self) -> bool:
        """Whether the move is not made without a reason."""
        return "why" in self.needs


def right_of(move: Move) -> Right:
    """Give the right that a move needs."""
    return _RIGHTS.get(move, Right.DECIDE)


def moves(visit: Visit, look: Look) -> tuple[MoveOffer, ...]:
    """Give the moves that the state of a matter allows, in the order of the table."""
    return tuple(_offer(visit, look, rule) for rule in allowed(look.line.state) if rule.by_person)


def _offer(visit: Visit, look: Look, rule: Rule) -> MoveOffer:
    why_not = warning = None
    if not visit.person.may(right_of(rule.move)):
        why_not = _NO_RIGHT
    elif is_secret(look.case) and rule.move not in _OF_SECRETS:
        why_not = _SECRET
    elif rule.move is Move.APPROVE and waits_for_c06(look.line):
        why_not = _C06_FIRST
    elif rule.move is Move.APPROVE:
        warning = _against(look)
    return MoveOffer(rule.move, rule.title, rule.needs, _ASKED.get(rule.move, ()), why_not, warning)


def _against(look: Look) -> str | None:
    """Say that a letter is approved though something blocks it or is doubtful."""
    open_ = sum(SEVERITY[code] is Severity.BLOCKING for code in look.line.findings)
    told = [f"{open_} điểm chưa đạt yêu cầu"] if open_ else []
    told += [f"{look.line.doubts} trường chưa chắc chắn"] if look.line.doubts else []
    return f"Còn {' và '.join(told)}." if told else None


def seen_of(look: Look) -> str:
    """Give the mark of what a person sees of a matter: what happened, and what the letter says."""
    case = look.case
    said = repr((look.shown, case.extraction, case.report, case.decision)).encode()
    return f"{len(look.matter.events)}.{hashlib.sha256(said).hexdigest()[:16]}"


def decide(
    visit: Visit,
    matter_id: str,
    move: Move,
    *,
    why: str = "",
    details: Iterable[tuple[str, str]] = (),
    seen: str,
) -> Look:
    """Make a move as a person, on what they saw (`seen_of`); give the matter as it is afterwards.

    Raises:
        NotHereError: the matter is beyond the reach of the person.
        ForbiddenError: no role of theirs gives the right.
        ChangedMeanwhileError: something happened to the matter, or its letter was corrected, since.
        UsageError: the move is not allowed from here, or lacks what it needs.
    """
    visit.demand(right_of(move))
    look = fresh(visit, matter_id, seen)
    demand_offer(visit, look, move)
    told = _told(details)
    _bound(why, told)
    visit.desk.act(
        matter_id, move, who=visit.person.login, why=why.strip(), details=told, seen=len(look.matter.events)
    )
    visit.note(f"matter.{move.value}", f"matter:{matter_id}")
    return visit.look(matter_id)


def post(
    visit: Visit,
    matter_id: str,
    *,
    link: str = "",
    picture: Path | None = None,
    why: str = "",
    seen: str,
    redraw: Redraw,
) -> Look:
    """Note that the article was posted, with its address, a screenshot, or both.

    The screenshot is a file of at most `desk.LARGEST_PICTURE` bytes that can be drawn behind the fence; its
    bytes are kept as they came, and are shown drawn anew only. Raises as `decide`.
    """
    visit.demand(Right.POST)
    demand_offer(visit, fresh(visit, matter_id, seen), Move.POST)
    details = [("link", link.strip())] if link.strip() else []
    if picture is not None:
        if redraw(picture) is None:
            raise UsageError("Tệp ảnh chụp màn hình không mở được: chụp lại, lưu dạng PNG hoặc JPEG.")
        details.append(("picture", visit.desk.keep_picture(picture)))
    return decide(visit, matter_id, Move.POST, why=why, details=details, seen=seen)


def posted_picture(visit: Visit, matter_id: str, sha256: str) -> Path | None:
    """Give the kept screenshot of a post; None when the matter has none with this sha256."""
    events = visit.look(matter_id).matter.events
    known = any(event.detail("picture") == sha256 for event in events)
    return visit.desk.store.original(sha256) if known else None


def fresh(visit: Visit, matter_id: str, seen: str) -> Look:
    """Give a matter that is as a person saw it; `ChangedMeanwhileError` when it is not."""
    look = visit.look(matter_id)
    if seen_of(look) != seen:
        raise ChangedMeanwhileError(_CHANGED.format(STATE_TITLES[look.line.state]))
    return look


def demand_offer(visit: Visit, look: Look, move: Move) -> None:
    """Raise `UsageError` with the reason when a move that the state allows is not offered to this person."""
    found = next((one for one in moves(visit, look) if one.move is move), None)
    if found is not None and found.why_not == _NO_RIGHT:
        raise ForbiddenError("Vai trò của bạn không cho phép việc này.")
    if found is not None and found.why_not is not None:
        raise UsageError(found.why_not)


def _told(details: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    stripped = ((name, value.strip()) for name, value in details)
    return tuple((name, value) for name, value in stripped if value)


def _bound(why: str, details: tuple[tuple[str, str], ...]) -> None:
    if len(why) > LONGEST_WHY or any(len(value) > LONGEST_DETAIL for _, value in details):
        raise UsageError(f"Lý do, đường dẫn, tên đơn vị dài nhất {LONGEST_WHY} ký tự.")
