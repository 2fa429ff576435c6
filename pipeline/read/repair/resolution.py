"""Resolution: the page is brought to the dpi that OCR was trained on, its pixels made square."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.read.limits import ReadLimits
    from pipeline.read.repair.sheet import Draft

    Grey = Any  # numpy.ndarray[(height, width), uint8], 0 is black

NEAR = (0.9, 1.1)  # times the wished dpi; not worth a resampling
SQUARE = 1.05  # a fax has 204 dpi across and 98 or 196 down
LARGEST_FACTOR = 3.0  # enlarging more brings blur, no letters
LONGEST_SIDE = 5000  # pixels; more only takes time
GREYS = (40, 215)  # an image in black and white has hardly a pixel between these levels
TWO_LEVEL = 0.01
# Pixels (standard deviation) of the blur that rounds the stairs of black and white pixels: words right on
# four pages at 204 x 98 dpi are 0.976 with 0.5 and 0.7, and 0.951 with 1.0; Lanczos is as good as cubic.
STAIR = 0.7


def resample(draft: Draft, limits: ReadLimits) -> Draft | None:
    """Enlarge coarse images and shrink huge ones; the stairs of a black-and-white image are rounded first."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it

    high, wide = draft.image.shape[:2]
    across, down = (limits.dpi / dpi for dpi in draft.dpis)
    square = max(across, down) < SQUARE * min(across, down)
    least = min(across, down)
    # One bound for both sides, so that pixels become square also where the bound holds.
    bound = min(
        1.0,
        LARGEST_FACTOR / least,
        LONGEST_SIDE / max(wide * across, high * down),
        (limits.max_pixels / (wide * across * high * down)) ** 0.5,
    )
    across, down = across * bound, down * bound
    if square and NEAR[0] < across < NEAR[1]:
        return None
    size = max(1, round(wide * across)), max(1, round(high * down))
    image = draft.image
    if min(across, down) > 1 and _has_two_levels(draft.grey):
        image = cv2.GaussianBlur(image, (0, 0), sigmaX=STAIR, sigmaY=STAIR)
    how = cv2.INTER_CUBIC if max(across, down) > 1 else cv2.INTER_AREA
    return draft.resized(cv2.resize(image, size, interpolation=how), "resolution")


def _has_two_levels(grey: Grey) -> bool:
    part = grey[:: max(1, grey.shape[0] // 500)]
    return float(((part > GREYS[0]) & (part < GREYS[1])).mean()) < TWO_LEVEL
