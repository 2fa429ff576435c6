"""The original bytes: a folder where each file is named after its own sha256.

`originals/ab/cdef...` holds the file whose sha256 is `abcdef...`. A name that exists holds complete,
verified bytes: files are written beside, synced and renamed, so a killed process leaves at most a
temporary file behind. Standard library only.
"""

from __future__ import annotations

import errno
import hashlib
import os
import tempfile
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import SettingsError, TransientError
from pipeline.model import SourceFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.model import Submission

_CHUNK = 1 << 20
_READ_ONLY = 0o440
# A copy takes seconds; a temporary file this old belongs to a process that was killed.
_STALE_AFTER_S = 3600
_NOT_ALLOWED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.ENAMETOOLONG})


def place(root: Path, sha256: str) -> Path:
    """Give the path under `root` where the file with this sha256 (64 hex digits) is kept."""
    return root / sha256[:2] / sha256[2:]


def with_places(root: Path, submission: Submission) -> Submission:
    """Give the submission with the path of every file led to its kept original."""
    files = tuple(replace(file, path=place(root, file.sha256)) for file in submission.files)
    return replace(submission, files=files)


def keep(root: Path, submission: Submission) -> Submission:
    """Copy every original of the submission into `root` and lead the paths there; idempotent.

    When it returns, the bytes are on disk under their final names (file and folder are synced).
    Raises `TransientError` when a file changed or vanished after it was fingerprinted or the disk is
    full, `SettingsError` when the folder cannot be written.
    """
    for file in submission.files:
        try:
            _keep_file(root, file)
        except OSError as error:
            raise _explained(error, root, file) from error
    return with_places(root, submission)


def keep_bytes(root: Path, data: bytes) -> str:
    """Keep bytes that came with no submission (a paper that went out, a screenshot); give their sha256.

    Raises as `keep` does.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    with tempfile.NamedTemporaryFile(prefix="vanthu-") as temporary:
        temporary.write(data)
        temporary.flush()
        file = SourceFile(sha256, sha256, "application/octet-stream", len(data), Path(temporary.name))
        try:
            _keep_file(root, file)
        except OSError as error:
            raise _explained(error, root, file) from error
    return sha256


def _keep_file(root: Path, file: SourceFile) -> None:
    """Copy one file unless it is there already.

    A kept file of another size is damaged, for its name is the fingerprint of its bytes: the verified
    copy takes its place.
    """
    target = place(root, file.sha256)
    with suppress(FileNotFoundError):
        if target.stat().st_size == file.size:
            return
    _make_folders(target.parent, root)
    _sweep(target)
    temporary = target.with_name(f".{target.name}.{os.getpid()}-{os.urandom(6).hex()}.tmp")
    try:
        _copy_verified(file, temporary)
        os.replace(temporary, target)  # noqa: PTH105 - the system call by its name: tests kill right before it
    finally:
        temporary.unlink(missing_ok=True)
    _sync_folder(target.parent)


def _copy_verified(file: SourceFile, temporary: Path) -> None:
    digest, size = hashlib.sha256(), 0
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        for chunk in _chunks(file.path):
            digest.update(chunk)
            size += len(chunk)
            out.write(chunk)
        if digest.hexdigest() != file.sha256 or size != file.size:
            raise TransientError(
                f"Tệp {file.name} đã thay đổi trong khi đang đọc: chờ ghi xong rồi nộp lại tệp."
            )
        out.flush()
        os.fchmod(out.fileno(), _READ_ONLY)
        os.fsync(out.fileno())


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as source:
        while chunk := source.read(_CHUNK):
            yield chunk


def _make_folders(folder: Path, root: Path) -> None:
    """Make `root` and `folder` and sync what holds them, or a power cut could take the folder away."""
    if folder.is_dir():
        return
    folder.mkdir(parents=True, exist_ok=True)
    _sync_folder(root)
    _sync_folder(root.parent)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sweep(target: Path) -> None:
    """Remove what killed processes left of this very file; a running copy is younger."""
    oldest = time.time() - _STALE_AFTER_S
    for left in target.parent.glob(f".{target.name}.*.tmp"):
        with suppress(FileNotFoundError):
            if left.stat().st_mtime < oldest:
                left.unlink()


def _explained(error: OSError, root: Path, file: SourceFile) -> Exception:
    if isinstance(error, FileNotFoundError) and not file.path.exists():
        return TransientError(f"Tệp {file.name} không còn ở chỗ cũ ({file.path}): nộp lại tệp.")
    if error.errno in _NOT_ALLOWED:
        return SettingsError(f"Không ghi được tệp gốc {file.name} vào {root}: {error.strerror}.")
    return TransientError(f"Chưa lưu được tệp gốc {file.name} vào {root}: {error.strerror}.")
