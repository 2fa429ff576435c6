"""The body cut into paragraphs: at list signs, indents, cells, and the points that one paragraph counts up.

Spans are (start, end) offsets into the text of the letter.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.letter import Letter, Span, TextLine

MARKER = re.compile(
    r"\s*(?:\+\)|[-–—+•*~●▪_]|\(?\d{1,2}(?:[.)](?!\d)|/(?=\s))|\(\d{1,2}\)|[a-zđ][.)]|\([a-zđ]\)"
    r"|\(?[ivx]{1,4}[.)]|[ivx]{1,4}\s?[-–](?=\s))\s*"
)
_CLOSES = re.compile(r"\W*(?:tran trong|rat mong|kinh de nghi|kem theo|gui kem|xin (?:tran trong|cam on))\b")
INDENT = 12.0  # points; Decree 30/2020 Annex I has 10 to 12.7 mm
# A point inside a paragraph: "(1) …; (2) …", "a) …; b) …", "thứ nhất, …; thứ hai, …".
_POINT = re.compile(
    r"(?:(?<=[\s:;,.])|^)(?:\((?P<n>\d)\)|(?P<n2>\d)[.)](?=\s?[^\d\s])|\((?P<r>i{1,3}|iv|v)\)|[(\[]?(?P<a>[a-eđ])[)\]]"
    r"|(?P<w>(?<=[;.:] )thu (?:nhat|hai|ba|tu)\b))"
)
_LETTERS = "abcdđe"
_ROMAN = ("i", "ii", "iii", "iv", "v")
_WORDS = ("thu nhat", "thu hai", "thu ba", "thu tu")
# A label in the middle of a paragraph: "…; nơi xem: …", "…. Khu vực nhận tin: …".
_INNER_LABEL = re.compile(r"(?<=[;.])\s+(?=(?:[^\W\d]+[ /-]+){0,5}[^\W\d]+(?:\s*\([^)]{0,60}\))?\s*:\s*\S)")
FEWEST_POINTS = 2


def paragraphs_of(letter: Letter, first: int, last: int) -> Iterator[Span]:
    """Cut the lines `first`..`last` where a new point, cell or sentence on a line of its own begins."""
    for start, end in _whole(letter, first, last):
        cuts = [start, *_points(letter.plain, start, end)]
        cuts = sorted({*cuts, *_labels(letter.plain, start, end)})
        yield from pairwise([*cuts, end])


def _whole(letter: Letter, first: int, last: int) -> Iterator[Span]:
    lines = letter.lines[first:last]
    start = lines[0].start
    for above, line in pairwise(lines):
        ended = above.text.rstrip().endswith((".", ";", ":", "./.", "!"))
        new_cell = line.block != above.block and line.page == above.page
        fresh = (ended or _indented(above, line) or _CLOSES.match(line.plain)) and not line.text[:1].islower()
        if MARKER.match(line.plain) or new_cell or fresh:
            yield start, above.end
            start = line.start
    yield start, lines[-1].end


def _indented(above: TextLine, line: TextLine) -> bool:
    """Tell whether the line begins a paragraph by its indent; in DOCX every line is one."""
    box, over = line.box, above.box
    return box is None or over is None or box.x0 - over.x0 > INDENT


def _points(text: str, start: int, end: int) -> list[int]:
    """Give where the points of a paragraph begin, when they count up from the first."""
    runs: dict[str, list[int]] = {}
    for hit in _POINT.finditer(text, start, end):
        kind, number = _counted(hit)
        run = runs.setdefault(kind, [])
        if number == len(run):
            run.append(hit.start())
    found = [run for run in runs.values() if len(run) >= FEWEST_POINTS]
    return [at for run in found for at in run]


def _counted(hit: re.Match[str]) -> tuple[str, int]:
    """Give the style of a point and its number from 0."""
    if hit["w"]:
        return "words", _WORDS.index(hit["w"])
    if hit["r"]:
        return "roman", _ROMAN.index(hit["r"])
    if hit["a"]:
        return "letters", _LETTERS.index(hit["a"])
    return ("brackets", int(hit["n"]) - 1) if hit["n"] else ("figures", int(hit["n2"]) - 1)


def _labels(text: str, start: int, end: int) -> list[int]:
    return [hit.end() for hit in _INNER_LABEL.finditer(text, start, end)]
