"""Pages that were read once, kept on disk: never is a page read twice, not even by another process.

`pages/ab/cdef….json.gz` holds the answer of a worker for the page whose name is `abcdef…`: the sha256 of the
file that arrived, by which all its pages can be forgotten, and the key. The key follows from the bytes that
were read, the task with its arguments, the limits that change its result, and the version of the reader, so
an entry never goes stale; it is only used no more, and the least recently
used go first when the folder is full. An entry that cannot be read is a miss, and a folder that cannot be
written makes work slower, not wrong. May be used by several threads and processes; may be deleted any time.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import logging
import os
import threading
import time
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from pipeline.read.wire import GarbledError, unpack

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from pipeline.read.limits import ReadLimits

LOG = logging.getLogger(__name__)
# Limits that may turn an answer into a fault but never into another answer; faults are not kept. Those on
# signatures are for tasks that are never kept. A limit that is not named here counts: one that somebody adds
# tomorrow must not give yesterday's pages.
COSTS = frozenset(
    {
        "max_faults",
        "max_memory_bytes",
        "max_reply_bytes",
        "max_seconds_per_file",
        "max_seconds_per_task",
        "max_signatures",
        "max_written_bytes",
        "tasks_per_worker",
        "trust",
    }
)
CHUNK = 1 << 20
LEAST_KEPT = 0.9  # share of the room that is still filled after the oldest were removed
LOOK_EVERY = 16  # times that the folder is looked through while as much is written as it may hold
STALE_SECONDS = 3600  # an entry is written in milliseconds; an older temporary file lost its process
OWN_NAME = 126  # letters of an entry's name without folder and endings: two sha256
PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600  # pages hold the text of letters


def key_of(fingerprint: str, task: str, args: Mapping[str, Any], limits: ReadLimits, version: str) -> str:
    """Give the key of one answer, 64 hex digits; `args` without the path, which says nothing of the bytes."""
    bounds = {name: value for name, value in limits.to_wire().items() if name not in COSTS}
    told = json.dumps([fingerprint, task, dict(args), bounds, version], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()


class Fingerprints:
    """The sha256 of files by path, taken anew when size, time or inode of a file changed."""

    MOST = 256

    def __init__(self) -> None:
        """Know nothing yet."""
        self._known: dict[Path, tuple[tuple[int, ...], str]] = {}

    def of(self, path: Path) -> str | None:
        """Give the fingerprint of a file's bytes, None when there is no such file to read."""
        try:
            state = path.stat()
            mark = (state.st_size, state.st_mtime_ns, state.st_ino, state.st_dev)
            before = self._known.get(path)
            if before and before[0] == mark:
                return before[1]
            digest = hashlib.sha256()
            with path.open("rb") as file:
                while chunk := file.read(CHUNK):
                    digest.update(chunk)
        except OSError:
            return None
        if len(self._known) >= self.MOST:
            self._known.clear()
        self._known[path] = (mark, digest.hexdigest())
        return digest.hexdigest()


class PageCache:
    """Answers of workers under `root`, at most about `max_bytes` of them (a sixteenth more for a while)."""

    def __init__(self, root: Path, max_bytes: int, max_reply_bytes: int = 32 << 20) -> None:
        """Prepare; the folder is made when something is kept."""
        self._root = root
        self._max_bytes = max_bytes
        self._max_reply_bytes = max_reply_bytes
        self._lock = threading.Lock()
        self._unlooked = max_bytes  # bytes written since the folder was looked through: look at the first
        self._may_be_old = True
        self._silent = False

    def find(self, key: str) -> dict[str, Any] | None:
        """Give a kept answer; None when there is none, or none that is what was kept."""
        path = self._place(key)
        try:
            with gzip.open(path, "rb") as file:  # checks a sum over the bytes
                body = file.read(self._max_reply_bytes + 1)
            entry = unpack(body) if len(body) <= self._max_reply_bytes else {}
        except FileNotFoundError:
            return None
        except (OSError, EOFError, zlib.error, GarbledError) as error:
            LOG.debug("page cache: %s", type(error).__name__)
            return None
        answer = entry.get("answer")
        if entry.get("key") != key or not isinstance(answer, dict):
            return None
        with suppress(OSError):
            os.utime(path)  # used now
        return answer

    def keep(self, key: str, answer: Mapping[str, Any]) -> None:
        """Keep an answer; what cannot be written is not kept, and said once."""
        try:
            told = json.dumps({"key": key, "answer": answer}, separators=(",", ":"))
        except (ValueError, RecursionError):
            return  # a worker that was taken over may say what cannot be written again
        body = gzip.compress(told.encode(), compresslevel=6, mtime=0)
        if len(body) > self._max_bytes:
            return
        try:
            self._write(self._place(key), body)
        except OSError as error:
            if not self._silent:
                LOG.warning("page cache in %s: %s", self._root, error.strerror)
            self._silent = True
            return
        with self._lock:
            self._unlooked += len(body)
            if self._unlooked > self._max_bytes / LOOK_EVERY:
                self._unlooked = 0
                self._make_room()

    def forget(self, sha256: str) -> None:
        """Remove all pages of the file with this sha256, also half-written ones; raises nothing.

        Entries of an earlier program do not tell of which file they are and go too: they are used no more.
        For those all folders are looked through, once; the cache of an archive has a million of files.
        """
        for path, _ in _files(self._root, "*" if self._may_be_old else sha256[:2]):
            named = path.name.lstrip(".")
            ours = path.parent.name == sha256[:2] and named.startswith(sha256[2:])
            if ours or len(named.partition(".")[0]) < OWN_NAME:
                _remove(path)
        self._may_be_old = False

    def _place(self, key: str) -> Path:
        return self._root / key[:2] / f"{key[2:]}.json.gz"

    def _write(self, path: Path, body: bytes) -> None:
        """Write beside and rename; not synced: what a power cut spoils is a miss."""
        self._root.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
        path.parent.mkdir(PRIVATE_FOLDER, exist_ok=True)
        temporary = path.with_name(f".{path.name}.{os.getpid()}-{os.urandom(6).hex()}.tmp")
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(body)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)

    def _make_room(self) -> None:
        """Remove the least recently used entries when there are too many, and what dead processes left."""
        entries: list[tuple[float, int, Path]] = []
        stale = time.time() - STALE_SECONDS
        for path, state in _files(self._root):
            if path.name.endswith(".tmp"):
                if state.st_mtime < stale:
                    _remove(path)
            else:
                entries.append((state.st_mtime, state.st_size, path))
        filled = sum(size for _, size, _ in entries)
        if filled <= self._max_bytes:
            return
        for _, size, path in sorted(entries):
            if filled <= self._max_bytes * LEAST_KEPT:
                break
            _remove(path)
            filled -= size


def _files(root: Path, folder: str = "*") -> Iterator[tuple[Path, os.stat_result]]:
    """List the files two levels down with their state; another process may remove any of them meanwhile."""
    for path in root.glob(f"{folder}/*"):  # hidden names too
        with suppress(OSError):
            yield path, path.lstat()


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
