"""The nouns of what stands on a page: words with their places and readings.

A part of `model.py`, which hands them on: import them from there. Standard library only; boxes are in
page points (1/72 inch), origin top left, on the page as displayed upright.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.terms import ReadBy


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in page points, origin top left of the upright page; x0 <= x1, y0 <= y1."""

    x0: float
    y0: float
    x1: float
    y1: float


REPAIRED = "repair:"  # opens the name of a reader that is a repair; its reason follows


@dataclass(frozen=True, slots=True)
class WordReading:
    """What one reader made of a word, `confidence` 0..1 its own.

    `reader` names it: "tesseract", "lines" (our line recogniser), or "repair:" and the reason of a repair.
    """

    text: str
    confidence: float
    reader: str


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of text between white space; `confidence` 0..1 (1.0 for text layers and DOCX).

    `readings` are what the readers of a scan made of it, the best first; empty where one reader was sure.
    """

    text: str
    box: Box | None
    confidence: float = 1.0
    readings: tuple[WordReading, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """Words of one visual line within one column.

    `block` numbers the runs of lines that stand under each other in the same column of the page,
    in reading order: a two-column letterhead is two blocks, left first.
    """

    words: tuple[Word, ...]
    block: int

    @property
    def text(self) -> str:
        """The words joined by single blanks."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class Page:
    """One page in reading order; `width` and `height` in points of the upright page.

    `turns` are the clockwise quarters by which the page as displayed was turned to stand upright: who draws
    it beside its boxes turns it too.
    """

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    read_by: ReadBy
    reader: str
    turns: int = 0


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture found inside a document or being the file itself; size in pixels."""

    sha256: str
    width: int
    height: int
