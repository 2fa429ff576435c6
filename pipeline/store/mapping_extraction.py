"""An `Extraction` as one row (a JSON column per field) and back, exactly."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pipeline.model import (
    Audience,
    Evidence,
    Extraction,
    Field,
    Issuer,
    Scope,
    ScopeUnit,
    Signatory,
    Window,
)
from pipeline.store.mapping_reading import box_from_json, box_to_json, word_from_json, word_to_json
from pipeline.terms import (
    FIELD_NAMES,
    Authority,
    DocumentType,
    FieldStatus,
    FileRole,
    Gender,
    IssuerKind,
    IssuerLevel,
    Kind,
    ScopeLevel,
    Secrecy,
    Topic,
    Urgency,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from enum import StrEnum

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Codec(Generic[T]):
    """How the value of one field becomes plain JSON and comes back; neither sees None."""

    dump: Callable[[T], Any]
    load: Callable[[Any], T]


def extraction_to_row(extraction: Extraction) -> dict[str, Any]:
    """Give the columns of the `extraction` table but its key."""
    return {
        "kind": extraction.kind.value,
        "document_type": None if extraction.document_type is None else extraction.document_type.value,
        "roles": [role.value for role in extraction.roles],
        "letter_file": extraction.letter_file,
        **{name: _from_field(getattr(extraction, name), CODECS[name]) for name in FIELD_NAMES},
        "cited_as": [[number, _from_day(day)] for number, day in extraction.cited_as],
        "personal_data": list(extraction.personal_data),
    }


def extraction_from_row(row: Mapping[str, Any]) -> Extraction:
    """Read what `extraction_to_row` gave."""
    fields: dict[str, Any] = {name: _to_field(row[name], CODECS[name]) for name in FIELD_NAMES}
    return Extraction(
        kind=Kind(row["kind"]),
        document_type=None if row["document_type"] is None else DocumentType(row["document_type"]),
        roles=tuple(FileRole(role) for role in row["roles"]),
        letter_file=row["letter_file"],
        cited_as=tuple((number, _to_day(day)) for number, day in row["cited_as"]),
        personal_data=tuple(row["personal_data"]),
        **fields,
    )


def field_key(name: str, field: Field[Any]) -> tuple[str, str]:
    """Give two pieces of the text of a field's column: with which it begins, and one within it.

    Only the column of a field of the same value and the same raw words has both.
    """
    value = None if field.value is None else CODECS[name].dump(field.value)
    opening = json.dumps({"value": value, "confidence": 0})[: -len("0}")]
    return opening, json.dumps({"raw": field.raw})[1:-1] + ", "


def _from_field(field: Field[T], codec: Codec[T]) -> dict[str, Any]:
    """Give a field; "disputed" and "because" only where there are any: other rows stay as they were."""
    disputed = [[word_to_json(word) for word in one.disputed] for one in field.evidence]
    return {
        "value": None if field.value is None else codec.dump(field.value),
        "confidence": field.confidence,
        "status": field.status.value,
        "raw": field.raw,
        "evidence": [[e.file, e.page, box_to_json(e.box), e.text, e.start, e.end] for e in field.evidence],
        **({"disputed": disputed} if any(disputed) else {}),
        **({"because": list(field.because)} if field.because else {}),
    }


def _to_field(plain: dict[str, Any], codec: Codec[T]) -> Field[T]:
    """Read what `_from_field` gave, and rows from before there were a second reader and reasons."""
    disputed = plain.get("disputed", [[] for _ in plain["evidence"]])
    return Field(
        value=None if plain["value"] is None else codec.load(plain["value"]),
        confidence=plain["confidence"],
        status=FieldStatus(plain["status"]),
        raw=plain["raw"],
        because=tuple(plain.get("because", ())),
        evidence=tuple(
            Evidence(file, page, box_from_json(box), text, start, end, tuple(map(word_from_json, words)))
            for (file, page, box, text, start, end), words in zip(plain["evidence"], disputed, strict=True)
        ),
    )


def _from_day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _to_day(plain: str | None) -> date | None:
    return None if plain is None else date.fromisoformat(plain)


def _from_issuer(issuer: Issuer) -> dict[str, Any]:
    return {
        "name": issuer.name,
        "parent": issuer.parent,
        "level": issuer.level.value,
        "kind": issuer.kind.value,
        "province": issuer.province,
        "district": issuer.district,
        "commune": issuer.commune,
    }


def _to_issuer(plain: dict[str, Any]) -> Issuer:
    return Issuer(**{**plain, "level": IssuerLevel(plain["level"]), "kind": IssuerKind(plain["kind"])})


def _from_signatory(signatory: Signatory) -> dict[str, Any]:
    authority = signatory.authority
    return {
        "name": signatory.name,
        "title": signatory.title,
        "authority": None if authority is None else authority.value,
    }


def _to_signatory(plain: dict[str, Any]) -> Signatory:
    authority = plain["authority"]
    return Signatory(
        name=plain["name"],
        title=plain["title"],
        authority=None if authority is None else Authority(authority),
    )


def _from_audience(audience: Audience) -> dict[str, Any]:
    return {
        "age_min": audience.age_min,
        "age_max": audience.age_max,
        "gender": None if audience.gender is None else audience.gender.value,
        "groups": list(audience.groups),
    }


def _to_audience(plain: dict[str, Any]) -> Audience:
    return Audience(
        age_min=plain["age_min"],
        age_max=plain["age_max"],
        gender=None if plain["gender"] is None else Gender(plain["gender"]),
        groups=tuple(plain["groups"]),
    )


def _from_scope(scope: Scope) -> dict[str, Any]:
    return {
        "level": scope.level.value,
        "units": [[unit.name, unit.level.value, unit.code] for unit in scope.units],
        "justification": scope.justification,
    }


def _to_scope(plain: dict[str, Any]) -> Scope:
    return Scope(
        level=ScopeLevel(plain["level"]),
        units=tuple(ScopeUnit(name, ScopeLevel(level), code) for name, level, code in plain["units"]),
        justification=plain["justification"],
    )


def _from_window(window: Window) -> dict[str, Any]:
    return {"start": _from_day(window.start), "end": _from_day(window.end)}


def _to_window(plain: dict[str, Any]) -> Window:
    return Window(start=_to_day(plain["start"]), end=_to_day(plain["end"]))


def _term(terms: type[StrEnum]) -> Codec[Any]:
    return Codec(dump=lambda term: term.value, load=terms)


_TEXT: Codec[str] = Codec(dump=str, load=str)

CODECS: Mapping[str, Codec[Any]] = MappingProxyType(
    {
        "number": _TEXT,
        "issued_on": Codec(dump=date.isoformat, load=date.fromisoformat),
        "place": _TEXT,
        "issuer": Codec(dump=_from_issuer, load=_to_issuer),
        "subject": _TEXT,
        "addressees": Codec(dump=list, load=tuple),
        "signatory": Codec(dump=_from_signatory, load=_to_signatory),
        "urgency": _term(Urgency),
        "secrecy": _term(Secrecy),
        "audience": Codec(dump=_from_audience, load=_to_audience),
        "scope": Codec(dump=_from_scope, load=_to_scope),
        "window": Codec(dump=_from_window, load=_to_window),
        "notes": _TEXT,
        "topic": _term(Topic),
    }
)
