"""Colours: round red seals and blue signatures are lifted off the print under them; grey goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.read.ink import lift_seals, lift_signatures

if TYPE_CHECKING:
    from pipeline.read.limits import ReadLimits
    from pipeline.read.repair.sheet import Draft

COLOURED = 3  # axes of a picture in colour


def lift_inks(draft: Draft, limits: ReadLimits) -> Draft | None:  # noqa: ARG001 - all steps are called alike
    """Turn to paper the ink of round red seals, and of large blue signatures that run through print."""
    if draft.image.ndim < COLOURED:
        return None
    dpi = draft.dpis[0]
    grey = lift_seals(draft.image, draft.grey, draft.half, dpi)
    grey = lift_signatures(draft.image, grey, draft.half, dpi)
    return None if grey is draft.grey else draft.showing(grey, "inks", alike=True)
