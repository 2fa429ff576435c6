"""The secrecy stop: what is a secret letter, what is left of it in the house, what the officers are told.

Pure. Law 29/2018/QH14, from 2026-03-01 Law 117/2025/QH15: no secret belongs on a machine with Internet.
Nothing of such a letter is kept but its original bytes, their size and fingerprint, the day, and the mark.
A finding SECRECY_MARK at the submission itself (`is_stopped`) makes that last: whoever takes the submission
up again after a crash does not read it. A mark that is only seen counts as one; a person releases the letter.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pipeline.errors import UsageError
from pipeline.model import Case, Decision, Document, Evidence, Extraction, Field, Finding, Reading, Report
from pipeline.secrecy_marks import mark_among, mark_in_title
from pipeline.terms import (
    FIELD_NAMES,
    FINDING_TITLES,
    FieldStatus,
    FileRole,
    FindingCode,
    HandlerLevel,
    Kind,
    ReadBy,
    Secrecy,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.model import Page, SourceFile, Submission

SECRET_LETTER = "Văn bản có dấu mật"  # noqa: S105 - no password; all that anybody is shown of such a letter
LEVEL_TITLES = MappingProxyType(
    {Secrecy.MAT: "Mật", Secrecy.TOI_MAT: "Tối mật", Secrecy.TUYET_MAT: "Tuyệt mật", None: "chưa rõ mức độ"}
)
NEW_LAW_FROM = date(2026, 3, 1)
_STOP = (
    "Văn bản có dấu chỉ mức độ mật ({level}): dừng xử lý, tách khỏi hệ thống và báo bộ phận bảo mật; "
    "không sao chép, không chuyển tiếp qua mạng."
)
STOPS = MappingProxyType({level: _STOP.format(level=title) for level, title in LEVEL_TITLES.items()})
_BECAUSE = "Văn bản có dấu chỉ mức độ mật: dừng xử lý trên hệ thống này, không chuyển tiếp."
_ENDINGS = MappingProxyType(
    {
        "application/pdf": ".pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
        "application/msword": ".doc",
        "application/rtf": ".rtf",
        "application/vnd.oasis.opendocument.text": ".odt",
        "application/vnd.ms-outlook": ".msg",
        "application/zip": ".zip",
        "message/rfc822": ".eml",
        "text/plain": ".txt",
        "image/png": ".png",
        "image/jpeg": ".jpg",
        "image/tiff": ".tif",
        "image/heic": ".heic",
        "image/webp": ".webp",
    }
)


# ---- what is secret
def is_marked(extraction: Extraction) -> bool:
    """Tell whether a secrecy mark was understood, or only seen."""
    return extraction.secrecy.value is not None or extraction.secrecy.raw is not None


def is_stopped(submission: Submission) -> bool:
    """Tell whether the submission was stopped as a whole: it is not to be read."""
    return any(one.code is FindingCode.SECRECY_MARK for one in submission.findings)


def is_judged_secret(case: Case) -> bool:
    """Tell whether a case was stopped for its mark; validation says so of every mark, understood or seen."""
    return is_stopped(case.submission) or any(
        one.code is FindingCode.SECRECY_MARK for one in case.report.findings
    )


def is_secret(case: Case) -> bool:
    """Tell whether a case is of a secret letter, judged already or not: compared and shown with nothing."""
    return is_judged_secret(case) or is_marked(case.extraction)


def mark_outside(submission: Submission) -> Secrecy | None:
    """Give the mark that is seen before any file is read: in names, in the subject, on a line of a mail."""
    titles = (mark_in_title(one) for one in _titles(submission))
    bodies = (mark_among(file.text.splitlines()) for file in submission.files if file.text)
    return next((mark for marks in (titles, bodies) for mark in marks if mark), None)


def _titles(submission: Submission) -> Iterator[str]:
    yield from (file.name for file in submission.files)
    if submission.mail is not None:
        yield submission.mail.subject
    for path in submission.origin.split("; "):
        yield from PurePath(path).parts[-2:]  # a folder in the inbox is one submission


# ---- what is left of it
def stopped(submission: Submission) -> Submission:
    """Give a submission with a mark outside as it may be kept; every other one as it is."""
    level = mark_outside(submission)
    return hidden(submission, level) if level else submission


def hidden(submission: Submission, level: Secrecy | None) -> Submission:
    """Give a submission without anything that people wrote: files by number, no mail, no text.

    Fingerprints, sizes, media types and the day stay; the one finding says that it is stopped, and the level.
    What is hidden already stays as it is.
    """
    if is_stopped(submission):
        return submission
    files = tuple(
        replace(file, name=_neutral(number, file), text=None)
        for number, file in enumerate(submission.files, 1)
    )
    return replace(submission, files=files, origin="", mail=None, findings=(_mark(level),))


def _mark(level: Secrecy | None) -> Finding:
    return Finding(FindingCode.SECRECY_MARK, STOPS[level], field="secrecy")


def _neutral(number: int, file: SourceFile) -> str:
    return f"tep-{number}{_ENDINGS.get(file.media_type, '')}"


def unread(submission: Submission) -> tuple[Reading, Extraction]:
    """Give what stands in place of reading and extraction of a stopped submission: nothing but the mark."""
    level = next((level for level, told in STOPS.items() if submission.findings[0].message == told), None)
    documents = tuple(Document(index, ReadBy.NONE) for index in range(len(submission.files)))
    field = Field(level, 0.5, FieldStatus.DOUBTFUL, raw=LEVEL_TITLES[level])
    blank = Extraction(
        kind=Kind.OTHER_LETTER,
        document_type=None,
        roles=(FileRole.ATTACHMENT,) * len(submission.files),
        letter_file=None,
        **_nothing_but(field),
    )
    return Reading(documents), blank


def level_of(case: Case) -> Secrecy | None:
    """Give the level of a secret letter, None where it was seen but not understood."""
    return case.extraction.secrecy.value


def silenced(case: Case) -> Case:
    """Give a secret case without content, with the names of files as they came; others as they are.

    This is what the run that met the letter may print.
    """
    if not is_judged_secret(case):
        return case
    documents = tuple(
        Document(one.file, one.read_by, tuple(map(_empty, one.pages))) for one in case.reading.documents
    )
    findings = [_title(one, level_of(case)) for one in case.report.findings]
    if all(one.code is not FindingCode.SECRECY_MARK for one in findings):  # whoever judged it: it is stopped
        findings.insert(0, _mark(level_of(case)))
    return replace(
        case,
        reading=Reading(documents),
        extraction=replace(
            case.extraction,
            kind=Kind.OTHER_LETTER,
            document_type=None,
            cited_as=(),
            personal_data=(),
            **_nothing_but(_bare(case.extraction.secrecy)),
        ),
        report=Report(tuple(dict.fromkeys(findings))),
        decision=Decision(
            handler_level=HandlerLevel.NONE,
            handler=None,
            approval_level=HandlerLevel.NONE,
            forward_to_c06=False,
            rule="SECRECY",
            because=(_BECAUSE,),
            profile=case.decision.profile,
        ),
    )


def redacted(case: Case) -> Case:
    """Give a secret case as it may be kept and shown later: `silenced`, and of a `hidden` submission."""
    if not is_judged_secret(case):
        return case
    return replace(silenced(case), submission=hidden(case.submission, level_of(case)))


def _nothing_but(secrecy: Field[Secrecy]) -> dict[str, Any]:
    fields: dict[str, Any] = {name: Field() for name in FIELD_NAMES}
    return fields | {"secrecy": secrecy}


def _bare(field: Field[Secrecy]) -> Field[Secrecy]:
    """Give the mark without the words around it; where it stands may be known."""
    told = LEVEL_TITLES[field.value]
    places = tuple(Evidence(one.file, one.page, one.box, told) for one in field.evidence)
    raw = None if field.raw is None else told
    return Field(field.value, field.confidence, field.status, places, raw)


def _empty(page: Page) -> Page:
    """Give a page without words or size: nothing of it can be drawn either (`read.show`)."""
    return replace(page, width=0.0, height=0.0, lines=())


def _title(finding: Finding, level: Secrecy | None) -> Finding:
    """Give a finding in words that quote nothing."""
    if finding.code is FindingCode.SECRECY_MARK:
        return replace(finding, message=STOPS[level])
    return replace(finding, message=f"{FINDING_TITLES[finding.code]}.", field=None)


def refuse(case: Case) -> None:
    """Raise `UsageError` for a secret letter: it is not shown, drawn, compared or written about."""
    if is_secret(case):
        raise UsageError(
            f"{SECRET_LETTER}: không hiển thị, không soạn văn bản nào có nội dung của nó trên máy này; thực "
            "hiện theo quy định về bảo vệ bí mật nhà nước (vanthu secret list)."
        )


# ---- what the officers are told
def law_on(day: date) -> str:
    """Name the law on state secrets that is in force on a day."""
    number = "117/2025/QH15" if day >= NEW_LAW_FROM else "29/2018/QH14"
    return f"Luật Bảo vệ bí mật nhà nước số {number}"


def alert_text(level: Secrecy | None, on: date, *, submission_id: str, received_on: date) -> str:
    """Say what was found and what the law in force `on` that day asks; nothing of the letter's content.

    `level` None: a mark was seen but not understood.
    """
    return _ALERT.format(
        id=submission_id[:8], received=received_on, level=LEVEL_TITLES[level], on=on, law=law_on(on)
    )


def alert_of(case: Case, on: date) -> str:
    """Say it of a case."""
    arrived = case.submission
    return alert_text(level_of(case), on, submission_id=arrived.id, received_on=arrived.received_on)


_ALERT = """\
CẢNH BÁO BẢO MẬT: phát hiện văn bản có dấu chỉ mức độ mật.
Mã hồ sơ: {id}. Ngày nhận: {received:%d/%m/%Y}. Mức độ: {level}. Ngày phát hiện: {on:%d/%m/%Y}.
Hệ thống đã dừng xử lý, cách ly văn bản và không hiển thị nội dung. Theo {law}, cần làm ngay:
1. Dừng xử lý; không mở, in, sao chụp, không chuyển tiếp hay trả lời thư đã mang văn bản.
2. Không lưu giữ văn bản trên máy tính, thiết bị có kết nối Internet, mạng viễn thông.
3. Báo ngay người đứng đầu đơn vị và cán bộ phụ trách bảo vệ bí mật nhà nước.
4. Tiếp nhận, đăng ký và chuyển giao theo đường văn bản mật, bằng sổ riêng; không vào sổ văn bản đến thường.
5. Theo quyết định của những người nêu tại mục 3, xóa văn bản khỏi máy này, hộp thư (cả thùng rác), thư mục
   nhận tệp và các bản sao lưu; lập biên bản.
6. Báo cơ quan gửi bằng cách khác thư điện tử (gặp trực tiếp, điện thoại, văn bản); không nhắc lại nội dung.
Nếu nhận nhầm dấu: cán bộ bảo mật xem bản gốc bằng lệnh vanthu secret open {id}, rồi trả về xử lý thường
bằng lệnh vanthu secret release {id}."""
