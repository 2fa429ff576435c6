"""Who a file and a submission are: sha256 of the bytes, nothing else."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

ID_LENGTH = 20


def digest(path: Path) -> str:
    """Give the sha256 of a file in hex, streamed; raises `OSError` when it cannot be read."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def submission_id(digests: Iterable[str]) -> str:
    """Give the id of what arrived together: same bytes, same id, whatever the names and the order.

    The first 20 hex digits of sha256 over the sorted sha256s of the arrived files, one a line.
    """
    lines = "\n".join(sorted(digests))
    return hashlib.sha256(lines.encode("ascii")).hexdigest()[:ID_LENGTH]
