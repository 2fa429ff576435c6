"""What a person's word does to the decision: another unit than the procedure says appraises."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.amend.bodies import HANDLER, HANDLER_FORM, Handler
from pipeline.amend.form import decoded
from pipeline.amend.said import newest, reason
from pipeline.terms import HandlerLevel, Kind, ScopeLevel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.model import Correction, Decision, Extraction, Submission
    from pipeline.procedure import Procedure

BY_PERSON = "by_person"
SECRECY = "SECRECY"  # the rule that stops a secret letter; nobody overrides it
_RANKS = tuple(HandlerLevel)[-1:] + tuple(HandlerLevel)[:-1]  # NONE, then commune to ministry


def overridden(
    decision: Decision,
    corrections: Iterable[Correction],
    *,
    submission: Submission,
    extraction: Extraction,
    procedure: Procedure,
) -> Decision:
    """Give the decision with the newest override of its handler; as it is where nobody made, or lifted, one.

    The approval is never below the handler's level and what the scope needs; what is asked for the whole
    country still goes to C06. A letter that is no request, or is stopped for its mark, has no handler.
    """
    made = newest(corrections).get(HANDLER)
    said = decoded(HANDLER_FORM, made.new) if made else None
    if made is None or said is None or not may_override(decision, extraction):
        return decision
    handler: Handler = said
    day = extraction.issued_on.value or submission.received_on
    asked = extraction.scope.value.level if extraction.scope.value else None
    levels = (handler.level, procedure.needed(asked, day) or HandlerLevel.NONE)
    forward = asked is ScopeLevel.NATIONWIDE
    return replace(
        decision,
        handler_level=handler.level,
        handler=handler.name,
        approval_level=max(levels, key=_RANKS.index),
        forward_to_c06=forward,
        rule=BY_PERSON,
        because=(*decision.because, f"Đơn vị thẩm định: {handler.name}. {reason(made)}"),
    )


def may_override(decision: Decision, extraction: Extraction) -> bool:
    """Tell whether a letter has a handler at all (contract, `decision.handler`)."""
    return extraction.kind is Kind.POSTING_REQUEST and decision.rule != SECRECY


def handler_of(decision: Decision) -> Handler | None:
    """Give the unit of a decision as the value of the field "handler"; None when there is none."""
    return Handler(decision.handler_level, decision.handler) if decision.handler else None
