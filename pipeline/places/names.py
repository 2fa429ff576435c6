"""Names of places made comparable: keys of decreasing strictness, type words, well-known aliases.

Pure text work, no table. The key functions work on many names at once, joined by line feeds, because
folding 9,000 names one by one would take longer than everything else at start-up.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from pipeline.vietnamese.text import tone_normal, unmarked

_PUNCTUATION = re.compile(r"[^\w\s]+")
_ZERO = re.compile(r"\b0+(?=\d)")
# One word of the highlands, written in four ways even by the same office (domain.md section 3.3).
_DAK = re.compile(r"\b(?:đắk|đăk|đak|dak|đắc|đăc)\b")
_LAK = re.compile(r"\b(?:lắk|lăk|lak|lắc)\b")
# "Qui Nhơn"/"Quy Nhơn", "Mĩ Tho"/"Mỹ Tho": i and y are one letter after these consonants.
_Y = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")
_Y_END = re.compile(r"(?:(?<=[bcdđghklmnprstvx])|(?<=\bqu))[yýỳỷỹỵ]\b")

TYPE_WORDS = (
    "tỉnh", "thành phố", "quận", "huyện", "thị xã", "xã", "phường", "thị trấn", "đặc khu",
)  # fmt: skip
_ABBREVIATIONS = MappingProxyType(
    {
        "t": "tỉnh",
        "tp": "thành phố",
        "t.p": "thành phố",
        "q": "quận",
        "h": "huyện",
        "tx": "thị xã",
        "t.x": "thị xã",
        "x": "xã",
        "p": "phường",
        "f": "phường",
        "tt": "thị trấn",
        "t.t": "thị trấn",
        "đk": "đặc khu",
    }
)
_TYPED = re.compile(rf"(?:{'|'.join(TYPE_WORDS)})(?=\s)")
_SHORT = re.compile(r"(tp|t\.p|tx|t\.x|tt|t\.t|đk|[tqhxpf])(?:\.\s*|\s+|(?=\d))")
_REMARK = re.compile(r"(?:\s*\([^()]*\)|\s+cũ)\s*$")  # not a bare "mới": huyện Chợ Mới
# Spelled out by hand; the key is `bare` of what people write.
_ALIASES = MappingProxyType(
    {
        "hcm": "thành phố hồ chí minh",
        "tphcm": "thành phố hồ chí minh",
        "thanhphohcm": "thành phố hồ chí minh",
        "tphcmc": "thành phố hồ chí minh",
        "tphn": "thành phố hà nội",
        "brvt": "tỉnh bà rịa vũng tàu",
        "tinhbrvt": "tỉnh bà rịa vũng tàu",
        "bariavt": "tỉnh bà rịa vũng tàu",
        "tthue": "tỉnh thừa thiên huế",
        "tinhtthue": "tỉnh thừa thiên huế",
        "buonmethuot": "thành phố buôn ma thuột",
        "banmethuot": "thành phố buôn ma thuột",
        "tpbuonmethuot": "thành phố buôn ma thuột",
        "thanhphobuonmethuot": "thành phố buôn ma thuột",
        "tinhdaclac": "tỉnh đắk lắk",
        "daclac": "tỉnh đắk lắk",
    }
)


def plain_keys(names: str) -> str:
    """Give `strict` of names from our tables, one a line: their tones and blanks are in order already."""
    spaced = _PUNCTUATION.sub(" ", names.casefold()).replace("  ", " ").replace("  ", " ")
    return _ZERO.sub("", spaced)


def strict(text: str) -> str:
    """Lower case, one-way tones, punctuation and leading zeros gone; marks and single blanks stay."""
    return " ".join(plain_keys(tone_normal(text)).split())


def spelling(key: str) -> str:
    """Merge accepted spellings of a `strict` key (Đăk/Đắk, Qui/Quy) and drop its blanks."""
    merged = _LAK.sub("lắk", _DAK.sub("đắk", key))
    return _Y_END.sub(lambda found: found.group(0).translate(_Y), merged).replace(" ", "")


def bare(key: str) -> str:
    """Drop the marks of a `spelling` key: the second choice, for OCR and sloppy typing."""
    return unmarked(key)


def split_type(text: str) -> tuple[str | None, str]:
    """Split "TP. Gia Nghĩa" into ("thành phố", "gia nghĩa"); the type word is None when there is none.

    A remark at the end ("(cũ)", "(mới)") is dropped; what comes back is lower case with one-way tones.
    """
    plain = " ".join(_REMARK.sub("", tone_normal(text).casefold()).split()).strip(" .;:")
    if alias := _ALIASES.get(bare(spelling(strict(plain)))):
        plain = alias
    if found := _TYPED.match(plain):
        return found.group(0), plain[found.end() :].strip()
    if found := _SHORT.match(plain):
        rest = plain[found.end() :].strip()
        alias = _ALIASES.get(bare(spelling(strict(rest))))
        return split_type(alias) if alias else (_ABBREVIATIONS[found.group(1)], rest)
    return None, plain
