"""Who would handle what on a day: an invented letter for each level of body and area, routed as any other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from pipeline.model import Extraction, Field, Issuer, Scope, Submission
from pipeline.route import route
from pipeline.terms import FIELD_NAMES, FieldStatus, IssuerLevel, Kind, ScopeLevel

if TYPE_CHECKING:
    from datetime import date

    from pipeline.model import Decision
    from pipeline.procedure import Procedure

T = TypeVar("T")

SCOPES = (*ScopeLevel, None)
# The map knows no such names, so they come back as they are: a pattern of the unit's name.
COMMUNE, DISTRICT, PROVINCE = "xã …", "huyện …", "tỉnh …"
_LOCAL = (IssuerLevel.COMMUNE, IssuerLevel.DISTRICT, IssuerLevel.PROVINCE)


@dataclass(frozen=True, slots=True)
class Row:
    """The decision for a body of one level that asks for an area of one level; None is an unknown area."""

    issuer: IssuerLevel
    scope: ScopeLevel | None
    decision: Decision


def decision_table(procedure: Procedure, on: date) -> tuple[Row, ...]:
    """Give a row for every level of body and of area, bodies of an unknown level last."""
    return tuple(
        Row(level, scope, _decide(procedure, level, scope, on)) for level in IssuerLevel for scope in SCOPES
    )


def _decide(procedure: Procedure, level: IssuerLevel, scope: ScopeLevel | None, on: date) -> Decision:
    issuer = Issuer(
        name="Cơ quan giả định",
        parent=None,
        level=level,
        kind=procedure.eligible[0],
        province=procedure.province or PROVINCE if level in _LOCAL else None,
        district=DISTRICT if level in _LOCAL[:2] else None,
        commune=COMMUNE if level in _LOCAL[:1] else None,
    )
    fields: dict[str, Any] = {name: Field() for name in FIELD_NAMES}
    fields |= {"issued_on": _said(on), "issuer": _said(issuer)}
    fields |= {} if scope is None else {"scope": _said(Scope(scope))}
    letter = Extraction(Kind.POSTING_REQUEST, None, roles=(), letter_file=None, **fields)
    return route(Submission("", (), on, "giả định"), letter, procedure)


def _said(value: T) -> Field[T]:
    return Field(value, confidence=1.0, status=FieldStatus.ACCEPTED)
