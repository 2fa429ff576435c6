"""Blank pages: back sides are told from letters by their ink, so that nobody waits for their OCR.

Nothing that may be text is skipped unread: a page with pale marks is a back side only when it is so blurred
that no letter could be read, or when it makes more sense in a mirror.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pipeline.read.repair.orientation import clearly_more, piece_of, sense_of

if TYPE_CHECKING:
    from pipeline.read.limits import ReadLimits
    from pipeline.read.repair.sheet import Draft

    Grey = Any  # numpy.ndarray[(height, width), uint8], 0 is black
    Mask = Any  # numpy.ndarray[(height, width), bool]

RIM = 0.03  # of the shorter side; shadows of the sheet's edge lie there
PX = 150 / 25.4  # pixels of the small copy in one millimetre
SPECK = 1.0 * PX  # smaller is dust; the smallest capital or figure of a letter is 1.8 mm high
THIN = 0.8 * PX  # a staple, a hair, a fold: as thin as this and as long as the next
LONG = 6.0 * PX
HOLE = (4.0 * PX, 8.0 * PX)  # what a hole punch leaves, and how far from the edge
DISC = 0.6  # of its frame; a disc fills 0.79
MARGIN = 20.0 * PX
LARGE = 8.0 * PX  # a picture, a seal, a signature: not for us to say that it means nothing
FEWEST = 3  # marks; a lone figure is a page number
FAINTEST = 12  # grey levels off the paper; the grain of JPEG stays below
# Ink of the other side reaches us through the paper: pale, and blurred on the way.
PALE = 70  # grey levels off the paper; print has 150, pencil 80
# Steepest step from pixel to pixel by the depth of the marks: 0.20 under a blur of 5 pixels at 300 dpi, which
# nobody can read; 0.3 under one of 3, and 0.4 to 0.5 on pale print.
BLURRED = 0.22
READABLE = 100.0  # letters of sense; back sides make 24 to 32, and in the mirror 1040
COARSENESS = 8  # the paper is looked at on a copy so many times smaller


def spot_blank(draft: Draft, limits: ReadLimits) -> Draft | None:
    """Mark a page on which hardly a mark of a letter's size stands, or only ink of its other side."""
    small = draft.look.grey
    rim = round(RIM * min(small.shape))
    inner = small[rim : small.shape[0] - rim, rim : small.shape[1] - rim]
    if min(inner.shape) < LARGE:
        return None
    depth = _depth(inner)
    if (depth > PALE).mean() > 0.002:  # noqa: PLR2004 - a page with one short line of print reaches 0.003
        return None
    count, marks = _marks(depth > FAINTEST)
    if count >= FEWEST and not _shines_through(draft.grey, inner, depth, marks, limits):
        return None
    return replace(draft, blank=True, steps=(*draft.steps, "blank"))


def _depth(grey: Grey) -> Grey:
    """By how many levels each pixel is darker than the paper around it."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    size = max(1, grey.shape[1] // COARSENESS), max(1, grey.shape[0] // COARSENESS)
    coarse = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(cv2.dilate(coarse, np.ones((5, 5), np.uint8)), 9)
    return cv2.subtract(cv2.resize(paper, grey.shape[::-1], interpolation=cv2.INTER_LINEAR), grey)


def _marks(inked: Mask) -> tuple[int, Mask]:
    """Count the marks that may be text, and say where they are; a large one counts for many."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    high, wide = inked.shape
    count, labels, boxes, centres = cv2.connectedComponentsWithStats(inked.astype(np.uint8))
    across, down, area = boxes[:, 2], boxes[:, 3], boxes[:, 4]
    longer, shorter = np.maximum(across, down), np.minimum(across, down)
    edge = np.minimum(
        np.minimum(centres[:, 0], wide - centres[:, 0]), np.minimum(centres[:, 1], high - centres[:, 1])
    )
    hole = (shorter > HOLE[0]) & (longer < HOLE[1]) & (area > DISC * across * down) & (edge < MARGIN)
    wanted = (longer >= SPECK) & ~((shorter <= THIN) & (longer >= LONG)) & ~hole
    wanted[0] = False  # what is not inked
    large = bool((wanted & (shorter >= LARGE)).any())
    return int(wanted[:count].sum()) + FEWEST * large, wanted[labels]


def _shines_through(grey: Grey, inner: Grey, depth: Grey, marks: Mask, limits: ReadLimits) -> bool:
    """Tell whether the marks are those of the other side: pale, and without sharp edges or mirrored."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    strength = float(np.percentile(depth[marks], 90))
    if strength > PALE:
        return False
    steps = [np.abs(cv2.Sobel(inner, cv2.CV_16S, *way, ksize=1)) for way in ((1, 0), (0, 1))]
    steepest = (
        float(np.percentile(np.maximum(*steps)[marks], 90)) / 2
    )  # the kernel (-1, 0, 1) spans two pixels
    if steepest < BLURRED * strength:
        return True
    piece = piece_of(grey)
    direct = sense_of(piece, limits)
    if direct is None or direct > READABLE:
        return False
    mirrored = sense_of(np.ascontiguousarray(piece[:, ::-1]), limits) or 0.0
    return clearly_more(mirrored, 0.0) and clearly_more(mirrored, direct)
