"""One part of a request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.letter import Span


@dataclass(frozen=True, slots=True)
class Item:
    """A stretch of the letter that speaks of one field.

    `strong` when a label opens it, `asked` when it stands in the sentence that asks for posting. `cue` is
    the span of the label; `start` to `end` is what follows it.
    """

    field: str
    cue: Span
    start: int
    end: int
    strong: bool
    asked: bool = False

    @property
    def sure(self) -> bool:
        """Tell whether the words can be taken at their word: labelled, or in the sentence that asks."""
        return self.strong or self.asked

    @property
    def whole(self) -> Span:
        """The label and what follows it."""
        return (self.cue[0], self.end)
