"""Orientation: a page lying on its side or head is turned upright."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pipeline.errors import FileFaultError
from pipeline.read.tesseract import PSM_BLOCK, recognise
from pipeline.vietnamese.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.read.limits import ReadLimits
    from pipeline.read.repair.sheet import Draft

    Grey = Any  # numpy.ndarray[(height, width), uint8], 0 is black

FEWEST = 40  # letters; fewer may stand in a pattern by chance
# Columns sharper than rows by so much: upright hard scans have 0.14 to 0.51 (58 pages).
ON_ITS_SIDE = 1.3
# Heads sharper than feet by so much: upright hard scans have 0.64 to 0.85 (58 pages).
ON_ITS_HEAD = 1.1
SURE = 1.15  # feet sharper than heads by so much: nothing more needs to be asked
MORE, LEAST_MORE = 1.5, 5.0  # times, and letters, by which a way must be better
SMALL_SIDE = 1000  # pixels of a piece that shows which way reads best
# A trial takes 0.3 to 1 s; one of lines on end took 54 s on a loaded machine, nearly all that a page has.
LONGEST_TRIAL = 6.0


def turn_upright(draft: Draft, limits: ReadLimits) -> Draft | None:
    """Turn by the sharpest edge of the letters, and let Tesseract judge where the edges do not.

    Costs nothing on an upright page: only a page that looks turned is read on trial.
    """
    if len(draft.look.letters) < FEWEST:
        return None
    edges = {name: edge.sharpness for name, edge in draft.look.edges.items()}
    rows, columns = max(edges["bottom"], edges["top"]), max(edges["left"], edges["right"])
    if columns > ON_ITS_SIDE * rows:
        # Feet at the left of the picture: the page was turned clockwise, three more quarters set it right.
        foot_left = edges["left"] / edges["right"]
        likely = 3 if foot_left >= 1 else 1
        other = () if max(foot_left, 1 / foot_left) >= SURE else (4 - likely,)
        # Columns of figures, or lines that repeat each other, are sharp both ways.
        quarters = best_turn(draft.grey, (likely, *other, 0), limits)
        return draft.turned(quarters, "turn") if quarters else None
    if edges["top"] > ON_ITS_HEAD * edges["bottom"] and best_turn(draft.grey, (2, 0), limits) == 2:  # noqa: PLR2004 - quarters
        return draft.turned(2, "turn")
    return None


def best_turn(grey: Grey, turns: Sequence[int], limits: ReadLimits) -> int:
    """Find by how many quarters (clockwise) to turn the page so that it reads best.

    Each way is tried on a piece from the middle at half size: the orientation data of Tesseract is a
    package of its own and often missing. Without a clear winner the first of `turns` stays. Raises what
    `sense_of` raises.
    """
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    piece = piece_of(grey)
    ways = {turn: np.ascontiguousarray(np.rot90(piece, -turn)) for turn in turns}
    scores = {turn: sense_of(way, limits) or 0.0 for turn, way in ways.items()}
    best = max(scores, key=scores.__getitem__)
    return best if clearly_more(scores[best], scores[turns[0]]) else turns[0]


def clearly_more(one: float, other: float) -> bool:
    """Tell whether one way of looking at a piece makes clearly more sense than another."""
    return one > MORE * other + LEAST_MORE


def piece_of(grey: Grey) -> Grey:
    """Cut the square out of the middle of a page, at half its size when it is large."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it

    high, wide = grey.shape
    side = min(high, wide)
    top, left = (high - side) // 2, (wide - side) // 2
    piece = grey[top : top + side, left : left + side]
    return (
        cv2.resize(piece, (side // 2, side // 2), interpolation=cv2.INTER_AREA)
        if side > SMALL_SIDE
        else piece
    )


def sense_of(piece: Grey, limits: ReadLimits) -> float | None:
    """Read a piece on trial: the letters of its syllables, each by how sure Tesseract is.

    None for what Tesseract cannot read, or not within `LONGEST_TRIAL` seconds: on a busy machine that says
    nothing of the piece. Raises MissingProgramError without Tesseract or its data.
    """
    brief = replace(limits, max_seconds_per_task=min(limits.max_seconds_per_task, LONGEST_TRIAL))
    try:
        words = recognise(piece, limits.dpi // 2, brief, PSM_BLOCK)
    except FileFaultError:
        return None
    return sum(w.confidence * len(w.text) for w in words if len(w.text) > 1 and is_syllable(w.text))
