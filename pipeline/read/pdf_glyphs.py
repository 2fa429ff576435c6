"""The letters of a page's text layer as PDFium knows them: what they say, where they stand, who sees them.

PDFium draws the page as well: places of letters and picture are of one program. On 54 pages of letters the
whole layer took 40 to 70 ms a page, and pdfplumber's spelling (`pdf_second`) 120 to 230 ms more, on
a machine busy with other work. Runs behind the fence only. Places are points of the upright page, origin top
left.
"""

from __future__ import annotations

import ctypes
import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pipeline.vietnamese.syllables import SHAPES, TONES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Place = Callable[[float, float], tuple[float, float]]
    Sheet = Any  # pypdfium2.PdfPage; PDFium's helpers carry no type hints
    Text = Any  # pypdfium2.PdfTextPage
    Raw = Any  # a pointer to one of PDFium's own things

TEXT, IMAGE, FORM = 1, 3, 5  # FPDF_PAGEOBJ_*
STROKED, UNSEEN, CLIPPED = 1, 3, 7  # text render modes, ISO 32000-1 table 106
DEEPEST = 4  # forms in forms
SLOPE = 0.35  # a tenth of a turn or so: crooked scans have layers that lie as askew as they do
SMALLEST_LETTER = 2.0  # points; smaller is not meant for eyes
PDFIUM_HYPHEN = "\x02"  # what PDFium makes of a hyphen at the end of a line
MOSTLY = 0.5  # of a picture, and of the light behind it, that must be kept away
NAME_ROOM = 128  # bytes of a font's name
# Marks as letters of their own, which fonts without Vietnamese letters are helped out with.
MARKS = {c: c for c in TONES + SHAPES} | {
    "`": "\u0300", "ˋ": "\u0300", "´": "\u0301", "ˊ": "\u0301", "~": "\u0303", "˜": "\u0303",
    "^": "\u0302", "ˆ": "\u0302", "˘": "\u0306",
}  # fmt: skip
DESCENT = 0.21  # of the size, for fonts that say none; that of Times New Roman


@dataclass(slots=True)
class Glyph:
    """One letter; `hidden` tells that no eye sees it, `light` how bright its ink is (0 black to 255).

    `lost`: the font does not say which letter this is. `spacer`: a blank or line end that PDFium has put in
    between letters that stand apart; it has no place. `veiled`: under a picture that may be seen through.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    font: str
    hidden: bool = False
    lost: bool = False
    light: int = 0
    spacer: bool = False
    veiled: bool = False


@dataclass(frozen=True, slots=True)
class _Setting:
    """What all letters of one text object share."""

    font: str
    size: float
    descent: float
    seen: bool
    upright: bool
    light: int
    order: int


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Where in the order of drawing each text object comes, and the pictures with their places."""

    order: dict[int, int]
    opaque: tuple[tuple[int, float, float, float, float], ...]
    clear: tuple[tuple[int, float, float, float, float], ...]

    def buries(self, order: int, x: float, y: float) -> bool:
        """Tell whether an opaque picture drawn later lies over this point of PDF space."""
        return any(at > order and x0 <= x <= x1 and y0 <= y <= y1 for at, x0, y0, x1, y1 in self.opaque)

    def veils(self, order: int, x: float, y: float) -> bool:
        """Tell the same of a picture with a mask or a way of mixing; what shows through is not known."""
        return any(at > order and x0 <= x <= x1 and y0 <= y <= y1 for at, x0, y0, x1, y1 in self.clear)


def glyphs_of(sheet: Sheet, text: Text) -> list[Glyph]:
    """Give the upright letters of a page in the order of drawing, hidden ones marked as such."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - only workers that read PDF pay for it

    place, turn = _placing(sheet)
    width, height = sheet.get_size()
    drawn = _drawn(sheet)
    settings: dict[int, _Setting] = {}
    found: list[Glyph] = []
    spot: tuple[int, float, float, float] | None = None
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    edges = [ctypes.c_double() for _ in range(4)]
    for at in range(text.count_chars()):
        owner = pdfium.FPDFText_GetTextObject(text, at)
        letter = chr(pdfium.FPDFText_GetUnicode(text, at))
        if not owner or pdfium.FPDFText_IsGenerated(text, at) == 1:
            found.append(Glyph(" ", 0, 0, 0, 0, 0, "", spacer=True))
            continue
        key = ctypes.addressof(owner.contents)
        if key not in settings:
            settings[key] = _setting(text, at, owner, turn, drawn.order.get(key, -1))
        its = settings[key]
        if not its.upright or letter in "\r\n":
            continue
        pdfium.FPDFText_GetLooseCharBox(text, at, box)
        pdfium.FPDFText_GetCharOrigin(text, at, x, y)
        if letter in MARKS:  # without width, and beside the place where they are drawn
            pdfium.FPDFText_GetCharBox(text, at, *edges)
            box.left, box.right = edges[0].value, edges[1].value
        corners = place(box.left, box.bottom), place(box.right, box.top)
        left, right = sorted((corners[0][0], corners[1][0]))
        bottom = place(x.value, y.value)[1] + its.descent
        middle = (left + right) / 2, bottom - its.size / 2
        off = not (0 <= middle[0] <= width and 0 <= middle[1] <= height) or its.size < SMALLEST_LETTER
        if off:
            continue  # outside the page or too small: no reader of the page, on screen or paper, has it
        piece, spot = spot == (key, x.value, y.value, left), (key, x.value, y.value, left)
        if piece:
            found[-1].text += letter  # PDFium takes a ligature apart: "ﬁ" is two letters on one place
            continue
        spot_in_pdf = its.order, (box.left + box.right) / 2, (box.bottom + box.top) / 2
        buried, veiled = drawn.buries(*spot_in_pdf), drawn.veils(*spot_in_pdf)
        lost = pdfium.FPDFText_HasUnicodeMapError(text, at) == 1 or says_nothing(letter)
        found.append(
            Glyph(
                "-" if letter == PDFIUM_HYPHEN else letter, left, bottom - its.size, right, bottom,
                its.size, its.font, not its.seen or buried, lost, its.light, veiled=veiled,
            )
        )  # fmt: skip
    return found


def says_nothing(letter: str) -> bool:
    """Tell of characters that stand for a glyph without a letter: none, replacement, private use."""
    return letter in "\x00\ufffd\ufffe\uffff" or "\ue000" <= letter <= "\uf8ff"


def _placing(sheet: Sheet) -> tuple[Place, Place]:
    """Give the ways from PDF space to the upright page: for points, and for directions."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - as above

    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(sheet, box)
    left, bottom, right, top = box.left, box.bottom, box.right, box.top
    ways: dict[int, tuple[Place, Place]] = {
        0: (lambda x, y: (x - left, top - y), lambda a, b: (a, -b)),
        90: (lambda x, y: (y - bottom, x - left), lambda a, b: (b, a)),
        180: (lambda x, y: (right - x, y - bottom), lambda a, b: (-a, b)),
        270: (lambda x, y: (top - y, right - x), lambda a, b: (-b, -a)),
    }
    return ways[sheet.get_rotation() % 360]


def _setting(text: Text, at: int, owner: Raw, turn: Place, order: int) -> _Setting:
    """Ask for font, size, colour and direction of the letter `at` and all others of its object."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - as above

    matrix, size, descent = pdfium.FS_MATRIX(), ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFText_GetMatrix(text, at, matrix)
    pdfium.FPDFTextObj_GetFontSize(owner, size)
    along, up = turn(matrix.a, matrix.b), turn(matrix.c, matrix.d)
    real = size.value * (up[0] ** 2 + up[1] ** 2) ** 0.5
    font = pdfium.FPDFTextObj_GetFont(owner)
    known = bool(font) and pdfium.FPDFFont_GetDescent(font, 1.0, descent)
    share = -descent.value if known and -1 < descent.value < 0 else DESCENT
    mode = pdfium.FPDFTextObj_GetTextRenderMode(owner)
    light, alpha = _ink(owner, pdfium.FPDFPageObj_GetStrokeColor if mode == STROKED else None)
    return _Setting(
        _name(font) if font else "", real, share * real, mode not in {UNSEEN, CLIPPED} and alpha > 0,
        along[0] > 0 and abs(along[1]) <= SLOPE * along[0] and up[1] < 0, light, order,
    )  # fmt: skip


def _ink(owner: Raw, ask: Callable[..., int] | None) -> tuple[int, int]:
    """Give brightness and opacity, 0 to 255; a pattern for ink counts as black."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - as above

    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not (ask or pdfium.FPDFPageObj_GetFillColor)(owner, red, green, blue, alpha):
        return 0, 255
    return (299 * red.value + 587 * green.value + 114 * blue.value) // 1000, alpha.value


def _name(font: Raw) -> str:
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - as above

    room = ctypes.create_string_buffer(NAME_ROOM)
    length = pdfium.FPDFFont_GetBaseFontName(font, room, NAME_ROOM)
    return room.raw[: max(0, min(length, NAME_ROOM) - 1)].decode("utf-8", "replace")


def _drawn(sheet: Sheet) -> _Drawn:
    """Walk through what is drawn, forms included, in order."""
    order: dict[int, int] = {}
    opaque: list[tuple[int, float, float, float, float]] = []
    clear: list[tuple[int, float, float, float, float]] = []
    for number, (item, kind, matrices) in enumerate(_objects(sheet)):
        if kind == TEXT:
            order[ctypes.addressof(item.contents)] = number
        elif kind == IMAGE:
            (opaque if _is_opaque(sheet, item) else clear).append((number, *_bounds(item, matrices)))
    return _Drawn(order, tuple(opaque), tuple(clear))


def _is_opaque(sheet: Sheet, picture: Raw) -> bool:
    """Tell whether most of a picture hides what lies under it; a seal is drawn with a mask around its ink."""
    import numpy as np  # noqa: PLC0415 - as above
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - as above

    if pdfium.FPDFPageObj_HasTransparency(picture):
        return False
    drawn = pdfium.FPDFImageObj_GetRenderedBitmap(sheet.pdf, sheet, picture)
    if not drawn:
        return True
    try:
        if pdfium.FPDFBitmap_GetFormat(drawn) != pdfium.FPDFBitmap_BGRA:
            return True
        size = pdfium.FPDFBitmap_GetStride(drawn) * pdfium.FPDFBitmap_GetHeight(drawn)
        pixels = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(drawn), size)
        alpha = np.frombuffer(pixels, np.uint8)[3::4]
        return float((alpha > MOSTLY * 255).mean()) > MOSTLY
    finally:
        pdfium.FPDFBitmap_Destroy(drawn)


def picture_shares(sheet: Sheet) -> tuple[float, ...]:
    """Give for each picture of the page the share of the page under it, 0..1, in order of drawing."""
    width, height = sheet.get_size()
    boxes = (_bounds(item, matrices) for item, kind, matrices in _objects(sheet) if kind == IMAGE)
    return tuple(min(1.0, (x1 - x0) * (y1 - y0) / (width * height)) for x0, y0, x1, y1 in boxes)


def _objects(sheet: Sheet) -> Iterator[tuple[Raw, int, tuple[Raw, ...]]]:
    """Give each object with its kind and the matrices of the forms it lies in, innermost first."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - as above

    def walk(count: int, get: Callable[[int], Raw], matrices: tuple[Raw, ...]) -> Iterator[Any]:
        for at in range(count):
            item = get(at)
            kind = pdfium.FPDFPageObj_GetType(item)
            if kind != FORM:
                yield item, kind, matrices
            elif len(matrices) < DEEPEST:
                matrix = pdfium.FS_MATRIX()
                pdfium.FPDFPageObj_GetMatrix(item, matrix)
                inner = functools.partial(pdfium.FPDFFormObj_GetObject, item)
                yield from walk(max(0, pdfium.FPDFFormObj_CountObjects(item)), inner, (matrix, *matrices))

    outer = functools.partial(pdfium.FPDFPage_GetObject, sheet)
    return walk(pdfium.FPDFPage_CountObjects(sheet), outer, ())


def _bounds(item: Raw, matrices: tuple[Raw, ...]) -> tuple[float, float, float, float]:
    """Give left, bottom, right, top of an object in PDF space."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - as above

    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top)
    corners = [(x.value, y.value) for x in (left, right) for y in (bottom, top)]
    for m in matrices:
        corners = [(m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f) for x, y in corners]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)
