"""The JSON Schema (draft 2020-12) of the contract, built from the same enums the nouns use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline import terms as t
from pipeline.contract import CONTRACT

if TYPE_CHECKING:
    from enum import StrEnum

STRING: dict[str, Any] = {"type": "string"}
TEXT: dict[str, Any] = {"type": "string", "minLength": 1}
MAYBE_TEXT: dict[str, Any] = {"type": ["string", "null"]}
DATE: dict[str, Any] = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
MAYBE_DATE: dict[str, Any] = {"type": ["string", "null"], "pattern": r"^\d{4}-\d{2}-\d{2}$"}
MAYBE_AGE: dict[str, Any] = {"type": ["integer", "null"], "minimum": 0}


def _enum(values: type[StrEnum], *, nullable: bool = False) -> dict[str, Any]:
    return {"enum": [*(one.value for one in values), *([None] if nullable else [])]}


def _object(**properties: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON Schema is untyped
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _values() -> dict[str, dict[str, Any]]:
    """What the value of each field may be besides null."""
    unit = _object(name=TEXT, level=_enum(t.ScopeLevel), code=MAYBE_TEXT)
    return {
        "number": TEXT,
        "issued_on": DATE,
        "place": TEXT,
        "issuer": _object(
            name=TEXT,
            parent=MAYBE_TEXT,
            level=_enum(t.IssuerLevel),
            kind=_enum(t.IssuerKind),
            province=MAYBE_TEXT,
            district=MAYBE_TEXT,
            commune=MAYBE_TEXT,
        ),
        "subject": TEXT,
        "addressees": _list(TEXT),
        "signatory": _object(name=MAYBE_TEXT, title=MAYBE_TEXT, authority=_enum(t.Authority, nullable=True)),
        "urgency": _enum(t.Urgency),
        "secrecy": _enum(t.Secrecy),
        "audience": _object(
            age_min=MAYBE_AGE, age_max=MAYBE_AGE, gender=_enum(t.Gender, nullable=True), groups=_list(TEXT)
        ),
        "scope": _object(level=_enum(t.ScopeLevel), units=_list(unit), justification=MAYBE_TEXT),
        "window": _object(start=MAYBE_DATE, end=MAYBE_DATE),
        "notes": TEXT,
        "topic": _enum(t.Topic),
    }


def _field(value: dict[str, Any]) -> dict[str, Any]:
    box = {
        "oneOf": [
            {"type": "null"},
            {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 4},
        ]
    }
    evidence = _object(
        file={"type": "integer", "minimum": 0}, page={"type": "integer", "minimum": 1}, box=box, text=STRING
    )
    return _object(
        value={"oneOf": [{"type": "null"}, value]},
        confidence={"type": "number", "minimum": 0, "maximum": 1},
        status=_enum(t.FieldStatus),
        evidence=_list(evidence),
        raw=MAYBE_TEXT,
    )


def schema() -> dict[str, Any]:
    """Give the schema of one object, as `vanthu schema` prints it."""
    file = _object(
        name=STRING,
        sha256={"type": "string", "pattern": "^[0-9a-f]{64}$"},
        media_type=TEXT,
        role=_enum(t.FileRole),
        pages={"type": "integer", "minimum": 0},
        read_by=_enum(t.ReadBy),
    )
    finding = _object(
        code=_enum(t.FindingCode),
        severity=_enum(t.Severity),
        field={"enum": [*t.FIELD_NAMES, None]},
        message=TEXT,
    )
    decision = _object(
        handler_level=_enum(t.HandlerLevel),
        handler=MAYBE_TEXT,
        approval_level=_enum(t.HandlerLevel),
        forward_to_c06={"type": "boolean"},
        rule=TEXT,
        because=_list(TEXT),
    )
    fields = _values()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"vanthu contract {CONTRACT}",
        **_object(
            contract={"const": CONTRACT},
            id=TEXT,
            received_on=DATE,
            files=_list(file),
            kind=_enum(t.Kind),
            document_type=_enum(t.DocumentType, nullable=True),
            fields=_object(**{name: _field(fields[name]) for name in t.FIELD_NAMES}),
            findings=_list(finding),
            decision=decision,
            status=_enum(t.CaseStatus),
        ),
    }
