"""Parts of a request that no label opens: ages, days and areas inside the sentences that ask.

Looked for only from the sentence that asks for posting onwards, and not in sentences that cite other
letters. Such a part counts as asked for when it stands in that very sentence; elsewhere a person looks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.cues import AUDIENCE, SCOPE, WINDOW
from pipeline.extract.item import Item

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.extract.letter import Letter, Span

POSTS = re.compile(
    r"\bdang\s+(?:tai|tin|bai|phat|len|thong tin|noi dung|cac|tren|giup|01|\d+)\b"
    r"|\btuyen truyen\b|\bhien thi\b"
    r"|\bdang\b[^.]{0,60}\b(?:cms|vneid|loa phuong)\b|\blen\s+(?:loa phuong|cms|ung dung|vneid"
    r"|muc)\b|\blen tin\b"
)
ASKS = re.compile(
    r"\b(?:de nghi|kinh mong|rat mong|mong|xin|kinh nho|nho|de xuat|yeu cau|trinh|kinh chuyen|chuyen|gui)\b"
)
CITES = re.compile(
    r"\b(?:theo|can cu|thuc hien|tai)\s+(?:\w+\s+){0,2}(?:cong van|ke hoach|bao cao|quyet dinh"
    r"|nghi quyet|huong dan|van ban|thong bao|chi thi|luat|nghi dinh)\b"
)
_STOP = re.compile(r"[.;](?=\s|$)(?!\s*\d)")
_AGE = re.compile(
    r"\btuoi\b|\d\+|\bnam\W{1,3}(?:va |hay |hoac )?nu\b|\b(?:phu nu|nu gioi|nam gioi)\b|\bgioi tinh\b"
)
_DAY = re.compile(
    r"(?:tu|ke tu|bat dau|den|trong"
    r"|vao)?\s*(?:ngay\s*)?\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?\b"
    r"|ngay\s*\d{1,2}\s*thang"
    r"|\b(?:trong |den het )?thang\s*\d{1,2}\b|\bquy\s+(?:[ivx]+|\d)\b|\b\d+\s*(?:ngay|tuan|thang)\b"
)
_SHOWN = re.compile(
    r"\b(?:dang|hien thi|xuat hien|len tin|phat|treo|go|ha|thoi gian|thoi han|nhan duoc|ke tu)\b"
)
_AREA = re.compile(
    r"\b(?:trong|tren|o|tai|toan|khap|cu tru|song|thuoc|cua|pham vi|dia ban|cap|rieng|voi)\s+(?:\w+\s+){0,2}?"
    r"(?:xa|(?<!loa )phuong|thi tran|huyen|quan|thi xa|tinh|thanh pho|dac khu)\b|\btoan quoc\b"
    r"|\bca nuoc\b|\b34 tinh\b|\b63 tinh\b"
)
_FOR = re.compile(
    r"\b(?:danh rieng cho|danh cho|cho|den voi|den duoc voi|huong toi|toi|voi|gom"
    r"|doi tuong(?: la)?)\s+(?!het|du|\d)"
)
_FOR_WHOM = re.compile(r"\b(?:danh rieng cho|danh cho|huong toi|huong den|doi tuong(?: la)?)\s+(?!het|du|\d)")
FARTHEST = 120


def prose_items(letter: Letter, paragraphs: Sequence[Span], known: Sequence[Item]) -> Iterator[Item]:
    """Give the sentences that speak of a field which `known` has not, in their order.

    The first need not name a value.
    """
    covered = {item.field for item in known}
    begun = False
    for start, end, text in _sentences(letter, paragraphs):
        asked = bool(ASKS.search(text) and POSTS.search(text))
        begun = begun or asked or bool(POSTS.search(text))
        if not begun or CITES.match(text.lstrip()):
            continue
        spoken = _found(text)
        for field, at in spoken:
            inside = any(item.cue[0] <= start + at < item.end for item in known)
            if field in covered or inside:
                continue
            others = [item.cue[0] for item in known if item.cue[0] > start + at]
            stop = min([end, *others])
            if field != SCOPE:
                stop = min([stop, *(start + other for _, other in spoken if other > at)])
            yield Item(field, (start + at, start + at), start + at, stop, strong=False, asked=asked)


def _sentences(letter: Letter, paragraphs: Sequence[Span]) -> Iterator[tuple[int, int, str]]:
    """Give each sentence with its span; the text has blanks for line ends."""
    for first, last in paragraphs:
        text = letter.plain[first:last].replace("\n", " ")
        at = 0
        for stop in [*(m.end() for m in _STOP.finditer(text)), len(text)]:
            if stop > at:
                yield first + at, first + stop, text[at:stop]
            at = stop


def _found(text: str) -> list[tuple[str, int]]:
    """Say where in the sentence each field begins."""
    found: list[tuple[str, int]] = []
    if age := _AGE.search(text):
        low = max(0, age.start() - FARTHEST)
        telling = [m.end() for m in _FOR_WHOM.finditer(text, low, age.start())]
        openers = telling or [m.end() for m in _FOR.finditer(text, low, age.start())]
        found.append((AUDIENCE, openers[-1] if openers else max(low, age.start() - FARTHEST // 2)))
    day = _DAY.search(text)
    if day and _SHOWN.search(text) and not re.search(r"\bso\s+\d[^,]{0,40}$", text[: day.start()]):
        found.append((WINDOW, day.start()))
    if (area := _AREA.search(text, text.find("loa phuong") + 1 if "loa phuong" in text else 0)) or (
        area := _AREA.search(text)
    ):
        found.append((SCOPE, area.start()))
    return found
