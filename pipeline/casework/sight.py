"""What can be compared of one case: possible numbers and days, issuer, words of the letter, article.

A scan gives more than one possible number or day where its readers disagreed (`Evidence.disputed`); what a
person corrected has one only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pipeline.casework.folding import alike, folded, number_key, words_in
from pipeline.casework.remember import once_per_case
from pipeline.terms import FieldStatus, FileRole, ReadBy
from pipeline.vietnamese.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.model import Case, Document, Evidence, Field, Line

T = TypeVar("T")

HEAD_LINES = 60  # a letterhead with a long list of addressees is shorter
_OPENS = ("kinh", "gui")  # "Kính gửi", Decree 30/2020 Annex I, ô 9a
_ENDS = ("noi", "nhan")  # "Nơi nhận", ô 9b
_KEPT = re.compile(r"\W*luu\s*[:;]")  # "- Lưu: VT, VX", the last of the receivers
_PAGE_NUMBER = re.compile(r"\W*\d{1,3}\W*")
_QUOTED = re.compile(  # where the thread below a mail begins
    r"\W*-{2,}\s*(?:original message|forwarded message|thu goc|tin nhan (?:goc|chuyen tiep))"
    r"|\W*(?:vao (?:luc |ngay |thu )|on ).{6,80}(?:da viet|wrote)\s*:"
)
_DAY = re.compile(r"(\d{1,2})\D{1,12}(\d{1,2})\D{1,10}(\d{4})")
_HEADED = re.compile(
    r"\W*s[o06]\s*[:.]?\s*([\doil|]{1,6}\s?[/-]\s?[a-z]{2}\S*)"
)  # "Số: 33/CAX-TH" on its line
LABEL_ALIKE = 0.5  # of one word of a label when the other one was read well
SURE = 0.9  # of a word of a scan: at this confidence the fields accept it, too


@dataclass(frozen=True, slots=True)
class Seen(Generic[T]):
    """What a field says: its own value, all values it may have, and whether its own is sure."""

    own: T | None
    values: frozenset[T]
    sure: bool


@dataclass(frozen=True, slots=True)
class Wording:
    """Words of a text, folded, beside what stands there.

    `unsure` are those that OCR may have misread, `instead` what other readers of the scan read.
    """

    words: tuple[str, ...]
    written: tuple[str, ...]
    scanned: bool
    unsure: frozenset[str] = frozenset()
    instead: frozenset[str] = frozenset()


NOTHING = Wording((), (), scanned=False)


def letter_document(case: Case) -> Document | None:
    """Give the document that is the letter, None when there is none."""
    at = case.extraction.letter_file
    return None if at is None or at >= len(case.reading.documents) else case.reading.documents[at]


def lines_of(document: Document) -> Iterator[Line]:
    """Give the lines in reading order."""
    return (line for page in document.pages for line in page.lines)


def is_scanned(document: Document) -> bool:
    """Tell whether any page was read by OCR."""
    return any(page.read_by is ReadBy.OCR for page in document.pages)


def way_of(copy: Case) -> ReadBy:
    """Give how the letter was read; OCR as soon as one page of it was."""
    document = letter_document(copy)
    if document is None:
        return ReadBy.NONE
    return ReadBy.OCR if is_scanned(document) else document.read_by


@once_per_case
def number_seen(case: Case) -> Seen[str]:
    """Give the folded numbers that the letter may have."""
    field = case.extraction.number
    own = number_key(field.value or field.raw or "")
    keys = (own, *map(number_key, _other_readings(case, "number")))
    return Seen(own, frozenset(key for key in keys if key is not None), sure=is_sure(case, "number"))


@once_per_case
def day_seen(case: Case) -> Seen[date]:
    """Give the days on which the letter may have been issued; a day without its figures is none."""
    own = case.extraction.issued_on.value
    if own is None:
        return Seen(None, frozenset(), sure=False)
    others = (_day(text) for text in _other_readings(case, "issued_on"))
    days = frozenset({own, *(day for day in others if day is not None)})
    return Seen(own, days, sure=is_sure(case, "issued_on"))


def _other_readings(case: Case, name: str) -> list[str]:
    """Give the words behind a field as the other readers of the scan read them."""
    if is_corrected(case, name):
        return []
    field: Field[Any] = getattr(case.extraction, name)
    return [
        one.text.replace(word.text, reading.text) if word.text else reading.text
        for one in field.evidence
        for word in one.disputed
        for reading in word.readings
    ]


def is_sure(case: Case, name: str) -> bool:
    """Tell whether the value of a field was accepted, or set by a person."""
    field: Field[Any] = getattr(case.extraction, name)
    return field.value is not None and (field.status is FieldStatus.ACCEPTED or is_corrected(case, name))


def _day(text: str) -> date | None:
    found = _DAY.search(text)
    if found is None:
        return None
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None


def is_corrected(case: Case, name: str) -> bool:
    """Tell whether a person corrected the field, or a part of it."""
    return any(one.field.partition(".")[0] == name for one in case.corrections)


def issuer_key(case: Case) -> str:
    """Fold the issuer's name, empty when it is not known."""
    issuer = case.extraction.issuer.value
    return folded(issuer.name) if issuer else ""


@once_per_case
def letter_text(case: Case) -> str:
    """Give the text of the whole letter on one line; empty when there is none."""
    document = letter_document(case)
    return " ".join(line.text for _, line in own_lines(document)) if document else ""


def own_lines(document: Document) -> list[tuple[int, Line]]:
    """Give the lines with their offsets, without page numbers and without the thread quoted below a mail.

    The number stands on top of every page but the first (Decree 30/2020 Annex I part II).
    """
    own: list[tuple[int, Line]] = []
    at = 0
    for page in document.pages:
        for i, line in enumerate(page.lines):
            text = line.text
            if document.read_by is ReadBy.MAIL_BODY and _QUOTED.match(plain(text)):
                return own
            numbered = page.number > 1 and i == 0 and _PAGE_NUMBER.fullmatch(text)
            if not numbered and not text.startswith(">"):
                own.append((at, line))
            at += len(text) + 1  # offsets of evidence count lines joined by a line feed
    return own


def annex_text(case: Case) -> str:
    """Give what stands behind the signature and the receivers, the annexes; empty when nothing does."""
    document = letter_document(case)
    if document is None:
        return ""
    lines = own_lines(document)
    signed = max((one.end for one in _evidence(case, "signatory")), default=0)
    kept = max((at for at, line in lines if _KEPT.match(plain(line.text))), default=0)
    last = max(signed, kept)
    return "\n".join(line.text for at, line in lines if at > last) if last else ""


@once_per_case
def whole_of(case: Case) -> Wording:
    """Give all words of the letter."""
    document = letter_document(case)
    if document is None:
        return NOTHING
    return _wording([line for _, line in own_lines(document)], scanned=is_scanned(document))


@once_per_case
def body_of(case: Case) -> Wording | None:
    """Give what the letter says: from "Kính gửi" to the signature or "Nơi nhận", whichever comes first.

    Head and foot are left out: a draft has them blank, and stamps stand there. None for a letter that is
    addressed to nobody (a plan, a decision), or whose "Kính gửi" cannot be read.
    """
    document = letter_document(case)
    lines = own_lines(document) if document else []
    start = next((i for i, (_, line) in enumerate(lines[:HEAD_LINES]) if _begins(line, _OPENS)), None)
    if document is None or start is None:
        return None
    end = _end(lines, start, _signed_at(case))
    return _wording([line for _, line in lines[start:end]], scanned=is_scanned(document))


def _begins(line: Line, label: tuple[str, str]) -> bool:
    """Tell whether a line begins with a label of two words, one of which may be misread."""
    first = words_in(" ".join(word.text for word in line.words[:2]))[:2]
    if first == label:
        return True
    hit = [word == part for word, part in zip(first, label, strict=False)]
    return any(hit) and len(hit) > 1 and all(map(alike, first, label, (LABEL_ALIKE, LABEL_ALIKE)))


def _end(lines: list[tuple[int, Line]], start: int, signed: int) -> int:
    for i in range(start + 1, len(lines)):
        at, line = lines[i]
        if 0 < signed <= at or _begins(line, _ENDS):
            return i
    return len(lines)


def _signed_at(case: Case) -> int:
    return min((one.start for one in _evidence(case, "signatory")), default=0)


def _evidence(case: Case, name: str) -> list[Evidence]:
    field: Field[Any] = getattr(case.extraction, name)
    return [one for one in field.evidence if one.file == case.extraction.letter_file]


def _wording(lines: list[Line], *, scanned: bool) -> Wording:
    words: list[str] = []
    written: list[str] = []
    unsure: set[str] = set()
    instead: set[str] = set()
    for line in lines:
        for word in line.words:
            parts = words_in(word.text)
            words.extend(parts)
            written.extend([word.text] * len(parts))
            if word.confidence < SURE or any(one.text != word.text for one in word.readings):
                unsure.update(parts)
                instead.update(part for one in word.readings for part in words_in(one.text))
    return Wording(tuple(words), tuple(written), scanned, frozenset(unsure), frozenset(instead))


def article_files(case: Case) -> frozenset[str]:
    """Give the sha256 of the files that are the article."""
    files, roles = case.submission.files, case.extraction.roles
    return frozenset(
        source.sha256 for source, role in zip(files, roles, strict=False) if role is FileRole.ARTICLE
    )


def other_letters(case: Case) -> frozenset[str]:
    """Give the folded numbers of attachments that are letters, as the mails of a thread carry them."""
    pairs = zip(case.reading.documents, case.extraction.roles, strict=False)
    numbers = (_headed(document) for document, role in pairs if role is FileRole.ATTACHMENT)
    return frozenset(number for number in numbers if number is not None)


def _headed(document: Document) -> str | None:
    """Give the folded number on the first line of a head that has one."""
    for line in islice(lines_of(document), HEAD_LINES):
        hit = _HEADED.match(plain(line.text))
        if hit and (key := number_key(line.text[hit.start(1) : hit.end(1)])):
            return key
    return None
