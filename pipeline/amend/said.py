"""What a person's word does to one field."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from pipeline.model import Field
from pipeline.terms import REQUEST_FIELDS, FieldStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.model import Correction, Extraction

_VIET_NAM = ZoneInfo("Asia/Ho_Chi_Minh")
_CHANGED, _CONFIRMED, _EMPTIED = "Cán bộ chỉnh sửa", "Cán bộ xác nhận", "Cán bộ xác nhận văn bản không nêu"
_OPENINGS = tuple(f"{one}: " for one in (_CHANGED, _CONFIRMED, _EMPTIED))


def newest(corrections: Iterable[Correction]) -> dict[str, Correction]:
    """Give the last correction of each field; they come oldest first."""
    return {one.field: one for one in corrections}


def is_confirmation(made: Correction) -> bool:
    """Tell whether a person left a value as it was, and said so."""
    return made.old == made.new


def reason(made: Correction) -> str:
    """Say who said what when, and why, in one line."""
    what = _CONFIRMED if is_confirmation(made) else _CHANGED
    if made.new is None:
        what = _EMPTIED
    told = f"{what}: {made.who}, {made.when.astimezone(_VIET_NAM):%d/%m/%Y %H:%M}"
    return f"{told}. {made.why}" if made.why else f"{told}."


def amended_field(field: Field[Any], value: Any, made: Correction) -> Field[Any]:  # noqa: ANN401 - of any field
    """Give the field with a person's value; steps by which the machine found another value are left out.

    An emptied field has no `raw`: with one it would say "seen but not understood" (contract).
    """
    steps = tuple(one for one in field.because if not one.startswith(_OPENINGS))
    kept = steps if value is not None and value == field.value else ()
    return replace(
        field,
        value=value,
        confidence=1.0,
        status=FieldStatus.MISSING if value is None else FieldStatus.ACCEPTED,
        raw=None if value is None else field.raw,
        because=(*kept, reason(made)),
    )


def without_request(extraction: Extraction) -> Extraction:
    """Give a letter that is no request, which has none of a request's fields (contract)."""
    empty: dict[str, Any] = {name: Field() for name in REQUEST_FIELDS}
    return replace(extraction, **empty)
