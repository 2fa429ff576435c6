"""How far a line reaches beyond the boxes of its words."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from pipeline.read.lines.reach import widened
from pipeline.read.lines.recogniser import Strip

LINE = Strip(400, 300, 800, 340)  # at 150 dpi: nothing is made smaller
WORDS = [(400, 300, 800, 340)]
Frame = tuple[int, int, int, int]


def page(*inked: Frame) -> Any:  # noqa: ANN401 - numpy.ndarray
    """Give a white page with inked frames (left, top, right, bottom) and a line of letters."""
    grey = np.full((600, 1200), 255, np.uint8)
    for x in range(400, 800, 20):
        grey[300:340, x : x + 12] = 0
    for x0, y0, x1, y1 in inked:
        grey[y0:y1, x0:x1] = 0
    return grey


def reached(*inked: Frame, words: list[Frame] | None = None) -> Frame:
    """Widen the line on such a page."""
    (strip,) = widened(page(*inked), 150, [LINE], words or WORDS)
    return round(strip.x0), round(strip.y0), round(strip.x1), round(strip.y1)


@pytest.mark.parametrize(
    ("inked", "expected"),
    [
        ((500, 286, 512, 296), (400, 286, 800, 340)),  # a tone mark above a capital
        ((500, 343, 508, 350), (400, 300, 800, 350)),  # a dot below
        ((380, 300, 394, 340), (380, 300, 800, 340)),  # the first letter
        ((806, 305, 820, 340), (400, 300, 820, 340)),  # the last letter
        ((366, 318, 380, 322), (366, 300, 800, 340)),  # a dash before the line
    ],
)
def test_marks_and_letters_that_adjoin_belong_to_the_line(inked: Frame, expected: Frame) -> None:
    """Ink under no word, of the size of a mark or letter, in its place, widens the strip on that side."""
    assert reached(inked) == expected


@pytest.mark.parametrize(
    "inked",
    [
        (500, 290, 502, 292),  # a speck
        (500, 250, 512, 320),  # a stroke that runs on into the line above
        (450, 294, 780, 297),  # what is left of a rule
        (340, 300, 360, 340),  # a letter as far away as another word
        (500, 348, 512, 356),  # a mark of the line below
        (380, 330, 384, 334),  # a dot beside
    ],
)
def test_other_ink_does_not(inked: Frame) -> None:
    """Specks, rules, parts of the lines above and below and other words leave the strip as it was."""
    assert reached(inked) == (400, 300, 800, 340)


def test_ink_under_another_word_is_its_own() -> None:
    """A tail of the line above hangs in its own box."""
    tail = (500, 286, 512, 296)
    assert reached(tail, words=[*WORDS, (480, 260, 560, 297)]) == (400, 300, 800, 340)


def test_an_empty_page_widens_nothing() -> None:
    """White paper and strips at the rim raise nothing."""
    rim = Strip(-5, -5, 50, 20)
    assert widened(np.full((600, 1200), 255, np.uint8), 150, [rim], []) == [rim]
