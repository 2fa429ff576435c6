"""After a kill: give back at once what a dead process of this machine still holds.

A lease frees such a submission anyway, but only when it runs out, and a letter should not wait half an
hour because the power failed.
"""

from __future__ import annotations

import socket
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from pipeline.store.port import Store


def recover(store: Store, now: datetime, lease: timedelta) -> tuple[str, ...]:
    """Release the submissions whose owner, `host:pid`, is a process of this machine that is gone.

    No lease lasts longer than `lease`, so a good while later everything that is not done could be claimed.
    An id that the system has given out again looks alive: then the lease decides, as for another machine.
    """
    released = []
    for submission in store.unfinished(now + 2 * lease):
        job = store.job(submission.id)
        if job and job.owner and dead(job.owner):
            store.release(submission.id, owner=job.owner, error=f"{job.owner} đã dừng giữa chừng")
            released.append(submission.id)
    return tuple(released)


def dead(owner: str) -> bool:
    """Tell whether an owner is a process of this machine that no longer runs (Linux: /proc)."""
    host, _, pid = owner.rpartition(":")
    return host == socket.gethostname() and pid.isdecimal() and not _runs(int(pid))


def _runs(pid: int) -> bool:
    try:
        columns = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return not Path("/proc/self").exists()  # without /proc nobody is known to be dead
    return columns[0] not in "ZX"
