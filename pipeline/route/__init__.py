"""A submission, its fields and a procedure come in; a `Decision` goes out: who appraises, who approves, why.

The procedures are data (`profiles/*.toml`), the rules below only pick and explain; the letter's date counts.
It never reads a clock, a setting or the database, and it never invents the name of a police unit.
To add a rule, write one function in `rules.py` and put it into `RULES` where it should speak; to add a
province, write one TOML file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.model import Decision
from pipeline.route.explain import approval, steps
from pipeline.route.profiles import load_procedures
from pipeline.route.rules import (
    Question,
    by_issuer_level,
    ineligible_issuer,
    no_request,
    secret_letter,
    unknown_issuer,
)
from pipeline.route.selection import select_procedure
from pipeline.terms import HandlerLevel, ScopeLevel

if TYPE_CHECKING:
    from datetime import date

    from pipeline.model import Extraction, Submission
    from pipeline.procedure import Procedure

__all__ = ["RULES", "load_procedures", "route", "select_procedure"]

RULES = (
    secret_letter,
    no_request,
    unknown_issuer,
    ineligible_issuer,
    by_issuer_level,
)


def route(
    submission: Submission, extraction: Extraction, procedure: Procedure, *, on: date | None = None
) -> Decision:
    """Decide who handles the letter by the first rule that speaks.

    The letter's date counts; when it could not be read, the day of arrival does and `because` says so. `on`
    asks for the decision as of another day.
    """
    question = Question(submission, extraction, procedure, on)
    verdict = next(found for rule in RULES if (found := rule(question)) is not None)
    asked = extraction.scope.value
    handled = verdict.level is not HandlerLevel.NONE
    forward = handled and asked is not None and asked.level is ScopeLevel.NATIONWIDE
    level = approval(question, verdict) if handled else HandlerLevel.NONE
    return Decision(
        handler_level=verdict.level,
        handler=verdict.handler,
        approval_level=level,
        forward_to_c06=forward,
        rule="NATIONWIDE_C06" if forward else verdict.rule,
        because=steps(question, verdict, level),
        profile=procedure.name,
    )
