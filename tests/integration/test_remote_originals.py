"""Originals in S3: a real server on this machine, real objects, a real letter."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from moto.server import ThreadedMotoServer

from pipeline.app import Settings, open_house, open_kept
from pipeline.errors import StoreBusyError
from pipeline.model import Failed, Stored
from pipeline.objects import open_objects
from pipeline.process import process
from pipeline.store.originals import place
from pipeline.store.remote import DamagedOriginalError, Remote

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLE = next(Path(__file__).parents[2].joinpath("samples").rglob("*.docx"))
DATA = "một tờ trình".encode()
SHA = hashlib.sha256(DATA).hexdigest()
URL = "s3://vanthu/ho-so"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ThreadedMotoServer]:
    """Run an S3 server with an empty bucket."""
    made = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    made.start()
    host, port = made.get_host_and_port()
    for name, value in {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_MAX_ATTEMPTS": "1",
    }.items():
        monkeypatch.setenv(name, value)
    objects, _ = open_objects("s3://vanthu")
    objects.clear_instance_cache()
    objects, _ = open_objects("s3://vanthu")
    if objects.exists("vanthu"):
        objects.rm("vanthu", recursive=True)
    objects.mkdir("vanthu")
    yield made
    made.stop()
    objects.clear_instance_cache()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Give the settings of an office with its originals in S3."""
    return Settings(data_dir=tmp_path / "data", originals=URL, workers=1)


def _name(sha256: str) -> str:
    return f"vanthu/ho-so/{sha256[:2]}/{sha256[2:]}"


@pytest.mark.usefixtures("server")
def test_letter_is_read_from_objects_when_the_copies_are_gone(settings: Settings) -> None:
    """A letter that was received is processed after every copy on this machine was removed."""
    with open_house(settings) as house:
        submission = house.rooms.store.receive(next(iter(house.ingest([SAMPLE]))))
    copies = settings.data_dir / "cache" / "originals"
    shutil.rmtree(copies)
    with open_house(settings) as house:
        (waiting,) = house.rooms.store.unfinished(house.rooms.clock())
        outcome = process(waiting, house.rooms)
        assert isinstance(outcome, Stored), getattr(outcome, "error", outcome)
        found = house.rooms.store.find(submission.id)
    assert found is not None
    assert found.submission.files[0].path.read_bytes() == SAMPLE.read_bytes()


@pytest.mark.usefixtures("server")
def test_flipped_object_is_noticed(settings: Settings) -> None:
    """An object of other bytes is never handed out, and no copy of it stays."""
    with open_kept(settings) as store:
        store.keep(DATA)
        copies = settings.data_dir / "cache" / "originals"
        shutil.rmtree(copies)
        objects, _ = open_objects(URL)
        objects.pipe_file(_name(SHA), DATA[:-1] + b"x")
        with pytest.raises(DamagedOriginalError, match=SHA):
            store.kept(SHA)
        assert not place(copies, SHA).exists()
        objects.pipe_file(_name(SHA), DATA)
        assert store.kept(SHA) == DATA


def test_storage_that_is_away_is_tried_again(server: ThreadedMotoServer, settings: Settings) -> None:
    """A letter that comes while the storage is away fails for now, and no row says that it is kept."""
    _, port = server.get_host_and_port()
    server.stop()
    with open_house(settings) as house:
        submission = next(iter(house.ingest([SAMPLE])))
        outcome = process(submission, house.rooms)
        assert isinstance(outcome, Failed)
        assert isinstance(outcome.error, StoreBusyError)
        assert house.rooms.store.job(submission.id) is None
        again = ThreadedMotoServer("127.0.0.1", port, verbose=False)
        again.start()
        try:
            assert isinstance(process(submission, house.rooms), Stored)
        finally:
            again.stop()


@pytest.mark.usefixtures("server")
def test_killed_before_sending_is_made_whole(settings: Settings) -> None:
    """A process killed between its copy and the object leaves nothing that the next one trusts."""
    kill = (
        "import os, sys; from pathlib import Path; from pipeline.app import Settings, open_kept\n"
        "import s3fs\n"
        "s3fs.S3FileSystem.pipe_file = lambda *_: os.kill(os.getpid(), 9)\n"
        "with open_kept(Settings(data_dir=Path(sys.argv[1]), originals=sys.argv[2])) as store:\n"
        "    store.keep(sys.argv[3].encode())\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", kill, str(settings.data_dir), URL, DATA.decode()], check=False
    )
    assert told.returncode == -9
    objects, _ = open_objects(URL)
    assert not objects.exists(_name(SHA))
    with open_kept(settings) as store:
        store.keep(DATA)
    assert objects.cat_file(_name(SHA)) == DATA


@pytest.mark.usefixtures("server")
def test_object_of_the_right_size_is_not_sent_again(settings: Settings) -> None:
    """Keeping the same bytes twice sends them once; the oldest copies go when there is no room."""
    with open_kept(settings) as store:
        store.keep(DATA)
        objects, _ = open_objects(URL)
        objects.pipe_file(_name(SHA), b"y" * len(DATA))
        store.keep(DATA)
        assert objects.cat_file(_name(SHA)) == b"y" * len(DATA)
    copies = settings.data_dir / "cache" / "originals"
    Remote(URL, room=0).prune(copies)
    assert place(copies, SHA).exists(), "a copy that was just asked for stays"
    Remote(URL, room=0, in_use_s=-1).prune(copies)
    assert not place(copies, SHA).exists()
