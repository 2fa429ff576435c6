"""Glyphs become words: gaps, doubles, ligatures, marks and legacy fonts, without any PDF."""

from __future__ import annotations

from pipeline.read.pdf_glyphs import Glyph
from pipeline.read.pdf_words import written
from pipeline.vietnamese.legacy_encodings import Legacy


def row(text: str, font: str = "Serif", left: float = 50.0, step: float = 6.0) -> list[Glyph]:
    """Set text in letters of one width, 12 points high, blanks as glyphs of their own."""
    return [
        Glyph(char, left + step * at, 100.0, left + step * (at + 1), 112.0, 12.0, font)
        for at, char in enumerate(text)
    ]


def texts(glyphs: list[Glyph]) -> list[str]:
    """Give the texts of the words."""
    return [word.text for word in written(glyphs).words]


def test_blanks_and_gaps_part_words() -> None:
    """A glyph that is a blank parts words, and so does a gap without one."""
    assert texts([*row("Kính gửi"), *row("xã", left=101.0)]) == ["Kính", "gửi", "xã"]


def test_a_word_has_the_frame_of_its_letters() -> None:
    """The box goes around all letters of the word."""
    box = written(row("gửi")).words[0].box
    assert box is not None
    assert (box.x0, box.y0, box.x1, box.y1) == (50.0, 100.0, 68.0, 112.0)


def test_doubles_go_and_double_letters_stay() -> None:
    """A second print half a point away is no second letter; "oo" of "xoong" is two."""
    assert texts([*row("xoong"), *row("xoong", left=50.5)]) == ["xoong"]


def test_letters_on_top_of_others_are_counted() -> None:
    """Two different texts on one place cannot both be what eyes see."""
    assert written([*row("giờ"), *row("hạn", left=51.0)]).piled >= 0.5
    assert written(row("giờ hạn")).piled == 0


def test_vni_letters_of_two_glyphs_are_one() -> None:
    """The box of a decoded letter spans both of its glyphs."""
    found = written(row("Coäng hoøa xaõ hoäi", font="VNI-Times"))
    assert [word.text for word in found.words] == ["Cộng", "hòa", "xã", "hội"]
    assert found.schemes == (Legacy.VNI,)
    assert found.words[0].box is not None
    assert found.words[0].box.x1 == 80.0


def test_lost_letters_are_counted() -> None:
    """The share is of letters, blanks left out."""
    glyphs = row("ab cd")
    glyphs[0].lost = True
    assert written(glyphs).lost == 0.25


def test_no_glyphs_are_no_words() -> None:
    """An empty layer divides by nothing."""
    assert written([]).words == ()


def test_a_ligature_in_a_legacy_font_is_taken_apart() -> None:
    """A glyph of several letters does not shift the letters after it."""
    glyphs = row("fi Coäng hoøa xaõ hoäi", font="VNI-Times")
    glyphs[0:2] = [Glyph("fi", 50.0, 100.0, 62.0, 112.0, 12.0, "VNI-Times")]
    assert texts(glyphs) == ["fi", "Cộng", "hòa", "xã", "hội"]
