"""Letters that people bring to the desk: received durably at once, read in the background.

What a crash leaves is RECEIVED and is taken up at the next start (`Uploads.take_up`), by `vanthu resume`, or
by the flows: claims keep them from reading the same letter twice.
"""

from __future__ import annotations

import logging
import queue
import shutil
import tempfile
import threading
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Self

from pipeline.errors import TransientError, UsageError
from pipeline.ingest.names import clean_name, extension
from pipeline.model import Failed
from pipeline.person import Right
from pipeline.process import process
from pipeline.secrecy import stopped

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType
    from typing import BinaryIO

    from pipeline.app import House
    from pipeline.model import Submission
    from pipeline.visit import Visit

LOG = logging.getLogger(__name__)
MOST_WAITING = 500  # submissions; more are refused before they are received
TRIES = (0.0, 5.0, 30.0)  # seconds before each try
RECEIVED = "upload.receive"  # the deed in the log, by which the page finds a person's letters again
FIRST_DAY = date(2000, 1, 1)
_CHUNK = 1 << 20
_NAME_BYTES = 200  # of a file name on disk; file systems take 255


class Uploads:
    """Takes letters from people and reads them one after another; a context manager."""

    def __init__(self, house: House) -> None:
        """Work for a house; nothing runs yet."""
        self._house = house
        self._waiting: queue.Queue[Submission] = queue.Queue(MOST_WAITING)
        self._end = threading.Event()
        self._threads = [
            threading.Thread(target=self._work, name=f"upload-{number}", daemon=True)
            for number in range(house.settings.slots)
        ]

    def __enter__(self) -> Self:
        """Start to work, with what a crash left first."""
        for thread in self._threads:
            thread.start()
        self.take_up()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End after the letter that is being read; what still waits stays RECEIVED."""
        self._end.set()
        for thread in self._threads:
            thread.join()

    def take_up(self) -> None:
        """Queue what was received and not finished, as far as there is room."""
        store = self._house.rooms.store
        for submission in store.unfinished(self._house.rooms.clock()):
            try:
                self._waiting.put_nowait(submission)
            except queue.Full:
                return

    def receive(
        self,
        visit: Visit,
        files: Sequence[tuple[str, BinaryIO]],
        *,
        together: bool,
        received: date | None,
    ) -> tuple[str, ...]:
        """Take files that a person brought; give the ids of their submissions, which are durable now.

        A name is never used as a path but cleaned; the bytes are copied piece by piece. A hostile or
        unreadable file is received as well: it becomes a case that says so.

        Raises:
            ForbiddenError: no role of the person lets them bring letters.
            UsageError: no file, too many, one too large, or a day that cannot be.
            TransientError: too much waits, or the disk is full.
        """
        visit.demand(Right.UPLOAD)
        self._check(visit, files, received)
        spool = Path(tempfile.mkdtemp(prefix="upload-", dir=self._house.spool))
        try:
            paths = [self._spooled(spool, number, *one) for number, one in enumerate(files)]
            found = self._house.ingest(paths, together=together, received=received)
            return tuple(self._keep(visit, submission) for submission in found)
        except OSError as error:
            raise TransientError(f"Không ghi được tệp tải lên: {error.strerror}.") from error
        finally:
            shutil.rmtree(spool, ignore_errors=True)

    def _check(self, visit: Visit, files: Sequence[tuple[str, BinaryIO]], received: date | None) -> None:
        settings = self._house.settings
        if not files:
            raise UsageError("Chưa chọn tệp nào: bấm “Chọn tệp” hoặc kéo tệp vào khung.")
        if len(files) > settings.max_files:
            raise UsageError(f"Một lần gửi tối đa {settings.max_files} tệp.")
        if received is not None and not FIRST_DAY <= received <= visit.now().date():
            raise UsageError("Ngày đến không đúng: từ năm 2000 đến hôm nay.")
        if self._waiting.qsize() + len(files) > MOST_WAITING:
            raise TransientError("Đang có quá nhiều văn bản chờ đọc: chờ vài phút rồi gửi lại.")

    def _spooled(self, spool: Path, number: int, name: str, stream: BinaryIO) -> Path:
        """Copy a file piece by piece under a name that is safe on this disk."""
        folder = spool / str(number)
        folder.mkdir()
        path = folder / _on_disk(clean_name(name))
        most, size = self._house.settings.max_file_bytes, 0
        with path.open("xb") as out:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                if size > most:
                    raise UsageError(f"Tệp {path.name} lớn hơn {most >> 20} MB: gửi bản nhẹ hơn.")
                out.write(chunk)
        return path

    def _keep(self, visit: Visit, submission: Submission) -> str:
        """Make a submission durable, note who brought it, and let it be read."""
        store = self._house.rooms.store
        names = "; ".join(one.name for one in submission.files if one.parent is None)
        told = replace(submission, origin=names)
        known = store.find(told.id) is not None
        if not known:
            free = store.is_released(told.id)
            told = store.receive(told if free else stopped(told))
        visit.note(RECEIVED, f"submission:{told.id}", known="yes" if known else "")
        if not known:
            try:
                self._waiting.put_nowait(told)
            except queue.Full:  # it is RECEIVED: the next start takes it up
                LOG.warning("the queue of uploads is full")
        return told.id

    def _work(self) -> None:
        while not self._end.is_set():
            try:
                submission = self._waiting.get(timeout=0.5)
            except queue.Empty:
                continue
            self._read(submission)

    def _read(self, submission: Submission) -> None:
        for pause in TRIES:
            if self._end.wait(pause):
                return
            outcome = process(submission, self._house.rooms)
            if not isinstance(outcome, Failed):
                return
            LOG.warning("upload %s: %s", submission.id[:8], type(outcome.error).__name__)
            if not getattr(outcome.error, "retryable", False):
                return


def _on_disk(name: str) -> str:
    """Shorten a clean name to what every file system takes, keeping its ending."""
    ending = extension(name)
    stem = name[: len(name) - len(ending)] if ending else name
    room = _NAME_BYTES - len(ending.encode())
    return stem.encode()[:room].decode(errors="ignore") + ending
