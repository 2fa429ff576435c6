"""Error rates on strings whose distances are known beforehand."""

from __future__ import annotations

import unicodedata

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from pipeline.learn.bench.score import Score, Window, distance, find, folded, score

HEAD = ("ỦY BAN NHÂN DÂN", "XÃ ĐẮK WIL", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


def codes(text: str) -> np.ndarray:
    """Give the code points of a string."""
    return np.array([ord(char) for char in text], np.int64)


def test_the_same_text_has_no_errors() -> None:
    """Every line is found and nothing is left over."""
    counted = score(HEAD, "\n".join(HEAD))
    assert (counted.char_errors, counted.word_errors, counted.lost, counted.junk) == (0, 0, 0, 0)
    assert counted.chars == sum(map(len, HEAD))
    assert counted.words == 4 + 3 + 8 + 8
    assert counted.lines == 4


def test_the_order_of_reading_does_not_count() -> None:
    """Columns read one after the other, row by row, or from the bottom give the same figures."""
    row_by_row = f"{HEAD[0]} {HEAD[2]}\n{HEAD[1]} {HEAD[3]}"
    for output in (row_by_row, "\n".join(reversed(HEAD)), "  \n".join((HEAD[2], HEAD[3], HEAD[0], HEAD[1]))):
        assert score(HEAD, output) == score(HEAD, "\n".join(HEAD))


def test_a_wrong_mark_is_one_character_and_one_word() -> None:
    """Marks count: "ỦY BAN NHAN DÂN" has one wrong letter in one wrong word."""
    counted = score(["ỦY BAN NHÂN DÂN"], "ỦY BAN NHAN DÂN")
    assert (counted.char_errors, counted.word_errors) == (1, 1)
    assert counted.cer == 1 / 15
    assert counted.wer == 1 / 4


def test_case_counts() -> None:
    """A small letter for a capital is an error."""
    assert score(["Độc lập"], "độc lập").char_errors == 1


def test_left_out_and_put_in() -> None:
    """A lost letter, an added one and a split word count one each."""
    assert score(["trên địa bàn xã"], "trên đị bàn xã").char_errors == 1
    assert score(["trên địa bàn xã"], "trên địaa bàn xã").char_errors == 1
    split = score(["trên địa bàn xã"], "trên địa b àn xã")
    assert (split.char_errors, split.word_errors) == (1, 2)


def test_a_line_that_is_not_there_is_lost_whole() -> None:
    """What was not found counts with all its letters and words, however alike chance makes it."""
    counted = score(["Kính gửi: Công an huyện Cư Jút", "Lưu: VT"], "Lưu: VT")
    assert counted == Score(chars=37, char_errors=30, words=9, word_errors=7, lines=2, lost=1)


def test_a_window_serves_one_line_only() -> None:
    """A line that stands twice in the truth and once in the output is lost once."""
    counted = score(["CÔNG AN XÃ", "CÔNG AN XÃ"], "CÔNG AN XÃ")
    assert (counted.lost, counted.char_errors) == (1, 10)


def test_a_short_line_takes_nothing_from_a_long_one() -> None:
    """The page number is found where it stands, not inside the year."""
    counted = score(["2", "ngày 12 tháng 02 năm 2022"], "2\nngày 12 tháng 02 năm 2022")
    assert (counted.char_errors, counted.junk) == (0, 0)


def test_what_belongs_to_no_line_is_junk() -> None:
    """Characters of a seal or of specks are counted apart, blanks not among them."""
    counted = score(["Nơi nhận:"], "x% *#\nNơi nhận:\n|}")
    assert (counted.char_errors, counted.junk) == (0, 6)
    assert counted.junk_rate == 6 / 9


def test_missing_signs_are_not_taken_from_the_next_line() -> None:
    """A line whose last signs were not read loses these, and nothing of its neighbour."""
    counted = score(
        ["gửi kèm theo công văn này)./.", "KT. TỔ TRƯỞNG"], "gửi kèm theo công văn này) KT. TỔ TRƯỞNG"
    )
    assert (counted.char_errors, counted.word_errors, counted.junk) == (3, 1, 0)


def test_junk_glued_to_a_word_makes_it_wrong() -> None:
    """The word error rate sees whole words of the output."""
    counted = score(["PHÓ CHỦ TỊCH"], "xxPHÓ CHỦ TỊCH")
    assert (counted.char_errors, counted.word_errors, counted.junk) == (0, 1, 2)


def test_folding_is_the_same_for_all() -> None:
    """Composition, tone placement, dashes, quotes, rules and blanks are nobody's fault."""
    assert folded(unicodedata.normalize("NFD", "Hoà  Bình – “thuỷ”.....")) == 'Hòa Bình - "thủy"'
    assert score(["-----", "Số: ........./UBND"], "Số: /UBND").char_errors == 0


def test_nothing_read_is_all_wrong() -> None:
    """An empty output has an error rate of 1, an empty truth one of 0."""
    assert (score(HEAD, "").cer, score(HEAD, "").wer, score(HEAD, "").lost) == (1.0, 1.0, 4)
    assert score([], "chữ").cer == 0.0
    assert score([], "chữ").junk == 3


def test_scores_add_up() -> None:
    """Counts of many letters are their sum, not a mean of rates."""
    one, other = score(["ab cd"], "ab cx"), score(["efgh"], "")
    assert one + other == Score(9, 5, 3, 2, 2, 1, 0)


def test_find_gives_the_place() -> None:
    """The window is the piece itself, also inside longer text."""
    assert find(codes("bàn"), codes("địa bàn xã")) == Window(4, 7, 0)
    assert find(codes("abc"), codes("xxabxcxx")) == Window(2, 6, 1)
    assert find(codes("abc"), codes("ab def")) == Window(0, 2, 1)
    assert find(codes("abc"), codes("")) == Window(0, 0, 3)


@given(st.text("abc", min_size=1, max_size=6), st.text("abc ", max_size=12))
def test_find_is_the_best_of_all_windows(line: str, text: str) -> None:
    """No window has fewer changes than the one found, and the one found has as many as it says."""
    window = find(codes(line), codes(text))
    spans = [(i, j) for i in range(len(text) + 1) for j in range(i, len(text) + 1)]
    assert window.errors == min(distance(line, text[i:j]) for i, j in spans)
    assert window.errors == distance(line, text[window.start : window.end])


def test_distance_of_words() -> None:
    """Substitution, insertion and deletion cost one each."""
    assert distance(["a", "b", "c"], ["a", "x", "c", "d"]) == 2
    assert distance([], ["a"]) == distance(["a"], []) == 1
