"""Invented cases by the thousand, each made from its number alone: for measuring a full store.

Letters are alike as letters of one office are (the same sentences, other numbers, subjects and days),
articles have sentences of their own and a few that everybody uses. No name of a person is among them.
"""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from pipeline.model import (
    Audience,
    Case,
    Decision,
    Document,
    Evidence,
    Extraction,
    Field,
    Issuer,
    Line,
    Page,
    Reading,
    Report,
    Scope,
    ScopeUnit,
    SourceFile,
    Submission,
    Window,
    Word,
)
from pipeline.terms import (
    FIELD_NAMES,
    DocumentType,
    FieldStatus,
    FileRole,
    Gender,
    HandlerLevel,
    IssuerKind,
    IssuerLevel,
    Kind,
    ReadBy,
    ScopeLevel,
    Topic,
)
from pipeline.vietnamese.lexicon import BODIES, PERSONS
from pipeline.vietnamese.text import unmarked

FIRST_DAY = date(2025, 1, 1)
A_DAY = 280  # letters that arrive each day: 100,000 are one year
COMMUNES = 400
SENTENCES, SYLLABLES = 30, (10, 22)
_WORDS = tuple(sorted(BODIES | PERSONS))
_SLOGANS = (
    "Mỗi người dân hãy nâng cao cảnh giác, không cung cấp thông tin cá nhân cho người lạ.",
    "Khi phát hiện dấu hiệu vi phạm, đề nghị báo ngay cho cơ quan Công an nơi gần nhất.",
    "Cùng chung tay xây dựng nếp sống văn minh, an toàn, nghĩa tình.",
)
_LETTER = (
    "{issuer}",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: {number}",
    "V/v {subject}",
    "{place}, ngày {day:%d} tháng {day:%m} năm {day:%Y}",
    "Kính gửi: Công an {place}",
    "Thực hiện Công văn số 1924/CAT-PC06 ngày 09/9/2024 của Công an tỉnh về việc đăng tải tin, bài",
    "trên hệ thống CMS Loa phường của ứng dụng định danh quốc gia VNeID, {issuer} đề nghị đăng tải",
    "bài viết về {topic} với các nội dung cụ thể như sau:",
    "1. Đối tượng tuyên truyền: mọi lứa tuổi, không phân biệt giới tính.",
    "2. Phạm vi tuyên truyền: {place}.",
    "3. Thời gian đăng tin: từ ngày {start:%d/%m/%Y} đến ngày {end:%d/%m/%Y}.",
    "4. Các nội dung cần lưu ý khác: không.",
    "{issuer} kính đề nghị Công an {place} quan tâm, phối hợp thực hiện./.",
    "Nơi nhận: Như trên; Lưu: VT.",
)


def invented(number: int) -> Case:
    """Give the case of this number: a sound posting request of a commune, read without doubt."""
    dice = Random(number)  # noqa: S311 - the same case for the same number
    day = FIRST_DAY + timedelta(days=number // A_DAY)
    commune = f"xã {NAMES[number % COMMUNES]}"
    start = day + timedelta(days=dice.randint(15, 40))
    told: dict[str, Any] = {
        "issuer": f"Ủy ban nhân dân {commune}",
        "number": f"{number // COMMUNES + 1}/UBND-VX",
        "subject": f"đăng tải bài viết {' '.join(dice.choices(_WORDS, k=6))}",
        "place": commune,
        "topic": " ".join(dice.choices(_WORDS, k=8)),
        "day": day,
        "start": start,
        "end": start + timedelta(days=30),
    }
    letter = [line.format(**told) for line in _LETTER]
    return _case(number, told, letter, article(dice))


def article(dice: Random) -> list[str]:
    """Give the sentences of an article."""
    own = [
        " ".join(dice.choices(_WORDS, k=dice.randint(*SYLLABLES))).capitalize() + "."
        for _ in range(SENTENCES)
    ]
    return [*own, dice.choice(_SLOGANS)]


def _names() -> tuple[str, ...]:
    dice = Random(0)  # noqa: S311 - as above
    return tuple(" ".join(dice.sample(_WORDS, 2)).title() for _ in range(COMMUNES))


NAMES = _names()


def reread(case: Case, dice: Random, slips: float = 0.02) -> Case:
    """Give the same letter as a scan would bring it: other bytes, a share of the words without a mark."""
    documents = tuple(
        Document(one.file, ReadBy.OCR, tuple(_reread_page(page, dice, slips) for page in one.pages))
        for one in case.reading.documents
    )
    files = tuple(_file(f"again {dice.random()} {one.name}") for one in case.submission.files)
    submission = Submission(_sha(f"again {dice.random()}"), files, case.submission.received_on, "bench")
    return Case(submission, Reading(documents), case.extraction, case.report, case.decision)


def _reread_page(page: Page, dice: Random, slips: float) -> Page:
    lines = tuple(
        Line(tuple(_reread_word(word, dice, slips) for word in line.words), line.block) for line in page.lines
    )
    return Page(page.number, page.width, page.height, lines, ReadBy.OCR, "bench")


def _reread_word(word: Word, dice: Random, slips: float) -> Word:
    marked = [at for at, sign in enumerate(word.text) if unmarked(sign) != sign]
    if not marked or dice.random() >= slips:
        return word
    at = dice.choice(marked)
    return Word(word.text[:at] + unmarked(word.text[at]) + word.text[at + 1 :], word.box)


def _case(number: int, told: dict[str, Any], letter: list[str], text: list[str]) -> Case:
    files = (_file(f"letter {number}"), _file(f"article {number}"))
    received = told["day"] + timedelta(days=1)
    submission = Submission(_sha(f"submission {number}"), files, received, "bench")
    reading = Reading(
        (
            Document(0, ReadBy.TEXT_LAYER, (_page(letter, ReadBy.TEXT_LAYER),)),
            Document(1, ReadBy.DOCX, (_page(text, ReadBy.DOCX),)),
        )
    )
    return Case(submission, reading, _extraction(told), Report(), _decision(told["place"]))


def _file(name: str) -> SourceFile:
    return SourceFile(f"{name}.pdf", _sha(name), "application/pdf", 40_000, Path("bench"))


def _sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _page(lines: list[str], by: ReadBy) -> Page:
    placed = tuple(
        Line(tuple(Word(word, None) for word in line.split()), block=number)
        for number, line in enumerate(lines)
    )
    return Page(1, 595.0, 842.0, placed, by, "bench")


def _extraction(told: dict[str, Any]) -> Extraction:
    unit = ScopeUnit(told["place"], ScopeLevel.COMMUNE)
    issuer = Issuer(
        told["issuer"],
        None,
        IssuerLevel.COMMUNE,
        IssuerKind.PEOPLE_COMMITTEE,
        "tỉnh Lâm Đồng",
        None,
        told["place"],
    )
    values: dict[str, Any] = {
        "number": told["number"],
        "issued_on": told["day"],
        "place": told["place"],
        "issuer": issuer,
        "subject": told["subject"],
        "addressees": (f"Công an {told['place']}",),
        "audience": Audience(0, None, Gender.ALL),
        "scope": Scope(ScopeLevel.COMMUNE, (unit,)),
        "window": Window(told["start"], told["end"]),
        "topic": Topic.CRIME_WARNING,
    }
    missing: Field[Any] = Field()
    fields: dict[str, Any] = {
        name: _field(values[name]) if name in values else missing for name in FIELD_NAMES
    }
    return Extraction(
        kind=Kind.POSTING_REQUEST,
        document_type=DocumentType.CONG_VAN,
        roles=(FileRole.LETTER, FileRole.ARTICLE),
        letter_file=0,
        **fields,
    )


def _field(value: object) -> Field[Any]:
    return Field(value, 0.97, FieldStatus.ACCEPTED, (Evidence(0, 1, None, str(value)),), str(value))


def _decision(place: str) -> Decision:
    return Decision(
        HandlerLevel.COMMUNE,
        f"Công an {place}",
        HandlerLevel.COMMUNE,
        forward_to_c06=False,
        rule="COMMUNE_POLICE_2025",
        because=("Cơ quan cấp xã gửi Công an cấp xã trên địa bàn.",),
        profile="two-tier",
    )
