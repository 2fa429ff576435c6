"""Watching mailboxes: poll when the server says that something came (IDLE), and in any case at a steady pace.

One thread for each account. A server without IDLE, or one that is away, is asked again after `Account.every`
seconds; the pause that failures make is kept by the poll itself.
"""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from contextlib import AbstractContextManager
    from threading import Event

    from pipeline.ingest.mailbox.session import Session
    from pipeline.post import Account

    Connect = Callable[[Account], AbstractContextManager[Session]]
    # The UID up to which a folder is in the ledger: account, folder, UIDVALIDITY.
    HighWater = Callable[[str, str, int], int]

log = logging.getLogger(__name__)

_LONGEST_IDLE = 540.0  # seconds; many firewalls drop a connection that is silent for ten minutes
_AFTER_TROUBLE = 30.0  # seconds before the pause of a failed poll is looked at again


def watch_all(
    accounts: Iterable[Account],
    poll: Callable[[Account], bool],
    high_water: HighWater,
    connect: Connect,
    stop: Event,
) -> None:
    """Watch until `stop` is set; `poll` gives False when it could not poll everything now."""
    threads = [
        threading.Thread(target=watch, args=(one, poll, high_water, connect, stop), name=f"mail-{one.name}")
        for one in accounts
    ]
    for thread in threads:
        thread.start()
    try:
        while any(thread.is_alive() for thread in threads):
            for thread in threads:
                thread.join(0.5)
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def watch(
    account: Account, poll: Callable[[Account], bool], high_water: HighWater, connect: Connect, stop: Event
) -> None:
    """Watch one account."""
    while not stop.is_set():
        try:
            good = poll(account)
        except Exception as error:  # noqa: BLE001 - the watcher outlives every error
            log.error("mailbox %s: %s", account.name, type(error).__name__)  # noqa: TRY400 - a traceback shows messages
            good = False
        if good:
            _wait(account, high_water, connect, stop)
        else:
            stop.wait(min(account.every, _AFTER_TROUBLE))


def _wait(account: Account, high_water: HighWater, connect: Connect, stop: Event) -> None:
    """Wait for the first folder to change, or until the next poll is due; returns at once when it changed."""
    try:
        with connect(account) as session:
            if not session.can_idle:
                stop.wait(account.every)
                return
            # What came between the poll and this moment says nothing any more: ask for it.
            here = session.select(account.folders[0])
            known = high_water(account.name, here.name, here.uidvalidity)
            if here.uidnext is not None and here.uidnext - 1 > known:
                return
            session.idle(min(account.every, _LONGEST_IDLE), stop)
    except Exception as error:  # noqa: BLE001 - the watcher outlives what a strange server says, too
        log.warning("mailbox %s: %s", account.name, type(error).__name__)
        stop.wait(min(account.every, _AFTER_TROUBLE))
