"""The measurement of a large desk itself, on a small one: what it fills is sound, no page reads wide rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import desk_load
from sqlalchemy import func, select, text

from pipeline.app import open_desk
from pipeline.casework.life import state_of
from pipeline.person import Reach
from pipeline.settings import Settings
from pipeline.store import open_store
from pipeline.store.engine import connect, reading
from pipeline.store.matter_tables import matter
from pipeline.store.queue_order import conditions, order_of
from pipeline.store.queue_port import QueueQuery
from pipeline.terms import HandlerLevel

if TYPE_CHECKING:
    from pathlib import Path

MATTERS = 300


def test_a_filled_desk_answers_everything(tmp_path: Path) -> None:
    """All matters are in the queue, each in the state of its moves; clones are found by number and text."""
    settings = Settings(data_dir=tmp_path)
    open_store(settings.url, tmp_path / "originals").close()
    with open_desk(settings) as desk:
        desk_load.fill(settings.url, desk, MATTERS)
        told = {one.name: one.found for one in desk_load.timed(desk, rounds=1)}
        assert told["everything, by harm"] == MATTERS
        assert told["search: what every letter has"] == MATTERS
        assert told["look at a matter"] > 0
        queue = desk.store.queue
        assert queue is not None
        page = queue.page(QueueQuery(Reach(HandlerLevel.MINISTRY, ""), desk_load.TODAY, limit=MATTERS))
        for one in page.lines[::20]:
            found = desk.matters.matter(one.line.id)
            assert found is not None
            assert state_of(found.events) is one.line.state
        assert queue.unindexed() == ()
    desk_load.check_moves()


def test_a_page_is_filtered_and_ordered_out_of_one_index(tmp_path: Path) -> None:
    """SQLite takes the narrow index, which covers everything but the words and the findings."""
    settings = Settings(data_dir=tmp_path)
    open_store(settings.url, tmp_path / "originals").close()
    commune = Reach(HandlerLevel.COMMUNE, "Công an xã Ví Dụ", ("tỉnh Lâm Đồng",))
    query = QueueQuery(commune, desk_load.TODAY, nationwide=True, doubtful=True, overdue=True, taken_by=0)
    asked = list(conditions(query, "sqlite"))
    engine = connect(settings.url)
    with reading(engine) as connection:
        for statement in (
            select(matter.c.id).where(*asked).order_by(*order_of(query)).limit(50),
            select(func.count()).select_from(matter).where(*asked),
        ):
            spelled = str(statement.compile(engine, compile_kwargs={"literal_binds": True}))
            plan = [row.detail for row in connection.execute(text(f"EXPLAIN QUERY PLAN {spelled}"))]
            assert "USING COVERING INDEX ix_matter_queue" in plan[0]
    engine.dispose()
