"""One at a time: a file beside another one that only one process may hold."""

from __future__ import annotations

import fcntl
import os
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pipeline.errors import TransientError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PAUSE = 0.05  # seconds between two tries


@contextmanager
def alone(path: Path, patience: float) -> Iterator[None]:
    """Hold the file `path`, which is made when it is not there; the kernel lets go of it when we are killed.

    The file stays: who deleted it could let two in, one with the old file and one with a new one.

    Raises:
        TransientError: somebody else held it for `patience` seconds.
        UsageError: it cannot be made.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise UsageError(f"Không ghi được {path}: {error.strerror or error}") from error
    try:
        _take(handle, path, time.monotonic() + patience)
        yield
    finally:
        os.close(handle)


def _take(handle: int, path: Path, until: float) -> None:
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                raise TransientError(f"{path} đang bị một tiến trình khác giữ.") from None
            time.sleep(_PAUSE)
        else:
            return
