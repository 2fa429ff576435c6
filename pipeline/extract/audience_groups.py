"""Groups of people as letters name them: "học sinh", "hội viên phụ nữ", "chủ cơ sở lưu trú"."""

from __future__ import annotations

import re

from pipeline.vietnamese.text import plain, squash

# Words a group begins with. "Người dân", "công dân", "nhân dân" mean everybody and are no group.
HEADS = (
    "học sinh", "sinh viên", "học viên", "phụ huynh", "giáo viên", "giảng viên", "nhà giáo", "cán bộ",
    "công chức", "viên chức", "người lao động", "công nhân", "đoàn viên", "hội viên", "đảng viên",
    "thanh niên", "thiếu niên", "thiếu nhi", "nhi đồng", "trẻ em", "phụ nữ", "nông dân", "cựu chiến binh",
    "người cao tuổi", "lực lượng vũ trang", "doanh nghiệp", "doanh nhân", "hộ kinh doanh", "hộ gia đình",
    "chủ hộ", "chủ cơ sở", "chủ phương tiện", "chủ rừng", "tiểu thương", "du khách", "khách du lịch",
    "người nước ngoài", "đồng bào", "người điều khiển", "người tham gia giao thông", "lái xe", "tài xế",
    "người có công", "người khuyết tật", "người nộp thuế", "người sử dụng lao động", "người dùng",
    "người bệnh", "bà mẹ", "cử tri", "tân binh", "ngư dân", "người trồng", "hợp tác xã", "tổ chức",
    "già làng", "người uy tín", "người có uy tín", "chức sắc", "tín đồ", "người thuê trọ", "chủ nhà trọ",
    "người nghèo", "hộ nghèo", "hộ cận nghèo", "thân nhân", "người sản xuất", "người tiêu dùng", "nạn nhân",
    "lao động", "nam thanh niên",
)  # fmt: skip
_START = re.compile(r"\b(?:" + "|".join(sorted(map(plain, HEADS), key=len, reverse=True)) + r")\b")
_STOP = re.compile(
    r"[,;.:()\n/“”\"]|\s[-–]\s"
    r"|\b(?:tu (?=du|\d)|duoi \d|tren \d|tren dia ban|trong do tuoi|dang"
    r"|khong phan biet|khong gioi han|o\b|tai\b|thuoc|trong\b|co do tuoi"
    r"|va\b|la\b|bao gom|cung|nam,|nhat la|dac biet|do tuoi|gioi tinh|(?<!lop )\d)"
)


def groups_in(written: str) -> tuple[str, ...]:
    """Give the groups in the order of the text, as written, each once."""
    folded = plain(written)
    groups: list[str] = []
    at = 0
    while hit := _START.search(folded, at):
        stop = _STOP.search(folded, hit.end())
        end = stop.start() if stop else len(folded)
        name = squash(written[hit.start() : end]).strip(" -–")
        name = name[:1].lower() + name[1:]
        if name and name not in groups:
            groups.append(name)
        at = max(end, hit.end())
    return tuple(groups)
