"""Văn bản không chấp thuận: refuses a request with the officer's reasons and the findings behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.respond.gaps import statement
from pipeline.respond.letters import ABOUT, ABOUT_MUST, about, reasons, sender
from pipeline.respond.remedies import basis

if TYPE_CHECKING:
    from pipeline.respond.brief import Brief
    from pipeline.respond.document import Context

NAMES = (*ABOUT, "reasons", "grounds", "grounds.what", "grounds.clause")
MUST = (*ABOUT_MUST, "reasons", "grounds", "grounds.what", "grounds.clause")


def refusal(brief: Brief) -> Context:
    """Give the values of `NAMES`; UsageError without a reason."""
    return about(brief, sender(brief)) | {
        "reasons": reasons(brief, "lý do không chấp thuận"),
        "grounds": tuple(
            {"what": statement(brief, one), "clause": basis(one.code, brief.procedure, brief.today)}
            for one in brief.findings
        ),
    }
