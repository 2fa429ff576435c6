"""A page image becomes words with boxes: light and skew set right, then Tesseract.

Runs behind the fence only. Images are grey NumPy arrays (height, width) of unsigned bytes, 0 is black.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pipeline.model import Box, Line, Page, Word
from pipeline.read.ink import grey_without_seals, without_rules
from pipeline.read.layout import lines_of
from pipeline.read.tesseract import PSM_BLOCK, recognise, version
from pipeline.terms import ReadBy
from pipeline.vietnamese.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.read.limits import ReadLimits

    Image = Any  # numpy.ndarray of uint8, (height, width, 3) in BGR or (height, width) in grey
    Grey = Any  # numpy.ndarray[(height, width), uint8]; OpenCV's own hints know no such thing

POINTS = 72
ON_ITS_SIDE = 1.5  # upright scans reach 0.09 to 0.41 (53 pages)
STEEPEST = 5.0  # degrees; a sheet on the glass is never laid worse, and more would be a turned page
LEAST_SKEW = 0.2  # degrees; below this Tesseract and the layout do not suffer
SMALL_SIDE = 1000  # pixels; enough to see lines of text, small enough to try 60 angles in 0.1 s
POOR = 0.55  # mean word confidence; upright pages of the hard test scans reach 0.75 and more
FEW = 8  # words; fewer say nothing about the page
UNEVEN = 35  # grey levels between the brightest and the darkest paper of a page


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A straightened page image: size in points, and by how many degrees (clockwise) it had lain askew."""

    grey: Grey
    width: float
    height: float
    askew: float

    def moved(self, word: Word, degrees: float) -> Word:
        """Swing a word's box about the middle of the sheet; it keeps its size."""
        box = word.box
        if box is None or not degrees:
            return word
        sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
        old_x, old_y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
        x, y = old_x - self.width / 2, old_y - self.height / 2
        right = self.width / 2 + x * cosine - y * sine - old_x
        down = self.height / 2 + x * sine + y * cosine - old_y
        return Word(
            word.text, Box(box.x0 + right, box.y0 + down, box.x1 + right, box.y1 + down), word.confidence
        )


def read_image(
    image: Image, number: int, size: tuple[float, float], limits: ReadLimits, extra: Sequence[Word] = ()
) -> Page:
    """Read one page image, in colour (BGR) or grey; `size` is width and height of the page in points.

    `extra` are words known from elsewhere (stamps in a text layer), in points of this page; those that
    stand where OCR found nothing are added. A page lying on its side or head is turned: the size of
    the `Page` is then that of the upright page. Raises MissingProgramError without Tesseract, and
    FileFaultError when it fails on this page.
    """
    grey = even_light(grey_without_seals(image, image.shape[1] * POINTS / size[0]))
    turns = _best_turn(grey, (1, 3), limits) if lies_on_its_side(grey) else 0
    sheet = _straight(_turned(grey, turns), size[::-1] if turns % 2 else size)
    words = _recognise(sheet, limits)
    if _is_poor(words) and (more := _best_turn(sheet.grey, (0, 1, 2, 3), limits)):
        turns += more
        sheet = _straight(_turned(grey, turns), size[::-1] if turns % 2 else size)
        words = _recognise(sheet, limits)
    if turns:
        extra = ()  # they stood on the page as it lay
    words += _missed(words, [sheet.moved(word, -sheet.askew) for word in extra])
    lines = tuple(
        Line(tuple(sheet.moved(word, sheet.askew) for word in line.words), line.block)
        for line in lines_of(words, sheet.width, sheet.height)
    )
    return Page(number, sheet.width, sheet.height, lines, ReadBy.OCR, f"tesseract {version(limits.language)}")


def even_light(grey: Grey) -> Grey:
    """Divide by the paper's own brightness where a photograph or a fold shades the page."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    height, width = grey.shape
    small = cv2.resize(grey, (max(1, width // 16), max(1, height // 16)), interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((5, 5), np.uint8)), 7)
    dark, bright = np.percentile(paper, (5, 95))
    if bright - dark < UNEVEN or bright < UNEVEN:
        return grey
    ground = cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR)
    return cv2.divide(grey, np.maximum(ground, 1), scale=245)


def skew_of(grey: Grey) -> float:
    """Measure by how many degrees the lines of text fall to the right (clockwise positive).

    Projection profile on a small binary copy: rows of text are sharpest at the right angle.
    """
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    ink = _small_ink(grey)
    coarse = max(np.arange(-STEEPEST, STEEPEST + 0.01, 0.5), key=lambda angle: _sharpness(ink, angle))
    fine = max(np.arange(coarse - 0.5, coarse + 0.51, 0.1), key=lambda angle: _sharpness(ink, angle))
    return float(fine)


def lies_on_its_side(grey: Grey) -> bool:
    """Tell whether text runs up or down the page: its columns are sharper than its rows."""
    ink = _small_ink(grey)
    angles = range(-4, 5)
    rows = max(_sharpness(ink, angle) for angle in angles)
    columns = max(_sharpness(ink.T, angle) for angle in angles)
    return columns > ON_ITS_SIDE * rows


def _small_ink(grey: Grey) -> Grey:
    """Make a small binary copy, ink white. Edges of the sheet are stronger than text: the rim is left out."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    factor = SMALL_SIDE / max(grey.shape)
    small = cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA) if factor < 1 else grey
    _, ink = cv2.threshold(small, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    rim = max(ink.shape) // 40
    return np.ascontiguousarray(ink[rim:-rim, rim:-rim] if min(ink.shape) > 4 * rim else ink)


def _sharpness(ink: Grey, angle: float) -> float:
    """Sum up how steeply the amount of ink changes from row to row, the copy turned by `angle`."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    height, width = ink.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    level = cv2.warpAffine(np.ascontiguousarray(ink), turn, (width, height), flags=cv2.INTER_NEAREST)
    rows = level.sum(axis=1, dtype=np.float64)
    return float(((rows[1:] - rows[:-1]) ** 2).sum())


def _straight(grey: Grey, size: tuple[float, float]) -> _Sheet:
    """Take the skew out of an image of a page of `size` points."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it

    high, wide = grey.shape
    askew = skew_of(grey)
    if abs(askew) < LEAST_SKEW:
        return _Sheet(grey, *size, 0.0)
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), askew, 1.0)
    level = cv2.warpAffine(grey, turn, (wide, high), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return _Sheet(level, *size, askew)


def _recognise(sheet: _Sheet, limits: ReadLimits) -> list[Word]:
    """Read a straightened sheet; the words stand in its points."""
    high, wide = sheet.grey.shape
    across, down = sheet.width / wide, sheet.height / high
    dpi = POINTS / across
    return [
        Word(
            seen.text,
            Box(seen.x0 * across, seen.y0 * down, seen.x1 * across, seen.y1 * down),
            seen.confidence,
        )
        for seen in recognise(without_rules(sheet.grey, dpi), round(dpi), limits)
    ]


def _is_poor(words: Sequence[Word]) -> bool:
    """Tell whether the page may lie on its side: few words, unsure ones, or words that stand on end."""
    if len(words) < FEW or sum(word.confidence for word in words) / len(words) < POOR:
        return True
    boxes = [word.box for word in words if word.box and len(word.text) > 2]  # noqa: PLR2004 - "I" and "1." are higher than wide
    return sum(box.y1 - box.y0 > box.x1 - box.x0 for box in boxes) > len(boxes) / 2


def _best_turn(grey: Grey, turns: Sequence[int], limits: ReadLimits) -> int:
    """Find by how many quarters (clockwise) to turn the page so that it reads best.

    Each way is tried on a piece from the middle at half size: the orientation data of Tesseract is a
    package of its own and often missing. Without a clear winner the first of `turns` stays.
    """
    import cv2  # noqa: PLC0415 - only workers that read images pay for it

    high, wide = grey.shape
    side = min(high, wide)
    top, left = (high - side) // 2, (wide - side) // 2
    piece = grey[top : top + side, left : left + side]
    if side > SMALL_SIDE:
        piece = cv2.resize(piece, (side // 2, side // 2), interpolation=cv2.INTER_AREA)

    def sense(turn: int) -> float:
        words = recognise(_turned(piece, turn), limits.dpi // 2, limits, PSM_BLOCK)
        return sum(w.confidence * len(w.text) for w in words if len(w.text) > 1 and is_syllable(w.text))

    scores = {turn: sense(turn) for turn in turns}
    best = max(scores, key=scores.__getitem__)
    return best if scores[best] > 1.5 * scores[turns[0]] + 5 else turns[0]


def _turned(grey: Grey, quarters: int) -> Grey:
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    return np.ascontiguousarray(np.rot90(grey, -quarters)) if quarters % 4 else grey


def _missed(found: Sequence[Word], extra: Sequence[Word]) -> list[Word]:
    """Those of `extra` that stand where no found word stands."""
    boxes = [word.box for word in found if word.box]
    return [word for word in extra if word.box and not any(_overlap(word.box, box) for box in boxes)]


def _overlap(one: Box, other: Box) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.y1, other.y1) - max(one.y0, other.y0)
    if across <= 0 or down <= 0:
        return False
    area = min((b.x1 - b.x0) * (b.y1 - b.y0) for b in (one, other))
    return across * down > 0.3 * area
