"""What runs in the measured process: each engine reads the same files as its own users would call it.

An engine tells JSON Lines on standard output: `{"file", "text", "failed"}` for each file, then
`{"cpu"}`, the processor seconds of itself and its ended children; ours then `{"file", "fields"}`, which
nobody times. `Work` is what it is told, as one JSON file.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager
    from datetime import date

    from pipeline.filing import Bench
    from pipeline.model import Reading, Submission
    from pipeline.process import Rooms
    from pipeline.read import ReaderPool

    class House(Protocol):
        """What is needed of `pipeline.app.House`."""

        @property
        def rooms(self) -> Rooms:
            """The rooms ready for work."""

        @property
        def pool(self) -> ReaderPool:
            """The workers that read."""

        @property
        def bench(self) -> Bench:
            """The rooms that judge a letter."""

        def rooms_for(self, profile: str) -> Rooms:
            """The rooms with another procedure."""

        def ingest(
            self, paths: Sequence[Path], *, together: bool = False, received: date | None = None
        ) -> Iterator[Submission]:
            """Turn files into submissions."""

    OpenHouse = Callable[[], AbstractContextManager[House]]


@dataclass(frozen=True)
class Item:
    """One file: its name in the report, its path, its page images (for engines that read no PDF)."""

    name: str
    path: str
    pictures: tuple[str, ...] = ()


@dataclass(frozen=True)
class Work:
    """All files of one measurement and how many may be read at once."""

    items: tuple[Item, ...]
    slots: int

    def save(self, path: Path) -> None:
        """Write for `load`."""
        path.write_text(json.dumps(asdict(self), ensure_ascii=False), "utf-8")

    @classmethod
    def load(cls, path: Path) -> Work:
        """Read what `save` wrote."""
        told = json.loads(path.read_text("utf-8"))
        items = tuple(Item(one["name"], one["path"], tuple(one["pictures"])) for one in told["items"])
        return cls(items, told["slots"])


def run_engine(name: str, work: Path, open_house: OpenHouse) -> None:
    """Run the engine of that name over a `Work` file; this process is then measured as a whole."""
    ENGINES[name](Work.load(work), open_house)


def _ours(work: Work, open_house: OpenHouse) -> None:
    """Read all files through the reading room of one house, side by side as `process_all` does.

    The room itself, not `rooms.read`: that one also begins to import spaCy, which reads nothing.
    """
    from pipeline.read import read  # noqa: PLC0415 - peers do not need it

    with open_house() as house, ThreadPoolExecutor(2 * work.slots) as threads:
        limits = house.pool.limits
        letters = {item.name: next(iter(house.ingest([Path(item.path)]))) for item in work.items}
        reading = {
            name: threads.submit(read, letter, pool=house.pool, limits=limits)
            for name, letter in letters.items()
        }
        readings: dict[str, Reading] = {}
        for name, future in reading.items():
            readings[name] = future.result()
            _tell(name, text_of(readings[name]))
    _tell_cpu()
    for name, letter in letters.items():
        found = house.rooms.extract(letter, readings[name])
        issuer, day = found.issuer.value, found.issued_on.value
        fields = {
            "number": found.number.value,
            "issued_on": day.isoformat() if day else None,
            "issuer": issuer.name if issuer else None,
        }
        _say({"file": name, "fields": fields})


def text_of(reading: Reading) -> str:
    """Give the lines of all pages, one below the other."""
    return "\n".join(
        " ".join(word.text for word in line.words)
        for document in reading.documents
        for page in document.pages
        for line in page.lines
    )


def _tesseract(work: Work, _: OpenHouse) -> None:
    """Call the program for one picture after the other; it takes all cores by itself."""
    for item in work.items:
        _tell_all(item, [_picture(picture, {}) for picture in item.pictures])


def _tesseract_side_by_side(work: Work, _: OpenHouse) -> None:
    """Call the program for as many pictures at once as there are cores, on one core each."""
    alone = {"OMP_THREAD_LIMIT": "1"}
    with ThreadPoolExecutor(work.slots) as threads:
        under_way = [
            (item, [threads.submit(_picture, picture, alone) for picture in item.pictures])
            for item in work.items
        ]
        for item, futures in under_way:
            _tell_all(item, [future.result() for future in futures])


def _picture(picture: str, env: dict[str, str]) -> str | None:
    return _output(["tesseract", picture, "-", "-l", "vie", "--dpi", "300"], env)


def _tell_all(item: Item, texts: Sequence[str | None]) -> None:
    _tell(item.name, "\n".join(text or "" for text in texts), failed=None in texts)


def _ocrmypdf(work: Work, _: OpenHouse) -> None:
    """Call the program file by file, as its manual shows; the text of its sidecar counts."""
    with tempfile.TemporaryDirectory() as folder:
        sidecar = Path(folder) / "sidecar.txt"
        for item in work.items:
            sidecar.unlink(missing_ok=True)
            done = _output(
                ["ocrmypdf", "--deskew", "--rotate-pages", "--clean", "--jobs", str(work.slots), "-l", "vie",
                 "--sidecar", str(sidecar), "--quiet", item.path, str(Path(folder) / "out.pdf")], {},
            )  # fmt: skip
            text = sidecar.read_text("utf-8", "replace") if sidecar.exists() else ""
            _tell(item.name, text, failed=done is None)


def _output(command: Sequence[str], env: dict[str, str]) -> str | None:
    """Run a program and give what it printed; None when it failed."""
    done = subprocess.run(  # noqa: S603 - programs named in this module
        command, env=os.environ | env, capture_output=True, check=False, encoding="utf-8", errors="replace"
    )
    return done.stdout if done.returncode == 0 else None


def _tell(name: str, text: str, *, failed: bool = False) -> None:
    _say({"file": name, "text": text, "failed": failed})


def _tell_cpu() -> None:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    _say({"cpu": sum(one.ru_utime + one.ru_stime for one in used)})


def _say(message: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(message, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def _peer(read: Callable[[Work, OpenHouse], None]) -> Callable[[Work, OpenHouse], None]:
    """Let a peer tell its processor time when it has read all."""

    def run(work: Work, open_house: OpenHouse) -> None:
        read(work, open_house)
        _tell_cpu()

    return run


ENGINES: dict[str, Callable[[Work, OpenHouse], None]] = {
    "vanthu": _ours,
    "tesseract": _peer(_tesseract),
    "tesseract-parallel": _peer(_tesseract_side_by_side),
    "ocrmypdf": _peer(_ocrmypdf),
}
