"""`vanthu register`: which book, of which days, and what the officer is told."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from register_rows import OFFICE, entry, line

from pipeline.cli import main
from pipeline.commands.registers import Wanted, export, office, told
from pipeline.errors import UsageError
from pipeline.registers import Written
from pipeline.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pipeline.matter import MatterLine, RegisterEntry
    from pipeline.store.matters_port import MatterQuery

ENTRIES = [
    entry(arrival_number=1, received_on=date(2025, 12, 31)),
    entry(arrival_number=1, received_on=date(2026, 1, 2)),
    entry(arrival_number=2, received_on=date(2026, 2, 3)),
]
LINES = [
    line(opened_on=date(2025, 6, 1), arrival_number=5),
    line(opened_on=date(2026, 1, 1), arrival_number=6),
    line(opened_on=date(2026, 12, 31), arrival_number=7),
]


@dataclass
class ListedMatters:
    """Keeps lists, and answers the two questions of this command as the store would."""

    entries: list[RegisterEntry] = field(default_factory=lambda: list(ENTRIES))
    all_lines: list[MatterLine] = field(default_factory=lambda: list(LINES))

    def register(
        self, year: int, first: date | None = None, last: date | None = None
    ) -> Iterator[RegisterEntry]:
        """Give the register of one year."""
        for one in self.entries:
            day = one.received_on
            if day.year == year and (first or day) <= day <= (last or day):
                yield one

    def lines(self, query: MatterQuery) -> Iterator[MatterLine]:
        """Give the lines of matters opened in the span."""
        for one in self.all_lines:
            day = one.opened_on
            if (query.opened_from or day) <= day <= (query.opened_to or day):
                yield one


@dataclass
class Desk:
    """A desk on 10 February 2026."""

    matters: Any = field(default_factory=ListedMatters)

    def now(self) -> datetime:
        """Give the same moment always."""
        return datetime(2026, 2, 10, 9, tzinfo=UTC)


def numbers(out: Path, column: str) -> list[str]:
    """Give one column of the table written."""
    with out.open(encoding="utf-8-sig", newline="") as file:
        return [row[column] for row in csv.DictReader(file)]


@pytest.mark.parametrize(
    ("year", "first", "last", "days"),
    [
        (None, None, None, ["02/01/2026", "03/02/2026"]),
        (2025, None, None, ["31/12/2025"]),
        (None, date(2025, 12, 1), None, ["31/12/2025"]),
        (None, None, date(2026, 1, 31), ["02/01/2026"]),
        (2026, date(2026, 2, 3), date(2026, 2, 3), ["03/02/2026"]),
        (2024, None, None, []),
    ],
)
def test_the_register_is_of_one_year(
    tmp_path: Path, year: int | None, first: date | None, last: date | None, days: list[str]
) -> None:
    """This year, unless a year or days say otherwise; each row advances the bar."""
    rows: list[None] = []
    wanted = Wanted(tmp_path / "so.csv", year=year, first=first, last=last)
    written = export(Desk(), wanted, OFFICE, lambda: rows.append(None))
    assert numbers(written.path, "Ngày đến") == days
    assert written.rows == len(rows) == len(days)


@pytest.mark.parametrize(
    ("year", "first", "last", "shown"),
    [
        (None, None, None, ["5", "6", "7"]),
        (2026, None, None, ["6", "7"]),
        (None, date(2025, 1, 1), date(2026, 6, 30), ["5", "6"]),
    ],
)
def test_the_list_of_matters_may_span_years(
    tmp_path: Path, year: int | None, first: date | None, last: date | None, shown: list[str]
) -> None:
    """A matter does not end with the year; a year asked for is that in which it was opened."""
    wanted = Wanted(tmp_path / "vv.csv", cases=True, year=year, first=first, last=last)
    export(Desk(), wanted, OFFICE, lambda: None)
    assert numbers(tmp_path / "vv.csv", "Số đến") == shown


@pytest.mark.parametrize(
    ("year", "first", "last"),
    [
        (None, date(2026, 2, 2), date(2026, 2, 1)),
        (None, date(2025, 12, 1), date(2026, 1, 31)),
        (2026, date(2025, 12, 1), None),
    ],
)
def test_days_that_cannot_be_are_refused(
    tmp_path: Path, year: int | None, first: date | None, last: date | None
) -> None:
    """In Vietnamese, and nothing is written."""
    with pytest.raises(UsageError, match="--from"):
        export(Desk(), Wanted(tmp_path / "so.csv", year=year, first=first, last=last), OFFICE, lambda: None)
    assert list(tmp_path.iterdir()) == []


def test_the_officer_is_told_how_many_rows_and_what_was_cut(tmp_path: Path) -> None:
    """Only what was cut is spoken of at length."""
    whole = Written(tmp_path / "so.csv", 3)
    assert told(whole) == f"Đã ghi 3 dòng vào {tmp_path / 'so.csv'}."
    cut = Written(tmp_path / "so.csv", 3, 2, ((2, "Subject"), (3, "Description")))
    assert "2 nội dung quá dài" in told(cut)
    assert told(cut).endswith("dòng 2: Subject\n  dòng 3: Description")


@pytest.mark.parametrize(
    ("profile", "name"),
    [
        ("dak-nong", "Công an tỉnh Đắk Nông"),
        ("yen-bai", "Công an tỉnh Yên Bái"),
        ("two-tier", ""),
    ],
)
def test_the_office_is_that_of_the_procedure(
    profile: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Named in full or not at all: no placeholder is ever printed on a register."""
    monkeypatch.setenv("VANTHU_PROFILE", profile)
    load_settings.cache_clear()
    try:
        assert office().name == name
    finally:
        load_settings.cache_clear()


@pytest.mark.parametrize(
    "arguments", [[], ["--out", "so.csv", "--year", "26"], ["--out", "so.csv", "--from", "1/2/2026"]]
)
def test_wrong_arguments_are_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1 and a sentence."""
    with pytest.raises(SystemExit) as ended:
        main(["register", *arguments])
    assert ended.value.code == 1
    assert capsys.readouterr().err
