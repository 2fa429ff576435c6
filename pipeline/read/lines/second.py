"""The second look: every line that Tesseract found is read once more by our own recogniser.

Two readers that share nothing but the image rarely make the same mistake, so their agreement says more
than the confidence of either. Runs behind the fence only; places are points of the sheet.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Any

from pipeline.read.lines.agree import agree, placed
from pipeline.read.lines.alphabet import ALPHABET
from pipeline.read.lines.case import settle_case
from pipeline.read.lines.decode import decode, weigh
from pipeline.read.lines.forms import as_date, as_number, best_date, best_number
from pipeline.read.lines.missed import is_ours
from pipeline.read.lines.noise import without_doubles, without_noise
from pipeline.read.lines.reach import widened
from pipeline.read.lines.recogniser import Strip, scan
from pipeline.vietnamese.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.model import Box, Line, Word
    from pipeline.read.lines.decode import Piece
    from pipeline.read.lines.recogniser import Scan

    Grey = Any  # numpy.ndarray[(height, width), uint8], 0 is black

POINTS = 72
GAP_IN_HEIGHTS = 2.2  # a wider gap parts what stands in one row but was not printed as one line
TALL = 1.7  # a word so many times as high as its neighbours is a seal or a bracket, not a measure of the line
LONGEST_MARK, UNSURE = 2, 0.6  # characters and confidence of what Tesseract reads marks above capitals as
HEAD = 0.45  # share of the page in which a letter's own number and date stand
NUMBER = re.compile(r"^\W*s[o0]\W{0,3}\s*[\d:/.…_]|^\W*s[o0]\s*:")
DATE = re.compile(r"\bng\w{1,2}\b.*\bth\w{1,4}\b")


def look_again(grey: Grey, dpi: float, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Read lines once more and put both readings together.

    `grey` is the straight page as Tesseract was given it, `dpi` its pixels for an inch; the words of
    `lines` stand in points of that sheet. Words without a box stay as they are; lines of which nothing
    is left, being noise, are left out.
    """
    runs = [list(_runs(line)) for line in lines]
    point = POINTS / dpi
    strips = _strips(grey, dpi, runs)
    seen = iter(scan(grey, strips))
    foot = grey.shape[0] * point

    def words(row: list[list[tuple[Word, Box]]]) -> Iterator[Word]:
        for run in row:
            yield from _merged(run, next(seen), foot, point)

    read = [
        replace(line, words=tuple(words(row))) if row else line for line, row in zip(lines, runs, strict=True)
    ]
    return settle_case([line for line in read if line.words])


def _strips(grey: Grey, dpi: float, rows: Sequence[Sequence[Sequence[tuple[Word, Box]]]]) -> list[Strip]:
    """Give the strips of all runs of all rows, with what Tesseract's boxes cut off."""
    scale = dpi / POINTS
    runs = [run for row in rows for run in row]
    covers = [box for run in runs for word, box in run if not _may_be_mark(word)]
    strips = [_strip(run, scale) for run in runs]
    wider = widened(grey, dpi, strips, [[x * scale for x in (b.x0, b.y0, b.x1, b.y1)] for b in covers])
    # What we found ourselves was measured by its ink.
    return [
        strip if all(is_ours(word) for word, _ in run) else wide
        for run, strip, wide in zip(runs, strips, wider, strict=True)
    ]


def _may_be_mark(word: Word) -> bool:
    """Tell whether a word may be the marks of the capitals below it ("r4" over "PHÓ")."""
    return len(word.text) <= LONGEST_MARK and word.confidence < UNSURE


def _runs(line: Line) -> Iterator[list[tuple[Word, Box]]]:
    """Part the words of a row where a wide gap stands between them."""
    words = [(word, word.box) for word in line.words if word.box]
    if not words or len(words) < len(line.words):
        return
    high = median(box.y1 - box.y0 for _, box in words)
    run = words[:1]
    for (_, before), pair in pairwise(words):
        if pair[1].x0 - before.x1 > GAP_IN_HEIGHTS * high:
            yield run
            run = []
        run.append(pair)
    yield run


def _strip(run: Sequence[tuple[Word, Box]], scale: float) -> Strip:
    high = median(box.y1 - box.y0 for _, box in run)
    rows = [box for _, box in run if box.y1 - box.y0 <= TALL * high]
    return Strip(
        min(box.x0 for _, box in run) * scale,
        min(box.y0 for box in rows) * scale,
        max(box.x1 for _, box in run) * scale,
        max(box.y1 for box in rows) * scale,
    )


def _merged(run: Sequence[tuple[Word, Box]], found: Scan, foot: float, point: float) -> Iterator[Word]:
    """Put the words of one run and what was seen in its strip together."""
    words = [word for word, _ in run]
    theirs = [word for word in words if not is_ours(word)]
    rows = min(box.y0 for _, box in run), max(box.y1 for _, box in run)
    pieces = _by_form(decode(found.logp, ALPHABET), found, words, high_up=rows[1] < HEAD * foot)
    ours = placed(pieces, found.left * point, found.step * point, rows)
    agreed = agree(theirs, ours, partial(weigh, found.logp, letters=ALPHABET), looked=len(found.logp) > 0)
    for one in without_noise(without_doubles(agreed, ours), HEAD * foot):
        yield one.word()


def _by_form(
    pieces: tuple[Piece, ...], found: Scan, words: Sequence[Word], *, high_up: bool
) -> tuple[Piece, ...]:
    """Read number and date of the letterhead again with the letters that can stand there."""
    if not high_up:
        return pieces
    text = plain(" ".join(word.text for word in words))
    if NUMBER.search(text):
        return as_number(pieces, best_number(found.logp, ALPHABET))
    if DATE.search(text):
        return as_date(pieces, best_date(found.logp, ALPHABET))
    return pieces
