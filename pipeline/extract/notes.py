"""`notes`: "các nội dung cần lưu ý khác" - point (4) of the request."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.cues import NOTES
from pipeline.extract.fields import found, missing, spelled
from pipeline.vietnamese.text import squash

if TYPE_CHECKING:
    from pipeline.extract.fields import View
    from pipeline.model import Field

_LABEL_REST = re.compile(r"^\s*(?:\([^)]{0,60}\))?\s*(?:là\b)?\s*[:–—-]?\s*")
_TAIL = re.compile(r"[\s;]+$")


def find(view: View) -> Field[str]:
    """Take what follows the label, as written, on one line."""
    items = [item for item in view.items if item.field == NOTES and item.strong]
    if not items:
        return missing()
    texts: list[str] = []
    spans = []
    for item in items:
        text = view.letter.text[item.start : item.end]
        opened = _LABEL_REST.match(text)
        start = item.start + (opened.end() if opened else 0)
        value = _TAIL.sub("", squash(view.letter.text[start : item.end])).lstrip("-+• ")
        if any(c.isalpha() for c in value):
            texts.append(value)
            spans.append((start, item.end))
    if not texts:
        return missing()
    value = " ".join(texts)
    return found(
        view.letter, value, *spans, certain=len(texts) == 1 and (not view.letter.scanned or spelled(value))
    )
