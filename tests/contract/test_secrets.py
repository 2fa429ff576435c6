"""Secret letters in the database: what may be hidden and written back, and what may not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select, text
from store_cases import LEASE, NOW, rich_case, submission, with_findings

from pipeline.errors import DefectError
from pipeline.secrecy import hidden, redacted
from pipeline.store import tables
from pipeline.store.engine import connect, reading, writing
from pipeline.store.secret_tables import SECRET_FACTS, secret_act
from pipeline.store.secrets_port import Deed, SecretAct
from pipeline.terms import FindingCode, JobState, Secrecy

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Database

    from pipeline.model import Case, Submission
    from pipeline.store.port import Store


def kept_secret(store: Store, folder: Path) -> tuple[Submission, Case]:
    """Keep a secret letter; give the submission as it arrived, and the case as it is kept."""
    arrived = store.receive(submission(folder))
    assert store.claim(arrived.id, owner="one", now=NOW, lease=LEASE)
    case = redacted(with_findings(rich_case(arrived), FindingCode.SECRECY_MARK))
    store.save(case, owner="one", now=NOW)
    return arrived, case


def act(arrived: Submission, deed: Deed) -> SecretAct:
    """Give what an officer did."""
    return SecretAct(arrived.id, deed, "Trần Văn An (an)", NOW, "xem dấu")


def test_what_people_wrote_is_hidden_with_the_case(store: Store, tmp_path: Path) -> None:
    """The kept submission is the hidden one, in every store and at every later look."""
    arrived, case = kept_secret(store, tmp_path / "in")
    assert store.find(arrived.id) == case
    assert store.receive(arrived) == case.submission
    assert store.counts()[JobState.QUARANTINED] == 1
    assert not store.is_released(arrived.id)


def test_a_case_of_other_files_hides_nothing(store: Store, tmp_path: Path) -> None:
    """A secret case that is about another submission is refused, and the kept one is as it was."""
    arrived = store.receive(submission(tmp_path / "in"))
    assert store.claim(arrived.id, owner="one", now=NOW, lease=LEASE)
    case = redacted(with_findings(rich_case(arrived), FindingCode.SECRECY_MARK))
    wrong = replace(case, submission=replace(case.submission, files=case.submission.files[:1]))
    with pytest.raises(DefectError):
        store.save(wrong, owner="one", now=NOW)
    assert store.receive(arrived) == arrived


def test_the_list_and_the_deeds(database: Database, tmp_path: Path) -> None:
    """Level, size of what arrived, fingerprints; every opening is there, a released letter is not."""
    store = database.open()
    arrived, _ = kept_secret(store, tmp_path / "in")
    assert store.secrets is not None
    (line,) = store.secrets.lines()
    assert (line.id, line.level, line.found_at) == (arrived.id, Secrecy.MAT, NOW)
    assert (line.size, line.sha256) == (arrived.files[0].size, tuple(one.sha256 for one in arrived.files))
    for deed in (Deed.OPEN, Deed.OPEN, Deed.RELEASE):
        if deed is Deed.RELEASE:
            store.secrets.release(arrived, act(arrived, deed))
        else:
            store.secrets.record(act(arrived, deed))
    assert [one.deed for one in store.secrets.acts(arrived.id)] == [Deed.OPEN, Deed.OPEN, Deed.RELEASE]
    assert store.secrets.acts(arrived.id)[0] == act(arrived, Deed.OPEN)
    assert store.secrets.lines() == ()
    store.close()


def test_a_release_writes_back_what_was_hidden(database: Database, tmp_path: Path) -> None:
    """All of it in one transaction, RECEIVED again; with other files nothing happens at all."""
    store = database.open()
    arrived, case = kept_secret(store, tmp_path / "in")
    assert store.secrets is not None
    with pytest.raises(DefectError):
        store.secrets.release(replace(arrived, files=arrived.files[:2]), act(arrived, Deed.RELEASE))
    assert not store.is_released(arrived.id)
    assert store.find(arrived.id) == case
    store.secrets.release(arrived, act(arrived, Deed.RELEASE))
    assert store.is_released(arrived.id)
    assert store.receive(arrived) == arrived
    assert [one.id for one in store.unfinished(NOW)] == [arrived.id]
    store.close()


def test_nothing_else_may_be_changed(database: Database, tmp_path: Path) -> None:
    """An ordinary submission cannot be hidden by halves, a hidden one not filled without a release."""
    store = database.open()
    open_ = store.receive(submission(tmp_path / "open", "open"))
    arrived, _ = kept_secret(store, tmp_path / "in")
    assert store.secrets is not None
    store.secrets.record(act(arrived, Deed.OPEN))
    store.close()
    engine = connect(database.url)
    row, file = tables.submission, tables.source_file
    gone = hidden(open_, None)
    attempts = [
        row.update().where(row.c.id == open_.id).values(origin="", mail=None),
        row.update().where(row.c.id == open_.id).values(received_on=NOW.date()),
        file.update().where(file.c.submission_id == open_.id).values(name="tep-1.pdf", text=None),
        row.update().where(row.c.id == arrived.id).values(origin="x"),
        file.update().where(file.c.submission_id == arrived.id).values(name="x.pdf"),
        file.update().where(file.c.submission_id == arrived.id).values(sha256=gone.files[0].sha256),
        row.delete().where(row.c.id == arrived.id),
        file.delete().where(file.c.submission_id == arrived.id),
        secret_act.update().values(why="anders"),
        secret_act.delete(),
    ]
    for attempt in attempts:
        with pytest.raises(DefectError, match="append-only"), writing(engine) as connection:
            connection.execute(attempt)
    with reading(engine) as connection:
        assert [connection.scalar(select(func.count()).select_from(one)) for one in SECRET_FACTS] == [1]
    engine.dispose()


def test_sqlite_overwrites_what_is_hidden(database: Database, tmp_path: Path) -> None:
    """Of every connection, and the log is empty after a secret letter was kept."""
    store = database.open()
    engine = connect(database.url)
    if engine.dialect.name == "sqlite":
        with reading(engine) as connection:
            assert connection.execute(text("PRAGMA secure_delete")).scalar() == 1
        kept_secret(store, tmp_path / "in")
        path = engine.url.database
        files = sorted((tmp_path).rglob("*-wal"))
        assert path
        assert [one.stat().st_size for one in files] == [0]
    assert store.secrets is not None
    assert store.secrets.scrub()
    engine.dispose()
    store.close()
