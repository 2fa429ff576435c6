"""Letters on the desk: samples read in an office, with fields made doubtful, wrong or hostile on the way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from review_office import WHOLE

from pipeline.model import Audience, Evidence, Field, Issuer, Scope, ScopeUnit, Signatory
from pipeline.person import Role
from pipeline.process import process
from pipeline.terms import FIELD_NAMES, FieldStatus, IssuerKind, IssuerLevel, Kind, ScopeLevel

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.model import Case, Extraction
    from pipeline.person import Person
    from pipeline.review.office import Office

SAMPLES = Path(__file__).resolve().parents[1] / "samples"


def sample(number: str) -> tuple[Path, ...]:
    """Give the files of a sample letter by its number ("08")."""
    folder = next(one for one in SAMPLES.iterdir() if one.name.startswith(f"{number}-"))
    return tuple(one for one in sorted(folder.iterdir()) if one.name not in {"expected.json", "note.txt"})


def arrive(
    office: Office, files: tuple[Path, ...], change: Callable[[Extraction], Extraction] | None = None
) -> str:
    """Let a letter arrive and be read; give its matter. `change` is done to what was extracted."""
    rooms = office.house.rooms
    if change is not None:
        plainly = rooms.extract
        rooms = replace(rooms, extract=lambda *told: change(plainly(*told)))
    (submission,) = office.house.ingest(files, together=len(files) > 1)
    outcome = process(submission, rooms)
    assert hasattr(outcome, "case"), outcome
    found = office.desk.matters.matter_of(outcome.case.submission.id)
    assert found is not None
    return found


def doubtful(extraction: Extraction, **values: Any) -> Extraction:  # noqa: ANN401 - values of any field
    """Give the extraction with other values in some fields, none of them sure."""
    told = {
        name: replace(getattr(extraction, name), value=value, confidence=0.5, status=FieldStatus.DOUBTFUL)
        for name, value in values.items()
    }
    return replace(extraction, **told)


def hostile(extraction: Extraction, text: str) -> Extraction:
    """Give the extraction with a text in every place of it that holds one, evidence and reasons too."""
    values: dict[str, Any] = {
        "number": text,
        "place": text,
        "issuer": Issuer(text, text, IssuerLevel.COMMUNE, IssuerKind.OTHER, text, text, text),
        "subject": text,
        "addressees": (text,),
        "signatory": Signatory(text, text),
        "audience": Audience(1, 2, None, (text,)),
        "scope": Scope(ScopeLevel.COMMUNE, (ScopeUnit(text, ScopeLevel.COMMUNE, text),), text),
        "notes": text,
    }
    seen = Evidence(0, 1, None, text)
    told = {
        name: Field(values.get(name), 0.5, FieldStatus.DOUBTFUL, (seen,), text, (text,))
        for name in FIELD_NAMES
        if name != "secrecy"
    }
    return replace(extraction, kind=Kind.POSTING_REQUEST, **told)


def case_of(office: Office, matter_id: str) -> Case:
    """Give what is known of a matter now."""
    return office.desk.look(matter_id).case


def accounts(office: Office, *people: Person) -> None:
    """Give people accounts under the numbers by which they sign in, so that leases and lists name them."""
    keeper, known = office.desk.store.people, {one.id: one for one in people}
    assert keeper is not None
    for number in range(1, max(known) + 1):
        one = known.get(number)
        login, name = (one.login, one.name) if one else (f"nobody{number}", "Không Ai")
        roles, reach = (one.roles, one.reach) if one else ((Role.CLERK,), WHOLE)
        assert keeper.add(login, name, roles, reach, at=office.desk.now()).id == number
