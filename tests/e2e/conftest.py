"""A service for each test, ended whatever happens."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from running_service import LIMIT, VANTHU, Service

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    """Give a service and end it whatever happens."""
    service = Service(tmp_path)
    yield service
    subprocess.run(
        [*VANTHU, "down"], env=service.environment, capture_output=True, timeout=LIMIT, check=False
    )
