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

    `strong` when a label opens it, `asked` when it stands in a sentence that asks for posting; `rank` tells
    how much a sentence is about that. `cue` is the span of the label; `start` to `end` is what follows it.
    `pieces` are the lines of a value in the cell of a table, which the lines of other cells may part; `start`
    and `end` are then those of the first.
    """

    field: str
    cue: Span
    start: int
    end: int
    strong: bool
    asked: bool = False
    rank: int = 0
    pieces: tuple[Span, ...] = ()

    @property
    def sure(self) -> bool:
        """Tell whether the words can be taken at their word: labelled, or in the sentence that asks."""
        return self.strong or self.asked

    @property
    def values(self) -> tuple[Span, ...]:
        """What follows the label: one span, or those of a cell's lines."""
        return self.pieces or ((self.start, self.end),)

    @property
    def parts(self) -> tuple[Span, ...]:
        """The label and what it opens: one span where they stand together."""
        return (self.cue, *self.pieces) if self.pieces else ((self.cue[0], self.end),)


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
        written.append(_joined(letter.text, item.parts, apart=bool(item.pieces)))
        folded.append(_joined(letter.plain, item.parts, apart=bool(item.pieces)))
    as_printed, bare = " ; ".join(written), " ; ".join(folded)
    spans = tuple(span for item in items for span in item.parts)
    return Words(as_printed, figures(bare, as_printed), spans)


def values_of(letter: Letter, item: Item) -> Words:
    """Put what follows the label of one part on one line; counts stay as printed."""
    written = _joined(letter.text, item.values, apart=False)
    return Words(written, _joined(letter.plain, item.values, apart=False), item.values)


def _joined(text: str, spans: tuple[Span, ...], *, apart: bool) -> str:
    """Join spans by blanks; the first is a label `apart` from the rest."""
    pieces = [text[a:b].replace("\n", " ") for a, b in spans]
    return f"{pieces[0]}: {' '.join(pieces[1:])}" if apart else " ".join(pieces)
