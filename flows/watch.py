"""The inbox watcher: look, wait until a thing lies still, deliver it, put it away.

Killed at any moment it loses nothing: a thing leaves the inbox only after its outcome is stored, and
what is delivered twice is known by its bytes.
"""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from flows.inbox import after_failure, arrived, files_of, look, put_away, shape_of, watch_on
from pipeline.app import now

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from threading import Event

    from flows.inbox import Sighting

    Deliver = Callable[[tuple[Path, ...], bool], bool]

POLL = 1.0  # seconds

log = logging.getLogger("flows.watch")


def watch(inbox: Path, deliver: Deliver, stop: Event, *, poll: float = POLL) -> None:
    """Sweep the inbox until `stop` is set; a broken sweep is logged and the next one tries again.

    `deliver` gets the files of one submission and whether they belong together; it gives True when every
    outcome is stored.
    """
    sightings: dict[Path, Sighting] = {}
    while not stop.wait(poll):
        try:
            sightings = sweep(inbox, sightings, deliver, stop)
        except Exception as error:  # noqa: BLE001 - the watcher outlives every error
            # The name only: the message of an error may hold text of a letter.
            log.error("inbox: %s", type(error).__name__)  # noqa: TRY400 - a traceback shows messages


def sweep(
    inbox: Path, before: Mapping[Path, Sighting], deliver: Deliver, stop: Event
) -> dict[Path, Sighting]:
    """Look once and deliver what has arrived; give the sightings for the next look."""
    inbox.mkdir(parents=True, exist_ok=True)
    sightings = watch_on(before, look(inbox), time.monotonic())
    for entry in arrived(sightings, time.monotonic()):
        if stop.is_set():
            break
        if not deliver(files_of(entry), entry.is_dir()):
            sightings[entry] = after_failure(sightings[entry], time.monotonic())
            continue
        # Changed while it was read: what lies there now is another letter, so it stays.
        if shape_of(entry) == sightings[entry].shape:
            put_away(entry, now().date())
        del sightings[entry]
    return sightings
