"""How quick are the dry rooms? Letters are read once; then extract, validate and route are timed alone.

Processor time, not wall time: the house works on many letters side by side, and other work on the machine
must not count. One letter goes before, untimed, to load spaCy and the tables. Then each is met for the first
time, as in life, and several times more for a median that is steady: what is remembered of words and places
makes those rounds a little quicker, so both are told. The peer is plain pdfplumber on the same born-digital
PDF files in the same run: what others need to have the text at all, before any field is looked for.
"""

from __future__ import annotations

import os
import resource
import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from rich.table import Table

from pipeline.errors import UsageError
from pipeline.learn.bench import sheets
from pipeline.learn.bench.run import machine_of
from pipeline.learn.report.words import percent
from pipeline.learn.truth import BORN_DIGITAL
from pipeline.read import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from pipeline.learn.bench.engines import House, OpenHouse
    from pipeline.learn.truth import Trial
    from pipeline.model import Reading, Submission
    from pipeline.process import Rooms

T = TypeVar("T")

STAGES = ("extract", "validate", "route")
HEADS = ("Dạng", "Văn bản", "Trang", "Trích xuất", "Kiểm tra", "Chuyển", "Văn bản/giây")


@dataclass(frozen=True)
class Letter:
    """One letter that was read, with the rooms of its procedure."""

    form: str
    submission: Submission
    reading: Reading
    rooms: Rooms
    pdfs: tuple[Path, ...]

    @property
    def pages(self) -> int:
        """Pages of all its files."""
        return sum(len(document.pages) for document in self.reading.documents)


@dataclass
class Speed:
    """Processor seconds: of each stage by letter, of reading all letters, and of the peer, ours beside it.

    `first` is the time of the dry rooms for all letters when they were met for the first time;
    `seconds` are the medians of `rounds`, one tuple for each letter in the order of `STAGES`; `peer` and
    `beside_peer` are about the same letters, `compared` in number.
    """

    machine: str
    rounds: int
    letters: tuple[Letter, ...]
    unread: int = 0  # letters without a page, left out: nothing in them costs nothing
    reading: float = 0.0
    first: float = 0.0
    seconds: list[tuple[float, ...]] = field(default_factory=list)
    compared: int = 0
    peer: float = 0.0
    beside_peer: float = 0.0

    @property
    def total(self) -> float:
        """Seconds of the dry rooms for all letters."""
        return sum(map(sum, self.seconds))

    @property
    def per_second(self) -> float:
        """Letters that one core extracts, validates and routes in a second."""
        return len(self.letters) / max(self.total, 1e-9)

    @property
    def share_of_reading(self) -> float:
        """Dry seconds for each second of ingesting and reading the same letters."""
        return self.total / max(self.reading, 1e-9)

    @property
    def ratio(self) -> float | None:
        """Ours to the peer's seconds, below 1: ours is quicker; None without a born-digital PDF."""
        return self.beside_peer / self.peer if self.peer else None

    def of(self, form: str) -> tuple[int, int, tuple[float, ...]]:
        """Give letters, pages, and mean seconds of each stage for one form."""
        rows = [i for i, letter in enumerate(self.letters) if letter.form == form]
        means = (statistics.fmean(self.seconds[i][stage] for i in rows) for stage in range(len(STAGES)))
        return len(rows), sum(self.letters[i].pages for i in rows), tuple(means)

    @property
    def forms(self) -> tuple[str, ...]:
        """Forms of letters that were met."""
        return tuple(sorted({letter.form for letter in self.letters}))

    def as_json(self) -> dict[str, Any]:
        """Give the figures as plain values."""
        forms = {form: self.of(form) for form in self.forms}
        return {
            "machine": self.machine,
            "rounds": self.rounds,
            "letters": len(self.letters),
            "unread": self.unread,
            "pages": sum(letter.pages for letter in self.letters),
            "letters_per_second": round(self.per_second, 1),
            "letters_per_second_at_first_sight": round(len(self.letters) / max(self.first, 1e-9), 1),
            "cpu_seconds": {
                stage: round(sum(row[i] for row in self.seconds), 4) for i, stage in enumerate(STAGES)
            },
            "cpu_seconds_of_reading": round(self.reading, 2),
            "share_of_reading": round(self.share_of_reading, 4),
            "forms": {
                form: {"letters": count, "pages": pages, **dict(zip(STAGES, means, strict=True))}
                for form, (count, pages, means) in forms.items()
            },
            "pdfplumber": {
                "letters": self.compared,
                "cpu_seconds": round(self.peer, 4),
                "ours_cpu_seconds": round(self.beside_peer, 4),
                "ours_to_this": None if self.ratio is None else round(self.ratio, 3),
            },
        }


def measure_speed(trials: Sequence[Trial], open_house: OpenHouse, *, rounds: int) -> Speed:
    """Read all letters on all cores, then time the dry rooms on one; UsageError when none could be read."""
    slots = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    before = _used()
    with open_house() as house, ThreadPoolExecutor(2 * slots) as threads:
        met = tuple(threads.map(lambda trial: _letter(trial, house), trials))
    reading = _used() - before  # the workers are gone by now, so that their time is known
    letters = tuple(letter for letter in met if letter.pages)
    if not letters:
        raise UsageError("Không đọc được trang nào của các văn bản này; xem lý do bằng vanthu process TỆP")
    _stages(letters[0])
    first = sum(sum(_stages(letter)) for letter in letters)
    speed = Speed(machine_of(slots), rounds, letters, len(met) - len(letters), reading, first)
    taken = [[_stages(letter) for letter in letters] for _ in range(rounds)]
    for one in zip(*taken, strict=True):
        speed.seconds.append(tuple(map(statistics.median, zip(*one, strict=True))))
    for letter, seconds in zip(letters, speed.seconds, strict=True):
        if letter.form == BORN_DIGITAL and letter.pdfs:
            speed.compared += 1
            speed.beside_peer += sum(seconds)
            speed.peer += statistics.median(_timed(lambda: _peer(letter))[0] for _ in range(rounds))  # noqa: B023 - called at once
    return speed


def _letter(trial: Trial, house: House) -> Letter:
    submission = next(house.ingest(trial.paths, together=trial.together, received=trial.received))
    reading = read(submission, pool=house.pool, limits=house.pool.limits)
    pdfs = tuple(path for path in trial.paths if path.suffix.lower() == ".pdf")
    return Letter(trial.form, submission, reading, house.rooms_for(trial.profile), pdfs)


def _stages(letter: Letter) -> tuple[float, ...]:
    """Walk the dry rooms; give the seconds of each, the choice of the procedure counted to routing."""
    submission, reading, rooms = letter.submission, letter.reading, letter.rooms
    extract, extraction = _timed(lambda: rooms.extract(submission, reading))
    choose, procedure = _timed(lambda: rooms.procedure(submission, extraction))
    check, _ = _timed(lambda: rooms.validate(submission, reading, extraction, procedure))
    route, _ = _timed(lambda: rooms.route(submission, extraction, procedure))
    return extract, check, choose + route


def _peer(letter: Letter) -> None:
    for path in letter.pdfs:
        sheets.plumbed(path)


def _timed(call: Callable[[], T]) -> tuple[float, T]:
    """Give the processor seconds of a call, on whatever threads, and what it gave."""
    begun = time.process_time()
    value = call()
    return time.process_time() - begun, value


def _used() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def speed_table(speed: Speed) -> Iterator[Table | str]:
    """Give the table, milliseconds a letter, and what holds for all letters."""
    table = Table(header_style="bold")
    for heading in HEADS:
        table.add_column(heading, justify="left" if heading == HEADS[0] else "right")
    for form in speed.forms:
        count, pages, means = speed.of(form)
        told = [f"{1000 * one:.1f} ms".replace(".", ",") for one in means]
        table.add_row(form, str(count), str(pages), *told, f"{1 / max(sum(means), 1e-9):.0f}")
    yield table
    yield (
        f"Trích xuất, kiểm tra, chuyển: {speed.per_second:.0f} văn bản/giây trên một nhân "
        f"(trung vị {speed.rounds} lượt, thời gian bộ xử lý; lần gặp đầu tiên "
        f"{len(speed.letters) / max(speed.first, 1e-9):.0f}); "
        f"bằng {percent(speed.share_of_reading)} thời gian đọc."
    )
    if speed.unread:
        yield f"{speed.unread} văn bản không đọc được trang nào, không tính vào tốc độ."
    if speed.ratio is not None:
        yield (
            f"Trên {speed.compared} văn bản PDF bản điện tử: bằng {100 * speed.ratio:.0f} % thời gian "
            "pdfplumber chỉ lấy chữ."
        )
    yield speed.machine
