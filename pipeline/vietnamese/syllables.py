"""Which letter strings can be a Vietnamese syllable: onset, rhyme, tone.

The tables are the orthography taught in school: 27 onsets, the rhymes with their closing consonants,
six tones, of which only sắc and nặng go with a closing stop (c, ch, p, t).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = {"\u0300": "huyen", "\u0301": "sac", "\u0303": "nga", "\u0309": "hoi", "\u0323": "nang"}
_ONSET = r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)?"
_OPEN = (
    "a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oai|oao|oay|oe|oeo|oi|ôi|ơi|oo|ua|uai|uâ|uây"
    "|uê|ui|uôi|uơ|uy|uya|uyu|ưa|ưi|ươi|ươu|ưu|yêu|uêu|uao|ue|ya|ye|oă"
)
_CLOSED = "a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|iê|yê|oa|oă|oe|oo|uâ|uê|uô|ươ|uy|uyê|uơ|ie|ue"
_SYLLABLE = re.compile(rf"^{_ONSET}(?:(?:{_OPEN})|(?:{_CLOSED})(?:ng|nh|ch|c|m|n|p|t))$")
_STOP = re.compile(r"(?:ch|c|p|t)$")
_GI = re.compile(r"^g(?:i|iêng|iết|in|ìn|ĩa)$")


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Tell whether `word` (NFC, any case) can be written in Vietnamese."""
    lower = word.lower()
    if len(lower) > 7:  # noqa: PLR2004 - "nghiêng" is the longest
        return False
    tones = set()
    letters = []
    for char in unicodedata.normalize("NFD", lower):
        if char in _TONES:
            tones.add(_TONES[char])
        else:
            letters.append(char)
    bare = unicodedata.normalize("NFC", "".join(letters))
    if len(tones) > 1 or not _SYLLABLE.match(bare):
        return bool(_GI.match(bare)) and len(tones) <= 1
    return not (_STOP.search(bare) and (not tones or tones - {"sac", "nang"}))
