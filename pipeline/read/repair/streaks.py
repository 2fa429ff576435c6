"""Streaks: dust on the glass of a feeding scanner draws a thin line through the whole page."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from pipeline.read.repair.noise import grain_of

if TYPE_CHECKING:
    from pipeline.read.limits import ReadLimits
    from pipeline.read.repair.sheet import Draft

    Grey = Any  # numpy.ndarray[(height, width), uint8], 0 is black

BANDS = 10  # parts of the page; rules of tables and frames leave the first and the last one free
BAND_ROWS = 40  # rows that are looked at in each band
THROUGH = 9  # bands that a streak must show in: where a picture stands it may be hidden
DARKER = 14  # grey levels between a streak and the paper beside it
GRAIN = 0.8  # times the grain of the page: noise of the middle grey of a band, with room to spare
MOST = 0.02  # share of columns; more are the noise of a page without paper
WIDEST = 5  # pixels at 300 dpi
BESIDE = 4  # pixels from a column to those that it is compared with


def wipe_streaks(draft: Draft, limits: ReadLimits) -> Draft | None:  # noqa: ARG001 - all steps are called alike
    """Bridge the columns of streaks from their left to their right neighbours; the same for rows."""
    grey = draft.grey
    down = _streaks(grey)
    across = _streaks(grey.T)
    if not down and not across:
        return None
    mended = grey.copy()
    for view, runs in ((mended, down), (mended.T, across)):
        for first, last in runs:
            _bridge(view, first, last)
    return draft.showing(mended, "streaks", alike=True)


def _streaks(grey: Grey) -> list[tuple[int, int]]:
    """First and last column of each streak.

    In every band the middle grey of a column is that of the paper, or of a picture, but not of letters.
    """
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    high, wide = grey.shape
    if high < BANDS * BAND_ROWS or wide < 10 * BESIDE:
        return []
    rows = np.linspace(0, high - 1, BANDS * BAND_ROWS).astype(np.intp)
    sample = np.ascontiguousarray(grey[rows]).reshape(BANDS, BAND_ROWS, wide)
    middle = np.partition(sample, BAND_ROWS // 2, axis=1)[:, BAND_ROWS // 2].astype(np.int16)
    padded = np.pad(middle, ((0, 0), (BESIDE, BESIDE)), mode="reflect")
    beside = np.minimum(padded[:, : -2 * BESIDE], padded[:, 2 * BESIDE :])
    dark = beside - middle > max(DARKER, GRAIN * grain_of(grey))
    streaky = dark[0] & dark[-1] & (dark.sum(axis=0) >= THROUGH)
    if streaky.mean() > MOST:
        return []
    runs, at = [], 0
    for is_streak, members in groupby(streaky.tolist()):
        length = len(list(members))
        if is_streak and length <= WIDEST and at >= BESIDE and at + length <= wide - BESIDE:
            runs.append((at, at + length - 1))
        at += length
    return runs


def _bridge(image: Grey, first: int, last: int) -> None:
    """Fill columns `first` to `last` (and one more on either side, for the soft edge) in place."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    left, right = max(0, first - 2), min(image.shape[1] - 1, last + 2)
    from_left, from_right = (image[:, side].astype(np.float32) for side in (left, right))
    for column in range(left + 1, right):
        share = (column - left) / (right - left)
        image[:, column] = (from_left * (1 - share) + from_right * share).astype(np.uint8)
