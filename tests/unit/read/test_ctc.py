"""CTC: the forward score against all paths one by one, and the search against all strings."""

from __future__ import annotations

import math
from itertools import product
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from line_posteriors import spoken

from pipeline.read.lines.alphabet import ALPHABET
from pipeline.read.lines.ctc import BLANK, Free, encode, ranked, score, scores, search

if TYPE_CHECKING:
    from line_posteriors import LogP

LETTERS = "ab"


def random_logp(seed: int, steps: int, classes: int = len(LETTERS) + 1) -> LogP:
    """Give log-probabilities of a network that is quite unsure."""
    rows = np.random.default_rng(seed).dirichlet(np.ones(classes), steps)
    return np.log(rows).astype(np.float32)


def by_hand(logp: LogP) -> dict[str, float]:
    """Add up the probability of every path under the string that it spells."""
    totals: dict[str, float] = {}
    for path in product(range(logp.shape[1]), repeat=len(logp)):
        text = "".join(
            LETTERS[kind - 1]
            for at, kind in enumerate(path)
            if kind != BLANK and (at == 0 or path[at - 1] != kind)
        )
        chance = math.exp(math.fsum(float(logp[at, kind]) for at, kind in enumerate(path)))
        totals[text] = totals.get(text, 0.0) + chance
    return totals


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), steps=st.integers(1, 6))
def test_the_forward_score_is_the_sum_over_all_paths(seed: int, steps: int) -> None:
    """Every string of a small network, also the empty one, gets what counting its paths gives."""
    logp = random_logp(seed, steps)
    truth = by_hand(logp)
    found = scores(logp, tuple(truth), LETTERS)
    assert [math.exp(value) for value in found] == pytest.approx(list(truth.values()), rel=1e-4)
    assert math.fsum(map(math.exp, found)) == pytest.approx(1.0, rel=1e-4)


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), steps=st.integers(1, 5))
def test_the_search_finds_the_best_string_of_all(seed: int, steps: int) -> None:
    """A search wide enough for every prefix gives the strings in the order of their probabilities."""
    logp = random_logp(seed, steps)
    truth = by_hand(logp)
    found = search(logp, LETTERS, width=200)
    assert [truth[c.text] for c in found] == pytest.approx(sorted(truth.values(), reverse=True), rel=1e-4)
    assert math.fsum(c.confidence for c in found) == pytest.approx(1.0, rel=1e-4)


def test_what_cannot_be_has_no_score() -> None:
    """A letter outside the alphabet, or more letters than steps, gives minus infinity and is no candidate."""
    logp = random_logp(1, 3)
    assert score(logp, "ax", LETTERS) == -math.inf
    assert score(logp, "abab", LETTERS) == -math.inf
    assert score(logp, "aa", LETTERS) > -math.inf
    assert score(random_logp(1, 2), "aa", LETTERS) == -math.inf  # a blank must stand between
    assert [c.text for c in ranked(logp, ("ax", "b"), LETTERS)] == ["b"]
    assert encode("ax", LETTERS) is None


def test_long_lines_do_not_run_out_of_numbers() -> None:
    """A thousand steps of a network that knows nothing still give a finite score."""
    logp = np.full((1000, len(ALPHABET) + 1), -math.log(len(ALPHABET) + 1), np.float32)
    assert -math.inf < score(logp, "nghiêng" * 20, ALPHABET) < -3000


def test_the_search_gives_shares_of_what_the_image_shows() -> None:
    """Where the network sees ó with 40 %, the word with ó is the second candidate with 0.4."""
    found = search(spoken("hoa", {1: {"ó": 0.4}}), ALPHABET)
    assert [(c.text, round(c.confidence, 2)) for c in found[:2]] == [("hoa", 0.6), ("hóa", 0.4)]


def test_a_class_that_is_left_out_is_never_given() -> None:
    """A search without the class of o finds another reading of the same steps."""
    without = Free(len(ALPHABET) + 1, frozenset(encode("o", ALPHABET) or ()))
    assert search(spoken("hoa", {1: {"ó": 0.1}}), ALPHABET, without)[0].text == "hóa"


def test_no_steps_support_nothing_but_the_empty_string() -> None:
    """An image without width gives one empty candidate and no error."""
    empty = np.zeros((0, len(ALPHABET) + 1), np.float32)
    assert [c.text for c in search(empty, ALPHABET)] == [""]
    assert score(empty, "", ALPHABET) == 0.0
    assert score(empty, "a", ALPHABET) == -math.inf
