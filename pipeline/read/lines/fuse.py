"""Confidences of two readers put together; every figure that says how far they are believed stands here."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.read.lines.ctc import Candidate
from pipeline.vietnamese.text import tone_normal

if TYPE_CHECKING:
    from collections.abc import Sequence

_ONE_DRAWING = str.maketrans("–—−‐‑“”„’‘", '-----"""\'\'')


@dataclass(frozen=True, slots=True)
class Trust:
    """How far readers are believed.

    Raw measures only: what they are worth was counted afterwards (`agree.CALIBRATION`), so whoever changes
    one must count again (`tools/calibrate.py`). `figures` is a rule: two readers that do not agree on a
    figure leave it doubtful (below 0.5), whatever they say of themselves.
    """

    theirs: float = 1.0  # exponent of Tesseract's share; 0: its confidences say nothing
    ours: float = 1.0  # exponent of the line recogniser's
    surest: float = 0.9999  # `agree.CALIBRATION` says what that is worth
    differ: float = 0.9  # at most, where readers differ
    nearly: float = 0.97  # factor, where only punctuation or the parting of words differ
    once: float = 0.94  # at most, where the line was not read a second time: less than two that agree
    alone: float = 0.7  # factor, where only one saw anything
    least_alone: float = 0.6  # confidence of a word that only the line recogniser saw
    least_sign: float = 0.95  # the same for signs without a letter or digit: a dash before a line, not dirt
    repaired: float = 0.8  # at most, for what language has chosen
    figures: float = 0.45  # at most, for figures without agreement


TRUST = Trust()
_FLOOR = 0.002  # nothing is quite impossible


def same(one: str, other: str) -> bool:
    """Tell whether two readings are one: tones placed either way, any dash or quotation mark."""
    return tone_normal(one.translate(_ONE_DRAWING)) == tone_normal(other.translate(_ONE_DRAWING))


def both(one: float, other: float, trust: Trust = TRUST) -> float:
    """Give the confidence of what two readers agree on."""
    return min(trust.surest, 1 - (1 - one) * (1 - other))


def odds(taken: float, left: float) -> float:
    """Give the confidence of what one reader says against the other, from the confidences of both."""
    pro = max(taken, _FLOOR) * max(1 - left, _FLOOR)
    con = max(left, _FLOOR) * max(1 - taken, _FLOOR)
    return pro / (pro + con)


def fuse(
    theirs: tuple[str, float], ours: tuple[str, float], options: Sequence[Candidate], trust: Trust = TRUST
) -> tuple[Candidate, ...]:
    """Weigh different readings of one word (text, confidence); `options` are what the image supports.

    A log-linear pool: each reader spreads 1 over the texts, Tesseract what it has left evenly over those
    that it did not read. The best first; confidences add up to 1.
    """
    supported = {option.text: option for option in options}
    texts = tuple(dict.fromkeys((theirs[0], ours[0], *supported)))
    spare = (1 - theirs[1]) / max(1, len(texts) - 1)
    weights = {}
    for text in texts:
        by_them = theirs[1] if text == theirs[0] else spare
        if supported:
            by_us = supported[text].confidence if text in supported else 0.0
        else:
            by_us = ours[1] if text == ours[0] else (1 - ours[1]) / max(1, len(texts) - 1)
        weights[text] = trust.theirs * math.log(max(by_them, _FLOOR)) + trust.ours * math.log(
            max(by_us, _FLOOR)
        )
    top = max(weights.values())
    whole = sum(math.exp(w - top) for w in weights.values())
    pooled = [
        Candidate(text, math.exp(w - top) / whole, supported[text].score if text in supported else -math.inf)
        for text, w in weights.items()
    ]
    return tuple(sorted(pooled, key=lambda candidate: (-candidate.confidence, candidate.text)))
