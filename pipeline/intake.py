"""The nouns of an archive: one intake of many files, its entries, and the fate of every file.

Standard library only. An `Intake` (đợt nhập) is one walk over a source; an `Entry` (mục) is what shall become
one submission; a `FoundFile` is one file of the source. Every file belongs to one entry or was left out for a
reason that is told: so N files in are N accounted for.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

MOST_FAILURES = 3  # times that somebody saw an entry fail before it is given up
OFTEN = 2  # breaks, from which on nobody waits for an entry: it comes last
MOST_BREAKS = 10  # times that a process died while it held an entry; kills from outside hit anyone


class Fate(StrEnum):
    """What became of an entry. WAITING and WORKING are on the way, all others final."""

    WAITING = "waiting"
    WORKING = "working"
    STORED = "stored"  # read and kept
    DUPLICATE = "duplicate"  # the same bytes are kept already
    QUARANTINED = "quarantined"  # kept, but no letter could be read in it
    POISONED = "poisoned"  # given up after `MOST_FAILURES` or `MOST_BREAKS`
    GONE = "gone"  # changed or vanished since the survey


FINAL = frozenset({Fate.STORED, Fate.DUPLICATE, Fate.QUARANTINED, Fate.POISONED, Fate.GONE})
FATE_TITLES = MappingProxyType(
    {
        Fate.WAITING: "chờ xử lý",
        Fate.WORKING: "đang xử lý",
        Fate.STORED: "đã lưu",
        Fate.DUPLICATE: "trùng hồ sơ đã có",
        Fate.QUARANTINED: "cách ly: không đọc được hoặc có dấu mật",
        Fate.POISONED: "dừng sau nhiều lần lỗi",
        Fate.GONE: "không còn hoặc đã thay đổi",
    }
)
LEFT_OUT = "bỏ qua"  # the fate of a file that no entry took, with its reason


class Grouping(StrEnum):
    """By which rule files become submissions (quy tắc gộp hồ sơ)."""

    FILE = "file"  # each file is one
    FOLDER = "folder"  # all files that lie directly in one folder are one; those at the top are one each
    STEM = "stem"  # files of one folder that differ in their ending only are one


@dataclass(frozen=True, slots=True)
class Plan:
    """What an intake is asked to do; the same source, grouping and profile go on with the same intake.

    `source` is an absolute path or a URL (s3://bucket/prefix); `received` the day of arrival for all, None
    for the day on which each file was last changed (a mail's own Date goes before); `open_matters`: the
    letters are still to be answered, else their matters are closed as archived.
    """

    source: str
    grouping: Grouping
    profile: str
    received: date | None = None
    open_matters: bool = False


@dataclass(frozen=True, slots=True)
class Intake:
    """One intake; `surveyed_at` None while not all of the source was listed yet."""

    id: int
    plan: Plan
    started_at: datetime
    surveyed_at: datetime | None


@dataclass(frozen=True, slots=True)
class FoundFile:
    """One file of a source.

    `path` is relative to the source, with "/" ("2019/cv.pdf"); a mail of an mbox is "box.mbox#12" with the
    place of its bytes. `size` in bytes, `start` the first byte within the mbox, None for a file of its own.
    `modified` is when it was last changed, None when the source does not say; `stamp` is whatever must stay
    the same until it is read (size and time, ETag).
    """

    path: str
    size: int
    modified: datetime | None
    stamp: str
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Files that shall be one submission; `key` names the group within its source, as officers know it."""

    key: str
    files: tuple[FoundFile, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that is no letter for sure, and why (Vietnamese): hidden, a link, litter of a system."""

    file: FoundFile
    why: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One group on its way; `position` counts from 1 within the intake.

    `failures` and `breaks` are how often it failed before our eyes, and how often its process died.
    """

    position: int
    group: Group
    failures: int = 0
    breaks: int = 0


@dataclass(frozen=True, slots=True)
class Ended:
    """How the work on an entry ended.

    `fate` WAITING gives it back: `error` then tells why, `counts` whether that was a failure of its own.
    `sha256` are those of its files, in their order, empty when they could not be had. `seconds` of wall time.
    """

    position: int
    fate: Fate
    submission_id: str | None = None
    sha256: tuple[str, ...] = ()
    seconds: float = 0.0
    error: str | None = None
    counts: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """An entry that is to be kept next; `submission_id` when it waits for another with the same content."""

    position: int
    submission_id: str | None


@dataclass(frozen=True, slots=True)
class FileFate:
    """One line of the account: a file and what became of it.

    `entry` and `fate` are None for a file that was left out; `why` then says the reason, else the last error.
    `kind`, `number`, `issuer` and `status` are of the stored case, None without one or where it is secret.
    """

    path: str
    size: int
    sha256: str | None
    entry: int | None
    fate: Fate | None
    submission_id: str | None
    failures: int
    seconds: float
    why: str | None
    status: str | None = None
    kind: str | None = None
    number: str | None = None
    issuer: str | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """How many files went in, and where they are now: `found` = `left_out` + the sum of `files` by fate.

    `entries` are the entries by fate; every fate is there.
    """

    found: int
    left_out: int
    files: MappingProxyType[Fate, int]
    entries: MappingProxyType[Fate, int]

    @property
    def is_whole(self) -> bool:
        """Whether every file is accounted for."""
        return self.found == self.left_out + sum(self.files.values())

    @property
    def is_finished(self) -> bool:
        """Whether every file is accounted for and none is on its way."""
        return self.is_whole and not (self.files[Fate.WAITING] or self.files[Fate.WORKING])
