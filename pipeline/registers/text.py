"""Letter text made fit for a file: no character that breaks it, no more than a cell holds.

What a stranger wrote in a letter goes into files that officers open with a double click.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

ELLIPSIS = "…"
_BREAKS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
# Control characters (C0 but the line feed, DEL, C1) and noncharacters: not allowed in XML, unseen elsewhere.
_UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]+")
_HALVES = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """Give the text with every line break as a line feed, other control characters as one space.

    Half of a surrogate pair, which no encoding can write, becomes U+FFFD.
    """
    return _HALVES.sub("\ufffd", _UNSEEN.sub(" ", _BREAKS.sub("\n", text))).strip()


def shorten(text: str, length: int) -> str:
    """Give at most `length` characters, the last of them an ellipsis when something was cut."""
    return text if len(text) <= length else text[: length - 1].rstrip() + ELLIPSIS


def shorten_units(text: str, units: int) -> str:
    """Do the same counted in UTF-16 units, as spreadsheets count: an emoji is two of them."""
    if 2 * len(text) <= units:
        return text
    encoded = text.encode("utf-16-le")
    if len(encoded) <= 2 * units:
        return text
    return encoded[: 2 * (units - 1)].decode("utf-16-le", "ignore").rstrip() + ELLIPSIS


def day_text(day: date) -> str:
    """Write a day dd/mm/yyyy; `strftime` gives the year 900 three figures."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"
