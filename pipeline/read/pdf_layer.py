"""The text layer of one page weighed: keep it, decode it, or read the page by OCR instead.

A layer is what some program says stands on the page. It is believed only as far as it agrees with what eyes
see: on a page set by computer words that are found hidden are left out, and the layer of a scanner must read
like Vietnamese, stand on the ink, cover most of it, and agree with a sample of lines read by our own OCR.
What the visible glyphs of a page set by computer are called is believed without a look at their shapes.
Runs behind the fence only. Boxes are points of the upright page; page pictures are grey NumPy arrays.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from pipeline.model import Box
from pipeline.read.layout import lines_of
from pipeline.read.pdf_glyphs import glyphs_of
from pipeline.read.pdf_words import gaps, written
from pipeline.read.quality import quality_of
from pipeline.vietnamese.telltales import telltales
from pipeline.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pipeline.model import Line, Word
    from pipeline.read.limits import ReadLimits
    from pipeline.read.pdf_glyphs import Glyph
    from pipeline.read.pdf_words import Cut
    from pipeline.read.quality import TextQuality
    from pipeline.vietnamese.legacy_encodings import Legacy

    Sheet = Any  # pypdfium2.PdfPage
    Grey = Any  # numpy.ndarray[(height, width), uint8]

POINTS = 72
LOOK_SCALE = 1.5  # pixels a point; letters of 8 points are 12 pixels high
LOOK_SIDE = 4000  # pixels; "pages" of many metres are drawn smaller
STAMP = 40  # words; fewer on a scan are a digital signature or an arrival stamp, not its text
CONTRAST = 24  # grey levels between letter and paper; a guess, small enough for pale print
LIGHT = 200  # brightness of ink that only shows on darker ground
FOREIGN, PLAIN = 0.05, 0.8  # good layers of the test letters: 0.0 and 0.96
LOST, PILED = 0.05, 0.05  # the same: 0.0 and 0.001
NO_SYLLABLES = 0.5  # share of possible syllables on a page with Vietnamese marks; the same: 0.70
MARKED_AT_ALL = 0.1
# Of 88 pages of letters set by computer one has 0.48 (51 words, a list), all others 0.64 and more.
SCANNERS_MARKED = 0.5
TELLTALES, RIGHT = 20, 0.92  # chosen on texts that are no letters: pipeline/vietnamese/telltales.py
# Share of words that hold ink, of letter-like specks that stand in words; guesses, tried on test files only.
ON_INK, INKED = 0.8, 0.6
FUSED, LONGEST_SYLLABLE = 0.2, 7  # share of words longer than "nghiêng", the longest syllable; a guess
SAMPLE, LEAST_LIKE = 8, 0.7  # lines read again; how like they must be is a guess, not yet measured on scans
VEILED_LIKE = 0.4  # the same under a seal, which OCR reads through less well; a guess too
SURE = 0.8  # confidence of a number that OCR read; below it proves nothing against the layer
RIM = 2  # points of paper around a line that is read again
APART = 24  # pixels of paper between the lines of a sample
_OTHER_THAN_FIGURES = re.compile(r"\D+")


class Way(StrEnum):
    """What to do with a text layer."""

    KEEP = "keep"
    REMAP = "remap"
    OCR = "ocr"


class Reason(StrEnum):
    """Why, in the words of the tests and of `docs/reading.md`; the first that holds."""

    GOOD = "good"
    LEGACY_FONT = "legacy_font"
    NOTHING_WRITTEN = "nothing_written"
    LOST_LETTERS = "lost_letters"
    PILED_LETTERS = "piled_letters"
    NO_LANGUAGE = "no_language"
    FUSED_WORDS = "fused_words"
    STAMP_ONLY = "stamp_only"
    NO_MARKS = "no_marks"
    WRONG_MARKS = "wrong_marks"
    OFF_THE_INK = "off_the_ink"
    IN_PART = "in_part"
    NOT_WHAT_IS_SEEN = "not_what_is_seen"


@dataclass(frozen=True, slots=True)
class LayerVerdict:
    """What to do with the layer of a page, why, and the counts this rests on."""

    way: Way
    reason: Reason
    quality: TextQuality


@dataclass(frozen=True, slots=True)
class Layer:
    """The text layer of a page.

    `words` are what may be read; `seen` those of them that are drawn for eyes (all of them on a page set by
    computer; on a scan a stamp); `veiled` those under a seal or another picture that may be seen through;
    `hidden` counts the letters that no eye sees; `doubted`: the spelling of a second program after that of
    the first failed, which must agree with what a sample of its lines looks like.
    """

    words: tuple[Word, ...] = ()
    seen: tuple[Word, ...] = ()
    schemes: tuple[Legacy, ...] = ()
    lost: float = 0.0
    piled: float = 0.0
    hidden: int = 0
    veiled: tuple[Word, ...] = ()
    doubted: bool = False

    @property
    def is_hidden(self) -> bool:
        """Tell whether part of what may be read is not drawn for eyes: the layer of a scanner."""
        return len(self.seen) < len(self.words)

    @property
    def encodings(self) -> str:
        """Say which encodings were decoded, as the reader of a page is named: " + TCVN3"."""
        return "".join(f" + {scheme}" for scheme in self.schemes)


def layer_of(
    sheet: Sheet,
    *,
    is_scan: bool,
    spell: Callable[[list[Glyph]], list[Glyph]] = list,
    cut: Cut = gaps,
) -> Layer:
    """Read the text layer; on a page that `is_scan` hidden words count, on any other they do not.

    `spell` may put other letters in the place of PDFium's, `cut` parts rows into words.
    """
    glyphs = glyphs_of(sheet, sheet.get_textpage())
    grey, scale = grey_of(sheet), _look_scale(*sheet.get_size())
    for glyph in glyphs:
        # Light ink shows on dark ground only; what stands out there otherwise is something else.
        glyph.hidden |= glyph.light >= LIGHT and not _is_dark(grey, glyph, scale)
        glyph.hidden |= glyph.veiled and is_scan
    glyphs = spell(glyphs)
    hidden = sum(glyph.hidden for glyph in glyphs)
    drawn = written([glyph for glyph in glyphs if not glyph.hidden], cut)
    seen = tuple(word for word in drawn.words if word.box and _stands_out(grey, word.box, scale))
    if not hidden or not is_scan:
        veiled = written([glyph for glyph in glyphs if glyph.veiled and not glyph.hidden], cut).words
        return Layer(seen, seen, drawn.schemes, drawn.lost, drawn.piled, hidden, veiled)
    whole = written(glyphs, cut)
    return Layer(whole.words, seen, whole.schemes, whole.lost, whole.piled, hidden)


def grey_of(sheet: Sheet, scale: float = 0.0) -> Grey:
    """Draw the page as eyes see it, in grey (height, width), `scale` pixels a point (0: for a look)."""
    return sheet.render(scale=scale or _look_scale(*sheet.get_size()), grayscale=True).to_numpy()


def _look_scale(width: float, height: float) -> float:
    return min(LOOK_SCALE, LOOK_SIDE / max(width, height))


def judge(layer: Layer, sheet: Sheet, limits: ReadLimits, *, is_scan: bool, has_paths: bool) -> LayerVerdict:
    """Weigh the layer of a page; `has_paths`: lines or frames are drawn on it.

    A letter set on a computer is trusted unless its fonts lost their character maps; the layer over a
    scan came from the scanner's OCR, often without Vietnamese, and must prove itself.
    """
    quality = quality_of(word.text for word in layer.words)
    against = _against_text(layer, quality)
    if against is None and is_scan:
        against = _against_scanner(layer, quality, limits) or _against_ink(layer, sheet)
        if against is None and layer.is_hidden and not _agrees(layer.words, sheet, limits):
            against = Reason.NOT_WHAT_IS_SEEN
    elif against is None and quality.tokens < 5 and has_paths:  # noqa: PLR2004 - a page number alone is no text
        against = Reason.NOTHING_WRITTEN
    elif against is None and (layer.doubted or layer.veiled):
        checked, least = (layer.words, LEAST_LIKE) if layer.doubted else (layer.veiled, VEILED_LIKE)
        against = None if _agrees(checked, sheet, limits, least) else Reason.NOT_WHAT_IS_SEEN
    if against is not None:
        return LayerVerdict(Way.OCR, against, quality)
    if layer.schemes:
        return LayerVerdict(Way.REMAP, Reason.LEGACY_FONT, quality)
    return LayerVerdict(Way.KEEP, Reason.GOOD, quality)


def is_stamp(words: Sequence[Word]) -> bool:
    """Tell whether the words are a digital stamp over a scan, and not the debris of a scanner's OCR."""
    quality = quality_of(word.text for word in words)
    return 0 < quality.tokens < STAMP and quality.foreign == 0 and quality.plain >= PLAIN


def _stands_out(grey: Grey, box: Box, scale: float) -> bool:
    """Tell whether anything shows in the box: not the colour of the ground, not painted over or put out."""
    part = grey[_part(grey, box, scale)]
    return bool(part.size) and int(part.max()) - int(part.min()) >= CONTRAST


def _is_dark(grey: Grey, glyph: Glyph, scale: float) -> bool:
    """Tell whether the ground around a letter is darker than its ink."""
    import numpy as np  # noqa: PLC0415 - only workers that read PDF pay for it

    part = grey[_part(grey, Box(glyph.x0, glyph.top, glyph.x1, glyph.bottom), scale)]
    return bool(part.size) and float(np.median(part)) <= glyph.light - CONTRAST


def _part(grey: Grey, box: Box, scale: float) -> tuple[slice, slice]:
    """Give the rows and columns of a page picture that a box in points takes up."""
    high, wide = grey.shape
    return (
        slice(min(high, max(0, int(box.y0 * scale))), min(high, max(0, int(box.y1 * scale) + 1))),
        slice(min(wide, max(0, int(box.x0 * scale))), min(wide, max(0, int(box.x1 * scale) + 1))),
    )


def _against_text(layer: Layer, quality: TextQuality) -> Reason | None:
    """Find what in the text itself speaks against it, wherever it came from."""
    texts = [word.text for word in layer.words]
    found, right = telltales(" ".join(texts))
    vietnamese = quality.marked >= MARKED_AT_ALL
    fused = sum(len(text) > LONGEST_SYLLABLE and text.isalpha() and not text.isascii() for text in texts)
    checks = (
        (layer.lost > LOST or quality.foreign > FOREIGN, Reason.LOST_LETTERS),
        (not texts, Reason.NOTHING_WRITTEN),
        (quality.plain < PLAIN, Reason.NO_LANGUAGE),
        (layer.piled > PILED, Reason.PILED_LETTERS),
        (fused > FUSED * len(texts), Reason.FUSED_WORDS),
        (vietnamese and quality.valid < NO_SYLLABLES, Reason.NO_LANGUAGE),
        (vietnamese and found >= TELLTALES and right < RIGHT * found, Reason.WRONG_MARKS),
    )
    return next((reason for holds, reason in checks if holds), None)


def _against_scanner(layer: Layer, quality: TextQuality, limits: ReadLimits) -> Reason | None:
    """Find what speaks against the text of a scanner's OCR."""
    found, right = telltales(" ".join(word.text for word in layer.words))
    if quality.tokens < STAMP:
        return Reason.STAMP_ONLY
    if quality.marked < SCANNERS_MARKED:
        return Reason.NO_MARKS
    if quality.valid < limits.min_text_quality or right < RIGHT * found:
        return Reason.WRONG_MARKS
    return None


def _against_ink(layer: Layer, sheet: Sheet) -> Reason | None:
    """Tell whether words stand beside the ink, or ink has no words: letter-like specks are counted."""
    specks, under, inked = _ink_under(layer.words, sheet)
    if inked < ON_INK * len(layer.words):
        return Reason.OFF_THE_INK
    return Reason.IN_PART if specks[under].sum() < INKED * specks.sum() else None


def specks_outside(words: Sequence[Word], sheet: Sheet) -> int:
    """Count the letter-like specks of ink on the page that stand in none of the words."""
    specks, under, _ = _ink_under(words, sheet)
    return int(specks[~under].sum())


def _ink_under(words: Sequence[Word], sheet: Sheet) -> tuple[Any, Any, int]:
    """Give two pixel maps, middles of specks and what lies under words, and how many words hold specks."""
    import numpy as np  # noqa: PLC0415 - only workers that read PDF pay for it

    grey, scale = grey_of(sheet), _look_scale(*sheet.get_size())
    specks, under = np.zeros(grey.shape, np.int32), np.zeros(grey.shape, bool)
    for x, y in _specks(grey, scale):
        specks[y, x] += 1
    inked = 0
    for box in (word.box for word in words if word.box):
        place = _part(grey, box, scale)
        inked += bool(specks[place].any())
        under[place] = True
    return specks, under, inked


def _specks(grey: Grey, scale: float) -> Any:  # noqa: ANN401 - numpy.ndarray[(n, 2), int] of x and y
    """Find the middles of specks of ink in the shape of letters, in pixels."""
    import cv2  # noqa: PLC0415 - only workers that read PDF pay for it

    _, ink = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    count, _, boxes, middles = cv2.connectedComponentsWithStats(ink)
    wide, high = boxes[1:count, 2], boxes[1:count, 3]
    # Letters that touch make long specks.
    like = (high >= 3 * scale) & (high <= 24 * scale) & (wide <= 8 * high)
    return middles[1:count][like].astype(int)


def _agrees(words: Sequence[Word], sheet: Sheet, limits: ReadLimits, least: float = LEAST_LIKE) -> bool:
    """Read a few lines by OCR, those with figures first, and tell whether they say what the layer says.

    Everything that decides a letter is in figures or beside them: number, dates, ages. A layer may lie in
    the lines that are not read again; `docs/reading.md` says so.
    """
    lines = [line for line in lines_of(words, *sheet.get_size()) if line.text.strip()]
    figured = [line for line in lines if any(c.isdigit() for c in line.text)]
    others = [line for line in lines if line not in figured]
    chosen = [*_spread(figured, SAMPLE - 2), *_spread(others, SAMPLE // 2)][:SAMPLE]
    read = _read_again(chosen, sheet, limits)
    for line, (text, sure) in zip(chosen, read, strict=True):
        if difflib.SequenceMatcher(None, fold(line.text), fold(text), autojunk=False).ratio() < least:
            return False
        figures = _OTHER_THAN_FIGURES.sub("", line.text)
        if any(_OTHER_THAN_FIGURES.sub("", word) not in figures for word in sure):
            return False
    return True


def _spread(lines: Sequence[Line], count: int) -> list[Line]:
    """Choose at most `count` lines, evenly from the first to the last."""
    if len(lines) <= count:
        return list(lines)
    return [lines[at * (len(lines) - 1) // max(1, count - 1)] for at in range(count)]


def _read_again(lines: Sequence[Line], sheet: Sheet, limits: ReadLimits) -> list[tuple[str, list[str]]]:
    """Read lines by OCR, cut out and put under each other: for each its text, and its sure words."""
    import numpy as np  # noqa: PLC0415 - only workers that read PDF pay for it

    from pipeline.read.tesseract import PSM_BLOCK, recognise  # noqa: PLC0415 - as above

    width, height = sheet.get_size()
    scale = min(limits.dpi / POINTS, (limits.max_pixels / (width * height)) ** 0.5)
    grey = grey_of(sheet, scale)
    strips: list[Grey] = []
    for line in lines:
        boxes = [word.box for word in line.words if word.box]
        top, bottom = min(b.y0 for b in boxes) - RIM, max(b.y1 for b in boxes) + RIM
        left, right = min(b.x0 for b in boxes) - RIM, max(b.x1 for b in boxes) + RIM
        strips.append(
            grey[
                max(0, int(top * scale)) : int(bottom * scale), max(0, int(left * scale)) : int(right * scale)
            ]
        )
    widest = max((strip.shape[1] for strip in strips), default=0)
    board = np.full((sum(s.shape[0] + APART for s in strips) + APART, widest + 2 * APART), 255, np.uint8)
    ends, at = [], APART
    for strip in strips:
        board[at : at + strip.shape[0], APART : APART + strip.shape[1]] = strip
        at += strip.shape[0] + APART
        ends.append(at - APART / 2)
    if not strips:
        return []
    words = recognise(board, round(scale * POINTS), limits, PSM_BLOCK)
    starts = [0.0, *ends[:-1]]
    return [
        (
            " ".join(word.text for word in found),
            [word.text for word in found if word.confidence >= SURE and any(c.isdigit() for c in word.text)],
        )
        for low, high in zip(starts, ends, strict=True)
        for found in [[word for word in words if low <= (word.y0 + word.y1) / 2 < high]]
    ]
