"""Names of the map that begin as somebody types: for inputs that complete, with the map of one day."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.places.lookup import find
from pipeline.places.model import PlaceLevel
from pipeline.places.names import TYPE_WORDS, bare, spelling, split_type, strict
from pipeline.places.table import numbers, unit
from pipeline.vietnamese.text import unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pipeline.places.model import Unit

_LEVELS = (PlaceLevel.PROVINCE, PlaceLevel.DISTRICT, PlaceLevel.COMMUNE)


def complete(
    text: str,
    *,
    on: date | None = None,
    level: str | None = None,
    province: str | None = None,
    most: int = 10,
) -> tuple[Unit, ...]:
    """Give the units in force on `on` whose name begins with `text`, then those that have it within.

    Marks, case and blanks are ignored ("dakw" finds "xã Đắk Wil"), but names with the very marks come first.
    A type word keeps that type; `province` keeps what lies there that day, and is a full name.
    """
    type_word, typed = split_type(text)
    if type_word is None:
        for word, rest in _bare_types(typed):
            if meant := complete(f"{word} {rest}", on=on, level=level, province=province, most=most):
                return meant
    key = bare(spelling(strict(typed)))
    if not key and type_word is None:
        return ()
    wanted = None if level is None else PlaceLevel(level)
    home = (
        frozenset(one.code for one in find(province, on=on, level=PlaceLevel.PROVINCE)) if province else None
    )
    fitting = _Fitting(on, wanted, type_word, home)
    exact = spelling(strict(typed))
    found = []
    for name, whole, number in _names():
        at = name.find(key)
        if at >= 0 and fitting(one := unit(number)):
            near = whole.startswith(exact)
            found.append(((at > 0, not near, _LEVELS.index(one.level), len(name), one.code), one))
    found.sort(key=lambda pair: pair[0])
    return tuple(one for _, one in found[:most])


def _bare_types(typed: str) -> Iterator[tuple[str, str]]:
    """Give the type words that a text may begin with where it is typed without marks ("xa dak wil")."""
    plain = unmarked(typed)
    for word in sorted(TYPE_WORDS, key=len, reverse=True):
        if plain.startswith(f"{unmarked(word)} ") and not typed.startswith(f"{word} "):
            yield word, typed[len(word) + 1 :].strip()


@dataclass(frozen=True, slots=True)
class _Fitting:
    """What a unit must be besides its name; None asks nothing."""

    on: date | None
    level: PlaceLevel | None
    type_word: str | None
    provinces: frozenset[str] | None

    def __call__(self, one: Unit) -> bool:
        home = one.code if one.level is PlaceLevel.PROVINCE else one.province_code
        return (
            one.in_force(self.on)
            and self.level in (None, one.level)
            and self.type_word in (None, one.type_word)
            and (self.provinces is None or home in self.provinces)
        )


@lru_cache(maxsize=1)
def _names() -> tuple[tuple[str, str, int], ...]:
    """Give the names of every time: without marks, with them, and the number of the unit."""
    every = [number for level in _LEVELS for number in numbers(level)]
    whole = spelling("\n".join(strict(unit(number).name) for number in every)).split("\n")
    plain = bare("\n".join(whole)).split("\n")
    return tuple(zip(plain, whole, every, strict=True))
