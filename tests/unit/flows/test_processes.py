"""A remembered process is that very process; ending it ends its group and nobody else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

from flows.processes import birth, boot, end, group, launch, recall, remember, wait_until

if TYPE_CHECKING:
    from pathlib import Path

# A leader with one child in its group; it prints the child's id.
PARENT = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
print(child.pid, flush=True)
time.sleep(60)
"""
FAMILY = [sys.executable, "-c", PARENT]


def test_a_file_about_another_process_is_stale(tmp_path: Path) -> None:
    """The id of a living process with another time of birth is not the remembered one, and is not ended."""
    file = tmp_path / "x.pid"
    file.write_text(f"{os.getpid()} {boot()}:1\n")
    assert recall(file) is None
    assert end(file, patience=1.0) is False
    assert not file.exists()
    remember(file, os.getpid())
    assert recall(file) == os.getpid()


def test_nothing_or_nonsense_in_the_file_is_nobody(tmp_path: Path) -> None:
    """A missing, empty or torn file means that nothing runs."""
    assert recall(tmp_path / "none.pid") is None
    for text in ("", "abc", "12"):
        (tmp_path / "x.pid").write_text(text)
        assert recall(tmp_path / "x.pid") is None


def test_a_zombie_does_not_run() -> None:
    """A dead child that nobody waited for counts as gone."""
    with subprocess.Popen([sys.executable, "-c", ""]) as child:
        assert wait_until(lambda: birth(child.pid) is None, patience=20.0)


def test_end_takes_the_children_along(tmp_path: Path) -> None:
    """Leader and child are both gone after `end`, though only the leader was asked."""
    file, log = tmp_path / "x.pid", tmp_path / "x.log"
    leader = launch(FAMILY, log)
    remember(file, leader.pid)
    assert wait_until(lambda: log.read_text().strip() != "", patience=20.0)
    child = int(log.read_text())
    assert set(group(leader.pid)) == {leader.pid, child}
    assert end(file, patience=10.0) is True
    leader.wait()
    assert birth(child) is None
    assert group(leader.pid) == ()


def test_end_takes_the_orphans_of_a_killed_leader(tmp_path: Path) -> None:
    """After a kill -9 of the leader its child is still found by its group and ended."""
    file, log = tmp_path / "x.pid", tmp_path / "x.log"
    leader = launch(FAMILY, log)
    remember(file, leader.pid)
    assert wait_until(lambda: log.read_text().strip() != "", patience=20.0)
    child = int(log.read_text())
    os.kill(leader.pid, signal.SIGKILL)
    leader.wait()
    assert birth(child) is not None
    assert end(file, patience=10.0) is True
    assert birth(child) is None


def test_a_deaf_process_is_forced(tmp_path: Path) -> None:
    """A process that ignores SIGTERM is killed when patience is over."""
    file, log = tmp_path / "x.pid", tmp_path / "x.log"
    deaf = (
        "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
        "print(1, flush=True); time.sleep(60)"
    )
    child = launch([sys.executable, "-c", deaf], log)
    remember(file, child.pid)
    assert wait_until(lambda: log.read_text().strip() != "", patience=20.0)
    assert end(file, patience=0.5) is True
    assert child.wait() == -signal.SIGKILL
