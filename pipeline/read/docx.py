"""DOCX: paragraphs, tables cell by cell, text boxes, headers, footnotes and pictures.

`read_docx` runs in the parent; `document` and `scan` run behind the fence. The package is judged before
anything is unpacked: size, number of parts, DTDs, macros. What it links to outside itself is never followed.
A picture that covers half of its page may be a scanned page: it is read by OCR, and becomes a page when it
has words.
"""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pipeline.errors import FileFaultError
from pipeline.model import Line, Page, Word
from pipeline.read.pool import BROKEN
from pipeline.read.quality import clean
from pipeline.read.reader import FileText, read_pages
from pipeline.read.wire import GarbledError, page_from_wire, page_to_wire, pictures_from_wire
from pipeline.terms import ReadBy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from pipeline.model import SourceFile
    from pipeline.read.docx_text import Drawn, Row, Story
    from pipeline.read.limits import ReadLimits
    from pipeline.read.pool import ReaderPool

MEDIA_TYPES = frozenset({"application/vnd.openxmlformats-officedocument.wordprocessingml.document"})
A4 = (595.3, 841.9)
# Share of the page under a picture: an A4 sheet set between margins of 30 and 20 mm covers 0.58, a photograph
# of 4:3 as wide as the text 0.31.
SCAN = 0.5
PIXELS = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")
DTD_MARKS = tuple(
    mark.encode(code) for mark in ("<!DOCTYPE", "<!ENTITY") for code in ("utf-8", "utf-16-le", "utf-16-be")
)
CHUNK = 1 << 20


def read_docx(source: SourceFile, pool: ReaderPool, limits: ReadLimits) -> FileText:
    """Read a DOCX; FileFaultError when it is locked, hostile, broken or too large.

    `read_by` is OCR as soon as one page of it was a scan.
    """
    return read_package(source.path, pool, limits)


def read_package(path: Path, pool: ReaderPool, limits: ReadLimits) -> FileText:
    """Read the DOCX at `path`: text in one task, scanned pages side by side; raises as `read_docx`."""
    seen = pool.run("docx.document", path)
    try:
        pages = tuple(page_from_wire(page) for page in seen["pages"])
        pictures = pictures_from_wire(seen["pictures"])
        scans = [(int(after), str(sha256)) for after, sha256 in seen["scans"]][: limits.max_pages]
    except (KeyError, TypeError, ValueError, GarbledError) as error:
        raise FileFaultError("UNREADABLE", BROKEN) from error
    if not scans:
        return FileText(ReadBy.DOCX, _merged(pages, ()), pictures)
    try:
        text = read_pages("docx.scan", path, len(scans), pool, limits)
    except FileFaultError as fault:
        return FileText(ReadBy.DOCX, _merged(pages, ()), pictures, (fault,))
    read = [page for page in text.pages if page.lines]
    gone = {scans[page.number - 1][1] for page in read}  # a scanned page is no picture of the article
    return FileText(
        ReadBy.OCR if read else ReadBy.DOCX,
        _merged(pages, [(scans[page.number - 1][0], page) for page in read]),
        tuple(picture for picture in pictures if picture.sha256 not in gone),
        text.faults,
    )


def _merged(pages: Sequence[Page], scans: Sequence[tuple[int, Page]]) -> tuple[Page, ...]:
    """Put each scanned page behind the page of text that it stands on, and number all anew."""
    placed = [(page.number, 0, page) for page in pages] + [(after, 1, page) for after, page in scans]
    placed.sort(key=lambda one: one[:2])
    return tuple(replace(page, number=number) for number, (_, _, page) in enumerate(placed, 1))


def document(args: Mapping[str, Any], limits: ReadLimits) -> dict[str, Any]:
    """Read the whole document at `path`."""
    from pipeline.read import docx_text  # noqa: PLC0415 - only workers that read DOCX pay for it

    check_package(args["path"], limits)
    story = docx_text.read_story(args["path"])
    pages = _pages(story.rows, story.size or A4)
    scans = _scans(story)
    if (count := len(pages) + len(scans)) > limits.max_pages:
        raise FileFaultError(
            "TOO_LARGE",
            f"Tệp DOCX có {count} trang, nhiều hơn mức cho phép ({limits.max_pages} trang), "
            "nên chưa đọc: đề nghị tách văn bản ra khỏi phụ lục và gửi lại.",
        )
    return {
        "pages": [page_to_wire(page) for page in pages],
        "pictures": _pictures((drawn.blob for drawn in story.pictures), limits),
        "scans": [(drawn.page, hashlib.sha256(drawn.blob).hexdigest()) for drawn in scans],
    }


def scan(args: Mapping[str, Any], limits: ReadLimits) -> dict[str, Any]:
    """Read the scanned page `number` (from 1) of the document at `path`; it has no lines when it is none."""
    from pipeline.read import docx_text  # noqa: PLC0415 - only workers that read DOCX pay for it
    from pipeline.read.image import load, page_of  # noqa: PLC0415 - as above

    check_package(args["path"], limits)
    number = int(args["number"])
    drawn = _scans(docx_text.read_story(args["path"]))[number - 1]
    image, dpi = load(io.BytesIO(drawn.blob), 1, limits)
    return page_to_wire(page_of(image, dpi, number, limits))


def _scans(story: Story) -> list[Drawn]:
    """Those pictures that may be scanned pages, each once: over half of the page, made of pixels."""
    from PIL import Image as Pillow  # noqa: PLC0415 - only workers that read DOCX pay for it

    Pillow.MAX_IMAGE_PIXELS = None  # only headers are read here
    width, height = story.size or A4
    found: dict[bytes, Drawn] = {}
    for drawn in story.pictures:
        if drawn.behind and story.rows:
            continue  # a watermark or the frame of a letterhead
        if drawn.width * drawn.height >= SCAN * width * height and drawn.blob not in found:
            try:
                with Pillow.open(io.BytesIO(drawn.blob), formats=PIXELS):
                    found[drawn.blob] = drawn
            except (OSError, ValueError, SyntaxError):
                continue
    return list(found.values())


def check_package(path: str, limits: ReadLimits) -> None:
    """Refuse what may not be unpacked (FileFaultError); reads each XML part once, in small pieces."""
    try:
        with zipfile.ZipFile(path) as package:
            parts = package.infolist()
            if len(parts) > limits.max_docx_parts or sum(p.file_size for p in parts) > limits.max_docx_bytes:
                raise FileFaultError(
                    "TOO_LARGE",
                    f"Tệp DOCX khi giải nén lớn hơn mức cho phép ({limits.max_docx_bytes // 1_000_000} MB) "
                    "nên không mở: đề nghị giảm ảnh kèm trong tệp hoặc gửi bản PDF.",
                )
            if any(p.flag_bits & 1 for p in parts):
                raise FileFaultError(
                    "ENCRYPTED",
                    "Tệp DOCX có mật khẩu nên không đọc được: đề nghị gửi lại bản không đặt mật khẩu.",
                )
            _refuse_macros(package)
            for part in parts:
                if part.filename.lower().endswith((".xml", ".rels")):
                    _refuse_dtd(package, part)
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, zipfile.zlib.error) as error:  # type: ignore[attr-defined]  # zipfile gives zlib on
        raise FileFaultError("UNREADABLE", BROKEN) from error


def _refuse_macros(package: zipfile.ZipFile) -> None:
    names = {name.lower() for name in package.namelist()}
    kinds = package.read("[Content_Types].xml") if "[content_types].xml" in names else b""
    if b"macroEnabled" in kinds or any(name.endswith("vbaproject.bin") for name in names):
        raise FileFaultError(
            "UNSUPPORTED_FORMAT",
            "Tệp Word có chứa macro (chương trình) nên không mở vì an toàn: "
            "đề nghị lưu lại dạng .docx hoặc PDF và gửi lại.",
        )


def _refuse_dtd(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """No word processor writes a DTD; who does wants entities resolved."""
    longest = max(map(len, DTD_MARKS))
    with package.open(part) as file:
        tail = b""
        while piece := file.read(CHUNK):
            if any(mark in tail + piece for mark in DTD_MARKS):
                raise FileFaultError(
                    "UNREADABLE",
                    "Tệp DOCX có khai báo thực thể XML (DTD), dấu hiệu của tệp độc hại, nên không mở: "
                    "đề nghị người gửi lưu lại từ Word hoặc gửi bản PDF.",
                )
            tail = piece[-longest:]


def _pages(rows: Iterable[Row], size: tuple[float, float]) -> list[Page]:
    """Gather rows into pages; one that a break left empty is dropped, the others keep their number."""
    lines: dict[int, list[Line]] = {}
    for row in rows:
        words = tuple(Word(piece, None) for piece in clean(row.text).split())
        if words:
            lines.setdefault(row.page, []).append(Line(words, row.block))
    return [Page(number, *size, tuple(lines[number]), ReadBy.DOCX, _reader()) for number in sorted(lines)]


def _pictures(blobs: Iterable[bytes], limits: ReadLimits) -> list[tuple[str, int, int]]:
    """Measure each different picture; drawings that are no pixels (EMF, WMF, SVG) are left out."""
    from PIL import Image as Pillow  # noqa: PLC0415 - only workers that read DOCX pay for it

    Pillow.MAX_IMAGE_PIXELS = None  # only headers are read here
    found: dict[str, tuple[str, int, int]] = {}
    for blob in blobs:
        sha256 = hashlib.sha256(blob).hexdigest()
        if sha256 in found or len(found) >= limits.max_pictures:
            continue
        try:
            with Pillow.open(io.BytesIO(blob), formats=PIXELS) as image:
                found[sha256] = (sha256, *image.size)
        except (OSError, ValueError, SyntaxError):
            continue
    return list(found.values())


@functools.cache
def _reader() -> str:
    return f"python-docx {importlib.metadata.version('python-docx')}"
