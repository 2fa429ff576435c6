"""Two independent readings of one line become one: where they agree, how sure; where not, both are kept.

`theirs` are the words of the page's reader (Tesseract) with their boxes, `ours` those of the line
recogniser, placed on the page. Boxes are in page points. Pure.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.model import Box, Word, WordReading
from pipeline.read.lines.align import align
from pipeline.read.lines.blur import is_blurred
from pipeline.read.lines.ctc import Candidate
from pipeline.read.lines.fuse import TRUST, Trust, both, fuse, odds, same
from pipeline.read.lines.prior import Repair, repairs
from pipeline.vietnamese.phrases import key
from pipeline.vietnamese.syllables import TONES, is_syllable

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from pipeline.read.lines.align import Group
    from pipeline.read.lines.decode import Piece

    #: Ask the image: steps of a word, texts -> those it supports (`decode.weigh`).
    Weigh = Callable[[tuple[int, int], Sequence[str]], tuple[Candidate, ...]]

THEIRS, OURS = "tesseract", "lines"
_DIGIT = re.compile(r"\d")
_FIGURE = re.compile(r"\d+")
_NAME = re.compile(r"[HKY]['’ʼ][^\W\d_]{2,}")
_AROUND = ".,;:()"
_BULLETS = frozenset("-+*–")
_TONED = re.compile(f"[{TONES}]")  # abbreviations have no tones: "TỈNHLÂM" is two words
_SYMBOL = re.compile(r"[\w&]+(?:[./-][\w&]+)+")


class Verdict(StrEnum):
    """How two readers stand to each other on a word."""

    AGREE = "agree"
    BLURRED = "blurred"  # they agree on marks that scans blur, and language does not bear them out
    NEARLY = "nearly"  # the same letters; punctuation or case is different, or where the words part
    DIFFER = "differ"
    ALONE = "alone"  # only one reader saw anything


# How often a word of one verdict is right at least, by raw confidence: (raw, share) knots, linear between.
# Measured by `tools/calibrate.py` on 167 worn scans of all classes (samples and the first series of held-back
# letters, 31,600 words): lower bounds of 95 % intervals. Of the words read alike 16 in 30,860 were wrong,
# half of those by the measurement itself. What is not read alike stays below what a field is accepted at,
# whatever its share.
CALIBRATION: Mapping[Verdict, tuple[tuple[float, float], ...]] = MappingProxyType(
    {
        Verdict.AGREE: ((0.0, 0.0), (0.977, 0.806), (0.991, 0.874), (0.997, 0.949), (1.0, 0.999)),
        Verdict.BLURRED: ((0.0, 0.0), (1.0, 0.422)),
        Verdict.NEARLY: ((0.0, 0.0), (0.97, 0.879)),
        Verdict.DIFFER: ((0.0, 0.0), (0.683, 0.563), (0.9, 0.89)),
        Verdict.ALONE: ((0.0, 0.0), (0.7, 0.89)),
    }
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A word of the line recogniser on the page."""

    text: str
    box: Box
    confidence: float
    candidates: tuple[Candidate, ...] = ()
    window: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Agreed:
    """One word of the merged line.

    `confidence` 0..1 that the text is right; `candidates` the texts in question, confidences of both
    readers put together, the best first (one where nothing is in question); `readings` what each reader
    said, kept as it was; `repair` what the language changed afterwards, if anything.
    """

    text: str
    box: Box
    confidence: float
    verdict: Verdict
    candidates: tuple[Candidate, ...] = ()
    readings: tuple[WordReading, ...] = ()
    repair: Repair | None = None

    def word(self) -> Word:
        """Give the noun of the house: readings only where something else was read than now stands there.

        A repair shows as the first reading, its reader being "repair:" and the reason.
        """
        shown = self.readings if any(reading.text != self.text for reading in self.readings) else ()
        if self.repair:
            shown = (WordReading(self.text, self.confidence, f"repair:{self.repair.reason}"), *shown)
        return Word(self.text, self.box, self.confidence, shown)


def placed(
    pieces: Sequence[Piece], left: float, per_step: float, rows: tuple[float, float]
) -> tuple[Placed, ...]:
    """Put the words of a line image on the page.

    Step t begins `left + t * per_step` points from the left edge; `rows` are top and bottom of the line.
    """
    return tuple(
        Placed(
            piece.text,
            Box(left + piece.start * per_step, rows[0], left + piece.end * per_step, rows[1]),
            piece.confidence,
            piece.candidates,
            piece.window,
        )
        for piece in pieces
    )


def agree(
    theirs: Sequence[Word],
    ours: Sequence[Placed],
    weigh: Weigh | None = None,
    *,
    known: Collection[str] = (),
    trust: Trust = TRUST,
    looked: bool = False,
) -> tuple[Agreed, ...]:
    """Merge two readings of one line, then set marks right.

    Args:
        theirs: words with boxes, from left to right; a word without a box (none comes from OCR) is left out.
        ours: the same line by the other reader; empty when it was not read a second time.
        weigh: asks the line image which of some texts it supports; without it our confidences decide.
        known: names of agencies and places that may stand in such a line.
        trust: how far each reader is believed.
        looked: the line was read a second time even where `ours` is empty: nothing was seen.
    """
    seen = [(word, word.box) for word in theirs if word.box]
    if not ours and not looked:
        return tuple(
            Agreed(w.text, box, min(w.confidence, trust.once), Verdict.ALONE, (), (_by_them(w),))
            for w, box in seen
        )
    groups = align([(w.text, box) for w, box in seen], [(w.text, w.box) for w in ours])
    merged: list[Agreed] = []
    for group in groups:
        pair = [seen[at] for at in group.theirs], [ours[at] for at in group.ours]
        merged += _merge(group, *pair, weigh, trust)
    merged = [_doubted(merged, at) for at in range(len(merged))]
    return mended([_calibrated(word) for word in merged], known, trust)


def mended(words: Sequence[Agreed], known: Collection[str] = (), trust: Trust = TRUST) -> tuple[Agreed, ...]:
    """Set marks right by what the language knows, among the candidates of each word (`prior`)."""
    found = repairs([word.text for word in words], [word.candidates for word in words], known)
    return tuple(
        word if repair is None else _repaired(word, repair, trust)
        for word, repair in zip(words, found, strict=True)
    )


def calibrated(
    verdict: Verdict, raw: float, table: Mapping[Verdict, tuple[tuple[float, float], ...]]
) -> float:
    """Give how often words of this verdict and raw confidence are right; `raw` where the table is silent."""
    knots = table.get(verdict, ())
    if not knots:
        return raw
    for (x0, y0), (x1, y1) in pairwise(knots):
        if x0 <= raw <= x1:
            return y0 + (y1 - y0) * (raw - x0) / (x1 - x0) if x1 > x0 else y1
    return knots[0][1] if raw < knots[0][0] else knots[-1][1]


def _doubted(words: Sequence[Agreed], at: int) -> Agreed:
    """Tell words apart on which both readers may have been wrong alike (`blur`)."""
    word = words[at]
    seen = min((one.confidence for one in word.readings if one.reader == OURS), default=0.0)
    alike = word.verdict is Verdict.AGREE and is_blurred([one.text for one in words], at, seen)
    return replace(word, verdict=Verdict.BLURRED) if alike else word


def _calibrated(word: Agreed) -> Agreed:
    share = calibrated(word.verdict, word.confidence, CALIBRATION)
    # What is held low as a figure in dispute stays low, however often such words are right.
    held = word.confidence <= TRUST.figures
    return replace(word, confidence=min(word.confidence, share) if held else share)


def _repaired(word: Agreed, repair: Repair, trust: Trust) -> Agreed:
    """Take the chosen reading; what spoke for either of the two now speaks for it, with a discount."""
    shares = [c.confidence for c in word.candidates if c.text in (repair.original, repair.chosen)]
    confidence = min(trust.repaired, trust.repaired * sum(shares))
    return replace(word, text=repair.chosen, confidence=confidence, repair=repair)


def _merge(
    group: Group,
    theirs: Sequence[tuple[Word, Box]],
    ours: Sequence[Placed],
    weigh: Weigh | None,
    trust: Trust,
) -> list[Agreed]:
    """Merge the words that read the same ink."""
    if not group.ours:
        return [_alone(word.text, box, word.confidence, _by_them(word), trust) for word, box in theirs]
    if not group.theirs:
        # Specks and rims give the recogniser letters; a word that only it saw must be one, and sure.
        return [
            _alone(word.text, word.box, word.confidence, _by_us(word), trust)
            for word in ours
            if word.confidence >= (trust.least_alone if _tells(word.text) else trust.least_sign)
        ]
    if len(theirs) == len(ours) == 1:
        return [_pair(*theirs[0], ours[0], weigh, trust)]
    return _several(theirs, ours, trust)


def _pair(word: Word, box: Box, mine: Placed, weigh: Weigh | None, trust: Trust) -> Agreed:
    """Merge one word of each."""
    readings = (_by_them(word), _by_us(mine))
    if same(word.text, mine.text):
        text = word.text if word.confidence >= mine.confidence else mine.text
        sure = both(word.confidence, mine.confidence, trust)
        return Agreed(text, box, sure, Verdict.AGREE, _beside(text, sure, mine.candidates), readings)
    options = mine.candidates
    if weigh and all(c.text != word.text for c in options):
        texts = [word.text, mine.text, *(c.text for c in options)]
        options = weigh(mine.window, texts)
    fused = fuse((word.text, word.confidence), (mine.text, mine.confidence), options, trust)
    best = fused[0]
    if _letters(word.text) == _letters(mine.text):
        sure = both(word.confidence, mine.confidence, trust) * trust.nearly
        return Agreed(best.text, box, sure, Verdict.NEARLY, fused, _first(readings, best.text))
    most = trust.figures if _has_figures(word.text, mine.text) else trust.differ
    return Agreed(
        best.text, box, min(best.confidence, most), Verdict.DIFFER, fused, _first(readings, best.text)
    )


def _beside(text: str, sure: float, options: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Let what is left of a confidence go to the other readings that the image supports."""
    rest = [option for option in options if not same(option.text, text)]
    spread = min(1.0, (1 - sure) / max(1e-9, sum(option.confidence for option in rest)))
    others = (Candidate(option.text, option.confidence * spread, option.score) for option in rest)
    return (Candidate(text, sure, 0.0), *others)


def _several(theirs: Sequence[tuple[Word, Box]], ours: Sequence[Placed], trust: Trust) -> list[Agreed]:
    """Merge words that one reader parts and the other does not: one side's words are taken whole."""
    them, us = [word for word, _ in theirs], list(ours)
    ink = _frame([box for _, box in theirs])
    their_sense, our_sense = (
        sum(map(_makes_sense, [w.text for w in side])) / len(side) for side in (them, us)
    )
    their_share, our_share = (_weakest([w.confidence for w in side]) for side in (them, us))
    one, other = ("".join(word.text for word in side) for side in (them, us))
    equal = same(one, other)
    take_ours = our_sense > their_sense or (
        our_sense == their_sense and not equal and our_share > their_share
    )
    readings = (
        WordReading(" ".join(word.text for word in them), their_share, THEIRS),
        WordReading(" ".join(word.text for word in us), our_share, OURS),
    )
    if equal and _FIGURE.findall(readings[0].text) == _FIGURE.findall(readings[1].text):
        sure, verdict = both(their_share, our_share, trust) * trust.nearly, Verdict.NEARLY
    else:
        sides = (our_share, their_share) if take_ours else (their_share, our_share)
        most = trust.figures if _has_figures(one, other) else trust.differ
        sure, verdict = min(odds(*sides), most), Verdict.DIFFER
    shown = readings[::-1] if take_ours else readings
    if take_ours:
        texts = [(word.text, Box(word.box.x0, ink.y0, word.box.x1, ink.y1)) for word in us]
    else:
        texts = [(word.text, box) for word, box in theirs]
    return [Agreed(text, box, sure, verdict, (Candidate(text, sure, 0.0),), shown) for text, box in texts]


def _alone(text: str, box: Box, confidence: float, reading: WordReading, trust: Trust) -> Agreed:
    """Take a word that only one reader saw; a figure that the other did not see is doubtful."""
    sure = confidence * trust.alone
    if _DIGIT.search(text):
        sure = min(sure, trust.figures)
    return Agreed(text, box, sure, Verdict.ALONE, (Candidate(text, sure, 0.0),), (reading,))


def _tells(text: str) -> bool:
    return any(map(str.isalnum, text))


def _has_figures(one: str, other: str) -> bool:
    """Tell whether two different words are figures or symbols, where language cannot say which is right."""
    return any(_DIGIT.search(text) or _SYMBOL.fullmatch(text) for text in (one, other))


def _makes_sense(text: str) -> bool:
    """Tell whether a piece can be a word: one syllable, an abbreviation, a figure; not two words in one."""
    letters = key(text)
    if not letters:
        return any(map(str.isdigit, text)) or text in _BULLETS
    inner = "".join(c for c in text if c.isalpha())
    if _NAME.fullmatch(text.strip(_AROUND)):  # "H'Lan", "K'Thương": names of the Central Highlands
        return True
    return is_syllable(letters) or (
        inner.isupper() and not _TONED.search(unicodedata.normalize("NFD", inner))
    )


def _letters(text: str) -> str:
    """Give the letters and figures of a word, small and with tones one way: all but case and punctuation."""
    return "".join(c for c in key(text) or text if c.isalnum()) + "".join(_DIGIT.findall(text))


def _weakest(shares: Sequence[float]) -> float:
    return min(shares, default=0.0)


def _frame(boxes: Sequence[Box]) -> Box:
    return Box(
        min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes)
    )


def _first(readings: tuple[WordReading, ...], text: str) -> tuple[WordReading, ...]:
    """Put the readings of this text first."""
    return tuple(sorted(readings, key=lambda reading: reading.text != text))


def _by_them(word: Word) -> WordReading:
    return WordReading(word.text, word.confidence, THEIRS)


def _by_us(word: Placed) -> WordReading:
    return WordReading(word.text, word.confidence, OURS)
