"""The report as a DOCX paper by Decree 30/2020 Annex I: letterhead, tables, charts, Nơi nhận, signature.

A4; margins 20 mm above and below, 30 left, 15 right; Times New Roman; page numbers in the middle of the head
of every page but the first. Number, place and day are left open: they are given when the paper is issued.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from pipeline.reports.charts import bars
from pipeline.reports.paper import FONT, Look, add, columns, head, row, rule, together, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document as Paper

    from pipeline.reports.cover import About
    from pipeline.reports.figures import Figures
    from pipeline.reports.table import Table

WIDTH, LEFT, CHART = 165, 66, 150  # mm: between the margins, left column of the letterhead, a chart
LONGEST, SHORT = 40, 14  # rows: of one table (the workbook has all), of one kept on one page
SIGNING = 4  # empty lines for signature and seal
TEXT = Look(align=ALIGN.JUSTIFY, indent=True, after=6)
TITLE = Look(bold=True, align=ALIGN.CENTER)


def document(sections: Sequence[tuple[str, Table]], told: Figures, about: About) -> bytes:
    """Give the bytes of the paper."""
    paper = Document()
    _page(paper, told, about)
    _letterhead(paper, told, about)
    words(paper, about.opening(told), TEXT)
    for number, (title, table) in enumerate(sections, 1):
        _section(paper, f"{number}. {title}", table)
    words(
        paper,
        f"Trên đây là báo cáo kết quả thẩm định, đăng tải tin của {about.name}./.",
        Look(align=ALIGN.JUSTIFY, indent=True, before=10, after=10, keep=True),
    )
    _end(paper, about)
    out = BytesIO()
    paper.save(out)
    return out.getvalue()


def _page(paper: Paper, told: Figures, about: About) -> None:
    normal = paper.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(14)
    look = normal.element.get_or_add_rPr()
    for script in ("w:eastAsia", "w:cs"):
        look.get_or_add_rFonts().set(qn(script), FONT)
    add(look, "w:lang", val="vi-VN")
    normal.paragraph_format.space_after = Pt(0)
    page = paper.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin = page.bottom_margin = Mm(20)
    page.left_margin, page.right_margin, page.header_distance = Mm(30), Mm(15), Mm(10)
    page.different_first_page_header_footer = True
    number = page.header.paragraphs[0]
    number.alignment = ALIGN.CENTER
    add(number._p, "w:fldSimple", instr="PAGE")  # noqa: SLF001 - python-docx has no page numbers
    core = paper.core_properties
    core.title, core.author, core.comments, core.language = about.title(told), about.name, "", "vi-VN"
    core.created = core.modified = datetime.combine(told.today, time())


def _letterhead(paper: Paper, told: Figures, about: About) -> None:
    grid = paper.add_table(rows=2, cols=2)
    columns(grid, (LEFT, WIDTH - LEFT))
    (left, right), (number, day) = (line.cells for line in grid.rows)
    words(left, about.parent.upper(), Look(12, align=ALIGN.CENTER))
    words(left, about.name.upper(), Look(12, bold=True, align=ALIGN.CENTER))
    rule(left, 22, LEFT - 4)
    words(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Look(12, bold=True, align=ALIGN.CENTER))
    words(right, "Độc lập - Tự do - Hạnh phúc", Look(13, bold=True, align=ALIGN.CENTER))
    rule(right, 56, WIDTH - LEFT - 4)
    words(number, f"Số: ……/BC-{about.symbol or '……'}", Look(13, align=ALIGN.CENTER, before=4))
    left_open = f"……………, ngày …… tháng …… năm {told.today.year}"
    words(day, left_open, Look(13, italic=True, align=ALIGN.CENTER, before=4))
    words(paper, "BÁO CÁO", Look(bold=True, align=ALIGN.CENTER, before=16))
    words(paper, about.title(told), replace(TITLE, inset=24))
    rule(paper, 50, WIDTH)
    words(paper, "", Look(6))


def _section(paper: Paper, title: str, table: Table) -> None:
    words(paper, title, Look(bold=True, indent=True, before=10, after=6, keep=True))
    if text := table.none if table.empty else " ".join(table.said):
        words(paper, text, replace(TEXT, keep=not table.empty))
    if table.empty:
        return
    rows = table.cut(LONGEST).rows
    grid = paper.add_table(rows=0, cols=len(table.head), style="Table Grid")
    grid.alignment = WD_TABLE_ALIGNMENT.CENTER
    head(grid, table.head)
    for cells in rows:
        row(grid, cells)
    if table.total:
        row(grid, table.sums, bold=True)
    columns(grid, [WIDTH * share / sum(table.widths) for share in table.widths])
    if len(rows) <= SHORT:
        together(grid.rows if table.chart else list(grid.rows)[:-1])
    if table.chart:
        words(paper, "", Look(align=ALIGN.CENTER, before=8))
        paper.paragraphs[-1].add_run().add_picture(BytesIO(bars(table)), width=Mm(CHART))


def _end(paper: Paper, about: About) -> None:
    grid = paper.add_table(rows=1, cols=2)
    columns(grid, (WIDTH / 2, WIDTH / 2))
    add(grid.rows[0]._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001 - python-docx has no such property
    left, right = grid.rows[0].cells
    words(left, "Nơi nhận:", Look(12, bold=True, italic=True))
    for line in about.recipients():
        words(left, line, Look(11))
    title, name = about.signer
    words(right, title.upper(), TITLE)
    for _ in range(SIGNING):
        words(right, "", TITLE)
    words(right, name or "", TITLE)
