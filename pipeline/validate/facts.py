"""What a rule may look at: everything known of one submission, and the day on which it is judged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.secrecy import is_marked, is_stopped
from pipeline.terms import FileRole, Kind

if TYPE_CHECKING:
    from datetime import date

    from pipeline.model import Extraction, Issuer, Reading, Submission
    from pipeline.procedure import Procedure
    from pipeline.senders import Agency
    from pipeline.workdays import Calendar


@dataclass(frozen=True, slots=True)
class Facts:
    """One submission before the rules; `today` is handed in because this room has no clock.

    `calendar` counts working days; None is the one that comes with the program. `agencies` are those whose
    addresses are known.
    """

    submission: Submission
    reading: Reading
    extraction: Extraction
    procedure: Procedure
    today: date
    calendar: Calendar | None = None
    agencies: tuple[Agency, ...] = ()

    @property
    def is_request(self) -> bool:
        """Only a posting request owes audience, scope, window and files (contract)."""
        return self.extraction.kind is Kind.POSTING_REQUEST

    @property
    def is_letter(self) -> bool:
        """An official letter of any sort owes number, date, issuer and signatory."""
        return self.extraction.kind is not Kind.NOT_A_LETTER

    @property
    def is_secret(self) -> bool:
        """A secrecy mark, understood or only seen, or seen before any file was read."""
        return is_marked(self.extraction) or is_stopped(self.submission)

    @property
    def has_text(self) -> bool:
        """Tell whether anything at all could be read."""
        pages = (page for document in self.reading.documents for page in document.pages)
        return any(line.text.strip() for page in pages for line in page.lines)

    @property
    def day(self) -> date:
        """The letter's own date, else the day of arrival."""
        return self.extraction.issued_on.value or self.submission.received_on

    @property
    def issuer(self) -> Issuer | None:
        """The issuing body as far as it was understood."""
        return self.extraction.issuer.value

    def demands(self, what: str) -> bool:
        """Tell whether this is a request and the procedure demands `what` of requests."""
        return self.is_request and what in self.procedure.mandatory

    def files_of(self, role: FileRole) -> tuple[int, ...]:
        """Give the indexes of the files with that role."""
        return tuple(index for index, one in enumerate(self.extraction.roles) if one is role)


def quoted(raw: str | None, limit: int = 80) -> str:
    """Quote what the letter says, cut to `limit` letters; empty when it says nothing."""
    if not raw:
        return ""
    text = " ".join(raw.split())
    return f" Văn bản ghi: “{text if len(text) <= limit else text[:limit].rstrip() + '…'}”."
