"""The workers behind the fence by what they are for: reading, drawing for the screen, drawing for a report.

Put together from the settings for `pipeline.app`.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from pipeline.read import PageCache, ReaderPool, ReadLimits, show

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pipeline.model import Page, SourceFile
    from pipeline.settings import Settings

MOST_DPI = 300  # a picture is never drawn larger than it is
DRAWING_AT_ONCE = 2  # pages for the screen; one goes on while a box is read again


def make_pools(settings: Settings, limits: ReadLimits, *, keep: bool) -> tuple[ReaderPool, ReaderPool]:
    """Give the workers that read and those that draw, to be closed by the caller.

    Apart, because who looks at a page must not wait for a batch of scans that is being read, and because
    pictures must not push out of the cache what took seconds to read. `keep` False: neither has a cache.
    """
    pages = _cache(settings, "pages", settings.max_cache_bytes, limits) if keep else None
    pictures = _cache(settings, "pictures", settings.max_picture_cache_bytes, limits) if keep else None
    return ReaderPool(settings.slots, limits, pages), ReaderPool(DRAWING_AT_ONCE, limits, pictures)


class Pools:
    """Several pools as one, where a letter is to be forgotten."""

    def __init__(self, *pools: ReaderPool) -> None:
        """Take the pools."""
        self._pools = pools

    def forget(self, sha256: str) -> None:
        """Keep no page and no picture of the file with this sha256, neither of those kept before."""
        for pool in self._pools:
            pool.forget(sha256)


@contextmanager
def drawing(settings: Settings) -> Iterator[Callable[[SourceFile, Page], bytes | None]]:
    """Give a way to draw a picture file anew behind the fence, as PNG; the worker starts with the first."""
    with ReaderPool(1, read_limits(settings)) as pool:

        def draw(source: SourceFile, page: Page) -> bytes | None:
            picture = show(source, page, pool=pool, dpi=MOST_DPI)
            return picture.png if picture else None

        yield draw


def read_limits(settings: Settings) -> ReadLimits:
    """Give what one file may cost, as the settings say."""
    return ReadLimits(
        max_pages=settings.max_pages,
        max_pixels=settings.max_pixels,
        max_seconds_per_task=settings.max_seconds_per_task,
        max_seconds_per_file=settings.max_seconds_per_file,
        max_memory_bytes=settings.max_memory_bytes,
        trust=str(settings.trust.absolute())
        if settings.trust
        else None,  # workers have a folder of their own
    )


def _cache(settings: Settings, name: str, most: int, limits: ReadLimits) -> PageCache | None:
    """What workers answered before, in the data folder; none when the settings give it no room."""
    root = settings.data_dir.absolute() / "cache" / name
    return PageCache(root, most, limits.max_reply_bytes) if most else None
