"""Slots and templates of invented letters: "{commune}" gives a commune, "{COMMUNE}" the same in capitals.

Templates stand in `data/templates.txt` in sections ("[head]"), word tables in `data/words.txt`, places come
from the administrative map. Everything drawn here is invented or drawn from public tables.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.places import PlaceLevel, full_name, table

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

_SLOT = re.compile(r"\{(\w+)\}")
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZĐ"


@cache
def lines_of(name: str) -> tuple[str, ...]:
    """Give the lines of one file of the data folder, without empty lines and lines that begin with "# "."""
    text = (resources.files("pipeline.learn.lines") / "data" / name).read_text(encoding="utf-8")
    return tuple(row for row in text.split("\n") if row.strip() and not row.startswith("# "))


@cache
def _sections(name: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    section = ""
    for row in lines_of(name):
        if row[0] == "[" and row[-1] == "]" and row[1:-1].isidentifier():
            section = row[1:-1]
        else:
            found[section].append(row)
    return {key: tuple(rows) for key, rows in found.items()}


@cache
def words(name: str) -> tuple[str, ...]:
    """Give one word table ("family"). Raises KeyError when there is none of that name."""
    return tuple(item for row in _sections("words.txt")[name] for item in row.split("|"))


@cache
def places(level: PlaceLevel) -> tuple[tuple[str, str], ...]:
    """Give (name, full name with its type word) of all units of one level, old and new ones."""
    units = map(table.unit, table.numbers(level))
    return tuple(dict.fromkeys((one.name, full_name(one.type_word, one.name)) for one in units))


def _of(name: str) -> Callable[[random.Random], str]:
    return lambda rng: rng.choice(words(name))


def _place(level: PlaceLevel, column: int) -> Callable[[random.Random], str]:
    return lambda rng: rng.choice(places(level))[column]


def _any_place(rng: random.Random) -> str:
    level = rng.choice((PlaceLevel.PROVINCE, PlaceLevel.DISTRICT, PlaceLevel.COMMUNE))
    return rng.choice(words("highland_places")) if rng.random() < 0.2 else rng.choice(places(level))[1]  # noqa: PLR2004 - a fifth


def _person(rng: random.Random) -> str:
    draw = rng.random()
    if draw < 0.08:  # noqa: PLR2004 - one name in twelve is of the highlands
        return rng.choice(words("highland_persons"))
    given = rng.choice(words("given"))
    middle = rng.choice(words("middle"))
    if draw < 0.25:  # noqa: PLR2004 - as many have two middle names
        middle += " " + rng.choice(words("middle"))
    return f"{rng.choice(words('family'))} {middle} {given}"


def _date(rng: random.Random) -> str:
    day, month, year = rng.randrange(1, 32), rng.randrange(1, 13), rng.randrange(1998, 2032)
    mark = rng.choice("////--.")
    if rng.random() < 0.5:  # noqa: PLR2004 - half with zeros
        return f"{day:02}{mark}{month:02}{mark}{year}"
    return f"{day}{mark}{month}{mark}{year if rng.random() < 0.9 else year % 100}"  # noqa: PLR2004 - most


def _long_date(rng: random.Random) -> str:
    day, month = rng.randrange(1, 32), rng.randrange(1, 13)
    zero = f"{month:02}" if rng.random() < 0.5 else f"{month}"  # noqa: PLR2004 - half with zeros
    return f"ngày {day:02} tháng {zero} năm {rng.randrange(2010, 2032)}"


def _time(rng: random.Random) -> str:
    hour, minute = rng.randrange(24), rng.choice((0, 0, 15, 30, 45, rng.randrange(60)))
    form = rng.randrange(5)
    if form == 0:
        return f"{hour:02} giờ {minute:02} phút"
    if form == 1:
        return f"{hour}h{minute:02}" if minute else f"{hour}h"
    return (f"{hour:02}:{minute:02}", f"{hour} giờ {minute:02}", f"{hour:02}h{minute:02}'")[form - 2]


def _money(rng: random.Random) -> str:
    whole = rng.randrange(1, 10 ** rng.randrange(1, 10))
    form = rng.randrange(4)
    if form == 0:
        return f"{whole % 1000} {rng.choice(('triệu', 'tỷ', 'nghìn', 'ngàn'))} đồng"
    dotted = f"{whole * 1000:,}".replace(",", "." if form != 1 else ",")
    return dotted + rng.choice((" đồng", "đ", " đồng/tháng", " VNĐ", " đ", ""))


def _phone(rng: random.Random) -> str:
    digits = "".join(rng.choices("0123456789", k=8))
    form = rng.randrange(6)
    if form == 0:
        return f"0{rng.choice('35789')}{digits[:2]}.{digits[2:5]}.{digits[5:]}"
    if form == 1:
        return f"0{rng.choice('35789')}{digits[:2]} {digits[2:5]} {digits[5:]}"
    if form == 2:  # noqa: PLR2004 - the third form
        return f"(02{digits[0]}{digits[1]}) {digits[2]}.{digits[:6]}"
    return (
        f"0{rng.choice('35789')}{digits}",
        f"02{digits[:2]}.{digits[1:4]}.{digits[5:]}",
        f"1900 {digits[:4]}",
    )[form - 3]


def _handle(rng: random.Random) -> str:
    """Give letters and digits as they stand before the @ of a mail or in a link."""
    start = "".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=rng.randrange(3, 12)))
    return start + rng.choice(
        ("", "", str(rng.randrange(2030)), "." + start[:3], "_" + start[:2], "-" + start[1:4])
    )


def _email(rng: random.Random) -> str:
    return f"{_handle(rng)}@{rng.choice(words('hosts'))}"


def _url(rng: random.Random) -> str:
    tail = rng.choice(("", "", f"/{_handle(rng)}", f"/{_code(rng)}", f"/?id={rng.randrange(9999)}", "/#"))
    return rng.choice(("https://", "http://", "www.", "https://www.", "")) + rng.choice(words("hosts")) + tail


def _code(rng: random.Random) -> str:
    """Give capitals and digits with marks between them: codes of files, plates, machines."""
    parts = []
    for _ in range(rng.randrange(1, 4)):
        signs = _CAPITALS if rng.random() < 0.45 else "0123456789"  # noqa: PLR2004 - a few more digits
        parts.append("".join(rng.choices(signs, k=rng.randrange(1, 7))))
    return rng.choice(("-", "/", ".", "", "-", " ", "–")).join(parts)


def _digits(rng: random.Random) -> str:
    return "".join(rng.choices("0123456789", k=rng.randrange(1, 13)))


def _number(rng: random.Random) -> str:
    whole = rng.randrange(10 ** rng.randrange(1, 6))
    form = rng.randrange(6)
    if form == 0:
        return f"{whole:,}".replace(",", ".")
    if form == 1:
        return f"{whole % 1000},{rng.randrange(100)}"
    return f"{whole % 100:02}" if form == 2 else str(whole % 10000)  # noqa: PLR2004 - the third form


def _symbol(rng: random.Random) -> str:
    """Give the part of a number behind its slash: "SVHTTDL-QLDL", "QĐ-UBND", "CAT-PC06(Đ5)"."""
    form = rng.randrange(6)
    office = rng.choice(words("offices"))
    if form <= 1:
        return f"{office}-{rng.choice(words('desks'))}"
    if form <= 3:  # noqa: PLR2004 - the next two forms
        return f"{rng.choice(words('kinds'))}-{office}"
    if form == 4:  # noqa: PLR2004 - the fifth form
        return f"{rng.choice(words('kinds'))}-{office}-{rng.choice(words('desks'))}"
    return f"{office}-{rng.choice(words('desks'))}(Đ{rng.randrange(1, 9)})"


def _law(rng: random.Random) -> str:
    """Give the number of a legal text with its year: "30/2020/NĐ-CP", "105/NQ-HĐND"."""
    year = f"{rng.randrange(1998, 2032)}/" if rng.random() < 0.6 else ""  # noqa: PLR2004 - most
    kind = rng.choice(words("kinds"))
    return f"{rng.randrange(1, 3000)}/{year}{kind}-{rng.choice(words('offices'))}"


def _roman(rng: random.Random) -> str:
    return rng.choice(
        ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIV", "XV", "XX")
    )


def _body(rng: random.Random) -> str:
    """Give a body with or without its place: "Hội Nông dân huyện Krông Nô"."""
    if rng.random() < 0.2:  # noqa: PLR2004 - a fifth
        return rng.choice(words("central_bodies"))
    place = _any_place(rng) if rng.random() < 0.85 else ""  # noqa: PLR2004 - most
    return f"{rng.choice(words('local_bodies'))} {place}".rstrip()


#: What may stand in braces in a template; the same name in capitals gives the value in capitals.
SLOTS: MappingProxyType[str, Callable[[random.Random], str]] = MappingProxyType(
    {
        "province": _place(PlaceLevel.PROVINCE, 0), "the_province": _place(PlaceLevel.PROVINCE, 1),
        "district": _place(PlaceLevel.DISTRICT, 0), "the_district": _place(PlaceLevel.DISTRICT, 1),
        "commune": _place(PlaceLevel.COMMUNE, 0), "the_commune": _place(PlaceLevel.COMMUNE, 1),
        "place": _any_place, "highland": _of("highland_places"), "people": _of("peoples"),
        "person": _person, "rank": _of("ranks"), "post": _of("posts"), "sign": _of("signs"),
        "body": _body, "local": _of("local_bodies"), "central": _of("central_bodies"),
        "office": _of("offices"), "desk": _of("desks"), "kind": _of("kinds"), "loan": _of("loans"),
        "date": _date, "longdate": _long_date, "time": _time, "money": _money, "phone": _phone,
        "email": _email, "url": _url, "code": _code, "digits": _digits, "number": _number,
        "symbol": _symbol, "law": _law, "roman": _roman, "form": _of("empty_form"),
        "no": lambda rng: str(rng.randrange(1, 10 ** rng.randrange(1, 5))),
        "d": lambda rng: str(rng.randrange(1, 10)), "dd": lambda rng: f"{rng.randrange(100):02}",
        "year": lambda rng: str(rng.randrange(1975, 2046)), "month": lambda rng: str(rng.randrange(1, 13)),
        "id": lambda rng: "".join(rng.choices("0123456789", k=12)),
        "letter": lambda rng: rng.choice("abcdđeghiklmnopqrstuvxy"),
        "capital": lambda rng: rng.choice(_CAPITALS),
        "sentence": lambda rng: rng.choice(lines_of("sentences.txt")).rstrip("."),
    }
)  # fmt: skip


def _upper(slot: Callable[[random.Random], str]) -> Callable[[random.Random], str]:
    return lambda rng: slot(rng).upper()


@cache
def _parts(template: str) -> tuple[tuple[str, Callable[[random.Random], str] | None], ...]:
    """Cut a template into (text before, slot) pairs; the last slot is None. Raises KeyError when unknown."""
    pieces = _SLOT.split(template)
    slots = [SLOTS[n] if n in SLOTS else _upper(SLOTS[n.lower()]) for n in pieces[1::2]]
    return (*zip(pieces[:-1:2], slots, strict=True), (pieces[-1], None))


def fill(template: str, rng: random.Random) -> str:
    """Fill the slots of one template. Raises KeyError for a slot that is not in `SLOTS`."""
    return "".join(text + (slot(rng) if slot else "") for text, slot in _parts(template))


def phrase(section: str, rng: random.Random) -> str:
    """Fill one template of a section of `data/templates.txt`. Raises KeyError when there is none."""
    return fill(rng.choice(_sections("templates.txt")[section]), rng)
