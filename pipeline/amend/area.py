"""The form of the scope, and how a typed place is completed from the map of the letter's day."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pipeline import places
from pipeline.amend.form import Form, Input, InputKind, always, choices, chosen, typed, typed_lines
from pipeline.errors import UsageError
from pipeline.model import Scope, ScopeUnit
from pipeline.places import PlaceLevel
from pipeline.terms import FIELD_TITLES, SCOPE_TITLES, ScopeLevel
from pipeline.values import from_plain, to_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pipeline.amend.form import Asked
    from pipeline.places import Unit

_LEVEL, _UNITS, _WHY = "Cấp rộng nhất", "Địa bàn", "Lý do đăng toàn quốc"
_RANKS = (ScopeLevel.COMMUNE, ScopeLevel.DISTRICT, ScopeLevel.PROVINCE, ScopeLevel.NATIONWIDE)
_TYPES = {
    "xã": PlaceLevel.COMMUNE,
    "phường": PlaceLevel.COMMUNE,
    "thị trấn": PlaceLevel.COMMUNE,
    "đặc khu": PlaceLevel.COMMUNE,
    "quận": PlaceLevel.DISTRICT,
    "huyện": PlaceLevel.DISTRICT,
    "thị xã": PlaceLevel.DISTRICT,
    "tỉnh": PlaceLevel.PROVINCE,
}
_TOLD = 4  # places named in a message


def on_the_map(
    text: str, title: str, asked: Asked, level: PlaceLevel | None = None, *, within: str | None = None
) -> tuple[Unit, ...]:
    """Give the units of the letter's day that a typed place may be, else of any day; () for an unknown one.

    `text` may name parents after commas; `within` is a district or province that narrows it. Of several,
    those in the issuer's province are meant. Raises `UsageError` that proposes a name for what is nearly one.
    """
    for day in (asked.on, None):
        found = places.find(text, on=day, level=level)
        if len(found) > 1:
            found = _narrowed(found, within) or _narrowed(found, asked.home) or found
        if found:
            return found
    near = places.find_near(text, on=asked.on, province=asked.home) or places.find_near(
        text, on=asked.on, province=None
    )
    if near:
        raise UsageError(f"{title}: không có “{text}” trên bản đồ; có phải {_several(near)}?")
    return ()


def _narrowed(found: tuple[Unit, ...], parent: str | None) -> tuple[Unit, ...]:
    if parent is None:
        return ()
    own = (one.full_name if one.level is PlaceLevel.PROVINCE else None for one in found)
    pairs = zip(found, own, strict=True)
    return tuple(
        one
        for one, name in pairs
        if any(home and places.same_name(home, parent) for home in (name, one.province, one.district))
    )


def _several(units: Iterable[Unit]) -> str:
    told = [address(one) for one in units]
    return " hay ".join(f"“{one}”" for one in told[:_TOLD]) + ("…" if len(told) > _TOLD else "")


def address(unit: Unit) -> str:
    """Name a unit with its parents: "xã Đắk Wil, huyện Cư Jút, tỉnh Đắk Nông"."""
    return ", ".join(filter(None, (unit.full_name, unit.district, unit.province)))


def level_of(text: str) -> PlaceLevel | None:
    """Give the level that the type word of a name tells, None without one or for "thành phố"."""
    lower = text.lower()
    return next((level for word, level in _TYPES.items() if lower.startswith(f"{word} ")), None)


def _unit(text: str, asked: Asked) -> ScopeUnit:
    found = on_the_map(text, _UNITS, asked)
    if len({(one.code, one.level) for one in found}) == 1:
        return ScopeUnit(found[0].full_name, ScopeLevel(found[0].level.value), found[0].code)
    if len({(one.full_name, one.level) for one in found}) > 1 or ("," in text and found):
        raise UsageError(f"{_UNITS}: “{text}” có nhiều nơi; gõ rõ {_several(found)}.")
    name = text.partition(",")[0].strip()
    level = found[0].level if found else level_of(name)
    if level is None or not level_of(name):
        raise UsageError(
            f"{_UNITS}: không có “{text}” trên bản đồ; gõ đủ tên có xã, phường, huyện, tỉnh ở trước."
            if not found
            else f"{_UNITS}: “{text}” có nhiều nơi; gõ rõ {_several(found)}."
        )
    # A name that only this letter knows, or that several places bear: the person's word, without a code.
    return ScopeUnit(found[0].full_name if found else name, ScopeLevel(level.value))


def _parse(entered: Mapping[str, str], asked: Asked) -> Scope | None:
    level: ScopeLevel | None = chosen(entered, "level", _LEVEL, SCOPE_TITLES)
    lines = typed_lines(entered, "units", _UNITS)
    justification = typed(entered, "justification", _WHY) or None
    if level is ScopeLevel.NATIONWIDE and lines:
        raise UsageError(f"{FIELD_TITLES['scope']}: đã chọn toàn quốc thì để trống địa bàn.")
    units = tuple(dict.fromkeys(_unit(line, asked) for line in lines))
    widest = max((one.level for one in units), key=_RANKS.index, default=None)
    if level is None and widest is None:
        if justification:
            raise UsageError(f"{_LEVEL}: chọn cấp, hoặc để trống cả lý do.")
        return None
    if level is not None and widest is not None and _RANKS.index(level) < _RANKS.index(widest):
        raise UsageError(f"{_LEVEL}: địa bàn có nơi {SCOPE_TITLES[widest]}, rộng hơn {SCOPE_TITLES[level]}.")
    wanted = level or widest
    return None if wanted is None else Scope(wanted, units, justification)


def _line(unit: ScopeUnit) -> str:
    """Write a unit so that it is found again: with its parents where its code tells them."""
    known = places.by_code(unit.code, unit.level.value) if unit.code else ()
    return next((address(one) for one in known if one.full_name == unit.name), unit.name)


def _shown(value: Scope) -> str:
    units = ", ".join(one.name for one in value.units)
    told = SCOPE_TITLES[value.level] + (f" ({units})" if units else "")
    return f"{told}; lý do: {value.justification}" if value.justification else told


SCOPE = Form(
    name="scope",
    title=FIELD_TITLES["scope"],
    inputs=always(
        Input("level", _LEVEL, InputKind.CHOICE, choices(SCOPE_TITLES), hint="để trống: theo địa bàn"),
        Input("units", _UNITS, InputKind.LINES, hint="mỗi dòng một nơi, ví dụ xã Đắk Wil, huyện Cư Jút"),
        Input("justification", _WHY, InputKind.TEXT),
    ),
    to_plain=partial(to_plain, "scope"),
    from_plain=partial(from_plain, "scope"),
    parse=_parse,
    entered=lambda value: {
        "level": value.level.value,
        "units": "\n".join(map(_line, value.units)),
        "justification": value.justification or "",
    },
    shown=_shown,
)
