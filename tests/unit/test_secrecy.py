"""Marks of secrecy as words, what is left of a secret case, and the alert by the law of the day."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from store_cases import AWKWARD, rich_case, submission, with_findings

from pipeline.secrecy import (
    STOPS,
    alert_text,
    hidden,
    is_secret,
    is_stopped,
    mark_outside,
    redacted,
    silenced,
    stopped,
    unread,
)
from pipeline.secrecy_marks import mark_in_title, mark_on_line
from pipeline.terms import FindingCode, Kind, Secrecy

if TYPE_CHECKING:
    from pipeline.model import Submission


@pytest.fixture
def arrived(tmp_path: Path) -> Submission:
    """Give a mail with two files, at the places of kept originals."""
    arrived = submission(tmp_path, awkward=True)
    files = tuple(replace(file, path=Path(file.sha256)) for file in arrived.files)
    return replace(arrived, files=files)


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("[MẬT] Gửi kế hoạch", Secrecy.MAT),
        ("Fwd: (Tối mật) gửi lại", Secrecy.TOI_MAT),
        ("MẬT - CV 05.pdf", Secrecy.MAT),
        ("05-UBND-QS_MẬT.pdf", Secrecy.MAT),
        ("cv_MAT.PDF", Secrecy.MAT),
        ("Công văn MẬT số 05", Secrecy.MAT),
        ("CÔNG VĂN MẬT", Secrecy.MAT),
        ("TÀI LIỆU TUYỆT MẬT KÈM THEO", Secrecy.TUYET_MAT),
        ("TUYET MAT.docx", Secrecy.TUYET_MAT),
        ("Độ mật: Mật", Secrecy.MAT),
        ("MẬT HỎA TỐC", Secrecy.MAT),
        ("Mật.pdf", None),
        ("MẬT ONG RỪNG.docx", None),
        ("Bài MẬT-ONG.docx", None),
        ("Đổi MẬT KHẨU", None),
        ("CCCD_MAT_TRUOC.jpg", None),
        ("MẶT TRẬN TỔ QUỐC", None),
        ("MẶT.jpg", None),
        ("V/v bảo vệ bí mật nhà nước", None),
        ("HỘI NGHỊ BẢO MẬT", None),
        ("BÍ MẬT NHÀ NƯỚC", None),
        ("", None),
    ],
)
def test_marks_in_titles(title: str, level: Secrecy | None) -> None:
    """Names of files and subjects: a mark in capitals by itself, in brackets, or behind its label."""
    assert mark_in_title(title) is level


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("M Ậ T", Secrecy.MAT),
        ("> ĐỘ MẬT: TỐI MẬT", Secrecy.TOI_MAT),
        ("- Mật -", Secrecy.MAT),
        ("mật", None),
        ("ĐỘ MẬT:", None),
        ("MẬT ONG", None),
    ],
)
def test_marks_on_lines(line: str, level: Secrecy | None) -> None:
    """A mark is all there is on its line, and does not begin small."""
    assert mark_on_line(line) is level


def test_a_folder_may_bear_the_mark(arrived: Submission) -> None:
    """A folder in the inbox is one submission; the folders above it are those of the machine."""
    assert mark_outside(arrived) is None
    assert mark_outside(replace(arrived, origin="inbox/CV 05 MẬT/a.pdf; inbox/x/b.pdf")) is Secrecy.MAT
    assert mark_outside(replace(arrived, origin="srv/MẬT/inbox/a.pdf")) is None


def test_nothing_that_people_wrote_is_left(arrived: Submission) -> None:
    """No text of the case stands in its redacted form; what was hidden already stays as it is."""
    case = with_findings(rich_case(arrived), FindingCode.SECRECY_MARK, FindingCode.DATE_MISSING)
    gone = redacted(case)
    told = repr(dataclasses.asdict(replace(gone, corrections=())))
    for text in ("15/UBND-VX", "Kính gửi", "vanthu@xa-vi-du.example", "công văn.pdf", AWKWARD):
        assert repr(text)[1:-1] in repr(dataclasses.asdict(case))
        assert repr(text)[1:-1] not in told
    assert gone.extraction.kind is Kind.OTHER_LETTER
    assert gone.decision.handler is None
    assert is_stopped(gone.submission)
    assert redacted(gone) == gone
    assert [file.sha256 for file in gone.submission.files] == [file.sha256 for file in arrived.files]
    assert silenced(case).submission == arrived


def test_an_ordinary_case_is_left_alone(arrived: Submission) -> None:
    """The very same case comes back."""
    case = rich_case(arrived)
    assert redacted(case) is case
    assert silenced(case) is case
    assert stopped(arrived) is arrived


@pytest.mark.parametrize("level", list(STOPS))
def test_the_level_outlives_the_reading(arrived: Submission, level: Secrecy | None) -> None:
    """Who takes up a stopped submission again learns its level, and nothing else."""
    kept = hidden(arrived, level)
    reading, extraction = unread(kept)
    assert extraction.secrecy.value is level
    assert len(reading.documents) == len(extraction.roles) == len(kept.files)
    assert is_secret(replace(rich_case(kept), extraction=extraction))


@pytest.mark.parametrize(
    ("on", "law"), [(date(2026, 2, 28), "29/2018/QH14"), (date(2026, 3, 1), "117/2025/QH15")]
)
def test_the_alert_names_the_law_in_force(on: date, law: str) -> None:
    """Law 117/2025/QH15 is in force from 2026-03-01; the alert tells id, day and level, and what to do."""
    told = alert_text(Secrecy.TOI_MAT, on, submission_id="0123456789abcdef", received_on=date(2026, 2, 27))
    numbers = {number for number in ("29/2018/QH14", "117/2025/QH15") if number in told}
    assert numbers == {law}
    for text in ("01234567", "27/02/2026", f"{on:%d/%m/%Y}", "Tối mật", "Internet", "người đứng đầu"):
        assert text in told
