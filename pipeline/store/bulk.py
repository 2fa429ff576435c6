"""Many read cases at once, in one transaction: for measuring a store as large as ten years of letters.

The rows are made by the same functions as `SqlStore.save` uses; only the original bytes are left out, for
nobody reads them in a measurement, and writing 100,000 files safely would take hours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.store import tables
from pipeline.store.engine import writing
from pipeline.store.joining import enlist
from pipeline.store.judging import note_word
from pipeline.store.mapping import decision_to_row, file_rows, finding_rows, submission_to_row, version_to_row
from pipeline.store.mapping_extraction import extraction_to_row
from pipeline.store.mapping_reading import pack
from pipeline.store.queue_search import index_case
from pipeline.terms import JobState

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy import Connection, Engine

    from pipeline.matter import Kin
    from pipeline.model import Case


def load(engine: Engine, cases: Iterable[tuple[Case, Kin]], now: datetime) -> None:
    """Keep cases as `receive`, `claim` and `save` would, each as the first version of a new submission.

    The caller answers for what each is to the others.
    """
    with writing(engine) as connection:
        for case, kin in cases:
            _load(connection, case, now)
            enlist(connection, case, kin, now, sure=True)
            index_case(connection, case)


def _load(connection: Connection, case: Case, now: datetime) -> None:
    submission_id = case.submission.id
    connection.execute(tables.submission.insert().values(submission_to_row(case.submission)))
    connection.execute(tables.source_file.insert(), file_rows(case.submission))
    digest, body = pack(case.reading)
    connection.execute(tables.reading.insert().values(sha256=digest, body=body))
    job = {"submission_id": submission_id, "state": JobState.STORED.value, "attempts": 1, "latest": 1}
    key = {"submission_id": submission_id, "version": 1}
    about = {"saved_at": now, "saved_by": "bench", "reading_sha256": digest}
    connection.execute(tables.case_version.insert().values(key | about | version_to_row(case)))
    connection.execute(tables.job.insert().values(job))
    connection.execute(tables.extraction.insert().values(key | extraction_to_row(case.extraction)))
    connection.execute(tables.decision.insert().values(key | decision_to_row(case.decision)))
    note_word(connection, case, 1)
    if rows := finding_rows(case.report.findings, key):
        connection.execute(tables.finding.insert(), rows)
