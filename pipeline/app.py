"""The composition root: settings become rooms; nothing is built at import.

Everything that knows a clock, a folder, a database or the number of cores is put together here and
handed to the rooms as plain values and functions.
"""

from __future__ import annotations

import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.desk import Desk
from pipeline.errors import SettingsError
from pipeline.filing import Bench, adopt, make_searchable, relate, settle
from pipeline.ingest import ingest
from pipeline.ingest.embedded import pdf_opener
from pipeline.ingest.limits import IngestLimits, IngestOptions
from pipeline.ingest.media import PDF
from pipeline.journal import open_journal
from pipeline.leases import is_dead, own_name, recover
from pipeline.leftovers import SPOOL, clean, forget
from pipeline.matter import VIET_NAM
from pipeline.nets import NETS, net_in
from pipeline.pools import Pools, drawing, make_pools, read_limits
from pipeline.process import Rooms, call, process
from pipeline.read import ReaderPool, ReadLimits, files_in, read
from pipeline.route import load_procedures, route, select_procedure
from pipeline.senders import load_agencies
from pipeline.settings import Settings, load_settings
from pipeline.store import open_store
from pipeline.store.memory import MemoryStore
from pipeline.store.remote import Remote
from pipeline.taught import heading_meant, known_agencies
from pipeline.trust import at_hand, prove
from pipeline.validate import validate
from pipeline.workdays import committed, with_own

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Future
    from datetime import date

    from pipeline.extract.learned import Net
    from pipeline.model import Extraction, Outcome, Reading, Report, Submission
    from pipeline.procedure import Procedure
    from pipeline.process import Step
    from pipeline.senders import Agency
    from pipeline.store.port import Store
    from pipeline.trust import Keys
    from pipeline.workdays import Calendar

__all__ = [
    "House",
    "Settings",
    "drawing",
    "is_dead",
    "load_settings",
    "now",
    "open_calendar",
    "open_desk",
    "open_house",
    "open_kept",
    "own_name",
    "recover",
]

INDEXED_AT_ONCE = 100  # letters; about half a second


def now() -> datetime:
    """The time in Viet Nam; the only clock of the house."""
    return datetime.now(VIET_NAM)


@dataclass(frozen=True)
class House:
    """The rooms ready for work, and the ways in. Made by `open_house`.

    `sights` are workers of their own for pictures of pages: who looks at a page must not wait for a batch of
    scans that is being read. What they drew is kept apart from what was read.
    """

    settings: Settings
    rooms: Rooms
    procedures: tuple[Procedure, ...]
    spool: Path
    pool: ReaderPool
    sights: ReaderPool
    calendar: Calendar
    bench: Bench
    agencies: tuple[Agency, ...] = ()
    keys: Keys | None = None

    def ingest(
        self,
        paths: Sequence[Path],
        *,
        together: bool = False,
        received: date | None = None,
        as_mail: bool = False,
        authservs: tuple[str, ...] | None = None,
        arrived: date | None = None,
    ) -> Iterator[Submission]:
        """Turn files into submissions; raises `UsageError` for a path that does not exist.

        `as_mail`: they came from a mailbox, so they are mails however broken their headers are; `authservs`
        are the servers believed about senders of mails, None those of the settings. `arrived` is the day for
        what bears none itself, today when not given.
        """
        believed = self.settings.authservs if authservs is None else authservs
        options = IngestOptions(
            today=arrived or now().date(),
            spool=self.spool,
            together=together,
            received=received,
            limits=self.ingest_limits,
            openers={PDF: pdf_opener(partial(files_in, pool=self.pool))},
            as_mail=as_mail,
            prove=partial(prove, authservs=believed, keys=self.keys),
        )
        return ingest(paths, options=options)

    @property
    def ingest_limits(self) -> IngestLimits:
        """What one submission may cost to take in."""
        return _ingest_limits(self.settings)

    def pages(self) -> tuple[int, int]:
        """Count the pages that are read, and those known of so far."""
        return self.pool.progress

    def rooms_for(self, profile: str) -> Rooms:
        """The same rooms with another procedure profile; raises `SettingsError` for an unknown one."""
        select_procedure(self.procedures, profile=profile, on=None, province=None)
        bench = _bench(self.procedures, profile, self.calendar, self.agencies, self.rooms.store)
        return replace(
            self.rooms,
            procedure=bench.procedure,
            relate=partial(relate, store=self.rooms.store, bench=bench),
            settle=partial(settle, store=self.rooms.store, bench=bench),
        )

    def recover(self) -> tuple[str, ...]:
        """Give back at once what dead processes of this machine still hold; their submissions' ids.

        Matters that they left half settled are settled, and what they left lying about is removed.
        """
        released = recover(self.rooms.store, self.rooms.clock(), self.rooms.lease)
        clean(self.rooms.store, Pools(self.pool, self.sights), self.spool.parent, is_dead)
        matters = self.rooms.store.matters
        for matter_id in matters.stale() if matters else ():
            self.rooms.settle(matter_id)
        return released

    def file_all(self) -> None:
        """Give a matter to what an earlier program kept without one, and make its text searchable."""
        if self.rooms.store.matters is not None:
            adopt(self.rooms.store, self.bench, self.rooms.clock)
            make_searchable(self.rooms.store)

    def process_all(
        self, work: Iterable[tuple[Submission, Rooms]], *, step: Step = call
    ) -> Iterator[Outcome]:
        """Process many submissions, two for each core at once; outcomes in the order of `work`.

        Two, because one waits for its pages while the other is understood and kept: with one for each core
        the reading workers stand idle meanwhile (12 scans of one page, 2 cores: 89 % busy, not 94 %).
        Only a few submissions wait at a time, so a large archive is never held in memory. The same
        submission twice is processed once and then known.
        """
        threads_at_once = 2 * self.settings.slots
        running: list[tuple[str, Future[Outcome]]] = []
        with ThreadPoolExecutor(threads_at_once, thread_name_prefix="batch") as threads:
            try:
                for submission, rooms in work:
                    twin = next((future for id_, future in running if id_ == submission.id), None)
                    running.append((submission.id, threads.submit(_after, twin, submission, rooms, step)))
                    if len(running) > 2 * threads_at_once:
                        yield running.pop(0)[1].result()
                while running:
                    yield running.pop(0)[1].result()
            finally:
                for _, future in running:
                    future.cancel()


def _after(twin: Future[Outcome] | None, submission: Submission, rooms: Rooms, step: Step) -> Outcome:
    """Process a submission, after the one with the same bytes that is under way, if any."""
    if twin is not None:
        twin.exception()
    return process(submission, rooms, step=step)


@contextmanager
def open_house(settings: Settings, *, keep: bool = True) -> Iterator[House]:
    """Build the rooms and clean up after them.

    `keep` False (`--no-store`) touches neither the database nor the cache of pages: it neither leaves text
    of a letter on the disk nor tells figures of a reading that did not take place.
    """
    open_journal(settings.log)  # whatever process this is: a worker's, a flow's, a command's
    with ExitStack() as stack:
        store, spool = _store(settings, stack, keep=keep)
        limits = read_limits(settings)
        pool, sights = (stack.enter_context(one) for one in make_pools(settings, limits, keep=keep))
        procedures = load_procedures(settings.profiles)
        calendar, agencies = open_calendar(settings), load_agencies(settings.agencies)
        keys = at_hand(settings.dkim_keys, ask_dns=settings.dns)
        select_procedure(procedures, profile=settings.profile, on=None, province=None)
        bench = _bench(procedures, settings.profile, calendar, agencies, store)
        rooms = Rooms(
            read=partial(_read_kept, store, partial(_read, _WarmUp(), pool, limits)),
            extract=partial(_extract, partial(net_in, settings.data_dir / NETS)),
            procedure=bench.procedure,
            validate=bench.validate,
            route=bench.route,
            relate=partial(relate, store=store, bench=bench),
            settle=partial(settle, store=store, bench=bench),
            store=store,
            clock=now,
            owner=own_name(),
            lease=timedelta(minutes=settings.lease_minutes),
            forget=partial(forget, Pools(pool, sights)),
            taught=partial(heading_meant, store),
        )
        yield House(settings, rooms, procedures, spool, pool, sights, calendar, bench, agencies, keys)


@contextmanager
def open_desk(settings: Settings) -> Iterator[Desk]:
    """Open what the officers work with: the store and the rooms that judge, but nothing that reads files.

    Matters that a killed process left half settled are settled first, and some letters of an earlier program
    become searchable: each opening does a part, `vanthu resume` all.
    """
    procedures, calendar = load_procedures(settings.profiles), open_calendar(settings)
    select_procedure(procedures, profile=settings.profile, on=None, province=None)
    with open_kept(settings) as store:
        bench = _bench(procedures, settings.profile, calendar, load_agencies(settings.agencies), store)
        desk = Desk(store, bench, procedures, now)
        desk.settle_all()
        make_searchable(store, INDEXED_AT_ONCE)
        yield desk


def _bench(
    procedures: tuple[Procedure, ...],
    profile: str,
    calendar: Calendar,
    agencies: tuple[Agency, ...],
    store: Store,
) -> Bench:
    checks = partial(_validate, calendar, partial(known_agencies, agencies, store))
    return Bench(partial(_procedure, procedures, profile), checks, route, calendar)


def open_settings_store(settings: Settings) -> Store:
    """Open the store with its originals where the settings say: a folder, or objects with copies beside."""
    where = settings.originals
    if where is None or "://" not in where:
        return open_store(settings.url, Path(where) if where else settings.data_dir / "originals")
    remote = Remote(where, settings.max_original_cache_bytes)
    return open_store(settings.url, settings.data_dir / "cache" / "originals", remote)


@contextmanager
def open_kept(settings: Settings) -> Iterator[Store]:
    """Open the store alone, for looking at what is kept."""
    store = open_settings_store(settings)
    try:
        yield store
    finally:
        store.close()


def open_calendar(settings: Settings) -> Calendar:
    """Give the working days: the committed years, and in their place those of the operator's file.

    Raises:
        SettingsError: the file cannot be read or is wrong.
    """
    own = settings.calendar
    if own is None:
        return committed()
    try:
        text = own.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"VANTHU_CALENDAR: không đọc được {own}: {error}") from error
    return with_own(text, str(own))


def _store(settings: Settings, stack: ExitStack, *, keep: bool) -> tuple[Store, Path]:
    """Open the store and the folder for what is unpacked from mails and archives.

    That folder goes with the house: the store keeps copies of its own.
    """
    store = open_settings_store(settings) if keep else MemoryStore()
    stack.callback(store.close)
    place = settings.data_dir / "spool" if keep else None
    try:
        if place is not None:
            place.mkdir(parents=True, exist_ok=True)
        prefix = f"{SPOOL}{own_name()}-" if keep else SPOOL
        spool = stack.enter_context(tempfile.TemporaryDirectory(prefix=prefix, dir=place))
    except OSError as error:
        raise SettingsError(f"Không tạo được thư mục tạm trong {place or 'TMPDIR'}: {error}") from error
    return store, Path(spool)


def _read_kept(store: Store, read: Callable[[Submission], Reading], submission: Submission) -> Reading:
    """Read a submission once its bytes are on this machine."""
    store.at_hand(submission.files)
    return read(submission)


class _WarmUp:
    """Gets spaCy ready while the first letter is being read, once.

    It takes 1.3 s to import, in this process; reading takes place in others. Known letters need neither.
    """

    def __init__(self) -> None:
        self._first = threading.Lock()

    def __call__(self) -> None:
        if self._first.acquire(blocking=False):
            threading.Thread(target=self._load, name="warm-up").start()

    @staticmethod
    def _load() -> None:
        with suppress(Exception):  # the stage itself will meet it again, and is heard
            from pipeline.extract.nlp import pipeline  # noqa: PLC0415 - the purpose

            pipeline()


def _read(warm_up: _WarmUp, pool: ReaderPool, limits: ReadLimits, submission: Submission) -> Reading:
    warm_up()
    return read(submission, pool=pool, limits=limits)


def _extract(net: Net, submission: Submission, reading: Reading) -> Extraction:
    from pipeline.extract import extract  # noqa: PLC0415 - spaCy takes seconds to import; known letters need it not

    return extract(submission, reading, net)


def _validate(
    calendar: Calendar,
    agencies: Callable[[], tuple[Agency, ...]],
    submission: Submission,
    reading: Reading,
    extraction: Extraction,
    procedure: Procedure,
) -> Report:
    known = partial(validate, calendar=calendar, agencies=agencies())
    return known(submission, reading, extraction, procedure, today=now().date())


def _procedure(
    procedures: tuple[Procedure, ...],
    profile: str,
    submission: Submission,
    extraction: Extraction,
    wanted: str | None = None,
) -> Procedure:
    """Choose the procedure in force on the letter's day for the issuer's province.

    `wanted`, by which the letter was judged before, goes before `profile` while there is such a one.

    Without a readable date the day of arrival counts; the decision says so openly.
    """
    issuer: Any = extraction.issuer.value
    province = issuer.province if issuer else None
    day = extraction.issued_on.value or submission.received_on
    known = wanted if any(one.name == wanted for one in procedures) else None
    return select_procedure(procedures, profile=known or profile, on=day, province=province)


def _ingest_limits(settings: Settings) -> IngestLimits:
    return IngestLimits(
        max_file_bytes=settings.max_file_bytes,
        max_total_bytes=settings.max_total_bytes,
        max_files=settings.max_files,
        max_depth=settings.max_depth,
        max_expansion=settings.max_expansion,
        max_parts=settings.max_parts,
    )
