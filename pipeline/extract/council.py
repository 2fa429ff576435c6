"""Rules and trained layer together: what the net says of a request's fields, and what follows from it.

The net never makes a value. Where it takes other words than the rules, a person looks; where the rules
found nothing, they read the words the net points at, for a person to see. Agreement leaves the rules' word as
it is: on invented letters, one in nine of the values that the rules doubted and the net agreed to was wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.extract.cues import AUDIENCE, SCOPE, WINDOW
from pipeline.extract.fields import doubted
from pipeline.extract.item import Item
from pipeline.extract.learned import Guess, kind_score, spans_of
from pipeline.extract.vote import Vote, vote

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.extract.fields import View
    from pipeline.extract.letter import Span
    from pipeline.model import Field

VOTED = frozenset({AUDIENCE, SCOPE, WINDOW})
AGAINST = (
    0.2  # probability of a request below which the net speaks against one; of 300 invented ones two were
)


def speaks_against_request(view: View) -> bool:
    """Tell whether the net takes the letter for something else than a request; False without a net."""
    start, end = _body(view)
    score = kind_score(view.value("subject") or "", view.letter.text[start:end], view.net)
    return score is not None and score < AGAINST


def guesses_of(view: View) -> tuple[Guess, ...]:
    """Ask the net for the values in the body; offsets are those of the letter."""
    start, end = _body(view)
    found = spans_of(view.letter.text[start:end], view.net)
    return tuple(Guess(one.field, one.start + start, one.end + start, one.score) for one in found)


def settled(view: View, name: str, find: Callable[[View], Field[Any]]) -> Field[Any]:
    """Read a field by the rules and weigh what the net says of it."""
    field = find(view)
    if name not in VOTED or not view.guesses:
        return field
    ruled = [(one.start, one.end) for one in field.evidence] if field.value is not None else []
    ballot = vote(name, view.letter.text, ruled, view.guesses)
    if ballot.vote is Vote.DIFFER:
        return doubted(field)
    if ballot.vote is Vote.ALONE_NET and field.raw is None:
        return _pointed_at(view, name, find, ballot.extra) or field
    return field


def _pointed_at(
    view: View, name: str, find: Callable[[View], Field[Any]], extra: tuple[Guess, ...]
) -> Field[Any] | None:
    """Let the rules read the words the net points at; what they make of them is left to a person."""
    known = view.items
    view.items = tuple(Item(name, (one.start, one.start), one.start, one.end, strong=False) for one in extra)
    made = find(view)
    view.items = known
    return doubted(made) if made.value is not None else None


def _body(view: View) -> Span:
    first, last = view.zones.body
    lines = view.letter.lines[first:last]
    return (lines[0].start, lines[-1].end) if lines else (0, 0)
