"""The committed tables in memory: raw lines, indexes by name and code, units built when asked for.

A unit is addressed by its number: the position of its line when all tables follow each other, provinces
first. Each index is built by the first question that needs it, most letters need the first one only.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from pipeline.places.model import PlaceLevel, Unit, full_name
from pipeline.places.names import bare, plain_keys, spelling

_TABLES = (
    ("provinces.tsv", PlaceLevel.PROVINCE),
    ("districts.tsv", PlaceLevel.DISTRICT),
    ("communes_new.tsv", PlaceLevel.COMMUNE),
    ("communes_old.tsv", PlaceLevel.COMMUNE),
)
_HEAD = 2  # a line with the source and a line with the column names
_DISTRICT_CODE = 3  # digits; a province code has two


class Entry(NamedTuple):
    """One line; days are ISO texts, which sort like days; empty is open."""

    level: PlaceLevel
    code: str
    name: str
    type_word: str
    parent: str
    first: str
    last: str
    successors: str


class Lines(NamedTuple):
    """All lines with the level of each, and the numbers of the lines that carry one name."""

    level: list[PlaceLevel]
    text: list[str]
    named: dict[str, list[int]]


@lru_cache(maxsize=1)
def _all() -> Lines:
    every: Lines = Lines([], [], defaultdict(list))
    folder = resources.files("pipeline.places") / "data"
    for file, level in _TABLES:
        read = (folder / file).read_text(encoding="utf-8").split("\n")[_HEAD:-1]
        every.level.extend([level] * len(read))
        every.text.extend(read)
    for number, line in enumerate(every.text):
        every.named[line.split("\t", 2)[1]].append(number)
    return every


def numbers(level: PlaceLevel) -> list[int]:
    """Give the numbers of all units of one level."""
    return [number for number, one in enumerate(_all().level) if one is level]


@lru_cache(maxsize=1)
def by_strict() -> dict[str, list[str]]:
    """Give names by `names.strict`: nothing but case, tone placement and punctuation may differ."""
    return _grouped(plain_keys("\n".join(_all().named)))


@lru_cache(maxsize=1)
def by_spelling() -> dict[str, list[str]]:
    """Give names by `names.spelling`."""
    return _grouped(spelling(plain_keys("\n".join(_all().named))))


@lru_cache(maxsize=1)
def by_bare() -> dict[str, list[str]]:
    """Give names by `names.bare`."""
    return _grouped(bare(spelling(plain_keys("\n".join(_all().named)))))


def rows_of(index: dict[str, list[str]], key: str) -> list[int]:
    """Give the numbers of the units whose name has that key, in the order of the tables."""
    named = _all().named
    return sorted(number for name in index.get(key, ()) for number in named[name])


@lru_cache(maxsize=1)
def by_level_and_code() -> dict[tuple[PlaceLevel, str], list[int]]:
    """Give the numbers of units by level and code: one code may have several spans of time."""
    every = _all()
    found = defaultdict(list)
    for number, (level, line) in enumerate(zip(every.level, every.text, strict=True)):
        found[level, line[: line.index("\t")]].append(number)
    return found


@lru_cache(maxsize=1)
def by_province() -> dict[str, list[int]]:
    """Give the numbers of the districts and communes of any time that lie in a province, by its code."""
    every = _all()
    parents = [line.split("\t", 4)[3] for line in every.text]
    of_district = {
        line[: line.index("\t")]: parent
        for level, line, parent in zip(every.level, every.text, parents, strict=True)
        if level is PlaceLevel.DISTRICT
    }
    found = defaultdict(list)
    for number, (level, parent) in enumerate(zip(every.level, parents, strict=True)):
        if level is not PlaceLevel.PROVINCE:
            found[of_district.get(parent, parent) if len(parent) == _DISTRICT_CODE else parent].append(number)
    return found


@lru_cache(maxsize=4096)
def unit(number: int) -> Unit:
    """Build the unit of one line, with the full names its parents had in its own time."""
    row = _entry(number)
    in_district = len(row.parent) == _DISTRICT_CODE
    district = _parent(PlaceLevel.DISTRICT, row.parent, row) if in_district else None
    province_code = district.parent if district else row.parent
    province = _parent(PlaceLevel.PROVINCE, province_code, row) if province_code else None
    return Unit(
        code=row.code,
        name=row.name,
        level=row.level,
        type_word=row.type_word,
        province=full_name(province.type_word, province.name) if province else None,
        district=full_name(district.type_word, district.name) if district else None,
        province_code=province_code or None,
        district_code=district.code if district else None,
        valid_from=date.fromisoformat(row.first) if row.first else None,
        valid_to=date.fromisoformat(row.last) if row.last else None,
        successors=tuple(row.successors.split()),
    )


def _grouped(keys: str) -> dict[str, list[str]]:
    found = defaultdict(list)
    for key, name in zip(keys.split("\n"), _all().named, strict=True):
        found[key].append(name)
    return found


def _entry(number: int) -> Entry:
    every = _all()
    return Entry(every.level[number], *every.text[number].split("\t"))


def _parent(level: PlaceLevel, code: str, child: Entry) -> Entry | None:
    """Give the parent as it was on the child's last day, or on its first when it still exists."""
    found = [_entry(number) for number in by_level_and_code().get((level, code), ())]
    day = child.last or child.first
    held = [row for row in found if row.first <= day <= (row.last or "9999")]
    return next(iter(held or found), None)
