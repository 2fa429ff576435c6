"""One administrative unit during one span of time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pipeline.procedure import within

if TYPE_CHECKING:
    from datetime import date


class PlaceLevel(StrEnum):
    """Cấp hành chính; the district level ended on 2025-06-30."""

    COMMUNE = "commune"
    DISTRICT = "district"
    PROVINCE = "province"


@dataclass(frozen=True, slots=True)
class Unit:
    """A province, district or commune under one name from `valid_from` to `valid_to`, both inclusive.

    `code` is that of the statistics office; it is unique within a level at any one day only, because
    the map of 2025-07-01 gives old codes to new units. `province` and `district` are full names with
    their type word ("tỉnh Đắk Nông"). `valid_from` None: before everything this table knows;
    `valid_to` None: still there. `successors` are codes of units of the map that followed.
    """

    code: str
    name: str
    level: PlaceLevel
    type_word: str
    province: str | None
    district: str | None
    province_code: str | None
    district_code: str | None
    valid_from: date | None
    valid_to: date | None
    successors: tuple[str, ...]

    @property
    def full_name(self) -> str:
        """Name with its type word as in running text: "huyện Đắk Mil", "Quận 1" (see `full_name`)."""
        return full_name(self.type_word, self.name)

    def in_force(self, on: date | None) -> bool:
        """Tell whether the unit existed on that day; None asks about no day and is always true."""
        return on is None or within(on, self.valid_from, self.valid_to)


def full_name(type_word: str, name: str) -> str:
    """Join type word and name; the type word is capitalised before digits and for Hồ Chí Minh City.

    Source: Decree 30/2020 Annex II, part III, 1a and 1b ("Quận 1", "Thành phố Hồ Chí Minh").
    """
    if name == "Hồ Chí Minh" or name.isdigit():
        type_word = type_word[:1].upper() + type_word[1:]
    return f"{type_word} {name}"
