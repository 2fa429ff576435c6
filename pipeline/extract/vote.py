"""The vote of rules and trained layer on one field: do they take the same words?

In come the words a rule read and the guesses of the net (`learned`); out goes what the two say together.
It never decides a value: agreement leaves the rules' confidence as it is, anything else gives the field to a
person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.learned import Guess
    from pipeline.extract.letter import Span

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
#: Below this mean probability a guess is no voice: half of such guesses on held-out letters were wrong.
HEARD = 0.6
#: The rules' words may hold a label and an aside; the net's words must lie in them at least so far.
SHARED = 0.5


class Vote(StrEnum):
    """AGREE: the same words. DIFFER: both speak, of other words. ALONE_*: only one of them speaks."""

    AGREE = "agree"
    DIFFER = "differ"
    ALONE_RULE = "alone_rule"
    ALONE_NET = "alone_net"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Ballot:
    """The vote on a field, and the net's guesses that lie outside what the rules read."""

    vote: Vote
    extra: tuple[Guess, ...] = ()


def vote(field: str, text: str, ruled: Sequence[Span], guesses: Sequence[Guess]) -> Ballot:
    """Compare the rules' spans of a field with the net's guesses; all offsets are in `text`.

    The net agrees when most words of at least one guess lie in the rules' spans and no surer guess lies
    wholly outside of them.
    """
    voices = [one for one in guesses if one.field == field and one.score >= HEARD]
    if not ruled:
        return Ballot(Vote.ALONE_NET if voices else Vote.SILENT, tuple(voices))
    if not voices:
        return Ballot(Vote.ALONE_RULE)
    taken = {at for span in ruled for at in _words(text, span)}
    inside = [one for one in voices if _share(_words(text, (one.start, one.end)), taken) >= SHARED]
    outside = tuple(one for one in voices if not _words(text, (one.start, one.end)) & taken)
    if not inside:
        return Ballot(Vote.DIFFER, outside)
    surest = max(one.score for one in inside)
    return Ballot(Vote.DIFFER if any(one.score > surest for one in outside) else Vote.AGREE, outside)


def _words(text: str, span: Span) -> set[int]:
    """The words of a span, by where they begin."""
    return {word.start() for word in _WORD.finditer(text, *span)}


def _share(words: set[int], taken: set[int]) -> float:
    return len(words & taken) / len(words) if words else 0.0
