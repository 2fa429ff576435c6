"""The text of an HTML mail body; links and pictures are never followed."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCK_TAGS = (
    "address article blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul"
)
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_SILENT = frozenset({"script", "style", "template", "title"})
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_BLANKS = re.compile(r"[ \t\r\f\v\u00a0]+")
_LINES = re.compile(r" ?\n[ \n]*")


def strip_markup(html: str) -> str:
    """Give the words of `html`, block elements on lines of their own, entities resolved.

    Not html.parser: up to Python 3.13.5 it is quadratic (CVE-2025-6069); 400 kB of "<!--" took it
    155 s on 3.11.7. Every search here that finds nothing ends the walk, so time grows with length.
    """
    text = _BLANKS.sub(" ", "".join(_pieces(html)))
    return _LINES.sub("\n", text).strip()


def _pieces(html: str) -> Iterator[str]:
    lower = html.lower() if len(html.lower()) == len(html) else html
    at = 0
    while (start := html.find("<", at)) >= 0:
        yield unescape(html[at:start]).replace("\n", " ")
        tag = _TAG.match(html, start)
        if html.startswith("<!--", start):
            end, width = html.find("-->", start), 3
        elif tag or html.startswith(("<!", "<?", "</"), start):
            end, width = html.find(">", start), 1
        else:
            yield "<"
            at = start + 1
            continue
        if end < 0:
            return
        at = end + width
        name = tag.group(1).lower() if tag else ""
        if name in _SILENT and html[start + 1] != "/":
            at = lower.find(f"</{name}", at)
            if at < 0:
                return
        elif name in _BLOCKS:
            yield "\n"
        elif name in {"td", "th"}:
            yield " "
    yield unescape(html[at:]).replace("\n", " ")
