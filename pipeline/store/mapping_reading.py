"""A `Reading` as compressed JSON bytes and back, exactly; kept once per content.

Words are short arrays, for a letter has thousands of them; `v` numbers the form, so that a later
program still reads what this one wrote, and an earlier one refuses what it cannot know.

Form 1: words of text, confidence, box. Form 2: a word may be followed by its readings. Form 3: a page may
say by how many quarters it was turned. Form 4: a document may hold digital signatures. A reading is written
in the lowest form that holds it, so that equal content keeps its key whichever program wrote it.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

from pipeline.errors import SettingsError
from pipeline.model import (
    Box,
    DigitalSignature,
    Document,
    Finding,
    Later,
    Line,
    Page,
    Picture,
    Reading,
    Word,
    WordReading,
)
from pipeline.terms import FindingCode, ReadBy

if TYPE_CHECKING:
    from collections.abc import Callable

_PLAIN, _WITH_READINGS, _WITH_TURNS, _WITH_SIGNATURES = 1, 2, 3, 4


def pack(reading: Reading) -> tuple[str, bytes]:
    """Give the sha256 of the JSON and the JSON compressed; equal readings give equal bytes."""
    plain = {
        "v": _form(reading),
        "documents": [_from_document(document) for document in reading.documents],
        "findings": findings_to_json(reading.findings),
    }
    body = json.dumps(plain, separators=(",", ":")).encode("ascii")
    return hashlib.sha256(body).hexdigest(), gzip.compress(body, 6, mtime=0)


def _form(reading: Reading) -> int:
    if any(document.signatures for document in reading.documents):
        return _WITH_SIGNATURES
    pages = [page for document in reading.documents for page in document.pages]
    if any(page.turns for page in pages):
        return _WITH_TURNS
    words = (word for page in pages for line in page.lines for word in line.words)
    return _WITH_READINGS if any(word.readings for word in words) else _PLAIN


def unpack(packed: bytes, *, placed: bool = True) -> Reading:
    """Read what `pack` wrote, without `placed` leaving out the boxes of words, which cost half.

    Raises `SettingsError` for the form of a newer program.
    """
    plain = json.loads(gzip.decompress(packed))
    if plain["v"] not in (_PLAIN, _WITH_READINGS, _WITH_TURNS, _WITH_SIGNATURES):
        raise SettingsError(
            f"Kết quả đọc do một bản vanthu mới hơn ghi (dạng {plain['v']}): "
            "cài bản vanthu mới nhất rồi chạy lại."
        )
    return Reading(
        documents=tuple(
            _to_document(document, word_from_json if placed else _unplaced) for document in plain["documents"]
        ),
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


def word_to_json(word: Word) -> list[Any]:
    """Give a word as [text, confidence, box, reading ...]; most words have no readings and stay short."""
    readings = ([one.text, one.confidence, one.reader] for one in word.readings)
    return [word.text, word.confidence, box_to_json(word.box), *readings]


def word_from_json(plain: list[Any]) -> Word:
    """Read what `word_to_json` gave."""
    text, confidence, box, *readings = plain
    more = tuple(WordReading(*one) for one in readings) if readings else ()
    return Word(text, box_from_json(box), confidence, more)


def _unplaced(plain: list[Any]) -> Word:
    text, confidence, _, *readings = plain
    return Word(text, None, confidence, tuple(WordReading(*one) for one in readings) if readings else ())


def _from_document(document: Document) -> dict[str, Any]:
    return {
        "file": document.file,
        "read_by": document.read_by.value,
        "pages": [_from_page(page) for page in document.pages],
        "pictures": [[p.sha256, p.width, p.height] for p in document.pictures],
        **({"signatures": list(map(_from_signature, document.signatures))} if document.signatures else {}),
    }


def _to_document(plain: dict[str, Any], word: Callable[[list[Any]], Word]) -> Document:
    return Document(
        file=plain["file"],
        read_by=ReadBy(plain["read_by"]),
        pages=tuple(_to_page(page, word) for page in plain["pages"]),
        pictures=tuple(Picture(*picture) for picture in plain["pictures"]),
        signatures=tuple(map(_to_signature, plain.get("signatures", ()))),
    )


def _from_signature(one: DigitalSignature) -> dict[str, Any]:
    return {
        "signer": one.signer,
        "organisation": one.organisation,
        "units": one.units,
        "certified_by": one.certified_by,
        "serial": one.serial,
        "signed_at": one.signed_at.isoformat() if one.signed_at else None,
        "timestamped": one.timestamped,
        "intact": one.intact,
        "later": one.later.value,
        "trusted": one.trusted,
        "revoked": one.revoked,
        "trouble": one.trouble,
    }


def _to_signature(plain: dict[str, Any]) -> DigitalSignature:
    signed_at = plain["signed_at"]
    return DigitalSignature(
        **plain
        | {
            "units": tuple(plain["units"]),
            "later": Later(plain["later"]),
            "signed_at": datetime.fromisoformat(signed_at) if signed_at else None,
        }
    )


def _from_page(page: Page) -> dict[str, Any]:
    return {
        "number": page.number,
        "width": page.width,
        "height": page.height,
        "read_by": page.read_by.value,
        "reader": page.reader,
        "lines": [[line.block, [word_to_json(word) for word in line.words]] for line in page.lines],
        **({"turns": page.turns} if page.turns else {}),
    }


def _to_page(plain: dict[str, Any], word: Callable[[list[Any]], Word]) -> Page:
    return Page(
        number=plain["number"],
        width=plain["width"],
        height=plain["height"],
        lines=tuple(
            Line(
                words=tuple(map(word, words)),
                block=block,
            )
            for block, words in plain["lines"]
        ),
        read_by=ReadBy(plain["read_by"]),
        reader=plain["reader"],
        turns=plain.get("turns", 0),
    )
