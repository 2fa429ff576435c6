"""What a person said of one copy of a letter goes before what the machine says of the others."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from store_cases import rich_case, submission

from pipeline.amend import amended, encode
from pipeline.casework.combine import combine
from pipeline.model import Correction
from pipeline.terms import DocumentType, FileRole, Kind

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.model import Case

AT = datetime(2024, 12, 6, tzinfo=UTC)


def said(case: Case, name: str, value: object, *, later: int = 0) -> Case:
    """Give the case with a further correction."""
    made = Correction("an.nv", AT + timedelta(hours=later), name, None, encode(name, value), "")
    extraction = amended(case.extraction, (made,))
    return replace(case, extraction=extraction, corrections=(*case.corrections, made))


def copies(folder: Path) -> tuple[Case, Case]:
    """Give the same three files, arrived twice."""
    first = rich_case(submission(folder), awkward=False)
    return first, replace(first, submission=replace(first.submission, id="b" * 64))


def test_the_role_of_a_file_is_the_one_that_a_person_said_last(tmp_path: Path) -> None:
    """The machine takes the third file for the picture wherever it came; the newest word of people holds."""
    first, second = copies(tmp_path)
    assert combine((first, second)).extraction.roles[2] is FileRole.IMAGE
    no_picture = (FileRole.IGNORED, FileRole.LETTER, FileRole.ATTACHMENT)
    article = (FileRole.IGNORED, FileRole.LETTER, FileRole.ARTICLE)
    for pair in ((said(first, "roles", no_picture), second), (second, said(first, "roles", no_picture))):
        assert combine(pair).extraction.roles == no_picture
    newer = said(second, "roles", article, later=1)
    assert combine((said(first, "roles", no_picture), newer)).extraction.roles == article


def test_kind_and_type_are_the_ones_that_a_person_said(tmp_path: Path) -> None:
    """A copy that the machine takes for a request makes none of what a person says is no request."""
    first, second = copies(tmp_path)
    merged = combine((second, said(said(first, "kind", Kind.OTHER_LETTER), "document_type", None))).extraction
    assert merged.kind is Kind.OTHER_LETTER
    assert merged.audience.value is None
    fixed = said(first, "document_type", DocumentType.KE_HOACH)
    assert combine((second, fixed)).extraction.document_type is DocumentType.KE_HOACH


def test_a_field_that_a_person_emptied_stays_empty(tmp_path: Path) -> None:
    """The other copy's value is not put into its place."""
    first, second = copies(tmp_path)
    assert combine((second, said(first, "audience", None))).extraction.audience.value is None
