"""The report's command: which days, which files, and that an old report is never half overwritten."""

from __future__ import annotations

import argparse
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from matter_lines import mail

import pipeline.app
from pipeline.cli import main
from pipeline.commands import reporting
from pipeline.errors import UsageError
from pipeline.route import load_procedures

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pipeline.matter import MatterLine
    from pipeline.procedure import Procedure
    from pipeline.store.matters_port import MatterQuery

TODAY = date(2026, 12, 3)


@dataclass
class Kept:
    """A keeper of three months of mail."""

    asked: MatterQuery | None = None

    def lines(self, query: MatterQuery) -> Iterator[MatterLine]:
        """Give the mail up to the day asked for."""
        self.asked = query
        assert query.opened_to
        return mail(40, date(2026, 9, 1), query.opened_to)


@dataclass
class Desk:
    """What the command needs of the desk."""

    matters: Kept
    procedures: tuple[Procedure, ...]

    def now(self) -> datetime:
        """Give the day of the report."""
        return datetime.combine(TODAY, datetime.min.time(), UTC)


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> Kept:
    """Put a desk of invented matters where the command looks for the real one."""
    desk = Desk(Kept(), load_procedures())

    @contextmanager
    def open_desk(_: object) -> Iterator[Desk]:
        yield desk

    monkeypatch.setattr(pipeline.app, "open_desk", open_desk, raising=False)
    return desk.matters


def test_a_folder_gets_all_forms_of_the_previous_month(kept: Kept, tmp_path: Path) -> None:
    """Without a month it is the one that has ended; nothing else is left in the folder."""
    assert main(["report", "--out", str(tmp_path / "báo cáo")]) == 0
    names = sorted(path.name for path in (tmp_path / "báo cáo").iterdir())
    assert names == [f"bao-cao-20261101-20261130.{form}" for form in ("docx", "pdf", "xlsx")]
    assert kept.asked
    assert kept.asked.opened_to == date(2026, 11, 30)


@pytest.mark.parametrize(("form", "begins"), [("docx", b"PK"), ("xlsx", b"PK"), ("pdf", b"%PDF-")])
def test_the_ending_names_the_form(kept: Kept, tmp_path: Path, form: str, begins: bytes) -> None:
    """One file is written, over the old one, and no other beside it."""
    out = tmp_path / f"tháng 11.{form}"
    out.write_text("old")
    assert main(["report", "--month", "2026-11", "--out", str(out)]) == 0
    assert out.read_bytes().startswith(begins)
    assert list(tmp_path.iterdir()) == [out]
    assert kept.asked


def test_what_cannot_be_written_leaves_the_old_file(
    kept: Kept, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that is a file: exit code 1, a sentence in Vietnamese, the old bytes untouched."""
    (tmp_path / "tệp").write_text("old")
    assert main(["report", "--out", str(tmp_path / "tệp" / "x.docx")]) == 1
    assert "Không ghi được" in capsys.readouterr().err
    assert (tmp_path / "tệp").read_text() == "old"
    assert kept.asked


def test_another_ending_is_refused_before_counting(
    kept: Kept, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody waits for figures that have nowhere to go."""
    assert main(["report", "--out", str(tmp_path / "x.txt")]) == 1
    assert ".docx, .pdf hoặc .xlsx" in capsys.readouterr().err
    assert kept.asked is None


@pytest.mark.parametrize(
    ("month", "first", "last", "expected"),
    [
        (None, None, None, (date(2026, 11, 1), date(2026, 11, 30))),
        (date(2024, 2, 1), None, None, (date(2024, 2, 1), date(2024, 2, 29))),
        (date(9999, 12, 1), None, None, (date(9999, 12, 1), date.max)),
        (None, date(2026, 1, 1), date(2026, 1, 1), (date(2026, 1, 1), date(2026, 1, 1))),
    ],
)
def test_the_days_of_the_report(
    month: date | None, first: date | None, last: date | None, expected: tuple[date, date]
) -> None:
    """A month has all its days, a span those that are named."""
    assert reporting.span(month, first, last, TODAY) == expected


@pytest.mark.parametrize(
    ("month", "first", "last"),
    [
        (TODAY, TODAY, TODAY),
        (None, TODAY, None),
        (None, None, TODAY),
        (None, TODAY, date(2026, 12, 2)),
    ],
)
def test_days_that_make_no_time_are_refused(
    month: date | None, first: date | None, last: date | None
) -> None:
    """Both a month and days, one day alone, or the wrong way round."""
    with pytest.raises(UsageError):
        reporting.span(month, first, last, TODAY)


def test_a_month_is_four_and_two_figures() -> None:
    """Another way of writing it is not guessed at."""
    with pytest.raises(argparse.ArgumentTypeError):
        reporting._month("11/2026")
