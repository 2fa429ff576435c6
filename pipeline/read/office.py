"""Older word processor files (.doc, .rtf, .odt): LibreOffice makes a DOCX of them, which is read as one.

DOCX and not PDF, because it keeps what a printed page loses: the names of fonts (letters in TCVN3 and VNI
fonts are told by them), tracked deletions, cells, list numbers, pictures.

`read_office` runs in the parent; `convert` runs behind the fence and starts LibreOffice as a child of the
worker, under the same limits of memory, time and file size; when the worker is killed for its time, its whole
process group dies. What LibreOffice may not do is written in `pipeline/soffice.py`.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pipeline import soffice
from pipeline.errors import FenceBusyError, FileFaultError
from pipeline.read.docx import read_package
from pipeline.read.limits import FOLDER_PREFIX
from pipeline.terms import ReadBy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.model import SourceFile
    from pipeline.read.limits import ReadLimits
    from pipeline.read.pool import ReaderPool
    from pipeline.read.reader import FileText

# Media type -> ending and import filter: LibreOffice must not guess, or a .doc could be opened as anything.
KINDS = MappingProxyType(
    {
        "application/msword": (".doc", "MS Word 97"),
        "application/rtf": (".rtf", "Rich Text Format"),
        "application/vnd.oasis.opendocument.text": (".odt", "writer8"),
    }
)
MEDIA_TYPES = frozenset(KINDS)
LONGEST_NAME = 100  # characters of what the worker calls the program
BROKEN = (
    "Tệp bị hỏng nên không chuyển đổi được: đề nghị mở bằng Word, lưu lại dạng DOCX hoặc PDF rồi gửi lại."
)
MISSING = "Thiếu LibreOffice để đọc tệp .doc, .rtf, .odt: cài gói libreoffice-writer-nogui."


def read_office(source: SourceFile, pool: ReaderPool, limits: ReadLimits) -> FileText:
    """Read a .doc, .rtf or .odt; raises as `read_docx`, and MissingProgramError without LibreOffice.

    The pages are `ReadBy.DOC`, except those that were scans (OCR).
    """
    try:
        with tempfile.TemporaryDirectory(prefix=FOLDER_PREFIX) as folder:
            target = Path(folder, "letter.docx")
            seen = pool.run("office.convert", source.path, kind=source.media_type, target=str(target))
            text = read_package(target, pool, limits)
    except OSError as error:
        raise FenceBusyError(f"Không tạo được thư mục tạm ({error.strerror}).") from error
    program = str(seen.get("program", ""))[:LONGEST_NAME]
    pages = tuple(
        replace(page, read_by=ReadBy.DOC, reader=f"{program}, {page.reader}")
        if page.read_by is ReadBy.DOCX
        else page
        for page in text.pages
    )
    return replace(text, read_by=ReadBy.DOC if text.read_by is ReadBy.DOCX else text.read_by, pages=pages)


def convert(args: Mapping[str, Any], limits: ReadLimits) -> dict[str, Any]:
    """Make a DOCX at `target` of the file at `path`, whose media type is `kind`.

    Raises MissingProgramError, FileFaultError when LibreOffice cannot make anything of the file, and OSError
    when the disk is full.
    """
    ending, reader = KINDS[args["kind"]]
    if ending == ".odt":
        _refuse_bomb(args["path"], limits)
    with tempfile.TemporaryDirectory() as folder:
        letter = Path(shutil.copyfile(args["path"], Path(folder, f"letter{ending}")))
        made = soffice.convert(letter, reader, "docx:MS Word 2007 XML", missing=MISSING)
        if made is None:
            raise FileFaultError("UNREADABLE", BROKEN)
        shutil.move(made, args["target"])
    return {"program": soffice.version(soffice.program(MISSING))}


def _refuse_bomb(path: str, limits: ReadLimits) -> None:
    """Refuse an OpenDocument file that would unpack to more than a DOCX may."""
    import zipfile  # noqa: PLC0415 - only this kind is a zip

    try:
        with zipfile.ZipFile(path) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError) as error:
        raise FileFaultError("UNREADABLE", BROKEN) from error
    if len(parts) > limits.max_docx_parts or sum(part.file_size for part in parts) > limits.max_docx_bytes:
        raise FileFaultError(
            "TOO_LARGE",
            f"Tệp ODT khi giải nén lớn hơn mức cho phép ({limits.max_docx_bytes // 1_000_000} MB) nên không "
            "mở: đề nghị giảm ảnh kèm trong tệp hoặc gửi bản PDF.",
        )
