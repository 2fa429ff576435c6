"""Files inside a PDF become files of the submission, taken out by a fenced worker."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from broken_formats import pdf_with
from broken_parts import one_page, packed, pdf
from read_files import letter, text_of

from pipeline.errors import DefectError
from pipeline.ingest import IngestLimits, IngestOptions, ingest
from pipeline.ingest.embedded import may_hold_files, pdf_opener
from pipeline.ingest.media import PDF
from pipeline.read import ReaderPool, ReadLimits, files_in, read
from pipeline.terms import FindingCode, ReadBy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pipeline.model import Submission

LIMITS = ReadLimits()
DAY = date(2025, 3, 14)


@pytest.fixture(scope="module")
def pool() -> Iterator[ReaderPool]:
    """One pool for all tests of this module: workers are started once."""
    with ReaderPool(1, LIMITS) as shared:
        yield shared


def taken_in(path: Path, pool: ReaderPool, **limits: int) -> Submission:
    """Take in one file as the house does."""
    options = IngestOptions(
        today=DAY,
        spool=path.parent / "spool",
        limits=IngestLimits(**limits),
        openers={PDF: pdf_opener(partial(files_in, pool=pool))},
    )
    return next(ingest([path], options=options))


def test_attachments_are_files_of_the_submission(tmp_path: Path, pool: ReaderPool) -> None:
    """Name and bytes as they were put in; the letter inside is read, a cover without words is no fault."""
    inner = letter(tmp_path / "inner.pdf")
    files = {"công văn.pdf": inner.read_bytes(), "ghi chu.txt": "Ghi chú kèm theo".encode()}
    (tmp_path / "bo.pdf").write_bytes(pdf_with(files, portfolio=True))
    submission = taken_in(tmp_path / "bo.pdf", pool)
    assert [(f.name, f.parent) for f in submission.files] == [
        ("bo.pdf", None),
        ("công văn.pdf", 0),
        ("ghi chu.txt", 0),
    ]
    assert submission.files[1].path.read_bytes() == inner.read_bytes()
    reading = read(submission, pool=pool, limits=LIMITS)
    assert (submission.findings, reading.findings) == ((), ())
    assert [d.read_by for d in reading.documents] == [ReadBy.NONE, ReadBy.TEXT_LAYER, ReadBy.NONE]
    assert "Công an xã An Thịnh" in text_of(reading.documents[1].pages[0])


def test_a_file_larger_than_one_answer_comes_in_pieces(tmp_path: Path, pool: ReaderPool) -> None:
    """Twenty million bytes, each at its place."""
    data = bytes(range(251)) * 80_000
    (tmp_path / "lon.pdf").write_bytes(pdf_with({"lon.bin": data}))
    (found,) = files_in(tmp_path / "lon.pdf", pool=pool)
    assert found.name == "lon.bin"
    pieces = list(found.chunks())
    assert len(pieces) > 1
    assert b"".join(pieces) == data


def test_a_paper_clip_on_a_page_is_a_file_too(tmp_path: Path, pool: ReaderPool) -> None:
    """A file that hangs on an annotation; one that the document lists as well is one file."""
    (tmp_path / "kep.pdf").write_bytes(clipped(listed=False))
    assert [one.name for one in files_in(tmp_path / "kep.pdf", pool=pool)] == ["kep.txt"]
    assert b"".join(files_in(tmp_path / "kep.pdf", pool=pool)[0].chunks()) == b"kem theo"
    (tmp_path / "kep.pdf").write_bytes(clipped(listed=True))
    assert [one.name for one in files_in(tmp_path / "kep.pdf", pool=pool)] == ["kep.txt"]


def clipped(*, listed: bool) -> bytes:
    """Give a PDF with a file on an annotation, and in the document's list on wish."""
    catalog, tree, sheet, *rest = one_page()
    if listed:
        names = b"/Names << /EmbeddedFiles << /Names [(kep.txt) 7 0 R] >> >> >>"
        catalog = catalog.removesuffix(b">>") + names
    note = b"<< /Type /Annot /Subtype /FileAttachment /Rect [50 50 70 70] /FS 7 0 R >>"
    spec = b"<< /Type /Filespec /F (kep.txt) /UF (kep.txt) /EF << /F 8 0 R >> >>"
    data = b"<< /Type /EmbeddedFile /Length 8 >>\nstream\nkem theo\nendstream"
    return pdf(catalog, tree, sheet.removesuffix(b">>") + b"/Annots [6 0 R] >>", *rest, note, spec, data)


def test_a_bad_member_leaves_the_letter_readable(tmp_path: Path, pool: ReaderPool) -> None:
    """What cannot be taken out is told about no file: the PDF itself is read."""
    body = letter(tmp_path / "cv.pdf")
    document = pypdfium2.PdfDocument(body)
    document.new_attachment("tep.zip").set_data(packed({"a.txt": bytes(3_000_000)}))
    document.save(str(tmp_path / "kem.pdf"))
    submission = taken_in(tmp_path / "kem.pdf", pool, max_file_bytes=100_000, max_total_bytes=200_000)
    reading = read(submission, pool=pool, limits=LIMITS)
    assert "Công an xã An Thịnh" in text_of(reading.documents[0].pages[0])
    assert FindingCode.TOO_LARGE in {finding.code for finding in submission.findings}


def test_a_pdf_without_files_asks_no_worker(tmp_path: Path) -> None:
    """Nearly all letters: a closed pool would raise."""
    closed = ReaderPool(1, LIMITS)
    closed.close()
    plain = letter(tmp_path / "cv.pdf")
    assert not may_hold_files(plain)
    assert len(taken_in(plain, closed).files) == 1
    (tmp_path / "kem.pdf").write_bytes(pdf_with({"a.txt": b"a"}))
    with pytest.raises(DefectError):
        taken_in(tmp_path / "kem.pdf", closed)


def test_the_mark_is_found_across_blocks(tmp_path: Path) -> None:
    """The file is looked through in pieces of a mebibyte; the mark may lie on the seam."""
    for shift in range(-14, 2):
        (tmp_path / "x.pdf").write_bytes(b" " * ((1 << 20) + shift) + b"/EmbeddedFile " + b" " * 99)
        assert may_hold_files(tmp_path / "x.pdf"), shift
    (tmp_path / "x.pdf").write_bytes(b" " * (1 << 20) + b"/EmbeddedFil")
    assert not may_hold_files(tmp_path / "x.pdf")


def test_a_locked_pdf_is_told_once(tmp_path: Path, pool: ReaderPool) -> None:
    """Ingest cannot list what it holds and is silent; reading says why."""
    from reportlab.lib.pdfencrypt import StandardEncryption  # noqa: PLC0415 - this test alone
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - as above

    canvas = Canvas(str(tmp_path / "khoa.pdf"), encrypt=StandardEncryption("mat-khau-mau"))
    canvas.drawString(72, 720, "x")
    canvas.save()
    with (tmp_path / "khoa.pdf").open("ab") as file:
        file.write(b"% /EmbeddedFile\n")
    submission = taken_in(tmp_path / "khoa.pdf", pool)
    assert submission.findings == ()
    reading = read(submission, pool=pool, limits=LIMITS)
    assert [finding.code for finding in reading.findings] == [FindingCode.ENCRYPTED]
