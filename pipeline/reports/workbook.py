"""The report as an XLSX workbook: one sheet for each table, native charts beside, A4 when printed."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any

from xlsxwriter import Workbook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.worksheet import Worksheet

    from pipeline.reports.cover import About
    from pipeline.reports.figures import Figures
    from pipeline.reports.table import Table

FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}
COLUMNS = 88  # characters across the page, shared out by `Table.widths`
A4 = 9  # Excel's own number of the paper size
FILLS = ({"color": "#595959"}, {"color": "#F2F2F2"}, {"color": "#BFBFBF"})


def workbook(sections: Sequence[tuple[str, Table]], told: Figures, about: About) -> bytes:
    """Give the bytes of the workbook; text is never taken for a formula, whatever it begins with."""
    out = BytesIO()
    with Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        made = datetime.combine(told.today, time())
        book.set_properties({"title": about.title(told), "author": about.name, "created": made})
        styles = _styles(book)
        for number, (title, table) in enumerate(sections, 1):
            _sheet(book, styles, f"{number}. {title}", table, about.title(told))
    return out.getvalue()


def _styles(book: Workbook) -> dict[str, Any]:
    def style(**more: object) -> object:
        return book.add_format(FONT | more)

    return {
        "report": style(italic=True),
        "title": style(bold=True, font_size=14),
        "said": style(text_wrap=True, italic=True, valign="top"),
        "head": style(bold=True, border=1, text_wrap=True, align="center", bg_color="#D9D9D9"),
        "text": style(border=1, text_wrap=True),
        "count": style(border=1, align="right", num_format="#,##0"),
        "sum": style(border=1, bold=True, align="right", num_format="#,##0"),
        "sum_text": style(border=1, bold=True),
    }


def _sheet(book: Workbook, styles: dict[str, Any], title: str, table: Table, report: str) -> None:
    sheet = book.add_worksheet(table.sheet)
    sheet.set_paper(A4)
    sheet.set_portrait()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=1.18, right=0.59, top=0.79, bottom=0.79)  # inches: 30, 15, 20, 20 mm
    sheet.set_footer("&C&P/&N")
    last = len(table.head) - 1
    for column, share in enumerate(table.widths):
        sheet.set_column(column, column, COLUMNS * share / sum(table.widths))
    sheet.write_string(0, 0, report, styles["report"])
    sheet.write_string(1, 0, title, styles["title"])
    row = 2
    for text in (table.none,) if table.empty else table.said:
        sheet.merge_range(row, 0, row, last, text, styles["said"])
        sheet.set_row(row, 17 * (1 + len(text) // COLUMNS))
        row += 1
    if table.empty:
        return
    head = row
    for column, text in enumerate(table.head):
        sheet.write_string(head, column, text, styles["head"])
    sheet.repeat_rows(head)
    sheet.freeze_panes(head + 1, 0)
    for row, cells in enumerate(table.rows, head + 1):
        for column, cell in enumerate(cells):
            if isinstance(cell, int):
                sheet.write_number(row, column, cell, styles["count"])
            else:
                sheet.write_string(row, column, str(cell or ""), styles["text"])
    end = head + len(table.rows)
    if table.total:
        _total(sheet, styles, table, head + 1, end)
    if table.chart:
        _chart(book, sheet, table, head, end + 3)


def _total(sheet: Worksheet, styles: dict[str, Any], table: Table, first: int, last: int) -> None:
    for column, cell in enumerate(table.sums):
        if isinstance(cell, int):
            letter = chr(ord("A") + column)
            formula = f"=SUM({letter}{first + 1}:{letter}{last + 1})"
            sheet.write_formula(last + 1, column, formula, styles["sum"], cell)
        else:
            sheet.write_string(last + 1, column, str(cell or ""), styles["sum_text"])


def _chart(book: Workbook, sheet: Worksheet, table: Table, head: int, at: int) -> None:
    chart: Any = book.add_chart({"type": "bar"})
    first, last = head + 1, head + len(table.rows)
    for place, column in enumerate(table.counted):
        chart.add_series(
            {
                "name": [table.sheet, head, column],
                "categories": [table.sheet, first, 0, last, 0],
                "values": [table.sheet, first, column, last, column],
                "data_labels": {"value": True},
                "fill": FILLS[place % len(FILLS)],
                "border": {"color": "black"},
                "gap": 60,
            }
        )
    chart.set_title({"none": True})
    chart.set_y_axis({"reverse": True})
    chart.set_x_axis({"min": 0, "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}}})
    chart.set_legend({"none": True} if len(table.counted) == 1 else {"position": "bottom"})
    chart.set_size({"width": 620, "height": 80 + 26 * len(table.rows) * max(1, len(table.counted) // 2)})
    sheet.insert_chart(at, 0, chart)
