"""Whether a file is still the one that was listed, and whether it can be reached at all."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pipeline.errors import GoneError, TransientError

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

AWAY = "Không thấy kho lưu trữ {}: nối lại ổ đĩa hoặc mạng rồi chạy lại."


def stamp(status: os.stat_result) -> str:
    """Give what stays the same as long as nobody changes a file."""
    return f"{status.st_size}-{status.st_mtime_ns}"


def changed(status: os.stat_result) -> datetime | None:
    """Give when a file was last changed, None when its disk says nonsense."""
    try:
        return datetime.fromtimestamp(status.st_mtime, UTC)
    except (OverflowError, OSError, ValueError):
        return None


@contextmanager
def present(path: str) -> Iterator[None]:
    """Raise `GoneError` for a file that is not there, `TransientError` when its disk or network fails."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        raise GoneError(f"Không còn tệp {path} trong kho.") from error
    except OSError as error:
        raise TransientError(f"Không đọc được {path}: {error.strerror}.") from error
