"""The book as JSON Lines: one object a row, for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.registers.book import About, Book, T


def write_records(
    file: BinaryIO, book: Book[T], rows: Iterable[T], about: About
) -> Iterator[tuple[str, ...]]:
    """Write the rows one by one, giving after each the names of what was cut."""
    for row in rows:
        record, cut = book.record(row, about)
        file.write((json.dumps(record, ensure_ascii=False) + "\n").encode())
        yield cut
