"""A thousand messages, two pollers, two hundred kills: each message once, each letter once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parents[1]
MESSAGES, KILLS = 1000, 200
PATIENCE = 1500  # seconds; only to end a run that hangs


def test_two_pollers_killed_at_random_lose_and_repeat_nothing() -> None:
    """Every row is final, every message has one, every letter one case, and nearly every body came once.

    The program is tests/mailbox_kills.py; what it counted is printed.
    """
    path = os.pathsep.join((str(TESTS), os.environ.get("PYTHONPATH", "")))
    command = [sys.executable, TESTS / "mailbox_kills.py", "--messages", str(MESSAGES), "--kills", str(KILLS)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=PATIENCE,
        env=os.environ | {"PYTHONPATH": path},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    told = json.loads(done.stdout)
    print(done.stdout)  # noqa: T201 - the counts are the point of the test
    assert told["killed"] == KILLS
    assert (told.get("hung", 0), told.get("crashed", 0)) == (0, 0)
    assert told["messages on the server"] == told["rows of the ledger"] == MESSAGES
    assert told["rows of one key"] == told["rows not at their end"] == 0
    assert told["ended as they must not"] == []
    assert told["audit agrees"]
    assert told["submissions twice"] == told["submissions unfinished"] == 0
    # A body is asked for again only where a kill fell between the asking and the keeping, one for each kill.
    again = told["bodies asked for"] - told["messages on the server"]
    assert again <= KILLS
    assert told["asked for more than once"] <= again
