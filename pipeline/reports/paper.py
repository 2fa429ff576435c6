"""Paragraphs, tables and lines of a DOCX paper: what takes python-docx several calls, or has none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docx.document import Document as Paper
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.table import Table as Grid
    from docx.table import _Cell, _Row

    from pipeline.reports.table import Cell

FONT = "Times New Roman"
SHADE = "E7E7E7"
FIRST_LINE = 12.7  # mm, Decree 30/2020 Annex I: 1 cm or 1.27 cm


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks; `size`, `before` and `after` in points, `indent` of the first line.

    `keep` holds it on one page with what follows; `inset` in mm moves it away from both margins.
    """

    size: float = 14
    bold: bool = False
    italic: bool = False
    align: ALIGN = ALIGN.LEFT
    indent: bool = False
    before: float = 0
    after: float = 0
    keep: bool = False
    inset: float = 0


def words(where: Paper | _Cell, text: str, look: Look) -> None:
    """Add a paragraph to a document or a cell; the empty one that every cell begins with is taken first."""
    bare = where.paragraphs[0] if len(where.paragraphs) == 1 and not where.paragraphs[0].runs else None
    paragraph = bare or where.add_paragraph()
    form = paragraph.paragraph_format
    paragraph.alignment = look.align
    form.first_line_indent = Mm(FIRST_LINE) if look.indent else None
    form.space_before, form.space_after, form.keep_with_next = Pt(look.before), Pt(look.after), look.keep
    if look.inset:
        form.left_indent = form.right_indent = Mm(look.inset)
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(look.size), look.bold, look.italic


def rule(where: Paper | _Cell, length: float, room: float) -> None:
    """Draw the line below a heading, `length` mm long, in the middle of a column `room` mm wide."""
    paragraph = where.add_paragraph()
    form = paragraph.paragraph_format
    form.left_indent = form.right_indent = Mm((room - length) / 2)
    form.line_spacing = Pt(3)
    edges = OxmlElement("w:pBdr")
    paragraph._p.get_or_add_pPr().insert_element_before(  # noqa: SLF001 - python-docx draws no lines
        edges, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
    add(edges, "w:bottom", val="single", sz="6", space="0", color="000000")


def row(grid: Grid, cells: Sequence[Cell], *, bold: bool = False) -> _Row:
    """Add a row that no page break divides: text to the left, whole numbers to the right."""
    line: _Row = grid.add_row()  # type: ignore[no-untyped-call] # it has no types
    add(line._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001 - python-docx has no such property
    for cell, value in zip(line.cells, cells, strict=True):
        count = isinstance(value, int)
        text = f"{value:,}".replace(",", ".") if count else str(value or "")
        align = ALIGN.RIGHT if count else ALIGN.LEFT
        words(cell, text, Look(12, bold=bold, align=align, before=2, after=2))
    return line


def head(grid: Grid, cells: Sequence[str]) -> None:
    """Add the first row of a table: shaded, repeated on every page."""
    line = row(grid, cells, bold=True)
    add(line._tr.get_or_add_trPr(), "w:tblHeader")  # noqa: SLF001 - python-docx has no such property
    for cell in line.cells:
        cell.paragraphs[0].alignment = ALIGN.CENTER
        add(cell._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto", fill=SHADE)  # noqa: SLF001 - the same


def columns(grid: Grid, widths: Sequence[float]) -> None:
    """Fix the widths of the columns, in mm; each cell is told, LibreOffice looks at those."""
    grid.autofit = False
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def together(lines: Iterable[_Row]) -> None:
    """Keep rows, and what follows them, on one page."""
    for line in lines:
        for cell in line.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def add(where: BaseOxmlElement, tag: str, **attributes: str) -> None:
    """Add an element with attributes of the word-processing namespace."""
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    where.append(element)
