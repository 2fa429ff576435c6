"""Senders of answers that are killed; run by test_outbox_processes.py.

    python outbox_processes.py ACTION URL ORIGINALS PORT CA_FILE FOLDER

Forks senders from one small process, so that each costs milliseconds, and prints how they ended as JSON.
`steps`: sender n has one mail of its own and is killed (SIGKILL) at its n-th step - before and after every
statement, commit, line to the server and answer of the server - until one gets through alive.
`random`: thirty senders, one after another, each with three more mails, killed after a while by chance.
"""

from __future__ import annotations

import json
import os
import random
import signal
import smtplib
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from smtp_server import account_of
from sqlalchemy import event

from pipeline.app import is_dead, now, own_name
from pipeline.sending import send_due
from pipeline.store import open_store
from pipeline.store.engine import connect
from pipeline.store.outbox_port import Draft
from pipeline.store.sql import SqlStore

if TYPE_CHECKING:
    from collections.abc import Callable

ACTION, URL, ORIGINALS, PORT = sys.argv[1], sys.argv[2], Path(sys.argv[3]), int(sys.argv[4])
CA_FILE, FOLDER = Path(sys.argv[5]), Path(sys.argv[6])
ROUNDS, EACH, LONGEST_S, MOST_STEPS = 30, 3, 0.2, 300
ACCOUNT = account_of(PORT, CA_FILE, FOLDER)


def opened() -> SqlStore:
    """Open the store as a fresh process does."""
    store = open_store(URL, ORIGINALS)
    assert isinstance(store, SqlStore)
    return store


def queue(store: SqlStore, account: str, name: str) -> None:
    """Queue a mail that may go."""
    message_id = f"<{name}@congan.example.vn>"
    data = f"Message-ID: {message_id}\r\nSubject: Re: thu\r\n\r\nnoi dung\r\n".encode() + b"x" * 70 + b"\r\n"
    told = Draft(
        account, None, None, "gaps", "vanthu@xa.example.vn", "Re: thu", message_id, None, store.keep(data),
        automatic=False,
    )  # fmt: skip
    store.outbox.queue(told, who="test", at=now(), released=True)


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
    for name in ("send", "getreply"):
        setattr(smtplib.SMTP, name, around(getattr(smtplib.SMTP, name)))


def step(number: int) -> None:
    """Send one mail of an account of one's own, dying on the way."""
    store, name = opened(), f"a{number}"
    queue(store, name, f"step-{number}")
    die_at(number, store)
    done = send_due(
        store, (replace(ACCOUNT, name=name),), clock=now, owner=own_name(), dead=lambda _: False, seconds=20.0
    )
    assert [one.state for one in done] == ["sent"], done


def send_all() -> None:
    """Send whatever there is, also what the dead left."""
    send_due(opened(), (ACCOUNT,), clock=now, owner=own_name(), dead=is_dead, seconds=20.0)


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


def ended(child: int) -> int:
    """Wait for a child; give how it ended."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def by_step() -> list[int]:
    """Let senders die at each of their steps."""
    codes: list[int] = []
    while not codes or codes[-1] == -signal.SIGKILL:
        number = len(codes) + 1
        codes.append(ended(forked(lambda: step(number))))  # noqa: B023 - runs at once
    return codes


def by_chance() -> list[int]:
    """Let senders die at some moment."""
    chance, codes = random.Random(4), []  # noqa: S311 - no secret
    for number in range(ROUNDS):
        store = opened()
        for each in range(EACH):
            queue(store, ACCOUNT.name, f"chance-{number}-{each}")
        store.close()
        child = forked(send_all)
        time.sleep(chance.uniform(0, LONGEST_S))
        os.kill(child, signal.SIGKILL)
        codes.append(ended(child))
    return codes


connect(URL).dispose()  # imports the driver once, before the forks
sys.stdout.write(json.dumps({"steps": by_step, "random": by_chance}[ACTION]()))
