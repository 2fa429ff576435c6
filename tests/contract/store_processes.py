"""What several processes do to one store, some of them killed; run by test_store_processes.py.

    python store_processes.py ACTION URL ORIGINALS LETTERS

Forks workers from one small process, so that each costs milliseconds, and prints what they did as JSON.
`receive`, `claim`, `save`: worker n does this to submission n and is killed (SIGKILL) at its n-th
step - before and after every statement, commit, sync and rename - until one gets through alive.
`race-claim`, `race-receive`, `race-open`: four workers do the same at the same moment.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import event
from store_cases import LEASE, NOW, rich_case, submission

from pipeline.store import open_store
from pipeline.store.engine import connect
from pipeline.store.sql import SqlStore

if TYPE_CHECKING:
    from collections.abc import Callable

ACTION, URL, ORIGINALS, LETTERS = sys.argv[1], sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4])
WORKERS, SUBMISSIONS, MOST_STEPS = 4, 12, 200


def opened() -> SqlStore:
    """Open the store as a fresh process does."""
    store = open_store(URL, ORIGINALS)
    assert isinstance(store, SqlStore)
    return store


def die_at(step: int, store: SqlStore) -> None:
    """Kill this very process at its n-th step from now on."""
    steps = iter(range(1, MOST_STEPS))

    def tick(*_: object, **__: object) -> None:
        if next(steps) == step:
            os.kill(os.getpid(), signal.SIGKILL)

    def around(work: Callable[..., Any]) -> Callable[..., Any]:
        def ticking(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - passes anything on
            tick()
            result = work(*arguments, **named)
            tick()
            return result

        return ticking

    engine = store._engine
    assert engine is not None
    event.listen(engine, "before_cursor_execute", tick)
    event.listen(engine, "after_cursor_execute", tick)
    engine.dialect.do_commit = around(engine.dialect.do_commit)  # type: ignore[method-assign]  # the point of the test
    os.fsync, os.replace = around(os.fsync), around(os.replace)


def act(number: int) -> None:
    """Do the action to submission `number`, dying on the way."""
    arrived = submission(LETTERS, f"letter {number}")
    store = opened()
    if ACTION == "receive":
        die_at(number, store)
        store.receive(arrived)
        return
    kept = store.receive(arrived)
    if ACTION == "claim":
        die_at(number, store)
        store.claim(kept.id, owner="killed", now=NOW, lease=LEASE)
        return
    assert store.claim(kept.id, owner="killed", now=NOW, lease=LEASE)
    die_at(number, store)
    store.save(rich_case(kept), owner="killed", now=NOW)


def race(worker: int) -> list[str]:
    """Do the same as the other workers at the same moment; give the ids this one won or kept."""
    if ACTION == "race-open":
        opened().close()
        return []
    arrived = [submission(LETTERS, f"letter {n}") for n in range(SUBMISSIONS)]
    store = opened()
    if ACTION == "race-receive":
        mine = [replace(one, received_on=date(2024, 12, 1 + worker)) for one in arrived]
        return [f"{kept.id} {kept.received_on}" for kept in map(store.receive, mine)]
    keys = [one.id for one in arrived]
    return [key for key in keys if store.claim(key, owner=f"w{worker}", now=NOW, lease=LEASE)]


def forked(work: Callable[[], None]) -> int:
    """Run `work` in a child process; give the child's id."""
    child = os.fork()
    if child:
        return child
    try:
        work()
        os._exit(0)
    except BaseException as error:  # noqa: BLE001 - whatever it was, the parent must hear of it
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        sys.stderr.flush()
        os._exit(1)


def main() -> None:
    """Run the action and print what happened."""
    connect(URL).dispose()  # imports the driver once, before the forks
    if ACTION.startswith("race"):
        LETTERS.mkdir(parents=True, exist_ok=True)
        start = time.monotonic() + 0.2

        def one(worker: int) -> None:
            while time.monotonic() < start:
                pass
            (LETTERS / f"worker{worker}.json").write_text(json.dumps(race(worker)))

        children = [forked(lambda worker=worker: one(worker)) for worker in range(WORKERS)]
        codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
        results = [json.loads((LETTERS / f"worker{w}.json").read_text()) for w in range(WORKERS)]
        sys.stdout.write(json.dumps({"codes": codes, "results": results}))
        return
    codes = []
    while not codes or codes[-1] == -signal.SIGKILL:
        number = len(codes) + 1
        codes.append(os.waitstatus_to_exitcode(os.waitpid(forked(lambda: act(number)), 0)[1]))  # noqa: B023 - runs at once
    sys.stdout.write(json.dumps({"codes": codes}))


main()
