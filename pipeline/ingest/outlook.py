"""Mails of Outlook (.msg): a Compound File whose streams are MAPI properties ([MS-OXMSG])."""

from __future__ import annotations

import struct
import unicodedata
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.parser import HeaderParser
from email.policy import compat32
from email.utils import format_datetime
from typing import TYPE_CHECKING

from pipeline.errors import FileFaultError
from pipeline.ingest import media
from pipeline.ingest.charset import decode, one_line
from pipeline.ingest.mail import MAX_BODY, moment
from pipeline.ingest.markup import strip_markup
from pipeline.ingest.parts import Contents, Part, fence, fenced
from pipeline.model import Mail
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    import olefile

    from pipeline.ingest.limits import IngestLimits

# Property ids, [MS-OXPROPS].
_SUBJECT, _HEADERS, _SENDER_NAME, _SENDER_ADDRESS, _SENDER_SMTP = 0x0037, 0x007D, 0x0C1A, 0x0C1F, 0x5D01
_BODY, _HTML, _MESSAGE_ID, _SUBMITTED, _DELIVERED = 0x1000, 0x1013, 0x1035, 0x0039, 0x0E06
_HTML_CODEPAGE, _CODEPAGE = 0x3FDE, 0x3FFD
_DATA, _LONG_NAME, _SHORT_NAME, _DISPLAY_NAME, _CONTENT_ID = 0x3701, 0x3707, 0x3704, 0x3001, 0x3712
_UNICODE, _ANSI, _BINARY, _OBJECT = "001F", "001E", "0102", "000D"
_PROPERTIES = "__properties_version1.0"
# Length of the head of a property stream, [MS-OXMSG] 2.4: file itself, embedded mail, attachment.
_HEAD_TOP, _HEAD_EMBEDDED = 32, 24
_ENTRY = struct.Struct("<HHIQ")
_WINDOWS_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_MAX_TEXT = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Storage:
    """One folder of the compound file: a mail or an attachment, with its properties."""

    ole: olefile.OleFileIO
    path: tuple[str, ...]
    names: frozenset[tuple[str, ...]]
    limits: IngestLimits

    def has(self, name: str) -> bool:
        return (*self.path, name) in self.names

    def inside(self, name: str) -> _Storage:
        return replace(self, path=(*self.path, name))

    def read(self, prop: int, kind: str, limit: int) -> bytes | None:
        """Give the raw value of a property, None when absent; TOO_LARGE when above `limit` bytes."""
        name = f"__substg1.0_{prop:04X}{kind}"
        return self.stream(name, limit) if self.has(name) else None

    def stream(self, name: str, limit: int) -> bytes:
        where = [*self.path, name]
        if self.ole.get_size(where) > limit:
            raise FileFaultError(FindingCode.TOO_LARGE, _TOO_LARGE)
        with self.ole.openstream(where) as stream:
            return bytes(stream.read(limit + 1))

    def text(self, prop: int, codepage: str | None = None) -> str:
        """Give a text property, "" when absent."""
        wide = self.read(prop, _UNICODE, _MAX_TEXT)
        if wide is not None:
            return wide.decode("utf-16-le", "replace").rstrip("\x00")
        return decode(self.read(prop, _ANSI, _MAX_TEXT) or b"", codepage).rstrip("\x00")


_TOO_LARGE = "Tệp vượt quá giới hạn dung lượng nên không được đọc; đề nghị gửi bản nhẹ hơn."
_OLE_OBJECT = "Tệp nhúng kiểu đối tượng OLE không đọc được; đề nghị gửi lại dạng tệp đính kèm thường."


def open_outlook(path: Path, limits: IngestLimits) -> Contents:
    """Open an Outlook mail; raises `FileFaultError` when its structure cannot be used."""
    import olefile  # noqa: PLC0415 - start-up stays quick; only Outlook mails need it

    with fence():
        ole = olefile.OleFileIO(str(path))
        names = frozenset(tuple(entry) for entry in ole.listdir(streams=True, storages=True))
        top = _Storage(ole, (), names, limits)
        text = _text(top, _fixed(top, _HEAD_TOP))
        mail = _envelope(top)
    return Contents(_closing(ole, top), text=text, mail=mail)


def _closing(ole: olefile.OleFileIO, top: _Storage) -> Generator[Part, None, None]:
    with ole:
        yield from fenced(_attachments(top))


def _fixed(storage: _Storage, head: int) -> dict[int, int]:
    """Read the properties of fixed length: property id to its 8 bytes as a number."""
    if not storage.has(_PROPERTIES):
        return {}
    raw = storage.stream(_PROPERTIES, _MAX_TEXT)[head:]
    whole = raw[: len(raw) // _ENTRY.size * _ENTRY.size]
    return {prop: value for _, prop, _, value in _ENTRY.iter_unpack(whole)}


def _envelope(top: _Storage) -> Mail:
    fixed = _fixed(top, _HEAD_TOP)
    codepage = _codepage(fixed.get(_CODEPAGE))
    headers = HeaderParser(policy=compat32).parsestr(top.text(_HEADERS, codepage)[:65536])
    name = one_line(top.text(_SENDER_NAME, codepage))
    address = one_line(top.text(_SENDER_SMTP, codepage) or top.text(_SENDER_ADDRESS, codepage))
    sent = _filetime(fixed.get(_SUBMITTED)) or moment(str(headers.get("Date", "")))
    return Mail(
        sender=f"{name} <{address}>" if name and address and name != address else address or name,
        subject=one_line(top.text(_SUBJECT, codepage)),
        sent_at=sent or _filetime(fixed.get(_DELIVERED)),
        message_id=one_line(top.text(_MESSAGE_ID, codepage) or str(headers.get("Message-ID", ""))) or None,
        authentication=one_line(str(headers.get("Authentication-Results", ""))) or None,
    )


def _filetime(value: int | None) -> datetime | None:
    """Turn a FILETIME (100 ns since 1601, UTC) into a time; None for absent, zero or absurd."""
    if not value:
        return None
    try:
        return _WINDOWS_EPOCH + timedelta(microseconds=value // 10)
    except OverflowError:
        return None


def _codepage(value: int | None) -> str | None:
    """Name the codec of a Windows code page number (the low 4 bytes of the property)."""
    number = (value or 0) & 0xFFFFFFFF
    return {0: None, 65001: "utf-8", 20127: "ascii", 28591: "latin-1"}.get(number, f"cp{number}")


def _text(storage: _Storage, fixed: dict[int, int]) -> str:
    """Give the NFC body: plain text, else the words of the HTML; RTF is not looked at."""
    codepage = _codepage(fixed.get(_CODEPAGE))
    text = storage.text(_BODY, codepage)
    if not text.strip():
        raw = storage.read(_HTML, _BINARY, _MAX_TEXT)
        html = decode(raw, _codepage(fixed.get(_HTML_CODEPAGE))) if raw is not None else storage.text(_HTML)
        text = strip_markup(html)
    plain = text[:MAX_BODY].replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    return unicodedata.normalize("NFC", plain).strip()


def _attachments(storage: _Storage) -> Iterator[Part]:
    depth = len(storage.path)
    folders = sorted(
        {
            entry[depth]
            for entry in storage.names
            if len(entry) > depth
            and entry[:depth] == storage.path
            and entry[depth].startswith("__attach_version1.0_")
        }
    )
    for folder in folders[: storage.limits.max_parts]:
        yield _part(storage.inside(folder))
    if len(folders) > storage.limits.max_parts:
        raise FileFaultError(
            FindingCode.TOO_LARGE,
            f"Thư có {len(folders)} tệp đính kèm, chỉ đọc {storage.limits.max_parts} tệp đầu;"
            " đề nghị gửi ít tệp hơn.",
        )


def _part(attachment: _Storage) -> Part:
    name = attachment.text(_LONG_NAME) or attachment.text(_SHORT_NAME) or attachment.text(_DISPLAY_NAME)
    inline = bool(attachment.text(_CONTENT_ID))
    embedded = f"__substg1.0_{_DATA:04X}{_OBJECT}"
    if not attachment.has(embedded):
        return Part(name or None, _Data(attachment), inline=inline)
    mail = attachment.inside(embedded)
    if not mail.has(_PROPERTIES):
        return Part(name or None, _ole_object)
    fixed = _fixed(mail, _HEAD_EMBEDDED)
    text = _text(mail, fixed)
    subject = one_line(mail.text(_SUBJECT))
    sent = _filetime(fixed.get(_SUBMITTED))
    sender = one_line(mail.text(_SENDER_SMTP) or mail.text(_SENDER_NAME))
    shown = name or subject.replace("/", "-")[:80] or "thu-kem"
    return Part(
        shown if shown.lower().endswith((".msg", ".eml")) else f"{shown}.eml",
        _Transcript(sender, subject, sent, text),
        media_type=media.MAIL,
        contents=Contents(fenced(_attachments(mail)), text=text),
        inline=inline,
    )


def _ole_object() -> Iterator[bytes]:
    raise FileFaultError(FindingCode.UNSUPPORTED_FORMAT, _OLE_OBJECT)


@dataclass(frozen=True, slots=True)
class _Data:
    """The bytes of an attachment, read when they are asked for."""

    attachment: _Storage

    def __call__(self) -> Iterator[bytes]:
        yield self.attachment.read(_DATA, _BINARY, self.attachment.limits.max_file_bytes) or b""


@dataclass(frozen=True, slots=True)
class _Transcript:
    """A faithful .eml of an embedded mail's envelope and body.

    An embedded mail is a folder of the outer file and has no bytes of its own; its attachments are
    files of the submission by themselves.
    """

    sender: str
    subject: str
    sent: datetime | None
    text: str

    def __call__(self) -> Iterator[bytes]:
        date = format_datetime(self.sent) if self.sent else ""
        head = f"From: {self.sender}\nSubject: {self.subject}\nDate: {date}\nMIME-Version: 1.0\n"
        kind = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
        yield (head + kind + self.text).encode("utf-8", "replace")
