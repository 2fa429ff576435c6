"""Our own reader of single lines: crops of a straight page go in, log-probabilities of letters come out.

A small convolutional net (pipeline/learn/lines/net.py) run by ONNX Runtime on one core: 12 ms for a line
across the page (1,440 pixels). Runs behind the fence only.
"""

from __future__ import annotations

import functools
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Grey = Any  # numpy.ndarray[(height, width), uint8], 0 is black
    Crop = tuple[int, Grey, float, float]  # number of the strip, image, left edge on the sheet, scale
    Logp = Any  # numpy.ndarray[(steps, classes), float32], class 0 is the CTC blank

MODEL = Path(__file__).with_name("lines.onnx")
HEIGHT = 48  # pixels; what the net was trained on
STRIDE = 4  # pixels of the crop for one step
RIM = 0.10  # of the height of the ink, above and below: the middle of what the net was trained on
SIDE = 0.3  # of the height of the ink, left and right
WIDEST = 4800  # pixels of a crop; nothing on a page is longer than 100 times its height
LEAST = 5.0  # pixels; ink that is lower is no line of letters
COLUMNS = 12_000  # pixels of crops in one call of the net: 60 MB for its largest layer


@dataclass(frozen=True, slots=True)
class Strip:
    """Where a line stands on the sheet, in pixels; y1 and x1 are past the last row and column of ink."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Scan:
    """What the net saw in one strip: log-probabilities, and the place of its steps.

    Step t covers sheet pixels from `left + t * step` to `left + (t + 1) * step`.
    """

    logp: Logp
    left: float
    step: float


def scan(grey: Grey, strips: Sequence[Strip]) -> list[Scan]:
    """Look at all strips of a straight grey page; strips that are no lines give a scan without steps."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    session = _session()
    classes = int(session.get_outputs()[0].shape[2])
    scans: list[Scan | None] = [None] * len(strips)
    crops = [(at, *_crop(grey, strip)) for at, strip in enumerate(strips) if _is_line(strip)]
    for batch in _batches(sorted(crops, key=lambda crop: crop[1].shape[1])):
        wide = -(-max(image.shape[1] for _, image, _, _ in batch) // STRIDE) * STRIDE
        ink = np.zeros((len(batch), 1, HEIGHT, wide), np.float32)
        for row, (_, image, _, _) in enumerate(batch):
            here = image.shape[1]
            ink[row, 0, :, :here] = (255.0 - image) / 255.0
            ink[row, 0, :, here:] = (255.0 - float(np.median(image[:, -8:]))) / 255.0
        (logp,) = session.run(None, {"ink": ink})
        for row, (at, image, left, scale) in enumerate(batch):
            scans[at] = Scan(logp[row, : -(-image.shape[1] // STRIDE)], left, STRIDE / scale)
    empty = np.zeros((0, classes), np.float32)
    return [found or Scan(empty, strip.x0, 1.0) for found, strip in zip(scans, strips, strict=True)]


@functools.cache
def model() -> str:
    """Name the net by its content: eight hexadecimal digits of the file's SHA-256."""
    return hashlib.sha256(MODEL.read_bytes()).hexdigest()[:8]


@functools.cache
def _session() -> Any:  # noqa: ANN401 - onnxruntime carries no type hints
    """Load the net once for this process, on one thread: pages run side by side instead."""
    import onnxruntime  # noqa: PLC0415 - only workers that read images pay for it

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # Pages differ in width: buffers kept for each would only fill the memory.
    options.enable_mem_pattern = False
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(str(MODEL), options, providers=["CPUExecutionProvider"])


def _is_line(strip: Strip) -> bool:
    high = strip.y1 - strip.y0
    return high >= LEAST and 0 < (strip.x1 - strip.x0) * HEIGHT / high < WIDEST


def _crop(grey: Grey, strip: Strip) -> tuple[Grey, float, float]:
    """Cut a strip out with its rim, HEIGHT rows high; give it, its left edge on the sheet and its scale."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    high = strip.y1 - strip.y0
    top, left = strip.y0 - RIM * high, strip.x0 - SIDE * high
    scale = HEIGHT / (high * (1 + 2 * RIM))
    wide = max(16, round((strip.x1 - strip.x0 + 2 * SIDE * high) * scale))
    # Cut first: blurring the whole page for one line would cost more than reading it.
    y0, y1 = max(0, int(top) - 2), min(grey.shape[0], int(strip.y1 + RIM * high) + 3)
    x0, x1 = max(0, int(left) - 2), min(grey.shape[1], int(strip.x1 + SIDE * high) + 3)
    piece = grey[y0:y1, x0:x1]
    if scale < 0.7:  # noqa: PLR2004 - below, linear sampling would skip strokes
        piece = cv2.GaussianBlur(piece, (0, 0), 0.35 / scale)
    matrix = np.array([[scale, 0, (x0 - left) * scale], [0, scale, (y0 - top) * scale]], np.float32)
    image = cv2.warpAffine(
        piece, matrix, (wide, HEIGHT), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    return image, left, scale


def _batches(crops: Iterable[Crop]) -> Iterator[list[Crop]]:
    """Group crops, sorted by width, so that one call of the net holds at most COLUMNS columns."""
    batch: list[Crop] = []
    for crop in crops:
        if batch and (len(batch) + 1) * crop[1].shape[1] > COLUMNS:
            yield batch
            batch = []
        batch.append(crop)
    if batch:
        yield batch
