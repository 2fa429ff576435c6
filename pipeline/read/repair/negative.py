"""Negatives: white letters on black become black on white."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.read.repair.letters import letters_of

if TYPE_CHECKING:
    from pipeline.read.limits import ReadLimits
    from pipeline.read.repair.sheet import Draft

DARK = 110  # grey level; the middle pixel of a page of paper, even in shade, is brighter
FEWEST = 40  # letters
MORE = 2.0  # so many times more letters in white than in black: on print the counters of letters count


def unnegate(draft: Draft, limits: ReadLimits) -> Draft | None:  # noqa: ARG001 - all steps are called alike
    """Invert a page that is mostly dark and bears more bright letters than dark ones."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    small = draft.look.grey
    if float(np.median(small[::2, ::2])) > DARK:
        return None
    bright = len(letters_of(255 - small))
    if bright < FEWEST or bright < MORE * len(draft.look.letters):
        return None
    return draft.showing(255 - draft.image, "negative")
