"""How the house stands at one moment: what runs, what waits, what failed; gathered, not printed.

Nothing here is text of a letter: ids, days, counts and names of errors. A part that cannot be had is told as
a `Trouble`, and the others are still given.
"""

from __future__ import annotations

import shutil
import socket
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from pipeline.leases import is_dead
from pipeline.matter import MatterState
from pipeline.running import recall
from pipeline.store.matters_port import MatterQuery
from pipeline.terms import JobState, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from contextlib import AbstractContextManager
    from datetime import date, datetime

    from pipeline.intake import Account, Intake
    from pipeline.post import Health, OutState
    from pipeline.settings import Settings
    from pipeline.store.port import Store

T = TypeVar("T")

SHOWN = 10  # submissions listed of each sort
LOOKED_AT = 1000  # unfinished submissions of which the job is asked for, oldest arrival first
PROCESSES = ("server", "runner")
_KNOCK = 0.5  # seconds until a port counts as silent
_FAR = timedelta(days=365)  # no lease lasts longer, so everything unfinished is found
_OPEN = (MatterState.RECEIVED, MatterState.APPRAISING)


@dataclass(frozen=True, slots=True)
class Unfinished:
    """One submission that is not done; `error` names the last error."""

    id: str
    received_on: date
    state: JobState
    attempts: int
    error: str | None


@dataclass(frozen=True, slots=True)
class Held:
    """A submission under the lease of a process that is dead."""

    id: str
    owner: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """A part that could not be had, and the name of the error."""

    part: str
    error: str


@dataclass(frozen=True, slots=True)
class Jobs:
    """Submissions by state; of the unfinished the oldest, the most tried, and those that dead processes hold.

    `looked_at` are how many unfinished ones were looked at, of `unfinished`.
    """

    counts: Mapping[JobState, int]
    unfinished: int
    looked_at: int
    oldest: tuple[Unfinished, ...]
    most_tried: tuple[Unfinished, ...]
    dead: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class Mail:
    """The folders of the mailbox, and the answers by state."""

    folders: tuple[Health, ...]
    outbox: Mapping[OutState, int]


@dataclass(frozen=True, slots=True)
class Due:
    """Requests that wait for the appraising unit, and those of them that are late."""

    waiting: int
    overdue: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How the house stands; a part that could not be had is None (or empty), and told in `troubles`."""

    at: datetime
    processes: Mapping[str, int | None]
    desk: bool
    inbox: int | None
    free_bytes: int | None
    jobs: Jobs | None
    archives: tuple[tuple[Intake, Account], ...]
    mail: Mail | None
    due: Due | None
    troubles: tuple[Trouble, ...]


def standing(
    settings: Settings, opened: Callable[[], AbstractContextManager[Store]], now: datetime
) -> Standing:
    """Look at everything once; changes nothing, asks no server outside."""
    troubles: list[Trouble] = []

    def had(part: str, look: Callable[[], T]) -> T | None:
        try:
            return look()
        except Exception as error:  # noqa: BLE001 - one broken part must not hide the others
            troubles.append(Trouble(part, type(error).__name__))
            return None

    inbox, free = had("inbox", lambda: _inbox(settings)), had("disk", lambda: _free(settings))
    jobs, archives, mail, due = None, None, None, None
    try:
        with opened() as store:
            jobs = had("submissions", lambda: _jobs(store, now))
            archives = had("archives", lambda: _archives(store))
            mail = had("mail", lambda: _mail(store))
            due = had("matters", lambda: _due(store, now.date()))
    except Exception as error:  # noqa: BLE001 - the same, for the database as a whole
        troubles.append(Trouble("database", type(error).__name__))
    run = settings.data_dir / "run"
    return Standing(
        now,
        {name: recall(run / f"{name}.pid") for name in PROCESSES},
        _answers(settings.web_host, settings.web_port),
        inbox,
        free,
        jobs,
        archives or (),
        mail,
        due,
        tuple(troubles),
    )


def _inbox(settings: Settings) -> int:
    """Count what lies in the inbox; hidden names are ours or those of half-written files."""
    if not settings.inbox.is_dir():
        return 0
    return sum(not entry.name.startswith(".") for entry in settings.inbox.iterdir())


def _free(settings: Settings) -> int:
    """Give the free bytes where the data folder is, or is going to be."""
    place = settings.data_dir.absolute()
    while not place.exists():
        place = place.parent
    return shutil.disk_usage(place).free


def _answers(host: str, port: int) -> bool:
    """Tell whether something listens at the address of the desk."""
    with suppress(OSError), socket.create_connection((host, port), timeout=_KNOCK):
        return True
    return False


def _jobs(store: Store, now: datetime) -> Jobs:
    waiting = store.unfinished(now + _FAR)
    found, dead = [], []
    for submission in waiting[:LOOKED_AT]:
        job = store.job(submission.id)
        if job is None:
            continue
        found.append(Unfinished(job.id, submission.received_on, job.state, job.attempts, job.last_error))
        if job.owner and is_dead(job.owner):
            dead.append(Held(job.id, job.owner))
    tried = sorted((one for one in found if one.error), key=lambda one: -one.attempts)
    return Jobs(
        store.counts(),
        len(waiting),
        min(len(waiting), LOOKED_AT),
        tuple(found[:SHOWN]),
        tuple(tried[:SHOWN]),
        tuple(dead),
    )


def _archives(store: Store) -> tuple[tuple[Intake, Account], ...]:
    intakes = store.intakes
    if intakes is None:
        return ()
    return tuple((one, intakes.account(one.id)) for one in islice(intakes.intakes(), SHOWN))


def _mail(store: Store) -> Mail | None:
    if store.mails is None or store.outbox is None:
        return None
    return Mail(tuple(store.mails.healths()), store.outbox.counts())


def _due(store: Store, today: date) -> Due | None:
    if store.matters is None:
        return None
    query = MatterQuery(states=_OPEN, kind=Kind.POSTING_REQUEST)
    late = MatterQuery(
        states=_OPEN, kind=Kind.POSTING_REQUEST, due_to=today - timedelta(days=1), by_deadline=True
    )
    return Due(sum(1 for _ in store.matters.lines(query)), sum(1 for _ in store.matters.lines(late)))
