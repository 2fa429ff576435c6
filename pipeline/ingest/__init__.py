"""ingest: what arrives becomes submissions.

In come paths of letters, mails (.eml, .msg), archives (.zip), PDFs with files inside, and folders; out
go `Submission`s: every file with its sha256, its media type by content, a safe name, and what could not
be opened as findings.
It never reads a letter's text, never trusts a name or a declared type, never changes the original
bytes, never writes under a name that came from outside. To add a kind of container: one module with a
function `open_x(path, limits) -> Contents`, its signature in sniff.py, one line in CONTAINERS, one test.
"""

from __future__ import annotations

import os
from datetime import date, timedelta, timezone
from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.ingest import media
from pipeline.ingest.archive import open_archive
from pipeline.ingest.basket import Basket
from pipeline.ingest.charset import one_line
from pipeline.ingest.delivery import read_report
from pipeline.ingest.envelope import read_envelope
from pipeline.ingest.identity import submission_id
from pipeline.ingest.limits import IngestLimits, IngestOptions
from pipeline.ingest.mail import open_mail
from pipeline.ingest.outlook import open_outlook
from pipeline.model import Submission

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from pipeline.model import Mail

__all__ = ["CONTAINERS", "IngestLimits", "IngestOptions", "expand", "ingest", "read_envelope", "read_report"]

# What can be opened, by media type; each opener gives `Contents` or raises `FileFaultError`.
CONTAINERS = (
    (media.MAIL, open_mail),
    (media.OUTLOOK, open_outlook),
    (media.ZIP, open_archive),
)

# Viet Nam keeps UTC+7 all year (since 1975); a fixed offset needs no time zone files on the machine.
VIET_NAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")


def ingest(paths: Sequence[Path], *, options: IngestOptions) -> Iterator[Submission]:
    """Give the submissions that `paths` hold: one per file, or one of all with `options.together`.

    The paths are checked at the call, the files are opened one submission at a time. A bad file ends
    as a finding; raises `UsageError` for a path that is not there, `TransientError` when the spool
    folder cannot be written.
    """
    found = expand(paths)
    groups = [found] if options.together else [(path,) for path in found]
    return (_submission(group, options) for group in groups)


def expand(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Check that every path is there, and put in place of a folder the files in it, sorted.

    Hidden files and folders inside the folder are left out. Raises `UsageError` naming the path that
    is missing, or the folder that holds no file; touches no file.
    """
    if not paths:
        raise UsageError("Chưa nêu tệp nào để xử lý.")
    found: list[Path] = []
    for path in paths:
        if not os.path.lexists(path):
            raise UsageError(f"Không có tệp hoặc thư mục: {_shown(path)}")
        if not path.is_dir():
            found.append(path)
            continue
        try:
            inside = sorted(p for p in path.iterdir() if not p.name.startswith(".") and not p.is_dir())
        except OSError as error:
            raise UsageError(f"Không mở được thư mục: {_shown(path)}") from error
        if not inside:
            raise UsageError(f"Thư mục không chứa tệp nào: {_shown(path)}")
        found.extend(inside)
    return tuple(found)


def _submission(paths: tuple[Path, ...], options: IngestOptions) -> Submission:
    basket = Basket(options, MappingProxyType(dict(CONTAINERS) | dict(options.openers)))
    for path in paths:
        basket.arrive(path)
    return Submission(
        id=submission_id(basket.arrived),
        files=tuple(basket.files),
        received_on=options.received or _day(basket.mail) or options.today,
        origin="; ".join(_shown(path) for path in paths[:5]),
        mail=basket.mail,
        findings=tuple(basket.findings),
    )


def _day(mail: Mail | None) -> date | None:
    """Give the calendar day of a mail in Viet Nam, None when it has no usable Date."""
    if mail is None or mail.sent_at is None:
        return None
    try:
        return mail.sent_at.astimezone(VIET_NAM).date()
    except OverflowError:
        return None


def _shown(path: Path) -> str:
    return one_line(str(path))
