"""What the headers of a mail claim, from its raw header block: cleaned, capped, never trusted.

The same parser and the same cleaning as for whole mails (`mail.py`); here the body is not looked at, so that
a mail can be told by its headers before it is fetched. Bad headers leave fields empty, they raise nothing.
"""

from __future__ import annotations

import re
from email.parser import BytesHeaderParser
from email.utils import parseaddr
from typing import TYPE_CHECKING

from pipeline.ingest.charset import one_line
from pipeline.ingest.mail import HeaderPolicy, encoded_words, moment
from pipeline.post import Envelope

if TYPE_CHECKING:
    from email.message import Message

MAX_HEADERS = 256 * 1024  # bytes; real header blocks have 2 to 40 KiB, servers refuse far longer ones
MAX_RECIPIENTS = 200
MAX_REFERENCES = 50
_MAX_ADDRESS = 320  # 64 + "@" + 255, RFC 5321 4.5.3.1
_MAX_ID = 998  # one line, RFC 5322 2.1.1
_MAX_RESULTS = 20
_MAX_RESULT = 4_000  # those of large providers have some 1,500 characters
_MAX_NAME = 200
_MAX_FROM = 2_000  # parseaddr calls itself once per bracket
_END = re.compile(rb"\r\n\r\n|\n\n|\r\r|\n\r\n")
# Each of these is linear: headers come from anybody.
_QUOTED = re.compile(r'"[^"]*"')
_ADDRESS = re.compile(r"(?<![^\s<>()\[\],;:\"])[^\s<>()\[\],;:\"@]{1,64}@[^\s<>()\[\],;:\"@]{1,255}")
_IN_ANGLES = re.compile(r"<([^<>]{1,400})>")
_BRACKETS = re.compile(r"[<>]")
_ID = re.compile(r"<([^<>]{1,998})>")
_YES = re.compile(r"\s*(?:yes|true|spam)\b")
_SCL = re.compile(r"\s*([5-9])\b")
_SPAM_VERDICT = re.compile(r"\bsfv:(?:spm|sks|skb)\b")
# What programs wrote before RFC 3834 named `Auto-Submitted`, and still write beside it.
_AUTOMATIC = ("X-Autoreply", "X-Auto-Reply", "X-Autorespond", "X-Autoresponder", "X-Mail-Autoreply")
_SPAM = ("X-Spam-Flag", "X-Spam-Status", "X-Spam")


def read_envelope(header_bytes: bytes) -> Envelope:
    """Read the headers at the start of `header_bytes`: a header block, or a whole message; never raises.

    Of a header that stands there twice the first counts, as for the checks of the sender. `auto_submitted` is
    "auto-replied" where only an older header says so, `spam_flag` begins with "yes" where any filter's does;
    of more than `MAX_REFERENCES` references the first and the last ones are kept (RFC 5322 3.6.4: the root of
    the thread and its nearest members).
    """
    node = _parse(header_bytes)
    name, sender = _from(_header(node, "From"))
    path = node.get("Return-Path")
    return Envelope(
        message_id=next(iter(message_ids(_header(node, "Message-ID"))), None),
        sender=sender,
        sender_name=name,
        reply_to=_from(_header(node, "Reply-To"))[1] or None,
        recipients=_recipients(node),
        subject=one_line(encoded_words(_header(node, "Subject"))),
        sent_at=moment(_header(node, "Date")),
        in_reply_to=message_ids(_all(node, "In-Reply-To")),
        references=message_ids(_all(node, "References")),
        null_return_path=path is not None and str(path).strip() in {"<>", ""},
        auto_submitted=_automatic(node),
        precedence=_value(node, "Precedence"),
        list_id=_value(node, "List-Id"),
        unsubscribe="List-Unsubscribe" in node,
        spam_flag=_spam_flag(node),
        content_type=_value(node, "Content-Type"),
        authentication=tuple(
            one_line(str(one), _MAX_RESULT)
            for one in (node.get_all("Authentication-Results") or [])[:_MAX_RESULTS]
        ),
    )


def _parse(raw: bytes) -> Message:
    start = raw[: 4 * MAX_HEADERS].removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")[:MAX_HEADERS]
    end = _END.search(start)
    block = start[: end.start()] if end else start
    return BytesHeaderParser(policy=HeaderPolicy()).parsebytes(block + b"\r\n\r\n")


def _header(node: Message, name: str) -> str:
    return str(node.get(name, ""))


def _all(node: Message, name: str) -> str:
    return " ".join(map(str, node.get_all(name) or ()))


def _value(node: Message, name: str) -> str | None:
    return one_line(_header(node, name)).lower() or None


def _from(header: str) -> tuple[str, str]:
    """Give name and address of the first mailbox in a header, each "" when there is none.

    What stands in angle brackets wins over an address in the name before them, which may be there to deceive.
    """
    cut = header[:_MAX_FROM]
    try:
        name, address = parseaddr(cut)
    except (RecursionError, ValueError, IndexError):
        name, address = "", ""
    bare = _QUOTED.sub(" ", cut)
    before, angle, _ = bare.partition("<")
    inside = _IN_ANGLES.search(bare) if angle and not ("@" in before and "," in before) else None
    found = _ADDRESS.search(inside[1]) if inside else None
    if found is None and "@" not in address:
        found = _ADDRESS.search(bare)
    if found is not None and found[0].lower() != address.lower():
        # Unquoted commas and brackets in names ("Sở VHTTDL (Phòng QLDL), tỉnh <a@b>") are common.
        name, address = (cut.partition("<")[0].strip(' "') if inside else ""), found[0]
    named = one_line(encoded_words(name), _MAX_NAME)
    return named, "".join(one_line(address, _MAX_ADDRESS).split()).lower()


def _recipients(node: Message) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for name in ("To", "Cc"):
        for hit in _ADDRESS.finditer(_QUOTED.sub(" ", _all(node, name))):
            found.setdefault(one_line(hit[0], _MAX_ADDRESS).lower())
            if len(found) >= MAX_RECIPIENTS:
                return tuple(found)
    return tuple(found)


def message_ids(header: str) -> tuple[str, ...]:
    """Give the message ids in a header, each once, in angle brackets and without the folds in them."""
    found: list[str] = _ID.findall(header)
    if not found:  # some programs forget the brackets
        found = [word for one in header.split() if "@" in (word := _BRACKETS.sub("", one)).strip("@")]
    if len(found) > MAX_REFERENCES:
        found = [found[0], *found[1 - MAX_REFERENCES :]]
    clean = ("".join(one_line(one, _MAX_ID).split()) for one in found)
    return tuple(dict.fromkeys(f"<{one}>" for one in clean if one))


def _automatic(node: Message) -> str | None:
    told = _value(node, "Auto-Submitted")
    if told and not told.startswith("no"):
        return told
    older = any((_value(node, name) or "no") not in {"no", "false"} for name in _AUTOMATIC)
    return "auto-replied" if older else told


def _spam_flag(node: Message) -> str | None:
    """Give what spam filters said; "yes, …" where one of them said so."""
    headers = (str(one) for name in _SPAM for one in node.get_all(name) or ())
    told = [value for one in headers if (value := one_line(one).lower())]
    sure = next((value for value in told if _YES.match(value)), None)
    if sure is not None:
        return sure if sure.startswith("yes") else f"yes, {sure}"
    level = _SCL.match(_header(node, "X-MS-Exchange-Organization-SCL"))
    if level:
        return f"yes, scl={level[1]}"
    verdict = _SPAM_VERDICT.search(_header(node, "X-Forefront-Antispam-Report").lower())
    return f"yes, {verdict[0]}" if verdict else next(iter(told), None)
