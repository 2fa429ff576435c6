"""The figures on answers that are known beforehand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.learn.figures import Answer, Rate, Tally, calibration_gap, reliability, summed, wilson

RIGHT = Answer(right=True, given=True, true=True, accepted=True, confidence=0.99)
DOUBTED = Answer(right=True, given=True, true=True, accepted=False, confidence=0.6)
SLIPPED = Answer(right=False, given=True, true=True, accepted=True, confidence=0.99)
LEFT = Answer(right=False, given=True, true=True, accepted=False, confidence=0.6)
LOST = Answer(right=False, given=False, true=True, accepted=False, confidence=0.0)
EMPTY = Answer(right=True, given=False, true=False, accepted=False, confidence=0.0)
MADE_UP = Answer(right=False, given=True, true=False, accepted=True, confidence=0.95)
KIND = Answer(right=True, given=True, true=True)


def tally(*answers: Answer) -> Tally:
    """Count answers."""
    counted = Tally()
    for one in answers:
        counted.add(one)
    return counted


@pytest.mark.parametrize(
    ("right", "count", "low", "high"),
    [
        (0, 0, 0.0, 1.0),
        (10, 10, 0.722, 1.0),
        (0, 10, 0.0, 0.278),
        (50, 100, 0.404, 0.596),
        (81, 263, 0.255, 0.366),  # Newcombe, Statistics in Medicine 17 (1998), table I
        (1000, 1000, 0.996, 1.0),
    ],
)
def test_few_letters_make_no_certainty(right: int, count: int, low: float, high: float) -> None:
    """Both bounds of Wilson's interval of 95 %, from tables."""
    assert wilson(right, count) == pytest.approx(low, abs=0.001)
    assert (Rate(right, count).low, Rate(right, count).high) == pytest.approx((low, high), abs=0.001)


def test_one_in_two_hundred_takes_765_letters() -> None:
    """Without a single wrong one of 764 the promise is not proven yet; of 765 it is."""
    assert Rate(0, 764).high > 1 / 200 >= Rate(0, 765).high


def test_precision_recall_and_exact_match() -> None:
    """Each by its definition: of what is said, of what is there, of all letters."""
    counted = tally(RIGHT, DOUBTED, SLIPPED, LOST, EMPTY, MADE_UP)
    assert counted.precision == Rate(2, 4)
    assert counted.recall == Rate(2, 4)
    assert counted.exact == Rate(3, 6)
    assert counted.f1 == 0.5
    assert tally(RIGHT, LOST).f1 == pytest.approx(2 / 3)


def test_automation_and_broken_promises() -> None:
    """Accepted ones of the values that exist; wrong ones of all that were accepted, made-up ones included."""
    counted = tally(RIGHT, DOUBTED, SLIPPED, LEFT, LOST, EMPTY, MADE_UP)
    assert counted.automation == Rate(2, 5)
    assert counted.broken_promises == Rate(2, 3)
    assert (counted.right, counted.wrong, counted.wrong_accepted, counted.doubtful) == (3, 4, 2, 1)


def test_what_has_no_status_has_no_automation() -> None:
    """Kind and type of a document are neither accepted nor left open."""
    assert tally(KIND).automation.value is None
    assert tally(KIND).broken_promises.value is None
    assert tally(KIND).exact == Rate(1, 1)


def test_nothing_said_and_nothing_there() -> None:
    """Rightly missing is an exact match, and no share of values at all."""
    counted = tally(EMPTY)
    assert counted.exact == Rate(1, 1)
    assert (counted.precision.value, counted.recall.value, counted.f1) == (None, None, None)
    assert counted.as_json()["precision"] == {"value": None, "low": 0.0, "high": 1.0, "hits": 0, "count": 0}


def test_tallies_add_up() -> None:
    """Counts of two forms are the sum of both, not a mean of shares."""
    assert summed([tally(RIGHT, LOST), tally(MADE_UP)]) == tally(RIGHT, LOST, MADE_UP)


def test_reliability_puts_the_share_right_beside_the_confidence() -> None:
    """Values in bins of confidence, bounds belonging to the lower bin; what was not given has none."""
    bins = reliability([RIGHT, RIGHT, SLIPPED, DOUBTED, MADE_UP, EMPTY, KIND])
    assert [(one.low, one.high, one.rate) for one in bins] == [
        (0.5, 0.7, Rate(1, 1)),
        (0.9, 0.95, Rate(0, 1)),
        (0.98, 1.0, Rate(2, 3)),
    ]
    assert bins[0].mean == pytest.approx(0.6)
    assert calibration_gap(bins) == pytest.approx((0.4 + 0.95 + 3 * 0.99 - 2) / 5)
    assert calibration_gap([]) is None


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=50))
def test_every_value_lies_in_one_bin(values: list[tuple[float, bool]]) -> None:
    """No value is lost or counted twice, and a bin's mean lies within it."""
    answers = [Answer(right, given=True, true=True, confidence=sure) for sure, right in values]
    bins = reliability(answers)
    assert sum(one.rate.count for one in bins) == len(values)
    assert all(one.low - 1e-9 <= one.mean <= one.high + 1e-9 for one in bins)
