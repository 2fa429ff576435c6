"""Which letter strings can be a Vietnamese syllable: onset, rime, tone.

Onsets and rimes are closed sets, and a syllable has one tone at most; a rime that ends in c, ch, p or t
goes with sắc or nặng only. Source: orthography as taught in primary school (Quy định về chính tả, 1984),
checked on letters.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Combining breve, circumflex, horn make letters; grave, acute, tilde, hook, dot are tones.
TONES = "\u0300\u0301\u0303\u0309\u0323"
SHAPES = "\u0302\u0306\u031b"
ONSETS = "ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x"
RIMES = """
a ac ach ai am an ang anh ao ap at au ay ă ăc ăk ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
oc oe oen oeo oet oi om on ong ooc oong op ot
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn
uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu uơ
ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
y ych yêm yên yêt yêu yêng ynh yt
"""
SYLLABLE = re.compile(rf"(?:{ONSETS})?(?:{'|'.join(sorted(RIMES.split(), key=len, reverse=True))})")
_STOP = re.compile(r"(?:ch|c|p|t)$")
_OF_STOPS = "\u0301\u0323"  # sắc, nặng


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Tell whether `word` (any case) could be a Vietnamese syllable ("nghiêng"; "Đắk" is none)."""
    letters = unicodedata.normalize("NFD", word.lower())
    tones = [c for c in letters if c in TONES]
    bare = unicodedata.normalize("NFC", "".join(c for c in letters if c not in TONES))
    if len(tones) > 1 or SYLLABLE.fullmatch(bare) is None:
        return False
    return not _STOP.search(bare) or (bool(tones) and tones[0] in _OF_STOPS)
