"""What programs say of themselves in mails: bounces, receipts, automatic answers, reports, filters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.vietnamese.text import plain

if TYPE_CHECKING:
    from pipeline.post import Envelope
    from pipeline.sorting.mail import Arrived

# RFC 3464 reports come from these, and so do the bounces of servers that write none.
_DAEMON = re.compile(r"^(?:mailer-?_?daemon|mail-daemon|postmaster|microsoftexchange[0-9a-f]{32})(?:@|$)")
_DAEMON_NAME = re.compile(r"\bmail delivery (?:sub)?system\b|\bmail administrator\b|\bmicrosoft outlook\b")
_BOUNCED = re.compile(
    r"^\W*(?:undeliver(?:able|ed)\b|delivery status notification|mail delivery (?:failed|failure|system)"
    r"|delivery (?:has )?(?:failed|failure)|returned mail|failure notice|mail system error"
    r"|delivery notification|delayed mail|warning: (?:message|could not)|message delayed|mail failure"
    r"|nondeliverable mail|khong (?:the )?(?:gui|chuyen|phan phoi)(?: duoc)?\s*:|khong gui duoc"
    r"|thu bi tra lai|thu khong (?:the )?gui|thong bao (?:trang thai|loi)(?: gui| chuyen)?"
    r"|chua (?:the )?gui duoc|gui thu (?:khong thanh cong|that bai)|(?:da chuyen|delivered|relayed)\s*:)"
)
_LATE = re.compile(
    r"\bdelay(?:ed)?\b|\bstill being retried\b|\b(?:will|continue to) (?:be )?retr"
    r"|\btemporar\w+ (?:problem|fail)|\bbi cham\b|\bcham tre\b|\bse (?:tiep tuc )?thu lai\b"
    r"|\btiep tuc thu\b|\bbi tri hoan\b"
)
_DONE = re.compile(r"^\W*(?:da chuyen|delivered|relayed)\s*:")
_RECEIPT = re.compile(
    r"^\W*(?:da doc|chua doc|read|not read|read[- ]receipt|return receipt(?: \(displayed\))?"
    r"|bien nhan da doc|xac nhan da doc)\s*[:-]"
)
_AWAY = re.compile(
    r"^\W*(?:tu dong tra loi|(?:thu )?tra loi tu dong|thu tu dong tra loi|phan hoi tu dong"
    r"|auto(?:matic(?:ally)?)?[- ]?(?:reply|response|responder|generated reply)|out of (?:the )?office|ooo\b"
    r"|vacation|away\b|(?:thong bao |dang )?(?:nghi phep|vang mat)|i am out of|on (?:annual )?leave"
    r"|on vacation)"
)
_DMARC = re.compile(r"^\W*(?:report domain|dmarc aggregate report|tls-?rpt|report-id)\s*:", re.IGNORECASE)
_TAG = re.compile(r"^\W*(?:spam\b|spam\?|thu rac\b|junk\b|suspected spam|nghi (?:la )?spam|nghi thu rac)\W")
_TAG_OPENS = re.compile(r"^\s*[\[({*<]")
_OLD_ID = re.compile(r"^\s*Message-ID:\s*(<[^<>\s]{1,500}>)", re.MULTILINE | re.IGNORECASE)
_BULK = frozenset({"bulk", "list", "junk"})
_LOOKED_AT = 20_000  # characters of a bounce's text


def report_type(letter: Arrived) -> str | None:
    """Give the report-type of a multipart/report (RFC 6522), None when the mail is none."""
    told = letter.envelope.content_type or ""
    if not told.startswith("multipart/report"):
        return None
    hit = re.search(r"report-type=\"?([\w-]+)", told)
    return hit[1] if hit else (letter.report.kind if letter.report else "")


def is_bounce(letter: Arrived) -> bool:
    """Tell a report about delivery, by its machine part (RFC 3464) or by sender and subject."""
    kind, envelope = report_type(letter), letter.envelope
    if kind is not None:
        return kind in {"delivery-status", ""}
    titled = _BOUNCED.match(plain(envelope.subject)) is not None
    daemon = _DAEMON.match(envelope.sender) is not None
    named = _DAEMON_NAME.search(plain(envelope.sender_name)) is not None
    return (daemon and (titled or envelope.null_return_path or named)) or (
        titled and envelope.null_return_path
    )


def delivery(letter: Arrived) -> str:
    """Give what a bounce says: "failed", "delayed" or "delivered"."""
    said = letter.report.action if letter.report else None
    if said:
        return said if said in {"failed", "delayed"} else "delivered"
    subject = plain(letter.envelope.subject)
    if _DONE.match(subject):
        return "delivered"
    return "delayed" if _LATE.search(f"{subject}\n{plain(letter.text[:_LOOKED_AT])}") else "failed"


def returned_ids(letter: Arrived) -> tuple[tuple[str, ...], ...]:
    """Give the message ids that a report may be about, in groups, the surest first.

    References hold the whole thread: only the last of them can be the mail that came back.
    """
    envelope = letter.envelope
    told = letter.report.message_ids if letter.report else ()
    written = tuple(_OLD_ID.findall(letter.text[:_LOOKED_AT]))
    return told, envelope.in_reply_to, written, envelope.references[-1:]


def is_receipt(letter: Arrived) -> bool:
    """Tell a receipt that a mail was read (RFC 8098), also those that only a subject tells."""
    kind = report_type(letter)
    return kind == "disposition-notification" or (
        kind is None and _RECEIPT.match(plain(letter.envelope.subject)) is not None
    )


def is_statistics(letter: Arrived) -> bool:
    """Tell reports of servers about mail in general: DMARC (RFC 7489), TLS (RFC 8460), abuse (RFC 5965)."""
    kind = report_type(letter)
    return (
        kind in {"feedback-report", "tlsrpt"}
        or _DMARC.match(plain(letter.envelope.subject).strip()) is not None
    )


def automatic(envelope: Envelope) -> tuple[str, bool] | None:
    """Give the sign of an automatic mail, and whether it surely answers another one.

    Programs of offices send letters as "auto-generated", and so does Exchange its absence notes.
    """
    away = _AWAY.match(plain(envelope.subject)) is not None
    said = envelope.auto_submitted
    if said and not said.startswith("no"):
        return f"Auto-Submitted: {said}", away or said.startswith("auto-replied")
    if envelope.precedence and envelope.precedence.replace("-", "_").startswith("auto_reply"):
        return f"Precedence: {envelope.precedence}", True
    return (envelope.subject, False) if away else None


def list_sign(envelope: Envelope) -> str | None:
    """Name the header by which a mail goes to many (RFC 2369, RFC 2919), None where there is none."""
    if envelope.unsubscribe:
        return "List-Unsubscribe"
    if envelope.list_id:
        return "List-Id"
    return "Precedence" if envelope.precedence in _BULK else None


def spam_sign(envelope: Envelope) -> str | None:
    """Give the sign of a filter on the way that takes the mail for spam: a header, a tag in the subject."""
    if envelope.spam_flag and envelope.spam_flag.startswith("yes"):
        return envelope.spam_flag
    tagged = _TAG_OPENS.match(envelope.subject) and _TAG.match(plain(envelope.subject))
    return tagged[0].strip() if tagged else None
