"""Other values that a field may have, from what the readers of a scan disputed and what people taught."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import islice, product
from typing import TYPE_CHECKING, Any

from pipeline.amend.confusing import MOST
from pipeline.amend.form import Asked
from pipeline.errors import UsageError
from pipeline.model import REPAIRED, ScopeUnit
from pipeline.terms import FIELD_NAMES
from pipeline.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.amend.form import Form
    from pipeline.model import Case, Evidence, Field, Word

_WORDS, _READINGS, _TRIED = 4, 3, 40  # disputed words combined, readings of each, combinations tried


@dataclass(frozen=True, slots=True)
class Candidate:
    """Another value of a field: typed into its form, in words, and where it comes from (Vietnamese)."""

    value: Any
    entered: dict[str, str]
    shown: str
    source: str


def candidates_of(form: Form, case: Case, known: tuple[Any, ...]) -> tuple[Candidate, ...]:
    """Give other values, the likeliest first, `MOST` at most; `known` are values that people taught."""
    if form.name not in FIELD_NAMES:
        return ()
    field: Field[Any] = getattr(case.extraction, form.name)
    found: dict[str, Candidate] = {}
    seen = {repr(field.value)}
    for value, source in _all(form, case, field, known):
        key = repr(value)
        if value is None or value in ("", ()) or key in seen or len(found) == MOST:
            continue
        seen.add(key)
        found[key] = Candidate(value, form.entered(value), form.shown(value), source)
    return tuple(found.values())


def _all(form: Form, case: Case, field: Field[Any], known: tuple[Any, ...]) -> Iterator[tuple[Any, str]]:
    yield from ((value, "tên cán bộ đã sửa cho văn bản có tiêu đề này") for value in known)
    day, issuer = case.extraction.issued_on.value or case.submission.received_on, case.extraction.issuer.value
    asked = Asked(day, issuer.province if issuer else None)
    for one in field.evidence:
        for told in islice(_combined(one), _TRIED):
            text, source = _spelled(one.text, told), _source(told)
            again = form.reread(text, day)
            if form.name in ("number", "issued_on") or field.value is None:
                yield again, source
            else:
                yield _completed(form, _swapped(field.value, told), asked), source
    if field.raw is not None:
        yield form.reread(field.raw, day), "nguyên văn máy đọc được"


def _combined(one: Evidence) -> Iterator[tuple[tuple[Word, str], ...]]:
    """Give ways to read the disputed words: one word changed before several, the surer reading first."""
    words = one.disputed[:_WORDS]
    choices = [
        tuple(dict.fromkeys((word.text, *(reading.text for reading in word.readings))))[: _READINGS + 1]
        for word in words
    ]
    ways = [way for way in product(*choices) if way != tuple(word.text for word in words)]
    changed = [
        tuple((word, text) for word, text in zip(words, way, strict=True) if text != word.text)
        for way in ways[: _TRIED * 4]
    ]
    yield from sorted(changed, key=lambda told: (len(told), -sum(_sureness(*one) for one in told)))


def _sureness(word: Word, text: str) -> float:
    return next((one.confidence for one in word.readings if one.text == text), 0.0)


def _spelled(text: str, told: tuple[tuple[Word, str], ...]) -> str:
    for word, instead in told:
        text = text.replace(word.text, instead, 1) if word.text else text
    return text


def _swapped(value: Any, told: tuple[tuple[Word, str], ...]) -> Any:  # noqa: ANN401 - of any field
    """Give a value with words exchanged wherever they stand in it; None when none does."""
    changed = value
    for word, instead in told:
        changed = _exchanged(changed, word.text.strip(".,;:()"), instead.strip(".,;:()"))
    return None if changed == value else changed


def _completed(form: Form, value: Any, asked: Asked) -> Any:  # noqa: ANN401 - of any field
    """Give a value as if it had been typed, so that its places are those of the map; None for no such one."""
    try:
        return None if value is None else form.parse(form.entered(value), asked)
    except UsageError:
        return None


def _exchanged(value: Any, old: str, new: str) -> Any:  # noqa: ANN401 - of any field
    if isinstance(value, str) and type(value) is str:
        return _in_text(value, old, new)
    if isinstance(value, tuple):
        return tuple(_exchanged(one, old, new) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {part.name: _exchanged(getattr(value, part.name), old, new) for part in fields(value)}
        if isinstance(value, ScopeUnit) and parts["name"] != value.name:
            parts["code"] = None  # of the place that was misread
        return replace(value, **parts)
    return value


def _in_text(text: str, old: str, new: str) -> str:
    """Exchange a word whatever its case: letterheads are capitals, values are written as in running text."""
    if not old or not new:
        return text

    def instead(hit: re.Match[str]) -> str:
        if hit[0] == old or hit[0].isupper():
            return new
        return new.lower() if hit[0].islower() else new[:1].upper() + new[1:].lower()

    return re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", instead, text, flags=re.IGNORECASE)


def _source(told: tuple[tuple[Word, str], ...]) -> str:
    said = []
    for word, text in told:
        readers = [one.reader for one in word.readings if fold(one.text) == fold(text)]
        repaired = bool(readers) and readers[0].startswith(REPAIRED)
        said.append(f"“{word.text}” {'đã sửa thành' if repaired else 'máy khác đọc'} “{text}”")
    return "; ".join(said)
