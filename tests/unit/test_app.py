"""What a dead process of this machine holds is given back; what a living or a distant one holds is not."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

from pipeline.app import recover
from pipeline.model import Submission
from pipeline.store.memory import MemoryStore
from pipeline.terms import JobState

NOW = datetime(2024, 12, 5, 8, 0, tzinfo=UTC)
LEASE = timedelta(minutes=30)


def ended_process() -> int:
    """Give the id of a process that has just ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as child:
        child.wait()
    return child.pid


def test_only_the_dead_of_this_machine_lose_their_claim() -> None:
    """Three claims: a dead process here, this process, one of another machine with the dead one's id."""
    here, gone = socket.gethostname(), ended_process()
    owners = {"a": f"{here}:{gone}", "b": f"{here}:{os.getpid()}", "c": f"not-{here}:{gone}"}
    store = MemoryStore()
    for name, owner in owners.items():
        store.receive(Submission(name, (), date(2024, 12, 5), "file"))
        assert store.claim(name, owner=owner, now=NOW, lease=LEASE)
    assert recover(store, NOW, LEASE) == ("a",)
    states = {name: job.state for name in owners if (job := store.job(name))}
    assert states == {"a": JobState.RECEIVED, "b": JobState.WORKING, "c": JobState.WORKING}
    assert recover(store, NOW, LEASE) == ()
