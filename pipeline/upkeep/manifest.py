"""What one backup consists of: the sha256 and size of each file, as JSON beside them, written last."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.whole import write_whole

if TYPE_CHECKING:
    from pathlib import Path

FORM = 1
MANIFEST, DATABASE, FILES, ORIGINALS, LOCK = "manifest.json", "database", "files", "originals", "backup.lock"
NAME = re.compile(r"\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(-\d+)?")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Item:
    """A file of a backup: its name in the snapshot (an original: its sha256), its sha256 and its size."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """One backup. `lost`: originals that were missing or damaged already when it was made."""

    made_at: datetime
    kind: str
    revision: str
    counts: tuple[tuple[str, int], ...]
    database: Item
    files: tuple[Item, ...]
    originals: tuple[Item, ...]
    lost: tuple[str, ...]


def write(snapshot: Path, made: Manifest) -> None:
    """Write the manifest of a snapshot whole: from then on it is a backup."""
    plain = {
        "form": FORM,
        "made_at": made.made_at.isoformat(),
        "kind": made.kind,
        "revision": made.revision,
        "counts": dict(made.counts),
        "database": _plain(made.database),
        "files": [_plain(one) for one in made.files],
        "originals": [[one.sha256, one.size] for one in made.originals],
        "lost": list(made.lost),
    }
    write_whole(snapshot / MANIFEST, json.dumps(plain, ensure_ascii=False).encode(), 0o600)


def load(snapshot: Path) -> Manifest:
    """Read the manifest of a snapshot; `UsageError` when it is not there, or not one of ours."""
    try:
        plain = json.loads((snapshot / MANIFEST).read_bytes())
        if plain["form"] != FORM:
            raise ValueError(plain["form"])  # noqa: TRY301 - told as every other broken manifest
        return Manifest(
            datetime.fromisoformat(plain["made_at"]),
            str(plain["kind"]),
            str(plain["revision"]),
            tuple((str(name), int(count)) for name, count in plain["counts"].items()),
            _item(plain["database"]),
            tuple(map(_item, plain["files"])),
            tuple(_item([sha256, sha256, size]) for sha256, size in plain["originals"]),
            tuple(map(str, plain["lost"])),
        )
    except FileNotFoundError:
        raise UsageError(f"{snapshot.name} không phải bản sao lưu trọn vẹn: thiếu {MANIFEST}.") from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"{snapshot / MANIFEST} đã hỏng: chọn bản sao lưu khác bằng --snapshot.") from error


def snapshots(folder: Path) -> tuple[str, ...]:
    """Name the backups that are whole, oldest first."""
    if not folder.is_dir():
        return ()
    found = (one for one in folder.iterdir() if NAME.fullmatch(one.name) and (one / MANIFEST).is_file())
    return tuple(sorted(one.name for one in found))


def _plain(item: Item) -> list[object]:
    return [item.name, item.sha256, item.size]


def _item(row: list[object]) -> Item:
    """Read an entry; a name that leads out of its folder is refused."""
    name, sha256, size = row
    path = PurePosixPath(str(name))
    if path.is_absolute() or ".." in path.parts or not _SHA256.fullmatch(str(sha256)):
        raise ValueError(name)
    return Item(str(name), str(sha256), int(str(size)))
