"""`vanthu up`: a letter dropped into the inbox becomes a case; `vanthu down` leaves nothing running."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SAMPLES = Path(__file__).parents[2] / "samples"
VANTHU = [sys.executable, "-P", "-c", "import sys; from pipeline.cli import main; sys.exit(main())"]
LIMIT = 300.0  # seconds; a first start migrates Prefect's database


class Service:
    """One `vanthu` with its own folder, inbox and port."""

    def __init__(self, folder: Path) -> None:
        """Choose a free port."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.data, self.inbox = folder / "data", folder / "inbox"
        self.environment = os.environ | {
            "VANTHU_DATA_DIR": str(self.data),
            "VANTHU_INBOX": str(self.inbox),
            "VANTHU_SERVER_PORT": str(port),
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


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    """Give a service and end it whatever happens."""
    service = Service(tmp_path)
    yield service
    subprocess.run(
        [*VANTHU, "down"], env=service.environment, capture_output=True, timeout=LIMIT, check=False
    )


def children(parent: int) -> list[int]:
    """List the living children of a process, whatever group they are in."""
    return [pid for pid, columns in processes() if int(columns[1]) == parent]


def wait_for(happened: Callable[[], object], service: Service, every: float = 0.5) -> None:
    """Wait until something has happened, long at most."""
    limit = time.monotonic() + LIMIT
    while not happened():
        assert time.monotonic() < limit, service.logs()
        time.sleep(every)


def test_letters_in_the_inbox_become_cases(service: Service) -> None:
    """Up, drop a letter, see its case, be told the status, down; no process is left."""
    letters = sorted(SAMPLES.glob("*-docx/*.docx"))[:2]
    assert len(letters) == 2
    assert "Đã khởi động" in service.run("up")
    assert "Đã chạy từ trước" in service.run("up")
    pids = service.pids()
    assert set(pids) == {"server", "runner"}

    shutil.copy(letters[0], service.inbox / "thư 1.docx")
    shutil.copy(letters[0], service.inbox / "thư 1 lần nữa.docx")
    shutil.copy(letters[1], service.inbox / "thư 2.docx")
    wait_for(lambda: not service.waiting(), service)
    assert len(service.cases()) == 2
    assert len(list(service.inbox.glob(".done/*/*"))) == 3
    status = service.run("status")
    assert status.count("đang chạy (pid") == 2
    assert "đã lưu 2" in status

    assert "Đã dừng" in service.run("down")
    assert not [pid for group in pids.values() for pid in alive(group)]
    assert "Không có gì đang chạy" in service.run("down")
    assert service.run("status").count("không chạy") == 2


def claimed(service: Service) -> bool:
    """Tell whether a letter is being worked on."""
    try:
        address = f"file:{service.data / 'vanthu.sqlite3'}?mode=ro"
        with contextlib.closing(sqlite3.connect(address, uri=True)) as database:
            found: int = database.execute("SELECT count(*) FROM job WHERE state = 'working'").fetchone()[0]
            return found > 0
    except sqlite3.OperationalError:
        return False


def test_a_kill_in_the_middle_loses_and_repeats_nothing(service: Service) -> None:
    """The runner is killed while it reads a scan; started again it takes the letter up at once."""
    scan = next(iter(sorted(SAMPLES.glob("04-*/*.pdf"))))
    service.run("up")
    runner = service.pids()["runner"]
    shutil.copy(scan, service.inbox / "bản quét.pdf")
    # A worker also lists the files inside a PDF before the letter is received: claimed it has to be.
    wait_for(lambda: claimed(service) and children(runner), service, every=0.02)
    workers = children(runner)
    os.kill(runner, signal.SIGKILL)
    assert service.cases() == []
    assert [path.name for path in service.waiting()] == ["bản quét.pdf"]

    assert "Đã khởi động" in service.run("up")
    wait_for(service.cases, service)
    assert len(service.cases()) == 1
    assert "recovered" in service.logs()
    wait_for(lambda: not service.waiting(), service)
    service.run("down")
    wait_for(lambda: not set(workers) & {pid for pid, _ in processes()}, service)
