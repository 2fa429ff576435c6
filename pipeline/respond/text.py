"""Foreign text made fit for a paper: whatever a letter holds becomes plain text of a bounded length.

A letter is written by strangers. Left out are control characters (no XML can hold them), half surrogates and
unassigned or private code points (no font shows them), and marks that turn the direction of writing or hide
letters: a paper must say what it shows.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from pipeline.vietnamese.text import squash

if TYPE_CHECKING:
    from collections.abc import Iterable

ELLIPSIS = "…"
_UNFIT = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_BLANKS = "\n\u00a0"
_STACK = 2  # marks above one letter; NFC Vietnamese has none left, three and more smear over the lines around
# Word's bullets are private code points.
_BULLET = re.compile("^[\uf0a7\uf0b7\uf0d8\uf0fc\u2022\u25aa\u25cf]\\s*")


def line(text: str, longest: int) -> str:
    """Give the text on one line, at most `longest` characters, an ellipsis the last of a cut one."""
    return cut(squash(fit(text)), longest)


def cut(text: str, longest: int) -> str:
    """Shorten at a blank where there is one in the last quarter, else anywhere; an ellipsis tells of it."""
    if len(text) <= longest:
        return text
    head = text[: longest - 1]
    blank = head.rfind(" ", longest * 3 // 4)
    return head[: blank if blank > 0 else None].rstrip(" ,;:.-–(“") + ELLIPSIS


def paragraphs(text: str, longest: int) -> tuple[str, ...]:
    """Give the lines that are not empty, each fit for a paper, together at most `longest` characters."""
    found: list[str] = []
    left = longest
    for raw in re.split(r"[\n\r\v\f\u2028\u2029]+", text):
        said = line(_BULLET.sub("- ", raw.strip()), max(left, 1))
        if not said:
            continue
        if left <= 1:
            found[-1] = found[-1].rstrip(ELLIPSIS) + ELLIPSIS
            break
        found.append(said)
        left -= len(said)
    return tuple(found)


def phrase(text: str, longest: int) -> str:
    """Give the text on one line without its last full stop: it stands within a sentence of ours."""
    return line(text, longest).rstrip(" .;,:")


def capital(text: str) -> str:
    """Begin with a capital: the text stands alone in a cell."""
    return text[:1].upper() + text[1:]


def listed(parts: Iterable[str], most: int) -> str:
    """Join the parts by semicolons; beyond `most` their number stands instead."""
    every = tuple(parts)
    more = f" và {len(every) - most} mục khác" if len(every) > most else ""
    return "; ".join(every[:most]) + more


def fit(text: str) -> str:
    """Leave out what no paper can show; of white space only line breaks and hard blanks are no blanks."""
    stack = 0
    kept = []
    for char in unicodedata.normalize("NFC", text):
        stack = stack + 1 if unicodedata.combining(char) else 0
        if char.isspace():
            kept.append(char if char in _BLANKS else " ")
        elif stack <= _STACK and unicodedata.category(char) not in _UNFIT:
            kept.append(char)
    return "".join(kept)
