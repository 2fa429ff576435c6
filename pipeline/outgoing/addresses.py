"""Whom a mail goes to, and the thread it stands in; what strangers wrote is cleaned here, or left out."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.vietnamese.text import squash

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.post import Envelope

LONGEST_ADDRESS = 254  # RFC 5321 4.5.3.1.3, without the angle brackets
LONGEST_SUBJECT = 250
LONGEST_ID = 250  # a line of a header holds 998 characters; ids of Outlook have some 90
REFERENCES = 20  # the first and the newest ones; RFC 5322 knows no limit, servers do
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
# Addresses as people have them (RFC 5321 4.1.2): no quotes, no comments, no address literal, ASCII only.
_ADDRESS = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})+")
_ID = re.compile(r"<[!-;=?-~]+@[!-;=?-~]+>")
_REPLY = re.compile(r"^(?:re|trả lời|tl)\s*(?:\[\d+\])?\s*:", re.IGNORECASE)
_UNFIT = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def recipient_of(envelope: Envelope) -> str:
    """Give the address that an answer goes to.

    Whoever writes a mail may put any address into Reply-To; it is followed only within the domain of From,
    so that a letter cannot send our papers to a stranger.

    Raises:
        UsageError: there is no address that one could write to.
    """
    sender = address(envelope.sender)
    other = envelope.reply_to
    if other and is_address(other) and domain_of(other) == domain_of(sender):
        return other.lower()
    return sender


def address(text: str) -> str:
    """Give an address in lower case; `UsageError` when it cannot be one."""
    if not is_address(text):
        raise UsageError(f"Địa chỉ thư {line(text, LONGEST_ADDRESS)!r} không dùng được để gửi trả lời.")
    return text.lower()


def is_address(text: str) -> bool:
    """Tell whether one could write to it."""
    return len(text) <= LONGEST_ADDRESS and _ADDRESS.fullmatch(text) is not None


def domain_of(text: str) -> str:
    """Give the domain of an address, in lower case."""
    return text.rpartition("@")[2].lower()


def subject_of(envelope: Envelope) -> str:
    """Give the subject of an answer: that of the mail behind one "Re:"."""
    subject = line(envelope.subject, LONGEST_SUBJECT)
    return subject if _REPLY.match(subject) else f"Re: {subject}".strip()


def thread_of(envelope: Envelope) -> tuple[str, ...]:
    """Give the References of an answer (RFC 5322 3.6.4), the mail it answers last; () when that has no id."""
    answered = ids((envelope.message_id or "",))
    if not answered:
        return ()
    before = ids(envelope.references) or ids(envelope.in_reply_to)[:1]
    every = tuple(dict.fromkeys(one for one in before if one != answered[0]))
    if len(every) >= REFERENCES:
        every = (every[0], *every[-(REFERENCES - 2) :])
    return (*every, *answered)


def ids(texts: Iterable[str]) -> tuple[str, ...]:
    """Give the message ids that can stand in a header as they are; the others are left out."""
    return tuple(one for one in texts if len(one) <= LONGEST_ID and _ID.fullmatch(one))


def line(text: str, longest: int) -> str:
    """Make one line of plain text: nothing that ends a header, turns the writing or is an encoded word."""
    kept = (" " if unicodedata.category(c) in _UNFIT else c for c in unicodedata.normalize("NFC", text))
    said = squash("".join(kept)).replace("=?", "= ?")
    return said if len(said) <= longest else said[: longest - 1].rstrip() + "…"
