"""Is this text what a Vietnamese letter says, or the debris of a broken text layer?

No dictionary: a Vietnamese syllable is onset + rime, both closed sets, with one tone mark at most, so
that debris of TCVN3 and VNI fonts ("Céng hßa", "Coäng hoøa"), of lost character maps ("(cid:12)") and of
scanners without Vietnamese OCR gives itself away by letters and syllables that do not exist.
Source of the sets: orthography as taught in primary school (Quy định về chính tả, 1984), checked on letters.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.vietnamese.syllables import SHAPES, TONES, is_syllable
from pipeline.vietnamese.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable

LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzđăâêôơư")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
NUMBER = re.compile(r"[\d.,:/%+-]*\d[\d.,:/%+-]*")
VOWELS = re.compile(r"[aeiouy]")
STRIPPED = "()[]{}<>“”\"'‘’.,;:!?…-–—/*•+_|"
# Soft hyphen, zero-width characters, byte-order mark, bidirectional controls, variation selectors.
UNSEEN = re.compile(
    r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe00-\ufe0f\ue000-\uf8ff\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
)


@dataclass(frozen=True, slots=True)
class TextQuality:
    """Counts over the tokens of a text: `words` have letters; the shares are 0..1.

    `valid`: possible Vietnamese syllables among the words (acronyms left out); `marked`: words with a
    Vietnamese mark; `plain`: tokens that are a word with a vowel, an acronym or a number; `foreign`:
    tokens with letters that Vietnamese has not, or lost characters.
    """

    tokens: int
    words: int
    valid: float
    marked: float
    plain: float
    foreign: float


def clean(text: str) -> str:
    """Compose to NFC, drop what nobody sees (soft hyphens, zero-width, private use, controls).

    No-break and other special blanks become plain ones, so that words split alike everywhere.
    """
    return "".join(" " if c.isspace() else c for c in UNSEEN.sub("", nfc(text)))


def quality_of(tokens: Iterable[str]) -> TextQuality:
    """Judge the tokens (pieces between white space) of a page."""
    count = words = counted = valid = marked = plain = foreign = 0
    for token in tokens:
        count += 1
        core = token.strip(STRIPPED)
        parts = WORD.findall(core)
        foreign += _is_foreign(token)
        plain += not core or NUMBER.fullmatch(core) is not None or bool(parts and _is_plain(core, parts))
        for part in parts:
            words += 1
            marked += _is_marked(part)
            if not (part.isupper() and len(part) > 1 and not is_syllable(part)):
                counted += 1
                valid += is_syllable(part)
    return TextQuality(
        tokens=count,
        words=words,
        valid=valid / counted if counted else 0.0,
        marked=marked / words if words else 0.0,
        plain=plain / count if count else 0.0,
        foreign=foreign / count if count else 0.0,
    )


def _is_foreign(token: str) -> bool:
    if "(cid:" in token or "\ufffd" in token:
        return True
    return any(c.isalpha() and _base(c) not in LETTERS for c in unicodedata.normalize("NFC", token.lower()))


def _base(letter: str) -> str:
    """The letter without its tone: "ấ" -> "â"; "ö" stays, as no Vietnamese letter has that mark."""
    parts = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES))


def _is_marked(word: str) -> bool:
    parts = unicodedata.normalize("NFD", word.lower())
    return any(c in TONES or c in SHAPES or c == "đ" for c in parts)


def _is_plain(core: str, parts: list[str]) -> bool:
    """Letters, digits and few joints, as in "1523/SVHTTDL-QLDL" or "and"; not "&%1*-Ñ"."""
    odd = sum(not (c.isalnum() or c in "/.,-–:'’@_+&") for c in core)
    if odd:
        return False
    longest = max(parts, key=len)
    bare = "".join(c for c in unicodedata.normalize("NFD", longest.lower()) if c not in TONES + SHAPES)
    return len(longest) == 1 or longest.isupper() or VOWELS.search(bare) is not None
