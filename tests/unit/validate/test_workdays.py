"""The deadline of ten working days follows the yearly notices on holidays."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.validate.workdays import add_working_days, calendar, is_working_day


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        (date(2024, 10, 4), date(2024, 10, 18)),  # a Friday, no holiday
        (date(2024, 10, 5), date(2024, 10, 18)),  # a Saturday counts from Monday like Friday
        (date(2024, 4, 22), date(2024, 5, 8)),  # 29/4, 30/4, 01/5 off, Saturday 04/5 worked
        (date(2025, 1, 20), date(2025, 2, 10)),  # Tết 27-31/01
        (date(2025, 4, 24), date(2025, 5, 12)),  # Saturday 26/4 worked; 30/4-02/5 off
        (date(2025, 12, 26), date(2026, 1, 12)),  # over the new year, Saturday 10/01 worked
        (date(2026, 8, 21), date(2026, 9, 8)),  # Saturday 22/8 worked, 31/8-02/9 off
    ],
)
def test_ten_working_days_after_receipt(received: date, expected: date) -> None:
    """Day 1 is the first working day after receipt; these years have their notice."""
    assert add_working_days(received, 10) == (expected, False)


def test_what_is_not_issued_makes_the_deadline_provisional() -> None:
    """A year without notice, a year without rows and a proposed swap are all provisional."""
    assert add_working_days(date(2027, 1, 25), 10)[1]
    assert add_working_days(date(2026, 12, 28), 10)[1]
    assert add_working_days(date(2031, 6, 2), 10)[1]
    assert add_working_days(date(2026, 11, 16), 10) == (date(2026, 12, 1), True)
    assert not add_working_days(date(2026, 10, 1), 10)[1]


def test_zero_days_is_the_day_itself() -> None:
    """Nothing to wait for gives the day of receipt."""
    assert add_working_days(date(2024, 10, 5), 0) == (date(2024, 10, 5), False)


def test_an_unknown_year_knows_the_fixed_holidays() -> None:
    """1 January 2028 is a Saturday: Monday 3 January is off instead; 24 November is not made up."""
    assert not is_working_day(date(2028, 1, 3))
    assert is_working_day(date(2028, 1, 4))
    assert not is_working_day(date(2028, 11, 24))
    assert is_working_day(date(2029, 11, 26))
    assert is_working_day(date(2023, 11, 24))


def test_the_table_has_the_days_of_the_notices() -> None:
    """Weekdays off per year as counted in the notices."""
    counts = {year: sum(day.year == year for day in calendar().off) for year in (2024, 2025, 2026)}
    assert counts == {2024: 12, 2025: 12, 2026: 14}
