"""Values of fields <-> plain JSON as the contract has them, part by part."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pipeline.model import Audience, Issuer, Scope, ScopeUnit, Signatory, Window
from pipeline.terms import (
    Authority,
    Gender,
    IssuerKind,
    IssuerLevel,
    ScopeLevel,
    Secrecy,
    Topic,
    Urgency,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def plain_value(value: object) -> object:
    """Turn dates, enums and tuples into what JSON has; other values are left alone."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain_value(one) for one in value]
    return value


def _attributes(*names: str) -> Any:  # noqa: ANN401 - a function of any noun
    return lambda value: {name: plain_value(getattr(value, name)) for name in names}


def _scope(value: Any) -> dict[str, Any]:  # noqa: ANN401 - a Scope, seen through VALUES
    unit = _attributes("name", "level", "code")
    return {
        "level": value.level.value,
        "units": [unit(one) for one in value.units],
        "justification": value.justification,
    }


# How the value of a field that is more than a word is written.
VALUES: Mapping[str, Any] = {
    "issuer": _attributes("name", "parent", "level", "kind", "province", "district", "commune"),
    "signatory": _attributes("name", "title", "authority"),
    "audience": _attributes("age_min", "age_max", "gender", "groups"),
    "scope": _scope,
    "window": _attributes("start", "end"),
}


def to_plain(name: str, value: object) -> Any:  # noqa: ANN401 - JSON
    """Give the value of a field as the contract prints it; `value` is not None."""
    return VALUES.get(name, plain_value)(value)


def _text(plain: object) -> str:
    if not isinstance(plain, str):
        raise TypeError("text is expected")
    return plain


def _issuer(plain: Any) -> Issuer:  # noqa: ANN401 - JSON
    return Issuer(**{**plain, "level": IssuerLevel(plain["level"]), "kind": IssuerKind(plain["kind"])})


def _signatory(plain: Any) -> Signatory:  # noqa: ANN401 - JSON
    authority = plain["authority"]
    return Signatory(**{**plain, "authority": None if authority is None else Authority(authority)})


def _audience(plain: Any) -> Audience:  # noqa: ANN401 - JSON
    gender = None if plain["gender"] is None else Gender(plain["gender"])
    return Audience(**{**plain, "gender": gender, "groups": tuple(plain["groups"])})


def _area(plain: Any) -> Scope:  # noqa: ANN401 - JSON
    units = (ScopeUnit(one["name"], ScopeLevel(one["level"]), one["code"]) for one in plain["units"])
    return Scope(ScopeLevel(plain["level"]), tuple(units), plain["justification"])


def _day(plain: str | None) -> date | None:
    return None if plain is None else date.fromisoformat(plain)


def _window(plain: Any) -> Window:  # noqa: ANN401 - JSON
    return Window(_day(plain["start"]), _day(plain["end"]))


_READ: Mapping[str, Callable[[Any], Any]] = MappingProxyType(
    {
        "issued_on": date.fromisoformat,
        "issuer": _issuer,
        "addressees": lambda plain: tuple(map(_text, plain)),
        "signatory": _signatory,
        "urgency": Urgency,
        "secrecy": Secrecy,
        "audience": _audience,
        "scope": _area,
        "window": _window,
        "topic": Topic,
    }
)


def from_plain(name: str, plain: object) -> Any:  # noqa: ANN401 - the value of any field
    """Read what `to_plain` gave; raises `ValueError`, `TypeError` or `KeyError` for anything else."""
    return _READ.get(name, _text)(plain)
