"""Vai trò of each file of a submission: the letter, the article, the representative image, the rest.

The letter is the document that has the marks of one (motto, number, addressee, signature); names of
files only break ties. An article is a text without those marks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.zones import ADDRESSEE, MOTTO, NUMBER_LINE, RECIPIENTS, SUBJECT
from pipeline.terms import FileRole, ReadBy
from pipeline.vietnamese.text import plain

if TYPE_CHECKING:
    from pipeline.model import Document, Page, Reading, Submission

# Marks that a document needs to be taken for a letter.
LETTER_AT = 2
HEAD = 40
# An article has at least so many words; less is a caption or a note.
ARTICLE_WORDS = 40
_IMAGES = ("image/",)
_CONTAINERS = ("message/rfc822", "application/vnd.ms-outlook", "application/zip")
_MOTTO_OF_STATE = re.compile(r"^\W*(?:so|s6)\s*[:.]\s*[\d._…\s]*[/-]")


def marks_of(document: Document) -> int:
    """Count the marks of an official letter on the first two pages and the last."""
    lines = [plain(line.text) for page in _some(document) for line in page.lines]
    head = lines[:HEAD]
    marks = 2 * any(MOTTO.search(line) for line in head)
    marks += any(NUMBER_LINE.match(line) and re.search(r"[/-]\s?[a-z]{2}", line) for line in head)
    marks += any(ADDRESSEE.search(line) for line in lines)
    marks += any(SUBJECT.match(line) for line in head)
    return marks + any(RECIPIENTS.match(line) for line in lines)


def _some(document: Document) -> tuple[Page, ...]:
    return document.pages if len(document.pages) <= 3 else (*document.pages[:2], document.pages[-1])  # noqa: PLR2004 - first two and last


def roles_of(submission: Submission, reading: Reading) -> tuple[tuple[FileRole, ...], int | None]:
    """Give a role for each file and the index of the letter, None when no file is one."""
    score = [marks_of(document) for document in reading.documents]
    order = sorted(range(len(score)), key=lambda i: (-score[i], _hint(submission.files[i].name), i))
    candidates = [
        i for i in order if score[i] >= LETTER_AT and submission.files[i].media_type not in _CONTAINERS
    ]
    mail = [i for i in order if score[i] >= LETTER_AT + 1 and submission.files[i].media_type in _CONTAINERS]
    letter = next(iter([*candidates, *mail]), None)
    return tuple(_role(submission, reading, i, letter, score[i]) for i in range(len(score))), letter


def _hint(name: str) -> int:
    """Order equally good candidates by what their names say."""
    folded = plain(name)
    if re.search(r"bai viet|bai tuyen truyen|noi dung|phu luc|du thao|\bbai\b", folded):
        return 2
    return 0 if re.search(r"\bcv\b|cong van|to trinh|\bvb\b|van ban", folded) else 1


def _role(submission: Submission, reading: Reading, index: int, letter: int | None, score: int) -> FileRole:
    source, document = submission.files[index], reading.documents[index]
    if index == letter:
        return FileRole.LETTER
    if source.media_type in _CONTAINERS or (document.read_by is ReadBy.NONE and not document.pictures):
        return FileRole.IGNORED
    words = sum(len(line.words) for page in document.pages for line in page.lines)
    if source.media_type.startswith(_IMAGES):
        return FileRole.IMAGE if letter is not None or words < ARTICLE_WORDS else FileRole.ATTACHMENT
    if score >= LETTER_AT + 1:
        return FileRole.ATTACHMENT
    return FileRole.ARTICLE if words >= ARTICLE_WORDS else FileRole.ATTACHMENT
