"""Which files of one folder are one submission. Pure; to add a rule, one function and one line in `RULES`."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.intake import Group, Grouping

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pipeline.intake import FoundFile

WHOLE = frozenset({".eml", ".msg", ".zip"})  # each brings its own attachments
_ENDING = re.compile(r"(?<=[^/])\.[A-Za-z][A-Za-z0-9]{1,4}\Z")  # not "1.2 Phụ lục", "công văn 12.2019"


def one_each(_: str, files: Sequence[FoundFile]) -> Iterator[Group]:
    """Make each file a submission."""
    for file in files:
        yield Group(file.path, (file,))


def all_of_folder(folder: str, files: Sequence[FoundFile]) -> Iterator[Group]:
    """Make all files of a folder one submission; those at the top of the source are one each."""
    if not folder:
        yield from one_each(folder, files)
    elif files:
        yield Group(folder, tuple(files))


def same_stem(_: str, files: Sequence[FoundFile]) -> Iterator[Group]:
    """Make files of one name with several endings one submission; mails and zips stay by themselves."""
    stems: dict[str, list[FoundFile]] = {}
    for file in files:
        alone = PurePosixPath(file.path).suffix.lower() in WHOLE
        stems.setdefault(file.path if alone else _ENDING.sub("", file.path), []).append(file)
    for together in stems.values():
        yield Group(together[0].path, tuple(together))


RULES: MappingProxyType[Grouping, Callable[[str, Sequence[FoundFile]], Iterator[Group]]] = MappingProxyType(
    {Grouping.FILE: one_each, Grouping.FOLDER: all_of_folder, Grouping.STEM: same_stem}
)


def grouped(grouping: Grouping, folder: str, files: Iterable[FoundFile]) -> Iterator[Group]:
    """Group the files that lie directly in one folder ("" at the top), in the order of their paths."""
    yield from RULES[grouping](folder, sorted(files, key=lambda file: file.path))
