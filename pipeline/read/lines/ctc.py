"""Connectionist temporal classification: how well an image supports a string, and which strings it supports.

`logp` is float32 (steps, classes): natural logarithms of the network's posteriors, each row summing to 1.
Class 0 is the blank, class i the letter `letters[i - 1]` (Graves et al., ICML 2006; prefix search after
Hannun et al., arXiv 1408.2873). The probabilities of all strings together sum to 1, so the forward score
of one string is its posterior as it stands. Pure; numpy is imported by those who decode only.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    LogP = Any  # numpy.ndarray[(steps, classes), float32]

BLANK = 0
WIDTH = 8  # prefixes kept in each state of the search
NEAR = 6  # letters tried at one step
FAINT = 1e-5  # a letter less likely than this at a step is not tried, unless a guide leaves no other
FARTHEST = 25.0  # natural logarithm; prefixes that far behind the best are given up


@dataclass(frozen=True, slots=True)
class Candidate:
    """A string that the image supports.

    `score` is the CTC forward log-probability of the string over its steps; `confidence` 0..1 that same
    posterior normalised over the candidates it was found with.
    """

    text: str
    confidence: float
    score: float


class Guide(Protocol):
    """What a search may spell: an automaton over classes, with whole numbers for states and 0 the first."""

    def classes(self, state: int) -> Sequence[int]:
        """Give the classes that may follow in this state."""

    def step(self, state: int, letter: int) -> int:
        """Give the state after one of those classes."""

    def accepts(self, state: int) -> bool:
        """Tell whether a string may end in this state."""


class Free:
    """The guide that allows everything but the classes `without`."""

    def __init__(self, count: int, without: frozenset[int] = frozenset()) -> None:
        """Allow the classes 1 to `count` - 1."""
        self._classes = tuple(c for c in range(1, count) if c not in without)

    def classes(self, state: int) -> Sequence[int]:
        """All of them, in the only state."""
        del state
        return self._classes

    def step(self, state: int, letter: int) -> int:
        """Stay."""
        del letter
        return state

    def accepts(self, state: int) -> bool:
        """Anywhere."""
        return state == 0


@lru_cache(maxsize=8)
def codes(letters: str) -> Mapping[str, int]:
    """Give the class of each letter of an alphabet."""
    return {letter: number for number, letter in enumerate(letters, start=1)}


def encode(text: str, letters: str) -> tuple[int, ...] | None:
    """Give the classes of `text`; None when a character is not in the alphabet."""
    table = codes(letters)
    found = tuple(table.get(char, BLANK) for char in text)
    return None if BLANK in found else found


def spell(word: Sequence[int], letters: str) -> str:
    """Give the text of a run of classes."""
    return "".join(letters[c - 1] for c in word)


def score(logp: LogP, text: str, letters: str) -> float:
    """Ask the image for one string: its CTC forward log-probability over all steps of `logp`.

    -inf when a character is not in the alphabet, or the string needs more steps than there are.
    """
    return scores(logp, (text,), letters)[0]


def scores(logp: LogP, texts: Sequence[str], letters: str) -> tuple[float, ...]:
    """Give `score` for several strings at once; much quicker than one by one."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    words = [encode(text, letters) for text in texts]
    longest = max((len(word) for word in words if word), default=0)
    labels = np.zeros((len(words), 2 * longest + 1), np.intp)
    for row, word in enumerate(words):
        labels[row, 1 : 2 * len(word or ()) : 2] = word or ()
    skips = np.zeros(labels.shape, bool)
    skips[:, 2:] = (labels[:, 2:] != BLANK) & (labels[:, 2:] != labels[:, :-2])
    # Linear with a running scale: three times quicker than logaddexp (measured, 60 steps, 8 words).
    # Each column of `labels` reads its own class; alpha[n, s] is the mass of all paths that stand there.
    alpha = np.zeros(labels.shape)
    alpha[:, :1] = 1.0
    scale = np.zeros(len(words))
    emitted = np.exp(np.asarray(logp, np.float64))[:, labels]
    for step, now in enumerate(emitted):
        if step:
            came = alpha.copy()
            came[:, 1:] += alpha[:, :-1]
            came[:, 2:] += alpha[:, :-2] * skips[:, 2:]
        else:
            came = np.zeros(labels.shape)
            came[:, :2] = 1.0
        alpha = came * now
        total = alpha.max(axis=1, initial=0.0)
        total[total == 0.0] = 1.0
        alpha /= total[:, None]
        scale += np.log(total)
    results = []
    for row, word in enumerate(words):
        end = 2 * len(word or ())
        mass = float(alpha[row, max(0, end - 1) : end + 1].sum())
        results.append(-math.inf if word is None or mass == 0.0 else math.log(mass) + float(scale[row]))
    return tuple(results)


def ranked(logp: LogP, texts: Sequence[str], letters: str) -> tuple[Candidate, ...]:
    """Weigh different strings against each other; the best first, those without any support left out."""
    found = [(s, t) for t, s in zip(texts, scores(logp, texts, letters), strict=True) if s > -math.inf]
    if not found:
        return ()
    found.sort(key=lambda pair: (-pair[0], pair[1]))
    best = found[0][0]
    whole = sum(math.exp(s - best) for s, _ in found)
    return tuple(Candidate(text, math.exp(s - best) / whole, s) for s, text in found)


class _Mass(NamedTuple):
    """How much of the posterior stands on a prefix: paths ending in a blank, and in its last letter."""

    blank: float
    letter: float


_NOTHING = _Mass(0.0, 0.0)
_Prefix = tuple[tuple[int, ...], int]  # classes, state of the guide


def search(logp: LogP, letters: str, guide: Guide | None = None, width: int = WIDTH) -> tuple[Candidate, ...]:
    """Find the strings that the image supports best, spelled as `guide` allows; the best first.

    Prefix beam search keeps `width` prefixes in each state of the guide; what is found at the end is
    weighed again by the whole forward score. At most `width` strings; none when nothing fits the guide.
    """
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    guide = guide or Free(len(letters) + 1)
    prob = np.exp(np.asarray(logp, np.float64))
    rows = prob.tolist()
    near: dict[int, list[list[tuple[int, float]]]] = {}
    beams: dict[_Prefix, _Mass] = {((), 0): _Mass(1.0, 0.0)}
    for step, row in enumerate(rows):
        grown: dict[_Prefix, _Mass] = {}
        for (word, state), mass in beams.items():
            if state not in near:
                near[state] = _nearest(prob, guide.classes(state))
            _grow(
                grown, (word, state), mass, row, [(c, p, guide.step(state, c)) for c, p in near[state][step]]
            )
        beams = _pruned(grown, width)
    ends = sorted(
        ((sum(mass), prefix[0]) for prefix, mass in beams.items() if guide.accepts(prefix[1])), reverse=True
    )
    return ranked(logp, [spell(word, letters) for _, word in ends[:width]], letters)


def _nearest(prob: Any, classes: Sequence[int]) -> list[list[tuple[int, float]]]:  # noqa: ANN401 - numpy array (steps, classes)
    """Give for each step the likeliest of `classes`, with their probabilities."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    if not classes:
        return [[] for _ in prob]
    part = prob[:, np.asarray(classes, np.intp)]
    order = np.argsort(-part, axis=1)[:, :NEAR]
    values = np.take_along_axis(part, order, axis=1)
    # With few letters to choose from (a guide), the true one may be faint and must still be tried.
    least = FAINT if len(classes) > NEAR else 0.0
    return [
        [(classes[at], p) for at, p in zip(places, chances, strict=True) if p > least]
        for places, chances in zip(order.tolist(), values.tolist(), strict=True)
    ]


def _grow(
    grown: dict[_Prefix, _Mass],
    prefix: _Prefix,
    mass: _Mass,
    row: Sequence[float],
    following: Sequence[tuple[int, float, int]],
) -> None:
    """Carry the mass of one prefix over one step: it stays, or one of the letters `following` is added."""
    word = prefix[0]
    total = mass.blank + mass.letter
    last = word[-1] if word else BLANK
    old = grown.get(prefix, _NOTHING)
    stays = mass.letter * row[last] if word else 0.0
    grown[prefix] = _Mass(old.blank + total * row[BLANK], old.letter + stays)
    for letter, chance, state_after in following:
        after = ((*word, letter), state_after)
        old = grown.get(after, _NOTHING)
        # The same letter twice needs a blank between.
        grown[after] = _Mass(old.blank, old.letter + (mass.blank if letter == last else total) * chance)


def _pruned(grown: dict[_Prefix, _Mass], width: int) -> dict[_Prefix, _Mass]:
    """Keep the best of each state, and scale so that the best of all has mass 1."""
    best = max(map(sum, grown.values()), default=0.0)
    if best == 0.0:
        return {}
    least = best * math.exp(-FARTHEST)
    kept: dict[_Prefix, _Mass] = {}
    places: dict[int, int] = {}
    for prefix, mass in sorted(grown.items(), key=lambda item: -sum(item[1])):
        if sum(mass) < least:
            break
        if places.get(prefix[1], 0) < width:
            places[prefix[1]] = places.get(prefix[1], 0) + 1
            kept[prefix] = _Mass(mass.blank / best, mass.letter / best)
    return kept
