"""Levels without a name, which mean the issuer's own area: "toàn tỉnh", "trong xã", "8/8 xã, thị trấn".

One area of a level is the issuer's own at that level; all areas of a level together are the unit above ("các
xã trên địa bàn" of a district's office is the district).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pipeline.model import ScopeUnit
from pipeline.terms import ScopeLevel
from pipeline.vietnamese.text import plain, tone_normal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.fields import View
    from pipeline.model import Issuer

NO_DISTRICTS_FROM = date(2025, 7, 1)
_WORDS = {
    "tinh": ScopeLevel.PROVINCE, "thanh pho": ScopeLevel.PROVINCE, "tp": ScopeLevel.PROVINCE,
    "huyen": ScopeLevel.DISTRICT, "quan": ScopeLevel.DISTRICT, "thi xa": ScopeLevel.DISTRICT,
    "xa": ScopeLevel.COMMUNE, "phuong": ScopeLevel.COMMUNE, "thi tran": ScopeLevel.COMMUNE,
    "dac khu": ScopeLevel.COMMUNE,
}  # fmt: skip
_LEVEL_WORD = re.compile(
    r"\b(?P<word>tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)\b"
    r"(?!\s+(?:hoi|vien|giao|luan|thong minh|uy\b|doan\b|nguyen|lo\b|cach\b|gan\b|tam\b))"
)
# A body or a thing of that level, or the channel's own name: no area.
_NO_AREA = re.compile(
    r"\b(?:cong an|ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|dang uy|dang bo|mttq|mat tran|ubmttq"
    r"|hoi(?: \w+){0,3}|doan"
    r"|ban chi huy|ban chi dao|lanh dao|chinh quyen|trung tam|cap uy|loa|loa truyen thanh|truyen thanh|dai"
    r"|tru so|nha van hoa|cong|trang|tram y te|truong|to cong tac|hoi dong|quan doi|tu phap|can bo"
    r"|chu tich|bi thu"
    r"|ngoai|quan ly|can canh|bao|so|van phong)\s+(?:thong tin dien tu\s+)?$"
)
_MARKED = {
    "tinh": ("tỉnh",), "thanh pho": ("thành phố",), "tp": ("tp",), "huyen": ("huyện",), "quan": ("quận",),
    "thi xa": ("thị xã",), "xa": ("xã",), "phuong": ("phường",), "thi tran": ("thị trấn",),
    "dac khu": ("đặc khu",),
}  # fmt: skip
# A number that is the name ("phường 5"), or other units than the issuer's ("các xã lân cận").
_ELSEWHERE = re.compile(
    r"\s+(?:\d|lan can|giap ranh|giap bien|xung quanh|ben canh|khac\b|ban\b|bien gioi|vung|mien|khu vuc"
    r"|phia|con lai|noi tren|neu tren|ke tren|nay\b|do\b)"
)
_PLURAL = re.compile(
    r"(?:\b(?:cac|nhung|moi|tung|tat ca(?: cac)?|toan bo(?: cac)?|khap(?: cac)?)|\d+(?:\s*/\s*\d+)?%?)\s*$"
)
_LIST_BEFORE = re.compile(r"(?:,|/|va|-)\s*$")
_ORDER = (ScopeLevel.COMMUNE, ScopeLevel.DISTRICT, ScopeLevel.PROVINCE)


@dataclass(frozen=True, slots=True)
class Named:
    """An area of the scope; `known` when the map has exactly one such place."""

    unit: ScopeUnit
    known: bool


def own_mentions(view: View, text: str, written: str) -> list[tuple[int, int, Named]]:
    """Give (start, end, area) for the levels named without a name, in their order.

    `text` has no marks, `written` has them: "địa phương" names no "phường".
    """
    issuer: Issuer | None = view.value("issuer")
    on: date | None = view.value("issued_on")
    found: list[tuple[int, int, Named]] = []
    plural_until = -1
    for hit in _LEVEL_WORD.finditer(text):
        before = text[: hit.start()]
        if _NO_AREA.search(before[-45:]) or _ELSEWHERE.match(text[hit.end() :]):
            continue
        if not _is_printed(hit["word"], written[hit.start() : hit.end()], scanned=view.letter.scanned):
            continue
        listed = plural_until >= 0 and _LIST_BEFORE.search(before) and hit.start() - plural_until < _NEAR
        plural = bool(_PLURAL.search(before) or listed)
        plural_until = hit.end() if plural else -1
        unit = _own(issuer, hit["word"], on, plural=plural)
        found.append((hit.start(), hit.end(), unit))
    return found


_NEAR = 8  # characters between the words of a list ("xã, phường")


def _is_printed(word: str, written: str, *, scanned: bool) -> bool:
    """Tell whether the printed word is that level's; a scan may have lost its marks."""
    printed = tone_normal(written.lower())
    return printed in _MARKED[word] or (scanned and printed == word)


def _own(issuer: Issuer | None, word: str, on: date | None, *, plural: bool) -> Named:
    """Give the issuer's area for a level word."""
    level = _WORDS[word]
    places = dict(_places(issuer))
    if plural and level is not ScopeLevel.PROVINCE:
        above = [one for one in _ORDER if _ORDER.index(one) > _ORDER.index(level) and one in places]
        districts = on is None or on < NO_DISTRICTS_FROM
        above = [one for one in above if one is not ScopeLevel.DISTRICT or districts]
        if not above:
            return Named(ScopeUnit(_type_word(ScopeLevel.PROVINCE), ScopeLevel.PROVINCE), known=False)
        wide_enough = issuer is not None and issuer.level.value == above[0].value
        return Named(ScopeUnit(places[above[0]], above[0]), known=wide_enough)
    city = places.get(ScopeLevel.DISTRICT, "")
    if word in {"thanh pho", "tp"} and plain(city).startswith("thanh pho"):
        return Named(ScopeUnit(city, ScopeLevel.DISTRICT), known=True)
    if level not in places:
        return Named(ScopeUnit(_type_word(level), level), known=False)
    # "toàn thành phố" of a body in a "tỉnh" means some other city than the province
    fits = word not in {"thanh pho", "tp"} or plain(places[level]).startswith("thanh pho")
    return Named(ScopeUnit(places[level], level), known=fits)


def _places(issuer: Issuer | None) -> Iterator[tuple[ScopeLevel, str]]:
    if issuer is None:
        return
    for level, name in zip(_ORDER, (issuer.commune, issuer.district, issuer.province), strict=True):
        if name is not None:
            yield level, name


def _type_word(level: ScopeLevel) -> str:
    return {ScopeLevel.PROVINCE: "tỉnh", ScopeLevel.DISTRICT: "huyện"}.get(level, "xã")
