"""Years without rows follow the law: fixed days, lunar days, what falls on a weekend made up."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pipeline.workdays import Status, add_working_days, committed, is_working_day
from pipeline.workdays.law import holidays_by_law

YEARS = range(2000, 2101)
FIXED = ((1, 1), (4, 30), (5, 1), (9, 2))


def days(*written: str) -> list[date]:
    """Read days "MM-DD" of 2028."""
    return [date.fromisoformat(f"2028-{one}") for one in written]


def test_a_whole_year_by_the_law() -> None:
    """2028 by hand: 1/1 and 2/9 on a Saturday, 30/4 on a Sunday before 1/5, Tết on a Wednesday."""
    tet = days("01-24", "01-25", "01-26", "01-27", "01-28")
    rest = days("04-04", "05-01", "05-02", "09-01", "09-04", "11-24")
    assert list(holidays_by_law(2028)) == [*days("01-03"), *tet, *rest]
    made_up = holidays_by_law(2028)[date(2028, 5, 2)]
    assert made_up == ("Ngày Chiến thắng (nghỉ bù)", "Bộ luật Lao động 2019, Điều 111 khoản 3")


@pytest.mark.parametrize(
    ("tet", "first", "last"),
    [
        (date(2029, 2, 13), date(2029, 2, 12), date(2029, 2, 16)),  # a Tuesday
        (date(2030, 2, 2), date(2030, 1, 31), date(2030, 2, 6)),  # a Saturday; the Chinese one is a day later
        (date(2031, 1, 23), date(2031, 1, 21), date(2031, 1, 27)),  # a Thursday
    ],
)
def test_tet_is_five_days_of_rest(tet: date, first: date, last: date) -> None:
    """Two days of the old year, three of the new one, weekends made up after them."""
    off = [day for day, one in holidays_by_law(tet.year).items() if "Tết Nguyên đán" in one.name]
    assert (off[0], off[-1], len(off)) == (first, last, 5)


def test_the_day_of_culture_began_in_2026_and_is_not_made_up() -> None:
    """24/11 is off on weekdays since 2026; after Saturday 24/11/2029 Monday is worked."""
    assert is_working_day(date(2023, 11, 24))
    assert not is_working_day(date(2028, 11, 24))
    assert is_working_day(date(2029, 11, 26))


@pytest.mark.parametrize("year", YEARS)
def test_every_year_of_the_century_has_its_eleven_days(year: int) -> None:
    """11 days by art. 112(1), each a weekday, none before its holiday; 24/11 comes on top."""
    off = holidays_by_law(year)
    culture = date(year, 11, 24)
    assert len(off) - (culture in off) == 11
    assert (culture in off) == (year >= 2026 and culture.weekday() < 5)
    assert all(day.weekday() < 5 and day.year == year for day in off)
    for month, number in FIXED:
        day = date(year, month, number)
        assert any(day + timedelta(after) in off for after in range(5)), day


@pytest.mark.parametrize("year", [year for year in YEARS if year not in committed().years])
def test_a_year_without_rows_is_provisional(year: int) -> None:
    """It is computed, it says so, and so do its deadlines."""
    found = committed().year(year)
    assert found.status is Status.COMPUTED
    assert {row.status for row in found.rows.values()} == {Status.COMPUTED}
    assert add_working_days(date(year, 6, 1), 10)[1]
    assert 246 <= found.working_days <= 251


@pytest.mark.parametrize("year", [1, 1899, 2101, 9999])
def test_years_beyond_the_lunar_tables_keep_the_fixed_days(year: int) -> None:
    """No lunar day is known there, which is no reason to fail on a misread or hostile date."""
    assert not any("Tết Nguyên đán" in one.name for one in holidays_by_law(year).values())
    assert len(holidays_by_law(year)) >= 5
