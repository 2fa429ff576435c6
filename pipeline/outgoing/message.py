"""The MIME message itself: headers, a short text in Vietnamese, the paper as an attachment."""

from __future__ import annotations

import hashlib
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, EmailPolicy
from email.utils import format_datetime
from typing import TYPE_CHECKING

from pipeline.errors import DefectError
from pipeline.outgoing.addresses import (
    LONGEST_SUBJECT,
    address,
    ids,
    line,
    recipient_of,
    subject_of,
    thread_of,
)

if TYPE_CHECKING:
    from datetime import datetime

    from pipeline.outgoing.answer import Answer, Cover
    from pipeline.post import Smtp

NAME, SAYING = 120, 600  # the most characters of a name, and of a phrase, in a mail
_THREAD = frozenset({"message-id", "in-reply-to", "references"})
_KEEP = "Khi trả lời, đề nghị giữ nguyên tiêu đề thư để hồ sơ được nối vào đúng vụ việc."
_AUTOMATIC = "Thư này do hệ thống gửi tự động khi tiếp nhận hồ sơ."


class _Policy(EmailPolicy):
    """SMTP's policy, but for message ids, each of which stays whole on a line of its own.

    The standard library makes encoded words of an id of more than 78 characters, as Outlook's are, and mail
    programs then no longer find the thread.
    """

    def fold_binary(self, name: str, value: str) -> bytes:
        if name.lower() in _THREAD:
            whole = f"{self.linesep} ".join(str(value).split())
            return f"{name}: {whole}{self.linesep}".encode("ascii")
        return super().fold_binary(name, value)


_POLICY = _Policy(linesep=SMTP.linesep, max_line_length=SMTP.max_line_length)


def build(answer: Answer, cover: Cover, smtp: Smtp) -> bytes:
    """Make the bytes; see `pipeline.outgoing.compose`."""
    if not ids((answer.message_id,)):
        raise DefectError("a Message-ID that cannot be one")
    mail = EmailMessage(_POLICY)
    mail["From"] = _named(smtp.sender_name, address(smtp.sender))
    mail["To"] = _named(answer.to.sender_name, recipient_of(answer.to))
    mail["Subject"] = subject_of(answer.to)
    mail["Date"] = format_datetime(answer.at)
    mail["Message-ID"] = answer.message_id
    if thread := thread_of(answer.to):
        mail["In-Reply-To"] = thread[-1]
        mail["References"] = " ".join(thread)
    if answer.automatic:
        mail["Auto-Submitted"] = "auto-replied"  # RFC 3834 section 5
        mail["X-Auto-Response-Suppress"] = "All"  # what Exchange heeds instead
    mail.set_content(_text(answer, cover, smtp), charset="utf-8", cte="quoted-printable")
    mail.add_attachment(
        answer.attachment.data,
        maintype="application",
        subtype="pdf",
        filename=line(answer.attachment.name, NAME),
    )
    # Neither base64 nor quoted-printable can hold "=_", and the same answer gives the same bytes.
    mail.set_boundary("=_" + hashlib.sha256(answer.message_id.encode()).hexdigest()[:32])
    return mail.as_bytes()


def notice(
    to: tuple[str, ...], subject: str, text: str, smtp: Smtp, *, message_id: str, at: datetime
) -> bytes:
    """Make a mail of plain text to our own people: an alert, which answers nothing.

    Raises:
        UsageError: an address cannot be one.
    """
    mail = EmailMessage(_POLICY)
    mail["From"] = _named(smtp.sender_name, address(smtp.sender))
    mail["To"] = [_named("", address(one)) for one in to]
    mail["Subject"] = line(subject, LONGEST_SUBJECT)
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = message_id
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(text, charset="utf-8", cte="quoted-printable")
    return mail.as_bytes()


def _named(name: str, where: str) -> Address:
    return Address(line(name, NAME), addr_spec=where)


def _text(answer: Answer, cover: Cover, smtp: Smtp) -> str:
    us = line(smtp.sender_name, NAME) or address(smtp.sender)
    registered = f", vào sổ văn bản đến số {line(answer.arrival, NAME)}" if answer.arrival else ""
    said = (
        f"Kính gửi: {line(answer.addressee, NAME)}",
        f"{us} đã nhận {line(answer.letter, SAYING).rstrip('.')} gửi đến hộp thư này{registered}.",
        f"{cover.said}\nTệp kèm theo: {line(answer.attachment.name, NAME)}",
        f"Liên hệ: {line(answer.contact, SAYING).rstrip('.')}. {_KEEP}",
        *((_AUTOMATIC,) if answer.automatic else ()),
        us,
    )
    return "\n\n".join(said) + "\n"
