"""What every field module works with: the view of a letter, and how a value becomes a `Field`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from pipeline.model import Field
from pipeline.terms import FieldStatus, Kind
from pipeline.vietnamese.syllables import is_syllable

if TYPE_CHECKING:
    from pipeline.extract.item import Item
    from pipeline.extract.letter import Letter, Span
    from pipeline.extract.zones import Zones
    from pipeline.terms import DocumentType

T = TypeVar("T")

# Least word confidence of OCR at which a value may be accepted. Chosen so that no wrong value of the
# hard scans was accepted; `vanthu evaluate` shows the effect.
ACCEPT_AT = 0.90
# A value that only one reading supports is never surer than this.
TEXT_SURE = 0.99


@dataclass(slots=True)
class View:
    """A letter with its zones and the fields found so far, in the order of `FIELDS`."""

    letter: Letter
    zones: Zones
    document_type: DocumentType | None = None
    kind: Kind = Kind.OTHER_LETTER
    items: tuple[Item, ...] = ()
    known: dict[str, Field[Any]] = field(default_factory=dict)

    def value(self, name: str) -> Any:  # noqa: ANN401 - each caller knows the type of the field it asks for
        """Give the value of an earlier field, None when it is missing."""
        found = self.known.get(name)
        return found.value if found else None


def found(letter: Letter, value: T, *spans: Span, certain: bool = True, factor: float = 1.0) -> Field[T]:
    """Make a field of a value that stands at `spans`; accepted when certain and surely read."""
    read = letter.confidence(*spans)
    confidence = round(min(TEXT_SURE, read * factor), 3)
    if not certain:
        confidence = min(confidence, 0.6)
    accepted = certain and confidence >= (ACCEPT_AT if read < 1.0 else 0.7)
    evidence = tuple(piece for span in spans for piece in letter.evidence(*span))
    raw = " … ".join(letter.slice(span) for span in spans)
    status = FieldStatus.ACCEPTED if accepted else FieldStatus.DOUBTFUL
    return Field(value, confidence, status, evidence, raw)


def seen(letter: Letter, *spans: Span) -> Field[Any]:
    """Make a field that was seen but not understood: no value, the words kept."""
    evidence = tuple(piece for span in spans for piece in letter.evidence(*span))
    raw = " … ".join(letter.slice(span) for span in spans)
    return Field(None, 0.0, FieldStatus.DOUBTFUL, evidence, raw)


def missing() -> Field[Any]:
    """Make a field that is not in the letter."""
    return Field()


LONGEST_ABBREVIATION = 5


def spelled(text: str) -> bool:
    """Tell whether every word in small or leading-capital letters is a possible Vietnamese syllable.

    A misread tone or letter often leaves a syllable that the language does not have; such a value is
    not accepted from a scan. Abbreviations, numbers and foreign names of several capitals pass.
    """
    return all(
        is_syllable(word)
        for word in re.findall(r"[^\W\d_]+", text)
        if not word.isupper() or len(word) == 1 or len(word) > LONGEST_ABBREVIATION
    )
