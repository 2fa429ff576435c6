"""Make a backup: the database first, then the originals that its rows name, the manifest last."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.lockfile import alone
from pipeline.store.dump import dump, file_of, kind_of
from pipeline.store.originals import place
from pipeline.store.proof import open_proof
from pipeline.upkeep.copying import copy, digest, private, remove
from pipeline.upkeep.manifest import (
    DATABASE,
    FILES,
    LOCK,
    MANIFEST,
    NAME,
    ORIGINALS,
    Item,
    Manifest,
    load,
    snapshots,
    write,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from pipeline.store.proof import Named

# Of the data folder: what is made again by itself, what belongs to running processes, and the originals.
LEFT_OUT = frozenset({ORIGINALS, "cache", "spool", "run", "log", "prefect"})
KEY = "desk.key"
_TRANSIENT = (".lock", ".tmp", "-wal", "-shm", "-journal", ".pid")
_PATIENCE = 5.0


@dataclass(frozen=True, slots=True)
class Installation:
    """Where an installation keeps what it has; `own_originals` is a folder outside `data_dir`, if any."""

    url: str
    data_dir: Path
    own_originals: Path | None = None

    @property
    def originals(self) -> Path:
        """The folder of the originals."""
        return self.own_originals or self.data_dir / ORIGINALS


@dataclass(frozen=True, slots=True)
class Made:
    """What a backup did: its name and manifest, and how many originals were copied anew."""

    name: str
    manifest: Manifest
    copied: int
    removed: tuple[str, ...]


def back_up(
    home: Installation,
    folder: Path,
    at: datetime,
    *,
    keep: int | None = None,
    key: bool = False,
    step: Callable[[], None] = lambda: None,
) -> Made:
    """Make a backup of `home` in `folder`; `step` is called for each original.

    `keep` is how many backups stay, `key` whether the key of sealed secrets goes with them. Originals that
    are missing or damaged are named in the manifest. Raises `UsageError` for a folder with other things.
    """
    _check_folder(home, folder)
    private(folder)
    with alone(folder / LOCK, _PATIENCE):
        _sweep(folder)
        name = _free_name(folder, at)
        snapshot = folder / name
        with open_proof(home.url) as proof:
            private(snapshot)
            dump(home.url, snapshot / DATABASE)
            revision, counts, named = proof.revision(), proof.counts(), proof.named()
        originals, lost, copied = _originals(home.originals, folder / ORIGINALS, named, step)
        manifest = Manifest(
            made_at=at,
            kind=kind_of(home.url),
            revision=revision,
            counts=counts,
            database=Item(DATABASE, *digest(snapshot / DATABASE)),
            files=tuple(_files(home, snapshot / FILES, key=key)),
            originals=originals,
            lost=lost,
        )
        write(snapshot, manifest)
        return Made(name, manifest, copied, tuple(_thin(folder, keep)))


def _check_folder(home: Installation, folder: Path) -> None:
    if folder.resolve().is_relative_to(home.data_dir.resolve()):
        raise UsageError("Thư mục sao lưu phải nằm ngoài thư mục dữ liệu, tốt nhất ở ổ đĩa khác.")
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} không phải thư mục.")
    known = {ORIGINALS, LOCK}
    others = [one.name for one in folder.iterdir()] if folder.is_dir() else []
    if strange := sorted(name for name in others if name not in known and not NAME.fullmatch(name)):
        raise UsageError(
            f"{folder} chứa thứ khác ({strange[0]}): chọn một thư mục trống hoặc bản sao lưu cũ."
        )


def _sweep(folder: Path) -> None:
    """Remove what a killed backup left: a snapshot without manifest is none, nor is half an original."""
    for half in (folder / ORIGINALS).glob("??/.*"):
        half.unlink()
    for one in folder.iterdir():
        if NAME.fullmatch(one.name) and not (one / MANIFEST).is_file():
            remove(one)


def _free_name(folder: Path, at: datetime) -> str:
    """Name a snapshot by its time, later than every one there, so that names sort by age."""
    name = f"{at:%Y-%m-%dT%H-%M-%S}"
    number = 2
    free = name
    while (folder / free).exists():
        free, number = f"{name}-{number}", number + 1
    return free


def _originals(
    source: Path, target: Path, named: Iterable[Named], step: Callable[[], None]
) -> tuple[tuple[Item, ...], tuple[str, ...], int]:
    """Copy the originals that are not there yet; give those of this backup, those lost, and how many came."""
    kept: list[Item] = []
    lost: list[str] = []
    copied = 0
    for one in named:
        origin, there = place(source, one.sha256), place(target, one.sha256)
        size = _size(there, one)
        if size is None and _size(origin, one, whole=True) is not None:
            size = copy(origin, there, one.sha256).size
            copied += 1
        if size is None:
            lost.append(one.sha256)
        else:
            kept.append(Item(one.sha256, one.sha256, size))
        step()
    return tuple(kept), tuple(lost), copied


def _size(path: Path, one: Named, *, whole: bool = False) -> int | None:
    """Give the size of an original, None when it is missing or not the one named.

    Its bytes are read when `whole`, and where the row does not know the size.
    """
    try:
        size = path.stat().st_size
        if one.size not in (None, size):
            return None
        same = digest(path)[0] == one.sha256 if whole or one.size is None else True
    except OSError:
        return None
    return size if same else None


def _files(home: Installation, target: Path, *, key: bool) -> Iterator[Item]:
    """Copy the other files of the data folder that nothing could make again."""
    database = file_of(home.url)
    for path in _walk(home.data_dir):
        if path.absolute() == database or (path.name == KEY and not key):
            continue
        name = path.relative_to(home.data_dir).as_posix()
        made = copy(path, target / name, None)
        yield Item(name, made.sha256, made.size)


def _walk(data_dir: Path) -> Iterator[Path]:
    for folder, inner, names in os.walk(data_dir):
        here = data_dir / os.path.relpath(folder, data_dir)
        top = here.resolve() == data_dir.resolve()
        inner[:] = sorted(one for one in inner if not (top and one in LEFT_OUT))
        for name in sorted(names):
            path = here / name
            if not (name.startswith(".") or name.endswith(_TRANSIENT) or path.is_symlink()):
                yield path


def _thin(folder: Path, keep: int | None) -> Iterator[str]:
    """Remove the oldest backups; the originals stay, for others name them."""
    whole = snapshots(folder)
    aged = sorted(whole, key=lambda name: (load(folder / name).made_at, name))
    for name in aged[: max(len(aged) - keep, 0)] if keep else ():
        (folder / name / MANIFEST).unlink()
        remove(folder / name)
        yield name
