"""The demonstration as a process of its own, over some of the sample letters, in a hostile environment."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
STARTING = 300  # seconds that the letters may take on a slow machine


@contextmanager
def demonstration(folder: Path, *numbers: str) -> Iterator[str]:
    """Serve `vanthu demo --web` over samples by their numbers ("08"); give its address.

    The installation around it names a database and mailboxes that are not there: whoever looked at them
    would fail.
    """
    for number in numbers:
        found = next(one for one in SAMPLES.iterdir() if one.name.startswith(f"{number}-"))
        shutil.copytree(found, folder / "samples" / found.name)
    (folder / ".env").write_text("VANTHU_PROFILES=/nowhere/profiles\n", encoding="utf-8")
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    environment = {
        name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    environment |= {
        "VANTHU_DATA_DIR": str(folder / "data"),
        "VANTHU_DATABASE_URL": "sqlite:////nowhere/at/all.sqlite3",
        "VANTHU_MAIL": "/nowhere/mail.toml",
        "VANTHU_WEB_HOST": "192.0.2.1",
        "VANTHU_WEB_PORT": str(port),
    }
    command = [sys.executable, "-P", "-m", "pipeline.cli", "demo", "--web", "samples"]
    with (
        (folder / "said.txt").open("wb") as said,
        subprocess.Popen(command, env=environment, cwd=folder, stdout=said, stderr=said) as serving,
    ):
        try:
            _wait(serving, port, folder / "said.txt")
            yield f"http://127.0.0.1:{port}"
        finally:
            serving.terminate()
            code = serving.wait(60)
        assert code == 0


def _wait(serving: subprocess.Popen[bytes], port: int, said: Path) -> None:
    end = time.monotonic() + STARTING
    while time.monotonic() < end and serving.poll() is None:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError(said.read_text(encoding="utf-8"))
