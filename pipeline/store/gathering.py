"""Many cases at once, with as many statements as one case takes: relatives are compared by the dozen."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, select

from pipeline.model import Case, Report
from pipeline.store import tables
from pipeline.store.mapping import (
    correction_from_row,
    decision_from_row,
    finding_from_row,
    submission_from_rows,
)
from pipeline.store.mapping_extraction import extraction_from_row
from pipeline.store.mapping_reading import unpack
from pipeline.terms import JobState

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from sqlalchemy import Connection, Table

Row = dict[str, Any]

DONE = (JobState.STORED.value, JobState.QUARANTINED.value)
TOGETHER = 500  # ids in one statement; SQLite takes 999 values in its oldest builds


def gather(
    connection: Connection, ids: Sequence[str], originals: Path, *, placed: bool = True
) -> Iterator[Case | None]:
    """Give the newest version of each submission in the order asked; None for one unknown or not done.

    All rows are read at the call, within the transaction of the connection; each case is put together only
    when it is asked for, which takes most of the time. Without `placed` words have no boxes.
    """
    newest = _newest(connection, ids)
    files = _all(connection, tables.source_file, newest)
    corrections = _all(connection, tables.correction, newest)
    findings = _all(connection, tables.finding, newest, versions=newest)
    extractions = _all(connection, tables.extraction, newest, versions=newest)
    decisions = _all(connection, tables.decision, newest, versions=newest)

    def put_together(one: str) -> Case | None:
        row = newest.get(one)
        if row is None:
            return None
        said = tuple(map(correction_from_row, corrections[one]))
        return Case(
            submission=submission_from_rows(row, files[one], originals),
            reading=unpack(row["body"], placed=placed),
            extraction=extraction_from_row(extractions[one][0]),
            report=Report(tuple(map(finding_from_row, findings[one]))),
            decision=decision_from_row(decisions[one][0]),
            corrections=said[: row["corrections"]],
        )

    return map(put_together, ids)


def _newest(connection: Connection, ids: Sequence[str]) -> dict[str, Row]:
    job, version, reading = tables.job, tables.case_version, tables.reading
    latest = and_(version.c.submission_id == job.c.submission_id, version.c.version == job.c.latest)
    statement = (
        select(tables.submission, version.c.version, version.c.corrections, reading.c.body)
        .join(job, job.c.submission_id == tables.submission.c.id)
        .join(version, latest)
        .join(reading, reading.c.sha256 == version.c.reading_sha256)
    )
    found: dict[str, Row] = {}
    for some in _parts(ids):
        chosen = statement.where(job.c.submission_id.in_(some), job.c.state.in_(DONE))
        found |= {row.id: row._asdict() for row in connection.execute(chosen)}
    return found


def _all(
    connection: Connection,
    table: Table,
    ids: Mapping[str, Row],
    versions: Mapping[str, Row] | None = None,
) -> defaultdict[str, list[Row]]:
    """Give the rows of a table by submission, in their positions; with `versions` those of that version."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for some in _parts(list(ids)):
        for row in connection.execute(select(table).where(table.c.submission_id.in_(some))):
            if versions is None or row.version == versions[row.submission_id]["version"]:
                found[row.submission_id].append(row._asdict())
    for rows in found.values():
        if "position" in table.c:
            rows.sort(key=lambda row: row["position"])
    return found


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[at : at + TOGETHER] for at in range(0, len(ids), TOGETHER))
