"""Phiếu kiểm tra: what is demanded of a request, what the letter says to it, and whether that is enough."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.respond import words
from pipeline.respond.letters import ABOUT, about, appraiser, sender
from pipeline.respond.remedies import NO_CLAUSE
from pipeline.respond.text import capital, line
from pipeline.terms import FieldStatus, FileRole, Severity
from pipeline.terms import FindingCode as F

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.model import Case
    from pipeline.respond.brief import Brief
    from pipeline.respond.document import Context

NAMES = (
    *ABOUT, "appraiser", "approver", "checks",
    "checks.no", "checks.what", "checks.said", "checks.result", "checks.clause",
)  # fmt: skip
MUST = ("parent", "office_head", "letter", "checks", "checks.what", "checks.said", "checks.result")
DEMANDS = frozenset({"audience.age", "audience.gender", "scope", "window", "soft_copy", "image"})
MET, LOOK, FAILED = "Đạt", "Cần xem lại", "Chưa đạt"


@dataclass(frozen=True, slots=True)
class Check:
    """One line: its clause, the findings against it, what the letter says, and the field of that."""

    what: str
    clause: str
    against: tuple[F, ...]
    said: Callable[[Case], str]
    field: str | None = None


def _issuer(case: Case) -> str:
    found = case.extraction.issuer.value
    return line(found.name, words.NAME) if found else words.NOT_STATED


def _ages(case: Case) -> str:
    return words.ages(case.extraction.audience.value)


def _gender(case: Case) -> str:
    return words.gender(case.extraction.audience.value)


def _scope(case: Case) -> str:
    return words.scope(case.extraction.scope.value)


def _need(case: Case) -> str:
    scope = case.extraction.scope.value
    return line((scope.justification if scope else None) or "", words.SAYING) or words.NOT_STATED


def _window(case: Case) -> str:
    return words.window(case.extraction.window.value)


def _topic(case: Case) -> str:
    found = case.extraction.topic.value
    return words.TOPICS[found] if found else words.NOT_STATED


def _article(case: Case) -> str:
    return words.files(case, FileRole.ARTICLE) or "không có"


def _image(case: Case) -> str:
    return words.files(case, FileRole.IMAGE) or "không có tệp riêng"


def _personal(case: Case) -> str:
    return f"{len(case.extraction.personal_data)} chỗ" if case.extraction.personal_data else "không thấy"


CHECKS = (
    Check("Cơ quan đề nghị", "eligible", (F.ISSUER_UNKNOWN, F.ISSUER_NOT_ELIGIBLE), _issuer, "issuer"),
    Check("Độ tuổi", "audience.age", (F.AUDIENCE_MISSING, F.AUDIENCE_AGE_MISSING), _ages, "audience"),
    Check(
        "Giới tính", "audience.gender", (F.AUDIENCE_MISSING, F.AUDIENCE_GENDER_MISSING), _gender, "audience"
    ),
    Check(
        "Phạm vi", "scope",
        (F.SCOPE_MISSING, F.SCOPE_UNIT_UNKNOWN, F.SCOPE_UNIT_ABOLISHED, F.SCOPE_BEYOND_ISSUER),
        _scope, "scope",
    ),
    Check("Sự cần thiết đăng toàn quốc", "justification", (F.NATIONWIDE_UNJUSTIFIED,), _need, "scope"),
    Check(
        "Thời gian đăng", "window",
        (F.WINDOW_MISSING, F.WINDOW_INVERTED, F.WINDOW_PAST, F.WINDOW_TOO_SOON),
        _window, "window",
    ),
    Check(
        "File mềm nội dung", "soft_copy",
        (F.SOFT_COPY_MISSING, F.UNREADABLE, F.ENCRYPTED, F.TOO_LARGE, F.UNSUPPORTED_FORMAT),
        _article,
    ),
    Check("Hình ảnh đại diện", "image", (F.IMAGE_MISSING,), _image),
    Check("Nội dung trong danh mục", "topic", (F.TOPIC_NOT_ALLOWED,), _topic, "topic"),
    Check("Dữ liệu cá nhân trong bài", "", (F.PERSONAL_DATA,), _personal),
)  # fmt: skip


def checklist(brief: Brief) -> Context:
    """Give the values of `NAMES`."""
    return about(brief, sender(brief)) | {
        "appraiser": appraiser(brief),
        "approver": words.APPROVERS[brief.case.decision.approval_level],
        "checks": checks(brief),
    }


def checks(brief: Brief) -> tuple[dict[str, str], ...]:
    """Give a row for each check that the procedure asks for; those that are no demand are always made."""
    nation = any(f.code in {F.NATIONWIDE, F.NATIONWIDE_UNJUSTIFIED} for f in brief.case.report.findings)
    asked = [
        one
        for one in CHECKS
        if (one.clause in brief.procedure.mandatory or one.clause not in DEMANDS)
        and (nation or one.clause != "justification")
    ]
    return tuple(
        {
            "no": str(number),
            "what": one.what,
            "said": one.said(brief.case),
            "result": _result(one, brief.case),
            "clause": capital(brief.procedure.clause(one.clause) or NO_CLAUSE),
        }
        for number, one in enumerate(asked, 1)
    )


def _result(check: Check, case: Case) -> str:
    weights = {finding.severity for finding in case.report.findings if finding.code in check.against}
    if Severity.BLOCKING in weights:
        return FAILED
    doubtful = check.field and getattr(case.extraction, check.field).status is not FieldStatus.ACCEPTED
    return LOOK if weights or doubtful else MET
