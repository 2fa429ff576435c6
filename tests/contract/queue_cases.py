"""Matters for the tests of the queue: lines drawn by chance, and letters of which the text is known."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from matter_cases import file, kept, kin
from matter_lines import request
from sqlalchemy import text

from pipeline.matter import Deadline, MatterState
from pipeline.model import Field, Issuer, Line, Report, Word
from pipeline.person import Reach
from pipeline.store.mapping_matter import view_to_row
from pipeline.store.matter_tables import matter
from pipeline.terms import (
    CaseStatus,
    FieldStatus,
    FindingCode,
    HandlerLevel,
    IssuerKind,
    IssuerLevel,
    Kind,
    ScopeLevel,
    Urgency,
)

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from pipeline.matter import MatterLine
    from pipeline.model import Case
    from pipeline.store.sql import SqlStore

TODAY = date(2026, 11, 16)
MINISTRY = Reach(HandlerLevel.MINISTRY, "Cục C06")
PROVINCES = ("tỉnh Lâm Đồng", "tỉnh Đắk Nông", "tỉnh Lào Cai", None)
UNITS = ("Công an xã Ví Dụ", "Công an xã Thử", "Công an tỉnh Lâm Đồng", None)


def drawn(count: int, seed: int = 7) -> list[tuple[MatterLine, str | None]]:
    """Give lines of every state, day, area, mark and finding, each with the unit it was handed on to."""
    draw = random.Random(seed)  # noqa: S311 - the same lines each time
    found = []
    for i in range(count):
        days = [TODAY + timedelta(days=draw.randrange(-30, 30)) for _ in range(3)]
        line = request(
            id=f"{i:064x}",
            state=draw.choice(list(MatterState)),
            kind=draw.choices(list(Kind), (8, 1, 1))[0],
            status=draw.choice(list(CaseStatus)),
            opened_on=days[0],
            deadline=draw.choice((None, Deadline(days[1], provisional=False))),
            window_start=draw.choice((None, days[2])),
            scope=draw.choice((None, *ScopeLevel)),
            to_c06=draw.random() < 0.2,
            urgency=draw.choice((None, *Urgency)),
            findings=tuple(draw.sample(list(FindingCode), draw.randrange(6))),
            doubts=draw.randrange(9),
            province=draw.choice(PROVINCES),
            handler=draw.choice(UNITS),
        )
        found.append((line, draw.choice(UNITS)))
    return found


def alone_with(connection: Connection, lines: list[tuple[MatterLine, str | None]]) -> None:
    """Put a table of these lines in the place of `matter`, for this connection."""
    connection.execute(text("CREATE TEMPORARY TABLE matter AS SELECT * FROM matter WHERE 0 = 1"))
    connection.execute(matter.insert(), [_row(line, unit, i) for i, (line, unit) in enumerate(lines)])


def _row(line: MatterLine, unit: str | None, arrival: int) -> dict[str, Any]:
    own = {
        "id": line.id,
        "arrival": arrival,
        "state": line.state.value,
        "opened_on": line.opened_on,
        "members": 1,
        "stale": False,
        "returned": False,
        "gaps": [],
        "forwarded_to": unit,
        "letter_id": line.id,
    }
    return own | view_to_row(line)


def letter(store: SqlStore, folder: Path, label: str, *lines: str, **changes: Any) -> Case:  # noqa: ANN401 - fields
    """Receive a letter with these lines of text, without a mark; give its case, ready to be saved.

    `changes` are values of its fields, and "findings".
    """
    case = kept(store, folder, label, number=changes.pop("number", f"{label}/UBND"))
    findings = changes.pop("findings", ())
    at = next(i for i, one in enumerate(case.reading.documents) if one.pages)
    document = case.reading.documents[at]
    told = tuple(Line(tuple(Word(word, None) for word in one.split()), 0) for one in lines)
    page = replace(document.pages[0], lines=told)
    documents = list(case.reading.documents)
    documents[at] = replace(document, pages=(page,))
    fields = {name: Field(value, 1.0, FieldStatus.ACCEPTED) for name, value in changes.items()}
    extraction = replace(
        case.extraction, **(dict.fromkeys(("secrecy", "subject", "signatory"), Field()) | fields)
    )
    return replace(
        case,
        reading=replace(case.reading, documents=tuple(documents)),
        extraction=extraction,
        report=replace(Report(), findings=findings),
    )


def issuer(province: str | None) -> Issuer:
    """Give a commune's committee of a province."""
    name = "Ủy ban nhân dân xã Ví Dụ"
    return Issuer(name, None, IssuerLevel.COMMUNE, IssuerKind.PEOPLE_COMMITTEE, province)


def filed(store: SqlStore, case: Case, *traces: int) -> str:
    """Keep a case in a matter of its own; give the id."""
    return file(store, case, kin(case, *traces))
