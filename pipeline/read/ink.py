"""Colours of a scanned page: red round seals are lifted off the black text under them.

Only round seals go: a red frame with HỎA TỐC or MẬT in it is text that decides what happens to the letter.
Runs behind the fence only; images are BGR NumPy arrays (height, width, 3) of unsigned bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    Image = Any  # numpy.ndarray of uint8: (height, width, 3) in colour, (height, width) in grey

LOOK_DPI = 75
# Round seals of state bodies are 30 to 42 mm wide (Circular 21/2012/TT-BCA and what follows it); a half
# more for the rim of a scan, a third less for one that only shows in part.
SEAL_MM = (20.0, 60.0)
ROUND = 0.7  # shorter side by longer side of the frame around it
REDNESS = 35  # by how many levels red leads both other channels in stamping ink, even when pale
RULE_MM = (10.0, 1.2)  # a rule is at least this long and at most this thick
MM_PER_INCH = 25.4


def grey_without_seals(image: Image, dpi: float) -> Image:
    """Give the page in grey; where a round red seal stands, its ink is turned to paper.

    In the red channel stamping ink is bright and black print is dark, so the letters under the seal stay.
    """
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    if image.ndim == 2:  # noqa: PLR2004 - already grey
        return image
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    for x, y, wide, high in _seals(image, dpi):
        part = image[y : y + high, x : x + wide].astype(np.int16)
        red = part[:, :, 2]
        inked = red - part[:, :, :2].max(axis=2) > REDNESS
        if inked.any():
            ink = float(np.percentile(red[inked], 25))
            lifted = np.clip((red - 40) * (255.0 / max(ink - 40, 1.0)), 0, 255).astype(np.uint8)
            grey[y : y + high, x : x + wide] = np.maximum(grey[y : y + high, x : x + wide], lifted)
    return grey


def without_rules(grey: Image, dpi: float) -> Image:
    """Wipe printed rules, underlines and table frames off a straightened grey page.

    Tesseract takes an underlined line for two lines lying in each other, and frames for letters.
    """
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    _, ink = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    length, thick = (max(1, round(mm / MM_PER_INCH * dpi)) for mm in RULE_MM)
    wiped = grey
    for across in (True, False):
        kernel = np.ones((1, length) if across else (length, 1), np.uint8)
        rules = cv2.morphologyEx(ink, cv2.MORPH_OPEN, kernel)
        # What is thicker than a rule is a bar, a picture or the rim of the scan.
        bars = cv2.morphologyEx(rules, cv2.MORPH_OPEN, np.ones((thick, thick), np.uint8))
        rules = cv2.dilate(cv2.subtract(rules, bars), np.ones((3, 3), np.uint8))
        if rules.any():
            wiped = np.where(rules > 0, np.uint8(255), wiped)
    return wiped


def _seals(image: Image, dpi: float) -> Iterator[tuple[int, int, int, int]]:
    """Frames (left, top, width, height in pixels) around what looks like a round red seal."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    factor = min(1.0, LOOK_DPI / dpi)
    small = cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA).astype(np.int16)
    red = (small[:, :, 2] - small[:, :, :2].max(axis=2) > REDNESS // 2).astype(np.uint8)
    joined = cv2.morphologyEx(red, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    count, _, boxes, _ = cv2.connectedComponentsWithStats(joined)
    least, most = (mm / MM_PER_INCH * dpi * factor for mm in SEAL_MM)
    for left, top, wide, high, _ in boxes[1:count]:
        if (
            least <= min(wide, high)
            and max(wide, high) <= most
            and min(wide, high) >= ROUND * max(wide, high)
        ):
            rim = 2
            x, y = max(0, left - rim), max(0, top - rim)
            yield tuple(int(v / factor) for v in (x, y, wide + 2 * rim, high + 2 * rim))  # type: ignore[misc]  # four values
