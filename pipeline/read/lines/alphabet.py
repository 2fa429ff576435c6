"""The characters that our line recogniser knows, and how everything else becomes one of them."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import chain

_DIGITS = "0123456789"
_ASCII = "abcdefghijklmnopqrstuvwxyz"
# Twelve vowels in six tones, and đ: the order of the primer (a à ả ã á ạ).
_VIETNAMESE = (
    "àảãáạ" "ăằẳẵắặ" "âầẩẫấậ" "đ" "èẻẽéẹ" "êềểễếệ" "ìỉĩíị" "òỏõóọ"
    "ôồổỗốộ" "ơờởỡớợ" "ùủũúụ" "ưừửữứự" "ỳỷỹýỵ"
)  # fmt: skip
_MARKS = ".,:;?!-–—/()[]<>\"'“”…%&°²³≤≥+*=×@#_|§•"

#: Every character that the recogniser may give: blank first, digits, ASCII letters, the 67 marked letters
#: of Vietnamese in both cases, punctuation. NFC, none twice. The place of a character is its class in the
#: trained network, so characters are appended, never moved or taken away, unless a new network is trained.
ALPHABET = " " + _DIGITS + _ASCII + _ASCII.upper() + _VIETNAMESE + _VIETNAMESE.upper() + _MARKS

_KNOWN = frozenset(ALPHABET)
# What looks like a known character in print: one drawn shape must have one name.
_NEAREST = {
    **dict.fromkeys("‘’‚‛′´`ʼʹˈ\u02bb‹›", "'"),
    **dict.fromkeys("„‟″ˮ〝〞＂", '"'),
    **dict.fromkeys("«《〈", "“"),
    **dict.fromkeys("»》〉", "”"),
    **dict.fromkeys("‐‑‒−﹣\u2043", "-"),
    **dict.fromkeys("―─━", "—"),
    **dict.fromkeys("●▪■◦○▫□‣▶►♦◆❖·∙⋅\uf0b7\uf0a7\uf0d8\uf076", "•"),
    **dict.fromkeys("✓✔☑√", "•"),
    **dict.fromkeys("˚∘º", "°"),
    **dict.fromkeys("✕✖╳", "×"),
    **dict.fromkeys("⩾≧", "≥"),
    **dict.fromkeys("⩽≦", "≤"),
    **dict.fromkeys("¦│∣", "|"),
    **dict.fromkeys("{", "("),
    **dict.fromkeys("}", ")"),
    **dict.fromkeys("∗⁎★☆", "*"),
    **dict.fromkeys("⁄∕÷", "/"),
    **dict.fromkeys("ÐƉ", "Đ"),
    **dict.fromkeys("ð₫ƌ", "đ"),
    **dict.fromkeys("ƀ", "b"),
    **dict.fromkeys("Ƀ", "B"),
    **dict.fromkeys("ı", "i"),
    **dict.fromkeys("øǿ", "o"),
    **dict.fromkeys("Ø", "O"),
    **dict.fromkeys("\t\n\r\f\v\u2028\u2029", " "),
    **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad\ufffd", ""),
    "\\": "/", "~": "-", "^": "", "$": "S", "¬": "-", "→": "-", "⇒": "-", "±": "+", "æ": "ae", "ß": "ss",
}  # fmt: skip


@lru_cache(maxsize=8192)
def _nearest(char: str) -> str:
    """Give the known characters nearest to one character; empty when nothing is like it."""
    if char in _KNOWN:
        return char
    if char in _NEAREST:
        return _NEAREST[char]
    # NFKC opens ligatures and full-width forms; what is left has a mark too many ("ü", "ĕ"): its base stays.
    wide = unicodedata.normalize("NFKC", char)
    if wide != char:
        return "".join(map(_nearest, wide))
    base = unicodedata.normalize("NFD", char)[0]
    return _nearest(base) if base != char else ""


def fold(text: str) -> str:
    """Give `text` in NFC with every character of `ALPHABET`: the nearest look ("’" -> "'", "ü" -> "u").

    A character that looks like none of them is dropped. White space is kept one for one, not squashed.
    """
    composed = unicodedata.normalize("NFC", text)
    if _KNOWN.issuperset(composed):
        return composed
    return "".join(chain.from_iterable(map(_nearest, composed)))
