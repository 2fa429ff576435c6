"""`audience`: độ tuổi, giới tính, nhóm - point (1) of the request (domain.md section 0).

"Mọi lứa tuổi" and "không phân biệt giới tính" do state age and gender; a school class or a mark of an account
is no age. Ages are whole years, both ends inclusive ("dưới 18 tuổi" ends at 17).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.audience_groups import groups_in
from pipeline.extract.cues import AUDIENCE, EXCEPT
from pipeline.extract.fields import doubted, found, missing, seen
from pipeline.extract.item import values_of, words_of
from pipeline.model import Audience
from pipeline.terms import Gender
from pipeline.vietnamese.ages import OLDEST, ages_in, custom_ages

if TYPE_CHECKING:
    from pipeline.extract.fields import View
    from pipeline.extract.item import Item
    from pipeline.model import Field

_ALL = (
    r"(?:moi|tat ca(?: cac)?|cac"
    r"|khong (?:phan biet|gioi han|han che|gioi han ve|phan biet ve|quy dinh|ke)(?: cac)?|toan bo)"
)
_ANY_AGE = re.compile(
    rf"{_ALL}\s+(?:do\s+|lua\s+|nhom\s+)?tuoi"
    r"|\b(?:moi|tat ca)\b[^.;:\d]{0,40}\b(?:do tuoi|lua tuoi|tuoi tac)\b|\b(?:bat ke|bat luan) (?:do "
    r"|lua )?tuoi"
    r"|\btu (?:tre|tre em|nguoi tre) (?:den|toi) (?:gia|nguoi gia|nguoi cao tuoi)|\bgia tre\b"
    rf"|(?:do|lua) tuoi\s*(?:\([^)]*\))?\s*[:–-]?\s*(?:la\s+)?(?:{_ALL}|moi nguoi|khong han che|tu do)\b"
    r"|khong (?:phan biet|gioi han|ke)[^.;\n]{0,40}\b(?:do tuoi|lua tuoi|tuoi tac|tuoi)\b"
    r"|o moi lua tuoi|gia,? tre|tuoi tac"
    r"|(?:khong|chang|chua) (?:dat|co|can|kem|theo|loc|chia|xet|ke|phan)[^.;:\d]{0,40}\b(?:do tuoi"
    r"|lua tuoi|tuoi tac|tuoi)\b"
    r"|tat ca moi nguoi|\btuoi nao cung\b|\blua tuoi nao\b|\bnguoi gia,? (?:con )?tre\b|(?:chang"
    r"|chua) phan biet[^.;:\d]{0,30}\btuoi\b"
)
# Everybody, unless an age stands beside it.
_EVERYBODY = re.compile(r"\b(?:moi nguoi dan|toan the nhan dan|toan dan|moi cong dan)\b")
_ANY_GENDER = re.compile(
    rf"{_ALL}\s+gioi(?: tinh)?"
    r"|\b(?:moi|tat ca)\b[^.;:\d]{0,40}\bgioi(?: tinh)?\b|\bca nam,? nu\b|\bnam gioi (?:va|lan|,) nu gioi\b"
    r"|\b(?:ong|cac ong) (?:va|,|lan) (?:cac )?ba\b|\bnam cung nhu nu\b|\bnam nu deu\b"
    r"|\bbat ky gioi\b|\bgioi nao\b|\bbat luan (?:nam|gioi)|khong (?:dat|co|can|kem"
    r"|theo)[^.;:\d]{0,60}\bgioi(?: tinh)?\b"
    r"|gioi tinh\W{1,3}khong\b|\bong (?:hay|va|lan) ba\b|\bdan ong,? (?:va )?dan ba\b|\bcha[^.;]{0,12}\bme\b"
    r"|khong (?:phan biet|gioi han|ke)[^.;\n]{0,40}\bgioi(?: tinh)?\b"
    r"|\bnam\s*(?:,|/|va|-|&|;|hoac|hay|\+|cung nhu)\s*nu\b"
    r"|\bnu\s*(?:,|/|va|-|&|hoac|hay)\s*nam\b"
    rf"|gioi tinh[^.;:]{{0,25}}[:–-]?\s*(?:la\s+)?(?:{_ALL}|ca hai|moi|ca 02|ca 2|khong)\b"
    r"|ca hai gioi|ca 02 gioi|hai gioi|ca nam (?:va|lan) nu"
    r"|bat ke[^.;:\d]{0,30}\bgioi\b|bat ke nam nu|\btrai\b[^.;:\d]{0,25}\bgai\b"
    r"|\bcac ong,? (?:va )?(?:cac )?ba\b|\bcu ong (?:lan|va|hay) cu ba\b|(?:chang"
    r"|chua) phan biet[^.;:\d]{0,40}\bgioi\b"
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
    r"\b(?:phu nu|(?<!anh )chi em|nu gioi|gioi tinh\s*[:–-]?\s*(?:la\s+)?nu"
    r"|nu thanh nien|nu cong nhan|cac ba me|ba me|nu sinh|nu)\b"
)
_MEMBERS = re.compile(
    r"\b(?:can bo,? )?hoi vien (?:hoi )?(?:lien hiep )?phu nu\b|\bhoi (?:lien hiep )?phu nu\b"
)
_MALE = re.compile(r"\b(?P<man>nam)\b|\bdan ong\b|\bcon trai\b")
# "Việt Nam", "phía Nam", "năm": the same letters, no man.
_NO_MAN = re.compile(
    r"\b(?:viet|mien|phia|dong|tay|ha|quang|hai|son|cuc|dai|hoa|thanh|an|dak|linh|chi|hoang|thai|tien) $"
)
_EXCEPTS = re.compile(EXCEPT + r"|\bkhong (?:danh cho|ap dung|gom|bao gom)\b")
# "người dưới 18 tuổi và phụ huynh": the age is that of the first group only.
_AND_OTHERS = re.compile(
    r"\btuoi\s*(?:,|va|cung|va ca)\s+(?:cac\s+)?"
    r"(?:phu huynh|cha me|bo me|nguoi (?:than|giam ho|cham soc)|giao vien|gia dinh)\b"
)


def find(view: View) -> Field[Audience]:
    """Read ages, gender and groups from the parts of the request that speak of the audience."""
    items = [item for item in view.items if item.field == AUDIENCE]
    strong = [item for item in items if item.strong]
    best: Field[Audience] = _read(view, strong) if strong else missing()
    if strong and (best.value is None or _fullness(best.value) >= WHOLE):
        return best
    for item in sorted((item for item in items if not item.strong), key=lambda item: -item.rank):
        best = _better(best, _read(view, [item]))
    return best


def _better(best: Field[Audience], made: Field[Audience]) -> Field[Audience]:
    """Take the fuller one; where each says what the other leaves open, both together, for a person to see."""
    if made.value is None or made.value == best.value:
        return best
    if best.value is None:
        return made
    one, other = best.value, made.value
    if one.age_stated != other.age_stated and (one.gender is None) != (other.gender is None):
        aged, gendered = (one, other) if one.age_stated else (other, one)
        if not (aged.gender or gendered.age_stated):
            both = replace(aged, gender=gendered.gender)
            evidence = (*best.evidence, *made.evidence)
            return doubted(replace(best, value=both, evidence=evidence, raw=f"{best.raw} … {made.raw}"))
    if one.age_stated and one.gender is None and other.gender is not None and not other.age_stated:
        evidence = (*best.evidence, *made.evidence)
        return doubted(replace(best, value=replace(one, gender=other.gender), evidence=evidence))
    return made if _fullness(other) > _fullness(one) and not one.age_stated else best


WHOLE = 4  # ages and gender


def _fullness(audience: Audience) -> int:
    """Count what is stated: ages and gender; groups only break ties."""
    return 2 * audience.age_stated + 2 * (audience.gender is not None) + bool(audience.groups)


def _read(view: View, items: list[Item]) -> Field[Audience]:
    """Read the words of some parts taken together."""
    words = words_of(view.letter, items)
    spans, written, folded = words.spans, words.written, words.plain
    if _FREE.match(" ".join(values_of(view.letter, item).plain for item in items).strip(" :")):
        return found(view.letter, Audience(0, None, Gender.ALL), *spans)
    low, high, clear = _ages(folded)
    gender, named = _gender(folded, written)
    groups = groups_in(written if any(item.strong for item in items) else _to_whom(folded, written))
    custom = custom_ages(folded) if low is None and high is None and _alone(groups) else None
    if low is None and high is None and gender is None and not groups:
        return seen(view.letter, *spans) if any(item.strong for item in items) else missing()
    unread = low is None and high is None and custom is None and bool(re.search(r"\btuoi\b|\d", folded))
    unread = unread or (gender is None and "gioi" in folded)
    unread = unread or bool(_EXCEPTS.search(folded)) or (gender is Gender.FEMALE and len(groups) > 1)
    unread = unread or bool(_AND_OTHERS.search(folded))
    certain = clear and named and all(item.sure for item in items) and not unread and custom is None
    if custom is not None:
        low, high = custom.low, custom.high
    because = (custom.rule,) if custom else ()
    return found(view.letter, Audience(low, high, gender, groups), *spans, certain=certain, because=because)


_WHOM = re.compile(
    r"\b(?:danh (?:rieng )?cho|huong (?:toi|den)|viet cho|gui (?:toi|den|cho)|den (?:voi|duoc voi)"
    r"|phuc vu|doi tuong|cho|voi)\b"
)
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")


def _to_whom(folded: str, written: str) -> str:
    """Give the words of a sentence that name people: behind the last opener in front of ages or gender."""
    quoted = _QUOTED.sub(lambda hit: " " * len(hit.group(0)), written)
    told = [*(one.start for one in ages_in(folded)), *(hit.start() for hit in _ANY_GENDER.finditer(folded))]
    reach = min(told, default=len(folded))
    openers = [hit.end() for hit in _WHOM.finditer(folded, 0, reach) if quoted[hit.start()] != " "]
    return quoted[openers[-1] :] if openers else quoted


def _alone(groups: tuple[str, ...]) -> bool:
    """Tell whether one group is named only; its ages say nothing of a second one."""
    return len(groups) <= 1


def _ages(text: str) -> tuple[int | None, int | None, bool]:
    """Give the lowest and highest age and whether that is all the text can mean.

    Several ranges are joined to the widest and left to a person; an age limit is 0 when only the upper
    end is named.
    """
    named = ages_in(text)
    whole = [one for one in named if not one.upper] or named
    distinct = {(min(two.low for two in whole) if one.upper else one.low, one.high) for one in named}
    any_age = bool(_ANY_AGE.search(text))
    if not distinct:
        return (0, None, True) if any_age or _EVERYBODY.search(text) else (None, None, True)
    low = min(one[0] for one in distinct)
    high = None if any(one[1] is None for one in distinct) else max(one[1] or 0 for one in distinct)
    sound = (
        len(distinct) == 1
        and not any_age
        and not all(one.upper for one in named)
        and (high is None or low <= high <= OLDEST)
        and low < OLDEST
    )
    return low, high, sound


def _gender(text: str, written: str) -> tuple[Gender | None, bool]:
    """Give the gender and whether the letter says it rather than implies it."""
    if _ANY_GENDER.search(text) or _both(text, written):
        return Gender.ALL, True
    female, male = _FEMALE.search(text), _man(text, written)
    if female and male:
        return Gender.ALL, True
    if female:
        # "hội viên phụ nữ" tells who is a member, not surely who may see the article
        return Gender.FEMALE, bool(_FEMALE.search(_MEMBERS.sub(" ", text)))
    if male:
        return Gender.MALE, True
    return None, True


_BOTH = re.compile(r"\b(?P<man>nam)\b[^.;:\d]{0,25}?\b(?:lan|va|hay|hoac|cung nhu|,)\s[^.;:\d]{0,18}?\bnu\b")


def _both(text: str, written: str) -> bool:
    """Tell whether men and women are named side by side ("các em nam lẫn các em nữ"); "năm" is no man."""
    hits = _BOTH.finditer(text)
    return any(
        written[m.start("man") : m.end("man")].lower() == "nam" and not text[: m.start()].endswith("viet ")
        for m in hits
    )


def _man(text: str, written: str) -> bool:
    """Tell whether men are named; "năm" and "Việt Nam" look alike without marks."""
    for hit in _MALE.finditer(text):
        if hit["man"] is None:
            return True
        printed = written[hit.start() : hit.end()]
        opens = re.search(r"(?:^|[:;,.(]\s*)$", text[: hit.start()]) is not None
        if (printed == "nam" or (printed == "Nam" and opens)) and not _NO_MAN.search(text[: hit.start()]):
            return True
    return False
