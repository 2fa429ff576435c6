"""What printing, stamping, scanning, faxing and photographing do to a line of text.

Each function takes and gives a grey image (height, width) of unsigned bytes, 0 is black, and draws its
strength from a generator, so that a seed gives the same wear again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from pipeline.learn.lines.paper import Setting

    Grey = Any  # numpy.ndarray[(height, width), uint8], 0 is black

HEIGHT = 48  # pixels of the crop that the reader is given
LEAST_INK = 128


def worn(
    setting: Setting, neighbours: tuple[Grey, Grey] | None, rng: random.Random, most: int
) -> list[tuple[Grey, str]]:
    """Give up to `most` pieces of the line as the reader will get them: worn, cut out, `HEIGHT` rows high.

    `neighbours` are lines above and below that reach into the cut. Each piece is one to six words.
    """
    paper, (_, top, _, bottom) = _page_part(setting.grey, neighbours, rng)
    em = float(rng.choice((18, 20, 22, 24, 26, 28, 30, 33, 36, 38, 40, 44, 50, 56)))
    grey, matrix = _warped(paper, em / 56.0, rng)
    hardness = rng.random()
    if hardness > 0.15:  # the rest stays as a word processor printed it
        for share, wear in WEARS:
            if rng.random() < share * min(1.0, 2 * hardness):
                grey = wear(grey, em, rng)
    # The cut follows the line, as its words were found in it: every piece has the same rows.
    high = bottom - top
    up, down = (
        high
        * (
            rng.uniform(0.04, 0.16) + (rng.gauss(0, 0.04) if rng.random() < 0.7 else rng.uniform(-0.06, 0.35))
        )  # a third is cut badly
        for _ in "ab"
    )
    pieces = []
    for first, last in _picked(len(setting.words), most, rng):
        x0, x1 = (
            setting.spans[first][0] - rng.uniform(0.02, 0.4) * high,
            setting.spans[last][1] + rng.uniform(0.02, 0.4) * high,
        )
        if first and rng.random() < 0.7:  # mostly clear of the word before
            x0 = max(x0, setting.spans[first - 1][1] + 2)
        if last + 1 < len(setting.words) and rng.random() < 0.7:  # and of the word after
            x1 = min(x1, setting.spans[last + 1][0] - 2)
        text = " ".join(setting.words[first : last + 1])
        pieces.append((_cut(grey, matrix, (x0, top - up, x1, bottom + down), rng), text))
    return pieces


def _picked(count: int, most: int, rng: random.Random) -> list[tuple[int, int]]:
    """Pick stretches of words that do not overlap: first and last word of each."""
    stretches, at = [], 0
    while at < count:
        long = min(rng.choices((1, 2, 3, 4, 5, 6), (42, 24, 16, 9, 5, 4))[0], count - at)
        stretches.append((at, at + long - 1))
        at += long
    return rng.sample(stretches, min(most, len(stretches)))


def _page_part(
    setting: Grey, neighbours: tuple[Grey, Grey] | None, rng: random.Random
) -> tuple[Grey, tuple[int, int, int, int]]:
    """Put the line on paper with its neighbours; give the paper and the frame of the line's own ink."""
    rows = np.flatnonzero(setting.min(axis=1) < LEAST_INK)
    columns = np.flatnonzero(setting.min(axis=0) < LEAST_INK)
    if not len(rows):
        return setting, (0, 0, setting.shape[1], setting.shape[0])
    frame = (int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)
    if neighbours is None:
        return setting, frame
    paper = setting.copy()
    pitch = int(56 * rng.uniform(1.08, 1.6))
    for other, way in zip(neighbours, (-1, 1), strict=True):
        shift = way * pitch
        wide = min(paper.shape[1], other.shape[1])
        high = paper.shape[0]
        if shift < 0:
            np.minimum(paper[: high + shift, :wide], other[-shift:, :wide], out=paper[: high + shift, :wide])
        else:
            np.minimum(paper[shift:, :wide], other[: high - shift, :wide], out=paper[shift:, :wide])
    return paper, frame


def _warped(grey: Grey, scale: float, rng: random.Random) -> tuple[Grey, Any]:
    """Scale to the size of the scan; lean, squeeze and tilt a little as repaired pages still do.

    Gives the image and the matrix (2, 3) that takes places on the paper to it.
    """
    high, wide = grey.shape
    squeeze = rng.uniform(0.88, 1.1) if rng.random() < 0.5 else 1.0  # half of the lines
    slope = rng.gauss(0, 0.004) if rng.random() < 0.6 else 0.0  # as above
    lean = rng.gauss(0, 0.05) if rng.random() < 0.3 else 0.0  # as above
    middle = high / 2
    out = (max(8, round(wide * scale * squeeze)), max(8, round(high * scale)))
    matrix: Any = np.array(
        [
            [scale * squeeze, scale * lean, -scale * lean * middle],
            [scale * slope, scale, -scale * slope * wide / 2],
        ],
        np.float32,
    )
    smooth = grey
    if scale < 0.75:  # below, linear sampling would skip strokes
        smooth = cv2.GaussianBlur(grey, (0, 0), 0.35 / scale)
    return cv2.warpAffine(smooth, matrix, out, flags=cv2.INTER_LINEAR, borderValue=255), matrix


def _ink(grey: Grey, em: float, rng: random.Random) -> Grey:
    """Thicken or thin the strokes."""
    sigma = rng.uniform(0.4, 0.9) * em / 36
    soft = cv2.GaussianBlur(grey, (0, 0), sigma).astype(np.float32)
    gain, shift = rng.uniform(1.2, 2.6), rng.uniform(-52, 58)
    return np.clip((soft - 128) * gain + 128 + shift, 0, 255).astype(np.uint8)


def _blur(grey: Grey, em: float, rng: random.Random) -> Grey:
    sigma = rng.uniform(0.3, 1.5) * em / 36
    if rng.random() < 0.2:  # a hand that moved
        long = max(2, round(em / 36 * rng.uniform(2, 4)))
        kernel = np.full((1, long) if rng.random() < 0.5 else (long, 1), 1 / long, np.float32)  # either way
        return cv2.filter2D(grey, -1, kernel, borderType=cv2.BORDER_REPLICATE)
    return cv2.GaussianBlur(grey, (0, 0), sigma)


def _tone(grey: Grey, _em: float, rng: random.Random) -> Grey:
    """Grey paper, pale ink, light that falls off to one side."""
    ink = rng.uniform(0, 110) if rng.random() < 0.7 else rng.uniform(90, 150)  # a third is pale
    paper = rng.uniform(max(ink + 50, 170), 255)
    flat = grey.astype(np.float32) * ((paper - ink) / 255) + ink
    if rng.random() < 0.3:  # a third lies in uneven light
        flat *= np.linspace(rng.uniform(0.75, 1), rng.uniform(0.75, 1), grey.shape[1], dtype=np.float32)
    return np.clip(flat, 0, 255).astype(np.uint8)


def _grain(grey: Grey, _em: float, rng: random.Random) -> Grey:
    """Noise of the sensor, pixel by pixel or in small clouds."""
    make = np.random.default_rng(rng.getrandbits(32))
    strength = rng.uniform(2, 28)
    noise = make.standard_normal(grey.shape, dtype=np.float32) * strength
    if rng.random() < 0.4:  # clouds
        noise = cv2.GaussianBlur(noise, (0, 0), rng.uniform(0.6, 1.2)) * 2.2
    return np.clip(grey + noise, 0, 255).astype(np.uint8)


def _specks(grey: Grey, em: float, rng: random.Random) -> Grey:
    """Dust, dropped dots and broken strokes."""
    make = np.random.default_rng(rng.getrandbits(32))
    count = int(grey.size * rng.uniform(0.0003, 0.012))
    out = grey.copy()
    ys, xs = make.integers(0, grey.shape[0], count), make.integers(0, grey.shape[1], count)
    out[ys, xs] = np.where(make.random(count) < rng.random(), 0, 255)
    for _ in range(rng.randrange(5)):
        centre = (int(make.integers(0, grey.shape[1])), int(make.integers(0, grey.shape[0])))
        cv2.circle(out, centre, max(1, round(em / 36 * rng.uniform(0.6, 2.2))), rng.choice((0, 60, 255)), -1)
    return out


def _strokes(grey: Grey, em: float, rng: random.Random) -> Grey:
    """Remains of a seal, a signature, a rule or a scanner's streak across the line."""
    out = grey.copy()
    high, wide = grey.shape
    shade = int(rng.uniform(70, 225))
    thick = max(1, round(em / 36 * rng.uniform(1, 5)))
    for _ in range(rng.randint(1, 3)):
        way = rng.random()
        if way < 0.45:  # the ring of a seal
            radius = int(em * rng.uniform(2, 6))
            centre = (rng.randrange(wide), rng.randint(-radius, high + radius))
            cv2.circle(out, centre, radius, shade, thick, cv2.LINE_AA)
        elif way < 0.6:  # a streak
            x = rng.randrange(wide)
            cv2.line(out, (x, 0), (x, high), shade, max(1, thick // 3))
        elif way < 0.72:  # a rule
            y = rng.randrange(high)
            cv2.line(out, (0, y), (wide, y + rng.randint(-2, 2)), shade, max(1, thick // 2))
        else:  # a pen
            points = [(rng.randrange(wide), rng.randrange(high))]
            for _ in range(rng.randint(2, 7)):
                x, y = points[-1]
                points.append((x + int(rng.gauss(0, 2 * em)), y + int(rng.gauss(0, em))))
            cv2.polylines(out, [np.array(points, np.int32)], False, shade, thick, cv2.LINE_AA)  # noqa: FBT003 - OpenCV's call
    return np.minimum(out, grey) if rng.random() < 0.85 else out  # correction fluid now and then


def _jpeg(grey: Grey, _em: float, rng: random.Random) -> Grey:
    _, packed = cv2.imencode(".jpg", grey, (cv2.IMWRITE_JPEG_QUALITY, rng.randint(12, 80)))
    return cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE)


def _two_levels(grey: Grey, em: float, rng: random.Random) -> Grey:
    """A scan in black and white, or a fax with its coarser rows."""
    image = grey
    fax = rng.random() < 0.35  # a third
    if fax:
        down = (
            max(8, round(grey.shape[1] * rng.uniform(0.7, 1))),
            max(8, round(grey.shape[0] * rng.choice((0.45, 0.6, 0.9)))),
        )
        if em * down[1] / grey.shape[0] < 14:  # nobody could read less
            down = (grey.shape[1], grey.shape[0])
        image = cv2.resize(grey, down, interpolation=cv2.INTER_AREA)
    if rng.random() < 0.5:  # one level for the page, or one for each place
        level = (float(image.min()) + float(image.max())) / 2 + rng.uniform(-25, 35)
        image = np.where(image > level, 255, 0).astype(np.uint8)
    else:
        side = max(3, round(em * 0.7) | 1)
        image = cv2.adaptiveThreshold(
            image, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, side, rng.uniform(5, 22)
        )
    if fax:
        image = cv2.resize(
            image,
            grey.shape[::-1],
            interpolation=rng.choice((cv2.INTER_NEAREST, cv2.INTER_LINEAR, cv2.INTER_CUBIC)),
        )
    if rng.random() < 0.4:  # the page repair smooths some of the stairs
        image = cv2.GaussianBlur(image, (0, 0), rng.uniform(0.4, 0.9))
    return image


def _through(grey: Grey, _em: float, rng: random.Random) -> Grey:
    """Print from the back of the sheet."""
    back = grey[:, ::-1].astype(np.float32)
    faint = 255 - (255 - back) * rng.uniform(0.05, 0.25)
    shift = rng.randint(-grey.shape[0] // 2, grey.shape[0] // 2)
    return np.minimum(grey, np.roll(faint, shift, axis=0).astype(np.uint8))


# In the order in which they happen to a sheet; shares are those of the hardest lines.
WEARS: tuple[tuple[float, Callable[[Any, float, Any], Any]], ...] = (
    (0.55, _ink),
    (0.10, _strokes),
    (0.10, _through),
    (0.55, _blur),
    (0.60, _tone),
    (0.55, _grain),
    (0.12, _specks),
    (0.22, _two_levels),
    (0.50, _jpeg),
)


def _cut(grey: Grey, matrix: Any, frame: tuple[float, float, float, float], rng: random.Random) -> Grey:  # noqa: ANN401 - NumPy
    """Cut a piece out and scale it to `HEIGHT` rows; `matrix` takes its `frame` on the paper to the image.

    The slope of the whole line stays in it: the reader cuts along the page's rows, too.
    """
    x0, y0, x1, y1 = frame
    middle = (y0 + y1) / 2
    left, right = (matrix[0, 0] * x + matrix[0, 1] * middle + matrix[0, 2] for x in (x0, x1))
    centre = matrix[1, 0] * (x0 + x1) / 2 + matrix[1, 1] * middle + matrix[1, 2]
    high = max((y1 - y0) * matrix[1, 1], 8.0)
    scale = HEIGHT / high
    wide = max(16, round((right - left) * scale))
    cut = np.array([[scale, 0, -left * scale], [0, scale, -(centre - high / 2) * scale]], np.float32)
    if scale < 0.7:  # below, linear sampling would skip strokes
        grey = cv2.GaussianBlur(grey, (0, 0), 0.35 / scale)
    how = cv2.INTER_LINEAR if rng.random() < 0.7 else cv2.INTER_CUBIC  # both occur
    return cv2.warpAffine(grey, cut, (wide, HEIGHT), flags=how, borderMode=cv2.BORDER_REPLICATE)
