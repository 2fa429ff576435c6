"""A `Reading` as compressed JSON bytes and back, exactly; kept once per content.

Words are short arrays, for a letter has thousands of them; `v` numbers the form, so that a later
program still reads what this one wrote.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from typing import Any

from pipeline.errors import DefectError
from pipeline.model import Box, Document, Finding, Line, Page, Picture, Reading, Word
from pipeline.terms import FindingCode, ReadBy

_FORM = 1


def pack(reading: Reading) -> tuple[str, bytes]:
    """Give the sha256 of the JSON and the JSON compressed; equal readings give equal bytes."""
    plain = {
        "v": _FORM,
        "documents": [_from_document(document) for document in reading.documents],
        "findings": findings_to_json(reading.findings),
    }
    body = json.dumps(plain, separators=(",", ":")).encode("ascii")
    return hashlib.sha256(body).hexdigest(), gzip.compress(body, 6, mtime=0)


def unpack(packed: bytes) -> Reading:
    """Read what `pack` wrote; raises `DefectError` for a form that this program does not know."""
    plain = json.loads(gzip.decompress(packed))
    if plain["v"] != _FORM:
        raise DefectError(f"reading of unknown form {plain['v']}")
    return Reading(
        documents=tuple(_to_document(document) for document in plain["documents"]),
        findings=findings_from_json(plain["findings"]),
    )


def findings_to_json(findings: tuple[Finding, ...]) -> list[Any]:
    """Give the findings as arrays: code, message, field, file."""
    return [[f.code.value, f.message, f.field, f.file] for f in findings]


def findings_from_json(plain: list[Any]) -> tuple[Finding, ...]:
    """Read what `findings_to_json` gave."""
    return tuple(
        Finding(code=FindingCode(code), message=message, field=field, file=file)
        for code, message, field, file in plain
    )


def box_to_json(box: Box | None) -> list[float] | None:
    """Give a box as [x0, y0, x1, y1]."""
    return None if box is None else [box.x0, box.y0, box.x1, box.y1]


def box_from_json(plain: list[float] | None) -> Box | None:
    """Read what `box_to_json` gave."""
    return None if plain is None else Box(*plain)


def _from_document(document: Document) -> dict[str, Any]:
    return {
        "file": document.file,
        "read_by": document.read_by.value,
        "pages": [_from_page(page) for page in document.pages],
        "pictures": [[p.sha256, p.width, p.height] for p in document.pictures],
    }


def _to_document(plain: dict[str, Any]) -> Document:
    return Document(
        file=plain["file"],
        read_by=ReadBy(plain["read_by"]),
        pages=tuple(_to_page(page) for page in plain["pages"]),
        pictures=tuple(Picture(*picture) for picture in plain["pictures"]),
    )


def _from_page(page: Page) -> dict[str, Any]:
    return {
        "number": page.number,
        "width": page.width,
        "height": page.height,
        "read_by": page.read_by.value,
        "reader": page.reader,
        "lines": [
            [line.block, [[w.text, w.confidence, box_to_json(w.box)] for w in line.words]]
            for line in page.lines
        ],
    }


def _to_page(plain: dict[str, Any]) -> Page:
    return Page(
        number=plain["number"],
        width=plain["width"],
        height=plain["height"],
        lines=tuple(
            Line(
                words=tuple(
                    Word(text=text, box=box_from_json(box), confidence=confidence)
                    for text, confidence, box in words
                ),
                block=block,
            )
            for block, words in plain["lines"]
        ),
        read_by=ReadBy(plain["read_by"]),
        reader=plain["reader"],
    )
