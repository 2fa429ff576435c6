"""Tables whose heads stand in the first row and whose values stand below: parts of a request by column.

Each cell is a block of the reading. Where the page gives boxes, a value belongs to the head it stands under;
without boxes (DOCX) the cells of the next row follow in the order of the heads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.extract.cues import AUDIENCE, CUES, NOTES, OTHER, SCOPE, WINDOW
from pipeline.extract.item import Item
from pipeline.vietnamese.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.extract.letter import Letter, Span, TextLine
    from pipeline.page import Box

# Heads that only a table has; elsewhere these words open no part.
_HEADS = {
    "tu ngay": WINDOW, "den ngay": WINDOW, "bat dau": WINDOW, "ket thuc": WINDOW, "ngay dang": WINDOW,
    "ngay go": WINDOW, "tu": WINDOW, "den": WINDOW, "gioi": AUDIENCE, "nam/nu": AUDIENCE, "nam nu": AUDIENCE,
    "noi nhan tin": SCOPE, "cap": SCOPE, "dia phuong": SCOPE, "ghi chu": NOTES, "stt": OTHER, "tt": OTHER,
    "noi dung": OTHER, "bai viet": OTHER, "ten bai": OTHER,
}  # fmt: skip
_CUES = {plain(phrase): field for field, phrases in CUES.items() for phrase in phrases}
# Values that are cues elsewhere.
_NO_HEADS = frozenset({"toan quoc", "ca nuoc", "tren dia ban", "trong dia ban", "danh cho"})
LONGEST_HEAD = 7  # words
FEWEST = 2  # heads of parts of a request in one row
UNDER = 0.5  # share of the narrower of head and value that must stand above each other


@dataclass(frozen=True, slots=True)
class Cell:
    """One block of lines."""

    lines: tuple[TextLine, ...]
    field: str | None

    @property
    def span(self) -> Span:
        """From its first to its last character."""
        return self.lines[0].start, self.lines[-1].end

    @property
    def box(self) -> Box | None:
        """The rectangle around its lines, None for text without a page."""
        from pipeline.extract.letter import around  # noqa: PLC0415 - letter loads spaCy's types

        return around([line.box for line in self.lines])


def table_items(letter: Letter, first: int, last: int) -> tuple[tuple[Item, ...], tuple[Span, ...]]:
    """Give the parts found in tables of the lines `first`..`last`, and the spans those tables cover."""
    cells = list(_cells(letter.lines[first:last]))
    items: list[Item] = []
    covered: list[Span] = []
    at = 0
    while at < len(cells):
        heads = _row_of_heads(cells, at)
        if heads:
            below = _below(cells[at + len(heads) :], heads)
            items += _paired(heads, below)
            covered += [cell.span for cell in (*heads, *(cell for _, cell in below))]
        at += max(1, len(heads))
    return tuple(items), tuple(covered)


def _cells(lines: Sequence[TextLine]) -> Iterator[Cell]:
    run: list[TextLine] = []
    for line in lines:
        if run and (line.block, line.page) != (run[-1].block, run[-1].page):
            yield Cell(tuple(run), _field(run))
            run = []
        run.append(line)
    if run:
        yield Cell(tuple(run), _field(run))


def _field(lines: Sequence[TextLine]) -> str | None:
    """Name the field whose head the cell is, None when it is no head."""
    text = re.sub(r"\([^)]*\)", " ", " ".join(line.plain for line in lines))
    text = " ".join(re.sub(r"^\W*\d{0,2}[.)]?\s*|[^\w/ ]", " ", text).split())
    words = text.split()
    if not words or len(words) > LONGEST_HEAD or text in _NO_HEADS:
        return None
    for length in range(len(words), 0, -1):
        head = " ".join(words[:length])
        if head in _HEADS and length == len(words):
            return _HEADS[head]
        if head in _CUES and head not in _NO_HEADS:
            return None if re.search(r"\d", text) else _CUES[head]
    return None


def _row_of_heads(cells: Sequence[Cell], at: int) -> tuple[Cell, ...]:
    """Give the cells from `at` that are heads side by side; none when too few of them open parts."""
    row: list[Cell] = []
    for cell in cells[at:]:
        if cell.field is None or (row and not _beside(row[0], cell)):
            break
        row.append(cell)
    asked = {cell.field for cell in row} - {OTHER, NOTES}
    return tuple(row) if len(row) > 1 and len(asked) >= FEWEST else ()


def _beside(one: Cell, other: Cell) -> bool:
    """Tell whether two cells stand in one row, as far as the page tells."""
    if one.lines[0].page != other.lines[0].page:
        return False
    left, right = one.box, other.box
    if left is None or right is None:
        return True
    return left.y0 < right.y1 and right.y0 < left.y1 and right.x0 >= left.x1


def _below(cells: Sequence[Cell], heads: tuple[Cell, ...]) -> list[tuple[Cell, Cell]]:
    """Give (head, value) pairs for the cells under the heads."""
    if any(head.box is None for head in heads):
        return list(zip(heads, cells, strict=False))
    pairs: list[tuple[Cell, Cell]] = []
    for cell in cells:
        over = [head for head in heads if _is_under(cell, head)]
        if len(over) != 1:
            break
        pairs.append((over[0], cell))
    return pairs


def _is_under(cell: Cell, head: Cell) -> bool:
    """Tell whether the cell stands under the head."""
    box, above = cell.box, head.box
    if box is None or above is None or cell.lines[0].page != head.lines[0].page:
        return False
    shared = min(box.x1, above.x1) - max(box.x0, above.x0)
    return box.y0 >= above.y0 and shared > UNDER * min(box.x1 - box.x0, above.x1 - above.x0)


def _paired(heads: tuple[Cell, ...], below: Sequence[tuple[Cell, Cell]]) -> Iterator[Item]:
    """Make one part of each value under a head that opens one; labels stand apart from their values."""
    for head in heads:
        for over, cell in below:
            if over is head and head.field not in (None, OTHER):
                yield Item(str(head.field), head.span, *cell.span, strong=True, apart=True)
