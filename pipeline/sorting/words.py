"""What a mail says of itself: words that may make it a letter, numbers of letters and of arrival it names.

Made to find rather than to be sure: a plain mail taken for a letter costs a look, a letter taken for a plain
mail is lost. The rooms after this one decide what a letter is. All patterns work on text without marks and
case, unless they say otherwise.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.sorting.machines import list_sign
from pipeline.sorting.quoted import MAX_TEXT, is_forwarded, own_words
from pipeline.vietnamese.text import plain, squash

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.sorting.mail import Arrived

_SHOWN = 60  # characters of a mail's words quoted in a reason
_FIRST = 3_000  # characters of the sender's own words in which a number is looked for
_MAX_NUMBERS = 10

# ---- letters
_WRIT = r"(?:cong van|van ban|to trinh|ke hoach|phieu chuyen|phieu gui|thong bao|giay moi|cv|ttr)"
_THING = (
    rf"(?:{_WRIT}|ho so|bai viet|tin bai|bai tuyen truyen|noi dung tuyen truyen|de nghi|file|tep|tai lieu)"
)
_PLEADS = r"(?:de nghi|(?:kinh|rat) mong|kinh nho|nho|de xuat|mong (?:quy|cac|anh|chi|don vi|co quan|duoc))"
_ASKS = rf"(?:{_PLEADS}|xin (?:duoc )?(?:dang|gui|phep)|phoi hop|ho tro|giup|kinh (?:chuyen|gui))"
_AIRS = (
    r"(?:dang (?:tai|bai|tin|len|giup|phat|noi dung|thong tin|cac|\d)"
    r"|dua (?:tin|bai)|phat (?:tin|bai|thanh|song)|loa phuong|loa truyen thanh|cms)"
)
_HEAD_OR_FOOT = (
    re.compile(r"\bcong hoa xa hoi chu nghia viet nam\b|\bdoc lap\s*[-–]\s*tu do\s*[-–]\s*hanh phuc\b"),
    re.compile(r"^\W{0,3}noi nhan\s*:", re.MULTILINE),
    re.compile(r"^\W{0,3}so\s*:\s*\d*\s*[/-]\s*[a-z]", re.MULTILINE),
)
_ADDRESSED = re.compile(
    r"\bkinh gui\b(?!\W{0,3}(?:quy )?(?:khach|ban doc|doc gia|hoi vien|thanh vien))[^\0]{0,800}?"
    r"\b(?:de nghi|yeu cau|xin y kien|trinh)\b"
)
_ABOUT = re.compile(r"\bv/v\b")
_NUMBERED = re.compile(rf"\b{_WRIT}\s+(?:so\s*)?:?\s*\d")
_REQUEST = re.compile(
    rf"\b{_ASKS}\b[^.\n]{{0,160}}\b(?:{_AIRS}|tuyen truyen|vneid)\b"
    rf"|\b{_AIRS}\b[^.\n]{{0,80}}\b(?:giup|ho tro)\b"
)
_PLEA = re.compile(rf"\b{_PLEADS}\b[^.\n]{{0,160}}\b{_AIRS}\b")
_CHANGES = re.compile(
    r"\b(?:rut|thu hoi|huy|go|dinh chinh|thay the|bo sung|hoan thien|hoan chinh|chinh sua|dieu chinh"
    rf"|gia han)\b[^.\n]{{0,40}}\b{_THING}\b"
)
_BRINGS = (
    re.compile(rf"\b(?:gui|goi|chuyen|nop|trinh)\b[^.\n]{{0,60}}\b{_THING}\b"),
    re.compile(rf"\b{_THING}\b[^.\n]{{0,40}}\b(?:dinh kem|kem theo)\b"),
    re.compile(r"[^\s/]\.(?:docx?|pdf|rtf|odt|zip|rar)\b"),  # a file in a cloud, or named and forgotten
)
_CLOUD = re.compile(
    r"https?://(?:[\w-]+\.){0,5}(?:drive\.google|docs\.google|onedrive\.live|1drv|sharepoint|dropbox"
    r"|fshare|mediafire|wetransfer|we\.tl|mega\.nz|mega\.co|icloud|box\.com)"
)
_IN_CLOUD = re.compile(rf"\b(?:{_THING}|bai|anh|hinh)\b")
# Footers that every mail of some offices has speak of attachments, too.
_FOOTER = re.compile(
    r"\b(?:cac )?(?:tep|tai lieu|file|noi dung)[^.\n]{0,30}dinh kem[^.\n]{0,120}"
    r"\b(?:bao mat|mat|rieng|chi danh cho)\b"
)

# ---- numbers
_ARRIVAL = re.compile(
    r"\bso den\s*(?:so)?\s*:?\s*0*(\d{1,6})\s*"
    r"(?:/|nam|ngay\s+\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-])\s*(20\d\d)\b"
)
# On the text as written: symbols are capitals.
_NUMBER = re.compile(
    r"(?<![\w/-])(\d{1,6}[a-z]?)\s?([/-])\s?((?:20\d\d\s?/\s?)?[A-ZĐ][A-ZĐ&\d]*(?:[-/.][A-ZĐ&\d]+)*)"
)
_ANSWERS = re.compile(
    r"\A\s*(?:re|tra loi|tl|phuc dap)\s*:|\b(?:tra loi|phuc dap|bo sung|hoan thien|hoan chinh|chinh sua"
    r"|sua lai|dieu chinh|dinh chinh|gui lai|giai trinh|tiep thu|rut|thu hoi"
    r"|theo (?:yeu cau|thong bao|y kien))\b"
)
_TOUCHES = re.compile(
    r"\bv/v\b|\b(?:ve|hoi|lien quan|doi voi)\b[^.\n]{0,30}\b(?:cong van|ho so|van ban|to trinh|bai)\b"
)


def meant(letter: Arrived) -> str:
    """Give what the sender wants to be read: subject, own words; all of it when the mail is passed on."""
    subject = letter.envelope.subject
    whole = is_forwarded(subject, letter.text)
    return f"{subject}\n{letter.text[:MAX_TEXT] if whole else own_words(letter.text)}"


def letter_words(letter: Arrived) -> str | None:
    """Give the words by which a mail may be a letter itself, or speaks of one; None when there are none."""
    text = meant(letter)
    flat = plain(text)
    hit = _first((*_HEAD_OR_FOOT, _NUMBERED, _ABOUT, _ADDRESSED, _REQUEST, _CHANGES), flat)
    hit = hit or _first(_BRINGS, _FOOTER.sub(lambda found: " " * len(found[0]), flat))
    if hit is None and _IN_CLOUD.search(flat):
        hit = _CLOUD.search(flat)
    return squash(text[hit.start() : hit.end()])[:_SHOWN] if hit else None


def request_words(letter: Arrived) -> str | None:
    """Give the words by which a mail of a list may be a letter, None when there are none.

    Fewer than `letter_words`: newsletters of law speak of letters and their numbers, those of banks of VNeID.
    """
    text = meant(letter)
    flat = plain(text)
    hit = _ABOUT.search(plain(letter.envelope.subject)) or _first((*_HEAD_OR_FOOT, _ADDRESSED, _PLEA), flat)
    return squash(text[hit.start() : hit.end()])[:_SHOWN] if hit else None


def _first(patterns: Iterable[re.Pattern[str]], flat: str) -> re.Match[str] | None:
    return next((hit for one in patterns if (hit := one.search(flat))), None)


def is_pasted(letter: Arrived) -> bool:
    """Tell whether the mail's own words are a letter with its head or foot."""
    return _first(_HEAD_OR_FOOT, plain(own_words(letter.text))) is not None


def arrivals(letter: Arrived) -> Iterator[tuple[int, int]]:
    """Give the numbers of arrival that the sender names, each with its year."""
    for hit in list(_ARRIVAL.finditer(plain(_top(letter))))[:_MAX_NUMBERS]:
        yield int(hit[1]), int(hit[2])


def numbers(letter: Arrived) -> Iterator[str]:
    """Give the numbers of letters that the sender names where the mail speaks as an answer to something.

    A request may cite a number as its ground ("thực hiện Công văn số …"): that is no answer. Newsletters of
    law name many, so in the mails of a list only the subject counts.
    """
    text = letter.envelope.subject if list_sign(letter.envelope) else _top(letter)
    flat = plain(text)
    if _ANSWERS.search(flat) or (_TOUCHES.search(flat) and not _REQUEST.search(flat)):
        for hit in list(_NUMBER.finditer(text))[:_MAX_NUMBERS]:
            yield "".join("".join(hit.group(1, 2, 3)).split())


def _top(letter: Arrived) -> str:
    return f"{letter.envelope.subject}\n{own_words(letter.text)[:_FIRST]}"
