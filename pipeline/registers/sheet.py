"""The book as a spreadsheet (XLSX) that prints as a register does: title, header on each page, page numbers.

XlsxWriter's `constant_memory` keeps one row at a time, and of the others only their heights (0.35 KiB each).
No text is ever a formula or a link, whatever it begins with: it is written as a string, and the conversions
of the library are off.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, BinaryIO

import xlsxwriter

from pipeline.errors import UsageError
from pipeline.matter import Deadline
from pipeline.registers.book import PROVISIONAL, About, Book, Cell, T, cells
from pipeline.registers.text import clean, day_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MOST_ROWS = 1_048_576  # of a sheet
FIRST_SHOWN = date(1900, 3, 1)  # before it spreadsheets differ by a day, or show ####
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
FONT = {"font_name": "Times New Roman", "font_size": 10}
CELL = FONT | {"border": 1, "text_wrap": True, "valign": "top"}
HEAD = CELL | {"bold": True, "align": "center", "valign": "vcenter", "bg_color": "#E7E6E6"}
LINE = 12  # points, of this font
MOST_LINES = 34  # in the tallest row there can be, of 409 points
DENSITY = 1.4  # letters of this font in one unit of width, a figure of the default font; measured 1.55
CAPITAL = 0.35  # by how much a capital is wider than another letter
DAY = "dd/mm/yyyy"
FORMATS: dict[str, dict[str, Any]] = {
    "text": CELL,
    "alarm": CELL | {"bold": True, "font_color": "#C00000"},
    "number": CELL | {"num_format": "0", "align": "center"},
    "day": CELL | {"num_format": DAY, "align": "center"},
    "provisional": CELL | {"num_format": f'{DAY}" {PROVISIONAL}"', "align": "center"},
    "head": HEAD,
    "column": HEAD | {"bold": False, "italic": True},
    "office": FONT | {"bold": True},
    "title": FONT | {"bold": True, "font_size": 14, "align": "center"},
    "span": FONT | {"italic": True, "align": "center"},
}


def write_sheet(file: BinaryIO, book: Book[T], rows: Iterable[T], about: About) -> Iterator[tuple[str, ...]]:
    """Write the rows one by one, giving after each the titles of what was too long for a cell."""
    with xlsxwriter.Workbook(file, OPTIONS) as workbook:
        workbook.set_properties({"title": book.title, "created": datetime.combine(about.on, time.min)})
        looks = {name: workbook.add_format(look) for name, look in FORMATS.items()}
        sheet = workbook.add_worksheet("Sổ")
        at = _head(sheet, book, about, looks)
        for at, row in enumerate(rows, at):  # noqa: B020 - goes on below the head
            if at >= MOST_ROWS:
                raise UsageError(
                    f"Một trang tính chỉ chứa {MOST_ROWS} dòng: xuất ra .csv, hoặc chia theo ngày."
                )
            shown, cut = cells(book, row, about)
            sheet.set_row(at, _height(shown, book))
            for column, cell in enumerate(shown):
                _put(sheet, (at, column), cell, looks, "alarm" if book.columns[column].alarm else "text")
            yield cut


def _head(sheet: Any, book: Book[T], about: About, looks: dict[str, Any]) -> int:  # noqa: ANN401 - untyped library
    """Set up the page and write what stands above the rows; gives the first row of the table's body."""
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)  # inches
    sheet.fit_to_pages(1, 0)
    sheet.set_footer('&R&"Times New Roman,Regular"&9Trang &P/&N')
    for at, column in enumerate(book.columns):
        sheet.set_column(at, at, column.width)
    last = len(book.columns) - 1
    sheet.write_string(0, 0, clean(about.organ.name), looks["office"])
    sheet.merge_range(1, 0, 1, last, book.title, looks["title"])
    sheet.merge_range(2, 0, 2, last, about.span, looks["span"])
    bold = [column.title.upper() for column in book.columns]  # about as wide
    sheet.set_row(4, _height(bold, book) + LINE / 2)
    for at, column in enumerate(book.columns):
        sheet.write_string(4, at, column.title, looks["head"])
    for at in range(len(book.columns)):
        sheet.write_string(5, at, f"({at + 1})", looks["column"])
    sheet.freeze_panes(6, 0)
    sheet.repeat_rows(4, 5)
    return 6


def _put(sheet: Any, at: tuple[int, int], cell: Cell, looks: dict[str, Any], text: str) -> None:  # noqa: ANN401 - the same
    look, day = "day", cell
    if isinstance(cell, Deadline):
        look, day = "provisional" if cell.provisional else "day", cell.on
    if isinstance(day, date):
        if day >= FIRST_SHOWN:
            sheet.write_datetime(*at, day, looks[look])
            return
        cell = day_text(day)
    if cell is None or cell == "":
        sheet.write_blank(*at, None, looks["text"])
    elif isinstance(cell, int):
        sheet.write_number(*at, cell, looks["number"])
    else:
        sheet.write_string(*at, _inert(str(cell)), looks[text])


def _height(shown: Sequence[Cell], book: Book[T]) -> float:
    """Give a row's height in points: LibreOffice does not fit the rows of a new file to their text."""
    pairs = zip(shown, book.columns, strict=True)
    lines = max(_lines(cell, column.width) if isinstance(cell, str) else 1 for cell, column in pairs)
    return LINE * min(lines, MOST_LINES)


def _lines(text: str, width: int) -> int:
    """Count the lines of a text in a column, rather one too many than one too few."""
    count = 0
    letters = width * DENSITY
    if len(text) * (1 + CAPITAL) <= letters and "\n" not in text:
        return 1
    for paragraph in text[: int(letters * MOST_LINES)].split("\n"):
        count, room = count + 1, letters
        for word in paragraph.split(" "):
            size = len(word) + CAPITAL * sum(map(str.isupper, word))
            if size > room and room < letters:
                count, room = count + 1, letters
            while size > letters:  # a word longer than a line goes on in the next
                count, size = count + 1, size - letters
            room -= size + 1
    return count


def _inert(text: str) -> str:
    """Keep the library from taking the text for its own markup: it writes "<r>…</r>" into the file as XML."""
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text
