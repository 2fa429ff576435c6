"""Working days of civil servants, from the table `holidays.toml`."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from functools import lru_cache
from importlib import resources
from typing import Any, NamedTuple

from pipeline.errors import DefectError

_DAY = timedelta(days=1)
_SATURDAY = 5
_STATUSES = ("issued", "computed", "proposed")
# Labour Code 2019 art. 112(1): 1 January, 30 April, 1 May, 2 September, made up after a weekend by
# art. 111(3). Resolution 28/2026/QH16 art. 2: 24 November since 2026, not made up.
_FIXED = ((1, 1), (4, 30), (5, 1), (9, 2))
_CULTURE = (11, 24)
_CULTURE_SINCE = 2026


class Calendar(NamedTuple):
    """Days off on weekdays, Saturdays worked, days that may still change, years with a notice."""

    off: frozenset[date]
    worked: frozenset[date]
    open: frozenset[date]
    issued: frozenset[int]
    known: frozenset[int]


@lru_cache(maxsize=1)
def calendar() -> Calendar:
    """Read and check the table, once per process.

    Raises:
        DefectError: a row of the committed table is wrong.
    """
    text = (resources.files("pipeline.validate") / "holidays.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    for row in [*table["years"], *table["off"], *table["worked"]]:
        if row["status"] not in _STATUSES or not row["source"]:
            raise DefectError(f"holidays.toml: {row}")
    off, worked = _days(table["off"], "issued", "computed"), _days(table["worked"], "issued", "computed")
    if any(day.weekday() >= _SATURDAY for day in off) or any(day.weekday() != _SATURDAY for day in worked):
        raise DefectError("holidays.toml: off must be weekdays, worked must be Saturdays")
    return Calendar(
        off=off,
        worked=worked,
        open=_days([*table["off"], *table["worked"]], "proposed"),
        issued=frozenset(row["year"] for row in table["years"] if row["status"] == "issued"),
        known=frozenset(row["year"] for row in table["years"]),
    )


def is_working_day(day: date) -> bool:
    """Tell whether offices work that day."""
    table = calendar()
    if day.year not in table.known:
        return day.weekday() < _SATURDAY and day not in _computed(day.year)
    return day in table.worked or (day.weekday() < _SATURDAY and day not in table.off)


def add_working_days(day: date, count: int) -> tuple[date, bool]:
    """Give the `count`-th working day after `day`, and whether that is provisional.

    Day 1 is the first working day after `day` (receipt). Provisional: the way leads over a year without
    a notice, or over a day that a published proposal would change.
    """
    table = calendar()
    provisional = False
    while count > 0:
        day += _DAY
        provisional = provisional or day.year not in table.issued or day in table.open
        count -= is_working_day(day)
    return day, provisional


def _days(rows: list[dict[str, Any]], *statuses: str) -> frozenset[date]:
    return frozenset(day for row in rows if row["status"] in statuses for day in row["days"])


@lru_cache(maxsize=16)
def _computed(year: int) -> frozenset[date]:
    """Give the fixed holidays of a year without rows; Tết and Giỗ Tổ are left to the notice."""
    days: set[date] = set()
    for month, number in _FIXED:
        day = date(year, month, number)
        while day.weekday() >= _SATURDAY or day in days:
            day += _DAY
        days.add(day)
    return frozenset(days | ({date(year, *_CULTURE)} if year >= _CULTURE_SINCE else set()))
