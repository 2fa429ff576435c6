"""`number`: số, ký hiệu of the letter itself, Decree 30/2020 Annex I section II.3.

"Số: 2000 /CAT-PC06" gives "2000/CAT-PC06"; a number left blank is seen, not guessed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.fields import found, missing, read_alike, seen
from pipeline.extract.zones import NUMBER_LINE
from pipeline.vietnamese.document_types import CODE
from pipeline.vietnamese.text import plain

if TYPE_CHECKING:
    from pipeline.extract.fields import View
    from pipeline.extract.letter import Span
    from pipeline.model import Field

# <n>[a] / or - then parts of a symbol; blanks may stand around the signs.
NUMBER = re.compile(
    r"(?P<n>\d{1,6}[a-z]?)\s*(?P<sign>[/-])\s*(?P<symbol>(?:\d{4}\s*/\s*)?[A-ZĐ][\wĐđ]*(?:\s*[-–/&.]\s*[A-ZĐ\d][\wĐđ]*)*"
    r"(?:\([A-ZĐ]{1,4}\d{0,2}\))?)"  # the team that drafted: "PC06(Đ2)"
)
BLANK = re.compile(r"^[\s._…:-]*(?P<sign>/)\s*(?P<symbol>[A-ZĐ][\wĐđ&-]*)")
# "2000/CAT-PC06", "15/2025/NQ-HĐND": what a number looks like that nothing was lost from.
_FORM = re.compile(
    r"\d{1,6}[a-z]?[/-](?:\d{4}/)?[A-ZĐ][A-ZĐ&]+[A-ZĐ&a-z\d]*(?:[-/][A-ZĐ][A-ZĐ&a-z\d]*)*(?:\([A-ZĐ]{1,4}\d{0,2}\))?"
)
_DRAFTER = re.compile(r"luu\s*[:;]?[^\n]*")


def find(view: View) -> Field[str]:
    """Find the number on its line."""
    letter, at = view.letter, view.zones.number
    if at is None:
        return missing()
    line = letter.lines[at]
    opened = NUMBER_LINE.match(line.plain)
    start = line.start + (opened.end() if opened else 0)
    rest = letter.text[start : line.end]
    hit = NUMBER.search(rest)
    # Something in front of the digits ("l5/", "1 5/", "15 và 16/") may belong to the number.
    if (
        hit is None
        or BLANK.match(rest)
        or re.search(r"[\w/]", rest[: hit.start()])  # "/2025/CV-DTVN": the number is still to be written
        or ".." in rest[: hit.start()]
    ):
        return seen(letter, (line.start, line.end))
    value = re.sub(r"\s+", "", hit.group(0)).replace("–", "-").rstrip("-/.(")
    span = (start + hit.start(), start + hit.end())
    after = rest[hit.end() :]
    whole = not re.match(r"\s?[\w&]", after) or bool(re.match(r"\s+\w[^,\n]{0,40},", after))
    # "15/UBND-vX": what stands glued behind the symbol may belong to it.
    alike = not re.match(r"[^\s.,;]", after) and _read_alike(view, value, span)
    return found(
        letter,
        value,
        span,
        certain=whole and (not letter.scanned or _agrees(view, value) or alike),
    )


def _agrees(view: View, value: str) -> bool:
    """Ask a second place in the letter for the symbol before a scan's number is accepted.

    The drafting unit of the symbol stands again after "Lưu:" (Decree 30/2020 Annex I); the type code
    must be one of Annex III, and the letters must have survived OCR (Đ is often read as D).
    """
    symbol = re.split(r"\d+[a-z]?[/-]", value, maxsplit=1)[-1]
    parts = [part for part in re.split(r"[/-]", symbol) if part and not part.isdigit()]
    if not parts or not all(re.fullmatch(r"[A-ZĐ][A-ZĐ&a-z\d]*", part) for part in parts):
        return False
    kept = " ".join(view.letter.text[m.start() : m.end()] for m in _DRAFTER.finditer(view.letter.plain))
    named = view.document_type is not None and CODE.get(parts[0]) is view.document_type
    issuer = _initials(view)
    second = len(parts) > 1 and re.search(rf"(?<!\w){re.escape(parts[-1])}(?!\w)", kept) is not None
    return (named and parts[-1] in issuer) or (second and parts[0] in issuer)


def _read_alike(view: View, value: str, span: Span) -> bool:
    """Tell whether two readers read a number alike whose symbol has the form of one."""
    return _FORM.fullmatch(value) is not None and read_alike(view.letter, span)


def _initials(view: View) -> set[str]:
    """Short forms that the issuer's name, as printed, can have ("ỦY BAN NHÂN DÂN" -> UBND)."""
    first, last = view.zones.issuer
    names = [line.text for line in view.letter.lines[first:last]]
    text = " ".join(names)
    words = re.findall(r"[^\W\d_]+", text)
    forms = set()
    for i in range(len(words)):
        short = ""
        for word in words[i : i + 9]:
            if plain(word) in {"va", "ve", "cua"}:
                continue
            short += _base_upper(word[0])
            forms.add(short)
        short = ""
        for word in words[i : i + 9]:
            short += _base_upper(word[0])
            forms.add(short)
    return forms | set(words)


def _base_upper(letter: str) -> str:
    """Give the letter as abbreviations write it: no tone or vowel mark, but Đ stays Đ."""
    return "Đ" if letter in "đĐ" else plain(letter).upper()
