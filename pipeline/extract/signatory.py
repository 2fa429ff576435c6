"""`signatory`: authority, office and name at the foot, Decree 30/2020 Article 13 and Annex I section II.7."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.extract.fields import found, missing, read_alike, seen
from pipeline.extract.zones import AUTHORITY, OFFICE
from pipeline.model import Signatory
from pipeline.places import find as find_units
from pipeline.terms import Authority
from pipeline.vietnamese.casing import known_office, office_case, title_case
from pipeline.vietnamese.lexicon import OFFICES, PERSONS, made_of
from pipeline.vietnamese.text import CAPITALS, plain, squash

if TYPE_CHECKING:
    from pipeline.extract.fields import View
    from pipeline.extract.letter import Span, TextLine
    from pipeline.model import Field

RANKS = re.compile(
    r"^(?:(?:dai|thuong|trung|thieu)\s(?:ta|tuong|uy|si)|(?:pgs|gs|ts|ths|bs(?:ckii|cki|ck2"
    r"|ck1)?|ds|ks|ncs|dr|cn|lg|lgs|ls)(?:\.|\s)|luat su|bac si|nha bao|nha giao|ky su|tien si|thac si"
    r"|giao su|duoc si|cu nhan|\(?da ky\)?|\W)+\s*"
)
_STAMP = re.compile(
    r"\b(?:ky boi|nguoi ky|thoi gian ky|co quan|email|ky so|chu ky|signature|digitally|ngay ky"
    r"|da ky|\d{2}:\d{2})\b|@"
)
LEGIBLE = 0.4
WIDEST_GAP = 1.0  # heights of a line between two words of a name
_APOSTROPHE = re.compile(r"['’ʼ`´]")
# With marks: "Trưởng" is an office, "Trương" a family.
_TITLE_WORDS = re.compile(
    r"(?:trưởng|phó|giám đốc|chủ tịch|chủ nhiệm|bí thư|chánh|cục trưởng|tổ trưởng|hiệu trưởng"
    r"|bộ trưởng|chủ tọa|chủ toạ|thư ký|đại diện|người|công chức|chuyên viên|cán bộ|kế toán|thứ trưởng"
    r"|thủ tướng|ủy viên|thường trực|quyền)\b",
    re.IGNORECASE,
)
_PLAIN_OFFICES = frozenset(map(plain, OFFICES))
_NAME = re.compile(rf"^[{CAPITALS}][\w’']*(?:\s+[{CAPITALS}][\w’']*){{1,5}}$")


def find(view: View) -> Field[Signatory]:
    """Read authority, office and name from the lines of the signature."""
    first, last = view.zones.signature
    lines = [
        line for line in view.letter.lines[first:last] if not _STAMP.search(line.plain) and _legible(line)
    ]
    if not lines:
        return _name_alone(view)
    authority, title, at = _office(lines)
    name_at = _name_line(lines, at)
    if name_at is None:
        return (
            found(view.letter, Signatory(None, title, authority), _span(lines[:at]), certain=False)
            if title
            else seen(view.letter, _span(lines))
        )
    name = _bare_name(lines[name_at].text)
    spans = (_span(lines[:at]), _span([lines[name_at]]))
    person = made_of(name, PERSONS) or _read_alike(view, lines[name_at])
    certain = not view.letter.scanned or (person and known_office(title or ""))
    return found(view.letter, Signatory(name, title, authority), *spans, certain=certain)


def _legible(line: TextLine) -> bool:
    """Tell whether the line is more than the marks of a seal or a pen that OCR took for words."""
    return max(word.confidence for word in line.line.words) >= LEGIBLE


def _office(lines: list[TextLine]) -> tuple[Authority | None, str | None, int]:
    """Give the first authority, the office below the last one, and the number of the line after."""
    authority: Authority | None = None
    office: list[str] = []
    at = 0
    for at, line in enumerate(lines):
        opened = AUTHORITY.match(line.plain)
        if opened:
            code = re.sub(r"\W", "", opened.group(1) or opened.group(2)).upper()
            authority = authority or Authority(code)
            office = [line.text[opened.end() :]]
            if code in {"TM", "KT", "TL", "TUQ"}:
                office = []
            continue
        if not _capital(line) or (_name_of(line) and not _is_above_name(lines, at)):
            break
        opens = authority is None and not office and _is_above_name(lines, at)
        if OFFICE.match(line.plain) or office or opens:
            office.append(line.text)
        elif authority is None:
            break
    else:
        at = len(lines)
    printed = squash(
        " ".join(office[:1] if len(office) > 1 and OFFICE.match(plain(office[1])) else office)
    ).strip(" .,-_")
    return authority, office_case(printed) if printed else None, max(at, 1)


def _is_above_name(lines: list[TextLine], at: int) -> bool:
    """Tell whether an office or a name in small letters stands below: then capitals are no name."""
    below = lines[at + 1 :]
    return any(_offices(one) or (not _capital(one) and _name_of(one) is not None) for one in below)


def _offices(line: TextLine) -> bool:
    """Tell whether the line is an authority or an office in capitals."""
    return _capital(line) and bool(OFFICE.match(line.plain) or AUTHORITY.match(line.plain))


def _name_line(lines: list[TextLine], after: int) -> int | None:
    """The line of the name below the office: the last one that can be a person's name."""
    found_at = [i for i in range(after, len(lines)) if _name_of(lines[i])]
    same = [i for i in found_at if lines[i].block == lines[0].block]
    return next(iter(same or found_at), None)


def _name_of(line: TextLine) -> str | None:
    """Give the person's name on the line, None when there is none."""
    name = _bare_name(line.text)
    folded = plain(name)
    if (
        _TITLE_WORDS.match(name)
        or AUTHORITY.match(folded + " x")
        or not _NAME.match(name)
        or any(c.isdigit() for c in name)
    ):
        return None
    if name != _as_printed(line) and made_of(folded, _PLAIN_OFFICES):
        return None
    if not any(len(word) > 2 for word in name.split()) or find_units(name, level="province"):  # noqa: PLR2004 - "Z Ẩ" is noise
        return None
    if re.match(
        r"(?:noi nhan|nhu tren|uy ban|hoi dong|so|bo|cong an|phong|ban|hoi|to cong tac|xac nhan|ubnd"
        r"|ban chap hanh)\b",
        folded,
    ):
        return None
    return name


def _as_printed(line: TextLine) -> str:
    return squash(re.sub(r"[^\w\s’'.]|_", " ", line.text))


def _bare_name(text: str) -> str:
    """Strip rank, degree and stray signs; a name in capitals is written as in running text."""
    text = squash(re.sub(r"[^\w\s’'.]|_", " ", text))
    rank = RANKS.match(plain(text))
    bare = squash((text[rank.end() :] if rank else text).strip(" ."))
    return title_case(bare) if bare == bare.upper() else bare


def _read_alike(view: View, line: TextLine) -> bool:
    """Tell whether two readers read a line of a name alike and nothing seems lost from it.

    A seal may swallow a word; and a scan does not tell which apostrophe "H'Bia" is written with.
    """
    boxes = [word.box for word in line.line.words if word.box]
    gaps = (right.x0 - left.x1 for left, right in pairwise(boxes))
    whole = all(gap < WIDEST_GAP * (boxes[0].y1 - boxes[0].y0) for gap in gaps)
    return whole and not _APOSTROPHE.search(line.text) and read_alike(view.letter, (line.start, line.end))


def _name_alone(view: View) -> Field[Signatory]:
    """Without authority or office in capitals: the line beside or under "Nơi nhận" that is a name."""
    first, last = view.zones.recipients
    if (first, last) == (0, 0):
        return missing()
    lines = view.letter.lines
    for i in range(last, min(last + 6, len(lines))):
        below = lines[i + 1] if i + 1 < len(lines) else None
        if below is not None and _capital(lines[i]) and not _capital(below) and (name := _name_of(below)):
            # an office that no list has ("PHỤ TRÁCH", "THẨM PHÁN") above the name
            title = office_case(squash(lines[i].text).strip(" .,-_"))
            spans = ((lines[i].start, lines[i].end), (below.start, below.end))
            certain = not view.letter.scanned
            return found(view.letter, Signatory(name, title, None), *spans, certain=certain)
        if name := _name_of(lines[i]):
            certain = not view.letter.scanned or made_of(name, PERSONS)
            return found(
                view.letter, Signatory(name, None, None), (lines[i].start, lines[i].end), certain=certain
            )
    return missing()


def _capital(line: TextLine) -> bool:
    letters = [c for c in line.text if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) >= 0.8 * len(letters)


def _span(lines: list[TextLine]) -> Span:
    return (lines[0].start, lines[-1].end)
