"""Perspective: a photographed sheet of paper is cut out from the desk and made a rectangle again."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.read.limits import ReadLimits
    from pipeline.read.repair.sheet import Draft

    Image = Any  # numpy.ndarray of uint8
    Grey = Any  # numpy.ndarray[(height, width), uint8], 0 is black
    Corners = Any  # numpy.ndarray[(4, 2), float64]: top left, top right, bottom right, bottom left

COLOURED = 3  # axes of a picture in colour
SIDE = 500  # pixels of the longer side of the copy on which the sheet is looked for
LEAST_SHARE = 0.25  # of the picture that the sheet takes at least
DESK = 0.04  # share of the picture that must be desk; less is the rim of a scan
DARKER = 35  # grey levels, in the darkest channel, by which the desk is darker than the paper
FITS = 0.95  # share that quadrilateral and bright area have in common
INSIDE = 0.93  # share of the letters that must lie within: else it is a shadow's edge, no sheet's
FEWEST = 40  # letters
MIDDLE = 0.4  # of a side, either way from its middle: corners are often bent
MOVED = 0.012  # of the longer side: how far a corner must lie from that of the picture
# Grey levels by which every side of the sheet is darker beyond than within: shadows on paper make 10 to 22,
# edges of paper 75 and more (48 photographs).
SHARP = 30
BESIDE = 7.0  # pixels of the small copy either side of an edge, clear of the blur of five that finds it
STRAIGHT = 50.0, 130.0  # degrees of the corners; a steeper view makes letters unreadable anyhow
A4 = (210.0, 297.0)  # millimetres
LIKE_A4 = (1.2, 1.7)  # longer by shorter side: a slanting view shortens one of them
MM_PER_INCH = 25.4
LARGEST_FACTOR = 3.0  # enlarging more brings blur, no letters


def cut_out(draft: Draft, limits: ReadLimits) -> Draft | None:
    """Straighten the sheet when a bright quadrilateral with all the letters lies on something darker."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    high, wide = draft.image.shape[:2]
    half = draft.half
    factor = SIDE / max(half.shape)
    small = cv2.resize(half, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    corners = _sheet(small if small.ndim < COLOURED else small.min(axis=2))
    if corners is None:
        return None
    corners = corners * (wide / small.shape[1], high / small.shape[0])
    if not _has_letters(draft, corners):
        return None
    wide, high, dpi = _form(corners, draft.dpis[0], limits)
    target = np.array(((0, 0), (wide, 0), (wide, high), (0, high)), np.float32)
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), target)
    return replace(draft.warped(matrix, wide, high, "perspective"), dpis=(dpi, dpi))


def _sheet(small: Image) -> Corners | None:
    """Corners of the sheet on a small grey copy; None when there is no desk around it.

    A deep shadow over a part of the paper is nearer to the desk than to the rest: an outline along the soft
    edge of a shadow is not taken, and the dark part parted once more. Of 48 photographs (classes `photo`
    of tests/heldback, two seeds) the first parting alone shows 6 sheets whole, the second all others.
    """
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    smooth = cv2.medianBlur(cv2.dilate(small, np.ones((5, 5), np.uint8)), 9)
    level = 255.0
    for _ in range(2):
        dark = smooth[smooth <= level]
        if dark.size < DESK * smooth.size:
            return None
        level, _mask = cv2.threshold(dark, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
        corners = _outlined(smooth, level)
        if corners is not None and _softest(smooth, corners) >= SHARP:
            return corners
    return None


def _outlined(smooth: Grey, level: float) -> Corners | None:
    """Corners of what is brighter than a level, when it is a sheet on something darker."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    _, bright = cv2.threshold(smooth, level, 255, cv2.THRESH_BINARY)
    bright = cv2.erode(bright, np.ones((5, 5), np.uint8))  # what the dilation had added
    outlines, _ = cv2.findContours(bright, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    outline = max(outlines, key=cv2.contourArea, default=None)
    if outline is None or cv2.contourArea(outline) < LEAST_SHARE * smooth.size:
        return None
    corners = _four_corners(outline)
    if corners is None:
        return None
    inside = np.zeros_like(smooth)
    cv2.fillConvexPoly(inside, np.rint(corners).astype(np.int32), 255)
    sheet = np.zeros_like(smooth)
    cv2.drawContours(sheet, [outline], -1, 255, cv2.FILLED)
    common = np.count_nonzero(inside & sheet) / np.count_nonzero(inside | sheet)
    desk = cv2.dilate(inside, np.ones((9, 9), np.uint8)) == 0
    if common < FITS or desk.mean() < DESK:
        return None
    darker = float(np.median(smooth[inside > 0])) - float(np.percentile(smooth[desk], 75))
    return corners if darker >= DARKER and _is_askew(corners, smooth.shape) else None


def _softest(smooth: Grey, corners: Corners) -> float:
    """By how many grey levels the picture darkens across that side of a sheet where it does so least.

    Sides along the rim of the picture have nothing beyond them and are passed over.
    """
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    high, wide = smooth.shape
    steps = []
    for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        along = start + np.linspace(0.1, 0.9, 41)[:, None] * (end - start)
        across = np.array((end[1] - start[1], start[0] - end[0])) / np.hypot(*(end - start)) * BESIDE
        outer, inner = (np.rint(along + way * across).astype(np.intp) for way in (1, -1))
        there = ((outer >= 0) & (outer < (wide, high)) & (inner >= 0) & (inner < (wide, high))).all(axis=1)
        if there.sum() > there.size // 4:
            one, other = (smooth[at[there, 1], at[there, 0]].astype(np.int16) for at in (inner, outer))
            steps.append(float(np.median(one - other)))
    return min(steps, default=255.0)


def _four_corners(outline: Image) -> Corners | None:
    """Simplify an outline to four corners of a plausible sheet, from the top left one clockwise."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    hull = cv2.convexHull(outline)
    around = cv2.arcLength(hull, closed=True)
    for tolerance in (0.01, 0.015, 0.02, 0.03, 0.04, 0.05):
        rough = cv2.approxPolyDP(hull, tolerance * around, closed=True)[:, 0].astype(np.float64)
        if len(rough) <= 4:  # noqa: PLR2004 - corners of a sheet
            break
    if len(rough) != 4:  # noqa: PLR2004 - as above
        return None
    middle = rough.mean(axis=0)
    rough = rough[np.argsort(np.arctan2(*(rough - middle).T[::-1]))]
    rough = np.roll(rough, -int(rough.sum(axis=1).argmin()), axis=0)
    for before, here, after in zip(np.roll(rough, 1, axis=0), rough, np.roll(rough, -1, axis=0), strict=True):
        one, other = before - here, after - here
        angle = abs(math.degrees(math.atan2(*one[::-1]) - math.atan2(*other[::-1])))
        if not STRAIGHT[0] <= min(angle, 360 - angle) <= STRAIGHT[1]:
            return None
    return _refined(rough, outline[:, 0].astype(np.float64))


def _refined(corners: Corners, outline: Corners) -> Corners:
    """Lay a line through the middle part of each side, and give the points where neighbours meet."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    lines = []
    for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        length = float(np.hypot(*(end - start)))
        along = (outline - start) @ (end - start) / length**2
        off = np.abs((outline - start) @ np.array((start[1] - end[1], end[0] - start[0]))) / length
        near = outline[(np.abs(along - 0.5) < MIDDLE) & (off < MOVED * SIDE)]
        if len(near) < FEWEST:
            return corners
        right, down, x, y = (
            float(v) for v in cv2.fitLine(near.astype(np.float32), cv2.DIST_HUBER, 0, 0.01, 0.01)[:, 0]
        )
        lines.append((down, -right, down * x - right * y))
    met = []
    for one, other in zip(np.roll(np.array(lines), 1, axis=0), np.array(lines), strict=True):
        sides = np.array((one[:2], other[:2]))
        if abs(np.linalg.det(sides)) < 0.3:  # noqa: PLR2004 - sine of the angle between neighbours
            return corners
        met.append(np.linalg.solve(sides, np.array((one[2], other[2]))))
    return np.array(met)


def _is_askew(corners: Corners, shape: tuple[int, ...]) -> bool:
    """Tell whether a corner of the sheet lies well inside the picture."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    high, wide = shape
    picture = np.array(((0, 0), (wide, 0), (wide, high), (0, high)), np.float64)
    return bool(np.hypot(*(corners - picture).T).max() > MOVED * max(shape))


def _has_letters(draft: Draft, corners: Corners) -> bool:
    """Tell whether the letters of the picture stand on the sheet, and no more than a few beside it."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    boxes = draft.look.letters
    if len(boxes) < FEWEST:
        return False
    middles = (boxes[:, :2] + boxes[:, 2:] / 2) / (draft.look.across, draft.look.down)
    within = np.ones(len(middles), bool)
    for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        side, to_point = end - start, middles - start
        within &= side[0] * to_point[:, 1] - side[1] * to_point[:, 0] >= 0
    return bool(within.sum() >= max(FEWEST, INSIDE * len(middles)))


def _form(corners: Corners, dpi: float, limits: ReadLimits) -> tuple[int, int, float]:
    """Width, height and dpi of the straightened sheet; what looks like A4 becomes A4."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    top, right, bottom, left = (float(np.hypot(*side)) for side in np.roll(corners, -1, axis=0) - corners)
    wide, high = max(top, bottom), max(left, right)
    if LIKE_A4[0] <= max(wide, high) / min(wide, high) <= LIKE_A4[1]:
        short, long = (side / MM_PER_INCH for side in A4)
        dpi = min(limits.dpi, LARGEST_FACTOR * max(wide, high) / long)
        wide, high = (short * dpi, long * dpi) if wide < high else (long * dpi, short * dpi)
    return round(wide), round(high), dpi
