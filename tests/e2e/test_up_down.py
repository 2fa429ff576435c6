"""`vanthu up`: a letter dropped into the inbox becomes a case; `vanthu down` leaves nothing running."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

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

    def wait_for_cases(self, number: int) -> list[str]:
        """Wait until that many cases are listed."""
        limit = time.monotonic() + LIMIT
        while len(ids := listed(self.run("cases", "--json"))) < number:
            assert time.monotonic() < limit, self.logs()
            time.sleep(1.0)
        return ids


def listed(lines: str) -> list[str]:
    """Give the ids of `vanthu cases --json`."""
    return [json.loads(line)["id"] for line in lines.splitlines()]


def alive(group: int) -> list[int]:
    """List the living processes of a group, zombies left out."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and (entry / "stat").exists():
            columns = (entry / "stat").read_text().rpartition(")")[2].split()
            if int(columns[2]) == group and columns[0] not in "ZX":
                found.append(int(entry.name))
    return found


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    """Give a service and end it whatever happens."""
    service = Service(tmp_path)
    yield service
    subprocess.run(
        [*VANTHU, "down"], env=service.environment, capture_output=True, timeout=LIMIT, check=False
    )


def test_a_letter_in_the_inbox_becomes_a_case(service: Service) -> None:
    """Up, drop, case, status; the runner is killed and comes back, nothing is lost or repeated; down."""
    letters = sorted(SAMPLES.glob("*-docx/*.docx"))[:2]
    assert len(letters) == 2
    assert "Đã khởi động" in service.run("up")
    assert "Đã chạy từ trước" in service.run("up")
    pids = service.pids()
    assert set(pids) == {"server", "runner"}

    shutil.copy(letters[0], service.inbox / "thư 1.docx")
    first = service.wait_for_cases(1)
    status = service.run("status")
    assert status.count("đang chạy (pid") == 2
    assert "đã lưu 1" in status

    os.kill(pids["runner"], signal.SIGKILL)
    shutil.copy(letters[0], service.inbox / "thư 1 lần nữa.docx")
    shutil.copy(letters[1], service.inbox / "thư 2.docx")
    assert "Đã khởi động" in service.run("up")
    pids = service.pids()
    assert set(service.wait_for_cases(2)) > set(first)
    limit = time.monotonic() + LIMIT
    while any(not entry.name.startswith(".") for entry in service.inbox.iterdir()):
        assert time.monotonic() < limit, service.logs()
        time.sleep(0.5)
    assert len(listed(service.run("cases", "--json"))) == 2
    assert len(list(service.inbox.glob(".done/*/*"))) == 3

    assert "Đã dừng" in service.run("down")
    assert not [pid for group in pids.values() for pid in alive(group)]
    assert "Không có gì đang chạy" in service.run("down")
    assert service.run("status").count("không chạy") == 2
