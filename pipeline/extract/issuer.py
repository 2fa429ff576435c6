"""`issuer`: the body of the letterhead, parent, level, kind, place; Decree 30/2020 Annex I section II.2.

The upper name is the parent, the lower one the issuer; a name may run over several lines.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.fields import found, missing, read_alike, spelled
from pipeline.extract.issuer_place import NAMED, Area, area_of, level_of, province_said
from pipeline.extract.zones import MOTTO
from pipeline.model import Issuer
from pipeline.places import find as find_units
from pipeline.terms import IssuerKind, IssuerLevel
from pipeline.vietnamese.agencies import head_of
from pipeline.vietnamese.casing import organisation_case, title_case
from pipeline.vietnamese.lexicon import BODIES, made_of
from pipeline.vietnamese.text import plain, squash

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.fields import View
    from pipeline.extract.letter import Span, TextLine
    from pipeline.model import Field
    from pipeline.vietnamese.agencies import Head

# A line that begins like a body but goes on the one above ("BỘ NÔNG NGHIỆP VÀ MÔI / TRƯỜNG").
_OPEN_END = re.compile(
    r"\b(?:va|moi|thanh|thi|cua|cac|ve|,|-|quan ly|nhan|dan|trung|thuong|lien|to|xa|viet|hanh)\W*$|[,-]\s*$"
)
# Words that open a body's name and also continue one; a line of one such word alone continues.
_GOES_ON = re.compile(
    r"^(?:tinh|thanh pho|tp|huyen|quan|thi xa|thi tran|xa|phuong|dac khu|viet nam|pho|va|truong"
    r"|ve|khu vuc|khu|chi nhanh)\b(?! (?:doan|uy|thcs|thpt|tieu|mam|trung|dai|cao|pho|ptdt\w*|chinh|mau|lien"
    r"|noi tru|chuyen|day|boi duong|th)\b)"
)
OF_ONE_KIND = frozenset({IssuerKind.POLICE, IssuerKind.PARTY, IssuerKind.MASS_ORGANIZATION})
# Without marks these look like the heads "phòng", "báo", "sở" …: "PHONG TRÀO", "BẢO VỆ", "SỐ".
_MARKED = {
    "phong": {"phòng"}, "bao": {"báo", "bảo"}, "so": {"sở"}, "bo": {"bộ"}, "hoi": {"hội"}, "doi": {"đội"},
    "dai": {"đài", "đại"}, "quy": {"quỹ"}, "vien": {"viện"}, "ban": {"ban"}, "nha": {"nhà"}, "to": {"tổ"},
}  # fmt: skip
SHORTEST_NAME = 3  # words of the name of a body
NATIONAL = frozenset({IssuerLevel.CENTRAL, IssuerLevel.MINISTRY})
_NOISE = re.compile(r"[^\w\s,.&()/'’“”\"-]|_+")


def find(view: View) -> Field[Issuer]:
    """Split the issuer block into parent and issuer and say what they are."""
    first, last = view.zones.issuer
    lines = view.letter.lines[first:last]
    names = _names(lines, scanned=view.letter.scanned)
    if not names:
        return _from_body(view)
    (span, printed) = names[-1]
    parent = _written(names[-2][1]) if len(names) > 1 else None
    if parent and plain(parent) in OFFICES:
        parent = None
    name = _written(printed)
    head = head_of(plain(name))
    kind = _kind(head, parent)
    area = area_of(name, parent, view.value("place"), view.value("issued_on"), kind, province_said(view))
    level = level_of(name, parent, head, area)
    issuer = _placed(name, parent, level, kind, area)
    spans = (names[-2][0], span) if len(names) > 1 else (span,)
    placed = issuer.province is not None or level in NATIONAL
    certain = (
        head is not None
        and placed
        and not _leans_on_doubt(view, name, parent, kind, area)
        and (
            not view.letter.scanned
            or _all_known((name, parent or ""), area)
            or _read_alike(view, names[-2:], area)
        )
    )
    return found(view.letter, issuer, *spans, certain=certain)


_SCHOOL = re.compile(
    r"^(Trường (?:PTDT\w+ )?(?:THCS|THPT|TH|tiểu học|Tiểu học|mầm non|Mầm non)(?: và \w+)*)\s+(.+)$"
)
OFFICES = frozenset({"chu tich", "giam doc", "truong ban"})  # head a letterhead of an order, no body above
LONGEST_PLACE = 4  # words of the name of a place at the end of a body's


def _written(printed: str) -> str:
    """Write a body's name as in running text: also the places and persons that no type word announces."""
    name = organisation_case(printed)
    if printed != printed.upper():
        return name
    if school := _SCHOOL.match(name):
        return f"{school[1]} {title_case(school[2])}"
    words = name.split(" ")
    for count in range(min(LONGEST_PLACE, len(words) - 1), 1, -1):
        tail = " ".join(words[-count:])
        if tail == tail.lower() and find_units(tail):
            return " ".join([*words[:-count], title_case(tail)])
    return name


def _leans_on_doubt(view: View, name: str, parent: str | None, kind: IssuerKind, area: Area) -> bool:
    """Tell whether the area follows from a place or a day of the date line that was not surely read."""
    place, on = (view.value(field) if view.is_legible(field) else None for field in ("place", "issued_on"))
    if (place, on) == (view.value("place"), view.value("issued_on")):
        return False
    return area_of(name, parent, place, on, kind, province_said(view)) != area


def _kind(head: Head | None, parent: str | None) -> IssuerKind:
    """Say what the body is; an office of the police, the party or a mass organisation is of its kind."""
    own = head.kind if head else IssuerKind.OTHER
    above = head_of(plain(parent or ""))
    if above is not None and above.kind in OF_ONE_KIND and own in (IssuerKind.OTHER, IssuerKind.DEPARTMENT):
        return above.kind
    return own


def _names(lines: Sequence[TextLine], *, scanned: bool) -> list[tuple[Span, str]]:
    """Join the lines of each name; a new name begins where a line begins like the name of a body."""
    names: list[tuple[Span, str]] = []
    for line in lines:
        motto = MOTTO.search(line.plain)
        end = motto.start() if motto else len(line.text)
        text = squash(_NOISE.sub(" ", line.text[:end])).strip(" .-")
        if sum(c.isalpha() for c in text) < 2:  # noqa: PLR2004 - the rule under the name, read as signs
            continue
        folded = plain(text)
        other_word = not scanned and _is_other_word(text)
        opens = head_of(folded) is not None and not _GOES_ON.match(folded) and not other_word
        if names and (not opens or _continues(names[-1][1], folded)):
            (start, _), above = names[-1]
            names[-1] = ((start, line.start + end), f"{above} {text}")
        else:
            names.append(((line.start, line.start + end), text))
    return names


# Heads that name nobody without the line below ("BAN CHỈ HUY / PHÒNG THỦ DÂN SỰ").
_BARE = re.compile(
    r"(?:bo|ban) chi huy|ban thuong vu|ban chap hanh|ban thuong truc|tong cong ty|cong ty|tap doan"
    r"|ban quan ly"
    r"|ban chi dao|to cong tac|trung tam|ban dai dien|chi nhanh|van phong|hoi dong"
)


def _continues(above: str, folded: str) -> bool:
    """Tell whether `folded` completes the name above rather than beginning a new one."""
    if _BARE.fullmatch(plain(above)):
        return True
    short = len(folded.split()) < SHORTEST_NAME
    return bool(_OPEN_END.search(plain(above))) and (short or above.rstrip().endswith((",", "-")))


def _all_known(names: tuple[str, ...], area: Area) -> bool:
    """Tell whether a scan's names are made of words such names have, and of places on the map."""
    for name in names:
        rest = name.lower()
        for place in (area.province, area.district, area.commune):
            rest = rest.replace((place or "").lower(), " ") if place else rest
        if rest.strip() and not (spelled(name) and made_of(rest, BODIES)):
            return False
    return area.sure or not any(NAMED.search(name) for name in names)


def _read_alike(view: View, names: Sequence[tuple[Span, str]], area: Area) -> bool:
    """Tell whether two readers read whole names of bodies alike, and the places in them are on the map.

    Marks that both saw count: the lines "PHONG TRÀO TOÀN DÂN" and "BẢO VỆ AN NINH TỔ QUỐC" of a longer
    name open with no "phòng" and no "báo".
    """
    known = area.sure or not any(NAMED.search(name) for _, name in names)
    whole = all(head_of(plain(name)) is not None and not _is_other_word(name) for _, name in names)
    return known and whole and read_alike(view.letter, *(span for span, _ in names))


def _is_other_word(name: str) -> bool:
    """Tell whether a name opens with a word that only without its marks looks like the head of a body."""
    first, *rest = name.lower().split(" ")
    if first == "bảo" and plain(" ".join(rest[:2])) != "hiem xa":
        return True
    return first not in _MARKED.get(plain(first), {first})


def _placed(name: str, parent: str | None, level: IssuerLevel, kind: IssuerKind, area: Area) -> Issuer:
    """Make the issuer; a body of the whole country sits in no province, one of a province in no district."""
    if level in NATIONAL:
        area = Area()
    if level is IssuerLevel.PROVINCE:
        area = replace(area, district=None, commune=None)
    return Issuer(name, parent, level, kind, area.province, area.district, area.commune)


_SELF = re.compile(
    r"\b((?:to cong tac|ban chi dao|uy ban nhan dan|ubnd|cong an|hoi|so"
    r"|phong)\b[^.,;:\n]{3,60}?)\s+(?:de nghi|kinh de nghi|yeu cau|tran trong|trao doi"
    r"|thong bao)\b"
)
_ON_BEHALF = re.compile(r"^\W*(?:tm|t/m)\s*[.,:]?\s*(?=\w)")


def _from_body(view: View) -> Field[Issuer]:
    """Without a letterhead: the body that signs or speaks in the text, always left to a person."""
    start, end = view.zones.body
    lines = view.letter.lines[start:end]
    hit = _SELF.search(view.letter.plain, lines[0].start, lines[-1].end) if lines else None
    span = (hit.start(1), hit.end(1)) if hit else _behalf(view)
    if span is None:
        return missing()
    name = organisation_case(squash(view.letter.text[span[0] : span[1]]))
    name = name[:1].upper() + name[1:]
    head = head_of(plain(name))
    kind = head.kind if head else IssuerKind.OTHER
    area = area_of(name, None, view.value("place"), view.value("issued_on"), kind, province_said(view))
    issuer = _placed(name, None, level_of(name, None, head, area), kind, area)
    return found(view.letter, issuer, span, certain=False)


def _behalf(view: View) -> Span | None:
    """The words after "TM." in the signature: the collective body that signs."""
    first, last = view.zones.signature
    for line in view.letter.lines[first:last]:
        opened = _ON_BEHALF.match(line.plain)
        if opened:
            return line.start + opened.end(), line.end
    return None
