"""Scanned pages inside a DOCX are read by OCR; other pictures stay pictures."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest
from docx.shared import Mm
from PIL import Image
from read_files import letter, photograph, picture_of, submission_of, text_of

from pipeline.read import ReaderPool, ReadLimits, read
from pipeline.terms import FindingCode, ReadBy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pipeline.model import Document

LIMITS = ReadLimits(max_pages=3)


@pytest.fixture(scope="module")
def pool() -> Iterator[ReaderPool]:
    """One pool for all tests of this module: workers are started once."""
    with ReaderPool(1, LIMITS) as shared:
        yield shared


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A scanned page as JPEG."""
    out = io.BytesIO()
    pdf = letter(tmp_path_factory.mktemp("page") / "cv.pdf")
    Image.fromarray(picture_of(pdf, 150)[:, :, ::-1]).save(out, "JPEG", dpi=(150, 150))
    return out.getvalue()


def one(path: Path, pool: ReaderPool) -> Document:
    """Read a file and expect no fault."""
    reading = read(submission_of(path), pool=pool, limits=LIMITS)
    assert reading.findings == ()
    return reading.documents[0]


def other(page: bytes) -> bytes:
    """The same page in other bytes."""
    out = io.BytesIO()
    Image.open(io.BytesIO(page)).save(out, "PNG")
    return out.getvalue()


def test_page_pictures_become_pages(page: bytes, tmp_path: Path, pool: ReaderPool) -> None:
    """Two scans between the margins of an empty document are its pages, no pictures of an article."""
    made = docx.Document()
    for blob in (page, other(page)):
        made.add_picture(io.BytesIO(blob), width=Mm(160))
    made.save(str(tmp_path / "quet.docx"))
    document = one(tmp_path / "quet.docx", pool)
    assert document.read_by is ReadBy.OCR
    assert [p.number for p in document.pages] == [1, 2]
    assert all("không gian mạng" in text_of(p) for p in document.pages)
    assert document.pages[0].width == pytest.approx(595, abs=1)
    assert document.pictures == ()


def test_a_scan_stands_behind_its_page_of_text(page: bytes, tmp_path: Path, pool: ReaderPool) -> None:
    """Typed page, scanned page, typed page: in that order, numbered through."""
    made = docx.Document()
    made.add_paragraph("Trang đánh máy thứ nhất")
    made.add_picture(io.BytesIO(page), width=Mm(160))
    made.add_page_break()
    made.add_paragraph("Trang đánh máy thứ hai")
    made.save(str(tmp_path / "lan.docx"))
    document = one(tmp_path / "lan.docx", pool)
    assert document.read_by is ReadBy.OCR
    assert [(p.number, p.read_by) for p in document.pages] == [
        (1, ReadBy.DOCX),
        (2, ReadBy.OCR),
        (3, ReadBy.DOCX),
    ]
    assert text_of(document.pages[2]) == "Trang đánh máy thứ hai"


def test_a_photograph_as_large_as_the_page_stays_a_picture(tmp_path: Path, pool: ReaderPool) -> None:
    """OCR finds no words in it: the document is what was typed, with its picture."""
    photo = photograph(tmp_path / "photo.png", (900, 1200))
    made = docx.Document()
    made.add_paragraph("Ảnh đại diện của bài viết")
    made.add_picture(str(photo), width=Mm(170))
    made.save(str(tmp_path / "bai.docx"))
    document = one(tmp_path / "bai.docx", pool)
    assert document.read_by is ReadBy.DOCX
    assert [text_of(p) for p in document.pages] == ["Ảnh đại diện của bài viết"]
    assert [(p.width, p.height) for p in document.pictures] == [(900, 1200)]


def test_a_small_picture_of_a_page_is_not_read(page: bytes, tmp_path: Path, pool: ReaderPool) -> None:
    """A thumbnail of a letter within an article is an illustration."""
    made = docx.Document()
    made.add_paragraph("Bài viết")
    made.add_picture(io.BytesIO(page), width=Mm(60))
    made.save(str(tmp_path / "bai.docx"))
    document = one(tmp_path / "bai.docx", pool)
    assert document.read_by is ReadBy.DOCX
    assert [text_of(p) for p in document.pages] == ["Bài viết"]
    assert len(document.pictures) == 1


def test_scans_count_as_pages(page: bytes, tmp_path: Path, pool: ReaderPool) -> None:
    """The limit of pages holds for them."""
    made = docx.Document()
    for width in range(4):
        picture = Image.open(io.BytesIO(page)).crop((0, 0, 1200 + width, 1700))
        out = io.BytesIO()
        picture.save(out, "PNG")
        made.add_picture(io.BytesIO(out.getvalue()), width=Mm(160))
    made.save(str(tmp_path / "nhieu.docx"))
    reading = read(submission_of(tmp_path / "nhieu.docx"), pool=pool, limits=LIMITS)
    assert [finding.code for finding in reading.findings] == [FindingCode.TOO_LARGE]
