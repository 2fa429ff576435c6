"""What a poll says of one message: what tells it from every other one, and to which end it came."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from pipeline.ingest.mailbox.session import LARGEST_HEADER
from pipeline.post import MailState
from pipeline.store.mails_port import Ended
from pipeline.terms import CaseStatus, Kind

if TYPE_CHECKING:
    from pipeline.ingest.mailbox.session import Header
    from pipeline.model import Case
    from pipeline.post import Envelope, Sorted


def fingerprint(header: Header, envelope: Envelope) -> str | None:
    """Tell one message from every other by its headers; None when they do not.

    The servers on its way put a line each on top, with their clock and a number of their own (Received,
    RFC 5321 4.4): two messages with the same ones are one message. What has none, or no Message-ID, or a
    header longer than we read, is compared by its bytes once they are fetched.
    """
    raw = header.raw
    whole = 0 < len(raw) < LARGEST_HEADER
    if not whole or envelope.message_id is None or b"\nreceived:" not in b"\n" + raw.lower():
        return None
    return hashlib.sha256(b"%d\n" % header.size + raw).hexdigest()


def ended_as(case: Case, found: Sorted, matter_id: str | None, *, secret: bool) -> Ended:
    """Say what a processed message is."""
    submission_id = case.submission.id
    if case.status is CaseStatus.QUARANTINED:
        told = "" if secret else "; ".join(one.message for one in case.report.findings[:3])
        why = "Văn bản có dấu chỉ mức độ mật." if secret else told
        return Ended(MailState.QUARANTINED, why, submission_id, blank=secret)
    if matter_id:
        return Ended(MailState.REPLY, found.why, submission_id, matter_id)
    if case.extraction.kind is Kind.NOT_A_LETTER:
        why = "Đã đọc thư và tệp kèm: không có văn bản."
        return Ended(MailState.NOT_A_LETTER, why, submission_id)
    return Ended(MailState.SUBMISSION, "Đã lập hồ sơ.", submission_id)
