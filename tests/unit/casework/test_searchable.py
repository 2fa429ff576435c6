"""What of a case can be searched, and that nothing of a secret letter can."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from store_cases import poor_case, rich_case, submission

from pipeline.casework.searchable import LONGEST_TEXT, searchable
from pipeline.model import Field, Line, Report, Word

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.model import Case


@pytest.fixture
def case(tmp_path: Path) -> Case:
    """Give a case of which everything is known, without a mark."""
    made = rich_case(submission(tmp_path), awkward=False)
    plain = replace(made.extraction, secrecy=Field())
    return replace(made, extraction=plain, report=Report())


def test_everything_that_tells_the_letter_is_there(case: Case) -> None:
    """Number, subject, issuer, signatory, addressees, names of files, the mail, and the text read."""
    text = searchable(case)
    extraction, mail = case.extraction, case.submission.mail
    issuer, signatory = extraction.issuer.value, extraction.signatory.value
    assert issuer is not None
    assert signatory is not None
    assert mail is not None
    told = (extraction.number.value, extraction.subject.value, issuer.name, signatory.name)
    for one in (*told, *(extraction.addressees.value or ()), mail.sender, mail.subject, "Số:"):
        assert one is not None
        assert one in text
    assert all(file.name in text for file in case.submission.files)


@pytest.mark.parametrize("seen", [Field(raw="MẬT"), "judged"])
def test_nothing_of_a_secret_letter_is_searched(case: Case, seen: object, tmp_path: Path) -> None:
    """Whether the mark was only seen, or validation judged it."""
    marked = rich_case(submission(tmp_path), awkward=False).extraction.secrecy
    field = seen if isinstance(seen, Field) else marked
    assert searchable(replace(case, extraction=replace(case.extraction, secrecy=field))) == ""


def test_a_case_of_which_nothing_is_known_has_its_names(tmp_path: Path) -> None:
    """The names of its files can be searched all the same."""
    assert "công văn.pdf" in searchable(poor_case(submission(tmp_path)))


def test_a_book_is_cut(case: Case) -> None:
    """A letter with a very long annex keeps its head."""
    at = next(i for i, one in enumerate(case.reading.documents) if one.pages)
    document = case.reading.documents[at]
    page = replace(document.pages[0], lines=(Line((Word("dài" * LONGEST_TEXT, None),), 0),) * 3)
    documents = list(case.reading.documents)
    documents[at] = replace(document, pages=(page,))
    long = replace(case.reading, documents=tuple(documents))
    text = searchable(replace(case, reading=long))
    assert len(text) == LONGEST_TEXT
    assert text.startswith(case.extraction.number.value or "?")
