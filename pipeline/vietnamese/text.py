"""Forms of Vietnamese text: NFC, tone placement, folding for comparison.

A folded string is for looking things up only; what people read is always the text as written.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPACE = re.compile(r"\s+")
# For character classes: the capitals of Vietnamese (a range like À-Ỹ would hold small letters too).
CAPITALS = "A-Z" + "".join(c for c in map(chr, range(0xC0, 0x1EFA)) if c.isupper())
_D = str.maketrans("đĐ", "dD")
# "hoà", "thuý": tone on the glide (older habit) -> "hòa", "thúy"; not after q ("quý" is one way only).
_GLIDE = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_GLIDE |= {k.upper(): v.upper() for k, v in _GLIDE.items()} | {
    k.title(): v.title() for k, v in _GLIDE.items()
}
_GLIDE_END = re.compile(r"(?<![qQ])(" + "|".join(_GLIDE) + r")(?![^\W\d_])")


def nfc(text: str) -> str:
    """Compose the text (Unicode NFC); used at the two doors of the house only."""
    return unicodedata.normalize("NFC", text)


def squash(text: str) -> str:
    """Turn every run of white space into one blank and strip the ends."""
    return _SPACE.sub(" ", text).strip()


def tone_normal(text: str) -> str:
    """Place tone marks one way ("hoà" -> "hòa", "uỷ" -> "ủy"); keeps the length of the text."""
    return _GLIDE_END.sub(lambda m: _GLIDE[m.group(1)], text)


@lru_cache(maxsize=4096)
def _base(char: str) -> str:
    """Give the letter under the marks; always one character for one."""
    return unicodedata.normalize("NFD", char.translate(_D))[:1] or char


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    """Give the base letter in lower case; always one character for one."""
    lower = _base(char).lower()
    return lower if len(lower) == 1 else char


def unmarked(text: str) -> str:
    """Drop all Vietnamese marks ("Đắk Nông" -> "Dak Nong"); keeps the length of NFC text."""
    return "".join(map(_base, text))


def plain(text: str) -> str:
    """Drop marks and case, keep the length: what is found in it stands at the same offsets in `text`."""
    return "".join(map(_plain, text))


def fold(text: str) -> str:
    """Fold for loose comparison: one-way tones, lower case, single blanks; marks stay."""
    return squash(tone_normal(text)).casefold()


def loose(text: str) -> str:
    """Fold for OCR and sloppy typing: `fold` without any marks."""
    return plain(squash(text))


def sentence_case(text: str) -> str:
    """Give "SỞ NỘI VỤ" as "Sở nội vụ"; text that is not all upper case is left as written."""
    return text if text != text.upper() else text[:1] + text[1:].lower()
