"""Places whose name was misread or mistyped: names that differ by a letter or two, within one province."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.places.lookup import by_code, find, provinces
from pipeline.places.model import PlaceLevel, Unit
from pipeline.places.names import bare, spelling, split_type, strict
from pipeline.places.table import by_province, numbers, unit

if TYPE_CHECKING:
    from datetime import date

ALIKE = 0.82  # share of letters in common (Ratcliff and Obershelp, 1988): one of six misread gives 0.83
SHORTEST = 4  # letters of a name that may be guessed at; shorter ones are like too many others


def find_near(text: str, *, on: date | None, province: str | None) -> tuple[Unit, ...]:
    """Give the units in force on `on` whose name is most like `text`, the units alike together.

    `province` is the name of the province they must lie in; without it only provinces are looked at, because
    among all communes of the country every misread name is like some other. Nobody may take the answer as
    sure: it is for a person to see. Empty when nothing is alike, or the name itself is on the map.
    """
    if find(text, on=on, province=province):
        return ()
    type_word, name = split_type(text)
    key = bare(spelling(strict(name)))
    if len(key) < SHORTEST:
        return ()
    scored = [
        (SequenceMatcher(None, key, other).ratio(), one)
        for other, one in _names(province, on)
        if (type_word is None or one.type_word == type_word)
        and abs(len(other) - len(key)) <= 1 + len(key) // 6
    ]
    best = max((score for score, _ in scored), default=0.0)
    return tuple(one for score, one in scored if score == best) if best >= ALIKE else ()


def communes_of(province: str, on: date) -> tuple[Unit, ...]:
    """Give the communes, wards and special zones of a province on a day; none of an unknown one."""
    return tuple(one for _, one in _names(province, on) if one.level is PlaceLevel.COMMUNE)


@lru_cache(maxsize=64)
def _names(province: str | None, on: date | None) -> tuple[tuple[str, Unit], ...]:
    """Give (key, unit) of the units in force on a day, of one province or of all provinces."""
    if province is None:
        units: tuple[Unit, ...] = provinces(on)
    else:
        codes = {one.code for one in find(province, level=PlaceLevel.PROVINCE)}
        every = (unit(number) for code in sorted(codes) for number in by_province().get(code, ()))
        units = tuple(one for one in every if one.in_force(on))
    return tuple((bare(spelling(strict(one.name))), one) for one in units)


def predecessors(place: Unit) -> tuple[Unit, ...]:
    """Give the units that a unit took over when it began; empty when it is older than the tables.

    The commune of 2025-07-01 follows communes, and with its code sometimes a district: those of its own level
    are given, of the map that ended the day before.
    """
    if place.valid_from is None:
        return ()
    every = (unit(number) for number in numbers(place.level))
    return tuple(
        one
        for one in every
        if one.valid_to is not None
        and one.valid_to < place.valid_from
        and place.code in one.successors
        and place in by_code(place.code, place.level, place.valid_from)
    )
