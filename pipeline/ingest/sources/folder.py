"""A folder with everything below it; an mbox in it is opened as its mails."""

from __future__ import annotations

import os
import stat
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import GoneError, TransientError, UsageError
from pipeline.ingest.sources.box import fetch_mail, is_box, mails
from pipeline.ingest.sources.grouping import grouped
from pipeline.ingest.sources.litter import LINK, ODD, why_left_out
from pipeline.ingest.sources.stamps import AWAY, changed, present, stamp
from pipeline.intake import FoundFile, Group, LeftOut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.ingest.limits import IngestLimits
    from pipeline.intake import Grouping

_CLOSED = "Không mở được (quyền truy cập): cấp quyền đọc rồi chạy lại."


class FolderSource:
    """All files below one folder."""

    def __init__(self, root: Path, limits: IngestLimits) -> None:
        """Take the absolute path of a folder."""
        self._root, self._limits = root, limits

    @property
    def location(self) -> str:
        """The absolute path."""
        return str(self._root)

    def found(self, grouping: Grouping) -> Iterator[Group | LeftOut]:
        """List all files, folder by folder, sorted."""
        for place, folders, names in os.walk(self._root, onerror=self._refused):
            folders.sort()
            here = Path(place)
            inside = "" if here == self._root else here.relative_to(self._root).as_posix()
            links = [name for name in folders if (here / name).is_symlink()]
            files: list[FoundFile] = []
            boxes: list[Path] = []
            for name in sorted((*names, *links)):
                one = self._file(here / name)
                if isinstance(one, LeftOut):
                    yield one
                elif is_box(here / name):
                    boxes.append(here / name)
                else:
                    files.append(one)
            yield from grouped(grouping, inside, files)
            for box in boxes:
                yield from (Group(mail.path, (mail,)) for mail in mails(box, self._path(box)))

    def _refused(self, error: OSError) -> None:
        if error.filename == str(self._root):
            raise UsageError(f"Không mở được thư mục {self._root}: {error.strerror}.") from error
        raise UsageError(
            f"Không mở được thư mục {error.filename}: {error.strerror}. Cấp quyền đọc rồi chạy lại."
        ) from error

    def _path(self, path: Path) -> str:
        return path.relative_to(self._root).as_posix()

    def _file(self, path: Path) -> FoundFile | LeftOut:
        told = self._path(path)
        try:
            status = path.lstat()
        except OSError:
            return LeftOut(FoundFile(told, 0, None, ""), _CLOSED)
        file = FoundFile(told, status.st_size, changed(status), stamp(status))
        if stat.S_ISLNK(status.st_mode):
            return LeftOut(file, LINK)
        if not stat.S_ISREG(status.st_mode):
            return LeftOut(file, ODD)
        why = why_left_out(told)
        return LeftOut(file, why) if why else file

    def fetch(self, group: Group, folder: Path) -> tuple[Path, ...]:
        """Give the files themselves; a mail of an mbox is written into `folder`.

        Raises `TransientError` when the whole archive is out of reach: then none of its files is gone.
        """
        try:
            return tuple(self._fetch(file, folder) for file in group.files)
        except GoneError as error:
            if not self._is_there():
                raise TransientError(AWAY.format(self._root)) from error
            raise

    def _is_there(self) -> bool:
        """Tell whether anything lies in the folder; where a disk or share was taken away, nothing does."""
        try:
            with os.scandir(self._root) as inside:
                return bool(tuple(islice(inside, 1)))
        except OSError:
            return False

    def _fetch(self, file: FoundFile, folder: Path) -> Path:
        if file.start is not None:
            box = self._root / file.path.rpartition("#")[0]
            return fetch_mail(box, file, folder, self._limits)
        path = self._root / file.path
        with present(file.path):
            same = stamp(path.lstat()) == file.stamp
        if not same:
            raise GoneError(f"Tệp {file.path} đã thay đổi từ khi lập danh mục.")
        return path
