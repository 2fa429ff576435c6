"""What a report counts, read quickly: the same figures as from every whole line, on both databases."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from matter_lines import mail
from sqlalchemy import select
from store_cases import submission

from pipeline.person import Reach
from pipeline.procedure import Quota
from pipeline.reports import counted_since, figures
from pipeline.route import load_procedures, select_procedure
from pipeline.store import tables
from pipeline.store.engine import connect, writing
from pipeline.store.mapping_matter import view_to_row
from pipeline.store.matter_tables import matter
from pipeline.store.matters_port import MatterQuery
from pipeline.terms import HandlerLevel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Database

    from pipeline.matter import MatterLine
    from pipeline.store.sql import SqlStore

FIRST, LAST, TODAY = date(2024, 1, 1), date(2026, 12, 31), date(2026, 11, 20)
LINES = 300
NOWHERE = Reach(HandlerLevel.NONE, "Tổ quản trị")
REACHES = (
    Reach(HandlerLevel.MINISTRY, "Cục"),
    Reach(HandlerLevel.PROVINCE, "Phòng", ("tỉnh Lâm Đồng",)),
    Reach(HandlerLevel.COMMUNE, "Công an xã Ví Dụ", ("tỉnh Lâm Đồng",)),
    NOWHERE,
)


def _lines() -> Iterator[MatterLine]:
    """Give mail of three years: from several places, names written in several ways, late answers."""
    draw = random.Random(3)  # noqa: S311 - invented mail, the same each time
    for line in mail(LINES, FIRST, LAST, seed=3):
        issuer = line.issuer.upper() if line.issuer and draw.random() < 0.2 else line.issuer
        late = timedelta(days=draw.choice((0, 0, 90, 400)))
        yield replace(
            line,
            submission_id=line.id,
            issuer=issuer,
            province=draw.choice(("tỉnh Lâm Đồng", "tỉnh Đắk Nông", None)),
            handler=draw.choice(("Công an xã Ví Dụ", "Công an xã Khác", None)),
            answered_on=line.answered_on and line.answered_on + late,
            posted_on=line.posted_on and line.posted_on + late,
            deadline=line.deadline if draw.random() < 0.9 else None,
        )


def _keep(database: Database, lines: list[MatterLine]) -> None:
    """Put lines into the tables as they are, each with a submission of its own."""
    engine = connect(database.url)
    with writing(engine) as connection:
        base = dict(connection.execute(select(tables.submission)).mappings().one())
        del base["arrival"]
        for line in lines:
            insert = tables.submission.insert().values(base | {"id": line.id})
            arrival = connection.execute(insert.returning(tables.submission.c.arrival)).scalar_one()
            names = ("id", "opened_on", "members", "answered_on", "returned", "posted_on")
            own = {name: getattr(line, name) for name in names}
            own |= {"state": line.state.value, "gaps": [code.value for code in line.gaps]}
            own |= {"arrival": arrival, "stale": False, "letter_id": line.id}
            connection.execute(matter.insert().values(view_to_row(line) | own))
    engine.dispose()


def test_figures_are_the_same_from_what_is_counted(database: Database, tmp_path: Path) -> None:
    """Of a month, a quarter that a quota reaches out of, a year, all; for every reach."""
    store: SqlStore = database.open()  # type: ignore[assignment] # open_store gives the port
    store.receive(submission(tmp_path / "in"))
    _keep(database, list(_lines()))
    rule = select_procedure(load_procedures(), profile="dak-nong", on=TODAY, province=None)
    quotas = (Quota(("Sở Tư pháp", "Sở Y tế"), 2, "quarter"), Quota(("Tỉnh Đoàn Lâm Đồng",), 5, "year"))
    spans = (
        *((date(2026, 11, 1), date(2026, 11, 30)), (date(2026, 2, 10), date(2026, 5, 3))),
        *((date(2025, 12, 1), TODAY), (FIRST, LAST), (date(2027, 1, 1), date(2027, 1, 31))),
    )
    for procedure in (replace(rule, quotas=quotas), replace(rule, quotas=())):
        for first, last in spans:
            since = counted_since(procedure, first)
            for reach in REACHES:
                whole = list(store.matters.lines(MatterQuery(reach=reach)))
                quick = list(store.matters.counted(since, first, last, reach))
                told = figures(quick, procedure, first, last, TODAY)
                assert told == figures(whole, procedure, first, last, TODAY), (first, last, reach)
                assert bool(told.requests or told.carried) is (reach is not NOWHERE)
    store.close()


def test_only_what_counts_is_read(database: Database, tmp_path: Path) -> None:
    """An old matter that was answered and posted long ago, or withdrawn, is no work for a month's report."""
    store: SqlStore = database.open()  # type: ignore[assignment] # open_store gives the port
    store.receive(submission(tmp_path / "in"))
    _keep(database, list(_lines()))
    first = date(2026, 11, 1)
    read = list(store.matters.counted(first, first, date(2026, 11, 30)))
    assert 0 < len(read) < LINES / 2
    assert {one.opened_on < first for one in read} == {True, False}
    store.close()
