"""How the tests of this room take one file in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Protocol

import pytest

from pipeline.ingest import IngestLimits, IngestOptions, ingest

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.model import Submission


class Take(Protocol):
    """Writes bytes to a file and ingests it."""

    def __call__(self, data: bytes, name: str = "thu.eml", limits: IngestLimits | None = None) -> Submission:
        """Give the one submission."""


@pytest.fixture
def take(tmp_path: Path) -> Take:
    """Give a function that ingests one file of the given bytes."""

    def run(data: bytes, name: str = "thu.eml", limits: IngestLimits | None = None) -> Submission:
        path = tmp_path / name
        path.write_bytes(data)
        options = IngestOptions(
            today=date(2025, 1, 2), spool=tmp_path / "spool", limits=limits or IngestLimits()
        )
        (submission,) = ingest([path], options=options)
        return submission

    return run
