"""The whole service for the tests: `vanthu up` in a folder of its own, and a look at its processes."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

VANTHU = [sys.executable, "-P", "-c", "import sys; from pipeline.cli import main; sys.exit(main())"]
LIMIT = 300.0  # seconds; a first start migrates Prefect's database


def free_port() -> int:
    """Ask the system for a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Service:
    """One `vanthu` with its own folder, inbox and port."""

    def __init__(self, folder: Path) -> None:
        """Choose a free port."""
        self.port = free_port()
        self.data, self.inbox = folder / "data", folder / "inbox"
        self.environment = os.environ | {
            "VANTHU_DATA_DIR": str(self.data),
            "VANTHU_INBOX": str(self.inbox),
            "VANTHU_SERVER_PORT": str(self.port),
        }

    def run(self, *arguments: str) -> str:
        """Run one command that must end well; give what it printed."""
        done = subprocess.run(
            [*VANTHU, *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=LIMIT,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr + self.logs()
        return done.stdout

    def pids(self) -> dict[str, int]:
        """Give the remembered processes by name."""
        return {f.stem: int(f.read_text().split()[0]) for f in (self.data / "run").glob("*.pid")}

    def logs(self) -> str:
        """Give the logs of both processes, for the message of a failed test."""
        return "\n".join(f.read_text(errors="replace") for f in (self.data / "log").glob("*.log"))

    def cases(self) -> list[str]:
        """Give the ids of all cases."""
        return [json.loads(line)["id"] for line in self.run("cases", "--json").splitlines()]

    def waiting(self) -> list[Path]:
        """List what still lies in the inbox."""
        return [entry for entry in self.inbox.iterdir() if not entry.name.startswith(".")]


def processes() -> Iterator[tuple[int, list[str]]]:
    """Give every living process with the columns of its stat after the name; zombies are left out."""
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                columns = (entry / "stat").read_text().rpartition(")")[2].split()
                if columns[0] not in "ZX":
                    yield int(entry.name), columns


def alive(group: int) -> list[int]:
    """List the living processes of a group."""
    return [pid for pid, columns in processes() if int(columns[2]) == group]


def children(parent: int) -> list[int]:
    """List the living children of a process, whatever group they are in."""
    return [pid for pid, columns in processes() if int(columns[1]) == parent]


def wait_for(happened: Callable[[], object], service: Service, every: float = 0.5) -> None:
    """Wait until something has happened, long at most."""
    limit = time.monotonic() + LIMIT
    while not happened():
        assert time.monotonic() < limit, service.logs()
        time.sleep(every)


def claimed(service: Service) -> bool:
    """Tell whether a letter is being worked on."""
    try:
        address = f"file:{service.data / 'vanthu.sqlite3'}?mode=ro"
        with contextlib.closing(sqlite3.connect(address, uri=True)) as database:
            found: int = database.execute("SELECT count(*) FROM job WHERE state = 'working'").fetchone()[0]
            return found > 0
    except sqlite3.OperationalError:
        return False
