"""What became of the machine's word in the cases that a person decided: what accuracy over time is made of.

A matter counts by the letter that it shows. The machine's word is the first version of that letter that is no
quarantine, noted when it is kept; what a person made of it are the corrections, all of one field together:
who changes a value and then changes it back has corrected nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

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
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sqlalchemy import ColumnElement, Connection, Engine, Select

    from pipeline.model import Case, Document
    from pipeline.person import Reach

_AT_ONCE = 1000  # rows held in memory while a list is streamed
MOST_UNPACKED = 200  # readings at one call; to unpack one takes some milliseconds a page


class _Letter(NamedTuple):
    """One decided letter; `statuses` are the machine's, blanks between, in the order of the fields."""

    submission_id: str
    on: date
    form: str
    statuses: str
    fixed: frozenset[str]


def judged(engine: Engine, first: date, last: date, reach: Reach | None = None) -> Iterator[Judged]:
    """Give the fields of cases decided within these days, inclusive, streamed; `reach`: within it only."""
    for one in _letters(engine, first, last, reach):
        yield from _fields(one, 1)


def judged_monthly(engine: Engine, first: date, last: date, reach: Reach | None = None) -> Iterator[Judged]:
    """Give the same, what is equal of one month together: no submission, the first day of the month."""
    same = Counter(
        one._replace(submission_id="", on=one.on.replace(day=1))
        for one in _letters(engine, first, last, reach)
    )
    for one, count in same.items():
        yield from _fields(one, count)


def note_word(connection: Connection, case: Case, version: int) -> None:
    """Note how a letter was read and what the machine said of its fields, in the version that counts for it.

    The version itself is kept already.
    """
    key = case.submission.id
    if connection.scalar(_first(tables.case_version.c.submission_id == key)) != version:
        return
    statuses = [getattr(case.extraction, name).status.value for name in FIELD_NAMES]
    form = _form(case.reading.documents, case.extraction.letter_file)
    row = {"submission_id": key, "version": version, "form": form, "statuses": " ".join(statuses)}
    connection.execute(judged_form.insert().values(row))


def _fields(letter: _Letter, count: int) -> Iterator[Judged]:
    for name, was in zip(FIELD_NAMES, letter.statuses.split(), strict=True):
        fixed = name in letter.fixed
        yield Judged(letter.submission_id, name, letter.form, letter.on, was, fixed, count)


def _letters(engine: Engine, first: date, last: date, reach: Reach | None) -> Iterator[_Letter]:
    wanted = (
        matter.c.members > 0,
        true() if reach is None else in_reach(reach),
        matter.c.answered_on.between(first, last),
        matter.c.status != CaseStatus.QUARANTINED.value,
    )
    _note_older(engine, wanted)
    columns = (matter.c.submission_id, matter.c.answered_on, judged_form.c.form, judged_form.c.statuses)
    statement = (
        select(*columns)
        .join(judged_form, judged_form.c.submission_id == matter.c.submission_id)
        .where(*wanted)
        .order_by(matter.c.answered_on, matter.c.id)
    )
    with reading(engine) as connection:
        changed = _changed(connection, wanted)
        for row in connection.execute(statement, execution_options={"yield_per": _AT_ONCE}):
            yield _Letter(*row, changed.get(row.submission_id, frozenset()))


def _note_older(engine: Engine, wanted: Iterable[ColumnElement[bool]]) -> None:
    """Note the word of cases that an earlier program kept, oldest first, `MOST_UNPACKED` at each call.

    Nobody waits for more than that; the rest is not judged until later calls come to it.
    """
    own = tables.case_version.c.submission_id == matter.c.submission_id
    version = _first(own).correlate(matter).scalar_subquery()
    unknown = (
        ~select(judged_form.c.version).where(judged_form.c.submission_id == matter.c.submission_id).exists()
    )
    statement = (
        select(matter.c.submission_id, version.label("version"))
        .where(*wanted, unknown, version.is_not(None))
        .order_by(matter.c.answered_on, matter.c.id)
        .limit(MOST_UNPACKED)
    )
    with reading(engine) as connection:
        rows = [_read(connection, *row) for row in connection.execute(statement).all()]
    if not rows:
        return
    with writing(engine) as connection:
        known = set(
            connection.scalars(
                select(judged_form.c.submission_id).where(
                    judged_form.c.submission_id.in_([row["submission_id"] for row in rows])
                )
            )
        )
        if new := [row for row in rows if row["submission_id"] not in known]:
            connection.execute(judged_form.insert(), new)


def _first(of_letter: ColumnElement[bool]) -> Select[Any]:
    """Find the version that is the machine's word: the first that is no quarantine."""
    version = tables.case_version
    return select(func.min(version.c.version)).where(
        of_letter, version.c.status != CaseStatus.QUARANTINED.value
    )


def _read(connection: Connection, submission_id: str, number: int) -> dict[str, Any]:
    version, found, body = tables.case_version, tables.extraction, tables.reading
    same = and_(found.c.submission_id == version.c.submission_id, found.c.version == version.c.version)
    told = connection.execute(
        select(body.c.body, found.c.letter_file, *(found.c[name] for name in FIELD_NAMES))
        .select_from(version)
        .join(found, same)
        .join(body, body.c.sha256 == version.c.reading_sha256)
        .where(version.c.submission_id == submission_id, version.c.version == number)
    ).one()
    form = _form(unpack(told.body).documents, told.letter_file)
    statuses = " ".join(told._mapping[name]["status"] for name in FIELD_NAMES)  # noqa: SLF001 - SQLAlchemy's documented name
    return {"submission_id": submission_id, "version": number, "form": form, "statuses": statuses}


def _form(documents: Iterable[Document], letter_file: int | None) -> str:
    return {one.file: one.read_by for one in documents}.get(letter_file or 0, ReadBy.NONE).value


def _changed(connection: Connection, wanted: Iterable[ColumnElement[bool]]) -> dict[str, frozenset[str]]:
    """Give by letter the fields whose value is another than before the first correction."""
    made = tables.correction
    rows = connection.execute(
        select(made.c.submission_id, made.c.field, made.c.old, made.c.new)
        .join(matter, matter.c.submission_id == made.c.submission_id)
        .where(*wanted)
        .order_by(made.c.submission_id, made.c.position)
    )
    chains: dict[tuple[str, str], tuple[str | None, str | None]] = {}
    for row in rows:
        key = (row.submission_id, row.field)
        chains[key] = (chains[key][0] if key in chains else row.old, row.new)
    changed: dict[str, set[str]] = defaultdict(set)
    for (submission_id, field), (old, new) in chains.items():
        if old != new:
            changed[submission_id].add(field)
    return {key: frozenset(fields) for key, fields in changed.items()}
