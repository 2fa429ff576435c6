"""Lengths of time in running text, on text without marks and case whose counts are in figures."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

_LENGTH = re.compile(
    r"(?<![\d/.])(?P<n>\d{1,3})\s*(?:\([^)]{1,20}\)\s*)?(?P<u>ngay|tuan|thang|quy|nam)\b(?!\s*\d)"
)
_ORDINAL = re.compile(r"\b(?:ngay|thang|thu|lop|dot|lan|quy)\s*$")
_HALF_MONTH = re.compile(r"\bnua thang\b(?!\s*\d)")
_UNIT_WORDS = {"ngay": "ngày", "tuan": "tuần", "thang": "tháng", "quy": "quý", "nam": "năm"}
_MONTHS = {"thang": 1, "quy": 3, "nam": 12}
LONGEST_YEARS = 5  # "tháng 12 năm" is no length of time


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: `count` of "ngay", "tuan", "thang", "quy" or "nam"."""

    count: int
    unit: str

    @property
    def said(self) -> str:
        """The words for it, "15 ngày"."""
        return f"{self.count} {_UNIT_WORDS[self.unit]}"


def duration_in(text: str) -> Duration | None:
    """Give the first length of time of `text`, None when there is none."""
    for hit in _LENGTH.finditer(text):
        count, unit = int(hit["n"]), hit["u"]
        if not count or (unit == "nam" and count > LONGEST_YEARS):
            continue  # "17 giờ 00 ngày 15/01", "tháng 12 năm"
        if _ORDINAL.search(text[: hit.start()]):
            continue
        return Duration(count, unit)
    return Duration(15, "ngay") if _HALF_MONTH.search(text) else None


def end_of(start: date, length: Duration) -> date | None:
    """Give the last day of a span of `length` that begins on `start`, both inclusive; None out of range.

    A month from the 1st ends on its last day; one from 31/01 ends with February, which has no 31st (Civil
    Code 2015, article 148).
    """
    try:
        if length.unit in {"ngay", "tuan"}:
            return start + timedelta(days=length.count * (7 if length.unit == "tuan" else 1) - 1)
        month = start.month - 1 + length.count * _MONTHS[length.unit]
        year, month = start.year + month // 12, month % 12 + 1
        longest = calendar.monthrange(year, month)[1]
        if start.day > longest:
            return date(year, month, longest)
        return date(year, month, start.day) - timedelta(days=1)
    except (ValueError, OverflowError):
        return None
