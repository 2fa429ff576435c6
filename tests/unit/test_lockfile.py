"""One at a time: whoever comes second waits, gives up in time, and gets in when the first one dies."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from pipeline.errors import TransientError, UsageError
from pipeline.lockfile import alone

if TYPE_CHECKING:
    from pathlib import Path

HOLD = """
import sys, time
from pathlib import Path
from pipeline.lockfile import alone
with alone(Path(sys.argv[1]), 0):
    print("held", flush=True)
    time.sleep(600)
"""


def test_the_second_gives_up_in_time(tmp_path: Path) -> None:
    """Within one process too; after the first one is done the way is free, and the file stays."""
    lock = tmp_path / "deep" / "lock"
    with alone(lock, 0):
        with pytest.raises(TransientError, match="lock"), alone(lock, 0.06):
            pytest.fail("two are in")
        assert lock.stat().st_mode & 0o777 == 0o600
    with alone(lock, 0):
        assert lock.exists()


def test_a_dead_process_holds_nothing(tmp_path: Path) -> None:
    """While it lives nobody gets in; killed, it is out."""
    lock = tmp_path / "lock"
    with subprocess.Popen([sys.executable, "-c", HOLD, str(lock)], stdout=subprocess.PIPE) as child:
        assert child.stdout
        assert child.stdout.readline() == b"held\n"
        with pytest.raises(TransientError), alone(lock, 0):
            pytest.fail("two are in")
        child.kill()
    with alone(lock, 0):
        pass


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    """The message names the file."""
    with pytest.raises(UsageError, match=str(tmp_path)), alone(tmp_path, 0):
        pytest.fail("a folder is no lock")
