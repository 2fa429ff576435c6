"""Detached processes, known by their id and the moment they started, ended with all their children.

Linux only (`/proc`). A process id alone proves nothing: it is given out again, so the file that remembers
a process also holds its start, in clock ticks of this very boot.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from typing import TYPE_CHECKING

from pipeline.running import PROC, birth, boot, recall, remember, stat

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

__all__ = ["birth", "boot", "end", "group", "launch", "recall", "remember", "stat", "wait_until"]

GROUP = 2  # column of /proc/PID/stat after the name, man 5 proc


def launch(command: Sequence[str], log: Path) -> subprocess.Popen[bytes]:
    """Start a process in a session of its own, its output appended to `log`."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab") as out:
        return subprocess.Popen(  # noqa: S603 - our own interpreter with fixed arguments
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True
        )


def group(leader: int) -> tuple[int, ...]:
    """List the living processes of the group that `leader` leads or led."""
    pids = [int(entry.name) for entry in PROC.iterdir() if entry.name.isdigit()]
    found = [(pid, stat(pid)) for pid in pids]
    return tuple(pid for pid, columns in found if columns and int(columns[GROUP]) == leader)


def end(file: Path, patience: float) -> bool:
    """End a remembered process and its whole group; False when nothing of it ran.

    First asked (SIGTERM to the leader only, which ends its own children in order), after `patience`
    seconds forced. What a dead leader left behind in its group is ended as well.
    """
    leader = recall(file)
    orphaned = None if leader else left_behind(file)
    if leader is not None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(leader, signal.SIGTERM)
        wait_until(lambda: recall(file) is None, patience)
    pid = leader or orphaned
    if pid:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(pid, signal.SIGKILL)
        wait_until(lambda: not group(pid), patience)
    file.unlink(missing_ok=True)
    return bool(pid)


def left_behind(file: Path) -> int | None:
    """Give the id of a remembered leader of this boot that is gone while its group still lives.

    The system gives no id out again while a group carries it, so the group is surely ours.
    """
    try:
        pid, _, born = file.read_text().strip().partition(" ")
        ours = born.startswith(boot()) and birth(int(pid)) is None and group(int(pid))
    except (OSError, ValueError):
        return None
    return int(pid) if ours else None


def wait_until(happened: Callable[[], bool], patience: float, every: float = 0.1) -> bool:
    """Wait until `happened()`, at most `patience` seconds; tell whether it did."""
    limit = time.monotonic() + patience
    while not happened():
        if time.monotonic() > limit:
            return False
        time.sleep(every)
    return True
