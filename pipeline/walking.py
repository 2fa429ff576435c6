"""From one case to the next: the neighbours of a matter in the queue from which it was opened."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from pipeline.queueing import PAGE_SIZES, parse_query, queue_page, today

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.store.queue_port import QueueQuery
    from pipeline.visit import Visit

MOST_PAGES = 5  # looked through, of 100 matters each; farther than that nobody steps by hand


def neighbour(visit: Visit, matter_id: str, words: str, *, forward: bool) -> str | None:
    """Give the matter after (or before) one in the queue that `words` of an address ask for.

    None at its end. What left the queue, because it was decided, is followed by what is first there now.
    Raises `UsageError` for words that make no filter.
    """
    asked = parse_query(dict(parse_qsl(words)), visit.person, today(visit))
    before: str | None = None
    first: str | None = None
    found = False
    for one in _ids(visit, asked):
        if found:
            return one
        first = first or one
        if one == matter_id:
            if not forward:
                return before
            found = True
        before = one
    return None if found or not forward else first


def _ids(visit: Visit, asked: QueueQuery) -> Iterator[str]:
    start, size = max(asked.offset - 1, 0), PAGE_SIZES[-1]
    for number in range(MOST_PAGES):
        page = queue_page(visit, replace(asked, offset=start + number * size, limit=size))
        yield from (one.line.id for one in page.lines)
        if start + (number + 1) * size >= page.total:
            return
