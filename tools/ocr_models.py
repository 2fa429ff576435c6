"""Compare Tesseract's models and settings: `python tools/ocr_models.py DIR --models fast=FOLDER best=FOLDER`.

DIR as for `vanthu bench read`. The first model is the base; each setting is changed alone, then all models at
all resolutions. Prints a Markdown table: error rates as the bench counts them, seconds and processor seconds
for each page. Page images are as scanned: none of our preparation, so classes that need it (turned, inverted,
photo) are left out. `--tesserocr` compares only the base with that library in one process, if this Python has
it.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))

from pipeline.learn.bench import sheets
from pipeline.learn.bench.jobs import jobs_in
from pipeline.learn.bench.score import Score, score

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pipeline.learn.bench.jobs import Job

NEED_PREPARATION = frozenset({"turned", "inverted", "photo"})


@dataclass(frozen=True)
class Way:
    """One way to call Tesseract."""

    model: str
    psm: int = 3
    dpi: int = 300
    threads: int = 1
    library: bool = False


def main() -> int:
    """Measure and print; give the exit code."""
    asked = argparse.ArgumentParser(description="Compare Tesseract's models and settings.")
    asked.add_argument("folder", type=Path)
    asked.add_argument("--models", nargs="+", required=True, metavar="NAME=FOLDER")
    asked.add_argument("--limit", type=int, default=12)
    asked.add_argument("--tesserocr", action="store_true")
    told = asked.parse_args()
    models = dict(one.split("=", 1) for one in told.models)
    jobs = [job for job in jobs_in(told.folder) if job.form not in NEED_PREPARATION]
    jobs = [jobs[i * len(jobs) // told.limit] for i in range(min(told.limit, len(jobs)))]
    pages = sum(job.pages for job in jobs)
    classes = ", ".join(sorted({job.form for job in jobs}))
    print(f"{len(jobs)} scans of {pages} pages ({classes})\n")
    print("| model | psm | dpi | threads | CER | WER | junk | lines lost | s/page | CPU s/page |")
    print(f"|{' --- |' * 10}")
    with tempfile.TemporaryDirectory() as folder:
        for way in _ways(list(models), library=told.tesserocr):
            counted, seconds, cpu = _run(way, models, jobs, Path(folder))
            name = f"{way.model}{' (tesserocr)' if way.library else ''}"
            print(
                f"| {name} | {way.psm} | {way.dpi} | {way.threads} | {100 * counted.cer:.2f} % | "
                f"{100 * counted.wer:.2f} % | {100 * counted.junk_rate:.2f} % | "
                f"{counted.lost}/{counted.lines} | "
                f"{seconds / pages:.2f} | {cpu / pages:.2f} |",
                flush=True,
            )
    return 0


def _ways(models: Sequence[str], *, library: bool) -> Iterator[Way]:
    base = Way(models[0])
    yield base
    if library:
        yield replace(base, library=True)
        return
    yield from (replace(base, psm=psm) for psm in (4, 6, 11))
    yield replace(base, threads=2)
    yield from (replace(base, dpi=dpi) for dpi in (200, 400))
    for model in models[1:]:
        yield from (Way(model, dpi=dpi) for dpi in (200, 300))


def _run(
    way: Way, models: Mapping[str, str], jobs: Sequence[Job], folder: Path
) -> tuple[Score, float, float]:
    """Read all scans one way; give the score, wall and processor seconds."""
    total, seconds, cpu = Score(), 0.0, 0.0
    for i, job in enumerate(jobs):
        own = folder / f"{i}-{way.dpi}"
        if not own.exists():
            own.mkdir()
            sheets.rendered(job.path, own, dpi=way.dpi)
        pictures = sorted(own.iterdir(), key=lambda path: int(path.stem.rpartition("-")[2]))
        begun, used = time.perf_counter(), _cpu()
        texts = [(_in_process if way.library else _program)(picture, way, models) for picture in pictures]
        seconds += time.perf_counter() - begun
        cpu += _cpu() - used
        total += score(job.lines, "\n".join(texts))
    return total, seconds, cpu


def _program(picture: Path, way: Way, models: Mapping[str, str]) -> str:
    command = ["tesseract", str(picture), "-", "--tessdata-dir", models[way.model], "-l", "vie", "--oem", "1"]
    command += ["--psm", str(way.psm), "--dpi", str(way.dpi)]
    env = os.environ | {"OMP_THREAD_LIMIT": str(way.threads)}
    done = subprocess.run(command, env=env, capture_output=True, check=True, encoding="utf-8")  # noqa: S603 - fixed program
    return done.stdout


_APIS: dict[str, object] = {}


def _in_process(picture: Path, way: Way, models: Mapping[str, str]) -> str:
    """Read with tesserocr, whose engine is loaded once."""
    import tesserocr  # noqa: PLC0415 - only where asked for

    if way.model not in _APIS:
        _APIS[way.model] = tesserocr.PyTessBaseAPI(path=models[way.model], lang="vie", psm=way.psm, oem=1)
    api = _APIS[way.model]
    api.SetImageFile(str(picture))  # type: ignore[attr-defined]  # no hints in that library
    api.SetVariable("user_defined_dpi", str(way.dpi))  # type: ignore[attr-defined]  # as above
    return str(api.GetUTF8Text())  # type: ignore[attr-defined]  # as above


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


if __name__ == "__main__":
    sys.exit(main())
