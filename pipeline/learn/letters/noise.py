"""What typing, printing and scanning do to a letter: older tones, lost marks, swapped letters, line ends.

The spans of the values move with their words.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate
from typing import TYPE_CHECKING

from pipeline.vietnamese.text import unmarked

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

Spans = tuple[tuple[int, int, str], ...]
_OLD_TONES = 0.2  # of all letters write "hoà", "thuý"
_SCANNED = 0.25  # of all letters are read by OCR
_BARE = 0.03  # of all letters are typed without any marks
_ALIKE = {
    "l": "1iI|", "1": "l", "0": "oO", "o": "0", "I": "l1", "m": "rn", "c": "e", "e": "c", "u": "n", "n": "u",
    "g": "q", "h": "b", "t": "r", "S": "5", "5": "S", "đ": "d", "Đ": "D", "ư": "u", "ơ": "o", "ă": "a",
    "â": "á", ":": ";", ";": ":", ",": ".", ".": ",", "-": "~", "8": "B", "B": "8",
}  # fmt: skip
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_ON_GLIDE = re.compile(
    rf"(?<![qQ])(?:([oO])([{_TONES}])([aeAE])|([uU])([{_TONES}])([yY]))(?![^\W\d_]|[\u0300-\u036f])"
)


def worn(rng: random.Random, text: str, spans: Spans) -> tuple[str, Spans]:
    """Wear the text as its way to us may have done."""
    if rng.random() < _OLD_TONES:
        text = old_tones(text)
    if rng.random() < _BARE:
        text = unmarked(text)
    if rng.random() < _SCANNED:
        text, spans = scanned(rng, text, spans, rng.choice((0.004, 0.01, 0.02, 0.05)))
    return text, spans


def old_tones(text: str) -> str:
    """Put the tone of "hòa", "thúy" on the second letter: "hoà", "thuý"; the length stays."""
    parts = unicodedata.normalize("NFD", text)
    out = unicodedata.normalize("NFC", _ON_GLIDE.sub(r"\1\3\2\4\6\5", parts))
    return out if len(out) == len(text) else text


def scanned(rng: random.Random, text: str, spans: Spans, share: float) -> tuple[str, Spans]:
    """Misread a share of the characters, and join or split a few words."""
    out = [_misread(rng, char) if rng.random() < share else char for char in text]
    moved = [0, *accumulate(map(len, out))]
    return "".join(out), tuple((moved[start], moved[end], label) for start, end, label in spans)


def _misread(rng: random.Random, char: str) -> str:
    """Read one character wrongly: mostly its marks, sometimes a letter that looks like it."""
    if char == " ":
        return rng.choice(("", "  ", " ", " "))
    if char == "\n":
        return char
    base = unmarked(char)
    if base != char and rng.random() < 0.7:  # noqa: PLR2004 - marks go first
        return base if rng.random() < 0.5 else unicodedata.normalize("NFC", base + rng.choice(_TONES))  # noqa: PLR2004 - lost or another
    if char in _ALIKE:
        return rng.choice(_ALIKE[char]) if char != "m" else "rn"
    return rng.choice((char, char, "", char + rng.choice("'.,~")))


def set_in_lines(rng: random.Random, text: str) -> str:
    """Break paragraphs into lines as pages do; a DOCX or mail has whole paragraphs. Lengths stay."""
    if rng.random() < 0.3:  # noqa: PLR2004 - so many come without a page
        return text
    width = rng.randrange(62, 100)
    return "\n".join(_wrapped(line, width + rng.randrange(-3, 4)) for line in text.split("\n"))


def _wrapped(line: str, width: int) -> str:
    chars = list(line)
    start = 0
    while len(chars) - start > width:
        at = line.rfind(" ", start, start + width)
        if at <= start:
            break
        chars[at] = "\n"
        start = at + 1
    return "".join(chars)


def shifted(spans: Sequence[tuple[int, int, str]], by: int) -> Spans:
    """Move spans to the right."""
    return tuple((start + by, end + by, label) for start, end, label in spans)
