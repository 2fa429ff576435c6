"""Forms of numbers and texts in which slips of OCR, marks, case and layout make no difference.

A folded form is for finding and comparing only; what people read is always as written.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from pipeline.vietnamese.text import plain, squash, unmarked

if TYPE_CHECKING:
    from collections.abc import Sequence

# Signs that OCR takes for one another in a number ("l5/5VHTTDL", "PC0б"); "Đ" is "D" without its bar.
_SIGNS = str.maketrans("OQIL|!SZBGБ", "00111152866")
# The same within words and figures of running text; small letters, because they are plain already.
_FIGURES = str.maketrans("oil|", "0111")
_LETTERS = str.maketrans("01l", "oii")
_LABEL = re.compile(r"\W*s[o06]\s*[:;.,]?\s*", re.IGNORECASE)
_SEPARATOR = re.compile(r"[/\-–—]")
_COUNTER = re.compile(r"\d{1,6}[A-Z]?")
_WORD = re.compile(r"[^\W_⁰¹²³⁴-⁹]+")  # marks of footnotes are lost in scans
SHINGLE = 3  # words; one misread word spoils three shingles, and three common words in a row are rare
ALIKE = 0.7  # of two words by difflib's ratio: one slip in three letters, two in seven
LONGEST = 600  # letters compared one by one, which takes the square of their number
SYMBOL_ALIKE = 0.6  # of two symbols: "STTTT-CNTT" was read "S111T-CNTT"


def number_key(text: str) -> str | None:
    """Fold "Số: l5 /UBND-VX" to what equals the fold of "15/UBND-VX"; None where no counter stands.

    Blanks, dots, dashes and leading zeros go; the counter stays apart from the symbol, so that 1/5A is not
    15/A.
    """
    bare = unmarked(squash(text))
    label = _LABEL.match(bare)
    counter, sign, symbol = _parted(bare[label.end() :] if label else bare)
    head = _signs(counter)
    if not sign or not _COUNTER.fullmatch(head):
        return None
    return f"{head.lstrip('0') or '0'}/{_signs(symbol)}"


def _parted(text: str) -> tuple[str, str, str]:
    found = _SEPARATOR.search(text)
    return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")


def _signs(text: str) -> str:
    return "".join(_WORD.findall(text.upper().translate(_SIGNS)))


def near(one: str, other: str) -> bool:
    """Tell whether two folded numbers have one counter, and symbols of which one is the other cut or misread.

    Another counter is another letter, however near: the next one on the list of the same office is a figure
    away.
    """
    (count, _, symbol), (count_too, _, symbol_too) = one.partition("/"), other.partition("/")
    cut = symbol.startswith(symbol_too) or symbol_too.startswith(symbol)
    return count == count_too and (cut or alike(symbol, symbol_too, SYMBOL_ALIKE))


def folded(text: str) -> str:
    """Fold a name or a subject: plain words, single blanks, "0" as "o", "1" and "l" as "i"."""
    return " ".join(words_in(text))


def words_in(text: str) -> tuple[str, ...]:
    """Give the words of a text folded: no marks, case or signs; "05" is the figure "5", "PCO6" is "PC06"."""
    return tuple(map(_word, _WORD.findall(plain(text))))


@lru_cache(maxsize=32768)
def _word(word: str) -> str:
    if not word.isalpha():
        figure = word.translate(_FIGURES)
        if figure.isdecimal():
            return figure.lstrip("0") or "0"
    return word.translate(_LETTERS)


def alike(one: str, other: str, least: float = ALIKE) -> bool:
    """Tell whether OCR may have made one folded text of the other; long ones must be equal."""
    if max(len(one), len(other)) > LONGEST:
        return one == other
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= least


def shingles(words: Sequence[str], size: int = SHINGLE) -> frozenset[str]:
    """Give all runs of `size` words; a shorter text is one run."""
    runs = max(1, len(words) - size + 1) if words else 0
    return frozenset(" ".join(words[at : at + size]) for at in range(runs))


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of what both have in what either has (Jaccard index), 0 where both are empty."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0


def hash64(space: str, text: str) -> int:
    """Hash to 64 bits with a sign, as databases keep them; the same for ever, unlike Python's own hash.

    Broken mail headers hold halves of characters, which no strict encoder takes.
    """
    told = f"{space}\0{text}".encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(told, digest_size=8).digest(), "big", signed=True)
