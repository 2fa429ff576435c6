"""The queue: what is to be done, the most harmful first; found, filtered, taken and handed over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING, Annotated
from urllib.parse import parse_qsl, urlencode

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from pipeline.casework.harm import APPRAISED
from pipeline.matter import MatterState
from pipeline.person import Right
from pipeline.queueing import (
    LONGEST_TITLE,
    LONGEST_WHY,
    PAGE_SIZES,
    colleagues,
    counts,
    drop_view,
    hand_over,
    keep_view,
    name_of,
    parse_query,
    put_back,
    query_words,
    queue_page,
    take,
    today,
    views,
)
from pipeline.review.frame import page
from pipeline.review.pages.found import marked
from pipeline.review.signed import Posting, Visiting
from pipeline.store.queue_port import Order
from pipeline.terms import CaseStatus, FindingCode, Kind
from pipeline.titles import KIND_TITLES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.store.queue_port import QueueQuery
    from pipeline.visit import Visit

router = APIRouter()
# What waits for somebody here or will come back; a search looks everywhere.
WORK = (
    MatterState.RECEIVED, MatterState.APPRAISING, MatterState.WAITING_SENDER, MatterState.WAITING_C06,
    MatterState.APPROVED,
)  # fmt: skip
SOON = timedelta(days=3)  # as the count of what is due soon has it
LONGEST_QUERY = 3000  # characters of the words of an address
# Name in the address, its value, the count that belongs to it, what it says.
QUICK = (
    ("overdue", "1", "overdue", "Quá hạn"),
    ("doubtful", "1", "doubtful", "Cần xem"),
    ("nationwide", "1", "nationwide", "Toàn quốc"),
    ("taken", "nobody", "free", "Chưa ai nhận"),
    ("taken", "me", "", "Của tôi"),
)
ORDERS = {
    Order.HARM: "cần xử lý trước",
    Order.DEADLINE: "hạn thẩm định",
    Order.ARRIVAL: "đến trước",
    Order.NEWEST: "mới đến",
}
STATUS_TITLES = {
    CaseStatus.READY: "đủ điều kiện",
    CaseStatus.NEEDS_REVIEW: "cần cán bộ xem",
    CaseStatus.INCOMPLETE: "chưa đạt yêu cầu",
    CaseStatus.QUARANTINED: "bị cách ly",
}
Words = Annotated[str, Form(max_length=LONGEST_QUERY)]
Expected = Annotated[str, Form(max_length=12)]


@dataclass(frozen=True, slots=True)
class Chip:
    """A quick filter: where it leads, how many it finds (None: not counted), whether it is on."""

    title: str
    to: str
    number: int | None
    is_on: bool


@router.get("/queue")
def show_queue(request: Request, visit: Visiting) -> Response:
    """Show one page of the queue."""
    params = dict(request.query_params)
    query, is_default = _query(visit, params)
    found, told = queue_page(visit, query), counts(visit)
    words = query_words(replace(query, states=() if is_default else query.states))
    at, last = query.offset // query.limit + 1, max(1, -(-found.total // query.limit))
    return page(
        request,
        "queue.html",
        found=found,
        query=query,
        words=words,
        here_words=_with(words, page=str(at) if at > 1 else ""),
        chips=_chips(params, told, today(visit)),
        states=_states(query, told, words, is_default=is_default),
        views=views(visit),
        at=at,
        last=last,
        paged=[(one, _with(words, page=str(one))) for one in (at - 1, at + 1)],
        marked=lambda text: marked(text, query.text),
        is_filtered=bool(words),
        is_default=is_default,
        is_empty=not any(told.values()),
        tone=tone,
        today=today(visit),
        me=visit.person.id,
        may_take=visit.person.may(Right.TAKE),
        kinds=KIND_TITLES,
        kind=query.kinds[0] if len(query.kinds) == 1 else "",
        statuses=STATUS_TITLES,
        verdict=query.statuses[0] if len(query.statuses) == 1 else "",
        codes=tuple(FindingCode),
        orders=ORDERS,
        sizes=PAGE_SIZES,
        provinces=visit.person.reach.provinces,
        request_kind=Kind.POSTING_REQUEST,
        longest_title=LONGEST_TITLE,
    )


def tone(because: str) -> str:
    """Choose the look of a reason; its words say the same."""
    if because.startswith(("quá hạn", "đã quá", "hôm nay")):
        return "late"
    if because.startswith("còn"):
        return "soon"
    return "nationwide" if "toàn quốc" in because else "review"


@router.post("/queue/{matter_id}/take")
def take_matter(visit: Posting, matter_id: str, expected: Expected = "", back: Words = "") -> Response:
    """Take a matter from the list, or from whoever had it on the page."""
    take(visit, matter_id, _expected(expected))
    return _back(back, matter_id)


@router.post("/queue/{matter_id}/put-back")
def put_back_matter(visit: Posting, matter_id: str, expected: Expected = "", back: Words = "") -> Response:
    """Give a matter back."""
    put_back(visit, matter_id, _expected(expected))
    return _back(back, matter_id)


@router.get("/queue/{matter_id}/hand-over")
def show_hand_over(
    request: Request, visit: Visiting, matter_id: str, expected: str = "", back: str = "", piece: str = ""
) -> Response:
    """Show to whom a matter can be handed: a page, or (`piece`) the form alone for a dialogue."""
    line = visit.line(matter_id)
    name = "hand_over_form.html" if piece else "hand_over.html"
    holder = _expected(expected)
    return page(
        request,
        name,
        line=line,
        colleagues=colleagues(visit, matter_id),
        expected=expected,
        holder=name_of(visit, holder) if holder else "",
        back=back[:LONGEST_QUERY],
        longest=LONGEST_WHY,
    )


@router.post("/queue/{matter_id}/hand-over")
def hand_over_matter(
    visit: Posting,
    matter_id: str,
    to: Annotated[int, Form(ge=1, lt=2**31)],
    why: Annotated[str, Form(max_length=2 * LONGEST_WHY)] = "",
    expected: Expected = "",
    back: Words = "",
) -> Response:
    """Give a matter to a colleague."""
    hand_over(visit, matter_id, to, why, _expected(expected))
    return _back(back, matter_id)


@router.post("/queue/views")
def save_view(visit: Posting, title: Annotated[str, Form(max_length=400)], query: Words = "") -> Response:
    """Keep the filter of the page under a name."""
    kept = keep_view(visit, title, query)
    return _back(kept.query)


@router.post("/queue/views/{view_id}/drop")
def forget_view(visit: Posting, view_id: int, back: Words = "") -> Response:
    """Forget a saved filter."""
    drop_view(visit, view_id)
    return _back(back)


def _query(visit: Visit, params: dict[str, str]) -> tuple[QueueQuery, bool]:
    """Read the filter of an address; without states or a search it shows the work that is not done."""
    day = today(visit)
    query = parse_query(params, visit.person, day)
    is_default = not query.states and not query.text
    return (replace(query, states=WORK) if is_default else query), is_default


def _chips(params: Mapping[str, str], told: Mapping[str, int], day: date) -> tuple[Chip, ...]:
    chips = [_due(params, told, day)]
    for name, value, counted, title in QUICK:
        is_on = params.get(name) == value
        left = {key: one for key, one in params.items() if key not in (name, "page") and one}
        to = urlencode(left if is_on else left | {name: value})
        chips.append(Chip(title, f"/queue?{to}", told.get(counted) if counted else None, is_on))
    return tuple(chips)


def _due(params: Mapping[str, str], told: Mapping[str, int], day: date) -> Chip:
    """Give the filter of what is due within `SOON`, late or not."""
    wanted = {"due_to": (day + SOON).isoformat(), "state": ",".join(APPRAISED)}
    is_on = params.get("due_to") == wanted["due_to"]
    left = {key: one for key, one in params.items() if key not in {*wanted, "page"} and one}
    to = urlencode(left if is_on else left | wanted)
    return Chip("Đến hạn trong 3 ngày", f"/queue?{to}", told["overdue"] + told["due_soon"], is_on)


def _states(
    query: QueueQuery, told: Mapping[str, int], words: str, *, is_default: bool
) -> tuple[tuple[MatterState | None, Chip], ...]:
    """Give a filter for each state that there is something in, and one for what is not done."""
    work = sum(told.get(state.value, 0) for state in WORK)
    chips: list[tuple[MatterState | None, Chip]] = [
        (None, Chip("Chưa xong", f"/queue?{_with(words, state='')}", work, is_default))
    ]
    for state in MatterState:
        number = told.get(state.value, 0)
        is_on = query.states == (state,)
        if number or is_on:
            chips.append((state, Chip("", f"/queue?{_with(words, state=state.value)}", number, is_on)))
    return tuple(chips)


def _with(words: str, **changed: str) -> str:
    """Give the words of an address with some of them changed."""
    told = dict(parse_qsl(words)) | changed
    return urlencode({name: value for name, value in told.items() if value})


def _expected(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() else None


def _back(words: str, matter_id: str = "") -> Response:
    """Lead back to the list, to the line that was worked on; the words are only ever words of our address."""
    told = urlencode(parse_qsl(words[:LONGEST_QUERY]))
    mark = f"#m-{matter_id}" if matter_id else ""
    return RedirectResponse(f"/queue{'?' if told else ''}{told}{mark}", HTTPStatus.SEE_OTHER)
