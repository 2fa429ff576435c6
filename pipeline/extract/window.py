"""`window`: thời gian đăng - point (3) of the request; days, both ends inclusive.

A duration from a known day is counted; one from an unknown day of approval stays open and doubtful
(contract). Impossible dates are never rolled over.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.cues import WINDOW
from pipeline.extract.fields import found, missing, seen
from pipeline.model import Window
from pipeline.vietnamese.dates import duration_in, end_of, mentions_in, period_in
from pipeline.vietnamese.numerals import month_figures

if TYPE_CHECKING:
    from datetime import date

    from pipeline.extract.fields import View
    from pipeline.extract.item import Item
    from pipeline.model import Field
    from pipeline.vietnamese.dates import Mention

_RELATIVE = re.compile(
    r"ngay sau khi|sau khi|khi duoc|ke tu (?:ngay|khi)\s+(?:\w+\s+){0,2}(?:duyet|dang|nhan"
    r"|phe duyet|ky|tham dinh)|tu (?:ngay|khi) (?:duoc|co|dang|nhan|duyet)|trong vong"
    r"|trong thoi gian \d|\b\d+\s*(?:ngay|tuan|thang)\b|som nhat|thuong xuyen|lien tuc"
)
_OPEN_END = re.compile(
    r"cho den khi|den khi co|khong thoi han|tro di|lien tuc|khong gioi han thoi gian|lau dai"
)
_UNTIL = re.compile(r"(?:^|[\s:,(])(?:den|toi|–|-|—|het)\s+(?:het\s+)?(?:ngay\s+)?$")
_START_ONLY = re.compile(r"\b(?:tu|bat dau|ke tu)\b")
_TAKEN_DOWN = re.compile(r"\b(?:go|ha|ket thuc|het han|het)\b")
# Words that make a span of days something else than its first and last day.
_VAGUE = re.compile(
    r"\b(?:moi|hang|hằng) (?:ngay|tuan|thang)\b|\b(?:dau|giua|cuoi|nua dau|nua cuoi) (?:thang|quy|nam|tuan)\b"
    r"|\btu nay\b|\blam viec\b|\bkhoang \d|\bdu kien\b|\btuan (?:dau|cuoi)\b|\bngay (?:dau|cuoi)\b"
)
_JOINS = re.compile(r"\b(?:den|toi|het|ket thuc|go|ha)\b|^\s*[-–—]|[;,]\s*ngay (?:len|dang|bat dau)")
_CITED = re.compile(r"\b(?:van ban|cong van|ke hoach|quyet dinh|thong bao)\b|\bso\s+\d+\s*[/-]\s*[a-z]")
_ROUNDS = re.compile(r"\b(?:dot|lan|giai doan|ky)\s*(?:\d|[ivx]+\b)")


def find(view: View) -> Field[Window]:
    """Read the first and last day of posting."""
    items = [item for item in view.items if item.field == WINDOW]
    strong = [item for item in items if item.strong]
    items = strong or items
    if not items:
        return missing()
    issued: date | None = view.value("issued_on")
    year = issued.year if issued else None
    best: Field[Window] | None = None
    if len(strong) > 1 and (joined := _joined(view, strong, year)) is not None:
        return joined
    for item in items:
        text = _plain(view, item)
        made = _read(view, text, item.whole, year, strong=item.sure)
        if made.value is not None and made.value.start is not None:
            return made
        if best is None or (best.value is None and made.value is not None):
            best = made
    if best is not None and best.value is None and not strong:
        return missing()
    return best or missing()


def _plain(view: View, item: Item) -> str:
    return month_figures(view.letter.plain[item.start : item.end].replace("\n", " "))


def _joined(view: View, items: list[Item], year: int | None) -> Field[Window] | None:
    """Read a start and an end that stand under two labels ("Lên tin: …", "Hạ tin: …")."""
    dated = [(item, day) for item in items for day in mentions_in(_plain(view, item), year)]
    if len(dated) != 2 or dated[0][0] is dated[1][0] or any(day.day is None for _, day in dated):  # noqa: PLR2004 - start and end
        return None
    (first, start), (last, end) = dated
    certain = start.full and end.full
    return found(view.letter, Window(start.day, end.day), first.whole, last.whole, certain=certain)


def _read(view: View, text: str, span: tuple[int, int], year: int | None, *, strong: bool) -> Field[Window]:
    """Read one stretch of text."""
    letter = view.letter
    mentions = mentions_in(text, year)
    if any(one.day is None for one in mentions):
        return seen(letter, span)
    certain = strong and all(one.full for one in mentions) and not _VAGUE.search(text)
    if len(mentions) > 1:
        return _two_days(view, text, mentions, span, certain=certain)
    if mentions:
        until = _until_period(text, mentions[0], year)
        if until is not None:
            return found(letter, Window(mentions[0].day, until), span, certain=certain)
        return _one_day(view, text, mentions[0], span, certain=certain)
    if period := period_in(text, year):
        return found(
            letter, Window(*period[0]), span, certain=strong and period[1] and not _VAGUE.search(text)
        )
    return _no_day(view, text, span)


def _no_day(view: View, text: str, span: tuple[int, int]) -> Field[Window]:
    """Read a window that only an unknown day of approval would fix (contract)."""
    if _RELATIVE.search(text) or _OPEN_END.search(text) or duration_in(text):
        return found(view.letter, Window(None, None), span, certain=False)
    return seen(view.letter, span) if re.search(r"[a-z]{2}", text) else missing()


def _two_days(
    view: View, text: str, mentions: list[Mention], span: tuple[int, int], *, certain: bool
) -> Field[Window]:
    """Read a start and an end; more than two days are several windows, or a stray date."""
    letter = view.letter
    days = [one.day for one in mentions if one.day]
    if len(mentions) > 2 or _ROUNDS.search(text):  # noqa: PLR2004 - start and end
        return found(letter, Window(min(days), max(days)), span, certain=False)
    label = letter.plain[span[0] : span[1]].replace("\n", " ")
    before = label[: label.find(text[mentions[0].start : mentions[0].end])]
    if days[1] < days[0] and _TAKEN_DOWN.search(before):
        days.reverse()
    certain = certain and _one_span(text, mentions)
    return found(letter, Window(days[0], days[1]), span, certain=certain)


def _one_span(text: str, mentions: list[Mention]) -> bool:
    """Tell whether the two days are the ends of one span and its stated length, if any, agrees.

    "đăng ngày 01/02, nhắc lại ngày 15/02" are two days, and the day of a cited letter is no end.
    """
    first, last = mentions
    joined = first.end >= last.start or _JOINS.search(text[first.end : last.start])
    length = duration_in(text[: first.start] + " ; " + text[last.end :])
    agrees = length is None or (first.day is not None and end_of(first.day, length) == last.day)
    return bool(joined) and agrees and not _CITED.search(text)


def _until_period(text: str, one: Mention, year: int | None) -> date | None:
    """Give the end in "từ ngày 15/5/2026 đến hết tháng 6 năm 2026"."""
    after = re.match(r"\W*(?:den|toi|-|–)\s+(?:het\s+|cuoi\s+)?(?=thang|quy|nam)", text[one.end :])
    period = period_in(text[one.end :], year) if after else None
    return period[0][1] if period else None


def _one_day(view: View, text: str, one: Mention, span: tuple[int, int], *, certain: bool) -> Field[Window]:
    """One date: a start with a duration, a start alone, an end alone, or a single day."""
    day = one.day
    before = text[: one.start]
    length = duration_in(text[: one.start] + " " * (one.end - one.start) + text[one.end :])
    letter = view.letter
    if length and not re.search(r"\b(?:truoc|cham nhat)\b", before):
        if _UNTIL.search(before) and not _START_ONLY.search(before):
            return found(letter, Window(None, day), span, certain=False)
        assert day is not None  # noqa: S101 - callers sent impossible dates away
        return found(letter, Window(day, end_of(day, length)), span, certain=certain)
    if _UNTIL.search(before) or re.search(
        r"\b(?:truoc|den het|cham nhat|den)\s+(?:het\s+)?(?:ngay\s+)?$", before
    ):
        return found(letter, Window(None, day), span, certain=False)
    if _RELATIVE.search(text) and not _START_ONLY.search(before):
        return found(letter, Window(None, None), span, certain=False)
    if _START_ONLY.search(before):
        return found(letter, Window(day, None), span, certain=certain)
    return found(letter, Window(day, day), span, certain=False)
