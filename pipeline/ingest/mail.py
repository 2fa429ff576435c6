"""Mails as files (.eml): envelope, body, attachments, nested mails.

Built on the parser of the standard library with the compat32 policy: the newer header objects of
email.policy raise on malformed headers that this mail is full of. All decoding is done here.
"""

from __future__ import annotations

import re
import unicodedata
from base64 import b64decode
from dataclasses import replace
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.generator import BytesGenerator
from email.header import decode_header
from email.message import Message
from email.parser import BytesFeedParser
from email.policy import Compat32, Policy, compat32
from email.utils import parseaddr, parsedate_to_datetime
from io import BytesIO
from typing import TYPE_CHECKING

from pipeline.ingest import media
from pipeline.ingest.charset import decode, mend, one_line
from pipeline.ingest.markup import strip_markup
from pipeline.ingest.parts import Contents, Part, fence, fenced
from pipeline.model import Mail
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from pathlib import Path

    from pipeline.ingest.limits import IngestLimits

_MAX_HEADER = 16_384  # the header parsers of the standard library are quadratic in length
MAX_BODY = 1_000_000  # characters; a letter pasted into a mail has some thousand
_MIME_PER_MAIL = 5  # levels of multipart inside one mail; real mail has three or four
# The parser takes some 10 us a line and level; 50 MB of base64 are 700,000 lines, of "x" 25 million (286 s).
_MAX_LINES = 1_000_000
_BLOCK = 64 * 1024
_ENCODED = re.compile(r"=\?[^?\s]+\?[bBqQ]\?")
_TOO_MANY = "Thư có quá nhiều phần (giới hạn {}); chỉ đọc các phần đầu. Đề nghị gửi lại ít tệp hơn."
_TOO_LONG = "Thư dài bất thường; chỉ đọc phần đầu. Đề nghị gửi trực tiếp các tệp cần thiết."
_TOO_DEEP = "Thư lồng nhau quá sâu; chỉ đọc các phần đầu. Đề nghị gửi trực tiếp các tệp cần thiết."
_ENCRYPTED = "Thư được mã hóa (S/MIME hoặc PGP) nên không đọc được; đề nghị gửi lại thư không mã hóa."
_LONG_BODY = "Nội dung thư quá dài, chỉ đọc phần đầu; đề nghị gửi văn bản dưới dạng tệp đính kèm."


class _LimitError(Exception):
    """The mail has more parts or levels than we look at; the message is for the officer."""


class HeaderPolicy(Compat32):
    """Compat32, with headers cut to a sane length and given as text, raw 8-bit bytes decoded."""

    # From Python 3.11.10 on: writing a nested mail anew must not fail for a header it came with.
    verify_generated_headers = False

    def header_source_parse(self, sourcelines: Sequence[str]) -> tuple[str, str]:
        """Cut the value of a header as it is taken in."""
        name, value = super().header_source_parse(list(sourcelines))
        return name, value[:_MAX_HEADER]

    def header_fetch_parse(self, name: str, value: str) -> str:
        """Give the value of a header on one line, as text."""
        del name
        return mend(value.replace("\r", "").replace("\n", ""))


class _Node(Message):
    """A part that knows how deep it stands, so that hostile nesting stops while it is being parsed."""

    depth: int = 0
    deepest: int = _MIME_PER_MAIL
    filled: bool = False  # stays False where the parser stopped at a limit

    def set_payload(self, payload: object, charset: object = None) -> None:
        super().set_payload(payload, charset)  # type: ignore[call-overload]  # as the parser calls it
        self.filled = True

    def attach(self, payload: Message) -> None:  # type: ignore[override]  # the parser attaches parts only
        super().attach(payload)
        if isinstance(payload, _Node):
            payload.depth = self.depth + 1
            payload.deepest = self.deepest
            if payload.depth > self.deepest:
                raise _LimitError(_TOO_DEEP)


def open_mail(path: Path, limits: IngestLimits) -> Contents:
    """Open a mail file of at most `limits.max_file_bytes`; raises `FileFaultError` when it is hopeless."""
    raw = path.read_bytes()
    with fence():
        root, fault, lines = parse(raw, limits)
        return replace(_contents(root, mail=_envelope(root), fault=fault), work=lines)


def parse(raw: bytes, limits: IngestLimits) -> tuple[Message, str | None, int]:
    """Parse as far as the limits allow; say why it stopped early (Vietnamese), and how many lines it took."""
    made: list[_Node] = []

    def make(policy: Policy[Message] | None = None) -> _Node:
        if len(made) >= limits.max_parts:
            raise _LimitError(_TOO_MANY.format(limits.max_parts))
        node = _Node(policy or compat32)
        node.deepest = _MIME_PER_MAIL * (limits.max_depth + 1)
        made.append(node)
        return node

    parser = BytesFeedParser(policy=HeaderPolicy(message_factory=make))
    start = len(raw) - len(raw.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n"))
    lines, fault = 0, None
    try:
        for at in range(start, len(raw), _BLOCK):
            block = raw[at : at + _BLOCK]
            lines += max(block.count(b"\n"), block.count(b"\r"))
            if lines > _MAX_LINES:
                fault = _TOO_LONG
                break
            parser.feed(block)
        parser.close()
    except _LimitError as limit:
        fault = str(limit)
    return made[0], fault, lines


def _envelope(root: Message) -> Mail:
    """Read the headers that say who wrote and when; nothing here is proven, all of it is cleaned."""
    name, address = parseaddr(_header(root, "From"))
    named = one_line(encoded_words(name))
    sender = (
        f"{named} <{address}>"
        if named and address
        else address or one_line(encoded_words(_header(root, "From")))
    )
    return Mail(
        sender=one_line(sender),
        subject=one_line(encoded_words(_header(root, "Subject"))),
        sent_at=moment(_header(root, "Date")),
        message_id=one_line(_header(root, "Message-ID")) or None,
        authentication=one_line(_header(root, "Authentication-Results")) or None,
    )


def moment(header: str) -> datetime | None:
    """Read a Date header as an aware time (UTC when no zone is given), None when it makes no sense."""
    try:
        when = parsedate_to_datetime(header)
        return when if when.tzinfo else when.replace(tzinfo=UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _contents(root: Message, *, mail: Mail | None, fault: str | None = None) -> Contents:
    faults = [(FindingCode.TOO_LARGE, fault)] if fault else []
    if root.get_content_type() == "multipart/encrypted":
        faults.append((FindingCode.ENCRYPTED, _ENCRYPTED))
    text, cut = _body(root)
    if cut:
        faults.append((FindingCode.TOO_LARGE, _LONG_BODY))
    return Contents(fenced(_attachments(root)), text=text, mail=mail, faults=tuple(faults))


def _leaves(root: Message) -> Iterator[tuple[Message, bool]]:
    """Walk the parts that hold content, in order; True marks HTML whose plain twin stands beside it."""
    stack = [(root, False)]
    while stack:
        node, twin = stack.pop()
        if node.is_multipart() and node.get_content_maintype() != "message":
            children = inner(node)
            if node.get_content_type() == "multipart/alternative":
                twin = twin or any(
                    _is_body(c) and c.get_content_subtype() == "plain" and _text(c).strip() for c in children
                )
            stack.extend((child, twin) for child in reversed(children))
        elif node.is_multipart() or getattr(node, "filled", True):
            yield node, twin


def inner(node: Message) -> list[Message]:
    """Give the parts of a multipart; get_payload() of anything else would decode it by its charset."""
    payload = node.get_payload() if node.is_multipart() else []
    return [child for child in payload if isinstance(child, Message)]


def _is_body(leaf: Message) -> bool:
    """Tell body text from a text file that was attached."""
    if leaf.is_multipart() or leaf.get_content_disposition() == "attachment" or _name(leaf):
        return False
    broken_multipart = leaf.get_content_maintype() == "multipart"
    return broken_multipart or leaf.get_content_type() in {"text/plain", "text/html"}


def _body(root: Message) -> tuple[str, bool]:
    """Give the NFC text of the mail itself, and whether it had to be cut."""
    pieces: list[str] = []
    kept = seen = 0
    for leaf, twin in _leaves(root):
        html = leaf.get_content_type() == media.HTML
        if not _is_body(leaf) or (html and twin):
            continue
        source = _text(leaf)
        # Markup counts too: some 50 MB of empty tags would keep the stripper busy for half a minute.
        room = max(0, 4 * MAX_BODY - seen)
        text = strip_markup(source[:room]) if html else source[:room]
        pieces.append(text)
        seen += len(source)
        kept += len(text)
    return _joined(pieces), kept > MAX_BODY or seen > 4 * MAX_BODY


def _joined(pieces: list[str]) -> str:
    text = "\n".join(piece for piece in pieces if piece.strip())[:MAX_BODY]
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    return unicodedata.normalize("NFC", plain).strip()


def _attachments(root: Message) -> Generator[Part, None, None]:
    for leaf, _ in _leaves(root):
        if leaf.is_multipart():
            yield _nested(leaf, inner(leaf))
        elif not _is_body(leaf):
            shown = leaf.get_content_disposition() == "inline" or "Content-ID" in leaf
            yield Part(_name(leaf), _Bytes(leaf), inline=shown)


def _nested(leaf: Message, children: list[Message]) -> Part:
    """Make a file of an attached mail; its bytes are written anew, as near to the original as can be."""
    name = _name(leaf)
    first = children[0] if children else None
    if first is None or leaf.get_content_type() not in {media.MAIL, "message/global"}:
        return Part(name, _Rewritten(children))  # a delivery report: lists of header lines
    name = name or f"{encoded_words(_header(first, 'Subject')).replace('/', '-')[:80] or 'thu-kem'}.eml"
    if _header(leaf, "Content-Transfer-Encoding").strip().lower() == "base64":
        # Forbidden by RFC 2046 5.2.1, done nevertheless: what was parsed as a mail is base64 lines.
        return Part(name, _Rewritten([first], base64=True), media_type=media.MAIL)
    return Part(name, _Rewritten([first]), media_type=media.MAIL, contents=_contents(first, mail=None))


class _Bytes:
    """The decoded bytes of a part, made when they are asked for."""

    def __init__(self, leaf: Message) -> None:
        self._leaf = leaf

    def __call__(self) -> Iterator[bytes]:
        payload = self._leaf.get_payload(decode=True)
        yield payload if isinstance(payload, bytes) else b""


class _Rewritten:
    """Parts written out again as bytes."""

    def __init__(self, nodes: list[Message], *, base64: bool = False) -> None:
        self._nodes = nodes
        self._base64 = base64

    def __call__(self) -> Iterator[bytes]:
        for node in self._nodes:
            out = BytesIO()
            BytesGenerator(out, mangle_from_=False, maxheaderlen=0).flatten(node)
            yield b64decode(out.getvalue()) if self._base64 else out.getvalue()


def _header(node: Message, name: str) -> str:
    return str(node.get(name, ""))


def _text(leaf: Message) -> str:
    payload = leaf.get_payload(decode=True)
    return decode(payload, leaf.get_content_charset()) if isinstance(payload, bytes) else ""


def _name(leaf: Message) -> str | None:
    """Give the name of an attachment: RFC 2231, or RFC 2047 where the standard forbids but all use it."""
    try:
        name = leaf.get_filename()
    except (ValueError, TypeError, LookupError):
        return None
    return (encoded_words(name).strip() or None) if name else None


def encoded_words(header: str) -> str:
    """Decode the encoded words (RFC 2047) of a header, whatever stands between them; never raises."""
    if not _ENCODED.search(header):
        return header
    try:
        pieces = decode_header(header)
    except (HeaderParseError, ValueError):
        return header
    return "".join(
        piece if isinstance(piece, str) else decode(piece, charset) if charset else _between(piece)
        for piece, charset in pieces
    )


def _between(piece: bytes) -> str:
    """Take back how the standard library wrote what stands between encoded words."""
    try:
        return piece.decode("raw-unicode-escape")
    except UnicodeDecodeError:  # a folder of Windows in it: "C:\\users" looks like an escape
        return piece.decode("latin-1")
