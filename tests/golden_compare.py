"""Compare one object of the output contract with the truth of a sample, as a person would.

Names, subjects and sentences are compared after folding (NFC, tone placement, case, punctuation, "UBND"
written out); numbers, dates, ages and levels exactly. Words for everybody ("người dân") are no group.
"""

from __future__ import annotations

import re
from typing import Any

from pipeline.vietnamese.text import fold, nfc

Json = dict[str, Any]
_EVERYBODY = {
    "công dân",
    "người dân",
    "nhân dân",
    "toàn dân",
    "mọi công dân",
    "nam",
    "nữ",
    "quần chúng nhân dân",
}
_SHORT = (
    (re.compile(r"\bubnd\b"), "ủy ban nhân dân"),
    (re.compile(r"\blhpn\b"), "liên hiệp phụ nữ"),
    (re.compile(r"\bmttq\b"), "mặt trận tổ quốc"),
    (re.compile(r"\bqlhc về ttxh\b"), "quản lý hành chính về trật tự xã hội"),
    (re.compile(r"^(?:v/v|về việc) "), ""),
)
_PUNCTUATION = re.compile(r"[^\w]+")
_SENTENCES = {"notes", "justification"}
# What a scan may honestly add: seen, not read surely.
_UNSURE = {"NUMBER_DOUBTFUL", "DATE_INCOMPLETE"}
KEY_FIELDS = ("number", "issued_on")


def differences(truth: Json, got: Json, *, optical: bool) -> list[str]:
    """Give one line for each place where `got` is not what `truth` says; empty when all is right.

    `optical` marks scans and photos: there a value may stay doubtful or missing (number and date at least
    doubtful), but what is accepted must be right.
    """
    found = [
        _line(key, truth[key], got[key])
        for key in ("kind", "document_type")
        if truth.get(key, got[key]) != got[key]
    ]
    found += _roles(truth["roles"], got["files"])
    unscored = set(truth.get("unscored", ()))
    for name, value in truth["fields"].items():
        if name not in unscored:
            found += _field(name, value, got["fields"][name], unscored, optical=optical)
    found += [
        _line(f"fields.{name}.status", "doubtful", got["fields"][name]["status"])
        for name in truth.get("doubtful", ())
        if got["fields"][name]["status"] != "doubtful"
    ]
    found += _findings(truth["findings"], got["findings"], optical=optical)
    if "decision" not in unscored:
        found += [
            _line(f"decision.{key}", value, got["decision"][key])
            for key, value in truth.get("decision", {}).items()
            if not same(key, value, got["decision"][key])
        ]
    allowed = truth.get("status_any", [truth["status"]])
    if got["status"] not in allowed:
        found.append(_line("status", " | ".join(allowed), got["status"]))
    return found


def same(name: str, expected: object, got: object) -> bool:
    """Tell whether two values of one key mean the same."""
    if expected is None or got is None:
        return _nothing(expected) and _nothing(got)
    if name == "groups":
        return _groups(expected) == _groups(got)
    if name in _SENTENCES:
        return _overlap(plain(str(expected)), plain(str(got)))
    if isinstance(expected, str) and isinstance(got, str):
        return nfc(expected) == nfc(got) if name in KEY_FIELDS else plain(expected) == plain(got)
    if isinstance(expected, list) and isinstance(got, list):
        pairs = zip(expected, got, strict=False)
        return len(expected) == len(got) and all(same(name, one, other) for one, other in pairs)
    return expected == got


def plain(text: str) -> str:
    """Fold a text so that only its words count."""
    folded = fold(nfc(text))
    for short, full in _SHORT:
        folded = short.sub(full, folded)
    return _PUNCTUATION.sub(" ", folded).strip()


def _field(name: str, expected: Any, field: Json, unscored: set[str], *, optical: bool) -> list[str]:  # noqa: ANN401 - JSON
    """Compare one field; keys of an object one by one, so that the message says which."""
    got, status = field["value"], field["status"]
    if optical and status != "accepted" and not (name in KEY_FIELDS and status == "missing" and expected):
        return []
    if isinstance(expected, dict) and isinstance(got, dict):
        wrong = [
            (f"{name}.{key}", value, got.get(key))
            for key, value in expected.items()
            if key != "units" and f"{name}.{key}" not in unscored and not same(key, value, got.get(key))
        ]
        if "units" in expected and "scope.units" not in unscored and _units(expected) != _units(got):
            wrong.append((f"{name}.units", sorted(_units(expected)), sorted(_units(got))))
    else:
        wrong = [] if same(name, expected, got) else [(name, expected, got)]
    return [
        _line(f"fields.{key}", value, other, f"[{status}] {field['raw']!r}") for key, value, other in wrong
    ]


def _roles(roles: dict[str, str], files: list[Json]) -> list[str]:
    given = {nfc(file["name"]): file["role"] for file in files}
    return [
        _line(f"role of {name}", role, given.get(nfc(name)))
        for name, role in roles.items()
        if given.get(nfc(name)) != role
    ]


def _findings(expected: list[str], findings: list[Json], *, optical: bool) -> list[str]:
    given = {finding["code"]: finding["message"] for finding in findings}
    extra = set(given) - set(expected) - (_UNSURE if optical else set())
    lines = [f"finding {code}: not expected ({given[code]})" for code in sorted(extra)]
    return lines + [f"finding {code}: expected, not made" for code in sorted(set(expected) - set(given))]


def _units(scope: Json) -> set[tuple[str, str]]:
    return {(plain(unit["name"]), unit["level"]) for unit in scope["units"] or ()}


def _groups(value: object) -> set[str]:
    words = value if isinstance(value, list) else []
    return {plain(word) for word in words} - _EVERYBODY


def _overlap(one: str, other: str) -> bool:
    """Take a sentence with or without its label as the same when three fifths of it are shared."""
    short, long = sorted((one, other), key=len)
    return bool(short) and short in long and len(short) >= 0.6 * len(long)


def _nothing(value: object) -> bool:
    """Tell whether a value is null, or an object with nothing but nulls (a window nobody can know)."""
    return value is None or (isinstance(value, dict) and all(one is None for one in value.values()))


def _line(what: str, expected: object, got: object, more: str = "") -> str:
    return f"{what}: expected {expected!r}, got {got!r} {more}".rstrip()
