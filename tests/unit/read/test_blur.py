"""Words on which both readers may be wrong alike."""

from __future__ import annotations

import pytest

from pipeline.model import Box, Word
from pipeline.read.lines.agree import Placed, Verdict, agree
from pipeline.read.lines.blur import CLEAR, is_blurred

SEEN = 0.98
ACCEPTED = 0.9  # pipeline.extract.fields.ACCEPT_AT, which this room does not import


@pytest.mark.parametrize(
    ("line", "at", "confidence"),
    [
        ("phối hợp phố biến Luật Bảo vệ", 2, 1.0),
        ("KT. CHỦ TỊCH PHO CHỦ TỊCH", 3, 1.0),
        ("từ 14 tuối trở lên", 2, SEEN),
        ("2. Tống kết, đánh giá", 1, SEEN),
    ],
)
def test_marks_that_language_does_not_bear_out_are_doubted(line: str, at: int, confidence: float) -> None:
    """Another mark makes a phrase, or the acute may be a hook that is not clearly seen."""
    assert is_blurred(line.split(), at, confidence)


@pytest.mark.parametrize(
    ("line", "at", "confidence"),
    [
        ("phối hợp phổ biến Luật Bảo vệ", 2, SEEN),
        ("các khu phố, tổ dân phố", 2, SEEN),
        ("ông Lương Thế Phiệt", 2, CLEAR),
        ("Nguyễn Văn Hoa", 2, SEEN),
        ("Số: 15/UBND", 1, SEEN),
        ("bấc, giấy", 0, CLEAR),
        ("- Như trên;", 0, SEEN),
        ("trở lên. Đáng bài", 1, SEEN),
    ],
)
def test_words_that_nothing_speaks_against_are_left(line: str, at: int, confidence: float) -> None:
    """A phrase with its neighbours, a name, a figure, a mark clearly seen, a neighbour beyond a full stop."""
    assert not is_blurred(line.split(), at, confidence)


def test_such_a_word_is_never_sure_however_sure_both_readers_are() -> None:
    """The verdict says so and its confidence is below what a field is accepted at; its fellows are sure."""
    row, at = [], 0.0
    for word in ("hợp", "phố", "biến"):
        row.append((word, Box(at, 0, at + 6.0 * len(word), 12)))
        at += 6.0 * (len(word) + 1)
    words = agree([Word(t, box, 0.97) for t, box in row], [Placed(t, box, 1.0) for t, box in row])
    assert [word.verdict for word in words] == [Verdict.AGREE, Verdict.BLURRED, Verdict.AGREE]
    assert words[1].confidence < ACCEPTED < words[0].confidence
