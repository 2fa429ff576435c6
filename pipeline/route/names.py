"""Names of police units: the placeholders of a handler rule filled with the issuer's places.

What the letterhead leaves out is looked up on the map of the letter's day, never guessed: a commune whose
name stands alone in its province has one district only. A place that no longer exists on that day gives
way to its successor when there is exactly one.
"""

from __future__ import annotations

import string
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline import places
from pipeline.places import PlaceLevel

if TYPE_CHECKING:
    from datetime import date

    from pipeline.model import Issuer
    from pipeline.places import Unit
    from pipeline.procedure import Procedure

_WORDS = {
    "commune": "xã, phường",
    "district": "huyện, quận, thị xã, thành phố",
    "province": "tỉnh, thành phố",
}


@dataclass(frozen=True, slots=True)
class Named:
    """A police unit in full, with what had to be looked up."""

    name: str
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """The name cannot be given; `because` says what is missing and what to do."""

    because: str


@dataclass(frozen=True, slots=True)
class _Place:
    name: str
    because: str | None = None


def filled(pattern: str, issuer: Issuer, procedure: Procedure, day: date) -> Named | Gap:
    """Fill {commune}, {district} and {province} of a handler's name for the issuer on that day."""
    values: dict[str, str] = {}
    notes = []
    for _, wanted, _, _ in string.Formatter().parse(pattern):
        if wanted is None:
            continue
        place = _place(wanted, issuer, procedure, day)
        if place is None:
            return Gap(
                f"Chưa xác định được {_WORDS[wanted]} của cơ quan ban hành: "
                "cán bộ bổ sung địa bàn để có tên đơn vị thẩm định."
            )
        values[wanted] = place.name
        notes += [place.because] if place.because else []
    return Named(pattern.format(**values), tuple(notes))


def _place(wanted: str, issuer: Issuer, procedure: Procedure, day: date) -> _Place | None:
    written: str | None = getattr(issuer, wanted)
    if written is not None:
        return _on_the_day(written, PlaceLevel(wanted), issuer, day)
    inner = _innermost(issuer, day)
    home = {"district": inner and inner.district, "province": inner and inner.province}.get(wanted)
    if inner and home:
        return _Place(home, f"Theo bản đồ hành chính, {inner.full_name} thuộc {home}.")
    if wanted == "province" and procedure.province:
        return _Place(
            procedure.province, f"Văn bản không nêu tỉnh: lấy địa bàn của quy trình là {procedure.province}."
        )
    return None


def _innermost(issuer: Issuer, day: date) -> Unit | None:
    """Give the smallest place of the issuer when the map of that day has exactly one such."""
    for level in (PlaceLevel.COMMUNE, PlaceLevel.DISTRICT):
        written: str | None = getattr(issuer, level.value)
        if written:
            district = issuer.district if level is PlaceLevel.COMMUNE else None
            found = places.find(written, on=day, level=level, province=issuer.province, district=district)
            if len(found) == 1:
                return found[0]
    return None


def _on_the_day(written: str, level: PlaceLevel, issuer: Issuer, day: date) -> _Place:
    """Give the place's official name on that day; a name the map does not know stays as written."""
    province = issuer.province if level is not PlaceLevel.PROVINCE else None
    district = issuer.district if level is PlaceLevel.COMMUNE else None
    known = {unit.full_name for unit in places.find(written, on=day, level=level, province=province)}
    if len(known) == 1:
        return _Place(known.pop())
    if known:
        return _Place(written)
    gone = places.find(written, level=level, province=province, district=district)
    heirs = {heir.full_name for unit in gone for heir in places.successors(unit) if heir.level is level}
    if len(heirs) == 1 and all(unit.valid_to and unit.valid_to < day for unit in gone):
        heir = heirs.pop()
        return _Place(heir, f"{written} đã sắp xếp, nay là {heir}.")
    return _Place(written)
