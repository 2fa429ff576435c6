"""Noise: specks of salt and pepper are taken out one by one, strong grain is smoothed along the strokes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.read.limits import ReadLimits
    from pipeline.read.repair.sheet import Draft

    Grey = Any  # numpy.ndarray[(height, width), uint8], 0 is black

MM_PER_INCH = 25.4
TILE = 160  # pixels; side of the pieces that are looked at
TILES = 5  # each way
OFF = 60  # grey levels off the paper: a speck
SPECK_MM = 0.25  # larger is the dot of a small i; specks that a PDF's rendering enlarged still fit
SPECKLED = 0.08  # specks in a square millimetre of the middle tile; clean pages have none
TO_DEVIATION = 1.4826 / 6  # middle absolute value to standard deviation; the mask multiplies by 6
DROWNED, STRONG_BLUR = 35.0, 1.5  # grey levels above which edges drown, and pixels of the blur that is left
GRAINY = 14.0  # grey levels (standard deviation); the hard test scans have 3 to 8


def wipe_specks(draft: Draft, limits: ReadLimits) -> Draft | None:  # noqa: ARG001 - all steps are called alike
    """Turn specks of pepper to paper, and salt in letters to ink."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    dpi = max(draft.dpis)
    most = max(1, round(SPECK_MM / MM_PER_INCH * dpi))
    tiles = _tiles(draft.grey)
    counts = sorted(_specks(tile, most)[0] / tile.size for tile in tiles)
    if not counts or counts[len(counts) // 2] * (dpi / MM_PER_INCH) ** 2 < SPECKLED:
        return None
    grey = draft.grey
    around = np.ones((3, 3), np.uint8)
    around[1, 1] = 0
    salt = cv2.subtract(grey, cv2.dilate(grey, around)) > OFF
    grey = np.where(salt, cv2.medianBlur(grey, 3), grey)
    _, pepper = _specks(grey, most)
    pepper = cv2.dilate(pepper, np.ones((3, 3), np.uint8))
    paper = cv2.morphologyEx(grey, cv2.MORPH_CLOSE, np.ones((2 * most + 3, 2 * most + 3), np.uint8))
    return draft.showing(np.where(pepper > 0, paper, grey), "specks")


def smooth_grain(draft: Draft, limits: ReadLimits) -> Draft | None:  # noqa: ARG001 - all steps are called alike
    """Smooth strong grain without moving the edges of letters."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it

    grain = grain_of(draft.grey)
    if grain < GRAINY:
        return None
    if grain > DROWNED:
        return draft.showing(cv2.GaussianBlur(draft.grey, (0, 0), STRONG_BLUR), "grain")
    return draft.showing(cv2.bilateralFilter(draft.grey, 5, 3 * grain, 2), "grain")


def grain_of(grey: Grey) -> float:
    """Standard deviation of the grain in grey levels, from the calmest third of the tiles.

    Immerkaer's operator: the difference of two Laplacians sees neither even paper nor straight edges.
    """
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    mask = np.array(((1, -2, 1), (-2, 4, -2), (1, -2, 1)), np.float32)
    # The middle value, not the mean: a few specks of salt and pepper are no grain.
    noises = [
        float(np.median(np.abs(cv2.filter2D(tile, cv2.CV_32F, mask)))) * TO_DEVIATION for tile in _tiles(grey)
    ]
    return sorted(noises)[len(noises) // 3] if noises else 0.0


def _tiles(grey: Grey) -> list[Grey]:
    """Cut pieces from all over the page but its rim."""
    high, wide = grey.shape
    side = min(TILE, high // TILES, wide // TILES)
    if side < 8:  # noqa: PLR2004 - no page
        return []
    return [
        grey[top : top + side, left : left + side]
        for top in range(high // (2 * TILES) - side // 2, high - side + 1, high // TILES)
        for left in range(wide // (2 * TILES) - side // 2, wide - side + 1, wide // TILES)
    ]


def _specks(grey: Grey, most: int) -> tuple[int, Grey]:
    """Count dark specks of at most `most` pixels either way that touch no other ink; 1 where they are."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    dark = (grey.astype(np.int16) < float(np.median(grey[::3, ::3])) - OFF).astype(np.uint8)
    count, labels, boxes, _ = cv2.connectedComponentsWithStats(dark)
    small = (boxes[:, 2] <= most) & (boxes[:, 3] <= most)
    small[0] = False
    return int(small[:count].sum()), small[labels].astype(np.uint8)
