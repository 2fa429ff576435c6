"""What offices exchange about a registered letter: names and lengths of Decree 30/2020, Annex VI, part II.

The 18 entries of list II (incoming letters) in its order, then `To` and `IssuedAmount`, which only list I
(outgoing letters) has, so that one schema serves both. Every value is text, "" when it is not known; days are
YYYY-MM-DD, for the Annex says only that they have 10 characters. Nothing is filled in that the register does
not know: the number of a file (hồ sơ), the language, the number of copies.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pipeline.registers.text import clean, day_text, shorten
from pipeline.terms import Urgency
from pipeline.vietnamese.document_types import NAME

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from pipeline.matter import RegisterEntry
    from pipeline.registers.book import Organ

_CODE = re.compile(r"\s*(\d+\s*[a-zA-ZđĐ]?)?\s*(?:[/-]\s*(.*)|$)", re.DOTALL)
# One figure for "mức độ khẩn, độ mật"; the figures of QCVN 102:2016/BTTTT, none for a letter without a mark.
PRIORITY = MappingProxyType({Urgency.KHAN: "1", Urgency.THUONG_KHAN: "2", Urgency.HOA_TOC: "3"})


class Shape(StrEnum):
    """What a value looks like; the Annex calls them String, Number, Date."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Datum:
    """One name of the Annex, a dot before a part of it, with its length in characters (None: any)."""

    name: str
    shape: Shape
    length: int | None
    value: Callable[[RegisterEntry, Organ], str]


def _unknown(_: RegisterEntry, __: Organ) -> str:
    return ""


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _code(entry: RegisterEntry) -> tuple[str, str]:
    """Part "145/UBND-VX" (party: "57-NQ/TW") into number and notation; what does not begin so is notation."""
    found = _CODE.fullmatch(entry.number or "")
    return (found[1] or "", found[2] or "") if found else ("", entry.number or "")


def _our_id(entry: RegisterEntry, organ: Organ) -> str:
    """Our code, if the letter is addressed to us alone: it is not the code of whoever else is named."""
    return organ.id if tuple(map(str.casefold, entry.addressees)) == (organ.name.casefold(),) else ""


def _trace(entry: RegisterEntry) -> str:
    if entry.forwarded_on is None:
        return ""
    return f"{day_text(entry.forwarded_on)}: chuyển {entry.recipient or ''}".rstrip()


METADATA = (
    Datum("FileCode.OrganId", Shape.TEXT, 13, lambda _, organ: organ.id),
    Datum("FileCode.FileCatalog", Shape.NUMBER, 4, _unknown),
    Datum("FileCode.FileNotation", Shape.TEXT, 20, _unknown),
    Datum("DocOrdinal", Shape.NUMBER, 3, _unknown),
    Datum("TypeName", Shape.TEXT, 100, lambda e, _: NAME[e.document_type] if e.document_type else ""),
    Datum("CodeNumber", Shape.TEXT, 11, lambda e, _: _code(e)[0]),
    Datum("CodeNotation", Shape.TEXT, 30, lambda e, _: _code(e)[1]),
    Datum("IssuedDate", Shape.DAY, 10, lambda e, _: _day(e.issued_on)),
    Datum("OrganName", Shape.TEXT, 200, lambda e, _: e.issuer or ""),
    Datum("Subject", Shape.TEXT, 500, lambda e, _: e.subject or ""),
    Datum("Language", Shape.TEXT, 30, _unknown),
    Datum("PageAmount", Shape.NUMBER, 3, lambda e, _: str(e.pages or "")),
    Datum("Description", Shape.TEXT, 500, lambda e, _: e.note),
    Datum("ArrivalDate", Shape.DAY, 10, lambda e, _: _day(e.received_on)),
    Datum("ArrivalNumber", Shape.NUMBER, 10, lambda e, _: str(e.arrival_number)),
    Datum("SignerInfo.Position", Shape.TEXT, 100, lambda e, _: e.signatory_title or ""),
    Datum("SignerInfo.FullName", Shape.TEXT, 50, lambda e, _: e.signatory or ""),
    Datum("Priority", Shape.NUMBER, 1, lambda e, _: PRIORITY[e.urgency] if e.urgency else ""),
    Datum("ToPlaces", Shape.TEXT, 1000, lambda e, _: e.recipient or ""),
    Datum("TraceHeaderList", Shape.TEXT, None, lambda e, _: _trace(e)),
    Datum("DueDate", Shape.DAY, 10, lambda e, _: _day(e.due_on)),
    Datum("To.OrganId", Shape.TEXT, 13, _our_id),
    Datum("To.OrganName", Shape.TEXT, 200, lambda e, _: "; ".join(e.addressees)),
    Datum("IssuedAmount", Shape.NUMBER, 3, _unknown),
)


def metadata(entry: RegisterEntry, organ: Organ) -> dict[str, Any]:
    """Give the metadata of one letter, nested as in the Annex, no value longer than allowed."""
    return fitted(entry, organ)[0]


def fitted(entry: RegisterEntry, organ: Organ) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Give the metadata, and the names of what was too long.

    Text is cut and ends with an ellipsis; a number cut would be another number, so it is left out.
    """
    record: dict[str, Any] = {}
    cut = []
    for one in METADATA:
        value = whole = clean(one.value(entry, organ))
        if one.length is not None and len(whole) > one.length:
            value = shorten(whole, one.length) if one.shape is Shape.TEXT else ""
            cut.append(one.name)
        group, _, name = one.name.rpartition(".")
        (record.setdefault(group, {}) if group else record)[name] = value
    return record, tuple(cut)


def schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of one line, as docs/metadata.schema.json publishes it."""
    top = _object("vanthu: metadata of a registered letter, Decree 30/2020/ND-CP Annex VI")
    for one in METADATA:
        group, _, name = one.name.rpartition(".")
        inside = top["properties"].setdefault(group, _object()) if group else top
        inside["properties"][name] = _shape(one)
        inside["required"].append(name)
        if group and group not in top["required"]:
            top["required"].append(group)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **top}


def _object(title: str | None = None) -> dict[str, Any]:
    named = {"title": title} if title else {}
    return {**named, "type": "object", "properties": {}, "required": [], "additionalProperties": False}


def _shape(one: Datum) -> dict[str, Any]:
    if one.shape is Shape.DAY:
        return {"type": "string", "pattern": r"^(\d{4}-\d{2}-\d{2})?$"}
    if one.shape is Shape.NUMBER:
        return {"type": "string", "pattern": rf"^[0-9]{{0,{one.length}}}$"}
    return {"type": "string"} | ({} if one.length is None else {"maxLength": one.length})
