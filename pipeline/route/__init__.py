"""A submission, its fields and a procedure come in; a `Decision` goes out: who appraises, who approves, why.

The procedures are data (`profiles/*.toml`), the rules below only pick and explain; the letter's date counts.
It never reads a clock, a setting or the database, and it never invents the name of a police unit.
To add a rule, write one function in `rules.py` and put it into `RULES` where it should speak; to add a
province, write one TOML file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.errors import SettingsError
from pipeline.model import Decision
from pipeline.places import same_name
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


def route(submission: Submission, extraction: Extraction, procedure: Procedure) -> Decision:
    """Decide who handles the letter by the first rule that speaks.

    The letter's date counts; when it could not be read, the day of arrival does and `because` says so.
    """
    question = Question(submission, extraction, procedure)
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


def select_procedure(
    procedures: tuple[Procedure, ...], *, profile: str, on: date | None, province: str | None
) -> Procedure:
    """Give the procedure for a letter of that day: the wanted profile when it was in force.

    Else another one of the issuer's province in force that day, else one for every province, else the
    wanted profile all the same (validation then notes BEFORE_PROCEDURE).

    Raises:
        SettingsError: no procedure has the name `profile`.
    """
    wanted = next((one for one in procedures if one.name == profile), None)
    if wanted is None:
        known = ", ".join(one.name for one in procedures)
        raise SettingsError(f"Không có quy trình tên {profile!r}; đang có: {known}.")
    if on is None or wanted.in_force(on):
        return wanted
    others = [one for one in procedures if one.in_force(on)]
    local = [one for one in others if one.province and province and same_name(one.province, province)]
    general = [one for one in others if one.province is None]
    return next(iter(local + general), wanted)
