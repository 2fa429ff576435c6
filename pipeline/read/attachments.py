"""Files embedded in a PDF: attachments of the document, of its pages, and the members of a portfolio.

`files_in` runs in the parent; `names` and `piece` run behind the fence. The bytes travel in pieces: an
answer of a worker is bounded, and nothing is written by a worker.
Source of the rules: ISO 32000-1, 7.11.4 (embedded files), 12.5.6.15 (annotations), 12.3.5 (portfolios).
"""

from __future__ import annotations

import base64
import binascii
import ctypes
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pipeline.errors import FileFaultError
from pipeline.read.pdf import open_pdf
from pipeline.read.pool import BROKEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from pipeline.read.limits import ReadLimits
    from pipeline.read.pool import ReaderPool

PIECE = 8 << 20  # bytes of a file in one answer; in base64 a third of what an answer may hold
MOST_LISTED = 2_000  # files; more are never listed, whatever the PDF says
PAGES_LOOKED_AT = 200  # for annotations that carry a file
LONGEST_NAME = 1_000  # characters
FILE_ANNOTATION = 17  # FPDF_ANNOT_FILEATTACHMENT


@dataclass(frozen=True, slots=True)
class EmbeddedFile:
    """One file inside the PDF at `path`, by its place `number` (from 0) in the list of `names`."""

    name: str | None
    path: Path
    number: int
    pool: ReaderPool

    def chunks(self) -> Iterator[bytes]:
        """Take the bytes out, piece by piece; raises FileFaultError, or as `ReaderPool.submit` says."""
        start, more = 0, True
        while more:
            answer = self.pool.run("attachments.piece", self.path, number=self.number, start=start)
            try:
                data, more = base64.b64decode(answer["data"], validate=True), bool(answer["more"])
            except (KeyError, TypeError, binascii.Error) as error:
                raise FileFaultError("UNREADABLE", BROKEN) from error
            start += len(data)
            more = more and bool(data)
            yield data


def files_in(path: Path, *, pool: ReaderPool) -> tuple[EmbeddedFile, ...]:
    """List the files embedded in the PDF at `path`; FileFaultError when it cannot be opened."""
    found = pool.run("attachments.names", path).get("names")
    names = found if isinstance(found, list) else []
    return tuple(
        EmbeddedFile(name[:LONGEST_NAME] if isinstance(name, str) and name else None, path, number, pool)
        for number, name in enumerate(names[:MOST_LISTED])
    )


def names(args: Mapping[str, Any], _limits: ReadLimits) -> dict[str, Any]:
    """List the names of the files in the PDF at `path`."""
    with open_pdf(args["path"]) as document:
        return {"names": [_name(file) for file in _files(document)]}


def piece(args: Mapping[str, Any], limits: ReadLimits) -> dict[str, Any]:
    """Give the bytes of file `number` from `start` on, and whether there are more."""
    with open_pdf(args["path"]) as document:
        data = _data(_files(document)[int(args["number"])], limits)
        start = int(args["start"])
        part = data[start : start + PIECE]
        more = start + len(part) < len(data)
        return {"data": base64.b64encode(part).decode("ascii"), "more": more}


def _files(document: Any) -> list[Any]:  # noqa: ANN401 - PDFium's helpers carry no type hints
    """Handles of the files of the document, then of the annotations on its pages; each file once."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - only workers that read PDF pay for it

    count = min(pdfium.FPDFDoc_GetAttachmentCount(document), MOST_LISTED)
    found = [pdfium.FPDFDoc_GetAttachment(document, number) for number in range(count)]
    for number in range(min(len(document), PAGES_LOOKED_AT)):
        try:
            page = document[number]
        except RuntimeError:  # a broken page hides its annotations, not the other files
            continue
        for place in range(pdfium.FPDFPage_GetAnnotCount(page)):
            if len(found) >= MOST_LISTED:
                break
            note = pdfium.FPDFPage_GetAnnot(page, place)
            if note and pdfium.FPDFAnnot_GetSubtype(note) == FILE_ANNOTATION:
                found.append(pdfium.FPDFAnnot_GetFileAttachment(note))
    return _different([file for file in found if file])


def _different(files: list[Any]) -> list[Any]:
    """Drop a file that is listed and stands on a page as well (portfolios, PDF/A-3)."""
    places = {ctypes.addressof(file.contents): file for file in reversed(files)}
    return list(reversed(places.values()))


def _name(file: Any) -> str:  # noqa: ANN401 - as above
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - as above

    size = pdfium.FPDFAttachment_GetName(file, None, 0)
    if not 0 < size <= 2 * LONGEST_NAME:
        return ""
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFAttachment_GetName(file, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")


def _data(file: Any, limits: ReadLimits) -> bytes:  # noqa: ANN401 - as above
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - as above

    size = ctypes.c_ulong()
    if not pdfium.FPDFAttachment_GetFile(file, None, 0, size):
        raise FileFaultError("UNREADABLE", "Tệp đính kèm trong PDF bị hỏng: đề nghị gửi riêng tệp này.")
    if size.value > limits.max_written_bytes:
        raise FileFaultError(
            "TOO_LARGE", "Tệp đính kèm trong PDF quá lớn nên không mở: đề nghị gửi riêng tệp này."
        )
    buffer = ctypes.create_string_buffer(size.value)
    if size.value and not pdfium.FPDFAttachment_GetFile(file, buffer, size.value, size):
        raise FileFaultError("UNREADABLE", "Tệp đính kèm trong PDF bị hỏng: đề nghị gửi riêng tệp này.")
    return buffer.raw[: size.value]
