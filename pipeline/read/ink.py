"""Inks of a scanned page: round red seals and blue signatures are lifted off the black text under them.

Only round seals go: a red frame with HỎA TỐC or MẬT in it is text that decides what happens to the letter,
and so is a number entered by hand.
Runs behind the fence only; images are BGR NumPy arrays (height, width, 3) of unsigned bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    Image = Any  # numpy.ndarray of uint8: (height, width, 3) in BGR, or a channel or mask of it
    Grey = Any  # numpy.ndarray[(height, width), uint8], 0 is black

LOOK_DPI = 75
# Round seals of state bodies are 30 to 42 mm wide (Circular 21/2012/TT-BCA and what follows it); a half
# more for the rim of a scan, a third less for one that only shows in part.
SEAL_MM = (20.0, 60.0)
ROUND = 0.7  # shorter side by longer side of the frame around it
REDNESS = 35  # by how many levels red leads both other channels in stamping ink, even when pale
BLUE, RED = 0, 2  # channels
BLUENESS = 40  # by how many levels blue leads red in the ink of pens; black print under JPEG stays below 20
BLACK = 90  # grey level; print is darker in every channel
# Width and height of a signature; figures and dates by hand are at most 10 mm high.
SCRIBBLE_MM = (18.0, 12.0)
FULL = 0.5  # share of its frame that a scribble inks at most; more is a picture or a coloured field
FRAMED = 0.7
CROSSING = 0.004  # print under the strokes, by the area of the strokes
MOSTLY = 0.2  # share of blue pixels on a page that is printed or lit in blue
RULE_MM = (10.0, 1.2)  # a rule is at least this long and at most this thick
MM_PER_INCH = 25.4


def lift_seals(image: Image, grey: Grey, small: Image, dpi: float) -> Grey:
    """Give the page in grey; where a round red seal stands, its ink is turned to paper.

    `grey` is the same page in grey, and given back itself when there is no seal; `small` is a smaller copy
    in colour, large enough to see seals on; `dpi` are the image's pixels per inch. In the red channel
    stamping ink is bright and black print is dark, so the letters under the seal stay.
    """
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    lifted = grey
    for x, y, wide, high in _seals(small, image.shape, dpi):
        spot = slice(y, y + high), slice(x, x + wide)
        part = image[spot].astype(np.int16)
        inked = part[:, :, RED] - part[:, :, :RED].max(axis=2) > REDNESS
        if inked.any():
            lifted = lifted.copy() if lifted is grey else lifted
            lifted[spot] = np.maximum(lifted[spot], _without(part[:, :, RED], inked))
    return lifted


def lift_signatures(image: Image, grey: Grey, small: Image, dpi: float) -> Grey:
    """Give the page in grey; where a large blue scribble runs through black print, its ink turns to paper.

    The arguments are those of `lift_seals`. Only the strokes themselves
    are lightened, and only of a scribble too large to be writing: a number or date entered by hand is text.
    """
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    lifted = grey
    for x, y, strokes in _scribbles(small, image.shape, dpi):
        high, wide = strokes.shape
        spot = slice(y, y + high), slice(x, x + wide)
        part = image[spot].astype(np.int16)
        blue = part[:, :, BLUE]
        inked = (blue - part[:, :, RED] > BLUENESS) & (strokes > 0)
        # Print in the rest of the frame that the strokes touch: else the scribble disturbs nobody.
        black = (part.max(axis=2) < BLACK).astype(np.uint8)
        touched = cv2.dilate(strokes, np.ones((5, 5), np.uint8)) & black
        if np.count_nonzero(touched) < CROSSING * np.count_nonzero(strokes) or not inked.any():
            continue
        lifted = lifted.copy() if lifted is grey else lifted
        soft = cv2.dilate(strokes, np.ones((3, 3), np.uint8)) > 0
        lifted[spot] = np.where(soft, np.maximum(lifted[spot], _without(blue, inked)), lifted[spot])
    return lifted


def _without(channel: Image, inked: Image) -> Grey:
    """Stretch the channel in which the ink is brightest so that it becomes paper, and print stays dark."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    ink = float(np.percentile(channel[inked], 25))
    return np.clip((channel - 40) * (255.0 / max(ink - 40, 1.0)), 0, 255).astype(np.uint8)


def without_rules(grey: Grey, dpi: float) -> Grey:
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


def _seals(small: Image, shape: tuple[int, ...], dpi: float) -> Iterator[tuple[int, int, int, int]]:
    """Frames (left, top, width, height in pixels) around what looks like a round red seal."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    factor = min(1.0, LOOK_DPI / dpi)
    size = round(shape[1] * factor), round(shape[0] * factor)
    blue, green, red = cv2.split(cv2.resize(small, size, interpolation=cv2.INTER_AREA))
    red = (cv2.subtract(red, cv2.max(blue, green)) > REDNESS // 2).astype(np.uint8)
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


def _scribbles(small: Image, shape: tuple[int, ...], dpi: float) -> Iterator[tuple[int, int, Image]]:
    """Left, top and strokes (1 where inked) in pixels of the image: of what is too large for writing."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    factor = min(1.0, LOOK_DPI / dpi)
    size = round(shape[1] * factor), round(shape[0] * factor)
    blue, _, red = cv2.split(cv2.resize(small, size, interpolation=cv2.INTER_AREA))
    blue = (cv2.subtract(blue, red) > BLUENESS // 2).astype(np.uint8)
    if blue.mean() > MOSTLY:
        return
    count, labels, boxes, _ = cv2.connectedComponentsWithStats(cv2.dilate(blue, np.ones((2, 2), np.uint8)))
    least_wide, least_high = (mm / MM_PER_INCH * dpi * factor for mm in SCRIBBLE_MM)
    for number in range(1, count):
        left, top, wide, high, area = (int(value) for value in boxes[number])
        if wide < least_wide or high < least_high or area > FULL * wide * high:
            continue
        strokes = (labels[top : top + high, left : left + wide] == number).astype(np.uint8)
        if _is_frame(strokes):
            continue
        corner = round(left / factor), round(top / factor)
        size = (
            min(round(wide / factor), shape[1] - corner[0]),
            min(round(high / factor), shape[0] - corner[1]),
        )
        yield (*corner, cv2.resize(strokes, size, interpolation=cv2.INTER_NEAREST))


def _is_frame(strokes: Image) -> bool:
    """Tell the frame of a stamp from a scribble: one row or column is inked along most of its length."""
    return bool(strokes.mean(axis=1).max() > FRAMED or strokes.mean(axis=0).max() > FRAMED)
