"""Marks of secrecy in one line: found where they stand, not in words that hold the syllable."""

from __future__ import annotations

import pytest

from pipeline.secrecy_marks import mark_in_title
from pipeline.terms import Secrecy

LEVELS = {"MẬT": Secrecy.MAT, "TỐI MẬT": Secrecy.TOI_MAT, "TUYỆT MẬT": Secrecy.TUYET_MAT}
MARKS = {
    "MẬT": "MẬT",
    "[MẬT] Công văn 12": "MẬT",
    "Gửi công văn (Mật)": "MẬT",
    "cv 12 [tối mật].pdf": "TỐI MẬT",
    "CV_15_MẬT_UBND.pdf": "MẬT",
    "12-CV-MẬT.docx": "MẬT",
    "Công văn MẬT số 5": "MẬT",
    "ĐỘ MẬT: MẬT": "MẬT",
    "VĂN BẢN MẬT": "MẬT",
    "CÔNG VĂN MẬT BÁO CÁO": "MẬT",
    "Kế hoạch TỐI MẬT": "TỐI MẬT",
    "TUYỆT MẬT.zip": "TUYỆT MẬT",
    "TUYỆT_MẬT 3.pdf": "TUYỆT MẬT",
    "15-UBND TOI MAT.pdf": "TỐI MẬT",
    "CV-TUYET-MAT.pdf": "TUYỆT MẬT",
    "cv12(MAT).pdf": "MẬT",
    "BẢO MẬT THÔNG TIN - TỐI MẬT": "TỐI MẬT",
    "BÍ MẬT NHÀ NƯỚC ĐỘ MẬT, MẬT": "MẬT",
}
NONE = (
    "V/v bảo vệ bí mật nhà nước",
    "TUYÊN TRUYỀN BẢO VỆ BÍ MẬT NHÀ NƯỚC",
    "ĐỔI MẬT KHẨU TÀI KHOẢN VNEID",
    "MẬT ĐỘ DÂN CƯ",
    "cv VŨNG MẬT.pdf",
    "BẢO-MẬT.pdf",
    "XÁC ĐỊNH ĐỘ MẬT",
    "PHÒNG BỆNH SỎI MẬT",
    "MẬT ONG BẠC HÀ",
    "CV 12(M).pdf",
    "mật",
    "Mật ong rừng",
    "CV_MAT_TRAN.pdf",
    "MAT TRAN TO QUOC",
    "CHAO MUNG TOI MAT TRAN",
    "THÂN MẬT",
    "MẤT, MẶT, MÁT",
    "",
)


@pytest.mark.parametrize(("line", "mark"), MARKS.items())
def test_a_mark_is_found(line: str, mark: str) -> None:
    """In capitals, between brackets, in names of files, and at the higher levels without tones."""
    assert mark_in_title(line) is LEVELS[mark]


@pytest.mark.parametrize("line", NONE)
def test_a_word_is_no_mark(line: str) -> None:
    """Words and places that hold the syllable, and small letters, stop nothing."""
    assert mark_in_title(line) is None
