"""What charts are drawn from: spans of days, lengths, shades, the map of tiles, shares over months."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline import places
from pipeline.errors import UsageError
from pipeline.learn.over_time import Row
from pipeline.review.charts import LONGEST, bars, chosen, spans, tiles
from pipeline.review.progress import HEIGHT, progress
from pipeline.review.tiles import COLUMNS, ROWS, TILES

TODAY = date(2026, 2, 17)


@pytest.mark.parametrize(
    ("today", "key", "first", "last"),
    [
        (TODAY, "month", date(2026, 2, 1), date(2026, 2, 28)),
        (TODAY, "last", date(2026, 1, 1), date(2026, 1, 31)),
        (date(2026, 1, 31), "last", date(2025, 12, 1), date(2025, 12, 31)),
        (TODAY, "quarter", date(2026, 1, 1), date(2026, 3, 31)),
        (date(2026, 12, 1), "quarter", date(2026, 10, 1), date(2026, 12, 31)),
        (TODAY, "year", date(2026, 1, 1), date(2026, 12, 31)),
        (TODAY, "twelve", date(2025, 3, 1), date(2026, 2, 28)),
        (date(2024, 2, 29), "month", date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_named_spans_are_whole_months(today: date, key: str, first: date, last: date) -> None:
    """Across the turn of a year and in February too."""
    found = chosen(today, key, None, None)
    assert (found.key, found.first, found.last) == (key, first, last)
    assert found in spans(today)


def test_any_days_may_be_chosen_within_bounds() -> None:
    """Days go before a name; an unknown name is twelve months; one day is a span."""
    found = chosen(TODAY, "month", "2025-05-03", "2025-05-03")
    assert (found.key, found.first, found.last) == ("", date(2025, 5, 3), date(2025, 5, 3))
    assert chosen(TODAY, "nonsense", None, None).key == "twelve"
    assert chosen(TODAY, None, "", "").key == "twelve"


@pytest.mark.parametrize(
    ("first", "last"),
    [("2025-05-03", None), (None, "2025-05-03"), ("x", "y"), ("2025-05-04", "2025-05-03"),
     ("2025-02-30", "2025-03-01"), ("0001-01-01", "9999-12-31")],
)  # fmt: skip
def test_days_that_cannot_be_are_refused(first: str | None, last: str | None) -> None:
    """Half a span, no days, the wrong way round, longer than `LONGEST`."""
    assert LONGEST < 2000
    with pytest.raises(UsageError, match="ngày"):
        chosen(TODAY, None, first, last)


def test_bars_are_shares_of_the_longest() -> None:
    """In their order; rows of nothing are left out unless they are asked for."""
    rows = [("a", 3), ("b", 0), ("c", 9)]
    assert [(one.name, one.count, one.share) for one in bars(rows)] == [("a", 3, 33.3), ("c", 9, 100)]
    assert [one.share for one in bars(rows, empty=True)] == [33.3, 0, 100]
    assert bars([]) == bars([("a", 0)]) == ()


def test_shades_tell_nothing_few_and_most_apart() -> None:
    """0 for none, 5 for the most, never darker for less; one request is seen."""
    names = list(TILES)[:7]
    counts = (0, 1, 20, 50, 79, 99, 100)
    shown = tiles([(str(i), name, count) for i, (name, count) in enumerate(zip(names, counts, strict=True))])
    shades = [one.shade for one in shown]
    assert (shades[0], shades[1], shades[-1]) == (0, 1, 5)
    assert shades == sorted(shades)
    assert tiles([("1", names[0], 1)])[0].shade in range(1, 6)
    assert tiles([("1", "Không Có", 4)]) == ()


@pytest.mark.parametrize("day", [date(2025, 7, 1), date(2026, 11, 16)])
def test_every_province_has_one_tile_of_its_own(day: date) -> None:
    """All 34 of `pipeline.places`, no two on one tile, none outside the map."""
    names = [one.name for one in places.provinces(day)]
    assert len(names) == 34
    assert sorted(names) == sorted(TILES)
    assert len(set(TILES.values())) == 34
    assert all(0 <= column < COLUMNS and 0 <= row < ROWS for column, row in TILES.values())


def test_progress_sums_over_months_and_forms() -> None:
    """The table over the whole time by form, the chart over all fields by month; intervals hold the share."""
    first, second = date(2026, 1, 1), date(2026, 2, 1)
    told = progress(
        (
            Row(first, "number", "ocr", 10, 6, 2, 1),
            Row(first, "subject", "docx", 5, 5, 0, 0),
            Row(second, "number", "ocr", 30, 20, 4, 0),
        )
    )
    assert told.forms == ("DOCX", "bản quét")
    ((number, (none, cell)), (subject, (other, nothing))) = told.fields
    assert number != subject
    assert none is nothing is None
    assert cell is not None
    assert cell.right is not None
    assert (cell.right.percent, cell.right.count, cell.broken, cell.sure) == (85.0, 40, 1, 26)
    assert other is not None
    assert other.right is not None
    assert (other.right.percent, other.right.high) == (100.0, 100.0)
    assert other.right.low < 60  # five letters say little
    assert [one.month for one in told.months] == [first, second]
    january = told.months[0].right
    assert january is not None
    assert (january.percent, january.count) == (86.7, 15)
    assert 0 <= january.y_high < january.y < january.y_low <= HEIGHT


def test_progress_of_nothing_is_empty() -> None:
    """Nothing decided: no chart, no table."""
    told = progress(())
    assert (told.months, told.forms, told.fields) == ((), (), ())
