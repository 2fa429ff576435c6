"""Invented matters for the tests of outgoing papers, and the words of a paper as they stand in its file."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import date, timedelta
from html import unescape
from pathlib import Path
from typing import Any

from store_cases import poor_case

from pipeline.model import (
    Audience,
    Case,
    Decision,
    Document,
    Field,
    Finding,
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
from pipeline.procedure import HandlerRule, Office, Procedure, Quota
from pipeline.respond import Brief, ReminderBrief
from pipeline.terms import (
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

TODAY = date(2026, 12, 7)
ISSUER = "Ủy ban nhân dân xã Suối Mơ"
PICTURE = b"\x89PNG\r\n\x1a\n" + b"a picture" * 20
DEMANDS = ("audience", "audience.age", "audience.gender", "scope", "window", "soft_copy", "image")
CLAUSES = (*DEMANDS, "topic", "justification", "deadline", "eligible")
TITLE = "Cảnh giác với cuộc gọi giả danh điện lực"
BODY = (
    "Thời gian gần đây xuất hiện các cuộc gọi giả danh.",
    "Người dân không cung cấp mã OTP cho bất kỳ ai.",
)


def procedure(**changes: Any) -> Procedure:  # noqa: ANN401 - any value of a procedure
    """Give the procedure of an invented province."""
    known = Procedure(
        name="song-ngan",
        title="Quy trình đăng tin của tỉnh Sông Ngân",
        source="Công văn số 11/CAT-PC06 ngày 05/01/2026 của Công an tỉnh Sông Ngân",
        province="tỉnh Sông Ngân",
        valid_from=date(2026, 1, 5),
        valid_to=None,
        deadline_days=10,
        topics=(Topic.PROJECT06, Topic.LAW),
        mandatory=DEMANDS,
        eligible=(IssuerKind.PEOPLE_COMMITTEE,),
        handlers=(
            HandlerRule(
                "COMMUNE",
                (IssuerLevel.COMMUNE,),
                HandlerLevel.COMMUNE,
                "Công an {commune}",
                "Cấp xã gửi Công an cấp xã.",
            ),
        ),
        quotas=(Quota(("Sở Tư pháp",), 2, "month"),),
        office=Office("Bộ Công an", "Công an {province}", "CAT-PC06", "{province}", "Giám đốc"),
        clauses=tuple((what, f"mục {number} Công văn 11") for number, what in enumerate(CLAUSES, 1)),
    )
    return replace(known, **changes)


def case(*findings: Finding, **fields: object) -> Case:
    """Give the case of a commune's request with article and picture; `fields` are values of it."""
    names = ("cv-12.pdf", "bai-viet.docx", "anh.png")
    files = tuple(SourceFile(name, name[0] * 64, "application/pdf", 9, Path(name)) for name in names)
    submission = Submission("ab" * 32, files, date(2026, 12, 3), "inbox")
    values: dict[str, object] = {
        "number": "12/UBND-VX",
        "issued_on": date(2026, 12, 2),
        "issuer": Issuer(ISSUER, None, IssuerLevel.COMMUNE, IssuerKind.PEOPLE_COMMITTEE, "tỉnh Sông Ngân"),
        "subject": "đăng bài cảnh báo lừa đảo",
        "audience": Audience(18, None, Gender.ALL, ("hội viên",)),
        "scope": Scope(ScopeLevel.COMMUNE, (ScopeUnit("xã Suối Mơ", ScopeLevel.COMMUNE),)),
        "window": Window(date(2026, 12, 20), date(2026, 12, 31)),
        "topic": Topic.PROJECT06,
    } | fields
    extraction = replace(
        poor_case(submission).extraction,
        kind=Kind.POSTING_REQUEST,
        document_type=DocumentType.CONG_VAN,
        roles=(FileRole.LETTER, FileRole.ARTICLE, FileRole.IMAGE),
        letter_file=0,
        **{name: Field(value, 1.0, FieldStatus.ACCEPTED) for name, value in values.items()},  # type: ignore[arg-type]
    )
    decision = Decision(
        HandlerLevel.COMMUNE, "Công an xã Suối Mơ", HandlerLevel.COMMUNE, forward_to_c06=False,
        rule="COMMUNE", because=("Cơ quan cấp xã.",), profile="song-ngan",
    )  # fmt: skip
    return Case(
        submission,
        Reading((Document(0, ReadBy.TEXT_LAYER), article(TITLE, *BODY))),
        extraction,
        Report(findings),
        decision,
    )


def article(*lines: str, read_by: ReadBy = ReadBy.DOCX) -> Document:
    """Give the second file of a submission as a reader gives it, one line for each text."""
    read = tuple(Line(tuple(Word(word, None) for word in text.split()), 0) for text in lines)
    return Document(1, read_by, (Page(1, 595.0, 842.0, read, read_by, "test"),))


def nationwide(need: str | None = "Người dân của tỉnh làm việc ở nhiều nơi.") -> Scope:
    """Give a scope of the whole country with the reason that the sender gives."""
    return Scope(ScopeLevel.NATIONWIDE, (), need)


def brief(about: Case | None = None, **changes: Any) -> Brief:  # noqa: ANN401 - any value of a brief
    """Give the brief of a case that arrived as number 215."""
    known = Brief(about or case(), procedure(), TODAY, arrival_number=215, image=PICTURE)
    return replace(known, **changes)


def reminder(*units: str, **changes: Any) -> ReminderBrief:  # noqa: ANN401 - any value of a brief
    """Give the brief of a reminder for November 2026."""
    return replace(ReminderBrief(procedure(), TODAY, TODAY - timedelta(days=20), units), **changes)


def parts(package: bytes) -> dict[str, bytes]:
    """Unpack a DOCX or a packet."""
    with zipfile.ZipFile(io.BytesIO(package)) as read:
        return {name: read.read(name) for name in read.namelist()}


def words(docx: bytes) -> str:
    """Give the text of a DOCX, a paragraph on each line, blanks as ordinary ones."""
    xml = parts(docx)["word/document.xml"].decode()
    told = [unescape(re.sub(r"<[^>]+>", "", paragraph)) for paragraph in xml.split("</w:p>")]
    return "\n".join(line.replace("\u00a0", " ").strip() for line in told if line.strip())
