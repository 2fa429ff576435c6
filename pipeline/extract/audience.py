"""`audience`: độ tuổi, giới tính, nhóm - point (1) of the request (domain.md section 0).

"Mọi lứa tuổi" and "không phân biệt giới tính" do state age and gender; a school class or a mark of an account
is no age. Ages are whole years, both ends inclusive ("dưới 18 tuổi" ends at 17).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.audience_groups import groups_in
from pipeline.extract.cues import AUDIENCE
from pipeline.extract.fields import found, missing, seen
from pipeline.model import Audience
from pipeline.terms import Gender
from pipeline.vietnamese.numerals import figures

if TYPE_CHECKING:
    from pipeline.extract.fields import View
    from pipeline.model import Field

_N = r"(?P<{0}>\d{{1,3}})"
_FROM_TO = re.compile(
    rf"(?:tu\s+)?(?:du\s+|tron\s+)?{_N.format('a')}\s*(?:tuoi)?\s*(?:-|–|—|den|toi)\s*"
    r"(?:het\s+|du\s+|tron\s+)?"
    rf"(?P<below>duoi\s+)?{_N.format('b')}\s*tuoi"
)
_FROM_TO_AFTER = re.compile(
    rf"\btuoi\b[^.;\d]{{0,40}}?{_N.format('a')}\s*(?:-|–|—|den|toi)\s*(?:het\s+|du\s+)?"
    rf"{_N.format('b')}\b(?!\s*[/.]\d)"
)
_UP = re.compile(
    rf"(?:tu\s+)?(?:du\s+)?{_N.format('a')}\s*(?:tuoi\s*)?(?:tro len|\+)"
    r"|\b(?:tu|du|tron)\s+(?:du\s+|tron\s+)?(?P<a2>\d{1,3})\s*tuoi(?!\s*(?:den|-|–|toi|tro xuong))"
)
_OVER = re.compile(r"(?:tren|hon)\s+(?P<a>\d{1,3})\s*tuoi(?!\s*(?:den|-))")
_NOT_UNDER = re.compile(r"khong duoi\s+(?P<a>\d{1,3})\b")
_UNDER = re.compile(r"duoi\s+(?P<b>\d{1,3})\s*tuoi")
_DOWN = re.compile(
    r"(?:den\s+(?:het\s+)?(?P<b>\d{1,3})\s*tuoi"
    r"|(?P<b2>\d{1,3})\s*tuoi\s*tro xuong"
    r"|khong qua\s+(?P<b3>\d{1,3})\s*tuoi"
    r"|toi da\s+(?P<b4>\d{1,3})\s*tuoi)"
)
_ALL = (
    r"(?:moi|tat ca(?: cac)?|cac"
    r"|khong (?:phan biet|gioi han|han che|gioi han ve|phan biet ve|quy dinh|ke)(?: cac)?|toan bo)"
)
_ANY_AGE = re.compile(
    rf"{_ALL}\s+(?:do\s+|lua\s+|nhom\s+)?tuoi"
    rf"|(?:do|lua) tuoi\s*(?:\([^)]*\))?\s*[:–-]?\s*(?:la\s+)?(?:{_ALL}|moi nguoi|khong han che|tu do)\b"
    r"|khong (?:phan biet|gioi han|ke)[^.;\n]{0,40}\b(?:do tuoi|lua tuoi|tuoi tac|tuoi)\b"
    r"|o moi lua tuoi|gia,? tre|tuoi tac"
    r"|moi nguoi dan|tat ca moi nguoi|toan the nhan dan"
)
_ANY_GENDER = re.compile(
    rf"{_ALL}\s+gioi(?: tinh)?"
    r"|khong (?:phan biet|gioi han|ke)[^.;\n]{0,40}\bgioi(?: tinh)?\b"
    r"|\bnam\s*(?:,|/|va|-|&|;|hoac|hay|\+|cung nhu)\s*nu\b"
    r"|\bnu\s*(?:,|/|va|-|&|hoac|hay)\s*nam\b"
    rf"|gioi tinh[^.;:]{{0,25}}[:–-]?\s*(?:la\s+)?(?:{_ALL}|ca hai|moi|ca 02|ca 2|khong)\b"
    r"|ca hai gioi|ca 02 gioi|hai gioi|ca nam (?:va|lan) nu"
    r"|bat ke (?:nam nu|gioi)"
    r"|gai,? trai|trai,? gai|trai (?:lan|va|hay) gai"
    r"|cu ong,? (?:va )?cu ba|gioi tinh nao cung"
    r"|nam,? nu\b|nam (?:hay|hoac) nu"
    r"|nam \w+ (?:va|lan|hay|cung nhu) nu \w+"
    r"|dan ong (?:lan|va|hay) (?:phu nu|dan ba)"
    r"|nu \w+ (?:va|lan|hay) nam \w+"
)
_FREE = re.compile(
    r"^\W*(?:khong gioi han|khong han che|tat ca moi nguoi"
    r"|toan dan|moi doi tuong|tat ca cac doi tuong|khong phan biet)\W*$"
)
_FEMALE = re.compile(
    r"\b(?:phu nu|nu gioi|gioi tinh\s*[:–-]?\s*(?:la\s+)?nu"
    r"|nu thanh nien|nu cong nhan|cac ba me|ba me|nu sinh|nu)\b"
)
_MALE = re.compile(
    r"\b(?:nam gioi|gioi tinh\s*[:–-]?\s*(?:la\s+)?nam"
    r"|nam thanh nien|cong dan nam|thanh nien nam|nam cong dan)\b"
    r"|\bnam\b(?=\s+(?:tu|trong|tu du)\b)"
)
_EXCEPTS = re.compile(r"\b(?:tru|ngoai tru|khong (?:danh cho|ap dung|gom|bao gom))\b")
# "người dưới 18 tuổi và phụ huynh": the age is that of the first group only.
_AND_OTHERS = re.compile(
    r"\btuoi\s*(?:,|va|cung|va ca)\s+(?:cac\s+)?"
    r"(?:phu huynh|cha me|bo me|nguoi (?:than|giam ho|cham soc)|giao vien|gia dinh)\b"
)
OLDEST = 120


def find(view: View) -> Field[Audience]:
    """Read ages, gender and groups from the parts of the request that speak of the audience."""
    items = [item for item in view.items if item.field == AUDIENCE]
    strong = [item for item in items if item.strong]
    items = strong or items
    if not items:
        return missing()
    spans = [item.whole for item in items]
    text = view.letter.text
    written = " ; ".join(text[a:b] for a, b in spans).replace("\n", " ")
    folded = figures(" ; ".join(view.letter.plain[a:b] for a, b in spans).replace("\n", " "), written)
    if _FREE.match(" ".join(view.letter.plain[item.start : item.end] for item in items).strip(" :")):
        return found(view.letter, Audience(0, None, Gender.ALL), *spans)
    low, high, clear = _ages(folded)
    gender, named = _gender(folded, written)
    groups = groups_in(written)
    if low is None and high is None and gender is None and not groups:
        return seen(view.letter, *spans) if strong else missing()
    unread = low is None and high is None and bool(re.search(r"\btuoi\b|\d", folded))
    unread = unread or (gender is None and "gioi" in folded)
    unread = unread or bool(_EXCEPTS.search(folded)) or (gender is Gender.FEMALE and len(groups) > 1)
    unread = unread or bool(_AND_OTHERS.search(folded))
    certain = clear and named and all(item.sure for item in items) and not unread
    return found(view.letter, Audience(low, high, gender, groups), *spans, certain=certain)


def _ages(text: str) -> tuple[int | None, int | None, bool]:
    """Give the lowest and highest age and whether that is all the text can mean.

    Several ranges are joined to the widest and left to a person; an age limit is 0 when only the upper
    end is named.
    """
    ranges: list[tuple[int, int | None]] = []
    rest = text
    for pattern, make in (
        (_FROM_TO, lambda m: (int(m["a"]), int(m["b"]) - bool(m["below"]))),
        (_FROM_TO_AFTER, lambda m: (int(m["a"]), int(m["b"]))),
        (_NOT_UNDER, lambda m: (int(m["a"]), None)),
        (_OVER, lambda m: (int(m["a"]) + 1, None)),
        (_UP, lambda m: (int(m["a"] or m["a2"]), None)),
        (_UNDER, lambda m: (0, int(m["b"]) - 1)),
        (_DOWN, lambda m: (0, int(m["b"] or m["b2"] or m["b3"] or m["b4"]))),
    ):
        ranges.extend(make(hit) for hit in pattern.finditer(rest))
        rest = pattern.sub(" ", rest)
    any_age = bool(_ANY_AGE.search(text))
    if not ranges:
        return (0, None, True) if any_age else (None, None, True)
    distinct = set(ranges)
    low = min(r[0] for r in distinct)
    high = None if any(r[1] is None for r in distinct) else max(r[1] or 0 for r in distinct)
    sound = len(distinct) == 1 and not any_age and (high is None or low <= high <= OLDEST) and low < OLDEST
    return low, high, sound


def _gender(text: str, written: str) -> tuple[Gender | None, bool]:
    """Give the gender and whether the letter says it rather than implies it."""
    if _ANY_GENDER.search(text):
        return Gender.ALL, True
    female, male = _FEMALE.search(text), _man(text, written)
    if female and male:
        return Gender.ALL, True
    if female:
        return Gender.FEMALE, "hoi vien" not in text
    if male:
        return Gender.MALE, True
    return None, True


def _man(text: str, written: str) -> bool:
    """Tell whether men are named; "năm" and "Việt Nam" look alike without marks."""
    return any(
        written[m.start() : m.end()].lower().lstrip().startswith(("nam", "giới", "công", "thanh"))
        for m in _MALE.finditer(text)
        if not text[: m.start()].endswith("viet ")
    )
