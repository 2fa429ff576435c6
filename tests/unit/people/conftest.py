"""The gate of each test of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from people_gate import gate_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pipeline.people.gate import Gate


@pytest.fixture
def gate(tmp_path: Path) -> Iterator[Gate]:
    """Give a gate on an empty database."""
    with gate_in(tmp_path) as opened:
        yield opened
