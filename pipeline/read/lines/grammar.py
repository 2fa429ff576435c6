"""What may be written in one place of a letter: a row of slots, each with its own few characters.

A `Grammar` guides the search of `ctc`, so that a date is read as a date: "O" is no digit there.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.read.lines.ctc import codes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Slot:
    """From `least` to `most` characters out of `chars`; `most` None: any number of them."""

    chars: str
    least: int = 1
    most: int | None = 1


def literal(text: str, *, optional: bool = False) -> tuple[Slot, ...]:
    """Give slots for a fixed text; a capital or small letter alike. With `optional` each may be missing."""
    return tuple(Slot("".join(dict.fromkeys((c, c.lower(), c.upper()))), 0 if optional else 1) for c in text)


_Place = tuple[int, int]  # slot, how many characters of it have been seen


class Grammar:
    """A row of slots as a guide of the search: the automaton is determined while it is walked."""

    def __init__(self, slots: Sequence[Slot], letters: str) -> None:
        """Know the slots, and the alphabet whose classes are walked."""
        self._slots, self._letters = tuple(slots), letters
        self._states: list[frozenset[_Place]] = [self._closure({(0, 0)})]
        self._numbers = {self._states[0]: 0}
        self._steps: dict[tuple[int, int], int] = {}
        self._classes: dict[int, tuple[int, ...]] = {}

    def classes(self, state: int) -> Sequence[int]:
        """Give the classes that may follow in this state."""
        if state not in self._classes:
            table = codes(self._letters)
            chars = {c for at, seen in self._open(state) for c in self._slots[at].chars if c in table}
            self._classes[state] = tuple(sorted(table[c] for c in chars))
        return self._classes[state]

    def step(self, state: int, letter: int) -> int:
        """Give the state after one of those classes."""
        if (state, letter) not in self._steps:
            char = self._letters[letter - 1]
            places = {
                self._after(place) for place in self._open(state) if char in self._slots[place[0]].chars
            }
            after = self._closure(places)
            if after not in self._numbers:
                self._numbers[after] = len(self._states)
                self._states.append(after)
            self._steps[state, letter] = self._numbers[after]
        return self._steps[state, letter]

    def accepts(self, state: int) -> bool:
        """Tell whether a string may end in this state."""
        return (len(self._slots), 0) in self._states[state]

    def _open(self, state: int) -> Iterator[_Place]:
        """Give the places of a state where one more character fits."""
        for at, seen in self._states[state]:
            if at < len(self._slots) and (self._slots[at].most is None or seen < (self._slots[at].most or 0)):
                yield at, seen

    def _after(self, place: _Place) -> _Place:
        """Count one more; where there is no end, what is above the least need not be counted."""
        at, seen = place
        slot = self._slots[at]
        return at, seen + 1 if slot.most is not None else min(seen + 1, slot.least)

    def _closure(self, places: set[_Place]) -> frozenset[_Place]:
        """Add the places reached without a character: a slot that has enough may be left."""
        found = set(places)
        waiting = list(places)
        while waiting:
            at, seen = waiting.pop()
            if at < len(self._slots) and seen >= self._slots[at].least and (at + 1, 0) not in found:
                found.add((at + 1, 0))
                waiting.append((at + 1, 0))
        return frozenset(found)


@lru_cache(maxsize=16)
def grammar(slots: tuple[Slot, ...], letters: str) -> Grammar:
    """Give the grammar of these slots; the same one each time, so that its automaton is walked only once."""
    return Grammar(slots, letters)
