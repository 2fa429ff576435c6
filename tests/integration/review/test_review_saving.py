"""What follows from a correction at once: what it teaches, and what goes of a letter that is secret."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from case_office import accounts, arrive, sample
from review_office import APPROVER, office_in

from pipeline.correcting import Change, version_of
from pipeline.errors import UsageError
from pipeline.learning import lessons
from pipeline.reviewing import save
from pipeline.visit import Visit

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.model import Submission


def test_a_confirmed_issuer_teaches_and_a_secret_letter_is_forgotten(tmp_path: Path) -> None:
    """The heading is an alias at once; marked as secret, what is kept for speed is dropped, in this order."""
    gone: list[Submission] = []
    with office_in(tmp_path) as office:
        accounts(office, APPROVER)
        visit = Visit(office.desk, APPROVER)
        matter_id = arrive(office, sample("02"))
        confirmed = (Change("issuer", confirm=True),)
        save(visit, matter_id, confirmed, version_of(visit, matter_id), forget=gone.append)
        assert [one.submission_id for one in lessons(visit).aliases] == [office.desk.look(matter_id).shown]
        assert gone == []
        marked = (Change("secrecy", {"secrecy": "mat"}, why="Có dấu Mật"),)
        save(visit, matter_id, marked, version_of(visit, matter_id), forget=gone.append)
        assert [one.id for one in gone] == [office.desk.look(matter_id).shown]


def test_another_handler_needs_a_reason(tmp_path: Path) -> None:
    """Whoever overrides the rules says why, whichever door they come through."""
    with office_in(tmp_path) as office:
        accounts(office, APPROVER)
        visit = Visit(office.desk, APPROVER)
        matter_id = arrive(office, sample("02"))
        other = (Change("handler", {"level": "commune", "unit": "Công an xã Đắk Wil"}),)
        with pytest.raises(UsageError, match="lý do"):
            save(visit, matter_id, other, version_of(visit, matter_id), forget=lambda _: None)
