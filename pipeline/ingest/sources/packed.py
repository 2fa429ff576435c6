"""A zip as an archive: its members are the files; they are unpacked one group at a time, under limits."""

from __future__ import annotations

import stat
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING

from pipeline.errors import FileFaultError, GoneError, TransientError, UsageError
from pipeline.ingest import media
from pipeline.ingest.archive import member_name, unpacked
from pipeline.ingest.parts import fence, fenced
from pipeline.ingest.sniff import sniff
from pipeline.ingest.sources.box import BOX_ENDINGS, BOX_INSIDE, no_box
from pipeline.ingest.sources.grouping import grouped
from pipeline.ingest.sources.litter import LINK, why_left_out
from pipeline.ingest.sources.stamps import AWAY
from pipeline.ingest.sources.writing import write_file
from pipeline.intake import FoundFile, Group, LeftOut
from pipeline.matter import VIET_NAM

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pipeline.ingest.limits import IngestLimits
    from pipeline.intake import Grouping

MOST = 2_000_000  # members; a table of contents of that many takes about 1 GB
_LONGEST = 1000  # letters of a path; PostgreSQL's index takes 2,700 bytes
_TWICE = "Tệp nén có hai tệp cùng tên: chỉ tệp đầu được đọc."
_LONG = "Tên tệp quá dài nên không được đọc."


def is_packed(path: Path) -> bool:
    """Tell whether a file is a zip, and no document that is one inside (DOCX)."""
    try:
        return sniff(path) == media.ZIP
    except OSError:
        return False


class PackedSource:
    """The members of one zip; it stays open, for its table of contents takes a second to read."""

    def __init__(self, path: Path, limits: IngestLimits) -> None:
        """Take the absolute path of a zip; raises `UsageError` when it is broken."""
        self._path, self._limits = path, limits
        self._packed = path.stat().st_size
        try:
            with fence():
                self._zip = zipfile.ZipFile(path)
        except FileFaultError as error:
            raise UsageError(f"Không mở được tệp nén {path}: tệp hỏng hoặc không có quyền đọc.") from error
        if len(self._zip.filelist) > MOST:
            raise UsageError(f"Tệp nén {path.name} chứa quá nhiều tệp: bung ra thư mục rồi nhập thư mục đó.")
        self._members: dict[str, zipfile.ZipInfo] = {}
        for info in self._zip.infolist():
            if not _is_folder(info):
                self._members.setdefault(_told(info), info)

    @property
    def location(self) -> str:
        """The absolute path."""
        return str(self._path)

    def found(self, grouping: Grouping) -> Iterator[Group | LeftOut]:
        """List the members, folder by folder, sorted."""
        folders: dict[str, list[zipfile.ZipInfo]] = {}
        for number, info in enumerate(self._zip.infolist()):
            if _is_folder(info):
                continue
            told = _told(info)
            twice = self._members[told] is not info
            why = _TWICE if twice else _why(told, info)
            if why is None:
                folders.setdefault(told.rpartition("/")[0], []).append(info)
                continue
            own = f"{told[:_LONGEST]}#{number}" if twice or len(told) > _LONGEST else told
            yield LeftOut(_file(own, info), why)
        for folder in sorted(folders):
            files = [_file(_told(info), info) for info in folders.pop(folder)]
            yield from grouped(grouping, folder, files)

    def fetch(self, group: Group, folder: Path) -> tuple[Path, ...]:
        """Unpack the members of a group into `folder`, under names of our own."""
        return tuple(self._unpack(file, folder / str(number)) for number, file in enumerate(group.files))

    def _unpack(self, file: FoundFile, folder: Path) -> Path:
        info = self._members.get(file.path)
        if info is None or _stamp(info) != file.stamp:
            raise GoneError(f"Không còn tệp {file.path} trong tệp nén, hoặc nó đã thay đổi.")
        chunks = fenced(self._reached(unpacked(self._zip, info, self._packed, self._limits)))
        return no_box(write_file(file.path, chunks, folder, self._limits.max_file_bytes))

    def _reached(self, chunks: Iterator[bytes]) -> Iterator[bytes]:
        """Tell a disk or network that fails from bytes that are broken; only the system gives numbers."""
        try:
            yield from chunks
        except OSError as error:
            if error.errno is None:
                raise
            raise TransientError(AWAY.format(self._path)) from error


def _is_folder(info: zipfile.ZipInfo) -> bool:
    return not _told(info) or _told(info).endswith("/")


def _why(told: str, info: zipfile.ZipInfo) -> str | None:
    if stat.S_ISLNK(info.external_attr >> 16):
        return LINK
    if len(told) > _LONGEST:
        return _LONG
    return why_left_out(told) or (BOX_INSIDE if told.lower().endswith(BOX_ENDINGS) else None)


def _file(told: str, info: zipfile.ZipInfo) -> FoundFile:
    return FoundFile(told, info.file_size, _changed(info), _stamp(info))


def _told(info: zipfile.ZipInfo) -> str:
    return member_name(info).replace("\\", "/").lstrip("/")


def _stamp(info: zipfile.ZipInfo) -> str:
    return f"{info.file_size}-{info.CRC:08x}"


def _changed(info: zipfile.ZipInfo) -> datetime | None:
    try:
        return datetime(*info.date_time, tzinfo=VIET_NAM)
    except ValueError:
        return None
