"""Run a command and measure it with all that it starts, whatever that is.

Wall and processor time are exact: those of the command and of all ended children, as the kernel adds them up.
Memory and the share of single programs are sampled from /proc (Linux). What a database server does for the
command is no child of it, so it is not in there.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.learn.bench.meter import PAUSE, EngineFailedError, family, memory

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OCR = "tesseract"
TICK = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@dataclass(slots=True)
class Burden:
    """What a command cost: seconds, processor seconds, those of Tesseract among them, bytes of memory.

    `peak` is the most that a single process held, `peak_all` the most that all held at one time (shared
    libraries counted once for each).
    """

    seconds: float = 0.0
    cpu: float = 0.0
    ocr_cpu: float = 0.0
    peak: int = 0
    peak_all: int = 0


@dataclass(slots=True)
class _Seen:
    """The last look at a process: who started it, its name, its own ticks, those of its ended children."""

    parent: int
    name: str
    own: int
    children: int


@dataclass(slots=True)
class _Watch:
    """Looks at a tree of processes again and again."""

    root: int
    burden: Burden
    over: threading.Event = field(default_factory=threading.Event)
    seen: dict[int, _Seen] = field(default_factory=dict)

    def run(self) -> None:
        while not self.over.wait(PAUSE):
            pids = family(self.root)
            sizes = [size for pid in pids if (size := memory(pid))]
            self.burden.peak = max([self.burden.peak, *(most for most, _ in sizes)])
            self.burden.peak_all = max(self.burden.peak_all, sum(now for _, now in sizes))
            for pid in pids:
                with suppress(OSError, IndexError, ValueError):
                    self.seen[pid] = _look(pid)

    def ocr_ticks(self) -> int:
        """Add up the processor time of Tesseract.

        A process that starts nothing else knows it exactly, with its shortest children; of others the last
        look at each child counts, which misses up to `PAUSE` seconds of each.
        """
        started: dict[int, list[_Seen]] = {}
        for one in self.seen.values():
            parent = self.seen.get(one.parent)
            if one.own or parent is None or one.name != parent.name:  # else it was about to become another
                started.setdefault(one.parent, []).append(one)
        total = 0
        for pid, children in started.items():
            known = self.seen.get(pid)
            if known is not None and known.name != OCR and all(one.name == OCR for one in children):
                total += max(known.children, sum(one.own for one in children))
            elif known is None or known.name != OCR:
                total += sum(one.own for one in children if one.name == OCR)
        return total


def burden_of(command: Sequence[str], *, env: Mapping[str, str], cwd: Path) -> Burden:
    """Run a command to its end and measure it; EngineFailedError, with its last words, when it fails."""
    burden, begun = Burden(), time.perf_counter()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(  # noqa: S603 - programs named in this package
            command, env=env, cwd=cwd, stdout=said, stderr=said, stdin=subprocess.DEVNULL
        )
        watch = _Watch(process.pid, burden)
        thread = threading.Thread(target=watch.run, daemon=True)
        thread.start()
        try:
            _, status, used = os.wait4(process.pid, 0)
            burden.seconds = time.perf_counter() - begun
            process.returncode = os.waitstatus_to_exitcode(status)
        finally:
            watch.over.set()
            thread.join()
            if process.returncode is None:
                process.terminate()
                process.wait()
        burden.cpu, burden.ocr_cpu = used.ru_utime + used.ru_stime, watch.ocr_ticks() / TICK
        if process.returncode:
            said.seek(0)
            last = said.read().decode("utf-8", "replace").strip().rpartition("\n")[2]
            raise EngineFailedError(f"{' '.join(command[:6])} đã dừng (mã {process.returncode}): {last}")
    return burden


def _look(pid: int) -> _Seen:
    head, _, rest = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")
    rows = rest.split()
    ticks = [int(value) for value in rows[11:15]]
    return _Seen(int(rows[1]), head.partition("(")[2], ticks[0] + ticks[1], ticks[2] + ticks[3])
