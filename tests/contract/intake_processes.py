"""What several processes do to one archive; run by test_intakes.py.

    python intake_processes.py ACTION URL ORIGINALS LETTERS

`race`: four workers claim small batches of intake 1 until none is left; prints whose entries were whose.
`die`: keeps a letter and ends its entry within `together`, and is killed (SIGKILL) before the commit.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

from store_cases import LEASE, NOW, rich_case, submission

from pipeline.intake import Ended, Fate
from pipeline.store import open_store
from pipeline.store.sql import SqlStore

ACTION, URL, ORIGINALS, LETTERS = sys.argv[1], sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4])
WORKERS = 4


def opened() -> SqlStore:
    """Open the store as a fresh process does."""
    store = open_store(URL, ORIGINALS)
    assert isinstance(store, SqlStore)
    return store


def claim_all(worker: int) -> None:
    """Claim until nothing waits; write down what was taken."""
    store = opened()
    taken: list[int] = []
    while got := store.intakes.claim(1, owner=f"w{worker}", now=NOW, lease=LEASE, limit=3):
        taken += [one.position for one in got]
    (LETTERS / f"worker{worker}.json").write_text(json.dumps(taken))


def race() -> list[list[int]]:
    """Run the workers side by side; give what each one took."""
    LETTERS.mkdir(parents=True, exist_ok=True)
    children = []
    for worker in range(WORKERS):
        child = os.fork()
        if not child:
            try:
                claim_all(worker)
                os._exit(0)
            finally:
                os._exit(1)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * WORKERS
    return [json.loads((LETTERS / f"worker{worker}.json").read_text()) for worker in range(WORKERS)]


def die() -> None:
    """Do a letter's whole work in one transaction and die before its end."""
    store = opened()
    with store.together():
        kept = store.receive(submission(LETTERS, "letter"))
        assert store.claim(kept.id, owner="killed", now=NOW, lease=LEASE)
        store.save(rich_case(kept), owner="killed", now=NOW)
        assert store.intakes.end(1, [Ended(1, Fate.STORED, kept.id)], owner="killed", now=NOW) == 1
        os.kill(os.getpid(), signal.SIGKILL)


if ACTION == "race":
    sys.stdout.write(json.dumps(race()))
else:
    die()
