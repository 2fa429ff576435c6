"""Every paper through the real LibreOffice: pages that a clerk could sign, with short and long content."""

from __future__ import annotations

import io
import os
import time
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pdfplumber
import pytest
from respond_cases import ISSUER, brief, case, nationwide, reminder

from pipeline import soffice
from pipeline.errors import MissingProgramError, TransientError
from pipeline.model import Audience, Finding, Issuer, ScopeUnit
from pipeline.respond import Article, Brief, ReminderBrief, Signature, to_pdf, write
from pipeline.respond.gaps import OWN, OWN_HOW
from pipeline.respond.remedies import REMEDIES, basis
from pipeline.terms import Authority, FindingCode, Gender, IssuerKind, IssuerLevel, ScopeLevel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

POINTS = 72 / 25.4  # of a millimetre
WIDTH, HEIGHT = 210 * POINTS, 297 * POINTS
LEFT, RIGHT, TOP, BOTTOM = 30 * POINTS, 195 * POINTS, 20 * POINTS, 277 * POINTS
SLACK = 1.5  # points: half of a cell's border
LONG_NAME = (
    "Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và Đề án 06 của Ủy ban nhân "
    "dân xã Suối Mơ, tỉnh Sông Ngân"
)
GAP = Finding(FindingCode.AUDIENCE_AGE_MISSING, "Văn bản chưa nêu độ tuổi của đối tượng: đề nghị ghi rõ.")
GAPS = tuple(
    Finding(
        code,
        f"Nội dung thứ {number} của hồ sơ chưa đúng: sửa. Văn bản ghi: “{'cả tỉnh ' * 12}”.",
        file=1,
    )
    for number, code in enumerate(list(REMEDIES)[7:19], 1)
)
SIGNED = Signature("1234", date(2026, 12, 9), "Thượng tá Trần Thị Ví Dụ", Authority.KT, "Phó Giám đốc")
BY_ORDER = Signature(
    authority=Authority.TL, title="Trưởng phòng Cảnh sát quản lý hành chính về trật tự xã hội"
)


def long_brief(**changes: object) -> Brief:
    """Give a brief in which everything is as long as a letter may make it."""
    about = case(
        *GAPS,
        issuer=Issuer(LONG_NAME, None, IssuerLevel.COMMUNE, IssuerKind.PEOPLE_COMMITTEE, "tỉnh Sông Ngân"),
        subject="đăng bài về " + "việc rất dài " * 800,
        notes="lưu ý " * 300,
        audience=Audience(18, 60, Gender.FEMALE, tuple(f"hội viên tổ {n}" for n in range(60))),
        scope=replace(
            nationwide("vì " + "rất cần thiết " * 400),
            units=tuple(ScopeUnit(f"xã Bến Thứ {n}", ScopeLevel.COMMUNE) for n in range(45)),
        ),
    )
    known = brief(
        about, chosen=GAPS, signature=BY_ORDER,
        reason="\n".join(f"Lý do {n}: " + "giải thích dài " * 30 for n in range(1, 9)),
        article=Article("Tiêu đề dài " * 20, tuple("Một đoạn văn của bài viết. " * 28 for _ in range(15))),
    )  # fmt: skip
    return replace(known, **changes)  # type: ignore[arg-type]


UNITS = tuple(f"Ủy ban nhân dân xã Bến Thứ {n}, tỉnh Sông Ngân" for n in range(1, 41))
# Paper, brief, pages, what must be told in it.
PAPERS: list[tuple[str, Brief | ReminderBrief, int, list[str]]] = [
    ("acknowledgement", brief(signature=SIGNED), 1,
     [f"Kính gửi: {ISSUER}.", "215", "Công an xã Suối Mơ", "Số: 1234/CAT-PC06"]),
    ("acknowledgement", long_brief(), 1, [LONG_NAME]),
    ("gaps", brief(case(GAP)), 1, ["Văn bản chưa nêu độ tuổi của đối tượng."]),
    ("gaps", long_brief(), 6, [f"Nội dung thứ {n} của hồ sơ chưa đúng" for n in range(1, 13)]),
    ("refusal", brief(reason="Trùng bài đã đăng."), 1, ["Trùng bài đã đăng.", "GIÁM ĐỐC"]),
    ("refusal", long_brief(), 4, [f"Lý do {n}:" for n in range(1, 9)]),
    ("c06", brief(case(scope=nationwide()), reason="Nhất trí."), 1,
     ["“Người dân của tỉnh làm việc ở nhiều nơi.”", "Nhất trí."]),
    ("c06", long_brief(), 4, ["xã Bến Thứ 29", "và 15 mục khác", "Lý do 8:"]),
    ("forward", brief(), 1, ["Kính gửi: Công an xã Suối Mơ.", "Cấp xã gửi Công an cấp xã."]),
    ("forward", long_brief(), 3, ["Lý do 8:"]),
    ("reminder", reminder("Sở Tư pháp", "Sở Y tế"), 1, ["Sở Tư pháp", "Sở Y tế", "ít nhất 02 bài/tháng"]),
    ("reminder", reminder(*UNITS, signature=SIGNED), 2, [*UNITS, "KT. GIÁM ĐỐC", "Thượng tá Trần Thị Ví Dụ"]),
    ("checklist", brief(case(GAP)), 1, ["PHIẾU KIỂM TRA", "Chưa đạt"]),
    ("checklist", long_brief(), 3, ["Chưa đạt"]),
    ("article", brief(), 1, ["Cảnh giác với cuộc gọi giả danh điện lực"]),
    ("article", long_brief(), 4, ["Tiêu đề dài"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("key", "about", "pages", "said"), PAPERS, ids=[f"{row[0]}-{n % 2}" for n, row in enumerate(PAPERS)]
)
def test_a_paper_is_ready_to_sign(
    key: str, about: Brief | ReminderBrief, pages: int, said: list[str]
) -> None:
    """A4, within the margins of Decree 30/2020, numbered from page 2 on, nothing unfilled or left out."""
    with pdfplumber.open(io.BytesIO(to_pdf(write(key, about)))) as pdf:
        assert len(pdf.pages) == pages
        text = ""
        for number, page in enumerate(pdf.pages, 1):
            assert (round(page.width), round(page.height)) == (round(WIDTH), round(HEIGHT))
            words = page.extract_words(use_text_flow=True)
            above = [word["text"] for word in words if word["bottom"] < TOP]
            assert above == ([str(number)] if number > 1 else [])
            inside = [word for word in words if word["bottom"] >= TOP]
            assert inside, f"page {number} is empty"
            for word in inside:
                assert LEFT - SLACK <= word["x0"] < word["x1"] <= RIGHT + SLACK, word
                assert TOP - SLACK <= word["top"] < word["bottom"] <= BOTTOM + SLACK, word
            for shape in page.rects + page.lines + page.curves:
                assert LEFT - SLACK <= shape["x0"] <= shape["x1"] <= RIGHT + SLACK, shape
            text += " ".join(word["text"] for word in inside) + " "
        fonts = {char["fontname"].partition("+")[2] for page in pdf.pages for char in page.chars}
    for mark in ("{{", "{%", "}}", "%}", "None", "()"):
        assert mark not in text
    for words_ in said:
        assert words_ in text
    assert all(font.startswith(("LiberationSerif", "TimesNewRoman")) for font in fonts), fonts


def test_every_gap_stands_with_its_clause_and_remedy() -> None:
    """Read from the cells of the printed table, over the turn of its pages, head repeated."""
    about = long_brief()
    with pdfplumber.open(io.BytesIO(to_pdf(write("gaps", about)))) as pdf:
        tables = [table for page in pdf.pages for table in page.extract_tables()]
    assert all(table[0][0] == "STT" for table in tables)
    rows = [[" ".join((cell or "").split()) for cell in row] for table in tables for row in table[1:]]
    own = [one for one in about.reason.split("\n") if one.strip()]
    assert [row[0] for row in rows] == [str(number) for number in range(1, len(GAPS) + len(own) + 1)]
    assert {tuple(row[2:]) for row in rows[len(GAPS) :]} == {(OWN, OWN_HOW)}
    for row, gap in zip(rows[: len(GAPS)], GAPS, strict=True):
        clause = basis(gap.code, about.procedure, about.today)
        assert row[2] == clause[:1].upper() + clause[1:]
        assert row[3] == REMEDIES[gap.code].how


def test_a_signature_stands_below_text() -> None:
    """No page holds the signature alone: the last sentence goes with it."""
    with pdfplumber.open(io.BytesIO(to_pdf(write("gaps", long_brief())))) as pdf:
        last = " ".join(pdf.pages[-1].extract_text().split())
    assert last.index("thông báo để") < last.index("Nơi nhận:")
    assert "TL. GIÁM ĐỐC" in last


def fake(folder: Path, script: str) -> None:
    """Put a program in the place of LibreOffice."""
    folder.mkdir()
    (folder / "soffice").write_text(f"#!/bin/sh\n{script}\n")
    (folder / "soffice").chmod(0o755)


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A folder that is looked in before all others for programs."""
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    soffice.program.cache_clear()
    yield tmp_path / "bin"
    soffice.program.cache_clear()


def test_a_program_that_hangs_is_killed_with_its_children(elsewhere: Path, tmp_path: Path) -> None:
    """The time limit holds, is told as passing trouble, and leaves nothing running."""
    fake(elsewhere, f"sleep 60 & echo $! > {tmp_path}/child; wait")
    begun = time.monotonic()
    with pytest.raises(TransientError, match="quá 1 giây"):
        to_pdf(write("forward", brief()), seconds=1)
    assert time.monotonic() - begun < 10
    child = int((tmp_path / "child").read_text())
    for _ in range(50):
        state = _state(child)
        if state in {"", "Z"}:
            break
        time.sleep(0.1)
    assert _state(child) in {"", "Z"}


def _state(process: int) -> str:
    try:
        with open(f"/proc/{process}/stat") as file:  # noqa: PTH123 - a file of the system
            return file.read().rpartition(")")[2].split()[0]
    except OSError:
        return ""


def test_a_program_that_makes_nothing_is_told(elsewhere: Path) -> None:
    """No PDF, no silence."""
    fake(elsewhere, "exit 1")
    with pytest.raises(TransientError, match="không tạo được PDF"):
        to_pdf(b"no docx")


def test_without_libreoffice_the_package_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The machine lacks something: told with what to install."""
    monkeypatch.setenv("PATH", str(tmp_path))
    soffice.program.cache_clear()
    with pytest.raises(MissingProgramError, match="libreoffice-writer-nogui"):
        to_pdf(b"")
    soffice.program.cache_clear()
