"""Whose cases a person will see: the police unit as an administrator names it becomes a `Reach`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.person import Reach
from pipeline.places import PlaceLevel, find, predecessors, successors
from pipeline.terms import HandlerLevel

if TYPE_CHECKING:
    from pipeline.places import Unit

_POLICE = "Công an "
_BELOW = (HandlerLevel.COMMUNE, HandlerLevel.DISTRICT)


def reach_of(level: HandlerLevel, unit: str, province: str | None = None) -> Reach:
    """Give the reach of a police unit, with today's province and those merged into it.

    A unit of a commune or district is spelled as the map spells it, because cases are found by that name.

    Raises:
        UsageError: there is no such province or commune, or a unit below the ministry names no province.
    """
    unit = " ".join(unit.split())
    if not unit:
        raise UsageError("Cần tên đầy đủ của đơn vị Công an.")
    if level in (HandlerLevel.MINISTRY, HandlerLevel.NONE):
        return Reach(level, unit)
    if not province:
        raise UsageError(f"{unit}: cần tên tỉnh, ví dụ: tỉnh Lâm Đồng.")
    today = _today(province)
    provinces = tuple(dict.fromkeys(_with_merged(today)))
    if level in _BELOW:
        unit = _spelled(unit, PlaceLevel(level.value), provinces)
    return Reach(level, unit, provinces)


def _today(province: str) -> Unit:
    known = find(province, level=PlaceLevel.PROVINCE)
    heirs = {heir.full_name: heir for one in known for heir in _heirs(one)}
    if len(heirs) != 1:
        raise UsageError(f"{'Có nhiều' if heirs else 'Không có'} tỉnh, thành phố tên “{province}”.")
    return heirs.popitem()[1]


def _heirs(unit: Unit) -> tuple[Unit, ...]:
    if unit.valid_to is None:
        return (unit,)
    return tuple(last for heir in successors(unit) for last in _heirs(heir))


def _with_merged(unit: Unit) -> list[str]:
    """Name a province and all that it followed; the one that kept the name comes first."""
    names = [unit.full_name]
    for older in reversed(predecessors(unit)):
        names += _with_merged(older)
    return names


def _spelled(unit: str, level: PlaceLevel, provinces: tuple[str, ...]) -> str:
    place = unit[len(_POLICE) :] if unit.lower().startswith(_POLICE.lower()) else ""
    found = [one for name in provinces for one in find(place, level=level, province=name)] if place else []
    if not found:
        raise UsageError(
            f"“{unit}” không phải Công an của xã, phường, đặc khu nào thuộc {provinces[0]}; "
            "ghi đầy đủ, ví dụ: Công an xã Đắk Wil."
        )
    now = [one for one in found if one.valid_to is None] or found
    return _POLICE + now[0].full_name
