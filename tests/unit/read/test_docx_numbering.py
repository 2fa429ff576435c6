"""How list numbers are written."""

from __future__ import annotations

import pytest

from pipeline.read.docx_numbering import _written


@pytest.mark.parametrize(
    ("number", "kind", "shown"),
    [
        (3, "decimal", "3"),
        (3, "decimalZero", "03"),
        (1, "lowerLetter", "a"),
        (28, "upperLetter", "BB"),
        (4, "lowerRoman", "iv"),
        (1994, "upperRoman", "MCMXCIV"),
        (0, "lowerLetter", "0"),
        (5, "chineseCounting", "5"),
    ],
)
def test_numbers_are_written_as_word_does(number: int, kind: str, shown: str) -> None:
    """Each way of counting shows what Word shows; unknown ways show digits."""
    assert _written(number, kind) == shown
