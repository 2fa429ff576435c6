"""Nouns <-> the JSON contract, version 1; the JSON Schema is published from here.

What is on the contract changes only by raising `CONTRACT`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.terms import FIELD_NAMES
from pipeline.values import to_plain

if TYPE_CHECKING:
    from pipeline.model import Box, Case, Evidence, Field, Finding

CONTRACT = 1


def to_json(case: Case) -> dict[str, Any]:
    """Give the contract's object for one case: plain dicts, lists, strings and numbers."""
    extraction = case.extraction
    return {
        "contract": CONTRACT,
        "id": case.submission.id,
        "received_on": case.submission.received_on.isoformat(),
        "files": [_file(case, index) for index in range(len(case.submission.files))],
        "kind": extraction.kind.value,
        "document_type": extraction.document_type.value if extraction.document_type else None,
        "fields": {name: _field(name, getattr(extraction, name)) for name in FIELD_NAMES},
        "findings": [_finding(finding) for finding in case.report.findings],
        "decision": {
            "handler_level": case.decision.handler_level.value,
            "handler": case.decision.handler,
            "approval_level": case.decision.approval_level.value,
            "forward_to_c06": case.decision.forward_to_c06,
            "rule": case.decision.rule,
            "because": list(case.decision.because),
        },
        "status": case.status.value,
    }


def _file(case: Case, index: int) -> dict[str, Any]:
    source, document = case.submission.files[index], case.reading.documents[index]
    return {
        "name": source.name,
        "sha256": source.sha256,
        "media_type": source.media_type,
        "role": case.extraction.roles[index].value,
        "pages": len(document.pages),
        "read_by": document.read_by.value,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code.value,
        "severity": finding.severity.value,
        "field": finding.field,
        "message": finding.message,
    }


def _field(name: str, field: Field[Any]) -> dict[str, Any]:
    return {
        "value": None if field.value is None else to_plain(name, field.value),
        "confidence": field.confidence,
        "status": field.status.value,
        "evidence": [_evidence(one) for one in field.evidence],
        "raw": field.raw,
    }


def _evidence(one: Evidence) -> dict[str, Any]:
    return {"file": one.file, "page": one.page, "box": _box(one.box), "text": one.text}


def _box(box: Box | None) -> list[float] | None:
    return None if box is None else [box.x0, box.y0, box.x1, box.y1]
