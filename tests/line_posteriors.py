"""Log-probabilities as a line recogniser would give them, made from a text and a few doubts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from pipeline.read.lines.alphabet import ALPHABET
from pipeline.read.lines.ctc import BLANK, codes

if TYPE_CHECKING:
    from collections.abc import Mapping

    LogP = Any  # numpy.ndarray[(steps, classes), float32]

HAZE = 1e-4  # share of each step that is spread evenly over all classes


def spoken(text: str, doubts: Mapping[int, Mapping[str, float]] | None = None, steps: int = 5) -> LogP:
    """Give (steps, classes) float32: each letter speaks in the middle of its `steps`, silence around it.

    `doubts` says for a place in the text what else it may be and with which probability; "" is nothing.
    """
    classes = len(ALPHABET) + 1
    logp = np.full((len(text) * steps, classes), HAZE / classes)
    logp[:, BLANK] += 1 - HAZE
    for at, letter in enumerate(text):
        other = (doubts or {}).get(at, {})
        row = np.full(classes, HAZE / classes)
        row[codes(ALPHABET)[letter]] += (1 - HAZE) * (1 - sum(other.values()))
        for char, share in other.items():
            row[codes(ALPHABET)[char] if char else BLANK] += (1 - HAZE) * share
        logp[at * steps + steps // 2] = row
    return np.log(logp).astype(np.float32)
