"""What a reader is, what it gives back, and the part all readers of pages share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from pipeline.errors import FileFaultError
from pipeline.read.pool import BROKEN, TooSlowError
from pipeline.read.wire import GarbledError, page_from_wire
from pipeline.terms import ReadBy

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Future
    from pathlib import Path
    from typing import Any

    from pipeline.model import Page, Picture, SourceFile
    from pipeline.read.limits import ReadLimits
    from pipeline.read.pool import ReaderPool


@dataclass(frozen=True, slots=True)
class FileText:
    """What was read from one file; `faults` are what kept parts of it from being read."""

    read_by: ReadBy
    pages: tuple[Page, ...] = ()
    pictures: tuple[Picture, ...] = ()
    faults: tuple[FileFaultError, ...] = ()


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
    """Read pages 1 to `count` side by side; a page that fails is left out and said so.

    After `max_faults` failed pages, or one that hung, the rest is given up: a hostile file must not
    hold the workers for hours. Raises FileFaultError when no page could be read.
    """
    futures = [pool.submit(task, path, number=number) for number in range(1, count + 1)]
    pages: list[Page] = []
    faults: list[tuple[int, FileFaultError]] = []
    try:
        for number, future in enumerate(futures, 1):
            if future.cancelled():
                continue
            try:
                pages.append(_page(future, number))
            except FileFaultError as fault:
                faults.append((number, fault))
                if len(faults) >= limits.max_faults or isinstance(fault, TooSlowError):
                    _cancel(futures)
    finally:
        _cancel(futures)
    if faults and not pages:
        raise faults[0][1]
    return FileText(said_by(pages), tuple(pages), faults=_told(faults, len(pages), count))


def said_by(pages: Sequence[Page]) -> ReadBy:
    """Name the least sure way by which any page was read."""
    ways = {page.read_by for page in pages}
    return next((way for way in (ReadBy.OCR, ReadBy.TEXT_LAYER) if way in ways), ReadBy.NONE)


def _page(future: Future[dict[str, Any]], number: int) -> Page:
    try:
        page = page_from_wire(future.result())
    except GarbledError as error:
        raise FileFaultError("UNREADABLE", BROKEN) from error
    if page.number != number:
        raise FileFaultError("UNREADABLE", BROKEN)
    return page


def _cancel(futures: Sequence[Future[dict[str, Any]]]) -> None:
    for future in futures:
        future.cancel()


def _told(faults: Sequence[tuple[int, FileFaultError]], read: int, count: int) -> tuple[FileFaultError, ...]:
    """One fault for all pages that failed, naming the first."""
    if not faults:
        return ()
    number, first = faults[0]
    return (
        FileFaultError(
            first.code, f"Chỉ đọc được {read}/{count} trang, lỗi từ trang {number}. {first.message}"
        ),
    )
