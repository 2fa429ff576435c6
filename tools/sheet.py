"""A template under construction: a page in the layout of Decree 30/2020 Annex I, written from top to bottom.

A4, margins 20/20/30/15 mm, Times New Roman 14, letterhead in two columns, page numbers in the top margin
from page 2 on.
"""
# ruff: noqa: ANN401, SLF001 - python-docx gives its objects no useful types and no way to borders, fields, margins

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any, NamedTuple

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from pipeline.respond.package import repacked

FONT = "Times New Roman"
WIDTH = 165  # mm between the margins


class Style(NamedTuple):
    """How paragraphs of one kind look: points, except the first line in mm."""

    size: int
    bold: bool = False
    italic: bool = False
    align: Any = ALIGN.LEFT
    first: float = 0
    before: int = 0
    after: int = 0


STYLES = {
    "Thân văn bản": Style(14, align=ALIGN.JUSTIFY, first=12.7, after=6),
    "Mục": Style(14, bold=True, align=ALIGN.JUSTIFY, first=12.7, before=6, after=6),
    "Liệt kê": Style(14, align=ALIGN.JUSTIFY, first=12.7, after=3),
    "Tệp": Style(14, first=12.7, after=6),
    "Kính gửi": Style(14, align=ALIGN.CENTER, before=14, after=12),
    "Nơi gửi": Style(14, before=2, after=2),
    "Bảng": Style(12, before=2, after=2),
    "Đầu bảng": Style(12, bold=True, align=ALIGN.CENTER, before=2, after=2),
    "Đầu văn bản": Style(12, align=ALIGN.CENTER),
    "Tên cơ quan": Style(12, bold=True, align=ALIGN.CENTER),
    "Tiêu ngữ": Style(13, bold=True, align=ALIGN.CENTER),
    "Số văn bản": Style(13, align=ALIGN.CENTER, before=8),
    "Ngày văn bản": Style(13, italic=True, align=ALIGN.CENTER, before=8),
    "Trích yếu": Style(12, align=ALIGN.CENTER, before=6),
    "Tên phiếu": Style(14, bold=True, align=ALIGN.CENTER, before=12),
    "Nơi nhận": Style(11),
    "Chức vụ": Style(14, bold=True, align=ALIGN.CENTER),
}


class Sheet:
    """One template under construction, from top to bottom."""

    def __init__(self, title: str) -> None:
        """Begin with an empty A4 page and the styles."""
        self.document = Document()
        _bare(self.document, title)
        for name, style in STYLES.items():
            _style(self.document, name, style)
        _page(self.document.sections[0])

    def paragraph(self, text: str, style: str = "Thân văn bản", place: Any = None) -> Any:
        """Add a paragraph; `place` is a cell, None the body."""
        return (place or self.document).add_paragraph(text, style=style)

    def every(self, loop: str, text: str, style: str = "Thân văn bản", place: Any = None) -> None:
        """Add a paragraph for each row of a list: "step in because"."""
        for part in (f"{{%p for {loop} %}}", text, "{%p endfor %}"):
            self.paragraph(part, style, place)

    def head(self, subject: str | None) -> None:
        """Add issuer, national motto, and for a letter its number, day and subject."""
        table = self._table(62, 103, rows=1)
        left, right = table.rows[0].cells
        _first(left, "{{ parent }}", "Đầu văn bản")
        self.paragraph("{{ office_head }}", "Tên cơ quan", left)
        _rule(left, 62, 22)
        _first(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Tên cơ quan")
        self.paragraph("Độc lập - Tự do - Hạnh phúc", "Tiêu ngữ", right)
        _rule(right, 103, 58)
        if subject is None:
            return
        left, right = table.add_row().cells
        _first(left, "Số: {{ number }}/{{ symbol }}", "Số văn bản")
        self.paragraph(f"V/v {subject}", "Trích yếu", left)
        _first(right, "{{ place }}, ngày {{ day }} tháng {{ month }} năm {{ year }}", "Ngày văn bản")

    def letter(self, subject: str) -> None:
        """Add the head of a letter and to whom it goes."""
        self.head(subject)
        self.paragraph("Kính gửi: {{ recipient }}.", "Kính gửi")

    def pairs(self, *rows: tuple[str, str]) -> None:
        """Add a table of names and values."""
        table = self._table(50, WIDTH - 50, rows=0, grid=True)
        for name, value in rows:
            left, right = table.add_row().cells
            _first(left, name, "Bảng")
            _first(right, value, "Bảng")
        self._after()

    def rows(self, loop: str, *columns: tuple[str, str, int]) -> None:
        """Add a table with a head and one row for each of a list: head, value, width in mm."""
        table = self._table(*(width for _, _, width in columns), rows=4, grid=True)
        head, start, row, end = table.rows
        _repeat(head)
        for cell, (name, _, _) in zip(head.cells, columns, strict=True):
            _first(cell, name, "Đầu bảng")
        _first(start.cells[0], f"{{%tr for {loop} %}}", "Bảng")
        _first(end.cells[0], "{%tr endfor %}", "Bảng")
        for cell, (_, value, _) in zip(row.cells, columns, strict=True):
            _first(cell, value, "Bảng")
        if columns[0][0] == "STT":
            row.cells[0].paragraphs[0].alignment = ALIGN.CENTER
        self._after()

    def foot(self, closing: str, *copies: str) -> None:
        """Add the last sentence, the copies and the signature, all on one page."""
        self.paragraph(closing).paragraph_format.keep_with_next = True
        table = self._table(82, WIDTH - 82, rows=1)
        left, right = table.rows[0].cells
        run = _first(left, "", "Nơi nhận").add_run("Nơi nhận:")
        run.bold, run.italic, run.font.size = True, True, Pt(12)
        for copy in ("Như trên", *copies):
            self.paragraph(f"- {copy};", "Nơi nhận", left)
        self.paragraph("- Lưu: VT, {{ drafter }}.", "Nơi nhận", left)
        self.signature(right)
        self._after(1)  # Word wants a paragraph below the last table; it must not open a page

    def signature(self, cell: Any) -> None:
        """Add who signs, and the room for it."""
        _first(cell, "{%p for title in signed_as %}", "Chức vụ")
        self.paragraph("{{ title }}", "Chức vụ", cell)
        self.paragraph("{%p endfor %}", "Chức vụ", cell)
        self.paragraph("{{ signer }}", "Chức vụ", cell).paragraph_format.space_before = Pt(72)

    def two_signatures(self, *who: str) -> None:
        """Add two who sign a paper of the house, side by side."""
        for cell, one in zip(self._table(82, WIDTH - 82, rows=1).rows[0].cells, who, strict=True):
            _first(cell, one, "Chức vụ")
            self.paragraph("(Ký, ghi rõ họ tên)", "Ngày văn bản", cell).paragraph_format.space_after = Pt(60)
        self._after(1)

    def saved(self) -> bytes:
        """Give the bytes, the same for the same text."""
        out = io.BytesIO()
        self.document.save(out)
        return repacked(out.getvalue())

    def _table(self, *widths: int, rows: int, grid: bool = False) -> Any:
        table = self.document.add_table(rows, len(widths), style="Table Grid" if grid else None)
        table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
        _cell_margins(table, 1.5 if grid else 0)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
            for cell in column.cells:
                cell.width = Mm(width)
        for row in table.rows:
            _whole(row)
        return table

    def _after(self, points: int = 6) -> None:
        """Keep a distance below a table."""
        gap = self.paragraph("", "Bảng").paragraph_format
        gap.space_before, gap.space_after, gap.line_spacing = Pt(0), Pt(0), Pt(points)


def _bare(document: Any, title: str) -> None:
    """Take away what python-docx's own empty document brings: thumbnail, author, fonts of a theme."""
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del package.rels[key]
    told = document.core_properties
    told.author = told.last_modified_by = "vanthu"
    told.title, told.comments, told.keywords = title, "", ""
    told.created = told.modified = datetime(2026, 1, 1, tzinfo=UTC)
    told.language = "vi-VN"
    for fonts in document.styles.element.iter(qn("w:rFonts")):
        for name in list(fonts.attrib):
            del fonts.attrib[name]
        for name in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{name}"), FONT)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "vi-VN")
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(14)


def _style(document: Any, name: str, look: Style) -> None:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style, style.quick_style = document.styles["Normal"], True
    font, form = style.font, style.paragraph_format
    font.name, font.size, font.bold, font.italic = FONT, Pt(look.size), look.bold, look.italic
    form.alignment, form.first_line_indent = look.align, Mm(look.first)
    form.space_before, form.space_after = Pt(look.before), Pt(look.after)
    form.line_spacing = 1.1 if look.first else 1.0  # running text is set a little wider
    form.widow_control = True
    form.keep_with_next = name == "Mục" or None  # a heading never stands alone at the foot of a page
    if name == "Nơi nhận":
        form.right_indent = Mm(4)  # away from the signature beside it
    if name == "Nơi gửi":
        form.left_indent, form.first_line_indent = Mm(55), Mm(-3)


def _page(section: Any) -> None:
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.style, paragraph.alignment = section.part.document.styles["Normal"], ALIGN.CENTER
    for kind, text in (("begin", None), (None, "PAGE"), ("separate", None), (None, "2"), ("end", None)):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        elif text == "PAGE":
            code = OxmlElement("w:instrText")
            code.text = text
            run._r.append(code)
        else:
            run.text = text


def _first(cell: Any, text: str, style: str) -> Any:
    """Write into the paragraph that every cell has."""
    paragraph = cell.paragraphs[0]
    paragraph.text, paragraph.style = text, style
    return paragraph


def _rule(cell: Any, width: int, length: int) -> None:
    """Draw the line under a head: the border above an empty paragraph, `length` of `width` mm wide."""
    paragraph = cell.add_paragraph(style="Đầu văn bản")
    form = paragraph.paragraph_format
    form.left_indent = form.right_indent = Mm((width - length) / 2)
    form.space_before, form.line_spacing = Pt(4), Pt(4)
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def _cell_margins(table: Any, side: float) -> None:
    margins = OxmlElement("w:tblCellMar")
    for name in ("left", "right"):
        one = OxmlElement(f"w:{name}")
        one.set(qn("w:w"), str(round(side * 56.7)))  # twips
        one.set(qn("w:type"), "dxa")
        margins.append(one)
    properties = table._tbl.tblPr
    look = properties.find(qn("w:tblLook"))
    properties.insert(
        len(properties) if look is None else properties.index(look), margins
    )  # the schema's order


def _whole(row: Any) -> None:
    """Keep a row on one page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _repeat(row: Any) -> None:
    """Repeat a row on every page of its table."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
