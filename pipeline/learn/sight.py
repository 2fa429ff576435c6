"""Where to look in a letter for one field: the file, the page, the part of it, the words to mark.

Pure. With evidence it is the rows around it; without, the part of the page where such a field stands by
Decree 30/2020, Annex I (head, body, signature).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.model import Box
from pipeline.vietnamese.text import loose, squash

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.model import Case, Document, Evidence, Line, Page, SourceFile

AROUND = 45.0  # points above and below what is marked: three lines of text
LINES_AROUND = 3
LEAST = 0.1  # of the height of a page; a page whose words end above the part is shown all the same
HEAD, BODY, FOOT = (0.0, 0.45), (0.2, 1.0), (0.4, 1.0)  # of the height of a page
BY_FIELD = {
    **dict.fromkeys(("audience", "scope", "window", "notes", "topic"), BODY),
    "signatory": FOOT,
}
SIGNED_BESIDE = "noi nhan"  # who gets copies stands beside the signature


@dataclass(frozen=True, slots=True)
class Sight:
    """A part of a page: `boxes` are to be marked, in points; `lines` are its words, with a mark on some.

    Where a file has no pages that can be drawn (DOCX, mail) the lines are all there is.
    """

    source: SourceFile
    page: Page
    part: Box
    boxes: tuple[Box, ...]
    lines: tuple[tuple[str, bool], ...]


def sight_of(case: Case, field: str) -> Sight | None:
    """Tell where to look for a field of the contract, or for "kind"; None for a letter without any page."""
    found = getattr(case.extraction, field, None)
    proof: Sequence[Evidence] = getattr(found, "evidence", ())
    documents = {document.file: document for document in case.reading.documents}
    for first in proof:
        page = _page(documents.get(first.file), first.page)
        if page is not None:
            same = [one for one in proof if (one.file, one.page) == (first.file, first.page)]
            return _around(case.submission.files[first.file], page, same)
    document = documents.get(case.extraction.letter_file or 0)
    if document is None or not document.pages:
        return None
    page = _usual_page(document, field)
    top, bottom = BY_FIELD.get(field, HEAD)
    first_line, last_line = round(top * len(page.lines)), math.ceil(bottom * len(page.lines))
    low = max((word.box.y1 for line in page.lines for word in line.words if word.box), default=page.height)
    foot = max(min(bottom * page.height, low + AROUND), (top + LEAST) * page.height)
    return Sight(
        case.submission.files[document.file],
        page,
        Box(0.0, top * page.height, page.width, min(foot, page.height)),
        (),
        tuple((line.text, False) for line in page.lines[first_line:last_line]),
    )


def _page(document: Document | None, number: int) -> Page | None:
    pages = document.pages if document else ()
    return next((page for page in pages if page.number == number), None)


def _usual_page(document: Document, field: str) -> Page:
    """Give the first page; for the signature the one where the letter ends and no annex has begun."""
    if BY_FIELD.get(field) is not FOOT:
        return document.pages[0]
    ends = (page for page in document.pages if any(SIGNED_BESIDE in loose(line.text) for line in page.lines))
    return next(ends, document.pages[-1])


def _around(source: SourceFile, page: Page, proof: Sequence[Evidence]) -> Sight:
    """Show the rows around evidence that all stands on one page."""
    boxes = tuple(one.box for one in proof if one.box)
    marked = [i for i, line in enumerate(page.lines) if _is_said(line, boxes, proof)]
    first, last = (marked[0], marked[-1]) if marked else (0, 2 * LINES_AROUND)
    shown = range(max(first - LINES_AROUND, 0), min(last + LINES_AROUND + 1, len(page.lines)))
    part = Box(0.0, 0.0, page.width, page.height)
    if boxes:
        top, bottom = min(box.y0 for box in boxes) - AROUND, max(box.y1 for box in boxes) + AROUND
        part = Box(0.0, max(top, 0.0), page.width, min(bottom, page.height))
    return Sight(source, page, part, boxes, tuple((page.lines[i].text, i in marked) for i in shown))


def _is_said(line: Line, boxes: Sequence[Box], proof: Sequence[Evidence]) -> bool:
    """Tell whether evidence lies on this line; by its words where the page has no places (DOCX, mail)."""
    seen = [word.box for word in line.words if word.box]
    if boxes and seen:
        return any(_overlap(one, box) for one in seen for box in boxes)
    text = squash(line.text)
    return bool(text) and any(
        text in squash(one.text) or squash(one.text) in text for one in proof if one.text
    )


def _overlap(one: Box, other: Box) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.y1, other.y1) - max(one.y0, other.y0)
    return across > 0 and down > 0.5 * min(one.y1 - one.y0, other.y1 - other.y0)
