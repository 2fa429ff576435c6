"""The log of deeds: one chain whoever writes, nothing changed unseen; SQLite and PostgreSQL."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select, text

from pipeline.chain import START, check
from pipeline.errors import DefectError
from pipeline.store import open_store
from pipeline.store.audit_port import AuditQuery
from pipeline.store.audit_tables import AUDIT_FACTS, audit_entry
from pipeline.store.engine import connect, reading, writing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Database

    from pipeline.store.audit_port import AuditLog

NOW = datetime(2026, 5, 4, 8, 0, 0, 123456, tzinfo=timezone(timedelta(hours=7)))
SCRIPT = Path(__file__).with_name("audit_processes.py")


@pytest.fixture
def log(database: Database) -> Iterator[AuditLog]:
    """Give the log on a database of each kind."""
    store = database.open()
    assert store.audit_log is not None
    yield store.audit_log
    store.close()


def test_lines_come_back_and_hold_together(log: AuditLog) -> None:
    """Whatever the texts hold; the chain is checked over what the database gives back."""
    odd = (("lý do", "“xem”\n\x00 \ud800"), ("lý do", "hai lần"))
    added = [
        log.add("an", "sign_in", "person:1", at=NOW),
        log.add("bình\x00", "correct", "matter:đ", at=NOW, details=odd),
        log.add("an", "sign_out", "person:1", at=NOW - timedelta(days=1)),
    ]
    assert [entry.position for entry in added] == [1, 2, 3]
    kept = list(log.whole())
    assert kept == added
    found = check(kept, (2, added[1].digest))
    assert (found.lines, found.digest, found.broken) == (3, added[2].digest, None)


def test_an_empty_log_holds(log: AuditLog) -> None:
    """Nothing was done yet."""
    assert list(log.whole()) == []
    assert check(log.whole()).digest == START


def test_lines_are_found(log: AuditLog) -> None:
    """Newest first, by who, deed, about; going on before a position."""
    for number in range(6):
        log.add("an" if number % 2 else "ba", "see" if number < 4 else "move", f"matter:{number % 3}", at=NOW)

    def positions(**asked: object) -> list[int]:
        return [one.position for one in log.entries(AuditQuery(**asked))]  # type: ignore[arg-type]  # by name

    assert positions() == [6, 5, 4, 3, 2, 1]
    assert positions(who="an") == [6, 4, 2]
    assert positions(who="an", deed="see") == [4, 2]
    assert positions(about="matter:0") == [4, 1]
    assert positions(before=4, limit=2) == [3, 2]
    assert positions(who="nobody") == []


def test_all_lines_are_streamed(log: AuditLog, monkeypatch: pytest.MonkeyPatch) -> None:
    """In pieces, each line once, also when the last piece is a full one."""
    monkeypatch.setattr("pipeline.store.audit._AT_ONCE", 3)
    for number in range(9):
        log.add("an", "see", str(number), at=NOW)
        assert [one.position for one in log.whole()] == list(range(1, number + 2))


def test_threads_make_one_chain(log: AuditLog) -> None:
    """Eight at once: nobody's line is lost, no two follow the same one."""
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: log.add(f"p{number % 8}", "see", str(number), at=NOW), range(64)))
    found = check(log.whole())
    assert (found.lines, found.broken) == (64, None)


def test_processes_make_one_chain(database: Database) -> None:
    """Three processes that begin at the same moment add to one chain without a fork."""
    database.open().close()
    command = [sys.executable, str(SCRIPT), database.url, str(database.originals)]
    pipe = subprocess.PIPE
    started = [
        subprocess.Popen([*command, name, "25"], stdin=pipe, stdout=pipe, stderr=pipe, text=True)
        for name in ("một", "hai", "ba")
    ]
    for process in started:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n", process.communicate()
    for process in started:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    assert [process.communicate(timeout=120)[1] for process in started] == [""] * 3
    store = database.open()
    assert store.audit_log is not None
    entries = list(store.audit_log.whole())
    assert check(entries).broken is None
    assert Counter(one.who for one in entries) == {"một": 25, "hai": 25, "ba": 25}
    store.close()


def test_nothing_logged_can_be_changed(database: Database) -> None:
    """The database refuses to update, delete, replace or truncate."""
    store = database.open()
    assert store.audit_log is not None
    store.audit_log.add("an", "see", "x", at=NOW)
    store.close()
    engine = connect(database.url)
    replace = {
        "sqlite": "INSERT OR REPLACE INTO audit_entry SELECT * FROM audit_entry",
        "postgresql": "TRUNCATE audit_entry",
    }[engine.dialect.name]
    for attempt in (audit_entry.update().values(who="ba"), audit_entry.delete(), text(replace)):
        with pytest.raises(DefectError, match="append-only"), writing(engine) as connection:
            connection.execute(attempt)
    with reading(engine) as connection:
        assert [connection.scalar(select(func.count()).select_from(one)) for one in AUDIT_FACTS] == [1]
    engine.dispose()


@pytest.mark.parametrize(
    ("spoiled", "broken"),
    [
        (audit_entry.update().where(audit_entry.c.position == 3).values(who="ba"), 3),
        (audit_entry.update().where(audit_entry.c.position == 3).values(details="[]"), 3),
        (audit_entry.update().where(audit_entry.c.position == 3).values(details="{"), 3),
        (audit_entry.update().where(audit_entry.c.position == 3).values(at=NOW - timedelta(seconds=1)), 3),
        (audit_entry.delete().where(audit_entry.c.position == 2), 2),
        (audit_entry.delete().where(audit_entry.c.position == 1), 1),
        (audit_entry.update().where(audit_entry.c.position == 5).values(digest="0" * 64), 5),
    ],
)
def test_whoever_gets_past_the_triggers_is_seen(tmp_path: Path, spoiled: object, broken: int) -> None:
    """A line changed, taken out or sealed anew breaks the chain where it stood."""
    store = open_store(f"sqlite:///{tmp_path}/s.db", tmp_path)
    assert store.audit_log is not None
    for number in range(5):
        store.audit_log.add("an", "see", str(number), at=NOW, details=(("a", "b"),))
    engine = connect(f"sqlite:///{tmp_path}/s.db")
    with writing(engine) as connection:
        for name in ("update", "delete"):
            connection.execute(text(f"DROP TRIGGER audit_entry_no_{name}"))
        connection.execute(spoiled)  # type: ignore[call-overload]  # one of the statements above
    found = check(store.audit_log.whole())
    assert (found.broken, found.lines) == (broken, broken - 1)
    assert str(broken) in found.why
    engine.dispose()
    store.close()


def test_a_naive_moment_is_refused_in_the_log(log: AuditLog) -> None:
    """A moment without its zone would be digested as another one elsewhere."""
    with pytest.raises(DefectError):
        log.add("an", "see", "x", at=datetime(2026, 5, 4))  # noqa: DTZ001 - the point of the test
    assert log.add("an", "see", "x", at=NOW.astimezone(UTC)).position == 1
