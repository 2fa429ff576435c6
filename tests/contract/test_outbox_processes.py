"""Senders that are killed: no mail arrives twice, none is lost untold (both kinds of database)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from smtp_server import account_of, certificates, running

from pipeline.app import is_dead, now, own_name
from pipeline.post import OutState
from pipeline.sending import send_due
from pipeline.store.outbox_port import OutQuery

if TYPE_CHECKING:
    from collections import Counter

    from conftest import Database

    from pipeline.post import Outgoing

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH:UserWarning")
HERE = Path(__file__).parent
KILLED = -9


def killed(
    action: str, database: Database, folder: Path
) -> tuple[list[int], tuple[Outgoing, ...], Counter[str]]:
    """Let senders die, then send what is left as the next process does.

    Gives how the senders ended, every mail as it is in the end, and how often the server took each.
    """
    database.open().close()
    ca_file, server_file = certificates(folder / "tls")
    with running(server_file) as server:
        script = [sys.executable, HERE / "outbox_processes.py", action, database.url, database.originals]
        # ./run keeps scripts from importing what lies beside them (PYTHONSAFEPATH): name the folders.
        path = os.pathsep.join((str(HERE), str(HERE.parent), os.environ.get("PYTHONPATH", "")))
        done = subprocess.run(
            [*script, str(server.port), ca_file, folder],
            capture_output=True, text=True, check=False, timeout=300, env=os.environ | {"PYTHONPATH": path},
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        store = database.open()
        assert store.outbox is not None
        known = account_of(server.port, ca_file, folder)
        names = {one.account for one in store.outbox.lines(OutQuery())}
        accounts = [replace(known, name=name) for name in sorted(names)]
        send_due(store, accounts, clock=now, owner=own_name(), dead=is_dead, seconds=20.0)
        mails = tuple(store.outbox.lines(OutQuery()))
        store.close()
    codes: list[int] = json.loads(done.stdout)
    return codes, mails, server.copies


def assert_at_most_once(mails: tuple[Outgoing, ...], copies: Counter[str]) -> None:
    """What is called sent is there once; of what is called unsure there may be one; nothing else is left."""
    for mail in mails:
        assert mail.state in {OutState.SENT, OutState.UNSURE}, mail
        assert copies[mail.message_id] <= 1, mail
        assert copies[mail.message_id] == 1 or mail.state is OutState.UNSURE, mail
    assert set(copies) <= {mail.message_id for mail in mails}


def test_killed_at_every_step(database: Database, tmp_path: Path) -> None:
    """Wherever it dies: before the hand-over the mail goes again, after it nobody sends it again."""
    codes, mails, copies = killed("steps", database, tmp_path)
    assert codes == [KILLED] * (len(codes) - 1) + [0]
    assert len(codes) == len(mails) > 40
    assert_at_most_once(mails, copies)
    unsure = [copies[mail.message_id] for mail in mails if mail.state is OutState.UNSURE]
    assert set(unsure) == {0, 1}  # which of the two it is nobody can tell: the reason for the state
    assert len(unsure) < len(mails) / 2


def test_killed_at_any_moment(database: Database, tmp_path: Path) -> None:
    """Thirty senders killed by chance, each going on where the one before died."""
    codes, mails, copies = killed("random", database, tmp_path)
    assert len(codes) == 30
    assert set(codes) <= {KILLED, 0}
    assert KILLED in codes
    assert len(mails) == 90
    assert_at_most_once(mails, copies)
