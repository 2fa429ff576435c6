"""Numbers and texts fold so that slips of OCR, marks, case and layout make no difference."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.casework.folding import alike, hash64, jaccard, near, number_key, shingles, words_in


@pytest.mark.parametrize(
    "written",
    [
        *(
            "15/UBND-VX",
            "Số: 15/UBND-VX",
            "Số: 15 /UBND - VX",
            "So: l5/UBND-VX",
            "Sô: I5/U8ND-VX",
            "015/ubnd-vx",
        ),
        *("15/UBND–VX", "S6: 15/UBND.VX", "Số 15/UBNĐ-VX"),
    ],
)
def test_slips_of_a_number_fold_alike(written: str) -> None:
    """Blanks, dots, dashes, leading zeros, a lost bar and signs that OCR mixes up make no other number."""
    assert number_key(written) == number_key("15/UBND-VX")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("15/UBND-VX", "16/UBND-VX"),
        ("15/UBND-VX", "15/UBND-NV"),
        ("1/5UBND", "15/UBND"),
        ("15/2024/CV-ABC", "15/2025/CV-ABC"),
        ("151/UBND", "15/1UBND"),
        ("41-CV/HND", "41-TB/HND"),
    ],
)
def test_numbers_that_differ_stay_apart(one: str, other: str) -> None:
    """Another counter, symbol or year is another number, and a counter never flows into its symbol."""
    assert number_key(one) != number_key(other)


@pytest.mark.parametrize(
    "written", ["", "Số: /UBND-VX", "Số:        /CAT-PC06", "......../CV", "UBND-VX", "Số:"]
)
def test_a_blank_number_has_no_key(written: str) -> None:
    """A number that was left blank is none, whatever stands around it."""
    assert number_key(written) is None


def test_a_cut_or_misread_symbol_is_near_and_another_counter_never() -> None:
    """The neighbour on the sender's list is a figure away, so only the symbol may slip."""
    key = {
        text: number_key(text) or ""
        for text in ("1876/STTTT-CNTT", "1876/S111T-CNTT", "1876/STTTT", "1875/STTTT-CNTT")
    }
    assert near(key["1876/STTTT-CNTT"], key["1876/S111T-CNTT"])
    assert near(key["1876/STTTT-CNTT"], key["1876/STTTT"])
    assert not near(key["1876/STTTT-CNTT"], key["1875/STTTT-CNTT"])
    assert not near(number_key("15/UBND-VX") or "", number_key("15/STC-NS") or "")


def test_words_fold_marks_case_figures_and_footnotes() -> None:
    """What people see as one word is one; "05" and "5" are one figure; marks of footnotes are gone."""
    assert words_in("Ủy ban HOÀ bình") == words_in("uỷ BAN hòa Bình")
    assert words_in("05/11/2025") == words_in("5/11/2025") == ("5", "11", "2025")
    assert words_in("Đề án 06¹,") == words_in("Đề án 06,")
    assert words_in("PCO6") == words_in("PC06")
    assert words_in("l5 ngày") == words_in("15 ngày")
    assert words_in("bán 3 lần") != words_in("bán 8 lần")


def test_words_are_alike_by_a_slip_only() -> None:
    """One misread letter is a slip, another word is none."""
    assert alike("truyen", "truyer")
    assert not alike("thang", "tuan")


def test_shingles_of_little_text() -> None:
    """A text shorter than a run is one run, no text is none."""
    assert shingles(()) == frozenset()
    assert shingles(("mot", "hai")) == {"mot hai"}
    assert len(shingles(tuple("abcdef"))) == 4


@given(st.text(), st.text())
def test_hashes_are_signed_64_bits_of_any_text(space: str, text: str) -> None:
    """Whatever a broken mail holds has a hash that a database can keep."""
    assert -(2**63) <= hash64(space, text) < 2**63


def test_a_hash_is_the_same_for_ever() -> None:
    """Stored traces are compared with new ones for years, so the figure itself is pinned."""
    assert hash64("shingle", "mot hai ba") == -354035390804142791
    assert hash64("a", "bc") != hash64("ab", "c")


def test_half_a_character_is_hashed() -> None:
    """A lone surrogate, as broken headers leave it, is no error."""
    assert isinstance(hash64("file", "\ud83d"), int)


def test_jaccard() -> None:
    """Shared of all; two empty texts share nothing."""
    assert jaccard(frozenset("abc"), frozenset("bcd")) == 0.5
    assert jaccard(frozenset(), frozenset()) == 0.0
