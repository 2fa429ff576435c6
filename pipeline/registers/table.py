"""The book as comma-separated values: UTF-8 with a byte order mark, by which spreadsheets know Vietnamese.

A text that a spreadsheet would take for a formula (it begins with = + - @, whole or full-width, also behind
spaces and quotes) gets an apostrophe before it; so does such a beginning behind a semicolon, by which
spreadsheets with Vietnamese settings part the cells. Line breaks and tabs become spaces. Who reads the file
with a program takes an apostrophe before one of these signs away, or reads the JSON Lines instead.
"""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from typing import TYPE_CHECKING, BinaryIO

from pipeline.matter import Deadline
from pipeline.registers.book import PROVISIONAL, About, Book, Cell, T, cells
from pipeline.registers.text import day_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FORMULA = re.compile(r"""(^|;)(?=[\s"]*[=+\-@＝＋－＠])""")


def write_table(file: BinaryIO, book: Book[T], rows: Iterable[T], about: About) -> Iterator[tuple[str, ...]]:
    """Write a row of titles, then the rows one by one, giving after each the titles of what was cut."""
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=False)
    table = csv.writer(text, quoting=csv.QUOTE_ALL)
    table.writerow([column.title for column in book.columns])
    for row in rows:
        shown, cut = cells(book, row, about)
        table.writerow(map(_words, shown))
        yield cut
    text.flush()
    text.detach()


def _words(cell: Cell) -> str:
    if isinstance(cell, Deadline):
        return f"{day_text(cell.on)} {PROVISIONAL}" if cell.provisional else day_text(cell.on)
    if isinstance(cell, date):
        return day_text(cell)
    return FORMULA.sub(r"\1'", " ".join(cell.split("\n"))) if isinstance(cell, str) else str(cell or "")
