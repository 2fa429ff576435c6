"""`scope`: phạm vi - point (2) of the request; nationwide only when the letter asks for it.

Level words without a name ("toàn tỉnh", "cấp xã") mean the issuer's own area. Lists of options ("cấp xã,
cấp huyện, tỉnh") are rule text and no value.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.cues import SCOPE
from pipeline.extract.fields import found, missing, seen
from pipeline.extract.scope_units import Named, named_units
from pipeline.model import Scope, ScopeUnit
from pipeline.terms import ScopeLevel
from pipeline.vietnamese.text import plain, squash

if TYPE_CHECKING:
    from pipeline.extract.fields import View
    from pipeline.extract.item import Item
    from pipeline.extract.letter import Span
    from pipeline.model import Field, Issuer

NATION = re.compile(
    r"\btoan quoc\b|\bca nuoc\b|\btren toan lanh tho\b"
    r"|\b(?:63|34)\s*/\s*(?:63|34)\b|\b(?:63|34) tinh,? thanh"
    r"|\btat ca cac tinh,? thanh"
    r"|\btoan the nhan dan viet nam\b"
)
# "không đăng trên phạm vi toàn quốc", "chưa đề nghị đăng toàn quốc": the nearest verb says no.
NEGATED = re.compile(
    r"\b(?:khong|chua|chang|ngoai tru|tru)\b(?!\s+(?:chi|nhung|gioi han|phan biet|han che))[^.;,:]{0,40}$"
)
_RUNG = r"(?:cap )?(?:xa|phuong|huyen|tinh|toan quoc|ca nuoc)"
OPTIONS = re.compile(
    rf"cap (?:xa|phuong)(?:\W+(?:va |hoac |den )?{_RUNG}\b){{2,4}}|cap (?:xa|phuong)\W+(?:cap )?huyen\b"
)
_OWN_PROVINCE = re.compile(
    r"\b(?:toan|cap|noi|trong|khap|pham vi|dia ban) tinh\b|\btren dia ban toan tinh\b"
    r"|\bca tinh\b"
    r"|\bdia ban (?:toan )?thanh pho\b|\btoan thanh pho\b|\btoan tp\b"
)
_OWN_DISTRICT = re.compile(r"\b(?:toan|cap|noi|trong|khap|pham vi|dia ban|ca) (?:huyen|quan|thi xa)\b")
_OWN_COMMUNE = re.compile(
    r"\b(?:toan|cap|noi|trong|khap|pham vi|dia ban|ca) (?:xa|phuong|thi tran|dac khu)\b(?! hoi)"
)
OWN = (
    (ScopeLevel.PROVINCE, _OWN_PROVINCE),
    (ScopeLevel.DISTRICT, _OWN_DISTRICT),
    (ScopeLevel.COMMUNE, _OWN_COMMUNE),
)
# "Phạm vi: huyện." means the sender's own, as "toàn huyện" does.
_BARE = re.compile(
    r"[\W]*(?:noi|trong)?\s*(?P<level>tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)\W*"
)
_BARE_LEVEL = {
    "tinh": ScopeLevel.PROVINCE, "thanh pho": ScopeLevel.PROVINCE, "huyen": ScopeLevel.DISTRICT,
    "quan": ScopeLevel.DISTRICT, "thi xa": ScopeLevel.DISTRICT, "xa": ScopeLevel.COMMUNE,
    "phuong": ScopeLevel.COMMUNE, "thi tran": ScopeLevel.COMMUNE, "dac khu": ScopeLevel.COMMUNE,
}  # fmt: skip
REASON = re.compile(
    r"\b(?:su can thiet|ly do|can thiet phai|vi sao"
    r"|viec dang (?:tai )?(?:tren )?(?:pham vi )?toan quoc|xuat phat tu"
    r"|vi (?:noi dung|doi tuong|day|bai|nguoi|phan lon|nhieu|so)"
    r"|do (?:noi dung|doi tuong|day|bai|nguoi|phan lon|nhieu|dac thu|la)"
    r"|boi (?:vi|le)"
    r"|de (?:nguoi dan|nhan dan|du khach|dong bao|ba con) (?:ca nuoc|toan quoc|cac tinh))\b"
)
# Words that make the area wider, narrower or weighted: a person says what is meant.
_LOOSE = re.compile(
    r"\b(?:lan can|xung quanh|giap ranh|vung (?:sau|xa|bien)|uu tien|mot so|nhat la|chu yeu"
    r"|(?:thon|buon|ban|ap|to dan pho|khu pho|lang)\s+\w+\s*,\s*(?:xa|phuong)"
    r"|cac (?:xa|phuong|huyen)\W+(?:\w+\W+)?thuoc)\b"
)
ONLY = re.compile(r"\b(?:chi|gioi han|ma chi)\b")
# A sentence that gives a reason has so many words; a heading is shorter.
REASON_WORDS = 8
WIDTH = (ScopeLevel.COMMUNE, ScopeLevel.DISTRICT, ScopeLevel.PROVINCE, ScopeLevel.NATIONWIDE)


def find(view: View) -> Field[Scope]:
    """Read level, areas and, for the whole country, the reason given."""
    items = [item for item in view.items if item.field == SCOPE]
    strong = [item for item in items if item.strong]
    items = strong or items
    if not items:
        return missing()
    spans = [item.whole for item in items]
    nation, denied = _nation(view, items)
    if nation:
        reason = _reason(view)
        proof = [*spans, reason] if reason else spans
        scope = Scope(ScopeLevel.NATIONWIDE, (), view.letter.slice(reason) if reason else None)
        return found(view.letter, scope, *proof, certain=_sure(items) and not denied)
    named = [unit for item in items for unit in named_units(view, *_area_text(item))]
    own = [] if named else _own(view, items)
    units = _units(named or own)
    if not units:
        return seen(view.letter, *spans) if strong and not _options_only(view, items) else missing()
    level = max((unit.level for unit in units), key=WIDTH.index)
    known = all(one.known for one in (named or own)) and (bool(named) or view.is_legible("issuer"))
    plain_words = not _beyond(view, items) and (
        not denied or bool(named and ONLY.search(_words(view, items)))
    )
    certain = _sure(items) and known and plain_words and not _excepts(_words(view, items))
    return found(view.letter, Scope(level, units), *spans, certain=certain)


def _words(view: View, items: list[Item]) -> str:
    return " ; ".join(view.letter.plain[item.start : item.end] for item in items).replace("\n", " ")


def _sure(items: list[Item]) -> bool:
    return all(item.sure for item in items)


def _area_text(item: Item) -> Span:
    """The words of the item in which areas are named; a weak cue ("trên địa bàn") is part of them."""
    return (item.start if item.strong else item.cue[0], item.end)


def _nation(view: View, items: list[Item]) -> tuple[bool, bool]:
    """Tell whether the whole country is asked for, and whether it is named only to be refused."""
    asked = denied = False
    for item in items:
        text = view.letter.plain[item.cue[0] : item.end].replace("\n", " ")
        before = view.letter.plain[max(0, item.cue[0] - 60) : item.cue[0]]
        for hit in NATION.finditer(OPTIONS.sub(lambda m: " " * len(m.group(0)), text)):
            if NEGATED.search(before + text[: hit.start()]):
                denied = True
            else:
                asked = True
    return asked, denied


def _reason(view: View) -> Span | None:
    """The sentence that says why the whole country needs it (procedure of Yên Bái, domain.md section 0)."""
    first, last = view.zones.body
    if last <= first:
        return None
    lines = view.letter.lines[first:last]
    start, end = lines[0].start, lines[-1].end
    text = view.letter.plain
    for hit in REASON.finditer(text, start, end):
        begin = max(
            text.rfind(stop, start, hit.start()) + len(stop) for stop in (". ", ".\n", ";\n", ":\n", "; ")
        )
        begin = (
            max(begin, start)
            if any(text.rfind(s, start, hit.start()) >= 0 for s in (". ", ".\n", ";\n", ":\n", "; "))
            else start
        )
        stop = re.compile(r"[.;](?=\s+\W*[a-z(\d-]|\s*$)(?<!\d\.(?=\d))").search(text, hit.end(), end)
        finish = stop.end() if stop else end
        while begin < finish and not text[begin].isalnum():
            begin += 1
        if _speaks_of_need(text[begin:finish]):
            return begin, finish
    return None


def _speaks_of_need(sentence: str) -> bool:
    """Tell whether the sentence is a reason and no heading or stock phrase."""
    long_enough = len(squash(sentence).split()) >= REASON_WORDS
    return long_enough and not re.match(r"(?:can cu|thuc hien)\b", sentence)


def _own(view: View, items: list[Item]) -> list[Named]:
    """Give the issuer's own area for level words without a name."""
    issuer: Issuer | None = view.value("issuer")
    text = " ; ".join(view.letter.plain[item.cue[0] : item.end] for item in items)
    text = OPTIONS.sub(" ", text.replace("\n", " "))
    bare = [
        _BARE.fullmatch(re.sub(r"\([^)]*\)", "", view.letter.plain[item.start : item.end])) for item in items
    ]
    for level, pattern in OWN:
        hit = pattern.search(text) or next((b for b in bare if b and _BARE_LEVEL[b["level"]] is level), None)
        if not hit:
            continue
        name = _own_name(issuer, level)
        if (
            level is ScopeLevel.PROVINCE
            and "thanh pho" in hit.group(0)
            and issuer is not None
            and issuer.district
        ):
            # "toàn thành phố" of a district-level city
            return [Named(ScopeUnit(issuer.district, ScopeLevel.DISTRICT), known=True)]
        if name is None:
            return [Named(ScopeUnit(_type_word(level), level), known=False)]
        # "toàn thành phố" of a body in a "tỉnh" means some other city than the province
        fits = "thanh pho" not in hit.group(0) or plain(name).startswith("thanh pho")
        return [Named(ScopeUnit(name, level), known=fits)]
    return []


def _own_name(issuer: Issuer | None, level: ScopeLevel) -> str | None:
    if issuer is None:
        return None
    return {
        ScopeLevel.PROVINCE: issuer.province,
        ScopeLevel.DISTRICT: issuer.district,
        ScopeLevel.COMMUNE: issuer.commune,
    }.get(level)


def _type_word(level: ScopeLevel) -> str:
    return {ScopeLevel.PROVINCE: "tỉnh", ScopeLevel.DISTRICT: "huyện"}.get(level, "xã")


def _units(named: list[Named]) -> tuple[ScopeUnit, ...]:
    units: list[ScopeUnit] = []
    for one in named:
        if one.unit not in units:
            units.append(one.unit)
    return tuple(units)


def _options_only(view: View, items: list[Item]) -> bool:
    return all(not re.search(r"[a-z]", OPTIONS.sub("", view.letter.plain[i.start : i.end])) for i in items)


def _excepts(words: str) -> bool:
    """Tell whether an area is left out ("trừ xã …"), other than the whole country, or its edge is unclear."""
    rest = re.sub(r"\bkhong\b[^.;,]{0,40}\b(?:toan quoc|ca nuoc|toan tinh)\b", " ", words)
    left_out = re.search(r"\b(?:tru|ngoai tru|khong (?:dang|gom|bao gom|hien thi|ap dung|phai))\b", rest)
    return left_out is not None or _LOOSE.search(rest) is not None


def _beyond(view: View, items: list[Item]) -> bool:
    """Tell whether the words hint at more than the named area ("trong và ngoài tỉnh")."""
    return any(
        re.search(r"\bngoai (?:tinh|huyen|xa|dia ban|nuoc)\b", view.letter.plain[i.start : i.end])
        or re.search(r"\bcũ\b", view.letter.text[i.start : i.end].lower())
        for i in items
    )
