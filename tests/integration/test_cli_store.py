"""The command line with its store: what is known can be listed, shown, and finished after a kill."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pipeline.app import now, open_kept
from pipeline.cli import main
from pipeline.settings import load_settings
from pipeline.store.port import CaseQuery
from pipeline.terms import CaseStatus, JobState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pipeline.store.port import Job

SAMPLES = Path(__file__).parents[2] / "samples"
LETTER = SAMPLES / "01-xa-dak-wil-canh-bao-lua-dao" / "145_UBND-VHXH.pdf"
PLAN = SAMPLES / "10-ke-hoach-xa-nam-dong" / "KH 52.pdf"
NATIONWIDE = SAMPLES / "06-tinh-doan-toan-quoc-co-ly-do" / "512-CV-TĐTN.pdf"
SCAN = SAMPLES / "04-hoi-phu-nu-cu-jut-ban-quet" / "Scan_87_CV-BTV.pdf"
PATIENCE = 120.0  # seconds until a command must have come so far; only to end a test that hangs


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Stand in an empty folder with a house of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VANTHU_DATA_DIR", str(tmp_path / "data"))
    load_settings.cache_clear()
    yield tmp_path / "data"
    load_settings.cache_clear()


@pytest.fixture
def vanthu(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Give a way to run a command in this process: what it prints."""

    def run(*arguments: str | Path, code: int = 0) -> str:
        capsys.readouterr()
        ended = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        assert ended == code, said.err
        return said.out

    return run


def objects(text: str) -> list[dict[str, Any]]:
    """Read JSON Lines."""
    return [json.loads(line) for line in text.splitlines()]


def job(submission_id: str) -> Job:
    """Tell where a submission is."""
    with open_kept(load_settings()) as store:
        found = store.job(submission_id)
        assert found is not None
        return found


def test_the_second_time_a_letter_is_known(vanthu: Callable[..., str], data: Path) -> None:
    """The same letter again, even under another name: the same object, nothing read, one version."""
    (first,) = objects(vanthu("process", LETTER, "--json", "--received", "2024-11-06"))
    copied = shutil.copy(LETTER, data.parent / "ban sao.pdf")
    (again,) = objects(vanthu("process", copied, "--json", "--received", "2024-12-01"))
    assert again == first
    assert job(first["id"]).attempts == 1
    assert "1 hồ sơ: 0 mới, 1 đã biết" in vanthu("process", LETTER)
    with open_kept(load_settings()) as store:
        assert len(store.versions(first["id"])) == 1


def test_the_same_letter_twice_in_one_call(vanthu: Callable[..., str]) -> None:
    """Two paths to the same bytes are one case and two equal objects."""
    first, again = objects(vanthu("process", LETTER, LETTER, "--json"))
    assert first == again
    assert job(first["id"]).attempts == 1


def test_cases_are_listed_and_filtered(vanthu: Callable[..., str]) -> None:
    """Each filter finds the letters that it should, and no other."""
    vanthu("process", LETTER, "--received", "2024-11-06")
    vanthu("process", PLAN, NATIONWIDE, "--received", "2024-12-06")

    def names(*filters: str) -> set[str]:
        return {one["name"] for one in objects(vanthu("cases", "--json", *filters))}

    every = {LETTER.name, PLAN.name, NATIONWIDE.name}
    assert names() == every
    assert names("--from", "2024-12-01") == every - {LETTER.name}
    assert names("--to", "2024-11-06") == {LETTER.name}
    assert names("--kind", "other_letter") == {PLAN.name}
    assert names("--c06") == {NATIONWIDE.name}
    assert names("--finding", "NATIONWIDE") == {NATIONWIDE.name}
    assert names("--text", "dak wil") == {LETTER.name}
    by_status = [names("--status", status.value) for status in CaseStatus]
    assert sorted(name for found in by_status for name in found) == sorted(every)
    assert names("--status", "quarantined") == set()
    assert len(names("--limit", "1")) == 1
    table = vanthu("cases", "--kind", "other_letter")
    assert "văn bản khác" in table
    assert "1 hồ sơ." in table


def test_one_case_is_shown_by_the_start_of_its_id(vanthu: Callable[..., str]) -> None:
    """The whole id or enough of it; JSON is what process printed; an id of nobody ends with 1."""
    (first,) = objects(vanthu("process", LETTER, "--json", "--received", "2024-11-06"))
    assert objects(vanthu("show", first["id"], "--json")) == [first]
    assert objects(vanthu("show", first["id"][:6], "--json")) == [first]
    page = vanthu("show", first["id"])
    assert "145/UBND-VHXH" in page
    assert all(finding["message"] in " ".join(page.split()) for finding in first["findings"])
    assert vanthu("show", "không có", code=1) == ""
    vanthu("process", PLAN)
    assert vanthu("show", "", code=1) == ""


def test_a_killed_command_is_resumed_once(vanthu: Callable[..., str], data: Path) -> None:
    """Killed in the middle of reading, the scan is finished by the next `resume`, at once and only once."""
    process = subprocess.Popen(
        [sys.executable, "-m", "pipeline.cli", "process", str(SCAN), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    with process:
        submission_id = wait_for(working)
        os.killpg(process.pid, signal.SIGKILL)
        stdout, _ = process.communicate()
    assert stdout == b""
    assert job(submission_id).state is JobState.WORKING

    (done,) = objects(vanthu("resume", "--json"))
    assert done["id"] == submission_id
    assert done["fields"]["number"]["value"] == "87/CV-BTV"
    assert (job(submission_id).state, job(submission_id).attempts) == (JobState.STORED, 2)
    assert objects(vanthu("resume", "--json")) == []
    assert objects(vanthu("process", SCAN, "--json")) == [done]
    assert len(list((data / "originals").rglob("*"))) == 2


def test_a_running_command_is_left_alone(vanthu: Callable[..., str]) -> None:
    """What a living process holds is not resumed by another."""
    process = subprocess.Popen(
        [sys.executable, "-m", "pipeline.cli", "process", str(SCAN), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    with process:
        submission_id = wait_for(working)
        os.killpg(process.pid, signal.SIGSTOP)
        assert vanthu("resume", "--json") == ""
        assert vanthu("process", SCAN, "--json", code=15) == ""
        os.killpg(process.pid, signal.SIGCONT)
        stdout, stderr = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, stderr
    assert [one["id"] for one in objects(stdout.decode())] == [submission_id]
    assert job(submission_id).attempts == 1


def working() -> str | None:
    """Give the id of the submission that is being worked on, None while there is none."""
    settings = load_settings()
    if not (settings.data_dir / "vanthu.sqlite3").exists():
        return None
    with open_kept(settings) as store:
        if store.counts()[JobState.WORKING] == 0:
            return None
        (found,) = store.unfinished(now() + timedelta(days=2))
        return found.id


def wait_for(look: Callable[[], str | None]) -> str:
    """Look until there is something."""
    limit = time.monotonic() + PATIENCE
    while time.monotonic() < limit:
        if found := look():
            return found
        time.sleep(0.05)
    pytest.fail("the command did not come so far")


def test_nothing_is_kept_by_a_dry_run(vanthu: Callable[..., str], data: Path) -> None:
    """--no-store leaves the house empty."""
    vanthu("process", LETTER, "--no-store")
    assert not data.exists()
    with open_kept(load_settings()) as store:
        assert store.cases(CaseQuery()) == ()
