"""A part of a page that a person drew a box around is read once more, by itself.

`read_again` runs in the parent; `sheet` and `frame` run behind the fence. A word that was lost among others
on the whole page is often found alone: its lines are not mistaken for those of a table or a seal.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pipeline.errors import FileFaultError
from pipeline.model import Box, Line, Page, Word
from pipeline.read.image import MEDIA_TYPES as IMAGE_TYPES
from pipeline.read.image import load
from pipeline.read.pdf import open_pdf
from pipeline.read.pool import BROKEN
from pipeline.read.wire import GarbledError, page_from_wire, page_to_wire
from pipeline.terms import ReadBy

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.model import SourceFile
    from pipeline.read.limits import ReadLimits
    from pipeline.read.pool import ReaderPool
    from pipeline.read.repair import Sheet
    from pipeline.read.tesseract import Seen

    Image = Any  # numpy.ndarray of uint8, (height, width, 3) in BGR

READ_AGAIN = MappingProxyType({"application/pdf": "again.sheet", **dict.fromkeys(IMAGE_TYPES, "again.frame")})
POINTS = 72
RIM = 6.0  # points around the box from which letters that it cuts are taken whole
PAPER = 24  # pixels of white around what is read; letters at the edge of a picture read worse
MARK, GAP = 0.6, 0.5  # heights of a letter: a tone mark is lower, and no further from its letter
INK = 150  # grey level; lighter is paper or the grey edge of a letter
ONE_LINE = 22.0  # points; a box that is no higher holds one line of letters of 14 points
SURE = 0.85  # mean confidence; less, and it is read the other way too


def read_again(source: SourceFile, page: Page, part: Box, *, pool: ReaderPool) -> tuple[Line, ...] | None:
    """Read `part` (in points of the upright page) of `page` by OCR; the boxes stand in points of the page.

    None for kinds of file that have no pages of their own. Raises as `ReaderPool.submit` says.
    """
    task = READ_AGAIN.get(source.media_type)
    if task is None or page.width <= 0 or page.height <= 0:
        return None
    answer = pool.run(
        task,
        source.path,
        number=page.number,
        turns=page.turns,
        size=[page.width, page.height],
        part=[part.x0, part.y0, part.x1, part.y1],
    )
    try:
        return page_from_wire(answer).lines
    except GarbledError as error:
        raise FileFaultError("UNREADABLE", BROKEN) from error


def sheet(args: Mapping[str, Any], limits: ReadLimits) -> dict[str, Any]:
    """Read a part of page `number` (from 1) of the PDF at `path`; see `_read` for the other arguments."""
    with open_pdf(args["path"]) as document:
        page = document[int(args["number"]) - 1]
        wide, high = page.get_size()
        scale = min(limits.dpi / POINTS, (limits.max_pixels / max(wide * high, 1)) ** 0.5)
        return _read(page.render(scale=scale).to_numpy()[:, :, :3], args, limits)


def frame(args: Mapping[str, Any], limits: ReadLimits) -> dict[str, Any]:
    """Read a part of frame `number` (from 1) of the picture at `path`; see `_read`."""
    image, _ = load(args["path"], int(args["number"]), limits)
    return _read(image, args, limits)


def _read(image: Image, args: Mapping[str, Any], limits: ReadLimits) -> dict[str, Any]:
    """Read `part` of a page that is `size` points large after `turns` clockwise quarters."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    from pipeline.read.repair import repair  # noqa: PLC0415 - as above

    width, height = args["size"]
    upright = np.ascontiguousarray(np.rot90(image, -int(args["turns"])))
    mended = repair(upright, (width, height), limits)
    mended = mended.turned(-mended.turns % 4)
    lines = () if mended.blank else _lines(mended, Box(*args["part"]), limits)
    return page_to_wire(Page(int(args["number"]), width, height, lines, ReadBy.OCR, "again"))


def _lines(mended: Sheet, part: Box, limits: ReadLimits) -> tuple[Line, ...]:
    """Read one part of a repaired sheet by both readers, the rest of it left white."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    from pipeline.read.ink import without_rules  # noqa: PLC0415 - as above
    from pipeline.read.layout import lines_of  # noqa: PLC0415 - as above
    from pipeline.read.lines.missed import with_missed  # noqa: PLC0415 - as above
    from pipeline.read.lines.second import look_again  # noqa: PLC0415 - as above

    point = POINTS / mended.dpi
    grey = without_rules(mended.grey, mended.dpi)
    box = _pixels(mended, part, point)
    rim = round(RIM / point)
    x0, y0 = max(box[0] - rim, 0), max(box[1] - rim, 0)
    piece = _inside(
        grey[y0 : box[3] + rim, x0 : box[2] + rim], (box[0] - x0, box[1] - y0, box[2] - x0, box[3] - y0)
    )
    if piece is None:
        return ()
    words = [
        Word(seen.text, _box(seen, (x0 - PAPER) * point, (y0 - PAPER) * point, point), seen.confidence)
        for seen in _best(np.pad(piece, PAPER, constant_values=255), part.y1 - part.y0, mended.dpi, limits)
    ]
    alone = np.full_like(grey, 255)
    alone[y0 : y0 + piece.shape[0], x0 : x0 + piece.shape[1]] = piece
    words = with_missed(alone, mended.dpi, words)
    return tuple(
        Line(tuple(_moved(word, mended) for word in line.words if word.box), line.block)
        for line in look_again(alone, mended.dpi, lines_of(words, *mended.size))
    )


def _pixels(mended: Sheet, part: Box, point: float) -> tuple[int, int, int, int]:
    """Give the part in pixels of the repaired sheet, cut at its edges."""
    high, wide = mended.grey.shape
    there = mended.from_page(part)
    return (
        min(max(round(there.x0 / point), 0), wide),
        min(max(round(there.y0 / point), 0), high),
        min(max(round(there.x1 / point), 0), wide),
        min(max(round(there.y1 / point), 0), high),
    )


def _inside(piece: Any, box: tuple[int, int, int, int]) -> Any:  # noqa: ANN401 - arrays of grey levels
    """Wipe the ink whose middle is outside the box: a letter that it cuts is read whole or not at all.

    None when no ink is left.
    """
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    x0, y0, x1, y1 = box
    _, labels, frames, middles = cv2.connectedComponentsWithStats((piece < INK).astype(np.uint8))
    within = (middles[:, 0] >= x0) & (middles[:, 0] <= x1) & (middles[:, 1] >= y0) & (middles[:, 1] <= y1)
    within[0] = False  # the paper
    if not within.any():
        return None
    within |= _marks_of(within, frames)
    kept = cv2.dilate(within[labels].astype(np.uint8), np.ones((5, 5), np.uint8))
    return np.where(kept, piece, np.uint8(255))


def _marks_of(within: Any, frames: Any) -> Any:  # noqa: ANN401 - arrays: flags, and (left, top, width, height, area)
    """Find the tone marks and dots that stand outside the box, over or under letters that stand inside.

    A mark between two lines belongs to the nearer letter.
    """
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    left, top, wide, high = (frames[:, column].astype(np.int64) for column in range(4))
    usual = np.median(high[within])
    small = ~within & (high < MARK * usual) & (wide < 2 * usual)
    small[0] = False
    found = np.zeros_like(within)
    letters = ~small
    letters[0] = False
    for mark in np.flatnonzero(small):
        under = letters & (left < left[mark] + wide[mark]) & (left[mark] < left + wide)
        gaps = np.maximum(top - top[mark] - high[mark], top[mark] - top - high)
        nearest = min(np.flatnonzero(under), key=lambda one: gaps[one], default=0)
        found[mark] = bool(nearest) and within[nearest] and gaps[nearest] < GAP * usual
    return found


def _box(seen: Seen, left: float, top: float, point: float) -> Box:
    return Box(left + seen.x0 * point, top + seen.y0 * point, left + seen.x1 * point, top + seen.y1 * point)


def _best(piece: Any, high: float, dpi: float, limits: ReadLimits) -> Sequence[Seen]:  # noqa: ANN401 - an array
    """Read as one line or as a block, by the height of the box; the other way too where that is doubtful."""
    from pipeline.read.tesseract import PSM_BLOCK, PSM_LINE, recognise  # noqa: PLC0415 - workers only

    ways = (PSM_LINE, PSM_BLOCK) if high <= ONE_LINE else (PSM_BLOCK, PSM_LINE)
    first = recognise(piece, round(dpi), limits, ways[0])
    if _mean(first) >= SURE or (first and high > 2 * ONE_LINE):
        return first
    return max(first, recognise(piece, round(dpi), limits, ways[1]), key=_mean)


def _mean(words: Sequence[Seen]) -> float:
    return sum(word.confidence for word in words) / len(words) if words else 0.0


def _moved(word: Word, mended: Sheet) -> Word:
    return replace(word, box=mended.on_page(word.box)) if word.box else word
