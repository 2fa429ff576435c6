"""Areas named in running text: "các xã Nam Dong, Tâm Thắng và thị trấn Ea T’ling, huyện Cư Jút".

A place after a smaller one only says where that lies ("xã Đắk Wil, huyện Cư Jút" names one area).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.model import ScopeUnit
from pipeline.places import find as find_units
from pipeline.terms import ScopeLevel
from pipeline.vietnamese.text import CAPITALS, plain, squash

if TYPE_CHECKING:
    from pipeline.extract.fields import View
    from pipeline.model import Issuer
    from pipeline.places import Unit

_SYLLABLE = rf"(?:[{CAPITALS}][\w’']*|\d{{1,2}}\b(?!\s*(?:/|tháng|ngày|năm|tuổi)))"
_NAME = rf"{_SYLLABLE}(?:[ \n-]+{_SYLLABLE})*"
_TYPE = (
    r"[Tt]ỉnh|[Tt]hành phố|TP\.?|[Hh]uyện|[Qq]uận|[Tt]hị xã"
    r"|[Xx]ã(?!\s+[Hh]ội\b(?!\s+[A-ZĐ]))|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu"
)
_LIST = re.compile(
    rf"(?P<type>{_TYPE})\s*:?\s*\(?(?P<names>{_NAME}(?:\s*(?:,|;|và|,\s*và)\s+(?!(?:{_TYPE})\b){_NAME})*)"
)
_ASIDE = re.compile(r"\((?:[^()]*\b(?:cu|moi|truoc day|sap nhap|gom dia ban|nay la)\b[^()]*)\)")
_LEVEL = {
    "tinh": ScopeLevel.PROVINCE, "huyen": ScopeLevel.DISTRICT, "quan": ScopeLevel.DISTRICT,
    "thi xa": ScopeLevel.DISTRICT, "xa": ScopeLevel.COMMUNE, "phuong": ScopeLevel.COMMUNE,
    "thi tran": ScopeLevel.COMMUNE, "dac khu": ScopeLevel.COMMUNE,
}  # fmt: skip
# District-level cities ended in this year.
NO_DISTRICTS_SINCE = 2025
_ORDER = (ScopeLevel.COMMUNE, ScopeLevel.DISTRICT, ScopeLevel.PROVINCE)


@dataclass(frozen=True, slots=True)
class Named:
    """An area of the scope; `known` when the map has exactly one such place."""

    unit: ScopeUnit
    known: bool


def named_units(view: View, start: int, end: int) -> list[Named]:
    """Give the areas named between the offsets, without those that only say where another lies."""
    folded = _ASIDE.sub(lambda m: " " * len(m.group(0)), view.letter.plain[start:end])
    text = "".join(
        c if f != " " or c.isspace() else " "
        for c, f in zip(view.letter.text[start:end], folded, strict=True)
    )
    groups: list[tuple[int, int, list[tuple[str, str]]]] = []
    for hit in _LIST.finditer(text):
        names = [squash(n) for n in re.split(r"\s*(?:,|;|\bvà\b)\s*", hit["names"]) if n.strip()]
        groups.append((hit.start(), hit.end(), [(squash(hit["type"]), name) for name in names]))
    named: list[Named] = []
    context = _context(view)
    above: tuple[int, ScopeLevel] | None = None
    for first, last, pairs in groups:
        resolved = [_resolve(kind, name, view, context) for kind, name in pairs]
        level = resolved[0].unit.level
        between = text[above[0] : first] if above else ""
        if (
            above
            and _ORDER.index(level) > _ORDER.index(above[1])
            and re.fullmatch(r"[\s,\-–)]*(?:thuộc|của|trên địa bàn)?\s*", between)
        ):
            above = (last, level)
            continue
        named += resolved
        above = (last, level)
    return named


def _context(view: View) -> tuple[str | None, str | None]:
    issuer: Issuer | None = view.value("issuer")
    return (issuer.province, issuer.district) if issuer else (None, None)


def _resolve(kind: str, name: str, view: View, context: tuple[str | None, str | None]) -> Named:
    """Look the place up on the map of the letter's day, first near the issuer."""
    word = plain(kind).rstrip(".")
    word = "thanh pho" if word == "tp" else word
    written = f"{'thành phố' if word == 'thanh pho' else kind.lower()} {name}"
    on = view.value("issued_on")
    province, district = context
    tries = (
        (on, province, district),
        (on, province, None),
        (on, None, None),
        (None, province, None),
        (None, None, None),
    )
    for day, home, inside in tries:
        units: tuple[Unit, ...] = find_units(written, on=day, province=home, district=inside)
        if units:
            level = ScopeLevel(units[0].level.value)
            same = {unit.full_name for unit in units}
            sure = len(units) == 1 or (len(same) == 1 and home is not None)
            return Named(ScopeUnit(units[0].full_name, level, units[0].code if sure else None), known=sure)
    city = ScopeLevel.DISTRICT if on and on.year < NO_DISTRICTS_SINCE else ScopeLevel.PROVINCE
    level = _LEVEL.get(word, city)
    return Named(ScopeUnit(written, level), known=False)
