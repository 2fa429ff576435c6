"""A desk with three letters, read once for all tests of the pages of queue and decisions."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from desk_cases import GAPS, MAIL, NATION, desk_in, read_letters

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pipeline.review.office import Office


@pytest.fixture(scope="session")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Read three letters; the folder is copied, never changed."""
    folder = tmp_path_factory.mktemp("letters")
    read_letters(folder, MAIL, GAPS, NATION)
    return folder / "data"


@pytest.fixture
def desk_office(letters: Path, tmp_path: Path) -> Iterator[Office]:
    """Open an office over a copy of these letters."""
    shutil.copytree(letters, tmp_path / "data")
    with desk_in(tmp_path) as office:
        yield office
