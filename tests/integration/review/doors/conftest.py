"""Fixtures of the tests of the web application."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from review_doors import as_at_first, doors_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from review_doors import Doors


@pytest.fixture(scope="module")
def opened_doors(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Doors]:
    """Open one office for all tests of a module."""
    with doors_in(tmp_path_factory.mktemp("office")) as opened:
        yield opened


@pytest.fixture
def doors(opened_doors: Doors) -> Doors:
    """Give the office with people who may sign in, all of them as at first."""
    as_at_first(opened_doors)
    return opened_doors
