"""One measurement: all engines over the same scans, one after the other, and what came of it."""

from __future__ import annotations

import os
import platform
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.learn.bench import sheets
from pipeline.learn.bench.engines import Item, Work
from pipeline.learn.bench.meter import measure
from pipeline.learn.bench.peers import OURS, Surroundings
from pipeline.learn.bench.said import ASKED, said
from pipeline.learn.bench.score import Score, score
from pipeline.learn.compare import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pipeline.learn.bench.jobs import Job
    from pipeline.learn.bench.meter import Run

ALL = "all"


@dataclass
class Hits:
    """How often a field was there to be found, and was."""

    right: int = 0
    asked: int = 0

    @property
    def rate(self) -> float:
        """Share found, 0 to 1."""
        return self.right / self.asked if self.asked else 0.0


@dataclass
class Figures:
    """What one engine did: scores by class of scan ("all": together), hits by field, time and memory.

    `text_hits` counts fields whose value the text says, `field_hits` those that our extraction gave
    (ours only); `texts` is what it read by the name of the scan; seconds are for the whole batch, bytes as in
    `meter.Run`.
    """

    engine: str
    version: str
    scores: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    text_hits: dict[str, Hits] = field(default_factory=lambda: defaultdict(Hits))
    field_hits: dict[str, Hits] = field(default_factory=lambda: defaultdict(Hits))
    texts: dict[str, str] = field(default_factory=dict)
    pages: int = 0
    failed: int = 0
    seconds: float = 0.0
    cpu: float = 0.0
    peak: int = 0
    peak_all: int = 0

    @property
    def seconds_per_page(self) -> float:
        """Wall seconds for each page of the batch."""
        return self.seconds / max(self.pages, 1)

    @property
    def cpu_per_page(self) -> float:
        """Processor seconds for each page, children included."""
        return self.cpu / max(self.pages, 1)


@dataclass
class Bench:
    """One measurement: the machine, the scans by class, the engines (ours first), who was left out."""

    machine: str
    load: float
    forms: dict[str, int]
    pages: dict[str, int]
    engines: list[Figures] = field(default_factory=list)
    skipped: dict[str, str] = field(default_factory=dict)


def run_bench(
    jobs: Sequence[Job],
    peers: Sequence[str],
    around: Surroundings,
    *,
    slots: int,
    on_page: Callable[[str, int], None] = lambda *_: None,
) -> Bench:
    """Measure ours and each peer that is here; `on_page` hears the engine and how many pages it did.

    Raises EngineFailedError when an engine dies.
    """
    bench = Bench(machine_of(slots), os.getloadavg()[0], {}, {})
    for job in jobs:
        bench.forms[job.form] = bench.forms.get(job.form, 0) + 1
        bench.pages[job.form] = bench.pages.get(job.form, 0) + job.pages
    with tempfile.TemporaryDirectory(prefix="vanthu-bench-") as folder:
        work = Path(folder) / "work.json"
        Work(tuple(_item(job, Path(folder), i) for i, job in enumerate(jobs)), slots).save(work)
        for engine in (OURS, *peers):
            if engine != OURS and (reason := around.missing(engine)):
                bench.skipped[engine] = reason
                continue
            waiting = iter(jobs)
            run = measure(
                engine,
                around.command(engine, work),
                env=around.env,
                on_file=lambda waiting=waiting, engine=engine: on_page(engine, next(waiting).pages),  # type: ignore[misc]  # mypy cannot infer lambdas with defaults
            )
            bench.engines.append(_figures(engine, _version(engine, around), jobs, run))
    return bench


def _item(job: Job, folder: Path, index: int) -> Item:
    """Prepare one file; page images are drawn here, before any clock runs (a favour to plain Tesseract)."""
    if job.path.suffix.lower() != ".pdf":
        return Item(f"{index}", str(job.path.absolute()), (str(job.path.absolute()),))
    own = folder / str(index)
    own.mkdir()
    return Item(f"{index}", str(job.path.absolute()), tuple(map(str, sheets.rendered(job.path, own))))


def _figures(engine: str, version: str, jobs: Sequence[Job], run: Run) -> Figures:
    figures = Figures(
        engine, version, failed=len(run.failed), seconds=run.seconds, cpu=run.cpu, peak=run.peak,
        peak_all=run.peak_all,
    )  # fmt: skip
    for index, job in enumerate(jobs):
        text = run.texts.get(str(index), "")
        counted = score(job.lines, text)
        figures.pages += job.pages
        figures.texts[job.name] = text
        for form in (ALL, job.form):
            figures.scores[form] += counted
        for name in ASKED:
            if (value := job.fields.get(name)) is None:
                continue
            figures.text_hits[name].asked += 1
            figures.text_hits[name].right += said(name, value, text)
            if run.fields:
                figures.field_hits[name].asked += 1
                got = run.fields.get(str(index), {}).get(name)
                figures.field_hits[name].right += folded(got) == folded(value)
    return figures


def _version(engine: str, around: Surroundings) -> str:
    if engine == OURS:
        from pipeline import __version__  # noqa: PLC0415 - keeps --help quick

        return __version__
    return around.version(engine)


def machine_of(slots: int) -> str:
    """Say what was measured on: processor and cores, nothing that names the machine."""
    model = platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        rows = info.read_text("utf-8", "replace").splitlines()
        model = next((row.partition(":")[2].strip() for row in rows if row.startswith("model name")), model)
    return f"{model}, {slots} cores, {platform.system()}, Python {platform.python_version()}"


def as_json(bench: Bench) -> dict[str, Any]:
    """Give all figures as plain values; rates from 0 to 1, seconds, bytes; ratios are ours / peer."""
    ours = bench.engines[0]
    return {
        "machine": bench.machine,
        "load_at_start": round(bench.load, 2),
        "scans": bench.forms,
        "pages": bench.pages,
        "skipped": bench.skipped,
        "engines": {one.engine: _engine_json(one, ours) for one in bench.engines},
    }


def _engine_json(one: Figures, ours: Figures) -> dict[str, Any]:
    return {
        "version": one.version,
        "failed": one.failed,
        "seconds_per_page": round(one.seconds_per_page, 3),
        "cpu_seconds_per_page": round(one.cpu_per_page, 3),
        "peak_bytes_of_one_process": one.peak,
        "peak_bytes_of_all_processes": one.peak_all,
        "scores": {
            form: vars_of(counted) | {"cer": counted.cer, "wer": counted.wer, "junk_rate": counted.junk_rate}
            for form, counted in sorted(one.scores.items())
        },
        "said_in_text": {name: vars(hits) for name, hits in one.text_hits.items()},
        "extracted": {name: vars(hits) for name, hits in one.field_hits.items()},
        "ours_to_this": None if one is ours else ratios(ours, one),
    }


def vars_of(counted: Score) -> dict[str, int]:
    """Give the counts of a score by name."""
    return {name: getattr(counted, name) for name in counted.__slots__}


def ratios(ours: Figures, peer: Figures) -> dict[str, float | None]:
    """Divide ours by the peer's: below 1 ours is better (fewer errors, less time, less memory)."""
    pairs = {
        "cer": (ours.scores[ALL].cer, peer.scores[ALL].cer),
        "wer": (ours.scores[ALL].wer, peer.scores[ALL].wer),
        "seconds": (ours.seconds_per_page, peer.seconds_per_page),
        "cpu_seconds": (ours.cpu_per_page, peer.cpu_per_page),
        "memory": (ours.peak_all, peer.peak_all),
    }
    return {name: round(own / other, 3) if other else None for name, (own, other) in pairs.items()}
