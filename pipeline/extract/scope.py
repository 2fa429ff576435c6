"""`scope`: phạm vi - point (2) of the request; nationwide only when the letter asks for it.

Level words without a name ("toàn tỉnh", "cấp xã") mean the issuer's own area. Lists of options ("cấp xã,
cấp huyện, tỉnh") are rule text and no value.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.cues import EXCEPT, SCOPE
from pipeline.extract.fields import doubted, found, missing, seen
from pipeline.extract.item import Words, values_of, words_of
from pipeline.extract.scope_nation import OPTIONS, nation_in, nation_in_body, reason_of
from pipeline.extract.scope_units import areas_in
from pipeline.model import Scope, ScopeUnit
from pipeline.terms import ScopeLevel

if TYPE_CHECKING:
    from pipeline.extract.fields import View
    from pipeline.extract.item import Item
    from pipeline.extract.letter import Span
    from pipeline.extract.scope_nation import Nation
    from pipeline.model import Field, Issuer

# Words that make the area wider or narrower than the areas named: a person says what is meant.
_LOOSE = re.compile(
    r"\b(?:lan can|xung quanh|giap ranh|vung (?:sau|xa|bien|ven|cao|dong bao)|mot so|co the mo rong|du kien"
    r"|(?:thon|buon|ban|ap|to dan pho|khu pho|lang)\s+\w+\s*,\s*(?:xa|phuong)"
    r"|cac (?:xa|phuong|huyen)\W+(?:\w+\W+)?thuoc|hoac|neu)\b"
)
_BEYOND = re.compile(r"\bngoai (?:tinh|huyen|xa|dia ban|nuoc|thanh pho)\b")
WIDTH = (ScopeLevel.COMMUNE, ScopeLevel.DISTRICT, ScopeLevel.PROVINCE, ScopeLevel.NATIONWIDE)


def find(view: View) -> Field[Scope]:
    """Read level, areas and, for the whole country, the reason given."""
    items = [item for item in view.items if item.field == SCOPE]
    strong = [item for item in items if item.strong]
    labelled: Field[Scope] = _read(view, strong) if strong else missing()
    if labelled.value is not None:
        return labelled
    weak = [item for item in items if not item.strong]
    nation = not strong and (
        nation_in_body(view).asked or any(nation_in(view, [item]).asked for item in weak)
    )
    for made in (_read(view, [item]) for item in sorted(weak, key=lambda item: -item.rank)):
        if made.value is not None and (not nation or made.value.level is ScopeLevel.NATIONWIDE):
            return doubted(made) if strong else made
    if nation:
        return _nationwide(view, [], certain=False)
    return _implied(view) or labelled


# "bà con trên địa bàn", "người dân địa phương": the sender's own area, though no level is said.
_LOCAL = re.compile(
    r"\b(?:tren|trong) dia ban\b|\b(?:nguoi dan|nhan dan|ba con|cong dan)\s+(?:o |tai )?dia phuong\b"
)


def _implied(view: View) -> Field[Scope] | None:
    """Give the issuer's own area where the letter only says "trên địa bàn"; never accepted."""
    issuer: Issuer | None = view.value("issuer")
    own = (
        {}
        if issuer is None
        else {"commune": issuer.commune, "district": issuer.district, "province": issuer.province}
    )
    name = own.get(issuer.level.value) if issuer else None
    if issuer is None or name is None:
        return None
    for item in (item for item in view.items if item.rank > 0 or item.strong):
        for start, end in item.values:
            hit = _LOCAL.search(view.letter.plain, start, end)
            if hit:
                unit = ScopeUnit(name, ScopeLevel(issuer.level.value))
                because = (f"chỉ nói “địa bàn”, hiểu là địa bàn của {issuer.name}",)
                return found(
                    view.letter, Scope(unit.level, (unit,)), hit.span(), certain=False, because=because
                )
    return None


def _read(view: View, items: list[Item]) -> Field[Scope]:
    """Read the area from the words of some parts taken together."""
    spans = [span for item in items for span in item.parts]
    sure, strong = all(item.sure for item in items), any(item.strong for item in items)
    nation = nation_in(view, items)
    if nation.asked:
        return _nationwide(view, spans, certain=sure and not nation.denied)
    areas = [areas_in(view, _area_words(view, item), prose=not item.strong) for item in items]
    named = [one for area in areas for one in area.named]
    if (
        not named
        and strong
        and not any(OPTIONS.search(words_of(view.letter, [item]).plain) for item in items)
    ):
        # the label says what kind of area is named: "Phường | Trà Cổ, Bình Ngọc"
        areas = [areas_in(view, words_of(view.letter, [item])) for item in items]
        named = [one for area in areas for one in area.named]
    if not named:
        if nation.unlimited:
            return _nationwide(view, spans, certain=False)
        return seen(view.letter, *spans) if strong and not _options_only(view, items) else missing()
    units = tuple(dict.fromkeys(one.unit for one in named))
    level = max((unit.level for unit in units), key=WIDTH.index)
    known = all(one.known for one in named) and view.is_legible("issuer")
    narrowed = any(area.narrowed for area in areas)
    certain = (
        sure
        and known
        and not nation_in_body(view).asked
        and _is_plain(view, items, nation, narrowed=narrowed)
    )
    return found(view.letter, Scope(level, units), *spans, certain=certain)


def _is_shown_in(view: View, item: Item) -> bool:
    """Tell whether the words in front of a sentence's area say that the article is shown there."""
    before = view.letter.plain[max(0, item.start - LEAD) : item.start + LEAD].replace("\n", " ")
    return SHOWN_IN.search(before) is not None


LEAD = 40  # characters around the first word of an area
SHOWN_IN = re.compile(
    r"\b(?:pham vi|dia ban|cu tru|sinh song|song (?:o|tai|tren)|hien (?:thi|len|tren|o|trong)|xuat hien"
    r"|(?:nguoi dan|cong dan|nhan dan|ba con|hoi vien|hoc sinh|nguoi)\s+(?:\w+\s+){0,4}?(?:xa|phuong"
    r"|thi tran|huyen|tinh|thanh pho)"
    r"|toan|khap|ca nuoc|dang (?:o|trong|tai|tren)|phat (?:o|trong|tai)|doc (?:o|tai)|xem (?:o|tai))\b"
)


def _is_plain(view: View, items: list[Item], nation: Nation, *, narrowed: bool) -> bool:
    """Tell whether the words name their areas and nothing around, beside or without them."""
    words = " ; ".join(values_of(view.letter, item).plain for item in items)
    said = " ; ".join(values_of(view.letter, item).written for item in items).lower()
    if _LOOSE.search(words) or _BEYOND.search(words) or re.search(r"\bcũ\b", said) or nation.possible:
        return False
    return not narrowed or (nation.denied and _only_nation_left_out(words))


def _nationwide(view: View, spans: list[Span], *, certain: bool) -> Field[Scope]:
    reason = reason_of(view)
    proof = [*spans, reason] if reason else spans
    scope = Scope(ScopeLevel.NATIONWIDE, (), view.letter.slice(reason) if reason else None)
    return found(view.letter, scope, *proof, certain=certain)


def _area_words(view: View, item: Item) -> Words:
    """The words of the item in which areas are named, without the options of a form behind its label."""
    words = values_of(view.letter, item)
    form = _FORM.match(words.plain)
    options = OPTIONS.search(words.plain, 0, FORM_REACH + MOST_OPTIONS)
    start = 0
    if form:
        start = form.end()
    elif options and options.start() < FORM_REACH:
        start = options.end()
    return Words(words.written[start:], words.plain[start:], words.spans)


_FORM = re.compile(r"\s*\([^)]*\b(?:xa|huyen|tinh)\b[^)A-Z]*\)\s*[:–-]")
FORM_REACH, MOST_OPTIONS = 25, 80  # characters from a label to the options of its form, and of these


def _options_only(view: View, items: list[Item]) -> bool:
    return all(not re.search(r"[a-z]", OPTIONS.sub("", values_of(view.letter, i).plain)) for i in items)


_NARROWER = re.compile(EXCEPT + r"|\b(?:nhat la|dac biet|uu tien|neu|truong hop|khong (?:gom|bao gom|ke))\b")


def _only_nation_left_out(words: str) -> bool:
    """Tell whether nothing is left out but wider areas ("không đăng toàn quốc, chỉ trong xã")."""
    narrower = _NARROWER.search(words)
    return narrower is None
