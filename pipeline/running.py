"""Which remembered process still runs, by its id and the moment it started.

Linux only (`/proc`). A process id alone proves nothing: it is given out again, so the file that remembers
a process also holds its start, in clock ticks of this very boot.
"""

from __future__ import annotations

from pathlib import Path

PROC = Path("/proc")
STATE, STARTED = 0, 19  # columns of /proc/PID/stat after the name, man 5 proc


def stat(pid: int) -> list[str] | None:
    """Give the columns of /proc/PID/stat after the name; None when the process is gone or a zombie."""
    try:
        columns = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return None if columns[STATE] in "ZX" else columns


def birth(pid: int) -> str | None:
    """Name the moment when a process started, None when there is no such process."""
    columns = stat(pid)
    if columns is None:
        return None
    return f"{boot()}:{columns[STARTED]}"


def boot() -> str:
    """Name this run of the operating system."""
    return (PROC / "sys/kernel/random/boot_id").read_text().strip()


def remember(file: Path, pid: int) -> None:
    """Write down a running process."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"{pid} {birth(pid)}\n")


def recall(file: Path) -> int | None:
    """Give the id of the remembered process while that very process runs, else None."""
    try:
        pid, _, born = file.read_text().strip().partition(" ")
        return int(pid) if birth(int(pid)) == born else None
    except (OSError, ValueError):
        return None
