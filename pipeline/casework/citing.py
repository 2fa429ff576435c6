"""Which earlier letters a letter names, and what it does to them: replaces, completes, takes back.

"Công văn này thay thế Công văn số 145/UBND-VHXH ngày 03/11/2025" replaces; a letter merely named as a ground
("Căn cứ Kế hoạch số …", "Tiếp theo Công văn số …") does not. Words of completion without a number ("hoàn
thiện hồ sơ theo Thông báo của Công an xã") are told apart from laws "sửa đổi, bổ sung một số điều".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import TYPE_CHECKING

from pipeline.casework.folding import number_key
from pipeline.casework.remember import once_per_case
from pipeline.casework.sight import day_seen, letter_text, number_seen
from pipeline.vietnamese.text import plain, squash

if TYPE_CHECKING:
    from pipeline.model import Case


class Does(IntEnum):
    """What a letter does to one it cites, the surest last."""

    NAMES = 0
    MENDS = 1  # words of completion stand near, but do not clearly speak of that letter
    WITHDRAWS = 2
    REPLACES = 3


@dataclass(frozen=True, slots=True)
class Citation:
    """One letter named in the text: folded number, day if told, what is done to it, the words themselves."""

    number: str
    day: date | None
    does: Does
    quote: str


# On text with single blanks.
_SYMBOL = r"(?:\d{4} ?/ ?)?[A-ZĐ][\wĐđ]*(?:(?: ?[-–/&] ?|\.)[A-ZĐ\d][\wĐđ]*)*(?:\([A-ZĐ]{1,4}\d{0,2}\))?"
_CITED = re.compile(rf"\b[Ss][ốôoỐ] ?[:.]? ?(?P<number>[\dOoIl]{{1,6}}[a-z]? ?[/-] ?{_SYMBOL})")
# On the same text without marks.
_DATED = re.compile(r"\W*(?:ngay )?(\d{1,2}) ?(?:[/.-]|thang) ?(\d{1,2}) ?(?:[/.-]|nam) ?(\d{4})")
_MEND = (
    r"(?:thay(?: the| cho)|dinh chinh|sua doi|chinh sua|dieu chinh|bo sung|hoan thien|hoan chinh|cap nhat"
    r"|gui lai)"
)
_MENDS = rf"\b{_MEND}(?:,? (?:va )?{_MEND})?"
_WRIT = r"(?:cong van|van ban|to trinh|ke hoach|de nghi|thong bao|phieu|cv)(?: \w+){0,3}? ?$"
_REPLACES = re.compile(rf"{_MENDS}(?: (?!(?:theo|tai|tiep)\b)\w+){{0,6}}? {_WRIT}")
_WITHDRAWS = re.compile(rf"\b(?:thu hoi|huy bo|huy|rut(?: lai)?|bai bo)(?: \w+){{0,6}}? {_WRIT}")
_OF_LAW = re.compile(r"\b(?:sua doi|bo sung),? (?:va )?(?:bo sung )?(?:mot so|cac) dieu\b|\bluat sua doi\b")
_THING = (
    r"(?:ho so|noi dung|thong tin|thoi gian|pham vi|doi tuong|cong van|van ban|de nghi|to trinh|bai viet"
    r"|tep|file|hinh anh|anh|do tuoi|gioi tinh|so lieu)"
)
# "bổ sung 01 bài viết" is one more article, not a better one.
_AGAIN = r"\bgui lan (?:thu )?(?:[2-9]|hai|ba)\b"
_COMPLETES = re.compile(rf"{_MENDS}(?! (?:them )?\d)(?: \w+){{0,3}}? {_THING}\b|{_AGAIN}")
_ASKED = re.compile(
    r"\b(?:theo|tiep thu|thuc hien|can cu)(?: \w+){0,3}? "
    r"(?:y kien|yeu cau|de nghi|thong bao|cong van|huong dan|tham dinh)\b"
    r"[^.;]{0,140}\b(?:cong an|canh sat|pc06|c06)\b"
)
BEFORE, BEHIND = 110, 260  # letters in front of a number and behind it in which words of mending speak of it
_SENTENCE = re.compile(r"[.;](?:\s|$)|\./\.")


@once_per_case
def citations(case: Case) -> tuple[Citation, ...]:
    """Give the letters cited, each once with the most that is done to it; never the letter itself."""
    text = squash(letter_text(case))
    flat = plain(text)
    own, issued = number_seen(case).values, day_seen(case).values
    found: dict[tuple[str, date | None], Citation] = {}
    for hit in _CITED.finditer(text):
        key = number_key(hit["number"])
        day, stop = _day_behind(flat, hit.end())
        if key is None or (key in own and (day is None or day in issued)):
            continue
        does = _does(flat, hit.start(), stop)
        quote = text[max(0, hit.start() - 60) : stop].strip()
        known = found.get((key, day))
        if known is None or known.does < does:
            found[key, day] = Citation(key, day, does, quote)
    return tuple(sorted(found.values(), key=lambda one: -one.does))


def _day_behind(flat: str, at: int) -> tuple[date | None, int]:
    hit = _DATED.match(flat, at)
    if hit is None:
        return None, at
    try:
        return date(int(hit[3]), int(hit[2]), int(hit[1])), hit.end()
    except ValueError:
        return None, hit.end()


def _does(flat: str, start: int, stop: int) -> Does:
    before = _SENTENCE.split(flat[max(0, start - BEFORE) : start])[-1]
    if _REPLACES.search(before) and not _OF_LAW.search(before):
        return Does.REPLACES
    if _WITHDRAWS.search(before):
        return Does.WITHDRAWS
    behind = flat[stop : stop + BEHIND]
    around = f"{before} {behind}"
    return Does.MENDS if _COMPLETES.search(_OF_LAW.sub(" ", around)) else Does.NAMES


@once_per_case
def completion(case: Case) -> str | None:
    """Give the words by which the letter says that it completes an earlier one, None when it does not.

    They stand in the subject, or in a sentence that answers the police.
    """
    subject = case.extraction.subject.value or ""
    hit = _COMPLETES.search(_OF_LAW.sub(" ", plain(subject)))
    if hit:
        return subject
    text = squash(letter_text(case))
    flat = plain(text)
    for asked in _ASKED.finditer(flat):
        around = flat[max(0, asked.start() - BEFORE) : asked.end() + BEHIND]
        if _COMPLETES.search(_OF_LAW.sub(" ", around)):
            return text[asked.start() : asked.end()]
    return None
