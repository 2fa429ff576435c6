"""What the copies of one letter say together: the scan, the signed PDF, the Word file, the mail sent again.

Files are united, the best copy is the letter, and each field comes from the copy that read it best. Copies
that were read in different ways and agree make a value surer; copies that disagree leave it to a person, with
both values. What a person corrected is taken as it is.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

from pipeline.casework.folding import alike, folded, words_in
from pipeline.casework.sight import letter_document, way_of
from pipeline.casework.union import Union, united
from pipeline.errors import DefectError
from pipeline.model import Extraction, Field, Issuer, Signatory
from pipeline.terms import FIELD_NAMES, REQUEST_FIELDS, FieldStatus, Kind, ReadBy
from pipeline.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.model import Case, Reading, Submission

# No value is surer than this, however many copies agree; the same as for a text layer alone.
MOST = 0.99
# What is left to a person is no surer than this: 293 of 344 such values were right (docs/measuring.md).
DOUBTED = 0.85
_TYPED = frozenset({ReadBy.TEXT_LAYER, ReadBy.DOCX, ReadBy.DOC})


@dataclass(frozen=True, slots=True)
class Merged:
    """The copies of a letter as one: input for validate and route, like a single submission.

    `best` is the id of the copy whose letter file is the letter.
    """

    submission: Submission
    reading: Reading
    extraction: Extraction
    best: str


@dataclass(frozen=True, slots=True)
class Voice:
    """What one copy says of one field, with its evidence already pointing to the united files."""

    copy: Case
    field: Field[Any]

    @property
    def way(self) -> ReadBy:
        """How the letter of the copy was read."""
        return way_of(self.copy)

    @property
    def is_typed(self) -> bool:
        """Whether the letter has text of its own, so that no letter of it can be misread."""
        return self.way in _TYPED

    @property
    def rank(self) -> tuple[bool, bool, float]:
        """Order of voices: text over scan, accepted over doubtful, then confidence."""
        return self.is_typed, self.field.status is FieldStatus.ACCEPTED, self.field.confidence

    @property
    def name(self) -> str:
        """The name of the letter's file, for people."""
        at = self.copy.extraction.letter_file
        return self.copy.submission.files[at].name if at is not None else self.copy.submission.origin


def combine(copies: tuple[Case, ...]) -> Merged:
    """Join the copies of one letter, in the order of arrival; a single copy stays as it is.

    `received_on` is the earliest day; from when a deadline runs is not decided here. Raises `DefectError` for
    none.
    """
    if not copies:
        raise DefectError("combine: no copies")
    if len(copies) == 1:
        only = copies[0]
        return Merged(only.submission, only.reading, only.extraction, only.submission.id)
    best = max(copies, key=_worth)
    union = united(copies, best)
    return Merged(union.submission, union.reading, _extraction(copies, best, union), best.submission.id)


def _worth(copy: Case) -> tuple[bool, int, bool, int]:
    """Order copies: a letter numbered and dated (no draft), then text over scan, then what was accepted.

    The first of equal ones wins, because `max` keeps it.
    """
    extraction = copy.extraction
    issued = sum(one.value is not None for one in (extraction.number, extraction.issued_on))
    accepted = sum(getattr(extraction, name).status is FieldStatus.ACCEPTED for name in FIELD_NAMES)
    return letter_document(copy) is not None, issued, way_of(copy) in _TYPED, accepted


def _extraction(copies: Sequence[Case], best: Case, union: Union) -> Extraction:
    told: dict[str, Field[Any]] = {}
    for name in FIELD_NAMES:
        told[name] = _merged(
            name, [Voice(copy, union.moved(copy, getattr(copy.extraction, name))) for copy in copies]
        )
    kind, is_sure = _kind(copies, best)
    if kind is not Kind.POSTING_REQUEST:
        told |= {name: Field() for name in REQUEST_FIELDS}
    elif not is_sure:
        reason = "Các bản của văn bản không thống nhất về việc có đề nghị đăng tin hay không."
        told |= {name: _doubted(told[name], reason) for name in REQUEST_FIELDS}
    kinds = [best, *copies]
    settled = _corrected(copies, "document_type")
    types = [settled.extraction.document_type] if settled else [one.extraction.document_type for one in kinds]
    return Extraction(
        kind=kind,
        document_type=next((one for one in types if one is not None), None),
        roles=union.roles,
        letter_file=union.letter_file,
        cited_as=best.extraction.cited_as,
        personal_data=tuple(dict.fromkeys(one for copy in copies for one in copy.extraction.personal_data)),
        **told,
    )


def _corrected(copies: Sequence[Case], name: str) -> Case | None:
    """Give the copy on which a person corrected the field last, None when nobody did."""
    made = [
        (one.when, at)
        for at, copy in enumerate(copies)
        for one in copy.corrections
        if one.field.partition(".")[0] == name
    ]
    return copies[max(made)[1]] if made else None


def _kind(copies: Sequence[Case], best: Case) -> tuple[Kind, bool]:
    """Give the kind and whether it is sure: the best copy's word, unless only another one sees a request."""
    settled = _corrected(copies, "kind")
    if settled is not None:
        return settled.extraction.kind, True
    kinds = {copy.extraction.kind for copy in copies if letter_document(copy) is not None}
    if Kind.POSTING_REQUEST not in kinds:
        return best.extraction.kind, True
    agreed = len(kinds) == 1
    own = best.extraction.kind is Kind.POSTING_REQUEST
    return Kind.POSTING_REQUEST, agreed or (own and way_of(best) in _TYPED)


def _merged(name: str, voices: list[Voice]) -> Field[Any]:
    """Give what the copies say of one field together."""
    settled = _corrected([voice.copy for voice in voices], name)
    if settled is not None:
        return next(voice.field for voice in voices if voice.copy is settled)
    speaking = [voice for voice in voices if voice.field.value is not None]
    if not speaking:
        seen = [voice.field for voice in voices if voice.field.raw is not None]
        return seen[0] if seen else Field()
    winner = max(speaking, key=lambda voice: voice.rank)
    agreeing, contrary = [], []
    for voice in speaking:
        if agree(winner.field.value, voice.field.value):
            agreeing.append(voice)
        elif not _is_slip(winner, voice):
            contrary.append(voice)
    if contrary:
        return _doubted(winner.field, _reason(winner, contrary))
    return _surer(winner, agreeing)


def _surer(winner: Voice, agreeing: list[Voice]) -> Field[Any]:
    """Raise the confidence by copies that other bytes and another way of reading make independent (noisy-or).

    A doubtful value becomes accepted when one of them was accepted with exactly this value.
    """
    field, bytes_ = winner.field, _letter_bytes(winner.copy)
    others = [one for one in agreeing if one.way is not winner.way and _letter_bytes(one.copy) != bytes_]
    if not others:
        return field
    wrong = 1 - field.confidence
    for way in {one.way for one in others}:
        wrong *= 1 - max(one.field.confidence for one in others if one.way is way)
    confirmed = any(
        one.field.status is FieldStatus.ACCEPTED and one.field.value == field.value for one in others
    )
    if field.status is FieldStatus.DOUBTFUL and not confirmed:
        return replace(field, confidence=max(field.confidence, min(DOUBTED, round(1 - wrong, 3))))
    return replace(
        field, status=FieldStatus.ACCEPTED, confidence=max(field.confidence, min(MOST, round(1 - wrong, 3)))
    )


def _letter_bytes(copy: Case) -> str | None:
    at = copy.extraction.letter_file
    return copy.submission.files[at].sha256 if at is not None else None


def agree(one: object, other: object) -> bool:
    """Tell whether two values say the same, but for case, tones and blanks.

    Of an issuer and a signatory one may leave out parts; a request that states no gender is another request.
    """
    if isinstance(one, (Issuer, Signatory)) and type(one) is type(other):
        parts = [(getattr(one, part.name), getattr(other, part.name)) for part in fields(one)]
        return all(a is None or b is None or _key(a) == _key(b) for a, b in parts)
    return bool(_key(one) == _key(other))


def _key(value: Any) -> Any:  # noqa: ANN401 - values of all fields
    if isinstance(value, str):
        return fold(value)
    if isinstance(value, tuple):
        return tuple(map(_key, value))
    if is_dataclass(value):
        return tuple(_key(getattr(value, part.name)) for part in fields(value))
    return value


def _is_slip(winner: Voice, other: Voice) -> bool:
    """Tell whether a scan only misread what a copy with text of its own says.

    Letters may be misread in a value that is doubtful; of figures another reader must have seen the right
    ones.
    """
    if not winner.is_typed or other.way is not ReadBy.OCR:
        return False
    right = folded(winner.field.raw or "")
    if any(right == folded(text) for text in _readings(other.field)):
        return True
    wrong = folded(other.field.raw or "")
    doubtful = other.field.status is FieldStatus.DOUBTFUL
    return doubtful and _figures(right) == _figures(wrong) and alike(right, wrong)


def _readings(field: Field[Any]) -> Iterator[str]:
    for one in field.evidence:
        for word in one.disputed:
            for reading in word.readings:
                yield one.text.replace(word.text, reading.text)


def _figures(text: str) -> list[str]:
    return sorted(word for word in words_in(text) if word.isdecimal())


def _doubted(field: Field[Any], reason: str) -> Field[Any]:
    """Leave a value to a person, with the reason."""
    if field.value is None:
        return field
    confidence = min(field.confidence, DOUBTED)
    return replace(
        field, status=FieldStatus.DOUBTFUL, confidence=confidence, because=(*field.because, reason)
    )


def _reason(winner: Voice, contrary: list[Voice]) -> str:
    told = "; ".join(f"bản “{one.name}” ghi {_words(one.field)}" for one in (winner, *contrary))
    return f"Các bản của văn bản không khớp: {told}. Đối chiếu với bản gốc."


def _words(field: Field[Any]) -> str:
    return f"“{field.raw or field.value}”"
