"""Pictures of pages for people: what stands around a value, drawn behind the fence, as PNG.

`show` runs in the parent; `sheet` and `frame` run behind the fence. The picture stands upright as it was
read, so that the boxes of its words lie where the words are seen; nothing is drawn into it.
"""

from __future__ import annotations

import base64
import binascii
import io
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pipeline.errors import FileFaultError
from pipeline.model import Box
from pipeline.read.image import MEDIA_TYPES as IMAGE_TYPES
from pipeline.read.image import load
from pipeline.read.pdf import open_pdf
from pipeline.read.pool import BROKEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.model import Page, SourceFile
    from pipeline.read.limits import ReadLimits
    from pipeline.read.pool import ReaderPool

    Image = Any  # numpy.ndarray of uint8, (height, width, 3) in BGR

DRAWN = MappingProxyType({"application/pdf": "show.sheet", **dict.fromkeys(IMAGE_TYPES, "show.frame")})
DPI = 100  # a line of 13 points is 18 pixels high: read without effort, a third of the bytes of 200 dpi
FEWEST, MOST = 20, 300  # dpi
POINTS = 72
PNG = b"\x89PNG\r\n\x1a\n"


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
    task = DRAWN.get(source.media_type)
    wanted = _within(part, page) if part else Box(0.0, 0.0, page.width, page.height)
    if task is None or wanted.x1 <= wanted.x0 or wanted.y1 <= wanted.y0:
        return None
    answer = pool.run(
        task,
        source.path,
        number=page.number,
        turns=page.turns,
        shares=[
            *(wanted.x0 / page.width, wanted.y0 / page.height),
            *(wanted.x1 / page.width, wanted.y1 / page.height),
        ],
        width=page.width,
        dpi=min(max(dpi, FEWEST), MOST),
    )
    try:
        png = base64.b64decode(answer["png"], validate=True)
    except (KeyError, TypeError, binascii.Error) as error:
        raise FileFaultError("UNREADABLE", BROKEN) from error
    if not png.startswith(PNG):  # a worker that was taken over may send anything
        raise FileFaultError("UNREADABLE", BROKEN)
    return PagePicture(png, wanted)


def _within(part: Box, page: Page) -> Box:
    return Box(
        max(part.x0, 0.0), max(part.y0, 0.0), min(part.x1, page.width), min(part.y1, page.height)
    )  # fmt: skip


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
    """Turn a whole page clockwise by `turns` quarters, cut out `shares` of it, and write it as PNG.

    `shares` are left, top, right, bottom as shares of the turned page, whose `width` in points with `dpi`
    bounds the pixels.
    """
    import numpy as np  # noqa: PLC0415 - only workers that draw pay for it
    from PIL import Image as Pillow  # noqa: PLC0415 - as above

    upright = np.rot90(image, -int(args["turns"]))
    high, wide = upright.shape[:2]
    left, top, right, bottom = args["shares"]
    x0, y0 = min(int(left * wide), wide - 1), min(int(top * high), high - 1)
    x1, y1 = max(round(right * wide), x0 + 1), max(round(bottom * high), y0 + 1)
    picture = Pillow.fromarray(np.ascontiguousarray(upright[y0:y1, x0:x1, ::-1]))
    factor = args["width"] / POINTS * args["dpi"] / wide
    if factor < 1:
        size = max(1, round(picture.width * factor)), max(1, round(picture.height * factor))
        picture = picture.resize(size, Pillow.Resampling.LANCZOS)
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return {"png": base64.b64encode(out.getvalue()).decode("ascii")}
