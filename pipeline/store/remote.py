"""Originals in object storage: an object for each file, named after its sha256, and a folder of copies.

An object is there whole or not at all, for S3 shows it when the last byte has come. The copies in the folder
are what programs open; they may go at any time when nobody has asked for them for a while.
"""

from __future__ import annotations

import hashlib
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pipeline.errors import SettingsError, StoreBusyError, VanthuError
from pipeline.objects import open_objects
from pipeline.store.originals import keep_bytes, place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


# Whoever works on a letter asked for its copies less than this ago: a lease and the longest reading.
IN_USE_S = 7200.0


class DamagedOriginalError(VanthuError):
    """An object of the storage is gone or is not what its name says."""

    advice = "Khôi phục tệp gốc được nêu tên từ bản sao lưu vào kho đối tượng, rồi chạy lại."


@dataclass(frozen=True)
class Remote:
    """The objects at `url` (s3://bucket/prefix), with copies of at most `room` bytes in a folder."""

    url: str
    room: int
    in_use_s: float = IN_USE_S
    _opened: list[tuple[Any, str]] = field(default_factory=list, repr=False, compare=False)

    def send(self, copies: Path, sha256: str) -> None:
        """Send a copy unless an object of its size is there; raises as `fetch`."""
        copy = place(copies, sha256)
        copy.touch()
        with self._asked() as (objects, root):
            name = _name(root, sha256)
            with suppress(FileNotFoundError):
                if objects.info(name)["size"] == copy.stat().st_size:
                    return
            data = copy.read_bytes()
            if hashlib.sha256(data).hexdigest() != sha256:
                copy.unlink(missing_ok=True)
                raise StoreBusyError(f"Bản sao tạm của tệp gốc {sha256} bị hỏng và đã được bỏ: nộp lại tệp.")
            objects.pipe_file(name, data)

    def fetch(self, copies: Path, sha256: str) -> bool:
        """Have a verified copy in the folder `copies`; False when there is no such object.

        Raises `DamagedOriginalError` for an object of other bytes, `StoreBusyError` when the storage does not
        answer, `SettingsError` when it refuses us.
        """
        copy = place(copies, sha256)
        with suppress(FileNotFoundError):
            copy.touch()
            return True
        with self._asked() as (objects, root):
            try:
                data = objects.cat_file(_name(root, sha256))
            except FileNotFoundError:
                return False
        if hashlib.sha256(data).hexdigest() != sha256:
            raise DamagedOriginalError(f"Tệp gốc {sha256} trong {self.url} đã bị thay đổi hoặc hỏng.")
        keep_bytes(copies, data)
        self.prune(copies)
        return True

    def prune(self, copies: Path) -> None:
        """Remove the oldest copies beyond the room, none that was asked for lately."""
        found = []
        for path in copies.glob("??/*"):
            with suppress(FileNotFoundError):
                seen = path.stat()
                found.append((seen.st_mtime, seen.st_size, path))
        beyond, before = sum(size for _, size, _ in found) - self.room, time.time() - self.in_use_s
        for asked, size, path in sorted(found):
            if beyond <= 0 or asked > before:
                return
            path.unlink(missing_ok=True)
            beyond -= size

    @contextmanager
    def _asked(self) -> Iterator[tuple[Any, str]]:
        try:
            if not self._opened:
                self._opened.append(open_objects(self.url))
            yield self._opened[0]
        except VanthuError:
            raise
        except PermissionError as error:
            raise SettingsError(f"Kho đối tượng {self.url} từ chối truy cập: kiểm tra khóa AWS_*.") from error
        except FileNotFoundError as error:
            raise SettingsError(f"Không có kho đối tượng {self.url}: kiểm tra VANTHU_ORIGINALS.") from error
        except Exception as error:  # s3fs, botocore and aiohttp have no common error
            kind = type(error).__name__
            raise StoreBusyError(f"Kho đối tượng {self.url} không trả lời ({kind}).") from error


def _name(root: str, sha256: str) -> str:
    return f"{root}/{sha256[:2]}/{sha256[2:]}"
