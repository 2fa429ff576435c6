"""The reading room: files become pages of lines and words.

In comes a `Submission`; out goes a `Reading`, one `Document` per file in the same order, with the box,
confidence and source of every word, and findings for the files that could not be read.
It never opens an untrusted file in this process (readers work behind the fence: processes with bounded
memory and time), never changes a file, and never says what the text means. What stands on a page is shown
to people by `show`, through the same fence.
To add a reader: one module with a function `(source, pool, limits) -> FileText`, one line in `READERS`,
its tasks in `worker.TASKS`, one sample or test, one line in docs/adding.md.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.errors import FileFaultError
from pipeline.model import Document, Finding, Reading
from pipeline.read.again import read_again
from pipeline.read.attachments import files_in
from pipeline.read.cache import PageCache
from pipeline.read.docx import MEDIA_TYPES as DOCX_TYPES
from pipeline.read.docx import read_docx
from pipeline.read.image import MEDIA_TYPES as IMAGE_TYPES
from pipeline.read.image import read_picture
from pipeline.read.limits import ReadLimits
from pipeline.read.mail import read_mail, read_text
from pipeline.read.office import MEDIA_TYPES as OFFICE_TYPES
from pipeline.read.office import read_office
from pipeline.read.pdf import read_pdf
from pipeline.read.pool import ReaderPool
from pipeline.read.reader import FileText, Reader
from pipeline.read.show import DRAWN, Drawn, PagePicture, PictureKind, begin, draw, draw_all, show, warm
from pipeline.terms import READ_FAULTS, FindingCode, ReadBy

if TYPE_CHECKING:
    from pipeline.model import SourceFile, Submission

__all__ = [
    "DRAWN",
    "READERS",
    "Drawn",
    "PageCache",
    "PagePicture",
    "PictureKind",
    "ReadLimits",
    "ReaderPool",
    "begin",
    "draw",
    "draw_all",
    "files_in",
    "read",
    "read_again",
    "show",
    "warm",
]

READERS: tuple[Reader, ...] = (
    Reader(frozenset({"application/pdf"}), read_pdf, must_speak=True),
    Reader(DOCX_TYPES, read_docx, must_speak=True),
    Reader(OFFICE_TYPES, read_office, must_speak=True),
    Reader(IMAGE_TYPES, read_picture),
    Reader(frozenset({"message/rfc822", "application/vnd.ms-outlook"}), read_mail),
    Reader(frozenset({"text/plain"}), read_text),
)
WORDLESS = (
    "Không đọc được chữ nào trong tệp (trang trắng, quá mờ hoặc chỉ có hình): "
    "đề nghị quét lại rõ hơn và gửi lại."
)


def read(submission: Submission, *, pool: ReaderPool, limits: ReadLimits) -> Reading:
    """Read all files of a submission.

    Files that ingest already found unreadable are left alone, except for the text of a mail: that
    finding is about what was attached. A file that cannot be read gives a finding and an empty
    `Document`; one of a kind that no reader knows an empty `Document` alone, because ingest has judged
    it already (a finding, or harmless: a detached signature). Raises FenceBusyError when no worker can be
    started or the disk is full, and MissingProgramError when OCR is needed and Tesseract or its
    Vietnamese data is missing.
    """
    known = {f.file for f in submission.findings if f.code in READ_FAULTS}
    documents: list[Document] = []
    findings: list[Finding] = []
    for index, source in enumerate(submission.files):
        text = FileText(ReadBy.NONE)
        if index not in known or source.text:
            holds = any(file.parent == index for file in submission.files)
            text = _read_file(source, pool, limits, holds=holds)
        documents.append(Document(index, text.read_by, text.pages, text.pictures, text.signatures))
        findings.extend(Finding(FindingCode(f.code), f.message, file=index) for f in text.faults)
    if not findings and not known and submission.files and not any(map(_speaks, documents)):
        findings.append(Finding(FindingCode.UNREADABLE, WORDLESS, file=0))
    return Reading(tuple(documents), tuple(findings))


def _read_file(source: SourceFile, pool: ReaderPool, limits: ReadLimits, *, holds: bool) -> FileText:
    """Read one file; one that holds others (a portfolio) may have a cover without words."""
    reader = next((r for r in READERS if source.media_type in r.media_types), None)
    if reader is None:
        return FileText(ReadBy.NONE)
    try:
        with pool.reading(source.sha256):
            text = reader.read(source, pool, limits)
    except FileFaultError as fault:
        return FileText(ReadBy.NONE, faults=(fault,))
    if reader.must_speak and not holds and not text.faults and not any(page.lines for page in text.pages):
        return replace(text, faults=(FileFaultError("UNREADABLE", WORDLESS),))
    return text


def _speaks(document: Document) -> bool:
    return any(page.lines for page in document.pages)
