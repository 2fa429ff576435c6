"""One part of a request, and the words of several."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.vietnamese.numerals import figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.letter import Letter, Span


@dataclass(frozen=True, slots=True)
class Item:
    """A stretch of the letter that speaks of one field.

    `strong` when a label opens it, `asked` when it stands in the sentence that asks for posting. `cue` is
    the span of the label; `start` to `end` is what follows it. `apart` when other words stand between label
    and value (the head of a column).
    """

    field: str
    cue: Span
    start: int
    end: int
    strong: bool
    asked: bool = False
    apart: bool = False

    @property
    def sure(self) -> bool:
        """Tell whether the words can be taken at their word: labelled, or in the sentence that asks."""
        return self.strong or self.asked

    @property
    def parts(self) -> tuple[Span, ...]:
        """The label and what it opens: one span, or two where they stand apart."""
        return (self.cue, (self.start, self.end)) if self.apart else ((self.cue[0], self.end),)


@dataclass(frozen=True, slots=True)
class Words:
    """What some parts say, put on one line: `written` as printed, `plain` without marks, counts in figures.

    Both have one length; `spans` are where it stands in the letter.
    """

    written: str
    plain: str
    spans: tuple[Span, ...]


def words_of(letter: Letter, items: Sequence[Item]) -> Words:
    """Put the words of several parts together, labels included, parted by " ; "."""
    written: list[str] = []
    folded: list[str] = []
    for item in items:
        pieces = [letter.text[a:b].replace("\n", " ") for a, b in item.parts]
        written.append(": ".join(pieces))
        folded.append(": ".join(letter.plain[a:b].replace("\n", " ") for a, b in item.parts))
    as_printed, bare = " ; ".join(written), " ; ".join(folded)
    spans = tuple(span for item in items for span in item.parts)
    return Words(as_printed, figures(bare, as_printed), spans)
