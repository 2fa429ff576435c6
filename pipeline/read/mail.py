"""Plain text: the body of a mail, as ingest took it out, and text files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import FileFaultError
from pipeline.model import Line, Page, Word
from pipeline.read.quality import clean
from pipeline.read.reader import FileText
from pipeline.terms import ReadBy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.model import SourceFile
    from pipeline.read.limits import ReadLimits
    from pipeline.read.pool import ReaderPool

# Vietnamese before Unicode mails was written in these; the first that fits is taken, the last always fits.
ENCODINGS = ("utf-8-sig", "utf-16", "cp1258", "latin-1")
BOMS = (b"\xff\xfe", b"\xfe\xff")


def read_mail(source: SourceFile, _pool: ReaderPool, limits: ReadLimits) -> FileText:
    """Give the body of a mail as one page without boxes; a mail without body is no fault."""
    text = (source.text or "")[: limits.max_text_bytes]
    return _as_page(text, ReadBy.MAIL_BODY, "mail")


def read_text(source: SourceFile, pool: ReaderPool, _limits: ReadLimits) -> FileText:
    """Read a text file behind the fence; FileFaultError TOO_LARGE beyond `max_text_bytes`."""
    text = pool.run("text.document", source.path).get("text")
    return _as_page(text if isinstance(text, str) else "", ReadBy.NONE, "text")


def document(args: Mapping[str, Any], limits: ReadLimits) -> dict[str, Any]:
    """Decode the text file at `path`; runs behind the fence."""
    with Path(args["path"]).open("rb") as file:
        data = file.read(limits.max_text_bytes + 1)
    if len(data) > limits.max_text_bytes:
        raise FileFaultError(
            "TOO_LARGE",
            f"Tệp văn bản lớn hơn {limits.max_text_bytes // (1 << 20)} MB nên chưa đọc: "
            "đề nghị gửi lại bản PDF hoặc DOCX.",
        )
    return {"text": _decoded(data)}


def _decoded(data: bytes) -> str:
    for encoding in ENCODINGS:
        if encoding == "utf-16" and not data.startswith(BOMS):
            continue
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")


def _as_page(text: str, read_by: ReadBy, reader: str) -> FileText:
    """One line per line, one block per paragraph (lines between empty ones)."""
    lines: list[Line] = []
    block, gap = 0, False
    for row in text.splitlines():
        words = tuple(Word(piece, None) for piece in clean(row).split())
        if not words:
            gap = True
            continue
        block += gap and bool(lines)
        gap = False
        lines.append(Line(words, block))
    if not lines:
        return FileText(ReadBy.NONE)
    return FileText(read_by, (Page(1, 0.0, 0.0, tuple(lines), read_by, reader),))
