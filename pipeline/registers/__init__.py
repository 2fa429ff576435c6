"""Registers as files: lines of the register of incoming letters or of the list of matters come in, streamed.

A spreadsheet, comma-separated values or JSON Lines go out, written beside the file and renamed when whole.
It never asks a database or a clock, never keeps the rows, and never lets text of a letter act as a formula.
To add a column, write one line in `REGISTER` or `CASES`; a format, one module and one line in `FORMATS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.registers.book import About, Book, Column, Organ, T, Written
from pipeline.registers.cases import CASE_LIST, CASES
from pipeline.registers.fates import ACCOUNT, FATES
from pipeline.registers.incoming import INCOMING, REGISTER
from pipeline.registers.metadata import METADATA, metadata
from pipeline.registers.records import write_records
from pipeline.registers.sheet import write_sheet
from pipeline.registers.table import write_table
from pipeline.whole import replacing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

__all__ = [
    "ACCOUNT",
    "CASES",
    "CASE_LIST",
    "FATES",
    "FORMATS",
    "INCOMING",
    "METADATA",
    "REGISTER",
    "About",
    "Book",
    "Column",
    "Organ",
    "Written",
    "metadata",
    "write",
]

FORMATS = (
    (".xlsx", write_sheet),
    (".csv", write_table),
    (".jsonl", write_records),
)
TOLD = 10  # of what was cut


def write(
    book: Book[T],
    rows: Iterable[T],
    out: Path,
    about: About,
    on_row: Callable[[], None] = lambda: None,
) -> Written:
    """Write a book into `out`, in the format of its suffix, calling `on_row` after each row.

    `out` is replaced only by a whole file. Raises `UsageError` for another suffix, a place that cannot be
    written, or more rows than a sheet holds.
    """
    formats = dict(FORMATS)
    if out.suffix.lower() not in formats:
        raise UsageError(f"Tệp {out.name}: đuôi phải là {', '.join(formats)}")
    count = cut = 0
    cuts: list[tuple[int, str]] = []
    with replacing(out) as part, part.open("wb") as file:
        for count, names in enumerate(formats[out.suffix.lower()](file, book, rows, about), 1):
            cut += len(names)
            cuts += [(count, name) for name in names][: TOLD - len(cuts)]
            on_row()
    return Written(out, count, cut, tuple(cuts))
