"""An archive in shares: each is one call in a process of a Dask cluster, which keeps its house open.

Through Dask go the number of an intake and counts, nothing else: entries are claimed in the house's own
database, so a process that dies takes nothing with it. A share is no task of Prefect's: that would have to
reach Prefect's server, which listens on its own machine only.
"""

from __future__ import annotations

import atexit
import time
from contextlib import ExitStack
from functools import lru_cache
from math import ceil
from threading import Lock
from typing import TYPE_CHECKING, Any

from prefect.logging import get_run_logger

from pipeline.app import is_dead, open_house, recover
from pipeline.archiving import LEASE, intakes_of, work
from pipeline.errors import MissingProgramError, UsageError
from pipeline.intake import Fate
from pipeline.settings import load_settings

if TYPE_CHECKING:
    from pipeline.app import House
    from pipeline.intake import Account
    from pipeline.store.intakes_port import Intakes

SHARE = 200  # entries at most: what a cancelled flow may still do on machines that are not its own
REST = LEASE.total_seconds() / 4  # after a round that ended nothing
MOST_RESTS = 6  # longer than a lease on a machine that is gone
ONE = Lock()  # a share at a time in one process, however many threads Dask has given it


class NotImportedError(Exception):
    """Entries are left to be done: started again, it goes on. Its text is what `told` says of errors."""


def told(error: Exception) -> str:
    """Name an error; its message only where that names a path or a setting: the rest may hold a letter."""
    if isinstance(error, NotImportedError):
        return str(error)
    name = type(error).__name__
    return f"{name}: {error}" if isinstance(error, (UsageError, MissingProgramError)) else name


def crew(workers: int, scheduler: str | None) -> Any:  # noqa: ANN401 - the extra `cluster` may be missing
    """Give Dask's task runner: for the cluster of a scheduler, else for processes of this machine."""
    try:
        from prefect_dask.task_runners import DaskTaskRunner  # noqa: PLC0415 - it may be missing
    except ImportError:
        raise MissingProgramError("Thiếu prefect-dask: cài thêm vanthu[cluster].") from None
    if scheduler:
        return DaskTaskRunner(address=scheduler)
    local = {
        "n_workers": workers,
        "threads_per_worker": 1,
        "processes": True,
        "dashboard_address": "127.0.0.1:0",
    }
    return DaskTaskRunner(cluster_kwargs=local)


def spread(intakes: Intakes, intake_id: int, workers: int, hands: Any) -> Account:  # noqa: ANN401 - as `crew`
    """Hand out shares, round by round, until no entry is on its way; the account.

    Raises `NotImportedError` when a round with errors ended nothing, or several that only rested.
    """
    rests = 0
    while not (account := intakes.account(intake_id)).is_finished:
        left = account.entries[Fate.WAITING] + account.entries[Fate.WORKING]
        shares = max(workers, ceil(left / SHARE))
        # Each is another call: without `pure=False` Dask would take them for one.
        futures = [hands.client.submit(share, intake_id, SHARE, pure=False) for _ in range(shares)]
        ended, errors = gather(futures)
        if ended:
            rests = 0
            continue
        rests += 1
        if errors or rests > MOST_RESTS:
            raise NotImportedError(", ".join(sorted(errors)) or "nothing could be claimed")
        time.sleep(REST)
    return account


def gather(futures: list[Any]) -> tuple[int, set[str]]:
    """Wait for all shares; how many entries they ended, and the names of what went wrong.

    Prefect's page shows the counts as they come.
    """
    ended, errors = 0, set()
    for number, future in enumerate(futures, 1):
        try:
            ended += future.result()
            get_run_logger().info("share %d of %d: %d entries ended so far", number, len(futures), ended)
        except Exception as error:  # noqa: BLE001 - of whatever kind; the others' work counts all the same
            errors.add(told(error))
    return ended, errors


def share(intake_id: int, most: int) -> int:
    """Process entries until nothing can be claimed or `most` are done; how many were ended.

    First it frees what a process that died on this machine held: a share comes after every such death.
    """
    try:
        with ONE:
            house = kept_house()
            recover(house.rooms.store, house.rooms.clock(), LEASE)
            intakes_of(house.rooms.store).recover(is_dead)
            return work(house, intake_id, most=most)
    except Exception as error:  # noqa: BLE001 - its message may hold text of a letter: see `told`
        raise NotImportedError(told(error)) from None


@lru_cache(maxsize=1)
def kept_house() -> House:
    """Open the house of this process, once: Dask has a process for each core, so it reads with one worker."""
    stack = ExitStack()
    house = stack.enter_context(open_house(load_settings().model_copy(update={"workers": 1})))
    atexit.register(stack.close)
    return house
