"""Common transactions: what several threads found is kept with one commit.

A commit costs some milliseconds of the disk whatever it holds. Each thread of a worker hands in its case and
waits; one thread keeps all whose turn has come meanwhile, each whole or not at all (a savepoint), together
with the end of its entry, and commits once. Turns are those of the archive, over all its workers.
"""

from __future__ import annotations

import queue
import time
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field, replace
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING

from pipeline.errors import BusyElsewhereError, NotYetError
from pipeline.intake import OFTEN, Fate
from pipeline.matter import MACHINE, MatterState, Move
from pipeline.matter import Event as Happened
from pipeline.model import Case
from pipeline.process import keep
from pipeline.secrecy import is_judged_secret, silenced
from pipeline.terms import CaseStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from pipeline.intake import Ended, Entry, Intake
    from pipeline.matter import Kin
    from pipeline.process import Rooms

MOST = 16  # deeds in one transaction; each takes some 10 ms
AHEAD = 64  # turns looked at
GLANCE = 0.05  # seconds between two looks whether the turn has come
ARCHIVED = "Văn bản nhập từ kho lưu trữ."


@dataclass(frozen=True, slots=True)
class _Deed:
    """What is to be done in the turn of an entry; `free`: nobody waits for it, and it for nobody."""

    position: int
    submission_id: str | None
    free: bool
    act: Callable[[], object]
    done: Future[object] = field(default_factory=Future)


class Keeper:
    """Keeps cases and ends of entries of one intake in common transactions, in the order of the entries.

    So registers, and which of two letters alike is the later one, come out the same however many workers
    there are and whichever is first. `on_wait` is called when a thread has handed something in.
    """

    def __init__(self, rooms: Rooms, intake: Intake, on_wait: Callable[[], None] = lambda: None) -> None:
        """Prepare; `start` begins."""
        self._rooms, self._intake, self._on_wait = rooms, intake, on_wait
        self._handed: queue.SimpleQueue[_Deed | None] = queue.SimpleQueue()
        self._held: dict[int, _Deed] = {}
        self._hurried = Event()
        self._waiting = 0
        self._count = Lock()
        self._thread = Thread(target=self._run, name="keeper", daemon=True)

    @property
    def waiting(self) -> int:
        """How many threads wait for their turn."""
        return self._waiting

    def start(self) -> None:
        """Begin to keep."""
        self._thread.start()

    def hurry(self) -> None:
        """Wait for nobody's turn any more: what cannot be kept now raises `NotYetError`."""
        self._hurried.set()

    def close(self) -> None:
        """Keep what was handed in, as `hurry`, then end."""
        self.hurry()
        self._handed.put(None)
        self._thread.join()

    def keep(
        self,
        case: Case,
        rooms: Rooms,
        seconds: Mapping[str, float],
        *,
        entry: Entry,
        ended: Ended,
        began: float,
    ) -> Case:
        """Keep a case and end its entry in one transaction; waits for turn and commit, raises what it raised.

        It is compared with its relatives before its turn comes, for others wait while a transaction is open;
        again within, when a relative came in meanwhile.
        """
        case = silenced(case)
        found = [rooms.relate(case)]

        def relate(case: Case) -> tuple[Case, Kin | None]:
            return found.pop() if found else rooms.relate(case)

        def deed() -> Case:
            told = keep(case, replace(rooms, keep=keep, relate=relate), seconds)
            quarantined = told.status is CaseStatus.QUARANTINED
            fate = Fate.QUARANTINED if quarantined else Fate.STORED
            if not self._intake.plan.open_matters:
                self._close(case.submission.id)
            self._note(replace(ended, fate=fate, seconds=time.monotonic() - began))
            return told

        kept: Case = self._hand_in(entry, case.submission.id, deed)  # type: ignore[assignment]  # what `deed` gives
        return kept

    def end(self, entry: Entry, ended: Ended) -> None:
        """End an entry that has no case of its own; waits for its turn and the commit."""
        self._hand_in(entry, None, lambda: self._note(ended))

    def _hand_in(self, entry: Entry, submission_id: str | None, act: Callable[[], object]) -> object:
        deed = _Deed(entry.position, submission_id, entry.breaks >= OFTEN, act)
        with self._count:
            self._waiting += 1
        self._handed.put(deed)
        self._on_wait()
        try:
            return deed.done.result()
        finally:
            with self._count:
                self._waiting -= 1

    def _note(self, ended: Ended) -> None:
        intakes, rooms = self._rooms.store.intakes, self._rooms
        if intakes is None or not intakes.end(
            self._intake.id, (ended,), owner=rooms.owner, now=rooms.clock()
        ):
            raise BusyElsewhereError(f"entry {ended.position}")  # its lease ran out; whoever took it notes it

    def _close(self, submission_id: str) -> None:
        """Close the matter that an archived letter opened: nobody is to answer it any more."""
        matters = self._rooms.store.matters
        line = matters.line(submission_id) if matters else None
        if matters is not None and line is not None and line.state is MatterState.RECEIVED:
            matters.record(submission_id, Happened(Move.CLOSE, MACHINE, self._rooms.clock(), ARCHIVED))

    def _scrub(self, kept: Iterable[object]) -> None:
        """Let nothing of a secret letter stay in the log of the database, which only a commit empties."""
        secrets = self._rooms.store.secrets
        if secrets is not None and any(isinstance(one, Case) and is_judged_secret(one) for one in kept):
            with suppress(Exception):  # the cases are kept; who starts next does it again
                secrets.scrub()

    def _run(self) -> None:
        last = False
        while not last or self._held:
            last = self._take_in(wait=not last) or last
            try:
                ready = self._ready()
            except Exception as error:  # noqa: BLE001 - it is raised where deeds were handed in
                self._refuse(error)
                continue
            for at in range(0, len(ready), MOST):
                self._keep_all(ready[at : at + MOST])
            if not ready and (last or self._hurried.is_set()):
                self._refuse(NotYetError(f"intake {self._intake.id}"))

    def _take_in(self, *, wait: bool) -> bool:
        """Hold what was handed in, waiting a moment for more; True when nothing more will come."""
        with suppress(queue.Empty):
            deed = self._handed.get(block=wait, timeout=GLANCE if self._held else None)
            while deed is not None:
                self._held[deed.position] = deed
                deed = self._handed.get_nowait()
            return True
        return False

    def _ready(self) -> list[_Deed]:
        """Let go of what may be kept now, in order.

        One whose entry nobody waits for (often broken, or taken over) is kept at once; a letter whose content
        an earlier entry waits for takes the turn of that one.
        """
        if not self._held or self._rooms.store.intakes is None:
            return []
        turns = self._rooms.store.intakes.turns(self._intake.id, AHEAD)
        listed = {turn.position for turn in turns}
        end = turns[-1].position if len(turns) == AHEAD else None
        ready = [
            deed
            for at, deed in sorted(self._held.items())
            if deed.free or (at not in listed and (end is None or at < end))
        ]
        by_content = {deed.submission_id: deed for deed in self._held.values()}
        for turn in turns:
            deed = self._held.get(turn.position) or (
                by_content.get(turn.submission_id) if turn.submission_id else None
            )
            if deed is None:
                break
            if deed not in ready:
                ready.append(deed)
        for deed in ready:
            del self._held[deed.position]
        return ready

    def _refuse(self, error: Exception) -> None:
        """Raise an error where the deeds that are held were handed in."""
        held, self._held = self._held, {}
        for deed in held.values():
            deed.done.set_exception(error)

    def _keep_all(self, deeds: list[_Deed]) -> None:
        """Do the deeds in one transaction; one that fails takes nothing of the others with it."""
        said: list[tuple[_Deed, object, Exception | None]] = []
        try:
            with self._rooms.store.together():
                for deed in deeds:
                    try:
                        with self._rooms.store.together():
                            said.append((deed, deed.act(), None))
                    except Exception as error:  # noqa: BLE001 - it is raised where it was handed in
                        said.append((deed, None, error))
        except Exception as error:  # noqa: BLE001 - the commit failed: nothing of it is kept
            for deed in deeds:
                deed.done.set_exception(error)
            return
        self._scrub(result for _, result, _ in said)
        for deed, result, failed in said:
            if failed is None:
                deed.done.set_result(result)
            else:
                deed.done.set_exception(failed)
