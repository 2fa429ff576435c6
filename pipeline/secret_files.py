"""The original files of a secret letter, written for the one officer who may see them."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

from pipeline.errors import TransientError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.model import SourceFile, Submission

_CHUNK = 1 << 20
_FOLDER, _FILE = 0o700, 0o600


def write_out(submission: Submission, folder: Path) -> int:
    """Write the files that arrived into a new folder, for its owner alone; how many.

    What they held (attachments, files of an archive) is inside them. Raises `UsageError` when the folder is
    there or cannot be made, `TransientError` when an original is not what was kept or the disk is full.
    """
    arrived = [file for file in submission.files if file.parent is None]
    try:
        folder.mkdir(_FOLDER)
    except OSError as error:
        raise UsageError(f"Không tạo được thư mục {folder}: {error.strerror}.") from error
    try:
        for file in arrived:
            _copy(file, folder / file.name)
    except OSError as error:
        raise TransientError(f"Chưa ghi được tệp gốc vào {folder}: {error.strerror}.") from error
    return len(arrived)


def _copy(file: SourceFile, target: Path) -> None:
    digest = hashlib.sha256()
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FILE)
    with os.fdopen(descriptor, "wb") as out, file.path.open("rb") as source:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            out.write(chunk)
    if digest.hexdigest() != file.sha256:
        raise TransientError(f"Tệp gốc {file.name} đã hỏng trên đĩa: lấy lại từ bản sao lưu.")
