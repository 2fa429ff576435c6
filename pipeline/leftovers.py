"""What must not be left lying about: pages of secret letters, and what killed processes had unpacked."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pipeline.model import Submission
    from pipeline.store.port import Store

SPOOL = "vanthu-"  # a folder of unpacked files: then its owner, a dash, and what makes the name unique


class Pool(Protocol):
    """What keeps pages by the sha256 of their file."""

    def forget(self, sha256: str) -> None:
        """Keep no page of that file, neither of those kept before."""


def forget(pool: Pool, submission: Submission) -> None:
    """Keep no page of a secret letter."""
    for file in submission.files:
        pool.forget(file.sha256)


def clean(store: Store, pool: Pool, spool: Path, is_dead: Callable[[str], bool]) -> None:
    """Remove what a killed process left: pages of secret letters, unpacked files, the database's log.

    `spool` is the folder of the folders of unpacked files; `is_dead` tells of an owner that runs no more.
    """
    for left in spool.glob(f"{SPOOL}*:*-*"):
        if is_dead(left.name.removeprefix(SPOOL).rpartition("-")[0]):
            shutil.rmtree(left, ignore_errors=True)
    if store.secrets is None:
        return
    for secret in store.secrets.lines():
        for sha256 in secret.sha256:
            pool.forget(sha256)
    store.secrets.scrub()
