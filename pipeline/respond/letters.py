"""What letters about one matter are given besides the frame: which letter they answer, and to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.respond import words
from pipeline.respond.head import FRAME, FRAME_MUST, frame, office_for, province_of
from pipeline.respond.text import line, paragraphs

if TYPE_CHECKING:
    from pipeline.procedure import Office
    from pipeline.respond.brief import Brief
    from pipeline.respond.document import Context

ABOUT = (*FRAME, "recipient", "letter", "arrival_number", "received_on", "files")
ABOUT_MUST = (*FRAME_MUST, "recipient", "letter")
REASON = 6000  # characters of what an officer writes


def about(brief: Brief, recipient: str) -> Context:
    """Give the values of `ABOUT` for a letter that goes to `recipient`."""
    return frame(office_of(brief), brief.signature, brief.today, brief.contact) | {
        "recipient": line(recipient, words.NAME),
        "letter": words.letter(brief.case),
        "arrival_number": words.arrival(brief),
        "received_on": words.day(words.received_on(brief)),
        "files": words.files(brief.case),
    }


def office_of(brief: Brief) -> Office:
    """Give the office that writes about this matter; SettingsError as `office_for`."""
    return office_for(brief.procedure, province_of(brief), brief.signature.day or brief.today)


def sender(brief: Brief) -> str:
    """Give whom to answer: as told, else the issuer of the letter.

    Raises:
        UsageError: neither is known.
    """
    issuer = brief.case.extraction.issuer.value
    found = brief.recipient or (issuer.name if issuer else "")
    if not line(found, words.NAME):
        raise UsageError("Chưa rõ cơ quan gửi: ghi nơi nhận văn bản, hoặc sửa cơ quan ban hành của hồ sơ.")
    return found


def appraiser(brief: Brief) -> str:
    """Name the unit that appraises, a blank while nobody decided."""
    return line(brief.case.decision.handler or "", words.NAME) or words.BLANK


def reasons(brief: Brief, what: str) -> tuple[str, ...]:
    """Give the officer's words in paragraphs; UsageError without any, `what` says what they are."""
    found = paragraphs(brief.reason, REASON)
    if not found:
        raise UsageError(f"Cần ghi {what}: chương trình không tự viết phần này.")
    return found
