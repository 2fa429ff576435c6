"""Corrections become regression cases: a folder for each letter, in the form that `vanthu evaluate` reads.

The original files and `expected.json` with nothing but the fields that a person spoke of, so that only those
are counted. Letters are as they came, personal data in them: the folder belongs to the operator, for nobody
else to read, and never into a repository. A secret letter is never written; one that was found secret later
is taken out again.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from pipeline.errors import TransientError, UsageError
from pipeline.learn.compare import FIELDS
from pipeline.secrecy import is_secret
from pipeline.terms import ReadBy
from pipeline.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from pipeline.model import Case, Correction, SourceFile
    from pipeline.store.port import Store

EXPECTED = "expected.json"
MEASURED = frozenset({*FIELDS, "secrecy"})  # fields that `vanthu evaluate` compares
KINDS = ("kind", "document_type")
_FOLDER, _FILE = 0o700, 0o600
_SHORT = 16  # hex digits of an id; 2^32 letters before two share them
_LONGEST = 100  # letters of a file's name
_UNSAFE = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|\ud800-\udfff]')


class Written(StrEnum):
    """What became of one corrected letter."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Exported:
    """One letter: its submission and what became of it."""

    submission_id: str
    written: Written


def export(
    store: Store, folder: Path, *, since: datetime | None = None, confirmed: bool = False
) -> Iterator[Exported]:
    """Write a case for each letter that was corrected, one after another; again does nothing twice.

    Args:
        store: where the corrections are.
        folder: where the cases go, made when it is not there.
        since: letters with a correction since that moment only, with all that was corrected of them.
        confirmed: fields that a person only confirmed as well.

    Raises:
        UsageError: the folder cannot be written, or the store keeps nothing.
        TransientError: an original is not what was kept.
    """
    if store.learned is None:
        raise UsageError("Kho này không lưu gì.")
    try:
        folder.mkdir(_FOLDER, parents=True, exist_ok=True)
        for submission_id, _ in groupby(store.learned.corrections(since), itemgetter(0)):
            yield Exported(
                submission_id, _export(store, folder / submission_id[:_SHORT], submission_id, confirmed)
            )
    except OSError as error:
        raise UsageError(f"Không ghi được vào {folder}: {error.strerror or error}") from error


def _export(store: Store, place: Path, submission_id: str, confirmed: bool) -> Written:  # noqa: FBT001 - handed on
    case = store.find(submission_id)
    if case is None:
        return Written.LEFT_OUT
    told = _told(case, confirmed)
    known = _known(place)
    if is_secret(case) or told is None:
        if known.get("submission") == submission_id:
            shutil.rmtree(place)
        return Written.LEFT_OUT
    if known == told:
        return Written.SAME
    place.mkdir(_FOLDER, exist_ok=True)
    store.at_hand(_arrived(case))
    for name, file in zip(told["command"]["files"], _arrived(case), strict=True):
        _copy(file, place / name)
    text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    write_whole(place / EXPECTED, text.encode(), _FILE)  # last: a folder without it is not done yet
    return Written.CHANGED if known else Written.NEW


def _told(case: Case, confirmed: bool) -> dict[str, Any] | None:  # noqa: FBT001 - handed on
    """Give the content of `expected.json`; None when no field that is measured was corrected."""
    said = spoken_of(case.corrections, confirmed=confirmed)
    fields = {name: _value(made) for name, made in said.items() if name in MEASURED}
    kinds = [name for name in KINDS if name in said]
    files = _names(_arrived(case))
    if not (fields or kinds) or not files:
        return None
    expect: dict[str, Any] = {"fields": fields}
    if kinds:
        kind, document_type = case.extraction.kind, case.extraction.document_type
        expect |= {"kind": kind.value, "document_type": document_type.value if document_type else None}
        expect["unscored"] = [name for name in KINDS if name not in kinds]
    letter = case.extraction.letter_file
    return {
        "submission": case.submission.id,
        "command": {
            "files": files,
            "together": len(files) > 1,
            "profile": case.decision.profile,
            "received": case.submission.received_on.isoformat(),
        },
        "expect": expect,
        "optical": letter is not None and case.reading.documents[letter].read_by is ReadBy.OCR,
        "corrected": [
            {"field": name, "who": made.who, "at": made.when.isoformat(), "why": made.why}
            for name, made in said.items()
            if name in fields or name in kinds
        ],
    }


def spoken_of(corrections: tuple[Correction, ...], *, confirmed: bool) -> dict[str, Correction]:
    """Give the newest word on each field whose value was changed, or also `confirmed`; oldest first given."""
    first: dict[str, str | None] = {}
    last: dict[str, Correction] = {}
    for made in corrections:
        first.setdefault(made.field, made.old)
        last[made.field] = made
    return {name: made for name, made in last.items() if confirmed or first[name] != made.new}


def _value(made: Correction) -> Any:  # noqa: ANN401 - any value of the contract
    return None if made.new is None else json.loads(made.new)


def _arrived(case: Case) -> list[SourceFile]:
    """Give the files that arrived themselves; what they held is inside them."""
    return [file for file in case.submission.files if file.parent is None]


def _names(files: list[SourceFile]) -> list[str]:
    """Give names that any file system takes, each once, with their endings: they say what a file is."""
    found: list[str] = []
    for number, file in enumerate(files, 1):
        name = _UNSAFE.sub("_", file.name).strip(" .") or f"tep-{number}"
        stem, dot, ending = name.rpartition(".")
        name = f"{(stem or ending)[:_LONGEST]}{dot}{ending}" if dot and stem else name[:_LONGEST]
        taken = name.casefold() in {EXPECTED, *(one.casefold() for one in found)}
        found.append(f"{number}-{name}" if taken else name)
    return found


def _known(place: Path) -> Mapping[str, Any]:
    """Read what was written before; nothing when the writing was cut off."""
    try:
        told = json.loads((place / EXPECTED).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _copy(file: SourceFile, target: Path) -> None:
    """Copy an original unless it is there; what is there under the name of another is replaced."""
    if target.is_file() and _digest(target) == file.sha256:
        return
    if not file.path.is_file() or _digest(file.path) != file.sha256:
        raise TransientError(f"Tệp gốc {file.name} đã hỏng trên đĩa: lấy lại từ bản sao lưu.")
    write_whole(target, file.path.read_bytes(), _FILE)


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
