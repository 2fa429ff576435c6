"""Does a text say number, day and issuer?"""

from __future__ import annotations

import pytest

from pipeline.learn.bench.said import said, sayable

TEXT = """UỶ BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ ĐẮK WIL Độc lập - Tự do - Hạnh phúc
Số: 145 /UBND–VHXH Đắk Wil, ngày 5 tháng 11 năm 2024
V/v đăng bài"""


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("number", "145/UBND-VHXH", True),
        ("number", "45/UBND-VHXH", False),
        ("number", "145/UBND-VHTT", False),
        ("issued_on", "2024-11-05", True),
        ("issued_on", "2024-11-15", False),
        ("issued_on", "không rõ", False),
        ("issuer", "Ủy ban nhân dân xã Đắk Wil", True),
        ("issuer", "Ủy ban nhân dân xã Đăk Wil", False),
        ("issuer", "Sở Tư pháp", False),
    ],
)
def test_said(field: str, value: str, *, expected: bool) -> None:
    """White space, case, dashes and a letterhead broken in two do not matter; marks and digits do."""
    assert said(field, value, TEXT) is expected


def test_only_what_the_truth_says_is_asked() -> None:
    """A value that the letter gives in other words, or not at all, counts against nobody."""
    values = {"number": "145/UBND-VHXH", "issued_on": None, "issuer": "Ủy ban nhân dân huyện Cư Jút"}
    assert sayable(values, TEXT) == {"number": "145/UBND-VHXH"}
