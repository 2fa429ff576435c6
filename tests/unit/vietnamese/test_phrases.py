"""Phrases of official letters: what goes together, which words open a name."""

from __future__ import annotations

import pytest

from pipeline.vietnamese.phrases import PAIRS, SYLLABLES, is_pair, may_be_surname
from pipeline.vietnamese.syllables import is_syllable
from pipeline.vietnamese.text import nfc, tone_normal

ABBREVIATIONS = {"tncs"}


def test_the_table_holds_syllables_in_one_form() -> None:
    """Every entry is NFC, in lower case, with tones placed one way, and a syllable there can be."""
    assert all(word == nfc(tone_normal(word.lower())) for word in SYLLABLES)
    assert {word for word in SYLLABLES if not is_syllable(word)} == ABBREVIATIONS
    assert len(PAIRS) > 800


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Văn", "hóa,", True),
        ("VĂN", "HOÁ", True),
        ("văn", "hoa", False),
        ("hóa", "văn", False),
        ("Hồ", "Chí", True),
        ("", "", False),
    ],
)
def test_pairs_are_found_in_any_case(one: str, other: str, expected: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Case, punctuation and the place of the tone do not matter; marks and order do."""
    assert is_pair(one, other) is expected


@pytest.mark.parametrize(
    ("word", "expected"), [("Nguyễn", True), ("TRÂN", True), ("Lê,", True), ("Sở", False), ("", False)]
)
def test_surnames_are_known_with_misread_marks(word: str, expected: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """A misread mark leaves a surname a surname."""
    assert may_be_surname(word) is expected
