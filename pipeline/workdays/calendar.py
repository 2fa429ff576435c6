"""Years of days off and worked Saturdays, and counting on them.

Offices work from Monday to Friday (Decision 188/1999/QĐ-TTg), but for the days off of the year and with the
Saturdays that a notice makes them work instead.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from operator import itemgetter
from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.workdays.law import SATURDAY, Holiday, holidays_by_law

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_DAY = timedelta(days=1)
LAW = "Bộ luật Lao động 2019, Điều 111, 112; Nghị quyết 28/2026/QH16, Điều 2"


class Status(StrEnum):
    """How sure a day is: a notice or resolution says so, the law gives it, or it is only proposed."""

    ISSUED = "issued"
    COMPUTED = "computed"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class DayOff:
    """One row of the calendar: weekdays that are off, or Saturdays `worked` in exchange for one.

    A proposed row changes nothing yet: its days are ordinary ones, but a deadline that crosses them is
    provisional.
    """

    name: str
    days: tuple[date, ...]
    status: Status
    source: str
    worked: bool = False


@dataclass(frozen=True, slots=True)
class Year:
    """One year: `rows` by their days; `own` when it comes from a file of the operator."""

    number: int
    status: Status
    source: str
    rows: Mapping[date, DayOff]
    own: bool = False

    def works(self, day: date) -> bool:
        """Tell whether offices work on a day of this year."""
        row = self.rows.get(day)
        if row is None or row.status is Status.PROPOSED:
            return day.weekday() < SATURDAY
        return row.worked

    def is_open(self, day: date) -> bool:
        """Tell whether a notice may still change that day."""
        row = self.rows.get(day)
        return self.status is not Status.ISSUED or (row is not None and row.status is not Status.ISSUED)

    @property
    def working_days(self) -> int:
        """Count the days of this year on which offices work."""
        first, length = date(self.number, 1, 1), date(self.number, 12, 31).timetuple().tm_yday
        return sum(self.works(first + offset * _DAY) for offset in range(length))


@dataclass(frozen=True, slots=True)
class Calendar:
    """The years with rows; every other year is computed from the law."""

    years: Mapping[int, Year]

    def year(self, number: int) -> Year:
        """Give any year from 1 to 9999."""
        return self.years.get(number) or computed_year(number)

    def works(self, day: date) -> bool:
        """Tell whether offices work that day."""
        return self.year(day.year).works(day)

    def add(self, day: date, count: int) -> tuple[date, bool]:
        """Give the `count`-th working day after `day`, and whether that is provisional.

        Day 1 is the first working day after `day` (receipt); 0 or less gives `day` itself. Provisional: a
        day on the way is not settled by a notice. A mail may claim to be of the year 9999: no day follows its
        last one.
        """
        provisional = False
        while count > 0 and day < date.max:
            day += _DAY
            year = self.year(day.year)
            provisional = provisional or year.is_open(day)
            count -= year.works(day)
        return day, provisional

    def between(self, after: date, until: date) -> int:
        """Count the working days after `after` up to and with `until`.

        0 for the same day; when `until` lies before, minus the working days from it to `after`: how many a
        missed deadline is behind.
        """
        if until < after:
            return -self.between(until, after)
        return sum(self.works(after + offset * _DAY) for offset in range(1, (until - after).days + 1))


def calendar_of(years: Iterable[Year]) -> Calendar:
    """Put years together; a later one replaces an earlier one of the same number."""
    return Calendar(MappingProxyType({year.number: year for year in years}))


@lru_cache(maxsize=256)
def computed_year(number: int) -> Year:
    """Give a year as the law has it, one row for each holiday."""
    days: dict[Holiday, list[date]] = {}
    for day, holiday in holidays_by_law(number).items():
        days.setdefault(holiday, []).append(day)
    rows = (DayOff(one.name, tuple(off), Status.COMPUTED, one.source) for one, off in days.items())
    return Year(number, Status.COMPUTED, LAW, by_day(rows))


def by_day(rows: Iterable[DayOff]) -> Mapping[date, DayOff]:
    """Give rows by their days, in the order of the days."""
    return MappingProxyType(dict(sorted(((day, row) for row in rows for day in row.days), key=itemgetter(0))))
