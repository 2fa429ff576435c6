"""DOCX files: articles, and letters written in Word; repacked so that the bytes are the same each run."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from _builder.shapes import Letter, Rows

if TYPE_CHECKING:
    from _builder.shapes import Article

_MARKUP = re.compile(r"<(/?)([bi])>")
_CENTRE = WD_ALIGN_PARAGRAPH.CENTER
_EPOCH = (2025, 1, 1, 0, 0, 0)


def article_docx(article: Article, picture: bytes | None = None) -> bytes:
    """Set an article: title, paragraphs, and the picture inside when it has one."""
    doc = _blank(13)
    _add(doc, f"<b>{article.title}</b>", centre=True)
    for i, text in enumerate(article.paragraphs):
        _add(doc, text, indent=True)
        if i == 0 and picture is not None:
            doc.add_picture(BytesIO(picture), width=Cm(12))
    return _repacked(doc)


def letter_docx(letter: Letter) -> bytes:
    """Set a letter as an office does in Word: the heads and the signature are tables without lines."""
    doc = _blank(letter.size)
    heads = doc.add_table(rows=2, cols=2)
    motto = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    _cell(heads, 0, 0, [*letter.parent, *(f"<b>{line}</b>" for line in letter.issuer)], 12, rule=12)
    _cell(heads, 0, 1, [f"<b>{line}</b>" for line in motto], 12, rule=26)
    about = [f"V/v {letter.about}"] if letter.about else []
    _cell(heads, 1, 0, [letter.number_as or f"Số: {letter.number}", *about], 12)
    _cell(heads, 1, 1, [f"<i>{letter.place}, {letter.day}</i>"], 13)
    _widths(heads, (7.0, 9.3))
    _add(doc, "")
    for line in letter.title:
        _add(doc, f"<b>{line}</b>", centre=True)
    if len(letter.to) == 1:
        _add(doc, f"Kính gửi: {letter.to[0]}", centre=True)
    elif letter.to:
        _add(doc, "Kính gửi:", centre=True)
        for to in letter.to:
            _add(doc, f"- {to};", left=5.5)
    for item in letter.body:
        if isinstance(item, Rows):
            _ruled(doc, item)
        else:
            _add(doc, item.removeprefix("^"), centre=item.startswith("^"), indent=True)
    foot = doc.add_table(rows=1, cols=2)
    _cell(foot, 0, 0, ["<b><i>Nơi nhận:</i></b>", *letter.copies], 11, left=True)
    _cell(
        foot, 0, 1, [*(f"<b>{line}</b>" for line in letter.sign), "", "", "", f"<b>{letter.name}</b>"], 13.5
    )
    _widths(foot, (7.6, 8.7))
    return _repacked(doc)


def _blank(size: float) -> Any:  # noqa: ANN401 - python-docx has no types
    doc = Document()
    section = doc.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(1.7)
    section.top_margin = section.bottom_margin = Cm(2)
    normal = doc.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(size)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    normal.paragraph_format.space_after = Pt(5)
    return doc


def _add(
    holder: Any,  # noqa: ANN401 - document or cell of python-docx, which has no types
    text: str,
    *,
    centre: bool = False,
    indent: bool = False,
    left: float = 0,
    size: float | None = None,
) -> Any:  # noqa: ANN401 - a python-docx paragraph
    paragraph = holder.add_paragraph()
    paragraph.alignment = _CENTRE if centre else WD_ALIGN_PARAGRAPH.JUSTIFY
    if indent and not centre:
        paragraph.paragraph_format.first_line_indent = Cm(1)
    if left:
        paragraph.paragraph_format.left_indent = Cm(left)
    on: set[str] = set()
    parts = _MARKUP.split(text)
    for i in range(0, len(parts), 3):
        if parts[i]:
            run = paragraph.add_run(parts[i])
            run.bold, run.italic = "b" in on or None, "i" in on or None
            if size:
                run.font.size = Pt(size)
        if i + 2 < len(parts):
            (on.discard if parts[i + 1] else on.add)(parts[i + 2])
    return paragraph


def _cell(
    table: Any,  # noqa: ANN401 - python-docx has no types
    row: int,
    column: int,
    lines: list[str],
    size: float,
    *,
    rule: int = 0,
    left: bool = False,
) -> None:
    cell = table.cell(row, column)
    first = cell.paragraphs[0]
    for line in lines:
        paragraph = _add(cell, line, centre=not left, size=size)
        paragraph.paragraph_format.space_after = Pt(0)
        if left:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
    first._p.getparent().remove(first._p)  # noqa: SLF001 - python-docx offers no way to delete a paragraph
    if rule:
        _add(cell, "_" * rule, centre=True, size=6)


def _widths(table: Any, widths: tuple[float, ...]) -> None:  # noqa: ANN401 - python-docx has no types
    table.autofit = False
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)


def _ruled(doc: Any, rows: Rows) -> None:  # noqa: ANN401 - python-docx has no types
    table = doc.add_table(rows=len(rows.rows), cols=len(rows.widths))
    table.style = "Table Grid"
    for i, row in enumerate(rows.rows):
        for j, value in enumerate(row):
            _cell(table, i, j, [value if i else f"<b>{value}</b>"], 12.5, left=bool(i))
    _widths(table, tuple(16.3 * share for share in rows.widths))


def _repacked(doc: Any) -> bytes:  # noqa: ANN401 - python-docx has no types
    """Save with fixed time stamps: python-docx writes the time of day into the archive."""
    raw, out = BytesIO(), BytesIO()
    doc.save(raw)
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            entry = zipfile.ZipInfo(info.filename, _EPOCH)
            entry.compress_type, entry.external_attr, entry.create_system = (
                zipfile.ZIP_DEFLATED,
                0o600 << 16,
                3,
            )
            new.writestr(entry, old.read(info))
    return out.getvalue()
