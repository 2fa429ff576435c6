"""The fields of a case and what people said of them come in; the fields as they hold, and forms, go out.

A person's word always wins over the machine's: the newest correction of a field is its value.
It never reads a clock, a file or the database, and never drops the evidence of what the machine saw.
To add a field, write its `Form` in the module of its kind and put it into `FORMS`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pipeline.amend.area import SCOPE
from pipeline.amend.audience import AUDIENCE
from pipeline.amend.bodies import HANDLER, HANDLER_FORM, ISSUER, SIGNATORY
from pipeline.amend.candidates import Candidate, candidates_of
from pipeline.amend.closed import DOCUMENT_TYPE, KIND, ROLES, SECRECY, TOPIC, URGENCY
from pipeline.amend.confusing import confusions
from pipeline.amend.days import ISSUED_ON, WINDOW
from pipeline.amend.form import NOT_STATED, Asked, Form, Input, InputKind, checked, decoded, encoded
from pipeline.amend.overriding import BY_PERSON, handler_of, may_override, overridden
from pipeline.amend.plain import ADDRESSEES, NOTES, NUMBER, PLACE, SUBJECT
from pipeline.amend.said import amended_field, is_confirmation, newest, without_request
from pipeline.errors import DefectError, UsageError
from pipeline.terms import FIELD_NAMES, FileRole, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from pipeline.model import Case, Correction, Extraction

__all__ = [
    "BY_PERSON",
    "FORMS",
    "HANDLER",
    "NOT_STATED",
    "Candidate",
    "Form",
    "Input",
    "InputKind",
    "amended",
    "candidates",
    "confusions",
    "decode",
    "encode",
    "entered",
    "form_of",
    "inputs",
    "is_confirmation",
    "may_override",
    "overridden",
    "parse",
    "shown",
    "shown_text",
    "title_of",
    "value_of",
]

FORMS = (
    NUMBER,
    ISSUED_ON,
    PLACE,
    ISSUER,
    SUBJECT,
    ADDRESSEES,
    SIGNATORY,
    URGENCY,
    SECRECY,
    AUDIENCE,
    SCOPE,
    WINDOW,
    NOTES,
    TOPIC,
    KIND,
    DOCUMENT_TYPE,
    ROLES,
    HANDLER_FORM,
)


def amended(extraction: Extraction, corrections: Iterable[Correction]) -> Extraction:
    """Give the extraction with the newest correction of each field in the machine's place.

    Such a field is sure (1.0) and accepted, or missing when a person emptied it; it keeps the machine's
    evidence and words, and says in `because` who said so. What a correction cannot be about (a field of a
    later program, roles for other files) is left alone. Only a request has audience, scope, window, notes and
    topic.
    """
    said = newest(corrections)
    changed: dict[str, Any] = {}
    for form in FORMS:
        made = said.get(form.name)
        if made is None:
            continue
        value = decoded(form, made.new)
        if form.name in FIELD_NAMES:
            changed[form.name] = amended_field(getattr(extraction, form.name), value, made)
        elif form.name == DOCUMENT_TYPE.name or (form.name == KIND.name and value is not None):
            changed[form.name] = value
        elif form.name == ROLES.name and value and len(value) == len(extraction.roles):
            letter = value.index(FileRole.LETTER) if FileRole.LETTER in value else None
            changed |= {"roles": value, "letter_file": letter}
    found = replace(extraction, **changed)
    return found if found.kind is Kind.POSTING_REQUEST else without_request(found)


def form_of(name: str) -> Form:
    """Give the form of a field; raises `UsageError` for what cannot be corrected."""
    found = next((one for one in FORMS if one.name == name), None)
    if found is None:
        raise UsageError(f"Không có trường “{name[:40]}” để chỉnh sửa.")
    return found


def inputs(name: str, value: object = None) -> tuple[Input, ...]:
    """Give the inputs by which a page asks for a field; those of "roles" follow from its value."""
    return form_of(name).inputs(value)


def encode(name: str, value: object) -> str | None:
    """Write the value of a field as canonical JSON text, as `Correction` keeps it; None stays None."""
    return encoded(form_of(name), value)


def decode(name: str, text: str | None) -> Any:  # noqa: ANN401 - of any field
    """Read what `encode` gave; raises `DefectError` for anything else."""
    return decoded(form_of(name), text)


def parse(name: str, entered: Mapping[str, str], *, on: date | None, home: str | None = None) -> Any:  # noqa: ANN401 - of any field
    """Read what a person typed into the inputs of a field; None when the field was emptied.

    Places are completed from the map of the day `on`; of several of one name those in the province `home` are
    meant. Raises `UsageError` in Vietnamese that names the wrong part.
    """
    form = form_of(name)
    if name != ROLES.name:
        checked(entered, form.inputs(None))
    value = form.parse(entered, Asked(on, home))
    if value is None and not form.is_optional:
        raise UsageError(f"{form.title}: phải chọn một giá trị.")
    return value


def entered(name: str, value: object) -> dict[str, str]:
    """Give what stands in the inputs of a field for a value: the reverse of `parse`."""
    form = form_of(name)
    return form.entered(value) if value is not None else {one.name: "" for one in form.inputs(None)}


def shown(name: str, value: object) -> str:
    """Say a value in Vietnamese words."""
    return NOT_STATED if value is None else form_of(name).shown(value)


def shown_text(name: str, text: str | None) -> str:
    """Say what a correction holds in Vietnamese words; what cannot be read back is shown as it is."""
    form = next((one for one in FORMS if one.name == name), None)
    try:
        return shown(name, decoded(form, text)) if form else text or NOT_STATED
    except DefectError:
        return text or NOT_STATED


def title_of(name: str) -> str:
    """Give the Vietnamese title of a field; the name itself for one that is not known (any more)."""
    return next((one.title for one in FORMS if one.name == name), name)


def value_of(case: Case, name: str) -> Any:  # noqa: ANN401 - of any field
    """Give the present value of a correctable field of a case."""
    form_of(name)
    if name == HANDLER:
        return handler_of(case.decision)
    found = getattr(case.extraction, name)
    return found.value if name in FIELD_NAMES else found


def candidates(name: str, case: Case, known: tuple[Any, ...] = ()) -> tuple[Candidate, ...]:
    """Give other values that a field may have, likeliest first, nine at most; never the present one.

    They come from what the readers of a scan read differently, from the words of the letter, and from
    `known`: values of aliases that people taught.
    """
    return candidates_of(form_of(name), case, known)
