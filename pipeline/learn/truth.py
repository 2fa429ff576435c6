"""Letters with checked truth: what is processed together, how, and what must come out.

Two forms are read: `truth.json` beside the same letter in several files (each file is one trial), and
`expected.json` of a sample folder (all its files are one trial).
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

LETTERS = frozenset({".pdf", ".docx", ".png", ".jpg", ".tif", ".tiff", ".eml", ".msg"})
SCAN_MARKS = (
    *(".clean.", ".hard.", ".clean300.", ".hard200.", ".photo.", ".fax.", ".dpi150.", ".bilevel300."),
    *(".inverted.", ".turned.", ".streaks.", ".faint."),  # the classes of tests/heldback/worn.py
)
BORN_DIGITAL, DOCX, SCAN = "born digital", "docx", "scan"


@dataclass(frozen=True)
class Trial:
    """One submission with its truth; `fields` as in the contract, `unscored` names like "issuer.name".

    `kind` None: the truth does not say (a letter that is stopped at its secrecy mark). `key` is the name
    with the folders above it, so that no two trials of one measurement share it.
    """

    name: str
    form: str
    paths: tuple[Path, ...]
    together: bool
    profile: str
    received: date
    kind: str | None
    document_type: str | None
    fields: Mapping[str, Any]
    unscored: frozenset[str]
    key: str = ""


def trials_in(folder: Path) -> tuple[Trial, ...]:
    """Find all trials in the folders below `folder`, in the order of their names."""
    found: list[Trial] = []
    for place in sorted(
        {path.parent for name in ("truth.json", "expected.json") for path in folder.rglob(name)}
    ):
        several = (place / "truth.json").exists()
        for trial in _truth(place) if several else _expected(place):
            path = (place / trial.name if several else place).relative_to(folder)
            found.append(replace(trial, key=path.as_posix() if path.name else trial.name))
    return tuple(found)


def _truth(place: Path) -> Iterator[Trial]:
    told = json.loads((place / "truth.json").read_text("utf-8"))
    truth = told["truth"]
    for path in sorted(place.iterdir()):
        if path.suffix.lower() in LETTERS:
            yield Trial(
                path.name,
                form_of(path.name),
                (path,),
                together=False,
                profile=told["profile"],
                received=date.fromisoformat(told["received"]),
                kind=truth["kind"],
                document_type=truth["document_type"],
                fields=truth,
                unscored=frozenset(truth.get("unscored", ())),
            )


def _expected(place: Path) -> Iterator[Trial]:
    told = json.loads((place / "expected.json").read_text("utf-8"))
    command, expect = told["command"], told["expect"]
    form = SCAN if told.get("optical") else form_of(command["files"][0])
    yield Trial(
        place.name,
        form,
        tuple(place / name for name in command["files"]),
        together=command["together"],
        profile=command["profile"],
        received=date.fromisoformat(command["received"]),
        kind=expect.get("kind"),
        document_type=expect.get("document_type"),
        fields=expect["fields"],
        unscored=frozenset(expect.get("unscored", ())),
    )


def form_of(name: str) -> str:
    """Tell the form of a letter by the name of its file."""
    if any(mark in name for mark in SCAN_MARKS) or name.lower().endswith((".png", ".jpg", ".tif", ".tiff")):
        return SCAN
    return DOCX if name.lower().endswith(".docx") else BORN_DIGITAL
