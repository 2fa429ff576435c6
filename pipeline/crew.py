"""The crew of one machine: worker processes at one intake, watched by the process that started them.

Processes, not threads: each understands letters on a core of its own, and a worker that dies takes only what
it held with it. Workers end by themselves when the watcher is gone: their standard input closes then.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Thread
from typing import TYPE_CHECKING

from pipeline.archiving import LEASE, intakes_of
from pipeline.errors import DefectError, UsageError
from pipeline.leases import is_dead, recover

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pipeline.intake import Account
    from pipeline.settings import Settings
    from pipeline.store.port import Store

GLANCE = 0.5  # seconds between two looks at the workers
MOST_DEATHS = 5  # workers that may die one after another without any entry being ended
FINISH = 120.0  # seconds to finish what is under way


@dataclass
class _Crew:
    """The running workers, and how many died since something was ended."""

    start: Callable[[], subprocess.Popen[bytes]]
    size: int
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)
    deaths: int = 0


def run_crew(
    settings: Settings,
    store: Store,
    intake_id: int,
    *,
    workers: int,
    on_look: Callable[[Account], None] = lambda _: None,
) -> int:
    """Work on an intake with so many processes until it is finished; 0, or the exit code of a broken machine.

    Raises `DefectError` when workers die again and again without any entry being ended.
    """
    intakes = intakes_of(store)
    _free(store)
    with _crew(settings, intake_id, workers) as crew:
        ended = -1
        while True:
            account = intakes.account(intake_id)
            on_look(account)
            if account.is_finished:
                return 0
            done = sum(account.entries.values()) - _open(account)
            if done > ended:
                ended, crew.deaths = done, 0
            if code := _look(crew, store):
                return code
            time.sleep(GLANCE)


def _open(account: Account) -> int:
    from pipeline.intake import Fate  # noqa: PLC0415 - beside its only use

    return account.entries[Fate.WAITING] + account.entries[Fate.WORKING]


def _look(crew: _Crew, store: Store) -> int:
    """Replace workers that died; give the exit code of one that found the machine broken, else 0.

    One that found nothing to claim is needed again only when all have ended: what the last held may have been
    given back.
    """
    ended = [(worker, code) for worker in crew.workers if (code := worker.poll()) is not None]
    for worker, code in ended:
        if code > 0 and code != DefectError.exit_code:
            return code
        crew.workers.remove(worker)
        if code != 0:  # killed, or a defect: what it held goes to the others
            _free(store)
            crew.deaths += 1
            if crew.deaths > MOST_DEATHS:
                raise DefectError(f"{crew.deaths} workers died, the last with {code}")
            crew.workers.append(crew.start())
    if not crew.workers:
        crew.workers += [crew.start() for _ in range(crew.size)]
    return 0


def _free(store: Store) -> None:
    """Give back the entries and the submissions that dead processes of this machine hold."""
    intakes_of(store).recover(is_dead)
    recover(store, datetime.now(UTC), LEASE)


@contextmanager
def _crew(settings: Settings, intake_id: int, workers: int) -> Iterator[_Crew]:
    """Start the workers; let them finish what is under way at the end."""
    environment = os.environ | {
        "VANTHU_WORKERS": "1",
        "VANTHU_DATA_DIR": str(settings.data_dir.absolute()),
        "VANTHU_DATABASE_URL": settings.url,
    }
    command = [sys.executable, "-P", "-m", "pipeline.cli", "archive", "--work", str(intake_id)]

    def start() -> subprocess.Popen[bytes]:
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, env=environment)  # noqa: S603 - our own module, a number

    crew = _Crew(start, workers)
    try:
        crew.workers += [start() for _ in range(workers)]
        yield crew
    finally:
        for worker in crew.workers:
            if worker.stdin is not None:
                worker.stdin.close()
        deadline = time.monotonic() + FINISH
        for worker in crew.workers:
            try:
                worker.wait(max(0.0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                worker.kill()
                worker.wait()


def watcher_gone() -> Callable[[], bool]:
    """Give a question that is true once standard input is closed: then the crew is to end."""
    if sys.stdin is None:
        raise UsageError("Lệnh này do vanthu archive tự chạy.")
    gone: list[bool] = []

    def wait() -> None:
        while os.read(0, 1024):
            pass
        gone.append(True)

    Thread(target=wait, name="watcher", daemon=True).start()
    return lambda: bool(gone)
