"""Parts of a request that no label opens: the sentences that speak of ages, days or areas of posting.

Looked for only from the sentence that asks for posting onwards, and not in sentences that cite other
letters or tell what happened. A sentence counts as asked for when it asks itself or goes on about the article
("Bài xin được đăng từ …"); elsewhere a person looks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.bodies import without_bodies
from pipeline.extract.cues import AUDIENCE, SCOPE, WINDOW
from pipeline.extract.item import Item
from pipeline.extract.nation import NATION
from pipeline.extract.posting import ASKS, POSTS
from pipeline.vietnamese.numerals import figures
from pipeline.vietnamese.text import CAPITALS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.extract.letter import Letter, Span

# The article as the one that is spoken of.
_ARTICLE = re.compile(
    r"\b(?:bai|bai viet|bai dang|tin|tin bai|ban tin|noi dung (?:nay|tren|bai)|bai nay|video|an pham"
    r"|thong diep)\b"
    r"|^\W*(?:dang|hien thi|phat|len tin|go|ha|treo|dung|thoi gian|thoi han|doi tuong|pham vi|do tuoi)\b"
)
CITES = re.compile(
    r"\b(?:theo|can cu|thuc hien|tai|trien khai)\s+(?:\w+\s+){0,2}(?:cong van|ke hoach|bao cao|quyet dinh"
    r"|nghi quyet|huong dan|van ban|thong bao|chi thi|luat|nghi dinh)\b"
)
_TELLS = re.compile(
    r"\b(?:xay ra|ghi nhan|phat hien|nan nhan|bi lua|thiet hai|thong ke|da (?:to chuc|xay|co|ban hanh"
    r"|trien khai|tiep nhan)"
    r"|da (?:duoc )?(?:[^.;,]{0,40} )?dang (?:tai|tren|o)|vua qua|thoi gian qua|trong \d+ thang"
    r"|nam truoc|ket qua)\b"
)
_OTHER_BUSINESS = re.compile(
    r"^\W*(?:moi (?:chi tiet|thong tin|vuong mac|y kien|su)|(?:chi tiet )?(?:xin )?lien he|thong tin lien he"
    r"|(?:bai viet|bai|tep|file|ho so|noi dung|tai lieu)[^.]{0,60}\b(?:gui kem|kem theo|dinh kem)"
    r"|gui kem|kem theo"
    r"|khi (?:co|can|nhan)|neu (?:co|can|phat)|trong qua trinh|rat mong|tran trong|ket qua"
    r"|de nghi[^.]{0,60}thong bao)\b"
)
_DONE = re.compile(
    r"\bda (?:bien \w+|chuan bi|xay dung|hoan \w+|viet|soan|giup|phoi hop|cung cap|xuat ban)\b"
)
_EVENTS = re.compile(r"\b(?:huong ung|phat dong|chao mung|ky niem|khai mac|hoi nghi|hoi thi|le phat dong)\b")
_FOR = re.compile(r"\b(?:danh cho|huong (?:toi|den)|viet cho|phuc vu|noi (?:toi|voi)|phu hop|cho)\b")
# "Về thời lượng, xin bố trí …": the point a sentence is about stands in front.
_TOPIC = re.compile(
    r"\W*(?:(?:ve|con)\s+(?:\w+\s+){1,4}?[,:]|nhung (?:nguoi|ai)|khu vuc|noi|doi tuong|thoi (?:gian|han"
    r"|luong)|ngay (?:len|dang|bat))"
)
_POINT = re.compile(r"\s*(?:[-–+•*]\s|\(?(?:\d|[a-eđ]|i{1,3}|iv|v)[.)])")
_STOP = re.compile(r"[.](?=\s|$)(?!\s*\d)")
_AGE = re.compile(
    r"\btuoi\b|\d\s?\+|\bnam\b[^.;:\d]{0,25}\bnu\b|\b(?:phu nu|nu gioi|nam gioi)\b|\bgioi tinh\b|\bhay gioi\b"
    r"|\b(?:ca|hai) (?:02 )?gioi\b|\bnam (?:cong dan|thanh nien|nu)\b|\b(?:danh cho|huong (?:toi|den)"
    r"|phuc vu)\s+(?!het|du|\d)|\b(?:nguoi|ai) (?:doc|xem|nhan)\b"
)
_DAY = re.compile(
    r"\bt\.?\d{1,2}\b|\d{1,2}/20\d\d|\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?\b|\bngay\s*\d{1,2}\s*thang|\bthang\s*\d{1,2}\b"
    r"|\bmung\b|\bmong \d"
    r"|\bquy\s+(?:[ivx]+|\d)\b|\b(?:\d+|mot|hai|ba|nua)\s*(?:\([^)]*\)\s*)?(?:ngay|tuan|thang)\b|\btet\b"
    r"|\bhet nam\b|\btu nay\b"
    r"|\bthang (?:nay|sau|toi|gieng|hai|ba|tu|nam|sau|bay|tam|chin|muoi|chap)\b|\bram thang\b|\bnam 20\d\d\b"
    r"|\b(?:den|toi) khi\b|\bthuong xuyen\b|\blien tuc\b|\blau dai\b|\bkhong thoi han\b"
)
_SHOWN = re.compile(
    r"\b(?:dang|hien thi|xuat hien|len tin|len bai|phat|treo|go|ha|thoi gian|thoi han|nhan duoc|ke tu"
    r"|luu|giu|len song"
    r"|xem duoc|co mat|chay|nam tren|de tren|tren ung dung|tinh tu|mo|dong|bat len|doc duoc|ton tai"
    r"|duy tri|keo dai)\b"
)
_PLACE = r"(?:xa|(?<!loa )(?<!dia )phuong|thi tran|huyen|quan|thi xa|tinh|thanh pho|tp|dac khu)"
_AREA = re.compile(
    r"\b(?:trong|tren|o|tai|toan|khap|cu tru|song|thuoc|pham vi|dia ban|cap|rieng|voi|quanh|khu vuc|den"
    r"|gom|ca|la)"
    rf"\s+(?:\w+\s+){{0,3}}?{_PLACE}\b"
    r"|\b(?:nguoi dan|nhan dan|ba con|cong dan|dong bao|cu dan|ho dan|chi em|hoc sinh|nguoi)"
    rf"\s+(?:\w+\s+){{0,2}}?{_PLACE}\b|" + NATION.pattern
)
_NAMED = re.compile(
    r"\b(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]ỉnh|[Tt]hành phố"
    rf"|[Đđ]ặc khu)\s+[{CAPITALS}]"
)
# How much a sentence is about the posting that is asked for; one that reaches ASKED is taken at its word.
ASKED = 3


def prose_items(letter: Letter, paragraphs: Sequence[Span], known: Sequence[Item]) -> Iterator[Item]:
    """Give the sentences that speak of each field, in order, without what labelled parts (`known`) hold.

    The first need not name a value; `rank` tells how much each is about the posting asked for.
    """
    sentences = list(_sentences(letter, paragraphs))
    begun = not any(POSTS.search(text) for _, _, text, _ in sentences)
    for start, end, text, point in sentences:
        begun = begun or bool(POSTS.search(text))
        if not begun or _is_about_a_letter(text) or _OTHER_BUSINESS.match(text.lstrip()):
            continue
        rank = _rank(text, point=point)
        for first, last in _free(start, end, known):
            piece, written = text[first - start : last - start], letter.text[first:last].replace("\n", " ")
            for field, at in _found(piece, written, posted=rank > 0, point=point):
                begin = first + at
                yield Item(field, (begin, begin), begin, last, strong=False, asked=rank >= ASKED, rank=rank)


def _is_about_a_letter(text: str) -> bool:
    """Tell whether a sentence opens with another letter ("Theo Công văn …", "Hội đã gửi Công văn …")."""
    return bool(CITES.match(text.lstrip()) or _SENT.search(text[:CITED_WITHIN]))


_SENT = re.compile(r"\b(?:da|co) (?:gui|ban hanh|co) (?:cong van|van ban|to trinh)\b")
CITED_WITHIN = 60  # characters from the start of a sentence


def _rank(text: str, *, point: bool) -> int:
    """Weigh a sentence: asking and posting speak for it, telling what happened and events against it."""
    asks, posts = bool(ASKS.search(text)), bool(POSTS.search(text))
    rank = ASKED if asks and posts else asks + posts
    about = bool(_ARTICLE.search(text)) and bool(posts or _SHOWN.search(text) or _FOR.search(text))
    rank = max(rank, ASKED * about)
    rank = max(rank, 2 * bool(_TOPIC.match(text)), ASKED * point)
    told = 2 * bool(_TELLS.search(text)) + bool(_DONE.search(text))
    return rank - told - (bool(_EVENTS.search(text)) and not (asks and posts))


def _sentences(letter: Letter, paragraphs: Sequence[Span]) -> Iterator[tuple[int, int, str, bool]]:
    """Give each sentence with its span, and whether it opens a point; the text has blanks for line ends."""
    for first, last in paragraphs:
        text = letter.plain[first:last].replace("\n", " ")
        at = 0
        for stop in [*(m.end() for m in _STOP.finditer(text)), len(text)]:
            if stop > at and re.search(r"\w", text[at:stop]):
                yield first + at, first + stop, text[at:stop], bool(_POINT.match(text))
            at = stop


def _free(start: int, end: int, known: Sequence[Item]) -> Iterator[Span]:
    """Give what of a sentence no labelled part holds."""
    at = start
    for first, last in sorted(span for item in known for span in item.parts):
        if first >= end or last <= at:
            continue
        if first > at:
            yield at, first
        at = max(at, last)
    if at < end:
        yield at, end


def _found(text: str, written: str, *, posted: bool, point: bool) -> list[tuple[str, int]]:
    """Say where in the piece the words of each field begin: all of it for ages and days."""
    found: list[tuple[str, int]] = []
    if _AGE.search(text):
        found.append((AUDIENCE, 0))
    if _DAY.search(text) and (posted or _SHOWN.search(text)):
        found.append((WINDOW, 0))
    bare = without_bodies(figures(text, written), written)
    if area := _AREA.search(bare):
        found.append((SCOPE, area.start()))
    elif point and (
        named := _NAMED.search("".join(" " if b == "#" else c for b, c in zip(bare, written, strict=True)))
    ):
        found.append((SCOPE, named.start()))
    return found
