"""The database itself: migrations, append-only triggers, and errors in the house's terms."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import func, select, text
from store_cases import LEASE, NOW, correction, rich_case, submission

from pipeline.errors import DefectError, MissingProgramError, SettingsError, StoreBusyError, VanthuError
from pipeline.store import SCHEMES, open_store, tables
from pipeline.store.engine import connect, reading, writing
from pipeline.store.migrate import MIGRATIONS, to_head
from pipeline.store.port import CaseQuery
from pipeline.terms import JobState

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Database
    from private_postgresql import Server


def stored(database: Database, folder: Path) -> None:
    """Store one case with a row in every table."""
    store = database.open()
    kept = store.receive(submission(folder))
    assert store.claim(kept.id, owner="one", now=NOW, lease=LEASE)
    case = rich_case(kept)
    store.save(
        type(case)(kept, case.reading, case.extraction, case.report, case.decision, (correction(),)),
        owner="one",
        now=NOW,
    )
    store.close()


def test_the_migrations_make_what_the_tables_say(database: Database) -> None:
    """Alembic sees no difference between a migrated database and tables.py."""
    database.open().close()
    engine = connect(database.url)
    with reading(engine) as connection:
        # On SQLite the counting-up of `arrival` is no default, so there is nothing to compare.
        compare_defaults = connection.dialect.name == "postgresql"
        # `letter_words` is of another kind in each database (queue_tables); FTS5 keeps tables of its own.
        options = {
            "compare_server_default": compare_defaults,
            "include_name": lambda name, kind, _: kind != "table" or not name.startswith("letter_words"),
            # Only SQLite has this one (matter_tables).
            "include_object": lambda _, name, *__: name != "ix_matter_queue" or not compare_defaults,
        }
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, tables.metadata) == []
    engine.dispose()


def test_the_number_of_the_head_is_the_newest_migration() -> None:
    """The number that spares Alembic at each start is the one Alembic would find."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == tables.HEAD


def test_a_start_at_head_needs_no_alembic_and_a_dry_run_no_sqlalchemy(database: Database) -> None:
    """Heavy libraries are imported only by who needs them: start-up has to be quick."""
    database.open().close()
    program = (
        "import sys, pathlib; import pipeline.store, pipeline.store.memory; "
        "assert 'sqlalchemy' not in sys.modules; "
        "pipeline.store.open_store(sys.argv[1], pathlib.Path('originals')).counts(); "
        "assert 'sqlalchemy' in sys.modules and 'alembic' not in sys.modules"
    )
    command = [sys.executable, "-c", program, database.url]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_nothing_kept_can_be_changed(database: Database, tmp_path: Path) -> None:
    """Each append-only table has a row, and the database refuses to update, delete or replace it."""
    stored(database, tmp_path / "in")
    engine = connect(database.url)
    for table in tables.APPEND_ONLY:
        column = list(table.columns)[-1]
        replace = {
            "sqlite": f"INSERT OR REPLACE INTO {table.name} SELECT * FROM {table.name}",  # noqa: S608 - our own names
            "postgresql": f"TRUNCATE {table.name} CASCADE",
        }[engine.dialect.name]
        for attempt in (table.update().values({column: column}), table.delete(), text(replace)):
            with pytest.raises(DefectError, match="append-only"), writing(engine) as connection:
                connection.execute(attempt)
        with reading(engine) as connection:
            assert connection.scalar(select(func.count()).select_from(table)), table.name
    engine.dispose()


def test_the_database_knows_the_states_of_a_job(database: Database, tmp_path: Path) -> None:
    """A state of no known name, a worker without lease, a finished job without case: all refused."""
    stored(database, tmp_path / "in")
    engine = connect(database.url)
    changes = ({"state": "lost"}, {"state": "working"}, {"owner": "x"}, {"latest": None}, {"latest": 9})
    for change in changes:
        with pytest.raises(DefectError), writing(engine) as connection:
            connection.execute(tables.job.update().values(change))
    engine.dispose()


def test_equal_readings_are_kept_once(database: Database, tmp_path: Path) -> None:
    """A new version after a correction does not store the text of the letter again."""
    store = database.open()
    kept = store.receive(submission(tmp_path / "in"))
    for _ in range(3):
        assert store.claim(kept.id, owner="one", now=NOW, lease=LEASE)
        store.save(rich_case(kept), owner="one", now=NOW)
        store.reopen(kept.id)
    store.close()
    engine = connect(database.url)
    with reading(engine) as connection:
        assert connection.scalar(select(func.count()).select_from(tables.case_version)) == 3
        assert connection.scalar(select(func.count()).select_from(tables.reading)) == 1
    engine.dispose()


def test_a_folder_of_originals_may_move(database: Database, tmp_path: Path) -> None:
    """Paths follow from the folder that is handed in, they are not in the database."""
    stored(database, tmp_path / "in")
    moved = database.originals.rename(tmp_path / "moved")
    store = open_store(database.url, moved)
    case = store.find(store.cases(CaseQuery())[0].id)
    assert case is not None
    assert all(file.path.is_relative_to(moved) and file.path.is_file() for file in case.submission.files)
    store.close()


def test_a_database_of_a_newer_program_is_refused(database: Database) -> None:
    """An older program must not write what it does not understand; it says what to do."""
    database.open().close()
    engine = connect(database.url)
    with writing(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(SettingsError, match="bản vanthu mới nhất"):
        to_head(engine)
    engine.dispose()


def test_a_failed_migration_leaves_nothing(tmp_path: Path) -> None:
    """All tables come with one commit: a table in the way leaves the database as it was."""
    path = tmp_path / "store.db"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE decision (x)")
    with pytest.raises(VanthuError):
        open_store(f"sqlite:///{path}", tmp_path)
    with closing(sqlite3.connect(path)) as raw:
        assert [row[0] for row in raw.execute("SELECT name FROM sqlite_master")] == ["decision"]


@pytest.mark.parametrize(
    "url",
    [
        "",
        "vanthu.db",
        "sqlite://",
        "sqlite:///:memory:",
        "mysql://a/b",
        "oracle+x://",
        "postgresql+psycopg://h:x/d",
    ],
)
def test_a_url_that_cannot_be_right(url: str, tmp_path: Path) -> None:
    """The officer is told which forms there are."""
    with pytest.raises(SettingsError, match="sqlite:///") as caught:
        open_store(url, tmp_path)
    assert not caught.value.retryable
    assert SCHEMES == ("sqlite", "postgresql+psycopg")


def test_sqlite_files_that_cannot_be_opened(tmp_path: Path) -> None:
    """A folder in place of the file, a file in place of the folder, a file of another kind."""
    (tmp_path / "other.db").write_text("Kính gửi: không phải cơ sở dữ liệu\n" * 100)
    for path in (tmp_path, tmp_path / "other.db" / "x.db", tmp_path / "other.db"):
        with pytest.raises(SettingsError):
            open_store(f"sqlite:///{path}", tmp_path)


def test_a_locked_sqlite_is_busy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who cannot write within the waiting time may try again; readers are not held up."""
    monkeypatch.setattr("pipeline.store.engine._BUSY_TIMEOUT_S", 0.05)
    url = f"sqlite:///{tmp_path}/store.db"
    store = open_store(url, tmp_path / "originals")
    kept = store.receive(submission(tmp_path / "in"))
    with closing(sqlite3.connect(tmp_path / "store.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusyError, match="khóa") as caught:
            store.claim(kept.id, owner="one", now=NOW, lease=LEASE)
        assert caught.value.retryable
        assert store.counts()[JobState.RECEIVED] == 1
        other.execute("ROLLBACK")
    assert store.claim(kept.id, owner="one", now=NOW, lease=LEASE)
    store.close()


def test_a_locked_postgresql_is_busy(
    postgresql: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A session that holds the row for longer than the waiting time: try again later."""
    monkeypatch.setattr("pipeline.store.engine._BUSY_TIMEOUT_S", 0.05)
    store = open_store(postgresql, tmp_path / "originals")
    kept = store.receive(submission(tmp_path / "in"))
    other = connect(postgresql)
    with other.connect() as holder:
        holder.execute(select(tables.job).with_for_update())
        with pytest.raises(StoreBusyError, match="đang bận") as caught:
            store.claim(kept.id, owner="one", now=NOW, lease=LEASE)
        assert caught.value.retryable
        assert store.counts()[JobState.RECEIVED] == 1
    assert store.claim(kept.id, owner="one", now=NOW, lease=LEASE)
    other.dispose()
    store.close()


def test_sqlite_is_set_up_for_safety(tmp_path: Path) -> None:
    """WAL, foreign keys, and every commit on disk before it is acknowledged."""
    open_store(f"sqlite:///{tmp_path}/a/b/store.db", tmp_path).close()
    engine = connect(f"sqlite:///{tmp_path}/a/b/store.db")
    with reading(engine) as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout", "recursive_triggers")
        }
    assert found == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "synchronous": 2,
        "busy_timeout": 30000,
        "recursive_triggers": 1,
    }
    engine.dispose()


def test_a_postgresql_that_does_not_answer_is_busy(tmp_path: Path) -> None:
    """Nobody listens: try again later; the password stays out of the message."""
    with pytest.raises(StoreBusyError, match="kiểm tra máy chủ") as caught:
        open_store("postgresql+psycopg://u:geheim@127.0.0.1:1/vanthu", tmp_path)
    assert "geheim" not in str(caught.value)


def test_a_postgresql_that_refuses_is_a_setting(server: Server, tmp_path: Path) -> None:
    """A database or a role that does not exist will not appear by waiting."""
    for url in (server.url("nowhere"), server.url("postgres").replace("postgres@", "nobody@")):
        with pytest.raises(SettingsError, match="từ chối"):
            open_store(url, tmp_path)


def test_short_names_of_postgresql_work(server: Server, template: str, tmp_path: Path) -> None:
    """`postgresql://`, as other programs write it, means the same driver."""
    store = open_store(server.url(template).replace("+psycopg", ""), tmp_path)
    assert store.counts()[JobState.RECEIVED] == 0
    store.close()


def test_a_cut_connection_is_replaced(postgresql: str, server: Server, tmp_path: Path) -> None:
    """After a restart of the server the next call works again."""
    store = open_store(postgresql, tmp_path)
    server.admin("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'test%'")
    assert store.counts()[JobState.RECEIVED] == 0
    store.close()


def test_a_missing_driver_is_a_missing_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """PostgreSQL without psycopg: the message says what to install."""
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(MissingProgramError, match=r"vanthu\[postgres\]"):
        open_store("postgresql+psycopg://a@127.0.0.1:1/b", tmp_path)
