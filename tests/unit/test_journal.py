"""The journal: lines of JSON with ids and seconds, never text of a letter, whole among many processes."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from datetime import datetime
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest

from pipeline import journal
from pipeline.errors import DefectError, FenceBusyError, SettingsError
from pipeline.journal import about, close_journal, open_journal, stage_ended, submission_ended, within
from pipeline.read import ReaderPool, ReadLimits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECRET = "Kính gửi Công an xã Đồi Mây"  # noqa: S105 - words of an invented letter
ID = "ab" * 32


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    """Leave no journal open."""
    yield
    close_journal()


def lines(path: Path) -> list[dict[str, Any]]:
    """Give the lines of a journal."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def broken() -> Exception:
    """Give an error that quotes a letter, as our own program raised it."""
    try:
        try:
            int(SECRET)
        except ValueError as error:
            raise DefectError(SECRET) from error
    except DefectError as error:
        return error
    raise AssertionError


def test_a_line_tells_ids_and_seconds_and_no_word_of_a_letter(tmp_path: Path) -> None:
    """Time, process, submission, stage, seconds are there; of an error its names, not what it says."""
    path = tmp_path / "nhat-ky.jsonl"
    open_journal(str(path))
    with about(ID):
        stage_ended("read", 1.25, None)
        stage_ended("extract", 0.5, broken())
        submission_ended("failed", 2.0, {"read": 1.25}, owner="may:1", error=broken())
    read, extract, whole = lines(path)
    assert (read["event"], read["submission"], read["stage"]) == ("stage", ID, "read")
    assert (read["seconds"], read["outcome"], read["level"]) == (1.25, "done", "info")
    assert datetime.fromisoformat(read["time"]).tzinfo is not None
    assert extract["error"] == ["DefectError", "ValueError"]
    assert (whole["state"], whole["stages"], whole["owner"]) == ("failed", {"read": 1.25}, "may:1")
    assert "Mây" not in path.read_text("utf-8").encode().decode("unicode_escape")


def test_our_own_places_are_told(tmp_path: Path) -> None:
    """The lines of our program at which an error came by are named from its root, others are not."""
    open_journal(str(tmp_path / "a"))
    with pytest.raises(SettingsError) as caught:
        open_journal(str(tmp_path / "khong-co" / "a"))
    assert [one.split(":")[0] for one in journal.places(caught.value)] == ["pipeline/journal.py"] * 2
    assert journal.places(broken()) == []


def test_other_programs_only_name_themselves(tmp_path: Path) -> None:
    """What a library says may be text of a letter: only that it spoke is kept; ours is kept in words."""
    path = tmp_path / "a"
    open_journal(str(path))
    with about(ID), within("read"):
        logging.getLogger("pdfminer.psparser").warning("bad: %s", SECRET)
        logging.getLogger("pipeline.read.pool").warning("worker died during %s", "pdf.page")
        logging.getLogger("flows").error("inbox: %s", "ValueError")
    theirs, ours, flows = lines(path)
    assert (theirs["logger"], theirs["submission"], theirs["stage"]) == ("pdfminer.psparser", ID, "read")
    assert "message" not in theirs
    assert ours["message"] == "worker died during pdf.page"
    assert flows["message"] == "inbox: ValueError"


def test_without_the_setting_nothing_is_written(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    """No journal: its lines go nowhere, not to the terminal either."""
    open_journal(None)
    with caplog.at_level(logging.DEBUG):
        stage_ended("read", 1.0, broken())
    assert caplog.records == []
    assert capfd.readouterr() == ("", "")
    assert list(tmp_path.iterdir()) == []


def test_a_moved_file_is_made_anew(tmp_path: Path) -> None:
    """After logrotate moved the file the next line begins a new one."""
    path = tmp_path / "a"
    open_journal(str(path))
    stage_ended("read", 1.0, None)
    path.rename(tmp_path / "a.1")
    stage_ended("route", 1.0, None)
    assert [one["stage"] for one in lines(path)] == ["route"]
    assert [one["stage"] for one in lines(tmp_path / "a.1")] == ["read"]


def test_lines_of_many_processes_and_threads_stay_whole(tmp_path: Path) -> None:
    """Three processes with threads append to one file: every line is there once and can be read."""
    path = tmp_path / "a"
    program = (
        "import sys; from threading import Thread; from pipeline import journal\n"
        "journal.open_journal(sys.argv[1])\n"
        "def say():\n"
        "    for n in range(200):\n"
        "        journal.stage_ended('x' * 3000, n, None)\n"
        "all = [Thread(target=say) for _ in range(2)]\n"
        "[one.start() for one in all]; [one.join() for one in all]\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", program, str(path)]) for _ in range(3)]
    assert [one.wait() for one in running] == [0, 0, 0]
    told = lines(path)
    assert len(told) == 3 * 2 * 200
    assert {one["stage"] for one in told} == {"x" * 3000}
    assert len({one["process"] for one in told}) == 3


def test_threads_do_not_mix_submissions(tmp_path: Path) -> None:
    """The id of one thread's letter is not on the lines of another's."""
    path = tmp_path / "a"
    open_journal(str(path))

    def walk(submission: str) -> None:
        with about(submission):
            for _ in range(50):
                stage_ended(submission, 0.0, None)

    threads = [Thread(target=walk, args=(name,)) for name in ("một", "hai")]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert all(one["submission"] == one["stage"] for one in lines(path))
    assert len(lines(path)) == 100


def test_what_the_reading_pool_says_bears_the_letter(tmp_path: Path) -> None:
    """A task that fails in a worker, asked for by a thread of the pool, is told with its submission."""
    path = tmp_path / "a"
    open_journal(str(path))
    with ReaderPool(1, ReadLimits()) as pool, about(ID), within("read"), pytest.raises(FenceBusyError):
        pool.run("pdf.overview", tmp_path / "khong-co.pdf")
    said = [one for one in lines(path) if one["logger"] == "pipeline.read.pool"]
    assert said
    assert {(one["submission"], one["stage"]) for one in said} == {(ID, "read")}
