"""PDF: the text layer page by page where it is good, else the page as a picture, read by OCR.

`read_pdf` runs in the parent and only hands out tasks; `overview` and `page` run behind the fence.
PDFium says what a page holds, gives its letters and draws it; pdfplumber is asked how it spells a page set by
computer whose letters from PDFium make no sense, before OCR is.
"""

from __future__ import annotations

import functools
import importlib.metadata
import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pipeline.errors import FileFaultError
from pipeline.model import Page
from pipeline.read.layout import lines_of
from pipeline.read.pdf_fill import LEAST_PICTURE, words_in_pictures
from pipeline.read.pdf_glyphs import picture_shares
from pipeline.read.pdf_layer import Layer, Way, is_stamp, judge, layer_of
from pipeline.read.pdf_second import CURABLE, second_opinion
from pipeline.read.reader import read_pages
from pipeline.read.signatures import ask, is_signed, told
from pipeline.read.wire import page_to_wire
from pipeline.terms import ReadBy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.model import SourceFile, Word
    from pipeline.read.limits import ReadLimits
    from pipeline.read.pool import ReaderPool
    from pipeline.read.reader import FileText

LOG = logging.getLogger(__name__)
SCAN = 0.5  # a picture over half of the page: a scan, perhaps with a text layer of the scanner
LONGEST_SIDE = 5000  # pixels; A3 at 300 dpi. Larger "pages" are photographs with a wrong size in points
POINTS = 72
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
    """Read a PDF, all pages side by side; FileFaultError when it cannot be opened or no page can.

    Digital signatures are verified meanwhile.
    """
    seen = pool.run("pdf.overview", source.path)
    asked = ask(source.path, pool) if seen.get("signed") else None
    try:
        text = read_pages("pdf.page", source.path, int(seen["pages"]), pool, limits)
        return replace(text, signatures=told(asked)) if asked else text
    finally:
        if asked:
            asked.cancel()


def overview(args: Mapping[str, Any], limits: ReadLimits) -> dict[str, Any]:
    """Count the pages and look for signatures; FileFaultError when the file is locked, broken or too long."""
    document = open_pdf(args["path"])
    count = len(document)
    if count == 0:
        raise FileFaultError("UNREADABLE", "Tệp PDF không có trang nào: đề nghị gửi lại tệp khác.")
    if count > limits.max_pages:
        raise FileFaultError(
            "TOO_LARGE",
            f"Tệp PDF có {count} trang, nhiều hơn mức cho phép ({limits.max_pages} trang), nên chưa đọc: "
            "đề nghị tách văn bản ra khỏi phụ lục và gửi lại.",
        )
    return {"pages": count} | ({"signed": True} if is_signed(args["path"]) else {})


def page(args: Mapping[str, Any], limits: ReadLimits) -> dict[str, Any]:
    """Read page `number` (from 1) of the file at `path`."""
    number = int(args["number"])
    sheet = open_pdf(args["path"])[number - 1]
    look = _look(sheet)
    layer = layer_of(sheet, is_scan=look.is_scan) if look.letters else Layer()
    verdict, reader = (
        judge(layer, sheet, limits, is_scan=look.is_scan, has_paths=look.paths > 0),
        _named("pypdfium2"),
    )
    LOG.info("page %d: %s, %s", number, verdict.way, verdict.reason)
    if not look.is_scan and verdict.reason in CURABLE:
        other = second_opinion(args["path"], number, sheet)
        verdict = judge(other, sheet, limits, is_scan=False, has_paths=look.paths > 0)
        LOG.info("page %d by pdfplumber: %s, %s", number, verdict.way, verdict.reason)
        if verdict.way is not Way.OCR:
            layer, reader = other, _named("pdfplumber")
    if verdict.way is Way.OCR and _worth_ocr(look):
        return page_to_wire(_by_ocr(sheet, number, look, layer.seen if is_stamp(layer.seen) else (), limits))
    words, reader = layer.words, reader + layer.encodings
    if not look.is_scan and (look.covered >= LEAST_PICTURE or look.paths >= OUTLINES):
        more, helper = words_in_pictures(words, sheet, _picture(sheet, look, limits), number, limits)
        words, reader = words + more, f"{reader} + {helper}" if more else reader
    lines = lines_of(words, look.width, look.height)
    return page_to_wire(
        Page(number, look.width, look.height, lines, ReadBy.TEXT_LAYER if lines else ReadBy.NONE, reader)
    )


def open_pdf(path: str) -> Any:  # noqa: ANN401 - PDFium's helpers carry no type hints
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


def _look(sheet: Any) -> _Look:  # noqa: ANN401 - as in open_pdf
    width, height = sheet.get_size()
    if width <= 0 or height <= 0:
        raise FileFaultError("UNREADABLE", "Trang PDF không có kích thước hợp lệ: đề nghị xuất lại tệp PDF.")
    paths = sum(item.type == PATH_OBJECT for item in sheet.get_objects(max_depth=4))
    covered = max(picture_shares(sheet), default=0.0)
    return _Look(width, height, sheet.get_textpage().count_chars(), covered, paths)


def _worth_ocr(look: _Look) -> bool:
    """Tell whether anything is drawn that could be text: letters, pictures, or outlines."""
    return look.letters > 0 or look.covered > 0.01 or look.paths >= OUTLINES  # noqa: PLR2004 - smaller is an emblem


def _by_ocr(sheet: Any, number: int, look: _Look, extra: tuple[Word, ...], limits: ReadLimits) -> Page:  # noqa: ANN401 - as in open_pdf
    from pipeline.read.ocr import read_image  # noqa: PLC0415 - born-digital letters never need it

    return read_image(_picture(sheet, look, limits), number, (look.width, look.height), limits, extra)


def _picture(sheet: Any, look: _Look, limits: ReadLimits) -> Any:  # noqa: ANN401 - as in open_pdf; a BGR array
    """Draw the page at the resolution for OCR, (height, width, 3) in BGR."""
    longest = max(look.width, look.height)
    scale = min(limits.dpi / POINTS, LONGEST_SIDE / longest)
    scale = min(scale, (limits.max_pixels / (look.width * look.height)) ** 0.5)
    return sheet.render(scale=scale).to_numpy()[:, :, :3]


@functools.cache
def _named(package: str) -> str:
    return f"{package} {importlib.metadata.version(package)}"
