"""What a person does with the queue: look at it, take a matter, hand it over, open its desk, keep a filter.

Functions over a `Visit`: each demands one right and shows nothing beyond the reach of the person; a change
leaves a line in the log. The words of an address become a filter (`parse_query`), and back.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import parse_qsl, urlencode

from pipeline.errors import NotHereError, UsageError
from pipeline.matter import VIET_NAM, MatterState
from pipeline.person import Right
from pipeline.store.queue_port import Order, QueueQuery
from pipeline.terms import CaseStatus, FindingCode, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from enum import StrEnum

    from pipeline.person import Person
    from pipeline.store.queue_port import Lease, QueuePage, SavedView
    from pipeline.visit import Visit

    Term = TypeVar("Term", bound=StrEnum)

LEASE = timedelta(minutes=2)  # an open page renews it each half minute; a closed one frees the matter soon
PAGE_SIZES = (25, 50, 100)
LAST_PAGE = 100_000
NOBODY = 0  # `QueueQuery.taken_by` for what nobody has taken
LONGEST_TEXT = 400  # letters of a question
LONGEST_WHY = 500
LONGEST_TITLE = 80
MOST_VIEWS = 50
_FLAGS = ("nationwide", "doubtful", "overdue")
_DAYS = ("due_to", "received_from", "received_to")
_LARGEST_ID = 2**31 - 1


# ---- the list
def queue_page(visit: Visit, wishes: QueueQuery) -> QueuePage:
    """Give a page of what the person may see; reach and day are theirs and today's, whatever was wished."""
    visit.demand(Right.SEE)
    limit = min(max(wishes.limit, 1), PAGE_SIZES[-1])
    query = replace(wishes, reach=visit.person.reach, today=today(visit), limit=limit)
    page = visit.queue.page(query)
    known = {one.taken_by for one in page.lines if one.taken_by is not None}
    names = {person_id: name_of(visit, person_id) for person_id in known}
    lines = (replace(one, taken_name=names[one.taken_by]) if one.taken_by else one for one in page.lines)
    return replace(page, lines=tuple(lines))


def counts(visit: Visit) -> Mapping[str, int]:
    """Count what the person may see by state, and by what `Queue.counts` names besides."""
    visit.demand(Right.SEE)
    return visit.queue.counts(visit.person.reach, today(visit))


def today(visit: Visit) -> date:
    """Give the day in Viet Nam."""
    return visit.now().astimezone(VIET_NAM).date()


def name_of(visit: Visit, person_id: int) -> str:
    """Give the name of an account."""
    person = visit.people.person(person_id)
    return person.name if person else "người dùng đã xóa"


# ---- who has it
def take(visit: Visit, matter_id: str, expected: int | None) -> None:
    """Take a matter; `expected` is who had it on the page that the person looked at, None for nobody.

    Raises `ChangedMeanwhileError` when somebody else took it meanwhile.
    """
    visit.demand(Right.TAKE)
    visit.line(matter_id)
    if expected != visit.person.id:
        _assign(visit, "take", matter_id, visit.person, "", expected)


def hand_over(visit: Visit, matter_id: str, person_id: int, why: str, expected: int | None) -> None:
    """Give a matter to a colleague, with the reason; `expected` as for `take`.

    Raises `UsageError` for somebody who may not see the matter, or may neither correct nor post.
    """
    visit.demand(Right.TAKE)
    visit.line(matter_id)
    reason = _reason(why)
    if not reason:
        raise UsageError("Để chuyển vụ việc cho người khác cần ghi lý do.")
    whom = next((one for one in colleagues(visit, matter_id) if one.id == person_id), None)
    if whom is None:
        raise UsageError("Người này không xem được hoặc không được xử lý vụ việc: chọn người khác.")
    _assign(visit, "hand_over", matter_id, whom, reason, expected)


def put_back(visit: Visit, matter_id: str, expected: int | None, why: str = "") -> None:
    """Give a matter back, so that anybody may take it; `expected` as for `take`."""
    visit.demand(Right.TAKE)
    visit.line(matter_id)
    if expected is not None:
        _assign(visit, "put_back", matter_id, None, _reason(why), expected)


def colleagues(visit: Visit, matter_id: str) -> tuple[Person, ...]:
    """Give those to whom a matter can be handed: active, within whose reach it is, who may work on it."""
    visit.demand(Right.TAKE)
    line, handed_on = visit.line(matter_id), visit.queue.forwarded_to(matter_id)
    return tuple(
        one
        for one in visit.people.everybody()
        if one.is_active
        and one.id != visit.person.id
        and (one.may(Right.CORRECT) or one.may(Right.POST))
        and one.reach.covers(line, handed_on)
    )


def _assign(
    visit: Visit, deed: str, matter_id: str, whom: Person | None, why: str, expected: int | None
) -> None:
    visit.queue.assign(
        matter_id,
        whom.id if whom else None,
        by=visit.person.login,
        at=visit.now(),
        why=why,
        expected=expected,
    )
    details = {"to": whom.login} if whom else {}
    visit.note(deed, f"matter:{matter_id}", **details)


def _reason(why: str) -> str:
    reason = " ".join(why.split())
    if len(reason) > LONGEST_WHY:
        raise UsageError(f"Lý do dài quá {LONGEST_WHY} chữ.")
    return reason


# ---- open desks
def open_desk_lease(visit: Visit, matter_id: str) -> Lease:
    """Take or renew the lease of a matter for `LEASE`; give the one that holds, which may be a colleague's.

    An open page asks again and again, so this leaves no line in the log.
    """
    visit.demand(Right.TAKE)
    visit.line(matter_id)
    now = visit.now()
    held = visit.queue.lease(matter_id, visit.person.id, now=now, until=now + LEASE)
    return replace(held, name=name_of(visit, held.person_id))


def close(visit: Visit, matter_id: str) -> None:
    """End the person's own lease of a matter."""
    visit.demand(Right.TAKE)
    visit.line(matter_id)
    visit.queue.let_go(matter_id, visit.person.id)


# ---- saved views
def views(visit: Visit) -> tuple[SavedView, ...]:
    """Give the person's saved filters by title."""
    visit.demand(Right.SEE)
    return visit.queue.views(visit.person.id)


def keep_view(visit: Visit, title: str, query: str) -> SavedView:
    """Keep a filter under a name, in place of the one of that name; `query` are words of an address.

    Raises `UsageError` for no name, one of more than 80 letters, or a filter that cannot be.
    """
    visit.demand(Right.SEE)
    named = " ".join(title.split())
    if not named or len(named) > LONGEST_TITLE or not named.isprintable():
        raise UsageError(f"Tên bộ lọc cần từ 1 đến {LONGEST_TITLE} chữ.")
    known = visit.queue.views(visit.person.id)
    if len(known) >= MOST_VIEWS and named not in {one.title for one in known}:
        raise UsageError(f"Đã có {MOST_VIEWS} bộ lọc: xóa bớt trước khi lưu thêm.")
    asked = parse_query(dict(parse_qsl(query)), visit.person, today(visit))
    kept = visit.queue.keep_view(visit.person.id, named, query_words(asked))
    visit.note("keep_view", f"view:{kept.id}")
    return kept


def drop_view(visit: Visit, view_id: int) -> None:
    """Forget one of the person's own filters; `NotHereError` for any other."""
    visit.demand(Right.SEE)
    if not 0 < view_id <= _LARGEST_ID or not visit.queue.drop_view(visit.person.id, view_id):
        raise NotHereError("Không có bộ lọc này.")
    visit.note("drop_view", f"view:{view_id}")


# ---- the words of an address
def parse_query(params: Mapping[str, str], person: Person, today: date) -> QueueQuery:
    """Read a filter from the words of an address; words of no known name mean nothing.

    `state`, `kind` and `status` are values divided by commas; `q` the question; `taken` is "me", "nobody" or
    a person's number; flags are "1"; days YYYY-MM-DD; `page` counts from 1, of `size` lines. Raises
    `UsageError` in Vietnamese for a value that cannot be.
    """
    given = {name: value.strip() for name, value in params.items() if value.strip()}
    size = _number(given, "size", PAGE_SIZES[1], PAGE_SIZES[-1])
    if size not in PAGE_SIZES:
        raise _wrong("size")
    page = _number(given, "page", 1, LAST_PAGE)
    if page < 1:
        raise _wrong("page")
    order = _one(Order, given, "order")
    marks: dict[str, Any] = {name: _day(given, name) for name in _DAYS}
    marks |= {name: _flag(given, name) for name in _FLAGS}
    return QueueQuery(
        reach=person.reach,
        today=today,
        states=_many(MatterState, given, "state"),
        kinds=_many(Kind, given, "kind"),
        statuses=_many(CaseStatus, given, "status"),
        text=_text(given.get("q", "")),
        finding=_one(FindingCode, given, "finding"),
        taken_by=_taken(given.get("taken"), person),
        province=_text(given["province"]) if "province" in given else None,
        order=order or Order.HARM,
        offset=(page - 1) * size,
        limit=size,
        **marks,
    )


def query_words(query: QueueQuery) -> str:
    """Spell a filter as the words of an address, always the same; neither page nor person is part of it."""
    told: dict[str, str] = {
        "q": query.text,
        "state": ",".join(one.value for one in query.states),
        "kind": ",".join(one.value for one in query.kinds),
        "status": ",".join(one.value for one in query.statuses),
        "finding": query.finding.value if query.finding else "",
        "taken": "" if query.taken_by is None else str(query.taken_by or "nobody"),
        "province": query.province or "",
        "order": "" if query.order is Order.HARM else query.order.value,
        "size": "" if query.limit == PAGE_SIZES[1] else str(query.limit),
    }
    told |= {name: "1" if getattr(query, name) else "" for name in _FLAGS}
    days: dict[str, date | None] = {name: getattr(query, name) for name in _DAYS}
    told |= {name: day.isoformat() if day else "" for name, day in days.items()}
    return urlencode({name: value for name, value in told.items() if value})


def _wrong(name: str) -> UsageError:
    return UsageError(f"Điều kiện lọc «{name}» không hợp lệ: chọn lại trong bộ lọc.")


def _term(terms: Callable[[str], Term], value: str, name: str) -> Term:
    try:
        return terms(value)
    except ValueError as error:
        raise _wrong(name) from error


def _one(terms: type[Term], given: Mapping[str, str], name: str) -> Term | None:
    return _term(terms, given[name], name) if name in given else None


def _many(terms: type[Term], given: Mapping[str, str], name: str) -> tuple[Term, ...]:
    """Read values divided by commas; they come in the order of the set, each once."""
    found = {_term(terms, one, name) for one in given.get(name, "").split(",") if one}
    return tuple(one for one in terms if one in found)


def _number(given: Mapping[str, str], name: str, otherwise: int, most: int) -> int:
    told = given.get(name)
    if told is None:
        return otherwise
    if not (told.isascii() and told.isdigit() and len(told) <= len(str(most))):
        raise _wrong(name)
    return min(int(told), most)


def _day(given: Mapping[str, str], name: str) -> date | None:
    if name not in given:
        return None
    try:
        return date.fromisoformat(given[name])
    except ValueError as error:
        raise _wrong(name) from error


def _flag(given: Mapping[str, str], name: str) -> bool:
    if given.get(name, "0") not in {"0", "1"}:
        raise _wrong(name)
    return given.get(name) == "1"


def _text(told: str) -> str:
    """Give what was typed without what is no text (control characters, halves of letters), not too long."""
    return "".join(one for one in told[:LONGEST_TEXT] if one.isprintable()).strip()


def _taken(told: str | None, person: Person) -> int | None:
    if told is None:
        return None
    if told in {"me", "nobody"}:
        return person.id if told == "me" else NOBODY
    return _number({"taken": told}, "taken", NOBODY, _LARGEST_ID)
