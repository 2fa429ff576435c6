"""Reports about mails sent before: bounces and receipts, by their machine parts (RFC 3462, 3464, 8098).

Only what a report says is read, never the returned mail itself; a mail that is no report gives None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.errors import FileFaultError
from pipeline.ingest.envelope import message_ids, read_envelope
from pipeline.ingest.limits import IngestLimits
from pipeline.ingest.mail import inner, parse
from pipeline.ingest.parts import fence
from pipeline.post import DeliveryReport

if TYPE_CHECKING:
    from email.message import Message

_FIRST = (
    512 * 1024
)  # bytes: text, machine part and the head of the returned mail stand before its attachments
_MAX_IDS = 20
# How machine parts name the mail that they are about; RFC 3464 itself has no field for it.
_NAMED = ("Original-Message-ID", "X-Original-Message-ID", "Message-ID")


def read_report(raw: bytes) -> DeliveryReport | None:
    """Read a mail as a report, None when it is none or cannot be parsed; never raises."""
    if "multipart/report" not in (read_envelope(raw).content_type or ""):
        return None
    try:
        with fence():
            root, _, _ = parse(raw[:_FIRST], IngestLimits())
            return _report(root)
    except FileFaultError:
        return None


def _report(root: Message) -> DeliveryReport:
    actions: list[str] = []
    found: list[str] = []
    for part in inner(root):
        if part.get_content_type() == "text/rfc822-headers":
            payload = part.get_payload(decode=True)
            told = read_envelope(payload).message_id if isinstance(payload, bytes) else None
            found += [told] if told else []
        elif part.get_content_maintype() == "message":
            for block in inner(part):
                actions += [str(one).strip().lower() for one in block.get_all("Action") or ()]
                found += [one for name in _NAMED for one in message_ids(str(block.get(name, "")))]
    kind = str(root.get_param("report-type") or "").strip().lower()
    action = "failed" if "failed" in actions else next(iter(actions), None)
    return DeliveryReport(kind, action, tuple(dict.fromkeys(found))[:_MAX_IDS])
