"""Bytes of a mail to text, whatever the mail says its charset is."""

from __future__ import annotations

import codecs
import unicodedata

# Legal for Python, never written by a mail program; punycode and idna take quadratic time.
_REFUSED = frozenset({"idna", "punycode", "unicode_escape", "raw-unicode-escape", "undefined"})
# Vietnamese mail of the last thirty years: utf-8, else windows-1258; latin-1 decodes anything.
_USUAL = ("utf-8", "cp1258", "latin-1")


def decode(raw: bytes, charset: str | None = None) -> str:
    """Decode with the declared charset, else utf-8, else windows-1258, else latin-1; never raises."""
    for name in (charset, *_USUAL):
        text = _try(raw, name) if name else None
        if text is not None:
            return text
    return raw.decode("latin-1")


def _try(raw: bytes, name: str) -> str | None:
    try:
        known = codecs.lookup(name).name
        return None if known in _REFUSED else raw.decode(known)
    except (LookupError, ValueError):
        return None  # an unknown charset, or bytes that are not in it


def mend(text: str) -> str:
    """Decode bytes that were smuggled into text as surrogates (raw 8-bit headers, file names)."""
    if not any("\ud800" <= c <= "\udfff" for c in text):
        return text
    try:
        return decode(text.encode("utf-8", "surrogateescape"))
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode("utf-8")


def one_line(text: str, limit: int = 1000) -> str:
    """Give a header as a person may safely see it: NFC, one line, no control or bidi characters."""
    spaced = " ".join(mend(text[: limit * 4]).split())
    kept = "".join(c for c in spaced if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Zl", "Zp"})
    return unicodedata.normalize("NFC", kept)[:limit].strip()
