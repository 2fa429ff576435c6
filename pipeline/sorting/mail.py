"""What sorting is handed: a mail as it arrived, and whom to ask what is known of matters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from pipeline.model import Submission
    from pipeline.post import DeliveryReport, Envelope

# Names that mail programs give to pictures of the layout: Outlook, Gmail, Zimbra, Apple, and ingest itself.
_LAID_IN = re.compile(
    r"^(?:image\d{3}|outlook-\w|ii_\w|inline|unnamed|att\d{4,}|dinh-kem-\d|~wrd|oledata|spacer|zimbra"
    r"|logo|icon|banner|chu-?_? ?ky|signature|facebook|fb|zalo|youtube|twitter|linkedin|instagram)",
    re.IGNORECASE,
)
_UNOPENED = frozenset({FindingCode.TOO_LARGE, FindingCode.UNREADABLE, FindingCode.ENCRYPTED})


@dataclass(frozen=True, slots=True)
class Attachment:
    """One file that a mail brought, at any depth; `inline` tells a picture of its layout, by its name."""

    name: str
    media_type: str
    size: int
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Arrived:
    """A mail as it is sorted: what its headers claim, its NFC body, what it brought.

    `report` is what its machine parts say of an earlier mail; `unopened` tells that a part of it could not be
    opened or was left out, so that nobody knows what it brought.
    """

    envelope: Envelope
    text: str
    attachments: tuple[Attachment, ...] = ()
    report: DeliveryReport | None = None
    unopened: bool = False


class Known(Protocol):
    """What the caller looks up in the store; each gives nothing where nothing is known."""

    def matter_by_message_id(self, ids: tuple[str, ...], /) -> str | None:
        """Give the matter of the first of these message ids: of our mails, or of mails that joined it."""

    def our_message_ids(self, ids: tuple[str, ...], /) -> tuple[str, ...]:
        """Keep those message ids that are of mails that we sent."""

    def matter_by_number(self, number: str, /) -> str | None:
        """Give the matter of a letter by its number, "1523/SVHTTDL-QLDL"."""

    def matter_by_arrival(self, number: int, year: int, /) -> str | None:
        """Give the matter by its number of arrival, 12 of 2026."""


def arrived(envelope: Envelope, submission: Submission, report: DeliveryReport | None = None) -> Arrived:
    """Put together what sorting needs, from the headers and from what ingest made of the mail.

    A file that ingest did not open as a mail is itself taken for an attachment. Ingest keeps no trace of what
    was shown inline, so the name tells it.
    """
    opened = bool(submission.files) and submission.files[0].text is not None
    return Arrived(
        envelope,
        (submission.files[0].text or "") if opened else "",
        tuple(
            Attachment(file.name, file.media_type, file.size, _laid_in(file.name, file.media_type))
            for file in submission.files[opened:]
        ),
        report,
        unopened=any(finding.code in _UNOPENED for finding in submission.findings),
    )


def _laid_in(name: str, kind: str) -> bool:
    return kind.startswith("image/") and _LAID_IN.match(name) is not None
