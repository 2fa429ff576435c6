"""`SqlOutbox`: answers by mail on SQLite or PostgreSQL, the same statements for both."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, or_, select, true, update

from pipeline.errors import DefectError, UsageError
from pipeline.matter import MACHINE
from pipeline.post import OUT_TITLES, OutState
from pipeline.store.engine import reading, writing
from pipeline.store.mapping import check_aware
from pipeline.store.matter_tables import matter
from pipeline.store.outbox_port import DELAYS, MOST_TRIES, OutEvent
from pipeline.store.outbox_rows import append, change, lock_queue, locked, outgoing
from pipeline.store.outbox_tables import event, outbox
from pipeline.store.queue_order import in_reach
from pipeline.terms import HandlerLevel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime, timedelta

    from sqlalchemy import ColumnElement, Connection, Engine

    from pipeline.person import Reach
    from pipeline.post import Outgoing
    from pipeline.store.outbox_port import Draft, OutQuery

_AT_ONCE = 500  # rows held in memory while a list is streamed
_FREE: dict[str, Any] = {"owner": None, "lease_until": None}
_ANEW: dict[str, Any] = {"tries": 0, "retry_at": None, "handed_at": None}
_WORD = {
    OutState.RELEASED: "duyệt gửi",
    OutState.CANCELLED: "hủy",
    OutState.SENT: "xác nhận đã gửi",
}


class SqlOutbox:
    """Keeps the outbox in the database of a `SqlStore`; safe among threads and processes."""

    def __init__(self, engine: Engine) -> None:
        """Share the engine of the store; who opened that one closes it."""
        self._engine = engine

    # ---- people
    def queue(
        self,
        draft: Draft,
        *,
        who: str,
        at: datetime,
        why: str = "",
        released: bool = False,
        once: bool = False,
    ) -> Outgoing:
        """Queue an answer, HELD, or RELEASED at once; `once` gives back the one that is there already."""
        check_aware(at)
        state = OutState.RELEASED if released else OutState.HELD
        with writing(self._engine) as connection:
            lock_queue(connection)
            known, serial = _serial(connection, draft, once=once)
            if known is not None:
                return known
            values = {
                **asdict(draft),
                "serial": serial,
                "queued_at": at,
                "state": state.value,
                "why": why,
                "attempts": 0,
                "tries": 0,
                "released_by": who if released else None,
            }
            number = connection.execute(outbox.insert().values(values).returning(outbox.c.id)).scalar_one()
            append(connection, number, OutEvent(at, who, None, state, why))
            return outgoing(locked(connection, number))

    def release(self, number: int, *, who: str, at: datetime) -> Outgoing:
        """Let a HELD answer go; raises `UsageError` for one that is not held."""
        return self._by_person(
            number, (OutState.HELD,), OutState.RELEASED, who=who, at=at, why="", released_by=who, **_ANEW
        )

    def cancel(self, number: int, *, who: str, at: datetime, why: str) -> Outgoing:
        """Give an answer up that did not go out; raises `UsageError` for one that did."""
        sources = (OutState.HELD, OutState.RELEASED, OutState.REFUSED, OutState.UNSURE)
        return self._by_person(number, sources, OutState.CANCELLED, who=who, at=at, why=why)

    def resend(self, number: int, *, who: str, at: datetime, why: str) -> Outgoing:
        """Let one go again on a person's word that was UNSURE, REFUSED or BOUNCED; else `UsageError`."""
        sources = (OutState.UNSURE, OutState.REFUSED, OutState.BOUNCED)
        return self._by_person(
            number, sources, OutState.RELEASED, who=who, at=at, why=why, released_by=who, **_ANEW
        )

    def confirm(self, number: int, *, who: str, at: datetime, why: str) -> Outgoing:
        """Note that an UNSURE one did arrive; raises `UsageError` for any other."""
        return self._by_person(number, (OutState.UNSURE,), OutState.SENT, who=who, at=at, why=why)

    def _by_person(
        self,
        number: int,
        sources: tuple[OutState, ...],
        target: OutState,
        *,
        who: str,
        at: datetime,
        why: str,
        **values: object,
    ) -> Outgoing:
        check_aware(at)
        with writing(self._engine) as connection:
            row = locked(connection, number)
            state = OutState(row["state"])
            if state not in sources:
                raise UsageError(
                    f"Thư số {number} đang ở tình trạng “{OUT_TITLES[state]}” nên không {_WORD[target]} được."
                )
            if target is OutState.SENT:
                values["sent_at"] = row["handed_at"] or at
            change(connection, row, OutEvent(at, who, state, target, why), **values)
            return outgoing(locked(connection, number))

    # ---- sending
    def claim_next(
        self, owner: str, now: datetime, lease: timedelta, accounts: tuple[str, ...]
    ) -> Outgoing | None:
        """Take the oldest answer of these accounts that is due; None when there is none."""
        check_aware(now)
        free = and_(
            outbox.c.state == OutState.RELEASED.value,
            or_(outbox.c.retry_at.is_(None), outbox.c.retry_at <= now),
            outbox.c.account.in_(accounts),
        )
        first = select(outbox.c.id).where(free).order_by(outbox.c.id).limit(1)
        while True:
            with reading(self._engine) as connection:
                number = connection.scalar(first)
            if number is None:
                return None
            with writing(self._engine) as connection:
                # One conditional UPDATE: of two claimers the database lets one see the condition hold.
                taken = connection.execute(
                    update(outbox)
                    .where(outbox.c.id == number, free)
                    .values(
                        state=OutState.SENDING.value,
                        owner=owner,
                        lease_until=now + lease,
                        attempts=outbox.c.attempts + 1,
                        tries=outbox.c.tries + 1,
                        handed_at=None,
                    )
                )
                if taken.rowcount == 1:
                    happened = OutEvent(now, owner, OutState.RELEASED, OutState.SENDING, "")
                    append(connection, number, happened)
                    return outgoing(locked(connection, number))

    def hand_over(self, mail: Outgoing, *, owner: str, at: datetime) -> bool:
        """Note that the server may have the mail from now on; False: the claim is lost, do not send."""
        check_aware(at)
        statement = (
            update(outbox).where(_held(mail, owner), outbox.c.handed_at.is_(None)).values(handed_at=at)
        )
        with writing(self._engine) as connection:
            return connection.execute(statement).rowcount == 1

    def sent(self, mail: Outgoing, *, owner: str, at: datetime, why: str) -> bool:
        """Note that the server took it; also when the lease ran out meanwhile."""
        sources = (OutState.SENDING, OutState.UNSURE)
        return self._end(mail, sources, OutState.SENT, owner=owner, at=at, why=why, sent_at=at)

    def failed(self, mail: Outgoing, *, owner: str, at: datetime, why: str, again: bool) -> bool:
        """Note that the server did not take it: RELEASED after a delay when `again`, else REFUSED."""
        return self._end(mail, (OutState.SENDING,), None if again else OutState.REFUSED,
                         owner=owner, at=at, why=why, handed_at=None)  # fmt: skip

    def unsure(self, mail: Outgoing, *, owner: str, at: datetime, why: str) -> bool:
        """Note that the server may have taken it and did not say so; False when the claim was lost."""
        return self._end(mail, (OutState.SENDING,), OutState.UNSURE, owner=owner, at=at, why=why)

    def recover(self, dead: Callable[[str], bool], now: datetime) -> tuple[Outgoing, ...]:
        """Take SENDING answers from owners that died or whose lease ran out; give them as they are now."""
        check_aware(now)
        columns = (outbox.c.id, outbox.c.owner, outbox.c.attempts, outbox.c.lease_until)
        sending = select(*columns).where(outbox.c.state == OutState.SENDING.value)
        with reading(self._engine) as connection:
            found = connection.execute(sending).all()
        gone = [(one.id, one.attempts) for one in found if one.lease_until <= now or dead(one.owner)]
        return tuple(one for number, attempts in gone if (one := self._take_back(number, attempts, now)))

    def _take_back(self, number: int, attempts: int, now: datetime) -> Outgoing | None:
        with writing(self._engine) as connection:
            row = locked(connection, number)
            if row["state"] != OutState.SENDING.value or row["attempts"] != attempts:
                return None
            if row["handed_at"] is not None:
                target, why = OutState.UNSURE, "bị ngắt sau khi đã chuyển thư cho máy chủ"
            elif row["tries"] >= MOST_TRIES:
                target, why = OutState.REFUSED, f"đã thử {row['tries']} lần, lần nào cũng bị ngắt giữa chừng"
            else:
                target, why = OutState.RELEASED, "bị ngắt trước khi chuyển thư cho máy chủ"
            change(connection, row, OutEvent(now, MACHINE, OutState.SENDING, target, why), **_FREE)
            return outgoing(locked(connection, number))

    def _end(
        self,
        mail: Outgoing,
        sources: tuple[OutState, ...],
        target: OutState | None,
        *,
        owner: str,
        at: datetime,
        why: str,
        **values: object,
    ) -> bool:
        """End a claim; `target` None is RELEASED after a delay, or REFUSED when there were enough tries."""
        check_aware(at)
        with writing(self._engine) as connection:
            row = locked(connection, mail.id)
            state = OutState(row["state"])
            holds = row["owner"] == owner if state is OutState.SENDING else True
            if state not in sources or row["attempts"] != mail.attempts or not holds:
                return False
            if target is None:
                tries = row["tries"]
                target = OutState.RELEASED if tries < MOST_TRIES else OutState.REFUSED
                if target is OutState.RELEASED:
                    values["retry_at"] = at + DELAYS[tries - 1]
                else:
                    why = f"đã thử {tries} lần; lần cuối: {why}"
            change(connection, row, OutEvent(at, owner, state, target, why), **_FREE, **values)
            return True

    # ---- what came back
    def bounced(self, message_ids: tuple[str, ...], *, at: datetime, why: str) -> tuple[Outgoing, ...]:
        """Note that mails came back; give those that are ours and had not been noted before."""
        check_aware(at)
        returned = []
        with writing(self._engine) as connection:
            numbers = connection.scalars(select(outbox.c.id).where(outbox.c.message_id.in_(message_ids)))
            for number in numbers.all():
                row = locked(connection, number)
                state = OutState(row["state"])
                # A bounce may overtake the answer of the server that took the mail.
                handed = state is OutState.SENDING and row["handed_at"] is not None
                if not handed and state not in (OutState.SENT, OutState.UNSURE):
                    continue
                moment = row["sent_at"] or row["handed_at"] or at
                happened = OutEvent(at, MACHINE, state, OutState.BOUNCED, why)
                change(connection, row, happened, **_FREE, sent_at=moment)
                returned.append(outgoing(locked(connection, number)))
        return tuple(returned)

    # ---- looking
    def lines(self, query: OutQuery) -> Iterator[Outgoing]:
        """Give answers, newest first, never all of them in memory."""
        statement = select(outbox).order_by(outbox.c.id.desc())
        if query.states:
            statement = statement.where(outbox.c.state.in_([state.value for state in query.states]))
        if query.matter_id is not None:
            statement = statement.where(outbox.c.matter_id == query.matter_id)
        if query.reach is not None:
            statement = statement.where(_within(query.reach))
        if query.limit is not None or query.offset:
            statement = statement.limit(query.limit).offset(query.offset)
        with reading(self._engine) as connection:
            rows = connection.execute(statement, execution_options={"yield_per": _AT_ONCE})
            for row in rows.mappings():
                yield outgoing(row)

    def find(self, number: int) -> Outgoing | None:
        """Give one answer, None when there is none of that id."""
        return self._one(outbox.c.id == number)

    def by_message_id(self, message_id: str) -> Outgoing | None:
        """Give the answer with this Message-ID (with its brackets), None when it is none of ours."""
        return self._one(outbox.c.message_id == message_id)

    def once(self, submission_id: str, paper: str) -> Outgoing | None:
        """Give the answer that was queued `once`, None when there is none yet."""
        return self._one(
            outbox.c.submission_id == submission_id, outbox.c.paper == paper, outbox.c.serial == 0
        )

    def history(self, number: int) -> tuple[OutEvent, ...]:
        """Give what happened to an answer, in the order in which it happened."""
        statement = select(event).where(event.c.outbox_id == number).order_by(event.c.position)
        with reading(self._engine) as connection:
            return tuple(
                OutEvent(
                    row.at,
                    row.who,
                    OutState(row.source) if row.source else None,
                    OutState(row.target),
                    row.why,
                )
                for row in connection.execute(statement)
            )

    def automatic_to(self, recipient: str, since: datetime) -> int:
        """Count the automatic answers to an address that were queued from that moment on."""
        check_aware(since)
        statement = select(func.count()).where(
            outbox.c.recipient == recipient, outbox.c.queued_at >= since, outbox.c.automatic.is_(True)
        )
        with reading(self._engine) as connection:
            return int(connection.scalar(statement) or 0)

    def counts(self, reach: Reach | None = None) -> Mapping[OutState, int]:
        """Tell how many answers are in each state, within a reach if given; every state is there."""
        statement = select(outbox.c.state, func.count()).group_by(outbox.c.state)
        if reach is not None:
            statement = statement.where(_within(reach))
        with reading(self._engine) as connection:
            found = {OutState(state): number for state, number in connection.execute(statement)}
        return {state: found.get(state, 0) for state in OutState}

    def _one(self, *which: ColumnElement[bool]) -> Outgoing | None:
        with reading(self._engine) as connection:
            row = connection.execute(select(outbox).where(*which)).mappings().one_or_none()
        return outgoing(row) if row else None


def _within(reach: Reach) -> ColumnElement[bool]:
    if reach.level is HandlerLevel.MINISTRY:
        return true()
    return outbox.c.matter_id.in_(select(matter.c.id).where(in_reach(reach)))


def _held(mail: Outgoing, owner: str) -> ColumnElement[bool]:
    return and_(
        outbox.c.id == mail.id,
        outbox.c.state == OutState.SENDING.value,
        outbox.c.owner == owner,
        outbox.c.attempts == mail.attempts,
    )


def _serial(connection: Connection, draft: Draft, *, once: bool) -> tuple[Outgoing | None, int]:
    """Give the answer that is there already, or the number that the new one gets."""
    same = and_(outbox.c.submission_id == draft.submission_id, outbox.c.paper == draft.paper)
    if not once:
        return None, (connection.scalar(select(func.max(outbox.c.serial)).where(same)) or 0) + 1
    if draft.submission_id is None:
        raise DefectError("an answer to nothing cannot be queued once")
    row = connection.execute(select(outbox).where(same, outbox.c.serial == 0)).mappings().one_or_none()
    return (outgoing(row) if row else None), 0
