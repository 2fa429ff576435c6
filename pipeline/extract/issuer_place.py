"""Where an issuer sits: places named in its name, its parent's name and the date line, on the letter's day.

The map has a time axis, so "huyện Đắk Mil" is a district in 2024 and nothing from 2025-07-01
(Law 72/2025/QH15; domain.md section 3).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pipeline.places import PlaceLevel, province_of
from pipeline.places import find as find_units
from pipeline.terms import IssuerKind, IssuerLevel
from pipeline.vietnamese.agencies import Head, head_of
from pipeline.vietnamese.casing import COMMUNE
from pipeline.vietnamese.text import CAPITALS, plain

if TYPE_CHECKING:
    from pipeline.extract.fields import View
    from pipeline.places import Unit

NAMED = re.compile(
    rf"\b(?P<type>tỉnh|thành phố|tp\.?|huyện|quận|thị xã|{COMMUNE}|phường|thị trấn|đặc khu)\s+"
    rf"(?!(?:đoàn|ủy|uỷ|hội chi)\b)(?P<name>(?-i:[{CAPITALS}\d][\w’']*)(?:["
    rf" -]+(?-i:[{CAPITALS}\d–-][\w’']*))*)",
    re.IGNORECASE,
)
SPEAKS_WITHIN = 6000
NEW_MAP = date(2025, 7, 1)
CENTRAL = frozenset({IssuerLevel.CENTRAL, IssuerLevel.MINISTRY})


@dataclass(frozen=True, slots=True)
class Area:
    """Province, district and commune of a body, full names with type word; `sure` when the map knows them."""

    province: str | None = None
    district: str | None = None
    commune: str | None = None
    sure: bool = False


def province_said(view: View) -> str | None:
    """Name the province that the letter speaks of, when it speaks of one only."""
    on = view.value("issued_on")
    said: set[str] = set()
    for found in NAMED.finditer(view.letter.text[:SPEAKS_WITHIN].replace("\n", " ")):
        if plain(found.group("type")) in {"tinh", "thanh pho", "tp", "tp."}:
            units = find_units(found.group(0), on=on, level="province")
            said |= {units[0].full_name} if units else set()
    return said.pop() if len(said) == 1 else None


def area_of(
    name: str,
    parent: str | None,
    place: str | None,
    on: date | None,
    kind: IssuerKind,
    said: str | None = None,
) -> Area:
    """Gather the places of a body.

    `place` is the one of the date line, `on` the letter's day, `said` the province that the rest of the
    letter speaks of.
    """
    province_hint = _province_hint(name, parent, place, on) or said
    area = Area()
    for text in (name, parent or ""):
        for found in NAMED.finditer(text):
            area = _with(area, found.group(0), province_hint, on)
    if area == Area() and place and kind is not IssuerKind.ENTERPRISE:
        area = _with(area, place, province_hint, on)
    if area.province is None and place:
        home = province_of(place, on) or province_of(place)
        area = replace(area, province=home.full_name if home else None, sure=area.sure or home is not None)
    return area


def _province_hint(name: str, parent: str | None, place: str | None, on: date | None) -> str | None:
    """Name the province said anywhere in the letterhead or the date line."""
    for written in (name, parent or ""):
        for found in NAMED.finditer(written):
            units = find_units(found.group(0), on=on, level="province")
            if units and plain(found.group("type")) in {"tinh", "thanh pho", "tp", "tp."}:
                return units[0].full_name
    for text in (place, name.split(" ", 1)[-1]):
        units = find_units(text, on=on, level="province") if text else ()
        if units:
            return units[0].full_name
    return None


def _with(area: Area, text: str, province: str | None, on: date | None) -> Area:
    """Add the place that `text` names to what is known."""
    unit = _unit(text, province, area.district, on)
    if unit is None:
        return _unknown(area, text)
    if unit.level is PlaceLevel.PROVINCE:
        return replace(area, province=area.province or unit.full_name, sure=True)
    if unit.level is PlaceLevel.DISTRICT:
        return replace(
            area, district=area.district or unit.full_name, province=area.province or unit.province, sure=True
        )
    return replace(
        area,
        commune=area.commune or unit.full_name,
        district=area.district or unit.district,
        province=area.province or unit.province,
        sure=True,
    )


def _unit(text: str, province: str | None, district: str | None, on: date | None) -> Unit | None:
    """Give the only unit that is meant; two of one name in different provinces are no answer."""
    tries = (
        (on, province, district),
        (on, province, None),
        (None, province, None),
        (on, None, None),
        (None, None, None),
    )
    for day, home, within in tries:
        units = find_units(text, on=day, province=home, district=within)
        highest = [u for u in units if u.level is units[0].level]
        if highest and (home or len({(u.full_name, u.province) for u in highest}) == 1):
            return highest[0]
    return None


def _unknown(area: Area, text: str) -> Area:
    """Keep a named place that the map does not know, in the slot its type word says."""
    kind = plain(text).split(" ")[0]
    written = text[:1].lower() + text[1:]
    if kind in {"xa", "phuong", "dac"} and area.commune is None:
        return replace(area, commune=written)
    if kind in {"huyen", "quan"} and area.district is None:
        return replace(area, district=written)
    if kind == "tinh" and area.province is None:
        return replace(area, province=written)
    return area


# "Thành đoàn Hà Tiên" under "Tỉnh đoàn Kiên Giang": the city is one of a province.
_CITY_BODY = re.compile(r"thanh (?:doan|uy)\b")
_OF_PROVINCE = re.compile(r"(?:tinh (?:doan|uy)|dang bo tinh)\b")


def level_of(name: str, parent: str | None, head: Head | None, area: Area) -> IssuerLevel:
    """Say at which level the body stands: its family's, else that of the place in its name or its parent."""
    if _CITY_BODY.match(plain(name)) and _OF_PROVINCE.match(plain(parent or "")):
        return IssuerLevel.DISTRICT
    if head is not None and head.level is not None:
        return head.level
    above = plain(parent or "")
    if re.match(
        r"(?:bo|chinh phu|ngan hang nha nuoc|thanh tra chinh phu|trung uong)\b", above
    ) and not NAMED.search(name):
        return IssuerLevel.MINISTRY
    higher = head_of(above)
    if (
        higher is not None
        and higher.level is not None
        and (not NAMED.search(name) or above.startswith("so "))
    ):
        return higher.level  # "Ban Dân vận" of "Huyện ủy Đắk Mil", everything under a "Sở"
    named = [
        _level_word(found.group(0), area) for text in (name, parent or "") for found in NAMED.finditer(text)
    ]
    if named:
        return named[0]
    slots = (
        (area.commune, IssuerLevel.COMMUNE),
        (area.district, IssuerLevel.DISTRICT),
        (area.province, IssuerLevel.PROVINCE),
    )
    return next((level for place, level in slots if place), IssuerLevel.OTHER)


def _level_word(text: str, area: Area) -> IssuerLevel:
    """Read the level from the type word; a "thành phố" is what the map says it is."""
    kind = plain(text)
    if kind.startswith(("xa ", "phuong ", "thi tran ", "dac khu ")):
        return IssuerLevel.COMMUNE
    if kind.startswith(("huyen ", "quan ", "thi xa ")):
        return IssuerLevel.DISTRICT
    if kind.startswith("tinh "):
        return IssuerLevel.PROVINCE
    return IssuerLevel.DISTRICT if area.district and plain(area.district) == kind else IssuerLevel.PROVINCE


def districts_exist(on: date | None) -> bool:
    """Tell whether there were districts on that day (until 2025-06-30)."""
    return on is not None and on <= NEW_MAP - timedelta(days=1)
