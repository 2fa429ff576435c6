"""What a paper may say: the values that the writer of a paper is handed, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline.terms import Severity

if TYPE_CHECKING:
    from datetime import date

    from pipeline.matter import MatterLine
    from pipeline.model import Case, Finding
    from pipeline.procedure import Procedure
    from pipeline.terms import Authority


@dataclass(frozen=True, slots=True)
class Signature:
    """Number, day and signer of a paper; None leaves the place open for the văn thư and the signer.

    `number` may be bare ("215") or whole ("215/CAT-PC06"); `signer` is rank and name; `title` is the title of
    who signs by `authority`, Decree 30/2020 Article 13: KT and "Phó Giám đốc", TL and "Trưởng phòng PC06".
    """

    number: str | None = None
    day: date | None = None
    signer: str | None = None
    authority: Authority | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """The article to be posted: its title, and its body in paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """One matter for one paper; `case` is that of the newest letter, `today` the day of writing.

    `reason` is the officer's: the grounds of a refusal, the opinion of the appraising unit for C06.
    `chosen` are the findings that the paper names, None the blocking ones. `recipient` None is whoever the
    paper goes to by itself. `answer_by` None is the deadline of the appraisal while that lies ahead.
    `contact` names the officer to ask. `article` None is the one that came with the letter; `image` are the
    bytes of the picture as it was drawn anew behind the fence, PNG or JPEG.
    """

    case: Case
    procedure: Procedure
    today: date
    matter: MatterLine | None = None
    arrival_number: int | None = None
    reason: str = ""
    chosen: tuple[Finding, ...] | None = None
    recipient: str | None = None
    answer_by: date | None = None
    contact: str | None = None
    signature: Signature = field(default_factory=Signature)
    article: Article | None = None
    image: bytes | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that the paper names."""
        found = self.case.report.findings
        return (
            tuple(f for f in found if f.severity is Severity.BLOCKING) if self.chosen is None else self.chosen
        )

    @property
    def arrived_as(self) -> int | None:
        """The số đến of the newest letter, None when it is not registered."""
        return self.arrival_number or (self.matter.arrival_number if self.matter else None)


@dataclass(frozen=True, slots=True)
class ReminderBrief:
    """The bodies that sent nothing in a month; `month` is any day of it, `province` that of the office."""

    procedure: Procedure
    today: date
    month: date
    units: tuple[str, ...]
    province: str | None = None
    recipients: tuple[str, ...] = ()
    contact: str | None = None
    signature: Signature = field(default_factory=Signature)
