"""Capital or small where the letter looks the same: what the sentence tells, and what it does not."""

from __future__ import annotations

import pytest

from pipeline.model import Box, Line, Word, WordReading
from pipeline.read.lines.case import settle_case


def line(text: str, x: float = 80.0, y: float = 100.0, block: int = 0) -> Line:
    """Lay a line; "Vị|vị" is a word of which the readers read both, the first being taken."""
    words = []
    for told in text.split():
        taken, *other = told.split("|")
        readings = tuple(WordReading(one, 0.9, "lines") for one in (taken, *other)) if other else ()
        words.append(Word(taken, Box(x, y, x + 6 * len(taken), y + 12), 0.9, readings))
        x += 6 * len(taken) + 4
    return Line(tuple(words), block)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("ban hành. với|Với các đơn vị", "ban hành. Với các đơn vị"),
        ("các cơ quan, Vị|vị trí", "các cơ quan, vị trí"),
        ("các cơ quan, Xuân|xuân Sơn", "các cơ quan, Xuân Sơn"),
        ("Buôn Hồ, Cư|cư trú", "Buôn Hồ, Cư trú"),
        ("gồm: Xã|xã viên", "gồm: Xã viên"),
        ("của sở|Sở Y tế", "của sở Y tế"),
        ("xong. đề|Đề nghị", "xong. đề nghị"),
        ("xong. Với|với. nhau", "xong. Với nhau"),
    ],
)
def test_the_sentence_decides_where_it_can(said: str, expected: str) -> None:
    """After a full stop a capital, after a comma among small words a small letter; else as it was read."""
    (settled,) = settle_case([line(f"Nay {said}")])
    assert settled.text == f"Nay {expected}"


@pytest.mark.parametrize(
    ("above", "x", "block", "expected"),
    [
        ("các đơn vị thực hiện.", 80, 0, "Vì"), ("các đơn vị như sau:", 80, 0, "Vì"),
        ("các đơn vị thực hiện", 110, 0, "Vì"), ("các đơn vị thực hiện", 80, 1, "Vì"),
        ("các đơn vị thực hiện", 80, 0, "vì"),
    ],
)  # fmt: skip
def test_a_paragraph_opens_with_a_capital(above: str, x: float, block: int, expected: str) -> None:
    """Indented, in a column of its own or after a closed sentence; a line that goes on is left as it was."""
    settled = settle_case([line(above), line("vì|Vì vậy", x, 120, block)])
    assert settled[1].words[0].text == expected
    assert settled[1].words[0].readings == line("vì|Vì").words[0].readings


@pytest.mark.parametrize(
    ("said", "expected"),
    [("WiI.", "Wil."), ("ÊnuôI", "Ênuôl"), ("III", "III"), ("AI", "AI"), ("UBNDII", "UBNDII"), ("I", "I")],
)
def test_a_large_i_behind_small_letters_is_an_l(said: str, expected: str) -> None:
    """The two look the same; what was read is kept beside it. Roman figures and abbreviations stay."""
    (settled,) = settle_case([line(f"xã {said}")])
    word = settled.words[1]
    assert word.text == expected
    shown = [("Wil.", "repair:shape"), ("WiI.", "lines")] if said == "WiI." else None
    assert shown is None or [(r.text, r.reader) for r in word.readings] == shown
    assert (word.readings == ()) is (said == expected)
