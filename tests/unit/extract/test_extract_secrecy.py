"""A mark of secrecy beside the head of the letter, and words that only look like one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from letters_text import document

from pipeline.extract.secrecy import elsewhere
from pipeline.model import Reading
from pipeline.terms import FieldStatus, ReadBy, Secrecy


def found(line: str, read_by: ReadBy) -> tuple[Secrecy | None, FieldStatus]:
    """Look at a file that has this line alone below its first one."""
    made = document(f"Phụ lục kèm theo\n\n{line}\n\nNội dung")
    pages = tuple(replace(page, read_by=read_by) for page in made.pages)
    field = elsewhere(Reading((replace(made, read_by=read_by, pages=pages),)))
    return field.value, field.status


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("MẬT", Secrecy.MAT),
        ("TỐI MẬT", Secrecy.TOI_MAT),
        ("T U Y Ệ T  M Ậ T", Secrecy.TUYET_MAT),
        ("MAT", Secrecy.MAT),
        ("Độ mật: Mật", Secrecy.MAT),
    ],
)
def test_a_mark_elsewhere_is_doubtful_and_stops(line: str, level: Secrecy) -> None:
    """In a text layer and by OCR, with its tones or without any."""
    for way in (ReadBy.TEXT_LAYER, ReadBy.OCR):
        assert found(line, way) == (level, FieldStatus.DOUBTFUL)


@pytest.mark.parametrize("line", ["MẶT", "MẮT", "MẤT"])
def test_another_word_is_a_mark_only_where_a_tone_may_be_misread(line: str) -> None:
    """A text layer spells what was written; OCR takes one tone for another."""
    assert found(line, ReadBy.TEXT_LAYER) == (None, FieldStatus.MISSING)
    assert found(line, ReadBy.OCR) == (Secrecy.MAT, FieldStatus.DOUBTFUL)


@pytest.mark.parametrize("line", ["Mật", "Mặt trước", "MẬT ONG", "bí mật", "MẬT KHẨU"])
def test_words_with_the_syllable_are_none(line: str) -> None:
    """A mark is in capitals and all there is on its line."""
    for way in (ReadBy.TEXT_LAYER, ReadBy.OCR):
        assert found(line, way) == (None, FieldStatus.MISSING)
