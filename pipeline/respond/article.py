"""The article out of what was read: its title and its paragraphs, with broken lines joined again.

A word processor file gives one line for each paragraph. A page gives the lines as they are set: one goes on
in the next as long as it fills its column and the next neither is indented nor opens a point. A mail breaks
its lines at a width of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.respond.brief import Article
from pipeline.respond.text import line as fit
from pipeline.respond.text import paragraphs
from pipeline.terms import FileRole, ReadBy

if TYPE_CHECKING:
    from pipeline.model import Case, Document, Line, Page
    from pipeline.respond.brief import Brief

LONGEST, TITLE = 200_000, 300  # characters
MISSING = "Hồ sơ chưa có bài viết (file mềm nội dung): đề nghị đơn vị gửi bổ sung trước."
INDENT = 8.0  # points; a first line is set in by 28 (1 cm), a crooked scan wavers by 3
FULL = 0.85  # of the width of the column: a line that reaches so far may go on in the next
GAP = 1.7  # times the usual distance of lines: more is a new paragraph
MAIL_FULL = 60  # characters; mail programs break at 72 to 78
_POINT = re.compile(
    r"^(?:[-–—+•*·]|\(?[0-9a-zđ]{1,2}[.)]|[IVX]{1,5}[.)]|(?:Điều|Câu|Bước|Hình|Ảnh) \d+)(?:\s|$)",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?:;…”\"»)]$")
_PAGE_NUMBER = re.compile(r"^\W*(?:trang )?\d{1,3}(?:\s*/\s*\d{1,3})?\W*$", re.IGNORECASE)
_SEPARATED = re.compile(r"[\w]-$")


@dataclass(frozen=True, slots=True)
class _Set:
    """One line as it is set: `left` and `right` edges, `top` and `bottom`, and those of its column."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    column: tuple[float, float]
    page: int

    @property
    def full(self) -> bool:
        first, last = self.column
        return self.right >= first + FULL * (last - first)

    @property
    def indented(self) -> bool:
        return self.left > self.column[0] + INDENT

    @property
    def centred(self) -> bool:
        before, after = self.left - self.column[0], self.column[1] - self.right
        return before > INDENT and after > INDENT and abs(before - after) < max(before, after) / 2


def article_for(brief: Brief) -> Article:
    """Give the article of a brief: as told, else the one that came; UsageError when there is none."""
    told = brief.article
    if told is not None:
        return Article(fit(told.title, TITLE), paragraphs("\n".join(told.paragraphs), LONGEST))
    found = article_of(brief.case)
    if found is None:
        raise UsageError(MISSING)
    return found


def article_of(case: Case) -> Article | None:
    """Give the article that came with a letter, the first file of that role; None when there is none."""
    wanted = [at for at, role in enumerate(case.extraction.roles) if role is FileRole.ARTICLE]
    for document in case.reading.documents:
        if document.file in wanted:
            return _titled(_paragraphs(document))
    return None


def _titled(found: tuple[str, ...]) -> Article | None:
    """Take the first paragraph for the title, unless it is a sentence too long for one."""
    if not found:
        return None
    first = found[0]
    if len(first) > TITLE:
        return Article(fit(first, TITLE), found)
    return Article(fit(first.strip("“”\"' "), TITLE), found[1:])


def _paragraphs(document: Document) -> tuple[str, ...]:
    lines = [line for page in document.pages for line in page.lines if line.text.strip()]
    if document.read_by in {ReadBy.DOCX, ReadBy.DOC}:
        found = [line.text for line in lines]
    elif any(_box(line) for line in lines):
        found = _joined([one for page in document.pages for one in _set(page)])
    else:
        found = _unfolded(lines)
    return paragraphs("\n".join(found), LONGEST)


def _set(page: Page) -> list[_Set]:
    """Give the lines of a page that have a place, with the edges of their column; no page numbers."""
    placed = [(line, box) for line in page.lines if (box := _box(line))]
    edges: dict[int, list[tuple[float, float]]] = {}
    for line, (left, _, right, _) in placed:
        edges.setdefault(line.block, []).append((left, right))
    whole = (min((b[0] for _, b in placed), default=0.0), max((b[2] for _, b in placed), default=0.0))
    found = []
    for number, (line, (left, top, right, bottom)) in enumerate(placed):
        if number in {0, len(placed) - 1} and len(placed) > 1 and _PAGE_NUMBER.match(line.text):
            continue
        column = (min(e[0] for e in edges[line.block]), max(e[1] for e in edges[line.block]))
        # A block of one or two lines does not show how wide its column is.
        column = whole if len(edges[line.block]) < 3 else column  # noqa: PLR2004 - as said
        found.append(_Set(line.text.strip(), left, right, top, bottom, column, page.number))
    return found


def _box(line: Line) -> tuple[float, float, float, float] | None:
    boxes = [word.box for word in line.words if word.box]
    if not boxes:
        return None
    return (
        min(b.x0 for b in boxes),
        min(b.y0 for b in boxes),
        max(b.x1 for b in boxes),
        max(b.y1 for b in boxes),
    )


def _joined(lines: list[_Set]) -> list[str]:
    """Join the lines of one paragraph, over the turn of a page as well."""
    if not lines:
        return []
    steps = [b.top - a.top for a, b in pairwise(lines) if a.page == b.page and b.top > a.top]
    usual = median(steps) if steps else 0.0
    found, first = [lines[0].text], lines[0]
    for before, after in pairwise(lines):
        if _goes_on(first, before, after, usual):
            found[-1] = _glued(found[-1], after.text)
        else:
            found.append(after.text)
            first = after
    return found


def _goes_on(first: _Set, before: _Set, after: _Set, usual: float) -> bool:
    """Tell whether `after` belongs to the paragraph that `first` opened and `before` ended so far."""
    far = before.page == after.page and usual and after.top - before.top > GAP * usual
    ended = bool(_END.search(before.text))
    # "… nội dung" and below it, at the edge, "- CMS Loa phường": a dash within a sentence opens no point.
    within = first.indented and before.full and not ended and not after.indented
    if far or (_POINT.match(after.text) and not within):
        return False
    if after.centred:  # a title in several lines
        return (before.centred or before.full) and not ended
    hanging = bool(_POINT.match(first.text)) and after.left > first.left + INDENT / 2
    return before.full and not before.centred and (hanging or not after.indented)


def _unfolded(lines: list[Line]) -> list[str]:
    """Join the lines of a mail or a text file: a long one without an end goes on in the next."""
    if not lines:
        return []
    found = [lines[0].text]
    for before, after in pairwise(lines):
        long = len(before.text) >= MAIL_FULL and after.block == before.block
        if (
            long
            and not _POINT.match(after.text)
            and not (_END.search(before.text) and after.text[:1].isupper())
        ):
            found[-1] = _glued(found[-1], after.text)
        else:
            found.append(after.text)
    return found


def _glued(head: str, tail: str) -> str:
    """Join two lines; a symbol broken at its dash ("69/KH-", "UBND") gets no blank."""
    return head + tail if _SEPARATED.search(head) and "/" in head.rpartition(" ")[2] else f"{head} {tail}"
