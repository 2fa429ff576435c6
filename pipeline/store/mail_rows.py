"""Rows of the ledger within a transaction that the caller began: making them, and turning them into nouns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, case, func, or_, select, update

from pipeline.errors import DefectError
from pipeline.post import FINAL, MailKey, MailLine, MailState
from pipeline.store.mail_tables import folder, message

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, Row, Table

    from pipeline.store.mails_port import Noticed

_ENDED = tuple(state.value for state in FINAL)
_OUTSIDE = "Thư đến trước ngày bắt đầu nhận của tài khoản: chỉ ghi nhận, không tải."
_SAME = "Cùng một thư đã nhận trước đó (máy chủ chuyển thư mục hoặc đánh lại mã): không tải lại."


def line_from_row(row: Row[Any]) -> MailLine:
    """Make a noun of one row."""
    return MailLine(
        id=row.id,
        key=MailKey(row.account, row.folder, row.uidvalidity, row.uid),
        state=MailState(row.state),
        why=row.why,
        message_id=row.message_id,
        sender=row.sender,
        subject=row.subject,
        arrived_at=row.arrived_at,
        size=row.size,
        sha256=row.sha256,
        submission_id=row.submission_id,
        matter_id=row.matter_id,
        same_as=row.same_as,
        attempts=row.attempts,
        error=row.error,
        marked=row.marked_at is not None,
    )


def claimable(now: datetime) -> ColumnElement[bool]:
    """Say which messages may be taken now: those that wait, and those whose lease ran out."""
    waits = message.c.state.in_((MailState.SEEN.value, MailState.KEPT.value)) & message.c.owner.is_(None)
    ran_out = message.c.owner.is_not(None) & (message.c.lease_until <= now)
    rested = or_(message.c.retry_at.is_(None), message.c.retry_at <= now)
    return or_(and_(waits, rested), ran_out)


def to_be_had(account: str, folder_: str) -> ColumnElement[bool]:
    """Say that the bytes of a message are here, or that the server still means it by its UID.

    Under another UIDVALIDITY the same UID is another message (RFC 3501 2.3.1.1).
    """
    place = (folder.c.account == account, folder.c.folder == folder_)
    current = select(folder.c.uidvalidity).where(*place).scalar_subquery()
    return or_(message.c.sha256.is_not(None), message.c.uidvalidity == current)


def make_folder(connection: Connection, account: str, folder_: str) -> None:
    """Make the row of a folder unless it is there; another process may make it at the same moment."""
    # As in sql.py: both spell it alike, and importing the other dialect would cost 40 ms at each start.
    insert: Callable[[Table], Any]
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert  # noqa: PLC0415 - see above
    else:
        from sqlalchemy.dialects.sqlite import insert  # noqa: PLC0415 - see above
    row = {"account": account, "folder": folder_, "scanned": 0, "failures": 0}
    connection.execute(insert(folder).values(row).on_conflict_do_nothing())


def record(connection: Connection, noticed: Sequence[Noticed], key: MailKey, now: datetime) -> int:
    """Make the rows that are missing and raise the high-water mark to `key.uid`; how many rows are new."""
    new = 0
    known = _known_uids(connection, noticed, key)
    for one in noticed:
        if one.key.uid not in known and not _named_anew(connection, one):
            connection.execute(message.insert().values(_row(connection, one, now)))
            new += 1
    place = (folder.c.account == key.account, folder.c.folder == key.folder)
    # A poller that lost its lease must not lower the mark that another has raised.
    higher = and_(folder.c.uidvalidity == key.uidvalidity, folder.c.scanned > key.uid)
    scanned = case((higher, folder.c.scanned), else_=key.uid)
    connection.execute(update(folder).where(*place).values(uidvalidity=key.uidvalidity, scanned=scanned))
    return new


def _known_uids(connection: Connection, noticed: Sequence[Noticed], key: MailKey) -> frozenset[int]:
    uids = [one.key.uid for one in noticed]
    if not uids:
        return frozenset()
    place = and_(
        message.c.account == key.account,
        message.c.folder == key.folder,
        message.c.uidvalidity == key.uidvalidity,
        message.c.uid.between(min(uids), max(uids)),
    )
    return frozenset(connection.scalars(select(message.c.uid).where(place)))


def _named_anew(connection: Connection, one: Noticed) -> bool:
    """Give the old row its new name when the server numbered its folder anew; False when there is none.

    Several rows with the same headers are taken over one after another.
    """
    if one.fingerprint is None:
        return False
    old = connection.scalar(
        select(func.min(message.c.id)).where(
            message.c.account == one.key.account,
            message.c.fingerprint == one.fingerprint,
            message.c.folder == one.key.folder,
            message.c.uidvalidity != one.key.uidvalidity,
            message.c.vanished_at.is_(None),
        )
    )
    if old is None:
        return False
    values = {"uidvalidity": one.key.uidvalidity, "uid": one.key.uid}
    connection.execute(update(message).where(message.c.id == old).values(values))
    return True


def _row(connection: Connection, one: Noticed, now: datetime) -> dict[str, Any]:
    row: dict[str, Any] = {
        "account": one.key.account,
        "folder": one.key.folder,
        "uidvalidity": one.key.uidvalidity,
        "uid": one.key.uid,
        "fingerprint": one.fingerprint,
        "message_id": one.message_id,
        "sender": one.sender,
        "subject": one.subject,
        "arrived_at": one.arrived_at,
        "size": one.size,
        "fetches": 0,
        "state": MailState.SEEN.value,
        "why": "",
        "attempts": 0,
        "wanted": False,
    }
    if one.outside:
        return row | {"state": MailState.OUTSIDE.value, "why": _OUTSIDE, "finished_at": now}
    same = _elsewhere(connection, one)
    return row | (same_values(line_from_row(same), now) if same else {})


def _elsewhere(connection: Connection, one: Noticed) -> Row[Any] | None:
    """Give the finished row of a message with the same headers: moved from another folder, or copied."""
    if one.fingerprint is None:
        return None
    return connection.execute(
        select(message)
        .where(
            message.c.account == one.key.account,
            message.c.fingerprint == one.fingerprint,
            message.c.sha256.is_not(None),
            message.c.state.in_(_ENDED),
            message.c.state != MailState.DEAD.value,
        )
        .order_by(message.c.id)
        .limit(1)
    ).one_or_none()


def same_values(same: MailLine, now: datetime) -> dict[str, Any]:
    """Give what a row takes over from the row of the same message."""
    return {
        "state": same.state.value,
        "why": _SAME,
        "sha256": same.sha256,
        "submission_id": same.submission_id,
        "matter_id": same.matter_id,
        "same_as": same.same_as or same.id,
        "message_id": same.message_id,
        "sender": same.sender,
        "subject": same.subject,
        "error": None,
        "retry_at": None,
        "finished_at": now,
    }


def held(id_: int, owner: str) -> ColumnElement[bool]:
    """Say that a message is held by `owner`."""
    return and_(message.c.id == id_, message.c.owner == owner)


def change(connection: Connection, id_: int, owner: str, values: dict[str, Any]) -> None:
    """Change a message that `owner` holds; raises `DefectError` when it does not."""
    if connection.execute(update(message).where(held(id_, owner)).values(values)).rowcount != 1:
        raise DefectError(f"{owner} does not hold message {id_}")
