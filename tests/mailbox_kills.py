"""Two pollers at one mailbox, killed at random points, until nothing waits; prints the counts as JSON.

    python tests/mailbox_kills.py [--messages 1000] [--kills 200] [--seed 1] [--url DATABASE]

A real Dovecot is filled; two processes poll it; again and again one of them is killed (SIGKILL) at a random
moment and started anew. At the end both may finish, and server and ledger are compared.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import multiprocessing
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parent))

from dovecot import dovecot
from mailbox_messages import Made, mailbox

from pipeline.app import now, open_house
from pipeline.extract.nlp import pipeline as load_language
from pipeline.post import WAITING, Account, Alerts, MailState
from pipeline.post_office import connect, post_office
from pipeline.settings import Settings
from pipeline.store.mails_port import MailQuery
from pipeline.store.port import CaseQuery

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

LONGEST_LIFE = 1.6  # seconds until a kill; a start takes a tenth of one
PATIENCE = 1800.0  # seconds for the whole
_FORK = multiprocessing.get_context("fork")  # everything is imported already: a start costs milliseconds


def settings_for(data: Path, url: str | None) -> Settings:
    """Give the settings of a house that lives in `data`."""
    return Settings(_env_file=None, data_dir=data, database_url=url, workers=1)  # type: ignore[call-arg]


def work(settings: Settings, account: Account, gate: Any) -> None:  # noqa: ANN401 - an Event of multiprocessing
    """Be one poller: poll until nothing waits and the kills are over."""
    os.setpgrp()
    while True:
        over = gate.is_set()
        with open_house(settings) as house:
            house.recover()
            office = post_office(house, (account,), Alerts())
            done = list(office.poll(force=True))
            counts = office.mails.counts()
        waiting = sum(counts[state] for state in WAITING)
        if over and not waiting and not any(one.busy or one.error for one in done):
            return
        time.sleep(0.02)


def torture(settings: Settings, account: Account, kills: int, seed: int) -> dict[str, int]:
    """Kill pollers at random moments, then let them finish."""
    dice = random.Random(seed)  # noqa: S311 - repeatable, no secret
    gate = _FORK.Event()
    ends: Counter[str] = Counter()
    limit = time.monotonic() + PATIENCE

    def started() -> BaseProcess:
        process = _FORK.Process(target=work, args=(settings, account, gate))
        process.start()
        return process

    pollers = [started(), started()]
    for _ in range(kills):
        time.sleep(dice.uniform(0.0, LONGEST_LIFE))
        victim = dice.randrange(2)
        _kill(pollers[victim])
        ends["killed"] += 1
        pollers[victim] = started()
    gate.set()
    for poller in pollers:
        poller.join(max(1.0, limit - time.monotonic()))
        if poller.is_alive():
            _kill(poller)
            ends["hung"] += 1
        elif poller.exitcode:
            ends["crashed"] += 1
    return dict(ends)


def _kill(process: BaseProcess) -> None:
    """Kill a poller alone: its reading workers have to notice by themselves."""
    if process.pid is not None and process.is_alive():
        os.kill(process.pid, signal.SIGKILL)
    process.join()


def counts(settings: Settings, account: Account, made: list[Made]) -> dict[str, Any]:
    """Compare what was put in with what came out."""
    with open_house(settings) as house:
        store = house.rooms.store
        assert store.mails is not None
        rows = list(store.mails.lines(MailQuery(limit=None)))
        with connect(account) as session:
            session.select("INBOX")
            on_server = len(session.uids())
        audited = list(post_office(house, (account,), Alerts()).audit(whole=True))
        cases = store.cases(CaseQuery(limit=10 * len(made)))
        wrong = _wrong(rows, made)
        fetches = store.mails.fetches()
        return {
            "messages on the server": on_server,
            "rows of the ledger": len(rows),
            "rows of one key": len(rows) - len({row.key for row in rows}),
            "rows not at their end": sum(1 for row in rows if row.state in WAITING),
            "states": {str(state): number for state, number in Counter(row.state for row in rows).items()},
            "ended as they must not": wrong,
            "audit agrees": all(one.agrees for one in audited),
            "submissions": len(cases),
            "submissions twice": len(cases) - len({one.id for one in cases}),
            "submissions unfinished": len(store.unfinished(now())),
            "bodies": len({row.sha256 for row in rows if row.sha256}),
            "bodies asked for": sum(fetches.values()),
            "asked for more than once": sum(1 for times in fetches.values() if times > 1),
            "asked for most often": max(fetches.values(), default=0),
        }  # fmt: skip


def _wrong(rows: list[Any], made: list[Made]) -> list[str]:
    states: dict[str, set[MailState]] = {}
    for row in rows:
        if row.sha256:
            states.setdefault(row.sha256, set()).add(row.state)
    out = []
    for one in made:
        ends = states.get(hashlib.sha256(one.raw).hexdigest(), set())
        if len(ends) != 1 or not ends <= set(one.ends):
            out.append(f"{one.what}: {sorted(map(str, ends))}")
    return out


def main() -> int:
    """Run it and print the counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--url", help="database, default SQLite")
    args = parser.parse_args()
    load_language()
    made = mailbox(args.messages, args.seed)
    with dovecot() as server, tempfile.TemporaryDirectory() as folder:
        account = server.account()
        settings = settings_for(Path(folder) / "data", args.url)
        server.deliver([one.raw for one in made])
        started = time.monotonic()
        ends = torture(settings, account, args.kills, args.seed)
        told = {"seconds": round(time.monotonic() - started)} | ends | counts(settings, account, made)
    sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
