"""Ages in running text, as whole years with both ends inclusive, and groups whose ages a law or custom fixes.

Works on text without marks and case whose counts are in figures (`numerals.figures`). "dưới 18 tuổi" ends at
17, "trên 60 tuổi" begins at 61, "từ 18 đến dưới 35" ends at 34.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

OLDEST = 120


@dataclass(frozen=True, slots=True)
class Ages:
    """A range of ages named at `start`..`end` of the text; `high` None is open.

    `upper` when only the upper end is named, so that `low` is 0 ("đến hết 27 tuổi đối với …").
    """

    start: int
    end: int
    low: int
    high: int | None
    upper: bool = False


@dataclass(frozen=True, slots=True)
class Custom:
    """A group whose ages are fixed elsewhere: the words, the ages, and the rule in Vietnamese."""

    words: re.Pattern[str]
    low: int
    high: int | None
    rule: str


# ---- groups with ages of their own (the value is always left to a person)
CUSTOMS = (
    Custom(
        re.compile(r"\bnguoi cao tuoi\b|\bhoi vien nguoi cao tuoi\b|\bnguoi gia\b"), 60, None,
        "người cao tuổi: từ đủ 60 tuổi (Luật Người cao tuổi 2009, Điều 2)",
    ),
    Custom(
        re.compile(r"\btre em\b"), 0, 15, "trẻ em: dưới 16 tuổi (Luật Trẻ em 2016, Điều 1)",
    ),
    Custom(
        re.compile(r"\bthanh nien\b"), 16, 30,
        "thanh niên: từ đủ 16 đến 30 tuổi (Luật Thanh niên 2020, Điều 1)",
    ),
    Custom(
        re.compile(r"\bnguoi chua thanh nien\b"), 0, 17,
        "người chưa thành niên: chưa đủ 18 tuổi (Bộ luật Dân sự 2015, Điều 21)",
    ),
    Custom(
        re.compile(r"\bhoc sinh\b[^.;,]{0,12}\b(?:thpt|trung hoc pho thong|cap 3|cap iii)\b"), 15, 18,
        "học sinh trung học phổ thông: theo lệ 15 đến 18 tuổi (Thông tư 32/2020/TT-BGDĐT, Điều 33)",
    ),
    Custom(
        re.compile(r"\bhoc sinh\b[^.;,]{0,12}\b(?:thcs|trung hoc co so|cap 2|cap ii)\b"), 11, 15,
        "học sinh trung học cơ sở: theo lệ 11 đến 15 tuổi (Thông tư 32/2020/TT-BGDĐT, Điều 33)",
    ),
    Custom(
        re.compile(r"\bhoc sinh\b[^.;,]{0,12}\btieu hoc\b"), 6, 11,
        "học sinh tiểu học: theo lệ 6 đến 11 tuổi (Thông tư 28/2020/TT-BGDĐT, Điều 33)",
    ),
    Custom(
        re.compile(r"\bdo tuoi (?:thuc hien |goi nhap ngu|nghia vu quan su|nhap ngu)"), 18, 25,
        "độ tuổi gọi nhập ngũ: từ đủ 18 đến hết 25 tuổi (Luật Nghĩa vụ quân sự 2015, Điều 30)",
    ),
)  # fmt: skip

_DU = r"(?:(?:du|tron|het|vua tron|ngoai)\s+)?"
_T = r"\s*(?:tuoi|t)\b"
_TO = r"\s*(?:-|–|—|~|(?:cho )?den|(?:cho )?toi)\s*"
_N = r"(?<![\d/.,])(?P<{0}>\d{{1,3}})(?![\d/]|[.,]\d)"
A, B = _N.format("a"), _N.format("b")
_WORD = r"\b(?:tuoi|do tuoi|lua tuoi|nhom tuoi|do tuoi nguoi xem)\b[^.;\d]{0,45}?"
_LONG_UP = r"(?:tro len|tro di|va (?:tren|hon))"

_PATTERNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[int, int | None]]], ...] = (
    (  # "từ đủ 18 tuổi đến dưới 60 tuổi", "16-30 tuổi"
        re.compile(
            rf"(?:tu\s+)?{_DU}{A}(?:{_T})?{_TO}{_DU}(?P<below>(?:duoi|chua (?:du|den|toi)"
            rf"|truoc)\s+)?{_DU}{B}{_T}"
        ),
        lambda m: (int(m["a"]), int(m["b"]) - bool(m["below"])),
    ),
    (  # "trên 18 và dưới 60 tuổi", "từ 18 tuổi và không quá 60 tuổi"
        re.compile(
            rf"(?P<over>(?:tren|qua|hon)\s+)?(?:tu\s+)?{_DU}{A}(?:{_T})?\s*(?:,|va|nhung|ma)\s*"
            rf"(?P<below>duoi|chua (?:du|den|toi))\s+{B}{_T}"
        ),
        lambda m: (int(m["a"]) + bool(m["over"]), int(m["b"]) - 1),
    ),
    (  # "đã tròn 21 tuổi mà chưa quá 55"
        re.compile(rf"{_DU}{A}{_T}\s*(?:,|va|nhung|ma)?\s*(?:khong qua|toi da|chua qua|khong hon)\s+{B}\b"),
        lambda m: (int(m["a"]), int(m["b"])),
    ),
    (  # "độ tuổi: 18 - 60"
        re.compile(
            rf"{_WORD}(?:tu\s+)?{_DU}{A}{_TO}{_DU}(?P<below>duoi\s+)?{_DU}{B}\b(?!\s*[/.]\d|\s*(?:ngay|thang|tuan))"
        ),
        lambda m: (int(m["a"]), int(m["b"]) - bool(m["below"])),
    ),
    (
        re.compile(
            r"(?:khong duoi|khong (?:it|nho|thap) hon|toi thieu(?: la)?|it nhat(?: la)?"
            rf"|som nhat)\s+{_DU}{A}(?:{_T})?"
        ),
        lambda m: (int(m["a"]), None),
    ),
    (re.compile(rf"(?:≥|>=|=>|&gt;=)\s*{A}"), lambda m: (int(m["a"]), None)),
    (re.compile(rf"(?:≤|<=|=<|&lt;=)\s*{B}"), lambda m: (0, int(m["b"]))),
    (re.compile(rf">\s*{A}(?:{_T})"), lambda m: (int(m["a"]) + 1, None)),
    (re.compile(rf"<\s*{B}(?:{_T})"), lambda m: (0, int(m["b"]) - 1)),
    (  # "từ đủ 14 tuổi trở lên", "18+", "60t trở lên"
        re.compile(rf"(?P<over>(?:tren|qua|hon)\s+)?(?:tu\s+)?{_DU}{A}(?:{_T})?\s*(?:{_LONG_UP}|\+)"),
        lambda m: (int(m["a"]), None),
    ),
    (  # "từ 60 tuổi trở xuống", "không quá 35 tuổi"
        re.compile(rf"(?:tu\s+)?{_DU}{B}(?:{_T})?\s*tro (?:xuong|lai)"),
        lambda m: (0, int(m["b"])),
    ),
    (
        re.compile(
            r"(?:khong qua|toi da(?: la)?|khong (?:lon|cao) hon|khong tren|(?<!\w)den het|nhieu nhat"
            rf"|chua qua)\s+{B}{_T}"
        ),
        lambda m: (0, int(m["b"])),
    ),
    (re.compile(rf"(?:tren|hon|qua|ngoai)\s+{A}{_T}"), lambda m: (int(m["a"]) + 1, None)),
    (re.compile(rf"(?:duoi|chua du|chua den|chua toi|truoc)\s+{B}{_T}"), lambda m: (0, int(m["b"]) - 1)),
    (
        re.compile(rf"{_WORD}(?:tren|hon)\s+{A}\b(?!\s*(?:ngay|thang|nguoi|ho))"),
        lambda m: (int(m["a"]) + 1, None),
    ),
    (re.compile(rf"{_WORD}duoi\s+{B}\b(?!\s*(?:ngay|thang|nguoi|ho))"), lambda m: (0, int(m["b"]) - 1)),
    (re.compile(rf"\btu (?:du )?tuoi\s+{A}\b"), lambda m: (int(m["a"]), None)),
    (  # "đã đủ 18 tuổi", "từ 18 tuổi", "tuổi từ 18"
        re.compile(rf"\b(?:tu\s+{_DU}|du\s+|tron\s+){A}{_T}(?!{_TO}\d)"),
        lambda m: (int(m["a"]), None),
    ),
    (
        re.compile(rf"{_WORD}tu\s+{_DU}{A}\b(?!\s*(?:[/.]\d|ngay|thang|{_TO}\d))"),
        lambda m: (int(m["a"]), None),
    ),
    (re.compile(rf"\b(?:den|toi)\s+{_DU}{B}{_T}"), lambda m: (0, int(m["b"]))),
)


def ages_in(text: str) -> list[Ages]:
    """Give the ranges of ages in order, none overlapping another."""
    left = text
    found: list[Ages] = []
    for pattern, make in _PATTERNS:
        for hit in pattern.finditer(left):
            low, high = make(hit)
            upper = low == 0 and re.match(r"den|toi", hit.group(0)) is not None
            found.append(Ages(hit.start(), hit.end(), low, high, upper))
            left = left[: hit.start()] + "#" * (hit.end() - hit.start()) + left[hit.end() :]
    return sorted(found, key=lambda one: one.start)


def custom_ages(text: str) -> Custom | None:
    """Give the group with ages of its own, when it is the only one the text names."""
    named = [one for one in CUSTOMS if one.words.search(text)]
    schools = len(set(_SCHOOLS.findall(text)))
    return named[0] if len(named) == 1 and schools <= 1 else None


_SCHOOLS = re.compile(r"\b(?:thpt|thcs|tieu hoc|trung hoc pho thong|trung hoc co so|mam non)\b")
