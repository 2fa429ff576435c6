"""PDF through the fence: text layers, scans, turned pages, stamps, page and size limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pypdfium2
import pytest
from read_files import (
    BODY,
    HEIGHT,
    WIDTH,
    draw_letter,
    letter,
    picture_of,
    scan,
    sealed,
    submission_of,
    text_of,
    tilted,
)
from reportlab.pdfgen.canvas import Canvas

from pipeline.model import Finding
from pipeline.read import ReaderPool, ReadLimits, read
from pipeline.terms import FindingCode, ReadBy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pipeline.model import Document, Page, Word

LIMITS = ReadLimits(max_pages=3)


@pytest.fixture(scope="module")
def pool() -> Iterator[ReaderPool]:
    """One pool for all tests of this module: workers are started once."""
    with ReaderPool(2, LIMITS) as shared:
        yield shared


def document_of(path: Path, pool: ReaderPool) -> Document:
    """Read one file that has no faults."""
    reading = read(submission_of(path), pool=pool, limits=LIMITS)
    assert reading.findings == ()
    return reading.documents[0]


def words_of(page: Page) -> list[Word]:
    """Give all words of a page in reading order."""
    return [word for line in page.lines for word in line.words]


def on_ink(page: Page, path: Path) -> float:
    """Tell the share of words whose boxes hold ink on the page as a viewer shows it."""
    sheet = pypdfium2.PdfDocument(path)[page.number - 1].render(scale=2, grayscale=True).to_numpy()
    boxes = [word.box for word in words_of(page) if word.box]
    held = [
        (sheet[int(b.y0 * 2) : int(b.y1 * 2) + 1, int(b.x0 * 2) : int(b.x1 * 2) + 1] < 140).mean() > 0.05
        for b in boxes
    ]
    return sum(held) / len(held)


def test_born_digital_letter_is_read_by_its_text_layer(tmp_path: Path, pool: ReaderPool) -> None:
    """The text layer is taken as it is: every word, sure, on the right place, head column by column."""
    path = letter(tmp_path / "cv.pdf", pages=2)
    document = document_of(path, pool)
    assert document.read_by is ReadBy.TEXT_LAYER
    assert [page.number for page in document.pages] == [1, 2]
    page = document.pages[0]
    assert page.reader.startswith("pypdfium2 ")
    assert text_of(page).endswith("\n".join(BODY))
    assert page.lines[0].text == "UBND XÃ AN THỊNH"
    assert {word.confidence for word in words_of(page)} == {1.0}
    assert on_ink(page, path) > 0.95


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [(0, 0), (10, 25)])
def test_boxes_stand_on_the_page_as_displayed(
    turn: int, crop: tuple[int, int], tmp_path: Path, pool: ReaderPool
) -> None:
    """/Rotate, a crop box and a media box that starts anywhere move the boxes with the text."""
    width, height = (WIDTH, HEIGHT) if turn % 180 == 0 else (HEIGHT, WIDTH)
    path = tmp_path / "turned.pdf"
    canvas = Canvas(str(path), pagesize=(width, height))
    canvas.translate(*{0: (0, 0), 90: (width, 0), 180: (width, height), 270: (0, height)}[turn])
    canvas.rotate(turn)
    draw_letter(canvas)
    canvas.save()
    plain = pypdfium2.PdfDocument(path.read_bytes())
    plain[0].set_mediabox(-20, -30, width + 10, height + 40)
    plain[0].set_cropbox(*crop, width - crop[0] / 2, height - crop[1] / 2)
    plain[0].set_rotation(turn)
    plain.save(path)
    page = document_of(path, pool).pages[0]
    assert page.read_by is ReadBy.TEXT_LAYER
    assert page.lines[0].text == "UBND XÃ AN THỊNH"
    assert on_ink(page, path) > 0.95


def test_a_crooked_sealed_scan_is_read_by_ocr(tmp_path: Path, pool: ReaderPool) -> None:
    """A tilted scan with a red seal over the text still gives the text, with boxes on the crooked page."""
    image = tilted(picture_of(letter(tmp_path / "cv.pdf")), 2.0)
    path = scan(tmp_path / "scan.pdf", [sealed(image, 200, (330, 260))])
    document = document_of(path, pool)
    assert document.read_by is ReadBy.OCR
    page = document.pages[0]
    assert page.reader.startswith("tesseract ")
    assert " vie, lines " in page.reader
    expected = " ".join(BODY).split()
    found = {word.text for word in words_of(page)}
    assert sum(word in found for word in expected) / len(expected) > 0.9
    assert "45/THCS-VP" in found
    assert on_ink(page, path) > 0.9


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_scanned_on_its_side_is_turned(quarters: int, tmp_path: Path, pool: ReaderPool) -> None:
    """A sheet that went sideways or head down into the scanner is read upright."""
    image = np.ascontiguousarray(np.rot90(picture_of(letter(tmp_path / "cv.pdf")), quarters))
    path = scan(tmp_path / "side.pdf", [image])
    page = document_of(path, pool).pages[0]
    assert "lừa đảo trên không gian mạng" in text_of(page)


def test_a_digital_stamp_over_a_scan_is_kept(tmp_path: Path, pool: ReaderPool) -> None:
    """The few words of a stamp do not keep OCR from the scan, and stay where OCR sees nothing."""
    image = picture_of(letter(tmp_path / "cv.pdf"))
    # Drawn in the text layer only, outside of what the scan shows: white paper there.
    path = scan(
        tmp_path / "stamped.pdf", [image], over=[(400, 780, "Số: 1289"), (400, 795, "Ngày: 14/3/2025")]
    )
    page = document_of(path, pool).pages[0]
    assert page.read_by is ReadBy.OCR
    text = text_of(page)
    assert "lừa đảo trên không gian mạng" in text
    assert "1289" in text
    assert text.count("14/3/2025") == 1


def test_a_garbled_text_layer_is_not_believed(tmp_path: Path, pool: ReaderPool) -> None:
    """The text layer of a letter in TCVN3 fonts is not Vietnamese text: the page is read by OCR."""
    garbled = ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "§éc lËp - Tù do - H¹nh phóc") * 4
    path = scan(tmp_path / "tcvn3.pdf", [picture_of(letter(tmp_path / "cv.pdf"))])
    layered = scan(
        tmp_path / "layered.pdf",
        [picture_of(path)],
        over=[(85, 400 + 20 * row, line) for row, line in enumerate(garbled)],
    )
    assert document_of(layered, pool).read_by is ReadBy.OCR


def test_a_good_layer_under_a_scan_is_believed(tmp_path: Path, pool: ReaderPool) -> None:
    """A scanner with good Vietnamese OCR saves us our own."""
    layer = [(85, 180 + 20 * row, line) for row, line in enumerate(BODY)]
    path = scan(tmp_path / "searchable.pdf", [np.full((1169, 827, 3), 255, np.uint8)], over=layer)
    assert document_of(path, pool).read_by is ReadBy.TEXT_LAYER


def test_too_many_pages_are_not_read(tmp_path: Path, pool: ReaderPool) -> None:
    """Beyond the limit nothing is read, and the finding says so."""
    path = letter(tmp_path / "long.pdf", pages=4)
    reading = read(submission_of(path), pool=pool, limits=LIMITS)
    assert [finding.code for finding in reading.findings] == [FindingCode.TOO_LARGE]
    assert reading.documents[0].pages == ()
    assert reading.documents[0].read_by is ReadBy.NONE


def test_a_blank_page_alone_is_unreadable(tmp_path: Path, pool: ReaderPool) -> None:
    """A file without a single word says nothing to an officer: ask for a better one."""
    path = scan(tmp_path / "blank.pdf", [np.full((1169, 827, 3), 255, np.uint8)])
    reading = read(submission_of(path), pool=pool, limits=LIMITS)
    assert [finding.code for finding in reading.findings] == [FindingCode.UNREADABLE]
    assert "Không đọc được chữ nào" in reading.findings[0].message


def test_files_that_ingest_refused_are_left_alone(tmp_path: Path, pool: ReaderPool) -> None:
    """A file with a fault from ingest gives an empty document, no second finding, and the next is read."""
    broken, good = tmp_path / "broken.pdf", letter(tmp_path / "cv.pdf")
    broken.write_bytes(b"%PDF-1.7 nothing")
    known = (Finding(FindingCode.UNREADABLE, "Tệp hỏng.", file=0),)
    reading = read(submission_of(broken, good, findings=known), pool=pool, limits=LIMITS)
    assert reading.findings == ()
    assert [document.read_by for document in reading.documents] == [ReadBy.NONE, ReadBy.TEXT_LAYER]
    assert [document.file for document in reading.documents] == [0, 1]


def test_a_phone_photo_of_a_letter_is_evened(tmp_path: Path, pool: ReaderPool) -> None:
    """A page in the shadow of a hand reads as well as one under a lamp."""
    image = picture_of(letter(tmp_path / "cv.pdf")).astype(np.float32)
    shade = np.linspace(1.0, 0.35, image.shape[1], dtype=np.float32)[None, :, None]
    path = tmp_path / "phone.jpg"
    cv2.imwrite(str(path), (image * shade).astype(np.uint8))
    document = document_of(path, pool)
    assert "lừa đảo trên không gian mạng" in text_of(document.pages[0])
    assert document.pictures[0].width == image.shape[1]
