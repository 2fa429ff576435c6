"""Marks of secrecy as words: alone on a line, in the name of a file, in the subject of a mail.

Pure. Decree 30/2020 Annex I (ô 10a) puts MẬT, TỐI MẬT or TUYỆT MẬT in a box; senders also write it where they
should not: "(Mật)" behind a number, "[MẬT]" in a subject, "CV-05_MAT.pdf". In doubt it is a mark, for a
person can release a letter but nobody can take back one that went on. "bí mật nhà nước", "mật khẩu", "bảo
mật", "mật ong" are no marks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.terms import Secrecy
from pipeline.vietnamese.text import nfc, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MARKS = (
    (re.compile(r"tuyet mat|t u y e t m a t"), Secrecy.TUYET_MAT),
    (re.compile(r"toi mat|t o i m a t"), Secrecy.TOI_MAT),
    (re.compile(r"mat|m a t"), Secrecy.MAT),
)
_LEVELS = {"tuyet mat": Secrecy.TUYET_MAT, "toi mat": Secrecy.TOI_MAT, "mat": Secrecy.MAT}
_SIGNS = re.compile(r"[^\w ]|_")
_LABELLED = re.compile(r"\W*(?:độ|mức độ)\s+mật\W", re.IGNORECASE)
_LABEL = re.compile(r"^(?:do mat|muc do|do khan)\s+")
# "(Mật)", "[Tối mật]", "Độ mật: Mật": however it is written, the brackets or the label make it a mark.
_BRACKETED = re.compile(
    r"[(\[{]\s*(?:độ\s+mật\s*:?\s*)?(tối mật|tuyệt mật|mật)\s*[)\]}]|độ\s+mật\s*:\s*(tối mật|tuyệt mật|mật)",
    re.IGNORECASE,
)
_PART = re.compile(r"[^\W\d_]+|[^\w\s]|[\d_]+")
_HIGHER = re.compile(r"\b(toi mat|tuyet mat)\b(?! tran)")
_JOINED = re.compile(r"[_-]+")  # what parts words in names of files
_COMPOUND = re.compile(r"\b(?:bảo|bí|cơ|thân|vũng)[_-]+mật\b", re.IGNORECASE)  # BẢO-MẬT.pdf
_ALONE = re.compile(
    r"(?:(?:do|dau|muc do|van ban|tai lieu|cong van|do mat) )*mat"
    r"(?: (?:so|khan|hoa toc|thuong khan|cong van|van ban|ke hoach|bao cao|thong bao)(?: .*)?)?"
)
# Words behind "mật" (or "mặt" without its marks) that make it a name: mật ong, mật khẩu, mặt trước.
_NAMES = frozenset(
    {
        *("ong", "khau", "ma", "do", "vu", "nghi", "danh", "thu", "lenh", "tong", "ngot", "mia"),
        *("truoc", "sau", "trai", "phai", "trong", "ngoai", "tran", "bang", "hang", "cuoi"),
    }
)
_MAT = frozenset({"MẬT", "MAT"})


def mark_on_line(text: str) -> Secrecy | None:
    """Give the mark that is all there is on a line, not in small letters; None when there is none."""
    if not next((c for c in text if c.isalpha()), "x").isupper():
        return None
    bare = _LABEL.sub("", " ".join(_SIGNS.sub(" ", plain(nfc(text))).split()))
    return next((level for pattern, level in MARKS if pattern.fullmatch(bare)), None)


def mark_in_brackets(text: str) -> Secrecy | None:
    """Give a mark in brackets or behind "Độ mật:" within a text."""
    found = _BRACKETED.search(nfc(text))
    return _LEVELS[plain(" ".join((found[1] or found[2]).split()))] if found else None


def mark_in_title(text: str) -> Secrecy | None:
    """Give the mark in a short text written freely: a file name, a folder, the subject of a mail."""
    text = nfc(text)
    if found := mark_in_brackets(text):
        return found
    for run, _ in _capitals(_JOINED.sub(" ", text)):
        if higher := _HIGHER.search(plain(" ".join(run))):
            return _LEVELS[higher[1]]
    for run, behind in _capitals(_COMPOUND.sub(" ", text)):
        folded = plain(" ".join(run))
        if _ALONE.fullmatch(folded) and _MAT & set(run) and plain(behind) not in _NAMES:
            return Secrecy.MAT
    return None


def _capitals(text: str) -> Iterator[tuple[list[str], str]]:
    """Give the runs of words in capitals that no sign divides, each with the next word wherever it stands."""
    parts = _PART.findall(text)
    run: list[str] = []
    for at, part in enumerate([*parts, ""]):
        if part.isupper():
            run.append(part)
        elif run:
            yield run, next((one for one in parts[at:] if one.isalpha()), "")
            run = []


def mark_among(lines: Iterable[str]) -> Secrecy | None:
    """Give the first mark that stands alone on one of the lines."""
    return next((mark for line in lines if (mark := mark_alone(line))), None)


def mark_alone(line: str, *, misread: bool = False) -> Secrecy | None:
    """Give the mark that is all there is on a line of any text: in capitals, or behind "Độ mật:".

    MẶT, MẮT, MẤT are other words, but for OCR, which takes one tone for another (`misread`); some who write
    without tones write MAT.
    """
    level = mark_on_line(line)
    if level is None or _LABELLED.match(nfc(line)):
        return level
    letters = "".join(nfc(line).split())
    spelled = misread or "MẬT" in letters or "MAT" in letters
    return level if line.isupper() and spelled else None
