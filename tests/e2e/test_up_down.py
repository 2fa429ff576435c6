"""`vanthu up`: a letter dropped into the inbox becomes a case; `vanthu down` leaves nothing running."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path
from typing import TYPE_CHECKING

from running_service import alive, children, claimed, processes, wait_for

if TYPE_CHECKING:
    from running_service import Service

SAMPLES = Path(__file__).parents[2] / "samples"


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
    assert service.run("status").count("không chạy") == 3  # server, runner, desk


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
