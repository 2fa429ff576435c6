"""`SqlCourse`: how the work at letters went, on SQLite or PostgreSQL, the same statements for both."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, or_, select

from pipeline.intake import Fate
from pipeline.matter import MatterState
from pipeline.store import tables
from pipeline.store.course_port import Arrival, EntryCourse, FailedTry, KeptVersion, Near
from pipeline.store.course_tables import STAGES, failed_try, stage_times
from pipeline.store.engine import reading
from pipeline.store.intake_rows import intake_of
from pipeline.store.intake_tables import intake, intake_entry, intake_file
from pipeline.store.mapping import submission_from_rows
from pipeline.store.matter_tables import matter, register
from pipeline.terms import JobState, Kind
from pipeline.worked import Worked

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sqlalchemy import ColumnElement, Connection, Engine

MOST = 10  # answers to one question
_NEWEST = 2000  # submissions looked through for what may have been meant
_OPEN = (MatterState.RECEIVED.value, MatterState.APPRAISING.value)


class SqlCourse:
    """Tells how the work at letters went; safe among threads."""

    def __init__(self, engine: Engine, originals: Path) -> None:
        """Share the engine of the store; who opened that one closes it."""
        self._engine, self._originals = engine, originals

    def arrival(self, submission_id: str) -> Arrival | None:
        """Give a submission and when it was received, None when it never was."""
        submission, file = tables.submission, tables.source_file
        with reading(self._engine) as connection:
            row = connection.execute(select(submission).where(submission.c.id == submission_id)).one_or_none()
            if row is None:
                return None
            files = connection.execute(
                select(file).where(file.c.submission_id == submission_id).order_by(file.c.position)
            )
            kept = submission_from_rows(row._asdict(), (f._asdict() for f in files), self._originals)
        return Arrival(kept, row.arrived_at)

    def kept(self, submission_id: str) -> tuple[KeptVersion, ...]:
        """Give when each version was kept, oldest first."""
        version, times = tables.case_version, stage_times
        same = and_(times.c.submission_id == version.c.submission_id, times.c.version == version.c.version)
        statement = (
            select(
                version.c.version, version.c.saved_at, version.c.saved_by, *(times.c[one] for one in STAGES)
            )
            .outerjoin(times, same)
            .where(version.c.submission_id == submission_id)
            .order_by(version.c.version)
        )
        with reading(self._engine) as connection:
            return tuple(
                KeptVersion(number, at, who, _known(dict(zip(STAGES, seconds, strict=True))))
                for number, at, who, *seconds in connection.execute(statement)
            )

    def failed(self, submission_id: str) -> tuple[FailedTry, ...]:
        """Give the tries that broke, oldest first."""
        one = failed_try.c
        columns = (one.attempt, one.failed_at, one.owner, one.error, one.stage, one.place)
        statement = select(*columns).where(one.submission_id == submission_id).order_by(one.attempt)
        with reading(self._engine) as connection:
            return tuple(FailedTry(*row) for row in connection.execute(statement))

    def entries_of(self, submission_id: str) -> tuple[EntryCourse, ...]:
        """Give the entries of archives that became this submission, or try to.

        An entry that was given up names no submission; but that one says where it came from.
        """
        entry, submission = intake_entry.c, tables.submission.c
        origin = select(submission.origin).where(submission.id == submission_id)
        with reading(self._engine) as connection:
            came = connection.scalar(origin) or ""
            tried = intake.c.source + ": " + entry.key == came
            return _entries(connection, or_(entry.submission_id == submission_id, tried))

    def entries_named(self, name: str) -> tuple[EntryCourse, ...]:
        """Give the entries with this key, or with a file of this path or name; ten at most, newest first."""
        entry, file = intake_entry.c, intake_file.c
        suffix = file.path.endswith(f"/{name}", autoescape=True)
        whole = intake.c.source + "/" + file.path == name
        held = select(file.entry).where(
            file.intake_id == entry.intake_id,
            file.entry == entry.position,
            or_(file.path == name, suffix, whole),
        )
        with reading(self._engine) as connection:
            return _entries(connection, or_(entry.key == name, held.exists()))

    def with_file(self, sha256: str) -> tuple[str, ...]:
        """Give the submissions that hold these bytes, ten at most."""
        return self._holding(tables.source_file.c.sha256 == sha256)

    def with_name(self, name: str) -> tuple[str, ...]:
        """Give the submissions that hold a file of this name, ten at most, newest first."""
        return self._holding(tables.source_file.c.name == name)

    def with_origin(self, origin: str) -> str | None:
        """Give the submission that says that it came from there, None when there is none."""
        submission = tables.submission.c
        with reading(self._engine) as connection:
            return connection.scalar(select(submission.id).where(submission.origin == origin).limit(1))

    def registered(self, year: int, number: int) -> tuple[str, ...]:
        """Give the submission of the letter with this arrival number, none when there is none."""
        statement = select(register.c.submission_id).where(
            register.c.year == year, register.c.number == number
        )
        with reading(self._engine) as connection:
            return tuple(connection.scalars(statement))

    def _holding(self, which: ColumnElement[bool]) -> tuple[str, ...]:
        file, submission = tables.source_file.c, tables.submission.c
        held = select(file.submission_id).where(file.submission_id == submission.id, which).exists()
        statement = select(submission.id).where(held).order_by(submission.arrival.desc()).limit(MOST)
        with reading(self._engine) as connection:
            return tuple(connection.scalars(statement))

    def numbered(self, number: str) -> tuple[str, ...]:
        """Give the submissions whose newest version has this number, ten at most, newest first."""
        version, job, submission = tables.case_version.c, tables.job.c, tables.submission.c
        newest = and_(version.submission_id == job.submission_id, version.version == job.latest)
        statement = (
            select(submission.id)
            .join(tables.job, job.submission_id == submission.id)
            .join(tables.case_version, newest)
            .where(func.lower(version.number) == number.lower())
            .order_by(submission.arrival.desc())
            .limit(MOST)
        )
        with reading(self._engine) as connection:
            return tuple(connection.scalars(statement))

    def near(self, start: str) -> Near:
        """Give what may have been meant by something unknown."""
        submission, file, version = tables.submission.c, tables.source_file.c, tables.case_version.c
        alike = select(submission.id).where(submission.id.startswith(start[:3].lower(), autoescape=True))
        newest = select(submission.id).order_by(submission.arrival.desc()).limit(_NEWEST).scalar_subquery()
        names = select(file.name).where(file.submission_id.in_(newest)).distinct()
        numbers = select(version.number).where(version.submission_id.in_(newest)).distinct()
        entry = intake_entry.c  # what is in quarantine may be secret
        of_entry = and_(entry.intake_id == intake_file.c.intake_id, entry.position == intake_file.c.entry)
        shown = select(intake_file.c.path).join(intake_entry, of_entry)
        paths = shown.where(entry.fate != Fate.QUARANTINED.value).limit(_NEWEST)
        with reading(self._engine) as connection:
            ids = tuple(connection.scalars(alike.limit(MOST)))
            words = [word for one in (numbers, names, paths) for word in connection.scalars(one)]
        return Near(ids, tuple(filter(None, words)))

    def counts(self) -> Worked:
        """Count the work done."""
        entry, times, tried, job = intake_entry.c, stage_times.c, failed_try.c, tables.job.c
        spent = (one for name in STAGES for one in (func.sum(times[name]), func.count(times[name])))
        open_ = and_(matter.c.state.in_(_OPEN), matter.c.kind == Kind.POSTING_REQUEST.value)
        with reading(self._engine) as connection:
            jobs = dict(_pairs(connection, job.state, func.count()))
            fates = dict(_pairs(connection, entry.fate, func.count()))
            failed = dict(_pairs(connection, func.coalesce(tried.stage, ""), func.count(tried.attempt)))
            sums = list(connection.execute(select(*spent)).one())
            waiting = connection.scalar(select(func.count()).where(open_)) or 0
            tries = connection.scalar(select(func.sum(job.attempts))) or 0
            troubles = connection.execute(select(func.sum(entry.failures), func.sum(entry.breaks))).one()
        return Worked(
            submissions=MappingProxyType({state: jobs.get(state.value, 0) for state in JobState}),
            fates=MappingProxyType({fate: fates.get(fate.value, 0) for fate in Fate}),
            stages=MappingProxyType(
                {name: (sums[2 * at] or 0.0, sums[2 * at + 1]) for at, name in enumerate(STAGES)}
            ),
            waiting=waiting,
            tries=tries,
            failed=MappingProxyType(failed),
            failures=troubles[0] or 0,
            breaks=troubles[1] or 0,
        )


def _known(seconds: Mapping[str, float | None]) -> Mapping[str, float]:
    return MappingProxyType({name: one for name, one in seconds.items() if one is not None})


def _pairs(connection: Connection, key: Any, count: Any) -> list[tuple[str, int]]:  # noqa: ANN401 - columns of SQLAlchemy
    return [(one, number) for one, number in connection.execute(select(key, count).group_by(key))]


def _entries(connection: Connection, which: ColumnElement[bool]) -> tuple[EntryCourse, ...]:
    entry, file = intake_entry.c, intake_file.c
    statement = (
        select(intake_entry)
        .join(intake, intake.c.id == entry.intake_id)
        .where(which)
        .order_by(entry.intake_id.desc(), entry.position)
        .limit(MOST)
    )
    found = []
    for row in connection.execute(statement).all():
        taken_in = connection.execute(select(intake).where(intake.c.id == row.intake_id)).one()
        mine = (file.intake_id == row.intake_id, file.entry == row.position)
        paths = connection.scalars(select(file.path).where(*mine).order_by(file.position))
        found.append(
            EntryCourse(
                intake=intake_of(taken_in),
                position=row.position,
                key=row.key,
                files=tuple(paths),
                fate=Fate(row.fate),
                failures=row.failures,
                breaks=row.breaks,
                owner=row.owner,
                submission_id=row.submission_id,
                seconds=row.seconds,
                error=row.error,
                ended_at=row.ended_at,
            )
        )
    return tuple(found)
