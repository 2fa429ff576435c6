"""Which letters a letter may have been, had OCR or a hurried eye misread it."""

from __future__ import annotations

import unicodedata
from types import MappingProxyType

MOST = 9  # one for each number key
_TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")  # none, huyền, sắc, hỏi, ngã, nặng
# For each tone the others, those that look most alike in a scan first: hook and tilde, acute and grave; the
# dot below is the one that is lost or taken from a descender.
_LIKE_TONES = MappingProxyType(
    {
        "": ("\u0323", "\u0301", "\u0300", "\u0309", "\u0303"),
        "\u0300": ("\u0301", "", "\u0309", "\u0303", "\u0323"),
        "\u0301": ("\u0300", "\u0309", "\u0303", "", "\u0323"),
        "\u0309": ("\u0303", "\u0301", "\u0300", "\u0323", ""),
        "\u0303": ("\u0309", "\u0301", "\u0300", "\u0323", ""),
        "\u0323": ("\u0309", "\u0303", "", "\u0301", "\u0300"),
    }
)
_HATS = MappingProxyType(
    {
        **dict.fromkeys("aăâ", "aâă"),
        **dict.fromkeys("eê", "eê"),
        **dict.fromkeys("oôơ", "oôơ"),
        **dict.fromkeys("uư", "uư"),
        "i": "i",
        "y": "y",
    }
)
# Figures and letters of one shape; both ways, most likely first.
_SHAPES = MappingProxyType(
    {
        "0": "OoQD968", "O": "0QÔƠDC", "o": "0ôơc", "Q": "O0", "1": "lI7|4", "l": "1I|i", "I": "1l|",
        "|": "1lI", "2": "Z7", "Z": "2", "3": "85", "4": "1A9", "5": "S63", "S": "58", "s": "5", "6": "b058G",
        "7": "12", "8": "B306S", "B": "8", "9": "0g4q", "g": "9q", "G": "6C", "b": "6h", "q": "9g",
        "Đ": "DO", "D": "ĐO0", "đ": "d", "d": "đ", "C": "GO", "c": "eo", "e": "cê", "h": "nb", "n": "hrm",
        "m": "n", "r": "n", "t": "fl", "f": "t", "u": "ưn", "v": "y", "V": "Y", "y": "v", "Y": "V",
        "/": "1l|I",
        "-": "–", "–": "-", ",": ".", ".": ",", ";": ":", ":": ";", "P": "F", "F": "P", "H": "N", "N": "H",
        "E": "F", "U": "ƯV",
    }
)  # fmt: skip


def confusions(text: str, at: int) -> tuple[str, ...]:
    """Give the letters that the one at `at` of an NFC text may have been, most likely first, `MOST` at most.

    A vowel may bear another tone or hat (ộ: ổ, ỗ, ô …, then ọ, ợ); figures and letters of one shape stand for
    each other. Empty for a letter that nothing is like, and outside of the text.
    """
    if not 0 <= at < len(text):
        return ()
    own = text[at]
    found = [*_toned(own), *_SHAPES.get(own, "")]
    if own in "iIoOuUyYeE":  # bare letters are first of all taken for other shapes
        found = [*_SHAPES.get(own, ""), *_toned(own)]
    return tuple(dict.fromkeys(one for one in found if one != own))[:MOST]


def _toned(letter: str) -> list[str]:
    """Give the same vowel with other tones, then with other hats, in the case it was written in."""
    parts = unicodedata.normalize("NFD", letter.lower())
    tone = next((mark for mark in _TONES if mark and mark in parts), "")
    bare = unicodedata.normalize("NFC", parts.replace(tone, "")) if tone else letter.lower()
    hats = _HATS.get(bare)
    if hats is None:
        return []
    tones = _LIKE_TONES[tone]
    others = [one for one in hats if one != bare]
    spelled = [bare + mark for mark in tones]
    spelled[3:3] = [one + tone for one in others]
    spelled += [one + mark for one in others for mark in tones[:2]]
    composed = [unicodedata.normalize("NFC", one) for one in spelled]
    return [one.upper() if letter.isupper() else one for one in composed]
