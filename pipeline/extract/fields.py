"""What every field module works with: the view of a letter, and how a value becomes a `Field`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

from pipeline.model import Field
from pipeline.terms import FieldStatus, Kind
from pipeline.vietnamese.syllables import is_syllable

if TYPE_CHECKING:
    from pipeline.extract.item import Item
    from pipeline.extract.learned import Guess, Net
    from pipeline.extract.letter import Letter, Span
    from pipeline.extract.zones import Zones
    from pipeline.terms import DocumentType

T = TypeVar("T")

# Least word confidence of OCR at which a value may be accepted. Chosen so that no wrong value of the
# hard scans was accepted; `vanthu evaluate` shows the effect.
ACCEPT_AT = 0.90
# Words that two readers read alike and language bears out reach this, others do not: `agree.CALIBRATION`.
READ_ALIKE = 0.98
# The confidence of what is left to a person is no more than this: of 344 such values on invented letters and
# scans of real ones, 293 were right (docs/measuring.md).
DOUBTED = 0.85
# A value that only one reading supports is never surer than this.
TEXT_SURE = 0.99


@dataclass(slots=True)
class View:
    """A letter with its zones and the fields found so far, in the order of `FIELDS`; `net` None: shipped."""

    letter: Letter
    zones: Zones
    document_type: DocumentType | None = None
    kind: Kind = Kind.OTHER_LETTER
    kind_sure: bool = True
    guesses: tuple[Guess, ...] = ()
    items: tuple[Item, ...] = ()
    known: dict[str, Field[Any]] = field(default_factory=dict)
    net: Net | None = None

    def value(self, name: str) -> Any:  # noqa: ANN401 - each caller knows the type of the field it asks for
        """Give the value of an earlier field, None when it is missing."""
        found = self.known.get(name)
        return found.value if found else None

    def is_legible(self, name: str) -> bool:
        """Tell whether the words behind an earlier field were surely read; True where there are none.

        Asked where a value rests on another field: what was read doubtfully must not be accepted there.
        """
        field = self.known.get(name)
        spans = [(one.start, one.end) for one in field.evidence] if field else []
        return self.letter.confidence(*spans) >= ACCEPT_AT and not self.letter.figures_differ(*spans)


def found(
    letter: Letter,
    value: T,
    *spans: Span,
    certain: bool = True,
    factor: float = 1.0,
    because: tuple[str, ...] = (),
) -> Field[T]:
    """Make a field of a value that stands at `spans`; accepted when certain and surely read.

    `because` says in Vietnamese how the value was worked out where it is not plainly what stands there.

    Never accepted where two readers of the scan gave different figures, however sure either was: no
    language tells which of two numbers is right.
    """
    read = letter.confidence(*spans)
    confidence = round(min(TEXT_SURE, read * factor), 3)
    certain = certain and not letter.figures_differ(*spans)
    if not certain:
        confidence = min(confidence, DOUBTED)
    accepted = certain and confidence >= (ACCEPT_AT if read < 1.0 else 0.7)
    evidence = tuple(piece for span in spans for piece in letter.evidence(*span))
    raw = " … ".join(letter.slice(span) for span in spans)
    status = FieldStatus.ACCEPTED if accepted else FieldStatus.DOUBTFUL
    return Field(value, confidence, status, evidence, raw, because)


def doubted(field: Field[T]) -> Field[T]:
    """Give the same field left to a person: another reading of the letter speaks against it."""
    if field.status is not FieldStatus.ACCEPTED:
        return field
    return replace(field, status=FieldStatus.DOUBTFUL, confidence=min(field.confidence, DOUBTED))


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
    not accepted from a scan that was read once. Abbreviations, numbers and foreign names of several
    capitals pass.
    """
    return all(
        is_syllable(word)
        for word in re.findall(r"[^\W\d_]+", text)
        if not word.isupper() or len(word) == 1 or len(word) > LONGEST_ABBREVIATION
    )


def read_alike(letter: Letter, *spans: Span) -> bool:
    """Tell whether two readers of the scan gave every word of the spans alike; True for text layers."""
    return letter.confidence(*spans) >= READ_ALIKE and not letter.figures_differ(*spans)


def believable(letter: Letter, text: str, *spans: Span) -> bool:
    """Tell whether a text that stands at `spans` may be believed to be spelled as printed.

    From a scan every word must be a syllable; of words that two readers read alike only those in small
    letters ("Đắk Wil", "VNeID" are none, "người" read as "rgười" is to be caught).
    """
    if not letter.scanned or spelled(text):
        return True
    small = " ".join(word for word in re.findall(r"[^\W\d_]+", text) if word.islower())
    return read_alike(letter, *spans) and spelled(small)
