"""The flows of the calendar: what is overdue, the reminder, the report of a month, as files."""

from __future__ import annotations

import importlib
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.cli import main
from pipeline.routine import first_working_day, previous_month
from pipeline.settings import load_settings
from pipeline.workdays import committed

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLE = Path(__file__).parents[2] / "samples" / "01-xa-dak-wil-canh-bao-lua-dao"


@pytest.fixture(autouse=True)
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the folder of papers of a house with one request that was never answered."""
    monkeypatch.setenv("VANTHU_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("VANTHU_PROFILE", "dak-nong")
    load_settings.cache_clear()
    letter = SAMPLE / "145_UBND-VHXH.pdf"
    assert main(["process", str(letter), "--received", "2024-11-06", "--json"]) == 0
    yield tmp_path / "data" / "papers"
    load_settings.cache_clear()


def test_what_is_overdue_is_listed_each_morning(prefect_home: Path, papers: Path) -> None:
    """The list has the one request that is late; the same morning again writes the same file."""
    assert prefect_home.is_dir()
    remind = importlib.import_module("flows.remind").remind
    (line,) = remind()
    assert line.startswith("overdue 1 qua-han-")
    assert remind() == [line]
    assert [path.name for path in papers.iterdir()] == [line.split()[-1]]


def test_the_report_of_a_month_is_written_in_every_form(prefect_home: Path, papers: Path) -> None:
    """Asked for by name at any time; by itself only on the first working day of a month."""
    assert prefect_home.is_dir()
    report = importlib.import_module("flows.report").report
    names = report(month="2024-11")
    assert sorted(names) == [f"bao-cao-2024-11.{form}" for form in ("docx", "pdf", "xlsx")]
    assert sorted(path.name for path in papers.iterdir()) == sorted(names)


def test_the_first_working_day_of_a_month() -> None:
    """New Year and weekends do not count: 2 January 2025, 3 February 2025, 1 November 2024."""
    for day, first in (
        (date(2025, 1, 1), False),
        (date(2025, 1, 2), True),
        (date(2025, 1, 3), False),
        (date(2025, 2, 1), False),
        (date(2025, 2, 3), True),
        (date(2024, 11, 1), True),
    ):
        assert first_working_day(day, committed()) is first, day
    assert previous_month(date(2025, 1, 2)) == date(2024, 12, 1)
