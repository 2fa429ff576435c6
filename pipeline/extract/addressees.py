"""`addressees`: nơi gửi đến, after "Kính gửi"; Decree 30/2020 Annex I section II.9a."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.extract.fields import believable, found, missing
from pipeline.extract.zones import ADDRESSEE, BODY_START
from pipeline.places import find as find_units
from pipeline.vietnamese.agencies import head_of
from pipeline.vietnamese.text import CAPITALS, plain, squash

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.fields import View
    from pipeline.extract.letter import Span, TextLine
    from pipeline.model import Field

MOST = 40
# Characters of a line that can still be (part of) a name in a list, or after "Kính gửi:".
WIDEST_ITEM, WIDEST_NAME = 70, 60
_ITEM = re.compile(r"^\s*[-–—+•*~]\s*")
_NOT_NAME = re.compile(r"^\W*(?:ma so|dia chi|dien thoai|email|mst|so dien|cccd|can cuoc)\b")
# What a body does, not what it is called.
_SENTENCE = re.compile(
    r"\b(?:de nghi|tran trong|nhan duoc|thong bao|bao cao|kinh de|da (?:xay|bien|co|to|phoi)|xin)\b"
)
_STOCK = re.compile(
    r"^\W*(?:can cu|thuc hien|nham|de\b|xet|theo|trong|hien nay|ngay \d|nhan duoc|thoi gian"
    r"|tiep theo|vua qua|tren co so|phuc vu|huong ung|tra loi)\b"
)


def find(view: View) -> Field[tuple[str, ...]]:
    """Read the addressees, each with its span; items stand after dashes or between semicolons."""
    at = view.zones.addressee
    if at is None:
        return missing()
    lines = view.letter.lines
    opened = ADDRESSEE.search(lines[at].plain)
    start = lines[at].start + (opened.end() if opened else 0)
    last = _last(lines, at, start)
    spans = _items(view, start, last)
    names = tuple(name for span in spans if (name := _name(view.letter.slice(span))))
    if not names:
        return missing()
    certain = believable(view.letter, " ".join(names), *spans) and not _is_open(view, spans)
    return found(view.letter, names, *spans, certain=certain)


def _is_open(view: View, spans: Sequence[Span]) -> bool:
    """Tell whether a scan's list ends like one that goes on: OCR may have lost its last lines."""
    return view.letter.scanned and view.letter.slice(spans[-1]).endswith((";", ",", "-"))


def _last(lines: Sequence[TextLine], at: int, start: int) -> int:
    """The last line that still names addressees."""
    first_text = lines[at].text[start - lines[at].start :].strip(" :")
    listed = not first_text
    last = at
    while last + 1 < len(lines) and last - at < MOST:
        line, above = lines[last + 1], lines[last]
        item = bool(_ITEM.match(line.text)) and not _goes_on_a_name(above, line)
        if item and (listed or last == at or _ITEM.match(above.text)):
            listed = True
        elif not (listed and last == at) and (  # below "Kính gửi:" alone on its line stands a name
            not _continues(lines, last, listed=listed) or _NOT_NAME.match(line.plain)
        ):
            break
        last += 1
        if listed and line.text.rstrip().endswith(("./.", ".")) and not _item_below(lines, last):
            break
    return last


def _goes_on_a_name(above: TextLine, line: TextLine) -> bool:
    """Tell whether a dash belongs to the name of a place ("Công an tỉnh Bà Rịa / - Vũng Tàu")."""
    ends = above.text.rstrip()
    if ends.endswith((";", ".", ":", ",")):
        return False
    tail = _PLACE_TAIL.search(ends)
    head = _PLACE_HEAD.match(line.text)
    return bool(tail and head and find_units(f"{tail['name']} - {head['name']}"))


_WORD = rf"[{CAPITALS}][\w’']*"
_PLACE_TAIL = re.compile(rf"(?P<name>{_WORD}(?: {_WORD})?)$")
_PLACE_HEAD = re.compile(rf"\s*[-–]\s*(?P<name>{_WORD}(?: {_WORD}){{0,2}})")


def _item_below(lines: Sequence[TextLine], at: int) -> bool:
    return (
        at + 1 < len(lines)
        and bool(_ITEM.match(lines[at + 1].text))
        and not _STOCK.match(lines[at + 1].plain)
    )


def _continues(lines: Sequence[TextLine], above: int, *, listed: bool) -> bool:
    """Tell whether the line below `above` runs on from it rather than opening the text of the letter."""
    upper, line = lines[above], lines[above + 1]
    ends, text = upper.text.rstrip(), line.text.lstrip()
    if _STOCK.match(line.plain) or _NOT_NAME.match(line.plain) or ends.endswith("."):
        return False
    if text[:1].islower():
        return True
    if _SENTENCE.search(line.plain) or (listed and _ITEM.match(upper.text) and ends.endswith(";")):
        return False
    if plain(ends).endswith((" tinh", " pho")):
        return _opens_with_place(text)
    if ends.endswith((",", "-", ";")) or plain(ends).endswith((" va", " cua")):
        return upper.block == line.block or not listed
    return _stands_under(upper, line, listed=listed)


def _opens_with_place(text: str) -> bool:
    """Tell whether a line goes on with the name that "tỉnh" at the end of the line above opens."""
    words = re.split(r"[\s,.;]+", text)
    return any(find_units(" ".join(words[:count]), level="province") for count in (1, 2, 3))


def _stands_under(upper: TextLine, line: TextLine, *, listed: bool) -> bool:
    """Tell whether the line stands right under the one above and is as narrow as a name."""
    if BODY_START.match(line.plain) and head_of(plain(line.text.lstrip())) is None:
        return False
    box, over = line.box, upper.box
    if box is None or over is None:
        return False
    gap, widest = (1.0, WIDEST_ITEM) if listed else (0.6, WIDEST_NAME)
    near = box.y0 - over.y1 < gap * (over.y1 - over.y0)
    return box.x0 > over.x0 - 3.1 and near and len(line.text.strip()) < widest


def _items(view: View, start: int, last: int) -> list[Span]:
    """Cut the text into one span for each addressee."""
    text, end = view.letter.text, view.letter.lines[last].end
    cuts = [start]
    for found_cut in re.finditer(
        rf";\s*\n|;\s*(?=[-–+•*{CAPITALS}])|\n(?=\s*[-–—+•*~]\s*)|(?<=[;.])\s*\n(?=\s*[{CAPITALS}])",
        text[start:end],
    ):
        sign = text[start + found_cut.start()]
        if sign == ";" or not _in_a_name(text, start + found_cut.start(), start + found_cut.end()):
            cuts.append(start + found_cut.end())
    cuts.append(end)
    return [(a, b) for a, b in pairwise(cuts) if any(c.isalpha() for c in text[a:b])]


def _in_a_name(text: str, at: int, end: int) -> bool:
    """Tell whether the line break at `at` stands inside the name of a place."""
    tail = _PLACE_TAIL.search(text[max(0, at - 40) : at].rstrip())
    head = _PLACE_HEAD.match(text[end : end + 60])
    return bool(tail and head and find_units(f"{tail['name']} - {head['name']}"))


def _name(text: str) -> str:
    """Strip dashes, list signs and closing signs."""
    return squash(_ITEM.sub("", text.strip(" :\n"))).strip(" :;,.-–/")
