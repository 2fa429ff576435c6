"""The nouns of the room: a book of columns, what its title says, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from pipeline.matter import Deadline
from pipeline.registers.text import clean, day_text, shorten_units

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

T = TypeVar("T")
Cell: TypeAlias = str | int | date | Deadline | None

LONGEST_CELL = 32_767  # UTF-16 units; a spreadsheet calls a file with more "damaged"
PROVISIONAL = "(tạm tính)"


@dataclass(frozen=True, slots=True)
class Organ:
    """The office whose register it is; `id` is its code in exchange (mã định danh), "" unknown."""

    name: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What stands above the table: whose book, of which days (inclusive, None open); `on` is today."""

    organ: Organ
    on: date
    year: int | None = None
    first: date | None = None
    last: date | None = None

    @property
    def span(self) -> str:
        """The year, the days, or both, in Vietnamese."""
        year = "" if self.year is None else f"Năm {self.year}"
        first = "" if self.first is None else f"từ ngày {day_text(self.first)}"
        last = "" if self.last is None else f"đến ngày {day_text(self.last)}"
        days = " ".join(filter(None, (first, last)))
        return f"{year} ({days})" if year and days else year or days[:1].upper() + days[1:]


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column: its title, its width in characters, and what it shows of a row; `alarm` in red."""

    title: str
    width: int
    value: Callable[[T, About], Cell]
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class Book(Generic[T]):
    """A register or list: its title and columns, and a row as JSON with the names of what was cut in it."""

    title: str
    columns: tuple[Column[T], ...]
    record: Callable[[T, About], tuple[dict[str, Any], tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Written:
    """What a file holds: `cut` counts shortened texts, `cuts` tell the first of them (row, name)."""

    path: Path
    rows: int
    cut: int = 0
    cuts: tuple[tuple[int, str], ...] = ()


def cells(book: Book[T], row: T, about: About) -> tuple[tuple[Cell, ...], tuple[str, ...]]:
    """Give the cells of one row, texts cleaned and no longer than a cell, and the titles of cut ones."""
    shown: list[Cell] = []
    cut = []
    for column in book.columns:
        value = column.value(row, about)
        if isinstance(value, str):
            whole = clean(value)
            value = shorten_units(whole, LONGEST_CELL)
            if value != whole:
                cut.append(column.title)
        shown.append(value)
    return tuple(shown), tuple(cut)
