"""Archives in S3: a real server on this machine with more objects than one page lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest
from moto.server import ThreadedMotoServer

from pipeline.errors import FileFaultError, GoneError, SettingsError, TransientError, UsageError
from pipeline.ingest import IngestLimits
from pipeline.ingest.sources import bucket, open_source
from pipeline.intake import Group, Grouping, LeftOut
from pipeline.objects import open_objects

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pipeline.ingest.sources import Source

URL = "s3://kho/nam 2019"


class Bucket:
    """An empty bucket on a server, to put objects into."""

    def __init__(self, server: ThreadedMotoServer) -> None:
        """Make the bucket."""
        self.server = server
        self._objects, _ = open_objects("s3://kho")
        self._objects.mkdir("kho")

    def put(self, key: str, data: bytes = b"x") -> None:
        """Put an object, under exactly this key."""
        self._objects.call_s3("put_object", Bucket="kho", Key=key, Body=data)

    def drop(self, key: str) -> None:
        """Remove an object."""
        self._objects.call_s3("delete_object", Bucket="kho", Key=key)


@pytest.fixture
def kho(monkeypatch: pytest.MonkeyPatch) -> Iterator[Bucket]:
    """Run an S3 server with an empty bucket; where it is comes from the environment alone."""
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    for name, value in {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_MAX_ATTEMPTS": "1",
    }.items():
        monkeypatch.setenv(name, value)
    httpx.post(f"http://{host}:{port}/moto-api/reset").raise_for_status()
    open_objects("s3://kho")[0].clear_instance_cache()
    yield Bucket(server)
    server.stop()
    open_objects("s3://kho")[0].clear_instance_cache()


def opened(url: str = URL, limits: IngestLimits | None = None) -> Source:
    """Open an archive of the bucket."""
    return open_source(url, limits or IngestLimits())


def groups(source: Source, grouping: Grouping = Grouping.FILE) -> list[Group]:
    """Give the groups of a source."""
    return [one for one in source.found(grouping) if isinstance(one, Group)]


def test_every_page_is_listed(kho: Bucket) -> None:
    """1,100 objects of one folder are more than a page holds; other prefixes are not looked into."""
    for number in range(1100):
        kho.put(f"nam 2019/a/{number}.txt")
    for key in ("nam 2019/z.txt", "nam 2019/", "nam 2019/b/", "nam 2019/b/c/1.txt", "nam 2019 bis/1.txt"):
        kho.put(key, b"" if key.endswith("/") else b"x")
    source = opened(URL + "/")
    assert source.location == URL
    keys = [group.key for group in groups(source)]
    assert keys == ["z.txt", *sorted(f"a/{number}.txt" for number in range(1100)), "b/c/1.txt"]
    assert [len(group.files) for group in groups(source, Grouping.FOLDER)] == [1, 1100, 1]
    assert all(file.modified and file.modified.tzinfo for group in groups(source) for file in group.files)


def test_objects_are_fetched_under_names_of_our_own(kho: Bucket, tmp_path: Path) -> None:
    """Odd keys are listed and read like others, and none leads out of our folder."""
    keys = [
        "h/1.pdf",
        "h//2.pdf",
        "h/../../3.pdf",
        "h/Tờ trình: 50%+#?&.pdf",
        "/4.pdf",
    ]
    for key in keys:
        kho.put(key, key.encode())
    kho.put("h/large.pdf", bytes(20 << 20))
    source = opened("s3://kho", IngestLimits(max_file_bytes=9 << 20))
    told = {}
    for number, group in enumerate(groups(source)):
        (path,) = source.fetch(group, tmp_path / str(number))
        assert path.parent.parent == tmp_path / str(number)
        told[group.key] = path.read_bytes()
    assert len(told.pop("h/large.pdf")) == (9 << 20) + 1
    assert told == {key: key.encode() for key in keys}


def test_what_is_no_letter_is_told_in_a_bucket(kho: Bucket) -> None:
    """Litter, and boxes that would be read as one mail, are left out with a reason."""
    for key in ("a.pdf", "Thumbs.db", "x/.DS_Store", "thu.mbox", "odd/", "v?versionId=1.pdf"):
        kho.put(key, b"data")
    left = [one.file.path for one in opened("s3://kho").found(Grouping.FILE) if isinstance(one, LeftOut)]
    assert left == ["Thumbs.db", "thu.mbox", "v?versionId=1.pdf", "odd/", "x/.DS_Store"]


def test_a_changed_or_vanished_object_is_gone(kho: Bucket, tmp_path: Path) -> None:
    """An object is read as it was listed or not at all."""
    for key in ("nam 2019/a.pdf", "nam 2019/b.pdf", "nam 2019/c.pdf"):
        kho.put(key)
    source = opened()
    changed, vanished, kept = groups(source)
    kho.put("nam 2019/a.pdf", b"y")
    kho.drop("nam 2019/b.pdf")
    for group in (changed, vanished):
        with pytest.raises(GoneError, match=group.key):
            source.fetch(group, tmp_path / group.key)
    assert source.fetch(kept, tmp_path)[0].read_bytes() == b"x"


def test_an_object_that_changes_while_it_is_read(
    kho: Bucket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No letter is put together from the beginning of one object and the end of another."""
    monkeypatch.setattr(bucket, "_BLOCK", 100)
    kho.put("a.pdf", b"a" * 250)
    source = opened("s3://kho")
    assert isinstance(source, bucket.BucketSource)
    (group,) = groups(source)
    assert source.fetch(group, tmp_path)[0].read_bytes() == b"a" * 250
    chunks = source._chunks(group.files[0])
    assert next(chunks) == b"a" * 100
    kho.put("a.pdf", b"b" * 250)
    with pytest.raises(GoneError, match=r"a\.pdf"):
        list(chunks)


def test_a_box_of_several_mails_is_not_read_as_one(kho: Bucket, tmp_path: Path) -> None:
    """It is told what to do with it instead."""
    kho.put("thu", b"From xa@example.vn Mon May  4 08:00:00 2026\nSubject: a\n\na\n\n" * 2)
    source = opened("s3://kho")
    (group,) = groups(source)
    with pytest.raises(FileFaultError, match="mbox"):
        source.fetch(group, tmp_path)


def test_a_server_that_is_away_makes_nothing_gone(kho: Bucket, tmp_path: Path) -> None:
    """Its letters wait until it is back."""
    kho.put("a.pdf")
    source = opened("s3://kho")
    (group,) = groups(source)
    kho.server.stop()
    with pytest.raises(TransientError, match="AWS_ENDPOINT_URL"):
        source.fetch(group, tmp_path)
    with pytest.raises(TransientError):
        list(source.found(Grouping.FILE))


@pytest.mark.usefixtures("kho")
@pytest.mark.parametrize("url", ["s3://kho/nowhere", "s3://no-such-bucket/x", "S3://kho"])
def test_no_such_archive_in_s3(url: str) -> None:
    """A bucket or prefix without an object is a mistake of the command."""
    with pytest.raises(UsageError, match="Không có"):
        opened(url)


@pytest.mark.parametrize("url", ["s3://", "s3://id:top-secret@kho/x", "s3://kho/a::file:///top-secret"])
def test_no_address_of_s3(url: str) -> None:
    """Keys have no place in an address and are not shown; nor does one lead to other kinds of storage."""
    with pytest.raises(UsageError, match="s3://tên-kho") as told:
        opened(url)
    assert "top-secret" not in str(told.value)


@pytest.mark.parametrize(("listable", "kind"), [(True, FileFaultError), (False, SettingsError)])
def test_one_closed_object_does_not_stop_the_others(
    *, kho: Bucket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listable: bool, kind: type[Exception]
) -> None:
    """An object that may not be read is its own trouble; keys that are no good any more are everybody's."""
    kho.put("a.pdf")
    source = opened("s3://kho")
    assert isinstance(source, bucket.BucketSource)
    (group,) = groups(source)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(source._objects, "open", refuse)
    if not listable:
        monkeypatch.setattr(source._objects, "call_s3", refuse)
    with pytest.raises(kind, match="AWS_ACCESS_KEY_ID"):
        source.fetch(group, tmp_path)
