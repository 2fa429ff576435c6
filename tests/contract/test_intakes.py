"""Archives that are taken in: every file accounted for, entries under leases, many steps as one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.config import Config
from store_cases import AWKWARD, LEASE, NOW, rich_case, submission, utc, with_findings

from pipeline.errors import DefectError, UsageError
from pipeline.intake import (
    MOST_BREAKS,
    MOST_FAILURES,
    Ended,
    Fate,
    FileFate,
    FoundFile,
    Group,
    Grouping,
    LeftOut,
    Plan,
    Turn,
)
from pipeline.store.engine import connect, writing
from pipeline.store.migrate import MIGRATIONS, to_head
from pipeline.store.sql import SqlStore
from pipeline.terms import FindingCode, JobState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Database

    from pipeline.intake import Entry

HERE = Path(__file__).parent
PLAN = Plan("/kho/văn thư", Grouping.FOLDER, "co-so", date(2019, 5, 6), open_matters=True)


@pytest.fixture
def opened(database: Database) -> Iterator[SqlStore]:
    """Give a store on each database."""
    store = database.open()
    assert isinstance(store, SqlStore)
    yield store
    store.close()


def found(path: str) -> FoundFile:
    """Give a file of a source."""
    return FoundFile(path, 12, utc(NOW), f"12-{path}", start=None)


def group(key: str, *paths: str) -> Group:
    """Give a group of files, one of its own name by default."""
    return Group(key, tuple(map(found, paths or (key,))))


def surveyed(store: SqlStore, *groups: Group | LeftOut) -> int:
    """Give a new intake with these groups."""
    intake = store.intakes.open(PLAN, NOW)
    store.intakes.add(intake.id, groups)
    return intake.id


def claimed(store: SqlStore, intake: int, *, owner: str = "w1", limit: int = 99, at: int = 0) -> list[Entry]:
    """Claim entries `at` leases after NOW."""
    return list(store.intakes.claim(intake, owner=owner, now=NOW + at * LEASE, lease=LEASE, limit=limit))


def processes(action: str, database: Database, letters: Path) -> subprocess.CompletedProcess[str]:
    """Run intake_processes.py."""
    args = [sys.executable, HERE / "intake_processes.py", action, database.url, database.originals, letters]
    path = os.pathsep.join((str(HERE), os.environ.get("PYTHONPATH", "")))
    env = os.environ | {"PYTHONPATH": path}
    return subprocess.run(args, capture_output=True, text=True, check=False, timeout=300, env=env)


def test_the_same_plan_goes_on_with_the_same_intake(opened: SqlStore) -> None:
    """Source, grouping and profile tell; what was asked first holds, and the survey is noted."""
    intakes = opened.intakes
    first = intakes.open(PLAN, NOW)
    assert (first.plan, first.started_at, first.surveyed_at) == (PLAN, utc(NOW), None)
    assert intakes.open(replace(PLAN, received=None), NOW + LEASE) == first
    other = intakes.open(replace(PLAN, source=AWKWARD), NOW)
    intakes.surveyed(first.id, NOW + LEASE)
    assert intakes.intakes() == (other, replace(first, surveyed_at=utc(NOW + LEASE)))
    assert intakes.intake(other.id) == other
    assert intakes.intake(99) is None


def test_a_repeated_survey_adds_only_what_is_new(opened: SqlStore) -> None:
    """Known paths stay as they are; a file that came to a group since is an entry of its own."""
    first = (group("a", "a/1", AWKWARD), LeftOut(found(".x"), "tệp ẩn"), group("b"))
    intake = surveyed(opened)
    assert opened.intakes.add(intake, first) == 4
    assert opened.intakes.add(intake, first) == 0
    assert opened.intakes.add(intake, [group("a", "a/1", "a/3", AWKWARD), group("c"), group("c")]) == 2
    entries = claimed(opened, intake)
    assert [one.group for one in entries] == [first[0], first[2], group("a", "a/3"), group("c")]
    assert [one.position for one in entries] == [1, 2, 3, 4]
    with pytest.raises(UsageError):
        opened.intakes.add(99, first)


def test_what_one_holds_nobody_else_gets(opened: SqlStore) -> None:
    """In order, so many at a time; a lease that ran out is one break more, and after two an entry is last."""
    intake = surveyed(opened, group("a"), group("b"), group("c"))
    assert [one.position for one in claimed(opened, intake, limit=1)] == [1]
    assert [one.position for one in claimed(opened, intake, owner="w2", limit=1)] == [2]
    again = claimed(opened, intake, owner="w3", at=1)
    assert [(one.position, one.breaks) for one in again] == [(1, 1), (2, 1), (3, 0)]
    assert claimed(opened, intake, at=1) == []
    back = Ended(3, Fate.WAITING)
    assert opened.intakes.end(intake, [back], owner="w3", now=NOW) == 1
    assert [one.position for one in claimed(opened, intake, at=2, limit=2)] == [3]
    assert [(one.position, one.breaks) for one in claimed(opened, intake, at=2)] == [(1, 2), (2, 2)]


def test_turns_are_those_of_the_archive(opened: SqlStore) -> None:
    """Whoever works at an entry, its turn is by its place; what ended, or broke often, has none."""
    intake = surveyed(opened, *map(group, "abcde"))
    claimed(opened, intake, limit=3)
    assert [one.position for one in opened.intakes.turns(intake, 4)] == [1, 2, 3, 4]
    same = Ended(2, Fate.WAITING, submission_id="f" * 64, error="bận")
    opened.intakes.end(intake, [Ended(1, Fate.STORED), same], owner="w1", now=NOW)
    assert opened.intakes.turns(intake, 2) == (Turn(2, "f" * 64), Turn(3, None))
    before = opened.intakes.claim(intake, owner="w2", now=NOW, lease=LEASE, limit=9, before=4)
    assert [one.position for one in before] == [2]
    for at in (1, 2):
        claimed(opened, intake, at=at)
    assert [one.position for one in opened.intakes.turns(intake, 9)] == [4, 5]
    assert opened.intakes.turns(intake + 1, 9) == ()


def test_a_renewed_lease_does_not_run_out(opened: SqlStore, tmp_path: Path) -> None:
    """The heartbeat lengthens entries and submissions of its owner, and no others."""
    intake = surveyed(opened, group("a"), group("b"))
    claimed(opened, intake, limit=1)
    claimed(opened, intake, owner="w2")
    kept = opened.receive(submission(tmp_path))
    assert opened.claim(kept.id, owner="w1", now=NOW, lease=LEASE)
    assert opened.intakes.renew("w1", now=NOW + LEASE / 2, lease=LEASE) == 2
    assert [one.position for one in claimed(opened, intake, owner="w3", at=1)] == [2]
    job = opened.job(kept.id)
    assert job is not None
    assert job.lease_until == utc(NOW + LEASE / 2 + LEASE)


def test_failures_are_bounded(opened: SqlStore) -> None:
    """Given back it waits; only what counts as its own failure leads to POISONED."""
    intake = surveyed(opened, group("a"))
    for number in range(MOST_FAILURES):
        (entry,) = claimed(opened, intake)
        assert entry.failures == number
        assert opened.intakes.end(intake, [Ended(1, Fate.WAITING, error="bận")], owner="w1", now=NOW) == 1
        claimed(opened, intake)
        back = Ended(1, Fate.WAITING, error="hỏng", counts=True)
        assert opened.intakes.end(intake, [back], owner="w2", now=NOW) == 0
        assert opened.intakes.end(intake, [back], owner="w1", now=NOW) == 1
    assert claimed(opened, intake) == []
    (line,) = opened.intakes.fates(intake)
    assert (line.fate, line.failures, line.why) == (Fate.POISONED, MOST_FAILURES, "hỏng")


@pytest.mark.parametrize("by", ["recover", "lease"])
def test_breaks_are_bounded(opened: SqlStore, by: str) -> None:
    """An entry that its processes do not survive is given up, and never holds up the others."""
    intake = surveyed(opened, group("a"))
    for number in range(MOST_BREAKS):
        (entry,) = claimed(opened, intake, owner=f"w{number}", at=number)
        assert entry.breaks == number
        if by == "recover":
            assert opened.intakes.recover(lambda _: False) == 0
            assert opened.intakes.recover(lambda owner, last=f"w{number}": owner == last) == 1
    assert claimed(opened, intake, at=MOST_BREAKS) == []
    (line,) = opened.intakes.fates(intake)
    assert line.fate is Fate.POISONED
    assert line.why


def test_every_file_is_accounted_for(opened: SqlStore, tmp_path: Path) -> None:
    """Each file has its line, in order; of a stored case it says what, of a secret one nothing."""
    out = LeftOut(found(".x"), "tệp ẩn")
    intake = surveyed(opened, group("a", "a1", "a2"), out, group("s"), group("b"), group("c"))
    claimed(opened, intake, limit=3)
    keys = []
    for label in ("plain", "secret"):
        kept = opened.receive(submission(tmp_path, label))
        assert opened.claim(kept.id, owner="w1", now=NOW, lease=LEASE)
        case = rich_case(kept)
        secret = with_findings(case, FindingCode.SECRECY_MARK)
        opened.save(secret if label == "secret" else case, owner="w1", now=NOW)
        keys.append(kept.id)
    done = [
        Ended(1, Fate.STORED, keys[0], ("1" * 64, "2" * 64), 1.5),
        Ended(2, Fate.STORED, keys[1], ("3" * 64,)),
        Ended(3, Fate.GONE, error="không còn tệp"),
    ]
    assert opened.intakes.end(intake, done, owner="w1", now=NOW) == 3
    first, second, hidden, secret_line, gone, waiting = opened.intakes.fates(intake)
    case = rich_case(opened.receive(submission(tmp_path, "plain")))
    stored = FileFate(
        "a1", 12, "1" * 64, 1, Fate.STORED, keys[0], 0, 1.5, None,
        case.status.value, case.extraction.kind.value, "15/UBND-VX", first.issuer,
    )  # fmt: skip
    assert first == stored
    assert first.issuer
    assert second == replace(stored, path="a2", sha256="2" * 64)
    assert hidden == FileFate(".x", 12, None, None, None, None, 0, 0.0, "tệp ẩn")
    assert secret_line == FileFate("s", 12, "3" * 64, 2, Fate.STORED, keys[1], 0, 0.0, None)
    assert gone == FileFate("b", 12, None, 3, Fate.GONE, None, 0, 0.0, "không còn tệp")
    assert waiting.fate is Fate.WAITING
    account = opened.intakes.account(intake)
    assert (account.found, account.left_out, account.is_whole, account.is_finished) == (6, 1, True, False)
    assert {fate: n for fate, n in account.files.items() if n} == {
        Fate.STORED: 3, Fate.GONE: 1, Fate.WAITING: 1,
    }  # fmt: skip
    assert account.entries[Fate.STORED] == 2


def test_an_end_that_does_not_fit_changes_nothing(opened: SqlStore) -> None:
    """Other numbers of fingerprints than files, or an end that is none, are defects."""
    intake = surveyed(opened, group("a"))
    claimed(opened, intake)
    for wrong in (Ended(1, Fate.STORED, sha256=("1", "2")), Ended(1, Fate.WORKING)):
        with pytest.raises(DefectError):
            opened.intakes.end(intake, [wrong], owner="w1", now=NOW)
    assert opened.intakes.account(intake).entries[Fate.WORKING] == 1


def test_together_is_whole_or_nothing(opened: SqlStore, tmp_path: Path) -> None:
    """An error takes back all; one that is caught inside takes back its own part only."""
    intake = surveyed(opened, group("a"))
    arrived = submission(tmp_path)
    with suppress(UsageError), opened.together():
        opened.receive(arrived)
        claimed(opened, intake)
        raise UsageError("dừng")
    assert opened.job(arrived.id) is None
    assert opened.intakes.account(intake).entries[Fate.WAITING] == 1
    with opened.together(), opened.together():
        kept = opened.receive(submission(tmp_path))
        assert opened.claim(kept.id, owner="w1", now=NOW, lease=LEASE)
        with pytest.raises(DefectError):
            opened.save(rich_case(kept), owner="other", now=NOW)
        list(opened.intakes.fates(intake))
        claimed(opened, intake)
        opened.save(rich_case(kept), owner="w1", now=NOW)
        assert opened.intakes.end(intake, [Ended(1, Fate.STORED, kept.id)], owner="w1", now=NOW) == 1
        assert opened.find(kept.id) is not None
    assert opened.find(kept.id) == rich_case(kept)
    assert opened.intakes.account(intake).is_finished


def test_other_threads_see_nothing_before_the_end(opened: SqlStore, tmp_path: Path) -> None:
    """They read what was committed, on connections of their own."""
    seen: list[object] = []

    def look() -> None:
        thread = Thread(target=lambda: seen.append(opened.job(kept.id)))
        thread.start()
        thread.join()

    with opened.together():
        kept = opened.receive(submission(tmp_path))
        look()
    look()
    assert seen == [None, opened.job(kept.id)]
    assert seen[1] is not None


def test_racing_processes_get_other_entries(database: Database, tmp_path: Path) -> None:
    """Four processes share out all entries, none twice."""
    store = database.open()
    assert isinstance(store, SqlStore)
    surveyed(store, *(group(f"{n}") for n in range(60)))
    store.close()
    done = processes("race", database, tmp_path / "in")
    assert done.returncode == 0, done.stderr
    taken = [position for mine in json.loads(done.stdout) for position in mine]
    assert sorted(taken) == list(range(1, 61))


def test_killed_inside_together(database: Database, tmp_path: Path) -> None:
    """A process that dies before the end leaves no letter; its entry is given back."""
    store = database.open()
    assert isinstance(store, SqlStore)
    intake = surveyed(store, group("a"))
    claimed(store, intake, owner="killed")
    assert processes("die", database, tmp_path / "in").returncode == -9
    assert sum(store.counts().values()) == 0
    assert store.intakes.recover(lambda owner: owner == "killed") == 1
    assert [(one.position, one.breaks) for one in claimed(store, intake)] == [(1, 1)]
    store.close()


def test_down_and_up_again_keeps_the_letters(database: Database, tmp_path: Path) -> None:
    """0009 taken back forgets the intakes only, and can be made again."""
    store = database.open()
    assert isinstance(store, SqlStore)
    surveyed(store, group("a"))
    kept = store.receive(submission(tmp_path))
    assert store.claim(kept.id, owner="w1", now=NOW, lease=LEASE)
    store.save(rich_case(kept), owner="w1", now=NOW)
    before = store.find(kept.id)
    store.close()
    engine = connect(database.url)
    with writing(engine) as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.downgrade(config, "0008")
    to_head(engine)
    engine.dispose()
    again = database.open()
    assert isinstance(again, SqlStore)
    assert again.find(kept.id) == before
    assert again.counts()[JobState.STORED] == 1
    assert again.intakes.intakes() == ()
    assert surveyed(again, group("a")) == 1
    again.close()


def test_what_was_gone_and_is_there_again_waits_again(opened: SqlStore) -> None:
    """A changed file is listed with its new stamp by the next survey and gets another turn; no row is new."""
    intake = surveyed(opened, group("a.pdf"), group("b.pdf"))
    claimed(opened, intake)
    ends = (Ended(1, Fate.GONE, error="đã thay đổi"), Ended(2, Fate.POISONED, error="hỏng"))
    opened.intakes.end(intake, ends, owner="w1", now=NOW)
    changed = replace(found("a.pdf"), size=13, stamp="13-a.pdf")
    assert opened.intakes.add(intake, (Group("a.pdf", (changed,)), group("b.pdf"))) == 0
    (again,) = claimed(opened, intake)
    assert (again.position, again.group.files) == (1, (changed,))
    assert opened.intakes.account(intake).entries[Fate.POISONED] == 1
