"""Processes that are killed or race: nothing is lost, nothing is done twice (SQLite and PostgreSQL)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import Database
from store_cases import LEASE, NOW, rich_case, submission

from pipeline.store.port import CaseQuery
from pipeline.terms import JobState

if TYPE_CHECKING:
    from pipeline.model import Submission
    from pipeline.store.port import Store

HERE = Path(__file__).parent
KILLED = -9


def processes(action: str, database: Database, letters: Path) -> dict[str, Any]:
    """Run store_processes.py and give what it printed."""
    command = [sys.executable, HERE / "store_processes.py", action, database.url, database.originals, letters]
    # ./run keeps scripts from importing what lies beside them (PYTHONSAFEPATH): name the folder.
    path = os.pathsep.join((str(HERE), os.environ.get("PYTHONPATH", "")))
    env = os.environ | {"PYTHONPATH": path}
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300, env=env)
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    assert set(answer["codes"]) <= {0, KILLED}, done.stderr
    return answer


def killed_at_every_step(action: str, database: Database, letters: Path) -> list[Submission]:
    """Have a process killed at each of its steps; give the submissions, the last one got through."""
    database.open().close()
    codes = processes(action, database, letters)["codes"]
    assert codes == [KILLED] * (len(codes) - 1) + [0]
    return [submission(letters, f"letter {n}") for n in range(1, len(codes) + 1)]


def finish(store: Store, arrived: Submission) -> None:
    """Do what the next run does: receive again, claim when the lease is out, save."""
    kept = store.receive(arrived)
    for before, after in zip(arrived.files, kept.files, strict=True):
        assert after.path.read_bytes() == before.path.read_bytes()
    if store.find(kept.id) is None:
        later = NOW + LEASE
        assert kept in store.unfinished(later)
        assert store.claim(kept.id, owner="next", now=later, lease=LEASE)
        assert store.save(rich_case(kept), owner="next", now=later) == 1


def assert_all_done_once(store: Store, arrived: list[Submission]) -> None:
    """Each submission has one job, one version and one line in the list."""
    for one in arrived:
        job = store.job(one.id)
        assert job is not None
        assert job.state is JobState.STORED
        assert [case.submission.id for case in store.versions(one.id)] == [one.id]
        assert store.find(one.id) == rich_case(store.receive(one))
    assert sorted(line.id for line in store.cases(CaseQuery())) == sorted(one.id for one in arrived)


def test_killed_while_receiving(database: Database, tmp_path: Path) -> None:
    """Before the commit the submission never arrived, after it it is RECEIVED; no half-copied original."""
    arrived = killed_at_every_step("receive", database, tmp_path / "in")
    store = database.open()
    jobs = [store.job(one.id) for one in arrived]
    assert {None if job is None else job.state for job in jobs} == {None, JobState.RECEIVED}
    for one in arrived:
        finish(store, one)
    assert_all_done_once(store, arrived)
    assert {job.attempts for one in arrived if (job := store.job(one.id))} == {1}
    store.close()


def test_killed_while_claiming(database: Database, tmp_path: Path) -> None:
    """The submission is RECEIVED or WORKING under a lease, and can be taken once that ran out."""
    arrived = killed_at_every_step("claim", database, tmp_path / "in")
    store = database.open()
    states = [job.state for one in arrived if (job := store.job(one.id))]
    assert set(states) == {JobState.RECEIVED, JobState.WORKING}
    assert len(states) == len(arrived)
    assert states[-1] is JobState.WORKING
    for one in arrived:
        finish(store, one)
    assert_all_done_once(store, arrived)
    store.close()


def test_killed_while_saving(database: Database, tmp_path: Path) -> None:
    """The whole version is there or nothing of it; nobody repeats what is there."""
    arrived = killed_at_every_step("save", database, tmp_path / "in")
    store = database.open()
    jobs = [job for one in arrived if (job := store.job(one.id))]
    assert {job.state for job in jobs} == {JobState.WORKING, JobState.STORED}
    assert len(jobs) == len(arrived)
    for job in jobs:
        assert len(store.versions(job.id)) == (job.state is JobState.STORED)
    for one in arrived:
        finish(store, one)
    assert_all_done_once(store, arrived)
    for before in jobs:
        after = store.job(before.id)
        assert after is not None
        assert after.attempts == (1 if before.state is JobState.STORED else 2)
    store.close()


def test_processes_racing_for_a_claim(database: Database, tmp_path: Path) -> None:
    """Four processes claim the same submissions: each is won exactly once."""
    store = database.open()
    arrived = [store.receive(submission(tmp_path / "in", f"letter {n}")) for n in range(12)]
    won = processes("race-claim", database, tmp_path / "in")["results"]
    assert sorted(key for keys in won for key in keys) == sorted(one.id for one in arrived)
    for worker, keys in enumerate(won):
        assert all(job.owner == f"w{worker}" for key in keys if (job := store.job(key)))
    store.close()


def test_processes_racing_to_receive(database: Database, tmp_path: Path) -> None:
    """Four processes receive the same submissions: all succeed and are told the same."""
    results = processes("race-receive", database, tmp_path / "in")["results"]
    assert len(results[0]) == 12
    assert all(result == results[0] for result in results)
    store = database.open()
    assert store.counts()[JobState.RECEIVED] == 12
    store.close()
    assert list(database.originals.glob("**/*.tmp")) == []


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_processes_racing_to_open_a_new_database(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Four processes start on an empty database: one migrates, the others wait, none fails."""
    url = f"sqlite:///{tmp_path}/new/store.db"
    if kind == "postgresql":
        url = request.getfixturevalue("empty_postgresql")
    database = Database(url, tmp_path / "originals")
    assert processes("race-open", database, tmp_path / "in")["codes"] == [0, 0, 0, 0]
    store = database.open()
    assert store.counts()[JobState.RECEIVED] == 0
    store.close()
