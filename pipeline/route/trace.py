"""How a decision came about, step by step: the procedures, the rules, the handlers, and what came out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pipeline.route import RULES, route
from pipeline.route.rules import Question, secret_letter
from pipeline.route.selection import choose

if TYPE_CHECKING:
    from datetime import date

    from pipeline.model import Decision, Extraction, Submission
    from pipeline.procedure import HandlerRule, Procedure
    from pipeline.route.rules import Verdict
    from pipeline.route.selection import Choice


class Voice(StrEnum):
    """What a routing rule did: decided, spoke too late, stayed silent, or was not asked (secrecy mark)."""

    DECIDES = "decides"
    SPEAKS = "speaks"
    SILENT = "silent"
    NOT_ASKED = "not_asked"


class Validity(StrEnum):
    """How a span of days lies to the day of the question."""

    IN_FORCE = "in_force"
    NOT_YET = "not_yet"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class RuleStep:
    """One routing rule, by the name of its function, with what it says."""

    rule: str
    voice: Voice
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class HandlerStep:
    """One handler rule of the procedure; `chosen` when it is the one for the issuer's level on the day."""

    rule: HandlerRule
    validity: Validity
    chosen: bool


@dataclass(frozen=True, slots=True)
class Trace:
    """Everything between a letter and its decision on the day `on`."""

    on: date
    procedures: tuple[tuple[Procedure, Validity], ...]
    choice: Choice
    rules: tuple[RuleStep, ...]
    handlers: tuple[HandlerStep, ...]
    decision: Decision


def explain(
    submission: Submission,
    extraction: Extraction,
    procedures: tuple[Procedure, ...],
    *,
    profile: str,
    on: date | None = None,
) -> Trace:
    """Decide as the house does, and tell every step; `on` asks as of another day than the letter's.

    Raises:
        SettingsError: no procedure has the name `profile`.
    """
    day = on or extraction.issued_on.value or submission.received_on
    issuer = extraction.issuer.value
    choice = choose(procedures, profile=profile, on=day, province=issuer.province if issuer else None)
    procedure = choice.procedure
    rule = procedure.handler_rule(issuer.level, day) if issuer else None
    return Trace(
        on=day,
        procedures=tuple((one, validity(day, one.valid_from, one.valid_to)) for one in procedures),
        choice=choice,
        rules=_rules(Question(submission, extraction, procedure, on)),
        handlers=tuple(
            HandlerStep(one, validity(day, one.valid_from, one.valid_to), one is rule)
            for one in procedure.handlers
        ),
        decision=route(submission, extraction, procedure, on=on),
    )


def validity(day: date, first: date | None, last: date | None) -> Validity:
    """Tell how the span, both ends inclusive and None open, lies to the day."""
    if first is not None and day < first:
        return Validity.NOT_YET
    return Validity.EXPIRED if last is not None and last < day else Validity.IN_FORCE


def _rules(question: Question) -> tuple[RuleStep, ...]:
    """Ask every rule in order; behind a secrecy mark nobody is asked, because answers name the issuer."""
    secret = secret_letter(question) is not None
    steps: list[RuleStep] = []
    for rule in RULES:
        asked = not secret or rule is secret_letter
        verdict = rule(question) if asked else None
        decided = any(step.voice is Voice.DECIDES for step in steps)
        spoken = Voice.SPEAKS if decided else Voice.DECIDES
        voice = Voice.NOT_ASKED if not asked else Voice.SILENT if verdict is None else spoken
        steps.append(RuleStep(rule.__name__, voice, verdict))
    return tuple(steps)
