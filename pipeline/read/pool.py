"""A fixed number of fenced workers, shared by every thread that reads."""

from __future__ import annotations

import json
import logging
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import copy_context
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

from pipeline.errors import DefectError, FenceBusyError, FileFaultError, MissingProgramError
from pipeline.read.cache import Fingerprints, key_of
from pipeline.read.fence import Worker, WorkerDiedError, WorkerHungError
from pipeline.read.version import reader_version
from pipeline.read.wire import GarbledError
from pipeline.terms import READ_FAULTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import TracebackType

    from pipeline.read.cache import PageCache
    from pipeline.read.limits import ReadLimits

LOG = logging.getLogger(__name__)
HUNG = "Đọc tệp quá lâu nên đã dừng (tệp hỏng hoặc quá phức tạp): đề nghị gửi lại bản PDF hoặc DOCX khác."
DIED = (
    "Tệp làm chương trình đọc dừng đột ngột (tệp hỏng hoặc quá nặng): đề nghị gửi lại bản PDF hoặc DOCX khác."
)
MACHINE = "Máy đọc không ghi được vào thư mục tạm (đầy, bị xóa hoặc chỉ đọc): dọn chỗ rồi chạy lại."
TOO_LONG = (
    "Đọc tệp quá lâu nên đã dừng giữa chừng (quá nhiều trang nặng): đề nghị tách văn bản ra khỏi phụ lục "
    "và gửi lại."
)
CLOSED = "The reader pool is closed."
TRIES = 2  # the second with a fresh worker and a fresh folder
BROKEN = "Tệp bị hỏng nên không đọc được: đề nghị mở thử, xuất lại và gửi lại bản PDF hoặc DOCX khác."


class TooSlowError(FileFaultError):
    """A task was stopped for its time, or its file had none left."""


class MachineFaultError(Exception):
    """A task failed for the machine's sake (disk full, folder gone); never seen outside this module."""


class WornError(Exception):
    """A worker that had done other tasks failed; a fresh one tells whether it was the file's fault."""


class Allowance:
    """Seconds of workers' time that one file may still cost, however many pages share them."""

    def __init__(self, seconds: float) -> None:
        """Start with `seconds`."""
        self._lock = threading.Lock()
        self._left = seconds

    def spend(self, seconds: float) -> None:
        """Take off what a page has cost."""
        with self._lock:
            self._left -= seconds

    @property
    def is_spent(self) -> bool:
        """True when nothing is left."""
        return self._left <= 0


@dataclass(slots=True, eq=False)
class _Job:
    """One task and everybody who waits for it; `check` raises GarbledError for what is no answer to it."""

    task: str
    path: Path
    args: dict[str, object]
    fingerprint: str | None = None
    origin: str | None = None
    check: Callable[[dict[str, Any]], object] | None = None
    allowance: Allowance | None = None
    futures: list[Future[dict[str, Any]]] = field(default_factory=list)

    @property
    def is_unwanted(self) -> bool:
        return all(future.cancelled() for future in self.futures)


class ReaderPool:
    """Hands tasks to at most `slots` workers, started when first needed; a context manager.

    May be used from several threads; tasks are done in the order of `submit`. Pages that stand in the
    `cache` are taken from there, and a page that two submissions want at once is read once.
    """

    def __init__(self, slots: int, limits: ReadLimits, cache: PageCache | None = None) -> None:
        """Prepare the pool; no process is started yet."""
        self.limits = limits
        self._cache = cache
        self._prints = Fingerprints()
        self._origin = threading.local()  # the file that arrived, which the thread is reading
        self._forgotten: set[str] = set()
        self._jobs: dict[object, _Job] = {}
        self._pages_done = 0
        self._pages_asked = 0
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

    @property
    def progress(self) -> tuple[int, int]:
        """Pages that are done (or given up), and pages that were asked for, since the pool was made."""
        return self._pages_done, self._pages_asked

    def submit(
        self,
        task: str,
        path: Path,
        *,
        check: Callable[[dict[str, Any]], object] | None = None,
        allowance: Allowance | None = None,
        **args: object,
    ) -> Future[dict[str, Any]]:
        """Queue one task on the file `path`; the future gives the answer of the worker.

        With `check`, which raises GarbledError for what is no answer to this task, the task is a page: it
        is counted, taken from the cache, and shared with others who want the same of the same bytes.
        `allowance` pays for the time; once it is spent, what still waits is a fault.
        The future raises FileFaultError (the letter is at fault), FenceBusyError (no worker could be
        started, or the machine has no room for its work) or MissingProgramError.
        """
        future: Future[dict[str, Any]] = Future()
        job = _Job(task, path.resolve(), args, check=check, allowance=allowance, futures=[future])
        name: object = job
        if check is not None:
            job.fingerprint = self._prints.of(job.path)
            job.origin = getattr(self._origin, "sha256", None) or job.fingerprint
            name = (job.origin, job.fingerprint or job.path, task, json.dumps(args, sort_keys=True))
        with self._lock:
            if self._closed:
                raise DefectError(CLOSED)
            self._pages_asked += check is not None
            if (twin := self._jobs.get(name)) is not None:
                twin.futures.append(future)
                return future
            self._jobs[name] = job
            self._threads.submit(copy_context().run, self._serve, name, job)  # log lines know the letter
        return future

    def run(self, task: str, path: Path, **args: Any) -> dict[str, Any]:  # noqa: ANN401 - as submit takes them
        """Do one task and wait for its answer; raises as `submit` says."""
        return self.submit(task, path, **args).result()

    @contextmanager
    def reading(self, sha256: str) -> Iterator[None]:
        """Keep the pages that this thread reads meanwhile as those of the file with this sha256."""
        self._origin.sha256 = sha256
        try:
            yield
        finally:
            self._origin.sha256 = None

    def forget(self, sha256: str) -> None:
        """Keep no page of the file with this sha256, neither of those kept before."""
        self._forgotten.add(sha256)
        if self._cache is not None:
            self._cache.forget(sha256)

    def close(self) -> None:
        """Drop what is queued and kill the workers; safe to call twice.

        Who still waits gets a CancelledError: what was not read is no fault of the letter.
        """
        with self._lock:
            self._closed = True
            workers, self._all, self._idle = self._all, set(), []
            jobs, self._jobs = self._jobs, {}
        for job in jobs.values():
            for future in job.futures:
                future.cancel()
        for worker in workers:
            worker.kill()  # before its pipes are closed: then its thread would wait on to the end of its time
        self._threads.shutdown(wait=True, cancel_futures=True)
        for worker in workers:
            worker.close()

    def _serve(self, name: object, job: _Job) -> None:
        """Do a job and tell everybody who waits for it, also those who came meanwhile."""
        with self._lock:
            if job.is_unwanted:  # and stays so: nobody can join what is not listed
                self._finish(name, job)
                return
        answer: dict[str, Any] = {}
        failure: BaseException | None = None
        try:
            answer = self._answer(job)
        except BaseException as error:  # noqa: BLE001 - whatever it is, it belongs to those who wait
            failure = error
        with self._lock:
            self._finish(name, job)
        for future in job.futures:
            if not future.set_running_or_notify_cancel():
                continue
            if failure is None:
                future.set_result(answer)
            else:
                future.set_exception(failure)

    def _finish(self, name: object, job: _Job) -> None:
        """Strike a job off the list; the lock is held."""
        self._jobs.pop(name, None)
        self._pages_done += len(job.futures) if job.check else 0

    def _answer(self, job: _Job) -> dict[str, Any]:
        key = self._key(job)
        if (kept := self._kept(job, key)) is not None:
            return kept
        if job.allowance and job.allowance.is_spent:
            raise TooSlowError("UNREADABLE", TOO_LONG)
        begun = time.monotonic()
        try:
            answer = self._run(job.task, {**job.args, "path": str(job.path)})
        finally:
            if job.allowance:
                job.allowance.spend(time.monotonic() - begun)
        # The bytes that were read are those of the key only when nobody wrote to the file meanwhile.
        if key and self._cache and self._prints.of(job.path) == job.fingerprint and _is_sound(job, answer):
            self._cache.keep(key, answer)
            if job.origin in self._forgotten:  # a page that was still being read
                self._cache.forget(job.origin)
        return answer

    def _key(self, job: _Job) -> str | None:
        if self._cache is None or job.fingerprint is None or job.origin is None:
            return None
        key = key_of(job.fingerprint, job.task, job.args, self.limits, reader_version())
        return job.origin + key

    def _kept(self, job: _Job, key: str | None) -> dict[str, Any] | None:
        """Give the answer out of the cache; what is no answer to this task was tampered with: none."""
        kept = self._cache.find(key) if self._cache and key else None
        return kept if kept is not None and _is_sound(job, kept) else None

    def _run(self, task: str, args: dict[str, Any]) -> dict[str, Any]:
        fresh, left = False, TRIES
        while left:
            try:
                return self._try(task, args, fresh=fresh)
            except MachineFaultError as error:
                left -= 1
                LOG.warning("%s met trouble of this machine: %s", task, error)
            except WornError:
                fresh = True  # costs no try, and comes once: what a fresh worker says is final
        raise FenceBusyError(MACHINE)

    def _try(self, task: str, args: dict[str, Any], *, fresh: bool) -> dict[str, Any]:
        """Do one task on one worker.

        Raises MachineFaultError when it failed for no reason of the letter, WornError when a fresh worker has
        to tell: what one could not do at the end of its room, or after other files, proves nothing.
        """
        worker = self._take(fresh=fresh)
        try:
            answer = worker.ask(task, args)
        except WorkerHungError as error:
            self._drop(worker)
            raise TooSlowError("UNREADABLE", HUNG) from error
        except WorkerDiedError as error:
            LOG.warning("worker died during %s: %s", task, error)
            homeless = worker.homeless
            self._drop(worker)
            if self._closed:
                raise DefectError(CLOSED) from error  # we killed it ourselves
            if homeless:
                raise MachineFaultError("folder gone") from error
            if worker.tasks_done:
                raise WornError from error
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
        used = worker.tasks_done > 1
        if used and ("broken" in answer or ("fault" in answer and worker.was_full)):
            raise WornError
        return _judged(task, answer)

    def _take(self, *, fresh: bool) -> Worker:
        with self._lock:
            if self._closed:
                raise DefectError(CLOSED)
            idle = self._idle.pop() if self._idle else None
        if idle is not None:
            if not fresh:
                return idle
            self._drop(idle)
        worker = Worker(self.limits)
        with self._lock:
            if not self._closed:
                self._all.add(worker)
                return worker
        worker.close()
        raise DefectError(CLOSED)

    def _give(self, worker: Worker) -> None:
        with self._lock:
            if not self._closed:
                self._idle.append(worker)

    def _drop(self, worker: Worker) -> None:
        with self._lock:
            self._all.discard(worker)
        worker.close()


def _is_sound(job: _Job, answer: dict[str, Any]) -> bool:
    """Tell whether this is an answer to the job at all."""
    try:
        if job.check is not None:
            job.check(answer)
    except GarbledError:
        return False
    return True


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
