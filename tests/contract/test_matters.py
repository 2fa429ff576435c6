"""Matters in both databases: who belongs together, what may happen, the register, and what is never lost."""

from __future__ import annotations

from datetime import date, timedelta
from threading import Barrier, Thread
from typing import TYPE_CHECKING

import pytest
from matter_cases import file, kept, kin
from sqlalchemy import func, select, text
from store_cases import NOW, with_findings

from pipeline.errors import DefectError, KinChangedError, UsageError, VanthuError
from pipeline.matter import Event, MatterState, Member, MemberRole, Move
from pipeline.store import matter_tables
from pipeline.store.engine import connect, reading, writing
from pipeline.store.joining import RELATIVES
from pipeline.store.matters_port import MatterQuery
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Database

    from pipeline.store.sql import SqlStore


@pytest.fixture
def store(database: Database) -> Iterator[SqlStore]:
    """Give an empty store of each kind of database in turn."""
    opened = database.open()
    yield opened  # type: ignore[misc]
    opened.close()


def happened(move: Move, *details: tuple[str, str], why: str = "vì thế") -> Event:
    """Give a move that a person makes."""
    return Event(move, "Lê Thị Mẫu", NOW + timedelta(days=1), why, details)


def test_a_case_opens_its_matter_and_is_registered(store: SqlStore, tmp_path: Path) -> None:
    """One member, one event, arrival number 1 of its year, a line with all that is known."""
    case = kept(store, tmp_path, "a", number="15/UBND-VX")
    first = file(store, case, kin(case, 1, 2))
    matters = store.matters
    found, line = matters.matter(first), matters.line(first)
    assert found is not None
    assert line is not None
    assert [one.submission_id for one in found.members] == [first]
    assert [one.move for one in found.events] == [Move.OPEN]
    assert (line.state, line.arrival_number, line.number) == (MatterState.RECEIVED, 1, "15/UBND-VX")
    assert line.deadline is not None
    assert line.deadline.on == date(2024, 12, 19)
    assert matters.matter_of(first) == first
    assert matters.registered(2024, 1) == first
    assert list(matters.lines(MatterQuery())) == [line]
    assert (matters.stale(), matters.unfiled()) == ((), ())


def test_a_copy_joins_without_a_number_of_its_own(store: SqlStore, tmp_path: Path) -> None:
    """The copy is a member, an event tells so, the line waits to be settled, the register keeps one entry."""
    case = kept(store, tmp_path, "a", number="15/UBND-VX")
    first = file(store, case, kin(case, 1, 2))
    copy = kept(store, tmp_path, "b", number="15/UBND-VX")
    second = file(store, copy, kin(copy, 2, matter_id=first, checked=(first,)))
    matters = store.matters
    found = matters.matter(first)
    assert found is not None
    assert [(one.role, one.copy_of) for one in found.members] == [
        (MemberRole.FIRST, None),
        (MemberRole.COPY, first),
    ]
    assert [one.move for one in found.events] == [Move.OPEN, Move.JOIN]
    assert matters.matter_of(second) == first
    assert matters.stale() == (first,)
    assert matters.settle(first, kin(copy).view, members=1) is False
    assert matters.settle(first, kin(copy).view, members=2) is True
    assert matters.stale() == ()
    assert [(one.arrival_number, one.note[-10:]) for one in matters.register(2024)] == [
        (1, "Gửi 2 lần; Đề nghị toàn quốc"[-10:])
    ]
    assert len(list(matters.lines(MatterQuery()))) == 1


def test_a_corrected_letter_is_appraised_anew_under_its_own_number(store: SqlStore, tmp_path: Path) -> None:
    """It takes the place of the letter that was sent back; both stay in the register."""
    case = kept(store, tmp_path, "a", number="15/UBND-VX")
    first = file(store, case, kin(case, 1))
    matters = store.matters
    matters.record(first, happened(Move.RETURN, ("gaps", "AUDIENCE_MISSING IMAGE_MISSING")))
    returned = matters.line(first)
    assert returned is not None
    assert returned.state is MatterState.WAITING_SENDER
    assert returned.answered_on == (NOW + timedelta(days=1)).date()
    corrected = kept(store, tmp_path, "b", number="19/UBND-VX")
    file(store, corrected, kin(corrected, 9, matter_id=first, role=MemberRole.CORRECTED, copy_of=None))
    line, found = matters.line(first), matters.matter(first)
    assert line is not None
    assert found is not None
    assert (line.state, line.answered_on, line.returned) == (MatterState.APPRAISING, None, True)
    assert line.gaps == (FindingCode.AUDIENCE_MISSING, FindingCode.IMAGE_MISSING)
    assert line.arrival_number == 2
    assert [one.submission_id for one in found.letter] == [corrected.submission.id]
    assert matters.settle(first, kin(corrected).view, members=2)
    entries = list(matters.register(2024))
    assert [(one.arrival_number, one.number) for one in entries] == [(1, "15/UBND-VX"), (2, "19/UBND-VX")]
    assert [one.note.split("; ")[0] for one in entries] == ["Đề nghị toàn quốc", "Bản hoàn thiện"]


@pytest.mark.parametrize("more", [(), (8,)], ids=["letter", "article"])
def test_of_two_alike_at_the_same_moment_the_second_is_told(
    store: SqlStore, tmp_path: Path, more: tuple[int, ...]
) -> None:
    """All were compared before any was kept: whoever keeps later must compare again, letters and articles."""
    cases = [kept(store, tmp_path, label, number="15/UBND-VX") for label in "abcd"]
    barrier = Barrier(len(cases))
    ends: list[str] = []

    def save(index: int) -> None:
        barrier.wait()
        try:
            letters = () if more else (7,)
            file(store, cases[index], kin(cases[index], *letters, article_traces=more))
        except VanthuError as error:
            ends.append(type(error).__name__)
        else:
            ends.append("kept")

    threads = [Thread(target=save, args=(index,)) for index in range(len(cases))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(ends) == [*[KinChangedError.__name__] * 3, "kept"]
    assert len(list(store.matters.lines(MatterQuery()))) == 1


def test_only_allowed_moves_are_recorded(store: SqlStore, tmp_path: Path) -> None:
    """What the table forbids is refused and leaves nothing behind, also for a matter that does not exist."""
    case = kept(store, tmp_path, "a", number="15/UBND-VX")
    first = file(store, case, kin(case, 1))
    for move in (Move.POST, Move.APPROVE):
        with pytest.raises(UsageError):
            store.matters.record(first, happened(move))
    with pytest.raises(UsageError, match="Không có vụ việc"):
        store.matters.record("f" * 64, happened(Move.APPRAISE))
    after = store.matters.record(first, happened(Move.APPRAISE))
    assert [one.move for one in after.events] == [Move.OPEN, Move.APPRAISE]
    assert store.matters.matter(first) == after


def test_a_person_puts_a_letter_where_it_belongs_and_back(store: SqlStore, tmp_path: Path) -> None:
    """Moved, the submission is a member there and nowhere else; its number in the register stays."""
    one, two = (kept(store, tmp_path, label, number=f"{label}/UBND") for label in "ab")
    first, second = file(store, one, kin(one, 1)), file(store, two, kin(two, 2))
    matters = store.matters
    moved = Member(second, MemberRole.COPY, first, NOW, "Lê Thị Mẫu", "cùng một bản")
    matters.move(two, moved, first, kin(two).view)
    assert matters.matter_of(second) == first
    assert [line.id for line in matters.lines(MatterQuery())] == [first]
    assert matters.stale() == (first,)
    assert [entry.matter_id for entry in matters.register(2024)] == [first, first]
    back = Member(second, MemberRole.FIRST, None, NOW + timedelta(hours=1), "Lê Thị Mẫu", "nhầm")
    matters.move(two, back, second, kin(two).view)
    assert {line.id for line in matters.lines(MatterQuery())} == {first, second}
    assert [entry.matter_id for entry in matters.register(2024)] == [first, second]
    found = matters.matter(second)
    assert found is not None
    assert [event.move for event in found.events] == [Move.OPEN, Move.LEAVE, Move.JOIN]
    with pytest.raises(UsageError, match="đã thuộc"):
        matters.move(two, back, second, kin(two).view)


def test_arrival_numbers_count_from_one_in_each_year(store: SqlStore, tmp_path: Path) -> None:
    """The counter starts again on 1 January (Decree 30/2020); no letter, no number, nor for a secret one."""
    days = [date(2024, 12, 31), date(2025, 1, 2), date(2024, 12, 31), date(2025, 1, 3)]
    for number, day in enumerate(days):
        case = kept(store, tmp_path, f"s{number}", received_on=day, number=f"{number}/UBND")
        if number == 3:
            case = with_findings(case, FindingCode.SECRECY_MARK)
        file(store, case, kin(case, number))
    for year, numbers in ((2024, [1, 2]), (2025, [1])):
        assert [one.arrival_number for one in store.matters.register(year)] == numbers
    until = list(store.matters.register(2024, last=date(2024, 12, 30)))
    assert until == []


def test_a_new_version_keeps_its_place_and_changes_its_traces(store: SqlStore, tmp_path: Path) -> None:
    """Read again, a letter is found by what it says now and no longer by what it said before."""
    case = kept(store, tmp_path, "a", number="15/UBND-VX")
    first = file(store, case, kin(case, 1, article_traces=(5,)))
    assert store.relatives("letter", (1, 3), but="") == (first,)
    assert store.reopen(first)
    assert store.claim(first, owner="one", now=NOW, lease=timedelta(minutes=1))
    file(store, case, kin(case, 2))
    assert store.relatives("letter", (1,), but="") == ()
    assert store.relatives("letter", (2,), but="") == (first,)
    assert store.relatives("letter", (2,), but=first) == ()
    assert store.relatives("article", (5,), but="") == ()
    assert [one.move for one in store.matters.matter(first).events] == [Move.OPEN]  # type: ignore[union-attr]
    assert store.matters.stale() == (first,)


def test_what_an_earlier_program_kept_can_be_filed(store: SqlStore, tmp_path: Path) -> None:
    """A case saved without its kin is found, and filed without a new version."""
    case = kept(store, tmp_path, "a", number="15/UBND-VX")
    store.save(case, owner="one", now=NOW)
    assert store.matters.unfiled() == (case.submission.id,)
    assert store.matters.matter_of(case.submission.id) is None
    store.file(case, kin(case, 1), now=NOW)
    assert store.matters.unfiled() == ()
    assert len(store.versions(case.submission.id)) == 1


def test_lists_are_filtered_and_ordered(store: SqlStore, tmp_path: Path) -> None:
    """By state, day of opening and deadline; the most pressing first."""
    days = (date(2024, 12, 9), date(2024, 12, 5), date(2024, 12, 7))
    ids = []
    for number, day in enumerate(days):
        case = kept(store, tmp_path, f"s{number}", received_on=day, number=f"{number}/UBND")
        ids.append(file(store, case, kin(case, number)))
    matters = store.matters

    def listed(**query: object) -> list[int]:
        return [ids.index(line.id) for line in matters.lines(MatterQuery(**query))]  # type: ignore[arg-type]

    assert listed() == [1, 2, 0]
    assert listed(by_deadline=True, limit=2) == [1, 2]
    assert listed(opened_from=date(2024, 12, 7)) == [2, 0]
    assert listed(opened_to=date(2024, 12, 7)) == [1, 2]
    assert listed(due_to=date(2024, 12, 19)) == [1]
    matters.record(ids[2], happened(Move.APPRAISE))
    assert listed(states=(MatterState.APPRAISING,)) == [2]


def test_facts_of_casework_cannot_be_changed(store: SqlStore, database: Database, tmp_path: Path) -> None:
    """Members, events and the register are append-only in the database itself."""
    case = kept(store, tmp_path, "a", number="15/UBND-VX")
    file(store, case, kin(case, 1))
    engine = connect(database.url)
    for table in matter_tables.MATTER_FACTS:
        column = list(table.columns)[-1]
        replace = {
            "sqlite": f"INSERT OR REPLACE INTO {table.name} SELECT * FROM {table.name}",  # noqa: S608 - our own names
            "postgresql": f"TRUNCATE {table.name} CASCADE",
        }[engine.dialect.name]
        for attempt in (table.update().values({column: column}), table.delete(), text(replace)):
            with pytest.raises(DefectError, match="append-only"), writing(engine) as connection:
                connection.execute(attempt)
        with reading(engine) as connection:
            assert connection.scalar(select(func.count()).select_from(table)), table.name
    engine.dispose()


def test_a_rare_trace_tells_more_than_those_of_a_template(store: SqlStore, tmp_path: Path) -> None:
    """One letter that shares what nobody else has comes before twenty that share the template."""
    for number in range(20):
        case = kept(store, tmp_path, f"t{number}", number=f"{number + 1}/UBND")
        near = store.relatives("letter", (1, 2, 3, 4), but=case.submission.id)
        file(store, case, kin(case, 1, 2, 3, 4, 100 + number, checked=near))
    cited = kept(store, tmp_path, "cited", number="99/UBND")
    wanted = file(store, cited, kin(cited, 50))
    found = store.relatives("letter", (1, 2, 3, 4, 50), but="")
    assert found[0] == wanted
    assert len(found) == RELATIVES


def test_who_wrote_before_is_listed_by_how_often(store: SqlStore, tmp_path: Path) -> None:
    """Each body once with its letters counted, the most frequent first, of the newest matters only."""
    cases = [kept(store, tmp_path, name, number=f"{at}/UBND") for at, name in enumerate("ab", 1)]
    for case in cases:
        file(store, case, kin(case))
    known = store.matters.issuers(10)
    assert [one.letters for one in known] == [2]
    issuer = cases[0].extraction.issuer.value
    assert issuer is not None
    assert (known[0].name, known[0].level, known[0].kind) == (issuer.name, issuer.level, issuer.kind)
    assert [one.letters for one in store.matters.issuers(1)] == [1]
