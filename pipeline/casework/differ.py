"""What tells two letters apart: the words and figures of one that the other has not.

Bags of words are compared, not sequences: tables and columns come in another order in each form of a letter.
A scan may lose and misread words, so only what was surely read tells anything; a change must leave words over
on both sides, or more of them on one side than OCR loses.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from pipeline.casework.folding import alike

if TYPE_CHECKING:
    from pipeline.casework.sight import Wording


class Text(Enum):
    """How the texts of two letters stand to each other."""

    EQUAL = "equal"
    UNCLEAR = "unclear"
    CHANGED = "changed"
    UNLIKE = "unlike"
    UNKNOWN = "unknown"


LEAST = 20  # words; of less, nothing is said
UNLIKE_BELOW = 0.6  # unrelated requests share half of their words, letters from one template 0.8 and more
MANY = 60  # more words left over than this are no slips, and need not be matched one by one
SLACK = 2  # words of a born-digital letter that may differ: "(Bản điện tử)", "Đã ký"
LONGEST_WORD, MOST_LOST = 24, 2  # letters: of a word, and lost or put in by a slip
LOST = 4  # surely read words left over on one side, which OCR of a good page does not lose
CLEAR = 0.9  # the least likeness of a scan's text of which nothing was told apart to be called equal


@dataclass(frozen=True, slots=True)
class Difference:
    """How two texts differ; `likeness` is Dice's coefficient of their bags of words.

    `told` are words as written of which one text has what the other has not; `strong` means that no slip of
    OCR explains it.
    """

    text: Text
    likeness: float
    told: tuple[str, ...] = ()
    strong: bool = False


def difference(one: Wording, other: Wording) -> Difference:
    """Compare two texts; the same whichever comes first, but for the order of `told`."""
    if min(len(one.words), len(other.words)) < LEAST:
        return Difference(Text.UNKNOWN, 0.0)
    left, right = Counter(one.words), Counter(other.words)
    over, over_too = left - right, right - left
    common = sum(left.values()) - sum(over.values())
    likeness = 2 * common / (len(one.words) + len(other.words))
    if likeness < UNLIKE_BELOW:
        legible = all(len(text.unsure) < len(set(text.words)) / 3 for text in (one, other))
        return Difference(Text.UNLIKE if legible else Text.UNCLEAR, likeness)
    if one.scanned or other.scanned:
        _cancel_slips(over, over_too)
        for bag, own, facing in ((over, one, other), (over_too, other, one)):
            for word in own.unsure | facing.instead:
                del bag[word]
    told = (*_as_written(one, over), *_as_written(other, over_too))
    return _judged(one, other, over, over_too, likeness, told)


def _judged(
    one: Wording,
    other: Wording,
    over: Counter[str],
    over_too: Counter[str],
    likeness: float,
    told: tuple[str, ...],
) -> Difference:
    figures, figures_too = _figures(over), _figures(over_too)
    words, words_too = over.total() - figures, over_too.total() - figures_too
    scanned = one.scanned or other.scanned
    swapped = min(figures, figures_too) + min(words, words_too) // 2
    if swapped:
        return Difference(Text.CHANGED, likeness, told, strong=swapped > scanned)
    if max(over.total(), over_too.total()) >= LOST:
        return Difference(Text.CHANGED, likeness, told, strong=not scanned)
    if scanned:
        clear = likeness >= CLEAR and not figures + figures_too  # the twin of a figure left over is misread
        return Difference(Text.EQUAL if clear else Text.UNCLEAR, likeness)
    changed = figures + figures_too > 0 or words + words_too > SLACK
    return Difference(Text.CHANGED if changed else Text.EQUAL, likeness, told)


def _cancel_slips(over: Counter[str], over_too: Counter[str]) -> None:
    """Take away pairs of words of which one may be the other misread, in an order that both sides share."""
    if over.total() + over_too.total() > MANY:
        return
    slips = [(word, twin) for word in over for twin in over_too if _is_slip(word, twin)]
    for word, twin in sorted(slips, key=lambda pair: (min(pair), max(pair))):
        pairs = min(over[word], over_too[twin])
        over[word] -= pairs
        over_too[twin] -= pairs
    for bag in (over, over_too):
        for word in [word for word, count in bag.items() if not count]:
            del bag[word]


def _is_slip(word: str, twin: str) -> bool:
    """Tell whether two words may be one misread; words of a sensible length, and no figures."""
    sizes = sorted((len(word), len(twin)))
    if word.isdecimal() or twin.isdecimal() or sizes[1] > LONGEST_WORD or sizes[1] - sizes[0] > MOST_LOST:
        return False
    return alike(word, twin)


def _figures(bag: Counter[str]) -> int:
    return sum(count for word, count in bag.items() if word.isdecimal())


def _as_written(text: Wording, bag: Counter[str]) -> tuple[str, ...]:
    """Give each word of the bag once, as the text writes it where it stands last."""
    return tuple(
        {
            word: written for word, written in zip(text.words, text.written, strict=True) if word in bag
        }.values()
    )
