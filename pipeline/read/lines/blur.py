"""Marks that a scan blurs alike for both readers: where they agree on "phố biến", "phổ biến" was printed.

Two readers of one image are not independent: of 9 words whose marks both read wrong on worn scans (first
series and samples, 12,000 words, `tools/calibrate.py`), 8 had a hook over a circumflex, read as an acute.
Language tells most of them; of 6,088 words of those letters it wrongly doubts 4. Nothing is changed here,
only doubted. Pure.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

from pipeline.read.lines.prior import is_protected
from pipeline.vietnamese.phrases import PAIRS, is_pair, key
from pipeline.vietnamese.syllables import is_syllable
from pipeline.vietnamese.text import unmarked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Confidence of the line recogniser: from here on none of 587 acutes over a circumflex was wrong, below it
# 8 of 48.
CLEAR = 0.99
_CIRCUMFLEX, _ACUTE, _HOOK = "\u0302", "\u0301", "\u0309"
_CLOSING = tuple('.,:;!?)”"')


def is_blurred(words: Sequence[str], at: int, confidence: float) -> bool:
    """Tell whether a word that both readers read alike may yet bear other marks.

    So it is where it makes no phrase with its neighbours but would with other marks, or where it has the
    acute that a hook is taken for and `confidence` (0..1, of the line recogniser) is not high. `words` are
    those of one line.
    """
    word = words[at]
    if not key(word) or any(map(str.isdigit, word)):
        return False
    before = words[at - 1] if at and not words[at - 1].endswith(_CLOSING) else ""
    after = words[at + 1] if at + 1 < len(words) and not word.endswith(_CLOSING) else ""
    if is_pair(before, word) or is_pair(word, after):
        return False
    if confidence < CLEAR and _may_be_hook(word):
        return True
    return not is_protected(words, at) and _makes_another_phrase(key(before), unmarked(key(word)), key(after))


def _may_be_hook(word: str) -> bool:
    """Tell whether a hook in the place of the acute over a circumflex would make a syllable too."""
    apart = unicodedata.normalize("NFD", key(word))
    other = apart.replace(_CIRCUMFLEX + _ACUTE, _CIRCUMFLEX + _HOOK)
    return other != apart and is_syllable(unicodedata.normalize("NFC", other))


def _makes_another_phrase(before: str, bare: str, after: str) -> bool:
    return bare in _FOLLOWS.get(before, ()) or bare in _PRECEDES.get(after, ())


def _bare_by(place: int) -> Mapping[str, frozenset[str]]:
    """Give for each syllable in one place of a pair the other ones without their marks."""
    table: dict[str, set[str]] = defaultdict(set)
    for pair in PAIRS:
        table[pair[place]].add(unmarked(pair[1 - place]))
    return {syllable: frozenset(others) for syllable, others in table.items()}


_FOLLOWS, _PRECEDES = _bare_by(0), _bare_by(1)
