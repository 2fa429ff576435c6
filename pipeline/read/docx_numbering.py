"""Automatic list numbers of a DOCX: "1.", "a)", "-" as Word shows them, which no run of text holds.

Runs behind the fence only. Source of the rules: ECMA-376 part 1, 17.9 (numbering).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.document import Document

    Element = Any  # lxml element; lxml carries no type hints here

DEEPEST = 9  # levels 0 to 8
PLACE = re.compile(r"%([1-9])")
ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
         (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: how it counts, what stands around the number, where it starts."""

    kind: str
    pattern: str
    start: int
    style: str | None


@dataclass(frozen=True, slots=True)
class _List:
    """One `w:num`: `counter` names the counters it shares with the other lists of its kind."""

    levels: dict[int, _Level]
    counter: str


class Numbering:
    """Counts the list paragraphs of one document; ask once per paragraph, in reading order."""

    def __init__(self, document: Document) -> None:
        """Read the definitions of lists and styles; a document without any has none."""
        self._styles = {
            style.get(qn("w:styleId")): style for style in document.styles.element.findall(qn("w:style"))
        }
        self._counts: dict[str, list[int | None]] = {}
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            self._lists: dict[str, _List] = {}
            return
        kinds = {kind.get(qn("w:abstractNumId")): kind for kind in root.findall(qn("w:abstractNum"))}
        self._lists = {
            num.get(qn("w:numId")): made for num in root.findall(qn("w:num")) if (made := _list(num, kinds))
        }

    def label(self, paragraph: Element) -> str:
        """Give the number of this paragraph ("1.", "a)", "-"), "" when it has none."""
        where = self._place(paragraph)
        if where is None:
            return ""
        listed, depth = where
        level = listed.levels.get(depth)
        if level is None or level.kind == "none":
            return ""
        counts = self._counts.setdefault(listed.counter, [None] * DEEPEST)
        now = counts[depth]
        counts[depth] = level.start if now is None else now + 1
        counts[depth + 1 :] = [None] * (DEEPEST - depth - 1)
        if level.kind == "bullet":
            return "+" if level.pattern.strip() == "+" else "-"
        return PLACE.sub(lambda place: self._shown(listed, counts, int(place[1]) - 1), level.pattern).strip()

    def _place(self, paragraph: Element) -> tuple[_List, int] | None:
        """Find list and level: from the paragraph, else from its style and those it is based on."""
        properties = paragraph.find(qn("w:pPr"))
        style = None
        if properties is not None:
            if (found := properties.find(qn("w:numPr"))) is not None:
                return self._of(found, None)
            named = properties.find(qn("w:pStyle"))
            style = None if named is None else named.get(qn("w:val"))
        seen: set[str] = set()
        while style is not None and style not in seen and (element := self._styles.get(style)) is not None:
            seen.add(style)
            if (found := element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")) is not None:
                return self._of(found, style)
            based = element.find(qn("w:basedOn"))
            style = None if based is None else based.get(qn("w:val"))
        return None

    def _of(self, properties: Element, style: str | None) -> tuple[_List, int] | None:
        listed = self._lists.get(_value(properties, "w:numId", "0"))
        if listed is None:
            return None
        linked = next((d for d, level in listed.levels.items() if style and level.style == style), 0)
        depth = _whole(_value(properties, "w:ilvl", str(linked)))
        return (listed, depth) if 0 <= depth < DEEPEST else None

    def _shown(self, listed: _List, counts: list[int | None], depth: int) -> str:
        level = listed.levels.get(depth)
        if level is None:
            return ""
        count = counts[depth]
        return _written(level.start if count is None else count, level.kind)


def _list(num: Element, kinds: dict[str, Element]) -> _List | None:
    kind_id = _value(num, "w:abstractNumId", "")
    kind = kinds.get(kind_id)
    if kind is None:
        return None
    levels = {_whole(found.get(qn("w:ilvl"))): _level(found) for found in kind.findall(qn("w:lvl"))}
    restarted = False
    for override in num.findall(qn("w:lvlOverride")):
        depth = _whole(override.get(qn("w:ilvl")))
        if (own := override.find(qn("w:lvl"))) is not None:
            levels[depth] = _level(own)
        if (start := override.find(qn("w:startOverride"))) is not None and (old := levels.get(depth)):
            levels[depth] = _Level(old.kind, old.pattern, _whole(start.get(qn("w:val"))), old.style)
            restarted = True
    return _List(levels, f"num {num.get(qn('w:numId'))}" if restarted else f"kind {kind_id}")


def _level(found: Element) -> _Level:
    return _Level(
        kind=_value(found, "w:numFmt", "decimal"),
        pattern=_value(found, "w:lvlText", ""),
        start=_whole(_value(found, "w:start", "1")),
        style=_value(found, "w:pStyle", "") or None,
    )


def _value(parent: Element, name: str, default: str) -> str:
    child = parent.find(qn(name))
    value = None if child is None else child.get(qn("w:val"))
    return default if value is None else str(value)


def _whole(text: str | None) -> int:
    return int(text) if text is not None and text.lstrip("-").isdecimal() and len(text) < DEEPEST else 0


def _written(number: int, kind: str) -> str:
    """Write a number the way a list counts; unknown ways count in digits."""
    if number > 0 and kind in {"lowerLetter", "upperLetter"}:
        # Word goes on with aa, bb, cc after z.
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters if kind == "lowerLetter" else letters.upper()
    if 0 < number < 4000 and kind in {"lowerRoman", "upperRoman"}:  # noqa: PLR2004 - Roman numerals end there
        roman, left = "", number
        for value, sign in ROMAN:
            roman += sign * (left // value)
            left %= value
        return roman if kind == "lowerRoman" else roman.upper()
    return f"{number:02d}" if kind == "decimalZero" else str(number)
