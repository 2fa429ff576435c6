"""The order of the queue in both databases: the same points and the same reach as the pure rules."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from queue_cases import MINISTRY, PROVINCES, TODAY, UNITS, alone_with, drawn
from sqlalchemy import select

from pipeline.casework.harm import expected_harm
from pipeline.person import Reach
from pipeline.store.engine import connect, writing
from pipeline.store.matter_tables import matter
from pipeline.store.queue_order import harm_points, in_reach, is_due_soon, is_overdue
from pipeline.terms import HandlerLevel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Database
    from sqlalchemy import Connection

LINES = drawn(1500)
_OURS = ("tỉnh Lâm Đồng", "tỉnh Đắk Nông")
REACHES = (
    MINISTRY,
    Reach(HandlerLevel.PROVINCE, "Công an tỉnh Lâm Đồng", _OURS),
    Reach(HandlerLevel.PROVINCE, "Công an tỉnh Mẫu"),
    *(
        Reach(level, unit or "", _OURS[:1])
        for level in (HandlerLevel.DISTRICT, HandlerLevel.COMMUNE)
        for unit in UNITS
    ),
    Reach(HandlerLevel.COMMUNE, "Công an xã Thử", tuple(one for one in PROVINCES if one)),
    Reach(HandlerLevel.COMMUNE, "Công an xã Thử"),
    Reach(HandlerLevel.NONE, "Công an xã Thử", _OURS),
)


@pytest.fixture
def connection(database: Database) -> Iterator[Connection]:
    """Give a connection that sees the drawn lines in place of the matters."""
    database.open().close()
    engine = connect(database.url)
    with writing(engine) as opened:
        alone_with(opened, LINES)
        yield opened
    engine.dispose()


@pytest.mark.parametrize("today", [TODAY, TODAY + timedelta(days=9), date(1999, 1, 1)])
def test_the_database_counts_the_same_points(connection: Connection, today: date) -> None:
    """For lines of every state, day, area, mark and finding."""
    counted = dict(connection.execute(select(matter.c.id, harm_points(today))).all())  # type: ignore[arg-type]
    assert counted == {line.id: expected_harm(line, line.doubts, today).points for line, _ in LINES}
    assert len(set(counted.values())) > 1


@pytest.mark.parametrize("reach", REACHES, ids=str)
def test_the_database_knows_the_same_reach(connection: Connection, reach: Reach) -> None:
    """For each level, with and without provinces; a matter handed on is seen by whom it was handed to."""
    seen = set(connection.scalars(select(matter.c.id).where(in_reach(reach))))
    assert seen == {line.id for line, unit in LINES if reach.covers(line, unit)}


def test_overdue_and_due_soon_share_nothing(connection: Connection) -> None:
    """What is due today is not overdue; both are only what is still appraised."""
    overdue = set(connection.scalars(select(matter.c.id).where(is_overdue(TODAY))))
    soon = set(connection.scalars(select(matter.c.id).where(is_due_soon(TODAY))))
    due = {
        line.id: (line.deadline.on - TODAY).days
        for line, _ in LINES
        if line.deadline and line.state.value in {"received", "appraising"}
    }
    assert overdue == {one for one, left in due.items() if left < 0}
    assert soon == {one for one, left in due.items() if 0 <= left <= 3}
