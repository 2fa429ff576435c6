"""The list of cases as one query: the newest version of each, filtered and sorted by the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, exists, func, select

from pipeline.store.mapping import needle
from pipeline.store.port import CaseSummary
from pipeline.store.tables import case_version, finding, job, submission
from pipeline.terms import CaseStatus, FindingCode, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import ColumnElement, Connection, RowMapping

    from pipeline.store.port import CaseQuery
_AT_ONCE = 500  # far below the 32,766 parameters that SQLite takes in one statement


def list_cases(connection: Connection, query: CaseQuery) -> tuple[CaseSummary, ...]:
    """Give one line for each case that meets every condition, newest arrival first."""
    latest = and_(case_version.c.submission_id == job.c.submission_id, case_version.c.version == job.c.latest)
    statement = (
        select(case_version, submission.c.received_on)
        .join(job, latest)
        .join(submission, submission.c.id == case_version.c.submission_id)
        .where(*_conditions(query, connection.dialect.name))
        .order_by(submission.c.received_on.desc(), submission.c.arrival.desc())
        .limit(max(0, query.limit))
    )
    rows = connection.execute(statement).mappings().all()
    codes = _codes(connection, {row["submission_id"]: row["version"] for row in rows})
    return tuple(_line(row, codes.get(row["submission_id"], ())) for row in rows)


def _conditions(query: CaseQuery, dialect: str) -> Iterator[ColumnElement[bool]]:
    if query.status is not None:
        yield case_version.c.status == query.status.value
    if query.kind is not None:
        yield case_version.c.kind == query.kind.value
    if query.received_from is not None:
        yield submission.c.received_on >= query.received_from
    if query.received_to is not None:
        yield submission.c.received_on <= query.received_to
    if query.to_c06:
        yield case_version.c.forward_to_c06.is_(True)
    if query.finding is not None:
        yield exists().where(
            finding.c.submission_id == case_version.c.submission_id,
            finding.c.version == case_version.c.version,
            finding.c.code == query.finding.value,
        )
    if query.text is not None and (folded := needle(query.text)):
        # Plain substring functions: LIKE gives "%" and "_" a meaning and limits the length.
        position = func.strpos if dialect == "postgresql" else func.instr
        yield position(case_version.c.search, folded) > 0


def _codes(connection: Connection, newest: dict[str, int]) -> dict[str, tuple[FindingCode, ...]]:
    """Give the codes of each version's findings in the order of the report, each once."""
    found: dict[str, dict[FindingCode, None]] = {}
    keys = list(newest)
    for start in range(0, len(keys), _AT_ONCE):
        statement = (
            select(finding.c.submission_id, finding.c.version, finding.c.code)
            .where(finding.c.submission_id.in_(keys[start : start + _AT_ONCE]))
            .order_by(finding.c.submission_id, finding.c.version, finding.c.position)
        )
        for key, version, code in connection.execute(statement):
            if newest[key] == version:
                found.setdefault(key, {})[FindingCode(code)] = None
    return {key: tuple(codes) for key, codes in found.items()}


def _line(row: RowMapping, codes: tuple[FindingCode, ...]) -> CaseSummary:
    return CaseSummary(
        id=row["submission_id"],
        received_on=row["received_on"],
        name=row["name"],
        kind=Kind(row["kind"]),
        status=CaseStatus(row["status"]),
        number=row["number"],
        issued_on=row["issued_on"],
        issuer=row["issuer"],
        handler=row["handler"],
        findings=codes,
    )
