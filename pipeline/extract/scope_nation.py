"""The whole country as an area: is it asked for, refused, or only possible, and why is it needed?

A nationwide request goes to C06 with its need justified (Yên Bái, 2024; domain facts, section 0), so it must
never be missed, and never be made of a form's options ("cấp xã, cấp huyện, tỉnh, toàn quốc").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.extract.cues import EXCEPT
from pipeline.extract.item import values_of, words_of
from pipeline.extract.nation import NATION
from pipeline.extract.posting import POSTS
from pipeline.extract.prose import CITES
from pipeline.vietnamese.numerals import figures
from pipeline.vietnamese.text import squash

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.fields import View
    from pipeline.extract.item import Item
    from pipeline.extract.letter import Span

_WHOLE = re.compile(r"\W*(?:la\s+)?(?:toan\s+)?(?:quoc gia|viet nam)\W*")
NO_LIMIT = re.compile(
    r"\W*(?:la\s+)?(?:khong (?:gioi han|han che|phan biet)(?: (?:ve )?(?:pham vi|dia ban|vung|khu vuc"
    r"|dia ly|khong gian))?)\W*"
)
# "không đăng trên phạm vi toàn quốc", "chưa đề nghị đăng toàn quốc": the nearest verb says no.
_NEGATED = re.compile(
    rf"(?:{EXCEPT}|\b(?:khong|chua|chang|thay vi)\b)(?!\s+(?:chi|nhung|gioi han|phan biet|han che"
    rf"|rieng))[^.;,:]{{0,45}}$"
)
_POSSIBLE = re.compile(
    r"\b(?:truong hop|neu|khi can|khi (?:co|duoc)|sau nay|ve sau|tuong lai|giai doan sau"
    r"|co the)\b[^.;:]{0,70}$"
)
# People or things from all over the country are no area of posting.
_OTHER = re.compile(
    r"\b(?:khach|du khach|luot khach|giai|vo dich|hoi thi|hoi nghi|hoi dien|cuoc thi|phong trao|thi truong"
    r"|noi tieng|hang dau|so voi|thi dua|thong ke)\s+$"
    r"|\b(?:phat dong|to chuc|dien ra|huong ung|ap dung|hieu luc|trien khai)\b[^,.;]{0,40}$"
)
# How far the article shall reach, said without a word of posting.
_REACHES = re.compile(r"\b(?:bai|tin|noi dung|thong tin|clip|video)\b[^.;]{0,30}\b(?:den|toi|phu|lan toa)\b")
# What was shown or written all over the country before.
_PAST = re.compile(r"\bda (?:duoc )?[^.;,]{0,50}$")
_PAST_AFTER = re.compile(r"\s+(?:da|dang|hien)\s+co\b")
_RUNG = r"(?:cap )?(?:xa|phuong|huyen|tinh|toan quoc|ca nuoc)"
OPTIONS = re.compile(
    rf"cap (?:xa|phuong)(?:\W+(?:va |hoac |den )?{_RUNG}\b){{2,4}}|cap (?:xa|phuong)\W+(?:cap )?huyen\b"
)
REASON = re.compile(
    r"\b(?:su can thiet|ly do|can thiet phai|vi sao|nham (?:giup|de|tao|lan toa|canh bao|phong)"
    r"|viec dang (?:tai )?(?:tren )?(?:pham vi )?toan quoc|xuat phat tu"
    r"|vi (?:noi dung|doi tuong|day|bai|nguoi|phan lon|nhieu|so|thu doan|toi pham|cac)"
    r"|do (?:noi dung|doi tuong|day|bai|nguoi|phan lon|nhieu|dac thu|la|thu doan|toi pham|cac)"
    r"|boi (?:vi|le|day|nguoi)|boi|can thiet|so di"
    r"|de (?:nguoi dan|nhan dan|du khach|dong bao|ba con|kip thoi|moi nguoi) )\b"
)
# A sentence that gives a reason has so many words; a heading is shorter.
REASON_WORDS = 8
_STOPS = (". ", ".\n", ";\n", ":\n", "; ")


@dataclass(frozen=True, slots=True)
class Nation:
    """How the whole country is spoken of: asked for, refused, only possible; or that no limit is set."""

    asked: bool = False
    denied: bool = False
    possible: bool = False
    unlimited: bool = False


def nation_in(view: View, items: Sequence[Item]) -> Nation:
    """Read what the parts say of the whole country."""
    told = Nation()
    for item in items:
        value = values_of(view.letter, item).plain
        if NO_LIMIT.fullmatch(value):
            told = replace(told, unlimited=True)
        if _WHOLE.fullmatch(value):
            told = replace(told, asked=True)
        before = view.letter.plain[max(0, item.cue[0] - 60) : item.cue[0]].replace("\n", " ")
        told = _hits(told, words_of(view.letter, [item]).plain, before)
    return told


def _hits(told: Nation, text: str, before: str = "") -> Nation:
    """Add what a text says of the whole country; `before` are the words in front of it."""
    clean = OPTIONS.sub(lambda m: " " * len(m.group(0)), text)
    for hit in NATION.finditer(clean):
        lead = before + clean[: hit.start()]
        if _OTHER.search(lead) or _PAST.search(lead) or _PAST_AFTER.match(clean[hit.end() :]):
            continue
        if _NEGATED.search(lead):
            told = replace(told, denied=True)
        elif _POSSIBLE.search(lead):
            told = replace(told, possible=True)
        else:
            told = replace(told, asked=True)
    return told


def nation_in_body(view: View) -> Nation:
    """Read what the sentences about posting say of the whole country, wherever they stand in the body.

    A net under the parts of the request: a nationwide request must never be missed.
    """
    first, last = view.zones.body
    lines = view.letter.lines[first:last]
    if not lines:
        return Nation()
    start, end = lines[0].start, lines[-1].end
    text = figures(view.letter.plain[start:end].replace("\n", " "), view.letter.text[start:end])
    told = Nation()
    for sentence in re.split(r"[.;](?=\s)", text):
        asks = POSTS.search(sentence) or _REACHES.search(sentence)
        if asks and not CITES.match(sentence.lstrip()):
            told = _hits(told, sentence)
    return told


def reason_of(view: View) -> Span | None:
    """The sentence that says why the whole country needs it (procedure of Yên Bái, domain.md section 0)."""
    first, last = view.zones.body
    if last <= first:
        return None
    lines = view.letter.lines[first:last]
    start, end = lines[0].start, lines[-1].end
    text = view.letter.plain
    for hit in REASON.finditer(text, start, end):
        begin = max([start, *(at + len(s) for s in _STOPS if (at := text.rfind(s, start, hit.start())) >= 0)])
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
