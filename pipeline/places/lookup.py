"""Questions to the map: which units may a name mean on a day, what followed a unit, who lies in whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.places.model import PlaceLevel, Unit
from pipeline.places.names import bare, spelling, split_type, strict
from pipeline.places.table import (
    by_bare,
    by_level_and_code,
    by_spelling,
    by_strict,
    numbers,
    rows_of,
    unit,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_PROVINCE_WORDS = ("tỉnh", "thành phố")


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a unit must be besides its name; None asks nothing."""

    types: tuple[str, ...] | None
    level: PlaceLevel | None
    provinces: frozenset[str] | None
    districts: frozenset[str] | None

    def fits(self, unit: Unit) -> bool:
        """Tell whether type, level and parents are as asked."""
        own_province = unit.code if unit.level is PlaceLevel.PROVINCE else unit.province_code
        own_district = unit.code if unit.level is PlaceLevel.DISTRICT else unit.district_code
        return (
            (self.types is None or unit.type_word in self.types)
            and (self.level is None or unit.level is self.level)
            and (self.provinces is None or own_province in self.provinces)
            and (self.districts is None or own_district in self.districts)
        )


@lru_cache(maxsize=4096)
def find(
    text: str,
    *,
    on: date | None = None,
    level: str | None = None,
    province: str | None = None,
    district: str | None = None,
) -> tuple[Unit, ...]:
    """Give the units that `text` may mean, provinces first; empty when there is none.

    `text` is a name with or without type word, in any case and tone style, and may name its parents
    after commas ("xã Đắk Wil, huyện Cư Jút"). `on` keeps the units in force that day, None keeps all.
    `level` is a `PlaceLevel` or its value; `province` and `district` are names or codes of parents.
    Accepted spellings (Đăk/Đắk, Qui/Quy) count as the name; a match without marks is given only when no
    unit of any time has the name with its marks.
    """
    text, *parents = text.split(",")
    for parent in parents:
        if (
            province is None
            and split_type(parent)[0] in _PROVINCE_WORDS
            and _codes(parent, PlaceLevel.PROVINCE)
        ):
            province = parent
        else:
            district = district or parent
    type_word, name = split_type(text)
    wanted = _Wanted(
        types=None if type_word is None else (type_word,),
        level=None if level is None else PlaceLevel(level),
        provinces=_codes(province, PlaceLevel.PROVINCE) if province else None,
        districts=_codes(district, PlaceLevel.DISTRICT) if district else None,
    )
    found = _named(name, wanted)
    if not found and type_word in _PROVINCE_WORDS and wanted.level in (None, PlaceLevel.PROVINCE):
        # A province may become a city, and writers mix the two ("tỉnh Cần Thơ"): the name decides.
        found = _named(name, _Wanted(_PROVINCE_WORDS, PlaceLevel.PROVINCE, None, None))
    return _ordered(one for one in found if one.in_force(on))


def exists_ever(text: str, *, level: str | None = None) -> bool:
    """Tell whether a unit of this name is or was on the map."""
    return bool(find(text, level=level))


def by_code(code: str, level: str, on: date | None = None) -> tuple[Unit, ...]:
    """Give the units of that code and level, in force on `on` (None: at any time)."""
    found = (unit(index) for index in by_level_and_code().get((PlaceLevel(level), code), ()))
    return _ordered(one for one in found if one.in_force(on))


def successors(unit: Unit) -> tuple[Unit, ...]:
    """Give the units that took over when `unit` ended; empty when it still exists or nobody is known.

    A district that ended on 2025-06-30 is followed by communes, everything else by its own level first.
    """
    if unit.valid_to is None:
        return ()
    day = unit.valid_to + timedelta(days=1)
    found: list[Unit] = []
    for code in unit.successors:
        levels = (unit.level, PlaceLevel.COMMUNE) if len(code) > len(unit.code) else (unit.level,)
        found += next((heirs for level in levels if (heirs := by_code(code, level, day))), ())
    return tuple(found)


@lru_cache(maxsize=16)
def provinces(on: date | None = None) -> tuple[Unit, ...]:
    """Give the provinces and cities in force on that day by code, None for all of every time."""
    every = map(unit, numbers(PlaceLevel.PROVINCE))
    return tuple(one for one in every if one.in_force(on))


def level_exists(level: str, on: date) -> bool:
    """Tell whether that level of government existed on the day: there is no district since 2025-07-01."""
    return any(unit(number).in_force(on) for number in numbers(PlaceLevel(level)))


def province_of(text: str, on: date | None = None) -> Unit | None:
    """Give the province in which the place lies, itself included; None when unknown or not the only one."""
    homes = {
        home
        for place in find(text, on=on)
        for home in ((place,) if place.level is PlaceLevel.PROVINCE else _home(place, on))
    }
    return homes.pop() if len(homes) == 1 else None


def same_name(one: str, other: str) -> bool:
    """Tell whether two texts name the same place, spelling aside; a missing type word fits every one."""
    (one_type, one_name), (other_type, other_name) = split_type(one), split_type(other)
    types_fit = one_type is None or other_type is None or one_type == other_type
    return types_fit and spelling(strict(one_name)) == spelling(strict(other_name))


def in_province(place: Unit, province: Unit) -> bool:
    """Tell whether `place` lies in `province`, over the merges of 2025 as well.

    A commune of old Đắk Nông lies in today's Lâm Đồng; a commune of today's Lâm Đồng does not count as
    lying in old Đắk Nông, whatever its area.
    """
    code = place.code if place.level is PlaceLevel.PROVINCE else place.province_code
    day = place.valid_to or place.valid_from or province.valid_from or province.valid_to
    homes = by_code(code, PlaceLevel.PROVINCE, day) if code else ()
    return any(home == province or province in successors(home) for home in homes)


def _home(place: Unit, on: date | None) -> tuple[Unit, ...]:
    day = on or place.valid_to or place.valid_from
    return by_code(place.province_code, PlaceLevel.PROVINCE, day) if place.province_code else ()


def _named(name: str, wanted: _Wanted) -> list[Unit]:
    """Give the units of that name at any time by the strictest key that has one."""
    exact = strict(name)
    merged = spelling(exact)
    for index, key in ((by_strict, exact), (by_spelling, merged), (by_bare, bare(merged))):
        if found := [one for number in rows_of(index(), key) if wanted.fits(one := unit(number))]:
            return found
    return []


@lru_cache(maxsize=256)
def _codes(text: str, level: PlaceLevel) -> frozenset[str]:
    """Give the codes that a parent's name or code may mean, at any time."""
    text = text.strip()
    if text.isdigit() and (level, text) in by_level_and_code():
        return frozenset({text})
    return frozenset(one.code for one in find(text, level=level))


def _ordered(found: Iterable[Unit]) -> tuple[Unit, ...]:
    ranks = (PlaceLevel.PROVINCE, PlaceLevel.DISTRICT, PlaceLevel.COMMUNE)
    return tuple(sorted(found, key=lambda one: (ranks.index(one.level), one.code)))
