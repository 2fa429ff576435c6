"""Words in pictures on a page whose other text is a text layer: a scanned table or stamp within a letter.

Runs behind the fence only. Boxes are points of the upright page; page pictures are BGR NumPy arrays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.read.pdf_layer import specks_outside
from pipeline.vietnamese.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.model import Line, Page, Word
    from pipeline.read.limits import ReadLimits

    Image = Any  # numpy.ndarray[(height, width, 3), uint8]
    Sheet = Any  # pypdfium2.PdfPage

LEAST_PICTURE = 0.05  # of the page; a round seal of 36 mm takes 0.02 of A4
LEAST_SPECKS = 40  # letter-like, about a line of text; a guess above what emblems and signatures have
LEAST_WORDS = 4  # surely read syllables; fewer are leaves and roof tiles that look like letters
SURE = 0.6
SURE_SHARE = 0.5  # of the words of a line


def words_in_pictures(
    words: Sequence[Word], sheet: Sheet, image: Image, number: int, limits: ReadLimits
) -> tuple[tuple[Word, ...], str]:
    """Read by OCR what the text layer of the page leaves out; give the words and the name of the reader.

    `words` are those of the layer, `image` is the page in colour at the resolution for OCR. Both results
    are empty when nothing outside of the layer looks or reads like text.
    """
    from pipeline.read.ocr import read_image  # noqa: PLC0415 - heavy, and most letters never need it

    if specks_outside(words, sheet) < LEAST_SPECKS:
        return (), ""
    size = sheet.get_size()
    rest = image.copy()
    scale = rest.shape[1] / size[0]
    for box in (word.box for word in words if word.box):
        top, left = (max(0, int(low * scale)) for low in (box.y0, box.x0))
        rest[top : int(box.y1 * scale) + 1, left : int(box.x1 * scale) + 1] = 255
    page = read_image(rest, number, size, limits)
    found = _believed(page) if (page.width, page.height) == size else ()  # a turned page has other places
    return found, page.reader if found else ""


def _believed(page: Page) -> tuple[Word, ...]:
    """Give the words of lines that read like text, none when all together are too few."""
    lines = [line for line in page.lines if _sure(line) >= SURE_SHARE * len(line.words)]
    syllables = sum(
        is_syllable(word.text) for line in lines for word in line.words if word.confidence >= SURE
    )
    return tuple(word for line in lines for word in line.words) if syllables >= LEAST_WORDS else ()


def _sure(line: Line) -> int:
    return sum(word.confidence >= SURE and any(c.isalnum() for c in word.text) for word in line.words)
