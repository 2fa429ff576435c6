"""What is asked of the ledger of the mailbox without changing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, func, select

from pipeline.post import WAITING, Health, MailLine, MailState
from pipeline.store.engine import reading
from pipeline.store.mail_rows import line_from_row
from pipeline.store.mail_tables import act, folder, message
from pipeline.store.mails_port import Act, Entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy import ColumnElement, Engine

    from pipeline.store.mails_port import MailQuery

_AT_ONCE = 1000  # rows held in memory while a list is streamed
_WAITING = tuple(state.value for state in WAITING)


class SqlMailLists:
    """The questions of `SqlMails`; safe among threads."""

    def __init__(self, engine: Engine) -> None:
        """Share the engine of the store; who opened that one closes it."""
        self._engine = engine

    def entries(self, account: str, folder_: str, uidvalidity: int) -> Iterator[Entry]:
        """Give the rows of a folder by UID, streamed."""
        here = in_folder(account, folder_, uidvalidity)
        with reading(self._engine) as connection:
            rows = connection.execute(
                select(message).where(here).order_by(message.c.uid),
                execution_options={"yield_per": _AT_ONCE},
            )
            for row in rows:
                yield Entry(
                    row.id,
                    row.uid,
                    MailState(row.state),
                    row.sha256,
                    row.size,
                    row.vanished_at is not None,
                    row.marked_at is not None,
                )

    def acts(self, id_: int) -> tuple[Act, ...]:
        """Give what people did to a message, oldest first."""
        statement = select(act).where(act.c.message == id_).order_by(act.c.position)
        with reading(self._engine) as connection:
            rows = connection.execute(statement)
            return tuple(Act(MailState(row.was), row.who, row.at, row.why) for row in rows)

    def line(self, id_: int) -> MailLine | None:
        """Give one row."""
        with reading(self._engine) as connection:
            row = connection.execute(select(message).where(message.c.id == id_)).one_or_none()
        return line_from_row(row) if row else None

    def lines(self, query: MailQuery) -> Iterator[MailLine]:
        """Give rows, newest first, streamed."""
        statement = select(message).order_by(message.c.id.desc()).limit(query.limit)
        if query.states:
            statement = statement.where(message.c.state.in_([state.value for state in query.states]))
        if query.account:
            statement = statement.where(message.c.account == query.account)
        with reading(self._engine) as connection:
            for row in connection.execute(statement, execution_options={"yield_per": _AT_ONCE}):
                yield line_from_row(row)

    def with_message_ids(self, ids: Sequence[str]) -> tuple[MailLine, ...]:
        """Give the messages that carry one of these Message-IDs, oldest first."""
        statement = select(message).where(message.c.message_id.in_(ids)).order_by(message.c.id)
        with reading(self._engine) as connection:
            return tuple(line_from_row(row) for row in connection.execute(statement))

    def of_submission(self, submission_id: str) -> MailLine | None:
        """Give the message by which a submission came first, None when it came otherwise."""
        mine = message.c.submission_id == submission_id
        statement = select(message).where(mine).order_by(message.c.id).limit(1)
        with reading(self._engine) as connection:
            row = connection.execute(statement).one_or_none()
        return line_from_row(row) if row else None

    def healths(self) -> tuple[Health, ...]:
        """Tell how every polled folder is."""
        waits = message.c.state.in_(_WAITING)
        here = and_(message.c.account == folder.c.account, message.c.folder == folder.c.folder)
        backlog = select(func.count()).where(here, waits).scalar_subquery()
        dead = select(func.count()).where(here, message.c.state == MailState.DEAD.value).scalar_subquery()
        oldest = select(func.min(message.c.arrived_at)).where(here, waits).scalar_subquery()
        statement = select(
            folder, backlog.label("backlog"), dead.label("dead"), oldest.label("oldest")
        ).order_by(folder.c.account, folder.c.folder)
        with reading(self._engine) as connection:
            return tuple(
                Health(
                    account=row.account,
                    folder=row.folder,
                    uidvalidity=row.uidvalidity,
                    high_water=row.scanned,
                    tried_at=row.tried_at,
                    succeeded_at=row.succeeded_at,
                    failures=row.failures,
                    error=row.error,
                    retry_at=row.retry_at,
                    backlog=row.backlog,
                    dead=row.dead,
                    oldest=row.oldest,
                )
                for row in connection.execute(statement)
            )

    def fetches(self) -> Mapping[int, int]:
        """Tell how often the body of each message was asked for; those never asked for are left out."""
        statement = select(message.c.id, message.c.fetches).where(message.c.fetches > 0)
        with reading(self._engine) as connection:
            return {id_: times for id_, times in connection.execute(statement)}  # noqa: C416 - rows, not pairs

    def counts(self) -> Mapping[MailState, int]:
        """Tell how many messages are in each state; every state is there."""
        statement = select(message.c.state, func.count()).group_by(message.c.state)
        with reading(self._engine) as connection:
            found = {MailState(state): number for state, number in connection.execute(statement)}
        return {state: found.get(state, 0) for state in MailState}


def in_folder(account: str, folder_: str, uidvalidity: int) -> ColumnElement[bool]:
    """Say that a message stands in a folder under this UIDVALIDITY."""
    return and_(
        message.c.account == account,
        message.c.folder == folder_,
        message.c.uidvalidity == uidvalidity,
    )


def the_folder(account: str, folder_: str) -> ColumnElement[bool]:
    """Say that a row of `mail_folder` is this one."""
    return and_(folder.c.account == account, folder.c.folder == folder_)
