"""What the figures of a measurement mean, and how sure they are. Pure.

A *value* is anything but null; an empty list (no areas named) is one. A value is *right* when it is exactly
the checked one after `compare.folded`. Every share comes with Wilson's interval of 95 % (Wilson, Journal of
the ASA 22, 1927): with few letters it is wide, and that is the point of it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SURE = 1.96  # standard deviations: an interval of 95 %, each of its bounds 97.5 % by itself
PROMISE = 1 / 200  # `accepted` is kept when at most so many of the accepted values are wrong
# Bounds of the bins of confidence; most values are above 0.9, and above 0.98 is where doubt begins to count.
EDGES = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0)


def wilson(right: int, count: int, sure: float = SURE) -> float:
    """Give the lower bound of a share of which `right` of `count` were seen."""
    if not count:
        return 0.0
    share, square = right / count, sure * sure
    middle = share + square / (2 * count)
    spread = sure * math.sqrt(share * (1 - share) / count + square / (4 * count * count))
    return max(0.0, (middle - spread) / (1 + square / count))


@dataclass(frozen=True, slots=True)
class Rate:
    """A share, `hits` of `count`; it has no value when nothing was counted."""

    hits: int
    count: int

    @property
    def value(self) -> float | None:
        """The share that was seen, 0 to 1."""
        return self.hits / self.count if self.count else None

    @property
    def low(self) -> float:
        """Lower bound of Wilson's interval."""
        return wilson(self.hits, self.count)

    @property
    def high(self) -> float:
        """Upper bound of Wilson's interval."""
        return 1 - wilson(self.count - self.hits, self.count)

    def as_json(self) -> dict[str, float | int | None]:
        """Give share, bounds and counts as plain values."""
        shown = None if self.value is None else round(self.value, 4)
        low, high = round(self.low, 4), round(self.high, 4)
        return {"value": shown, "low": low, "high": high, "hits": self.hits, "count": self.count}


@dataclass(frozen=True, slots=True)
class Answer:
    """One value of one letter beside its truth.

    `given`: a value was found; `true`: the truth has one; `accepted` None: this row has no status (kind and
    type of a document are never left open).
    """

    right: bool
    given: bool
    true: bool
    accepted: bool | None = None
    confidence: float | None = None


@dataclass(slots=True)
class Tally:
    """Counts of one row in one form of letter.

    `right` + `wrong` are all letters that were asked; `doubtful` are right values left to a person;
    `wrong_accepted` are accepted though wrong; `given` values were found and `true` ones exist, `found` are
    those that are right and exist; of `judged`, the true ones of rows that have a status, `automated` were
    accepted; `accepted` counts all that were.
    """

    right: int = 0
    wrong: int = 0
    wrong_accepted: int = 0
    doubtful: int = 0
    given: int = 0
    true: int = 0
    found: int = 0
    judged: int = 0
    automated: int = 0
    accepted: int = 0

    def add(self, one: Answer) -> None:
        """Count one answer."""
        self.right += one.right
        self.wrong += not one.right
        self.wrong_accepted += one.accepted is True and not one.right
        self.doubtful += one.accepted is False and one.right and one.true
        self.given += one.given
        self.true += one.true
        self.found += one.right and one.true
        self.judged += one.accepted is not None and one.true
        self.automated += one.accepted is True and one.true
        self.accepted += one.accepted is True

    @property
    def exact(self) -> Rate:
        """Exact match: right answers of all, those that rightly say nothing among them."""
        return Rate(self.right, self.right + self.wrong)

    @property
    def precision(self) -> Rate:
        """Right values of the values given: what is said is true."""
        return Rate(self.found, self.given)

    @property
    def recall(self) -> Rate:
        """Right values of the values in the truth: what is there is found."""
        return Rate(self.found, self.true)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; no share of anything, so without an interval."""
        return 2 * self.found / (self.given + self.true) if self.given + self.true else None

    @property
    def automation(self) -> Rate:
        """Automation rate: accepted values of the fields whose truth has a value."""
        return Rate(self.automated, self.judged)

    @property
    def broken_promises(self) -> Rate:
        """Wrong and accepted, of all accepted: its upper bound is what may be promised."""
        return Rate(self.wrong_accepted, self.accepted)

    def as_json(self) -> dict[str, object]:
        """Give counts and figures as plain values."""
        return {
            **{one.name: getattr(self, one.name) for one in fields(self)},
            "exact_match": self.exact.as_json(),
            "precision": self.precision.as_json(),
            "recall": self.recall.as_json(),
            "f1": None if self.f1 is None else round(self.f1, 4),
            "automation": self.automation.as_json(),
            "wrong_of_accepted": self.broken_promises.as_json(),
        }


def summed(tallies: Iterable[Tally]) -> Tally:
    """Add up the counts of many rows or forms."""
    total = Tally()
    for tally in tallies:
        for one in fields(Tally):
            setattr(total, one.name, getattr(total, one.name) + getattr(tally, one.name))
    return total


@dataclass(frozen=True, slots=True)
class Bin:
    """Values whose confidence lies above `low` and at most at `high`; `mean` is their mean confidence."""

    low: float
    high: float
    mean: float
    rate: Rate

    def as_json(self) -> dict[str, object]:
        """Give bounds, mean and share right as plain values."""
        return {"from": self.low, "to": self.high, "mean": round(self.mean, 4), "right": self.rate.as_json()}


def reliability(answers: Iterable[Answer]) -> tuple[Bin, ...]:
    """Sort the values that were given with a confidence into bins; empty ones are left out.

    A confidence is calibrated when in every bin the share that is right is its mean confidence.
    """
    held: dict[int, list[Answer]] = {}
    for one in answers:
        if one.given and one.confidence is not None:
            place = next((i for i, high in enumerate(EDGES[1:]) if one.confidence <= high), len(EDGES) - 2)
            held.setdefault(place, []).append(one)
    return tuple(
        Bin(
            EDGES[place],
            EDGES[place + 1],
            sum(one.confidence or 0.0 for one in found) / len(found),
            Rate(sum(one.right for one in found), len(found)),
        )
        for place, found in sorted(held.items())
    )


def calibration_gap(bins: Iterable[Bin]) -> float | None:
    """Give the expected calibration error: how far mean confidence and share right lie apart, on average.

    Weighed by the values in each bin (Naeini et al., AAAI 2015); None without any value.
    """
    bins = tuple(bins)
    count = sum(one.rate.count for one in bins)
    apart = sum(abs(one.mean * one.rate.count - one.rate.hits) for one in bins)
    return apart / count if count else None
