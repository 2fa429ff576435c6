"""Who holds the claim on a submission, and how what a dead process held is given back."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from pipeline.store.port import Store


def recover(store: Store, at: datetime, lease: timedelta) -> tuple[str, ...]:
    """Release the submissions whose owner, `host:pid`, is a process of this machine that is gone.

    A lease frees them anyway when it runs out, but no letter should wait half an hour because the power
    failed. No lease lasts longer than `lease`, so a good while later everything not done could be claimed.
    An id that the system has given out again looks alive: then the lease decides, as for other machines.
    """
    released = []
    for submission in store.unfinished(at + 2 * lease):
        job = store.job(submission.id)
        if job and job.owner and is_dead(job.owner):
            store.release(submission.id, owner=job.owner, error=f"{job.owner} đã dừng giữa chừng")
            released.append(submission.id)
    return tuple(released)


def own_name() -> str:
    """Name this process as holder of a claim: `host:pid`."""
    return f"{socket.gethostname()}:{os.getpid()}"


def is_dead(owner: str) -> bool:
    """Tell whether an owner is a process of this machine that no longer runs (Linux: /proc)."""
    host, _, pid = owner.rpartition(":")
    if host != socket.gethostname() or not pid.isdecimal() or not Path("/proc/self").exists():
        return False
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return True
    return state in {"Z", "X"}
