"""Words on a page become lines in reading order, column by column.

A letter of Decree 30/2020 has two columns at its head (issuer | national motto) and at its foot
(recipients | signature) and one column between. Rows that keep an empty vertical strip (a gutter)
free form a zone; in a letterhead or signature zone the left column is read whole before the right, in
any other zone (a table) cell by cell. All measures are in page points.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from pipeline.model import Box, Line
from pipeline.vietnamese.document_types import TITLE
from pipeline.vietnamese.text import loose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.model import Word

# A gap inside justified text stays below one line height; a gutter is wider (measured on letters).
GUTTER_IN_HEIGHTS = 0.95
NARROWEST_GUTTER = 6.0
# Beside the national motto stands always the issuer; long names leave little room between them.
MOTTO_GUTTER_IN_HEIGHTS = 0.5
BESIDE_MOTTO = re.compile(r"\w\s+cong hoa xa hoi|\w\s+doc lap\s*-\s*tu do|\w\s+dang cong san viet")
# Rows of one table cell stand closer than this many usual line pitches.
CELL_BREAK = 1.35
# The step to the next row of cells is at least so many times that between lines of one cell.
CELL_STEP = 1.12
HEAD_OR_FOOT = re.compile(
    r"cong hoa xa hoi|doc lap\s*-|dang cong san|\bno\w{1,4} nhan\s*:|\bluu\s*:|^so\s*:|^(?:kt|tm|tl|tuq)\.|"
    r"\bngay\b.{1,6}\bthang\b.{1,6}\bnam\b",
    re.MULTILINE,
)


@dataclass(slots=True)
class _Row:
    """Words side by side, left to right."""

    words: list[tuple[Word, Box]]

    @property
    def top(self) -> float:
        return min(box.y0 for _, box in self.words)

    @property
    def bottom(self) -> float:
        return max(box.y1 for _, box in self.words)

    @property
    def height(self) -> float:
        return median(box.y1 - box.y0 for _, box in self.words)

    @property
    def text(self) -> str:
        """The words without marks and case."""
        return loose(" ".join(word.text for word, _ in self.words))

    def gaps(self) -> Iterator[tuple[float, float]]:
        """Empty strips between neighbours that are wide enough for a gutter."""
        wide = MOTTO_GUTTER_IN_HEIGHTS if BESIDE_MOTTO.search(self.text) else GUTTER_IN_HEIGHTS
        least = max(NARROWEST_GUTTER, wide * self.height)
        for (_, left), (_, right) in pairwise(self.words):
            if right.x0 - left.x1 >= least:
                yield left.x1, right.x0

    def free(self, gutter: tuple[float, float]) -> tuple[float, float] | None:
        """Narrow `gutter` to what this row leaves free, None when a word stands across it."""
        best, left = (0.0, 0.0), gutter[0]
        for _, box in self.words:
            right = min(box.x0, gutter[1])
            if right - left > best[1] - best[0]:
                best = (left, right)
            left = max(left, box.x1)
        if gutter[1] - left > best[1] - best[0]:
            best = (left, gutter[1])
        return best if best[1] - best[0] >= NARROWEST_GUTTER else None

    def sides(self, gutter: tuple[float, float]) -> tuple[bool, bool]:
        """Tell whether there is text left and right of the gutter."""
        middle = (gutter[0] + gutter[1]) / 2
        return (
            any(box.x1 <= middle for _, box in self.words),
            any(box.x0 >= middle for _, box in self.words),
        )


FOOT = re.compile(r"\bno\w{1,4} nhan\s*:|(?:^|\s)(?:kt|tm|tl|tuq|t/m|k/t|t/l)[.\s]\s?\w")
# Centred below both columns of a letterhead, so part of neither.
BELOW_HEAD = re.compile(rf"\W*kinh g[iu]i\b|\W*(?:{'|'.join(TITLE)})\W*$")


def lines_of(words: Sequence[Word], width: float, height: float) -> tuple[Line, ...]:
    """Put the words of one page into lines and blocks in reading order.

    `words` come in any order; those without a box are left out. `width` and `height` are those of the
    upright page in points.
    """
    placed = [(w, w.box) for w in words if w.box and w.box.x1 > w.box.x0 and w.text.strip()]
    on_page = [(w, b) for w, b in placed if b.x0 < width and b.y0 < height and b.x1 > 0 and b.y1 > 0]
    blocks = _blocks(on_page, 0)
    return tuple(
        Line(tuple(word for word, _ in row.words), number)
        for number, rows in enumerate(blocks)
        for row in rows
    )


def _rows(words: Sequence[tuple[Word, Box]]) -> list[_Row]:
    """Group words whose middles lie on one line, top to bottom."""
    rows: list[_Row] = []
    centre: list[float] = []
    for word, box in sorted(words, key=lambda pair: pair[1].y0 + pair[1].y1):
        middle, high = (box.y0 + box.y1) / 2, box.y1 - box.y0
        if rows and abs(middle - centre[-1]) <= 0.45 * max(min(high, rows[-1].height), 5.0):
            rows[-1].words.append((word, box))
            count = len(rows[-1].words)
            centre[-1] += (middle - centre[-1]) / count
        else:
            rows.append(_Row([(word, box)]))
            centre.append(middle)
    for row in rows:
        row.words.sort(key=lambda pair: pair[1].x0)
    return rows


def _blocks(words: Sequence[tuple[Word, Box]], depth: int) -> list[list[_Row]]:
    """Cut the words into blocks of lines, each one column, in reading order."""
    rows = _rows(words)
    blocks: list[list[_Row]] = []
    plain: list[_Row] = []
    at = 0
    while at < len(rows):
        zone = _zone(rows, at, len(plain), whole=depth == 0) if depth < 3 else None  # noqa: PLR2004 - columns in columns in columns
        if zone is None:
            plain.append(rows[at])
            at += 1
            continue
        first, last, gutter = zone
        del plain[len(plain) - (at - first) :]
        if plain:
            blocks.append(plain)
            plain = []
        blocks.extend(_columns(rows[first:last], gutter, depth))
        at = last
    if plain:
        blocks.append(plain)
    return blocks


def _zone(
    rows: Sequence[_Row], at: int, before: int, *, whole: bool
) -> tuple[int, int, tuple[float, float]] | None:
    """Find the two-column zone around row `at`: first row, row after the last, gutter.

    Up to `before` rows above `at` may be drawn in. None when the row has no gutter or stands alone in
    having one, unless it is the head or foot of a `whole` page.
    """
    best: tuple[int, int, tuple[float, float]] | None = None
    best_score = 0
    for gap in rows[at].gaps():
        last, gutter = _grow(rows, at, gap)
        split = sum(all(row.sides(gutter)) for row in rows[at:last])
        if (split, last - at) > (best_score, (best[1] - at) if best else 0) and (
            split > 1 or (whole and _looks_headed(rows[at:last]))
        ):
            best, best_score = (at, last, gutter), split
    if best is None:
        return None
    _, last, gutter = best
    first = at
    while first > at - before and (wider := _above(rows, first, gutter)):
        first, gutter = first - 1, wider
    return first, last, gutter


def _grow(rows: Sequence[_Row], at: int, gap: tuple[float, float]) -> tuple[int, tuple[float, float]]:
    """Follow a gutter downwards from row `at`; give the row after the last and the common gutter."""
    gutter = gap
    last = at + 1
    while last < len(rows):
        row, above = rows[last], rows[last - 1]
        free = row.free(gutter)
        if free is None or BELOW_HEAD.match(row.text):
            break
        far = row.top - above.bottom > 2.5 * max(row.height, above.height)
        if far and not all(row.sides(free)) and not _beyond(rows[last:], free):
            break
        gutter, last = free, last + 1
    return last, gutter


def _beyond(rows: Sequence[_Row], gutter: tuple[float, float]) -> bool:
    """Tell whether the rows after a wide gap go on in two columns, or in the right one alone.

    The signatory's name stands far below the title, with only the seal between them.
    """
    for row in rows[:6]:
        free = row.free(gutter)
        if free is None:
            return False
        left, right = row.sides(free)
        if right:
            return True
        if not left:
            return False
    return False


def _above(rows: Sequence[_Row], first: int, gutter: tuple[float, float]) -> tuple[float, float] | None:
    """Tell whether the row above belongs to the zone; give the narrowed gutter if so."""
    row = rows[first - 1]
    free = row.free(gutter)
    if free is None:
        return None
    to_zone = rows[first].top - row.bottom
    if to_zone > 2.0 * row.height:
        return None
    if first > 1 and row.top - rows[first - 2].bottom < to_zone - 1.0:
        return None  # the last line of the paragraph above
    return free


def _looks_headed(rows: Sequence[_Row]) -> bool:
    """Tell whether the rows read like a letterhead or the foot of a letter."""
    text = "\n".join(row.text for row in rows)
    return HEAD_OR_FOOT.search(text) is not None


def _columns(rows: Sequence[_Row], gutter: tuple[float, float], depth: int) -> list[list[_Row]]:
    """Read a zone: head and foot column by column, a table row of cells after row of cells."""
    middle = (gutter[0] + gutter[1]) / 2
    blocks: list[list[_Row]] = []
    for part in _parts(rows):
        if _looks_headed(part):
            words = [pair for row in part for pair in row.words]
            for side in (True, False):
                column = [pair for pair in words if ((pair[1].x0 + pair[1].x1) / 2 < middle) is side]
                blocks.extend(_blocks(column, depth + 1))
        else:
            blocks.extend(_cells(part, middle))
    return blocks


def _cells(rows: Sequence[_Row], middle: float) -> Iterator[list[_Row]]:
    """Give the cells of a table, row after row; columns are parted by strips that every row leaves free."""
    spans = sorted((box.x0, box.x1) for row in rows for _, box in row.words)
    cuts = [0.0]
    reach = spans[0][1]
    for left, right in spans:
        if left - reach >= NARROWEST_GUTTER:
            cuts.append((left + reach) / 2)
        reach = max(reach, right)
    for group in _cell_rows(rows, middle):
        words = [pair for row in group for pair in row.words]
        for left, right in pairwise([*cuts, float("inf")]):
            cell = [pair for pair in words if left <= (pair[1].x0 + pair[1].x1) / 2 < right]
            if cell:
                yield _rows(cell)


def _parts(rows: Sequence[_Row]) -> list[Sequence[_Row]]:
    """Part a table from the foot of the letter below it, which may keep the same gutter."""
    foot = next((i for i, row in enumerate(rows) if FOOT.search(row.text)), 0)
    if foot and not _looks_headed(rows[:foot]):
        return [rows[:foot], rows[foot:]]
    return [rows]


def _cell_rows(rows: Sequence[_Row], middle: float) -> list[list[_Row]]:
    """Cut a table zone into rows of cells.

    A new row of cells begins where the first column has text again, after a wider step or with a
    capital or number; a line that only other columns have goes on with the cell above.
    """
    pitches = [lower.top - upper.top for upper, lower in pairwise(rows)]
    usual = min(pitches, default=0.0)
    groups: list[list[_Row]] = [[rows[0]]]
    for row, pitch in zip(rows[1:], pitches, strict=True):
        opens = [word.text for word, box in row.words if (box.x0 + box.x1) / 2 < middle]
        fresh = bool(opens) and (pitch > CELL_STEP * usual or not opens[0][:1].islower())
        if fresh or pitch > CELL_BREAK * max(usual, row.height):
            groups.append([])
        groups[-1].append(row)
    return groups
