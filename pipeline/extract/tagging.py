"""From probabilities of tags to stretches of tokens: the likeliest way through a text (Viterbi).

A value is one stretch of tokens; taking the likeliest tag of each token by itself breaks long values into
pieces and takes stray words for values. So each begin of a value has its price (docs/decisions/0013).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.cues import AUDIENCE, NOTES, SCOPE, WINDOW

if TYPE_CHECKING:
    from collections.abc import Sequence

FIELDS = (AUDIENCE, SCOPE, WINDOW, NOTES)
OUTSIDE = "O"
#: Tags of tokens: none, then for each field the first token of a value and the others of it.
TAGS = (OUTSIDE, *(f"{part}-{field}" for field in FIELDS for part in "BI"))
#: What a begin costs, in natural logarithms of probability.
BEGIN = 2.0
_NEVER = -1e9


def stretches(logs: Sequence[Sequence[float]]) -> list[tuple[str, int, int]]:
    """Give (field, first token, after the last) for tokens with these log probabilities by tag."""
    tags = _path(logs)
    found: list[tuple[str, int, int]] = []
    for at, tag in enumerate(tags):
        if tag % 2:
            found.append((FIELDS[tag // 2], at, at + 1))
        elif tag:
            field, first, _ = found[-1]
            found[-1] = (field, first, at + 1)
    return found


def _path(logs: Sequence[Sequence[float]]) -> list[int]:
    """Give the numbers of the tags on the best way; a value goes on only from its own begin."""
    best = [0.0] + [_NEVER] * (len(TAGS) - 1)
    came: list[list[int]] = []
    for row in logs:
        first = max(range(len(TAGS)), key=best.__getitem__)
        top = best[first]
        here = [top + row[0]]
        back = [first]
        for begin in range(1, len(TAGS), 2):
            inside = begin + 1
            before = begin if best[begin] >= best[inside] else inside
            here += [top - BEGIN + row[begin], best[before] + row[inside]]
            back += [first, before]
        best = here
        came.append(back)
    tag = max(range(len(TAGS)), key=best.__getitem__)
    path: list[int] = []
    for back in reversed(came):
        path.append(tag)
        tag = back[tag]
    return path[::-1]
