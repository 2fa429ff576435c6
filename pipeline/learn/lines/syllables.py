"""Every Vietnamese syllable that orthography allows: rare letters are seen as often as common ones."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.vietnamese.syllables import ONSETS, RIMES, SHAPES, TONES

if TYPE_CHECKING:
    import random

_STOP = re.compile(r"(?:ch|c|k|p|t)$")
_FRONT = tuple("iyeê")  # before these: k, gh, ngh; before all others: c, g, ng
_BEFORE_FRONT = frozenset({"k", "gh", "ngh"})
_BEFORE_BACK = frozenset({"c", "g", "ng"})
_OF_STOPS = ("\u0301", "\u0323")
_VOWELS = re.compile(r"[aeiouy\u0300-\u036f]+")


def _fits(onset: str, rime: str) -> bool:
    """Tell whether onset and rime meet in spelling ("nghiêng", not "ngiêng")."""
    front = rime.startswith(_FRONT)
    if onset in _BEFORE_FRONT:
        return front
    if onset in _BEFORE_BACK:
        return not front
    if onset == "gi":
        return not rime.startswith(("i", "y", "o", "u"))
    if onset == "qu":
        return rime.startswith(("a", "ă", "â", "e", "ê", "y", "ơ"))
    return True


def toned(rime: str, tone: str, *, new: bool = False) -> str:
    """Put a combining tone on the right vowel of `rime` (NFC in, NFC out); no tone: as it is.

    A vowel with a shape (ă â ê ô ơ ư) takes it, the last one of two; else the last vowel of a closed rime,
    the middle one of three, the first of two ("hòa"); `new` puts it on the second of oa, oe, uy ("hoà").
    """
    letters = unicodedata.normalize("NFD", rime)
    found = _VOWELS.match(letters)
    if not tone or found is None:
        return rime
    nucleus = found.group()
    bases = [i for i, c in enumerate(nucleus) if c not in SHAPES]
    shaped = [i for i, c in enumerate(nucleus) if c in SHAPES]
    if shaped:
        at = shaped[-1] + 1
    elif found.end() < len(letters):
        at = bases[-1] + 1
    elif len(bases) == 2:  # noqa: PLR2004 - two vowels, the case of the docstring
        at = bases[1 if new and rime in {"oa", "oe", "uy"} else 0] + 1
    else:
        at = bases[len(bases) // 2] + 1
    return unicodedata.normalize("NFC", letters[:at] + tone + letters[at:])


@lru_cache(maxsize=1)
def every() -> tuple[str, ...]:
    """Give all syllables in lower case, NFC, each once (about 17,000)."""
    found: dict[str, None] = {}
    for rime in RIMES.split():
        tones = _OF_STOPS if _STOP.search(rime) else ("", *TONES)
        for tone in tones:
            endings = {toned(rime, tone), toned(rime, tone, new=True)}
            for ending in sorted(endings):
                found[ending] = None
                found.update((onset + ending, None) for onset in ONSETS.split("|") if _fits(onset, rime))
    return tuple(found)


@lru_cache(maxsize=1)
def by_letter() -> tuple[tuple[str, ...], ...]:
    """Give, for each marked letter, all syllables that hold it: 67 groups, some of a few dozen only."""
    groups: dict[str, list[str]] = defaultdict(list)
    for syllable in every():
        for letter in sorted(set(syllable)):
            if not letter.isascii():
                groups[letter].append(syllable)
    return tuple(map(tuple, groups.values()))


def syllable(rng: random.Random) -> str:
    """Give one syllable; half of them are drawn by letter, which makes "ỵ" as frequent as "á"."""
    if rng.random() < 0.5:  # noqa: PLR2004 - half
        return rng.choice(rng.choice(by_letter()))
    return rng.choice(every())
