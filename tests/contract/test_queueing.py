"""What a person does with the queue, in both databases: rights, reach, the log, and words of an address."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st
from queue_cases import MINISTRY, TODAY, filed, issuer, letter
from store_cases import NOW

from pipeline import queueing
from pipeline.desk import Desk
from pipeline.errors import ChangedMeanwhileError, ForbiddenError, NotHereError, UsageError
from pipeline.matter import MatterState
from pipeline.person import Person, Reach, Role
from pipeline.store.audit_port import AuditQuery
from pipeline.store.queue_port import Order, QueueQuery
from pipeline.terms import CaseStatus, FindingCode, HandlerLevel, Kind
from pipeline.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from enum import StrEnum
    from pathlib import Path

    from conftest import Database

    from pipeline.filing import Bench
    from pipeline.store.sql import SqlStore

_PROVINCES = ("tỉnh Đắk Nông", "tỉnh Lâm Đồng")


@dataclass
class Office:
    """A store with two matters of two provinces, and people of several roles and reaches."""

    store: SqlStore
    people: dict[str, Person]
    ours: str
    theirs: str
    clock: datetime

    def visit(self, login: str) -> Visit:
        """Let a person stand at the desk."""
        desk = Desk(self.store, cast("Bench", None), (), lambda: self.clock)
        return Visit(desk, self.people[login])

    def deeds(self) -> list[tuple[str, str, str]]:
        """Give who did what to what, oldest first."""
        log = self.store.audit_log.entries(AuditQuery())
        return [(one.who, one.deed, one.about) for one in reversed(log)]


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[Office]:
    """Give an office with a clerk, two reviewers, an approver, an auditor, and people of another place."""
    store = cast("SqlStore", database.open())
    ours = letter(store, tmp_path, "ours", issuer=issuer("tỉnh Đắk Nông"))
    theirs = letter(store, tmp_path, "theirs", issuer=issuer("tỉnh Lào Cai"))
    province = Reach(HandlerLevel.PROVINCE, "Công an tỉnh Lâm Đồng", _PROVINCES)
    commune = Reach(HandlerLevel.COMMUNE, "Công an xã Thử", _PROVINCES)
    roles = {
        "an": (Role.REVIEWER, province),
        "binh": (Role.REVIEWER, province),
        "chi": (Role.CLERK, province),
        "dung": (Role.AUDITOR, province),
        "em": (Role.ADMINISTRATOR, MINISTRY),
        "giang": (Role.REVIEWER, commune),
        "huong": (Role.REVIEWER, MINISTRY),
    }
    people = {
        login: store.people.add(login, login.title(), (role,), reach, at=NOW)
        for login, (role, reach) in roles.items()
    }
    people = {login: store.people.change(replace(one, must_change=False)) for login, one in people.items()}
    yield Office(store, people, filed(store, ours), filed(store, theirs), NOW)
    store.close()


def taken(office: Office, matter_id: str) -> tuple[int | None, str | None]:
    """Tell who has a matter, as the ministry sees it."""
    page = queueing.queue_page(office.visit("huong"), QueueQuery(MINISTRY, TODAY))
    return next((one.taken_by, one.taken_name) for one in page.lines if one.line.id == matter_id)


def test_a_page_holds_only_what_is_within_the_reach(office: Office) -> None:
    """Whatever reach was wished; the day is today's."""
    page = queueing.queue_page(office.visit("an"), QueueQuery(MINISTRY, date(1999, 1, 1), limit=10_000))
    assert [one.line.id for one in page.lines] == [office.ours]
    assert queueing.counts(office.visit("an"))["received"] == 1
    assert queueing.counts(office.visit("huong"))["received"] == 2
    assert queueing.queue_page(office.visit("giang"), QueueQuery(MINISTRY, TODAY)).total == 0


def test_a_search_finds_nothing_beyond_the_reach(office: Office) -> None:
    """Not even how many there are."""
    wishes = QueueQuery(MINISTRY, TODAY, text="theirs")
    assert queueing.queue_page(office.visit("huong"), wishes).total == 1
    assert queueing.queue_page(office.visit("an"), wishes).total == 0


def test_a_matter_is_taken_handed_over_and_put_back(office: Office) -> None:
    """Each is in the log and in the history; the page names who has it."""
    an, binh = office.people["an"], office.people["binh"]
    queueing.take(office.visit("an"), office.ours, None)
    queueing.take(office.visit("an"), office.ours, an.id)
    assert taken(office, office.ours) == (an.id, "An")
    queueing.hand_over(office.visit("an"), office.ours, binh.id, " nghỉ  phép ", an.id)
    assert taken(office, office.ours) == (binh.id, "Binh")
    queueing.put_back(office.visit("binh"), office.ours, binh.id)
    queueing.put_back(office.visit("binh"), office.ours, None)
    assert taken(office, office.ours) == (None, None)
    about = f"matter:{office.ours}"
    assert office.deeds() == [
        ("an", "take", about),
        ("an", "hand_over", about),
        ("binh", "put_back", about),
    ]
    assert [one.why for one in office.store.queue.assignments(office.ours)] == ["", "nghỉ phép", ""]


def test_what_a_colleague_took_meanwhile_stays_theirs(office: Office) -> None:
    """Who looked at the page before is told, and nothing is noted."""
    queueing.take(office.visit("an"), office.ours, None)
    for act in (
        lambda visit: queueing.take(visit, office.ours, None),
        lambda visit: queueing.hand_over(visit, office.ours, office.people["chi"].id, "vì thế", None),
        lambda visit: queueing.put_back(visit, office.ours, visit.person.id),
    ):
        with pytest.raises(ChangedMeanwhileError):
            act(office.visit("binh"))
    assert len(office.deeds()) == 1


def test_a_matter_goes_only_to_who_may_work_on_it(office: Office) -> None:
    """Not to an auditor, an administrator, another commune, who left, nobody, or without a reason."""
    gone = office.store.people.change(replace(office.people["chi"], is_active=False))
    assert [one.login for one in queueing.colleagues(office.visit("an"), office.ours)] == ["binh", "huong"]
    refused = [office.people[login].id for login in ("dung", "em", "giang", "an")] + [gone.id, 999, -1]
    for person_id in refused:
        with pytest.raises(UsageError, match="chọn người khác"):
            queueing.hand_over(office.visit("an"), office.ours, person_id, "vì thế", None)
    for why in ("", "  ", "x" * 501):
        with pytest.raises(UsageError, match=r"lý do|Lý do"):
            queueing.hand_over(office.visit("an"), office.ours, office.people["binh"].id, why, None)
    assert office.deeds() == []


@pytest.mark.parametrize(
    "act",
    [
        lambda visit, one: queueing.take(visit, one, None),
        lambda visit, one: queueing.hand_over(visit, one, 2, "vì thế", None),
        lambda visit, one: queueing.put_back(visit, one, 1),
        queueing.colleagues,
        queueing.open_desk_lease,
    ],
)
def test_who_may_not_and_what_is_out_of_reach(office: Office, act: Callable[[Visit, str], Any]) -> None:
    """An auditor takes nothing; a matter of another province is not there, like one that never was."""
    with pytest.raises(ForbiddenError):
        act(office.visit("dung"), office.ours)
    told = set()
    for one in (office.theirs, "f" * 64, office.ours[:8], ""):
        with pytest.raises(NotHereError) as error:
            act(office.visit("an"), one)
        told.add(str(error.value))
    assert len(told) == 1
    assert office.deeds() == []


def test_an_administrator_sees_no_queue(office: Office) -> None:
    """Who gives rights uses none of them."""
    for act in (queueing.counts, queueing.views):
        with pytest.raises(ForbiddenError):
            act(office.visit("em"))
    with pytest.raises(ForbiddenError):
        queueing.queue_page(office.visit("em"), QueueQuery(MINISTRY, TODAY))


def test_an_open_desk_is_shown_to_the_others(office: Office) -> None:
    """The second gets the lease of the first, until it ran out or the first closed the page."""
    first = queueing.open_desk_lease(office.visit("an"), office.ours)
    assert (first.name, first.until) == ("An", NOW + queueing.LEASE)
    assert queueing.open_desk_lease(office.visit("binh"), office.ours) == first
    office.clock = NOW + queueing.LEASE
    assert queueing.open_desk_lease(office.visit("binh"), office.ours).name == "Binh"
    queueing.close(office.visit("an"), office.ours)
    assert queueing.open_desk_lease(office.visit("an"), office.ours).name == "Binh"
    queueing.close(office.visit("binh"), office.ours)
    assert queueing.open_desk_lease(office.visit("an"), office.ours).name == "An"


def test_a_person_keeps_filters(office: Office) -> None:
    """In the one spelling; nobody sees, changes or drops another's; there is an end."""
    kept = queueing.keep_view(office.visit("an"), "  Trễ hạn ", "overdue=1&state=posted,received&x=1&page=7")
    assert (kept.title, kept.query) == ("Trễ hạn", "state=received%2Cposted&overdue=1")
    assert queueing.views(office.visit("an")) == (kept,)
    assert queueing.views(office.visit("binh")) == ()
    for view_id in (kept.id, 0, -1, 2**70):
        with pytest.raises(NotHereError):
            queueing.drop_view(office.visit("binh"), view_id)
    for title, query in (("", ""), ("x" * 81, ""), ("a\x00", ""), ("a", "order=random")):
        with pytest.raises(UsageError):
            queueing.keep_view(office.visit("an"), title, query)
    for number in range(queueing.MOST_VIEWS - 1):
        queueing.keep_view(office.visit("an"), f"bộ {number}", "")
    with pytest.raises(UsageError, match="xóa bớt"):
        queueing.keep_view(office.visit("an"), "một nữa", "")
    queueing.keep_view(office.visit("an"), "Trễ hạn", "q=lừa")
    queueing.drop_view(office.visit("an"), kept.id)
    assert office.deeds()[-1] == ("an", "drop_view", f"view:{kept.id}")


# ---- the words of an address
AN = Person(7, "an", "An", (Role.REVIEWER,), MINISTRY)
_DAYS = st.none() | st.dates()


def some_of(terms: type[StrEnum]) -> st.SearchStrategy[Any]:
    """Draw some terms in the order of their set."""
    return st.sets(st.sampled_from(terms)).map(lambda some: tuple(one for one in terms if one in some))


QUERIES = st.builds(
    QueueQuery,
    reach=st.just(MINISTRY),
    today=st.just(TODAY),
    states=some_of(MatterState),
    kinds=some_of(Kind),
    statuses=some_of(CaseStatus),
    text=st.text(max_size=40).map(lambda one: "".join(filter(str.isprintable, one)).strip()),
    finding=st.none() | st.sampled_from(FindingCode),
    taken_by=st.none() | st.integers(0, 2**31 - 1),
    nationwide=st.booleans(),
    doubtful=st.booleans(),
    overdue=st.booleans(),
    due_to=_DAYS,
    received_from=_DAYS,
    received_to=_DAYS,
    province=st.none() | st.sampled_from(_PROVINCES),
    order=st.sampled_from(Order),
    limit=st.sampled_from(queueing.PAGE_SIZES),
)


@given(QUERIES)
def test_a_filter_survives_its_address(query: QueueQuery) -> None:
    """Spelled and read again it is the same, but for the page."""
    words = queueing.query_words(query)
    read = queueing.parse_query(dict(parse_qsl(words)), AN, TODAY)
    assert read == query
    assert queueing.query_words(read) == words


def test_what_is_not_asked_is_not_spelled() -> None:
    """The plain queue has no words; unknown ones mean nothing."""
    words = {"x": "1", "q": "  ", "state": "", "reach": "ministry", "limit": "1"}
    plain = queueing.parse_query(words, AN, TODAY)
    assert plain == QueueQuery(MINISTRY, TODAY)
    assert queueing.query_words(plain) == ""


def test_pages_and_persons() -> None:
    """Page 3 of 25 begins behind 50; "me" is the person, "nobody" nobody."""
    read = queueing.parse_query({"page": "3", "size": "25", "taken": "me"}, AN, TODAY)
    assert (read.offset, read.limit, read.taken_by) == (50, 25, 7)
    assert queueing.parse_query({"taken": "nobody"}, AN, TODAY).taken_by == 0


@pytest.mark.parametrize("name", ["state", "kind", "status", "finding", "taken", "order", "size", "page"])
@pytest.mark.parametrize("value", ["x", "-1", "' OR 1=1", "1e9", "١", "9" * 5000, "\x00"])
def test_a_value_that_cannot_be_is_refused_in_words(name: str, value: str) -> None:
    """In Vietnamese, with the name of the condition."""
    with pytest.raises(UsageError, match=f"«{name}» không hợp lệ"):
        queueing.parse_query({name: value}, AN, TODAY)


_NAMES = ["q", "state", "due_to", "overdue", "page", "size", "taken", "province"]


@given(st.dictionaries(st.sampled_from(_NAMES), st.text()))
def test_no_address_is_an_error_of_ours(params: dict[str, str]) -> None:
    """Whatever stands in it: a filter, or words for the person."""
    try:
        read = queueing.parse_query(params, AN, TODAY)
    except UsageError:
        return
    assert read.offset >= 0
    assert read.limit in queueing.PAGE_SIZES
