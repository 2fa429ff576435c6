"""The parts of a request: which stretch of the text speaks of audience, scope, window, notes.

Cues (`cues.py`) are marked by the spaCy pipeline. A cue is strong where it labels what follows ("Phạm
vi: …", "2. Thời gian đăng …"); its part runs to the next strong cue or the end of its paragraph. Weak
cues are words inside a sentence; they count where no strong one of the field exists, and only in a
paragraph that asks for posting.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.cues import AUDIENCE, OTHER, SCOPE, WINDOW
from pipeline.extract.item import Item
from pipeline.extract.nation import NATION
from pipeline.extract.paragraphs import MARKER, paragraphs_of
from pipeline.extract.prose import ASKED, prose_items
from pipeline.extract.table import table_items
from pipeline.extract.table_pieces import LABEL_HEADS, field_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span as Cue

    from pipeline.extract.letter import Letter, Span
    from pipeline.extract.zones import Zones

# Labels that open the field wherever they stand; the rest need ":" or the start of an item.
_LONG = re.compile(
    r"(?:doi tuong|pham vi|dia ban|thoi gian|thoi han|khu vuc|noi dung|vung|noi|thoi diem|do"
    r"|gioi|lua|nguoi|nhom) \w+"
)
_WEAK = frozenset(
    {
        "tren dia ban",
        "trong dia ban",
        "toan quoc",
        "ca nuoc",
        "danh cho",
        "tuoi",
        "trong thoi gian",
        "doi voi nguoi",
        "kem theo",
        "gui kem",
        "tran trong",
        "rat mong",
        "lien he",
        "hinh thuc",
        "muc dich",
        "ly do",
        "su can thiet",
        "so luong",
        "linh vuc",
        "nguon tin",
        "tac gia",
        "chu de",
        "tieu de",
        "ban doc",
        "doi tuong",
        "pham vi",
        "thoi gian",
        "luu y",
        "dia ban",
        "khu vuc",
        "khan gia",
        "thanh phan",
        "cong chung",
        "khong gian",
        "quy mo",
        "thoi luong",
        "ky han",
        "khi nao",
        "len tin",
        "ha tin",
        "len bai",
        "ha bai",
        "ngay dang",
        "ngay go",
        "ngay ha",
        "go bai",
        "go tin",
        "dieu khac",
        "can chu y",
        "nguoi doc",
        "noi dang",
        "nguoi tiep nhan",
        "vung phu",
        "dinh kem",
        "co kem",
        "so di",
        "thong tin khac",
        "van de khac",
        "nguoi duoc xem",
        "ghi chu",
        "khoang thoi gian",
        "do tuoi",
        "gioi tinh",
        "lua tuoi",
        "nguoi xem",
        "noi dung khac",
        "thoi han",
        "yeu cau khac",
    }
)
_LABELS_AFTER = re.compile(
    r"^\s*(?:\([^)]{0,60}\))?\s*(?:[:–—-]|la\b|gom\b|bao gom\b)"
    r"|^(?:\s+[^\W\d_]+){1,4}\s*(?:\([^)]{0,60}\))?\s*:"
)
_GOVERNS = re.compile(
    r"^\s*(?:\([^)]{0,60}\))?\s*(?:toan|cap|tren|ca nuoc|tai|tu\b|trong|den|ke tu|trong vong|het"
    r"|moi|tat ca|khong|la\b)"
)


def items_of(letter: Letter, zones: Zones) -> tuple[Item, ...]:
    """Find the parts in the body of the letter, in the order of the text."""
    first, last = zones.body
    if last <= first:
        return ()
    tabled, covered = table_items(letter, first, last)
    paragraphs = [one for one in paragraphs_of(letter, first, last) if not _within(one, covered)]
    items: list[Item] = list(tabled)
    for at, paragraph in enumerate(paragraphs):
        items += _strong(letter, paragraph, paragraphs[at + 1 :])
    items += _unknown_labels(letter, paragraphs, items)
    items += prose_items(letter, paragraphs, items)
    return tuple(sorted(items, key=lambda item: item.cue))


def _within(one: Span, covered: Sequence[Span]) -> bool:
    """Tell whether a paragraph is (partly) that of a table."""
    return any(start < one[1] and one[0] < end for start, end in covered)


def _cues(letter: Letter, start: int, end: int) -> list[Cue]:
    return [cue for cue in letter.doc.spans["cues"] if start <= cue.start_char and cue.end_char <= end]


def _strong(letter: Letter, paragraph: Span, following: Sequence[Span]) -> Iterator[Item]:
    """Give the labelled parts of one paragraph; a label that ends its paragraph takes the next ones."""
    if (field := _whole_label(letter, paragraph, following)) is not None:
        if field != OTHER:
            yield Item(field, paragraph, paragraph[1], _take_in(letter, paragraph[1], following), strong=True)
        return
    cues = [cue for cue in _cues(letter, *paragraph) if _is_label(letter, cue, paragraph)]
    for cue, after in zip(cues, [*cues[1:], None], strict=False):
        if cue.label_ == OTHER:
            continue
        start = cue.end_char
        end = after.start_char if after is not None else paragraph[1]
        end = _without_marker(letter, start, end) if after is not None else end
        if not re.search(r"\w", _after_label(letter.plain[start:end])) and after is None:
            end = _take_in(letter, end, following)
        yield Item(cue.label_, (_label_start(letter, cue), cue.end_char), start, end, strong=True)


def _whole_label(letter: Letter, paragraph: Span, following: Sequence[Span]) -> str | None:
    """Name the field of a cell or short line that is nothing but a label, with its value in the next one."""
    if not following or ":" in letter.plain[slice(*paragraph)]:
        return None
    text = letter.plain[slice(*paragraph)].replace("\n", " ").strip()
    field = field_of(text)
    block, after = letter.block_at(paragraph[0]), letter.block_at(following[0][0])
    alone = len(text.split()) <= SHORTEST_LINE and text[-1:].isalpha() and MARKER.match(text) is None
    return field if block != after or (alone and field not in (None, OTHER)) else None


SHORTEST_LINE = 5  # words of a label on a line of its own


def _label_start(letter: Letter, cue: Cue) -> int:
    """Where the label begins: "Độ tuổi người xem" is two cues of one field side by side."""
    near = [c for c in letter.doc.spans["cues"] if c.end == cue.start and c.label_ == cue.label_]
    return near[0].start_char if near else cue.start_char


def _after_label(text: str) -> str:
    """Drop "(độ tuổi, giới tính)" and the colon right behind a label."""
    return re.sub(r"^\s*\((?:[^)]{0,60})\)", "", text)


def _take_in(letter: Letter, end: int, following: Sequence[Span]) -> int:
    """Extend a label that stands alone over the paragraphs below it, up to one with a label of its own."""
    for taken, (start, stop) in enumerate(following[:6]):
        labels = [c for c in _cues(letter, start, stop) if _is_label(letter, c, (start, stop))]
        if taken and _whole_label(letter, (start, stop), following[taken + 1 :]) is not None:
            break
        if labels or (taken and not MARKER.match(letter.plain[start:stop])):
            break
        end = stop
    return end


def _without_marker(letter: Letter, start: int, end: int) -> int:
    """Step back over the list sign that opens the next part ("; (2)")."""
    tail = re.search(
        r"[\s;,.:(]*(?:[-–+•]|(?<![\d/.])\(?\d{1,2}[.)/]?|[a-zđ]\)|va)?\s*$", letter.plain[start:end]
    )
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
        return (
            named or (opens and bool(_GOVERNS.match(behind))) or (opens and not _after_label(behind).strip())
        )
    return named or opens or bool(_LONG.match(phrase) and _GOVERNS.match(behind))


_LABEL = re.compile(r"(?:\w+[ /-]+){0,6}\w+(?:\s*\([^)]{0,60}\))?(?:\s*:\s*|\s[-–]\s)(?=\S)")
_AGES = re.compile(
    r"\btuoi\b|\bnam\W{1,3}(?:va |hay |hoac )?nu\b|gioi tinh|\bphu nu\b|\bnam gioi\b|hoc sinh"
    r"|sinh vien|hoi vien"
)
_DAYS = re.compile(
    r"\bt\.?\d{1,2}\b|\d{1,2}/20\d\d|\d{1,2}\s*[/.-]\s*\d{1,2}\b|\bthang\s*\d|\bquy\s+[ivx\d]|\b\d+\s*(?:ngay|tuan|thang)\b"
)
_AREAS = re.compile(
    r"\b(?:toan|trong|cap|tren|khap)?\s*(?:xa|phuong|thi tran|huyen|quan|thi xa|tinh|thanh pho"
    r"|dac khu)\b|" + NATION.pattern
)


def _unknown_labels(letter: Letter, paragraphs: Sequence[Span], known: Sequence[Item]) -> Iterator[Item]:
    """Give parts whose label no list has, but whose words can only be ages, days or areas.

    They count as weak, and a person sees them before they are used, unless the label opens like one of
    the field. Several such labels may be of one field ("Ngày lên bài: …", "Ngày hạ bài: …").
    """
    covered = {item.field for item in known}
    told: dict[str, bool] = {}
    for start, end in paragraphs:
        marker = MARKER.match(letter.plain, start, end)
        label = _LABEL.match(letter.plain, marker.end() if marker else start, end)
        if label is None or any(item.cue[0] < end and item.end > start for item in known):
            continue
        field, named = _field_of(label.group(0), letter.plain[label.end() : end])
        if field is None or field in covered or (field in told and not (named and told[field])):
            continue
        told[field] = named
        yield Item(field, (label.start(), label.end()), label.end(), end, strong=named, rank=ASKED)


def _field_of(label: str, value: str) -> tuple[str | None, bool]:
    """Name the field of a label that no list has, and whether the label itself says so."""
    patterns = ((AUDIENCE, _AGES), (WINDOW, _DAYS), (SCOPE, _AREAS))
    for field, pattern in patterns:
        if LABEL_HEADS[field].match(label) and pattern.search(value):
            return field, True
    return next((field for field, pattern in patterns if pattern.search(value)), None), False
