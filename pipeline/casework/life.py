"""What may happen to a matter, from where, and what it then needs: the table of moves.

The state of a matter is never kept by hand: it is what its events make of it (`state_of`). A corrected letter
of a matter that is posted, withdrawn or closed opens a new matter, so RESUBMIT is not allowed from there:
what was posted is history, and what is to be posted instead needs an approval of its own. One that comes
before posting sends an approved matter back to the appraisal, because the leaders approved other words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pipeline.errors import DefectError, UsageError
from pipeline.matter import STATE_TITLES, VIET_NAM, Event, MatterState, Move

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

_RECEIVED, _APPRAISING = MatterState.RECEIVED, MatterState.APPRAISING
_SENDER, _C06 = MatterState.WAITING_SENDER, MatterState.WAITING_C06
_APPROVED, _REFUSED, _POSTED = MatterState.APPROVED, MatterState.REFUSED, MatterState.POSTED
_WITHDRAWN, _CLOSED = MatterState.WITHDRAWN, MatterState.CLOSED
_ANY = tuple(MatterState)


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table: from where a move is allowed, to where it leads, what it needs.

    `target` None: the state stays. `needs` are "why" or names of details; "link|picture" is either of the
    two. `answers`: the move ends the time of the appraisal (10 working days).
    """

    move: Move
    title: str
    sources: tuple[MatterState, ...]
    target: MatterState | None
    needs: tuple[str, ...] = ()
    answers: bool = False

    @property
    def by_person(self) -> bool:
        """Whether an officer asks for it; the others happen when a letter comes or a paper is made."""
        return self.move not in _BY_ITSELF


_BY_ITSELF = frozenset({Move.OPEN, Move.JOIN, Move.LEAVE, Move.RESUBMIT, Move.DOCUMENT, Move.MAIL})
MOVES = (
    Rule(Move.OPEN, "tiếp nhận", (), _RECEIVED),
    Rule(Move.JOIN, "nhận thêm bản của cùng văn bản", _ANY, None),
    Rule(Move.LEAVE, "chuyển hồ sơ sang vụ việc khác", _ANY, None),
    Rule(Move.DOCUMENT, "lập văn bản", _ANY, None, ("document",)),
    Rule(Move.MAIL, "nhận thư trao đổi", _ANY, None, ("message",)),
    Rule(Move.APPRAISE, "thẩm định", (_RECEIVED,), _APPRAISING),
    Rule(
        Move.RETURN,
        "thông báo thiếu nội dung cho đơn vị gửi",
        (_RECEIVED, _APPRAISING, _C06),
        _SENDER,
        ("why",),
        answers=True,
    ),
    Rule(
        Move.RESUBMIT,
        "nhận văn bản đã chỉnh sửa",
        (_RECEIVED, _APPRAISING, _SENDER, _C06, _REFUSED, _APPROVED),
        _APPRAISING,
    ),
    Rule(Move.PROPOSE, "đề xuất Cục C06", (_RECEIVED, _APPRAISING), _C06, answers=True),
    Rule(Move.APPROVE, "phê duyệt", (_APPRAISING, _C06), _APPROVED, answers=True),
    Rule(
        Move.REFUSE,
        "không chấp thuận",
        (_RECEIVED, _APPRAISING, _C06, _SENDER),
        _REFUSED,
        ("why",),
        answers=True,
    ),
    Rule(Move.POST, "đăng bài", (_APPROVED,), _POSTED, ("link|picture",)),
    Rule(
        Move.WITHDRAW,
        "rút hồ sơ",
        (_RECEIVED, _APPRAISING, _SENDER, _C06, _APPROVED, _POSTED),
        _WITHDRAWN,
        ("why",),
    ),
    Rule(Move.FORWARD, "chuyển đơn vị khác", (_RECEIVED, _APPRAISING), _CLOSED, ("to",), answers=True),
    Rule(Move.CLOSE, "kết thúc", (_RECEIVED, _REFUSED, _POSTED, _WITHDRAWN, _SENDER), _CLOSED, ("why",)),
    Rule(Move.REOPEN, "mở lại", (_CLOSED, _REFUSED, _WITHDRAWN), _APPRAISING, ("why",)),
)
_BY_MOVE = {rule.move: rule for rule in MOVES}
_NEEDS = {
    "why": "lý do",
    "link": "đường dẫn bài đã đăng",
    "picture": "ảnh chụp màn hình bài đã đăng",
    "to": "đơn vị được chuyển đến",
    "document": "loại văn bản đã lập",
    "message": "thư trong sổ thư đến",
}
LONGEST_LINK = 2000  # letters; browsers and the CMS cut longer ones


def rule_of(move: Move) -> Rule:
    """Give the row of a move."""
    return _BY_MOVE[move]


def allowed(state: MatterState) -> tuple[Rule, ...]:
    """Give the rows of the moves that are allowed from a state, in the order of the table."""
    return tuple(rule for rule in MOVES if state in rule.sources)


def state_of(events: Iterable[Event]) -> MatterState:
    """Give the state that a history leads to.

    Raises `DefectError` for one that cannot be: nothing at all, not opened first, or a move from a state that
    does not allow it. What the moves need is not looked at again: it was when they were recorded.
    """
    state: MatterState | None = None
    for event in events:
        state = _next(state, event.move)
    if state is None:
        raise DefectError("a matter without events")
    return state


def _next(state: MatterState | None, move: Move) -> MatterState:
    rule = _BY_MOVE[move]
    if (state is None) is not (move is Move.OPEN) or (state is not None and state not in rule.sources):
        raise DefectError(f"impossible history: {move} from {state}")
    after = rule.target or state
    if after is None:
        raise DefectError(f"impossible history: {move} leads nowhere")
    return after


def check(state: MatterState, event: Event) -> MatterState:
    """Give the state after an event that is about to be recorded.

    Raises `UsageError`, in Vietnamese, for a move that is not allowed from here (with those that are), and
    for one that lacks what it needs.
    """
    rule = _BY_MOVE[event.move]
    if state not in rule.sources:
        can = ", ".join(f"{one.title} ({one.move})" for one in allowed(state) if one.by_person)
        raise UsageError(
            f"Vụ việc {STATE_TITLES[state]}: không thể {rule.title}. Có thể: {can or 'không còn bước nào'}."
        )
    for need in rule.needs:
        if not any(_has(event, one) for one in need.split("|")):
            raise UsageError(f"Để {rule.title} cần {' hoặc '.join(_NEEDS[one] for one in need.split('|'))}.")
    link = event.detail("link")
    if link is not None and not _is_link(link):
        raise UsageError(
            "Đường dẫn không hợp lệ: cần bắt đầu bằng http:// hoặc https://, không có dấu cách và không quá "
            f"{LONGEST_LINK} ký tự."
        )
    return rule.target or state


def _has(event: Event, need: str) -> bool:
    return bool((event.why if need == "why" else event.detail(need) or "").strip())


def _is_link(text: str) -> bool:
    """Tell whether a text can be kept as the address of what was posted; it is shown, and never opened."""
    if len(text) > LONGEST_LINK or not text.isprintable() or any(sign in text for sign in " <>\"'`\\"):
        return False
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def since_newest_letter(events: Sequence[Event]) -> tuple[Event, ...]:
    """Give the events since the newest letter came: all, or those behind the last RESUBMIT."""
    last = max((at for at, event in enumerate(events) if event.move is Move.RESUBMIT), default=-1)
    return tuple(events[last + 1 :])


def answered_on(events: Iterable[Event]) -> date | None:
    """Give the day in Viet Nam of the first move that ends the appraisal, None while none did.

    `events` are those since the newest letter came, for which the time runs anew.
    """
    answers = (event.at for event in events if _BY_MOVE[event.move].answers)
    return next((at.astimezone(VIET_NAM).date() for at in answers), None)
