"""The deadline of ten working days follows the yearly notices on holidays."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.workdays import Status, add_working_days, committed, is_working_day, working_days_between


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


def test_a_hostile_day_of_arrival_ends_with_the_calendar() -> None:
    """A mail that claims to be of the last year there is gets its last day, and no failure."""
    assert add_working_days(date(9999, 12, 30), 10) == (date(9999, 12, 31), True)


@pytest.mark.parametrize(
    ("after", "until", "expected"),
    [
        (date(2024, 10, 4), date(2024, 10, 18), 10),
        (date(2024, 10, 4), date(2024, 10, 4), 0),
        (date(2024, 10, 4), date(2024, 10, 6), 0),  # a weekend
        (date(2024, 10, 18), date(2024, 10, 4), -10),
        (date(2024, 10, 7), date(2024, 10, 4), -1),
        (date(2024, 5, 3), date(2024, 5, 4), 1),  # a worked Saturday
        (date(2025, 1, 24), date(2025, 2, 2), 0),  # Tết
    ],
)
def test_working_days_are_counted_after_one_day_and_up_to_another(
    after: date, until: date, expected: int
) -> None:
    """The first day does not count, the last one does; backwards the count is negative."""
    assert working_days_between(after, until) == expected


def test_the_table_has_the_days_of_the_notices() -> None:
    """Weekdays off and worked Saturdays per year as counted in the notices (domain facts, section 5)."""
    rows = {year: committed().year(year).rows for year in (2024, 2025, 2026)}
    settled = {
        year: [(day, row.worked) for day, row in found.items() if row.status is Status.ISSUED]
        for year, found in rows.items()
    }
    assert {year: sum(not worked for _, worked in days) for year, days in settled.items()} == {
        2024: 12,
        2025: 12,
        2026: 14,
    }
    assert [day for days in settled.values() for day, worked in days if worked] == [
        date(2024, 5, 4),
        date(2025, 4, 26),
        date(2026, 1, 10),
        date(2026, 8, 22),
    ]


def test_a_proposal_changes_no_day_yet() -> None:
    """The swap of November 2026 is known as a proposal: Monday is worked, Saturday is not."""
    assert is_working_day(date(2026, 11, 23))
    assert not is_working_day(date(2026, 11, 28))
    assert not is_working_day(date(2026, 11, 24))


def test_every_row_has_its_source() -> None:
    """A day off without a notice or an article of law could not be checked by anyone."""
    years = committed().years.values()
    assert {year.number for year in years} == {2024, 2025, 2026, 2027}
    assert all(row.source and row.name for year in years for row in year.rows.values())
