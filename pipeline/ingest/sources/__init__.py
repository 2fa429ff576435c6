"""sources: where the files of an archive come from.

In comes the place of an archive (a folder, a zip, an mbox, a bucket); out go its files in groups that shall
be one submission each, and the bytes of one group at a time.
It never reads a letter, never writes into a source, never follows a link, never uses a name from a source as
a path. To add a kind of source: one module with a class that keeps `Source`, its test in `KINDS`, one test.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from pipeline.errors import UsageError
from pipeline.ingest.sources.box import BoxSource, is_box
from pipeline.ingest.sources.bucket import SCHEME, BucketSource
from pipeline.ingest.sources.folder import FolderSource
from pipeline.ingest.sources.packed import PackedSource, is_packed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pipeline.ingest.limits import IngestLimits
    from pipeline.intake import Group, Grouping, LeftOut

__all__ = ["KINDS", "Source", "open_source"]


class Source(Protocol):
    """One archive; `location` is its absolute path or URL, the same from wherever it is named."""

    @property
    def location(self) -> str:
        """The absolute path, or the URL without keys."""

    def found(self, grouping: Grouping) -> Iterator[Group | LeftOut]:
        """List all files in a fixed order, one folder in memory at a time."""

    def fetch(self, group: Group, folder: Path) -> tuple[Path, ...]:
        """Give paths of the files of a group, in order; what is no file of its own is written into `folder`.

        A file of more than `max_file_bytes` may be cut off behind that: ingest then tells that it is too
        large. Raises `GoneError` when one vanished or changed since it was listed, `FileFaultError` when one
        cannot be unpacked, `TransientError` when the archive or `folder` is out of reach.
        """


KINDS: tuple[tuple[Callable[[Path], bool], Callable[[Path, IngestLimits], Source]], ...] = (
    (Path.is_dir, FolderSource),
    (is_box, BoxSource),
    (is_packed, PackedSource),
)


def open_source(text: str, limits: IngestLimits, *, storage: Mapping[str, str] | None = None) -> Source:
    """Open the archive at a place; raises `UsageError` when there is none, or of no known kind.

    `storage` is handed to the file system of a URL; without it the `AWS_*` variables decide.
    """
    if text.lower().startswith(SCHEME):
        return BucketSource(SCHEME + text[len(SCHEME) :], limits, storage)
    try:
        path = Path(text).resolve(strict=True)
        if path.is_file():
            path.open("rb").close()  # one that may not be read is told here, and not as one of no known kind
    except (OSError, ValueError, RuntimeError) as error:  # too long, a NUL, links in a circle
        raise UsageError(f"Không có kho lưu trữ này, hoặc không có quyền đọc: {text}") from error
    for fits, make in KINDS:
        if fits(path):
            return make(path, limits)
    raise UsageError(f"{text} không phải thư mục, tệp .zip hay .mbox; một tệp lẻ thì dùng vanthu process.")
