"""What a reader is, what it gives back, and the part all readers of pages share."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from pipeline.errors import FileFaultError
from pipeline.read.pool import BROKEN, Allowance
from pipeline.read.wire import GarbledError, page_from_wire
from pipeline.terms import ReadBy

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Future
    from pathlib import Path
    from typing import Any

    from pipeline.model import DigitalSignature, Page, Picture, SourceFile
    from pipeline.read.limits import ReadLimits
    from pipeline.read.pool import ReaderPool


@dataclass(frozen=True, slots=True)
class FileText:
    """What was read from one file; `faults` are what kept parts of it from being read."""

    read_by: ReadBy
    pages: tuple[Page, ...] = ()
    pictures: tuple[Picture, ...] = ()
    faults: tuple[FileFaultError, ...] = ()
    signatures: tuple[DigitalSignature, ...] = ()


class ReadFile(Protocol):
    """How a reader is called; it raises FileFaultError when nothing of the file can be read."""

    def __call__(self, source: SourceFile, pool: ReaderPool, limits: ReadLimits, /) -> FileText:
        """Read one file."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One kind of file: the media types (by content, as ingest found them) and how to read them.

    `must_speak`: a file of this kind without a single word is a fault (a photograph is none).
    """

    media_types: frozenset[str]
    read: ReadFile
    must_speak: bool = False


def read_pages(task: str, path: Path, count: int, pool: ReaderPool, limits: ReadLimits) -> FileText:
    """Read pages 1 to `count` side by side; a page that fails or hangs is left out and said so.

    After `max_faults` failed pages, or `max_seconds_per_file` of the workers' time, the rest is given up: a
    hostile file must not hold the workers for hours. Raises FileFaultError when no page could be
    read, CancelledError when the pool was closed meanwhile.
    """
    allowance = Allowance(limits.max_seconds_per_file)
    futures = [
        pool.submit(task, path, check=partial(_page, number=number), allowance=allowance, number=number)
        for number in range(1, count + 1)
    ]
    pages: list[Page] = []
    faults: list[FileFaultError] = []
    given_up = False
    try:
        for number, future in enumerate(futures, 1):
            if given_up and future.cancelled():
                continue
            try:
                pages.append(_page(future.result(), number))
            except GarbledError:
                faults.append(FileFaultError("UNREADABLE", BROKEN))
            except FileFaultError as fault:
                faults.append(fault)
            if len(faults) >= limits.max_faults and not given_up:
                given_up = True
                _cancel(futures)
    finally:
        _cancel(futures)
    if faults and not pages:
        raise faults[0]
    return FileText(said_by(pages), tuple(pages), faults=_told(faults, pages, count))


def said_by(pages: Sequence[Page]) -> ReadBy:
    """Name the least sure way by which any page was read."""
    ways = {page.read_by for page in pages}
    return next((way for way in (ReadBy.OCR, ReadBy.TEXT_LAYER) if way in ways), ReadBy.NONE)


def _page(answer: dict[str, Any], number: int) -> Page:
    """Build the page that was asked for; GarbledError when the answer is another or none."""
    page = page_from_wire(answer)
    if page.number != number:
        raise GarbledError("another page")
    return page


def _cancel(futures: Sequence[Future[dict[str, Any]]]) -> None:
    for future in futures:
        future.cancel()


def _told(faults: Sequence[FileFaultError], pages: Sequence[Page], count: int) -> tuple[FileFaultError, ...]:
    """One fault for all pages that failed, naming them and the reason of the first."""
    if not faults:
        return ()
    missing = ranges_of(sorted(set(range(1, count + 1)) - {page.number for page in pages}))
    told = f"Chỉ đọc được {len(pages)}/{count} trang, thiếu trang {missing}. {faults[0].message}"
    return (FileFaultError(faults[0].code, told),)


def ranges_of(numbers: Sequence[int]) -> str:
    """Write rising page numbers short: 1, 2, 3, 7 is "1-3, 7"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], number]
        else:
            runs.append([number])
    return ", ".join("-".join(map(str, run)) for run in runs)
