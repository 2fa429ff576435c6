"""Skew: the lines of text are laid level, and parallel where a slanting camera let them converge."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from pipeline.read.repair.letters import sharpest

if TYPE_CHECKING:
    from pipeline.read.limits import ReadLimits
    from pipeline.read.repair.sheet import Draft

    Points = Any  # numpy.ndarray[(2, n), float64]: x and y of the feet of letters
    Matrix = Any  # numpy.ndarray[(3, 3), float64]

FEWEST = 15  # letters; fewer do not show a line
CLEAR = 1.4  # by how much the rows are sharper at their angle than at others; hard scans reach 2.5 and more
LEAST_SKEW = 0.2  # degrees; below this Tesseract and the layout do not suffer
ROUNDS = 3
BANDS = 6  # parts of the page, top to bottom, whose lines are measured apart
CLEAR_BANDS = 4
BAND_LETTERS = 40
LEAST_FAN = 0.6  # degrees between the lines of the first and the last band; scans stay below 0.3
MOST_FAN = 14.0  # degrees; more would be no page
BENT = 0.3  # degrees; how far a band may be off the straight course from first to last
SHRUNK = 0.5  # of the size at the other side; a view so steep nobody sends


def level(draft: Draft, limits: ReadLimits) -> Draft | None:  # noqa: ARG001 - all steps are called alike
    """Turn the page so that the feet of the letters stand level, and unfan its lines where they converge.

    The picture grows so that its corners stay on it.
    """
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    look = draft.look
    if len(look.letters) < FEWEST:
        return None
    left, top, wide, high = look.letters.T
    straight, fanned = _straightening(np.array((left + wide / 2, top + high)), look.grey.shape[1] / 2)
    if straight is None:
        return None
    # Measured on the small copy, done on the large one.
    small = np.diag((look.across, look.down, 1.0))
    whole = np.linalg.inv(small) @ straight @ small
    corners = _corners(draft, whole)
    if corners is None:
        return None
    inside = np.eye(3)
    inside[:2, 2] = -corners.min(axis=1)
    width, height = (math.ceil(side) for side in np.ptp(corners, axis=1))
    return draft.warped(inside @ whole, width, height, "fan" if fanned else "skew")


def _straightening(feet: Points, middle: float) -> tuple[Matrix | None, bool]:
    """Find what lays the feet level, None when they are, and whether their lines had to be unfanned.

    On a strong fan the first measurement is blurred: it is taken again on what the last has mended.
    """
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    whole, fanned = np.eye(3), False
    for _ in range(ROUNDS):
        rows = sharpest(*_moved(whole, feet))
        if not fanned and rows.sharpness >= CLEAR * rows.blur:
            whole = _turn(rows.angle) @ whole
        fan = _fan(_moved(whole, feet), middle)
        if fan is None:
            break
        whole, fanned = fan @ whole, True
    rows = sharpest(*_moved(whole, feet))
    if rows.sharpness < CLEAR * rows.blur:
        return None, False
    whole = _turn(rows.angle) @ whole
    askew = abs(math.degrees(math.atan2(whole[1, 0], whole[1, 1]))) >= LEAST_SKEW
    return (whole if fanned or askew else None), fanned


def _moved(matrix: Matrix, points: Points) -> Points:
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    moved = matrix @ np.vstack((points, np.ones(points.shape[1])))
    return moved[:2] / moved[2]


def _turn(angle: float) -> Matrix:
    """Take `angle` (degrees, clockwise) out, about the top left corner."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return np.array(((cosine, sine, 0.0), (-sine, cosine, 0.0), (0.0, 0.0, 1.0)))


def _corners(draft: Draft, matrix: Matrix) -> Points | None:
    """Where the corners of the picture go; None when one side would become far smaller than the other."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    high, wide = draft.image.shape[:2]
    corners = matrix @ np.array(((0, wide, 0, wide), (0, 0, high, high), (1, 1, 1, 1)), np.float64)
    weights = corners[2]
    return None if weights.min() < SHRUNK * weights.max() else corners[:2] / weights


def _fan(feet: Points, middle: float) -> Matrix | None:
    """Send the point where lines meet to infinity; None when they are parallel or no even fan.

    Lines of slope k * (y - flat) meet at x = middle - 1 / k on the line that is level.
    """
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    if feet.shape[1] < BANDS * BAND_LETTERS:
        return None
    heights, angles = [], []
    for band in np.array_split(feet[:, np.argsort(feet[1])], BANDS, axis=1):
        edge = sharpest(band[0], band[1])
        if edge.sharpness >= CLEAR * edge.blur:
            heights.append(float(band[1].mean()))
            angles.append(edge.angle)
    course = _course(np.array(heights), np.array(angles))
    if course is None:
        return None
    steepness, start = course
    to_middle = np.array(((1.0, 0.0, -middle), (0.0, 1.0, start / steepness), (0.0, 0.0, 1.0)))
    parallel = np.array(((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (math.radians(steepness), 0.0, 1.0)))
    return parallel @ to_middle


def _course(heights: Points, angles: Points) -> tuple[float, float] | None:
    """Slope and start of the even course of angles down the page, None when there is none worth mending.

    One band may be off: a letterhead is high and of few lines, so that a wrong angle may gather more feet.
    """
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    for _ in range(2):  # one band may be left out
        if len(angles) < CLEAR_BANDS:
            return None
        steepness, start = (float(value) for value in np.polyfit(heights, angles, 1))
        off = np.abs(angles - steepness * heights - start)
        if off.max() <= BENT:
            fan = abs(steepness) * (heights[-1] - heights[0])
            return (steepness, start) if LEAST_FAN <= fan <= MOST_FAN else None
        # The worst is the one without which the others lie best on a line.
        rest = [np.delete(np.arange(len(angles)), one) for one in range(len(angles))]
        best = min(rest, key=lambda kept: np.polyfit(heights[kept], angles[kept], 1, full=True)[1].sum())
        heights, angles = heights[best], angles[best]
    return None
