"""Ink that Tesseract passed over: rows of letters on the page under no word are read by our recogniser.

Tesseract leaves out short lines now and then ("Nơi nhận:", "- Như trên;" beside a seal), the first letter
of a line, a word in the middle. What stands in rows, has the size of letters and reads as words is given
as words, before the words of a page are put into reading order; seals, pictures and dirt do not read so.
Runs behind the fence only; places are points of the sheet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Any

from pipeline.model import Box, Word, WordReading
from pipeline.read.lines.agree import OURS
from pipeline.read.lines.alphabet import ALPHABET
from pipeline.read.lines.decode import decode
from pipeline.read.lines.fuse import TRUST
from pipeline.read.lines.reach import shrinking, small_ink
from pipeline.read.lines.recogniser import Strip, scan
from pipeline.vietnamese.phrases import key
from pipeline.vietnamese.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.read.lines.decode import Piece
    from pipeline.read.lines.recogniser import Scan

    Grey = Any  # numpy.ndarray[(height, width), uint8], 0 is black
    Boxes = Any  # numpy.ndarray[(n, 4), int64]: left, top, right, bottom in pixels

POINTS = 72
USUAL = 11.0  # points; height of a word in letters of 14 points where the page gives no measure
# Height of a letter by that of the page's words: from a small x to capitals of a heading with marks.
LETTER = (0.38, 2.0)
SPECK = 0.1  # of the height of the page's words: less is dust, more may be a dot or a tone mark
WIDEST = 7.0  # heights of one piece of ink: the letters of a bold word run into each other
SOLID = (0.1, 0.92)  # share of its frame that a letter inks; more is a bar, less a stroke of the pen
COVERED = 0.3  # share of a piece of ink under words that makes it theirs
# Heights of the page's words, and the confidence below which a "word" so high is one made of two lines, or a
# seal with text under it, and covers nothing. Made of "Nơi nhận:" and "- Như trên;" on worn scans they reach
# 0.76 at two heights, and 0.52 at 1.4. The last: of any height, often beside one of the former.
DOUBTED = ((1.7, 0.8), (1.35, 0.55), (0.0, 0.2))
WITHIN = 0.5  # share of a word that lies in such a one, which is then known for what it is
MARK = 0.4  # heights; a tone mark stands no further above its row
JOINED = 1.1  # heights; a blank between two words of a line is narrower
NARROW = 0.5  # width of a word by its height; narrower is a single sign, or two above each other
LEVEL = 0.5  # share of the height that two pieces of one row have in common
MOST = 1500  # pieces of letter size under no word; so many are a picture
MOST_ROWS = 60  # strips; the likeliest are read
SURE = 0.6  # confidence of each word that is taken
SURE_LONE = 0.9  # of a single letter or digit, which specks resemble
SENSIBLE = 0.6  # share of the characters of words seen in a row that are in words that are taken
_NUMBER = re.compile(r"\(?\d[\d./,:%-]*\)?[.,;:]?|[\dIVXivx]+[.)]")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of letters under no word, in pixels of the sheet; `beside` a row of words that was found."""

    strip: Strip
    beside: bool


def with_missed(grey: Grey, dpi: float, words: Sequence[Word]) -> list[Word]:
    """Give the words of a page with those that were passed over, in no order.

    `grey` is the straight page without its rules, `dpi` its pixels for an inch; words stand in points of
    that sheet. Words that were found bear the reading of our recogniser alone (`is_ours`). A "word" made of
    two lines, or of nothing that Tesseract believes itself, is left out where something could be read in it.
    """
    doubted = _doubted(words)
    rows = list(rows_missed(grey, dpi, [word.box for word in words if word.box and word not in doubted]))
    point = POINTS / dpi
    found: list[Word] = []
    for row, seen in zip(rows, scan(grey, [row.strip for row in rows]), strict=True):
        found += _words(row, seen, point)
    gone = {word for word in doubted if any(_lies_in(one, word) for one in found)}
    return [word for word in words if word not in gone] + found


def is_ours(word: Word) -> bool:
    """Tell whether a word was found by `missed`: no other reader saw it."""
    return len(word.readings) == 1 and word.readings[0].reader == OURS


def rows_missed(grey: Grey, dpi: float, boxes: Sequence[Box]) -> Iterator[Row]:
    """Give the rows of letter-like ink that no box (in points of the sheet) covers, the longest first."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    step = shrinking(dpi)
    scale = dpi / POINTS / step
    high = median([box.y1 - box.y0 for box in boxes] or [USUAL]) * scale
    found = np.array([(b.x0, b.y0, b.x1, b.y1) for b in boxes], np.float64).reshape(-1, 4) * scale
    loose, marks = _uncovered(small_ink(grey, step), found, high)
    if not 0 < len(loose) <= MOST:
        return
    frames = _with_marks(np.array([_frame(loose[row]) for row in _rows(loose, high)]), marks, high)
    frames.sort(key=lambda frame: frame[0] - frame[2])
    for x0, y0, x1, y1 in frames[:MOST_ROWS]:
        level = np.minimum(found[:, 3], y1) - np.maximum(found[:, 1], y0)
        near = np.maximum(found[:, 0] - x1, x0 - found[:, 2]) <= JOINED * high
        beside = found[near & (level >= LEVEL * np.minimum(found[:, 3] - found[:, 1], y1 - y0))]
        # A comma or "o" says nothing about the height of the line, nor does a box around the dashes of two.
        told = beside[beside[:, 2] - beside[:, 0] >= NARROW * (beside[:, 3] - beside[:, 1])]
        if len(told):
            y0, y1 = min(y0, float(np.median(told[:, 1]))), max(y1, float(np.median(told[:, 3])))  # noqa: PLW2901 - the frame of the line
        yield Row(Strip(x0 * step, y0 * step, x1 * step, y1 * step), bool(len(beside)))


def _doubted(words: Sequence[Word]) -> set[Word]:
    high = median([word.box.y1 - word.box.y0 for word in words if word.box] or [USUAL])
    return {
        word
        for word in words
        if word.box
        and any(
            word.box.y1 - word.box.y0 > times * high and word.confidence < unsure for times, unsure in DOUBTED
        )
    }


def _lies_in(word: Word, other: Word) -> bool:
    """Tell whether a word lies for the greater part in the frame of another."""
    if not (word.box and other.box):
        return False
    a, b = word.box, other.box
    across, down = min(a.x1, b.x1) - max(a.x0, b.x0), min(a.y1, b.y1) - max(a.y0, b.y0)
    return across > 0 and down > 0 and across * down >= WITHIN * (a.x1 - a.x0) * (a.y1 - a.y0)


def _uncovered(ink: Grey, words: Boxes, high: float) -> tuple[Boxes, Boxes]:
    """Give the pieces of ink under no word: those that may be letters, and smaller ones (marks, dots)."""
    import cv2  # noqa: PLC0415 - only workers that read images pay for it
    import numpy as np  # noqa: PLC0415 - as above

    cover = np.zeros(ink.shape, np.uint8)
    for x0, y0, x1, y1 in np.rint(words + np.array([-1, -1, 1, 1])).astype(np.intp).clip(0):
        cover[y0:y1, x0:x1] = 1
    count, _, stats, _ = cv2.connectedComponentsWithStats(ink)
    stats = stats[1:count].astype(np.intp)
    wide, tall, area = stats[:, 2], stats[:, 3], stats[:, 4]
    least = max(2.0, SPECK * high)
    sized = (np.maximum(wide, tall) >= least) & (tall <= LETTER[1] * high) & (wide <= WIDEST * high)
    stats, wide, tall, area = stats[sized], wide[sized], tall[sized], area[sized]
    left, top = stats[:, 0], stats[:, 1]
    sums = cv2.integral(cover, sdepth=cv2.CV_32S)
    under = sums[top + tall, left + wide] - sums[top, left + wide] - sums[top + tall, left] + sums[top, left]
    free = under <= COVERED * wide * tall
    frame = np.stack([left, top, left + wide, top + tall], axis=1)
    share = area / (wide * tall)
    letter = (
        (tall >= LETTER[0] * high)
        & (share >= SOLID[0])
        & ((share <= SOLID[1]) | (tall >= 2 * wide))  # "I" and "1" fill their frames
        & (tall <= 8 * wide)
    )
    return frame[free & letter], frame[free & ~letter & (tall <= high) & (wide <= high)]


def _rows(loose: Boxes, high: float) -> Iterator[Any]:
    """Group pieces that stand level and no further apart than words do; give the indices of each group."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    x0, y0, x1, y1 = loose.T
    apart = np.maximum(x0[:, None], x0[None]) - np.minimum(x1[:, None], x1[None])
    level = np.minimum(y1[:, None], y1[None]) - np.maximum(y0[:, None], y0[None])
    least = LEVEL * np.minimum((y1 - y0)[:, None], (y1 - y0)[None])
    alike = np.maximum((y1 - y0)[:, None], (y1 - y0)[None]) <= 3 * np.minimum(
        (y1 - y0)[:, None], (y1 - y0)[None]
    )
    linked = (apart <= JOINED * high) & (level >= least) & alike
    waiting = set(range(len(loose)))
    while waiting:
        group, edge = set[int](), {waiting.pop()}
        while edge:
            group |= edge
            edge = set(np.flatnonzero(linked[list(edge)].any(axis=0)).tolist()) & waiting
            waiting -= edge
        yield sorted(group)


def _frame(pieces: Boxes) -> tuple[float, float, float, float]:
    (x0, y0), (x1, y1) = pieces[:, :2].min(axis=0), pieces[:, 2:].max(axis=0)
    return float(x0), float(y0), float(x1), float(y1)


def _with_marks(rows: Boxes, marks: Boxes, high: float) -> list[tuple[float, float, float, float]]:
    """Widen the frames of rows by the marks, dots and commas nearest to each."""
    import numpy as np  # noqa: PLC0415 - only workers that read images pay for it

    across, down = (
        np.maximum(rows[None, :, at] - marks[:, None, at + 2], marks[:, None, at] - rows[None, :, at + 2])
        for at in (0, 1)
    )
    apart = np.where(across <= MARK * high, np.maximum(down, 0), np.inf)
    nearest = apart.argmin(axis=1)
    near = apart.min(axis=1) <= MARK * high
    return [
        _frame(np.concatenate([rows[at : at + 1], marks[near & (nearest == at)]])) for at in range(len(rows))
    ]


def _words(row: Row, seen: Scan, point: float) -> Iterator[Word]:
    """Give the words of a row where it reads as text, otherwise none."""
    pieces = decode(seen.logp, ALPHABET)
    told = [piece for piece in pieces if any(map(str.isalnum, piece.text))]
    taken = [piece for piece in told if _is_word(piece, beside=row.beside)]
    if not taken or sum(len(p.text) for p in taken) < SENSIBLE * sum(len(p.text) for p in told):
        return
    for piece in pieces:
        if piece in told and piece not in taken:
            continue
        left, right = (seen.left + at * seen.step for at in (piece.start, piece.end))
        box = Box(left * point, row.strip.y0 * point, right * point, row.strip.y1 * point)
        reading = WordReading(piece.text, piece.confidence, OURS)
        yield Word(piece.text, box, piece.confidence * TRUST.alone, (reading,))


def _is_word(piece: Piece, *, beside: bool) -> bool:
    """Tell whether a piece is surely read and can be a word: a syllable, an abbreviation, a figure."""
    bare = "".join(char for char in piece.text if char.isalnum())
    if piece.confidence < (SURE if len(bare) > 1 or beside else SURE_LONE):
        return False
    return bool(_NUMBER.fullmatch(piece.text)) or is_syllable(key(piece.text)) or bare.isupper()
