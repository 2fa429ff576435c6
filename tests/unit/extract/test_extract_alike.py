"""Values of a scan that two readers read alike: accepted without a second place, if they can be."""

from __future__ import annotations

from dataclasses import replace

import pytest
from letters_text import DEPARTMENT, REQUEST, Paper, document, read, source, submission

from pipeline.extract import extract
from pipeline.extract.fields import ACCEPT_AT, READ_ALIKE
from pipeline.model import Box, Reading
from pipeline.read.lines.agree import CALIBRATION, Verdict, calibrated
from pipeline.read.lines.fuse import TRUST
from pipeline.terms import FieldStatus

SURE, DOUBT = FieldStatus.ACCEPTED, FieldStatus.DOUBTFUL
ALIKE, ONCE = 0.985, 0.97
NAME = "Krajăn Tường Lơ"
UNKNOWN = f"KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n{NAME}"


def test_only_words_read_alike_reach_the_mark() -> None:
    """The merging of readings and the fields have each figures of their own: these must stay in order."""
    assert TRUST.once < READ_ALIKE
    for verdict in set(Verdict) - {Verdict.AGREE}:
        assert calibrated(verdict, 1.0, CALIBRATION) < (
            READ_ALIKE if verdict is Verdict.NEARLY else ACCEPT_AT
        )
    assert calibrated(Verdict.AGREE, 1.0, CALIBRATION) > READ_ALIKE


@pytest.mark.parametrize(
    ("name", "paper"),
    [
        ("number", REQUEST.but(recipients="Nơi nhận:\n- Như trên;\n- Lưu: VT.")),
        ("number", REQUEST.but(number="Số: 15-CV/BTGHU")),
        ("issuer", DEPARTMENT.but(issuer="CÔNG AN TỈNH LÂM ĐỒNG\nPHÒNG CẢNH SÁT QLHC VỀ TTXH")),
        ("addressees", REQUEST.but(to="Kính gửi: Công an xã Krông Năng.")),
        ("subject", REQUEST.but(about="V/v đăng bài trên chuyên mục Loa phường của VNeID")),
        ("signatory", REQUEST.but(sign=UNKNOWN)),
    ],
)
def test_what_two_readers_read_alike_needs_no_second_place(name: str, paper: Paper) -> None:
    """Names and symbols that no list knows are accepted when both read them, and doubted when one did."""
    assert getattr(read(paper.text, confidence=ALIKE), name).status is SURE
    assert getattr(read(paper.text, confidence=ONCE), name).status is DOUBT


@pytest.mark.parametrize(
    ("name", "paper"),
    [
        ("number", REQUEST.but(number="Số: 15/UBND-vX")),
        ("number", REQUEST.but(number="Số: 15/")),
        ("issuer", REQUEST.but(issuer="PHONG TRÀO TOÀN DÂN\nBẢO VỆ AN NINH TỔ QUỐC")),
        ("addressees", REQUEST.but(to="Kính gửi:\n- Công an xã Đắk Wil;")),
        ("addressees", REQUEST.but(to="Kính gửi: Công an xã Đắk Wil và rgười dân.")),
        ("subject", REQUEST.but(about="V/v cảnh báo rgười dân trên Loa phường")),
        ("signatory", REQUEST.but(sign="KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nKsor H'Bia Nay")),
        ("signatory", REQUEST.but(sign="KT. CHỦ TỊCH\nPHO CHỦ TỊCH\nKrajăn Tường Lơ")),
    ],
)
def test_what_cannot_be_is_doubted_though_read_alike(name: str, paper: Paper) -> None:
    """Broken symbols, lines of a longer name, lists that go on, no syllables, the form of an apostrophe."""
    assert getattr(read(paper.text, confidence=ALIKE), name).status is not SURE


@pytest.mark.parametrize(("gap", "status"), [(5.0, SURE), (40.0, DOUBT)])
def test_a_name_from_which_a_word_may_be_lost_is_doubted(gap: float, status: FieldStatus) -> None:
    """A seal swallows a word and leaves a gap wider than the line is high."""
    scan = document(REQUEST.but(sign=UNKNOWN).text, 0, ALIKE)
    (page,) = scan.pages
    lines = list(page.lines)
    at = next(i for i, line in enumerate(lines) if line.text == NAME)
    words, x = [], 300.0
    for word in lines[at].words:
        words.append(replace(word, box=Box(x, 700.0, x + 30.0, 712.0)))
        x += 30.0 + gap
    lines[at] = replace(lines[at], words=tuple(words))
    scan = replace(scan, pages=(replace(page, lines=tuple(lines)),))
    assert extract(submission(source("cv.pdf")), Reading((scan,))).signatory.status is status
