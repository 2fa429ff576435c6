"""Where the parts of a letter stand (Decree 30/2020 Annex I): line numbers into `Letter.lines`.

Every part may be missing. Positions come from words that only stand there ("Kính gửi", "Nơi nhận"),
never from fixed coordinates, so that scans, DOCX and odd layouts share one way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.vietnamese.document_types import TITLE
from pipeline.vietnamese.text import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.letter import Letter, TextLine

HEAD_LINES = 45
# Issuer, motto, number and date stand above "Kính gửi"; a "Kính gửi" higher up is a misread line.
SHORTEST_HEAD = 4
# "Thành phố Hồ Chí Minh, " and longer names of places stand in front of "ngày".
LONGEST_PLACE = 45
MOTTO = re.compile(
    r"cong h[o0]a\s*xa h[o0]i|ch[uụ] nghia viet nam|doc lap\s*[-–—~.]?\s*tu do"
    r"|tu do\s*[-–—~.]?\s*hanh phuc|dang cong san viet nam"
)
NUMBER_LINE = re.compile(r"^\W{0,3}s[o0ée]\s?(?:[:;.,]|\s(?=\W*\d)|(?=\d))")
BARE_NUMBER = re.compile(r"^\W{0,3}\d{1,6}\s?[-/]\s?[A-ZĐ]{2,}[\w&-]*(?:\s?/\s?[\wĐ&-]+)*\W*$")
DATE_LINE = re.compile(r"\bng[aà]y\b\s*(?:\d|[.…_]|thang|[\dilo|]{1,2}\s*(?:thang|[/.-]))")
ADDRESSEE = re.compile(r"^\W*k[il1]nh g[uứ]i\b|^\W*(?:tran trong\s+)?kinh moi\s*:|^\W*dien\s*:\s*$")
SUBJECT = re.compile(r"^\W{0,2}(?:v\s?[^\w\s]{1,3}\s?[vy]|v[xil1|%/]{1,3}\W?v|vv|ve viec)\b\s*[:.]?\s*")
RECIPIENTS = re.compile(r"^\W*n[o0]\w{0,4}\s?nh[aâ]n\s*[:;.,]*\s*(?:$|-)")
AUTHORITY = re.compile(
    r"^\W{0,2}(tm|kt|tl|tuq|t\.?u\.?q|t[/.]m|k[/.]t|t[/.]l|q)\s?[.,:]\s?(?=\w)|^\W{0,2}(t[/.]m|k[/.]t|t[/.]l)\s"
)
OFFICE = re.compile(
    r"^\W{0,2}(?:(?:pho|quyen)\s)?(?:giam doc|chu tich|truong|bi thu|chanh van phong|cuc truong"
    r"|chi cuc truong|tong giam doc"
    r"|vu truong|bo truong|thu truong|thu tuong|to truong|hieu truong|chu nhiem|vien truong"
    r"|truong ban|truong phong"
    r"|doi truong|tong cuc truong|chanh thanh tra|chanh an|tong bien tap|pho thu tuong"
    r"|thuong truc|truong cong an"
    r"|chi huy truong|to pho|pho|chinh uy|uy vien|ban thuong vu|pho\b|tong thu ky|chu nhiem|cong chuc"
    r"|chuyen vien|chu toa|nguoi (?:lap|chu tri|uy quyen))\b"
)
ANNEX = re.compile(r"^\W*(?:phu luc|danh sach|noi dung bai|bai viet|du thao|mau so|bieu mau|\(?kem theo)\b")
BODY_START = re.compile(
    r"^\W*(?:can cu|thuc hien|nham|de |xet|theo|trong|hien nay|ngay|nhan|thoi gian qua|tiep theo"
    r"|hoc tap|qua\b|vua qua|tren co so"
    r"|phuc vu|trien khai|huong ung|chao mung|tra loi|ubnd|uy ban|so\b|phong|hoi\b|cong an|doan"
    r"|ban\b|i+\.|1\.|mat tran)"
)


@dataclass(frozen=True, slots=True)
class Zones:
    """Line numbers of the parts; ranges are (first, after the last), (0, 0) when there is no such part."""

    issuer: tuple[int, int]
    number: int | None
    dated: int | None
    subject: int | None
    title: int | None
    addressee: int | None
    body: tuple[int, int]
    signature: tuple[int, int]
    recipients: tuple[int, int]
    head_end: int


def zones_of(letter: Letter) -> Zones:
    """Find the parts of the letter."""
    lines = letter.lines
    addressee = _first(lines, ADDRESSEE, 0, 70)
    title = _title(lines, addressee)
    recipients = _recipients(lines, addressee or title or 0)
    signature = _signature(lines, recipients, addressee or title or 0)
    head_end = min((i for i in (addressee, title) if i is not None), default=min(HEAD_LINES, len(lines)))
    # A letterhead in two columns may put "Kính gửi" or the title into the right block, before nothing.
    reach = min(max(head_end, _block_reach(lines, head_end)), len(lines))
    number = _number(lines, reach)
    dated = _dated(lines, reach)
    subject = _first(lines, SUBJECT, 0, min(len(lines), max(reach, head_end) + 8))
    if subject is not None and (
        (addressee is not None and subject > addressee + 12) or (title is not None and title < subject)
    ):
        subject = None
    issuer = _issuer(lines, number, dated, reach)
    body_from = max(
        i + 1 for i in (addressee, title, subject, number, dated, issuer[1] - 1, 0) if i is not None
    )
    ends = [zone[0] for zone in (signature, recipients) if zone != (0, 0) and zone[0] >= body_from]
    body = (body_from, min(ends, default=len(lines)))
    return Zones(
        issuer, number, dated, subject, title, addressee, body, signature, recipients, head_end
    )  # fmt: skip


def _first(lines: Sequence[TextLine], pattern: re.Pattern[str], start: int, stop: int) -> int | None:
    return next((i for i in range(start, min(stop, len(lines))) if pattern.search(lines[i].plain)), None)


def _block_reach(lines: Sequence[TextLine], at: int) -> int:
    """The line after the blocks that begin above `at` (the other column of the letterhead)."""
    if at >= len(lines):
        return at
    block = lines[at].block
    while at < len(lines) and lines[at].block == block:
        at += 1
    return at


def _title(lines: Sequence[TextLine], addressee: int | None) -> int | None:
    """The line that is nothing but the name of a kind of document, in capitals."""
    stop = min(HEAD_LINES, len(lines))
    if addressee is not None and addressee >= SHORTEST_HEAD:
        stop = min(stop, addressee + 1)
    for i in range(stop):
        bare = re.sub(r"[^\w ]", "", lines[i].plain).strip()
        if bare in TITLE and lines[i].text.upper() == lines[i].text:
            return i
    return None


def _number(lines: Sequence[TextLine], reach: int) -> int | None:
    """The line of the letter's own number: in the head, not a number that is cited."""
    for i, line in enumerate(lines[: max(reach, 12)]):
        if is_number_line(line):
            return i
    return next((i for i, line in enumerate(lines[: max(reach, 12)]) if BARE_NUMBER.match(line.text)), None)


def is_number_line(line: TextLine) -> bool:
    """Tell whether the line opens with "Số:" and a number with its symbol."""
    found = NUMBER_LINE.match(line.plain)
    return found is not None and _symbolic(line.text[found.end() :])


def _symbolic(rest: str) -> bool:
    """Tell whether what follows "Số:" is a number with a symbol, perhaps with blanks to fill in."""
    head = rest[:40]
    return bool(re.match(r"[\s\d._…:-]*[\w]{0,8}\s*[/-]\s*[A-ZĐa-z\d]", head)) and "ngày" not in head[:12]


def _dated(lines: Sequence[TextLine], reach: int) -> int | None:
    """The line of place and date: "ngày" with little before it, and no number there."""
    for i, line in enumerate(lines[: max(reach, 12)]):
        found = DATE_LINE.search(line.plain)
        if not found:
            continue
        before = line.plain[: found.start()]
        if found.start() <= LONGEST_PLACE + len(_number_part(before)) and not _cites(
            line.text[: found.start()]
        ):
            return i
    return None


def _number_part(before: str) -> str:
    """The number in front of the place when both stand on one line."""
    found = re.match(r"^\W*so\s*[:.]?.*?(?=\b[a-z. ]{3,30},\s*$)", before)
    return found.group(0) if found else ""


def _cites(before: str) -> bool:
    """Tell whether the words in front of "ngày" are those of a sentence or of another letter's number."""
    own = before[len(_number_part(plain(before))) :]
    digits = re.search(r"\d", own) and not re.fullmatch(r"[^\d]*\d{1,2}[^\d]*", own)
    return bool(digits) or re.search(r"\b(?:số|tại|từ|đến|trước|vào)\b", own.lower()) is not None


def _issuer(lines: Sequence[TextLine], number: int | None, dated: int | None, reach: int) -> tuple[int, int]:
    """The lines above the number that belong neither to the motto nor to the date."""
    stop = number if number is not None else min(reach, 8)
    if number is not None and number > 0:
        block = lines[number].block
        first = number
        while first > 0 and lines[first - 1].block == block:
            first -= 1
        if first == number:  # the number stands alone in its block: the issuer is above it
            first = 0
    else:
        first = 0
    while first < stop and (_no_issuer(lines[first]) or first == dated):
        first += 1
    last = first
    while last < stop and not _no_issuer(lines[last]) and last != dated:
        last += 1
    return (first, last) if last > first else (0, 0)


def _no_issuer(line: TextLine) -> bool:
    """Tell whether the line is the motto, or too poor to be a name."""
    found = MOTTO.search(line.plain)
    letters = sum(c.isalpha() for c in line.text)
    return (found is not None and found.start() < 4) or letters < 3 or bool(SUBJECT.match(line.plain))  # noqa: PLR2004 - stray marks of a scan


def _recipients(lines: Sequence[TextLine], after: int) -> tuple[int, int]:
    """From "Nơi nhận:" to the end of its block, or to "Lưu:"."""
    first = _first(lines, RECIPIENTS, after, len(lines))
    if first is None:
        first = next((i for i in range(after, len(lines)) if re.match(r"^\W*luu\s*:", lines[i].plain)), None)
        return (first, first + 1) if first is not None else (0, 0)
    last = first + 1
    while last < len(lines) and lines[last].block == lines[first].block:
        last += 1
        if re.match(r"^\W*luu\s*[:;]?", lines[last - 1].plain):
            break
    return first, last


def _signature(lines: Sequence[TextLine], recipients: tuple[int, int], after: int) -> tuple[int, int]:
    """From the authority or office in capitals to the end of its block, near "Nơi nhận"."""
    if recipients == (0, 0):
        order = list(range(len(lines) - 1, after, -1))
        found = [i for i in order[:60] if _signs(lines[i])]
        first = min((i for i in found if i >= (found[0] - 6)), default=None) if found else None
    else:
        low, high = max(after + 1, recipients[0] - 12), min(len(lines), recipients[1] + 20)
        inside = range(*recipients)
        first = next((i for i in range(recipients[1], high) if _signs(lines[i])), None)
        if first is None:
            first = next((i for i in range(low, high) if i not in inside and _signs(lines[i])), None)
    if first is None:
        return 0, 0
    last = first + 1
    while last < len(lines) and last - first < 14 and _same_part(lines, first, last, recipients):  # noqa: PLR2004 - two authorities, two offices, seal, rank, name
        last += 1
    return first, last


def _same_part(lines: Sequence[TextLine], first: int, at: int, recipients: tuple[int, int]) -> bool:
    """Tell whether line `at` still belongs to the signature that begins at `first`."""
    if recipients[0] <= at < recipients[1]:
        return False
    if ANNEX.match(lines[at].plain):
        return False
    return lines[at].block == lines[first].block or lines[at].page == lines[first].page


def _signs(line: TextLine) -> bool:
    """Tell whether the line opens a signature: an authority or an office, in capitals."""
    letters = [c for c in line.text if c.isalpha()]
    capital = sum(c.isupper() for c in letters) >= 0.8 * len(letters) if letters else False
    return capital and bool(AUTHORITY.match(line.plain) or OFFICE.match(line.plain))
