"""A letter as a born-digital PDF in the layout of Decree 30/2020 Annex I (reportlab, same bytes each run)."""

from __future__ import annotations

import random
import zlib
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportlab import rl_config
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from _builder.shapes import Letter, Rows

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

# Debian 12's fonts-liberation (1.07) has no Vietnamese letters: there it must be fonts-liberation2.
_FOLDERS = ("/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/liberation")
FONTS = next(
    (Path(f) for f in _FOLDERS if Path(f, "LiberationSerif-Regular.ttf").exists()), Path(_FOLDERS[0])
)
LEFT, RIGHT, TOP, BOTTOM = 85, 45, 57, 57
WIDTH = A4[0] - LEFT - RIGHT
_FACES = {"Serif": "Regular", "Serif-B": "Bold", "Serif-I": "Italic", "Serif-BI": "BoldItalic"}
_MOTTO = {
    "state": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    "party": ("ĐẢNG CỘNG SẢN VIỆT NAM",),
    "youth": ("ĐOÀN TNCS HỒ CHÍ MINH",),
}


def register_fonts() -> None:
    """Register Liberation Serif 2; its widths are those of Times New Roman.

    Raises SystemExit when the fonts are missing or too old to hold Vietnamese letters.
    """
    rl_config.useA85 = 0  # binary streams: a quarter less to keep in the repository
    if not FONTS.is_dir():
        raise SystemExit("apt-get install fonts-liberation2")
    for name, face in _FACES.items():
        font = TTFont(name, FONTS / f"LiberationSerif-{face}.ttf")
        if ord("ữ") not in font.face.charToGlyph:
            raise SystemExit(
                f"{font.face.filename}: no Vietnamese letters; apt-get install fonts-liberation2"
            )
        pdfmetrics.registerFont(font)
    pdfmetrics.registerFontFamily("Serif", "Serif", "Serif-B", "Serif-I", "Serif-BI")


class Head(Flowable):
    """The two-column letterhead: bodies, number and "V/v" left, motto and date right."""

    def __init__(self, letter: Letter) -> None:
        """Keep the letter; columns may stand out a little to the left, as Word tables do."""
        super().__init__()
        self.letter = letter
        self.left, self.right = 84.0, 331.0
        self.about = _about_lines(letter)
        upper = max(len(letter.parent) + len(letter.issuer), 2)
        self.upper = 15 * upper + (14 if letter.head == "state" else 24)
        self.size = (WIDTH, self.upper + 18 + 14 * len(self.about) + (26 if letter.mark else 0) + 14)

    def wrap(self, *_: float) -> tuple[float, float]:
        """Give the fixed size in points."""
        return self.size

    def draw(self) -> None:
        """Draw row by row, left cell then right cell, as Word prints a table."""
        self._upper_left()
        self._upper_right()
        y = self.size[1] - self.upper - 12
        letter, canv = self.letter, self.canv
        canv.setFont("Serif", 13)
        canv.drawCentredString(self.left, y, letter.number_as or f"Số: {letter.number}")
        canv.setFont("Serif-I", 13)
        canv.drawCentredString(self.right, y, f"{letter.place}, {letter.day}")
        canv.setFont("Serif-I" if habit(letter, 3) == 0 else "Serif", 12)
        for line in self.about:
            y -= 14
            canv.drawCentredString(self.left, y, line)
        if letter.mark:
            _frame(canv, self.left, y - 24, letter.mark)

    def _upper_left(self) -> None:
        y, canv = self.size[1] - 12, self.canv
        for font, lines in (("Serif", self.letter.parent), ("Serif-B", self.letter.issuer)):
            canv.setFont(font, 12.5)
            for line in lines:
                if pdfmetrics.stringWidth(line, font, 12.5) > 2 * (self.left + 25):
                    message = f"letterhead line too long: {line}"
                    raise ValueError(message)
                canv.drawCentredString(self.left, y, line)
                y -= 15
        if self.letter.head == "state":
            canv.line(self.left - 32, y + 9, self.left + 32, y + 9)
        else:
            canv.drawCentredString(self.left, y, "*" if self.letter.head == "party" else "***")

    def _upper_right(self) -> None:
        y, canv = self.size[1] - 12, self.canv
        for line, size in zip(_MOTTO[self.letter.head], (12.5, 13.5), strict=False):
            canv.setFont("Serif-B", size)
            canv.drawCentredString(self.right, y, line)
            width = pdfmetrics.stringWidth(line, "Serif-B", size)
            y -= 16
        canv.line(self.right - width / 2, y + 11, self.right + width / 2, y + 11)


class Foot(Flowable):
    """The receivers ("Nơi nhận") at the left and the signature at the right; never parted by a page break."""

    def __init__(self, letter: Letter) -> None:
        """Keep the letter and measure it."""
        super().__init__()
        self.letter = letter
        self.copies = [part for copy in letter.copies for part in simpleSplit(copy, "Serif", 11, 195)]
        self.size = (WIDTH, max(16 * len(letter.sign) + 100, 13 * len(self.copies) + 30))

    def wrap(self, *_: float) -> tuple[float, float]:
        """Give the fixed size in points."""
        return self.size

    def draw(self) -> None:
        """Draw the receivers small at the left, then title, signature and name at the right."""
        canv, y = self.canv, self.size[1] - 14
        if self.copies:
            canv.setFont("Serif-BI", 12)
            canv.drawString(0, y, "Nơi nhận:")
            canv.setFont("Serif", 11)
            for i, line in enumerate(self.copies, 1):
                canv.drawString(0, y - 13 * i, line)
        canv.setFont("Serif-B", 13.5)
        for line in self.letter.sign:
            canv.drawCentredString(336, y, line)
            y -= 16
        _scribble(canv, 336, y - 28, self.letter.name)
        canv.drawCentredString(336, y - 66, self.letter.name)


def habit(letter: Letter, ways: int) -> int:
    """Choose one of some `ways` of typing that differ from office to office but not within one."""
    return zlib.crc32("".join(letter.issuer).encode()) % ways


def letter_pdf(letter: Letter) -> bytes:
    """Set the letter and give the bytes of the PDF."""
    size, out = letter.size, BytesIO()
    text = ParagraphStyle(
        "text", fontName="Serif", fontSize=size, leading=size * 1.28, alignment=TA_JUSTIFY,
        firstLineIndent=28, spaceAfter=size * 0.36,
    )  # fmt: skip
    centred = ParagraphStyle("centred", parent=text, alignment=TA_CENTER, firstLineIndent=0)
    flow: list[Any] = [Head(letter), *_titles(letter, centred), *_to(letter, text, centred)]
    for item in letter.body:
        if isinstance(item, Rows):
            flow += [_table(item, text), Spacer(1, 6)]
        elif item == "\f":  # an annex follows: the signature closes the letter before it
            flow += [Spacer(1, 6), Foot(letter), PageBreak()]
        else:
            flow.append(Paragraph(item.removeprefix("^"), centred if item.startswith("^") else text))
    if "\f" not in letter.body:
        flow += [Spacer(1, 6), Foot(letter)]
    doc = SimpleDocTemplate(
        out, pagesize=A4, leftMargin=LEFT - 6, rightMargin=RIGHT - 6, topMargin=TOP - 6,
        bottomMargin=BOTTOM - 6, invariant=1, title=letter.about or " ".join(letter.title), author="",
    )  # fmt: skip
    doc.build(flow, onFirstPage=lambda canv, _doc: _stamp(canv, letter.stamp), onLaterPages=_page_number)
    return out.getvalue()


def _about_lines(letter: Letter) -> list[str]:
    return list(simpleSplit(f"V/v {letter.about}", "Serif", 12, 186)) if letter.about else []


def _titles(letter: Letter, centred: ParagraphStyle) -> list[Any]:
    if not letter.title:
        return []
    lines = [Paragraph(f"<b>{line}</b>", centred) for line in letter.title]
    return [*lines, Spacer(1, 4)]


def _to(letter: Letter, text: ParagraphStyle, centred: ParagraphStyle) -> list[Any]:
    if not letter.to:
        return []
    if len(letter.to) == 1:
        label = "<b>Kính gửi:</b>" if habit(letter, 4) == 1 else "Kính gửi:"
        dot = "." if habit(letter, 2) else ""
        return [Paragraph(f"{label} {letter.to[0]}{dot}", centred), Spacer(1, 4)]
    inner = ParagraphStyle("to", parent=text, leftIndent=148, firstLineIndent=0, spaceAfter=1)
    first = ParagraphStyle("first", parent=inner, leftIndent=88)
    ends = [";"] * (len(letter.to) - 1) + ["."]
    lines = [Paragraph(f"- {to}{end}", inner) for to, end in zip(letter.to, ends, strict=True)]
    return [Paragraph("Kính gửi:", first), *lines, Spacer(1, 6)]


def _table(rows: Rows, text: ParagraphStyle) -> Table:
    cell = ParagraphStyle(
        "cell", parent=text, firstLineIndent=0, fontSize=12.5, leading=15.5, spaceAfter=0, alignment=0
    )
    top = ParagraphStyle("top", parent=cell, fontName="Serif-B", alignment=TA_CENTER)
    data = [[Paragraph(value, cell if i else top) for value in row] for i, row in enumerate(rows.rows)]
    lines = [("GRID", (0, 0), (-1, -1), 0.6, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    return Table(data, colWidths=[share * WIDTH for share in rows.widths], style=lines)


def _frame(canv: Canvas, x: float, y: float, word: str) -> None:
    canv.setFont("Serif-B", 13)
    half = pdfmetrics.stringWidth(word, "Serif-B", 13) / 2 + 8
    canv.rect(x - half, y - 5, 2 * half, 20)
    canv.drawCentredString(x, y, word)


def _scribble(canv: Canvas, x: float, y: float, seed: str) -> None:
    """Draw a blue pen stroke that differs from name to name."""
    rng = random.Random(seed)  # noqa: S311 - a drawing, the same each run, not a secret
    canv.saveState()
    canv.setStrokeColorRGB(0.1, 0.2, 0.6)
    canv.setLineWidth(1.1)
    path = canv.beginPath()
    path.moveTo(x - 48, y)
    for step in range(5):
        at = x - 48 + step * 20
        bends = [rng.uniform(-24, 24) for _ in range(3)]
        path.curveTo(at + 6, y + bends[0], at + 14, y + bends[1], at + 20, y + bends[2] / 3)
    canv.drawPath(path)
    canv.restoreState()


def _stamp(canv: Canvas, lines: tuple[str, ...]) -> None:
    """Print the block of the organisation's electronic signature, upper right corner of page 1."""
    canv.setFont("Serif", 8)
    for i, line in enumerate(lines):
        canv.drawString(A4[0] - 190, A4[1] - 16 - 9 * i, line)


def _page_number(canv: Canvas, doc: Any) -> None:  # noqa: ANN401 - reportlab has no types
    canv.setFont("Serif", 13)
    canv.drawCentredString(A4[0] / 2, A4[1] - 40, str(doc.page))
