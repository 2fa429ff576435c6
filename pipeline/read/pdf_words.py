"""Letters of a text layer become words: legacy fonts decoded, marks set on their letters, doubles dropped.

Pure: glyphs in, words out. Programs that write PDF put letters on the page as glyphs, and a word is only what
stands close together; all measures are in page points or shares of the size of the letters.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING

from pipeline.model import Box, Word
from pipeline.read.pdf_glyphs import MARKS
from pipeline.read.quality import clean
from pipeline.vietnamese.legacy_encodings import Legacy, Scheme, pieces, scheme_of
from pipeline.vietnamese.syllables import SHAPES, TONES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pipeline.read.pdf_glyphs import Glyph

    Cut = Callable[[Sequence[Glyph]], Iterator[list[Glyph]]]

SAME_ROW = 3.0  # points between base lines of one row; lines of small print are 9 apart
GAP = 0.2  # of the size: wider is a blank, even in a line that justification has narrowed
SAME_PLACE = 1.0  # points; what is printed twice to look bold is moved by less
NEIGHBOURS = 3  # letters to the left among which the first print of a letter is looked for
SLIPPED = 0.2  # of the size, by which a combining mark may stand off the letter before it
SPACED = 5  # single letters in a row; fewer may be a list "a b c"
WIDER = 1.5  # the blank between words of spaced letters by that between its letters
BESIDE = 4  # glyphs drawn just before or after a mark among which its letter is looked for


@dataclass(frozen=True, slots=True)
class Written:
    """The words of a layer in rows from top to bottom, and what was found on the way.

    `schemes`: legacy encodings that were decoded; `lost`: share of letters whose font does not say which
    they are; `piled`: share of letters that stand on top of a different one.
    """

    words: tuple[Word, ...]
    schemes: tuple[Legacy, ...] = ()
    lost: float = 0.0
    piled: float = 0.0


def gaps(row: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Cut a row (left to right) at blanks and gaps."""
    group: list[Glyph] = []
    for glyph in row:
        blank = glyph.text.isspace()
        if group and (blank or glyph.x0 - group[-1].x1 > GAP * group[-1].size):
            yield group
            group = []
        if not blank:
            group.append(glyph)
    if group:
        yield group


def written(glyphs: Sequence[Glyph], cut: Cut = gaps) -> Written:
    """Put glyphs (in the order of drawing) together to words; NFC, in reading order within each row."""
    decoded, schemes = _decoded(glyphs)
    letters = [glyph for glyph in decoded if not glyph.spacer]
    total = sum(not glyph.text.isspace() for glyph in letters)
    lost = sum(glyph.lost for glyph in letters) / total if total else 0.0
    letters = _marked(letters)
    words: list[Word] = []
    piled = 0
    for row in map(_single, _rows(letters)):
        piled += sum(_on_top(left, right) for left, right in pairwise(row))
        for group in _joined(list(cut(row))):
            box = Box(
                min(g.x0 for g in group), min(g.top for g in group),
                max(g.x1 for g in group), max(g.bottom for g in group),
            )  # fmt: skip
            words.extend(Word(piece, box) for piece in clean("".join(g.text for g in group)).split())
    return Written(tuple(words), schemes, lost, piled / total if total else 0.0)


def _decoded(glyphs: Sequence[Glyph]) -> tuple[list[Glyph], tuple[Legacy, ...]]:
    """Decode what is set in legacy fonts, font by font; VNI's two glyphs of a letter become one."""
    texts: dict[str, list[str]] = {}
    font = ""
    for glyph in glyphs:
        font = glyph.font or font  # blanks between letters belong to the font before them
        texts.setdefault(font, []).append(glyph.text)
    schemes = {font: scheme for font, text in texts.items() if (scheme := scheme_of("".join(text), font))}
    if not schemes:
        return list(glyphs), ()
    found: list[Glyph] = []
    for font, run in groupby(glyphs, key=lambda glyph: glyph.font):
        scheme = schemes.get(font)
        letters = list(run)
        found.extend(_redone(letters, scheme) if scheme else letters)
    return found, tuple(sorted({scheme.encoding for scheme in schemes.values()}))


def _redone(run: list[Glyph], scheme: Scheme) -> Iterator[Glyph]:
    run = [one for glyph in run for one in _singly(glyph)]
    at = 0
    for letter, length in pieces("".join(glyph.text for glyph in run), scheme):
        first, parts = run[at], run[at : at + length]
        first.x1 = max(part.x1 for part in parts)
        first.lost = first.lost and letter == first.text
        first.text = letter
        yield first
        at += length


def _singly(glyph: Glyph) -> list[Glyph]:
    """Take a glyph of several letters (a ligature) apart, so that letters and glyphs count alike."""
    wide = (glyph.x1 - glyph.x0) / max(1, len(glyph.text))
    return [
        replace(glyph, text=letter, x0=glyph.x0 + at * wide, x1=glyph.x0 + (at + 1) * wide)
        for at, letter in enumerate(glyph.text)
    ]


def _marked(glyphs: list[Glyph]) -> list[Glyph]:
    """Set marks that are glyphs of their own on the letter they stand at, drawn before or after it."""
    kept: list[Glyph] = []
    for at, mark in enumerate(glyphs):
        if mark.text not in MARKS:
            kept.append(mark)
            continue
        near = (*kept[-BESIDE:], *glyphs[at + 1 : at + 1 + BESIDE])
        bases = [glyph for glyph in near if _bears(glyph, mark, (mark.x1 - mark.x0) / 2)]
        if not bases and mark.text in TONES + SHAPES:
            bases = [glyph for glyph in kept[-1:] if _bears(glyph, mark, -SLIPPED * mark.size)]
        if bases:
            base = max(bases, key=lambda glyph: _shared(glyph, mark))
            base.text = _composed(base.text, MARKS[mark.text])
        else:
            kept.append(mark)
    return kept


def _bears(base: Glyph, mark: Glyph, least: float) -> bool:
    """Tell whether a mark shares `least` points of width with this letter and makes one letter with it."""
    return (
        base.text.isalpha()
        and len(base.text) == 1
        and abs(base.bottom - mark.bottom) <= base.size
        and mark.x1 > mark.x0
        and _shared(base, mark) >= least
        and len(_composed(base.text, MARKS[mark.text])) == 1
    )


def _shared(one: Glyph, other: Glyph) -> float:
    """Width in points that two glyphs have in common; negative when they stand apart."""
    return min(one.x1, other.x1) - max(one.x0, other.x0)


def _composed(letter: str, mark: str) -> str:
    """Give letter and mark as NFC; a circumflex, breve or horn goes on before a tone that came first."""
    apart = unicodedata.normalize("NFD", letter) + mark
    return unicodedata.normalize("NFC", apart[0] + "".join(sorted(apart[1:], key=TONES.__contains__)))


def _single(row: Sequence[Glyph]) -> list[Glyph]:
    """Drop from a row (left to right) a letter that is printed again on its own place.

    It looks bold so, or casts a shadow; and writers that put a letter together from two fonts call both
    parts by its name: "Nơi" would read "Nơơi".
    """
    kept: list[Glyph] = []
    for glyph in row:
        twins = (other for other in kept[-NEIGHBOURS:] if other.text == glyph.text)
        if not any(_is_twin(other, glyph) for other in twins):
            kept.append(glyph)
    return kept


def _is_twin(one: Glyph, other: Glyph) -> bool:
    least = min(one.x1 - one.x0, other.x1 - other.x0)
    near = abs(one.bottom - other.bottom) < SAME_PLACE
    return near and (_shared(one, other) > least / 2 if least > 0 else _shared(one, other) >= -SAME_PLACE)


def _rows(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Gather glyphs on one base line, left to right."""
    row: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda g: g.bottom):
        if row and glyph.bottom - row[-1].bottom > SAME_ROW:
            yield sorted(row, key=lambda g: g.x0)
            row = []
        row.append(glyph)
    if row:
        yield sorted(row, key=lambda g: g.x0)


def _joined(groups: list[list[Glyph]]) -> Iterator[list[Glyph]]:
    """Join letters set with blanks between them ("C Ộ N G   H Ò A"): wider blanks part the words."""
    at = 0
    while at < len(groups):
        end = at
        while end < len(groups) and len(groups[end]) == 1 and groups[end][0].text.isalpha():
            end += 1
        if end - at < SPACED:
            yield groups[at]
            at += 1
            continue
        singles = [group[0] for group in groups[at:end]]
        usual = median(right.x0 - left.x1 for left, right in pairwise(singles))
        word = [singles[0]]
        for left, right in pairwise(singles):
            if right.x0 - left.x1 > WIDER * usual:
                yield word
                word = []
            word.append(right)
        yield word
        at = end


def _on_top(left: Glyph, right: Glyph) -> bool:
    """Tell whether two different letters of a row cover each other by more than half."""
    least = min(left.x1 - left.x0, right.x1 - right.x0)
    return left.text != right.text and least > 0 and _shared(left, right) > least / 2
