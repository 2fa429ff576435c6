"""Names of files as they may be shown; a name is never used as a path."""

from __future__ import annotations

import unicodedata

from pipeline.ingest.charset import mend

NAMELESS = "khong-ten"
_MAX_EXTENSION = 16
_SHORT = 60
# Controls, bidi overrides and other invisible format characters, lone surrogates, line separators.
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def clean_name(raw: str, limit: int = 200) -> str:
    """Give a safe name to show: base name only, NFC, no invisible characters, at most `limit` long.

    Both kinds of path separator count; ".." and leading dots vanish; the extension survives
    shortening; what is left empty becomes "khong-ten".
    """
    pieces = [_tidy(piece) for piece in mend(raw).replace("\\", "/").split("/")]
    named = [piece for piece in pieces if piece]
    return _shorten(named[-1], limit) if named else NAMELESS


def short(name: str) -> str:
    """Shorten a clean name for use inside a message."""
    return _shorten(name, _SHORT)


def extension(name: str) -> str:
    """Give the extension of a clean name with its dot in lower case, "" when it has none."""
    stem, dot, tail = name.rpartition(".")
    return f".{tail.lower()}" if stem and dot and 0 < len(tail) < _MAX_EXTENSION else ""


def _tidy(piece: str) -> str:
    spaced = " ".join(piece.split())
    kept = "".join(c for c in spaced if unicodedata.category(c) not in _INVISIBLE)
    # NFC after the removal: a removed character may have stood between a letter and its mark.
    return " ".join(unicodedata.normalize("NFC", kept).split()).strip(" .")


def _shorten(name: str, limit: int) -> str:
    if len(name) <= limit:
        return name
    stem, dot, tail = name.rpartition(".")
    if not stem or not dot or len(tail) >= min(_MAX_EXTENSION, limit - 1):
        return name[:limit].strip(" .") or NAMELESS[:limit]
    return stem[: limit - len(tail) - 1].rstrip(" .") + "." + tail
