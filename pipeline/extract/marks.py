"""Marks that stand alone in the head of a letter: urgency and secrecy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.fields import View
    from pipeline.extract.letter import Span

T = TypeVar("T")
# The box may touch the number's line, and a stamp may stand above the motto or beside the title.
BELOW_HEAD = 4


def mark_in_head(view: View, marks: Sequence[tuple[re.Pattern[str], T]]) -> tuple[T, Span] | None:
    """Give the first mark that is all there is on its line, not in small letters, with its span.

    A line that begins small ("mật" wrapped from "bảo mật") goes on a sentence and is no mark.
    """
    for line in view.letter.lines[: view.zones.head_end + BELOW_HEAD]:
        bare = re.sub(r"[^\w ]|_", " ", line.plain)
        bare = re.sub(r"^(?:do mat|muc do|do khan)\s+", "", re.sub(r"\s+", " ", bare).strip())
        if not next((c for c in line.text if c.isalpha()), "x").isupper():
            continue
        for pattern, value in marks:
            if pattern.fullmatch(bare):
                return value, (line.start, line.end)
    return None
