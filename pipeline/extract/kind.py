"""Loại hồ sơ: a posting request, another official letter, or no letter.

A request asks, in its own words, that the police post something on CMS Loa phường / VNeID. Letters that
explain, order, report, invite or thank speak of the same things and are no requests, and neither is
what the police write to others (domain.md section 0).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.cues import AUDIENCE, SCOPE, WINDOW
from pipeline.extract.item import values_of
from pipeline.extract.posting import ASKS, CHANNEL, POSTING
from pipeline.extract.scope_nation import OPTIONS
from pipeline.terms import DocumentType, IssuerKind, Kind
from pipeline.vietnamese.text import plain

if TYPE_CHECKING:
    from pipeline.extract.fields import View
    from pipeline.extract.item import Item

_GOES_DOWN = re.compile(
    r"\b(?:go(?: bo)?|rut|ha|thu hoi|dung|xoa|ngung|huy|tam dung|hoan)\s+(?:lai )?(?:dang |hien thi )?"
    r"(?:bai|tin|noi dung|ho so|de nghi|cong van|viec dang)\b"
)
POLICE = re.compile(r"\bcong an\b|\bpc06\b|\bcanh sat\b|\bc06\b|\bca (?:tinh|huyen|xa|phuong)\b")
# What the letter is about when it is not a request although it speaks of posting.
NOT_ASKING = re.compile(
    r"^(?:vv |v/v |ve viec |ve )?(?:bao cao|moi "
    r"|don doc|tap huan|gop y|lay y kien|cung cap (?:so lieu|thong tin)"
    r"|cam on|tra loi|phuc dap|cu can bo|cu dau moi|chan chinh|ra soat|thong ke"
    r"|sao gui|tu choi|bo sung ho so"
    r"|chi dao|thanh lap|phan cong|kiem tra|nhac|go bai|go bo|xin y kien|y kien)\b"
)
# Subjects of letters that tell or instruct, and of articles that a request is about.
TELLING = re.compile(
    r"^(?:vv |v/v |ve viec |ve )?(?:thong bao|huong dan|danh gia|ket qua|tham dinh|tiep nhan)\b"
)
_INSTRUCTS = re.compile(
    r"\bkhi co nhu cau\b"
    r"|\bcac (?:co quan|don vi|dia phuong)[^.\n]{0,60}\bco van ban de nghi\b"
    r"|\bgui ve co quan cong an\b|\bvan ban de nghi (?:can|phai)\b"
    r"|\btrong (?:do|van ban) neu ro\b|\bgiao (?:cac|cong an|so)\b"
    r"|\bmoi thang gui\b|\bcan neu ro\b|\bphai neu ro\b|\btheo mau\b"
)
LETTER_TYPES = frozenset(
    {
        DocumentType.CONG_VAN,
        DocumentType.TO_TRINH,
        DocumentType.PHIEU_GUI,
        DocumentType.PHIEU_CHUYEN,
        DocumentType.THU_CONG,
    }
)
ENOUGH = 4
SURE = 6  # below, a request's fields are left to a person: it may be no request
NOT_ASKED = 3  # a subject that tells, invites or instructs, unless the letter itself asks all the more


def kind_of(view: View) -> tuple[Kind, bool]:
    """Weigh what speaks for a request; give the kind, and whether the weight is far from the border."""
    if view.document_type is None and view.zones.number is None:
        return Kind.NOT_A_LETTER, True
    if view.document_type not in LETTER_TYPES:
        return Kind.OTHER_LETTER, True
    subject = " ".join(view.value("subject").lower().split()) if view.value("subject") else ""
    body = _body(view)
    about = plain(subject)
    if NOT_ASKING.match(about) or _GOES_DOWN.search(about) or not _asks_to_post(body, about):
        return Kind.OTHER_LETTER, True
    score = _score(view, about, body)
    return (Kind.POSTING_REQUEST if score >= ENOUGH else Kind.OTHER_LETTER), score >= SURE


def _body(view: View) -> str:
    first, last = view.zones.body
    lines = view.letter.lines[first:last]
    return view.letter.plain[lines[0].start : lines[-1].end].replace("\n", " ") if lines else ""


def _asks_to_post(body: str, about: str) -> bool:
    """Tell whether one sentence asks and names posting."""
    sentences = [about, *re.split(r"[.;:](?:\s|$)", body)]
    whole = bool(POSTING.search(about) and ASKS.search(body)) or any(
        ASKS.search(s)
        and POLICE.search(s)
        and "loa phuong" in s
        and re.search(r"\b(?:bai|tin|noi dung)\b", s)
        for s in sentences
    )
    return whole or any(POSTING.search(s) and ASKS.search(s) for s in sentences)


def _says_something(view: View, item: Item) -> bool:
    """Tell whether a label is followed by a value, not by the options of a form or by nothing."""
    text = values_of(view.letter, item).plain
    text = OPTIONS.sub(" ", re.sub(r"\([^)]*\)", " ", text))
    return bool(re.search(r"[a-z\d]{2}", re.sub(r"\b(?:tai|o|trong|pham vi)\b", " ", text)))


def _score(view: View, about: str, body: str) -> int:
    """Add what speaks for a request and take off what speaks against it."""
    to_police = any(POLICE.search(plain(name)) for name in view.value("addressees") or ())
    issuer = view.value("issuer")
    from_police = issuer is not None and issuer.kind is IssuerKind.POLICE
    labelled = {
        item.field
        for item in view.items
        if item.strong and item.field in (AUDIENCE, SCOPE, WINDOW) and _says_something(view, item)
    }
    stated = {item.field for item in view.items if item.asked}
    score = (
        2 * to_police
        + 2 * bool(CHANNEL.search(body) or CHANNEL.search(about))
        + max(len(labelled), len(stated) - 1)
    )
    score += 2 * bool(POSTING.search(about)) + bool(re.search(r"\b(?:de nghi|dang ky|xin|phoi hop)\b", about))
    others = any(not POLICE.search(plain(name)) for name in view.value("addressees") or ())
    score -= NOT_ASKED * bool(TELLING.match(about))
    score -= 4 * (from_police and (others or not to_police))
    score += (
        2
        * (not others)
        * any(
            POLICE.search(s) and ASKS.search(s) and POSTING.search(s)
            for s in re.split(r"[.;:](?:\s|$)", body)
        )
    )
    score -= 2 * others  # an order to many, police among them
    score -= 2 * bool(_INSTRUCTS.search(body)) * (len(labelled) < 2)  # noqa: PLR2004 - rule text quoted
    score -= 4 * bool(re.search(r"\bcam on\b", about) or view.letter.plain[:400].find("thu cam on") >= 0)
    if not to_police:
        score -= 5 if view.value("addressees") else 3 * (not CHANNEL.search(body + about))
    return score
