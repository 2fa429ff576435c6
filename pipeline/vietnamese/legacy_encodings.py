"""Text set in the fonts of the time before Unicode: TCVN3 (".VnTime") and VNI ("VNI-Times").

Programs copy the codes of such fonts out as Western letters: "Céng hßa" (TCVN3) and "Coäng hoøa" (VNI) are
both "Cộng hòa". TCVN3 has one code a letter and no capitals with a tone: those stand in twin fonts whose
name ends in H, where every small letter is drawn as a capital. VNI writes a base letter and a mark behind it.
Source: TCVN 5712:1993, table VN3; the code table that the VNI company published for VNI Windows.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.vietnamese.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Legacy(StrEnum):
    """The two encodings that offices used before TCVN 6909:2001 (Unicode)."""

    TCVN3 = "TCVN3"
    VNI = "VNI"


@dataclass(frozen=True, slots=True)
class Scheme:
    """An encoding, and whether small letters are drawn as capitals (fonts such as ".VnTimeH")."""

    encoding: Legacy
    capitals: bool = False


# Code 0xA1 and the following, in the order of the standard; "." marks codes that no letter has.
_TCVN3_ROW = "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ"
TCVN3 = MappingProxyType({chr(0xA1 + at): c for at, c in enumerate(_TCVN3_ROW) if c != "."})
# What programs make of some codes on their way: look-alikes of Ð, µ, · and, for the soft hyphen, hyphens.
_LOOKALIKES = MappingProxyType({"\u0110": "\u00d0", "\u03bc": "\u00b5", "\u2219": "\u00b7"})
_HYPHENS = "-\u2010\u2011"

_VNI_MARKS = MappingProxyType(
    {
        "\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï",
        "\u0302": "â", "\u0302\u0301": "á", "\u0302\u0300": "à", "\u0302\u0309": "å",
        "\u0302\u0303": "ã", "\u0302\u0323": "ä",
        "\u0306": "ê", "\u0306\u0301": "é", "\u0306\u0300": "è", "\u0306\u0309": "ú",
        "\u0306\u0303": "ü", "\u0306\u0323": "ë",
    }
)  # fmt: skip
_VNI_BASES = {"a": "a", "e": "e", "o": "o", "u": "u", "y": "y", "ơ": "ô", "ư": "ö"}
_VNI_SINGLE = {
    "ơ": "ô", "ư": "ö", "đ": "ñ", "í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î",
}  # fmt: skip


def _vni() -> dict[str, str]:
    """Build the table code -> letter; a capital base goes with a mark of either case ("AÙ", "Aù")."""
    table = {code: letter for letter, code in _VNI_SINGLE.items()}
    table |= {code.upper(): letter.upper() for code, letter in table.items()}
    for letter, base in _VNI_BASES.items():
        for marks, code in _VNI_MARKS.items():
            made = unicodedata.normalize("NFC", letter + marks)
            if len(made) == 1 and made not in _VNI_SINGLE:
                table[base + code] = made
                table[base.upper() + code.upper()] = table[base.upper() + code] = made.upper()
    return table


VNI = MappingProxyType(_vni())
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_STYLE = re.compile(r"[-,_ ]?(?:bold|italic|oblique|regular|normal|roman|mt|ps)+$", re.IGNORECASE)
_BARE_TCVN3_FONT = re.compile(r"Vn[A-Z][a-z]")
_VNI_FONT = re.compile(r"vni[-_ ]?[a-z]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_HORNED = str.maketrans(dict.fromkeys(_HYPHENS, "ư"))
_AROUND = "()[]{}<>“”\"'‘’.,;:!?…–—/*+_|-"
_HYPHENED = re.compile(
    rf"([A-Za-zÀ-ỹ]*)[{_HYPHENS}]([a-zà-ỹ]+)|(?<![A-Za-zÀ-ỹ])([A-Za-z]?[a-z]+)[{_HYPHENS}](?![0-9A-Za-zÀ-ỹ])"
)
_NEWER = re.compile(r"[\u0100-\udfff]")  # letters that no code of one byte looks like
_LEAST_WORDS = 3
_LEAST_SHARE = 0.8  # of words that must become syllables; letters decoded rightly reach 0.97
_LEAST_GAIN = 0.4
_PROPER = 0.5  # share of syllables; text that is not decoded yet has a few by chance
# Words that a letter never writes small: a font that shows them so draws capitals.
_NEVER_SMALL = re.compile(
    r"\b(?:việt nam|cộng h(?:òa|oà) xã hội|(?:ủy|uỷ) ban nhân dân|công an tỉnh|hồ chí minh)\b"
)


def scheme_of_font(name: str) -> Scheme | None:
    """Tell the encoding by the name of a font ("ABCDEF+.VnTimeH,Bold", "VNI-Times"); None for others."""
    bare = _SUBSET.sub("", name.strip())
    while (shorter := _STYLE.sub("", bare)) != bare:
        bare = shorter
    if bare.lower().startswith(".vn") or _BARE_TCVN3_FONT.match(bare):
        return Scheme(Legacy.TCVN3, capitals=bare.endswith("H"))
    return Scheme(Legacy.VNI) if _VNI_FONT.match(bare) else None


def scheme_of(text: str, font: str = "") -> Scheme | None:
    """Tell how `text`, all set in one font, is encoded; None for Unicode.

    The name of the font is believed unless the text is proper Unicode already, which converters leave
    behind in such fonts; without a name the text must read much better decoded than as it stands.
    """
    named = scheme_of_font(font)
    tokens = [token for token in _unwrapped(text.split()) if not token.isascii()]
    as_is = _share(tokens)
    if named is not None:
        gain = _share(tokens, named.encoding) - as_is
        return named if gain > 0 or (gain == 0 and as_is < _PROPER and _NEWER.search(text) is None) else None
    if len(tokens) < _LEAST_WORDS:
        return None
    shares = {encoding: _share(tokens, encoding) for encoding in Legacy}
    best = max(shares, key=shares.__getitem__)
    if shares[best] < _LEAST_SHARE or shares[best] - as_is < _LEAST_GAIN:
        return None
    return Scheme(best, capitals=_draws_capitals(decode(text, Scheme(best))))


def decode(text: str, scheme: Scheme) -> str:
    """Turn legacy codes into Unicode (NFC, capitals as drawn); other characters stay as they are."""
    return "".join(letter for letter, _ in pieces(text, scheme))


def pieces(text: str, scheme: Scheme) -> Iterator[tuple[str, int]]:
    """Give letter by letter what `text` says, each with the number of characters it was written in."""
    letters = _vni_pieces(text) if scheme.encoding is Legacy.VNI else _tcvn3_pieces(text)
    for letter, length in letters:
        yield letter.upper() if scheme.capitals else letter, length


def _tcvn3_pieces(text: str) -> Iterator[tuple[str, int]]:
    """Decode code by code; a hyphen within a word is ư where that makes a syllable ("tr-ëng")."""
    codes = [TCVN3.get(_LOOKALIKES.get(c, c), c) if c not in _HYPHENS else c for c in _unshifted(text)]
    joined = "".join(codes)
    for word in re.finditer(r"\S+", joined):
        for found in _HYPHENED.finditer(word.group(0)):
            opens = found.end(1) if found.group(3) is None else found.end(3)
            if is_syllable(found.group(0).translate(_HORNED)):
                codes[word.start() + opens] = "ư"
    return ((c, 1) for c in codes)


def _vni_pieces(text: str) -> Iterator[tuple[str, int]]:
    text, at = _unshifted(text), 0
    while at < len(text):
        for length in (2, 1):
            letter = VNI.get(text[at : at + length])
            if letter is not None or length == 1:
                yield letter or text[at], length
                at += length
                break


def _unshifted(text: str) -> str:
    """Bring codes of symbol fonts (U+F020 to U+F0FF, as Word stores them) back to their bytes."""
    return "".join(chr(ord(c) - 0xF000) if "\uf020" <= c <= "\uf0ff" else c for c in text)


def _unwrapped(tokens: Iterable[str]) -> Iterator[str]:
    return (core for token in tokens if (core := token.strip(_AROUND)))


def _share(tokens: list[str], encoding: Legacy | None = None) -> float:
    """Give the share of tokens whose words are all syllables when read in `encoding` (None: as they are)."""
    good = 0
    for token in tokens:
        text = decode(token, Scheme(encoding)) if encoding else unicodedata.normalize("NFC", token)
        words = _WORD.findall(text)
        # What is left outside of words must be plain: "x·" has the word "x" and a dot that is no letter.
        good += bool(words) and all(map(is_syllable, words)) and _WORD.sub("", text).isascii()
    return good / len(tokens) if tokens else 0.0


def _draws_capitals(decoded: str) -> bool:
    return decoded == decoded.lower() and _NEVER_SMALL.search(decoded) is not None
