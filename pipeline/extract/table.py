"""Tables: the value that stands beside or under each label, by the places of the words on the page.

The reading gives lines; it may join cells that stand near, and part the lines of one cell by those of
another. So the words are put into pieces by the gaps between them, and each piece belongs to the label it
stands under (heads in the first row) or beside (labels in the first column). Without boxes (DOCX) each cell
is a block of its own, and the cells of the next row follow in the order of the heads. Lengths are in points
of the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.cues import NOTES, OTHER
from pipeline.extract.item import Item
from pipeline.extract.table_pieces import Piece, bands_of, blocks_of, merged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.extract.letter import Letter, Span

FEWEST = 2  # labels of parts of a request that make a table
UNDER = 0.3  # share of the narrower of head and value that must stand above each other
FARTHEST = 4.0  # heights of a line between two rows of one table
SAME_CELL = 0.55  # heights of a line between two lines of one cell, at most


def table_items(letter: Letter, first: int, last: int) -> tuple[tuple[Item, ...], tuple[Span, ...]]:
    """Give the parts found in tables of the lines `first`..`last`, and the spans those tables cover."""
    lines = letter.lines[first:last]
    if any(line.box is None for line in lines):
        return _by_order(blocks_of(lines))
    bands = bands_of(lines)
    items, covered = _by_column(bands)
    if not items:
        items, covered = _by_row(bands)
    return tuple(items), tuple(covered)


# ---- without boxes
def _by_order(cells: Sequence[Piece]) -> tuple[tuple[Item, ...], tuple[Span, ...]]:
    items: list[Item] = []
    covered: list[Span] = []
    at = 0
    while at < len(cells):
        heads = _row_of_heads(cells[at:])
        if heads:
            below = cells[at + len(heads) : at + 2 * len(heads)]
            for head, cell in zip(heads, below, strict=False):
                items += _items(head, [cell])
            covered += [cell.span for cell in (*heads, *below)]
        at += max(1, len(heads))
    return tuple(items), tuple(covered)


def _row_of_heads(cells: Sequence[Piece]) -> list[Piece]:
    """Give the cells that are heads side by side; none when too few of them open parts."""
    row: list[Piece] = []
    for cell in cells:
        if cell.field is None or not cell.is_short:
            break
        row.append(cell)
    return row if _opens(row) else []


def _opens(heads: Sequence[Piece]) -> bool:
    """Tell whether enough different parts of a request are among the heads."""
    return len({head.field for head in heads} - {OTHER, NOTES, None}) >= FEWEST


# ---- heads above values
def _by_column(bands: Sequence[Sequence[Piece]]) -> tuple[list[Item], list[Span]]:
    cells = _stacked([piece for band in bands for piece in band])
    for first in cells:
        heads = sorted((one for one in cells if _in_row(first, one)), key=lambda one: one.box.x0)
        if len(heads) <= 1 or not _opens(heads) or not all(one.is_short for one in heads):
            continue
        rows = list(_rows_under(heads, cells))
        if rows:
            items = [item for head in heads for item in _items(head, [p for over, p in rows if over is head])]
            covered = [span for cell in (*heads, *(value for _, value in rows)) for span in cell.spans]
            return items, covered
    return [], []


def _stacked(pieces: Sequence[Piece]) -> list[Piece]:
    """Put the lines of each cell together: they stand under each other, nearer than rows do."""
    cells: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: one.box.y0):
        home = next((cell for cell in cells if _is_next_line(cell, piece)), None)
        if home is None:
            cells.append([piece])
        else:
            home.append(piece)
    return sorted((merged(cell) for cell in cells), key=lambda one: (one.box.y0, one.box.x0))


def _is_next_line(cell: Sequence[Piece], piece: Piece) -> bool:
    last = cell[-1]
    gap = piece.box.y0 - last.box.y1
    return -0.3 * piece.height < gap < SAME_CELL * piece.height and _overlap(last, piece) > UNDER


def _in_row(first: Piece, other: Piece) -> bool:
    """Tell whether two cells are of one row of heads: side by side, with their middles level."""
    if other is first:
        return True
    apart = other.box.x0 >= first.box.x1 or first.box.x0 >= other.box.x1
    return apart and abs(other.middle - first.middle) < SAME_ROW * min(first.height, other.height)


SAME_ROW = 0.7  # heights of a line by which the middles of two heads may differ


def _rows_under(heads: Sequence[Piece], cells: Sequence[Piece]) -> Iterator[tuple[Piece, Piece]]:
    """Give (head, cell) for the cells below the heads, down to one that is wider than a column."""
    top = min(head.box.y1 for head in heads)
    bottom = max(head.box.y1 for head in heads)
    for cell in cells:
        if cell in heads or cell.box.y0 < top - 1:
            continue
        over = _head_over(heads, cell)
        if over is None or cell.box.y0 - bottom > FARTHEST * cell.height or cell.is_closing:
            return
        bottom = max(bottom, cell.box.y1)
        yield over, cell


def _head_over(heads: Sequence[Piece], piece: Piece) -> Piece | None:
    """Give the only head the piece stands under; None when it spans several or none."""
    over = [head for head in heads if _overlap(head, piece) > UNDER]
    if len(over) == 1:
        return over[0]
    near = sorted(heads, key=lambda head: abs(head.centre - piece.centre))
    inside = heads[0].box.x0 - piece.height < piece.centre < heads[-1].box.x1 + 4 * piece.height
    return near[0] if not over and inside else None


def _overlap(one: Piece, other: Piece) -> float:
    shared = min(one.box.x1, other.box.x1) - max(one.box.x0, other.box.x0)
    return shared / max(1.0, min(one.box.x1 - one.box.x0, other.box.x1 - other.box.x0))


# ---- labels beside values
def _by_row(bands: Sequence[Sequence[Piece]]) -> tuple[list[Item], list[Span]]:
    """Pair the first column's labels with the cells beside them, however high either is."""
    labels = [
        band[0] for band in bands if len(band) <= FEWEST and band[0].field is not None and band[0].is_small
    ]
    aligned = [one for one in labels if abs(one.box.x0 - labels[0].box.x0) < one.height] if labels else []
    if not _opens(aligned):
        return [], []
    edge = max(one.box.x1 for one in aligned)
    top, bottom = aligned[0].box.y0, aligned[-1].box.y1
    height = aligned[0].height
    pieces = [
        p for band in bands for p in band if top - 3 * height < p.box.y0 and p.box.y1 < bottom + 3 * height
    ]
    left = [p for p in pieces if p.box.x1 <= edge + height and p.is_small and p.box.x0 < edge - height]
    right = [p for p in pieces if p.box.x0 > edge]
    if len(right) < FEWEST or any(
        p not in left and p not in right and _between(p, top, bottom) for p in pieces
    ):
        return [], []
    items: list[Item] = []
    covered: list[Span] = []
    for label, value in _pairs(_cells(left), _cells(right)):
        items += _items(label, value)
        covered += [*label.spans, *(piece.span for piece in value)]
    return items, covered


def _between(piece: Piece, top: float, bottom: float) -> bool:
    return top <= piece.box.y0 and piece.box.y1 <= bottom


def _cells(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Put lines of one cell together: they stand nearer than cells do."""
    cells: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: one.box.y0):
        near = cells and piece.box.y0 - cells[-1][-1].box.y1 < SAME_CELL * piece.height
        if near:
            cells[-1].append(piece)
        else:
            cells.append([piece])
    return cells


def _pairs(labels: list[list[Piece]], values: list[list[Piece]]) -> Iterator[tuple[Piece, list[Piece]]]:
    """Give each label the cells whose middle is nearest to its own."""
    heads = [merged(label) for label in labels]
    for head in heads:
        yield head, [piece for cell in values if _nearest(heads, cell) is head for piece in cell]


def _nearest(heads: Sequence[Piece], cell: Sequence[Piece]) -> Piece:
    top, bottom = cell[0].box.y0, cell[-1].box.y1
    beside = [head for head in heads if top - 1 <= head.middle <= bottom + 1]
    return min(beside or heads, key=lambda head: abs(head.middle - (top + bottom) / 2))


def _items(head: Piece, cells: Sequence[Piece]) -> Iterator[Item]:
    """Make one part of the cells under or beside a head that opens one."""
    if head.field is None or head.field == OTHER or not cells:
        return
    spans = tuple(span for cell in cells for span in cell.spans)
    yield Item(head.field, head.span, spans[0][0], spans[0][1], strong=True, pieces=spans)
