"""An mbox: one file with many mails, each behind a line that begins with "From " (RFC 4155).

The file is read as a stream, so its size does not matter. A mail goes on as it lies there, without that line.
"""

from __future__ import annotations

import os
import re
from itertools import islice
from typing import TYPE_CHECKING

from pipeline.errors import FileFaultError, GoneError, TransientError
from pipeline.ingest.sources.stamps import AWAY, changed, present, stamp
from pipeline.ingest.sources.writing import write_file
from pipeline.intake import FoundFile, Group
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pipeline.ingest.limits import IngestLimits
    from pipeline.intake import Grouping, LeftOut

BOX_ENDINGS = (".mbox", ".mbx")
BOX_INSIDE = "Hộp thư mbox chỉ mở được từ ổ đĩa: chép tệp này ra một thư mục rồi nhập thư mục đó."
_FROM = b"From "
_HEADER = re.compile(rb"[!-9;-~]+:|>From ")  # RFC 5322 section 2.2: printable ASCII without the colon
_LONGEST = 1 << 16  # bytes of a line taken at once
_BLOCK = 1 << 20


def is_box(path: Path) -> bool:
    """Tell by its first two lines whether a file is an mbox."""
    try:
        with path.open("rb") as file:
            return file.readline(_LONGEST).startswith(_FROM) and bool(_HEADER.match(file.readline(_LONGEST)))
    except OSError:
        return False


def mails(path: Path, told: str) -> Iterator[FoundFile]:
    """Find the mails of an mbox that the officer knows as `told`, in order."""
    with present(told):
        status = path.stat()
        for number, (start, end) in enumerate(_spans(path), 1):
            yield FoundFile(f"{told}#{number}", end - start, changed(status), stamp(status), start)


def no_box(path: Path) -> Path:
    """Give back the path of a file unless it holds several mails, of which only the first would be read."""
    if is_box(path) and len(tuple(islice(_spans(path), 2))) > 1:
        raise FileFaultError(FindingCode.UNSUPPORTED_FORMAT, BOX_INSIDE)
    return path


def _spans(path: Path) -> Iterator[tuple[int, int]]:
    """Give where each mail begins and ends.

    A line "From " begins one only after an empty line and before a header, for texts have such lines, too.
    """
    start: int | None = None
    seen: tuple[int, int] | None = None  # a line "From ", from and to, until its header is seen
    place, empty = 0, True
    with path.open("rb") as file:
        while line := file.readline(_LONGEST):
            if seen is not None and _HEADER.match(line):
                if start is not None:
                    yield start, seen[0]
                start = seen[1]
            seen = (place, place + len(line)) if empty and line.startswith(_FROM) else None
            empty = line in (b"\n", b"\r\n")
            place += len(line)
    if start is not None:
        yield start, place


def fetch_mail(box: Path, file: FoundFile, folder: Path, limits: IngestLimits) -> Path:
    """Write one mail into `folder`; raises `GoneError` when the mbox changed since."""
    name = f"mail-{file.path.rpartition('#')[2]}.eml"
    return write_file(name, _chunks(box, file), folder, limits.max_file_bytes)


def _chunks(box: Path, file: FoundFile) -> Iterator[bytes]:
    left = file.size
    with present(file.path), box.open("rb") as source:
        if stamp(os.fstat(source.fileno())) != file.stamp:
            raise GoneError(f"Tệp {box.name} đã thay đổi từ khi lập danh mục.")
        source.seek(file.start or 0)
        while left and (block := source.read(min(left, _BLOCK))):
            yield block
            left -= len(block)


class BoxSource:
    """An mbox by itself."""

    def __init__(self, path: Path, limits: IngestLimits) -> None:
        """Take the absolute path of an mbox."""
        self._path, self._limits = path, limits

    @property
    def location(self) -> str:
        """The absolute path."""
        return str(self._path)

    def found(self, _: Grouping) -> Iterator[Group | LeftOut]:
        """List the mails; each is a submission."""
        for mail in mails(self._path, self._path.name):
            yield Group(mail.path, (mail,))

    def fetch(self, group: Group, folder: Path) -> tuple[Path, ...]:
        """Write the mail into `folder`; raises `TransientError` when the mbox itself is out of reach."""
        try:
            return tuple(fetch_mail(self._path, file, folder, self._limits) for file in group.files)
        except GoneError as error:
            if not self._path.exists():
                raise TransientError(AWAY.format(self._path)) from error
            raise
