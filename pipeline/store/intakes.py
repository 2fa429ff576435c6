"""`SqlIntakes`: archives that are taken in, on SQLite or PostgreSQL, the same statements for both."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, bindparam, case, func, select, text, update

from pipeline.errors import UsageError
from pipeline.intake import MOST_BREAKS, OFTEN, Account, Entry, Fate, Group, Turn
from pipeline.store import tables
from pipeline.store.engine import reading, writing
from pipeline.store.intake_rows import (
    digest_rows,
    end_row,
    fate_of,
    fates_query,
    files_of,
    found_files,
    intake_of,
    known_of,
    last_of,
    new_rows,
    try_again,
)
from pipeline.store.intake_tables import intake, intake_entry, intake_file
from pipeline.store.mapping import check_aware
from pipeline.terms import JobState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime, timedelta

    from sqlalchemy import ColumnElement, Connection, Engine, Select

    from pipeline.intake import Ended, FileFate, Intake, LeftOut, Plan

BROKEN = "Tiến trình xử lý bị ngắt giữa chừng nhiều lần: mở thử tệp bằng tay rồi nhập riêng."
_AT_ONCE = 1000  # rows held in memory while a list is streamed
_WAITING, _WORKING = Fate.WAITING.value, Fate.WORKING.value


class SqlIntakes:
    """Keeps intakes, their entries and the fate of every file; safe among threads."""

    def __init__(self, engine: Engine) -> None:
        """Share the engine of the store; who opened that one closes it."""
        self._engine = engine

    def open(self, plan: Plan, now: datetime) -> Intake:
        """Give the intake of a plan: the newest of the same source, grouping and profile, else a new one."""
        check_aware(now)
        same = (
            intake.c.source == plan.source,
            intake.c.grouping == plan.grouping.value,
            intake.c.profile == plan.profile,
        )
        newest = select(intake).where(*same).order_by(intake.c.id.desc()).limit(1)
        with writing(self._engine) as connection:
            if connection.dialect.name == "postgresql":  # of two that open the same, one makes it
                connection.execute(text("LOCK TABLE intake IN SHARE ROW EXCLUSIVE MODE"))
            row = connection.execute(newest).one_or_none()
            if row is not None:
                return intake_of(row)
            values = {
                "source": plan.source,
                "grouping": plan.grouping.value,
                "profile": plan.profile,
                "received": plan.received,
                "open_matters": plan.open_matters,
                "started_at": now,
            }
            return intake_of(connection.execute(intake.insert().values(values).returning(intake)).one())

    def intake(self, intake_id: int) -> Intake | None:
        """Give one intake, None when there is none."""
        with reading(self._engine) as connection:
            row = connection.execute(select(intake).where(intake.c.id == intake_id)).one_or_none()
        return None if row is None else intake_of(row)

    def intakes(self) -> tuple[Intake, ...]:
        """Give all intakes, the newest first."""
        with reading(self._engine) as connection:
            return tuple(map(intake_of, connection.execute(select(intake).order_by(intake.c.id.desc()))))

    def add(self, intake_id: int, found: Sequence[Group | LeftOut]) -> int:
        """Note what was found, in one transaction; how many files are new."""
        paths = [file.path for one in found for file in files_of(one)]
        with writing(self._engine) as connection:
            # Held to the end: of two surveys at once the second finds what the first noted.
            held = select(intake.c.id).where(intake.c.id == intake_id).with_for_update()
            if connection.scalar(held) is None:
                raise UsageError(f"Không có đợt nhập số {intake_id}.")
            known = known_of(connection, intake_id, paths)
            try_again(connection, intake_id, found)
            entries, files = new_rows(
                intake_id, found, known, last_of(connection, intake_entry.c, intake_id),
                last_of(connection, intake_file.c, intake_id),
            )  # fmt: skip
            if entries:
                connection.execute(intake_entry.insert(), entries)
            if files:
                connection.execute(intake_file.insert(), files)
        return len(files)

    def surveyed(self, intake_id: int, now: datetime) -> None:
        """Note that the whole source was listed."""
        check_aware(now)
        with writing(self._engine) as connection:
            connection.execute(update(intake).where(intake.c.id == intake_id).values(surveyed_at=now))

    def claim(
        self,
        intake_id: int,
        *,
        owner: str,
        now: datetime,
        lease: timedelta,
        limit: int,
        before: int | None = None,
    ) -> tuple[Entry, ...]:
        """Take up to `limit` entries that wait or whose lease ran out, in order; often broken ones last."""
        check_aware(now)
        if limit < 1:
            return ()
        entry = intake_entry.c
        mine = entry.intake_id == intake_id
        waiting = (
            select(entry.position, entry.key, entry.failures, entry.breaks)
            .where(mine, entry.fate == _WAITING, *(() if before is None else (entry.position < before,)))
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        in_order = waiting.where(entry.breaks < OFTEN).order_by(entry.position)
        last = waiting.where(entry.breaks >= OFTEN).order_by(entry.breaks, entry.position)
        with writing(self._engine) as connection:
            _break(connection, now, mine, entry.lease_until <= now)
            rows = connection.execute(in_order).all() or connection.execute(last).all()
            if not rows:
                return ()
            taken = [row.position for row in rows]
            connection.execute(
                update(intake_entry)
                .where(mine, entry.position.in_(taken))
                .values(fate=_WORKING, owner=owner, lease_until=now + lease)
            )
            files = found_files(connection, intake_id, taken)
        return tuple(
            Entry(row.position, Group(row.key, tuple(files[row.position])), row.failures, row.breaks)
            for row in rows
        )

    def turns(self, intake_id: int, limit: int) -> tuple[Turn, ...]:
        """Give the entries whose turn to be kept comes next, in order: not ended, not broken often."""
        entry = intake_entry.c
        # Two statements, for each goes along the index; one for both fates would sort all that wait.
        open_ = [
            select(entry.position, entry.submission_id)
            .where(entry.intake_id == intake_id, entry.fate == fate, entry.breaks < OFTEN)
            .order_by(entry.position)
            .limit(limit)
            for fate in (_WAITING, _WORKING)
        ]
        with reading(self._engine) as connection:
            rows = [row for statement in open_ for row in connection.execute(statement)]
        rows.sort(key=lambda row: row.position)
        return tuple(Turn(row.position, row.submission_id) for row in rows[:limit])

    def renew(self, owner: str, *, now: datetime, lease: timedelta) -> int:
        """Lengthen the leases of an owner, on entries and on submissions alike; how many."""
        check_aware(now)
        entry, job = intake_entry, tables.job
        with writing(self._engine) as connection:
            return sum(
                connection.execute(update(table).where(*held).values(lease_until=now + lease)).rowcount
                for table, held in (
                    (entry, (entry.c.owner == owner, entry.c.fate == _WORKING)),
                    (job, (job.c.owner == owner, job.c.state == JobState.WORKING.value)),
                )
            )

    def end(self, intake_id: int, ended: Iterable[Ended], *, owner: str, now: datetime) -> int:
        """Note how entries ended, only those that `owner` still holds; how many that were."""
        check_aware(now)
        told = {one.position: one for one in ended}
        entry, file = intake_entry.c, intake_file.c
        with writing(self._engine) as connection:
            held = select(entry.position, entry.failures, entry.seconds, entry.submission_id).where(
                entry.intake_id == intake_id,
                entry.position.in_(list(told)),
                entry.owner == owner,
                entry.fate == _WORKING,
            )
            rows = connection.execute(held.with_for_update()).all()
            if not rows:
                return 0
            this = and_(entry.intake_id == intake_id, entry.position == bindparam("at"))
            connection.execute(
                update(intake_entry).where(this),
                [end_row(told[row.position], row, now) for row in rows],
            )
            digests = digest_rows(connection, intake_id, [told[row.position] for row in rows])
            if digests:
                this = and_(file.intake_id == intake_id, file.position == bindparam("at"))
                connection.execute(update(intake_file).where(this), digests)
        return len(rows)

    def recover(self, is_dead: Callable[[str], bool]) -> int:
        """Give back what dead owners hold, as one break more each; how many."""
        entry = intake_entry.c
        with reading(self._engine) as connection:
            owners = connection.scalars(select(entry.owner).where(entry.fate == _WORKING).distinct()).all()
        dead = [owner for owner in owners if owner is not None and is_dead(owner)]
        if not dead:
            return 0
        with writing(self._engine) as connection:
            now = connection.execute(select(func.current_timestamp(type_=tables.Moment()))).scalar_one()
            return _break(connection, now, entry.owner.in_(dead))

    def account(self, intake_id: int) -> Account:
        """Count files and entries by fate."""
        entry, file = intake_entry.c, intake_file.c
        count = func.count()
        of_file = and_(entry.intake_id == file.intake_id, entry.position == file.entry)
        joined = (
            select(entry.fate, count)
            .select_from(intake_file.outerjoin(intake_entry, of_file))
            .where(file.intake_id == intake_id)
            .group_by(entry.fate)
        )
        alone = select(entry.fate, count).where(entry.intake_id == intake_id).group_by(entry.fate)
        with reading(self._engine) as connection:
            found = connection.scalar(select(count).where(file.intake_id == intake_id)) or 0
            files = _counts(connection, joined)
            entries = _counts(connection, alone)
        return Account(
            found=found,
            left_out=files.get(None, 0),
            files=MappingProxyType({fate: files.get(fate.value, 0) for fate in Fate}),
            entries=MappingProxyType({fate: entries.get(fate.value, 0) for fate in Fate}),
        )

    def fates(self, intake_id: int) -> Iterator[FileFate]:
        """Give the fate of every file by its place in the survey, streamed."""
        statement = fates_query().where(intake_file.c.intake_id == intake_id).order_by(intake_file.c.position)
        with reading(self._engine) as connection:
            for row in connection.execute(statement, execution_options={"yield_per": _AT_ONCE}):
                yield fate_of(row)


def _counts(connection: Connection, statement: Select[Any]) -> dict[str | None, int]:
    return {fate: number for fate, number in connection.execute(statement)}  # noqa: C416 - dict() of rows has no type


def _break(connection: Connection, now: datetime, *which: ColumnElement[bool]) -> int:
    """Give back the WORKING entries of these conditions as one break more each; how many."""
    entry = intake_entry.c
    keys = (entry.intake_id, entry.position)
    lost = select(*keys).where(entry.fate == _WORKING, *which).with_for_update(skip_locked=True)
    rows = connection.execute(lost).all()
    if not rows:
        return 0
    too_often = entry.breaks + 1 >= MOST_BREAKS
    this = and_(entry.intake_id == bindparam("of"), entry.position == bindparam("at"))
    connection.execute(
        update(intake_entry)
        .where(this)
        .values(
            fate=case((too_often, Fate.POISONED.value), else_=_WAITING),
            error=case((too_often, BROKEN), else_=entry.error),
            ended_at=case((too_often, now), else_=None),
            breaks=entry.breaks + 1,
            owner=None,
            lease_until=None,
        ),
        [{"of": row.intake_id, "at": row.position} for row in rows],
    )
    return len(rows)
