"""Pictures of pages for people: what stands around a value, drawn behind the fence, as PNG or JPEG.

`show`, `draw` and `draw_all` run in the parent; `sheet` and `frame` run behind the fence. The picture stands
upright as it was read, so that the boxes of its words lie where the words are seen; nothing is drawn into it.
"""

from __future__ import annotations

import base64
import binascii
import io
import tempfile
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pipeline.errors import FileFaultError
from pipeline.model import Box
from pipeline.read.image import MEDIA_TYPES as IMAGE_TYPES
from pipeline.read.image import load
from pipeline.read.pdf import open_pdf
from pipeline.read.pool import BROKEN
from pipeline.read.wire import GarbledError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from concurrent.futures import Future

    from pipeline.model import Page, SourceFile
    from pipeline.read.limits import ReadLimits
    from pipeline.read.pool import ReaderPool

    Image = Any  # numpy.ndarray of uint8, (height, width, 3) in BGR

DRAWN = MappingProxyType({"application/pdf": "show.sheet", **dict.fromkeys(IMAGE_TYPES, "show.frame")})
DPI = 100  # a line of 13 points is 18 pixels high: read without effort, a third of the bytes of 200 dpi
FEWEST, MOST = 20, 300  # dpi
POINTS = 72
QUALITY = 80  # of JPEG, with whole colours: red seals over black letters show no fringes
LONGEST_SIDE = 6000  # pixels; nobody has a screen for more
GREY = 10  # between the channels of a pixel; less is no colour that anybody sees


class PictureKind(StrEnum):
    """How a picture is written.

    PNG is exact. JPEG is written in 3 ms, not 700, and a fifth as large for a scan of 100 dpi; WebP would
    save a third of the bytes more and take 50 ms.
    """

    PNG = "png"
    JPEG = "jpg"


SIGNS = MappingProxyType({PictureKind.PNG: b"\x89PNG\r\n\x1a\n", PictureKind.JPEG: b"\xff\xd8\xff"})


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture drawn anew; `kind` is what the bytes are."""

    data: bytes
    kind: PictureKind


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A part of an upright page as PNG; `part` is what it shows, in points of the page."""

    png: bytes
    part: Box


def show(
    source: SourceFile, page: Page, *, pool: ReaderPool, part: Box | None = None, dpi: int = DPI
) -> PagePicture | None:
    """Draw `page` of the file `source`, or the `part` of it that lies on the page; None when nothing can be.

    None is the answer for kinds of file that have no pages of their own (DOCX, mail) and for a part beside
    the page. A picture file is never drawn larger than it is. Raises as `ReaderPool.submit` says.
    """
    wanted = _within(part, page)
    asked = _asked(source, page, wanted, dpi)
    if asked is None:
        return None
    picture = _picture_in(pool.run(asked.task, source.path, **asked.args))
    if picture.kind is not PictureKind.PNG:
        raise FileFaultError("UNREADABLE", BROKEN)
    return PagePicture(picture.data, wanted)


def draw(
    source: SourceFile,
    page: Page,
    *,
    pool: ReaderPool,
    part: Box | None = None,
    dpi: int = DPI,
    kind: PictureKind = PictureKind.JPEG,
) -> Drawn | None:
    """Draw as `show` does, for the screen: what was drawn before comes out of the cache of the pool.

    Whoever wants the same picture at the same time shares the work.
    """
    waiting = begin(source, page, pool=pool, part=part, dpi=dpi, kind=kind)
    return None if waiting is None else _picture_in(waiting.result())


def begin(
    source: SourceFile,
    page: Page,
    *,
    pool: ReaderPool,
    part: Box | None = None,
    dpi: int = DPI,
    kind: PictureKind = PictureKind.JPEG,
) -> Future[dict[str, Any]] | None:
    """Begin to `draw`, so that who does it a moment later waits less; None where nothing can be drawn."""
    longest = max(page.width, page.height, 1.0)
    asked = _asked(source, page, _within(part, page), min(dpi, int(LONGEST_SIDE * POINTS / longest)), kind)
    if asked is None:
        return None
    with pool.reading(source.sha256):
        return pool.submit(asked.task, source.path, check=_check, **asked.args)


def warm(pool: ReaderPool, workers: int) -> None:
    """Begin to start workers that draw, without waiting; what goes wrong shows when they are used."""
    for _ in range(workers):
        pool.submit("show.ready", Path(__file__))


def draw_all(data: bytes, most: int, *, pool: ReaderPool, dpi: int = DPI) -> tuple[bytes, ...]:
    """Draw the first `most` pages of a PDF that is in memory, as PNG; nothing of it is kept.

    Raises as `ReaderPool.submit` says.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.pdf"
        path.write_bytes(data)
        count = min(int(pool.run("pdf.overview", path)["pages"]), most)
        whole: dict[str, Any] = {
            "turns": 0,
            "shares": [0, 0, 1, 1],
            "width": 0,
            "dpi": min(max(dpi, FEWEST), MOST),
        }
        pages = [pool.submit("show.sheet", path, number=number, **whole) for number in range(1, count + 1)]
        return tuple(_picture_in(page.result()).data for page in pages)


@dataclass(frozen=True, slots=True)
class _Asked:
    task: str
    args: dict[str, Any]


def _asked(
    source: SourceFile, page: Page, wanted: Box, dpi: int, kind: PictureKind = PictureKind.PNG
) -> _Asked | None:
    """Give the task that draws `wanted`, None where nothing can be drawn."""
    task = DRAWN.get(source.media_type)
    if task is None or wanted.x1 <= wanted.x0 or wanted.y1 <= wanted.y0:
        return None
    shares = [
        *(wanted.x0 / page.width, wanted.y0 / page.height),
        *(wanted.x1 / page.width, wanted.y1 / page.height),
    ]
    args: dict[str, Any] = {"number": page.number, "turns": page.turns, "shares": shares}
    args |= {"width": page.width, "dpi": min(max(dpi, FEWEST), MOST)}
    return _Asked(task, args if kind is PictureKind.PNG else args | {"kind": kind.value})


def _picture_in(answer: Mapping[str, Any]) -> Drawn:
    """Take the picture out of an answer: a worker that was taken over may send anything."""
    try:
        kind = next(one for one in PictureKind if one.value in answer)
        data = base64.b64decode(answer[kind.value], validate=True)
    except (StopIteration, TypeError, ValueError, binascii.Error) as error:
        raise FileFaultError("UNREADABLE", BROKEN) from error
    if not data.startswith(SIGNS[kind]):
        raise FileFaultError("UNREADABLE", BROKEN)
    return Drawn(data, kind)


def _check(answer: Mapping[str, Any]) -> None:
    """Raise GarbledError for what is no picture."""
    try:
        _picture_in(answer)
    except FileFaultError as error:
        raise GarbledError("picture") from error


def _within(part: Box | None, page: Page) -> Box:
    if part is None:
        return Box(0.0, 0.0, page.width, page.height)
    return Box(
        max(part.x0, 0.0), max(part.y0, 0.0), min(part.x1, page.width), min(part.y1, page.height)
    )  # fmt: skip


def ready(_args: Mapping[str, Any], _limits: ReadLimits) -> dict[str, Any]:
    """Load what drawing needs, so that the first who looks at a page does not wait for it."""
    import numpy as np  # noqa: PLC0415 - only workers that draw pay for it
    import pypdfium2  # noqa: PLC0415 - as above
    from PIL import Image as Pillow  # noqa: PLC0415 - as above

    pypdfium2.PdfDocument.new().close()
    Pillow.fromarray(np.zeros((8, 8, 3), np.uint8)).save(io.BytesIO(), "JPEG")
    return {"ready": True}


def sheet(args: Mapping[str, Any], limits: ReadLimits) -> dict[str, Any]:
    """Draw page `number` (from 1) of the PDF at `path`; see `_picture` for the other arguments."""
    with open_pdf(args["path"]) as document:
        page = document[int(args["number"]) - 1]
        wide, high = page.get_size()
        scale = min(args["dpi"] / POINTS, (limits.max_pixels / max(wide * high, 1)) ** 0.5)
        image = page.render(scale=scale).to_numpy()[:, :, :3]
        return _picture(image, args)


def frame(args: Mapping[str, Any], limits: ReadLimits) -> dict[str, Any]:
    """Draw frame `number` (from 1) of the picture at `path`; see `_picture` for the other arguments."""
    image, _ = load(args["path"], int(args["number"]), limits)
    return _picture(image, args)


def _picture(image: Image, args: Mapping[str, Any]) -> dict[str, Any]:
    """Turn a whole page clockwise by `turns` quarters, cut out `shares` of it, and write it as `kind`.

    `shares` are left, top, right, bottom as shares of the turned page, whose `width` in points with `dpi`
    bounds the pixels (0: as many as there are).
    """
    import numpy as np  # noqa: PLC0415 - only workers that draw pay for it
    from PIL import Image as Pillow  # noqa: PLC0415 - as above

    upright = np.rot90(image, -int(args["turns"]))
    high, wide = upright.shape[:2]
    left, top, right, bottom = args["shares"]
    x0, y0 = min(int(left * wide), wide - 1), min(int(top * high), high - 1)
    x1, y1 = max(round(right * wide), x0 + 1), max(round(bottom * high), y0 + 1)
    pixels = np.ascontiguousarray(upright[y0:y1, x0:x1, ::-1])
    red, green, blue = (pixels[:, :, channel] for channel in range(3))
    highest, lowest = (which(which(red, green), blue) for which in (np.maximum, np.minimum))
    grey = int((highest - lowest).max()) < GREY
    picture = Pillow.fromarray(pixels).convert("L") if grey else Pillow.fromarray(pixels)
    factor = args["width"] / POINTS * args["dpi"] / wide
    size = max(1, round(picture.width * factor)), max(1, round(picture.height * factor))
    if 0 < factor < 1 and size != picture.size:
        picture = picture.resize(size, Pillow.Resampling.LANCZOS)
    out = io.BytesIO()
    kind = PictureKind(args.get("kind", PictureKind.PNG))
    if kind is PictureKind.JPEG:
        picture.save(out, "JPEG", quality=QUALITY, subsampling=0)
    else:
        picture.save(out, "PNG", optimize=True)
    return {kind.value: base64.b64encode(out.getvalue()).decode("ascii")}
