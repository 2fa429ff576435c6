"""The parts of a request: which stretch of the text speaks of audience, scope, window, notes.

Cues (`cues.py`) are marked by the spaCy pipeline. A cue is strong where it labels what follows ("Phạm
vi: …", "2. Thời gian đăng …"); its part runs to the next strong cue or the end of its paragraph. Weak
cues are words inside a sentence; they count where no strong one of the field exists, and only in a
paragraph that asks for posting.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.extract.cues import AUDIENCE, NOTES, OTHER, SCOPE, WINDOW

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span as Cue

    from pipeline.extract.letter import Letter, Span
    from pipeline.extract.zones import Zones

MARKER = re.compile(r"\s*(?:[-–—+•*~●]|\(?\d{1,2}(?:[.)](?!\d)|/(?=\s))|\(\d{1,2}\)|[a-zđ][.)]|\([a-zđ]\)|[ivx]{1,4}[.)])\s*")
POSTS = re.compile(
    r"\bdang\s+(?:tai|tin|bai|phat|len|thong tin|noi dung|cac|tren|giup|01|\d+)\b|\btuyen truyen\b|\bdang\b[^.\n]{0,40}\b(?:cms|vneid|loa phuong)\b|\bhien thi\b"
)
ASKS = re.compile(
    r"\b(?:de nghi|kinh de nghi|tran trong de nghi|rat mong|kinh mong|xin|mong|kinh nho|de xuat|nho|yeu cau|trinh)\b"
)
# Labels that open the field wherever they stand; the rest are labels only with ":" or at the start of an item.
_LONG = re.compile(
    r"(?:doi tuong|pham vi|dia ban|thoi gian|thoi han|khu vuc|noi dung|vung|noi|thoi diem|do|gioi|lua|nguoi|nhom) \w+"
)
_WEAK = frozenset(
    {
        "tren dia ban", "trong dia ban", "toan quoc", "ca nuoc", "danh cho", "tuoi", "trong thoi gian", "doi voi nguoi",
        "kem theo", "gui kem", "tran trong", "rat mong", "lien he", "hinh thuc", "muc dich", "ly do", "su can thiet", "so luong",
        "linh vuc", "nguon tin", "tac gia", "chu de", "tieu de", "ban doc", "doi tuong", "pham vi", "thoi gian", "luu y",
        "ghi chu", "khoang thoi gian", "do tuoi", "gioi tinh", "lua tuoi", "nguoi xem", "noi dung khac", "thoi han", "yeu cau khac",
    }
)  # fmt: skip
_LABELS_AFTER = re.compile(r"^\s*(?:\([^)]{0,60}\))?\s*(?:[:–—-]|la\b|gom\b|bao gom\b)")
_GOVERNS = re.compile(
    r"^\s*(?:\([^)]{0,60}\))?\s*(?:toan|cap|tren|ca nuoc|tai|tu\b|trong|den|ke tu|trong vong|het|moi|tat ca|khong|la\b)"
)


@dataclass(frozen=True, slots=True)
class Item:
    """A stretch of the letter that speaks of one field; `strong` when a label opens it, `asked` when it stands in
    the sentence that asks for posting.

    `cue` is the span of the label; `start` to `end` is what follows it.
    """

    field: str
    cue: Span
    start: int
    end: int
    strong: bool
    asked: bool = False

    @property
    def sure(self) -> bool:
        """Tell whether the words can be taken at their word: labelled, or in the sentence that asks."""
        return self.strong or self.asked

    @property
    def whole(self) -> Span:
        """The label and what follows it."""
        return (self.cue[0], self.end)


def items_of(letter: Letter, zones: Zones) -> tuple[Item, ...]:
    """Find the parts in the body of the letter, in the order of the text."""
    first, last = zones.body
    if last <= first:
        return ()
    paragraphs = list(_paragraphs(letter, first, last))
    items: list[Item] = []
    for at, paragraph in enumerate(paragraphs):
        items += _strong(letter, paragraph, paragraphs[at + 1 :])
    covered = {item.field for item in items}
    for paragraph in paragraphs:
        text = letter.plain[slice(*paragraph)].replace("\n", " ")
        if POSTS.search(text):
            items += _weak(letter, paragraph, covered, items)
    return tuple(sorted(items, key=lambda item: item.cue))


def _paragraphs(letter: Letter, first: int, last: int) -> Iterator[Span]:
    """Cut the body at list signs and where a sentence ended with its line."""
    lines = letter.lines[first:last]
    start = lines[0].start
    for above, line in zip(lines, lines[1:], strict=False):
        ended = above.text.rstrip().endswith((".", ";", ":", "./.", "!"))
        new_cell = line.block != above.block and line.page == above.page
        if MARKER.match(line.plain) or new_cell or (ended and not line.text[:1].islower()):
            yield start, above.end
            start = line.start
    yield start, lines[-1].end


def _cues(letter: Letter, start: int, end: int) -> list[Cue]:
    return [cue for cue in letter.doc.spans["cues"] if start <= cue.start_char and cue.end_char <= end]


def _strong(letter: Letter, paragraph: Span, following: Sequence[Span]) -> Iterator[Item]:
    """Give the labelled parts of one paragraph; a label that ends its paragraph takes the next ones."""
    cues = [cue for cue in _cues(letter, *paragraph) if _is_label(letter, cue, paragraph)]
    for cue, after in zip(cues, [*cues[1:], None], strict=False):
        if cue.label_ == OTHER:
            continue
        start = cue.end_char
        end = after.start_char if after is not None else paragraph[1]
        end = _without_marker(letter, start, end) if after is not None else end
        if not re.search(r"\w", _after_label(letter.plain[start:end])) and after is None:
            end = _take_in(letter, end, following)
        yield Item(cue.label_, (cue.start_char, cue.end_char), start, end, strong=True)


def _after_label(text: str) -> str:
    """Drop "(độ tuổi, giới tính)" and the colon right behind a label."""
    return re.sub(r"^\s*\((?:[^)]{0,60})\)", "", text)


def _take_in(letter: Letter, end: int, following: Sequence[Span]) -> int:
    """Extend a label that stands alone over the paragraphs below it, up to one with a label of its own."""
    for taken, (start, stop) in enumerate(following[:6]):
        labels = [c for c in _cues(letter, start, stop) if _is_label(letter, c, (start, stop))]
        if labels or (taken and not MARKER.match(letter.plain[start:stop])):
            break
        end = stop
    return end


def _without_marker(letter: Letter, start: int, end: int) -> int:
    """Step back over the list sign that opens the next part ("; (2)")."""
    tail = re.search(r"[\s;,.:(]*(?:[-–+•]|\(?\d{1,2}[.)/]?|[a-zđ]\)|va)?\s*$", letter.plain[start:end])
    return start + tail.start() if tail else end


def _is_label(letter: Letter, cue: Cue, paragraph: Span) -> bool:
    """Tell whether the cue labels what follows it."""
    phrase = letter.plain[cue.start_char : cue.end_char]
    before = letter.plain[paragraph[0] : cue.start_char]
    behind = letter.plain[cue.end_char : paragraph[1]]
    opens = not re.sub(r"^\W*\d{0,2}\W*$", "", re.sub(MARKER, "", before)).strip(" :;,-(") or bool(
        re.search(r"[;:.]\s*(?:\(?\d{1,2}[.)]|[-+•]|[a-zđ]\)|ve|cac)?\s*$", before)
    )
    named = bool(_LABELS_AFTER.match(behind))
    if phrase in {
        "tuoi",
        "ban doc",
        "tren dia ban",
        "trong dia ban",
        "toan quoc",
        "ca nuoc",
        "danh cho",
        "trong thoi gian",
    }:
        return False
    if cue.label_ == OTHER:
        return opens or named
    if phrase in _WEAK:
        return named or (opens and bool(_GOVERNS.match(behind))) or (opens and not _after_label(behind).strip())
    return named or opens or bool(_LONG.match(phrase) and _GOVERNS.match(behind))


def _weak(letter: Letter, paragraph: Span, covered: set[str], strong: Sequence[Item]) -> Iterator[Item]:
    """Give parts that only words inside a sentence open, for fields that no label opens."""
    taken = [item.whole for item in strong]
    cues = [
        cue
        for cue in _cues(letter, *paragraph)
        if cue.label_ in (AUDIENCE, SCOPE, WINDOW, NOTES)
        and not any(start <= cue.start_char < end for start, end in taken)
    ]
    for field in (AUDIENCE, SCOPE, WINDOW):
        if field in covered:
            continue
        own = [cue for cue in cues if cue.label_ == field]
        for cue in own:
            others = [c.start_char for c in cues if c.start_char > cue.start_char and c.label_ != field]
            stop = min([*others, _sentence_end(letter.plain, cue.end_char, paragraph[1])])
            asked = _asks(letter.plain, cue.start_char, paragraph)
            begin = _for_whom(letter.plain, paragraph[0], cue.start_char) if field == AUDIENCE else cue.start_char
            yield Item(field, (begin, cue.end_char), cue.end_char, stop, strong=False, asked=asked)


def _asks(text: str, at: int, paragraph: Span) -> bool:
    """Tell whether the sentence around `at` asks for posting."""
    opened = max((m.end() for m in re.finditer(r"[.;](?=\s)(?!\s*\d)", text[paragraph[0] : at])), default=0)
    sentence = text[paragraph[0] + opened : _sentence_end(text, at, paragraph[1])].replace("\n", " ")
    return bool(ASKS.search(sentence) and POSTS.search(sentence))


def _for_whom(text: str, start: int, at: int) -> int:
    """Where the words for the people begin in front of "tuổi": after "cho", "đến", "đối tượng"."""
    low = max(start, at - 120)
    before = text[low:at].replace("\n", " ")
    openers = [m.end() for m in re.finditer(r"\b(?:cho|danh cho|den|toi|voi|gom|doi tuong(?: la)?)\s+(?!het|du|\d)", before)]
    return low + openers[-1] if openers else max(low, at - 60)


def _sentence_end(text: str, start: int, end: int) -> int:
    """The end of the sentence that goes on at `start`: a full stop that is in no date or number."""
    stop = re.search(r"[.;](?=\s|$)(?!\s*\d)", text[start:end])
    return start + stop.start() if stop else end
