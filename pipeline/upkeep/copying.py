"""A file from one folder into another, its bytes held against its sha256 on the way."""

from __future__ import annotations

import hashlib
import shutil
from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.upkeep.manifest import Item
from pipeline.whole import replacing

if TYPE_CHECKING:
    from pathlib import Path

_CHUNK = 1 << 20


def digest(path: Path) -> tuple[str, int]:
    """Give sha256 and size of a file; raises `OSError` when it cannot be read."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest(), stream.tell()


def is_whole(path: Path, item: Item) -> bool:
    """Tell whether the file is there with its size and sha256."""
    try:
        return digest(path) == (item.sha256, item.size)
    except OSError:
        return False


def copy(source: Path, target: Path, sha256: str | None, mode: int = 0o600) -> Item:
    """Copy one file whole, or not at all; `sha256` None takes what it has.

    Raises `UsageError` when the bytes are not those expected, or cannot be read or written.
    """
    private(target.parent)
    with replacing(target, mode) as temporary:
        found, size = hashlib.sha256(), 0
        with source.open("rb") as stream, temporary.open("wb") as out:
            while chunk := stream.read(_CHUNK):
                found.update(chunk)
                size += len(chunk)
                out.write(chunk)
        if sha256 not in (None, found.hexdigest()):
            raise UsageError(f"{source}: nội dung không đúng mã băm, tệp đã hỏng.")
    return Item(target.name, found.hexdigest(), size)


def private(folder: Path) -> None:
    """Make a folder, and those it stands in, that only its owner may look into."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        try:
            one.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise UsageError(f"Không tạo được thư mục {one}: {error.strerror}") from error


def remove(folder: Path) -> None:
    """Remove a snapshot."""
    shutil.rmtree(folder)
