"""The flow runs the same corridor as the command line; it retries what may pass and nothing else."""

from __future__ import annotations

import dataclasses
import importlib
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from prefect_told import told_prefect

from flows.processes import wait_until
from pipeline.app import open_house
from pipeline.contract import to_json
from pipeline.errors import DefectError, TransientError
from pipeline.settings import load_settings
from pipeline.store.port import CaseQuery
from pipeline.terms import JobState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

    from pipeline.app import House
    from pipeline.model import Reading, Submission
    from pipeline.settings import Settings

SAMPLES = Path(__file__).parents[2] / "samples"
VANTHU = [sys.executable, "-P", "-c", "import sys; from pipeline.cli import main; sys.exit(main())"]
PHRASE = "một câu trong thư"  # stands in the message of an error, and must not reach Prefect
DAY = "2024-12-05"


def letters() -> list[str]:
    """Take one sample letter of each quick kind: DOCX, born-digital PDF, mail."""
    found = [sorted(SAMPLES.glob(pattern)) for pattern in ("08-*/CV*.docx", "01-*/*.pdf", "02-*/*.eml")]
    assert all(found), "samples/ lacks a kind of letter"
    return [str(paths[0]) for paths in found]


@pytest.fixture(autouse=True)
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test its own house beside the shared Prefect server."""
    return live_in(tmp_path / "data", monkeypatch)


def live_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make `folder` the data folder of this process and its children; settings are read once per process."""
    monkeypatch.setenv("VANTHU_DATA_DIR", str(folder))
    load_settings.cache_clear()
    return folder


@pytest.fixture
def flow(prefect_home: Path) -> ModuleType:
    """Give the module of the flow, imported once Prefect's server is there."""
    assert prefect_home.is_dir()
    return importlib.import_module("flows.process_submission")


def stored() -> dict[str, dict[str, Any]]:
    """Give every stored case as its contract object, by id."""
    with open_house(load_settings()) as house:
        ids = [summary.id for summary in house.rooms.store.cases(CaseQuery())]
        cases = [case for name in ids if (case := house.rooms.store.find(name))]
        return {case.submission.id: to_json(case) for case in cases}


def break_reading(monkeypatch: pytest.MonkeyPatch, error: Exception, times: int) -> list[str]:
    """Make the real reading room raise `error` the first `times` times; the list grows with each call."""
    calls: list[str] = []

    def wrapped(read: Callable[[Submission], Reading]) -> Callable[[Submission], Reading]:
        def broken(submission: Submission) -> Reading:
            calls.append(submission.id)
            if len(calls) <= times:
                raise error
            return read(submission)

        return broken

    @contextmanager
    def broken_house(settings: Settings, *, keep: bool = True) -> Iterator[House]:
        with open_house(settings, keep=keep) as house:
            rooms = dataclasses.replace(house.rooms, read=wrapped(house.rooms.read))
            yield dataclasses.replace(house, rooms=rooms)

    monkeypatch.setattr("flows.process_submission.open_house", broken_house)
    monkeypatch.setattr("flows.steps.PAUSES", (0.1, 0.1, 0.1))
    return calls


def test_flow_and_command_line_agree(
    flow: ModuleType, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same letters through both doors give equal cases; a second run repeats no work."""
    lines = flow.process_submission(letters(), received=DAY)
    by_flow = stored()
    assert {line.split()[1] for line in lines} == set(by_flow)
    assert len(lines) == len(by_flow) == len(letters())

    again = flow.process_submission(letters(), received=DAY)
    assert [line.split()[0] for line in again] == ["duplicate"] * len(lines)

    live_in(data_dir.with_name("by-cli"), monkeypatch)
    command = [*VANTHU, "process", *letters(), "--received", DAY, "--json"]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    assert stored() == by_flow


def test_what_may_pass_is_tried_again(
    flow: ModuleType, prefect_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading fails twice for a passing reason and is right the third time: the letter is stored."""
    calls = break_reading(monkeypatch, TransientError(PHRASE), times=2)
    lines = flow.process_submission(letters()[:1])
    assert len(calls) == 3
    assert lines == [f"stored {calls[0]}"]
    assert list(stored()) == [calls[0]]
    assert wait_until(lambda: told_prefect(prefect_home, calls[0]), patience=60.0)
    assert not told_prefect(prefect_home, PHRASE)


def test_patience_ends(flow: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """What never passes is given up after the last pause; the letter stays claimable."""
    calls = break_reading(monkeypatch, TransientError(PHRASE), times=99)
    with pytest.raises(flow.NotProcessedError) as failure:
        flow.process_submission(letters()[:1])
    assert len(calls) == 4
    assert failure.value.lines == [f"failed {calls[0]} TransientError"]
    assert job(calls[0]) is JobState.RECEIVED


def test_a_defect_is_not_tried_again(
    flow: ModuleType, prefect_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Our own mistake is the same the second time: one call, a failed run, the letter not lost."""
    calls = break_reading(monkeypatch, DefectError(PHRASE), times=99)
    with pytest.raises(flow.NotProcessedError) as failure:
        flow.process_submission(letters()[:1])
    assert len(calls) == 1
    assert failure.value.lines == [f"failed {calls[0]} DefectError"]
    assert job(calls[0]) is JobState.RECEIVED
    assert wait_until(lambda: told_prefect(prefect_home, calls[0]), patience=60.0)
    assert not told_prefect(prefect_home, PHRASE)


def test_the_machine_breaks_before_the_first_letter(flow: ModuleType, prefect_home: Path) -> None:
    """A wrong day of arrival fails the run by name, and its text stays out of Prefect's messages."""
    with pytest.raises(flow.NotProcessedError) as failure:
        flow.process_submission(letters()[:1], received="mai")
    assert failure.value.lines == ["failed - ValueError"]
    assert told_prefect(prefect_home, "NotProcessedError")
    assert not told_prefect(prefect_home, "Invalid isoformat")


def job(submission_id: str) -> JobState | None:
    """Tell where a submission is."""
    with open_house(load_settings()) as house:
        found = house.rooms.store.job(submission_id)
        return found.state if found else None
