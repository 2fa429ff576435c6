"""Repair: a page image as it came becomes a sheet that OCR can read.

In comes an image (BGR or grey) of a whole page; out goes a `Sheet`: grey, upright, level, evenly lit, near
the dpi that OCR wants, with the homography that leads from its pixels back to points of the page.
It never reads text (but on trial, to tell head from foot), never erases what may be text, and leaves a
clean page as it is: every step first takes a cheap measurement and acts only where that asks for it.
To add a step: one module with a function `(draft, limits) -> Draft | None` (None: nothing to do), one line
in `STEPS` where its turn is, one test that degrades a page by code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.read.repair.blank import spot_blank
from pipeline.read.repair.colour import lift_inks
from pipeline.read.repair.light import even_light, spread_contrast
from pipeline.read.repair.negative import unnegate
from pipeline.read.repair.noise import smooth_grain, wipe_specks
from pipeline.read.repair.orientation import best_turn, turn_upright
from pipeline.read.repair.perspective import cut_out
from pipeline.read.repair.resolution import resample
from pipeline.read.repair.sheet import Draft, Sheet
from pipeline.read.repair.skew import level
from pipeline.read.repair.streaks import wipe_streaks

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.read.limits import ReadLimits

    Image = Any  # numpy.ndarray of uint8: (height, width, 3) in BGR or (height, width) in grey

__all__ = ["STEPS", "Sheet", "best_turn", "repair"]

# Colour first, while there is any; streaks and specks while they are as narrow as the scanner made them;
# what moves pixels last, so that letters are resampled as seldom as can be.
STEPS: tuple[Callable[[Draft, ReadLimits], Draft | None], ...] = (
    cut_out,
    unnegate,
    spot_blank,
    lift_inks,
    wipe_streaks,
    smooth_grain,
    wipe_specks,
    even_light,
    spread_contrast,
    resample,
    turn_upright,
    level,
)


def repair(image: Image, size: tuple[float, float], limits: ReadLimits) -> Sheet:
    """Make an image of a whole page of `size` (width, height in points, as displayed) ready for OCR.

    Raises MissingProgramError without Tesseract, and only for a page that seems turned or pale.
    """
    draft = Draft.of(image, size)
    for step in STEPS:
        draft = step(draft, limits) or draft
        if draft.blank:
            break
    return draft.finished()
