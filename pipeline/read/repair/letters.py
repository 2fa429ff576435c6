"""A quick look at a page: its letters as boxes on a small copy, and which way they stand.

The feet of letters stand on one line far more exactly than their heads (capitals, tone marks, ascenders)
or their sides reach one, so the sharpest of the four edges tells where the foot of the page is, and the
angle at which it is sharpest tells the skew. Tone marks make Vietnamese a better case than most languages.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    Grey = Any  # numpy.ndarray[(height, width), uint8], 0 is black
    Rows = Any  # numpy.ndarray[(n, 4), float64]: left, top, width, height in pixels of the small copy

DPI = 150  # of the small copy: body text is 12 pixels high without its marks
ODD = 3  # pixels that the copy may be larger or smaller
LONGEST = 2600  # pixels; a picture whose size in points is wrong must not become a huge "small" copy
STEEPEST = 12.0  # degrees; scans stay below 5, photographs of a sheet on a desk do not
COARSE, FINE = 0.5, 0.02  # degrees
PEAK = 0.96  # of the highest value: belongs to the peak
# From dot to capital: 1 to 8 mm, as pixels of the small copy.
LOW, TALL, THIN = 6, 47, 2
FILLED = 0.12  # share of its box that a letter inks at least
ASPECT = 3  # letters that touch make a speck longer than high
WINDOW, CONTRAST = 31, 15  # neighbourhood in pixels, and how much darker than it ink is in grey levels
FAINT, FAINT_CONTRAST = 90, 6  # the same where ink and paper are no further apart than this
MOST = 4000  # letters; a page has 600 to 2200


@dataclass(frozen=True, slots=True)
class Edge:
    """How sharply one edge of all letters falls on parallel lines, and at which angle (degrees, clockwise).

    `sharpness` is the mean number of letters on the line of a letter, `blur` its value at a wrong angle.
    """

    sharpness: float
    angle: float
    blur: float


@dataclass(frozen=True)  # no slots: the measurements below are kept once made
class Look:
    """A small grey copy of a page at `DPI`, and by how much it is smaller across and down."""

    grey: Grey
    across: float
    down: float

    @cached_property
    def levels(self) -> tuple[float, float]:
        """Grey levels of the darkest ink and of the paper (percentiles 0.5 and 80)."""
        import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

        dark, paper = np.percentile(self.grey[::2, ::2], (0.5, 80))
        return float(dark), float(paper)

    @property
    def paper(self) -> int:
        """Grey level of the paper."""
        return round(self.levels[1])

    @cached_property
    def letters(self) -> Rows:
        """Boxes of what has the size and shape of letters: left, top, width, height on the small copy."""
        dark, paper = self.levels
        return letters_of(self.grey, CONTRAST if paper - dark > FAINT else FAINT_CONTRAST)

    @cached_property
    def edges(self) -> Mapping[str, Edge]:
        """The four edges of the letters: bottom and top along rows, left and right along columns."""
        return edges_of(self.letters)


def look_at(grey: Grey, shape: tuple[int, ...], dpis: tuple[float, float]) -> Look:
    """Make the small copy, with square pixels, of an image of `shape` of which `grey` is a smaller copy.

    `dpis` are those of the image across and down. A coarse image is not enlarged along its finer side.
    """
    import cv2  # noqa: PLC0415 - only workers that read images pay for it

    high, wide = shape[:2]
    inches = wide / dpis[0], high / dpis[1]
    dpi = min(DPI, max(dpis), LONGEST / max(inches))
    size = tuple(max(1, round(side * dpi)) for side in inches)
    if max(abs(size[0] - grey.shape[1]), abs(size[1] - grey.shape[0])) > ODD:
        grey = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
    return Look(grey, grey.shape[1] / wide, grey.shape[0] / high)


def letters_of(grey: Grey, contrast: int = CONTRAST) -> Rows:
    """Find specks of the size and shape of letters that are darker than what lies around them."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    ink = cv2.adaptiveThreshold(
        grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, WINDOW, contrast
    )
    count, _, boxes, _ = cv2.connectedComponentsWithStats(ink)
    boxes = boxes[1:count]
    wide, high, area = boxes[:, 2], boxes[:, 3], boxes[:, 4]
    filled = area >= FILLED * wide * high
    upright = (high >= LOW) & (high <= TALL) & (wide >= THIN) & (wide <= ASPECT * high)
    lying = (wide >= LOW) & (wide <= TALL) & (high >= THIN) & (high <= ASPECT * wide)
    found = boxes[(upright | lying) & filled][:, :4].astype(np.float64)
    return found if len(found) <= MOST else found[:: -(-len(found) // MOST)]


def edges_of(letters: Rows) -> Mapping[str, Edge]:
    """Measure the four edges; without letters all are blunt."""
    left, top, wide, high = letters.T
    middle, centre = left + wide / 2, top + high / 2
    return {
        "bottom": sharpest(middle, top + high),
        "top": sharpest(middle, top),
        # Down the page a clockwise skew moves the edges to the left.
        "left": sharpest(-centre, left),
        "right": sharpest(-centre, left + wide),
    }


def sharpest(along: Rows, across: Rows, steepest: float = STEEPEST) -> Edge:
    """Find the angle at which points (`along` the line, `across` it, in pixels) gather on parallel lines."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    if not len(along):
        return Edge(0.0, 0.0, 0.0)
    coarse = np.arange(-steepest, steepest + COARSE / 2, COARSE)
    scores = _gathered(along, across, coarse)
    near = coarse[scores.argmax()]
    fine = np.arange(near - COARSE, near + COARSE + FINE / 2, FINE)
    peaks = _gathered(along, across, fine)
    # Of few letters the peak is flat or ragged: its middle is what counts.
    top = fine[peaks >= PEAK * peaks.max()]
    return Edge(float(peaks.max()), float(top.mean()), float(np.median(scores)))


def _gathered(along: Rows, across: Rows, angles: Rows) -> Rows:
    """Mean number of points on the line (2 pixels wide, soft edges) of a point, for each angle."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    scores = []
    for angle in np.radians(angles):
        lines = across * np.cos(angle) - along * np.sin(angle)
        counts = np.bincount(np.rint(lines - lines.min()).astype(np.intp)).astype(np.float64)
        scores.append(float((np.convolve(counts, (0.5, 1.0, 0.5)) ** 2).sum()) / len(along))
    return np.array(scores)
