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
#: A guess that stands against the rules or alone counts from this score on: of those on wordings kept apart
#: 89 % were right, of fainter ones every second (docs/decisions/0013).
HEARD = 0.8
#: A guess on the rules' own words counts from this score on: two have seen them.
FAINT = 0.5
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
    mine = [one for one in guesses if one.field == field]
    taken = {at for span in ruled for at in _words(text, span)}
    inside = [one.score for one in mine if one.score >= FAINT and _lies_in(text, one, taken)]
    outside = [one for one in mine if one.score >= HEARD and not _words(text, (one.start, one.end)) & taken]
    if not ruled:
        return Ballot(Vote.ALONE_NET if outside else Vote.SILENT, tuple(outside))
    if any(one.score > max(inside, default=0.0) for one in outside):
        return Ballot(Vote.DIFFER, tuple(outside))
    return Ballot(Vote.AGREE if inside else Vote.ALONE_RULE, tuple(outside))


def _lies_in(text: str, guess: Guess, taken: set[int]) -> bool:
    words = _words(text, (guess.start, guess.end))
    return len(words & taken) >= SHARED * len(words) > 0


def _words(text: str, span: Span) -> set[int]:
    """The words of a span, by where they begin."""
    return {word.start() for word in _WORD.finditer(text, *span)}
