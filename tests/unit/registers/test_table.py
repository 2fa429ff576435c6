"""Comma-separated values: Vietnamese in every spreadsheet, and nothing in them acts."""

from __future__ import annotations

import csv
import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from register_rows import ABOUT, bare, entry, line

from pipeline.matter import Deadline
from pipeline.registers import CASE_LIST, CASES, INCOMING, REGISTER, write

if TYPE_CHECKING:
    from pathlib import Path


def rows_of(folder: Path, *entries: object, book: object = INCOMING) -> list[list[str]]:
    """Write entries and read the table back."""
    out = folder / "so.csv"
    write(book, entries, out, ABOUT)  # type: ignore[arg-type,type-var] # one of the two books with its rows
    with out.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, strict=True))


def test_the_table_has_the_columns_of_the_register(tmp_path: Path) -> None:
    """A head, then one line a letter; days dd/mm/yyyy, nothing for what is not known."""
    rows = rows_of(tmp_path, entry(), bare())
    assert rows[0] == [column.title for column in REGISTER]
    assert rows[1] == [
        "02/03/2026", "7", "Ủy ban nhân dân xã Ví Dụ", "145/UBND-VHXH", "27/02/2026",
        "Công văn V/v đăng tải bài viết phòng, chống lừa đảo", "Công an xã Ví Dụ", "03/03/2026", "",
        "bản sao đến ngày 05/03/2026",
    ]  # fmt: skip
    assert rows[2] == ["02/03/2026", "7", *[""] * 8]


def test_it_begins_with_the_mark_by_which_spreadsheets_know_utf_8(tmp_path: Path) -> None:
    """Without it Excel shows "Ngày" as "NgÃ y"."""
    rows_of(tmp_path)
    assert (tmp_path / "so.csv").read_bytes().startswith('\ufeff"Ngày đến"'.encode())


def test_the_list_of_matters_tells_deadline_and_state(tmp_path: Path) -> None:
    """Twelve columns; a provisional deadline says so."""
    rows = rows_of(tmp_path, line(deadline=Deadline(date(2027, 2, 10), provisional=True)), book=CASE_LIST)
    assert rows[0] == [column.title for column in CASES]
    assert rows[1] == [
        "7", "02/03/2026", "Ủy ban nhân dân xã Ví Dụ", "145/UBND-VHXH", "27/02/2026", "đăng tải bài viết",
        "cấp xã", "01/04/2026 - 30/04/2026", "Công an xã Ví Dụ", "10/02/2027 (tạm tính)",
        "đang thẩm định", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "=cmd|'/c calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", '"=1"', "＝1", "＋1",
        "－1", "＠A1", "\x00=1", "\u00a0=1", "=",
    ],
)  # fmt: skip
def test_what_looks_like_a_formula_is_disarmed(tmp_path: Path, text: str) -> None:
    """An apostrophe stands before it, so that a spreadsheet shows it and does not compute it."""
    rows = rows_of(tmp_path, entry(issuer=text, note=text))
    assert all(cell.startswith("'") for cell in (rows[1][2], rows[1][9]))
    assert rows[1][2].lstrip("'").strip() == text.replace("\x00", "").strip()


def test_a_formula_behind_a_semicolon_is_disarmed(tmp_path: Path) -> None:
    """A spreadsheet with Vietnamese settings parts cells by semicolons and sees each part as a cell."""
    hostile = 'một; =1+1;"=2";\n@A1 ;+3,-4'
    rows_of(tmp_path, entry(issuer=hostile))
    with (tmp_path / "so.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file, delimiter=";") for cell in row]
    assert len(cells) > 4
    assert [cell for cell in cells if re.match(r"""[\s"]*[=+\-@]""", cell)] == []


def test_ordinary_text_is_not_touched(tmp_path: Path) -> None:
    """A dash, a sign within, a party's number: none of them is a formula."""
    for text in ("57-NQ/TW", "Kế hoạch - phần 2; phần 3", "a=b", 'ghi "rõ", đủ', "thu@xa.example"):
        assert rows_of(tmp_path, entry(note=text))[1][9] == text


def test_a_letter_stays_on_one_line(tmp_path: Path) -> None:
    """Line breaks and control characters become spaces: one line of the file is one letter."""
    rows = rows_of(tmp_path, entry(note="một\r\nhai\u2028ba\x0bbốn\x00năm \ud83d"))
    assert rows[1][9] == "một hai ba bốn năm \ufffd"
    assert len((tmp_path / "so.csv").read_text("utf-8-sig").splitlines()) == 2


def test_text_longer_than_a_cell_is_cut_and_told(tmp_path: Path) -> None:
    """A spreadsheet would let the rest run into the next line."""
    out = tmp_path / "so.csv"
    written = write(INCOMING, [entry(subject="ă" * 40_000)], out, ABOUT)
    assert written.cuts == ((1, "Tên loại và trích yếu nội dung văn bản"),)
    assert max(len(cell) for cell in rows_of(tmp_path, entry(subject="ă" * 40_000))[1]) == 32_767
