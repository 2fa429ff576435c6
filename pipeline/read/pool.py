"""A fixed number of fenced workers, shared by every thread that reads."""

from __future__ import annotations

import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Self

from pipeline.errors import DefectError, FenceBusyError, FileFaultError, MissingProgramError
from pipeline.read.fence import Worker, WorkerDiedError, WorkerHungError
from pipeline.terms import READ_FAULTS

if TYPE_CHECKING:
    from concurrent.futures import Future
    from pathlib import Path
    from types import TracebackType

    from pipeline.read.limits import ReadLimits

LOG = logging.getLogger(__name__)
HUNG = "Đọc tệp quá lâu nên đã dừng (tệp hỏng hoặc quá phức tạp): đề nghị gửi lại bản PDF hoặc DOCX khác."
DIED = (
    "Tệp làm chương trình đọc dừng đột ngột (tệp hỏng hoặc quá nặng): đề nghị gửi lại bản PDF hoặc DOCX khác."
)
MACHINE = "Máy đọc không ghi được vào thư mục tạm (đầy, bị xóa hoặc chỉ đọc): dọn chỗ rồi chạy lại."
TRIES = 2  # the second with a fresh worker and a fresh folder
BROKEN = "Tệp bị hỏng nên không đọc được: đề nghị mở thử, xuất lại và gửi lại bản PDF hoặc DOCX khác."


class TooSlowError(FileFaultError):
    """A task was stopped for its time; more tasks of the same file are likely to end alike."""


class MachineFaultError(Exception):
    """A task failed for the machine's sake (disk full, folder gone); never seen outside this module."""


class ReaderPool:
    """Hands tasks to at most `slots` workers, started when first needed; a context manager.

    May be used from several threads; tasks are done in the order of `submit`.
    """

    def __init__(self, slots: int, limits: ReadLimits) -> None:
        """Prepare the pool; no process is started yet."""
        self.limits = limits
        self._threads = ThreadPoolExecutor(max(1, slots), thread_name_prefix="read")
        self._lock = threading.Lock()
        self._idle: list[Worker] = []
        self._all: set[Worker] = set()
        self._closed = False

    def __enter__(self) -> Self:
        """Give the pool itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End all workers."""
        self.close()

    def submit(self, task: str, path: Path, **args: object) -> Future[dict[str, Any]]:
        """Queue one task on the file `path`; the future gives the answer of the worker.

        The future raises FileFaultError (the letter is at fault), FenceBusyError (no worker could be
        started, or the machine has no room for its work) or MissingProgramError.
        """
        return self._threads.submit(self._run, task, {"path": str(path.resolve()), **args})

    def run(self, task: str, path: Path, **args: object) -> dict[str, Any]:
        """Do one task and wait for its answer; raises as `submit` says."""
        return self.submit(task, path, **args).result()

    def close(self) -> None:
        """Drop what is queued and kill the workers; safe to call twice."""
        with self._lock:
            self._closed = True
            workers, self._all, self._idle = self._all, set(), []
        for worker in workers:
            worker.close()
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _run(self, task: str, args: dict[str, Any]) -> dict[str, Any]:
        for _ in range(TRIES):
            try:
                return self._try(task, args)
            except MachineFaultError as error:
                LOG.warning("%s met trouble of this machine: %s", task, error)
        raise FenceBusyError(MACHINE)

    def _try(self, task: str, args: dict[str, Any]) -> dict[str, Any]:
        """Do one task on one worker; MachineFaultError when it failed for no reason of the letter."""
        worker = self._take()
        try:
            answer = worker.ask(task, args)
        except WorkerHungError as error:
            self._drop(worker)
            raise TooSlowError("UNREADABLE", HUNG) from error
        except WorkerDiedError as error:
            LOG.warning("worker died during %s: %s", task, error)
            homeless = worker.homeless
            self._drop(worker)
            if homeless:
                raise MachineFaultError("folder gone") from error
            raise FileFaultError("UNREADABLE", DIED) from error
        except BaseException:
            self._drop(worker)
            raise
        homeless = worker.homeless
        if homeless or worker.spent or answer.keys() & {"broken", "machine"}:
            self._drop(worker)
        else:
            self._give(worker)
        if homeless and "ok" not in answer:
            raise MachineFaultError("folder gone")
        return _judged(task, answer)

    def _take(self) -> Worker:
        with self._lock:
            if self._closed:
                raise DefectError("The reader pool is closed.")
            if self._idle:
                return self._idle.pop()
        worker = Worker(self.limits)
        with self._lock:
            if not self._closed:
                self._all.add(worker)
                return worker
        worker.close()
        raise DefectError("The reader pool is closed.")

    def _give(self, worker: Worker) -> None:
        with self._lock:
            if not self._closed:
                self._idle.append(worker)

    def _drop(self, worker: Worker) -> None:
        with self._lock:
            self._all.discard(worker)
        worker.close()


def _judged(task: str, answer: dict[str, Any]) -> dict[str, Any]:
    """Turn an answer into a value or the exception that it stands for."""
    match answer:
        case {"ok": dict() as value}:
            return value
        case {"fault": [str() as code, str() as message]} if code in READ_FAULTS:
            raise FileFaultError(code, message)
        case {"missing": str() as message}:
            raise MissingProgramError(message)
        case {"machine": str() as where}:
            raise MachineFaultError(where)
        case {"broken": str() as where}:
            LOG.warning("%s failed: %s", task, where)
    raise FileFaultError("UNREADABLE", BROKEN)
