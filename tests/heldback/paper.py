"""Paper for the held-back letters: other layouts than the samples', drawn as PDF, DOCX or scan."""

from __future__ import annotations

import random
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Any

import numpy as np
from _builder import pictures, word
from _builder.shapes import Rows
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm
from PIL import Image, ImageFilter
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    HRFlowable,
    KeepTogether,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
)

if TYPE_CHECKING:
    from _builder.shapes import Letter

MOTTO = {
    "state": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    "party": ("ĐẢNG CỘNG SẢN VIỆT NAM",),
    "youth": ("ĐOÀN TNCS HỒ CHÍ MINH",),
}
# Ways of setting a page; a letter picks some by name.
LOOK: dict[str, Any] = {
    "left": 80,  # margins in points
    "right": 46,
    "cols": 0.42,  # share of the left column of the letterhead
    "vv": "number",  # where "V/v" stands: number | below | right | beside
    "vv_word": "V/v",
    "to": "list",  # addressees: list | plus | block | bold
    "foot": "split",  # split: receivers beside the signature; stacked: below it
    "leading": 1.25,
    "indent": 26,
    "pages": True,
    "ragged": False,
    "say": "Kính gửi:",
}


def pdf(letter: Letter, look: dict[str, Any]) -> bytes:
    """Set the letter as a born-digital PDF."""
    view = LOOK | look
    wide = A4[0] - view["left"] - view["right"]
    size = letter.size
    text = ParagraphStyle(
        "t", fontName="Serif", fontSize=size, leading=size * view["leading"],
        alignment=0 if view["ragged"] else 4,
        firstLineIndent=view["indent"], spaceAfter=size * 0.3,
    )  # fmt: skip
    mid = ParagraphStyle("m", parent=text, alignment=1, firstLineIndent=0)
    flow: list[Any] = [*_head(letter, view, wide, mid), *_titles(letter, view, mid)]
    flow += _to(letter, view, text, mid)
    signed = False
    for item in letter.body:
        if isinstance(item, Rows):
            flow += [_table(item, text, wide), Spacer(1, 6)]
        elif item == "\f":
            flow += [*([] if signed else _foot(letter, view, wide, text)), PageBreak()]
            signed = True
        else:
            flow.append(Paragraph(item.removeprefix("^"), mid if item.startswith("^") else text))
    if not signed:
        flow += _foot(letter, view, wide, text)
    out = BytesIO()
    doc = SimpleDocTemplate(
        out, pagesize=A4, leftMargin=view["left"] - 6, rightMargin=view["right"] - 6, topMargin=48,
        bottomMargin=48, invariant=1,
    )  # fmt: skip
    later = _number if view["pages"] else lambda *_: None
    doc.build(flow, onFirstPage=lambda c, _: _stamp(c, letter.stamp), onLaterPages=later)
    return out.getvalue()


def _head(letter: Letter, view: dict[str, Any], wide: float, mid: ParagraphStyle) -> list[Any]:
    small = ParagraphStyle("h", parent=mid, fontSize=12.5, leading=15, spaceAfter=0)
    room = wide * view["cols"] - 8
    left = [_fitted(line, small, room) for line in letter.parent]
    left += [_fitted(f"<b>{line}</b>", small, room) for line in letter.issuer]
    left.append(
        HRFlowable(width="35%", thickness=0.7, color=colors.black, spaceBefore=1)
        if letter.head == "state"
        else Paragraph("*" if letter.head == "party" else "***", small)
    )
    right = [_fitted(f"<b>{line}</b>", small, wide - room - 16) for line in MOTTO[letter.head]]
    right.append(HRFlowable(width="62%", thickness=0.7, color=colors.black, spaceBefore=1))
    about = f"{view['vv_word']} {letter.about}".strip()
    number = letter.number_as or f"Số: {letter.number}"
    under = [Paragraph(number, small)]
    if letter.about and view["vv"] == "number":
        under.append(Paragraph(about, ParagraphStyle("v", parent=small, fontSize=12, leading=14)))
    if letter.mark:
        box = Table([[Paragraph(f"<b>{letter.mark}</b>", small)]], colWidths=[100])
        box.setStyle([("BOX", (0, 0), (-1, -1), 1, colors.black)])
        under += [Spacer(1, 4), box]
    day = [Paragraph(f"<i>{letter.place}, {letter.day}</i>", small)]
    part = view["cols"]
    table = Table([[left, right], [under, day]], colWidths=[wide * part, wide * (1 - part)])
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 1)])
    rest = []
    if letter.about and view["vv"] == "below":
        rest = [Spacer(1, 6), Paragraph(f"<b>{about}</b>", mid)]
    elif letter.about and view["vv"] == "beside":
        rest = [Spacer(1, 4), Paragraph(f"<i>{about}</i>", ParagraphStyle("b", parent=mid, alignment=0))]
    return [table, *rest, Spacer(1, 8)]


def _fitted(line: str, style: ParagraphStyle, room: float) -> Paragraph:
    """Give one line of the letterhead, smaller where it would not fit, as typists do."""
    bare = line.removeprefix("<b>").removesuffix("</b>")
    need = stringWidth(bare, "Serif-B", style.fontSize)
    size = style.fontSize * min(1.0, room / need)
    return Paragraph(line, ParagraphStyle("f", parent=style, fontSize=size))


def _titles(letter: Letter, view: dict[str, Any], mid: ParagraphStyle) -> list[Any]:
    lines = [Paragraph(f"<b>{line}</b>", mid) for line in letter.title]
    if lines and view.get("rule", True):
        lines.append(HRFlowable(width="25%", thickness=0.7, color=colors.black, spaceAfter=6))
    return lines


def _to(letter: Letter, view: dict[str, Any], text: ParagraphStyle, mid: ParagraphStyle) -> list[Any]:
    if not letter.to:
        return []
    say, way = view["say"], view["to"]
    if way == "bold" and len(letter.to) == 1:
        return [Paragraph(f"<b><i>{say}</i></b> <b>{letter.to[0]}</b>", mid), Spacer(1, 4)]
    if len(letter.to) == 1:
        return [Paragraph(f"{say} {letter.to[0]}{'.' if way == 'block' else ''}", mid), Spacer(1, 4)]
    sign = {"plus": "+ ", "block": ""}.get(way, "- ")
    inner = ParagraphStyle("to", parent=text, firstLineIndent=0, leftIndent=150, spaceAfter=1)
    last = len(letter.to) - 1
    lines = [Paragraph(f"{sign}{one}{'.' if i == last else ';'}", inner) for i, one in enumerate(letter.to)]
    return [
        Paragraph(say, ParagraphStyle("k", parent=text, leftIndent=110, spaceAfter=1)),
        *lines,
        Spacer(1, 6),
    ]


def _table(item: Rows, text: ParagraphStyle, wide: float) -> Table:
    cell = ParagraphStyle(
        "c", parent=text, firstLineIndent=0, alignment=0, fontSize=12, leading=14.5, spaceAfter=0
    )
    rows = [[Paragraph(value, cell) for value in row] for row in item.rows]
    table = Table(rows, colWidths=[wide * share for share in item.widths])
    table.setStyle([("GRID", (0, 0), (-1, -1), 0.6, colors.black), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    return table


class _Pen(HRFlowable):
    """A pen stroke in the place of the signature."""

    def __init__(self, seed: str) -> None:
        super().__init__(width="60%", thickness=0.1, color=colors.white, spaceBefore=34, spaceAfter=24)
        self.seed = seed

    def draw(self) -> None:
        """Draw a blue curve that differs from name to name."""
        rng, canv = random.Random(self.seed), self.canv  # noqa: S311 - a drawing, not a secret
        canv.saveState()
        canv.setStrokeColorRGB(0.1, 0.2, 0.6)
        path = canv.beginPath()
        path.moveTo(50, 0)
        for step in range(5):
            at = 50 + 20 * step
            path.curveTo(
                at + 5, rng.uniform(-22, 22), at + 13, rng.uniform(-22, 22), at + 20, rng.uniform(-6, 6)
            )
        canv.drawPath(path)
        canv.restoreState()


def _foot(letter: Letter, view: dict[str, Any], wide: float, text: ParagraphStyle) -> list[Any]:
    small = ParagraphStyle(
        "n", parent=text, fontSize=11, leading=13, firstLineIndent=0, alignment=0, spaceAfter=0
    )
    mid = ParagraphStyle(
        "s", parent=text, alignment=1, firstLineIndent=0, spaceAfter=0, fontSize=13.5, leading=16
    )
    left = [Paragraph("<b><i>Nơi nhận:</i></b>", small), *(Paragraph(one, small) for one in letter.copies)]
    right = [Paragraph(f"<b>{line}</b>", mid) for line in letter.sign]
    right += [_Pen(letter.name), Paragraph(f"<b>{letter.name}</b>", mid)]
    table = Table([[left if view["foot"] == "split" else "", right]], colWidths=[wide * 0.46, wide * 0.54])
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)])
    if view["foot"] == "split":
        return [Spacer(1, 5), KeepTogether([table])]
    return [Spacer(1, 5), KeepTogether([table, Spacer(1, 4), *left])]


def _stamp(canv: Canvas, lines: tuple[str, ...]) -> None:
    canv.setFont("Serif", 8)
    for i, line in enumerate(lines):
        canv.drawString(A4[0] - 195, A4[1] - 14 - 9 * i, line)


def _number(canv: Canvas, doc: Any) -> None:  # noqa: ANN401 - reportlab has no types
    canv.setFont("Serif", 13)
    canv.drawCentredString(A4[0] / 2, A4[1] - 36, str(doc.page))


def docx(letter: Letter, look: dict[str, Any]) -> bytes:
    """Set the letter in Word: with tables as the samples do, or with tab stops as some typists do."""
    if not look.get("tabs"):
        return word.letter_docx(letter)
    doc = word._blank(letter.size)
    add = word._add
    left = [*letter.parent, *letter.issuer]
    right = [*MOTTO[letter.head], ""]
    for i in range(max(len(left), len(right) - 1)):
        row = f"<b>{left[i] if i < len(left) else ''}\t{right[i] if i < len(right) else ''}</b>"
        add(doc, row, size=12).paragraph_format.tab_stops.add_tab_stop(Cm(7.4))
    second = add(doc, f"{letter.number_as or f'Số: {letter.number}'}\t<i>{letter.place}, {letter.day}</i>")
    second.paragraph_format.tab_stops.add_tab_stop(Cm(8.2))
    second.alignment = WD_ALIGN_PARAGRAPH.LEFT
    if letter.about:
        add(doc, f"{look.get('vv_word', 'V/v')} {letter.about}", size=12).alignment = WD_ALIGN_PARAGRAPH.LEFT
    for line in letter.title:
        add(doc, f"<b>{line}</b>", centre=True)
    if letter.to:
        add(doc, f"{look.get('say', 'Kính gửi:')} {'; '.join(letter.to)}", centre=True)
    for item in letter.body:
        if isinstance(item, Rows):
            word._ruled(doc, item)
        else:
            add(doc, item.removeprefix("^"), centre=item.startswith("^"), indent=True)
    for line in (*letter.sign, "", "", letter.name):
        add(doc, f"<b>{line}</b>", left=8.5).alignment = WD_ALIGN_PARAGRAPH.CENTER
    for line in ("<b><i>Nơi nhận:</i></b>", *letter.copies):
        add(doc, line, size=11)
    return word._repacked(doc)


def scan(plain: bytes, *, seed: str, dpi: int, skew: float, noise: float, seal: str) -> bytes:
    """Print, seal, lay askew and scan; a PDF of JPEG pictures without text."""
    rng = np.random.default_rng(zlib.crc32(seed.encode()))
    out = BytesIO()
    canv = Canvas(out, pagesize=A4, invariant=1)
    for page in pictures._sealed(plain, dpi, seal):
        turned = page.rotate(skew, resample=Image.Resampling.BICUBIC, fillcolor=(251, 250, 246))
        soft = np.asarray(turned.filter(ImageFilter.GaussianBlur(0.5 * dpi / 200)), dtype=np.float64)
        soft = soft * np.array([0.98, 0.975, 0.95]) + rng.normal(0, noise, (*soft.shape[:2], 1))
        grey = np.clip(soft, 0, 255).astype(np.uint8)
        for x, y in zip(rng.integers(0, grey.shape[1], 60), rng.integers(0, grey.shape[0], 60), strict=True):
            grey[y : y + 2, x : x + 2] = 110
        jpeg = BytesIO()
        Image.fromarray(grey).save(jpeg, "JPEG", quality=55)
        jpeg.seek(0)
        canv.drawImage(ImageReader(jpeg), 0, 0, *A4)
        canv.showPage()
    canv.save()
    return out.getvalue()
