"""The program behind the fence: reads tasks from standard input, does them, answers.

Runs as a process of its own with bounded address space, processor time, file size and open files, no
core dumps, a scrubbed environment and a folder of its own that the parent removes. It holds one
task at a time, imports only what that task needs, and ends when its input ends.
"""

from __future__ import annotations

import contextlib
import errno
import faulthandler
import importlib
import json
import logging
import math
import os
import resource
import shutil
import sys
import tempfile
import warnings
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, BinaryIO

from pipeline.errors import FileFaultError, MissingProgramError
from pipeline.read.limits import FOLDER_PREFIX, ReadLimits
from pipeline.read.wire import HEAD, GarbledError, pack, unpack

if TYPE_CHECKING:
    from collections.abc import Mapping

# Task -> function in a module of this room; nothing else can be called from outside.
TASKS = MappingProxyType(
    {
        "pdf.overview": ("pipeline.read.pdf", "overview"),
        "pdf.page": ("pipeline.read.pdf", "page"),
        "pdf.signatures": ("pipeline.read.signatures", "signatures"),
        "image.overview": ("pipeline.read.image", "overview"),
        "image.frame": ("pipeline.read.image", "frame"),
        "docx.document": ("pipeline.read.docx", "document"),
        "docx.scan": ("pipeline.read.docx", "scan"),
        "office.convert": ("pipeline.read.office", "convert"),
        "attachments.names": ("pipeline.read.attachments", "names"),
        "attachments.piece": ("pipeline.read.attachments", "piece"),
        "text.document": ("pipeline.read.mail", "document"),
        "show.ready": ("pipeline.read.show", "ready"),
        "show.sheet": ("pipeline.read.show", "sheet"),
        "show.frame": ("pipeline.read.show", "frame"),
        "again.sheet": ("pipeline.read.again", "sheet"),
        "again.frame": ("pipeline.read.again", "frame"),
    }
)
OPEN_FILES = 64
# What an answer tells of this process: the most it ever held, what it holds, and both of its address space.
MEMORY = MappingProxyType({"rss": "VmHWM", "held": "VmRSS", "most": "VmPeak", "space": "VmSize"})
# Disk full, quota used up, disk read-only or failing, no more processes or open files on this machine.
MACHINES = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EAGAIN, errno.ENFILE})


def main() -> None:
    """Serve tasks until standard input ends; `sys.argv[1]` is the limits as JSON."""
    limits = ReadLimits.from_wire(json.loads(sys.argv[1]))
    tasks, answers = _own_pipes()
    _confine(limits)
    tempfile.tempdir = str(Path.cwd())  # and nowhere else: by itself it would look for another folder
    _hush()
    with contextlib.suppress(BrokenPipeError):  # the parent was killed while we worked
        _say(answers, {"ready": os.getpid()})
        while (request := _hear(tasks)) is not None:
            _renew_processor_time(limits)
            answer = _answer(request, limits)
            answer |= {name: _memory(row) for name, row in MEMORY.items()}
            _say(answers, answer)
    _tidy()


def _memory(name: str) -> int:
    """Count the bytes of a row of /proc/self/status; 0 without /proc.

    `getrusage` would tell what the parent held when it started us, where that was more.
    """
    with contextlib.suppress(OSError):
        rows = Path("/proc/self/status").read_text().splitlines()
        return next((int(row.split()[1]) * 1024 for row in rows if row.startswith(f"{name}:")), 0)
    return 0


def _tidy() -> None:
    """Remove our own folder: the parent is gone without doing it (it kills us first when it lives)."""
    with contextlib.suppress(FileNotFoundError):
        folder = Path.cwd()
        if folder.name.startswith(FOLDER_PREFIX):
            shutil.rmtree(folder, ignore_errors=True)


def _own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Take the pipes for ourselves: a library that prints must not garble the answers."""
    tasks, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    empty = os.open(os.devnull, os.O_RDONLY)
    os.dup2(empty, 0)
    os.close(empty)
    os.dup2(2, 1)
    return tasks, answers


def _confine(limits: ReadLimits) -> None:
    """Bound this process and, by inheritance, every program that it starts."""
    for what, most in (
        (resource.RLIMIT_AS, limits.max_memory_bytes),
        (resource.RLIMIT_FSIZE, limits.max_written_bytes),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
    ):
        _, hard = resource.getrlimit(what)
        bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (bound, bound))


def _renew_processor_time(limits: ReadLimits) -> None:
    """Give this task its own processor time: a worker whose parent died must not spin for ever."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = math.ceil(used.ru_utime + used.ru_stime + limits.max_seconds_per_task) + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(
        resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard)
    )


def _hush() -> None:
    """Keep the text of letters out of the error stream; leave only where a crash happened."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    faulthandler.enable()


def _answer(request: Mapping[str, Any], limits: ReadLimits) -> dict[str, Any]:
    """Do one task; every failure becomes an answer."""
    try:
        module, function = TASKS[request["task"]]
        run = getattr(importlib.import_module(module), function)
        return {"ok": run(request["args"], limits)}
    except MissingProgramError as missing:
        return {"missing": str(missing)}
    except MemoryError:
        return {"broken": "MemoryError"}
    except Exception as error:  # noqa: BLE001 - libraries raise anything on broken files; the letter must not stop us
        if _is_machines(error) or _is_gone(request):
            return {"machine": _where(error)}
        if isinstance(error, FileFaultError):
            return {"fault": [error.code, error.message]}
        return {"broken": _where(error)}


def _is_machines(error: BaseException) -> bool:
    """Tell whether this error, or one that it came from, is the machine's trouble and not the file's."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, OSError) and seen.errno in MACHINES:
            return True
        seen = seen.__cause__ or seen.__context__
    return False


def _is_gone(request: Mapping[str, Any]) -> bool:
    """Tell whether the file to read is no longer there: the parent had it a moment ago."""
    path = request.get("args", {}).get("path")
    return path is not None and not Path(path).exists()


def _where(error: Exception) -> str:
    """Name the error and the line, never its text: that may hold words of the letter."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = "?" if trace is None else f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
    return f"{type(error).__name__} at {place}"


def _hear(tasks: BinaryIO) -> dict[str, Any] | None:
    """Read one request, None when the parent is gone."""
    head = tasks.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    (size,) = HEAD.unpack(head)
    body = tasks.read(size)
    try:
        return unpack(body) if len(body) == size else None
    except GarbledError:
        return None


def _say(answers: BinaryIO, message: Mapping[str, Any]) -> None:
    answers.write(pack(message))
    answers.flush()


if __name__ == "__main__":
    main()
