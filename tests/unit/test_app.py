"""The composition root: whose claims are given back, and what the rooms are given."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from mail_signing import DOMAIN, record, sign
from read_files import letter

from pipeline.app import open_house, recover
from pipeline.model import Submission
from pipeline.post import MailProof, Verdict
from pipeline.read import fence
from pipeline.settings import Settings
from pipeline.store.memory import MemoryStore
from pipeline.terms import JobState

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2024, 12, 5, 8, 0, tzinfo=UTC)
LEASE = timedelta(minutes=30)


def ended_process() -> int:
    """Give the id of a process that has just ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as child:
        child.wait()
    return child.pid


def test_only_the_dead_of_this_machine_lose_their_claim() -> None:
    """Three claims: a dead process here, this process, one of another machine with the dead one's id."""
    here, gone = socket.gethostname(), ended_process()
    owners = {"a": f"{here}:{gone}", "b": f"{here}:{os.getpid()}", "c": f"not-{here}:{gone}"}
    store = MemoryStore()
    for name, owner in owners.items():
        store.receive(Submission(name, (), date(2024, 12, 5), "file"))
        assert store.claim(name, owner=owner, now=NOW, lease=LEASE)
    assert recover(store, NOW, LEASE) == ("a",)
    states = {name: job.state for name in owners if (job := store.job(name))}
    assert states == {"a": JobState.RECEIVED, "b": JobState.WORKING, "c": JobState.WORKING}
    assert recover(store, NOW, LEASE) == ()


def kept_pages(data_dir: Path) -> int:
    """Count the pages in the cache of a data folder."""
    return len(list((data_dir / "cache" / "pages").rglob("*.json.gz")))


@pytest.mark.parametrize(("keep", "room", "pages"), [(True, 1 << 20, 2), (False, 1 << 20, 0), (True, 0, 0)])
def test_pages_are_kept_only_with_the_store(
    keep: bool,  # noqa: FBT001 - a parameter of the test
    room: int,
    pages: int,
    tmp_path: Path,
) -> None:
    """`--no-store` and a cache without room leave no page on the disk; each page of a letter counts."""
    path = letter(tmp_path / "cv.pdf", pages=2)
    settings = Settings(data_dir=tmp_path / "data", workers=1, max_cache_bytes=room)
    with open_house(settings, keep=keep) as house:
        outcomes = list(house.process_all((one, house.rooms) for one in house.ingest([path])))
        assert house.pages() == (2, 2)
    assert len(outcomes) == 1
    assert kept_pages(tmp_path / "data") == pages


def test_a_letter_is_read_again_without_its_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a stop between reading and keeping, the next run takes the pages that were read."""
    path = letter(tmp_path / "cv.pdf", pages=2)
    settings = Settings(data_dir=tmp_path / "data", workers=1)
    asked: list[str] = []
    with open_house(settings) as house:
        (submission,) = house.ingest([path])
        first = house.rooms.read(submission)
    ask = fence.Worker.ask

    def noted(self: fence.Worker, task: str, args: dict[str, object]) -> dict[str, object]:
        asked.append(task)
        return ask(self, task, args)

    monkeypatch.setattr(fence.Worker, "ask", noted)
    with open_house(settings) as house:
        (submission,) = house.ingest([path])
        assert house.rooms.read(submission) == first
    assert "pdf.page" not in asked


def test_a_mail_is_proven_by_what_the_settings_allow(tmp_path: Path) -> None:
    """Keys of a folder, servers of the settings or of the mailbox; the id of the submission is the same."""
    keys, path = tmp_path / "keys", tmp_path / "thu.eml"
    keys.mkdir()
    (keys / f"s1._domainkey.{DOMAIN}.txt").write_bytes(record())
    said = f"Authentication-Results: mx.example.vn; dmarc=pass header.from={DOMAIN}\r\n"
    path.write_bytes(said.encode() + sign())
    bare = Settings(data_dir=tmp_path / "data", workers=1)
    ids = set()
    for settings, authservs, proof in (
        (bare, None, MailProof(DOMAIN)),
        (bare, ("mx.example.vn",), MailProof(DOMAIN, dmarc=Verdict.PASS, said_by="mx.example.vn")),
        (
            bare.model_copy(update={"authservs": ("mx.example.vn",)}),
            None,
            MailProof(DOMAIN, dmarc=Verdict.PASS, said_by="mx.example.vn"),
        ),
        (
            bare.model_copy(update={"dkim_keys": keys}),
            None,
            MailProof(DOMAIN, dkim=Verdict.PASS, signed_by=(DOMAIN,), verified=True),
        ),
    ):
        with open_house(settings, keep=False) as house:
            (submission,) = house.ingest([path], authservs=authservs)
        assert submission.mail
        assert submission.mail.proof == proof
        ids.add(submission.id)
    assert len(ids) == 1
