"""Figures of the report: counted by hand on a small month, and sums that hold for any mail."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matter_lines import GAPS, ISSUERS, mail, request

from pipeline.matter import Deadline, MatterLine, MatterState
from pipeline.reports.figures import NAMES, OTHER_SENDERS, UNKNOWN_SENDER, Figures, answer, figures
from pipeline.reports.words import Answer
from pipeline.route import load_procedures
from pipeline.terms import FindingCode, IssuerLevel, Kind, ScopeLevel, Topic

RULE = next(one for one in load_procedures() if one.name == "two-tier")
FIRST, LAST, TODAY = date(2026, 11, 1), date(2026, 11, 30), date(2026, 12, 3)
DUE = Deadline(date(2026, 11, 16), provisional=False)
MONTH = (
    request(state=MatterState.POSTED, answered_on=DUE.on, posted_on=date(2026, 11, 18)),
    request(
        state=MatterState.REFUSED,
        answered_on=date(2026, 11, 17),
        returned=True,
        gaps=(FindingCode.WINDOW_MISSING, FindingCode.IMAGE_MISSING),
        issuer="ỦY BAN NHÂN DÂN XÃ VÍ DỤ",
        topic=None,
    ),
    request(
        state=MatterState.WAITING_SENDER,
        opened_on=LAST,
        deadline=Deadline(date(2026, 12, 15), provisional=True),
        returned=True,
        gaps=(FindingCode.WINDOW_MISSING,),
        issuer="Sở Tư pháp",
        issuer_level=IssuerLevel.PROVINCE,
        scope=ScopeLevel.NATIONWIDE,
    ),
    request(opened_on=FIRST, issuer=None, issuer_level=None, returned=True),
    request(state=MatterState.WITHDRAWN),
    request(kind=Kind.OTHER_LETTER, deadline=None),
    request(kind=Kind.NOT_A_LETTER, deadline=None),
    request(opened_on=date(2026, 10, 31)),
    request(
        opened_on=date(2026, 10, 1),
        state=MatterState.POSTED,
        answered_on=date(2026, 10, 30),
        posted_on=FIRST,
    ),
    request(opened_on=date(2026, 10, 2), state=MatterState.CLOSED),
    request(opened_on=date(2026, 12, 1)),
)


def told(lines: tuple[MatterLine, ...] = MONTH) -> Figures:
    """Count November 2026 as known on 3 December."""
    return figures(iter(lines), RULE, FIRST, LAST, TODAY)


def seen(pairs: tuple[tuple[object, int], ...]) -> dict[object, int]:
    """Give the places that are not empty."""
    return {what: count for what, count in pairs if count}


def test_a_month_is_counted_as_by_hand() -> None:
    """What came in, what was left from October, what was posted and returned."""
    got = told()
    assert (got.requests, got.others, got.no_letters) == (5, 1, 1)
    assert (got.carried, got.nationwide, got.returned, got.provisional) == (1, 1, 3, 1)
    assert (got.posted, got.posted_within) == (1, 2)
    assert got.months == ()


def test_a_month_is_counted_by_every_view() -> None:
    """State, level, topic, sender and deadline of the five requests of November."""
    got = told()
    assert seen(got.states) == {
        MatterState.RECEIVED: 1,
        MatterState.WAITING_SENDER: 1,
        MatterState.REFUSED: 1,
        MatterState.POSTED: 1,
        MatterState.WITHDRAWN: 1,
    }
    assert seen(got.levels) == {IssuerLevel.PROVINCE: 1, IssuerLevel.COMMUNE: 3, None: 1}
    assert seen(got.topics) == {Topic.LAW: 4, None: 1}
    assert got.senders == (("Ủy ban nhân dân xã Ví Dụ", 3), (UNKNOWN_SENDER, 1), ("Sở Tư pháp", 1))
    assert dict(got.answers) == dict.fromkeys(Answer, 1)
    assert got.punctual == 0.5


def test_reasons_of_return_are_counted_by_request() -> None:
    """A request with two reasons stands in both; one without any is told apart."""
    got = told()
    assert got.gaps == ((FindingCode.WINDOW_MISSING, 2), (FindingCode.IMAGE_MISSING, 1))
    assert got.unexplained == 1


def test_several_months_are_told_apart() -> None:
    """Every month of the span has its line, also one in which nothing came."""
    got = figures(MONTH, RULE, date(2026, 9, 15), date(2026, 12, 2), TODAY)
    assert [(m.first.month, m.requests, m.returned, m.posted) for m in got.months] == [
        (9, 0, 0, 0),
        (10, 3, 0, 1),
        (11, 5, 3, 1),
        (12, 1, 0, 0),
    ]


@pytest.mark.parametrize(
    ("changes", "today", "expected"),
    [
        ({}, DUE.on, Answer.RUNNING),
        ({}, DUE.on + timedelta(days=1), Answer.OVERDUE),
        ({"answered_on": DUE.on}, TODAY, Answer.ON_TIME),
        ({"answered_on": DUE.on + timedelta(days=1)}, TODAY, Answer.LATE),
        ({"answered_on": DUE.on, "state": MatterState.CLOSED}, TODAY, Answer.ON_TIME),
        ({"state": MatterState.CLOSED}, TODAY, Answer.NONE),
        ({"deadline": None, "answered_on": DUE.on}, TODAY, Answer.NONE),
    ],
)
def test_the_last_day_is_on_time(changes: dict[str, object], today: date, expected: Answer) -> None:
    """Answered or not, the deadline itself is not late; what ended without an answer never is."""
    assert answer(request(**changes), today) is expected


def test_communes_that_differ_in_marks_alone_stay_apart() -> None:
    """Two ways to write one name are one sender, two names are two."""
    names = ("Ủy ban nhân dân xã Hòa Lạc", "UỶ BAN NHÂN DÂN XÃ HOÀ LẠC", "Ủy ban nhân dân xã Hoa Lạc")
    assert [count for _, count in told(tuple(request(issuer=name) for name in names)).senders] == [2, 1]


def test_memory_for_names_is_bounded() -> None:
    """However many names misread letters bring, what follows the bound is counted together."""
    got = figures((request(issuer=f"Cơ quan {i}") for i in range(NAMES + 5)), RULE, FIRST, LAST, TODAY)
    assert len(got.senders) == NAMES + 1
    assert got.senders[0] == (OTHER_SENDERS, 5)


@pytest.mark.parametrize(
    ("provinces", "expected"),
    [(("tỉnh Lâm Đồng",) * 2, "tỉnh Lâm Đồng"), (("tỉnh Lâm Đồng", "tỉnh Gia Lai"), None), ((None,), None)],
)
def test_the_province_is_that_of_all(provinces: tuple[str | None, ...], expected: str | None) -> None:
    """The letterhead names a province only when every issuer is of it."""
    assert told(tuple(request(province=name) for name in provinces)).province == expected


DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
LINES = st.builds(
    lambda issuer, opened_on, took, **changes: request(
        issuer=issuer[0],
        issuer_level=issuer[1],
        opened_on=opened_on,
        posted_on=None if took is None else opened_on + timedelta(days=took),
        **changes,
    ),
    issuer=st.sampled_from(ISSUERS),
    state=st.sampled_from(MatterState),
    kind=st.sampled_from(Kind),
    opened_on=DAYS,
    deadline=st.none() | st.builds(Deadline, DAYS, st.booleans()),
    answered_on=st.none() | DAYS,
    took=st.none() | st.integers(0, 90),
    returned=st.booleans(),
    gaps=st.lists(st.sampled_from(GAPS), unique=True).map(tuple),
    topic=st.none() | st.sampled_from(Topic),
    scope=st.none() | st.sampled_from(ScopeLevel),
)


@settings(max_examples=60, deadline=None)
@given(lines=st.lists(LINES, max_size=30), one=DAYS, other=DAYS, today=DAYS)
def test_sums_add_up(lines: list[MatterLine], one: date, other: date, today: date) -> None:
    """Whatever the mail, each line stands in one place of every view, and in no other time."""
    first, last = sorted((one, other))
    got = figures(lines, RULE, first, last, today)
    inside = [line for line in lines if first <= line.opened_on <= last]
    requests = [line for line in inside if line.kind is Kind.POSTING_REQUEST]
    assert got.requests + got.others + got.no_letters == len(inside)
    for view in (got.states, got.levels, got.topics, got.answers, got.senders):
        assert sum(count for _, count in view) == got.requests
    assert seen(got.states) == Counter(line.state for line in requests)
    assert seen(got.levels) == Counter(line.issuer_level for line in requests)
    assert got.unexplained <= got.returned <= got.requests
    assert all(count <= got.returned for _, count in got.gaps)
    if got.months:
        for name in ("requests", "returned", "posted"):
            assert sum(getattr(month, name) for month in got.months) == getattr(got, name)


@settings(max_examples=30, deadline=None)
@given(lines=st.lists(LINES, max_size=20), cut=st.dates(date(2026, 2, 1), date(2026, 12, 31)))
def test_two_halves_make_the_whole(lines: list[MatterLine], cut: date) -> None:
    """A line belongs to one of two adjoining times, never to both or none."""
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    whole = figures(lines, RULE, first, last, TODAY)
    halves = (
        figures(lines, RULE, first, cut - timedelta(days=1), TODAY),
        figures(lines, RULE, cut, last, TODAY),
    )
    for name in ("requests", "others", "no_letters", "returned", "posted", "posted_within", "nationwide"):
        assert sum(getattr(half, name) for half in halves) == getattr(whole, name)


def test_the_order_of_the_lines_does_not_matter() -> None:
    """The keeper may give them by arrival or by deadline."""
    lines = list(mail(80, date(2026, 10, 1), LAST))
    one, other = (replace(told(tuple(some)), senders=()) for some in (lines, reversed(lines)))
    assert one == other
