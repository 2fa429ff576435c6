"""Invented mails end in the state in which they must, with a reason in Vietnamese."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sorting_first import FIRST
from sorting_mails import Book, Invented
from sorting_second import SECOND
from sorting_third import THIRD

from pipeline.ingest import IngestOptions, ingest, read_envelope, read_report
from pipeline.post import MailState, Sorted
from pipeline.sorting import Arrived, arrived, sort_mail

SAMPLES = sorted((Path(__file__).parents[3] / "samples").rglob("*.eml"))
TABLE = FIRST + SECOND + THIRD


def take(raw: bytes, folder: Path) -> Arrived:
    """Take a mail in as the mailbox does."""
    path = folder / "thu.eml"
    path.write_bytes(raw)
    (submission,) = ingest([path], options=IngestOptions(today=date(2026, 11, 2), spool=folder / "spool"))
    return arrived(read_envelope(raw), submission, read_report(raw))


def sorted_as(raw: bytes, folder: Path) -> Sorted:
    """Sort a mail with the small book of the tests."""
    return sort_mail(take(raw, folder), Book())


@pytest.mark.parametrize("case", TABLE, ids=[case.name for case in TABLE])
def test_each_invented_mail_ends_where_it_must(case: Invented, tmp_path: Path) -> None:
    """State, matter and returned mails are those that the table says; the reason is a sentence."""
    found = sorted_as(case.raw, tmp_path)
    assert found.state is case.state, found.why
    assert found.returned == case.returned
    if case.matter is not None or found.state is MailState.REPLY:
        assert found.matter_id == case.matter
    assert found.why.endswith(".")


@pytest.mark.parametrize("path", SAMPLES, ids=[path.parent.name for path in SAMPLES])
def test_the_mails_of_the_samples_are_submissions(path: Path, tmp_path: Path) -> None:
    """Each mail among the sample letters is one to process."""
    assert sorted_as(path.read_bytes(), tmp_path).state is None


def test_the_table_is_broad() -> None:
    """At least sixty mails, every state that sorting gives among them, no name twice."""
    assert len(TABLE) >= 60
    assert len({case.name for case in TABLE}) == len(TABLE)
    assert {case.state for case in TABLE} == {
        None,
        MailState.REPLY,
        MailState.NOT_A_LETTER,
        MailState.SPAM,
        MailState.QUARANTINED,
    }
