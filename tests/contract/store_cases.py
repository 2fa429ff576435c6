"""Submissions and cases for the tests of the store: invented, and awkward on purpose."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from pipeline.model import (
    Audience,
    Box,
    Case,
    Correction,
    Decision,
    Document,
    Evidence,
    Extraction,
    Field,
    Finding,
    Issuer,
    Line,
    Mail,
    Page,
    Picture,
    Reading,
    Report,
    Scope,
    ScopeUnit,
    Signatory,
    SourceFile,
    Submission,
    Window,
    Word,
    WordReading,
)
from pipeline.post import MailProof, Verdict
from pipeline.terms import (
    Authority,
    DocumentType,
    FieldStatus,
    FileRole,
    FindingCode,
    Gender,
    HandlerLevel,
    IssuerKind,
    IssuerLevel,
    Kind,
    ReadBy,
    ScopeLevel,
    Secrecy,
    Urgency,
)

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2024, 12, 5, 8, 30, 15, 123456, tzinfo=timezone(timedelta(hours=7)))
LEASE = timedelta(minutes=10)
# A broken mail header, half of an emoji, and something that looks like the store's own escape.
AWKWARD = 'tên\x00lạ \ud83d \x1bjson:"x" \'); DROP TABLE job; -- % _ \\'


def submission(
    folder: Path, label: str = "letter", *, received_on: date = date(2024, 12, 5), awkward: bool = False
) -> Submission:
    """Write three files into `folder` and give them as one submission; equal labels give equal ids."""
    files = tuple(
        _file(folder, f"{label}-{part}", parent=parent)
        for part, parent in (("mail.eml", None), ("công văn.pdf", 0), ("ảnh.png", 0))
    )
    files = (replace(files[0], text="Kính gửi Công an huyện,\n\n" + (AWKWARD if awkward else "")), *files[1:])
    if awkward:
        files = (*files[:2], replace(files[2], name=AWKWARD, text=""))
    digest = hashlib.sha256("".join(sorted(file.sha256 for file in files)).encode()).hexdigest()
    return Submission(
        id=digest,
        files=files,
        received_on=received_on,
        origin="inbox/thư.eml",
        mail=Mail(
            sender="vanthu@xa-vi-du.example",
            subject=AWKWARD if awkward else "V/v đăng tải",
            sent_at=NOW,
            message_id="<1@example>",
            authentication="dkim=pass",
            proof=MailProof("xa-vi-du.example", dmarc=Verdict.PASS, signed_by=("a.example", "b.example")),
        ),
        findings=(Finding(FindingCode.TOO_LARGE, "Tệp quá lớn.", file=2),),
    )


def _file(folder: Path, name: str, *, parent: int | None) -> SourceFile:
    folder.mkdir(parents=True, exist_ok=True)
    path, body = folder / name, f"bytes of {name}\n".encode() * 100
    path.write_bytes(body)
    sha256 = hashlib.sha256(body).hexdigest()
    return SourceFile(name, sha256, "application/pdf", len(body), path, parent=parent)


def bare_submission() -> Submission:
    """Give the emptiest submission there can be: no files, no mail."""
    return Submission(id="0" * 64, files=(), received_on=date(1, 1, 1), origin="")


def rich_case(kept: Submission, *, number: str = "15/UBND-VX", awkward: bool = True) -> Case:
    """Give a case about `kept` in which every attribute of every noun is set to something telling."""
    return Case(
        kept, _reading(), _extraction(number, AWKWARD if awkward else "ghi chú"), _report(), _decision()
    )


def poor_case(kept: Submission) -> Case:
    """Give a case about `kept` in which everything that may be missing is: None, empty, zero."""
    names = (
        "number", "issued_on", "place", "issuer", "subject", "addressees", "signatory",
        "urgency", "secrecy", "audience", "scope", "window", "notes", "topic",
    )  # fmt: skip
    extraction = Extraction(
        kind=Kind.NOT_A_LETTER, document_type=None, roles=(), letter_file=None, **{n: Field() for n in names}
    )
    decision = Decision(
        HandlerLevel.NONE, None, HandlerLevel.NONE, forward_to_c06=False, rule="", because=(), profile=""
    )
    return Case(kept, Reading(()), extraction, Report(), decision)


def correction(number: int = 1) -> Correction:
    """Give a person's change of a field, seven hours ahead of UTC."""
    return Correction(
        who="Nguyễn Thị Ví Dụ",
        when=NOW + timedelta(hours=number),
        field="number",
        old=None if number == 1 else "",
        new=f"{number}/UBND",
        why=AWKWARD,
    )


def _reading() -> Reading:
    words = (Word("Số:", Box(72.1, 80.0, 95.333333333333, 92.7)), Word(AWKWARD, None, 0.1 + 0.2))
    page = Page(
        number=1,
        width=595.27,
        height=841.89,
        lines=(Line(words, block=0), Line((), block=1)),
        read_by=ReadBy.OCR,
        reader="tesseract 5.3.0 vie",
    )
    documents = (
        Document(file=0, read_by=ReadBy.MAIL_BODY),
        Document(file=1, read_by=ReadBy.OCR, pages=(page, replace(page, number=2, lines=()))),
        Document(file=2, read_by=ReadBy.NONE, pictures=(Picture("ab" * 32, 640, 480),)),
    )
    return Reading(documents, findings=(Finding(FindingCode.UNREADABLE, AWKWARD, file=2),))


def _extraction(number: str, notes: str) -> Extraction:
    readings = (WordReading(number, 0.81, "tesseract"), WordReading("16/UBND", 0.62, "lines"))
    disputed = Word(number, Box(1.5, 2.25, 3.125, 4.0), 0.45, readings)
    seen = Evidence(file=1, page=1, box=disputed.box, text=number, start=4, end=14, disputed=(disputed,))
    unplaced = replace(seen, box=None, text="", disputed=())
    proof = {
        "confidence": 0.875,
        "status": FieldStatus.ACCEPTED,
        "evidence": (seen, unplaced),
        "raw": AWKWARD,
    }
    unit = ScopeUnit("xã Đắk Wil", ScopeLevel.COMMUNE, code="24667")
    issuer = Issuer(
        name="Ủy ban nhân dân huyện Ví Dụ",
        parent="Ủy ban nhân dân tỉnh Đắk Nông",
        level=IssuerLevel.DISTRICT,
        kind=IssuerKind.PEOPLE_COMMITTEE,
        province="tỉnh Đắk Nông",
        district="huyện Ví Dụ",
        commune="xã Thử",
    )
    return Extraction(
        kind=Kind.POSTING_REQUEST,
        document_type=DocumentType.CONG_VAN,
        roles=(FileRole.IGNORED, FileRole.LETTER, FileRole.IMAGE),
        letter_file=1,
        number=Field(number, **proof),
        issued_on=Field(date(2024, 12, 4), **proof),
        place=Field("", **proof),
        issuer=Field(issuer, **proof),
        subject=Field("đăng tải bài viết  phòng, chống lừa đảo 100% qua mạng", **proof),
        addressees=Field(("Công an huyện Ví Dụ", ""), **proof),
        signatory=Field(Signatory("Trần Văn Thử", "Phó Chủ tịch", Authority.KT), **proof),
        urgency=Field(Urgency.HOA_TOC, **proof),
        secrecy=Field(Secrecy.MAT, **proof),
        audience=Field(Audience(0, None, Gender.ALL, groups=("học sinh", "hội viên")), **proof),
        scope=Field(
            Scope(ScopeLevel.COMMUNE, (unit, replace(unit, code=None)), justification="cần"), **proof
        ),
        window=Field(Window(date(2024, 12, 10), None), **proof),
        notes=Field(notes, **proof),
        topic=Field(None, confidence=0.0, status=FieldStatus.DOUBTFUL, evidence=(), raw=""),
        cited_as=(("15/UBND", date(2024, 12, 4)), ("", None)),
        personal_data=("0900 000 000", AWKWARD),
    )


def _report() -> Report:
    return Report(
        (
            Finding(FindingCode.WINDOW_TOO_SOON, "Ngày bắt đầu quá sớm.", field="window"),
            Finding(FindingCode.NATIONWIDE, AWKWARD, field="scope", file=1),
            Finding(FindingCode.WINDOW_TOO_SOON, "", field=None, file=0),
        )
    )


def _decision() -> Decision:
    return Decision(
        handler_level=HandlerLevel.DISTRICT,
        handler="Công an huyện Ví Dụ",
        approval_level=HandlerLevel.PROVINCE,
        forward_to_c06=True,
        rule="dak-nong/district",
        because=("Cơ quan cấp huyện.", AWKWARD),
        profile="dak-nong",
    )


def with_findings(case: Case, *codes: FindingCode) -> Case:
    """Give the case with other findings in its report."""
    return replace(case, report=Report(tuple(Finding(code, "…") for code in codes)))


def utc(moment: datetime) -> datetime:
    """Give the same instant in UTC."""
    return moment.astimezone(UTC)
