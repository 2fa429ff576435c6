"""The watched folder as plain functions: what lies in it, what has arrived whole, where it goes after.

A file counts as arrived when its size and time of change were the same for `SETTLED` seconds; a folder
is one submission, and counts when that holds for all its files. A name that programs use for half-written
files is no letter yet, and a folder that holds one waits.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

SETTLED = 2.0  # seconds
LONGEST_PAUSE = 600.0  # seconds
DONE = ".done"
PARTIAL = (".part", ".partial", ".tmp", ".temp", ".crdownload", ".filepart", ".swp", "~")

Shape = tuple[tuple[str, int, int], ...]  # relative name, size in bytes, time of change in ns


@dataclass(frozen=True, slots=True)
class Sighting:
    """One thing in the inbox; times are seconds of a monotonic clock."""

    shape: Shape
    since: float
    tries: int = 0
    not_before: float = 0.0


def look(inbox: Path) -> dict[Path, Shape]:
    """Find what could be a submission, the oldest first; what vanishes meanwhile is left out."""
    found: dict[Path, Shape] = {}
    for entry in inbox.iterdir():
        if not ignored(entry.name) and not entry.is_symlink() and (shape := shape_of(entry)):
            found[entry] = shape
    return dict(sorted(found.items(), key=lambda item: (min(part[2] for part in item[1]), item[0].name)))


def ignored(name: str) -> bool:
    """Tell whether a name is hidden or one of a file that is still being written."""
    return name.startswith((".", "~$")) or name.lower().endswith(PARTIAL)


def shape_of(entry: Path) -> Shape:
    """Give names, sizes and times of the files of one entry; empty when it is not to be taken yet."""
    try:
        paths = files_of(entry)
        if any(ignored(path.name) for path in paths):
            return ()
        stats = [(path.relative_to(entry.parent).as_posix(), path.stat()) for path in paths]
    except OSError:
        return ()
    return tuple((name, stat.st_size, stat.st_mtime_ns) for name, stat in stats)


def files_of(entry: Path) -> tuple[Path, ...]:
    """List the files of one entry in a fixed order, without links and without hidden ones inside a folder."""
    if not entry.is_dir():
        return (entry,) if entry.is_file() else ()
    inside = (path for path in entry.rglob("*") if path.is_file() and not path.is_symlink())
    return tuple(sorted(path for path in inside if not path.name.startswith(".")))


def watch_on(
    before: Mapping[Path, Sighting], shapes: Mapping[Path, Shape], now: float
) -> dict[Path, Sighting]:
    """Carry sightings from one look to the next; what changed its shape starts anew."""
    return {
        path: before[path] if path in before and before[path].shape == shape else Sighting(shape, now)
        for path, shape in shapes.items()
    }


def arrived(sightings: Mapping[Path, Sighting], now: float) -> tuple[Path, ...]:
    """Give what lies still long enough and need not wait after a failure, the oldest first."""
    return tuple(p for p, s in sightings.items() if now - s.since >= SETTLED and now >= s.not_before)


def after_failure(sighting: Sighting, now: float) -> Sighting:
    """Note a failed try; the pauses grow: 4, 8, 16 ... seconds, at most ten minutes."""
    tries = sighting.tries + 1
    return replace(sighting, tries=tries, not_before=now + min(2.0 ** (tries + 1), LONGEST_PAUSE))


def put_away(entry: Path, day: date) -> Path:
    """Move what is done to `.done/YYYY-MM-DD/` beside it, under a name that is still free there."""
    folder = entry.parent / DONE / day.isoformat()
    folder.mkdir(parents=True, exist_ok=True)
    target, number = folder / entry.name, 2
    while target.exists():
        target = folder / f"{entry.stem} ({number}){entry.suffix}"
        number += 1
    return entry.rename(target)
