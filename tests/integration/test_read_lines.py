"""The line recogniser as shipped: lines set in type are read letter by letter."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont
from read_files import FONTS

from pipeline.learn.lines.paper import Setting
from pipeline.learn.lines.wear import HEIGHT, worn
from pipeline.read.lines.alphabet import ALPHABET
from pipeline.read.lines.decode import decode
from pipeline.read.lines.recogniser import Strip, model, scan

EM = 56
LINES = (
    "ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG",
    "Số: 1523/SVHTTDL-QLDL",
    "Đắk Nông, ngày 04 tháng 10 năm 2024",
    "V/v đề nghị đăng tải bài tuyên truyền trên kênh Loa phường",
    "KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
    "- Lưu: VT, PC06 (Đ2).",
)


@pytest.fixture(scope="module")
def font() -> Any:  # noqa: ANN401 - Pillow's fonts
    """Give the font of the test letters in the size that lines are set in."""
    return ImageFont.truetype(str(next(path for path in FONTS if path.exists())), EM)


def _set(text: str, font: Any) -> Setting:  # noqa: ANN401 - as above
    words = text.split(" ")
    page = Image.new("L", (int(font.getlength(text)) + 4 * EM, 3 * EM), 255)
    pen = ImageDraw.Draw(page)
    x, spans = float(EM), []
    for word in words:
        pen.text((x, 2 * EM), word, font=font, fill=0, anchor="ls")
        spans.append((x, x + font.getlength(word)))
        x = spans[-1][1] + font.getlength(" ")
    return Setting(np.asarray(page), tuple(words), tuple(spans))


def _ink(grey: Any) -> Strip:  # noqa: ANN401 - NumPy
    rows, columns = np.flatnonzero(grey.min(axis=1) < 128), np.flatnonzero(grey.min(axis=0) < 128)
    return Strip(float(columns[0]), float(rows[0]), float(columns[-1] + 1), float(rows[-1] + 1))


def _read(grey: Any, strip: Strip) -> str:  # noqa: ANN401 - NumPy
    (seen,) = scan(grey, [strip])
    return " ".join(piece.text for piece in decode(seen.logp, ALPHABET))


@pytest.mark.parametrize("text", LINES)
def test_a_printed_line_is_read_without_an_error(text: str, font: Any) -> None:  # noqa: ANN401 - as above
    """A line as a word processor prints it comes out as it went in, marks, signs and figures."""
    grey = _set(text, font).grey
    assert _read(grey, _ink(grey)) == text


def test_steps_say_where_on_the_sheet_a_word_stands(font: Any) -> None:  # noqa: ANN401 - as above
    """The middle of each word, counted in steps of the net, lies within the ink of that word."""
    setting = _set(LINES[2], font)
    (seen,) = scan(setting.grey, [_ink(setting.grey)])
    pieces = decode(seen.logp, ALPHABET)
    assert len(pieces) == len(setting.words)
    for piece, (x0, x1) in zip(pieces, setting.spans, strict=True):
        assert x0 < seen.left + (piece.start + piece.end) / 2 * seen.step < x1


def test_strips_come_back_in_their_order(font: Any) -> None:  # noqa: ANN401 - as above
    """Lines are read in batches by width; each answer belongs to its own strip."""
    greys = [_set(text, font).grey for text in LINES]
    wide = max(grey.shape[1] for grey in greys)
    sheet = np.vstack([np.pad(g, ((0, 0), (0, wide - g.shape[1])), constant_values=255) for g in greys])
    strips = []
    for at, grey in enumerate(greys):
        ink = _ink(grey)
        strips.append(Strip(ink.x0, ink.y0 + at * 3 * EM, ink.x1, ink.y1 + at * 3 * EM))
    texts = [" ".join(p.text for p in decode(seen.logp, ALPHABET)) for seen in scan(sheet, strips)]
    assert texts == list(LINES)


def test_what_is_no_line_has_no_steps() -> None:
    """A strip lower than any letter, or without width, gives nothing; it does not fail."""
    sheet = np.full((100, 100), 255, np.uint8)
    for strip in (Strip(0, 0, 50, 2), Strip(10, 10, 10, 40), Strip(0, 0, 0, 0)):
        (seen,) = scan(sheet, [strip])
        assert len(seen.logp) == 0


def test_a_strip_over_the_rim_of_the_sheet_is_read(font: Any) -> None:  # noqa: ANN401 - as above
    """A line cut by the rim of the scan is read as far as it is there."""
    grey = _set(LINES[0], font).grey
    ink = _ink(grey)
    cut = grey[int(ink.y0) :, int(ink.x0) :]
    strip = Strip(-3, -3, ink.x1 - ink.x0, ink.y1 - ink.y0)
    assert _read(cut, strip).split()[1:] == LINES[0].split()[1:]


def test_the_net_has_a_class_for_each_letter_of_the_alphabet() -> None:
    """Weights of another alphabet would read one letter for another without any error."""
    (seen,) = scan(np.full((60, 200), 255, np.uint8), [Strip(5, 5, 150, 50)])
    assert seen.logp.shape[1] == len(ALPHABET) + 1
    assert len(model()) == 8


def test_wear_keeps_the_text_and_repeats_itself(font: Any) -> None:  # noqa: ANN401 - as above
    """Worn pieces are as high as the reader expects, hold words of the line, and a seed gives them again."""
    setting = _set(LINES[3], font)
    for seed in range(20):
        pieces, again = (
            worn(setting, (setting.grey, setting.grey), random.Random(seed), 5)  # noqa: S311 - no secret
            for _ in range(2)
        )
        assert pieces
        for (image, text), (other, same) in zip(pieces, again, strict=True):
            assert image.shape[0] == HEIGHT
            assert text in LINES[3]
            assert text == same
            assert np.array_equal(image, other)
