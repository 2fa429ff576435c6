"""Is a value right? Exact after folding of NFC, case and white space; provinces without their type word."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TYPE_WORD = re.compile(r"^(?:tỉnh|thành phố)\s+")
# Parts of a field that are scored one by one; a field without parts is scored whole.
FIELDS: dict[str, tuple[str, ...]] = {
    "number": (),
    "issued_on": (),
    "place": (),
    "issuer": ("name", "parent", "level", "kind", "province"),
    "subject": (),
    "addressees": (),
    "signatory": ("name", "title", "authority"),
    "urgency": (),
    "audience": ("age_min", "age_max", "gender"),
    "scope": ("level", "units"),
    "window": (),
    "topic": (),
}


def folded(value: Any) -> Any:  # noqa: ANN401 - any value of the contract
    """Fold every string in a JSON value."""
    if isinstance(value, str):
        return re.sub(r"\s+", " ", unicodedata.normalize("NFC", value)).strip().casefold()
    if isinstance(value, list):
        return [folded(one) for one in value]
    if isinstance(value, dict):
        return {key: folded(one) for key, one in value.items() if key != "code"}
    return value


def pairs(truth: Mapping[str, Any], got: Mapping[str, Any]) -> Iterator[tuple[str, Any, Any, bool]]:
    """Give (name, got, want, accepted) for each scored part; `got` are the contract's fields."""
    for field, parts in FIELDS.items():
        if field not in truth:
            continue
        want, have = truth[field], got[field]["value"]
        accepted = got[field]["status"] == "accepted"
        if not parts or want is None:
            yield field, folded(have), folded(want), accepted
            continue
        for part in parts:
            if part in want:
                left, right = folded((have or {}).get(part)), folded(want[part])
                if part == "province":
                    left, right = _bare(left), _bare(right)
                yield f"{field}.{part}", left, right, accepted


def _bare(name: str | None) -> str | None:
    return _TYPE_WORD.sub("", name) if name else name
