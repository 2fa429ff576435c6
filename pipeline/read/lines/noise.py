"""Words that are no words, made of seals, rules and dirt: gone where our recogniser saw no such thing.

Both readers know what they do not know: of print they are sure or at least alike. Pure.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from pipeline.read.lines.agree import OURS, THEIRS, Verdict
from pipeline.vietnamese.phrases import key
from pipeline.vietnamese.syllables import is_syllable
from pipeline.vietnamese.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pipeline.model import Box
    from pipeline.read.lines.agree import Agreed, Placed

# Confidences of a reader; chosen on worn scans of samples and of the first series of held-back letters.
UNSEEN = 0.55  # Tesseract's, where the other reader saw nothing
UNSEEN_SIGN = 0.95  # the same for signs without a letter or digit: the rim of a seal is ":" or "-" to it
WEAK_THEIRS, WEAK_OURS = 0.6, 0.5  # where both read something else, in a row without one firm word
HOPELESS = 0.2  # of both, in such a row, even where they read alike
ALIKE = 0.5  # share of letters in common (Ratcliff and Obershelp) of two readings of one print
FIRM = 0.6  # confidence of a word with sense that makes its row a row of text
UNDER = 0.7  # share of the width of a word under another; neighbours share little
BULLETS = "-+•*–—…."  # signs that stand alone in a letter; of dots are made lines to be filled in


def without_noise(words: Sequence[Agreed], head: float) -> list[Agreed]:
    """Leave out of one run of words what is none.

    A word with digits above `head` (points from the top) stays, however doubtful: the number or the
    date of the letter may be nothing more than that.
    """
    firm = any(map(_is_firm, words))
    return [
        word for word in words if (word.box.y1 < head and _has_digit(word)) or not _is_noise(word, firm=firm)
    ]


def without_doubles(words: Sequence[Agreed], ours: Sequence[Placed]) -> list[Agreed]:
    """Leave out what Tesseract alone read of ink that is part of a word that we read whole.

    Of an underlined line it makes two that lie in each other, and parts a word between them: "Độc" and
    "ộc", "Hạnh p phúc". `ours` are the words as our recogniser placed them.
    """
    return [
        word
        for word in words
        if word.verdict is not Verdict.ALONE
        or not _read_by(THEIRS, word)
        or not any(_lies_on(word.box, mine.box) for mine in ours)
    ]


def _lies_on(one: Box, other: Box) -> bool:
    return min(one.x1, other.x1) - max(one.x0, other.x0) > UNDER * (one.x1 - one.x0)


def _is_firm(word: Agreed) -> bool:
    """Tell whether a word is surely print."""
    letters = [char for char in word.text if char.isalnum()]
    if word.verdict in {Verdict.AGREE, Verdict.BLURRED, Verdict.NEARLY}:
        return bool(letters) and word.confidence >= FIRM
    sense = is_syllable(key(word.text)) or word.text.isupper()
    unseen = word.verdict is Verdict.ALONE and _read_by(THEIRS, word)
    return len(letters) > 1 and sense and not unseen and word.confidence >= FIRM


def _is_noise(word: Agreed, *, firm: bool) -> bool:
    """Tell whether a word is none; `firm`: it stands among words."""
    told = any(map(str.isalnum, word.text))
    theirs, ours = (_read_by(reader, word) for reader in (THEIRS, OURS))
    if theirs and word.verdict is Verdict.ALONE:
        return theirs[1] < (UNSEEN if told else UNSEEN_SIGN)
    if not (theirs and ours) or word.verdict in {Verdict.AGREE, Verdict.BLURRED}:
        return False
    if not told and word.verdict is Verdict.DIFFER:
        return not firm or (theirs[1] < UNSEEN and word.text.strip(BULLETS) != "")
    if firm or ours[1] >= WEAK_OURS:
        return False
    if max(theirs[1], ours[1]) < HOPELESS:
        return True
    weak = WEAK_THEIRS if any(map(str.isalnum, theirs[0])) else UNSEEN_SIGN
    return theirs[1] < weak and not _alike(theirs[0], ours[0])


def _read_by(reader: str, word: Agreed) -> tuple[str, float] | None:
    return next(((one.text, one.confidence) for one in word.readings if one.reader == reader), None)


def _has_digit(word: Agreed) -> bool:
    texts: Iterable[str] = (word.text, *(reading.text for reading in word.readings))
    return any(char.isdigit() for text in texts for char in text)


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, plain(one), plain(other), autojunk=False).ratio() > ALIKE
