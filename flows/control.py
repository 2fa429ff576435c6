"""Start, end and look at the two processes behind `vanthu up`: Prefect's server and our runner."""

from __future__ import annotations

import contextlib
import fcntl
import socket
import sys
import urllib.error
import urllib.request
from typing import TYPE_CHECKING

from flows.environment import HOST, api_url
from flows.inbox import look
from flows.processes import end, launch, recall, remember, wait_until
from pipeline.app import open_house
from pipeline.errors import SettingsError, TransientError
from pipeline.terms import JobState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pipeline.settings import Settings

START = 240.0  # seconds; a first start migrates Prefect's database: 32 s measured on two cores
FINISH = 120.0  # seconds; the letter under way is finished first
STATES = {
    JobState.RECEIVED: "mới nhận",
    JobState.WORKING: "đang xử lý",
    JobState.STORED: "đã lưu",
    JobState.QUARANTINED: "cách ly",
}


def pid_file(settings: Settings, name: str) -> Path:
    """Say where the process `name` is remembered."""
    return settings.data_dir / "run" / f"{name}.pid"


@contextlib.contextmanager
def alone(settings: Settings) -> Iterator[None]:
    """Let one `up` or `down` at a time do its work; the others wait."""
    folder = settings.data_dir / "run"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def all_run(settings: Settings) -> bool:
    """Tell whether both processes run."""
    return all(recall(pid_file(settings, name)) is not None for name in ("server", "runner"))


def up_server(settings: Settings) -> bool:
    """Start Prefect's server and wait until it is healthy; False when it runs already."""
    file = pid_file(settings, "server")
    if recall(file) is not None:
        return False
    with socket.socket() as probe:
        if probe.connect_ex((HOST, settings.server_port)) == 0:
            message = f"Cổng {settings.server_port} đang bị chương trình khác dùng: đặt VANTHU_SERVER_PORT."
            raise SettingsError(message)
    address = ["--host", HOST, "--port", str(settings.server_port)]
    command = ["prefect", "server", "start", *address, "--log-level", "WARNING"]
    start(settings, "server", command, lambda: healthy(settings))
    return True


def up_runner(settings: Settings) -> bool:
    """Start the runner and wait until it watches the inbox; False when it runs already."""
    if recall(pid_file(settings, "runner")) is not None:
        return False
    ready = settings.data_dir / "run" / "ready"
    ready.unlink(missing_ok=True)
    start(settings, "runner", ["flows", "serve"], ready.exists)
    return True


def start(settings: Settings, name: str, module: list[str], ready: Callable[[], bool]) -> None:
    """Launch one Python module detached, remember it, wait until it is ready.

    Raises `TransientError` when it ends or is not ready in time; then nothing of it is left running.
    """
    log = settings.data_dir / "log" / f"{name}.log"
    # -P: a folder `flows` or `prefect` where the caller stands must not take the place of the real one.
    child = launch([sys.executable, "-P", "-m", *module], log)
    remember(pid_file(settings, name), child.pid)
    wait_until(lambda: child.poll() is not None or ready(), START, every=0.2)
    if child.poll() is not None or not ready():
        end(pid_file(settings, name), patience=5.0)
        message = f"Không khởi động được {name}; xem nhật ký {log}."
        raise TransientError(message)


def healthy(settings: Settings) -> bool:
    """Ask the server whether it is ready."""
    try:
        with urllib.request.urlopen(f"{api_url(settings)}/health", timeout=5) as answer:  # noqa: S310 - our own address
            return bool(answer.status == 200)  # noqa: PLR2004 - HTTP OK
    except (urllib.error.URLError, OSError):
        return False


def down(settings: Settings) -> bool:
    """End runner and server; False when neither ran."""
    with alone(settings):
        ended = [end(pid_file(settings, name), FINISH) for name in ("runner", "server")]
    return any(ended)


def report(settings: Settings) -> str:
    """Tell in Vietnamese what runs, what waits in the inbox and where the submissions are."""
    server, runner = (recall(pid_file(settings, name)) for name in ("server", "runner"))
    waiting = len(look(settings.inbox)) if settings.inbox.is_dir() else 0
    with open_house(settings) as house:
        counts = house.rooms.store.counts()
    jobs = ", ".join(f"{word} {counts.get(state, 0)}" for state, word in STATES.items())
    return "\n".join(
        (
            f"Máy chủ Prefect: {running(server)} ({api_url(settings)})",
            f"Bộ xử lý:        {running(runner)}",
            f"Hộp thư đến:     {waiting} mục đang chờ ({settings.inbox.absolute()})",
            f"Hồ sơ:           {jobs}",
        )
    )


def running(pid: int | None) -> str:
    """Word the state of a process."""
    return "không chạy" if pid is None else f"đang chạy (pid {pid})"
