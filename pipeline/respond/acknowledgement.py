"""Thông báo tiếp nhận: tells the sender its arrival number, who appraises the request and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.respond import words
from pipeline.respond.letters import ABOUT, ABOUT_MUST, about, appraiser, sender
from pipeline.respond.text import capital

if TYPE_CHECKING:
    from pipeline.respond.brief import Brief
    from pipeline.respond.document import Context

NAMES = (*ABOUT, "appraiser", "approver", "deadline", "deadline_clause")
MUST = (*ABOUT_MUST, "arrival_number", "received_on", "appraiser", "deadline")


def acknowledgement(brief: Brief) -> Context:
    """Give the values of `NAMES`."""
    return about(brief, sender(brief)) | {
        "appraiser": appraiser(brief),
        "approver": words.APPROVERS[brief.case.decision.approval_level],
        "deadline": words.deadline(brief),
        "deadline_clause": capital(brief.procedure.clause("deadline") or brief.procedure.source),
    }
