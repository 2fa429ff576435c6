"""The letter as one text with a way back to the page: what every field module reads.

Offsets count characters of the NFC text; `plain` is the same text without marks and case and has the
same offsets. Boxes are in points of the upright page.
"""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.model import REPAIRED, Box, Evidence
from pipeline.terms import ReadBy
from pipeline.vietnamese.text import plain, squash

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from spacy.tokens import Doc

    from pipeline.model import Document, Line, Word

Span = tuple[int, int]
_FIGURE = re.compile(r"\d+")
_ONE_AT_A_TIME = threading.Lock()  # spaCy's vocabulary is shared and not made for threads


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of the letter: its span in the text, page (from 1), column block, and words.

    `block` is unique within the document; lines of one block stand under each other.
    """

    start: int
    end: int
    page: int
    block: int
    line: Line
    text: str
    plain: str

    @property
    def box(self) -> Box | None:
        """The rectangle around the words, None for text without a page (DOCX, mail)."""
        return around([word.box for word in self.line.words])


@dataclass(frozen=True, slots=True)
class Letter:
    """One document as text; `scanned` tells that (some of) it was read by OCR."""

    file: int
    text: str
    plain: str
    lines: tuple[TextLine, ...]
    doc: Doc
    scanned: bool
    received_on: date

    def words(self, start: int, end: int) -> Iterator[tuple[TextLine, Word]]:
        """Give the words that overlap the span, with their lines."""
        for line in self.lines:
            if line.start >= end:
                return
            if line.end <= start:
                continue
            at = line.start
            for word in line.line.words:
                stop = at + len(word.text)
                if at < end and stop > start:
                    yield line, word
                at = stop + 1

    def block_at(self, offset: int) -> int | None:
        """Give the block of the line at an offset, None outside of all lines."""
        return next((line.block for line in self.lines if line.start <= offset <= line.end), None)

    def confidence(self, *spans: Span) -> float:
        """How surely the least sure word of the spans was read, 0..1; 1.0 for text layers."""
        return min((word.confidence for s in spans for _, word in self.words(*s)), default=1.0)

    def figures_differ(self, *spans: Span) -> bool:
        """Tell whether two readers gave different figures anywhere in the spans."""
        return any(_figures_differ(word) for s in spans for _, word in self.words(*s))

    def evidence(self, start: int, end: int) -> tuple[Evidence, ...]:
        """Say where the span stands: one piece for each page it touches, with its disputed words."""
        pieces: dict[int, list[Word]] = {}
        for line, word in self.words(start, end):
            pieces.setdefault(line.page, []).append(word)
        text = squash(self.text[start:end])
        return tuple(
            Evidence(
                self.file,
                page,
                around([word.box for word in words]),
                text,
                start,
                end,
                tuple(word for word in words if is_disputed(word)),
            )
            for page, words in pieces.items()
        )

    def slice(self, span: Span) -> str:
        """Give the text of the span on one line."""
        return squash(self.text[span[0] : span[1]])


def is_disputed(word: Word) -> bool:
    """Tell whether a reader read something else than what now stands there, or whether it was repaired."""
    return any(one.text != word.text for one in word.readings)


def _figures_differ(word: Word) -> bool:
    """Tell whether the readers of a word gave different figures; "1/12" and "11/2" are different."""
    read = {tuple(_FIGURE.findall(one.text)) for one in word.readings if not one.reader.startswith(REPAIRED)}
    return len(read) > 1


def around(boxes: list[Box | None]) -> Box | None:
    """The smallest rectangle around the boxes, None when there is none."""
    known = [box for box in boxes if box is not None]
    if not known:
        return None
    return Box(
        round(min(b.x0 for b in known), 1),
        round(min(b.y0 for b in known), 1),
        round(max(b.x1 for b in known), 1),
        round(max(b.y1 for b in known), 1),
    )


def letter_of(document: Document, received_on: date) -> Letter:
    """Put the pages of a document into one text and run the spaCy pipeline over it."""
    from pipeline.extract.nlp import pipeline  # noqa: PLC0415 - spaCy takes seconds to import

    lines: list[TextLine] = []
    at = 0
    block, last = -1, (0, -1)
    for page in document.pages:
        for line in page.lines:
            text = line.text
            if (page.number, line.block) != last:
                block, last = block + 1, (page.number, line.block)
            lines.append(TextLine(at, at + len(text), page.number, block, line, text, plain(text)))
            at += len(text) + 1
    full = "\n".join(line.text for line in lines)
    scanned = any(page.read_by is ReadBy.OCR for page in document.pages)
    with _ONE_AT_A_TIME:
        doc = pipeline()(full.replace("\n", " "))  # a phrase may run on into the next line
    return Letter(document.file, full, plain(full), tuple(lines), doc, scanned, received_on)
