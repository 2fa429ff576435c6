"""Ink under no word, marks and letters cut off, words that are none: on drawn pages."""

from __future__ import annotations

from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
import pypdfium2
import pytest
from read_files import BODY, HEIGHT, LEFT, RIGHT, WIDTH, letter, picture_of, sealed

from pipeline.extract.fields import ACCEPT_AT
from pipeline.model import Box, Word, WordReading
from pipeline.read.ink import without_rules
from pipeline.read.layout import lines_of
from pipeline.read.lines.missed import is_ours, rows_missed, with_missed
from pipeline.read.lines.second import look_again
from pipeline.read.pdf_layer import layer_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    Grey = Any  # numpy.ndarray[(height, width), uint8]

DPI = 200
LETTER = {*LEFT, *RIGHT, *BODY}


@pytest.fixture
def grey(tmp_path: Path) -> Grey:
    """Give a page of a letter in grey, as OCR is given it."""
    return without_rules(cv2.cvtColor(picture_of(letter(tmp_path / "cv.pdf"), DPI), cv2.COLOR_BGR2GRAY), DPI)


@pytest.fixture
def words(tmp_path: Path) -> list[Word]:
    """Give the words of that page as a reader without fault would."""
    page = pypdfium2.PdfDocument(letter(tmp_path / "cv.pdf"))[0]
    return [replace(word, confidence=0.96) for word in layer_of(page, is_scan=False).words]


def texts(grey: Grey, words: Sequence[Word]) -> set[str]:
    """Read the page as OCR does once Tesseract is done; give its lines."""
    lines = lines_of(with_missed(grey, DPI, words), WIDTH, HEIGHT)
    return {line.text for line in look_again(grey, DPI, lines)}


def row(words: Sequence[Word], number: int) -> list[Word]:
    """Give the words of one line of the body."""
    foot = 180 + 20 * number  # points; see `read_files.draw_letter`
    return [word for word in words if word.box and abs(word.box.y1 - foot) < 6]


def test_nothing_is_found_on_a_page_that_was_read(grey: Grey, words: list[Word]) -> None:
    """Where every letter lies under a word there is nothing to add."""
    assert with_missed(grey, DPI, words) == words
    assert texts(grey, words) == LETTER


def _a_line(words: list[Word]) -> list[Word]:
    return [word for word in words if word not in row(words, 1)]


def _a_word(words: list[Word]) -> list[Word]:
    return [word for word in words if word is not row(words, 2)[2]]


def _the_first_word(words: list[Word]) -> list[Word]:
    return [word for word in words if word is not row(words, 2)[0]]


def _the_number(words: list[Word]) -> list[Word]:
    return [word for word in words if not any(map(str.isdigit, word.text)) or word.box.y0 > 170]  # type: ignore[union-attr]  # all have boxes


@pytest.mark.parametrize("lose", [_a_line, _a_word, _the_first_word, _the_number])
def test_what_was_passed_over_is_found(
    lose: Callable[[list[Word]], list[Word]], grey: Grey, words: list[Word]
) -> None:
    """A line, a word in the middle, a first word, a number: found, in its place, known as ours alone."""
    left = lose(words)
    assert len(left) < len(words)
    found = [word for word in with_missed(grey, DPI, left) if word not in left]
    assert found
    assert all(is_ours(word) and word.confidence < 0.8 for word in found)
    assert texts(grey, left) == LETTER


def test_what_only_we_saw_is_not_confirmed_by_ourselves(grey: Grey, words: list[Word]) -> None:
    """The second look at a line that was found by the same reader leaves its words below what is accepted."""
    lines = look_again(grey, DPI, lines_of(with_missed(grey, DPI, _a_line(words)), WIDTH, HEIGHT))
    line = next(line for line in lines if line.text == BODY[1])
    assert max(word.confidence for word in line.words) < ACCEPT_AT


def test_a_lost_first_letter_is_read_again(grey: Grey, words: list[Word]) -> None:
    """Tesseract's box begins after the first letter, as does what it read: the crop reaches out for it."""
    first = row(words, 2)[0]
    assert first.box is not None
    wide = first.box.x1 - first.box.x0
    cut = replace(
        first, text=first.text[1:], confidence=0.5, box=replace(first.box, x0=first.box.x0 + wide / 4)
    )
    assert texts(grey, [cut if word is first else word for word in words]) == LETTER


def test_marks_above_the_boxes_are_read() -> None:
    """Boxes that end at the top of the capitals, as Tesseract's may, do not make "XA MU CANG CHAI"."""
    page = np.full((400, 1200), 255, np.uint8)
    said = "XÃ MÙ CANG CHẢI"
    boxes = _draw(page, said, (100, 150))
    bare = [Word(text, box, 0.4) for text, box in zip(["XA", "MU", "CANG", "CHAI"], boxes, strict=True)]
    (line,) = look_again(page, DPI, lines_of(bare, 432, 144))
    assert line.text == said


@pytest.mark.parametrize(("text", "confidence"), [("PA", 0.0), ("Như", 0.76)])
def test_a_word_made_of_two_lines_is_taken_apart(
    text: str, confidence: float, grey: Grey, words: list[Word]
) -> None:
    """A "word" as high as two lines and unsure gives way to the words of both."""
    both = [word for number in (1, 2) for word in row(words, number)]
    frame = Box(
        min(w.box.x0 for w in both if w.box), min(w.box.y0 for w in both if w.box),
        max(w.box.x1 for w in both if w.box), max(w.box.y1 for w in both if w.box),
    )  # fmt: skip
    left = [word for word in words if word not in both]
    assert texts(grey, [*left, Word(text, frame, confidence)]) == LETTER


def test_an_unsure_word_that_reaches_into_the_next_line_covers_nothing(grey: Grey, words: list[Word]) -> None:
    """Beside a "word" of two lines the next one, half a line too high and unsure, is read again as well."""
    line = row(words, 1)
    first, last = line[0].box, line[-1].box
    assert first
    assert last
    high = median([word.box.y1 - word.box.y0 for word in words if word.box])
    frame = Box(first.x0, first.y0, last.x1, first.y0 + 1.5 * high)
    left = [word for word in words if word not in line]
    found = with_missed(grey, DPI, [*left, Word("Nghệ", frame, 0.43)])
    assert "Nghệ" not in {word.text for word in found}
    assert texts(grey, found) == LETTER


def test_a_sign_as_high_as_two_lines_is_no_measure_of_either(grey: Grey, words: list[Word]) -> None:
    """The dashes of two lines read as one ":" do not make what stands beside them one high row."""
    first, second = (row(words, number)[0].box for number in (1, 2))
    assert first
    assert second
    colon = Word(":", Box(first.x0 - 12, first.y0 + 3, first.x0 - 9, second.y1 - 3), 0.9)
    left = [word for word in words if word not in [*row(words, 1), *row(words, 2)]]
    strips = [one.strip for one in rows_missed(grey, DPI, [word.box for word in (*left, colon) if word.box])]
    assert len(strips) == 2
    assert max(strip.y1 - strip.y0 for strip in strips) * 72 / DPI < 1.5 * (first.y1 - first.y0)


def test_seals_rules_and_dirt_give_no_words(tmp_path: Path, words: list[Word]) -> None:
    """The ring of a seal, a scribble, a frame, dust and a dark rim have no letters in them."""
    page = sealed(picture_of(letter(tmp_path / "cv.pdf"), DPI), DPI, (430, 560))
    cv2.rectangle(page, (200, 1700), (900, 1900), (0, 0, 0), 2)
    cv2.rectangle(page, (0, 0), (25, page.shape[0]), (20, 20, 20), -1)
    wave = np.array([[x, 1500 + int(60 * np.sin(x / 40))] for x in range(300, 700, 4)], np.int32)
    cv2.polylines(page, [wave], isClosed=False, color=(90, 30, 20), thickness=4)
    rng = np.random.default_rng(7)
    for x, y in zip(rng.integers(40, 1600, 300), rng.integers(1200, 2300, 300), strict=True):
        page[y : y + 3, x : x + 3] = 60
    grey = without_rules(cv2.cvtColor(page, cv2.COLOR_BGR2GRAY), DPI)
    assert with_missed(grey, DPI, words) == words


def test_words_read_out_of_dirt_vanish_with_their_lines(grey: Grey, words: list[Word]) -> None:
    """Where there is no ink, an unsure word goes; a figure in the upper part of the page stays, doubtful."""
    empty = [
        Word("Hàng", Box(300, 600, 340, 612), 0.25),
        Word(":", Box(100, 640, 104, 650), 0.8),
        Word("12", Box(250, 330, 262, 342), 0.3),
    ]
    assert texts(grey, [*words, *empty]) == {*LETTER, "12"}
    assert texts(grey, [*words, replace(empty[0], confidence=0.9)]) == {*LETTER, "Hàng"}


def test_an_empty_page_has_nothing_to_find() -> None:
    """White paper, and paper black all over, give no words and raise nothing."""
    for level in (255, 0):
        assert with_missed(np.full((2339, 1654), level, np.uint8), DPI, []) == []


def test_readings_of_two_are_not_ours_alone() -> None:
    """Only a word with the single reading of our recogniser counts as found by it."""
    box = Box(0, 0, 10, 10)
    ours, theirs = WordReading("a", 0.9, "lines"), WordReading("b", 0.5, "tesseract")
    assert is_ours(Word("a", box, 0.6, (ours,)))
    assert not is_ours(Word("a", box, 0.6, (ours, theirs)))
    assert not is_ours(Word("b", box, 0.6, (theirs,)))
    assert not is_ours(Word("b", box, 0.6))


def _draw(page: Grey, text: str, at: tuple[int, int]) -> list[Box]:
    """Draw words of bold capitals, 33 pixels high; give boxes that leave the marks above them out."""
    from PIL import Image, ImageDraw, ImageFont  # noqa: PLC0415 - only this test draws by hand
    from read_files import FONTS  # noqa: PLC0415 - as above

    path = next(str(path) for path in FONTS if path.exists())
    font = ImageFont.truetype(path, 48)
    picture = Image.fromarray(page)
    draw = ImageDraw.Draw(picture)
    boxes, x = [], float(at[0])
    point = 72 / DPI
    for word in text.split():
        draw.text((x, at[1]), word, font=font, fill=0, anchor="ls")
        wide = font.getlength(word)
        boxes.append(Box(x * point, (at[1] - 32) * point, (x + wide) * point, at[1] * point))
        x += wide + 14
    page[...] = np.asarray(picture)
    return boxes
