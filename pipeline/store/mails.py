"""`SqlMails`: the ledger of the mailbox on SQLite or PostgreSQL, the same statements for both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, or_, select, union, update

from pipeline.errors import UsageError
from pipeline.post import FINAL, WAITING, MailKey, MailLine, MailState
from pipeline.store.engine import reading, writing
from pipeline.store.mail_lists import SqlMailLists, in_folder, the_folder
from pipeline.store.mail_rows import (
    change,
    claimable,
    held,
    line_from_row,
    make_folder,
    record,
    same_values,
    to_be_had,
)
from pipeline.store.mail_tables import act, folder, message
from pipeline.store.mapping import check_aware

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime, timedelta

    from pipeline.store.mails_port import Ended, Noticed

_AT_ONCE = 1000  # rows held in memory while a list is streamed
_WAITING = tuple(state.value for state in WAITING)
_ENDED = tuple(state.value for state in FINAL)
_FREE: dict[str, Any] = {"owner": None, "lease_until": None}
_DEAD = "Đã thử nhiều lần không xong: xem lỗi, khắc phục rồi chạy: vanthu mail retry."
_CLOSED = "Máy chủ đánh lại mã thư (UIDVALIDITY) và thư này không còn: bị xóa trước khi tải."
# What a person may have tried again; a submission or a reply was processed, there is nothing to try.
_AGAIN = frozenset(
    {
        MailState.DEAD,
        MailState.SPAM,
        MailState.NOT_A_LETTER,
        MailState.QUARANTINED,
        MailState.OUTSIDE,
        MailState.GONE,
    }
)


class SqlMails(SqlMailLists):
    """Keeps the ledger in the database of a `SqlStore`; safe among threads."""

    # ---- one poll at a time
    def enter(
        self, account: str, folder_: str, *, owner: str, now: datetime, lease: timedelta, force: bool = False
    ) -> bool:
        """Take a folder for one poll; False when another poll has it, or its pause is not over."""
        check_aware(now)
        here = the_folder(account, folder_)
        free = or_(folder.c.owner.is_(None), folder.c.lease_until <= now)
        rested = or_(folder.c.retry_at.is_(None), folder.c.retry_at <= now)
        with writing(self._engine) as connection:
            make_folder(connection, account, folder_)
            taken = update(folder).where(here, free, *(() if force else (rested,)))
            values = {"owner": owner, "lease_until": now + lease, "tried_at": now}
            return connection.execute(taken.values(values)).rowcount == 1

    def leave(
        self, account: str, folder_: str, *, owner: str, now: datetime, error: str | None, pause: timedelta
    ) -> None:
        """End a poll: note its success, or its error and the pause before the next one."""
        good: dict[str, Any] = {"succeeded_at": now, "failures": 0, "error": None, "retry_at": None}
        bad: dict[str, Any] = {
            "failures": folder.c.failures + 1,
            "error": error,
            "retry_at": now + pause,
        }
        statement = update(folder).where(the_folder(account, folder_), folder.c.owner == owner)
        with writing(self._engine) as connection:
            connection.execute(statement.values(_FREE | (good if error is None else bad)))

    def renew(self, owner: str, until: datetime) -> None:
        """Make every lease of an owner last until then."""
        with writing(self._engine) as connection:
            for table in (folder, message):
                connection.execute(update(table).where(table.c.owner == owner).values(lease_until=until))

    def owners(self) -> tuple[str, ...]:
        """Give who holds any lease."""
        statement = union(
            *(select(table.c.owner).where(table.c.owner.is_not(None)) for table in (folder, message))
        )
        with reading(self._engine) as connection:
            return tuple(connection.scalars(statement))

    def free(self, owner: str) -> int:
        """Give back all that an owner holds, because it is gone; how many messages that were."""
        with writing(self._engine) as connection:
            connection.execute(update(folder).where(folder.c.owner == owner).values(_FREE))
            mine = message.c.owner == owner
            half = connection.execute(
                update(message)
                .where(mine, message.c.state == MailState.FETCHING.value)
                .values(_FREE | {"state": MailState.SEEN.value})
            )
            return half.rowcount + connection.execute(update(message).where(mine).values(_FREE)).rowcount

    # ---- headers
    def high_water(self, account: str, folder_: str, uidvalidity: int) -> int:
        """Give the UID up to which every message has its row; 0 for a folder that is new or named anew."""
        here = and_(the_folder(account, folder_), folder.c.uidvalidity == uidvalidity)
        with reading(self._engine) as connection:
            return connection.scalar(select(folder.c.scanned).where(here)) or 0

    def anchor(self, account: str, folder_: str, uidvalidity: int) -> tuple[int, datetime] | None:
        """Give the newest message that should still be on the server: its UID, and when it arrived there."""
        here = (in_folder(account, folder_, uidvalidity), message.c.vanished_at.is_(None))
        statement = select(message.c.uid, message.c.arrived_at).where(*here)
        with reading(self._engine) as connection:
            row = connection.execute(statement.order_by(message.c.uid.desc()).limit(1)).one_or_none()
        return (row.uid, row.arrived_at) if row else None

    def void(self, account: str, folder_: str, uidvalidity: int) -> int:
        """Take away the names of all rows, because the server uses them for other messages; how many."""
        place = (message.c.account == account, message.c.folder == folder_)
        with writing(self._engine) as connection:
            lowest = connection.scalar(select(func.min(message.c.uidvalidity)).where(*place)) or 0
            unnamed = update(message).where(*place, message.c.uidvalidity == uidvalidity)
            number = connection.execute(unnamed.values(uidvalidity=min(lowest, 0) - 1)).rowcount
            connection.execute(update(folder).where(the_folder(account, folder_)).values(scanned=0))
            return number

    def record(self, noticed: Sequence[Noticed], key: MailKey, now: datetime) -> int:
        """Make a row for each message and raise the high-water mark to `key.uid`, in one transaction."""
        check_aware(now)
        with writing(self._engine) as connection:
            return record(connection, noticed, key, now)

    def close_old(self, account: str, folder_: str, uidvalidity: int, now: datetime) -> int:
        """End what waits under an older UIDVALIDITY once all is recorded under this one; how many."""
        old = and_(
            message.c.account == account,
            message.c.folder == folder_,
            message.c.uidvalidity != uidvalidity,
        )
        gone = {"state": MailState.GONE.value, "why": _CLOSED, "finished_at": now, "vanished_at": now}
        with writing(self._engine) as connection:
            # What is kept already is processed from its kept bytes; only what was never fetched is gone.
            unread = and_(old, message.c.state.in_((MailState.SEEN.value, MailState.FETCHING.value)))
            ended = connection.execute(update(message).where(unread).values(_FREE | gone)).rowcount
            left = and_(old, message.c.vanished_at.is_(None))
            connection.execute(update(message).where(left).values(vanished_at=now))
            return ended

    # ---- bodies
    def claim(
        self, account: str, folder_: str, *, owner: str, now: datetime, lease: timedelta
    ) -> MailLine | None:
        """Take the next message that waits, oldest first; None when there is none."""
        check_aware(now)
        here = and_(message.c.account == account, message.c.folder == folder_)
        waits = and_(here, message.c.state.in_(_WAITING), claimable(now), to_be_had(account, folder_))
        first = select(message.c.id, message.c.state).where(waits).order_by(message.c.id).limit(1)
        with writing(self._engine) as connection:
            # Beaten to one, it looks for the next: PostgreSQL shows each statement what others committed.
            while row := connection.execute(first).one_or_none():
                state = MailState.KEPT if row.state == MailState.KEPT.value else MailState.FETCHING
                taken = connection.execute(
                    update(message)
                    .where(message.c.id == row.id, message.c.state == row.state, claimable(now))
                    .values(state=state.value, owner=owner, lease_until=now + lease)
                    .returning(message)
                ).one_or_none()
                if taken:
                    return line_from_row(taken)
            return None

    def fetching(self, id_: int, *, owner: str) -> None:
        """Count that the body of a claimed message is being asked for."""
        with writing(self._engine) as connection:
            change(connection, id_, owner, {"fetches": message.c.fetches + 1})

    def kept(self, id_: int, *, owner: str, sha256: str, size: int) -> None:
        """Note that the bytes are kept; raises `DefectError` when `owner` no longer holds the message."""
        with writing(self._engine) as connection:
            change(connection, id_, owner, {"state": MailState.KEPT.value, "sha256": sha256, "size": size})

    def finish(self, id_: int, ended: Ended, *, owner: str, now: datetime) -> None:
        """Give the final state; raises `DefectError` when `owner` no longer holds the message."""
        values = _FREE | {
            "state": ended.state.value,
            "why": ended.why,
            "submission_id": ended.submission_id,
            "matter_id": ended.matter_id,
            "same_as": ended.same_as,
            "finished_at": now,
            "error": None,
            "retry_at": None,
        }
        if ended.state is MailState.GONE:
            values |= {"vanished_at": now}
        if ended.blank:
            values |= {"sender": "", "subject": "", "message_id": None}
        with writing(self._engine) as connection:
            change(connection, id_, owner, values)

    def put_back(
        self, id_: int, *, owner: str, error: str, now: datetime, retry_at: datetime | None, counted: bool
    ) -> None:
        """Give a message back after a failed try; without `retry_at` it is DEAD and waits for a person."""
        values: dict[str, Any] = _FREE | {"error": error, "retry_at": retry_at}
        if counted:
            values["attempts"] = message.c.attempts + 1
        with writing(self._engine) as connection:
            row = connection.execute(select(message).where(held(id_, owner))).one_or_none()
            if row is None:
                return
            if retry_at is None:
                values |= {"state": MailState.DEAD.value, "why": _DEAD, "finished_at": now}
            elif row.state == MailState.FETCHING.value:
                values |= {"state": MailState.SEEN.value}
            change(connection, id_, owner, values)

    def same(self, line: MailLine) -> MailLine | None:
        """Give the finished message of the same account with the same bytes, None when there is none."""
        statement = (
            select(message)
            .where(
                message.c.account == line.key.account,
                message.c.sha256 == line.sha256,
                message.c.id != line.id,
                message.c.state.in_(_ENDED),
                message.c.state != MailState.DEAD.value,
            )
            .order_by(message.c.id)
            .limit(1)
        )
        with reading(self._engine) as connection:
            row = connection.execute(statement).one_or_none()
        return line_from_row(row) if row else None

    def take_over(self, id_: int, same: MailLine, *, owner: str, now: datetime) -> None:
        """End a message as the same as another one."""
        with writing(self._engine) as connection:
            change(connection, id_, owner, _FREE | same_values(same, now))

    # ---- marks on the server, and what the audit sees there
    def unmarked(self, account: str, folder_: str, uidvalidity: int, limit: int) -> tuple[MailLine, ...]:
        """Give finished messages that are not marked on the server yet."""
        wanted = and_(
            message.c.state.in_(_ENDED),
            message.c.state.not_in((MailState.OUTSIDE.value, MailState.GONE.value, MailState.DEAD.value)),
            in_folder(account, folder_, uidvalidity),
            message.c.marked_at.is_(None),
            message.c.vanished_at.is_(None),
        )
        statement = select(message).where(wanted).order_by(message.c.id).limit(limit)
        with reading(self._engine) as connection:
            return tuple(line_from_row(row) for row in connection.execute(statement))

    def marked(self, ids: Sequence[int], now: datetime, *, moved: bool) -> None:
        """Note that messages are marked; `moved`: they are no longer in their folder."""
        values = {"marked_at": now} | ({"vanished_at": now} if moved else {})
        with writing(self._engine) as connection:
            connection.execute(update(message).where(message.c.id.in_(ids)).values(values))

    def vanished(self, ids: Sequence[int], now: datetime) -> None:
        """Note that messages are no longer on the server."""
        with writing(self._engine) as connection:
            for start in range(0, len(ids), _AT_ONCE):
                some = message.c.id.in_(ids[start : start + _AT_ONCE])
                connection.execute(update(message).where(some).values(vanished_at=now))

    # ---- people
    def reopen(self, id_: int, *, who: str, why: str, now: datetime, wanted: bool) -> MailLine:
        """Let a message be tried again on a person's word; raises `UsageError` when it is not to be."""
        with writing(self._engine) as connection:
            row = connection.execute(select(message).where(message.c.id == id_)).one_or_none()
            if row is None:
                raise UsageError(f"Sổ thư không có thư số {id_}.")
            if MailState(row.state) not in _AGAIN:
                raise UsageError(f"Thư số {id_} đang ở trạng thái không cần làm lại.")
            position = connection.scalar(select(func.count()).select_from(act).where(act.c.message == id_))
            told = {"message": id_, "position": position, "who": who, "at": now, "was": row.state, "why": why}
            connection.execute(act.insert().values(told))
            state = MailState.KEPT if row.sha256 else MailState.SEEN
            values = _FREE | {
                "state": state.value,
                "why": "",
                "attempts": 0,
                "error": None,
                "retry_at": None,
                "same_as": None,
                "finished_at": None,
                "vanished_at": None,
                "marked_at": None,
                "wanted": wanted or row.wanted,
            }
            again = update(message).where(message.c.id == id_).values(values).returning(message)
            return line_from_row(connection.execute(again).one())

    def is_wanted(self, id_: int) -> bool:
        """Tell whether a person said that this is a letter."""
        with reading(self._engine) as connection:
            return bool(connection.scalar(select(message.c.wanted).where(message.c.id == id_)))
