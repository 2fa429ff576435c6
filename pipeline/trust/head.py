"""The header of a mail as two readers see it alike: ours and the one that checks signatures.

A mail may be written so that two parsers find different senders in it (a bare carriage return, a line
without a name, two From lines). Such a mail proves nothing: it is refused here as a whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.utils import getaddresses

# dkimpy joins folded lines and looks for signed names in quadratic time; an honest header has 5 to 20 kB
# and 30 to 150 fields.
MAX_HEAD = 128 * 1024
MAX_LINES = 4000
MAX_FIELDS = 1000
MAX_VALUE = 16 * 1024
_MAX_FROM = 2000  # the address parser of the standard library is quadratic in length
_END = re.compile(rb"\r?\n\r?\n")
_BARE_CR = re.compile(rb"\r(?!\n)")
_FIELD = re.compile(r"([!-9;-~]+):(.*)", re.DOTALL)
_DOMAIN = re.compile(r"(?=.{1,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}")
_ADDRESS = re.compile(r"[^@\s<>]+@([^@\s<>]+)")


@dataclass(frozen=True, slots=True)
class Head:
    """The fields of a header from the top, names in lower case, values on one line; `size` in bytes."""

    fields: tuple[tuple[str, str], ...]
    size: int

    def values(self, name: str) -> tuple[str, ...]:
        """Give the values of all fields of that name, topmost first."""
        return tuple(value for one, value in self.fields if one == name)


def read_head(raw: bytes) -> Head | None:
    """Read the header of a mail; None when it is too long, or not written as RFC 5322 section 2.2 says."""
    end = _END.search(raw[: MAX_HEAD + 4])
    if end is None and len(raw) > MAX_HEAD:
        return None
    size = end.end() if end else len(raw)
    head = raw[: end.start() if end else size]
    if head.count(b"\n") >= MAX_LINES or _BARE_CR.search(head):
        return None
    lines = head.replace(b"\r\n", b"\n").decode("latin-1").removesuffix("\n").split("\n")
    if lines[0].startswith("From "):  # the envelope line of a file in mbox form
        del lines[0]
    fields = _fields(lines)
    return None if fields is None else Head(fields, size)


def _fields(lines: list[str]) -> tuple[tuple[str, str], ...] | None:
    """Join folded lines and part names from values; None for a line that is neither."""
    parts: list[tuple[str, list[str]]] = []
    for line in lines:
        if line[:1] in {" ", "\t"} and parts:
            parts[-1][1].append(line)
        elif (field := _FIELD.fullmatch(line)) and len(parts) < MAX_FIELDS:
            parts.append((field[1].lower(), [field[2]]))
        else:
            return None
    return tuple((name, "".join(pieces).strip()) for name, pieces in parts)


def from_domain(head: Head) -> str:
    """Give the domain of the one address in the one From field, in lower case; "" when that is not so.

    With two of them a mail program may show one and a server check the other (RFC 7489 section 6.6.1).
    """
    values = head.values("from")
    if len(values) != 1 or len(values[0]) > _MAX_FROM:
        return ""
    found = getaddresses(values)
    address = found[0][1] if len(found) == 1 else ""
    match = _ADDRESS.fullmatch(address)
    # What the parser makes of a broken field must stand there as a reader would see it.
    if match is None or not (values[0] == address or values[0].endswith(f"<{address}>")):
        return ""
    return domain_name(match[1])


def domain_name(text: str) -> str:
    """Give a domain name in lower case without a closing dot; "" for what is none (or a bare address)."""
    name = text.lower().removesuffix(".")
    return name if _DOMAIN.fullmatch(name) and not name.rpartition(".")[2].isdigit() else ""


def covers(owner: str, domain: str) -> bool:
    """Tell whether `owner` may speak for `domain`: it is that domain, or one above it.

    DMARC's relaxed alignment (RFC 7489 section 3.1) lets a domain below speak too; but what a department may
    sign below daknong.gov.vn should not prove a mail of the province.
    """
    return bool(owner) and (domain == owner or domain.endswith(f".{owner}"))
