"""What decisions stand on, in both databases: nothing over what was not seen, mail within reach."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from threading import Barrier, Thread
from typing import TYPE_CHECKING

import pytest
from matter_cases import file, kept, kin
from store_cases import NOW

from pipeline.errors import ChangedMeanwhileError, UsageError
from pipeline.matter import Event, Move
from pipeline.person import Reach
from pipeline.post import OutState
from pipeline.store.outbox_port import Draft, OutQuery
from pipeline.terms import HandlerLevel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Database

    from pipeline.store.sql import SqlStore

APPROVERS = 4


@pytest.fixture
def store(database: Database) -> Iterator[SqlStore]:
    """Give an empty store of each kind of database in turn."""
    opened = database.open()
    yield opened  # type: ignore[misc]
    opened.close()


def happened(move: Move, who: str = "approver") -> Event:
    """Give a move that a person makes."""
    return Event(move, who, NOW + timedelta(days=1), "vì thế", ())


def test_a_move_is_recorded_on_what_was_seen_only(store: SqlStore, tmp_path: Path) -> None:
    """Something happened since: the move is refused, and the matter stays as the other one left it."""
    case = kept(store, tmp_path, "a", number="15/UBND")
    first, matters = file(store, case, kin(case, 1)), store.matters
    matters.record(first, happened(Move.APPRAISE), seen=1)
    with pytest.raises(ChangedMeanwhileError):
        matters.record(first, happened(Move.REFUSE), seen=1)
    found = matters.record(first, happened(Move.APPROVE), seen=2)
    assert [one.move for one in found.events] == [Move.OPEN, Move.APPRAISE, Move.APPROVE]


def test_of_many_who_decide_at_once_one_does(store: SqlStore, tmp_path: Path) -> None:
    """All saw the same; the first is written down, the others are told."""
    case = kept(store, tmp_path, "a", number="15/UBND")
    first, start = file(store, case, kin(case, 1)), Barrier(APPROVERS)
    told: list[type[Exception]] = []

    def decide() -> None:
        start.wait()
        try:
            store.matters.record(first, happened(Move.RETURN), seen=1)
        except UsageError as error:
            told.append(type(error))

    threads = [Thread(target=decide) for _ in range(APPROVERS)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert told == [ChangedMeanwhileError] * (APPROVERS - 1)
    found = store.matters.matter(first)
    assert found is not None
    assert [one.move for one in found.events] == [Move.OPEN, Move.RETURN]


def test_mail_is_listed_and_counted_within_a_reach(store: SqlStore, tmp_path: Path) -> None:
    """Of a matter in reach; one about no matter is seen by the ministry alone; pages follow each other."""
    case = kept(store, tmp_path, "a", number="15/UBND")
    first, box = file(store, case, kin(case, 1)), store.outbox
    about = Draft("a", first, first, "gaps", "a@a.vn", "Re", "<1@a.vn>", None, "ab" * 32, automatic=False)
    box.queue(about, who="x", at=NOW)
    box.queue(replace(about, matter_id=None, submission_id=None, message_id="<2@a.vn>"), who="x", at=NOW)
    line = store.matters.line(first)
    assert line is not None
    ministry = Reach(HandlerLevel.MINISTRY, "Cục C06, Bộ Công an")
    province = Reach(HandlerLevel.PROVINCE, "Phòng PC06", (line.province or "",))
    for reach, seen in (
        (ministry, 2),
        (province, 1),
        (Reach(HandlerLevel.COMMUNE, "Công an xã Khác", province.provinces), 0),
        (Reach(HandlerLevel.NONE, ""), 0),
    ):
        assert len(list(box.lines(OutQuery(reach=reach)))) == seen
        assert box.counts(reach)[OutState.HELD] == seen
    newest, oldest = box.lines(OutQuery(reach=ministry))
    assert list(box.lines(OutQuery(reach=ministry, offset=1, limit=1))) == [oldest]
    assert list(box.lines(OutQuery(reach=ministry, offset=1))) == [oldest]
    assert newest.message_id == "<2@a.vn>"
