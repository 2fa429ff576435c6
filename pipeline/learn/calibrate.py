"""How often is a word right that two readers give with some confidence? Counted on scans with known text.

`tools/calibrate.py` reads the scans and calls this. A word of the output is right when the word of the true
text that stands at its place is the same after `score.folded` (marks, case and punctuation count). Pure but
for NumPy in the search for lines.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.learn.bench.score import TAKEN, codes_of, folded, matched
from pipeline.learn.figures import wilson

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Knots = tuple[tuple[float, float], ...]

LEAST = 40  # words of one bin; below, the lower bound says more of the count than of the readers
ALIKE, NEARLY = "agree", "nearly"
MOST, MOST_ELSE = {ALIKE: 1.0, NEARLY: 0.97}, 0.89  # what is not read alike by two is never accepted unseen
CLOSE = 0.004  # knots nearer than this to the line between their neighbours say nothing


@dataclass(frozen=True, slots=True)
class Sample:
    """One word as read: what the readers said, and what stands there in truth.

    `truth` is None for a word in no line of the true text (dirt, a seal). `verdict` is how the readers
    stood to each other, or "repaired"; `raw` the confidence 0..1 before calibration; `kind` is "digits",
    "name", "capitals" or "rest"; `readings` what each reader said (reader, text, confidence).
    """

    scan: str
    text: str
    truth: str | None
    verdict: str
    raw: float
    confidence: float
    kind: str
    readings: tuple[tuple[str, str, float], ...] = ()

    @property
    def right(self) -> bool:
        """Tell whether the word is as it was printed."""
        return self.truth is not None and folded(self.text) == self.truth


@dataclass(frozen=True, slots=True)
class Share:
    """How many of some words are right; `low`..`high` is the span of their raw confidences."""

    low: float
    high: float
    right: int
    count: int

    @property
    def least(self) -> float:
        """Lower bound of the share that is right."""
        return wilson(self.right, self.count)


def truths(words: Sequence[str], lines: Iterable[str]) -> tuple[str | None, ...]:
    """Give for each word of an output, in order, the true word at its place; None in no true line.

    "" stands where the line has no word for it (one word read as two).
    """
    pieces = [folded(word) for word in words]
    spans: list[tuple[int, int]] = []
    at = 0
    for piece in pieces:
        spans.append((at, at + len(piece)))
        at += len(piece) + bool(piece)
    free = codes_of(" ".join(piece for piece in pieces if piece)).copy()
    found: list[str | None] = [None] * len(words)
    wanted = [line for line in map(folded, lines) if any(map(str.isalnum, line))]
    for line, window in matched(wanted, free):
        if window is None:
            continue
        inside = [
            i
            for i, (start, end) in enumerate(spans)
            if start < end and start < window.end and end > window.start and found[i] is None
        ]
        for i, word in zip(inside, _paired([pieces[i] for i in inside], line.split()), strict=True):
            found[i] = word
        free[window.start : window.end] = TAKEN
    return tuple(found)


def _paired(read: Sequence[str], true: Sequence[str]) -> tuple[str, ...]:
    """Give each read word its true one, "" to those that have none, with the fewest changes."""
    cost = [[0.0] * (len(true) + 1) for _ in range(len(read) + 1)]
    for i in range(len(read) + 1):
        for j in range(len(true) + 1):
            ways = [0.0] if i == j == 0 else []
            if i:
                ways.append(cost[i - 1][j] + 1)
            if j:
                ways.append(cost[i][j - 1] + 1)
            if i and j:
                ways.append(cost[i - 1][j - 1] + _unlike(read[i - 1], true[j - 1]))
            cost[i][j] = min(ways)
    found = [""] * len(read)
    i, j = len(read), len(true)
    while i and j:
        if cost[i][j] == cost[i - 1][j - 1] + _unlike(read[i - 1], true[j - 1]):
            i, j = i - 1, j - 1
            found[i] = true[j]
        elif cost[i][j] == cost[i - 1][j] + 1:
            i -= 1
        else:
            j -= 1
    return tuple(found)


def _unlike(one: str, other: str) -> float:
    """Give 0 for equal words, up to 1.5 for words without a letter in common."""
    if one == other:
        return 0.0
    left = sum(min(one.count(char), other.count(char)) for char in set(one))
    return 0.5 + (1 - left / max(len(one), len(other)))


def shares(pairs: Iterable[tuple[float, bool]], least: int = LEAST) -> tuple[Share, ...]:
    """Cut words (raw confidence, right) into spans whose shares right grow with the confidence.

    Spans of at least `least` words, pooled where a lower one is more often right (pool of adjacent
    violators: Ayer et al., Annals of Mathematical Statistics 26, 1955). Equal confidences stay together.
    """
    ordered: dict[float, list[bool]] = defaultdict(list)
    for raw, right in pairs:
        ordered[raw].append(right)
    bins: list[Share] = []
    for raw in sorted(ordered):
        seen = Share(raw, raw, sum(ordered[raw]), len(ordered[raw]))
        bins.append(_joined(bins.pop(), seen) if bins and bins[-1].count < least else seen)
    if len(bins) > 1 and bins[-1].count < least:
        last = bins.pop()
        bins.append(_joined(bins.pop(), last))
    pooled: list[Share] = []
    for one in bins:
        pooled.append(one)
        while len(pooled) > 1 and _rate(pooled[-2]) >= _rate(pooled[-1]):
            last = pooled.pop()
            pooled.append(_joined(pooled.pop(), last))
    return tuple(pooled)


def knots(spans: Sequence[Share], most: float = 1.0) -> Knots:
    """Make a table for `agree.CALIBRATION`: (raw, share) knots, growing, between which lines are drawn.

    Each span's lower bound stands at its upper end, so that within the span nothing is surer than was
    measured; what nothing speaks for stays at 0 (figures in dispute are held low by `fuse.Trust.figures`).
    No share is above `most`.
    """
    table: list[tuple[float, float]] = [(0.0, 0.0)]
    best = 0.0
    for span in spans:
        best = max(best, min(most, span.least))
        table.append((round(span.high, 4), round(best, 3)))
    return _thinned(tuple(table))


def _thinned(table: Knots) -> Knots:
    """Leave out knots that stand on the line between their neighbours, the first and last kept."""
    kept = list(table[:1])
    for i in range(1, len(table) - 1):
        (x0, y0), (x1, y1), (x2, y2) = kept[-1], table[i], table[i + 1]
        line = y0 + (y2 - y0) * (x1 - x0) / (x2 - x0) if x2 > x0 else y0
        if abs(y1 - line) > CLOSE:
            kept.append(table[i])
    return (*kept, *table[1:][-1:])


def fitted(samples: Iterable[Sample]) -> dict[str, tuple[Share, ...]]:
    """Give the spans of each verdict; words in no true line are left out (see `Sample.truth`)."""
    rows: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for sample in samples:
        if sample.truth is not None:
            rows[sample.verdict].append((sample.raw, sample.right))
    return {verdict: shares(pairs) for verdict, pairs in sorted(rows.items())}


def by_kind(samples: Iterable[Sample]) -> Iterator[tuple[str, str, int, int, int]]:
    """Count verdict, kind, words, right ones, and words in no true line."""
    rows: dict[tuple[str, str], list[Sample]] = defaultdict(list)
    for sample in samples:
        rows[sample.verdict, sample.kind].append(sample)
    for (verdict, kind), found in sorted(rows.items()):
        lost = sum(one.truth is None for one in found)
        yield verdict, kind, len(found) - lost, sum(one.right for one in found), lost


def _joined(one: Share, other: Share) -> Share:
    return Share(
        min(one.low, other.low), max(one.high, other.high), one.right + other.right, one.count + other.count
    )


def _rate(share: Share) -> float:
    return share.right / share.count
