"""The files of several copies as those of one submission: each once, parents and evidence renumbered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pipeline.model import Document, Reading
from pipeline.terms import READ_FAULTS, FileRole, ReadBy
from pipeline.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from pipeline.model import Case, Field, Finding, SourceFile, Submission

# Of a file that is one thing here and another there; of several letters only the best copy's stays one.
_ROLES = (FileRole.ARTICLE, FileRole.IMAGE, FileRole.ATTACHMENT, FileRole.IGNORED)


@dataclass(frozen=True, slots=True)
class Union:
    """The united submission and reading; `places` say where each file of each copy (by its id) went."""

    submission: Submission
    reading: Reading
    roles: tuple[FileRole, ...]
    letter_file: int | None
    places: dict[tuple[str, int], int]

    def moved(self, copy: Case, field: Field[Any]) -> Field[Any]:
        """Give a field of a copy with its evidence pointing to the united files."""
        evidence = tuple(
            replace(one, file=self.places.get((copy.submission.id, one.file), one.file))
            for one in field.evidence
        )
        return replace(field, evidence=evidence)


def united(copies: Sequence[Case], best: Case) -> Union:
    """Put the files of the copies together in the order of arrival; the letter of `best` stays the letter."""
    by_sha: dict[str, int] = {}
    places: dict[tuple[str, int], int] = {}
    files: list[SourceFile] = []
    for copy in copies:
        for at, source in enumerate(copy.submission.files):
            if source.sha256 not in by_sha:
                by_sha[source.sha256] = len(files)
                files.append(source)
            places[copy.submission.id, at] = by_sha[source.sha256]
    _adopt(copies, files, places)
    own = best.extraction.letter_file
    letter = None if own is None else places[best.submission.id, own]
    documents = tuple(_document(at, copies, best, places) for at in range(len(files)))
    first = copies[0].submission
    submission = replace(
        first,
        files=tuple(files),
        received_on=min(copy.submission.received_on for copy in copies),
        mail=next((copy.submission.mail for copy in copies if copy.submission.mail), None),
        findings=_findings(((copy, copy.submission.findings) for copy in copies), places, files, documents),
    )
    reading = Reading(
        documents, _findings(((copy, copy.reading.findings) for copy in copies), places, files, documents)
    )
    roles = tuple(_role(at, copies, places, letter) for at in range(len(files)))
    return Union(submission, reading, roles, letter, places)


def _adopt(copies: Sequence[Case], files: list[SourceFile], places: dict[tuple[str, int], int]) -> None:
    """Renumber the mail or archive that held a file: that of the copy with which the file came first."""
    done: set[int] = set()
    for copy in copies:
        for at, source in enumerate(copy.submission.files):
            new = places[copy.submission.id, at]
            if new not in done:
                done.add(new)
                parent = None if source.parent is None else places[copy.submission.id, source.parent]
                files[new] = replace(source, parent=parent)


def _holders(
    new: int, copies: Sequence[Case], places: dict[tuple[str, int], int]
) -> Iterable[tuple[Case, int]]:
    """Give the copies that hold a united file, with its index there."""
    return (
        (copy, at)
        for copy in copies
        for at in range(len(copy.submission.files))
        if places[copy.submission.id, at] == new
    )


def _document(new: int, copies: Sequence[Case], best: Case, places: dict[tuple[str, int], int]) -> Document:
    """Give the reading of a file: the best copy's, for whose evidence it counts, else the first there is."""
    held = [
        (copy is best, copy.reading.documents[at])
        for copy, at in _holders(new, copies, places)
        if at < len(copy.reading.documents)
    ]
    read = [pair for pair in held if pair[1].read_by is not ReadBy.NONE or pair[1].pictures] or held
    if not read:
        return Document(new, ReadBy.NONE)
    return replace(max(read, key=lambda pair: pair[0])[1], file=new)


def _role(
    new: int, copies: Sequence[Case], places: dict[tuple[str, int], int], letter: int | None
) -> FileRole:
    if new == letter:
        return FileRole.LETTER
    holders = [
        (copy, copy.extraction.roles[at])
        for copy, at in _holders(new, copies, places)
        if at < len(copy.extraction.roles)
    ]
    said = [(when, role) for copy, role in holders if (when := _said_at(copy)) is not None]
    told = {max(said)[1]} if said else {role for _, role in holders}
    if FileRole.LETTER in told:
        return FileRole.ATTACHMENT
    return next((role for role in _ROLES if role in told), FileRole.IGNORED)


def _said_at(copy: Case) -> datetime | None:
    """Tell when a person last said what the files of a copy are; nothing of another copy goes before that."""
    return max((one.when for one in copy.corrections if one.field == "roles"), default=None)


def _findings(
    told: Iterable[tuple[Case, tuple[Finding, ...]]],
    places: dict[tuple[str, int], int],
    files: Sequence[SourceFile],
    documents: Sequence[Document],
) -> tuple[Finding, ...]:
    """Renumber and unite findings; a broken file that came again whole, under its name, is none any more."""
    moved = [
        replace(
            one, file=places.get((copy.submission.id, one.file), one.file) if one.file is not None else None
        )
        for copy, found in told
        for one in found
    ]
    broken = {one.file for one in moved if one.code in READ_FAULTS}
    whole = {
        fold(source.name)
        for at, (source, document) in enumerate(zip(files, documents, strict=True))
        if at not in broken and (document.pages or document.pictures)
    }
    return tuple(
        dict.fromkeys(
            one
            for one in moved
            if one.code not in READ_FAULTS or one.file is None or fold(files[one.file].name) not in whole
        )
    )
