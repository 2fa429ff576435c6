"""Whose government domain an address is in: a province of any time, a ministry, or nobody that we know."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from pipeline import places
from pipeline.errors import DefectError
from pipeline.places import PlaceLevel
from pipeline.toml_table import Problem, Table, read_table
from pipeline.vietnamese.text import fold, plain

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from pipeline.places import Unit

FILE = "domains.toml"
DOMAIN = re.compile(r"(?=.{1,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}")
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
_SIGNS = re.compile(r"[^\w]+")
_SHORT = (("ubnd", "ủy ban nhân dân"), ("hđnd", "hội đồng nhân dân"))


@dataclass(frozen=True, slots=True)
class Owner:
    """To whom a domain belongs: `domain` is the whole of it, `name` whom it is named after, with type word.

    `speaks_for` are the full names of those that may use it on the day asked about: the province itself,
    after a merger the one that took it over. `is_province` False: a body of the centre.
    """

    domain: str
    name: str
    speaks_for: tuple[str, ...]
    is_province: bool


@dataclass(frozen=True, slots=True)
class Body:
    """A body of the centre; after its last day, `until`, `heir` answers for it."""

    name: str
    domains: tuple[str, ...]
    until: date | None
    heir: str | None


@dataclass(frozen=True, slots=True)
class Domains:
    """The committed table: units and bodies by domain, bodies by `key` of their name, free mailboxes."""

    provinces: dict[str, tuple[Unit, ...]]
    bodies: dict[str, Body]
    named: dict[str, Body]
    free: frozenset[str]
    registries: frozenset[str]


def domain_place(domain: str, on: date | None) -> Owner | None:
    """Tell whose domain this one is or lies below; None for any that is not in the table.

    Before a merger a domain is that of its province alone, after it also that of the heir: offices keep their
    addresses for years. `on` None counts as today's map.
    """
    table = domains()
    for whole in _upward(domain.lower()):
        if units := table.provinces.get(whole):
            acting = _acting(units, on)
            names = tuple(dict.fromkeys(one.full_name for one in acting))
            return Owner(whole, units[0].full_name, names, is_province=True)
        if body := table.bodies.get(whole):
            return Owner(whole, body.name, (body_on(body.name, on),), is_province=False)
    return None


def body_on(name: str, on: date | None) -> str:
    """Give the name under which a central body goes on that day, None being today; others as they are."""
    body = domains().named.get(key(name))
    if body is None:
        return name
    ended = body.until is not None and (on is None or on > body.until)
    return body.heir if ended and body.heir else body.name


def is_body(name: str) -> bool:
    """Tell whether that is a central body of the table."""
    return key(name) in domains().named


def is_free(domain: str) -> bool:
    """Tell whether anybody may have a mailbox there."""
    return any(one in domains().free for one in _upward(domain.lower()))


def key(name: str) -> str:
    """Fold the name of a body for comparison: case, tone placement, signs and two abbreviations aside."""
    folded = f" {_SIGNS.sub(' ', fold(name)).strip()} "
    for short, long in _SHORT:
        folded = folded.replace(f" {short} ", f" {long} ")
    return folded.strip()


@lru_cache(maxsize=1)
def domains() -> Domains:
    """Read and check the committed table, once per process.

    Raises:
        DefectError: a row of it is wrong.
    """
    problems: list[Problem] = []
    top = read_table((resources.files("pipeline.senders") / FILE).read_text(encoding="utf-8"), FILE, problems)
    if top is None:
        raise DefectError("\n".join(map(str, problems)))
    free, registries = top.texts("free"), top.texts("registries")
    provinces: dict[str, tuple[Unit, ...]] = {}
    for unit in places.provinces(None):
        whole = f"{_label(unit.name)}.gov.vn"
        provinces[whole] = (*provinces.get(whole, ()), unit)
    for row in top.tables("provinces"):
        units = places.find(row.text("name"), level=PlaceLevel.PROVINCE)
        provinces.update(dict.fromkeys(row.texts("domains"), units))
        if not units:
            row.wrong("name", "không có tỉnh, thành phố này", "xem lại tên")
        row.finish()
    bodies = [_body(row) for row in top.tables("bodies")]
    top.finish()
    if problems:
        raise DefectError("\n".join(map(str, problems)))
    return Domains(
        provinces,
        {whole: body for body in bodies for whole in body.domains},
        {key(body.name): body for body in bodies},
        frozenset(free),
        frozenset(registries),
    )


def _body(row: Table) -> Body:
    body = Body(
        row.text("name"),
        row.texts("domains", needed=False),
        row.day_or_none("until"),
        row.text_or_none("heir"),
    )
    if (body.until is None) != (body.heir is None):
        row.wrong("until", "phải đi cùng heir", "ghi cả hai hoặc bỏ cả hai")
    row.finish()
    return body


def _label(name: str) -> str:
    return _NOT_A_LETTER.sub("", plain(name))


def _upward(domain: str) -> Iterable[str]:
    """Give a domain and those above it."""
    while domain:
        yield domain
        domain = domain.partition(".")[2]


def _acting(units: tuple[Unit, ...], on: date | None) -> tuple[Unit, ...]:
    """Give the units that may use a domain of these names on a day.

    In this order: those in force, the heirs of those that ended, the forerunners of those still to come.
    """
    last = max((one.valid_from for one in places.provinces(None) if one.valid_from), default=None)
    day = on or last
    if day is None or (acting := tuple(one for one in units if one.in_force(day))):
        return units if day is None else acting
    heirs = tuple(heir for one in units for heir in _heirs(one, day))
    return heirs or tuple(one for unit in units for one in places.predecessors(unit) if one.in_force(day))


def _heirs(unit: Unit, day: date) -> tuple[Unit, ...]:
    """Give those in force on a day that took a unit over, in one step or several (Huế 2025-01-01)."""
    found: list[Unit] = []
    for heir in places.successors(unit):
        found += [heir] if heir.in_force(day) else _heirs(heir, day)
    return tuple(found)
