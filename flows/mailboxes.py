"""The mailbox watcher of the runner: polls through the flow when something comes, and gives the metrics."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from flows.poll_mailbox import BUSY, NotPolledError, poll_mailbox
from pipeline.accounts import load_accounts
from pipeline.errors import SettingsError
from pipeline.metrics import serve
from pipeline.post_office import connect, metrics_page, open_ledger
from pipeline.watching import watch_all

if TYPE_CHECKING:
    from threading import Event

    from pipeline.post import Account
    from pipeline.settings import Settings

log = logging.getLogger("flows.mailboxes")


def watch_mailboxes(settings: Settings, stop: Event) -> None:
    """Watch every account until `stop` is set; without accounts there is nothing to do."""
    try:
        accounts, _ = load_accounts(settings.mail)
    except Exception as error:  # noqa: BLE001 - the inbox goes on; `vanthu mail check` says what is wrong
        log.error("mailboxes: %s", type(error).__name__)  # noqa: TRY400 - the message names files of the operator
        return
    if settings.metrics_port:
        try:
            serve(settings.metrics_port, lambda: metrics_page(settings), stop)
        except SettingsError as error:  # the port is taken; letters must not wait for that
            log.error("metrics: %s", error)  # noqa: TRY400 - a traceback says no more
    if accounts:
        watch_all(accounts, poll, lambda *place: high_water(settings, *place), connect, stop)


def poll(account: Account) -> bool:
    """Run the flow in this process; False when it could not poll everything now."""
    try:
        lines = poll_mailbox(account.name)
    except NotPolledError as error:
        log.warning("mailbox: %s", error)
        return False
    except Exception as error:  # noqa: BLE001 - whatever broke, the mailbox is polled again
        log.error("mailbox: %s", type(error).__name__)  # noqa: TRY400 - a message may hold text of a letter
        return False
    for line in lines:
        log.info("mailbox: %s", line)
    # A folder in its pause is not waited for at the server: what came meanwhile would wake us at once, again
    # and again, until the pause is over.
    return not any(line.endswith(BUSY) for line in lines)


def high_water(settings: Settings, account: str, folder: str, uidvalidity: int) -> int:
    """Give the UID up to which a folder is in the ledger."""
    with open_ledger(settings) as mails:
        return mails.high_water(account, folder, uidvalidity)
