"""What bodies owe: loose names, months and quarters and years, spans that are not over."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from matter_lines import request

from pipeline.procedure import Procedure, Quota
from pipeline.reports.figures import Figures, figures
from pipeline.reports.quotas import spans_of
from pipeline.route import load_procedures
from pipeline.terms import Kind

YEN_BAI = next(one for one in load_procedures() if one.name == "yen-bai")
FIRST, LAST = date(2024, 11, 1), date(2024, 11, 30)


def told(*issuers: str, rule: Procedure = YEN_BAI, today: date = date(2024, 12, 2)) -> Figures:
    """Count November 2024 with one request of each issuer on the 5th."""
    lines = [request(issuer=name, opened_on=date(2024, 11, 5), province=None) for name in issuers]
    return figures(lines, rule, FIRST, LAST, today)


def test_each_body_of_the_quota_is_counted_for_each_month() -> None:
    """The procedure of Yên Bái: three departments, at least one article each month."""
    got = told("Sở Tư pháp", "Sở Tư pháp", "Sở Y tế").quotas
    assert [(one.name, [span.count for span in one.spans], one.met) for one in got] == [
        ("Sở Thông tin và Truyền thông", [0], 0),
        ("Sở Văn hóa, Thể thao và Du lịch", [0], 0),
        ("Sở Tư pháp", [2], 1),
    ]
    assert [bool(one.missed) for one in got] == [True, True, False]


@pytest.mark.parametrize(
    "written",
    [
        "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",
        "Sở Văn hoá, Thể thao và Du lịch",
        "Sở Văn hóa Thể thao  và Du lịch",
        unicodedata.normalize("NFD", "Sở Văn hóa, Thể thao và Du lịch"),
    ],
)
def test_names_are_compared_loosely(written: str) -> None:
    """Case, place of the tone mark, punctuation and Unicode form do not matter."""
    assert told(written).quotas[1].met == 1


@pytest.mark.parametrize(
    ("issuer", "province", "counted"),
    [
        ("Sở Tư pháp tỉnh Yên Bái", "tỉnh Yên Bái", True),
        ("Sở Tư pháp Yên Bái", "tỉnh Yên Bái", True),
        ("Sở Tư pháp", "tỉnh Yên Bái", True),
        ("Sở Tư pháp", "tỉnh Lào Cai", False),
        ("Phòng Tư pháp", "tỉnh Yên Bái", False),
    ],
)
def test_a_body_of_another_province_does_not_count(issuer: str, province: str, counted: bool) -> None:  # noqa: FBT001 - a row of the table
    """The name may carry its own province; the department of a neighbour is another body."""
    line = request(issuer=issuer, province=province, opened_on=FIRST)
    assert figures([line], YEN_BAI, FIRST, LAST, LAST).quotas[2].met == counted


def test_a_mass_organisation_is_known_with_its_province() -> None:
    """The procedure says "Hội Nông dân tỉnh", the letterhead "Hội Nông dân tỉnh Yên Bái"."""
    lines = [
        request(issuer=name, province="tỉnh Yên Bái", opened_on=FIRST)
        for name in ("Hội Nông dân tỉnh Yên Bái", "Tỉnh Đoàn Yên Bái")
    ]
    silent = figures(lines, YEN_BAI, FIRST, LAST, LAST).silent
    assert not {"Hội Nông dân tỉnh", "Tỉnh Đoàn"} & set(silent)
    assert len(silent) == len(YEN_BAI.senders) - 2


def test_silent_bodies_come_in_order_once() -> None:
    """First those that owe articles, then the others expected to send, none twice."""
    rule = replace(YEN_BAI, senders=("Sở Y tế", "SỞ TƯ PHÁP", "Sở Nội vụ"))
    got = told("Sở Nội vụ", rule=rule)
    assert got.silent == (
        "Sở Thông tin và Truyền thông",
        "Sở Văn hóa, Thể thao và Du lịch",
        "Sở Tư pháp",
        "Sở Y tế",
    )
    assert got.expected == 5


def test_only_requests_count() -> None:
    """Another letter of the department is no article."""
    line = request(issuer="Sở Tư pháp", kind=Kind.OTHER_LETTER, opened_on=FIRST)
    got = figures([line], YEN_BAI, FIRST, LAST, LAST)
    assert got.quotas[2].met == 0
    assert "Sở Tư pháp" in got.silent


def test_a_month_that_is_not_over_is_not_missed() -> None:
    """On the 20th nobody is late yet; on the last day the month is over."""
    assert told(today=date(2024, 11, 20)).quotas[0].missed == ()
    assert len(told(today=LAST).quotas[0].missed) == 1


def test_a_year_counts_from_its_beginning() -> None:
    """A report of November tells what a quota of the year has so far, and calls nothing missed."""
    rule = replace(
        YEN_BAI, quotas=(Quota(("Sở Tư pháp",), 3, "year"),), valid_from=date(2024, 1, 1), valid_to=None
    )
    days = (date(2023, 12, 31), date(2024, 1, 1), date(2024, 11, 30), date(2024, 12, 1))
    lines = [request(issuer="Sở Tư pháp", opened_on=day, province=None) for day in days]
    (owed,) = figures(lines, rule, FIRST, LAST, date(2025, 1, 5)).quotas
    assert [(span.first, span.count, span.over) for span in owed.spans] == [(date(2024, 1, 1), 2, False)]
    assert owed.missed == ()


def test_nothing_is_owed_outside_the_procedure() -> None:
    """Yên Bái's quotas end with the province; the month in which they begin cannot be missed."""
    after = figures([], YEN_BAI, date(2025, 7, 1), date(2025, 7, 31), date(2025, 8, 1))
    assert [one.spans for one in after.quotas] == [(), (), ()]
    begun = figures([], YEN_BAI, date(2024, 6, 1), date(2024, 7, 31), date(2024, 8, 1))
    assert [[span.first.month for span in one.missed] for one in begun.quotas] == [[7], [7], [7]]


@pytest.mark.parametrize(
    ("per", "count", "first", "last"),
    [
        ("month", 13, date(2023, 12, 1), date(2024, 12, 31)),
        ("quarter", 5, date(2023, 10, 1), date(2024, 12, 31)),
        ("year", 2, date(2023, 1, 1), date(2024, 12, 31)),
    ],
)
def test_spans_cover_the_time_without_a_hole(per: str, count: int, first: date, last: date) -> None:
    """From the span in which the first day lies to that of the last, each beginning after the other's end."""
    spans = list(spans_of(date(2023, 12, 15), date(2024, 12, 2), per))
    assert (len(spans), spans[0][0], spans[-1][1]) == (count, first, last)
    assert all((b - a).days == 1 for (_, a), (b, _) in pairwise(spans))


def test_the_last_year_of_the_calendar_ends() -> None:
    """A span that would run past the last day there is ends with it."""
    assert list(spans_of(date.max, date.max, "month"))[-1][1] == date.max
