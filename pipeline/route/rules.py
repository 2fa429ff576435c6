"""The rules of routing: each looks at one question and speaks or stays silent.

A rule gives a `Verdict` or None. Which police unit belongs to which level and time is not written here but
in the procedure's `handlers`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.route.names import Gap, filled
from pipeline.secrecy import is_marked, is_stopped
from pipeline.terms import HandlerLevel, IssuerKind, Kind
from pipeline.titles import ISSUER_LEVEL_TITLES

if TYPE_CHECKING:
    from datetime import date

    from pipeline.model import Extraction, Issuer, Submission
    from pipeline.procedure import Procedure


@dataclass(frozen=True, slots=True)
class Question:
    """What a rule may look at; `on` is the day asked for, None for that of the letter."""

    submission: Submission
    extraction: Extraction
    procedure: Procedure
    on: date | None = None

    @property
    def day(self) -> date:
        """The day asked for, else the letter's own date, else the day of arrival."""
        return self.on or self.extraction.issued_on.value or self.submission.received_on

    @property
    def issuer(self) -> Issuer | None:
        """The issuing body as far as it was understood."""
        return self.extraction.issuer.value


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule says; `because` are its own steps in Vietnamese."""

    rule: str
    level: HandlerLevel
    handler: str | None
    because: tuple[str, ...]


def secret_letter(question: Question) -> Verdict | None:
    """Stop before a secrecy mark (Law 29/2018/QH14, from 2026-03-01 Law 117/2025/QH15)."""
    if not is_marked(question.extraction) and not is_stopped(question.submission):
        return None
    return _nobody(
        "SECRECY", "Văn bản có dấu chỉ mức độ mật: dừng xử lý trên hệ thống này, không chuyển tiếp."
    )


def no_request(question: Question) -> Verdict | None:
    """Give no handler to what asks for no posting (contract, `decision.handler`)."""
    kind = question.extraction.kind
    if kind is Kind.OTHER_LETTER:
        return _nobody(
            "NOT_A_REQUEST", "Văn bản không đề nghị đăng tin tuyên truyền nên không phân công thẩm định."
        )
    if kind is Kind.NOT_A_LETTER:
        return _nobody("NOT_A_LETTER", "Hồ sơ không có văn bản hành chính nên không phân công thẩm định.")
    return None


def unknown_issuer(question: Question) -> Verdict | None:
    """Leave the handler open when nobody can tell who asks, or from which level."""
    issuer = question.issuer
    if issuer is None:
        return _nobody(
            "ISSUER_UNKNOWN", "Chưa xác định được cơ quan ban hành: cán bộ nhập cơ quan rồi phân công lại."
        )
    eligible = issuer.kind in question.procedure.eligible or issuer.kind is IssuerKind.OTHER
    if eligible and question.procedure.handler_rule(issuer.level, question.day) is None:
        return _nobody(
            "ISSUER_LEVEL_UNKNOWN",
            f"Chưa xác định được cấp của {issuer.name}: cán bộ chọn cấp của cơ quan rồi phân công lại.",
        )
    return None


def ineligible_issuer(question: Question) -> Verdict | None:
    """Refuse bodies that the procedure does not let ask; `other` is not yet known, so not refused."""
    issuer = question.issuer
    if issuer is None or issuer.kind is IssuerKind.OTHER or issuer.kind in question.procedure.eligible:
        return None
    return _nobody(
        "ISSUER_NOT_ELIGIBLE",
        f"{issuer.name} không thuộc nhóm cơ quan nhà nước, tổ chức chính trị - xã hội được đề nghị đăng tin.",
    )


def by_issuer_level(question: Question) -> Verdict | None:
    """Name the unit that the procedure gives to the issuer's level on the letter's day."""
    issuer = question.issuer
    rule = question.procedure.handler_rule(issuer.level, question.day) if issuer else None
    if issuer is None or rule is None:
        return None
    level = f"{issuer.name} là cơ quan {LEVEL_WORDS[issuer.level]}."
    unit = filled(rule.unit, issuer, question.procedure, question.day)
    if isinstance(unit, Gap):
        return Verdict(rule.code, rule.level, None, (level, rule.because, unit.because))
    named = f"Đơn vị thẩm định: {unit.name}."
    return Verdict(rule.code, rule.level, unit.name, (level, rule.because, *unit.because, named))


LEVEL_WORDS = ISSUER_LEVEL_TITLES


def _nobody(rule: str, because: str) -> Verdict:
    return Verdict(rule, HandlerLevel.NONE, None, (because,))
