"""The holidays of a year as the law gives them, before any notice.

Labour Code 2019 art. 112(1): 1 January, Tết (5 days), Giỗ Tổ Hùng Vương (10th of the third lunar month),
30 April, 1 May, 2 September and a day beside it; art. 111(3): one that falls on a weekly rest day is made up
on the next working day. Resolution 28/2026/QH16 art. 2: 24 November since 2026; outside art. 112(1), so it is
not made up. Which days are Tết and which day goes with 2 September is for the Prime Minister to say (art.
112(3)); here they are what the notices of 2024 to 2026 chose. Years before the Code are computed by it all
the same: no request is that old.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from pipeline.vietnamese import lunar

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAY = timedelta(days=1)
SATURDAY = 5
_CULTURE_SINCE = 2026
_TET = range(-2, 3)  # two days of the old year and three of the new one
_GIO_TO = (10, 3)
# By the weekday of 2 September: the day beside it that makes the longer rest (2024: +1, 2025 and 2026: -1).
_BESIDE = (1, -1, -1, 1, -1, -1, 1)
_CODE = "Bộ luật Lao động 2019, Điều "
_RESOLUTION = "Nghị quyết 28/2026/QH16, Điều 2"


class Holiday(NamedTuple):
    """What a day off is called, and the article that gives it."""

    name: str
    source: str


def holidays_by_law(year: int) -> dict[date, Holiday]:
    """Give the weekdays off of a year; Tết and Giỗ Tổ only from 1900 to 2100.

    The lunar calendar is known for those years only.
    """
    named: dict[date, str] = {}
    for day, name in _holidays(year):
        named[day] = f"{named[day]}, {name}" if day in named else name
    off = {day: Holiday(name, _CODE + "112") for day, name in named.items() if day.weekday() < SATURDAY}
    for day, name in sorted(named.items()):
        if day not in off:
            free = day
            while free in named or free in off or free.weekday() >= SATURDAY:
                free += _DAY
            off[free] = Holiday(f"{name} (nghỉ bù)", _CODE + "111 khoản 3")
    if year >= _CULTURE_SINCE and (day := date(year, 11, 24)).weekday() < SATURDAY:
        off[day] = Holiday("Ngày Văn hóa Việt Nam", _RESOLUTION)
    return dict(sorted(off.items()))


def _holidays(year: int) -> Iterator[tuple[date, str]]:
    """Give the holidays of art. 112(1), also those on a weekend."""
    yield date(year, 1, 1), "Tết Dương lịch"
    if tet := lunar.tet(year):
        for offset in _TET:
            yield tet + offset * _DAY, "Tết Nguyên đán"
    if gio_to := lunar.solar(*_GIO_TO, year):
        yield gio_to, "Giỗ Tổ Hùng Vương"
    yield date(year, 4, 30), "Ngày Chiến thắng"
    yield date(year, 5, 1), "Ngày Quốc tế Lao động"
    national = date(year, 9, 2)
    yield national, "Quốc khánh"
    yield national + _BESIDE[national.weekday()] * _DAY, "Quốc khánh"
