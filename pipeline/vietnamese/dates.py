"""Dates, spans and durations in running text, on text without marks and case (`text.plain`).

"từ 01 đến 07/12/2025" lends month and year backwards; a year that is not written is taken from the letter
and the mention is not `full`. Nothing is rolled over: 31/9/2025 gives a mention without a day.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = (
    r"(?:ngay\s*)?(?P<d>\d{1,2})\s*(?:[/.-]|\s*thang\s*)\s*(?P<m>\d{1,2})"
    r"(?:\s*(?:[/.-]|\s*nam\s*|,?\s*nam\s*)\s*(?P<y>\d{4})\b)?(?![/\d])(?!\s*thang)"
)
_DATE = re.compile(rf"(?<![\d/.]){_DAY}")
_SHORT_RANGE = re.compile(
    r"(?<![\d/.])(?:ngay\s*)?(?P<d>\d{1,2})\s*(?:-|–|(?:den|toi)(?:\s+het)?(?:\s+ngay)?)\s*$"
)
_MONTH = re.compile(r"\bthang\s*(?P<m>\d{1,2})\s*(?:[/.-]|\s*nam\s*)?\s*(?P<y>\d{4})?")
_QUARTER = re.compile(r"\bquy\s*(?P<q>iv|iii|ii|i|[1-4])\s*(?:[/.-]|\s*nam\s*|\s)?\s*(?P<y>\d{4})?")
_YEAR = re.compile(r"\b(?:trong|ca|het|nam)\s+nam\s+(?P<y>\d{4})")
_LENGTH = re.compile(
    r"(?<![\d/])(?P<n>\d{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|muoi lam)"
    r"\s*(?:\([^)]{1,16}\)\s*)?(?P<u>ngay|tuan|thang|quy|nam)"
    r"\b(?!\s*(?:lam viec)?\s*\d)(?P<w>\s*lam viec)?"
)
_WORDS = {
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "nam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
    "muoi": 10,
    "muoi lam": 15,
}
MONTHS_IN_YEAR = 12
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True, slots=True)
class Mention:
    """A date at `start`..`end`; `day` None when it cannot be; `full` when the year is written."""

    start: int
    end: int
    day: date | None
    full: bool


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: `count` of "ngay", "tuan", "thang", "quy" or "nam"."""

    count: int
    unit: str


def mentions_in(text: str, year: int | None) -> list[Mention]:
    """Give the dates of `text` in order; `year` is the letter's, for dates without one."""
    hits = list(_DATE.finditer(text))
    mentions: list[Mention] = []
    for at, hit in enumerate(hits):
        written = hit["y"]
        lent = next((later["y"] for later in hits[at + 1 :] if later["y"]), None)
        wanted = int(written or lent or year or 0)
        month, day = int(hit["m"]), int(hit["d"])
        if not written and lent is None and mentions and mentions[-1].day and mentions[-1].full:
            wanted = mentions[-1].day.year
        if lent and not written and at + 1 < len(hits) and month > int(hits[at + 1]["m"]):
            wanted = int(lent) - 1
        short = _SHORT_RANGE.search(text[: hit.start()])
        if short:
            mentions.append(
                Mention(
                    short.start(), short.end(), _day(wanted, month, int(short["d"])), bool(written or lent)
                )
            )
        mentions.append(Mention(hit.start(), hit.end(), _day(wanted, month, day), bool(written or lent)))
    return mentions


def period_in(text: str, year: int | None) -> tuple[tuple[date, date], bool] | None:
    """Give a month, quarter or year named as a whole, or a run of months, and whether its year is written."""
    months = [(int(m["m"]), m["y"]) for m in _MONTH.finditer(text) if 1 <= int(m["m"]) <= MONTHS_IN_YEAR]
    quarter = _QUARTER.search(text)
    if months:
        written = [y for _, y in months if y]
        last_year = int(written[-1]) if written else year
        if last_year is None:
            return None
        first_year = int(months[0][1]) if months[0][1] else last_year - (months[0][0] > months[-1][0])
        return (date(first_year, months[0][0], 1), _month_end(last_year, months[-1][0])), bool(written)
    if quarter:
        number = _ROMAN.get(quarter["q"]) or int(quarter["q"])
        of = int(quarter["y"]) if quarter["y"] else year
        return (
            None
            if of is None
            else ((date(of, 3 * number - 2, 1), _month_end(of, 3 * number)), bool(quarter["y"]))
        )
    whole = _YEAR.search(text)
    return ((date(int(whole["y"]), 1, 1), date(int(whole["y"]), 12, 31)), True) if whole else None


def duration_in(text: str) -> Duration | None:
    """Give the first length of time of `text`, None when there is none."""
    for hit in _LENGTH.finditer(text):
        if hit["u"] == "nam" and not hit["n"].isdigit():
            continue  # "ba năm" may be anything without its marks
        if hit["u"] == "nam" and int(hit["n"]) > 5:  # noqa: PLR2004 - "tháng 12 năm" is no length of time
            continue
        if hit["n"].strip("0") == "":
            continue  # "17 giờ 00 ngày 15/01"
        if hit["u"] == "thang" and re.search(r"\bngay\s*$", text[: hit.start()]):
            continue
        return Duration(int(hit["n"]) if hit["n"].isdigit() else _WORDS[hit["n"]], hit["u"])
    return None


def end_of(start: date, length: Duration) -> date | None:
    """Give the last day of a span of `length` that begins on `start`, both inclusive; None out of range."""
    try:
        if length.unit in {"ngay", "tuan"}:
            return start + timedelta(days=length.count * (7 if length.unit == "tuan" else 1) - 1)
        months = length.count * {"thang": 1, "quy": 3, "nam": 12}[length.unit]
        month = start.month - 1 + months
        year, month = start.year + month // 12, month % 12 + 1
        return date(year, month, min(start.day, calendar.monthrange(year, month)[1])) - timedelta(days=1)
    except (ValueError, OverflowError):
        return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
