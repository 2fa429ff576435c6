"""Marks set right by what the language knows, among readings that the image itself supports.

Never touched: figures, numbers and symbols, names of persons ("Tuân" is not "Tuấn"), and words that were
read surely. Every repair says what stood there, what was chosen and why.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.vietnamese.phrases import PAIRS, is_pair, key, may_be_surname
from pipeline.vietnamese.syllables import is_syllable
from pipeline.vietnamese.text import plain, tone_normal

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from pipeline.read.lines.ctc import Candidate

#: How far (natural logarithm of the ratio of posteriors) the chosen reading may stand behind the best one:
#: where the best is no syllable at all, where both neighbours speak for the other, where one does.
BEHIND_NO_SYLLABLE = -4.0
BEHIND_TWO_PAIRS = -4.0
BEHIND_ONE_PAIR = -2.0
LONGEST_NAME = 5  # words; names of persons have two to five
_WORD = re.compile(r"(\W*)([^\W\d_]+)(\W*)")


class Reason(StrEnum):
    """Why a reading was chosen over the one that the image supports best."""

    SYLLABLE = "syllable"  # the best one is no syllable of Vietnamese
    PHRASE = "phrase"  # it makes a phrase with its neighbours
    KNOWN = "known"  # it makes a text that the caller knows (an agency, a place)


@dataclass(frozen=True, slots=True)
class Repair:
    """What stood there, what was chosen, and why."""

    original: str
    chosen: str
    reason: Reason


def repairs(
    texts: Sequence[str], candidates: Sequence[Sequence[Candidate]], known: Collection[str] = ()
) -> tuple[Repair | None, ...]:
    """Say for each word of one line what to put in its place; None where it stays.

    Args:
        texts: the words as read.
        candidates: for each word what the image supports, `confidence` being comparable within a word;
            a word that was read surely has none and stays.
        known: texts that may stand in such a line (names of agencies and places), any case.
    """
    run = list(texts)
    wanted = frozenset(tuple(key(word) for word in text.split()) for text in known)
    pairs = frozenset(pair for words in wanted for pair in pairwise(words))
    found: list[Repair | None] = []
    for at, options in enumerate(candidates):
        repair = None
        if len(options) > 1 and not is_protected(run, at):
            repair = _best(run, at, options, pairs)
        if repair:
            run[at] = repair.chosen
        found.append(repair)
    return tuple(found)


def is_protected(words: Sequence[str], at: int) -> bool:
    """Tell whether a word must stay as read: it has figures, is a symbol, or belongs to a person's name."""
    word = words[at]
    hit = _WORD.fullmatch(word)
    if hit is None:
        return True
    bare = hit[2]
    if not bare.islower() and not bare.isupper() and not bare.istitle():
        return True
    return not bare.islower() and _in_a_name(words, at)


def _in_a_name(words: Sequence[str], at: int) -> bool:
    """Tell whether a word with a capital stands among words with capitals that open with a surname.

    In running text ("ông Trần Văn Hoa") and alone under a signature; "VĂN HÓA" after "SỞ" is none.
    """
    first = at
    while first > 0 and _is_capital(words[first - 1]) and at - first < LONGEST_NAME:
        first -= 1
    for opening in range(first, at + 1):
        after = words[opening + 1] if opening + 1 < len(words) else ""
        # "Hồ sơ", "Lưu ý", "Đoàn Thanh niên": a surname that goes on as a phrase opens no name.
        if (
            may_be_surname(words[opening])
            and _is_capital(after)
            and not is_pair(words[opening], after)
            and not (opening and is_pair(words[opening - 1], words[opening]))
        ):
            return True
    return False


def _is_capital(word: str) -> bool:
    hit = _WORD.fullmatch(word)
    return hit is not None and hit[2][0].isupper()


def _best(
    words: Sequence[str], at: int, options: Sequence[Candidate], known: frozenset[tuple[str, str]]
) -> Repair | None:
    """Choose among what the image supports; None when nothing speaks against the word as it is."""
    original = words[at]
    if _speak_for(original, words, at, PAIRS | known):
        return None
    top = max(option.confidence for option in options)
    for option in sorted(options, key=lambda o: -o.confidence):
        if option.text == original or option.confidence <= 0 or not _like(original, option.text):
            continue
        reason = _reason(words, at, option.text, math.log(option.confidence / top), known)
        if reason:
            return Repair(original, option.text, reason)
    return None


def _reason(
    words: Sequence[str], at: int, text: str, behind: float, known: frozenset[tuple[str, str]]
) -> Reason | None:
    """Say why `text` is better than the word at `at`, standing so far behind; None when it is not."""
    original = words[at]
    broken = not is_syllable(key(original))
    votes = _speak_for(text, words, at, PAIRS)
    of_known = _speak_for(text, words, at, known)
    least = BEHIND_TWO_PAIRS if max(votes, of_known) > 1 else BEHIND_ONE_PAIR
    if broken:
        least = BEHIND_NO_SYLLABLE
    if of_known and behind >= least:  # "Đắk" is no syllable and yet known
        return Reason.KNOWN
    if not is_syllable(key(text)):
        return None
    if votes and behind >= least and _cased_as_a_phrase(words, at):
        return Reason.PHRASE
    # A word with a capital may be a name of the minorities ("Niê", "Bhiêm"), which is no syllable either.
    if broken and _core(original).islower() and behind >= least:
        return Reason.SYLLABLE
    return None


def _cased_as_a_phrase(words: Sequence[str], at: int) -> bool:
    """Tell whether a word is written as in a phrase: not as a title-case word among its like.

    "Văn hóa" is written so in "Sở Văn hóa"; "Văn Hoa" is a name, of a person or a village.
    """
    bare = _core(words[at])
    if not bare.istitle() or len(bare) == 1:
        return True
    after = words[at + 1] if at + 1 < len(words) else ""
    return _core(after).islower()


def _speak_for(text: str, words: Sequence[str], at: int, pairs: frozenset[tuple[str, str]]) -> int:
    """Count the neighbours with which `text` in the place of a word makes a pair."""
    middle = key(text)
    before = at > 0 and (key(words[at - 1]), middle) in pairs and not _closed_behind(words[at - 1])
    after = at + 1 < len(words) and (middle, key(words[at + 1])) in pairs and not _closed_behind(text)
    return before + after


def _closed_behind(word: str) -> bool:
    """Tell whether a mark of punctuation parts a word from the next one."""
    return word[-1:] in ".,:;!?)”\"'"


def _core(word: str) -> str:
    hit = _WORD.fullmatch(word)
    return hit[2] if hit else word


def _like(original: str, other: str) -> bool:
    """Tell whether two readings are one word with other marks: same letters below, case and punctuation.

    Where one way of placing the tone stands against the other ("hoà", "hòa") there is nothing to repair.
    """
    return (
        plain(original) == plain(other)
        and [c.isupper() for c in original] == [c.isupper() for c in other]
        and tone_normal(original) != tone_normal(other)
    )
