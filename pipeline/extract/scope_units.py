"""Areas named in running text: "các xã Nam Dong, Tâm Thắng và thị trấn Ea T’ling, huyện Cư Jút".

A place after a smaller one only says where that lies ("xã Đắk Wil, huyện Cư Jút" names one area). A level
without a name ("toàn tỉnh", "các xã trên địa bàn huyện") is the issuer's own area (`scope_own`). What is left
out ("trừ xã …") or only weighted ("nhất là …") is no area asked for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.extract.bodies import without_bodies
from pipeline.extract.cues import EXCEPT
from pipeline.extract.scope_own import Named, own_mentions
from pipeline.model import ScopeUnit
from pipeline.places import find as find_units
from pipeline.places import find_near
from pipeline.terms import ScopeLevel
from pipeline.vietnamese.text import CAPITALS, fold, plain, squash

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.extract.fields import View
    from pipeline.extract.item import Words
    from pipeline.model import Issuer
    from pipeline.places import Unit

_SYLLABLE = rf"(?:[{CAPITALS}][\w’']*|\d{{1,2}}\b(?!\s*(?:/|tháng|ngày|năm|tuổi|xã|phường|thôn)))"
_NAME = rf"{_SYLLABLE}(?:(?:\s+[-–]\s+|[ -]+){_SYLLABLE})*"
_TYPE = (
    r"[Tt]ỉnh|TỈNH|[Tt]hành [Pp]hố|THÀNH PHỐ|T[Pp]\.?|[Hh]uyện|HUYỆN|[Qq]uận|QUẬN|[Tt]hị [Xx]ã|T[Xx]\.?"
    r"|[Xx]ã(?!\s+[Hh]ội\b(?!\s+[A-ZĐ]))|XÃ|[Pp]hường|PHƯỜNG|[Tt]hị [Tt]rấn|TT\.|[Đđ]ặc [Kk]hu"
    rf"|(?<![\w.])[HXPQT]\.(?=\s?[{CAPITALS}\d])"
)
_OPENS = (
    r"(?:(?:\s+(?!và\b|ở\b|tại\b|thuộc\b)[a-zà-ỹđ]+){0,3}(?:\s+(?:là|gồm có|bao gồm|gồm|như)\b|\s*:)"
    r"|\s*(?:giáp biên|sát biên|biên giới|vùng cao|ven biển|miền núi|giáp ranh|lân cận|liền kề|sau đây"
    r"|sau|dưới đây|là|như|:|\(|có tên))*"
)
_LIST = re.compile(
    rf"(?<![\w])(?P<type>{_TYPE}){_OPENS}\s*(?P<names>{_NAME}"
    rf"(?:\s*(?:,|;|và|,\s*và|và cả|cùng với|&|\+|hoặc)\s+(?!(?:{_TYPE})(?!\w)){_NAME})*)"
)
_PARTED = re.compile(r"\s*(?:,|;|\bvà cả\b|\bvà\b|\bcùng với\b|&|\+|\bhoặc\b)\s*")
_ASIDE = re.compile(
    r"\((?:[^()]*\b(?:cu|moi|truoc day|truoc sap nhap|sap nhap|gom dia ban|nay la|hop nhat|khong"
    r"|chua)\b[^()]*)\)"
    r"|\b(?:ke ca|bao gom ca|gom ca)\b[^;.]*\b(?:cu|truoc|truoc day|sap xep|sap nhap)\b"
)
# "(huyện Đak Đoa có Huyện đoàn lo riêng)": what is said of an area in brackets, no area asked for.
_REMARK = re.compile(r"\([^()]*\b(?:co|lo|tu|rieng|da|dang|do|vi|neu|la|phan)\b[^()]*\)")
# "còn xã A chưa có sóng nên để đợt sau", "Xã B đã có trường khác làm, xin không đưa vào."
_LEFT_BEHIND = re.compile(
    r"\bcon (?:\w+ ){0,2}?(?:xa|phuong|thi tran|huyen|dac khu)\b[^;.]*\b(?:chua|khong|de (?:dot )?sau"
    r"|lam sau)\b[^;.]*"
    r"|(?<=[.;])[^.;]*\b(?:khong|chua) (?:dua|lay|tinh|lam|phat|can|dang|gom|thuoc)\b[^.;]*"
)
_LEFT_OUT = re.compile(
    rf"(?:{EXCEPT}|\b(?:khong (?:ke|tinh|gom|bao gom|dang|hien thi|ap dung|phat|mo rong|mo|lan sang|lay"
    r"|lam|gui)|(?:chua|chang|khoi) (?:gom|dang|lam|mo|can)|chua lai|de lai|bo qua)\b)"
    r"(?:(?!,?\s*(?:chi|ma|nhung|rieng)\b)[^;.)])*"
)
_WEIGHTED = re.compile(
    r"\b(?:nhat la|dac biet(?: la)?|trong tam|trong do (?:tap trung|uu tien|chu trong)|tap trung (?:vao"
    r"|o|tai)"
    r"|uu tien|chu trong|chu yeu)\b[^;.)]*"
)
_LEVEL = {
    "tinh": ScopeLevel.PROVINCE, "huyen": ScopeLevel.DISTRICT, "quan": ScopeLevel.DISTRICT,
    "thi xa": ScopeLevel.DISTRICT, "xa": ScopeLevel.COMMUNE, "phuong": ScopeLevel.COMMUNE,
    "thi tran": ScopeLevel.COMMUNE, "dac khu": ScopeLevel.COMMUNE,
}  # fmt: skip
_SHORT = {
    "tp": "thành phố", "tx": "thị xã", "tt": "thị trấn", "h": "huyện", "x": "xã", "p": "phường",
    "q": "quận", "t": "tỉnh",
}  # fmt: skip
_LIES_IN = re.compile(
    r"[\s,\-–()]*(?:(?:đều )?(?:thuộc|của|nằm trên|trên|trong|ở|tại)?\s*(?:phạm vi|địa bàn)?(?: toàn)?)\s*"
)
# District-level cities ended in this year.
NO_DISTRICTS_SINCE = 2025
# Between two areas of one list stand so many characters at most (", huyện", "và toàn").
NEAR = 14
# In front of an area in which the article is shown, or whose people are to see it.
_SHOWN_IN = re.compile(
    r"\b(?:pham vi|dia ban|cu tru|sinh song|song|hien thi|nguoi dan|cong dan|nhan dan|ba con|danh cho"
    r"|toan|khap|xem|dang)"
    r"(?:\s+[^\s.,;]+){0,4}\W*$"
)
_ORDER = (ScopeLevel.COMMUNE, ScopeLevel.DISTRICT, ScopeLevel.PROVINCE)


@dataclass(frozen=True, slots=True)
class Areas:
    """The areas asked for, and whether words leave some out, weigh some, or say the same of two sizes."""

    named: tuple[Named, ...]
    narrowed: bool


@dataclass(frozen=True, slots=True)
class _Mention:
    """Areas of one level at `start`..`end` of the text."""

    start: int
    end: int
    units: tuple[Named, ...]

    @property
    def rank(self) -> int:
        """From commune 0 to province 2."""
        return max(_ORDER.index(one.unit.level) for one in self.units)


def areas_in(view: View, words: Words, *, prose: bool = False) -> Areas:
    """Give the areas asked for in the words, without those that only say where another lies.

    In `prose` a sentence may name other areas too: the ones that stand together where people live or the
    article is shown are taken.
    """
    folded = without_bodies(words.plain, words.written)
    kept = _ASIDE.sub(_blank, folded)
    kept = _REMARK.sub(_blank, kept)
    kept = _LEFT_BEHIND.sub(_blank, _LEFT_OUT.sub(_blank, kept))
    first = _WEIGHTED.search(kept)
    if first and _speaks_of_areas(view, kept[: first.start()], words.written[: first.start()]):
        kept = _WEIGHTED.sub(_blank, kept)
    narrowed = kept != _ASIDE.sub(_blank, folded)
    written = _masked(words.written, kept)
    mentions = list(_named(view, written))
    spans = [(one.start, one.end) for one in mentions]
    mentions += [
        _Mention(at, stop, (unit,))
        for at, stop, unit in own_mentions(view, kept, written)
        if not any(a < stop and at < b for a, b in spans)
    ]
    mentions.sort(key=lambda one: one.start)
    if prose and (groups := _clusters(mentions, kept)) and len(groups) > 1:
        telling = [group for group in groups if _SHOWN_IN.search(kept[: group[0].start])]
        asked, _ = _asked((telling or groups)[-1], written)
        return Areas(asked, narrowed=True)
    asked, odd = _asked(mentions, written)
    return Areas(asked, narrowed or odd)


def _clusters(mentions: Sequence[_Mention], text: str) -> list[list[_Mention]]:
    """Put together the areas that one list or chain of places names."""
    groups: list[list[_Mention]] = []
    for one in mentions:
        near = groups and len(text[groups[-1][-1].end : one.start].strip()) <= NEAR
        if near:
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _speaks_of_areas(view: View, kept: str, written: str) -> bool:
    return bool(_LIST.search(written) or own_mentions(view, kept, written))


def _blank(hit: re.Match[str]) -> str:
    return " " * len(hit.group(0))


def _masked(written: str, kept: str) -> str:
    """Give the printed words with the same parts blanked as in `kept`."""
    return "".join(" " if k in " #" else c for c, k in zip(written, kept, strict=True))


def _named(view: View, written: str) -> Iterator[_Mention]:
    context = _context(view)
    for hit in _LIST.finditer(written):
        names = [squash(name) for name in _PARTED.split(hit["names"]) if name.strip()]
        units = tuple(_resolve(squash(hit["type"]), name, view, context) for name in names)
        yield _Mention(hit.start(), hit.end(), units)


def _asked(mentions: Sequence[_Mention], written: str) -> tuple[tuple[Named, ...], bool]:
    """Drop what only says where a smaller area lies; tell whether a wider one stands before a smaller one."""
    found: list[Named] = []
    above: _Mention | None = None
    odd = False
    for one in mentions:
        if above is not None and one.rank > above.rank and _LIES_IN.fullmatch(written[above.end : one.start]):
            above = _Mention(above.start, one.end, one.units)
            continue
        odd = odd or (above is not None and one.rank < above.rank)
        found += [unit for unit in one.units if not any(_same(unit, other) for other in found)]
        above = one
    return tuple(found), odd


def _same(one: Named, other: Named) -> bool:
    return one.unit.level is other.unit.level and fold(one.unit.name) == fold(other.unit.name)


def _context(view: View) -> tuple[str | None, str | None]:
    issuer: Issuer | None = view.value("issuer")
    return (issuer.province, issuer.district) if issuer else (None, None)


def _resolve(kind: str, name: str, view: View, context: tuple[str | None, str | None]) -> Named:
    """Look the place up on the map of the letter's day, first near the issuer."""
    word = kind.lower().rstrip(".").strip()
    word = _SHORT.get(word, word)
    written = f"{word} {name}"
    on = view.value("issued_on")
    province, district = context
    tries = (
        (on, province, district),
        (on, province, None),
        (on, None, None),
        (None, province, None),
        (None, None, None),
    )
    for day, home, inside in tries:
        units: tuple[Unit, ...] = find_units(written, on=day, province=home, district=inside)
        if units:
            level = ScopeLevel(units[0].level.value)
            same = {unit.full_name for unit in units}
            sure = len(units) == 1 or (len(same) == 1 and home is not None)
            return Named(ScopeUnit(units[0].full_name, level, units[0].code if sure else None), known=sure)
    alike = find_near(written, on=on, province=province)
    if len(alike) == 1:  # misread or mistyped: the likeliest name, for a person to see
        return Named(ScopeUnit(alike[0].full_name, ScopeLevel(alike[0].level.value)), known=False)
    city = ScopeLevel.DISTRICT if on and on.year < NO_DISTRICTS_SINCE else ScopeLevel.PROVINCE
    level = _LEVEL.get(plain(word), city)
    return Named(ScopeUnit(written, level), known=False)
