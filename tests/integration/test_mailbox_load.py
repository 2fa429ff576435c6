"""A mailbox of fifty thousand messages: a poll with nothing new moves some kilobytes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parents[1]
MOST = 100_000  # bytes, both ways, TLS and login included
PATIENCE = 600  # seconds; only to end a run that hangs


def test_nothing_new_in_a_large_mailbox_moves_few_bytes() -> None:
    """The program is tests/mailbox_load.py, which shows the seconds beside other ways of polling too."""
    path = os.pathsep.join((str(TESTS), os.environ.get("PYTHONPATH", "")))
    command = [sys.executable, TESTS / "mailbox_load.py", "--messages", "50000", "--rounds", "1", "--alone"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=PATIENCE,
        env=os.environ | {"PYTHONPATH": path},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    told = json.loads(done.stdout)
    assert told["messages"] == 50_000
    assert 0 < told["vanthu"]["bytes"] < MOST
