"""A page image becomes words with boxes: repaired first, then read by Tesseract and by our line recogniser.

Runs behind the fence only. Images are NumPy arrays (height, width[, 3]) of unsigned bytes, 0 is black.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pipeline.model import Box, Line, Page, Word
from pipeline.read.ink import without_rules
from pipeline.read.layout import lines_of
from pipeline.read.lines.missed import with_missed
from pipeline.read.lines.recogniser import model
from pipeline.read.lines.second import look_again
from pipeline.read.repair import best_turn, repair
from pipeline.read.tesseract import recognise, version
from pipeline.terms import ReadBy
from pipeline.vietnamese.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.read.limits import ReadLimits
    from pipeline.read.repair import Sheet

    Grey = Any  # numpy.ndarray[(height, width), uint8]
    Image = Any  # numpy.ndarray of uint8, (height, width, 3) in BGR or (height, width) in grey

POINTS = 72
POOR = 0.55  # mean word confidence; upright pages of the hard test scans reach 0.75 and more
SENSELESS = (
    0.4  # share of words that are syllables; garbage read on its head is sure of itself but reaches 0.3
)
FEW = 8  # words; fewer say nothing about the page


def read_image(
    image: Image, number: int, size: tuple[float, float], limits: ReadLimits, extra: Sequence[Word] = ()
) -> Page:
    """Read one page image, in colour (BGR) or grey; `size` is width and height of the page in points.

    `extra` are words known from elsewhere (stamps in a text layer), in points of this page; those that
    stand where OCR found nothing are added. A page lying on its side or head is turned: the size of
    the `Page` is then that of the upright page. A blank page has no lines and is read by none. Raises
    MissingProgramError without Tesseract, and FileFaultError when it fails on this page.
    """
    sheet = repair(image, size, limits)
    if sheet.blank and not extra:
        return Page(number, *sheet.page_size, (), ReadBy.NONE, "none")
    grey = without_rules(sheet.grey, sheet.dpi)
    words = [] if sheet.blank else _recognise(grey, sheet, limits)
    if not sheet.blank and _is_poor(words) and (more := best_turn(sheet.grey, (0, 1, 2, 3), limits)):
        sheet = sheet.turned(more)
        grey = without_rules(sheet.grey, sheet.dpi)
        words = _recognise(grey, sheet, limits)
    if sheet.turns:
        extra = ()  # they stood on the page as it lay
    placed = [_moved(word, sheet.from_page(word.box)) for word in extra if word.box]
    words += _missed(words, placed)
    words = words if sheet.blank else with_missed(grey, sheet.dpi, words)
    lines = tuple(
        Line(tuple(_moved(word, sheet.on_page(word.box)) for word in line.words if word.box), line.block)
        for line in look_again(grey, sheet.dpi, lines_of(words, *sheet.size))
    )
    reader = f"tesseract {version(limits.language)}, lines {model()}"
    return Page(number, *sheet.page_size, lines, ReadBy.OCR, reader, sheet.turns)


def _recognise(grey: Grey, sheet: Sheet, limits: ReadLimits) -> list[Word]:
    """Read a repaired sheet, its rules wiped; the words stand in its own points."""
    point = POINTS / sheet.dpi
    return [
        Word(
            seen.text,
            Box(seen.x0 * point, seen.y0 * point, seen.x1 * point, seen.y1 * point),
            seen.confidence,
        )
        for seen in recognise(grey, round(sheet.dpi), limits)
    ]


def _moved(word: Word, box: Box) -> Word:
    return replace(word, box=box)


def _is_poor(words: Sequence[Word]) -> bool:
    """Tell whether the page may lie on its side: few words, unsure or senseless ones, or ones on end."""
    if len(words) < FEW or sum(word.confidence for word in words) / len(words) < POOR:
        return True
    told = [text for word in words if (text := word.text.strip(".,;:()/")).isalpha()]  # figures say nothing
    if len(told) >= FEW and sum(map(is_syllable, told)) < SENSELESS * len(told):
        return True
    boxes = [word.box for word in words if word.box and len(word.text) > 2]  # noqa: PLR2004 - "I" and "1." are higher than wide
    return sum(box.y1 - box.y0 > box.x1 - box.x0 for box in boxes) > len(boxes) / 2


def _missed(found: Sequence[Word], extra: Sequence[Word]) -> list[Word]:
    """Those of `extra` that stand where no found word stands."""
    boxes = [word.box for word in found if word.box]
    return [word for word in extra if word.box and not any(_overlap(word.box, box) for box in boxes)]


def _overlap(one: Box, other: Box) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.y1, other.y1) - max(one.y0, other.y0)
    if across <= 0 or down <= 0:
        return False
    area = min((b.x1 - b.x0) * (b.y1 - b.y0) for b in (one, other))
    return across * down > 0.3 * area
