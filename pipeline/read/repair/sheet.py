"""What the steps of repair hand on: a page image, and where each of its pixels stands on the page.

Pixel coordinates count from the outer corner of the first pixel (its middle is 0.5, 0.5), so that a
picture of w pixels reaches from 0 to w; page coordinates are points of the upright displayed page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pipeline.model import Box
from pipeline.read.repair.letters import Look, look_at

if TYPE_CHECKING:
    Image = Any  # numpy.ndarray of uint8: (height, width, 3) in BGR, or (height, width) in grey
    Grey = Any  # numpy.ndarray[(height, width), uint8], 0 is black
    Matrix = Any  # numpy.ndarray[(3, 3), float64]

POINTS = 72
COLOURED = 3  # axes of a picture in colour
HALF_DPI = 150


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page image ready for OCR: straight, evenly lit, black on white, near the dpi that OCR wants.

    `to_page` is the homography from pixels of `grey` to points of the upright displayed page of
    `page_size` points; `turns` are the clockwise quarters by which the page was turned to stand upright;
    `steps` names what was done, in order; a `blank` page bears nothing worth reading.
    """

    grey: Grey
    dpi: float
    to_page: Matrix
    page_size: tuple[float, float]
    turns: int = 0
    steps: tuple[str, ...] = ()
    blank: bool = False

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the straightened picture itself, in points at its own dpi."""
        high, wide = self.grey.shape
        return wide * POINTS / self.dpi, high * POINTS / self.dpi

    def on_page(self, box: Box) -> Box:
        """Carry a box from points of this picture (pixels / dpi * 72) to points of the page.

        The middle goes where it belongs and width and height keep their measure under skew: the box
        around a turned box would reach into the lines above and below.
        """
        factor = self.dpi / POINTS
        return _carried(box, self.to_page @ _scaling(factor, factor))

    def from_page(self, box: Box) -> Box:
        """Carry a box the other way: from points of the upright page to points of this picture."""
        import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

        factor = POINTS / self.dpi
        return _carried(box, _scaling(factor, factor) @ np.linalg.inv(self.to_page))

    def turned(self, quarters: int) -> Sheet:
        """Turn clockwise by quarters: the page counts as lying that way from now on."""
        draft = Draft(
            self.grey, (self.dpi, self.dpi), self.to_page, self.page_size, self.turns, self.steps
        ).turned(quarters)
        return replace(
            self, grey=draft.image, to_page=draft.to_page, page_size=draft.page_size, turns=draft.turns
        )


@dataclass(frozen=True)  # no slots: the measurements below are kept once made
class Draft:
    """A page image between two steps; the fields are those of `Sheet`, `image` may still be in colour.

    `dpis` are the pixels per inch of paper across and down: on a photograph not those of the page, which
    counts the desk around the paper in.
    """

    image: Image
    dpis: tuple[float, float]
    to_page: Matrix
    page_size: tuple[float, float]
    turns: int = 0
    steps: tuple[str, ...] = ()
    blank: bool = False

    @classmethod
    def of(cls, image: Image, size: tuple[float, float]) -> Draft:
        """Begin with an image that shows a whole page of `size` points."""
        high, wide = image.shape[:2]
        dpis = wide * POINTS / size[0], high * POINTS / size[1]
        return cls(image, dpis, _scaling(size[0] / wide, size[1] / high), size)

    @cached_property
    def grey(self) -> Grey:
        """The image in grey."""
        import cv2  # noqa: PLC0415 - only workers that read images pay for it

        return self.image if self.image.ndim < COLOURED else cv2.cvtColor(self.image, cv2.COLOR_BGR2GRAY)

    @cached_property
    def half(self) -> Image:
        """The image in its own colours at about `HALF_DPI`, half or a third as large for most scans."""
        import cv2  # noqa: PLC0415 - only workers that read images pay for it

        # Whole numbers: averaging them is many times faster than any other reduction.
        across, down = (max(1, round(dpi / HALF_DPI)) for dpi in self.dpis)
        if across == down == 1:
            return self.image
        high, wide = self.image.shape[:2]
        part = self.image[: high // down * down, : wide // across * across]
        return cv2.resize(part, (wide // across, high // down), interpolation=cv2.INTER_AREA)

    @cached_property
    def look(self) -> Look:
        """What a quick look at a small copy in grey shows."""
        import cv2  # noqa: PLC0415 - only workers that read images pay for it

        half = self.half
        return look_at(
            half if half.ndim < COLOURED else cv2.cvtColor(half, cv2.COLOR_BGR2GRAY),
            self.image.shape,
            self.dpis,
        )

    def showing(self, image: Image, step: str, *, alike: bool = False) -> Draft:
        """Change the colours, not the place, of the pixels; `alike`: the letters are those already seen."""
        shown = replace(self, image=image, steps=(*self.steps, step))
        if alike and "look" in vars(self):
            vars(shown)["look"] = self.look
        return shown

    def resized(self, image: Image, step: str) -> Draft:
        """Take an image of another size that shows the same."""
        high, wide = self.image.shape[:2]
        across, down = wide / image.shape[1], high / image.shape[0]
        return replace(
            self,
            image=image,
            dpis=(self.dpis[0] / across, self.dpis[1] / down),
            to_page=self.to_page @ _scaling(across, down),
            steps=(*self.steps, step),
        )

    def warped(self, new: Matrix, wide: int, high: int, step: str) -> Draft:
        """Move the pixels: `new` is the homography from old to new pixels, of which there are wide x high.

        What was not on the old image becomes paper.
        """
        import cv2  # noqa: PLC0415 - only workers that read images pay for it
        import numpy as np  # noqa: PLC0415 - as above

        # OpenCV counts from the middle of the first pixel, we from its corner.
        matrix = _shifting(-0.5) @ new @ _shifting(0.5)
        paper = (self.look.paper,) * 3
        if matrix[2, 0] == matrix[2, 1] == 0:  # twice as fast
            image = cv2.warpAffine(
                self.image, matrix[:2], (wide, high), flags=cv2.INTER_CUBIC, borderValue=paper
            )
        else:
            image = cv2.warpPerspective(
                self.image, matrix, (wide, high), flags=cv2.INTER_CUBIC, borderValue=paper
            )
        return replace(
            self, image=image, to_page=self.to_page @ np.linalg.inv(new), steps=(*self.steps, step)
        )

    def turned(self, quarters: int, step: str = "") -> Draft:
        """Turn the page clockwise by quarters; page coordinates are then those of the turned page."""
        import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

        quarters %= 4
        if not quarters:
            return self
        high, wide = self.image.shape[:2]
        size = self.page_size[::-1] if quarters % 2 else self.page_size
        return replace(
            self,
            dpis=self.dpis[::-1] if quarters % 2 else self.dpis,
            image=np.ascontiguousarray(np.rot90(self.image, -quarters)),
            to_page=_turning(quarters, *self.page_size)
            @ self.to_page
            @ np.linalg.inv(_turning(quarters, wide, high)),
            page_size=size,
            turns=(self.turns + quarters) % 4,
            steps=(*self.steps, step) if step else self.steps,
        )

    def finished(self) -> Sheet:
        """Give the sheet that the steps have made."""
        return Sheet(
            self.grey, self.dpis[0], self.to_page, self.page_size, self.turns, self.steps, self.blank
        )


def _carried(box: Box, matrix: Matrix) -> Box:
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    new_x, new_y, weight = matrix @ np.array([x, y, 1.0])
    new_x, new_y = float(new_x / weight), float(new_y / weight)
    across, down = _scales(matrix, x, y)
    half_wide, half_high = (box.x1 - box.x0) / 2 * across, (box.y1 - box.y0) / 2 * down
    return Box(new_x - half_wide, new_y - half_high, new_x + half_wide, new_y + half_high)


def _scales(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """By how much a homography stretches what lies across, and what stands up, around a point."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    top_x, top_y, weight = matrix @ np.array([x, y, 1.0])
    slopes = (matrix[:2, :2] * weight - np.outer((top_x, top_y), matrix[2, :2])) / weight**2
    return float(np.hypot(*slopes[:, 0])), float(np.hypot(*slopes[:, 1]))


def _scaling(across: float, down: float) -> Matrix:
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    return np.diag((across, down, 1.0))


def _shifting(by: float) -> Matrix:
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    return np.array(((1.0, 0.0, by), (0.0, 1.0, by), (0.0, 0.0, 1.0)))


def _turning(quarters: int, wide: float, high: float) -> Matrix:
    """Give the homography of a clockwise turn of a rectangle about itself, corner back in the origin."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    return np.array(
        {
            1: ((0.0, -1.0, high), (1.0, 0.0, 0.0), (0.0, 0.0, 1.0)),
            2: ((-1.0, 0.0, wide), (0.0, -1.0, high), (0.0, 0.0, 1.0)),
            3: ((0.0, 1.0, 0.0), (-1.0, 0.0, wide), (0.0, 0.0, 1.0)),
        }[quarters]
    )
