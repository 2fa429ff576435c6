"""Pictures: PNG, JPEG, HEIC, TIFF of many pages and their kin, read by OCR when they look like text.

`read_picture` runs in the parent; `overview` and `frame` run behind the fence. Every file also counts as a
`Picture`: the representative image of an article is one, and a photograph without words is no fault.
Of an animation only the first picture is read; only a TIFF has pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.errors import FileFaultError
from pipeline.model import Page, Picture
from pipeline.read.reader import FileText, read_pages
from pipeline.read.wire import page_to_wire
from pipeline.terms import ReadBy
from pipeline.vietnamese.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import BinaryIO

    from pipeline.model import SourceFile
    from pipeline.read.limits import ReadLimits
    from pipeline.read.pool import ReaderPool

    Image = Any  # numpy.ndarray of uint8, (height, width, 3) in BGR

# HEIF: HEIC, what newer phones write. JPEG opens MPO as well (a phone's JPEG with a second, hidden picture).
FORMATS = ("PNG", "JPEG", "TIFF", "HEIF", "BMP", "GIF", "WEBP")
MEDIA_TYPES = frozenset(
    {"image/png", "image/jpeg", "image/tiff", "image/heic", "image/bmp", "image/gif", "image/webp"}
)
A4 = (595.3, 841.9)  # points; what a picture that does not say its size is taken for
LEAST_DPI, MOST_DPI = 95, 1300  # 72 and 96 are what programs write that do not know
PAPER = (200.0, 1800.0)  # points; sides of a sheet somebody would scan: a slip to A2
POINTS = 72
SIDEWAYS = 5  # EXIF orientations 5 to 8 lie on their side
LOOK_SIDE = 1000  # pixels of the quick look
LEAST_LETTERS = 25  # letter-like specks standing in rows; pages of text have hundreds
LEAST_WORDS = 4  # surely read syllables; fewer are leaves and roof tiles that look like letters
SURE = 0.6
DAMAGED = "Tệp ảnh bị hỏng hoặc tải chưa hết nên không mở được: đề nghị gửi lại ảnh."


def read_picture(source: SourceFile, pool: ReaderPool, limits: ReadLimits) -> FileText:
    """Read a picture file, each frame a page; FileFaultError when it is broken or too large."""
    seen = pool.run("image.overview", source.path)
    picture = Picture(source.sha256, int(seen["width"]), int(seen["height"]))
    text = read_pages("image.frame", source.path, int(seen["frames"]), pool, limits)
    return FileText(text.read_by, text.pages, (picture,), text.faults)


def overview(args: Mapping[str, Any], limits: ReadLimits) -> dict[str, Any]:
    """Look at the header only: frames, and size in pixels of the first frame as shown upright."""
    with _open(args["path"]) as image:
        frames = int(getattr(image, "n_frames", 1)) if image.format == "TIFF" else 1
        if frames > limits.max_pages:
            raise FileFaultError(
                "TOO_LARGE",
                f"Tệp ảnh có {frames} trang, nhiều hơn mức cho phép ({limits.max_pages} trang), "
                "nên chưa đọc: đề nghị tách văn bản ra và gửi lại.",
            )
        _refuse_huge(image, limits)
        width, height = image.size
        if image.getexif().get(0x0112, 1) >= SIDEWAYS:
            width, height = height, width
    return {"frames": frames, "width": width, "height": height}


def frame(args: Mapping[str, Any], limits: ReadLimits) -> dict[str, Any]:
    """Read frame `number` (from 1); a photograph gives a page without lines, read by none."""
    number = int(args["number"])
    image, dpi = load(args["path"], number, limits)
    return page_to_wire(page_of(image, dpi, number, limits))


def page_of(image: Image, dpi: tuple[float, float], number: int, limits: ReadLimits) -> Page:
    """Read one upright picture (BGR) that claims `dpi` across and down (0: unknown).

    A page without words has no lines.
    """
    from pipeline.read.ocr import read_image  # noqa: PLC0415 - heavy, and photographs need only half of it

    size = _size_in_points(image, dpi)
    blank = Page(number, *size, (), ReadBy.NONE, "none")
    if not _has_rows_of_letters(image):
        return blank
    page = read_image(image, number, size, limits)
    words = [word for line in page.lines for word in line.words]
    sure = sum(word.confidence >= SURE and any(map(is_syllable, word.text.split("-"))) for word in words)
    return page if sure >= LEAST_WORDS else blank


def _open(source: str | BinaryIO) -> Any:  # noqa: ANN401 - a context manager whose type depends on the format
    import pi_heif  # noqa: PLC0415 - only workers that read images pay for it
    from PIL import Image as Pillow  # noqa: PLC0415 - as above
    from PIL import UnidentifiedImageError  # noqa: PLC0415 - as above

    pi_heif.register_heif_opener(decode_threads=1, thumbnails=False)  # pages are read side by side instead
    Pillow.MAX_IMAGE_PIXELS = None  # our own limit, with our own message, comes right after
    try:
        return Pillow.open(source, formats=FORMATS)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise FileFaultError("UNREADABLE", DAMAGED) from error


def _refuse_huge(image: Any, limits: ReadLimits) -> None:  # noqa: ANN401 - as in _open
    width, height = image.size
    if width * height > limits.max_pixels:
        raise FileFaultError(
            "TOO_LARGE",
            f"Ảnh quá lớn ({width} x {height} điểm ảnh, mức cho phép {limits.max_pixels // 1_000_000} "
            "triệu): đề nghị chụp hoặc quét lại ở 300 dpi.",
        )


def load(source: str | BinaryIO, number: int, limits: ReadLimits) -> tuple[Image, tuple[float, float]]:
    """Decode frame `number` (from 1): upright, on white, BGR.

    With it comes the dpi that the file claims, across and down as the picture stands upright; 0 when none.

    Raises FileFaultError when the picture is damaged or larger than `max_pixels`.
    """
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it
    from PIL import Image as Pillow  # noqa: PLC0415 - as above
    from PIL import ImageOps  # noqa: PLC0415 - as above

    with _open(source) as image:
        try:
            if number > 1:  # the first is the main one, which in a HEIC need not be the first stored
                image.seek(number - 1)
            _refuse_huge(image, limits)
            across, down = (float(dots) for dots in image.info.get("dpi", (0, 0))[:2])
            if image.getexif().get(0x0112, 1) >= SIDEWAYS:
                across, down = down, across
            upright = ImageOps.exif_transpose(image)
            if upright.mode.startswith(("I", "F")):
                upright = _eight_bits(upright)
            if "A" in upright.getbands() or "transparency" in upright.info:
                layer = upright.convert("RGBA")
                upright = Pillow.alpha_composite(Pillow.new("RGBA", layer.size, "white"), layer)
            return np.asarray(upright.convert("RGB"))[:, :, ::-1].copy(), (across, down)
        except (OSError, ValueError, SyntaxError, EOFError, TypeError, ZeroDivisionError) as error:
            raise FileFaultError("UNREADABLE", DAMAGED) from error


def _eight_bits(image: Any) -> Any:  # noqa: ANN401 - as in _open
    """Bring 16- and 32-bit grey to 8 bits; Pillow would cut instead of scale."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it
    from PIL import Image as Pillow  # noqa: PLC0415 - as above

    values = np.nan_to_num(np.asarray(image, dtype=np.float64))
    low, high = values.min(), values.max()
    return Pillow.fromarray(((values - low) * (255 / max(high - low, 1))).astype(np.uint8))


def _size_in_points(image: Image, dpi: tuple[float, float]) -> tuple[float, float]:
    """Take the size from a believable dpi, else the sheet for A4, upright or across.

    A fax has twice as many dots across as down: each side counts by its own.
    """
    high, wide = (int(side) for side in image.shape[:2])
    if min(dpi) > LEAST_DPI and max(dpi) < MOST_DPI:
        sides = (wide * POINTS / dpi[0], high * POINTS / dpi[1])
        if PAPER[0] <= min(sides) and max(sides) <= PAPER[1]:
            return sides
    width = A4[0] if high >= wide else A4[1]
    return width, width * high / wide


def _has_rows_of_letters(image: Image) -> bool:
    """Look quickly, on a small copy, for specks of one height that stand in rows or columns."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    factor = min(1.0, 2 * LOOK_SIDE / max(grey.shape))
    grey = cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA) if factor < 1 else grey
    letters = 0
    for picture in (grey, 255 - grey):
        ink = cv2.adaptiveThreshold(picture, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 31, 15)
        count, _, boxes, centres = cv2.connectedComponentsWithStats(ink)
        wide, high, area = boxes[1:count, 2], boxes[1:count, 3], boxes[1:count, 4]
        like = (high >= 6) & (high <= 120) & (wide <= 3 * high) & (area >= 0.12 * wide * high)  # noqa: PLR2004 - shape of letters
        letters = max(letters, _in_rows(centres[1:count][like], high[like].astype(np.float64)))
    return letters >= LEAST_LETTERS


def _in_rows(centres: Image, heights: Image) -> int:
    """Count specks that have three neighbours of like height within six heights along a row or column."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    if len(heights) > 1500:  # noqa: PLR2004 - a page of text; the square table below would be large
        centres, heights = centres[:1500], heights[:1500]
    apart = np.abs(centres[:, None, :] - centres[None, :, :])
    like = np.abs(heights[:, None] - heights[None, :]) <= 0.35 * heights[:, None]
    best = 0
    for along, across in ((0, 1), (1, 0)):
        near = (
            like
            & (apart[:, :, along] <= 6 * heights[:, None])
            & (apart[:, :, across] <= 0.35 * heights[:, None])
        )
        best = max(best, int((near.sum(axis=1) >= 4).sum()))  # noqa: PLR2004 - three others and itself
    return best
