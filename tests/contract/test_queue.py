"""The reviewers' queue in both databases: pages, filters, counts, who has what, leases, saved views."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from datetime import date, timedelta
from threading import Barrier, Thread
from typing import TYPE_CHECKING, Any

import pytest
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from matter_cases import file, kin
from queue_cases import MINISTRY, TODAY, filed, issuer, letter
from sqlalchemy import select, text
from store_cases import NOW

from pipeline.casework.harm import expected_harm
from pipeline.errors import ChangedMeanwhileError, DefectError, UsageError
from pipeline.matter import Event, MatterState, Member, MemberRole, Move
from pipeline.model import Field, Finding, Scope, Window
from pipeline.person import Reach
from pipeline.store.engine import connect, reading, writing
from pipeline.store.matter_tables import matter
from pipeline.store.migrate import MIGRATIONS
from pipeline.store.queue_port import Assignment, Order, QueueQuery
from pipeline.store.queue_tables import QUEUE_FACTS, letter_place
from pipeline.terms import CaseStatus, FieldStatus, FindingCode, HandlerLevel, Kind, ScopeLevel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Database

    from pipeline.store.sql import SqlStore

LATER = NOW + timedelta(days=1)
ALL = QueueQuery(MINISTRY, TODAY)


@pytest.fixture
def store(database: Database) -> Iterator[SqlStore]:
    """Give an empty store of each kind of database in turn."""
    opened = database.open()
    yield opened  # type: ignore[misc]
    opened.close()


@pytest.fixture
def ids(store: SqlStore, tmp_path: Path) -> dict[str, str]:
    """Keep a plain letter, one that is doubtful, one for the whole country, and one of another province."""
    doubt = Field(None, 0.5, FieldStatus.DOUBTFUL, raw="?")
    plain = letter(store, tmp_path, "plain", issuer=issuer("tỉnh Đắk Nông"))
    doubtful = letter(store, tmp_path, "doubtful", findings=(Finding(FindingCode.NUMBER_DOUBTFUL, "…"),))
    doubtful = replace(
        doubtful, extraction=replace(doubtful.extraction, audience=doubt, place=doubt, issuer=doubt)
    )
    wide = letter(store, tmp_path, "wide", scope=Scope(ScopeLevel.NATIONWIDE), window=Window(TODAY, None))
    other = letter(store, tmp_path, "other", issuer=issuer("tỉnh Lào Cai"))
    named = {"plain": plain, "doubtful": doubtful, "wide": wide, "other": other}
    for name, case in named.items():
        local = replace(case.decision, forward_to_c06=name == "wide", handler=f"Công an {name}")
        named[name] = replace(case, decision=local)
    return {name: filed(store, case) for name, case in named.items()}


def shown(store: SqlStore, ids: dict[str, str], **asked: Any) -> set[str]:  # noqa: ANN401 - parts of a query
    """Give the names of the letters that a filter shows."""
    names = {one: name for name, one in ids.items()}
    page = store.queue.page(replace(ALL, **asked))
    assert page.total == len(page.lines)
    return {names[one.line.id] for one in page.lines}


def test_a_line_tells_doubts_harm_and_reasons(store: SqlStore, ids: dict[str, str]) -> None:
    """The same harm as the rules count; nobody has it yet."""
    lines = {one.line.id: one for one in store.queue.page(ALL).lines}
    doubtful = lines[ids["doubtful"]]
    assert (doubtful.doubts, doubtful.taken_by, doubtful.taken_name) == (4, None, None)  # and the topic
    told = expected_harm(doubtful.line, 4, TODAY)
    assert (doubtful.harm, doubtful.because) == (told.harm, told.because)
    assert "4 trường chưa chắc chắn" in doubtful.because


def test_the_order_of_harm_deadline_and_arrival(store: SqlStore, ids: dict[str, str]) -> None:
    """The most harmful first; what is over comes last, however late it was."""
    over = ids["wide"]
    store.matters.record(over, Event(Move.REFUSE, "x", LATER, "vì thế"))
    page = store.queue.page(ALL)
    harms = [one.harm for one in page.lines]
    assert harms == sorted(harms, reverse=True)
    assert (page.lines[-1].line.id, page.lines[-1].harm) == (over, 0)
    for order, first in ((Order.ARRIVAL, min), (Order.NEWEST, max)):
        lines = store.queue.page(replace(ALL, order=order)).lines
        assert lines[0].line.id == first(ids.values())
    due = [one.line.deadline for one in store.queue.page(replace(ALL, order=Order.DEADLINE)).lines]
    assert all(due)


def test_pages_do_not_overlap_and_count_everything(store: SqlStore, ids: dict[str, str]) -> None:
    """Two of two, then nothing; the total is that of the filter, behind the last page too."""
    pages = [store.queue.page(replace(ALL, offset=at, limit=2)) for at in (0, 2, 4)]
    assert [page.total for page in pages] == [4, 4, 4]
    assert [one.line.id for page in pages for one in page.lines] == [
        one.line.id for one in store.queue.page(ALL).lines
    ]
    assert len(ids) == 4
    assert pages[2].lines == ()


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({}, {"plain", "doubtful", "wide", "other"}),
        ({"nationwide": True}, {"wide"}),
        ({"doubtful": True, "finding": FindingCode.NUMBER_DOUBTFUL}, {"doubtful"}),
        ({"finding": FindingCode.NATIONWIDE}, set()),
        ({"province": "tỉnh Lào Cai"}, {"other"}),
        ({"reach": Reach(HandlerLevel.PROVINCE, "", ("tỉnh Lào Cai",))}, {"other", "doubtful"}),
        ({"reach": Reach(HandlerLevel.COMMUNE, "Công an plain", ("tỉnh Đắk Nông",))}, {"plain"}),
        ({"reach": Reach(HandlerLevel.COMMUNE, "Công an plain", ("tỉnh Lào Cai",))}, set()),
        ({"states": (MatterState.POSTED,)}, set()),
        ({"states": (MatterState.RECEIVED,), "overdue": True}, {"plain", "doubtful", "wide", "other"}),
        ({"overdue": True, "today": date(2024, 12, 6)}, set()),
        ({"kinds": (Kind.OTHER_LETTER,)}, set()),
        ({"statuses": (CaseStatus.INCOMPLETE,)}, set()),
        ({"due_to": date(2024, 12, 18)}, set()),
        ({"due_to": date(2024, 12, 19), "text": "plain"}, {"plain"}),
        ({"received_from": date(2024, 12, 6)}, set()),
        ({"received_to": date(2024, 12, 5)}, {"plain", "doubtful", "wide", "other"}),
        ({"taken_by": 0}, {"plain", "doubtful", "wide", "other"}),
        ({"taken_by": 7}, set()),
    ],
    ids=str,
)
def test_each_filter(store: SqlStore, ids: dict[str, str], asked: dict[str, Any], names: set[str]) -> None:
    """Each alone and some together; what is in nobody's reach is in no page."""
    assert shown(store, ids, **asked) == names


def test_counts_are_those_of_the_filters(store: SqlStore, ids: dict[str, str]) -> None:
    """Every state is there; what is over is neither overdue nor free."""
    counted = store.queue.counts(MINISTRY, TODAY)
    assert {state.value for state in MatterState} <= set(counted)
    told = {name: counted[name] for name in ("received", "overdue", "due_soon", "nationwide", "free")}
    assert told == {"received": 4, "overdue": 4, "due_soon": 0, "nationwide": 1, "free": 4}
    assert counted["doubtful"] == len(shown(store, ids, doubtful=True))
    store.matters.record(ids["wide"], Event(Move.REFUSE, "x", LATER, "vì thế"))
    store.queue.assign(ids["plain"], 7, by="an", at=LATER, why="", expected=None)
    counted = store.queue.counts(MINISTRY, date(2024, 12, 17))
    told = {
        name: counted[name] for name in ("received", "refused", "overdue", "due_soon", "nationwide", "free")
    }
    assert told == {"received": 3, "refused": 1, "overdue": 0, "due_soon": 3, "nationwide": 0, "free": 2}
    assert sum(store.queue.counts(Reach(HandlerLevel.NONE, ""), TODAY).values()) == 0


def test_an_emptied_matter_is_not_shown(store: SqlStore, tmp_path: Path) -> None:
    """A submission that was moved elsewhere leaves nothing behind in the queue."""
    first, second = (letter(store, tmp_path, one) for one in ("a", "b"))
    for case in (first, second):
        filed(store, case)
    member = kin(second, matter_id=first.submission.id)
    moved = Member(second.submission.id, MemberRole.COPY, first.submission.id, NOW, "x", "cùng văn bản")
    store.matters.move(second, moved, first.submission.id, member.view)
    assert [one.line.id for one in store.queue.page(ALL).lines] == [first.submission.id]
    assert store.queue.counts(MINISTRY, TODAY)["received"] == 1


def test_a_matter_is_given_and_put_back(store: SqlStore, ids: dict[str, str]) -> None:
    """Who had it is kept, oldest first; the page shows and filters who has it now."""
    queue, one = store.queue, ids["plain"]
    queue.assign(one, 7, by="an", at=NOW, why="", expected=None)
    queue.assign(one, 8, by="an", at=LATER, why="nghỉ phép", expected=7)
    assert shown(store, ids, taken_by=8) == {"plain"}
    assert shown(store, ids, taken_by=0) == {"doubtful", "wide", "other"}
    queue.assign(one, None, by="bình", at=LATER, why="nhầm", expected=8)
    assert queue.assignments(one) == (
        Assignment(7, "an", NOW, ""),
        Assignment(8, "an", LATER, "nghỉ phép"),
        Assignment(None, "bình", LATER, "nhầm"),
    )
    assert shown(store, ids, taken_by=8) == set()


@pytest.mark.parametrize("expected", [None, 9])
def test_what_somebody_else_took_meanwhile_is_not_taken(
    store: SqlStore, ids: dict[str, str], expected: int | None
) -> None:
    """Neither as free nor as somebody else's; nothing is noted."""
    store.queue.assign(ids["plain"], 7, by="an", at=NOW, why="", expected=None)
    with pytest.raises(ChangedMeanwhileError, match="người khác"):
        store.queue.assign(ids["plain"], 8, by="bình", at=LATER, why="", expected=expected)
    assert len(store.queue.assignments(ids["plain"])) == 1
    with pytest.raises(UsageError, match="Không có vụ việc"):
        store.queue.assign("f" * 64, 8, by="bình", at=LATER, why="", expected=None)


def test_of_many_who_take_a_matter_at_once_one_gets_it(store: SqlStore, ids: dict[str, str]) -> None:
    """The others are told."""
    start, told = Barrier(6), []

    def take(person: int) -> None:
        start.wait()
        try:
            store.queue.assign(ids["plain"], person, by="x", at=NOW, why="", expected=None)
        except ChangedMeanwhileError:
            told.append(person)

    threads = [Thread(target=take, args=(person,)) for person in range(1, 7)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (only,) = store.queue.assignments(ids["plain"])
    assert sorted([*told, only.person_id or 0]) == [1, 2, 3, 4, 5, 6]


def test_who_had_a_matter_cannot_be_changed(store: SqlStore, database: Database, ids: dict[str, str]) -> None:
    """The database refuses to update or delete an assignment."""
    store.queue.assign(ids["plain"], 7, by="an", at=NOW, why="", expected=None)
    engine = connect(database.url)
    for table in QUEUE_FACTS:
        for attempt in (table.update().values(why="khác"), table.delete()):
            with pytest.raises(DefectError, match="append-only"), writing(engine) as connection:
                connection.execute(attempt)
    engine.dispose()


def test_a_lease_is_one_person_s_until_it_runs_out(store: SqlStore, ids: dict[str, str]) -> None:
    """Renewed by who holds it, shown to the others, theirs when it ran out or was let go."""
    queue, one = store.queue, ids["plain"]
    until = NOW + timedelta(minutes=2)
    assert queue.lease(one, 7, now=NOW, until=until).until == until
    other = queue.lease(one, 8, now=NOW + timedelta(minutes=1), until=until + timedelta(minutes=1))
    assert (other.person_id, other.until) == (7, until)
    renewed = queue.lease(one, 7, now=NOW + timedelta(minutes=1), until=NOW + timedelta(minutes=3))
    assert renewed.until == NOW + timedelta(minutes=3)
    taken = queue.lease(one, 8, now=NOW + timedelta(minutes=3), until=NOW + timedelta(minutes=5))
    assert taken.person_id == 8
    queue.let_go(one, 7)
    assert queue.lease(one, 7, now=NOW + timedelta(minutes=4), until=NOW + timedelta(minutes=6)) == taken
    queue.let_go(one, 8)
    now = NOW + timedelta(minutes=4)
    assert queue.lease(one, 7, now=now, until=NOW + timedelta(minutes=6)).person_id == 7


@pytest.mark.parametrize("lasts", [timedelta(seconds=29), timedelta(minutes=6), timedelta(0)])
def test_a_lease_is_neither_a_blink_nor_for_ever(
    store: SqlStore, ids: dict[str, str], lasts: timedelta
) -> None:
    """From 30 seconds to 5 minutes; nothing is leased of what is not there."""
    with pytest.raises(DefectError):
        store.queue.lease(ids["plain"], 7, now=NOW, until=NOW + lasts)
    with pytest.raises(UsageError, match="Không có vụ việc"):
        store.queue.lease("f" * 64, 7, now=NOW, until=NOW + timedelta(minutes=1))


def test_a_person_s_views(store: SqlStore) -> None:
    """By title; a second of the same name takes the place of the first; nobody touches another's."""
    queue = store.queue
    late = queue.keep_view(7, "trễ hạn", "overdue=1")
    mine = queue.keep_view(7, "Của tôi", "taken=7")
    again = queue.keep_view(7, "trễ hạn", "overdue=1&order=deadline")
    other = queue.keep_view(8, "trễ hạn", "overdue=1")
    assert again.id == late.id
    assert queue.views(7) == (mine, again)
    assert not queue.drop_view(7, other.id)
    assert queue.drop_view(7, late.id)
    assert (queue.views(7), queue.views(8)) == ((mine,), (other,))


def test_who_a_matter_was_handed_to(store: SqlStore, ids: dict[str, str]) -> None:
    """The commune that got it sees it now, and the one that gave it away still does."""
    assert store.queue.forwarded_to(ids["plain"]) is None
    to = ("to", "Công an xã Mới")
    store.matters.record(ids["plain"], Event(Move.FORWARD, "x", LATER, "vì thế", (to,)))
    assert store.queue.forwarded_to(ids["plain"]) == "Công an xã Mới"
    assert store.queue.forwarded_to("f" * 64) is None
    for unit in ("Công an xã Mới", "Công an plain"):
        reach = Reach(HandlerLevel.COMMUNE, unit, ("tỉnh Đắk Nông",))
        assert shown(store, ids, reach=reach) == {"plain"}


def test_the_migration_counts_what_kept_cases_say(
    store: SqlStore, database: Database, ids: dict[str, str], tmp_path: Path
) -> None:
    """Doubts, findings and places of an earlier program's matters become what a new one would keep."""
    copy = letter(store, tmp_path, "copy")
    file(store, copy, kin(copy, matter_id=ids["plain"]))
    names = ("doubts", "blocking", "reviews", "arrival")
    columns = [matter.c.id, *(matter.c[name] for name in names)]
    engine = connect(database.url)
    spec = importlib.util.spec_from_file_location("queue_0007", MIGRATIONS / "versions" / "0007_queue.py")
    assert spec is not None
    assert spec.loader is not None
    migration = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(migration)
    with reading(engine) as connection:
        before = set(connection.execute(select(*columns)).all())
        places = set(connection.execute(select(letter_place)).all())
    with writing(engine) as connection:
        connection.execute(
            text("UPDATE matter SET doubts = 9, blocking = 9, reviews = 9, arrival = -arrival")
        )
        connection.execute(text("DELETE FROM letter_place"))
        with Operations.context(MigrationContext.configure(connection)):
            migration._fill(connection.dialect.name)
            connection.execute(text(migration._PLACES))
        assert set(connection.execute(select(*columns)).all()) == before
        assert set(connection.execute(select(letter_place)).all()) == places
    assert len(places) == len(before) + 1
    engine.dispose()


def test_an_earlier_database_becomes_a_new_one(empty_postgresql: str, tmp_path: Path) -> None:
    """Both kinds at revision 0006 are brought to the head, with empty tables."""
    for url in (empty_postgresql, f"sqlite:///{tmp_path}/old.db"):
        engine = connect(url)
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        with writing(engine) as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "0006")
        with writing(engine) as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            assert connection.execute(select(matter)).all() == []
        engine.dispose()
