"""The folder of unpacked files: each under its sha256, there whole or not at all."""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import TransientError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Kept:
    """Where unpacked bytes lie now."""

    path: Path
    sha256: str
    size: int


class Spool:
    """Keeps bytes under their sha256; the same bytes are kept once, a half-written file never."""

    def __init__(self, folder: Path) -> None:
        """Use `folder`; it is made when the first file comes."""
        self._folder = folder

    def keep(self, chunks: Iterable[bytes]) -> Kept:
        """Write the chunks and give their place.

        What `chunks` raises passes through and leaves nothing behind. Raises `TransientError` when the
        folder cannot be written (disk full, no permission). Not synced: the store keeps its own copy.
        """
        hashed = hashlib.sha256()
        size = 0
        with disk():
            self._folder.mkdir(parents=True, exist_ok=True)
            number, name = tempfile.mkstemp(prefix=".part-", dir=self._folder)
        try:
            with os.fdopen(number, "wb", buffering=0) as out:
                for chunk in chunks:
                    hashed.update(chunk)
                    size += len(chunk)
                    with disk():
                        _write(out.fileno(), chunk)
            final = self._folder / hashed.hexdigest()
            with disk():
                Path(name).replace(final)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        return Kept(final, hashed.hexdigest(), size)


def _write(descriptor: int, chunk: bytes) -> None:
    view = memoryview(chunk)
    while view:
        view = view[os.write(descriptor, view) :]


@contextmanager
def disk() -> Iterator[None]:
    """Turn what goes wrong on our own disk into a `TransientError`: that is never the letter's fault."""
    try:
        yield
    except OSError as error:
        raise TransientError(f"Không ghi được vào thư mục tạm: {error.strerror}") from error
