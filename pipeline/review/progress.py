"""Accuracy and automation as a chart over months and a table of fields by forms of letter."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.learn.over_time import Row, summed
from pipeline.terms import FIELD_NAMES, FIELD_TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from pipeline.learn.figures import Rate

# How a letter was read, as the store names it, in the order of the columns.
FORMS = MappingProxyType(
    {
        "text_layer": "PDF có chữ",
        "docx": "DOCX",
        "mail_body": "thư điện tử",
        "ocr": "bản quét",
        "doc": "DOC cũ",
        "none": "không đọc được",
    }
)
HEIGHT = 160  # of the chart, in its own units; 1 is at the top


@dataclass(frozen=True, slots=True)
class Share:
    """A share with its interval, ready to be shown: percent, and heights in the chart (0 is the top)."""

    percent: float
    low: float
    high: float
    count: int

    @property
    def y(self) -> float:
        """Where the share stands in the chart."""
        return round(HEIGHT * (1 - self.percent / 100), 1)

    @property
    def y_low(self) -> float:
        """Where the lower bound stands."""
        return round(HEIGHT * (1 - self.low / 100), 1)

    @property
    def y_high(self) -> float:
        """Where the upper bound stands."""
        return round(HEIGHT * (1 - self.high / 100), 1)


@dataclass(frozen=True, slots=True)
class MonthPoint:
    """One month of the chart: all fields and forms together."""

    month: date
    right: Share | None
    automation: Share | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One field in one form over the whole time; `broken` of those the machine was sure of were corrected."""

    right: Share | None
    automation: Share | None
    broken: int
    sure: int


@dataclass(frozen=True, slots=True)
class Progress:
    """All that the section shows; `fields` are (title, one cell for each of `forms`)."""

    months: tuple[MonthPoint, ...]
    forms: tuple[str, ...]
    fields: tuple[tuple[str, tuple[Cell | None, ...]], ...]


def progress(rows: Sequence[Row]) -> Progress:
    """Put rows of single months into a chart and a table."""
    months = tuple(
        MonthPoint(one.month, _share(one.right), _share(one.automation))
        for one in summed(rows, by_form=False)
    )
    cells = {(one.field, one.form): one for one in _over_all(rows)}
    forms = tuple(form for form in FORMS if any(form == key[1] for key in cells))
    fields = tuple(
        (FIELD_TITLES[name], tuple(_cell(cells.get((name, form))) for form in forms))
        for name in FIELD_NAMES
        if any(name == key[0] for key in cells)
    )
    return Progress(months, tuple(FORMS[form] for form in forms), fields)


def _over_all(rows: Iterable[Row]) -> Iterable[Row]:
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    first: date | None = None
    for one in rows:
        first = first or one.month
        held = counts[one.field, one.form]
        for place, count in enumerate((one.count, one.accepted, one.corrected, one.broken)):
            held[place] += count
    return [Row(first, field, form, *held) for (field, form), held in counts.items() if first is not None]


def _cell(row: Row | None) -> Cell | None:
    if row is None:
        return None
    return Cell(_share(row.right), _share(row.automation), row.broken, row.accepted)


def _share(rate: Rate) -> Share | None:
    if rate.value is None:
        return None
    return Share(round(100 * rate.value, 1), round(100 * rate.low, 1), round(100 * rate.high, 1), rate.count)
