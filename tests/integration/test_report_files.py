"""The report as files: many letters, few, none; read back as a reader of DOCX, PDF and XLSX sees them."""

from __future__ import annotations

import re
import subprocess
import zipfile
from dataclasses import replace
from datetime import date
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import docx
import pypdfium2
import pytest
from matter_lines import mail, request

from pipeline.reports import REPORTS, About, Figures, figures, report
from pipeline.route import load_procedures

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.matter import MatterLine

RULES = {one.name: one for one in load_procedures()}
RULE = replace(RULES["two-tier"], quotas=RULES["yen-bai"].quotas)
ABOUT = About(RULE, "tỉnh Lâm Đồng")
FIRST, LAST, TODAY = date(2026, 10, 1), date(2026, 11, 30), date(2026, 12, 3)
MAILS: dict[str, list[MatterLine]] = {
    "many": list(mail(700, date(2026, 9, 20), LAST)),
    "few": list(mail(6, FIRST, LAST)),
    "none": [],
}
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
A4 = (595, 842)  # points


@pytest.fixture(params=MAILS)
def told(request: pytest.FixtureRequest) -> Figures:
    """Give the figures of two months with many letters, few, and none."""
    return figures(MAILS[request.param], RULE, FIRST, LAST, TODAY)


def to_pdf(folder: Path, paper: bytes) -> bytes:
    """Turn a DOCX into a PDF by LibreOffice, in a profile of its own."""
    source = folder / "paper.docx"
    source.write_bytes(paper)
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return source.with_suffix(".pdf").read_bytes()


def cells(content: bytes) -> dict[str, list[list[str]]]:
    """Read a workbook back: the rows of every sheet, each cell as text."""
    book = zipfile.ZipFile(BytesIO(content))
    shared = ET.fromstring(book.read("xl/sharedStrings.xml"))  # noqa: S314 - we wrote it
    strings = ["".join(t.text or "" for t in one.iter(f"{MAIN}t")) for one in shared]
    names = [one.get("name", "") for one in ET.fromstring(book.read("xl/workbook.xml")).iter(f"{MAIN}sheet")]  # noqa: S314 - the same
    sheets = {}
    for number, name in enumerate(names, 1):
        tree = ET.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))  # noqa: S314 - the same
        sheets[name] = [[value(cell, strings) for cell in row] for row in tree.iter(f"{MAIN}row")]
    return sheets


def value(cell: ET.Element, strings: list[str]) -> str:
    """Give a cell's text or number, empty when it has none."""
    told = cell.findtext(f"{MAIN}v") or ""
    return strings[int(told)] if cell.get("t") == "s" else told


def test_the_pdf_is_a_paper_one_may_file(told: Figures, tmp_path: Path) -> None:
    """A4 throughout; quốc hiệu, letterhead, title, every section, signature; nothing unfilled."""
    paper = pypdfium2.PdfDocument(report(told, "pdf", ABOUT, partial(to_pdf, tmp_path)))
    assert {(round(page.get_width()), round(page.get_height())) for page in paper} == {A4}
    text = re.sub(r"\s+", " ", " ".join(page.get_textpage().get_text_range() for page in paper))
    for expected in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "CÔNG AN TỈNH LÂM ĐỒNG",
        "BÁO CÁO",
        "Kết quả thẩm định, đăng tải tin trên hệ thống CMS Loa phường từ ngày 01/10/2026 đến ngày 30/11/2026",
        "Nơi nhận:",
        "GIÁM ĐỐC",
        *(title for title, _ in REPORTS),
    ):
        assert expected in text
    assert not re.search(r"None|\{|\}|nan|�", text)
    assert ("Không có." in text) == (told.requests == 0)


def test_the_docx_draws_what_is_there_and_nothing_else(told: Figures) -> None:
    """A chart for each section with bars, none of nothing; page numbers on every page but the first."""
    paper = docx.Document(BytesIO(report(told, "docx", ABOUT)))
    drawn = [table for _, section in REPORTS if (table := section(told)) and table.chart and not table.empty]
    assert len(paper.inline_shapes) == len(drawn)
    assert (not drawn) == (told.requests == 0)
    page = paper.sections[0]
    assert page.different_first_page_header_footer
    assert "PAGE" in page.header.paragraphs[0]._p.xml
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    assert (round(page.left_margin.mm), round(page.right_margin.mm)) == (30, 15)


def test_the_workbook_has_a_sheet_for_each_table(told: Figures) -> None:
    """Read back: every row of every table, the value of every sum, a native chart for each drawn one."""
    content = report(told, "xlsx", ABOUT)
    tables = [table for _, section in REPORTS if (table := section(told))]
    sheets = cells(content)
    assert list(sheets) == [table.sheet for table in tables]
    for table in tables:
        got = [row for row in sheets[table.sheet] if any(row)]
        if table.empty:
            assert got[-1][0] == table.none
            continue
        rows = [[str(cell) for cell in row] for row in table.rows]
        sums = [["" if cell is None else str(cell) for cell in table.sums]] if table.total else []
        start = got.index(list(table.head)) + 1
        assert got[start:] == rows + sums
    names = zipfile.ZipFile(BytesIO(content)).namelist()
    drawn = sum(table.chart and not table.empty for table in tables)
    assert len([name for name in names if name.startswith("xl/charts/chart")]) == drawn


def test_a_name_is_never_a_formula() -> None:
    """What a letterhead says stays text in the workbook, whatever it begins with."""
    lines = [request(issuer="=HYPERLINK(1)", opened_on=FIRST)]
    content = report(figures(lines, RULE, FIRST, LAST, TODAY), "xlsx", ABOUT)
    assert ["=HYPERLINK(1)", "1"] in cells(content)["Đơn vị gửi"]
    sheets = zipfile.ZipFile(BytesIO(content))
    assert not any(b"<f>HYPERLINK" in sheets.read(name) for name in sheets.namelist())


def test_the_same_figures_give_the_same_workbook(told: Figures) -> None:
    """No clock inside: made again, the file is the same."""
    assert report(told, "xlsx", ABOUT) == report(told, "xlsx", ABOUT)
