"""What is special about the memory store; all else is in the contract tests."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pipeline.model import SourceFile, Submission
from pipeline.store.memory import MemoryStore
from pipeline.terms import JobState

if TYPE_CHECKING:
    from pathlib import Path


def test_a_dry_run_copies_nothing(tmp_path: Path) -> None:
    """Without a folder the originals stay where they are and nothing is read or written."""
    file = SourceFile("cv.pdf", "ab" * 32, "application/pdf", 9, tmp_path / "not there.pdf")
    arrived = Submission("a" * 64, (file,), date(2024, 12, 5), "test")
    store = MemoryStore()
    assert store.receive(arrived) is arrived
    assert store.counts()[JobState.RECEIVED] == 1
    assert list(tmp_path.iterdir()) == []
