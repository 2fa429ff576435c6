"""DOCX: paragraphs, tables cell by cell, text boxes, headers, footnotes and pictures.

`read_docx` runs in the parent; `document` runs behind the fence. The package is judged before anything is
unpacked: size, number of parts, DTDs, macros. What it links to outside itself is never followed.
"""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
import io
import zipfile
from typing import TYPE_CHECKING, Any

from pipeline.errors import FileFaultError
from pipeline.model import Line, Page, Word
from pipeline.read.pool import BROKEN
from pipeline.read.quality import clean
from pipeline.read.reader import FileText
from pipeline.read.wire import GarbledError, page_from_wire, page_to_wire, pictures_from_wire
from pipeline.terms import ReadBy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pipeline.model import SourceFile
    from pipeline.read.docx_text import Row
    from pipeline.read.limits import ReadLimits
    from pipeline.read.pool import ReaderPool

MEDIA_TYPES = frozenset({"application/vnd.openxmlformats-officedocument.wordprocessingml.document"})
A4 = (595.3, 841.9)
DTD_MARKS = tuple(
    mark.encode(code) for mark in ("<!DOCTYPE", "<!ENTITY") for code in ("utf-8", "utf-16-le", "utf-16-be")
)
CHUNK = 1 << 20


def read_docx(source: SourceFile, pool: ReaderPool, _limits: ReadLimits) -> FileText:
    """Read a DOCX in one task; FileFaultError when it is locked, hostile, broken or too large."""
    seen = pool.run("docx.document", source.path)
    try:
        pages = tuple(page_from_wire(page) for page in seen["pages"])
        return FileText(ReadBy.DOCX, pages, pictures_from_wire(seen["pictures"]))
    except (KeyError, TypeError, GarbledError) as error:
        raise FileFaultError("UNREADABLE", BROKEN) from error


def document(args: Mapping[str, Any], limits: ReadLimits) -> dict[str, Any]:
    """Read the whole document at `path`."""
    from pipeline.read import docx_text  # noqa: PLC0415 - only workers that read DOCX pay for it

    _check_package(args["path"], limits)
    story = docx_text.read_story(args["path"])
    pages = _pages(story.rows, story.size or A4)
    if len(pages) > limits.max_pages:
        raise FileFaultError(
            "TOO_LARGE",
            f"Tệp DOCX có {len(pages)} trang, nhiều hơn mức cho phép ({limits.max_pages} trang), "
            "nên chưa đọc: đề nghị tách văn bản ra khỏi phụ lục và gửi lại.",
        )
    pictures = _pictures(story.pictures, limits)
    return {"pages": [page_to_wire(page) for page in pages], "pictures": pictures}


def _check_package(path: str, limits: ReadLimits) -> None:
    """Refuse what may not be unpacked; reads each XML part once, in small pieces."""
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
    """Gather rows into pages; a page that an explicit break left empty is dropped."""
    lines: dict[int, list[Line]] = {}
    for row in rows:
        words = tuple(Word(piece, None) for piece in clean(row.text).split())
        if words:
            lines.setdefault(row.page, []).append(Line(words, row.block))
    return [
        Page(number, *size, tuple(lines[page]), ReadBy.DOCX, _reader())
        for number, page in enumerate(sorted(lines), 1)
    ]


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
            with Pillow.open(
                io.BytesIO(blob), formats=("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")
            ) as image:
                found[sha256] = (sha256, *image.size)
        except (OSError, ValueError, SyntaxError):
            continue
    return list(found.values())


@functools.cache
def _reader() -> str:
    return f"python-docx {importlib.metadata.version('python-docx')}"
