"""The nouns of the house: frozen values that the rooms hand to each other.

Standard library only. Text is NFC. Boxes are in page points (1/72 inch), origin top left, on the
page as displayed upright. Dates are calendar days in Viet Nam. Nothing here reads a clock or a file.
What stands on a page is in `page.py`, a digital signature in `signature.py`; both are handed on from here.
"""
# ruff: noqa: PLC0414, TC001 - "X as X" hands a noun of those two on to the rooms, at run time too

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from pipeline.page import REPAIRED as REPAIRED
from pipeline.page import Box as Box
from pipeline.page import Line as Line
from pipeline.page import Page as Page
from pipeline.page import Picture as Picture
from pipeline.page import Word as Word
from pipeline.page import WordReading as WordReading
from pipeline.signature import DigitalSignature as DigitalSignature
from pipeline.signature import Later as Later
from pipeline.terms import (
    FIELD_NAMES,
    READ_FAULTS,
    SEVERITY,
    Authority,
    CaseStatus,
    DocumentType,
    FieldStatus,
    FileRole,
    FindingCode,
    Gender,
    HandlerLevel,
    IssuerKind,
    IssuerLevel,
    Kind,
    ReadBy,
    ScopeLevel,
    Secrecy,
    Severity,
    Topic,
    Urgency,
)

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from pipeline.post import MailProof

T = TypeVar("T")


# ---- findings
@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found wrong or worth saying, with advice in Vietnamese.

    `field` is a key of the contract's `fields` or None; `file` an index into `Submission.files`.
    """

    code: FindingCode
    message: str
    field: str | None = None
    file: int | None = None

    @property
    def severity(self) -> Severity:
        """Weight of this code, the same everywhere (contract, table of finding codes)."""
        return SEVERITY[self.code]


@dataclass(frozen=True, slots=True)
class Report:
    """What validation says of one submission, in the order of the rules."""

    findings: tuple[Finding, ...] = ()


# ---- ingest
@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file that arrived; `path` leads to its unchanged bytes.

    `name` is NFC and without any folder; `media_type` follows from the content, never from the
    name; `parent` is the index of the mail or archive that held it, None for what arrived itself;
    `text` is the NFC body of a mail, None for every other file.
    """

    name: str
    sha256: str
    media_type: str
    size: int
    path: Path
    parent: int | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Mail:
    """Envelope of a mail: who sent it, when, and how far the sender is proven.

    `authentication` is a header as it stands there, which anybody may have written; `proof` is what is
    believed of it, None where nobody looked (a mail within another, .msg, mails of an earlier program).
    """

    sender: str
    subject: str
    sent_at: datetime | None
    message_id: str | None
    authentication: str | None = None
    proof: MailProof | None = None


@dataclass(frozen=True, slots=True)
class Submission:
    """What arrived together (hồ sơ). `id` follows from the bytes alone."""

    id: str
    files: tuple[SourceFile, ...]
    received_on: date
    origin: str
    mail: Mail | None = None
    findings: tuple[Finding, ...] = ()


# ---- read
@dataclass(frozen=True, slots=True)
class Document:
    """What was read from one file; `file` is its index in `Submission.files`.

    `signatures` are the digital signatures of a PDF, in the order in which they were made.
    """

    file: int
    read_by: ReadBy
    pages: tuple[Page, ...] = ()
    pictures: tuple[Picture, ...] = ()
    signatures: tuple[DigitalSignature, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Text of all files of a submission, one `Document` per file in the same order."""

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...] = ()


# ---- extract
@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a value stands: file index, page (from 1), box in page points, the text itself.

    `start` and `end` are offsets into the NFC text of the letter; `disputed` are the words of it that the
    readers of a scan read differently, or that were repaired, each with all its readings.
    """

    file: int
    page: int
    box: Box | None
    text: str
    start: int = 0
    end: int = 0
    disputed: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """A value with its proof. `value` None with `raw` set means seen but not understood.

    `because` are the steps, in Vietnamese, by which a value was worked out that does not stand there as it
    is: a lunar day, a duration counted, an age that a law gives to a group.
    """

    value: T | None = None
    confidence: float = 0.0
    status: FieldStatus = FieldStatus.MISSING
    evidence: tuple[Evidence, ...] = ()
    raw: str | None = None
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Issuer:
    """Cơ quan ban hành; place names with their type word ("huyện Đắk Mil")."""

    name: str
    parent: str | None
    level: IssuerLevel
    kind: IssuerKind
    province: str | None = None
    district: str | None = None
    commune: str | None = None


@dataclass(frozen=True, slots=True)
class Signatory:
    """Người ký, without rank; `title` as printed under the authority."""

    name: str | None
    title: str | None
    authority: Authority | None = None


@dataclass(frozen=True, slots=True)
class Audience:
    """Đối tượng: ages in whole years, inclusive; "mọi lứa tuổi" is 0 and None.

    `age_stated` tells that the letter speaks of age at all; the contract shows it as `age_min`
    not being null.
    """

    age_min: int | None
    age_max: int | None
    gender: Gender | None
    groups: tuple[str, ...] = ()

    @property
    def age_stated(self) -> bool:
        """True when the letter names an age limit or says that there is none."""
        return self.age_min is not None or self.age_max is not None


@dataclass(frozen=True, slots=True)
class ScopeUnit:
    """One area named in the scope, with its type word; `code` of the statistics office if known."""

    name: str
    level: ScopeLevel
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """Phạm vi: the widest level asked for; `units` is empty for nationwide."""

    level: ScopeLevel
    units: tuple[ScopeUnit, ...] = ()
    justification: str | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """Thời gian đăng; both ends inclusive; `end` None is open-ended."""

    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Extraction:
    """All fields of the letter, one attribute each, with kind and roles of the files.

    `letter_file` is the index of the file that is the letter, None when there is none;
    `cited_as` are (number, date) pairs by which annexes name their own letter.
    """

    kind: Kind
    document_type: DocumentType | None
    roles: tuple[FileRole, ...]
    letter_file: int | None
    number: Field[str]
    issued_on: Field[date]
    place: Field[str]
    issuer: Field[Issuer]
    subject: Field[str]
    addressees: Field[tuple[str, ...]]
    signatory: Field[Signatory]
    urgency: Field[Urgency]
    secrecy: Field[Secrecy]
    audience: Field[Audience]
    scope: Field[Scope]
    window: Field[Window]
    notes: Field[str]
    topic: Field[Topic]
    cited_as: tuple[tuple[str, date | None], ...] = ()
    personal_data: tuple[str, ...] = ()


# ---- route
@dataclass(frozen=True, slots=True)
class Decision:
    """Who appraises, who approves, and why; `because` are steps in Vietnamese."""

    handler_level: HandlerLevel
    handler: str | None
    approval_level: HandlerLevel
    forward_to_c06: bool
    rule: str
    because: tuple[str, ...]
    profile: str


# ---- case
@dataclass(frozen=True, slots=True)
class Correction:
    """A person's change to one field; append-only, always wins over the machine."""

    who: str
    when: datetime
    field: str
    old: str | None
    new: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Case:
    """Everything known of one submission after one walk through the house."""

    submission: Submission
    reading: Reading
    extraction: Extraction
    report: Report
    decision: Decision
    corrections: tuple[Correction, ...] = field(default=())

    @property
    def status(self) -> CaseStatus:
        """Quarantine first, then blocking findings, then doubt; else ready (contract)."""
        findings = self.report.findings
        if any(f.code is FindingCode.SECRECY_MARK for f in findings):
            return CaseStatus.QUARANTINED
        no_letter = self.extraction.letter_file is None
        if no_letter and any(f.code in READ_FAULTS for f in findings):
            return CaseStatus.QUARANTINED
        severities = {f.severity for f in findings}
        if Severity.BLOCKING in severities:
            return CaseStatus.INCOMPLETE
        statuses = {getattr(self.extraction, name).status for name in FIELD_NAMES}
        if Severity.REVIEW in severities or FieldStatus.DOUBTFUL in statuses:
            return CaseStatus.NEEDS_REVIEW
        return CaseStatus.READY


# ---- outcomes
@dataclass(frozen=True, slots=True)
class Stored:
    """The submission is a case now."""

    case: Case


@dataclass(frozen=True, slots=True)
class Duplicate:
    """The same bytes were processed before; `case` is what is known, nothing was done again."""

    case: Case


@dataclass(frozen=True, slots=True)
class Quarantined:
    """Stopped: secrecy mark, hostile or unreadable content. The case says why."""

    case: Case


@dataclass(frozen=True, slots=True)
class Failed:
    """The machine, not the letter, is broken; the submission stays claimable and is tried again."""

    submission: Submission
    error: Exception


Outcome = Stored | Duplicate | Quarantined | Failed
