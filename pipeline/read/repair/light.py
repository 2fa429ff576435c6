"""Light: what a fold, a lamp or a hand shades is brought to the paper's brightness, faint ink is spread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.read.limits import ReadLimits
    from pipeline.read.repair.sheet import Draft

    Grey = Any  # numpy.ndarray[(height, width), uint8], 0 is black

UNEVEN = 35  # grey levels between the brightest and the darkest paper of a page
PAPER = 245  # grey level that the paper is brought to
COARSENESS = 16  # the paper is looked at on a copy so many times smaller
FAINT = 110  # grey levels between ink and paper; print on a clean scan has 200, a pale copy 60
INK = 20  # grey level that faint ink is brought to


def even_light(draft: Draft, limits: ReadLimits) -> Draft | None:  # noqa: ARG001 - all steps are called alike
    """Divide by the paper's own brightness where its darkest part is far darker than its brightest."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    grey = draft.grey
    high, wide = grey.shape
    size = max(1, wide // COARSENESS), max(1, high // COARSENESS)
    small = cv2.resize(draft.look.grey, size, interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((5, 5), np.uint8)), 7)
    dark, bright = np.percentile(paper, (5, 95))
    if bright - dark < UNEVEN or bright < UNEVEN:
        return None
    ground = cv2.resize(paper, (wide, high), interpolation=cv2.INTER_LINEAR)
    return draft.showing(cv2.divide(grey, np.maximum(ground, 1), scale=PAPER), "light")


def spread_contrast(draft: Draft, limits: ReadLimits) -> Draft | None:  # noqa: ARG001 - all steps are called alike
    """Spread the grey levels of a pale page so that ink is black and paper white."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    ink, paper = draft.look.levels
    if not 0 < paper - ink < FAINT:
        return None
    levels = (np.arange(256) - ink) * ((PAPER - INK) / (paper - ink)) + INK
    return draft.showing(cv2.LUT(draft.grey, np.clip(levels, 0, 255).astype(np.uint8)), "contrast")
