"""Days, months, quarters and years named in running text, each as the span of days that it means.

Works on text without marks and case whose counts are in figures (`numerals.figures`). "từ 01 đến
07/12/2025" lends month and year backwards; a year that is not written is taken from its neighbours, then from
the letter's day: the last such day that is not months before it. Nothing is rolled over: 31/9/2025 is a
period without days.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from pipeline.vietnamese import lunar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MONTHS_IN_YEAR = 12
CENTURY = 2000
# The days of Tết that everybody keeps: the five of the new year.
TET_DAYS = 5
# A day without a year may lie so many days before the letter; older ones are those of the next year.
LOOKS_BACK = 62
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


class Grain(StrEnum):
    """What was named: a day, a part of a month, a month, a quarter, half a year, a year, a feast."""

    DAY = "day"
    PART = "part"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    FEAST = "feast"


@dataclass(frozen=True, slots=True)
class Period:
    """A span named at `start`..`end` of the text; `first`..`last` are days, both inclusive.

    `first` None: named but impossible (31/9). `full`: the year is written (or follows from a written one).
    `exact` False: the words leave a margin ("cuối tháng"). `why` says in Vietnamese how it was worked out
    where that is not plain from the words.
    """

    start: int
    end: int
    first: date | None
    last: date | None
    grain: Grain
    full: bool
    exact: bool = True
    why: str | None = None


_DAY = re.compile(
    r"(?<![\d/.,])(?:(?:ngay|mung|mong)\s*)?(?P<d>\d{1,2})"
    r"(?:\s*(?P<sep>[/.-])\s*(?P<m>0?[1-9]|1[0-2])(?:\s*[/.-]\s*(?P<y4>\d{4})(?!\d)|(?P=sep)(?P<y2>\d{2}))?(?![/\d]|[.-]\d)"
    r"|\s*(?:,\s*)?thang\s*(?P<m2>\d{1,2}|gieng|chap)\b(?:\s+duong lich)?(?:\s*(?:[/.-]"
    r"|,?\s*nam)\s*(?P<y3>\d{4}))?(?!\d))"
)
_LUNAR_AFTER = re.compile(r"^\s*\(?\s*(?:am lich|a\.?l\b|lich am)\)?")
_SOLAR_AFTER = re.compile(r"\s*(?:\(?duong lich|[/.-]\s*\d{4}|nam\s*\d{4})")
_LUNAR_DAY = re.compile(
    r"\b(?:(?P<ram>ram)|(?:ngay\s+)?(?:mung|mong)\s*(?P<d>\d{1,2})|(?:ngay\s+)?(?P<d2>\d{1,2}))"
    r"\s*(?:thang\s*(?P<m>gieng|chap|\d{1,2})|(?P<tet>tet)\b)"
)
_YEAR_CALLED = re.compile(
    r"^[\s,]*(?:nguyen dan\s*)?(?:nam\s+)?" + lunar.YEAR_NAME.pattern.removeprefix(r"\b")
)
_SHORT = re.compile(
    r"(?<![\d/.,])(?:ngay\s*)?(?P<d>\d{1,2})\s*(?:-|–|—|,|va|(?:cho )?den"
    r"|(?:cho )?toi)(?:\s+het)?(?:\s+ngay)?\s*$"
)
_MONTHS = re.compile(
    r"\b(?:(?:cac\s+)?thang|t\.?(?=\d))\s*(?P<m>\d{1,2})(?!\d)"
    r"(?P<more>(?:\s*(?:-|–|—|,|va|den(?: het)?|toi)\s*(?:thang\s*|t\.?)?\d{1,2}(?!\d"
    r"|\s*[/.-]\s*\d{1,2}\s*[/.-]))*)"
    r"(?:\s*(?:[/.-]|,?\s*nam)\s*(?P<y>\d{4}))?(?!\d)"
)
_BARE_MONTH = re.compile(r"(?<![\d/.,-])(?P<m>0?[1-9]|1[0-2])\s*[/-]\s*(?P<y>20\d{2})(?!\d)")
_QUARTERS = re.compile(
    r"\bquy\s*(?P<q>iv|iii|ii|i|[1-4])\b(?P<more>\s*(?:-|–|va|,|den(?: het)?)\s*(?:quy\s*)?(?:iv|iii|ii"
    r"|i|[1-4])\b)?"
    r"(?:\s*(?:[/.-]|,?\s*nam)?\s*(?P<y>20\d{2}))?"
)
_HALF_YEAR = re.compile(r"\b(?:6|06|sau) thang (?P<which>dau|cuoi) nam(?:\s+(?P<y>20\d{2}))?")
_PART = re.compile(
    r"\b(?P<which>nua dau|nua cuoi|dau|giua|trung tuan|thuong tuan|ha tuan|cuoi)\s+"
    r"thang\s*(?P<m>\d{1,2})(?:\s*(?:[/.-]|,?\s*nam)\s*(?P<y>\d{4}))?"
)
_FIRST_DAYS = re.compile(
    r"(?<!\d)(?P<n>\d{1,2})\s+ngay (?P<which>dau|cuoi)(?: cua)?\s+thang\s*(?P<m>\d{1,2})(?:\s*(?:[/.-]"
    r"|,?\s*nam)\s*(?P<y>\d{4}))?"
)
_WHOLE_YEAR = re.compile(r"\b(?:(?:trong|ca|het|suot|cuoi|toan bo)\s+)?nam\s+(?P<y>20\d{2})\b")
_RELATIVE = re.compile(
    r"\b(?P<what>thang|quy|nam)\s+(?P<when>nay|sau|toi)\b|\b(?P<today>hom nay|tu nay|tu bay gio)\b"
    r"|\b(?P<signed>ngay (?:ky|ban hanh|phat hanh)(?: (?:van ban|cong van|to trinh)(?: nay)?)?)\b"
)
_FEAST = re.compile(r"\btet\s+(?:nguyen dan|am lich|co truyen|dan toc)")
_ASIDE = re.compile(r"\(\s*(?:tuc|nham|la ngay|dung)\b[^()]*\)")
_PARTS = {
    "nua dau": (1, 15, True), "nua cuoi": (16, 31, True), "dau": (1, 10, False), "giua": (11, 20, False),
    "thuong tuan": (1, 10, True), "trung tuan": (11, 20, True), "ha tuan": (21, 31, True),
    "cuoi": (21, 31, False),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Named:
    """A period as written: months and days of both ends, the year when it is written."""

    start: int
    end: int
    grain: Grain
    first: tuple[int, int]
    last: tuple[int, int]
    year: int | None = None
    exact: bool = True


def periods_in(text: str, on: date | None) -> list[Period]:
    """Give the periods of `text` in order, none overlapping another; `on` is the letter's day.

    Without `on`, what has no year is named but without days.
    """
    left = _ASIDE.sub(lambda m: " " * len(m.group(0)), text)
    fixed: list[Period] = []
    for settle in (_lunar_days, _feasts, _relative):
        for one in settle(left, on):
            fixed.append(one)
            left = _blanked(left, one.start, one.end)
    named: list[_Named] = []
    for find in _FINDERS:
        for told in find(left):
            named.append(told)
            left = _blanked(left, told.start, told.end)
    named.sort(key=lambda one: one.start)
    return sorted([*fixed, *_settled(named, on)], key=lambda one: one.start)


def month_span(year: int, month: int) -> tuple[date, date] | None:
    """Give first and last day of a month, None when there is no such month."""
    if not 1 <= month <= MONTHS_IN_YEAR or not 1 <= year <= date.max.year:
        return None
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def day_or_none(year: int, month: int, day: int) -> date | None:
    """Give the day, None when the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _blanked(text: str, start: int, end: int) -> str:
    return text[:start] + "#" * (end - start) + text[end:]


# ---- finders: what is written
def _days(text: str) -> Iterator[_Named]:
    for hit in _DAY.finditer(text):
        if hit["m"] is not None and _is_months(text, hit):
            continue
        month = _month_number(hit["m"] or hit["m2"])
        written = hit["y4"] or hit["y2"] or hit["y3"]
        year = None if written is None else int(written) + (CENTURY if len(written) == 2 else 0)  # noqa: PLR2004 - two figures
        day = int(hit["d"])
        start = hit.start()
        yield from _lent(text, start, month, year)
        yield _Named(start, hit.end(), Grain.DAY, (month, day), (month, day), year)


def _is_months(text: str, hit: re.Match[str]) -> bool:
    """Tell whether "10-12" is a run of months ("tháng 10-12") or a mark of a list ("6.1")."""
    alone = hit["sep"] == "." and not (hit["y4"] or hit["y2"])
    return alone or re.search(r"\bthang\s*$", text[: hit.start()]) is not None


def _lent(text: str, start: int, month: int, year: int | None) -> Iterator[_Named]:
    """Give the days in front that borrow month and year: "từ 01 đến 07/12", "05, 12 và 19/11"."""
    before = text[:start]
    while short := _SHORT.search(before):
        day = int(short["d"])
        yield _Named(short.start(), short.end("d"), Grain.DAY, (month, day), (month, day), year)
        before = before[: short.start()]


def _month_number(written: str) -> int:
    return lunar.MONTH_NAMES.get(written) or int(written)


def _parts(text: str) -> Iterator[_Named]:
    for hit in _FIRST_DAYS.finditer(text):
        month, count = int(hit["m"]), int(hit["n"])
        low, high = (1, count) if hit["which"] == "dau" else (32 - count, 31)
        year = int(hit["y"]) if hit["y"] else None
        yield _Named(hit.start(), hit.end(), Grain.PART, (month, low), (month, high), year, low == 1)
    for hit in _PART.finditer(text):
        month = int(hit["m"])
        low, high, exact = _PARTS[hit["which"]]
        year = int(hit["y"]) if hit["y"] else None
        yield _Named(hit.start(), hit.end(), Grain.PART, (month, low), (month, high), year, exact)


def _months(text: str) -> Iterator[_Named]:
    for hit in _MONTHS.finditer(text):
        numbers = [int(hit["m"]), *map(int, re.findall(r"\d+", hit["more"] or ""))]
        year = int(hit["y"]) if hit["y"] else None
        yield _Named(hit.start(), hit.end(), Grain.MONTH, (numbers[0], 1), (numbers[-1], 31), year)


def _bare_months(text: str) -> Iterator[_Named]:
    for hit in _BARE_MONTH.finditer(text):
        month = int(hit["m"])
        yield _Named(hit.start(), hit.end(), Grain.MONTH, (month, 1), (month, 31), int(hit["y"]))


def _quarters(text: str) -> Iterator[_Named]:
    for hit in _QUARTERS.finditer(text):
        more = re.search(r"(?:iv|iii|ii|i|[1-4])$", hit["more"] or "")
        low = _quarter(hit["q"])
        high = _quarter(more.group(0)) if more else low
        year = int(hit["y"]) if hit["y"] else None
        yield _Named(hit.start(), hit.end(), Grain.QUARTER, (3 * low - 2, 1), (3 * high, 31), year)


def _quarter(written: str) -> int:
    return _ROMAN.get(written) or int(written)


def _halves(text: str) -> Iterator[_Named]:
    for hit in _HALF_YEAR.finditer(text):
        low, high = ((1, 1), (6, 31)) if hit["which"] == "dau" else ((7, 1), (12, 31))
        yield _Named(hit.start(), hit.end(), Grain.HALF, low, high, int(hit["y"]) if hit["y"] else None)


def _years(text: str) -> Iterator[_Named]:
    for hit in _WHOLE_YEAR.finditer(text):
        yield _Named(hit.start(), hit.end(), Grain.YEAR, (1, 1), (12, 31), int(hit["y"]))


_FINDERS: tuple[Callable[[str], Iterator[_Named]], ...] = (
    _parts, _halves, _days, _quarters, _months, _bare_months, _years,
)  # fmt: skip


# ---- years
def _settled(named: list[_Named], on: date | None) -> Iterator[Period]:
    """Give each its year: the written one, that of a neighbour, or the one the letter's day suggests."""
    last_known: tuple[int, tuple[int, int]] | None = None
    for at, one in enumerate(named):
        later = next((two for two in named[at + 1 :] if two.year is not None), None)
        full = True
        if one.year is not None:
            year = one.year
        elif later is not None and later.year is not None:
            year = later.year - (one.first > later.last)
        elif last_known is not None:
            year = last_known[0] + (one.last < last_known[1])
        else:
            year, full = _likely_year(one.last, on), False
        if full:
            last_known = (year, one.first)
        yield _dated(one, year, full=full)


def _likely_year(last: tuple[int, int], on: date | None) -> int:
    """The year of a period without one, seen from the letter's day; 0 when that is unknown."""
    if on is None:
        return 0
    month, day = last
    end = day_or_none(on.year, month, min(day, 28))
    return on.year + (end is not None and end < on - timedelta(days=LOOKS_BACK))


def _dated(one: _Named, year: int, *, full: bool) -> Period:
    """Make the period; day 31 of a span means the end of its month, a day of its own is taken as it is."""
    (first_month, first_day), (last_month, last_day) = one.first, one.last
    first_year = year - (one.first > one.last)
    if one.grain is Grain.DAY:
        first = last = day_or_none(year, last_month, last_day)
    else:
        whole = month_span(year, last_month)
        first = day_or_none(first_year, first_month, first_day)
        last = min(whole[1], whole[0] + timedelta(days=last_day - 1)) if whole else None
    if first is None or last is None:
        first = last = None
    why = None if full else f"không ghi năm, hiểu là năm {year}"
    return Period(one.start, one.end, first, last, one.grain, full, one.exact, why)


# ---- what needs no year of its own
def _lunar_days(text: str, on: date | None) -> Iterator[Period]:
    for hit in _LUNAR_DAY.finditer(text):
        told = hit["m"]
        marked = _LUNAR_AFTER.match(text[hit.end() :])
        called = _YEAR_CALLED.match(text[hit.end() :])
        sure = hit["tet"] or hit["ram"] or told in lunar.MONTH_NAMES
        if on is None or not (sure or marked or called):
            continue
        if told in lunar.MONTH_NAMES and _SOLAR_AFTER.match(text[hit.end() :]):
            continue  # "tháng Chạp năm 2026": the common calendar's December
        year = lunar.year_called(called["stem"], called["branch"], on) if called else None
        month = 1 if hit["tet"] else _month_number(told)
        day = 15 if hit["ram"] else int(hit["d"] or hit["d2"])
        found = lunar.solar_from(day, month, on, year)
        end = hit.end() + (called.end() if called else 0)
        end += found_after.end() if (found_after := _LUNAR_AFTER.match(text[end:])) else 0
        why = f"ngày {day} tháng {month} âm lịch là ngày {found:%d/%m/%Y}" if found else None
        yield Period(hit.start(), end, found, found, Grain.DAY, full=True, why=why)
    yield from _marked_lunar(text, on)


def _marked_lunar(text: str, on: date | None) -> Iterator[Period]:
    """Give days written in figures with "âm lịch" behind them ("10/3 âm lịch")."""
    for hit in _DAY.finditer(text):
        marked = _LUNAR_AFTER.match(text[hit.end() :])
        if not marked or on is None or hit["m"] is None:
            continue
        found = lunar.solar_from(int(hit["d"]), int(hit["m"]), on, int(hit["y4"]) if hit["y4"] else None)
        why = f"ngày {hit['d']}/{hit['m']} âm lịch là ngày {found:%d/%m/%Y}" if found else None
        yield Period(hit.start(), hit.end() + marked.end(), found, found, Grain.DAY, full=True, why=why)


def _feasts(text: str, on: date | None) -> Iterator[Period]:
    """Give Tết as the span from the last day of the old year to the fifth of the new, which is customary."""
    for hit in _FEAST.finditer(text):
        called = _YEAR_CALLED.match(text[hit.end() :])
        said = re.match(r"\s*(?:nam\s+)?(20\d{2})", text[hit.end() :])
        if on is None:
            continue
        year = lunar.year_called(called["stem"], called["branch"], on) if called else None
        year = int(said[1]) if said else year
        first = lunar.solar(1, 1, year) if year else lunar.solar_from(1, 1, on)
        end = hit.end() + (called or said).end() if (called or said) else hit.end()  # type: ignore[union-attr] # one of both
        if first is not None:
            why = f"mùng 1 Tết là ngày {first:%d/%m/%Y}"
            last = first + timedelta(days=TET_DAYS - 1)
            yield Period(
                hit.start(), end, lunar.eve_of(first), last, Grain.FEAST, full=True, exact=False, why=why
            )


def _relative(text: str, on: date | None) -> Iterator[Period]:
    """Give periods counted from the letter's own day ("tháng này", "từ nay")."""
    if on is None:
        return
    for hit in _RELATIVE.finditer(text):
        if hit["today"] or hit["signed"]:
            start = hit.start() + (len("tu ") if hit["today"] and hit[0].startswith("tu ") else 0)
            why = f"tính từ ngày của văn bản ({on:%d/%m/%Y})"
            yield Period(start, hit.end(), on, on, Grain.DAY, full=False, exact=False, why=why)
            continue
        first, last = _step(hit["what"], on, later=hit["when"] != "nay")
        grain = {"thang": Grain.MONTH, "quy": Grain.QUARTER, "nam": Grain.YEAR}[hit["what"]]
        why = f"tính theo ngày của văn bản ({on:%d/%m/%Y})"
        yield Period(hit.start(), hit.end(), first, last, grain, full=False, why=why)


def _step(what: str, on: date, *, later: bool) -> tuple[date, date]:
    """Give the month, quarter or year of the day, or the next one."""
    months = {"thang": 1, "quy": 3, "nam": MONTHS_IN_YEAR}[what]
    at = (on.month - 1) // months * months + (months if later else 0)
    last = at + months - 1
    first_day = date(on.year + at // MONTHS_IN_YEAR, at % MONTHS_IN_YEAR + 1, 1)
    whole = month_span(on.year + last // MONTHS_IN_YEAR, last % MONTHS_IN_YEAR + 1)
    return first_day, whole[1] if whole else first_day
