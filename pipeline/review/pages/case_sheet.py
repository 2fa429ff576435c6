"""What the page of one case shows on its right: every field with value, doubt, proof, form and history.

Drawn from the forms of `pipeline.amend`; no field is known here by name but for the order of all.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from pipeline import amend
from pipeline.amend import InputKind
from pipeline.correcting import taught
from pipeline.person import Right
from pipeline.terms import FIELD_NAMES, REQUEST_FIELDS, FieldStatus, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from pipeline.amend import Candidate, Form, Input
    from pipeline.desk import Look
    from pipeline.model import Case, Correction, Evidence, Finding
    from pipeline.terms import FileRole
    from pipeline.visit import Visit

MARKS = {
    FieldStatus.ACCEPTED: "chắc chắn",
    FieldStatus.DOUBTFUL: "cần xem",
    FieldStatus.MISSING: "không có",
}
_ROLES = "roles"
_BY_PERSON, _BY_MACHINE = "cán bộ đã xem", "máy xếp"
_ASKED_FOR = (Severity.BLOCKING, Severity.REVIEW)
_MOST_PROOFS = 4  # crops shown beside a form; a scope may name dozens of communes
_LONG = 60  # characters of a text that gets several lines
_WIDEST, _HIGHEST = 460, 120  # pixels of a crop


@dataclass(frozen=True, slots=True)
class Proof:
    """Where a value stands: for the viewer (JSON), the address of its crop, its size in pixels, its words."""

    viewer: str
    crop: str | None
    width: int
    height: int
    page: int
    text: str


@dataclass(frozen=True, slots=True)
class Control:
    """One input of a form, with what stands in it."""

    id: str
    name: str
    title: str
    kind: str
    choices: tuple[tuple[str, str], ...]
    hint: str
    value: str
    is_long: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """Another value that a number key takes: in words, why, and what it puts into the inputs (JSON)."""

    number: int
    shown: str
    source: str
    entered: str


@dataclass(frozen=True, slots=True)
class Step:
    """One correction in words: who, when, from what, to what, why, and what its inputs were before."""

    title: str
    who: str
    when: datetime
    old: str
    new: str
    why: str
    is_confirmed: bool
    back: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One field as the page shows it; `is_due`: a person should look at it before anything else."""

    name: str
    title: str
    shown: str
    is_empty: bool
    status: str
    mark: str
    because: tuple[str, ...]
    raw: str | None
    findings: tuple[Finding, ...]
    proofs: tuple[Proof, ...]
    controls: tuple[Control, ...]
    choices: tuple[Choice, ...]
    history: tuple[Step, ...]
    is_due: bool
    is_open: bool
    needs_why: bool
    may_change: bool


@dataclass(frozen=True, slots=True)
class Typed:
    """What a person typed into a form that was not saved, and what the house said to it."""

    field: str
    entered: Mapping[str, str]
    why: str
    said: str


def facts(visit: Visit, look: Look, typed: Typed | None = None) -> tuple[Fact, ...]:
    """Give the fields in the order in which they are looked through, a request's own first."""
    case = look.case
    requests = case.extraction.kind is Kind.POSTING_REQUEST
    first = tuple(one for one in FIELD_NAMES if requests and one in REQUEST_FIELDS)
    names = tuple(dict.fromkeys((*first, *FIELD_NAMES, *(form.name for form in amend.FORMS))))
    shown = (amend.form_of(name) for name in names if requests or name not in REQUEST_FIELDS)
    return tuple(
        _fact(visit, look, form, typed if typed and typed.field == form.name else None)
        for form in shown
        if form.name != amend.HANDLER or amend.may_override(case.decision, case.extraction)
    )


def loose(look: Look, shown: tuple[Fact, ...]) -> tuple[Finding, ...]:
    """Give the findings that belong to no field of the page."""
    names = {fact.name for fact in shown}
    return tuple(one for one in look.case.report.findings if one.field not in names)


def _fact(visit: Visit, look: Look, form: Form, typed: Typed | None) -> Fact:
    case, name = look.case, form.name
    value, names = _roles(visit, look) if name == _ROLES else (amend.value_of(case, name), ())
    field: Any = getattr(case.extraction, name) if name in FIELD_NAMES else None
    said = [one for one in case.corrections if one.field == name]
    found = tuple(one for one in case.report.findings if one.field == name)
    status = field.status if field else FieldStatus.ACCEPTED
    asked_for = any(one.severity in _ASKED_FOR for one in found)
    doubted = status is FieldStatus.DOUBTFUL or (status is FieldStatus.MISSING and asked_for)
    due = not said and field is not None and doubted
    right = Right.OVERRIDE if name == amend.HANDLER else Right.CORRECT
    known = taught(visit, case) if name == "issuer" else ()
    return Fact(
        name=name,
        title=form.title,
        shown=amend.shown(name, value),
        is_empty=value is None,
        status="doubtful" if due else status.value if field or said else "sorted",
        mark=_mark(status, is_due=due, is_said=bool(said), is_field=field is not None),
        because=_because(case, name, field),
        raw=field.raw if field and value is None else None,
        findings=found,
        proofs=_proofs(look, field.evidence if field else ()),
        controls=_controls(form, value, typed, names),
        choices=_choices(amend.candidates(name, case, known)) if field else (),
        history=tuple(step(one) for one in reversed(said)),
        is_due=due,
        is_open=due or typed is not None,
        needs_why=name == amend.HANDLER,
        may_change=visit.person.may(right),
    )


def _mark(status: FieldStatus, *, is_due: bool, is_said: bool, is_field: bool) -> str:
    """Say how sure a value is; for its kind, or roles of files, nobody measures it."""
    if is_said:
        return _BY_PERSON
    return MARKS[FieldStatus.DOUBTFUL if is_due else status] if is_field else _BY_MACHINE


def _because(case: Case, name: str, field: Any) -> tuple[str, ...]:  # noqa: ANN401 - a Field of any value
    if field is not None:
        return tuple(field.because)
    return case.decision.because if name == amend.HANDLER else ()


def _proofs(look: Look, evidence: tuple[Evidence, ...]) -> tuple[Proof, ...]:
    return tuple(_proof(look, one) for one in evidence[:_MOST_PROOFS])


def _proof(look: Look, one: Evidence) -> Proof:
    box = one.box
    corners = [box.x0, box.y0, box.x1, box.y1] if box else None
    viewer = {"file": one.file, "page": one.page, "box": corners, "text": one.text}
    if box is None:
        return Proof(json.dumps(viewer), None, 0, 0, one.page, one.text)
    asked = urlencode({"x0": box.x0, "y0": box.y0, "x1": box.x1, "y1": box.y1})
    crop = f"/matters/{look.matter.id}/files/{one.file}/pages/{one.page}/part.png?{asked}"
    wide, high = max(box.x1 - box.x0, 1.0), max(box.y1 - box.y0, 1.0)
    scale = min(_WIDEST / wide, _HIGHEST / high, 2.0)
    return Proof(json.dumps(viewer), crop, round(wide * scale), round(high * scale), one.page, one.text)


def _roles(visit: Visit, look: Look) -> tuple[tuple[FileRole, ...], tuple[str, ...]]:
    """Give the roles of the files of the submission that is corrected, and the names of those files.

    A case put together from copies has files of several submissions; a correction is of one of them.
    """
    own = look.case if len(look.matter.members) == 1 else visit.desk.case(look.shown)
    return own.extraction.roles, tuple(file.name for file in own.submission.files)


def _controls(form: Form, value: object, typed: Typed | None, names: tuple[str, ...]) -> tuple[Control, ...]:
    held = {**amend.entered(form.name, value), **(typed.entered if typed else {})}
    found = tuple(_control(form.name, one, held.get(one.name, "")) for one in form.inputs(value))
    if not names:
        return found
    return tuple(replace(one, title=f"{one.title}: {name}") for one, name in zip(found, names, strict=True))


def _control(field: str, one: Input, value: str) -> Control:
    return Control(
        id=f"i-{field}-{one.name}",
        name=f"{field}:{one.name}",
        title=one.title,
        kind=one.kind.value,
        choices=one.choices,
        hint=one.hint,
        value=value,
        is_long=one.kind is InputKind.TEXT and len(value) > _LONG,
    )


def _choices(found: tuple[Candidate, ...]) -> tuple[Choice, ...]:
    return tuple(
        Choice(number, one.shown, one.source, json.dumps(one.entered))
        for number, one in enumerate(found, start=1)
    )


def step(made: Correction) -> Step:
    """Say a correction; going back puts the old value into the inputs, where there was one."""
    same = amend.is_confirmation(made)
    old = None if same or made.old is None else amend.decode(made.field, made.old)
    return Step(
        title=amend.form_of(made.field).title,
        who=made.who,
        when=made.when,
        old=amend.shown_text(made.field, made.old),
        new=amend.shown_text(made.field, made.new),
        why=made.why,
        is_confirmed=same,
        back=() if same else tuple(amend.entered(made.field, old).items()),
    )
