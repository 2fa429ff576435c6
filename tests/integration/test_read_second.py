"""What pdfplumber says of pages whose letters PDFium cannot name: used, weighed, hidden text left out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from layer_files import lines_of_letter, set_letter, unmapped
from read_files import BODY, HEIGHT, WIDTH, submission_of, text_of
from reportlab.pdfgen.canvas import Canvas

from pipeline.read import ReaderPool, ReadLimits, read
from pipeline.read.pdf_layer import Reason, Way, judge, layer_of
from pipeline.read.pdf_second import second_opinion
from pipeline.terms import ReadBy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pipeline.model import Page

LIMITS = ReadLimits(max_pages=3)
LINES = lines_of_letter()
UNSEEN = "Thời gian đăng tải: đến ngày 30 tháng 9 năm 2029."


@pytest.fixture(scope="module")
def pool() -> Iterator[ReaderPool]:
    """One pool for all tests of this module: workers are started once."""
    with ReaderPool(1, LIMITS) as shared:
        yield shared


def page_of(path: Path, pool: ReaderPool) -> Page:
    """Read the first page through the fence."""
    return read(submission_of(path), pool=pool, limits=LIMITS).documents[0].pages[0]


def test_letters_that_only_the_font_file_knows_are_read_by_pdfplumber(
    tmp_path: Path, pool: ReaderPool
) -> None:
    """PDFium cannot name the letters of a font without /ToUnicode; pdfplumber asks the font, not OCR."""
    path = unmapped(tmp_path / "unmapped.pdf", LINES)
    sheet = pypdfium2.PdfDocument(path)[0]
    first = judge(layer_of(sheet, is_scan=False), sheet, LIMITS, is_scan=False, has_paths=False)
    assert first.reason is Reason.LOST_LETTERS
    page = page_of(path, pool)
    assert page.read_by is ReadBy.TEXT_LAYER
    assert page.reader.startswith("pdfplumber ")
    assert text_of(page).endswith("\n".join(BODY))


def test_hidden_words_are_not_read_by_pdfplumber_either(tmp_path: Path, pool: ReaderPool) -> None:
    """The spelling of pdfplumber knows no render mode: what is seen is asked of PDFium, letter by letter."""
    page = page_of(unmapped(tmp_path / "unmapped.pdf", LINES, hidden=UNSEEN), pool)
    assert page.reader.startswith("pdfplumber ")
    assert "2029" not in text_of(page)
    assert text_of(page).endswith("\n".join(BODY))


def test_a_hidden_word_on_the_place_of_a_seen_one_leaves_the_page_to_ocr(tmp_path: Path) -> None:
    """Which of two letters on one place is the one that eyes see, the second opinion cannot tell."""
    below = [(x, 700.0 if y == LINES[-1][1] else y, text) for x, y, text in LINES]
    path = unmapped(tmp_path / "double.pdf", below, hidden=LINES[-1][2].replace("quan tâm", "quân tam"))
    assert second_opinion(str(path), 1, pypdfium2.PdfDocument(path)[0]).words == ()


def test_the_second_opinion_is_weighed_and_looked_at(tmp_path: Path) -> None:
    """A spelling that reads like Vietnamese but is not what the page shows does not pass."""
    path = unmapped(tmp_path / "swapped.pdf", LINES)
    sheet = pypdfium2.PdfDocument(path)[0]
    other = second_opinion(str(path), 1, sheet)
    assert judge(other, sheet, LIMITS, is_scan=False, has_paths=False).way is Way.KEEP
    words = tuple(replace(word, text=word.text.replace("2025", "2026")) for word in other.words)
    verdict = judge(replace(other, words=words), sheet, LIMITS, is_scan=False, has_paths=False)
    assert (verdict.way, verdict.reason) == (Way.OCR, Reason.NOT_WHAT_IS_SEEN)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_both_programs_see_the_same_letters(turn: int, tmp_path: Path) -> None:
    """On a page that both understand the second opinion has the words of the first, however it is laid."""
    path = tmp_path / "same.pdf"
    width, height = (WIDTH, HEIGHT) if turn % 180 == 0 else (HEIGHT, WIDTH)
    canvas = Canvas(str(path), pagesize=(width, height))
    canvas.translate(*{0: (0, 0), 90: (width, 0), 180: (width, height), 270: (0, height)}[turn])
    canvas.rotate(turn)
    set_letter(canvas, LINES, "Serif-Plain")
    canvas.save()
    document = pypdfium2.PdfDocument(path.read_bytes())
    document[0].set_mediabox(-20, -30, width + 10, height + 40)
    document[0].set_cropbox(10, 25, width - 5, height - 12)
    document[0].set_rotation(turn)
    document.save(path)
    sheet = pypdfium2.PdfDocument(path)[0]
    first, second = layer_of(sheet, is_scan=False), second_opinion(str(path), 1, sheet)
    assert first.words
    assert second.words == first.words
