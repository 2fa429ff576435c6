"""Bring a backup back, into an empty installation only; every byte is held against the manifest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.store import open_store
from pipeline.store.dump import is_empty, kind_of, load
from pipeline.store.originals import place
from pipeline.upkeep import manifest
from pipeline.upkeep.copying import copy, is_whole, private
from pipeline.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pipeline.upkeep.backup import Installation
    from pipeline.upkeep.manifest import Manifest

_READ_ONLY = 0o440
_MARK = "restoring.lock"  # names the snapshot while a restore is under way: it may be gone on with


def chosen(folder: Path, name: str | None) -> str:
    """Name the snapshot that is asked for, the newest unless told; `UsageError` when there is none."""
    whole = manifest.snapshots(folder)
    if name is None and whole:
        return max(whole, key=lambda one: (manifest.load(folder / one).made_at, one))
    if name is None or not manifest.NAME.fullmatch(name):
        raise UsageError(f"Không có bản sao lưu nào trọn vẹn trong {folder}.")
    return name


def restore(
    home: Installation, folder: Path, name: str, *, step: Callable[[], None] = lambda: None
) -> Manifest:
    """Bring the snapshot `name` of `folder` back into `home`; the database comes last.

    `step` is called for each original. Raises `UsageError` when `home` is not empty, the backup is damaged,
    or of another kind of database.
    """
    snapshot = folder / name
    made = manifest.load(snapshot)
    _check_home(home, made, name)
    _check_backup(folder, snapshot, made)
    private(home.data_dir)
    write_whole(home.data_dir / _MARK, name.encode(), 0o600)
    for one in made.originals:
        target = place(home.originals, one.sha256)
        if not is_whole(target, one):
            copy(place(folder / manifest.ORIGINALS, one.sha256), target, one.sha256, _READ_ONLY)
        step()
    for one in made.files:
        copy(snapshot / manifest.FILES / one.name, home.data_dir / one.name, one.sha256)
    load(home.url, snapshot / manifest.DATABASE)
    open_store(home.url, home.originals).close()  # an older schema is brought to that of this program
    (home.data_dir / _MARK).unlink()
    return made


def _check_home(home: Installation, made: Manifest, name: str) -> None:
    if kind_of(home.url) != made.kind:
        raise UsageError(
            f"Bản sao lưu này của {made.kind}: đặt VANTHU_DATABASE_URL cho đúng loại rồi chạy lại."
        )
    if not is_empty(home.url):
        raise UsageError("Cơ sở dữ liệu đã có dữ liệu: chỉ khôi phục vào nơi còn trống.")
    mark = home.data_dir / _MARK
    if mark.is_file() and mark.read_text(encoding="utf-8") == name:
        return
    if any(home.originals.glob("??/*")):
        raise UsageError(f"{home.originals} đã có tệp gốc: chỉ khôi phục vào nơi còn trống.")
    if there := [one.name for one in made.files if (home.data_dir / one.name).exists()]:
        raise UsageError(f"{home.data_dir / there[0]} đã có: chỉ khôi phục vào nơi còn trống.")


def _check_backup(folder: Path, snapshot: Path, made: Manifest) -> None:
    """Refuse a damaged backup before a byte is written; originals are hashed while they are copied."""
    small = [(snapshot / made.database.name, made.database)]
    small += [(snapshot / manifest.FILES / one.name, one) for one in made.files]
    for path, one in small:
        if not is_whole(path, one):
            raise UsageError(
                f"Bản sao lưu hỏng: {path} thiếu hoặc đã thay đổi; chọn bản khác bằng --snapshot."
            )
    for one in made.originals:
        path = place(folder / manifest.ORIGINALS, one.sha256)
        if not path.is_file() or path.stat().st_size != one.size:
            raise UsageError(f"Bản sao lưu hỏng: tệp gốc {path} thiếu hoặc đã thay đổi.")
