"""Dates, spans, lengths of time and numbers in words, on plain text."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.vietnamese.dates import Duration, duration_in, end_of, mentions_in, period_in
from pipeline.vietnamese.numerals import figures, month_figures


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("ngay 5 thang 1 nam 2026", [date(2026, 1, 5)]),
        ("05.12.2025", [date(2025, 12, 5)]),
        ("29/02/2024", [date(2024, 2, 29)]),
        ("tu 01 den 07/12/2025", [date(2025, 12, 1), date(2025, 12, 7)]),
        ("01-07/12/2025", [date(2025, 12, 1), date(2025, 12, 7)]),
        ("25/12 den 05/01/2026", [date(2025, 12, 25), date(2026, 1, 5)]),
        ("31/9/2025", [None]),
        ("29/02/2025", [None]),
        ("0912.345.678", []),
        ("30/2020/nd-cp", []),
    ],
)
def test_dates_are_found(text: str, days: list[date | None]) -> None:
    """Month and year are lent backwards, over New Year too; impossible days are None, never the next."""
    mentions = mentions_in(text, 2025)
    assert [one.day for one in mentions] == days
    assert all(one.full for one in mentions)


def test_a_year_taken_from_the_letter_is_not_full() -> None:
    """Without a written year the mention says so."""
    (one,) = mentions_in("tu ngay 10/3", 2025)
    assert (one.day, one.full) == (date(2025, 3, 10), False)
    assert "tu ngay 10/3"[one.start : one.end] == "ngay 10/3"


def test_no_year_at_all_is_no_day() -> None:
    """Neither written nor known from the letter: no day."""
    assert [one.day for one in mentions_in("10/3", None)] == [None]


@pytest.mark.parametrize(
    ("text", "first", "last", "written"),
    [
        ("thang 12 nam 2025", date(2025, 12, 1), date(2025, 12, 31), True),
        ("thang 2/2024", date(2024, 2, 1), date(2024, 2, 29), True),
        ("thang 11 den thang 2/2026", date(2025, 11, 1), date(2026, 2, 28), True),
        ("thang 12", date(2025, 12, 1), date(2025, 12, 31), False),
        ("quy iv/2025", date(2025, 10, 1), date(2025, 12, 31), True),
        ("quy 1", date(2025, 1, 1), date(2025, 3, 31), False),
        ("trong nam 2026", date(2026, 1, 1), date(2026, 12, 31), True),
    ],
)
def test_months_quarters_and_years_are_whole(text: str, first: date, last: date, *, written: bool) -> None:
    """First to last day, and whether the year stands there."""
    assert period_in(text, 2025) == ((first, last), written)


@pytest.mark.parametrize("text", ["thang 13", "nam", "quy 1", "thang 12"])
def test_no_period_without_a_year_or_a_month(text: str) -> None:
    """A month without any year is not dated."""
    assert period_in(text, None) is None


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("15 ngay", Duration(15, "ngay")),
        ("02 tuan", Duration(2, "tuan")),
        ("mot thang", Duration(1, "thang")),
        ("muoi lam ngay", Duration(15, "ngay")),
        ("30 (ba muoi) ngay", Duration(30, "ngay")),
        ("01 quy", Duration(1, "quy")),
        ("2 nam", Duration(2, "nam")),
        ("ba nam", None),
        ("nam 2025", None),
        ("thang 12 nam 2025", None),
        ("17 gio 00 ngay 15/01", None),
    ],
)
def test_lengths_of_time(text: str, length: Duration | None) -> None:
    """Figures and words; what only looks like a length without its marks is none."""
    assert duration_in(text) == length


@pytest.mark.parametrize(
    ("start", "length", "end"),
    [
        (date(2025, 12, 1), Duration(1, "ngay"), date(2025, 12, 1)),
        (date(2025, 12, 1), Duration(2, "tuan"), date(2025, 12, 14)),
        (date(2025, 12, 1), Duration(1, "thang"), date(2025, 12, 31)),
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
        ("du muoi tam tuoi", "du 18 tuoi"),
        ("tu muoi lam tuoi", "tu 15 tuoi"),
        ("hai muoi den ba muoi tuoi", "20 den 30 tuoi"),
        ("sau muoi tuoi", "60 tuoi"),
        ("muoi nam", "muoi nam"),
    ],
)
def test_ages_in_words(words: str, written: str) -> None:
    """Only in front of "tuổi", where nothing else can be meant."""
    assert figures(words) == written


@pytest.mark.parametrize(
    ("words", "month"),
    [("thang nam nam 2026", 5), ("thang muoi hai nam 2025", 12), ("thang gieng nam 2026", 1)],
)
def test_months_in_words_keep_the_length(words: str, month: int) -> None:
    """Offsets stay true, so the evidence does."""
    written = month_figures(words)
    assert written.startswith(f"thang {month} ")
    assert len(written) == len(words)
    assert month_figures("thang nam") == "thang nam"
