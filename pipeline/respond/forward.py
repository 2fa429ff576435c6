"""Văn bản chuyển hồ sơ: sends a request on to the police unit that appraises it, and says why that unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.respond import words
from pipeline.respond.letters import ABOUT, ABOUT_MUST, REASON, about, office_of
from pipeline.respond.text import line, paragraphs

if TYPE_CHECKING:
    from pipeline.respond.brief import Brief
    from pipeline.respond.document import Context

NAMES = (*ABOUT, "sender", "because", "deadline", "deadline_clause")
MUST = (*ABOUT_MUST, "because", "deadline")


def forward(brief: Brief) -> Context:
    """Give the values of `NAMES`; UsageError when no other unit is named."""
    decision = brief.case.decision
    unit = brief.recipient or decision.handler or ""
    if not line(unit, words.NAME):
        raise UsageError("Chưa rõ đơn vị thẩm định: ghi đơn vị nhận, hoặc sửa cơ quan ban hành của hồ sơ.")
    if unit.endswith(office_of(brief).name):
        raise UsageError(f"{unit} chính là đơn vị thẩm định: không cần chuyển hồ sơ.")
    issuer = brief.case.extraction.issuer.value
    steps = paragraphs(brief.reason, REASON) or (_because(brief) if unit == decision.handler else ())
    if not steps:
        raise UsageError(f"Cần ghi lý do chuyển hồ sơ đến {line(unit, words.NAME)}.")
    return about(brief, unit) | {
        "sender": line(issuer.name, words.NAME) if issuer else "Cơ quan gửi văn bản",
        "because": steps,
        "deadline": words.deadline(brief),
        "deadline_clause": brief.procedure.clause("deadline") or brief.procedure.source,
    }


def _because(brief: Brief) -> tuple[str, ...]:
    """Give the reason that the procedure has for this unit, else all steps of the decision."""
    decision = brief.case.decision
    rule = next((one for one in brief.procedure.handlers if one.code == decision.rule), None)
    steps = (rule.because,) if rule else decision.because
    return tuple(filter(None, (line(step, words.SAYING) for step in steps)))
