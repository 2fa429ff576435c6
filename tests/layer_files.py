"""Builds PDFs whose text layers are wrong in the ways that real ones are; all names are invented."""

from __future__ import annotations

import io
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from read_files import BODY, FONTS, HEIGHT, LEFT, RIGHT, WIDTH
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from pipeline.vietnamese.legacy_encodings import TCVN3, VNI

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np

INVISIBLE = 3  # text render mode of ISO 32000-1, table 106
_TO_TCVN3 = {letter: code for code, letter in TCVN3.items()}
# Of the two ways of writing a capital ("AÙ", "Aù") the later in the table is taken; both are read.
_TO_VNI = {letter: code for code, letter in VNI.items()}


def tcvn3(text: str) -> str:
    """Write text as a TCVN3 font shows itself to programs; capitals with a tone, for an H font, small."""
    return "".join(_TO_TCVN3.get(c) or _TO_TCVN3.get(c.lower(), c) for c in text)


def vni(text: str) -> str:
    """Write text as a VNI font shows itself to programs."""
    return "".join(_TO_VNI.get(c, c) for c in text)


def font(name: str) -> str:
    """Give a font that programs see under this name ("AAAAAA+.VnTime")."""
    if name not in pdfmetrics.getRegisteredFontNames():
        made = next(
            TTFont(name, str(path))
            for path in FONTS
            if path.exists() and ord("ị") in TTFont("probe", str(path)).face.charToGlyph
        )
        made.face.name = name.encode()
        pdfmetrics.registerFont(made)
    return name


def lines_of_letter(body: Sequence[str] = BODY) -> list[tuple[float, float, str]]:
    """Give the lines of a letter: x, y in points from the top left, text."""
    head = [
        (x, 70 + 20 * row, line) for x, lines in ((60, LEFT), (300, RIGHT)) for row, line in enumerate(lines)
    ]
    return [*head, *((85, 180 + 20 * row, line) for row, line in enumerate(body))]


def set_letter(canvas: Canvas, lines: Sequence[tuple[float, float, str]], face: str, mode: int = 0) -> None:
    """Set lines in a font, in sight or not."""
    canvas.setFont(font(face), 12)
    for x, y, text in lines:
        canvas.drawString(x, HEIGHT - y, text, mode=mode)


def pasted(canvas: Canvas, image: np.ndarray, box: tuple[float, float, float, float]) -> None:
    """Lay a BGR picture on the page; `box` is left, top, width, height in points from the top left."""
    packed = io.BytesIO()
    Image.fromarray(image[:, :, ::-1]).save(packed, "PNG")
    left, top, width, height = box
    canvas.drawImage(ImageReader(packed), left, HEIGHT - top - height, width, height)


def new_page(path: Path) -> Canvas:
    """Begin a PDF of one A4 page whose bytes can be changed in place."""
    return Canvas(str(path), pagesize=(WIDTH, HEIGHT), pageCompression=0)


def searchable(path: Path, image: np.ndarray, lines: Sequence[tuple[float, float, str]]) -> Path:
    """Write a scan with the hidden text layer that a scanner puts over it."""
    canvas = new_page(path)
    pasted(canvas, image, (0, 0, WIDTH, HEIGHT))
    set_letter(canvas, lines, "Serif-Plain", INVISIBLE)
    canvas.save()
    return path


def set_in(path: Path, face: str, lines: Sequence[tuple[float, float, str]]) -> Path:
    """Write a page set by computer in a font of this name."""
    canvas = new_page(path)
    set_letter(canvas, lines, face)
    canvas.save()
    return path


def unmapped(path: Path, lines: Sequence[tuple[float, float, str]], hidden: str = "") -> Path:
    """Write a page whose font has no /ToUnicode.

    Codes are numbers of glyphs, and only the embedded font file says which letters they draw. `hidden` is a
    line at the foot in text render mode 3.
    """
    file = next(
        found
        for found in (TTFont("probe", str(name)) for name in FONTS if name.exists())
        if ord("ị") in found.face.charToGlyph
    )
    face = file.face
    used = sorted({char for _, _, text in [*lines, (0, 0, hidden)] for char in text})
    widths = " ".join(f"{face.charToGlyph[ord(c)]} [{face.charWidths[ord(c)]:.0f}]" for c in used)

    def shown(x: float, y: float, text: str, mode: int = 0) -> str:
        codes = "".join(f"{face.charToGlyph[ord(c)]:04x}" for c in text)
        return f"/F1 12 Tf {mode} Tr 1 0 0 1 {x} {HEIGHT - y:.2f} Tm <{codes}> Tj"

    drawn = [shown(*line) for line in lines] + ([shown(85, 700, hidden, INVISIBLE)] if hidden else [])
    content = "\n".join(["BT", *drawn, "ET"]).encode()
    program = zlib.compress(Path(face.filename).read_bytes())
    info = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Contents 4 0 R"
        "/Resources<</Font<</F1 5 0 R>>>>>>".encode(),
        b"<</Length %d>>stream\n%b\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type0/BaseFont/Whole/Encoding/Identity-H/DescendantFonts[6 0 R]>>",
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/Whole{info}/FontDescriptor 7 0 R"
        f"/CIDToGIDMap/Identity/W[{widths}]>>".encode(),
        (
            b"<</Type/FontDescriptor/FontName/Whole/Flags 4/FontBBox[-200 -300 1200 1000]/Ascent 891"
            b"/Descent -216/FontFile2 8 0 R>>"
        ),
        b"<</Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (len(program), program),
    ]
    written, places = b"%PDF-1.5\n", []
    for number, item in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%b\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in (0, *places))
    table = table.replace(b"0000000000 00000 n", b"0000000000 65535 f", 1)
    head = b"xref\n0 %d\n%btrailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    written += head % (len(objects) + 1, table, len(objects) + 1, len(written))
    path.write_bytes(written)
    return path
