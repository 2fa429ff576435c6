"""Run one engine as a process of its own and measure it with all that it starts.

Wall time counts from the start of the process (as a user waits) to the engine's word that it is done;
processor time is what the engine says it and its ended children used; memory is sampled from /proc (Linux),
because what the kernel keeps of an ended child begins with its parent's size.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import VanthuError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

PAUSE = 0.1  # seconds between two looks at the memory
KIB = 1024


class EngineFailedError(VanthuError):
    """An engine ended without saying that it was done."""

    advice = "Chạy lại lệnh với --peers bỏ bớt chương trình này, hoặc cài lại chương trình này."


@dataclass
class Run:
    """What an engine gave: text and fields by file name, seconds, processor seconds, bytes of memory.

    `peak` is the most that a single process held, `peak_all` the most that all held at one time (shared
    libraries counted once for each).
    """

    texts: dict[str, str] = field(default_factory=dict)
    fields: dict[str, dict[str, str | None]] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)
    seconds: float = 0.0
    cpu: float = 0.0
    peak: int = 0
    peak_all: int = 0


def measure(
    name: str, command: Sequence[str], *, env: Mapping[str, str], on_file: Callable[[], None] = lambda: None
) -> Run:
    """Run `command`, which tells JSON Lines (see `engines`), and measure it; EngineFailedError."""
    run = Run()
    begun = time.perf_counter()
    with (
        tempfile.TemporaryFile() as said,  # libraries chatter there; the end of it says why an engine died
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=said, env=env, encoding="utf-8") as process,  # noqa: S603 - our own engines
    ):
        over = threading.Event()
        watch = threading.Thread(target=_watch, args=(process.pid, run, over), daemon=True)
        watch.start()
        done = False
        for line in process.stdout or ():
            told: dict[str, Any] = json.loads(line)
            if "text" in told:
                run.texts[told["file"]] = told["text"]
                if told.get("failed"):
                    run.failed.append(told["file"])
                on_file()
            elif "fields" in told:
                run.fields[told["file"]] = told["fields"]
            elif "cpu" in told:
                run.seconds, run.cpu, done = time.perf_counter() - begun, told["cpu"], True
                over.set()
        over.set()
        watch.join()
        if process.wait() or not done:
            said.seek(0)
            last = said.read().decode("utf-8", "replace").strip().rpartition("\n")[2]
            raise EngineFailedError(f"{name} đã dừng giữa chừng (mã {process.returncode}): {last}")
    return run


def _watch(root: int, run: Run, over: threading.Event) -> None:
    while not over.wait(PAUSE):
        sizes = [size for pid in family(root) if (size := memory(pid))]
        run.peak = max([run.peak, *(most for most, _ in sizes)])
        run.peak_all = max(run.peak_all, sum(now for _, now in sizes))


def family(root: int) -> set[int]:
    """Give the process and all that descend from it, as they are now; only `root` without /proc."""
    parents = dict(_parents())
    found = {root}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def _parents() -> Iterator[tuple[int, int]]:
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError, IndexError, ValueError):
            yield int(stat.parent.name), int(stat.read_text().rpartition(")")[2].split()[1])


def memory(pid: int) -> tuple[int, int] | None:
    """Give the most and the present bytes of a process, None when it is gone."""
    with suppress(OSError, KeyError, ValueError):
        rows = Path(f"/proc/{pid}/status").read_text().splitlines()
        sizes = {name: int(rest.split()[0]) * KIB for name, _, rest in (row.partition(":") for row in rows)
                 if name in {"VmHWM", "VmRSS"}}  # fmt: skip
        return sizes["VmHWM"], sizes["VmRSS"]
    return None
