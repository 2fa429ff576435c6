"""What lists show of a matter: how far it is, from its events, and what it asks, from its newest letter."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pipeline.casework.life import answered_on, since_newest_letter, state_of
from pipeline.matter import VIET_NAM, Deadline, MatterState, MatterView, Move
from pipeline.model import Field
from pipeline.secrecy import is_judged_secret
from pipeline.terms import FIELD_NAMES, FieldStatus, FileRole, FindingCode, Kind
from pipeline.workdays import add_working_days

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from pipeline.matter import Event
    from pipeline.model import Case, Submission
    from pipeline.procedure import Procedure
    from pipeline.workdays import Calendar

GAPS = "gaps"  # the detail of a RETURN that names the blocking codes of that day, divided by blanks


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a matter is; the days are those of the first such move for the newest letter.

    `returned` and `gaps` tell of the whole matter: whether a notice of gaps ever went out, and what was
    missing.
    """

    state: MatterState
    answered_on: date | None
    returned: bool
    gaps: tuple[FindingCode, ...]
    posted_on: date | None
    forwarded_on: date | None
    forwarded_to: str | None


def progress(events: tuple[Event, ...]) -> Progress:
    """Derive how far a matter is from its events, in order; `DefectError` for events that cannot be."""
    since = since_newest_letter(events)
    posted, forwarded = _first(since, Move.POST), _first(since, Move.FORWARD)
    returns = [one for one in events if one.move is Move.RETURN]
    gaps = dict.fromkeys(code for one in returns for code in (one.detail(GAPS) or "").split())
    return Progress(
        state=state_of(events),
        answered_on=answered_on(since),
        returned=bool(returns),
        gaps=tuple(FindingCode(code) for code in gaps),
        posted_on=_day(posted),
        forwarded_on=_day(forwarded),
        forwarded_to=forwarded.detail("to") if forwarded else None,
    )


def _first(events: Sequence[Event], move: Move) -> Event | None:
    return next((one for one in events if one.move is move), None)


def _day(event: Event | None) -> date | None:
    return event.at.astimezone(VIET_NAM).date() if event else None


def view(case: Case, shown: str, arrived: date, procedure: Procedure, calendar: Calendar) -> MatterView:
    """Give what lists show of the newest letter: `case` is all its copies as one, `shown` the best of them.

    `arrived` is the day from which the appraisal is counted (`clock`). Only a request has a deadline. Of a
    letter with a secrecy mark nothing is shown but that it is there (Law 117/2025/QH15).
    """
    extraction, decision = case.extraction, case.decision
    codes = tuple(dict.fromkeys(one.code for one in case.report.findings))
    if is_judged_secret(case):
        nothing: Field[Any] = Field()
        blank: dict[str, Any] = dict.fromkeys(FIELD_NAMES, nothing)
        extraction = replace(extraction, kind=Kind.OTHER_LETTER, document_type=None, **blank)
    issuer, scope, window = extraction.issuer.value, extraction.scope.value, extraction.window.value
    deadline = None
    if extraction.kind is Kind.POSTING_REQUEST:
        deadline = Deadline(*add_working_days(arrived, procedure.deadline_days, calendar))
    return MatterView(
        kind=extraction.kind,
        status=case.status,
        submission_id=shown,
        received_on=arrived,
        deadline=deadline,
        number=extraction.number.value,
        issued_on=extraction.issued_on.value,
        document_type=extraction.document_type,
        issuer=issuer.name if issuer else None,
        issuer_level=issuer.level if issuer else None,
        issuer_kind=issuer.kind if issuer else None,
        province=issuer.province if issuer else None,
        subject=extraction.subject.value,
        topic=extraction.topic.value,
        scope=scope.level if scope else None,
        to_c06=decision.forward_to_c06,
        window_start=window.start if window else None,
        window_end=window.end if window else None,
        handler=decision.handler,
        handler_level=decision.handler_level,
        approval_level=decision.approval_level,
        findings=codes,
        urgency=extraction.urgency.value,
        profile=decision.profile,
        doubts=sum(getattr(extraction, name).status is FieldStatus.DOUBTFUL for name in FIELD_NAMES),
    )


def clock(copies: Sequence[tuple[Submission, tuple[FileRole, ...]]]) -> date:
    """Give the day from which the working days are counted: letter and soft copy are there.

    The procedure counts from the receipt of "văn bản và file mềm" (Yên Bái, 2024). Without any soft copy the
    letter's own arrival counts: the notice of gaps is due all the same.
    """
    first = min(submission.received_on for submission, _ in copies)
    with_article = [one.received_on for one, roles in copies if FileRole.ARTICLE in roles]
    return max(first, min(with_article, default=first))
