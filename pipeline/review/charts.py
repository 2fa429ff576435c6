"""What charts need besides the numbers: lengths, classes of colour, periods; templates draw them as SVG.

Each chart stands beside a table with the same numbers, so that nobody needs to see the picture.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.review.tiles import TILES

if TYPE_CHECKING:
    from collections.abc import Sequence

CLASSES = 5  # shades of the map; 0 is none at all
LONGEST = 5 * 366  # days of one board


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a chart: its name, its number, and its length as a share of the longest (0..100)."""

    name: str
    count: int
    share: float


@dataclass(frozen=True, slots=True)
class Tile:
    """One province on the map of tiles; `shade` 0 for none, 1..5 the darker the more."""

    name: str
    count: int
    column: int
    row: int
    shade: int


@dataclass(frozen=True, slots=True)
class Span:
    """A span of days that a board counts, and its name in the address."""

    key: str
    title: str
    first: date
    last: date


def bars(rows: Sequence[tuple[str, int]], *, empty: bool = False) -> tuple[Bar, ...]:
    """Give the rows of a chart in their order; rows of nothing only with `empty`."""
    most = max((count for _, count in rows), default=0) or 1
    return tuple(Bar(name, count, round(100 * count / most, 1)) for name, count in rows if count or empty)


def tiles(provinces: Sequence[tuple[str, str, int]]) -> tuple[Tile, ...]:
    """Place the provinces that have a tile; shades are fifths of the largest number."""
    most = max((count for _, _, count in provinces), default=0)
    placed = ((name, count, TILES[name]) for _, name, count in provinces if name in TILES)
    return tuple(Tile(name, count, *at, _shade(count, most)) for name, count, at in placed)


def _shade(count: int, most: int) -> int:
    return 0 if not count else min(CLASSES, 1 + (CLASSES * (count - 1)) // max(most, 1))


def spans(today: date) -> tuple[Span, ...]:
    """Give the spans that are one press away: two months, this quarter, this year, twelve months."""
    month = today.replace(day=1)
    before = _back(month, 1)
    quarter = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    return (
        Span("month", "Tháng này", month, _end(month)),
        Span("last", "Tháng trước", before, _end(before)),
        Span("quarter", "Quý này", quarter, _end(_back(quarter, -2))),
        Span("year", "Năm nay", date(today.year, 1, 1), date(today.year, 12, 31)),
        Span("twelve", "12 tháng qua", _back(month, 11), _end(month)),
    )


def chosen(today: date, key: str | None, first: str | None, last: str | None) -> Span:
    """Give the span that was asked for: a named one, or any days; `UsageError` for days that cannot be."""
    if first or last:
        try:
            begin, end = date.fromisoformat(first or ""), date.fromisoformat(last or "")
        except ValueError:
            raise UsageError("Chọn đủ ngày đầu và ngày cuối của kỳ thống kê.") from None
        if begin > end or (end - begin).days > LONGEST:
            raise UsageError("Ngày đầu phải trước ngày cuối, kỳ thống kê không quá 5 năm.")
        return Span("", f"{begin:%d/%m/%Y} – {end:%d/%m/%Y}", begin, end)
    return next((one for one in spans(today) if one.key == key), spans(today)[-1])


def _back(month: date, months: int) -> date:
    """Give the first day of the month so many months before (after, when below zero)."""
    count = month.year * 12 + month.month - 1 - months
    return date(count // 12, count % 12 + 1, 1)


def _end(month: date) -> date:
    return month.replace(day=monthrange(month.year, month.month)[1])
