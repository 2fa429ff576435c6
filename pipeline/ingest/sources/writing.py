"""How bytes out of a source are written into a folder of our own: cut off at the limit, under a safe name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.ingest.names import clean_name
from pipeline.ingest.spool import disk

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_LETTERS = (200, 120, 80, 60)  # a name on the disk takes 255 bytes, a letter up to four


def disk_name(raw: str) -> str:
    """Give the base name of a path as a file may be called here, as much of it as fits."""
    names = (clean_name(raw, letters) for letters in _LETTERS)
    return next(name for name in names if len(name.encode()) <= 250)  # noqa: PLR2004 - 60 letters always fit


def write_file(raw: str, chunks: Iterable[bytes], folder: Path, most: int) -> Path:
    """Write what `chunks` give, up to `most` + 1 bytes, into `folder`, named like `raw`.

    Raises what `chunks` raise, and `TransientError` when the folder cannot be written.
    """
    target, left = folder / disk_name(raw), most + 1
    with disk():
        folder.mkdir(parents=True, exist_ok=True)
        out = target.open("wb", buffering=0)
    with out:
        for chunk in chunks:
            view = memoryview(chunk)[:left]
            left -= len(view)
            while view:
                with disk():
                    view = view[out.write(view) :]
            if not left:
                break
    return target
