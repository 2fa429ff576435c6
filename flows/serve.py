"""The runner process: serves the flow at our Prefect server and watches the inbox beside it."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING, Any

from prefect import serve as serve_deployments
from prefect.deployments.runner import RunnerDeployment
from prefect.schedules import Cron
from prefect.types.entrypoint import EntrypointType

from flows.audit_mailbox import audit_mailbox
from flows.import_archive import import_archive
from flows.mailboxes import watch_mailboxes
from flows.poll_mailbox import poll_mailbox
from flows.process_submission import NotProcessedError, process_submission
from flows.remind import remind
from flows.report import report
from flows.watch import watch
from pipeline.app import open_house

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pipeline.settings import Settings

log = logging.getLogger("flows")
# What is served, and when by itself: before the offices open. The mailbox is watched beside (`mailboxes`);
# its schedule is there for the day when the watching fails.
FLOWS: tuple[tuple[Any, Any], ...] = (
    (process_submission, None),
    (import_archive, None),
    (poll_mailbox, Cron("*/15 * * * *", timezone="Asia/Ho_Chi_Minh")),
    (audit_mailbox, Cron("30 5 * * *", timezone="Asia/Ho_Chi_Minh")),
    (remind, Cron("30 6 * * *", timezone="Asia/Ho_Chi_Minh")),
    (report, Cron("45 6 * * *", timezone="Asia/Ho_Chi_Minh")),
)
OF_MAILBOX = (poll_mailbox, audit_mailbox)
AT_ONCE = 2  # an archive takes days: beside it the flows of the morning go on


def serve(settings: Settings, ready: Callable[[], None]) -> None:
    """Serve until the process is told to end; `ready` is called once the inbox is being watched.

    A letter that is under way when the end comes is finished first.
    """
    log_to_stderr()
    with open_house(settings) as house:
        for submission_id in house.recover():
            log.info("recovered %s", submission_id)
    settings.inbox.mkdir(parents=True, exist_ok=True)
    stop = threading.Event()
    watchers = (
        threading.Thread(target=watch, args=(settings.inbox, deliver, stop), name="inbox"),
        threading.Thread(target=watch_mailboxes, args=(settings, stop), name="mailboxes"),
    )
    deployments = [
        RunnerDeployment.from_flow(
            flow,
            name="vanthu",
            entrypoint_type=EntrypointType.MODULE_PATH,
            schedule=schedule,
            concurrency_limit=1 if flow is import_archive else None,
        )
        for flow, schedule in FLOWS
        if settings.mail is not None or flow not in OF_MAILBOX
    ]
    for watcher in watchers:
        watcher.start()
    try:
        ready()
        serve_deployments(*deployments, limit=AT_ONCE, print_starting_message=False)
    finally:
        stop.set()
        for watcher in watchers:
            watcher.join()


def deliver(files: tuple[Path, ...], together: bool) -> bool:  # noqa: FBT001 - the watcher's two values
    """Run the flow in this process; False when the letter has to be tried again."""
    try:
        lines = process_submission([str(file) for file in files], together=together)
    except NotProcessedError as error:
        log.warning("inbox: %s", error)
        return False
    except Exception as error:  # noqa: BLE001 - whatever broke, the letter stays in the inbox
        log.error("inbox: %s", type(error).__name__)  # noqa: TRY400 - a message may hold text of a letter
        return False
    for line in lines:
        log.info("inbox: %s", line)
    return True


def log_to_stderr() -> None:
    """Send our own lines to standard error, apart from Prefect's loggers."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
