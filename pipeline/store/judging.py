"""What became of the machine's word in the cases that a person decided: what accuracy over time is made of.

A matter counts by the letter that it shows. The machine's word is the first version of that letter that is no
quarantine; what a person made of it are the corrections, all of one field together: who changes a value and
then changes it back has corrected nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, select, true

from pipeline.store import tables
from pipeline.store.engine import reading, writing
from pipeline.store.learned_port import Judged
from pipeline.store.learned_tables import judged_form
from pipeline.store.mapping_reading import unpack
from pipeline.store.matter_tables import matter
from pipeline.store.queue_order import in_reach
from pipeline.terms import FIELD_NAMES, CaseStatus, ReadBy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sqlalchemy import Connection, Engine, Select

    from pipeline.person import Reach

_AT_ONCE = 500  # cases; also how many keys go into one statement


def judged(engine: Engine, first: date, last: date, reach: Reach | None = None) -> Iterator[Judged]:
    """Give the fields of cases decided within these days, inclusive; some hundred cases in memory at once.

    `reach`: of matters within it only.
    """
    with reading(engine) as connection:
        found = connection.execute(_decided(first, last, reach)).all()
    for start in range(0, len(found), _AT_ONCE):
        part = found[start : start + _AT_ONCE]
        with reading(engine) as connection:
            forms = _known_forms(connection, part)
            fresh = _read_forms(connection, [row for row in part if row.submission_id not in forms])
            statuses = _statuses(connection, part)
            changed = _changed(connection, [row.submission_id for row in part])
        _keep_forms(engine, part, fresh)
        forms |= fresh
        for row in part:
            key = row.submission_id
            for name in FIELD_NAMES:
                was, fixed = statuses[key][name], (key, name) in changed
                yield Judged(key, name, forms[key], row.answered_on, was, fixed)


def _decided(first: date, last: date, reach: Reach | None) -> Select[Any]:
    """Find the letters with the first version that is no quarantine, by day and id."""
    version = tables.case_version
    machine = (
        select(func.min(version.c.version))
        .where(
            version.c.submission_id == matter.c.submission_id,
            version.c.status != CaseStatus.QUARANTINED.value,
        )
        .correlate(matter)
        .scalar_subquery()
    )
    return (
        select(matter.c.submission_id, matter.c.answered_on, machine.label("version"))
        .where(
            matter.c.members > 0,
            true() if reach is None else in_reach(reach),
            matter.c.answered_on.between(first, last),
            machine.is_not(None),
            matter.c.status != CaseStatus.QUARANTINED.value,
        )
        .order_by(matter.c.answered_on, matter.c.id)
    )


def _known_forms(connection: Connection, part: Sequence[Any]) -> dict[str, str]:
    rows = connection.execute(
        select(judged_form).where(judged_form.c.submission_id.in_([row.submission_id for row in part]))
    )
    return {row.submission_id: row.form for row in rows}


def _read_forms(connection: Connection, part: Sequence[Any]) -> dict[str, str]:
    """Unpack readings, which takes some milliseconds a page, to see how their letter was read."""
    version, found, body = tables.case_version, tables.extraction, tables.reading
    forms: dict[str, str] = {}
    for row in part:
        same = and_(found.c.submission_id == version.c.submission_id, found.c.version == version.c.version)
        told = connection.execute(
            select(body.c.body, found.c.letter_file)
            .select_from(version)
            .join(found, same)
            .join(body, body.c.sha256 == version.c.reading_sha256)
            .where(version.c.submission_id == row.submission_id, version.c.version == row.version)
        ).one()
        documents = {one.file: one.read_by for one in unpack(told.body).documents}
        forms[row.submission_id] = documents.get(told.letter_file or 0, ReadBy.NONE).value
    return forms


def _keep_forms(engine: Engine, part: Sequence[Any], fresh: dict[str, str]) -> None:
    """Keep what was unpacked, so that it is unpacked once; who came first in between has said the same."""
    rows = [
        {"submission_id": row.submission_id, "version": row.version, "form": fresh[row.submission_id]}
        for row in part
        if row.submission_id in fresh
    ]
    if not rows:
        return
    with writing(engine) as connection:
        known = _known_forms(connection, part)
        if new := [row for row in rows if row["submission_id"] not in known]:
            connection.execute(judged_form.insert(), new)


def _statuses(connection: Connection, part: Sequence[Any]) -> dict[str, dict[str, str]]:
    found = tables.extraction
    wanted = {(row.submission_id, row.version) for row in part}
    columns = (found.c.submission_id, found.c.version, *(found.c[name] for name in FIELD_NAMES))
    rows = connection.execute(
        select(*columns).where(found.c.submission_id.in_([row.submission_id for row in part]))
    ).mappings()
    return {
        row["submission_id"]: {name: row[name]["status"] for name in FIELD_NAMES}
        for row in rows
        if (row["submission_id"], row["version"]) in wanted
    }


def _changed(connection: Connection, ids: list[str]) -> set[tuple[str, str]]:
    """Give the fields whose value is another than before the first correction."""
    made = tables.correction
    rows = connection.execute(
        select(made.c.submission_id, made.c.field, made.c.old, made.c.new)
        .where(made.c.submission_id.in_(ids))
        .order_by(made.c.submission_id, made.c.position)
    )
    chains: dict[tuple[str, str], tuple[str | None, str | None]] = {}
    for row in rows:
        key = (row.submission_id, row.field)
        chains[key] = (chains[key][0] if key in chains else row.old, row.new)
    return {key for key, (old, new) in chains.items() if old != new}
