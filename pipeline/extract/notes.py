"""`notes`: "các nội dung cần lưu ý khác" - point (4) of the request."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.cues import NOTES
from pipeline.extract.fields import found, missing, spelled
from pipeline.extract.item import values_of
from pipeline.vietnamese.text import squash

if TYPE_CHECKING:
    from pipeline.extract.fields import View
    from pipeline.extract.letter import Span
    from pipeline.model import Field

_LABEL_REST = re.compile(r"^\s*(?:\([^)]{0,60}\))?\s*(?:là\b)?\s*[:–—-]?\s*")
_TAIL = re.compile(r"[\s;]+$")


def find(view: View) -> Field[str]:
    """Take what follows the label, as written, on one line."""
    items = [item for item in view.items if item.field == NOTES and item.strong]
    if not items:
        return missing()
    texts: list[str] = []
    spans: list[Span] = []
    for item in items:
        text = values_of(view.letter, item).written
        opened = _LABEL_REST.match(text)
        value = _TAIL.sub("", squash(text[opened.end() if opened else 0 :])).lstrip("-+• ")
        if any(c.isalpha() for c in value):
            texts.append(value)
            spans += item.values
    if not texts:
        return missing()
    value = " ".join(texts)
    return found(
        view.letter, value, *spans, certain=len(texts) == 1 and (not view.letter.scanned or spelled(value))
    )
