"""`vanthu bench archive`: the same letters by one and two processes, on each database, by Dask, by peers.

Each run is the command as people start it, in a home of its own, measured from outside with all that it
starts; what it kept is compared with what the first run kept.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from contextlib import contextmanager, nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.learn.bench.meter import EngineFailedError
from pipeline.learn.bench.tree import Burden, burden_of
from pipeline.store import open_store
from pipeline.store.port import CaseQuery
from pipeline.store.spare import spare_database
from pipeline.terms import ReadBy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager

    from pipeline.learn.bench.peers import Surroundings
    from pipeline.model import Case
    from pipeline.store.port import Store

PEER = "ocrmypdf+invoice2data"
PEER_PROGRAMS = ("ocrmypdf", "invoice2data", "tesseract", "pdftotext")
STRETCH = 100  # letters that growth is measured on
ALL_CASES = 1 << 31


@dataclass(frozen=True, slots=True)
class Way:
    """One way to take the letters in."""

    name: str
    workers: int
    postgresql: bool = False
    dask: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """One run: what it cost, and whether it kept what the first run kept (None for the first, and peers)."""

    name: str
    letters: int
    burden: Burden
    identical: bool | None

    @property
    def rate(self) -> float:
        """Letters per second."""
        return self.letters / self.burden.seconds

    @property
    def ocr_share(self) -> float:
        """The share of Tesseract in the processor time."""
        return self.burden.ocr_cpu / max(self.burden.cpu, 1e-9)


@dataclass(frozen=True, slots=True)
class Stages:
    """Scans taken in by one worker, timed from inside: seconds in all, in each stage, and outside of stages.

    What is outside overlaps with the reading of the next letter, so it never counts for less than it costs.
    """

    letters: int
    seconds: float
    inside: Mapping[str, float]
    outside: float

    @property
    def overhead(self) -> float:
        """The share of orchestration, database, bookkeeping in the time a scanned letter is under way."""
        return self.outside / max(sum(self.inside.values()) + self.outside, 1e-9)


@dataclass(frozen=True, slots=True)
class Grown:
    """A home of `size` letters: processor seconds for each of the last hundred, and of all so far.

    `own_per_letter` is that of the last hundred without Tesseract's: a page that is alike in many letters is
    recognised once, so the letters of a large home cost less of that.
    """

    size: int
    cpu_per_letter: float
    own_per_letter: float
    cpu_of_all: float


@dataclass(frozen=True, slots=True)
class ArchiveFigures:
    """All that was measured; `left_out` tells which runs were not made, and why."""

    runs: tuple[Taken, ...]
    stages: Stages | None
    growth: tuple[Grown, ...]
    left_out: Mapping[str, str]

    def grown(self, one: Grown) -> float:
        """How many times the cost of a letter in the smallest home."""
        return one.cpu_per_letter / self.growth[0].cpu_per_letter

    def own_grown(self, one: Grown) -> float:
        """How many times that, Tesseract's left out."""
        return one.own_per_letter / self.growth[0].own_per_letter

    def as_json(self) -> dict[str, Any]:
        """Give the figures with those reckoned from them."""
        first = self.runs[0]
        runs = [
            {**asdict(run), "rate": run.rate, "ocr_share": run.ocr_share, "ratio": run.rate / first.rate}
            for run in self.runs
        ]
        stages = None
        if self.stages:
            stages = {**asdict(self.stages), "overhead": self.stages.overhead}
        growth = [
            {**asdict(one), "ratio": self.grown(one), "own_ratio": self.own_grown(one)} for one in self.growth
        ]
        return {"runs": runs, "stages": stages, "growth": growth, "left_out": dict(self.left_out)}


@dataclass(frozen=True)
class Asked:
    """What to measure: letters (each in a folder), a place to work, a server, the peers; how time is told.

    `growing` are letters for a home that grows, in folders of a hundred.
    """

    letters: Path
    place: Path
    postgresql: str | None
    surroundings: Surroundings
    time_scans: Callable[[Path, Path], Stages]
    growing: Path | None = None
    on_run: Callable[[str], None] = lambda _: None


def ways(*, postgresql: bool) -> tuple[Way, ...]:
    """Give the runs in their order; the first is what all others are compared with."""
    plain = [Way("sqlite-1", 1), Way("sqlite-2", 2)]
    if postgresql:
        plain += [Way("postgresql-1", 1, postgresql=True), Way("postgresql-2", 2, postgresql=True)]
    return (*plain, Way("dask-2", 2, postgresql=postgresql, dask=True))


def measure(asked: Asked) -> ArchiveFigures:
    """Make all runs, then time the scans, then let a home grow where that was asked."""
    runs: list[Taken] = []
    left_out: dict[str, str] = {}
    if asked.postgresql is None:
        left_out["postgresql"] = "--postgresql"
    home = asked.place / "first"
    for number, way in enumerate(ways(postgresql=asked.postgresql is not None)):
        if way.dask and importlib.util.find_spec("distributed") is None:
            left_out[way.name] = "distributed"
            continue
        asked.on_run(way.name)
        runs.append(take_in(asked, way, home if number == 0 else asked.place / way.name, home))
    if lost := _lost(asked.surroundings):
        left_out[PEER] = lost
    else:
        for slots in (1, 2):
            asked.on_run(PEER)
            try:
                runs.append(_peer(asked, slots))
            except EngineFailedError as error:  # what was measured so far is worth more than the peer
                left_out[f"{PEER}-{slots}"] = str(error)
    scans = _scans(home, asked.letters, asked.place / "scans")
    stages = None
    if scans:
        asked.on_run("overhead")
        stages = asked.time_scans(asked.place / "scans", asked.place / "timed")
    growth = tuple(grow(asked, asked.growing)) if asked.growing else ()
    return ArchiveFigures(tuple(runs), stages, growth, left_out)


def take_in(asked: Asked, way: Way, home: Path, first: Path) -> Taken:
    """Take the letters in, in one way, into a new home; compare what is kept with the home `first`."""
    with _database(asked, way, home) as url:
        burden = burden_of(_command(way, asked.letters), env=_env(home, url), cwd=home)
        with _opened(home, url) as store:
            letters = _letters(store)
            identical = None
            if home != first:
                with _opened(first, _sqlite(first)) as other:
                    identical = same_results(other, store)
    return Taken(way.name, letters, burden, identical)


def same_results(one: Store, other: Store) -> bool:
    """Tell whether two stores keep the same letters with the same status, fields, findings and decision."""
    ids = {summary.id for summary in one.cases(CaseQuery(limit=ALL_CASES))}
    if ids != {summary.id for summary in other.cases(CaseQuery(limit=ALL_CASES))}:
        return False
    return all(_result(one.find(id_)) == _result(other.find(id_)) for id_ in sorted(ids))


def _result(case: Case | None) -> object:
    if case is None:
        return None
    findings = sorted(map(repr, (*case.submission.findings, *case.reading.findings, *case.report.findings)))
    return case.status, case.extraction, findings, case.decision


def grow(asked: Asked, growing: Path) -> Iterator[Grown]:
    """Fill one home; at 100, 1000 and all letters take in a hundred of the same making, and tell their cost.

    Each hundred holds the same samples (`letters.make`, `cycle`), so that only the home differs. Uses up the
    letters.
    """
    home = asked.place / "grown"
    blocks = sorted(growing.iterdir())
    blocks = [block for block in blocks if len(list(block.iterdir())) == STRETCH]
    done, cpu = 0, 0.0
    for size in sorted({1, 10, len(blocks)} & set(range(len(blocks) + 1)) - {0}):
        asked.on_run(f"growth {size * STRETCH}")
        if size - 1 > done:
            cpu += _add(home, blocks[done : size - 1], os.cpu_count() or 1).cpu
        last = _add(home, blocks[size - 1 : size], 1)
        cpu, done = cpu + last.cpu, size
        own = last.cpu - last.ocr_cpu
        yield Grown(size * STRETCH, last.cpu / STRETCH, own / STRETCH, cpu / (size * STRETCH))


def _add(home: Path, blocks: Sequence[Path], workers: int) -> Burden:
    """Take some hundreds in, as an archive of their own."""
    folder = home.with_name(f"grown-{blocks[0].name}-{len(blocks)}")
    folder.mkdir()
    for block in blocks:
        block.rename(folder / block.name)
    home.mkdir(exist_ok=True)
    return burden_of(_command(Way("", workers), folder), env=_env(home, _sqlite(home)), cwd=home)


def _command(way: Way, letters: Path) -> list[str]:
    if way.dask:
        return [sys.executable, "-P", "-m", "flows.bench_shares", str(letters), str(way.workers)]
    plain = ["archive", str(letters), "--group", "folder", "--workers", str(way.workers)]
    return [sys.executable, "-P", "-m", "pipeline.cli", *plain]


def _env(home: Path, url: str) -> dict[str, str]:
    """Give the environment of a run: no setting of this installation reaches it."""
    rest = {name: value for name, value in os.environ.items() if not name.startswith(("VANTHU_", "PREFECT_"))}
    return rest | {
        "VANTHU_DATA_DIR": str(home),
        "VANTHU_DATABASE_URL": url,
        "PREFECT_HOME": str(home / "prefect"),
    }


@contextmanager
def _database(asked: Asked, way: Way, home: Path) -> Iterator[str]:
    home.mkdir()
    spare: AbstractContextManager[str] = nullcontext(_sqlite(home))
    if way.postgresql and asked.postgresql:
        spare = spare_database(asked.postgresql)
    with spare as url:
        yield url


def _sqlite(home: Path) -> str:
    return f"sqlite:///{home / 'vanthu.sqlite3'}"


@contextmanager
def _opened(home: Path, url: str) -> Iterator[Store]:
    store = open_store(url, home / "originals")
    try:
        yield store
    finally:
        store.close()


def _letters(store: Store) -> int:
    intakes = store.intakes
    return sum(intakes.account(intakes.intakes()[0].id).entries.values()) if intakes else 0


def _lost(surroundings: Surroundings) -> str:
    path = surroundings.env["PATH"]
    return ", ".join(name for name in PEER_PROGRAMS if shutil.which(name, path=path) is None)


def _peer(asked: Asked, slots: int) -> Taken:
    """Let the peers have the PDF files of the same letters; only letters with such a file count for them."""
    letters = len({path.parent for path in asked.letters.rglob("*.pdf")})
    out = asked.place / f"peer-{slots}"
    script = str(Path(__file__).with_name("archive_peer.py"))
    command = [sys.executable, "-P", script, str(asked.letters), str(out), str(slots)]
    burden = burden_of(command, env=asked.surroundings.env, cwd=asked.place)
    return Taken(f"{PEER}-{slots}", letters, burden, None)


def _scans(home: Path, letters: Path, to: Path) -> int:
    """Copy the letters whose own file had to be recognised; how many. What the first run kept tells which."""
    copied = 0
    with _opened(home, _sqlite(home)) as store:
        intakes = store.intakes
        for fate in intakes.fates(intakes.intakes()[0].id) if intakes else ():
            case = store.find(fate.submission_id) if fate.submission_id else None
            folder = Path(fate.path).parent
            alone = (
                folder.name and not (to / folder).exists()
            )  # at the top, files of many letters lie together
            if case is not None and _is_scan(case) and alone:
                shutil.copytree(letters / folder, to / folder)
                copied += 1
    return copied


def _is_scan(case: Case) -> bool:
    letter = case.extraction.letter_file
    return any(one.file == letter and one.read_by is ReadBy.OCR for one in case.reading.documents)
