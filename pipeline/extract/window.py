"""`window`: thời gian đăng - point (3) of the request; days, both ends inclusive.

Days, months, quarters and lunar days are spans (`vietnamese.periods`); a duration from a known day is
counted; one from an unknown day of approval stays open and doubtful (contract). How a day was worked out is
kept in `Field.because`. Impossible dates are never rolled over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from pipeline.extract.cues import WINDOW
from pipeline.extract.fields import found, missing, seen
from pipeline.extract.item import words_of
from pipeline.extract.window_parts import groups_of, relevant
from pipeline.model import Window
from pipeline.vietnamese.durations import duration_in, end_of
from pipeline.vietnamese.periods import Grain, periods_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from pipeline.extract.fields import View
    from pipeline.extract.item import Item
    from pipeline.extract.letter import Span
    from pipeline.extract.window_parts import Group
    from pipeline.model import Field

_THIS_YEAR = re.compile(r"(?<=\d)(\s+)nam (nay|sau|toi)\b")
_RELATIVE = re.compile(
    r"ngay sau khi|sau khi|khi (?:duoc|co|nhan)|(?:ke tu|tu|tinh tu) (?:ngay|khi|luc"
    r"|thoi diem)\s+(?:\w+\s+){0,3}?"
    r"(?:duyet|dang|nhan|phe duyet|tham dinh|phat|hien thi|dong y|chap thuan|len)|trong vong"
    r"|trong thoi gian \d|\b\d+\s*(?:ngay|tuan|thang)\b|som nhat|thuong xuyen|lien tuc|tu khi|ngay khi"
)
_OPEN_END = re.compile(
    r"cho den khi|den khi (?:co|het)|khong thoi han|tro di|lien tuc|khong gioi han thoi gian|lau dai"
    r"|khong (?:xac dinh|an dinh|quy dinh|ghi|dinh)\s+(?:ngay|thoi han)? ?ket thuc|thuong xuyen"
)
# "đăng tới khi hết mùa mưa": an end that no calendar tells.
_EVENT_END = re.compile(r"\b(?:den|toi) (?:khi|luc)\b|\btrong (?:suot )?(?:mua|dip|thoi gian dien ra)\b")
_UNTIL = re.compile(
    r"(?:^|[\s:,(])(?:den|toi|–|-|—|het|truoc|cham nhat(?: la)?|muon nhat(?: la)?|ket thuc|go|ha)"
    r"(?:\s+(?:het|luc|la|vao|xuong|bai|tin|\d{1,2}\s*(?:h|gio)\s*(?:\d{1,2})?(?:\s*phut)?|khi|hanh))*\W*(?:ngay\W+)?$"
)
_START = re.compile(r"\b(?:tu|bat dau|ke tu|tinh tu|khoi dang|len tin|len bai|mo dang|dang tu|phat tu)\b")
# Words that make a span of days something else than its first and last day.
_VAGUE = re.compile(
    r"\btruoc (?:khi|luc|thoi diem)\b|"
    r"\b(?:moi|hang) (?:ngay|tuan|thang|quy)\b|\blam viec\b|\bkhoang (?:tu )?\d|\bdu kien\b"
    r"|\b(?:tuan|ngay) (?:dau|cuoi|thu|giua)\b|\b(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat) hang tuan\b"
    r"|\btru (?:cac )?ngay\b|\bneu\b(?! tren| ro| o | tai)|\bhoac\b"
)
# "Thời gian cắt điện: …", and what the time of a posting is called.
_TIME_OF = re.compile(r"thoi (?:gian|han|diem|luong)\s+([a-z][a-z ,/-]*?)\s*:")
_POSTED = re.compile(
    r"\b(?:dang|hien thi|phat|treo|len|tuyen truyen|truyen thong|thuc hien|bai|tin|noi dung|dua|duy tri"
    r"|de nghi|yeu cau"
    r"|mong muon|cong bo|xuat hien|thong bao|pho bien|lan toa|gioi thieu|quang ba|go|ha|ton tai"
    r"|bat dau|ket thuc|tu|den|cu the|du kien|hieu luc|tiep can|phuc vu|chia)\b"
)
# A day without a year is sure when it comes so soon after the letter.
SOON = timedelta(days=184)


@dataclass(frozen=True, slots=True)
class _Told:
    """The words of the window and how they are opened; see `Words` and `Item`."""

    text: str
    spans: tuple[Span, ...]
    sure: bool
    strong: bool


def find(view: View) -> Field[Window]:
    """Read the first and last day of posting."""
    items = [item for item in view.items if item.field == WINDOW]
    strong = [item for item in items if item.strong]
    labelled: Field[Window] = _read(view, _told(view, strong)) if strong else missing()
    if labelled.value is not None or labelled.raw is not None:
        return labelled
    best: Field[Window] = missing()
    for item in items:
        made = _read(view, _told(view, [item]))
        if _fullness(made, item) > _fullness(best, item):
            best = made
    return best


def _fullness(field: Field[Window], item: Item) -> int:
    """Say how much of a window was read; a sentence that asks for posting counts more than another."""
    if field.value is None:
        return 0
    days = 2 * (field.value.start is not None) + (field.value.end is not None)
    if field.value.start is not None and (field.value.start.month, field.value.start.day) == (1, 1):
        days = min(days, 2)  # a whole year is more often that of a programme
    if field.value.start == field.value.end:
        days = min(days, 1)  # one day alone may be that of anything
    return 10 + 4 * days + item.rank if days else 1 + item.asked


def _told(view: View, items: Sequence[Item]) -> _Told:
    words = words_of(view.letter, items)
    sure, strong = all(item.sure for item in items), any(item.strong for item in items)
    sure = sure and not any(_is_of_something_else(view.letter.plain, item) for item in items)
    return _Told(_with_years(words.plain, view.value("issued_on")), words.spans, sure, strong)


def _is_of_something_else(plain: str, item: Item) -> bool:
    """Tell whether the label names another time than that of posting ("Thời gian cắt điện:")."""
    label = _TIME_OF.match(plain, item.cue[0])
    return label is not None and _POSTED.search(label[1]) is None


def _with_years(text: str, issued: date | None) -> str:
    """Write the years that are told from the letter's: "tháng 4 năm nay" -> "tháng 4 năm 2024"."""
    if issued is None:
        return text
    later = {"nay": 0, "sau": 1, "toi": 1}
    return _THIS_YEAR.sub(lambda hit: f"{hit[1]}nam {issued.year + later[hit[2]]}", text)


def _read(view: View, told: _Told) -> Field[Window]:
    """Read one stretch of text."""
    issued: date | None = view.value("issued_on")
    named = periods_in(told.text, issued)
    periods = relevant(told.text, named, labelled=told.strong)
    if any(one.first is None for one in periods):
        return seen(view.letter, *told.spans)
    groups = groups_of(told.text, periods)
    if not groups:
        return _no_day(view, told)
    if len(groups) > 1:
        return _rounds(view, told, groups)
    window, clear, why = _one(told.text, groups[0])
    clear = clear and (told.strong or periods[0].grain is not Grain.YEAR)
    clear = clear and _settled(view, groups, issued) and not _VAGUE.search(told.text)
    clear = clear and (len(periods) == len(named) or not groups[0].single)
    return _made(view, told, window, clear=clear, because=(*_whys(groups), *why))


def _made(
    view: View, told: _Told, window: Window, *, clear: bool, because: tuple[str, ...] = ()
) -> Field[Window]:
    return found(view.letter, window, *told.spans, certain=told.sure and clear, because=because)


def _whys(groups: Sequence[Group]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.why for group in groups for one in group.periods if one.why))


def _settled(view: View, groups: Sequence[Group], issued: date | None) -> bool:
    """Tell whether every day is exact and its year written, or plain from the letter's own day."""
    periods = [one for group in groups for one in group.periods]
    if all(one.full and one.exact for one in periods):
        return True
    if issued is None or not view.is_legible("issued_on") or not all(one.exact for one in periods):
        return False
    return all(one.first is not None and issued <= one.first <= issued + SOON for one in periods)


def _no_day(view: View, told: _Told) -> Field[Window]:
    """Read a window that only an unknown day of approval would fix (contract)."""
    text = told.text
    if _RELATIVE.search(text) or _OPEN_END.search(text) or duration_in(text) or _EVENT_END.search(text):
        length = duration_in(text)
        why = (f"thời lượng {length.said}, chưa biết ngày duyệt",) if length else ()
        return _made(view, told, Window(None, None), clear=False, because=why)
    return seen(view.letter, *told.spans) if told.strong and re.search(r"[a-z]{2}", text) else missing()


def _rounds(view: View, told: _Told, groups: Sequence[Group]) -> Field[Window]:
    """Read a start and an end that stand apart ("lên tin …; hạ tin …"); or several windows."""
    first, second = groups[0], groups[1]
    if len(groups) == 2 and first.single and second.single:  # noqa: PLR2004 - a start and an end
        between = told.text[first.end : second.start]
        lead = told.text[: first.start]
        if _UNTIL.search(between) or re.search(
            r"\b(?:ket thuc|go|ha|het han|cham dut|thoi dang|rut|dong|an bai|xuong)\b", between
        ):
            window = Window(first.first, second.last)
            clear = not _UNTIL.search(lead) and not _VAGUE.search(told.text)
            clear = clear and _settled(view, groups, view.value("issued_on"))
            return _made(view, told, window, clear=clear, because=_whys(groups))
        if _UNTIL.search(lead) and _START.search(between):
            window = Window(second.first, first.last)
            return _made(view, told, window, clear=_settled(view, groups, None), because=_whys(groups))
    window = Window(min(g.first for g in groups), max(g.last for g in groups))
    why = ("nhiều đợt đăng: lấy từ ngày đầu đến ngày cuối",)
    return _made(view, told, window, clear=False, because=(*_whys(groups), *why))


def _one(text: str, group: Group) -> tuple[Window, bool, tuple[str, ...]]:
    """Give the window of one span, whether it is plain, and how it was worked out."""
    before, after = text[: group.start], text[group.end :]
    length = duration_in(before + " ; " + after)
    if not group.single:
        agrees = length is None or end_of(group.first, length) == group.last
        return Window(group.first, group.last), group.joined and agrees, ()
    until = bool(_UNTIL.search(before))
    if until and not _starts(before):
        return Window(None, group.last), False, ()
    if length and not until and group.periods[0].grain is Grain.DAY:
        end = end_of(group.first, length)
        why = f"{length.said} kể từ ngày {group.first:%d/%m/%Y}"
        return Window(group.first, end), not re.search(r"\bsau\W*$", before), (why,)
    if until:
        return Window(None, group.last), False, ()
    if _starts(before) or re.match(r"\s*(?:tro di|cho den khi)\b", after):
        return Window(group.first, None), not re.search(r"\b(?:sau|som nhat)\W*(?:ngay\W*)?$", before), ()
    whole = group.periods[0].grain is not Grain.DAY or re.search(r"\b(?:trong|duy nhat|chi|suot)\b", before)
    return Window(group.first, group.last), bool(whole), ()


def _starts(before: str) -> bool:
    """Tell whether the words in front of a day make it a first day ("từ", "bắt đầu từ ngày")."""
    return _START.search(before[-40:]) is not None
