"""Invented mails for the tests of sorting: built as bytes, taken in by ingest, sorted with a small book.

Offices, people, numbers and domains are invented. Attachments are named as `name` or `name:bytes`; what they
hold is a real beginning of such a file, filled up to the size.
"""

from __future__ import annotations

from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from functools import partial

from broken_parts import docx, one_page, packed, paragraph, pdf

from pipeline.post import MailState

LETTER, REPLY, NOT, SPAM, STOP = (
    None,
    MailState.REPLY,
    MailState.NOT_A_LETTER,
    MailState.SPAM,
    MailState.QUARANTINED,
)
FROM = "Văn thư xã Mẫu <vanthu@xamau.example.vn>"
OURS = "<gui.1@ca.example.vn>"
THEIRS = "<den.1@xamau.example.vn>"
OTHERS = "<khac.9@xamau.example.vn>"
MATTER, OTHER = "vu-viec-1", "vu-viec-2"


@dataclass(frozen=True)
class Book:
    """What the store knows: one matter by our answer and their mail, one by numbers only."""

    def matter_by_message_id(self, ids: tuple[str, ...]) -> str | None:
        """Give the matter of the first known id."""
        return next((MATTER for one in ids if one in {OURS, THEIRS}), None)

    def our_message_ids(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Keep those of our own mails."""
        return tuple(one for one in ids if one == OURS)

    def matter_by_number(self, number: str) -> str | None:
        """Know two letters by number."""
        return {"1523/SVHTTDL-QLDL": MATTER, "45/UBND-VX": OTHER}.get(number)

    def matter_by_arrival(self, number: int, year: int) -> str | None:
        """Know one number of arrival."""
        return OTHER if (number, year) == (12, 2026) else None


@dataclass(frozen=True)
class Invented:
    """One mail with the state that it must end in; `state` None is a submission."""

    name: str
    raw: bytes
    state: MailState | None
    matter: str | None = None
    returned: tuple[str, ...] = ()


_KINDS = {
    "pdf": lambda: pdf(*one_page()),
    "docx": partial(docx, paragraph("Kính gửi")),
    "xlsx": lambda: packed({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}),
    "zip": lambda: packed({"cong-van.pdf": pdf(*one_page())}),
    "png": lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x40\0\0\0\x40\x08\x02\0\0\0",
    "jpg": lambda: b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0",
    "gif": lambda: b"GIF89a\x40\0\x40\0\0\0\0",
    "rar": lambda: b"Rar!\x1a\x07\x01\0",
    "dat": lambda: b"\x78\x9f\x3e\x22\x01\0",
    "p7s": lambda: b"\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02\xa0\x80",
    "ics": lambda: b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    "vcf": lambda: b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Nguyen Van Mau\r\nEND:VCARD\r\n",
    "mp3": lambda: b"ID3\x03\0\0\0\0\0\0",
    "txt": "Bài viết: phòng chống lừa đảo\n".encode,
}


def content(name: str) -> bytes:
    """Give bytes as a file of that ending begins with."""
    name, _, size = name.partition(":")
    data = _KINDS[name.rpartition(".")[2].lower()]()
    return data.ljust(int(size or 0), b"\0")


def mail(subject: str, body: str = "", *files: str, html: bool = False, **head: str) -> bytes:
    """Build a mail; headers as keywords with "_" for "-"."""
    made = EmailMessage(policy=SMTP.clone(utf8=False))
    made["From"] = head.pop("From", FROM)
    made["To"] = "congan@ca.example.vn"
    made["Subject"] = subject
    made["Message-ID"] = head.pop("Message_ID", "<nay@xamau.example.vn>")
    made["Date"] = "Mon, 2 Nov 2026 08:00:00 +0700"
    for key, value in head.items():
        made[key.replace("_", "-")] = value
    made.set_content(body, subtype="html" if html else "plain")
    for file in files:
        name = file.partition(":")[0]
        made.add_attachment(content(file), "application", "octet-stream", filename=name)
    return made.as_bytes()


def report(subject: str, text: str, status: str, back: str = "", **head: str) -> bytes:
    """Build a multipart/report (RFC 6522): text, machine part, and the headers of what was sent."""
    kind = head.pop("kind", "delivery-status")
    whole = head.pop("whole", "text/rfc822-headers")
    head = {"From": "MAILER-DAEMON@mx.example.vn (Mail Delivery System)", "Return_Path": "<>"} | head
    lines = [f"{key.replace('_', '-')}: {value}" for key, value in head.items()]
    lines += ["To: congan@ca.example.vn", f"Subject: {subject}", "MIME-Version: 1.0"]
    lines += [f'Content-Type: multipart/report; report-type={kind}; boundary="bao"', ""]
    lines += ["--bao", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "", text]
    lines += ["--bao", f"Content-Type: message/{kind}", "", status, ""]
    if back:
        lines += ["--bao", f"Content-Type: {whole}", "", back, ""]
    return "\r\n".join([*lines, "--bao--", ""]).replace("\r\n", "\n").replace("\n", "\r\n").encode()


SENT = (
    f"From: congan@ca.example.vn\nTo: vanthu@xamau.example.vn\nSubject: Giay bien nhan\nMessage-ID: {OURS}\n"
)
FAILED = """\
Reporting-MTA: dns; mx.example.vn

Final-Recipient: rfc822; vanthu@xamau.example.vn
Action: failed
Status: 5.1.1"""
DELAYED = FAILED.replace("failed", "delayed").replace("5.1.1", "4.4.1")
DELIVERED = FAILED.replace("failed", "delivered").replace("5.1.1", "2.0.0")
