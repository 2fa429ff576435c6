"""Words out of log-probabilities: text, confidence, place, and what else they may be."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from line_posteriors import spoken

from pipeline.read.lines.alphabet import ALPHABET
from pipeline.read.lines.decode import decode, greedy, weigh

WORDS = st.lists(st.text(ALPHABET.replace(" ", ""), min_size=1, max_size=8), min_size=1, max_size=6)


@settings(max_examples=50, deadline=None)
@given(words=WORDS, steps=st.integers(2, 6))
def test_what_is_spoken_clearly_is_read(words: list[str], steps: int) -> None:
    """Any words of the alphabet come back, surely, in order, each within its own place and window."""
    logp = spoken(" ".join(words), steps=steps)
    pieces = decode(logp, ALPHABET)
    assert [piece.text for piece in pieces] == words
    assert all(piece.confidence > 0.99 and not piece.candidates for piece in pieces)
    last = 0.0
    for piece in pieces:
        assert last <= piece.start < piece.end <= len(logp)
        assert piece.window[0] <= piece.start
        assert piece.end <= piece.window[1]
        last = piece.end


def test_a_word_stands_where_its_letters_are() -> None:
    """With even letters the word begins where its first letter begins and ends where its last one ends."""
    first, second = greedy(spoken("Sở Văn", steps=6), ALPHABET)
    assert (first.start, first.end) == pytest.approx((0, 12), abs=1)
    assert (second.start, second.end) == pytest.approx((18, 36), abs=1)


def test_an_unsure_word_has_candidates_and_its_neighbours_have_none() -> None:
    """Only the doubted word is searched; its confidence is its posterior, its candidates share 1."""
    sure, doubted = decode(spoken("văn hoa", {5: {"ó": 0.45}}), ALPHABET)
    assert (sure.text, sure.candidates) == ("văn", ())
    assert doubted.text == "hoa"
    assert doubted.confidence == pytest.approx(0.55, abs=0.01)
    assert [c.text for c in doubted.candidates[:2]] == ["hoa", "hóa"]
    assert sum(c.confidence for c in doubted.candidates) == pytest.approx(1.0)
    assert doubted.least == pytest.approx(0.55, abs=0.01)
    assert doubted.mean == pytest.approx(0.55 ** (1 / 3), abs=0.01)


def test_a_letter_that_may_be_missing_is_a_candidate() -> None:
    """Where a letter may be nothing, the shorter word is among the readings."""
    (word,) = decode(spoken("năm", {2: {"": 0.3}}), ALPHABET)
    assert [c.text for c in word.candidates[:2]] == ["năm", "nă"]


def test_no_candidate_holds_a_blank() -> None:
    """A word boundary that looms inside a word makes no word of two words."""
    (word,) = decode(spoken("UBNDTỉnh", {3: {" ": 0.4}, 5: {"í": 0.3}}), ALPHABET)
    assert word.candidates
    assert not any(" " in c.text for c in word.candidates)


def test_any_word_can_be_held_against_the_image() -> None:
    """What another reader read gets its share of the same steps; an unknown letter gets none."""
    (word,) = decode(spoken("Tuân", {2: {"ấ": 0.25}}), ALPHABET)
    asked = weigh(spoken("Tuân", {2: {"ấ": 0.25}}), word.window, ("Tuấn", "Tuân", "Tuấn", "TuânΩ"), ALPHABET)
    assert [(c.text, round(c.confidence, 2)) for c in asked] == [("Tuân", 0.75), ("Tuấn", 0.25)]


def test_other_forms_of_a_character_are_asked_for_by_its_look() -> None:
    """A typographic apostrophe is the plain one to the network, and comes back as it was written."""
    logp = spoken("K'Bang")
    (asked,) = weigh(logp, (0, len(logp)), ("K’Bang", "K'Bang"), ALPHABET)
    assert asked.text == "K’Bang"
    assert asked.score == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize("logp", [np.zeros((0, len(ALPHABET) + 1), np.float32), spoken("   ")])
def test_an_empty_line_has_no_words(logp: object) -> None:
    """Nothing seen, or blanks alone, gives no word."""
    assert decode(logp, ALPHABET) == ()
