"""The recogniser's alphabet and the fold into it."""

from __future__ import annotations

import unicodedata

import pytest

from pipeline.read.lines.alphabet import ALPHABET, fold


def test_alphabet_holds_each_letter_of_vietnamese_once() -> None:
    """All 67 marked letters stand in it in both cases, nothing twice, all NFC, blank first."""
    vowels = "aăâeêioôơuưy"
    tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    small = {unicodedata.normalize("NFC", vowel + tone) for vowel in vowels for tone in tones} | {"đ"}
    assert len({one for one in small if not one.isascii()}) == 67
    assert small | {one.upper() for one in small} <= set(ALPHABET)
    assert len(set(ALPHABET)) == len(ALPHABET)
    assert unicodedata.normalize("NFC", ALPHABET) == ALPHABET
    assert ALPHABET[0] == " "


def test_fold_leaves_known_text_alone() -> None:
    """Text of the alphabet comes back as it is."""
    assert fold(ALPHABET) == ALPHABET


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Đắk R’lấp", "Đắk R'lấp"),
        ("e\u0302\u0301", "ế"),
        ("Ðoàn ₫", "Đoàn đ"),
        ("ü ĕ č ƀ", "u e c b"),
        ("ﬁ ＡＢ", "fi AB"),
        ("1‑2−3", "1-2-3"),
        ("a\u00a0b\tc", "a b c"),
        ("«x» „y”", '“x” "y”'),
        ("m\u00b3 ⩾ 5 ½", "m³ ≥ 5 1/2"),
        ("a\u200bb\u00add", "abd"),
        ("日x本", "x"),
    ],
)
def test_fold_gives_the_nearest_look(text: str, wanted: str) -> None:
    """What is drawn alike gets one name, and what looks like nothing known is dropped."""
    assert fold(text) == wanted
