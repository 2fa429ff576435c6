"""A file is whole or not there, however many rows it has and whatever happens on the way."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
import register_rows
from register_rows import ABOUT, entry, line, many

from pipeline.errors import UsageError
from pipeline.matter import MatterState, RegisterEntry
from pipeline.registers import CASE_LIST, CASES, FORMATS, INCOMING, sheet, write
from pipeline.terms import ScopeLevel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SUFFIXES = [suffix for suffix, _ in FORMATS]
EXPORT = [sys.executable, register_rows.__file__]
# The most KiB in memory for so many rows; measured 58 MiB and 24, of which 24 before the first row.
MOST = {".xlsx": (100_000, 96 * 1024), ".csv": (30_000, 40 * 1024), ".jsonl": (30_000, 40 * 1024)}


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_each_row_is_counted_and_told(tmp_path: Path, suffix: str) -> None:
    """`on_row` is called once a row, for a bar; the file stands alone in its folder."""
    rows: list[None] = []
    written = write(INCOMING, many(25), tmp_path / f"SO{suffix.upper()}", ABOUT, lambda: rows.append(None))
    assert (written.rows, len(rows), written.cut) == (25, 25, 0)
    assert [one.name for one in tmp_path.iterdir()] == [f"SO{suffix.upper()}"]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_rows_that_fail_leave_the_old_file(tmp_path: Path, suffix: str) -> None:
    """What was there stays until the new one is whole, and no scrap is left beside it."""

    def failing() -> Iterator[RegisterEntry]:
        yield from many(3)
        raise RuntimeError("the database is gone")

    out = tmp_path / f"so{suffix}"
    out.write_text("old", encoding="utf-8")
    with pytest.raises(RuntimeError, match="gone"):
        write(INCOMING, failing(), out, ABOUT)
    assert out.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_killed_export_leaves_the_old_file(tmp_path: Path, suffix: str) -> None:
    """SIGKILL in the middle: nothing under the name of the file but what stood there."""
    out = tmp_path / f"so{suffix}"
    out.write_text("old", encoding="utf-8")
    with subprocess.Popen([*EXPORT, str(out), "10000000"]) as child:
        until = time.monotonic() + 60
        while not list(tmp_path.glob(".so-*")) and time.monotonic() < until:
            time.sleep(0.02)
        time.sleep(0.3)
        child.kill()
    assert child.returncode == -signal.SIGKILL
    assert list(tmp_path.glob(".so-*"))
    assert out.read_text("utf-8") == "old"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_hundred_thousand_letters_take_little_memory(tmp_path: Path, suffix: str) -> None:
    """The peak of a process that exports them stays under the stated limit: only heights of rows are kept."""
    count, limit = MOST[suffix]
    out = tmp_path / f"so{suffix}"
    done = subprocess.run([*EXPORT, str(out), str(count)], capture_output=True, text=True, check=True)
    rows, before, peak = map(int, done.stdout.split())
    assert rows == count
    assert before < peak < limit
    assert out.stat().st_size > 1_000_000


@pytest.mark.parametrize("name", ["so.pdf", "so", "so.xls"])
def test_another_format_is_refused_before_anything_is_read(tmp_path: Path, name: str) -> None:
    """The message names the suffixes that there are."""
    rows = many(1)
    with pytest.raises(UsageError, match=r"\.xlsx, \.csv, \.jsonl"):
        write(INCOMING, rows, tmp_path / name, ABOUT)
    assert next(rows).arrival_number == 1


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """A file where a folder should be, a folder where the file should be: a sentence, and nothing left."""
    (tmp_path / "tep").write_text("x")
    with pytest.raises(UsageError, match=r"Không ghi được .*tep"):
        write(INCOMING, many(1), tmp_path / "tep" / "so.csv", ABOUT)
    (tmp_path / "tep").unlink()
    (tmp_path / "so.csv").mkdir()
    with pytest.raises(UsageError, match="Không ghi được"):
        write(INCOMING, many(1), tmp_path / "so.csv", ABOUT)
    assert [one.name for one in tmp_path.iterdir()] == ["so.csv"]


def test_more_rows_than_a_sheet_holds_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library would drop them without a word."""
    assert sheet.MOST_ROWS == 2**20
    monkeypatch.setattr(sheet, "MOST_ROWS", 10)
    assert write(INCOMING, many(4), tmp_path / "so.xlsx", ABOUT).rows == 4
    with pytest.raises(UsageError, match=r"\.csv"):
        write(INCOMING, many(5), tmp_path / "khac.xlsx", ABOUT)
    assert [one.name for one in tmp_path.iterdir()] == ["so.xlsx"]


@pytest.mark.parametrize(
    ("state", "answered_on", "on", "told"),
    [
        (MatterState.APPRAISING, None, date(2026, 3, 16), ""),
        (MatterState.APPRAISING, None, date(2026, 3, 17), "QUÁ HẠN"),
        (MatterState.RECEIVED, None, date(2026, 3, 17), "QUÁ HẠN"),
        (MatterState.WITHDRAWN, None, date(2026, 3, 17), ""),
        (MatterState.WAITING_SENDER, date(2026, 3, 16), date(2026, 3, 30), ""),
        (MatterState.APPROVED, date(2026, 3, 17), date(2026, 3, 30), "trả lời muộn"),
    ],
)
def test_what_is_late_is_marked(state: MatterState, answered_on: date | None, on: date, told: str) -> None:
    """The last day is still in time; an answer ends the waiting, and a late one stays late."""
    late = CASES[-1].value(line(state=state, answered_on=answered_on), replace(ABOUT, on=on))
    assert late == told
    assert CASES[-1].value(line(state=state, deadline=None), replace(ABOUT, on=on)) == ""


def test_the_list_of_matters_as_json_keeps_every_attribute(tmp_path: Path) -> None:
    """One object a matter, days YYYY-MM-DD, nothing cut."""
    write(CASE_LIST, [line(subject="x" * 40_000), line(scope=None)], tmp_path / "vv.jsonl", ABOUT)
    first, second = map(json.loads, (tmp_path / "vv.jsonl").read_text("utf-8").splitlines())
    assert (first["state"], first["received_on"], len(first["subject"])) == (
        "appraising",
        "2026-03-02",
        40_000,
    )
    assert first["deadline"] == {"on": "2026-03-16", "provisional": False}
    assert second["scope"] is None


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (date(2026, 4, 1), date(2026, 4, 30), "01/04/2026 - 30/04/2026"),
        (date(2026, 4, 1), None, "từ 01/04/2026"),
        (None, date(2026, 4, 30), "đến 30/04/2026"),
        (None, None, ""),
    ],
)
def test_the_time_of_posting_in_words(start: date | None, end: date | None, told: str) -> None:
    """Open ends are said as such."""
    shown = {column.title: column.value(line(window_start=start, window_end=end), ABOUT) for column in CASES}
    assert shown["Thời gian đăng"] == told


def test_every_state_and_every_scope_has_its_word() -> None:
    """No closed set of the house meets an unknown member here."""
    columns = {column.title: column.value for column in CASES}
    assert all(columns["Tình trạng"](line(state=one), ABOUT) for one in MatterState)
    assert all(columns["Phạm vi"](line(scope=one), ABOUT) for one in ScopeLevel)


def test_the_subject_stands_behind_the_type() -> None:
    """Only an official letter has its subject after "V/v"."""
    shown = INCOMING.columns[5].value
    assert shown(entry(document_type=None), ABOUT) == "đăng tải bài viết phòng, chống lừa đảo"
    assert shown(entry(subject=None), ABOUT) == "Công văn"
