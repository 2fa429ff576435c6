"""The working days of civil servants: a day of arrival and a number of days come in, a deadline goes out.

Issued years come from `holidays.toml` or from a file of the operator that replaces years of it; every other
year is computed from the law and its deadlines are provisional.
It never reads a clock or a setting, and never takes a proposal for a day off.
To add a year, write its rows into the table with source and status; nothing else changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.workdays.calendar import Calendar, DayOff, Status, Year
from pipeline.workdays.table import committed, weekday_name, with_own

if TYPE_CHECKING:
    from datetime import date

__all__ = [
    "Calendar",
    "DayOff",
    "Status",
    "Year",
    "add_working_days",
    "committed",
    "is_working_day",
    "weekday_name",
    "with_own",
    "working_days_between",
]


def is_working_day(day: date, calendar: Calendar | None = None) -> bool:
    """Tell whether offices work that day; without a calendar by the committed one."""
    return (calendar or committed()).works(day)


def add_working_days(day: date, count: int, calendar: Calendar | None = None) -> tuple[date, bool]:
    """Give the `count`-th working day after `day`, and whether that is provisional (`Calendar.add`)."""
    return (calendar or committed()).add(day, count)


def working_days_between(after: date, until: date, calendar: Calendar | None = None) -> int:
    """Count the working days after `after` up to and with `until`; negative when `until` lies before."""
    return (calendar or committed()).between(after, until)
