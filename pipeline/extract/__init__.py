"""The reading of meaning: a letter's fields out of its text.

In comes a submission with its `Reading`; out goes an `Extraction`: kind, roles of the files, and every
field of the contract with evidence and confidence.
It never opens a file, reads a clock or guesses: what is not surely read is `doubtful`, what is not there
is missing.
To add a field: one module with `find(view) -> Field`, one line in `FIELDS` or `REQUEST_FIELDS`, the name
in `terms.FIELD_NAMES` and `model.Extraction`, one sample or test, one line in docs/adding.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.extract import (
    addressees,
    audience,
    issued_on,
    issuer,
    notes,
    number,
    place,
    scope,
    secrecy,
    signatory,
    subject,
    topic,
    urgency,
    window,
)
from pipeline.extract.cited import cited_as
from pipeline.extract.council import guesses_of, settled, speaks_against_request
from pipeline.extract.document_type import document_type_of
from pipeline.extract.fields import View, doubted, missing
from pipeline.extract.items import items_of
from pipeline.extract.kind import kind_of
from pipeline.extract.letter import letter_of
from pipeline.extract.personal_data import personal_data_in
from pipeline.extract.roles import roles_of
from pipeline.extract.zones import zones_of
from pipeline.model import Extraction
from pipeline.terms import FIELD_NAMES, FieldStatus, FileRole, Kind
from pipeline.vietnamese.text import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.extract.learned import Net
    from pipeline.model import Field, Reading, Submission
    from pipeline.terms import Secrecy

    Finder = Callable[[View], Field[Any]]

# Fields of every letter; each may ask for the values of those above it.
FIELDS: tuple[tuple[str, Finder], ...] = (
    ("issued_on", issued_on.find),
    ("place", place.find),
    ("issuer", issuer.find),
    ("number", number.find),
    ("subject", subject.find),
    ("addressees", addressees.find),
    ("signatory", signatory.find),
    ("urgency", urgency.find),
    ("secrecy", secrecy.find),
)
# Fields of a posting request only (contract: missing for every other kind).
REQUEST_FIELDS: tuple[tuple[str, Finder], ...] = (
    ("audience", audience.find),
    ("scope", scope.find),
    ("window", window.find),
    ("notes", notes.find),
    ("topic", topic.find),
)


def extract(submission: Submission, reading: Reading, net: Net | None = None) -> Extraction:
    """Find the letter among the files and read its fields; `net` None: the shipped one helps the rules."""
    roles, letter_file = roles_of(submission, reading)
    if letter_file is None:
        return _nothing(roles, secrecy.elsewhere(reading))
    view = view_of(submission, reading, letter_file)
    view.net = net
    for name, find in FIELDS:
        view.known[name] = find(view)
    if view.known["secrecy"].status is FieldStatus.MISSING:
        view.known["secrecy"] = secrecy.elsewhere(reading)
    view.kind, view.kind_sure = kind_of(view)
    if view.kind is Kind.POSTING_REQUEST:
        view.kind_sure = view.kind_sure and not speaks_against_request(view)
        view.guesses = guesses_of(view)
        for name, find in REQUEST_FIELDS:
            field = settled(view, name, find)
            view.known[name] = field if view.kind_sure else doubted(field)
    articles = "\n".join(_text(reading, i) for i, role in enumerate(roles) if role is FileRole.ARTICLE)
    if view.kind is Kind.POSTING_REQUEST and articles:
        weighed = topic.find(view, articles)
        view.known["topic"] = weighed if view.kind_sure else doubted(weighed)
    fields: dict[str, Any] = {name: view.known.get(name, missing()) for name in FIELD_NAMES}
    return Extraction(
        kind=view.kind,
        document_type=view.document_type,
        roles=roles,
        letter_file=letter_file,
        cited_as=cited_as(view),
        personal_data=personal_data_in(plain(articles)),
        **fields,
    )


def view_of(submission: Submission, reading: Reading, letter_file: int) -> View:
    """Prepare the letter: text, zones, kind of document, parts of a request."""
    letter = letter_of(reading.documents[letter_file], submission.received_on)
    zones = zones_of(letter)
    return View(letter, zones, document_type_of(letter, zones), items=items_of(letter, zones))


def _text(reading: Reading, index: int) -> str:
    return "\n".join(line.text for page in reading.documents[index].pages for line in page.lines)


def _nothing(roles: tuple[FileRole, ...], mark: Field[Secrecy]) -> Extraction:
    """Say that no file is a letter; every field is missing but a mark of secrecy."""
    fields: dict[str, Any] = {name: missing() for name in FIELD_NAMES} | {"secrecy": mark}
    return Extraction(kind=Kind.NOT_A_LETTER, document_type=None, roles=roles, letter_file=None, **fields)
