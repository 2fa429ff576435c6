"""The same years by a library that others keep: each difference is known, and has its reason."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest

from pipeline.workdays import is_working_day

MISSED_SWAP = "đổi 02/01 lấy 10/01/2026 (12729/VPCP-KGVX): holidays does not have it"
MADE_UP = "24/11 stands outside Labour Code art. 112(1): not made up after a weekend; holidays does"
NO_NOTICE = "2027 has no notice: a day of only one proposal counts as worked here, and is provisional"
DIFFERENCES = {
    date(2026, 1, 2): (False, MISSED_SWAP),
    date(2026, 1, 10): (True, MISSED_SWAP),
    date(2027, 2, 4): (True, NO_NOTICE),
    date(2027, 9, 3): (True, NO_NOTICE),
    date(2029, 11, 26): (True, MADE_UP),
    date(2030, 11, 25): (True, MADE_UP),
}


def works_elsewhere(day: date) -> bool:
    """Tell whether the library has offices work: Monday to Friday but holidays, and its Saturdays."""
    found = holidays.country_holidays("VN", years=day.year)
    return day in found.weekend_workdays or (day.weekday() < 5 and day not in found)


@pytest.mark.parametrize("year", range(2024, 2031))
def test_every_difference_is_known(year: int) -> None:
    """Our calendar and holidays agree on every day of the year but those listed with their reason."""
    first = date(year, 1, 1)
    whole = (first + timedelta(offset) for offset in range(366))
    found = {day: is_working_day(day) for day in whole if day.year == year}
    differs = {day: works for day, works in found.items() if works != works_elsewhere(day)}
    assert differs == {day: works for day, (works, _) in DIFFERENCES.items() if day.year == year}
