"""One worker process, seen from outside: started, asked, timed and, if it must be, killed.

Whatever a hostile file does to the programs that parse it (crash, hang, eat memory, print rubbish), the
parent sees only one of three errors here, and the next task gets a fresh worker.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import selectors
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import FenceBusyError
from pipeline.read.limits import FOLDER_PREFIX
from pipeline.read.wire import HEAD, GarbledError, pack, unpack

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.read.limits import ReadLimits

LOG = logging.getLogger(__name__)
# Runs from an installed package and from a source checkout alike, though -I ignores PYTHONPATH; the
# root goes last so that it cannot hide a module of the standard library.
BOOT = "import sys; sys.path.append(sys.argv.pop(1)); from pipeline.read.worker import main; main()"
ROOT = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 60.0
NO_FOLDER = "Không tạo được thư mục tạm ({}): kiểm tra dung lượng đĩa của thư mục tạm (TMPDIR)."
KEPT_OF_STDERR = 2000
CHUNK = 1 << 16
_MEMORY = ("rss", "held", "most", "space")


class WorkerDiedError(Exception):
    """The worker ended, or answered rubbish, while it held a task."""


class WorkerHungError(Exception):
    """The worker did not answer in time and was killed."""


class Worker:
    """A running worker; not to be shared between threads, except that any may `kill` it."""

    def __init__(self, limits: ReadLimits) -> None:
        """Start the process; FenceBusyError when it does not come up."""
        self._limits = limits
        self.tasks_done = 0
        self.rss = 0  # bytes, the most that it ever held
        self.held = 0  # bytes, after its last task
        self.most = 0  # bytes of address space, the most that it ever had
        self.space = 0  # bytes of address space, after its last task
        self._lock = threading.Lock()
        self._closed = False
        try:
            self._folder = Path(tempfile.mkdtemp(prefix=FOLDER_PREFIX))
        except OSError as error:
            raise FenceBusyError(NO_FOLDER.format(error.strerror)) from error
        try:
            with (self._folder / "stderr").open("wb") as stderr:
                self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own module
                    [sys.executable, "-I", "-c", BOOT, str(ROOT), json.dumps(limits.to_wire())],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=stderr,
                    cwd=self._folder,
                    env=_environment(self._folder),
                    start_new_session=True,
                )
        except OSError as error:
            shutil.rmtree(self._folder, ignore_errors=True)
            raise FenceBusyError(f"Không khởi động được tiến trình đọc: {error.strerror}") from error
        try:
            self._receive(time.monotonic() + SECONDS_TO_START)
        except (WorkerDiedError, WorkerHungError) as error:
            self.close()
            raise FenceBusyError("Tiến trình đọc không khởi động được (thiếu bộ nhớ?).") from error

    @property
    def spent(self) -> bool:
        """True when the worker should be replaced: many tasks done, or too little room left for the next.

        The bound is on the address space (RLIMIT_AS), which grows apart from what is held.
        """
        most = self._limits.max_memory_bytes
        full = self.held > most // 2 or self.space > most * 7 // 8
        return self.tasks_done >= self._limits.tasks_per_worker or full

    @property
    def was_full(self) -> bool:
        """True when it came near its bound, so that what it could not read may be no fault of the file."""
        return self.most > self._limits.max_memory_bytes * 15 // 16

    @property
    def homeless(self) -> bool:
        """True when the worker's folder is gone: somebody emptied the temporary folder of the machine."""
        return not self._folder.is_dir()

    def ask(self, task: str, args: Mapping[str, Any]) -> dict[str, Any]:
        """Send one task and wait for the answer.

        Raises WorkerHungError after `max_seconds_per_task`, WorkerDiedError when the process ended or
        sent what is no answer. After either the worker is useless: `close` it.
        """
        deadline = time.monotonic() + self._limits.max_seconds_per_task
        stdin = self._process.stdin
        if stdin is None:
            raise WorkerDiedError("no pipe")
        try:
            stdin.write(pack({"task": task, "args": dict(args)}))
            stdin.flush()
        except OSError as error:
            raise WorkerDiedError("pipe closed") from error
        answer = self._receive(deadline)
        self.tasks_done += 1
        self.rss, self.held, self.most, self.space = (
            size if isinstance(size := answer.get(name), int) else 0 for name in _MEMORY
        )
        return answer

    def close(self) -> None:
        """Kill the worker with all its children and remove its folder; safe to call twice.

        Not while another thread waits for an answer: it would never hear of the end of a closed pipe.
        """
        with self._lock:
            if self._closed:
                return
            self._kill()
            self._closed = True
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        self._process.wait()
        self._log_stderr()
        shutil.rmtree(self._folder, ignore_errors=True)

    def kill(self) -> None:
        """Kill the worker with all its children; a thread that waits for its answer hears of it."""
        with self._lock:
            if not self._closed:  # else its number may belong to another process by now
                self._kill()

    def _kill(self) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)

    def _receive(self, deadline: float) -> dict[str, Any]:
        (size,) = HEAD.unpack(self._read(HEAD.size, deadline))
        if size > self._limits.max_reply_bytes:
            raise WorkerDiedError("answer too large")
        try:
            return unpack(self._read(size, deadline))
        except GarbledError as error:
            raise WorkerDiedError("garbled answer") from error

    def _read(self, size: int, deadline: float) -> bytes:
        """Read exactly `size` bytes before the deadline."""
        stdout = self._process.stdout
        if stdout is None:
            raise WorkerDiedError("no pipe")
        parts: list[bytes] = []
        with selectors.DefaultSelector() as selector:
            selector.register(stdout, selectors.EVENT_READ)
            while size:
                left = deadline - time.monotonic()
                if left <= 0 or not selector.select(left):
                    raise WorkerHungError(f"no answer after {self._limits.max_seconds_per_task} s")
                part = os.read(stdout.fileno(), min(size, CHUNK))
                if not part:
                    raise WorkerDiedError(f"ended with {self._process.poll()}")
                parts.append(part)
                size -= len(part)
        return b"".join(parts)

    def _log_stderr(self) -> None:
        """Say at debug level where a crash happened; workers never write letter text there."""
        if not LOG.isEnabledFor(logging.DEBUG):
            return
        with contextlib.suppress(OSError):
            if tail := (self._folder / "stderr").read_bytes()[-KEPT_OF_STDERR:]:
                LOG.debug("worker %d: %s", self._process.pid, tail.decode(errors="replace"))


def _environment(folder: Path) -> dict[str, str]:
    """Only what the programs need: no tokens, no addresses, no user settings reach a parser.

    One thread per program: two OpenMP threads of Tesseract gain nothing and cost 38 % more processor
    time, pages run side by side instead. One arena of malloc: each more, for threads that hardly run, takes
    64 MB and more of the address space that bounds a worker (325 MB less after 40 letters, measured).
    """
    kept = {name: os.environ[name] for name in ("PATH", "TESSDATA_PREFIX") if name in os.environ}
    single = ("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
    threads = dict.fromkeys((*single, "MALLOC_ARENA_MAX"), "1")
    return kept | threads | {"LANG": "C.UTF-8", "TMPDIR": str(folder), "HOME": str(folder)}
