"""Words that give away a reading without marks or with wrong ones."""

from __future__ import annotations

import pytest

from pipeline.vietnamese.telltales import telltales

TEXT = "Ủy ban nhân dân phường đề nghị Công an được đăng tải các nội dung của người dân, trước tháng tiếp"


def test_right_text_has_them_all_right() -> None:
    """Every tell-tale of proper text is marked rightly, in capitals too."""
    seen, right = telltales(TEXT)
    assert seen == right >= 8
    assert telltales("UỶ BAN") == telltales("Ủy ban")


@pytest.mark.parametrize(
    "wrong",
    ["Uy ban phuong duoc cac nguoi nghia vu truoc viec", "dứợc ngườì cùa phướng quýêt nghỉa trườc viễt"],
)
def test_wrong_marks_are_seen(wrong: str) -> None:
    """Text without marks and text with marks of other words fails in most of them."""
    seen, right = telltales(wrong)
    assert seen >= 5
    assert right <= seen // 2
