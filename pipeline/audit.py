"""The proof that server and ledger agree: every message there has its row here, every row its kept bytes.

Headers are not read again and no body is fetched: the server lists its UIDs, the ledger its rows.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.post import WAITING, MailState

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from pipeline.ingest.mailbox.session import Session
    from pipeline.post import Account
    from pipeline.store.mails_port import Entry, Mails

_CHUNK = 1 << 20
# States whose bytes were never fetched, or need not have been.
_BODILESS = frozenset({MailState.OUTSIDE, MailState.GONE, MailState.QUARANTINED, MailState.DEAD})


@dataclass(frozen=True, slots=True)
class Audited:
    """How one folder compares.

    `missing`: UIDs up to the high-water mark without a row (a defect of ours). `lost`: ids of rows whose kept
    bytes are not there or not the same (the disk). `unread`: ids of rows that waited while their message went
    from the server. `new` are messages above the mark, `waiting` rows that are not at their end, `left` rows
    whose message is no longer on the server, with its bytes kept here. `error` says why the server could
    not be asked.
    """

    account: str
    folder: str
    on_server: int
    in_ledger: int
    new: int
    waiting: int
    left: int
    missing: tuple[int, ...]
    lost: tuple[int, ...]
    unread: tuple[int, ...]
    error: str | None = None

    @property
    def agrees(self) -> bool:
        """True when all on the server that is not new is in the ledger, with its bytes."""
        return not (self.missing or self.lost or self.unread or self.error)


def not_audited(account: Account, folder: str, error: str) -> Audited:
    """Say that a folder could not be compared."""
    return Audited(account.name, folder, 0, 0, 0, 0, 0, (), (), (), error)


def audit(
    account: Account,
    folder: str,
    session: Session,
    mails: Mails,
    original: Callable[[str], Path],
    now: datetime,
    *,
    whole: bool = False,
) -> Audited:
    """Compare one folder; rows whose message is gone are noted as such. `whole` reads every kept byte again.

    Raises what the server raises.
    """
    selected = session.select(folder)
    mark = mails.high_water(account.name, folder, selected.uidvalidity)
    server = frozenset(session.uids())
    rows = tuple(mails.entries(account.name, folder, selected.uidvalidity))
    known = frozenset(row.uid for row in rows)
    here = [row for row in rows if not row.vanished]
    gone = [row for row in here if row.uid not in server]
    mails.vanished([row.id for row in gone], now)
    return Audited(
        account=account.name,
        folder=folder,
        on_server=len(server),
        in_ledger=len(here) - len(gone),
        new=sum(1 for uid in server if uid > mark and uid not in known),
        waiting=sum(1 for row in rows if row.state in WAITING),
        left=sum(1 for row in rows if row.uid not in server),
        missing=tuple(sorted(uid for uid in server if uid <= mark and uid not in known)),
        lost=tuple(row.id for row in rows if _is_lost(row, original, whole=whole)),
        unread=tuple(row.id for row in rows if row.uid not in server and _is_unread(row)),
    )


def _is_unread(row: Entry) -> bool:
    return row.sha256 is None and row.state in WAITING | {MailState.GONE, MailState.DEAD}


def _is_lost(row: Entry, original: Callable[[str], Path], *, whole: bool) -> bool:
    """Tell whether the bytes of a row should be here and are not."""
    if row.sha256 is None:
        return row.state not in _BODILESS | WAITING
    path = original(row.sha256)
    try:
        if not whole:
            return path.stat().st_size != row.size
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest() != row.sha256
    except OSError:
        return True
