"""How far a matter is, from its events; what lists show of it, from its letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from store_cases import rich_case, submission, with_findings

from pipeline.casework.lend import lend
from pipeline.casework.summary import clock, progress, view
from pipeline.matter import VIET_NAM, Event, MatterState, Move
from pipeline.route import load_procedures
from pipeline.terms import FileRole, FindingCode, Kind
from pipeline.workdays import committed

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.model import Case

PROCEDURE = next(one for one in load_procedures() if one.name == "two-tier")
START = datetime(2025, 11, 3, 8, 0, tzinfo=VIET_NAM)


@pytest.fixture
def case(tmp_path: Path) -> Case:
    """Give a request of which everything is known."""
    return with_findings(rich_case(submission(tmp_path), awkward=False))


def events(*moves: Move | tuple[Move, str, str]) -> tuple[Event, ...]:
    """Give moves a day apart; a tuple brings one detail."""
    made = []
    for day, one in enumerate(moves):
        move, *detail = one if isinstance(one, tuple) else (one,)
        pairs = (tuple(detail),) if detail else ()
        made.append(Event(move, "x", START + timedelta(days=day), "vì thế", pairs))  # type: ignore[arg-type]
    return tuple(made)


def test_progress_of_a_matter_that_was_sent_back_and_posted() -> None:
    """Answered days are those of the newest letter; that it was returned, and why, holds for the matter."""
    told = progress(
        events(
            Move.OPEN,
            (Move.RETURN, "gaps", "IMAGE_MISSING AUDIENCE_MISSING"),
            Move.RESUBMIT,
            Move.APPROVE,
            (Move.POST, "link", "https://vneid.example/1"),
        )
    )
    assert told.state is MatterState.POSTED
    assert told.answered_on == date(2025, 11, 6)
    assert told.posted_on == date(2025, 11, 7)
    assert told.returned
    assert told.gaps == (FindingCode.IMAGE_MISSING, FindingCode.AUDIENCE_MISSING)


def test_the_clock_starts_anew_with_a_corrected_letter() -> None:
    """What was answered before is no answer to the corrected letter."""
    told = progress(events(Move.OPEN, Move.RETURN, Move.RESUBMIT))
    assert (told.state, told.answered_on) == (MatterState.APPRAISING, None)


def test_days_are_those_of_viet_nam() -> None:
    """Eleven at night in UTC is the next morning in Viet Nam."""
    late = Event(
        Move.FORWARD, "x", datetime.fromisoformat("2025-11-03T23:00:00+00:00"), "", (("to", "Công an xã"),)
    )
    told = progress((*events(Move.OPEN), late))
    assert told.forwarded_on == date(2025, 11, 4)
    assert told.forwarded_to == "Công an xã"


def test_only_a_request_has_a_deadline(case: Case) -> None:
    """Ten working days after the day of arrival; another letter has none."""
    day = date(2024, 12, 5)
    seen = view(case, "x", day, PROCEDURE, committed())
    assert seen.deadline is not None
    assert seen.deadline.on == date(2024, 12, 19)
    other = replace(case, extraction=replace(case.extraction, kind=Kind.OTHER_LETTER))
    assert view(other, "x", day, PROCEDURE, committed()).deadline is None


def test_nothing_of_a_secret_letter_is_shown(case: Case) -> None:
    """Behind a secrecy mark the line says that there is a letter, and no more."""
    secret = with_findings(case, FindingCode.SECRECY_MARK)
    seen = view(secret, "x", date(2024, 12, 5), PROCEDURE, committed())
    told = (seen.number, seen.issued_on, seen.issuer, seen.subject, seen.province, seen.scope, seen.urgency)
    assert set(told) == {None}


def test_the_clock_waits_for_the_soft_copy(case: Case) -> None:
    """Letter first, article later by a copy: the later day counts; without any article the letter's."""
    later = replace(case.submission, received_on=date(2024, 12, 7))
    letter, article = (FileRole.LETTER,), (FileRole.LETTER, FileRole.ARTICLE)
    assert clock(((case.submission, letter), (later, article))) == date(2024, 12, 7)
    assert clock(((case.submission, article), (later, article))) == date(2024, 12, 5)
    assert clock(((case.submission, letter), (later, letter))) == date(2024, 12, 5)


def test_a_corrected_letter_borrows_what_it_comes_without(case: Case) -> None:
    """The newest earlier picture is added behind the own files; an own article is not replaced."""

    def having(*roles: FileRole, name: str) -> Case:
        files = tuple(replace(file, name=f"{name}-{file.name}") for file in case.submission.files)
        return replace(
            case,
            submission=replace(case.submission, files=files),
            extraction=replace(case.extraction, roles=roles),
        )

    letter = having(FileRole.LETTER, FileRole.ARTICLE, FileRole.IGNORED, name="new")
    older = having(FileRole.LETTER, FileRole.ARTICLE, FileRole.IMAGE, name="older")
    oldest = having(FileRole.LETTER, FileRole.ARTICLE, FileRole.IMAGE, name="oldest")
    submission_, reading, extraction = lend(
        letter.submission, letter.reading, letter.extraction, (oldest, older)
    )
    assert extraction.roles == (FileRole.LETTER, FileRole.ARTICLE, FileRole.IGNORED, FileRole.IMAGE)
    assert submission_.files[3].name.startswith("older-")
    assert submission_.files[3].parent is None
    assert reading.documents[3] == replace(older.reading.documents[2], file=3)
    assert lend(older.submission, older.reading, older.extraction, (oldest,)) == (
        older.submission,
        older.reading,
        older.extraction,
    )
