"""A second opinion on a page set by computer whose letters PDFium could not make out: pdfplumber's.

pdfminer, which pdfplumber builds on, goes to other places for the letter of a glyph: where a font has no
map to Unicode it asks the character table of the embedded font file, and PDFium (pypdfium2 5.15) does not. It
says nothing of render mode, opacity or what lies under pictures, so only its spelling is taken: each letter
must stand where PDFium has one, and is seen or hidden as that is. On 54 pages of letters that both programs
understand they had the same letters and words. Runs behind the fence only; places are points of the upright
page, origin top left.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pipeline.read.pdf_glyphs import SMALLEST_LETTER, Glyph, says_nothing
from pipeline.read.pdf_layer import Layer, Reason, layer_of
from pipeline.read.pdf_words import GAP

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Sheet = Any  # pypdfium2.PdfPage
    Plumbed = Any  # pdfplumber.page.Page; pdfplumber carries no type hints for mypy --strict

LOG = logging.getLogger(__name__)
# What another spelling of the same letters can mend; hidden text, pictures and outlines it cannot.
CURABLE = frozenset(
    {Reason.LOST_LETTERS, Reason.PILED_LETTERS, Reason.NO_LANGUAGE, Reason.FUSED_WORDS, Reason.WRONG_MARKS}
)
CELL = 6.0  # points; letters are looked for in the nine cells around their place
SAME_PLACE = 1.0  # points between the left edges of a letter as both programs see it
SAME_LINE = 0.5  # of the size, between the lower edges; the programs guess the descent of poor fonts


def second_opinion(path: str, number: int, sheet: Sheet) -> Layer:
    """Read page `number` (from 1) as pdfplumber spells it; an empty layer when it does not fit the page.

    `sheet` is the same page in PDFium. Any letter that only one of the two programs has makes it unfit.
    """
    try:
        chars = _chars(path, number, sheet.get_size())
        layer = layer_of(sheet, is_scan=False, spell=lambda glyphs: _respelt(glyphs, chars), cut=_cut)
    except Exception as error:  # noqa: BLE001 - pdfminer raises anything on odd files; OCR still reads the page
        LOG.info("second opinion on page %d: %s", number, type(error).__name__)
        return Layer()
    return replace(layer, doubted=True)


def _chars(path: str, number: int, size: tuple[float, float]) -> list[Glyph]:
    """Give pdfplumber's letters that stand upright on the visible page, in the order of drawing."""
    import pdfplumber  # noqa: PLC0415 - few pages need it

    found: list[Glyph] = []
    with pdfplumber.open(path, pages=[number]) as document:
        plumbed = document.pages[0]
        left, top = _origin(plumbed)
        for char in plumbed.chars:
            box = char["x0"] - left, char["top"] - top, char["x1"] - left, char["bottom"] - top
            middle = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
            on_page = 0 <= middle[0] <= size[0] and 0 <= middle[1] <= size[1]
            upright = char["upright"] and char["matrix"][0] > 0
            if not on_page or not upright or char["size"] < SMALLEST_LETTER:
                continue
            lost = char["text"].startswith("(cid:") or any(map(says_nothing, char["text"]))
            text = "\ufffd" if lost else char["text"]
            found.append(Glyph(text, *box, char["size"], char["fontname"], lost=lost))
    return found


def _origin(plumbed: Plumbed) -> tuple[float, float]:
    """Where the corner of the visible page stands in pdfplumber's coordinates.

    Those count from the media box; pdfplumber's own crop box is wrong on turned pages (0.11.10).
    """
    media, crop = plumbed.page_obj.mediabox, plumbed.page_obj.cropbox
    # What the crop box cuts off at the left, bottom, right and top of the page before it is turned.
    west, south, east, north = (
        max(0.0, sign * (c - m)) for sign, c, m in zip((1, 1, -1, -1), crop, media, strict=True)
    )
    turned = {90: (south, west), 180: (east, south), 270: (north, east)}
    left, top = turned.get(plumbed.rotation, (west, north))
    return plumbed.bbox[0] + left, plumbed.bbox[1] + top


def _respelt(glyphs: Sequence[Glyph], chars: Sequence[Glyph]) -> list[Glyph]:
    """Give PDFium's glyphs with pdfplumber's letters; none when the two have not the same letters."""
    pairs = _paired(glyphs, chars)
    paired = set(pairs.values())
    here = all(at in pairs or char.text.isspace() for at, char in enumerate(chars))
    there = all(at in paired or glyph.text.isspace() for at, glyph in enumerate(glyphs))
    if not (here and there):
        return []
    return [
        replace(glyphs[pairs[at]], text=char.text, font=char.font, lost=char.lost)
        for at, char in enumerate(chars)
        if at in pairs
    ]


def _paired(glyphs: Sequence[Glyph], chars: Sequence[Glyph]) -> dict[int, int]:
    """Give for each letter of pdfplumber the number of PDFium's on its place, the best fits first."""
    cells: dict[tuple[int, int], list[int]] = {}
    for at, glyph in enumerate(glyphs):
        if not glyph.spacer:
            cells.setdefault(_cell(glyph), []).append(at)
    fits: list[tuple[float, int, int]] = []
    for at, char in enumerate(chars):
        column, row = _cell(char)
        around = (cells.get((column + x, row + y), ()) for x in (-1, 0, 1) for y in (-1, 0, 1))
        near = [other for cell in around for other in cell if _is_same(glyphs[other], char)]
        # A hidden letter on the place of one that is seen: which of them this is, nobody can say.
        if len({glyphs[other].hidden for other in near}) < 2:  # noqa: PLR2004 - all seen or all hidden
            fits += [(_apart(glyphs[other], char), at, other) for other in near]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, at, other in sorted(fits):
        if at not in pairs and other not in taken:
            pairs[at] = other
            taken.add(other)
    return pairs


def _apart(glyph: Glyph, char: Glyph) -> float:
    return abs(glyph.x0 - char.x0) + abs(glyph.x1 - char.x1) + abs(glyph.bottom - char.bottom)


def _cell(glyph: Glyph) -> tuple[int, int]:
    return int(glyph.x0 // CELL), int(glyph.bottom // CELL)


def _is_same(glyph: Glyph, char: Glyph) -> bool:
    """Tell whether both stand on one place: side by side letters share no half of their width."""
    shared = min(glyph.x1, char.x1) - max(glyph.x0, char.x0)
    least = min(glyph.x1 - glyph.x0, char.x1 - char.x0)
    level = abs(glyph.bottom - char.bottom) <= SAME_LINE * char.size
    side = shared > least / 2 if least > 0 else shared >= -SAME_PLACE
    return level and (side or abs(glyph.x0 - char.x0) <= SAME_PLACE)


def _cut(row: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Cut a row (left to right) into words as pdfplumber does."""
    from pdfplumber.utils.text import extract_words  # noqa: PLC0415 - as above

    # One height for all: letters of two sizes on one base line are no two lines.
    chars = [
        {
            "at": at,
            "text": glyph.text,
            "x0": glyph.x0,
            "x1": glyph.x1,
            "size": glyph.size,
            "top": 0.0,
            "doctop": 0.0,
            "bottom": glyph.size,
            "upright": True,
        }
        for at, glyph in enumerate(row)
    ]
    for word in extract_words(chars, return_chars=True, x_tolerance_ratio=GAP, keep_blank_chars=False):
        yield [row[char["at"]] for char in word["chars"]]
