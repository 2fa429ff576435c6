"""Rows of archives that are taken in, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, select, update

from pipeline.errors import DefectError
from pipeline.intake import FINAL, MOST_FAILURES, Fate, FileFate, FoundFile, Grouping, Intake, LeftOut, Plan
from pipeline.store import tables
from pipeline.store.intake_tables import intake_entry, intake_file
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection, Row, Select

    from pipeline.intake import Ended, Group

_AT_ONCE = 1000  # parameters of one statement


def intake_of(row: Row[Any]) -> Intake:
    """Give an intake from its row."""
    plan = Plan(row.source, Grouping(row.grouping), row.profile, row.received, row.open_matters)
    return Intake(row.id, plan, row.started_at, row.surveyed_at)


def files_of(one: Group | LeftOut) -> tuple[FoundFile, ...]:
    """Give the files of what was found."""
    return (one.file,) if isinstance(one, LeftOut) else one.files


def known_of(connection: Connection, intake_id: int, paths: list[str]) -> set[str]:
    """Give those of the paths that are noted already."""
    path, known = intake_file.c.path, set[str]()
    for start in range(0, len(paths), _AT_ONCE):
        chunk = path.in_(paths[start : start + _AT_ONCE])
        known.update(connection.scalars(select(path).where(intake_file.c.intake_id == intake_id, chunk)))
    return known


def try_again(connection: Connection, intake_id: int, found: Sequence[Group | LeftOut]) -> None:
    """Let entries whose files were gone wait again, with the files as they lie there now."""
    entry, file = intake_entry.c, intake_file.c
    gone = (
        select(file.path, file.position, file.entry)
        .join(intake_entry, (entry.intake_id == file.intake_id) & (entry.position == file.entry))
        .where(file.intake_id == intake_id, entry.fate == Fate.GONE.value)
    )
    lost = {row.path: row for row in connection.execute(gone)}
    there = [one for group in found for one in files_of(group) if one.path in lost] if lost else []
    for one in there:
        now = {"size": one.size, "modified": one.modified, "stamp": one.stamp, "start": one.start}
        mine = (file.intake_id == intake_id, file.position == lost[one.path].position)
        connection.execute(update(intake_file).where(*mine).values(now))
    if there:
        back = {"fate": Fate.WAITING.value, "error": None, "ended_at": None}
        again = {lost[one.path].entry for one in there}
        mine = (entry.intake_id == intake_id, entry.position.in_(again))
        connection.execute(update(intake_entry).where(*mine).values(back))


def last_of(connection: Connection, columns: Any, intake_id: int) -> int:  # noqa: ANN401 - SQLAlchemy's collection of columns is typed so
    """Give the last place that is taken in an intake, 0 when none is."""
    last = select(func.max(columns.position)).where(columns.intake_id == intake_id)
    return connection.scalar(last) or 0


def new_rows(
    intake_id: int, found: Sequence[Group | LeftOut], known: set[str], entry: int, place: int
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Give the rows of what is new; `known` grows by their paths."""
    entries: list[dict[str, Any]] = []
    files: list[dict[str, Any]] = []
    for one in found:
        new = {file.path: file for file in files_of(one) if file.path not in known}
        known.update(new)
        about: dict[str, Any] = {"entry": None, "why": one.why} if isinstance(one, LeftOut) else {}
        if new and not isinstance(one, LeftOut):
            entry += 1
            about = {"entry": entry, "why": None}
            row = {"intake_id": intake_id, "position": entry, "key": one.key, "fate": Fate.WAITING.value}
            entries.append(row | {"failures": 0, "breaks": 0, "seconds": 0.0})
        for file in new.values():
            place += 1
            row = {"intake_id": intake_id, "position": place, "path": file.path, "size": file.size}
            told = {"modified": file.modified, "stamp": file.stamp, "start": file.start}
            files.append(row | told | about)
    return entries, files


def end_row(one: Ended, row: Row[*tuple[Any, ...]], now: datetime) -> dict[str, Any]:
    """Give what changes in an entry that ended; a failure too many poisons it."""
    failures: int = row.failures + (one.counts and one.fate is Fate.WAITING)
    fate = Fate.POISONED if one.fate is Fate.WAITING and failures >= MOST_FAILURES else one.fate
    if fate is Fate.WORKING:
        raise DefectError(f"entry {one.position} ended as still being worked on")
    return {
        "at": one.position,
        "fate": fate.value,
        "failures": failures,
        "owner": None,
        "lease_until": None,
        "submission_id": one.submission_id or row.submission_id,
        "seconds": row.seconds + one.seconds,
        "error": one.error,
        "ended_at": now if fate in FINAL else None,
    }


def digest_rows(connection: Connection, intake_id: int, ended: list[Ended]) -> list[dict[str, Any]]:
    """Give the fingerprints of files by their place in the survey."""
    file = intake_file.c
    told = {one.position: one.sha256 for one in ended if one.sha256}
    statement = (
        select(file.entry, file.position)
        .where(file.intake_id == intake_id, file.entry.in_(list(told)))
        .order_by(file.entry, file.position)
    )
    places: dict[int, list[int]] = {}
    for entry, place in connection.execute(statement) if told else ():
        places.setdefault(entry, []).append(place)
    for entry, digests in told.items():
        if len(digests) != len(places[entry]):
            raise DefectError(f"entry {entry} has {len(places[entry])} files, not {len(digests)}")
    return [
        {"at": place, "sha256": digest}
        for entry, digests in told.items()
        for place, digest in zip(places[entry], digests, strict=True)
    ]


def fates_query() -> Select[Any]:
    """Give the query of all files with their entries and the newest cases, never those of secret letters."""
    entry, file, job = intake_entry.c, intake_file.c, tables.job.c
    version, mark = tables.case_version.c, tables.finding.c
    marked = (
        select(mark.position)
        .where(
            mark.submission_id == version.submission_id,
            mark.version == version.version,
            mark.code == FindingCode.SECRECY_MARK.value,
        )
        .correlate(tables.case_version)
        .exists()
    )
    newest = and_(version.submission_id == job.submission_id, version.version == job.latest, ~marked)
    of_file = and_(entry.intake_id == file.intake_id, entry.position == file.entry)
    joined = (
        intake_file.outerjoin(intake_entry, of_file)
        .outerjoin(tables.job, job.submission_id == entry.submission_id)
        .outerjoin(tables.case_version, newest)
    )
    return select(
        file.path, file.size, file.sha256, file.entry, file.why,
        entry.fate, entry.submission_id, entry.failures, entry.seconds, entry.error,
        version.status, version.kind, version.number, version.issuer,
    ).select_from(joined)  # fmt: skip


def fate_of(row: Row[Any]) -> FileFate:
    """Give the fate of a file from its row."""
    return FileFate(
        path=row.path,
        size=row.size,
        sha256=row.sha256,
        entry=row.entry,
        fate=None if row.fate is None else Fate(row.fate),
        submission_id=row.submission_id,
        failures=row.failures or 0,
        seconds=row.seconds or 0.0,
        why=row.why if row.entry is None else row.error,
        status=row.status,
        kind=row.kind,
        number=row.number,
        issuer=row.issuer,
    )


def found_files(connection: Connection, intake_id: int, entries: list[int]) -> dict[int, list[FoundFile]]:
    """Give the files of entries, in the order of the survey."""
    file = intake_file.c
    found: dict[int, list[FoundFile]] = {one: [] for one in entries}
    statement = (
        select(file.entry, file.path, file.size, file.modified, file.stamp, file.start)
        .where(file.intake_id == intake_id, file.entry.in_(entries))
        .order_by(file.entry, file.position)
    )
    for entry, *about in connection.execute(statement):
        found[entry].append(FoundFile(*about))
    return found
