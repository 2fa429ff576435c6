"""Numbers written as words, on text without marks and case."""

from __future__ import annotations

import re

_ONES = {
    "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "sau": 6, "bay": 7, "tam": 8,
    "chin": 9,
}  # fmt: skip
_ONE = "|".join(_ONES)
# Not "tu": "từ mười lăm" looks like "tư mươi lăm" without marks.
_TENS = "hai|ba|bon|nam|sau|bay|tam|chin"
# Only in front of "tuổi": "năm", "sáu", "tư" are other words elsewhere.
_WORDS = re.compile(
    rf"\b(?:(?P<tens>{_TENS})\s+)?muoi(?:\s+(?P<ones>{_ONE}))?(?=\s+(?:tuoi|den\b[^.;]{{0,30}}tuoi))"
)
MONTHS = {
    "gieng": 1, "mot": 11, "hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9,
    "muoi": 10, "muoi mot": 11, "muoi hai": 12, "chap": 12,
}  # fmt: skip
_MONTH = re.compile(
    r"\bthang\s+(?P<m>muoi mot|muoi hai|gieng|hai|ba|tu|nam|sau|bay|tam|chin|muoi|chap)(?=\s+nam\s+\d{4})"
)


def figures(plain_text: str) -> str:
    """Write ages in figures: "đủ mười tám tuổi" -> "đủ 18 tuổi"."""

    def figure(hit: re.Match[str]) -> str:
        return str(10 * _ONES.get(hit["tens"] or "", 1) + _ONES.get(hit["ones"] or "", 0))

    return _WORDS.sub(figure, plain_text)


def month_figures(plain_text: str) -> str:
    """Write months in figures where a year follows: "tháng Năm năm 2026" -> "tháng 5 năm 2026".

    The length stays as it was, so that offsets still fit.
    """

    def figure(hit: re.Match[str]) -> str:
        return f"thang {MONTHS[hit['m']]}".ljust(len(hit.group(0)))

    return _MONTH.sub(figure, plain_text)
