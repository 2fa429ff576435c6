"""Common transactions: what several threads found is kept with one commit.

A commit costs some milliseconds of the disk whatever it holds. Each thread of a worker hands in its case and
waits; one thread keeps all that were handed in meanwhile, each whole or not at all (a savepoint), together
with the end of its entry, and commits once.
"""

from __future__ import annotations

import queue
import time
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from threading import Thread
from typing import TYPE_CHECKING

from pipeline.errors import BusyElsewhereError
from pipeline.intake import Fate
from pipeline.matter import MACHINE, Event, MatterState, Move
from pipeline.model import Case
from pipeline.process import keep
from pipeline.secrecy import is_judged_secret, silenced
from pipeline.terms import CaseStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from pipeline.intake import Ended, Intake
    from pipeline.matter import Kin
    from pipeline.process import Rooms

MOST = 16  # deeds in one transaction; each takes some 10 ms
ARCHIVED = "Văn bản nhập từ kho lưu trữ."


class Keeper:
    """Keeps cases and ends of entries of one intake in common transactions."""

    def __init__(self, rooms: Rooms, intake: Intake) -> None:
        """Prepare; `start` begins."""
        self._rooms, self._intake = rooms, intake
        self._deeds: queue.SimpleQueue[tuple[Callable[[], object], Future[object]] | None] = (
            queue.SimpleQueue()
        )
        self._thread = Thread(target=self._run, name="keeper", daemon=True)

    def start(self) -> None:
        """Begin to keep."""
        self._thread.start()

    def close(self) -> None:
        """Keep what was handed in, then end."""
        self._deeds.put(None)
        self._thread.join()

    def keep(
        self, case: Case, rooms: Rooms, seconds: Mapping[str, float], *, ended: Ended, began: float
    ) -> Case:
        """Keep a case and end its entry in one transaction; waits for the commit, raises what it raised.

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

        kept: Case = self._hand_in(deed)  # type: ignore[assignment]  # a future of what `deed` gives
        return kept

    def end(self, ended: Ended) -> None:
        """End an entry that has no case of its own; waits for the commit."""
        self._hand_in(lambda: self._note(ended))

    def _hand_in(self, deed: Callable[[], object]) -> object:
        future: Future[object] = Future()
        self._deeds.put((deed, future))
        return future.result()

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
            matters.record(submission_id, Event(Move.CLOSE, MACHINE, self._rooms.clock(), ARCHIVED))

    def _scrub(self, kept: Iterable[object]) -> None:
        """Let nothing of a secret letter stay in the log of the database, which only a commit empties."""
        secrets = self._rooms.store.secrets
        if secrets is not None and any(isinstance(one, Case) and is_judged_secret(one) for one in kept):
            with suppress(Exception):  # the cases are kept; who starts next does it again
                secrets.scrub()

    def _run(self) -> None:
        while (first := self._deeds.get()) is not None:
            deeds, last = [first], False
            with suppress(queue.Empty):
                while len(deeds) < MOST:
                    more = self._deeds.get_nowait()
                    if more is None:
                        last = True
                        break
                    deeds.append(more)
            self._keep_all(deeds)
            if last:
                return

    def _keep_all(self, deeds: list[tuple[Callable[[], object], Future[object]]]) -> None:
        """Do the deeds in one transaction; one that fails takes nothing of the others with it."""
        said: list[tuple[Future[object], object, Exception | None]] = []
        try:
            with self._rooms.store.together():
                for deed, future in deeds:
                    try:
                        with self._rooms.store.together():
                            said.append((future, deed(), None))
                    except Exception as error:  # noqa: BLE001 - it is raised where it was handed in
                        said.append((future, None, error))
        except Exception as error:  # noqa: BLE001 - the commit failed: nothing of it is kept
            for _, future in deeds:
                future.set_exception(error)
            return
        self._scrub(result for _, result, _ in said)
        for future, result, failed in said:
            if failed is None:
                future.set_result(result)
            else:
                future.set_exception(failed)
