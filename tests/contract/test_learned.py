"""What people taught the house: kept, taken back, never changed; and what became of the machine's word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from matter_cases import file, kept, kin
from sqlalchemy import func, select, text
from store_cases import AWKWARD, LEASE, NOW, submission, utc

from pipeline.errors import DefectError, UsageError
from pipeline.matter import Event, Move
from pipeline.model import Correction, Issuer
from pipeline.person import Reach
from pipeline.store.engine import connect, reading, writing
from pipeline.store.learned_port import Alias, Judged, KnownSender
from pipeline.store.learned_tables import LEARNED_FACTS, judged_form
from pipeline.store.matters_port import MatterQuery
from pipeline.terms import FieldStatus, HandlerLevel, IssuerKind, IssuerLevel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Database

    from pipeline.model import Case
    from pipeline.store.learned_port import Learned
    from pipeline.store.sql import SqlStore

COMMITTEE = Issuer(
    "Ủy ban nhân dân xã Đắk Wil",
    None,
    IssuerLevel.COMMUNE,
    IssuerKind.PEOPLE_COMMITTEE,
    "tỉnh Đắk Nông",
    "huyện Cư Jút",
    "xã Đắk Wil",
)
OLD_MAP, NEW_MAP = date(1, 1, 1), date(2025, 7, 1)


@pytest.fixture
def store(database: Database) -> Iterator[SqlStore]:
    """Give an empty store on each database in turn."""
    opened = database.open()
    yield opened  # type: ignore[misc] # open_store gives the port
    opened.close()


@pytest.fixture
def learned(store: SqlStore) -> Learned:
    """Give the keeper of what people taught."""
    return store.learned


@pytest.fixture
def letter(store: SqlStore, tmp_path: Path) -> str:
    """Keep a submission from which something may be learned."""
    return store.receive(submission(tmp_path / "in")).id


def alias(letter: str, heading: str = "ubnd xã đắk wll", **more: object) -> Alias:
    """Give an alias that nobody has kept yet."""
    made = Alias(0, heading, "đắk wil", OLD_MAP, COMMITTEE, "an", NOW, letter)
    return replace(made, **more)  # type: ignore[arg-type]


def sender(letter: str, address: str = "xa@vi-du.example.vn") -> KnownSender:
    """Give an address that nobody has kept yet."""
    return KnownSender(0, address, COMMITTEE.name, COMMITTEE.province, None, "an", NOW, letter)


def test_an_alias_comes_back_as_it_was_taught(learned: Learned, letter: str) -> None:
    """Whatever stands in it, and only for its own heading, place and period."""
    known = learned.add_alias(alias(letter, AWKWARD, who=AWKWARD))
    other = learned.add_alias(alias(letter, AWKWARD, issuer=replace(COMMITTEE, province=None)))
    assert known.id != other.id
    assert learned.aliases(AWKWARD, "đắk wil", OLD_MAP) == (
        replace(other, at=utc(NOW)), replace(known, at=utc(NOW)),
    )  # fmt: skip
    for key in (("x", "đắk wil", OLD_MAP), (AWKWARD, "x", OLD_MAP), (AWKWARD, "đắk wil", NEW_MAP)):
        assert learned.aliases(*key) == ()


def test_what_is_taken_back_is_a_row_more(learned: Learned, letter: str) -> None:
    """A dropped alias or address is gone from use, an alias still stands in the list; twice is refused."""
    first, second = learned.add_alias(alias(letter)), learned.add_alias(alias(letter))
    learned.drop_alias(second.id, who="bình", at=NOW, why="nhầm")
    assert [one.id for one in learned.aliases(first.heading, first.place, OLD_MAP)] == [first.id]
    assert [(one.id, one.is_gone) for one in learned.all_aliases()] == [(second.id, True), (first.id, False)]
    one, two = learned.add_sender(sender(letter)), learned.add_sender(sender(letter, "b@vi-du.example.vn"))
    assert learned.senders() == (replace(one, at=utc(NOW)), replace(two, at=utc(NOW)))
    learned.drop_sender(one.id, who="bình", at=NOW, why="nhầm")
    assert [sent.address for sent in learned.senders()] == ["b@vi-du.example.vn"]
    for drop, key in (
        (learned.drop_alias, second.id),
        (learned.drop_sender, one.id),
        (learned.drop_alias, 99),
    ):
        with pytest.raises(UsageError, match=f"Mục số {key}|Không có mục số {key}"):
            drop(key, who="bình", at=NOW, why="nhầm")


def test_nothing_taught_can_be_changed(learned: Learned, letter: str, database: Database) -> None:
    """The database itself refuses to update, delete or replace a fact."""
    learned.drop_alias(learned.add_alias(alias(letter)).id, who="an", at=NOW, why="nhầm")
    learned.drop_sender(learned.add_sender(sender(letter)).id, who="an", at=NOW, why="nhầm")
    engine = connect(database.url)
    for table in LEARNED_FACTS:
        again = {
            "sqlite": f"INSERT OR REPLACE INTO {table.name} SELECT * FROM {table.name}",  # noqa: S608 - our own names
            "postgresql": f"TRUNCATE {table.name} CASCADE",
        }[engine.dialect.name]
        for attempt in (table.update().values(who="x"), table.delete(), text(again)):
            with pytest.raises(DefectError, match="append-only"), writing(engine) as connection:
                connection.execute(attempt)
        with reading(engine) as connection:
            assert connection.scalar(select(func.count()).select_from(table)) == 1, table.name
    engine.dispose()


def correction(field: str, old: str | None, new: str | None, hours: int = 1) -> Correction:
    """Give what a person said of a field; equal values are a confirmation."""
    return Correction("an", NOW + timedelta(hours=hours), field, old, new, "")


def correct(store: SqlStore, case: Case, *made: Correction) -> None:
    """Keep a version more with corrections."""
    store.reopen(case.submission.id)
    assert store.claim(case.submission.id, owner="one", now=NOW, lease=LEASE)
    found = replace(case.extraction, number=replace(case.extraction.number, status=FieldStatus.ACCEPTED))
    store.save(replace(case, extraction=found, corrections=made), owner="one", now=NOW)


def decided(store: SqlStore, folder: Path, label: str, days: int) -> Case:
    """Keep a letter with a doubtful number whose appraisal was answered some days after `NOW`."""
    case = kept(store, folder / label, label, number=f"{label}/UBND")
    number = replace(case.extraction.number, status=FieldStatus.DOUBTFUL)
    case = replace(case, extraction=replace(case.extraction, number=number))
    file(store, case, kin(case, int(label)))
    at = NOW + timedelta(days=days)
    store.matters.record(case.submission.id, Event(Move.REFUSE, "an", at, "ngoài phạm vi"))
    return case


def test_corrections_come_oldest_first(store: SqlStore, tmp_path: Path) -> None:
    """By letter in the order of arrival, and only those made since a moment."""
    cases = [decided(store, tmp_path, label, 1) for label in ("1", "2")]
    for case in reversed(cases):
        correct(store, case, correction("number", '"1"', '"2"'), correction("place", None, '"x"', hours=3))
    ids = [case.submission.id for case in cases]
    told = [(key, made.field) for key, made in store.learned.corrections()]
    assert told == [(ids[0], "number"), (ids[0], "place"), (ids[1], "number"), (ids[1], "place")]
    assert [made.field for _, made in store.learned.corrections(NOW + timedelta(hours=2))] == ["place"] * 2


def test_the_machine_is_judged_by_its_first_word(store: SqlStore, tmp_path: Path, database: Database) -> None:
    """Its status before any correction, and whether the value is another now; asked again it is the same."""
    case = decided(store, tmp_path, "15", 2)
    there_and_back = (correction("place", '"a"', '"b"'), correction("place", '"b"', '"a"', hours=2))
    confirmed = correction("subject", '"s"', '"s"')
    correct(store, case, correction("number", '"1"', '"2"'), *there_and_back, confirmed)
    decided(store, tmp_path, "16", 40)
    day = (NOW + timedelta(days=2)).date()
    for _ in range(2):
        rows = {one.field: one for one in store.learned.judged(day, day)}
        assert rows["number"] == Judged(case.submission.id, "number", "ocr", day, "doubtful", corrected=True)
        assert rows["place"] == Judged(case.submission.id, "place", "ocr", day, "accepted", corrected=False)
        assert not rows["subject"].corrected
    assert len(rows) == 14
    assert len(list(store.learned.judged(day, day + timedelta(days=60)))) == 28
    engine = connect(database.url)
    with reading(engine) as connection:
        assert connection.scalar(select(func.count()).select_from(judged_form)) == 2
    engine.dispose()


def test_the_machine_is_judged_within_a_reach(store: SqlStore, tmp_path: Path) -> None:
    """A unit learns nothing of how letters of others were read; lists of matters know the same reach."""
    decided(store, tmp_path, "15", 2)
    (line,) = store.matters.lines(MatterQuery())
    days = date(2000, 1, 1), date(2100, 1, 1)
    ours = Reach(HandlerLevel.COMMUNE, str(line.handler), (str(line.province),))
    theirs = replace(ours, unit="Công an xã Khác")
    nobodys = Reach(HandlerLevel.NONE, "Tổ quản trị")
    for reach, count in ((ours, 1), (theirs, 0), (nobodys, 0), (Reach(HandlerLevel.MINISTRY, "Cục"), 1)):
        assert len({one.submission_id for one in store.learned.judged(*days, reach)}) == count, reach
        assert len(list(store.matters.lines(MatterQuery(reach=reach)))) == count, reach


def test_undecided_cases_are_not_judged(store: SqlStore, tmp_path: Path) -> None:
    """A letter that still waits says nothing yet of the machine."""
    case = kept(store, tmp_path, "a", number="15/UBND")
    file(store, case, kin(case, 1))
    assert list(store.learned.judged(date(2000, 1, 1), date(2100, 1, 1))) == []
