"""The words of lines put into pieces: runs of words with no wide gap, and the field whose label a piece is.

Lengths are in points of the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.extract.cues import AUDIENCE, CUES, NOTES, OTHER, SCOPE, WINDOW
from pipeline.page import Box
from pipeline.vietnamese.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.extract.letter import Span, TextLine
    from pipeline.page import Word

# Labels that only a table has; elsewhere these words open no part.
_HEADS = {
    "tu ngay": WINDOW, "den ngay": WINDOW, "bat dau": WINDOW, "ket thuc": WINDOW, "ngay dang": WINDOW,
    "ngay go": WINDOW, "tu": WINDOW, "den": WINDOW, "gioi": AUDIENCE, "nam/nu": AUDIENCE, "nam nu": AUDIENCE,
    "noi nhan tin": SCOPE, "cap": SCOPE, "dia phuong": SCOPE, "ghi chu": NOTES, "stt": OTHER, "tt": OTHER,
    "noi dung": OTHER, "bai viet": OTHER, "ten bai": OTHER, "muc": OTHER, "chi tiet": OTHER, "gia tri": OTHER,
    "tieu chi": OTHER, "noi dung dang": OTHER, "tu ngay - den ngay": WINDOW, "tu ngay den ngay": WINDOW,
    "noi cu tru": SCOPE, "cu tru": SCOPE, "noi o": SCOPE, "noi xem": SCOPE, "ai xem": AUDIENCE,
}  # fmt: skip
_CUES = {plain(phrase): field for field, phrases in CUES.items() for phrase in phrases}
# Values that are cues elsewhere.
_NO_HEADS = frozenset({"toan quoc", "ca nuoc", "tren dia ban", "trong dia ban", "danh cho"})
LONGEST_HEAD = 8  # words
SHORT = 10  # words of any cell in a row of heads
SMALL = 7  # words of a label in the first column
GAP = 0.5  # heights of a line between two cells, at least; words of one cell stand nearer
LEAST_GAP = 6.0
SAME_BAND = 0.4  # share of the lower of two lines that must stand beside the other


_CLOSING = re.compile(
    r"\W*(?:[^\W\d]+\s+){0,5}[^\W\d]+\s*:|\W*(?:dinh kem|gui kem|kem theo|tran trong|rat mong|ngoai ra"
    r"|moi (?:chi tiet|trao doi|thong tin|vuong mac|y kien))\b"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words without a wide gap: their spans in the letter's text, the box around them, the label they are.

    `field` is the field whose label the piece is, None when it is no label; `is_closing` when it opens like a
    line below a table ("Lưu ý: …", "Gửi kèm …").
    """

    spans: tuple[Span, ...]
    box: Box
    field: str | None
    words: int
    is_closing: bool = False

    @property
    def span(self) -> Span:
        """From its first to its last character."""
        return self.spans[0][0], self.spans[-1][1]

    @property
    def height(self) -> float:
        """The height of one line of it."""
        return (self.box.y1 - self.box.y0) / len(self.spans)

    @property
    def centre(self) -> float:
        """Its middle from left to right."""
        return (self.box.x0 + self.box.x1) / 2

    @property
    def middle(self) -> float:
        """Its middle from top to bottom."""
        return (self.box.y0 + self.box.y1) / 2

    @property
    def is_short(self) -> bool:
        """Tell whether it may stand in a row of heads."""
        return self.words <= SHORT

    @property
    def is_small(self) -> bool:
        """Tell whether it may be (a line of) a label."""
        return self.words <= SMALL


# What a label opens with when it is of the field, whatever follows ("Thời gian phục vụ", "Địa bàn nhận tin").
_OPENS = r"(?:(?:ve|cac|gioi han|quang|phan|muc)\s+)?"
LABEL_HEADS = {
    AUDIENCE: re.compile(
        _OPENS + r"(?:(?:doi tuong|nguoi|ai|do tuoi|tuoi|lua tuoi|nhom|gioi|gioi tinh|thanh phan|cong chung"
        r"|ba con|cong dan|khan gia|thanh vien|doc gia|tap nguoi|ban doc)\b"
        r"|.*\bcho ai\b|.*\bai (?:xem|doc|nhan)\b)"
    ),
    WINDOW: re.compile(
        _OPENS + r"(?:(?:thoi (?:gian|han|diem|ky|luong|doan)|khoang thoi gian|lich|ky|han|ngay|tu ngay"
        r"|so ngay|len|go|ha|mo|dong|khep|thang|mua|luot|dot|bao lau)\b"
        r"|.*\b(?:khi|luc|hom) nao\b|.*\bbao gio\b)"
    ),
    SCOPE: re.compile(
        _OPENS + r"(?:(?:pham vi|dia ban|dia gioi|khu vuc|vung|noi|khong gian|dia phuong|dia diem|quy mo"
        r"|lanh tho|thi truong|ranh gioi|quanh)\b|(?:xa|phuong|thon|buon|xom|ap|xom ap|thi tran)"
        r"(?:,| duoc| nao| lang nao|$)|.*\bo dau\b|.*\bnoi nao\b)"
    ),
}  # fmt: skip
_PERSON = re.compile(r"nguoi (?:viet|lap|soan|ky|phu trach|lien he|thuc hien|cung cap|duyet)\b")
QUESTION = 5  # words of a label that no list has


def field_of(text: str) -> str | None:
    """Name the field whose label a text (no marks) is, None when it is no label."""
    text = re.sub(r"\([^)]*\)", " ", text)
    if _PERSON.match(text.strip()):
        return OTHER
    text = " ".join(re.sub(r"^\W*\d{0,2}[.)]?\s*|[^\w/ -]", " ", text).split()).strip(" -")
    words = text.split()
    if not words or len(words) > LONGEST_HEAD or text in _NO_HEADS:
        return None
    if text in _HEADS:
        return _HEADS[text]
    for length in range(len(words), 0, -1):
        head = " ".join(words[:length])
        if head in _CUES and head not in _NO_HEADS:
            return None if re.search(r"\d", text) else _CUES[head]
    if len(words) <= QUESTION and not re.search(r"\d", text):
        return next(
            (field for field, pattern in LABEL_HEADS.items() if pattern.fullmatch(text)), None
        ) or next(
            (field for field, pattern in LABEL_HEADS.items() if len(words) > 1 and pattern.match(text)), None
        )
    return None


def blocks_of(lines: Sequence[TextLine]) -> list[Piece]:
    """Give one piece for each block of lines that have no boxes."""
    pieces: list[Piece] = []
    run: list[TextLine] = []
    for line in [*lines, None]:
        if run and (line is None or (line.block, line.page) != (run[-1].block, run[-1].page)):
            text = " ".join(one.plain for one in run)
            spans = tuple((one.start, one.end) for one in run)
            pieces.append(Piece(spans, Box(0, 0, 0, 0), field_of(text), len(text.split())))
            run = []
        if line is not None:
            run.append(line)
    return pieces


def bands_of(lines: Sequence[TextLine]) -> list[list[Piece]]:
    """Give the pieces of the lines band by band from the top, each from left to right; all of one page."""
    bands: list[list[Piece]] = []
    page = lines[0].page if lines else 0
    for piece in sorted(
        (piece for line in lines if line.page == page for piece in _pieces(line)), key=lambda one: one.box.y0
    ):
        if bands and _beside(bands[-1], piece):
            bands[-1].append(piece)
        else:
            bands.append([piece])
    return [sorted(band, key=lambda one: one.box.x0) for band in bands]


def _beside(band: Sequence[Piece], piece: Piece) -> bool:
    """Tell whether a piece stands beside the others of a band."""
    box = piece.box
    for one in band:
        shared = min(one.box.y1, box.y1) - max(one.box.y0, box.y0)
        lower = min(one.box.y1 - one.box.y0, box.y1 - box.y0)
        apart = box.x0 >= one.box.x1 or one.box.x0 >= box.x1
        if shared < SAME_BAND * lower or not apart:
            return False
    return True


def _pieces(line: TextLine) -> Iterator[Piece]:
    """Cut a line where the gap between two words is wide."""
    run: list[tuple[Word, Span]] = []
    at = line.start
    for word in line.line.words:
        span = (at, at + len(word.text))
        at = span[1] + 1
        last = run[-1][0].box if run else None
        if last and word.box and word.box.x0 - last.x1 > max(LEAST_GAP, GAP * (last.y1 - last.y0)):
            yield _piece(line, run)
            run = []
        run.append((word, span))
    if run:
        yield _piece(line, run)


def _piece(line: TextLine, run: Sequence[tuple[Word, Span]]) -> Piece:
    boxes = [word.box for word, _ in run if word.box]
    box = Box(
        min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes)
    )
    start, end = run[0][1][0], run[-1][1][1]
    text = line.plain[start - line.start : end - line.start]
    return Piece(((start, end),), box, field_of(text), len(run), _CLOSING.match(text) is not None)


def merged(pieces: Sequence[Piece]) -> Piece:
    """Put lines of one cell together; the first that is a label says of which field."""
    boxes = [one.box for one in pieces]
    box = Box(
        min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes)
    )
    spans = tuple(span for one in pieces for span in one.spans)
    field = next((one.field for one in pieces if one.field), None)
    return Piece(spans, box, field, sum(one.words for one in pieces), pieces[0].is_closing)
