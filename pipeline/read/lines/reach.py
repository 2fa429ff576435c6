"""How far a line reaches: Tesseract's boxes cut the marks off capitals and lose the first letter of a line.

"XÃ MÙ CANG CHẢI" read in its boxes is "XA MU CANG CHAI". Runs behind the fence only; places are pixels.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pipeline.read.lines.recogniser import Strip

    Grey = Any  # numpy.ndarray[(height, width), uint8], 0 is black
    Boxes = Any  # numpy.ndarray[(n, 4), number]: left, top, right, bottom in pixels

LOOK_DPI = 150
WINDOW, CONTRAST = 31, 15  # neighbourhood in pixels at LOOK_DPI, and how much darker than it ink is
# All in heights of the line.
ABOVE, BELOW, BESIDE = 0.5, 0.35, 1.5  # how far it may reach beyond its words
NEAR, UNDER = 0.2, 0.12  # gap to a mark above and below; that to the next line is wider
CLOSE = 0.35  # gap to a letter of the same word
HIGHEST = 0.45  # height of the highest mark, a circumflex with a tone; more is a letter of another line
MARK = 0.1  # width of the smallest mark, the dot below; as a square the area of the smallest
LETTER = 0.4  # height of the lowest letter
DASH, FLAT, OFF = (0.15, 0.7), 0.25, 0.9  # width and greatest height of a dash before the line, and its gap


def small_ink(grey: Grey, step: int) -> Grey:
    """Give the ink (255, paper 0) of a copy of the page `step` times smaller."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it

    high, wide = grey.shape
    if step > 1:
        # Whole numbers: averaging them is many times faster than any other reduction.
        part = grey[: high // step * step, : wide // step * step]
        grey = cv2.resize(part, (wide // step, high // step), interpolation=cv2.INTER_AREA)
    return cv2.adaptiveThreshold(
        grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, WINDOW, CONTRAST
    )


def shrinking(dpi: float) -> int:
    """Say how many times smaller the copy is that `small_ink` makes of a page of `dpi`."""
    return max(1, round(dpi / LOOK_DPI))


def widened(grey: Grey, dpi: float, strips: Sequence[Strip], words: Iterable[Sequence[float]]) -> list[Strip]:
    """Widen strips by marks above and below them and by letters beside them that lie under no word.

    `words` are the corners (left, top, right, bottom) of all words of the page in pixels of `grey`.
    """
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    step = shrinking(dpi)
    free = small_ink(grey, step)
    for x0, y0, x1, y1 in np.rint(np.array(list(words)).reshape(-1, 4) / step).astype(np.intp).clip(0):
        free[y0:y1, x0:x1] = 0
    return [_reached(free, step, strip) for strip in strips]


def _reached(free: Grey, step: int, strip: Strip) -> Strip:
    """Widen one strip by what `free` ink adjoins it."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    x0, y0, x1, y1 = strip.x0 / step, strip.y0 / step, strip.x1 / step, strip.y1 / step
    high = y1 - y0
    left, top = max(0, int(x0 - BESIDE * high)), max(0, int(y0 - ABOVE * high))
    part = free[top : int(y1 + BELOW * high) + 1, left : int(x1 + BESIDE * high) + 1]
    if not part.any():
        return strip
    count, _, stats, _ = cv2.connectedComponentsWithStats(part)
    stats = stats[1:count].astype(np.intp)
    wide, tall, area = stats[:, 2], stats[:, 3], stats[:, 4]
    # What touches the rim belongs to another line, or is a rule or a picture.
    inside = (stats[:, 1] > 0) & (stats[:, 1] + tall < part.shape[0])
    kept = inside & (area >= (MARK * high) ** 2) & (np.maximum(wide, tall) >= MARK * high)
    frames = [(x + left, y + top, x + left + w, y + top + h) for x, y, w, h, _ in stats[kept].tolist()]
    ends = _along(frames, (x0, y0, x1, y1))
    rows = _across(frames, ends)
    return replace(
        strip,
        x0=min(strip.x0, ends[0] * step),
        y0=min(strip.y0, rows[0] * step),
        x1=max(strip.x1, ends[2] * step),
        y1=max(strip.y1, rows[1] * step),
    )


def _along(
    frames: Sequence[tuple[int, int, int, int]], line: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    """Reach out for letters that stand level with the line and close to either end, and a dash before it."""
    x0, y0, x1, y1 = line
    high = y1 - y0
    letters = [
        frame for frame in frames
        if frame[3] - frame[1] >= LETTER * high and min(frame[3], y1) - max(frame[1], y0) >= LETTER * high
    ]  # fmt: skip
    for frame in sorted(letters, key=lambda frame: -frame[2]):
        if frame[0] < x0 and x0 - frame[2] <= CLOSE * high:
            x0 = frame[0]
    dashes = (
        frame[0] for frame in frames
        if DASH[0] * high <= frame[2] - frame[0] <= DASH[1] * high and frame[3] - frame[1] <= FLAT * high
        and y0 + high / 4 <= frame[1] and frame[3] <= y1 - high / 8
        and 0 <= x0 - frame[2] <= OFF * high
    )  # fmt: skip
    x0 = min(dashes, default=x0)
    for frame in sorted(letters, key=lambda frame: frame[0]):
        if frame[2] > x1 and frame[0] - x1 <= CLOSE * high:
            x1 = frame[2]
    return x0, y0, x1, y1


def _across(
    frames: Sequence[tuple[int, int, int, int]], line: tuple[float, float, float, float]
) -> tuple[float, float]:
    """Reach up and down for marks; give top and bottom."""
    x0, y0, x1, y1 = line
    high = y1 - y0
    marks = [
        frame for frame in frames
        if frame[0] >= x0 - NEAR * high and frame[2] <= x1 + NEAR * high and frame[2] - frame[0] <= high
        and frame[3] - frame[1] <= HIGHEST * high
    ]  # fmt: skip
    above = [frame[1] for frame in marks if y0 - NEAR * high <= frame[3] <= y0 + NEAR * high]
    below = [frame[3] for frame in marks if y1 - NEAR * high <= frame[1] <= y1 + UNDER * high]
    return min(above, default=y0), max(below, default=y1)
