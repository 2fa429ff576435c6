"""The nouns of casework as rows and back, by hand and exactly."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from pipeline.casework.harm import weigh
from pipeline.matter import (
    Deadline,
    Event,
    MatterLine,
    MatterState,
    MatterView,
    Member,
    MemberRole,
    Move,
    RegisterEntry,
)
from pipeline.store.matters_port import Counted
from pipeline.terms import (
    CaseStatus,
    DocumentType,
    FindingCode,
    HandlerLevel,
    IssuerKind,
    IssuerLevel,
    Kind,
    ScopeLevel,
    Secrecy,
    Topic,
    Urgency,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

    from pipeline.casework.summary import Progress

    Row = Mapping[str, Any]

_TERMS: Mapping[str, type[StrEnum]] = {
    "kind": Kind,
    "status": CaseStatus,
    "state": MatterState,
    "document_type": DocumentType,
    "issuer_level": IssuerLevel,
    "issuer_kind": IssuerKind,
    "topic": Topic,
    "scope": ScopeLevel,
    "handler_level": HandlerLevel,
    "approval_level": HandlerLevel,
    "urgency": Urgency,
}
_CODES = ("findings", "gaps")
COUNTED = (
    *("kind", "state", "opened_on", "due_on", "due_provisional", "answered_on", "returned", "gaps"),
    *("posted_on", "issuer", "issuer_level", "province", "topic", "scope", "handler"),
)
_KINDS = {one.value: one for one in Kind}
_STATES = {one.value: one for one in MatterState}
_LEVELS = {None: None} | {one.value: one for one in IssuerLevel}
_TOPICS = {None: None} | {one.value: one for one in Topic}
_SCOPES = {None: None} | {one.value: one for one in ScopeLevel}
_LINE = tuple(one.name for one in fields(MatterLine))


def member_to_row(member: Member) -> dict[str, Any]:
    """Give the columns of `matter_member` but matter and position."""
    return {
        "submission_id": member.submission_id,
        "role": member.role.value,
        "copy_of": member.copy_of,
        "joined_at": member.joined_at,
        "who": member.who,
        "why": member.why,
    }


def member_from_row(row: Row) -> Member:
    """Read what `member_to_row` gave."""
    return Member(
        submission_id=row["submission_id"],
        role=MemberRole(row["role"]),
        copy_of=row["copy_of"],
        joined_at=row["joined_at"],
        who=row["who"],
        why=row["why"],
    )


def event_to_row(event: Event) -> dict[str, Any]:
    """Give the columns of `matter_event` but matter and position."""
    return {
        "move": event.move.value,
        "who": event.who,
        "at": event.at,
        "why": event.why,
        "details": [list(pair) for pair in event.details],
    }


def event_from_row(row: Row) -> Event:
    """Read what `event_to_row` gave."""
    return Event(
        move=Move(row["move"]),
        who=row["who"],
        at=row["at"],
        why=row["why"],
        details=tuple((name, value) for name, value in row["details"]),
    )


def progress_to_row(progress: Progress) -> dict[str, Any]:
    """Give the columns of `matter` that follow from the events."""
    return {
        "state": progress.state.value,
        "answered_on": progress.answered_on,
        "returned": progress.returned,
        "gaps": [code.value for code in progress.gaps],
        "posted_on": progress.posted_on,
        "forwarded_on": progress.forwarded_on,
        "forwarded_to": progress.forwarded_to,
    }


def view_to_row(view: MatterView) -> dict[str, Any]:
    """Give the columns of `matter` that follow from the newest letter."""
    row: dict[str, Any] = {one.name: getattr(view, one.name) for one in fields(MatterView)}
    deadline: Deadline | None = row.pop("deadline")
    row["due_on"], row["due_provisional"] = (deadline.on, deadline.provisional) if deadline else (None, False)
    row["findings"] = [code.value for code in view.findings]
    row["blocking"], row["reviews"] = weigh(view.findings)
    return {
        name: value.value if name in _TERMS and value is not None else value for name, value in row.items()
    }


def line_from_row(row: Row) -> MatterLine:
    """Read one row of `matter` with the arrival number beside it."""
    deadline = Deadline(row["due_on"], row["due_provisional"]) if row["due_on"] else None
    read: dict[str, Any] = {name: row[name] for name in _LINE if name != "deadline"}
    for name, terms in _TERMS.items():
        if read[name] is not None:
            read[name] = terms(read[name])
    for name in _CODES:
        read[name] = tuple(FindingCode(code) for code in read[name])
    return MatterLine(**read, deadline=deadline)


def counted_from_row(row: Any) -> Counted:  # noqa: ANN401 - a row of `COUNTED`
    """Read the columns `COUNTED` of one row of `matter`; tables of terms, for there may be 100,000 rows."""
    (kind, state, opened_on, due_on, provisional, answered_on, returned, gaps, posted_on, *rest) = row
    issuer, issuer_level, province, topic, scope, handler = rest
    return Counted(
        _KINDS[kind],
        _STATES[state],
        opened_on,
        Deadline(due_on, provisional) if due_on else None,
        answered_on,
        returned,
        tuple(map(FindingCode, gaps)) if gaps else (),
        posted_on,
        issuer,
        _LEVELS[issuer_level],
        province,
        _TOPICS[topic],
        _SCOPES[scope],
        handler,
    )


def register_from_row(row: Row) -> RegisterEntry:
    """Read one row of the register joined with its letter and its matter.

    The number, date and body of the newest letter are those of all its copies together.
    """
    own = row["letter_id"] != row["submission_id"]
    issuer = _value(row, "case_issuer") or {}
    signatory = _value(row, "signatory") or {}
    values = {
        "issuer": issuer.get("name"),
        "number": _value(row, "case_number"),
        "issued_on": row["case_issued_on"],
        "document_type": row["case_document_type"],
        "subject": _value(row, "case_subject"),
    }
    if not own:
        values = {name: row[name] for name in values}
    kind, urgency, secrecy = values.pop("document_type"), _value(row, "case_urgency"), _value(row, "secrecy")
    return RegisterEntry(
        arrival_number=row["arrival_number"],
        received_on=row["registered_on"],
        submission_id=row["submission_id"],
        matter_id=row["id"],
        document_type=DocumentType(kind) if kind else None,
        recipient=row["forwarded_to"] or row["handler"],
        forwarded_on=row["forwarded_on"],
        note=_note(row),
        pages=row["pages"],
        signatory=signatory.get("name"),
        signatory_title=signatory.get("title"),
        addressees=tuple(_value(row, "addressees") or ()),
        urgency=Urgency(urgency) if urgency else None,
        secrecy=Secrecy(secrecy) if secrecy else None,
        due_on=row["due_on"] if not own else None,
        **values,
    )


def _value(row: Row, field: str) -> Any:  # noqa: ANN401 - the plain JSON of any field
    return row[field]["value"]


def _note(row: Row) -> str:
    """Say in a few words what the columns do not: a corrected version, copies, the whole country."""
    told = []
    if row["role"] == MemberRole.CORRECTED.value:
        told.append("Bản hoàn thiện")
    if row["role"] == MemberRole.COPY.value:
        told.append("Trùng văn bản đã đăng ký")
    if row["copies"]:
        told.append(f"Gửi {row['copies'] + 1} lần")
    if row["to_c06"]:
        told.append("Đề nghị toàn quốc")
    return "; ".join(told)
