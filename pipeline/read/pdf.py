"""PDF: the text layer page by page where it is good, else the page as a picture, read by OCR.

`read_pdf` runs in the parent and only hands out tasks; `overview` and `page` run behind the fence.
PDFium says cheaply what a page holds (12 ms), pdfplumber (136 ms) is asked only where there is text.
"""

from __future__ import annotations

import functools
import importlib.metadata
import logging
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pipeline.errors import FileFaultError
from pipeline.model import Box, Page, Word
from pipeline.read.layout import lines_of
from pipeline.read.quality import clean, quality_of
from pipeline.read.reader import read_pages
from pipeline.read.wire import page_to_wire
from pipeline.terms import ReadBy

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.model import SourceFile
    from pipeline.read.limits import ReadLimits
    from pipeline.read.pool import ReaderPool
    from pipeline.read.quality import TextQuality
    from pipeline.read.reader import FileText

LOG = logging.getLogger(__name__)
SCAN = 0.5  # a picture over half of the page: a scan, perhaps with a text layer of the scanner
STAMP = 40  # words; fewer on a scan are a digital signature or an arrival stamp, not its text
LONGEST_SIDE = 5000  # pixels; A3 at 300 dpi. Larger "pages" are photographs with a wrong size in points
POINTS = 72
SMALLEST_LETTER = 2.0  # points; smaller is not meant for eyes
IMAGE_OBJECT = 3  # FPDF_PAGEOBJ_IMAGE
PATH_OBJECT = 2  # FPDF_PAGEOBJ_PATH
WRONG_PASSWORD, UNKNOWN_SECURITY = 4, 5  # FPDF_GetLastError
OUTLINES = 60  # paths; text drawn as curves has hundreds, rules and frames a dozen


@dataclass(frozen=True, slots=True)
class _Look:
    """What PDFium sees: size of the upright page in points, letters, share under pictures, paths."""

    width: float
    height: float
    letters: int
    covered: float
    paths: int

    @property
    def is_scan(self) -> bool:
        return self.covered >= SCAN


def read_pdf(source: SourceFile, pool: ReaderPool, limits: ReadLimits) -> FileText:
    """Read a PDF, all pages side by side; FileFaultError when it cannot be opened or no page can."""
    count = pool.run("pdf.overview", source.path)["pages"]
    return read_pages("pdf.page", source.path, int(count), pool, limits)


def overview(args: Mapping[str, Any], limits: ReadLimits) -> dict[str, Any]:
    """Count the pages; FileFaultError when the file is locked, broken or too long."""
    document = _open(args["path"])
    count = len(document)
    if count == 0:
        raise FileFaultError("UNREADABLE", "Tệp PDF không có trang nào: đề nghị gửi lại tệp khác.")
    if count > limits.max_pages:
        raise FileFaultError(
            "TOO_LARGE",
            f"Tệp PDF có {count} trang, nhiều hơn mức cho phép ({limits.max_pages} trang), nên chưa đọc: "
            "đề nghị tách văn bản ra khỏi phụ lục và gửi lại.",
        )
    return {"pages": count}


def page(args: Mapping[str, Any], limits: ReadLimits) -> dict[str, Any]:
    """Read page `number` (from 1) of the file at `path`."""
    number = int(args["number"])
    sheet = _open(args["path"])[number - 1]
    look = _look(sheet)
    words = _layer(args["path"], number, look) if look.letters else ()
    quality = quality_of(word.text for word in words)
    if _is_good(quality, look, limits) or not _worth_ocr(look):
        lines = lines_of(words, look.width, look.height)
        read_by = ReadBy.TEXT_LAYER if lines else ReadBy.NONE
        return page_to_wire(Page(number, look.width, look.height, lines, read_by, _pdfplumber()))
    return page_to_wire(_by_ocr(sheet, number, look, words if _is_stamp(quality) else (), limits))


def _open(path: str) -> Any:  # noqa: ANN401 - PDFium's helpers carry no type hints
    """Open with PDFium, saying in Vietnamese why it cannot."""
    import pypdfium2  # noqa: PLC0415 - only workers that read PDF pay for it

    try:
        return pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        if error.err_code in {WRONG_PASSWORD, UNKNOWN_SECURITY}:
            raise FileFaultError(
                "ENCRYPTED", "Tệp PDF có mật khẩu nên không đọc được: đề nghị gửi lại bản không đặt mật khẩu."
            ) from error
        raise FileFaultError(
            "UNREADABLE", "Tệp PDF bị hỏng hoặc tải chưa hết nên không mở được: đề nghị gửi lại tệp."
        ) from error


def _look(sheet: Any) -> _Look:  # noqa: ANN401 - as in _open
    width, height = sheet.get_size()
    if width <= 0 or height <= 0:
        raise FileFaultError("UNREADABLE", "Trang PDF không có kích thước hợp lệ: đề nghị xuất lại tệp PDF.")
    covered, paths = 0.0, 0
    for item in sheet.get_objects(max_depth=4):
        if item.type == IMAGE_OBJECT:
            left, bottom, right, top = item.get_bounds()
            covered = max(covered, abs((right - left) * (top - bottom)) / (width * height))
        paths += item.type == PATH_OBJECT
    return _Look(width, height, sheet.get_textpage().count_chars(), min(covered, 1.0), paths)


def _layer(path: str, number: int, look: _Look) -> tuple[Word, ...]:
    """Words of the text layer that stand on the visible page, in points of the upright page."""
    import pdfplumber  # noqa: PLC0415 - only workers that read PDF pay for it

    try:
        with pdfplumber.open(path, pages=[number]) as document:
            sheet = document.pages[0]
            left, top = _origin(sheet)
            hidden = _ghosts(sheet.chars) | {id(char) for char in sheet.chars if char["matrix"][0] <= 0}
            shown = sheet.filter(lambda item: id(item) not in hidden) if hidden else sheet
            found = shown.dedupe_chars().extract_words(x_tolerance_ratio=0.2, keep_blank_chars=False)
    except Exception as error:  # noqa: BLE001 - pdfminer raises anything on odd files; OCR still reads the page
        LOG.info("text layer of page %d: %s", number, type(error).__name__)
        return ()
    words: list[Word] = []
    for item in found:
        box = Box(item["x0"] - left, item["top"] - top, item["x1"] - left, item["bottom"] - top)
        if item["upright"] and _is_visible(box, look):
            words.extend(Word(piece, box) for piece in clean(item["text"]).split())
    return tuple(words)


def _origin(sheet: Any) -> tuple[float, float]:  # noqa: ANN401 - as in _open
    """Where the corner of the visible page stands in pdfplumber's coordinates.

    Those count from the media box; pdfplumber's own crop box is wrong on turned pages (0.11.10).
    """
    media, crop = sheet.page_obj.mediabox, sheet.page_obj.cropbox
    # What the crop box cuts off at the left, bottom, right and top of the page before it is turned.
    west, south, east, north = (
        max(0.0, sign * (c - m)) for sign, c, m in zip((1, 1, -1, -1), crop, media, strict=True)
    )
    left, top = {90: (south, west), 180: (east, south), 270: (north, east)}.get(sheet.rotation, (west, north))
    return sheet.bbox[0] + left, sheet.bbox[1] + top


def _ghosts(chars: Sequence[Mapping[str, Any]]) -> set[int]:
    """Identities of glyphs without width that repeat the letter before them.

    Writers that put a letter together from two fonts leave one behind: "Nơi" would read "Nơiơ".
    """
    return {
        id(char)
        for before, char in pairwise(chars)
        if char["text"] == before["text"] and char["text"].isalpha() and char["x1"] - char["x0"] <= 0
    }


def _is_visible(box: Box, look: _Look) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    return 0 <= x <= look.width and 0 <= y <= look.height and box.y1 - box.y0 >= SMALLEST_LETTER


def _is_good(quality: TextQuality, look: _Look, limits: ReadLimits) -> bool:
    """Tell whether the text layer may be trusted to say what eyes see on the page.

    A letter set on a computer is trusted unless its fonts lost their character maps; the layer over a
    scan came from the scanner's OCR, often without Vietnamese, and must prove itself.
    """
    if quality.foreign > 0.05 or quality.plain < 0.8:  # noqa: PLR2004 - good layers of the test letters: 0.0 and 0.99
        return False
    if look.is_scan:
        return quality.tokens >= STAMP and quality.valid >= limits.min_text_quality and quality.marked >= 0.5  # noqa: PLR2004 - letters reach 0.73 to 0.88
    return quality.tokens >= 5 or not look.paths  # noqa: PLR2004 - a page number alone is no text


def _is_stamp(quality: TextQuality) -> bool:
    """Tell whether the words are a digital stamp over a scan, and not the debris of a scanner's OCR."""
    return 0 < quality.tokens < STAMP and quality.foreign == 0 and quality.plain >= 0.8  # noqa: PLR2004 - as in _is_good


def _worth_ocr(look: _Look) -> bool:
    """Tell whether anything is drawn that could be text: letters, pictures, or outlines."""
    return look.letters > 0 or look.covered > 0.01 or look.paths >= OUTLINES  # noqa: PLR2004 - smaller is an emblem


def _by_ocr(sheet: Any, number: int, look: _Look, extra: tuple[Word, ...], limits: ReadLimits) -> Page:  # noqa: ANN401 - as in _open
    from pipeline.read.ocr import read_image  # noqa: PLC0415 - born-digital letters never need it

    longest = max(look.width, look.height)
    scale = min(limits.dpi / POINTS, LONGEST_SIDE / longest)
    scale = min(scale, (limits.max_pixels / (look.width * look.height)) ** 0.5)
    return read_image(
        sheet.render(scale=scale).to_numpy()[:, :, :3], number, (look.width, look.height), limits, extra
    )


@functools.cache
def _pdfplumber() -> str:
    return f"pdfplumber {importlib.metadata.version('pdfplumber')}"
