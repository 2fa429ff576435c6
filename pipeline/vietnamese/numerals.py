"""Numbers written as words, put into figures where they count days, weeks, months, quarters or ages.

Everything works on two texts of one length: `plain` without marks and case, and `written` as printed. The
marks decide where they are there ("sáu ngày" is six days, "sau ngày" is after the day); a word that is
ambiguous without its marks is left alone when they are lost.
"""

from __future__ import annotations

import re

from pipeline.vietnamese.text import tone_normal

_ONES = {
    "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_ONES_PLAIN = {
    "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "nham": 5, "sau": 6, "bay": 7,
    "tam": 8, "chin": 9,
}  # fmt: skip
_ONE = "|".join(_ONES_PLAIN)
_TENS = "hai|ba|bon|nam|sau|bay|tam|chin"
_NUMBER = (
    rf"(?:(?:(?P<tens{{0}}>{_TENS})\s+)?(?P<ten{{0}}>muoi)(?:\s+(?P<ones{{0}}>{_ONE}))?(?!\s+mot\s+(?:nam|ngay))"
    rf"|(?P<one{{0}}>{_ONE}))"
)
_UNITS = r"(?:tuoi|ngay|tuan|thang|quy|nam)\b"
_BEFORE_UNIT = re.compile(
    rf"\b{_NUMBER.format('')}(?=\s+(?!thang\s+\d){_UNITS}|\s+den\b[^.;]{{0,30}}\btuoi\b)"
)
_AFTER_WORD = re.compile(rf"\b(?P<word>ngay|mung|mong|thang|quy|lop)\s+{_NUMBER.format('')}\b")
_COMPOUND = re.compile(
    rf"\b(?:(?:(?P<tens>{_TENS})\s+)?(?P<ten>muoi)\s+(?P<ones>{_ONE})|x^(?P<x>))\b"
    r"(?!\s+(?:nghin|trieu|phan tram))(?P<one>)"
)
# Other words when their marks are lost: "từ", "năm", "sau", "bà", "bay", "làm", "tạm".
_AMBIGUOUS = frozenset({"tu", "nam", "sau", "ba", "bay", "lam", "tam", "nham"})
_TEN = 10


def figures(plain_text: str, written: str) -> str:
    """Write counts and dates in figures: "đủ mười tám tuổi" -> "du 18      tuoi"; the length stays.

    `written` is the same text with marks and case, character by character.
    """
    marked = tone_normal(written.lower())

    def before_unit(hit: re.Match[str]) -> str:
        value = _value(hit, marked)
        return hit.group(0) if value is None else str(value).ljust(len(hit.group(0)))

    def after_word(hit: re.Match[str]) -> str:
        value = _value(hit, marked)
        at = hit.end("word")
        tail = plain_text[hit.end() : hit.end() + 10]
        if value is None or (hit["one"] == "nam" and not _is_may(hit, written, tail)):
            return hit.group(0)
        return f"{hit['word']} {value}".ljust(at - hit.start()).ljust(len(hit.group(0)))

    def compound(hit: re.Match[str]) -> str:
        value = _value(hit, marked) if _has_marks(hit, marked) else None
        return hit.group(0) if value is None else str(value).ljust(len(hit.group(0)))

    # A month or day named by its number comes first: "tháng Mười năm 2026" is no "mười năm".
    once = _AFTER_WORD.sub(after_word, plain_text)
    return _COMPOUND.sub(compound, _BEFORE_UNIT.sub(before_unit, once))


def _has_marks(hit: re.Match[str], marked: str) -> bool:
    """Tell whether the number is printed with its marks ("hai mươi mốt"), so that it can be nothing else."""
    return marked[hit.start("ten") : hit.end("ten")] in {"mười", "mươi"}


def _is_may(hit: re.Match[str], written: str, tail: str) -> bool:
    """Tell whether "tháng năm" is the month of May, not "tháng … năm 2026"."""
    return hit["word"] != "thang" or written[hit.start("one")].isupper() or bool(re.match(r"\s+nam\b", tail))


def _value(hit: re.Match[str], marked: str) -> int | None:
    """Give the number, None when the marks say it is another word or are lost where they are needed."""
    if hit["ten"]:
        if marked[hit.start("ten") : hit.end("ten")] not in {"mười", "mươi", "muoi"}:
            return None
        tens = _digit(hit, "tens", marked) if hit["tens"] else 1
        ones = _digit(hit, "ones", marked) if hit["ones"] else 0
        return None if tens is None or ones is None else _TEN * tens + ones
    return _digit(hit, "one", marked)


def _digit(hit: re.Match[str], group: str, marked: str) -> int | None:
    word = marked[hit.start(group) : hit.end(group)]
    if word in _ONES:
        return _ONES[word]
    bare = hit[group]
    unmarked = word == bare and word not in {"mot", "hai", "bon", "chin"}
    return None if unmarked or word != bare or bare in _AMBIGUOUS else _ONES_PLAIN[bare]
