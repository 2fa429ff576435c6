"""What the line recogniser saw becomes words: text, how sure each is, where it stands, what else it may be.

`logp` is as in `ctc`. Places are steps of the network; one step is `stride` pixels of the line image.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pipeline.read.lines.alphabet import fold
from pipeline.read.lines.ctc import BLANK, Candidate, Free, codes, ranked, search

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    LogP = Any  # numpy.ndarray[(steps, classes), float32]

SURE = 0.9  # a word whose least sure letter is above this has no other readings worth looking for


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter: greatest posterior over its steps, and those steps (`end` is the first one after)."""

    text: str
    confidence: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """One word of a line, as the recogniser sees it.

    `confidence` 0..1: for a sure word that of its least sure letter (one wrong letter makes a wrong
    word), otherwise the CTC posterior of the word over its window. `start`..`end` are the steps between
    the middles of the gaps around its letters as far as its own width allows: its place on the page.
    `window` are all steps between the blanks around it: where other strings are asked for.
    `candidates` hold the best first; a sure word has none.
    """

    text: str
    confidence: float
    start: float
    end: float
    window: tuple[int, int]
    letters: tuple[Letter, ...]
    candidates: tuple[Candidate, ...] = ()

    @property
    def least(self) -> float:
        """Confidence of the least sure letter."""
        return min((letter.confidence for letter in self.letters), default=0.0)

    @property
    def mean(self) -> float:
        """Geometric mean of the confidences of the letters."""
        if not self.letters:
            return 0.0
        return math.exp(
            math.fsum(math.log(max(x.confidence, 1e-9)) for x in self.letters) / len(self.letters)
        )


def decode(logp: LogP, letters: str, *, sure: float = SURE) -> tuple[Piece, ...]:
    """Give the words of a line; those with a letter below `sure` are searched for other readings."""
    return tuple(
        piece if piece.least >= sure else _doubted(logp, piece, letters) for piece in greedy(logp, letters)
    )


def greedy(logp: LogP, letters: str) -> tuple[Piece, ...]:
    """Give the words of a line by the likeliest class at each step."""
    return tuple(_pieces(tuple(runs(logp, letters)), len(logp)))


def weigh(logp: LogP, window: tuple[int, int], texts: Sequence[str], letters: str) -> tuple[Candidate, ...]:
    """Ask the steps of a window which of the given words (without blanks) they support, the best first.

    So that what another reader read, a known agency or a place can be held against the image. Characters
    that the alphabet has in another form ("’" for "'") are asked for in that form and given as they came;
    of texts that then are one, the first is kept.
    """
    forms: dict[str, str] = {}
    for text in texts:
        if len(form := fold(text)) == len(text):  # a character that was dropped was never asked for
            forms.setdefault(form, text)
    found = ranked(_closed(logp, window, letters), tuple(forms), letters)
    return tuple(replace(candidate, text=forms[candidate.text]) for candidate in found)


def runs(logp: LogP, letters: str) -> Iterator[Letter]:
    """Give the likeliest letters in a row, spaces between words among them, without CTC's blanks."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    if not len(logp):
        return
    best = logp.argmax(axis=1)
    turns = np.flatnonzero(np.diff(best)) + 1
    for start, end in zip([0, *turns.tolist()], [*turns.tolist(), len(best)], strict=True):
        kind = int(best[start])
        if kind != BLANK:
            peak = min(1.0, math.exp(float(logp[start:end, kind].max())))
            yield Letter(letters[kind - 1], peak, start, end)


def _pieces(row: Sequence[Letter], steps: int) -> Iterator[Piece]:
    """Cut a row of letters at the blanks between words."""
    opened, word = 0, list[Letter]()
    for letter in (*row, Letter(" ", 1.0, steps, steps)):
        if letter.text != " ":
            word.append(letter)
            continue
        if word:
            yield _piece(tuple(word), (opened, letter.start))
        opened, word = letter.end, []


def _piece(word: tuple[Letter, ...], window: tuple[int, int]) -> Piece:
    """Make a word of its letters.

    A trained network speaks up in the middle of a letter and is silent at its rims: half a letter is
    added on both sides, but not beyond the window.
    """
    first, last = word[0], word[-1]
    ink = last.end - first.start
    half = ink / (2 * len(word)) if len(word) == 1 else (last.end - first.end) / (2 * (len(word) - 1))
    start = max(float(window[0]), (first.start + first.end) / 2 - half)
    end = min(float(window[1]), (last.start + last.end) / 2 + half)
    least = min(letter.confidence for letter in word)
    return Piece("".join(letter.text for letter in word), least, start, end, window, word)


def _doubted(logp: LogP, piece: Piece, letters: str) -> Piece:
    """Search the window of an unsure word for what else it may be."""
    part = _closed(logp, piece.window, letters)
    found = search(part, letters, Free(len(letters) + 1, frozenset({codes(letters).get(" ", BLANK)})))
    if not found or not found[0].text:
        return piece
    best = found[0]
    return replace(piece, text=best.text, confidence=min(1.0, math.exp(best.score)), candidates=found)


def _closed(logp: LogP, window: tuple[int, int], letters: str) -> LogP:
    """Cut out a window of one word: a blank between words that looms in it counts as no letter."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    part = np.array(logp[window[0] : window[1]], np.float64)
    if space := codes(letters).get(" ", BLANK):
        part[:, BLANK] = np.logaddexp(part[:, BLANK], part[:, space])
        part[:, space] = -np.inf
    return part
