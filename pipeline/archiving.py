"""Archives: a source is surveyed, then workers take its entries and process them until all are accounted for.

`survey` lists what is there; `work` is one worker: it claims a few entries, lets them walk through the house
side by side, and keeps what came of them in common transactions. Any number of workers may be at it, on any
machine that reaches source and database. Killed at any moment they lose nothing, repeat no finished letter:
a case and the end of its entry are kept in one transaction (`pipeline.keeping`).
"""

from __future__ import annotations

import gc
import shutil
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from pipeline.errors import (
    BusyElsewhereError,
    DefectError,
    FileFaultError,
    GoneError,
    MissingProgramError,
    NotYetError,
    SettingsError,
    TransientError,
)
from pipeline.ingest.sources import open_source
from pipeline.intake import Ended, Fate
from pipeline.keeping import Keeper
from pipeline.matter import VIET_NAM
from pipeline.model import Duplicate, Failed
from pipeline.process import process

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future
    from datetime import date

    from pipeline.app import House
    from pipeline.ingest.sources import Source
    from pipeline.intake import Entry, Group, Intake, LeftOut, Plan
    from pipeline.model import Submission
    from pipeline.process import Rooms, Step
    from pipeline.store.intakes_port import Intakes
    from pipeline.store.port import Store

LEASE = timedelta(minutes=2)  # of entries and submissions; the heart beats four times in it
LISTED = 500  # groups noted in one transaction of a survey
AT_ONCE = 2  # entries for each reading worker: one waits for its pages, another is understood
AHEAD = 2  # so many more are claimed than are under way
HELD = 32  # letters that may wait for their turn to be kept, each with its text in memory
GLANCE = 0.5  # seconds between two looks whether there is more to do
PATIENCE = (2.0, 5.0, 15.0, 30.0)  # seconds of rest after the machine failed; then the worker gives up
RARELY = (20_000, 20, 50)  # new things between two looks, and looks between two wider ones
WARM = 4  # entries, after which a worker has loaded all that it works with
FATAL = (SettingsError, MissingProgramError)


def intakes_of(store: Store) -> Intakes:
    """Give the keeper of intakes; raises `DefectError` for a store that forgets."""
    if store.intakes is None:
        raise DefectError("a store that forgets takes in no archives")
    return store.intakes


def survey(house: House, plan: Plan, on_file: Callable[[int], None] = lambda _: None) -> Intake:
    """List the source of a plan; give its intake. `on_file` is told how many more.

    Each run lists it anew: what is noted already stays, what came since is added. Raises `UsageError` for a
    source that is not there.
    """
    intakes, now = intakes_of(house.rooms.store), house.rooms.clock
    intake = intakes.open(plan, now())
    found = open_source(plan.source, house.ingest_limits).found(plan.grouping)
    for some in _chunks(found):
        on_file(intakes.add(intake.id, some))
    intakes.surveyed(intake.id, now())
    return intakes.open(plan, now())


def _chunks(found: Iterable[Group | LeftOut]) -> Iterator[tuple[Group | LeftOut, ...]]:
    rest = iter(found)
    while some := tuple(islice(rest, LISTED)):
        yield some


def work(
    house: House,
    intake_id: int,
    *,
    stop: Callable[[], bool] = lambda: False,
    most: int | None = None,
    step: Step | None = None,
) -> int:
    """Process entries of an intake until none can be claimed, `stop` says so, or `most` are done; how many.

    What is under way when it stops is finished; what was only claimed is given back. Raises what broke the
    machine (no program, no database, disk full) after some rests; the letters then wait as before.
    """
    intake = intakes_of(house.rooms.store).intake(intake_id)
    if intake is None:
        raise DefectError(f"no intake {intake_id}")
    with Worker(house, intake, step) as worker:
        return worker.run(stop, most)


@dataclass(frozen=True, slots=True)
class _Done:
    """An entry that was dealt with: `error` when it has to be tried again, `kept` when its end is noted."""

    entry: Entry
    seconds: float
    error: Exception | None = None


class Worker:
    """One worker at one intake; use as a context."""

    def __init__(self, house: House, intake: Intake, step: Step | None = None) -> None:
        """Prepare; the heart begins to beat on entering."""
        self._house, self._intake, self._step = house, intake, step
        rooms = house.rooms_for(intake.plan.profile)
        self._rooms: Rooms = replace(rooms, lease=LEASE)
        self._intakes = intakes_of(rooms.store)
        self._source: Source = open_source(intake.plan.source, house.ingest_limits)
        self._stirred = Event()
        self._keeper = Keeper(self._rooms, intake, self._stirred.set)
        self._width = AT_ONCE * house.settings.slots
        self._threads = ThreadPoolExecutor(2 * self._width + HELD, thread_name_prefix="archive")
        self._quiet = Event()
        self._heart = Thread(target=self._beat, name="heart", daemon=True)
        self._waiting: list[Entry] = []
        self._same: dict[int, str] = {}  # content that someone else has under way, by entry
        self._running: dict[Future[_Done], Entry] = {}
        self._rests = 0

    def __enter__(self) -> Worker:  # noqa: PYI034 - no subclass
        """Start the heart and the keeper."""
        self._heart.start()
        self._keeper.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Finish what is under way, give back what is not, and what would have to wait for its turn."""
        self._keeper.hurry()
        self._threads.shutdown(wait=True, cancel_futures=True)
        self._keeper.close()
        unsettled = [entry for one, entry in self._running.items() if one.cancelled() or one.result().error]
        self._give_back([*self._waiting, *unsettled])
        self._quiet.set()
        self._heart.join()

    def run(self, stop: Callable[[], bool], most: int | None) -> int:
        """Claim and process until there is nothing more to do; how many entries were ended."""
        done, begun, running = 0, 0, self._running
        while True:
            self._stirred.clear()
            if stop():
                self._keeper.hurry()
            elif most is None or begun < most:
                for entry in self._next(None if most is None else most - begun):
                    future = self._threads.submit(self._deal, entry)
                    running[future] = entry
                    future.add_done_callback(lambda _: self._stirred.set())
                    begun += 1
            if not running:
                return done
            self._stirred.wait(GLANCE)
            for one in [one for one in running if one.done()]:
                del running[one]
                before, done = done, done + self._settle(one.result())
                if before < WARM <= done:
                    _keep_for_good()

    def _next(self, most: int | None) -> list[Entry]:
        """Give as many entries as there is room, `most` at the most, claiming some ahead.

        Who waits for a turn takes no room, up to `HELD`; then only what others wait for is begun, so that
        all can go on.
        """
        held = self._keeper.waiting
        room = self._width - (len(self._running) - held)
        if most is not None:
            room = min(room, most)
        before = min(entry.position for entry in self._running.values()) if held >= HELD else None
        if before is not None:
            room = min(room, 1)
            self._waiting, back = [], self._waiting
            self._give_back(back)
        if room > len(self._waiting):
            wanted = room - len(self._waiting) + (0 if before is not None else AHEAD)
            self._waiting += self._intakes.claim(
                self._intake.id,
                owner=self._rooms.owner,
                now=self._rooms.clock(),
                lease=LEASE,
                limit=wanted,
                before=before,
            )
        taken, self._waiting = self._waiting[: max(0, room)], self._waiting[max(0, room) :]
        return taken

    def _deal(self, entry: Entry) -> _Done:
        """Process one entry in a folder of its own; never raises."""
        began = time.monotonic()
        folder = Path(tempfile.mkdtemp(prefix="entry-", dir=self._house.spool))
        error: Exception | None = None
        try:
            self._process(entry, folder, began)
        except (FileFaultError, GoneError) as fault:
            fate = Fate.GONE if isinstance(fault, GoneError) else Fate.POISONED
            told = getattr(fault, "message", str(fault))
            error = self._noted(
                entry, Ended(entry.position, fate, error=told, seconds=time.monotonic() - began)
            )
        except Exception as broken:  # noqa: BLE001 - whatever broke, the entry is tried again and the others go on
            error = broken
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        return _Done(entry, time.monotonic() - began, error)

    def _noted(self, entry: Entry, ended: Ended) -> Exception | None:
        try:
            self._keeper.end(entry, ended)
        except Exception as error:  # noqa: BLE001 - as in `_deal`
            return error
        return None

    def _process(self, entry: Entry, folder: Path, began: float) -> None:
        submission = self._submission(entry, folder)
        ended = Ended(entry.position, Fate.STORED, submission.id, _digests(submission))
        keep = partial(self._keeper.keep, entry=entry, ended=ended, began=began)
        steps = {"step": self._step} if self._step else {}
        outcome = process(submission, replace(self._rooms, keep=keep), **steps)
        if isinstance(outcome, Failed):
            if isinstance(outcome.error, BusyElsewhereError):
                self._same[entry.position] = submission.id
            raise outcome.error
        if isinstance(outcome, Duplicate):
            self._keeper.end(entry, replace(ended, fate=Fate.DUPLICATE, seconds=time.monotonic() - began))

    def _submission(self, entry: Entry, folder: Path) -> Submission:
        """Fetch the files of an entry and make one submission of them, named as the officer knows them."""
        plan = self._intake.plan
        paths = self._source.fetch(entry.group, folder)
        room = replace(self._house, spool=folder / "unpacked")
        found = room.ingest(paths, together=True, received=plan.received, arrived=_day(entry.group))
        (submission,) = found
        return replace(submission, origin=f"{self._source.location}: {entry.group.key}")

    def _settle(self, done: _Done) -> int:
        """Note a failure; after one of the machine itself rest, or give up. 1 when the entry is ended."""
        if done.error is None:
            self._rests = 0
            return 1
        error = done.error
        ours = isinstance(error, (TransientError, *FATAL))  # the machine's, not the letter's
        counts = not ours
        at = done.entry.position
        same = self._same.pop(at, None)
        told = _told(error)
        back = Ended(at, Fate.WAITING, same, seconds=done.seconds, error=told, counts=counts)
        with suppress(TransientError):  # then its lease runs out
            self._intakes.end(self._intake.id, (back,), owner=self._rooms.owner, now=self._rooms.clock())
        if isinstance(error, FATAL):
            raise error
        if ours and not isinstance(error, NotYetError):
            self._rest(error)
        return 0

    def _rest(self, error: Exception) -> None:
        if self._rests >= len(PATIENCE) and not isinstance(error, BusyElsewhereError):
            raise error
        time.sleep(PATIENCE[min(self._rests, len(PATIENCE) - 1)])
        self._rests += 1

    def _give_back(self, entries: list[Entry]) -> None:
        back = [Ended(entry.position, Fate.WAITING) for entry in entries]
        with suppress(Exception):  # then their leases run out
            self._intakes.end(self._intake.id, back, owner=self._rooms.owner, now=self._rooms.clock())

    def _beat(self) -> None:
        while not self._quiet.wait(LEASE.total_seconds() / 4):
            with suppress(Exception):  # the next beat tries again; a lease outlives three
                self._intakes.renew(self._rooms.owner, now=self._rooms.clock(), lease=LEASE)


def _keep_for_good() -> None:
    """Look no more through what is loaded by now (models, maps, profiles) for things that can be dropped.

    It stays as long as the process; to look through it again and again took a tenth of a worker's time. Nor
    look so often: the words of one letter are thousands of things that go together.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*RARELY)


def _digests(submission: Submission) -> tuple[str, ...]:
    return tuple(file.sha256 for file in submission.files if file.parent is None)


def _day(group: Group) -> date | None:
    """Give the day in Viet Nam on which the newest file of a group was last changed."""
    moments = [file.modified for file in group.files if file.modified]
    return max(moments).astimezone(VIET_NAM).date() if moments else None


def _told(error: Exception) -> str:
    """Name an error; its message only where it is one of ours, for others may hold text of a letter."""
    name = type(error).__name__
    return f"{name}: {error}" if isinstance(error, (TransientError, *FATAL)) else name
