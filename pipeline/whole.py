"""Files written for people: whole, or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def replacing(path: Path, mode: int = 0o644) -> Iterator[Path]:
    """Give an empty file beside `path` to write into; it takes the place of `path` when all went well.

    Whoever has the old file open never sees half of the new one; until it is whole and has its `mode`, nobody
    but the owner may read it. Raises `UsageError` when the place cannot be written; whatever the writer
    raises leaves the old file as it was.
    """
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.stem}-", delete=False) as file:
            temporary = Path(file.name)
        yield temporary
        with temporary.open("rb") as written:
            os.fsync(written.fileno())
        temporary.chmod(mode)  # mkstemp makes it the owner's alone
        temporary.replace(path)
        _settle(path.parent)
    except OSError as error:
        raise UsageError(f"Không ghi được {path}: {error.strerror or error}") from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _settle(folder: Path) -> None:
    """Write down that the new file has the name: without it a power cut may bring the old one back."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno != errno.EINVAL:  # a file system that knows no such thing
            raise
    finally:
        os.close(handle)


def write_whole(path: Path, content: bytes, mode: int = 0o644) -> None:
    """Write the bytes of a file, as `replacing` does."""
    with replacing(path, mode) as temporary:
        temporary.write_bytes(content)
