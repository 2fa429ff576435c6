"""Days, spans, lunar days, lengths of time and numbers in words, on plain text."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.vietnamese import lunar
from pipeline.vietnamese.durations import Duration, duration_in, end_of
from pipeline.vietnamese.numerals import figures
from pipeline.vietnamese.periods import Grain, periods_in
from pipeline.vietnamese.text import plain

ON = date(2025, 11, 10)


def said(text: str, on: date | None = ON) -> list[tuple[str, str] | None]:
    """Give first and last day of every period of a written text, ISO; None where there is no such day."""
    found = periods_in(figures(plain(text), text), on)
    return [(str(one.first), str(one.last)) if one.first else None for one in found]


def day(text: str) -> tuple[str, str]:
    """Give a span of one day."""
    return text, text


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("ngày 5 tháng 1 năm 2026", ["2026-01-05"]),
        ("05.12.2025", ["2025-12-05"]),
        ("15/11/25", ["2025-11-15"]),
        ("29/02/2024", ["2024-02-29"]),
        ("từ 01 đến 07/12/2025", ["2025-12-01", "2025-12-07"]),
        ("01-07/12/2025", ["2025-12-01", "2025-12-07"]),
        ("ngày 1-15/11", ["2025-11-01", "2025-11-15"]),
        ("các ngày 05, 12 và 19/11/2025", ["2025-11-05", "2025-11-12", "2025-11-19"]),
        ("25/12 đến 05/01/2026", ["2025-12-25", "2026-01-05"]),
        ("25/12/2025 đến 05/01", ["2025-12-25", "2026-01-05"]),
        ("ngày mười lăm tháng Mười một năm 2025", ["2025-11-15"]),
        ("17 giờ 00 ngày 31/12/2025", ["2025-12-31"]),
        ("tháng Chạp năm 2025", []),
    ],
)
def test_days_are_found(text: str, days: list[str]) -> None:
    """Month and year are lent over lists and New Year; words count as figures do."""
    assert [one for one in said(text) if one and one[0] == one[1]] == [day(one) for one in days]


@pytest.mark.parametrize("text", ["31/9/2025", "29/02/2025", "ngày 30 tháng 2 năm 2026"])
def test_impossible_days_are_never_rolled_over(text: str) -> None:
    """A day the calendar does not have is named but without days."""
    assert said(text) == [None]


@pytest.mark.parametrize("text", ["0912.345.678", "30/2020/NĐ-CP", "mục 6.1", "số 15/UBND"])
def test_other_numbers_are_no_days(text: str) -> None:
    """Telephone numbers, codes and numbers of paragraphs name no day."""
    assert said(text) == []


def test_a_year_from_the_letter_is_not_full() -> None:
    """A day without a year is the next such day, unless it has just passed, and is not `full`."""
    (one,) = periods_in("tu ngay 10/3", ON)
    assert (one.first, one.full, one.grain) == (date(2026, 3, 10), False, Grain.DAY)
    (two,) = periods_in("tu ngay 01/11", ON)
    assert two.first == date(2025, 11, 1)
    assert said("10/3", None) == [None]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("tháng 12 năm 2025", "2025-12-01", "2025-12-31"),
        ("tháng 2/2024", "2024-02-01", "2024-02-29"),
        ("tháng 11 đến tháng 2/2026", "2025-11-01", "2026-02-28"),
        ("tháng 10-12/2025", "2025-10-01", "2025-12-31"),
        ("trong hai tháng 11 và 12 năm 2025", "2025-11-01", "2025-12-31"),
        ("T10/2025", "2025-10-01", "2025-10-31"),
        ("11/2025", "2025-11-01", "2025-11-30"),
        ("tháng Năm năm 2026", "2026-05-01", "2026-05-31"),
        ("quý IV/2025", "2025-10-01", "2025-12-31"),
        ("quý I và II năm 2026", "2026-01-01", "2026-06-30"),
        ("6 tháng cuối năm 2025", "2025-07-01", "2025-12-31"),
        ("nửa đầu tháng 12/2025", "2025-12-01", "2025-12-15"),
        ("trong năm 2026", "2026-01-01", "2026-12-31"),
        ("tháng này", "2025-11-01", "2025-11-30"),
        ("quý sau", "2026-01-01", "2026-03-31"),
    ],
)
def test_months_quarters_and_years_are_whole(text: str, first: str, last: str) -> None:
    """First to last day."""
    assert said(text) == [(first, last)]


@pytest.mark.parametrize("text", ["tháng 13", "năm", "quý 1", "tháng 12"])
def test_no_days_without_a_year(text: str) -> None:
    """A month without any year is not dated."""
    assert not any(said(text, None))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("ngày 23 tháng Chạp năm Giáp Thìn", "2025-01-22"),
        ("mùng 5 Tết Ất Tỵ", "2025-02-02"),
        ("mồng 3 Tết", "2026-02-19"),
        ("rằm tháng Giêng", "2026-03-03"),
        ("10/3 âm lịch", "2026-04-26"),
        ("ngày 15 tháng 8 (âm lịch)", "2026-09-25"),
    ],
)
def test_lunar_days(text: str, days: str) -> None:
    """A lunar day is the day of the common calendar, with the working kept; without a year the next one."""
    assert said(text) == [day(days)]
    (one,) = periods_in(figures(plain(text), text), ON)
    assert one.why
    assert "âm lịch" in one.why


def test_the_lunar_twin_of_a_day_counts_once() -> None:
    """A lunar day in brackets after the same day says nothing new."""
    assert said("ngày 26/4/2026 (tức ngày 10/3 âm lịch)") == [day("2026-04-26")]


def test_tet_is_a_span_with_a_margin() -> None:
    """What "dịp Tết" covers is customary: the span is not exact."""
    (one,) = periods_in(plain("dịp Tết Nguyên đán Ất Tỵ"), ON)
    assert (one.first, one.last, one.exact) == (date(2025, 1, 28), date(2025, 2, 2), False)


def test_lunar_days_that_do_not_exist() -> None:
    """The twelfth month of Giáp Thìn has 29 days; a stem goes with every second branch only."""
    assert lunar.solar(30, 12, 2024) is None
    assert lunar.year_called("giap", "suu", ON) is None
    assert lunar.year_called("at", "ty", ON) == 2025
    assert lunar.year_called("giap", "ty", ON) == 2044


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("15 ngày", Duration(15, "ngay")),
        ("02 tuần", Duration(2, "tuan")),
        ("một tháng", Duration(1, "thang")),
        ("mười lăm ngày", Duration(15, "ngay")),
        ("30 (ba mươi) ngày", Duration(30, "ngay")),
        ("01 quý", Duration(1, "quy")),
        ("2 năm", Duration(2, "nam")),
        ("nửa tháng", Duration(15, "ngay")),
        ("sáu ngày", Duration(6, "ngay")),
        ("sau ngày", None),
        ("năm 2025", None),
        ("tháng 12 năm 2025", None),
        ("17 giờ 00 ngày 15/01", None),
        ("đợt 1 tháng", None),
    ],
)
def test_lengths_of_time(text: str, length: Duration | None) -> None:
    """Figures and words; what only looks like a length is none."""
    assert duration_in(figures(plain(text), text)) == length


@pytest.mark.parametrize(
    ("start", "length", "end"),
    [
        (date(2025, 12, 1), Duration(1, "ngay"), date(2025, 12, 1)),
        (date(2025, 12, 1), Duration(2, "tuan"), date(2025, 12, 14)),
        (date(2025, 12, 1), Duration(1, "thang"), date(2025, 12, 31)),
        (date(2026, 1, 31), Duration(1, "thang"), date(2026, 2, 28)),
        (date(2025, 12, 15), Duration(2, "thang"), date(2026, 2, 14)),
        (date(2025, 12, 1), Duration(1, "quy"), date(2026, 2, 28)),
        (date(2025, 1, 1), Duration(1, "nam"), date(2025, 12, 31)),
        (date(9999, 12, 1), Duration(3, "thang"), None),
    ],
)
def test_both_ends_of_a_span_count(start: date, length: Duration, end: date | None) -> None:
    """A week that begins on Monday ends on Sunday; out of the calendar there is no end."""
    assert end_of(start, length) == end


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("đủ mười tám tuổi", "du 18 tuoi"),
        ("từ mười lăm tuổi", "tu 15 tuoi"),
        ("hai mươi đến ba mươi lăm tuổi", "20 den 35 tuoi"),
        ("sáu mươi tuổi", "60 tuoi"),
        ("sau tuổi", "sau tuoi"),
        ("trong năm tuổi", "trong 5 tuoi"),
        ("mười năm", "10 nam"),
    ],
)
def test_counts_in_words(words: str, written: str) -> None:
    """In front of what is counted; the length of the text stays."""
    found = figures(plain(words), words)
    assert len(found) == len(words)
    assert " ".join(found.split()) == written
