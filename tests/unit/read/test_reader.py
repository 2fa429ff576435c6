"""What readers of pages share, as far as it needs no worker."""

from __future__ import annotations

import pytest

from pipeline.read.reader import ranges_of


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ([], ""),
        ([4], "4"),
        ([1, 2], "1-2"),
        ([1, 2, 3, 7], "1-3, 7"),
        ([2, 4, 5, 6, 9, 10], "2, 4-6, 9-10"),
    ],
)
def test_missing_pages_are_told_in_short(numbers: list[int], told: str) -> None:
    """Neighbours become a range, in rising order."""
    assert ranges_of(numbers) == told
