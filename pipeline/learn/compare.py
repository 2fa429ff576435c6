"""Is a value right? Exact after folding of NFC, case and white space; provinces without their type word."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

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
# Rows of whole fields: field and the parts that must all be right. Who wrote at which level is asked apart.
NAME_AND_LEVEL = "issuer.name+level"
WHOLES: dict[str, tuple[str, tuple[str, ...]]] = {
    **{field: (field, parts) for field, parts in FIELDS.items()},
    NAME_AND_LEVEL: ("issuer", ("name", "level")),
    "secrecy": ("secrecy", ()),
}
NATIONWIDE = "nationwide"


@dataclass(frozen=True, slots=True)
class Whole:
    """One field of one letter as a whole: values as found and as they should be, not folded.

    `wrong` are the wrong parts by name, "" for a field that is scored whole.
    """

    row: str
    field: str
    have: Any
    want: Any
    wrong: tuple[str, ...]


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
                left, right = _sides(part, have, want)
                yield f"{field}.{part}", left, right, accepted


def wholes(
    truth: Mapping[str, Any], got: Mapping[str, Any], unscored: Collection[str] = ()
) -> Iterator[Whole]:
    """Compare whole fields; what is in `unscored` ("issuer" or "issuer.name") is not looked at.

    A field that the truth does not tell, or of which no part is scored, gives nothing.
    """
    for row, (field, parts) in WHOLES.items():
        if field not in truth or field in unscored:
            continue
        want, have = truth[field], got[field]["value"]
        if not parts or want is None:
            yield Whole(row, field, have, want, () if folded(have) == folded(want) else ("",))
            continue
        told = [part for part in parts if part in want and f"{field}.{part}" not in unscored]
        sides = ((part, *_sides(part, have, want)) for part in told)
        if told:
            yield Whole(row, field, have, want, tuple(part for part, left, right in sides if left != right))


def is_nationwide(scope: Mapping[str, Any] | None) -> bool:
    """Tell whether a scope of the contract asks for the whole country."""
    return bool(scope) and folded((scope or {}).get("level")) == NATIONWIDE


def _sides(part: str, have: Mapping[str, Any] | None, want: Mapping[str, Any]) -> tuple[Any, Any]:
    """Give one part as found and as it should be, folded."""
    left, right = folded((have or {}).get(part)), folded(want[part])
    return (_bare(left), _bare(right)) if part == "province" else (left, right)


def _bare(name: str | None) -> str | None:
    return _TYPE_WORD.sub("", name) if name else name
