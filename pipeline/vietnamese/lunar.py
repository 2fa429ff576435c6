"""Lunar days (âm lịch) as days of the common calendar, by the Vietnamese calendar (UTC+7).

A lunar year is called by its stem and branch ("Ất Tỵ"); without a year the first such day on or after the
letter's own is meant. Computed by lunar-vn, after the rules of Hồ Ngọc Đức (docs/decisions/0014).
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from lunar_vn import LunarDate, lunar_to_solar, solar_to_lunar

STEMS = ("giap", "at", "binh", "dinh", "mau", "ky", "canh", "tan", "nham", "quy")
BRANCHES = ("ty", "suu", "dan", "mao", "thin", "ti", "ngo", "mui", "than", "dau", "tuat", "hoi")
# Rat and snake are "Tý" and "Tỵ", both "ty" without marks: the stem's parity leaves one of them only.
_BRANCH_NUMBER = {name: at for at, name in enumerate(BRANCHES)} | {"meo": 3, "vi": 7}
_STEM, _BRANCH = "|".join(STEMS), "|".join(sorted(_BRANCH_NUMBER, key=len, reverse=True))
YEAR_NAME = re.compile(rf"\b(?P<stem>{_STEM})\s+(?P<branch>{_BRANCH})\b")
CYCLE = 60
FIRST_JIA_ZI = 4  # the year 4 was a Giáp Tý
_RAT, _SNAKE = 0, 5
MONTH_NAMES = {"gieng": 1, "chap": 12}
LAST_MONTH = 12


def year_called(stem: str, branch: str, near: date) -> int | None:
    """Give the lunar year of that name nearest to a day; None when stem and branch do not go together.

    "Ất Tỵ" near 2025 is 2025, "Giáp Thìn" near January 2025 is 2024.
    """
    at = STEMS.index(stem)
    branches = (_RAT, _SNAKE) if branch in {"ty", "ti"} else (_BRANCH_NUMBER[branch],)
    for number in branches:
        if (at - number) % 2:
            continue
        offset = next(n for n in range(CYCLE) if n % 10 == at and n % 12 == number)
        base = near.year - (near.year - FIRST_JIA_ZI - offset) % CYCLE
        return min((base, base + CYCLE), key=lambda year: abs(year - near.year))
    return None


def solar(day: int, month: int, year: int) -> date | None:
    """Give the day of the common calendar, None for a lunar day that does not exist (30 of a short month)."""
    try:
        found = lunar_to_solar(LunarDate(day, month, year))
    except ValueError:
        return None
    back = solar_to_lunar(found)
    return found if (back.day, back.month, back.year) == (day, month, year) else None


def solar_from(day: int, month: int, on: date, called: int | None = None) -> date | None:
    """Give the lunar day in the lunar year `called`, else the first one on or after `on`."""
    if called is not None:
        return solar(day, month, called)
    years = (on.year - 1, on.year, on.year + 1)
    days = [found for year in years if (found := solar(day, month, year))]
    return next((found for found in days if found >= on), None)


def tet(year: int) -> date | None:
    """Give the first day of the lunar year that begins in `year`."""
    return solar(1, 1, year)


def eve_of(first: date) -> date:
    """Give the day before (giao thừa is the night of the last day of the old year)."""
    return first - timedelta(days=1)
