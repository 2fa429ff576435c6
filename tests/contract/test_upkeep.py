"""Backup, restore and verify: everything is destroyed and comes back; each kind of damage is found."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from matter_cases import file, kept, kin
from sqlalchemy import text
from store_cases import NOW, correction

from pipeline.errors import UsageError, VanthuError
from pipeline.store import open_store
from pipeline.store.engine import connect, writing
from pipeline.store.originals import place
from pipeline.upkeep import backup as room
from pipeline.upkeep import restore as bringing
from pipeline.upkeep.backup import Installation, back_up
from pipeline.upkeep.manifest import MANIFEST, snapshots
from pipeline.upkeep.restore import chosen, restore
from pipeline.upkeep.verify import verify

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Database, Server

AT = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


@pytest.fixture
def home(database: Database, tmp_path: Path) -> Installation:
    """Give an installation with two letters in matters, a correction, lines of the log, a key."""
    place_of = Installation(database.url, tmp_path)
    add(place_of, "một", "15/UBND-VX")
    add(place_of, "hai", "16/UBND-VX")
    (tmp_path / "desk.key").write_text("khoá tưởng tượng\n", encoding="utf-8")
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "thư.docx").write_bytes(b"paper")
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "trang.bin").write_bytes(b"made again")
    return place_of


def add(home: Installation, label: str, number: str) -> None:
    """Store one more letter with its matter and a line of the log."""
    store = open_store(home.url, home.originals)
    spool = home.data_dir / "spool"
    case = kept(store, spool, label, number=number)
    file(store, replace(case, corrections=(correction(),)), kin(case, int(number[:2])))
    assert store.audit_log is not None
    store.audit_log.add("nguyen.vi.du", "test", f"line:{label}", at=NOW)
    store.close()
    shutil.rmtree(spool)


def everything(home: Installation) -> list[object]:
    """Give all cases and all lines of the log."""
    store = open_store(home.url, home.originals)
    assert store.audit_log is not None
    found: list[object] = [store.versions(name) for name in store.ids("")]
    found += list(store.audit_log.whole())
    store.close()
    return found


@pytest.fixture
def destroy(home: Installation, request: pytest.FixtureRequest) -> Callable[[], Installation]:
    """Give a way to lose everything, and an empty place for it."""

    def lose() -> Installation:
        shutil.rmtree(home.originals)
        for name in ("data", "papers", "cache"):
            shutil.rmtree(home.data_dir / name, ignore_errors=True)
        (home.data_dir / "desk.key").unlink()
        if home.url.startswith("sqlite"):
            return home
        server: Server = request.getfixturevalue("server")
        name = home.url.rpartition("/")[2]
        server.admin(f"DROP DATABASE {name} WITH (FORCE)")
        server.admin(f"CREATE DATABASE {name}")
        return home

    return lose


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder for backups, not made yet."""
    return tmp_path_factory.mktemp("elsewhere") / "backups"


def spoil(home: Installation, table: str, statement: str) -> None:
    """Change the database as an intruder would: past triggers and foreign keys."""
    engine = connect(home.url)
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.exec_driver_sql("ROLLBACK")
            connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
            found = connection.exec_driver_sql(
                "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table,)
            ).all()
            for name, _ in found:
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
            connection.exec_driver_sql(statement)
            for _, made in found:
                connection.exec_driver_sql(made)
    else:
        with writing(engine) as connection:
            connection.execute(text("SET LOCAL session_replication_role = replica"))
            connection.execute(text(statement))
    engine.dispose()


def test_the_key_of_sealed_secrets_stays_apart(home: Installation, folder: Path) -> None:
    """Unless it is asked for, it is not beside the database that it opens."""
    made = back_up(home, folder, AT)
    assert (home.data_dir / "desk.key").is_file()
    assert not [path for path in folder.rglob("*") if path.name == "desk.key"]
    assert not [item for item in made.manifest.files if item.name == "desk.key"]


def test_all_that_was_destroyed_comes_back(
    home: Installation, folder: Path, destroy: Callable[[], Installation]
) -> None:
    """Cases, log, originals, papers and key are the same after a restore, and the proof is clean."""
    before = everything(home)
    assert verify(home).troubles == ()
    made = back_up(home, folder, AT, key=True)
    destroy()
    restored = restore(home, folder, chosen(folder, None))
    assert restored == made.manifest
    assert verify(home).troubles == ()
    assert everything(home) == before
    assert (home.data_dir / "papers" / "thư.docx").read_bytes() == b"paper"
    assert stat.S_IMODE((home.data_dir / "desk.key").stat().st_mode) == 0o600
    assert not (home.data_dir / "cache").exists()


def test_a_second_backup_copies_only_what_is_new(home: Installation, folder: Path) -> None:
    """Originals are shared among backups, and `keep` removes the older one."""
    first = back_up(home, folder, AT)
    add(home, "ba", "17/UBND-VX")
    second = back_up(home, folder, AT + timedelta(days=1), keep=1)
    assert (first.copied, second.copied) == (6, 3)
    assert second.removed == (first.name,)
    assert snapshots(folder) == (second.name,)
    assert len(second.manifest.originals) == 9


def test_nobody_else_may_read_a_backup(home: Installation, folder: Path) -> None:
    """Files are the owner's alone, and so are folders."""
    back_up(home, folder, AT)
    for path in (folder, *folder.rglob("*")):
        assert not stat.S_IMODE(path.stat().st_mode) & 0o077 or path.suffix == ".lock", path


def test_a_killed_backup_leaves_the_earlier_one_whole(
    home: Installation, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A snapshot without manifest is none; the next backup removes it."""
    first = back_up(home, folder, AT)
    with monkeypatch.context() as patch:
        patch.setattr(room, "write", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            back_up(home, folder, AT + timedelta(days=1))
    assert snapshots(folder) == (first.name,)
    third = back_up(home, folder, AT + timedelta(days=2))
    assert sorted(one.name for one in folder.iterdir() if one.is_dir()) == [
        first.name,
        third.name,
        "originals",
    ]


def test_a_damaged_backup_is_refused(
    home: Installation, folder: Path, destroy: Callable[[], Installation]
) -> None:
    """Neither a spoiled database nor original nor manifest comes back."""
    made = back_up(home, folder, AT)
    destroy()
    snapshot = folder / made.name
    victims = (
        snapshot / "database",
        place(folder / "originals", made.manifest.originals[0].sha256),
        snapshot / MANIFEST,
    )
    for victim in victims:
        whole = victim.read_bytes()
        victim.write_bytes(bytes([whole[0] ^ 1]) + whole[1:])
        with pytest.raises(UsageError):
            restore(home, folder, made.name)
        victim.write_bytes(whole)
    restore(home, folder, made.name)
    assert verify(home).holds


def test_nothing_is_restored_over_something(home: Installation, folder: Path) -> None:
    """An installation that holds something stays as it is."""
    made = back_up(home, folder, AT)
    with pytest.raises(UsageError, match="còn trống"):
        restore(home, folder, made.name)


def test_a_folder_with_other_things_is_refused(
    home: Installation, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A backup does not mix with somebody's files, nor lie inside of what it backs up."""
    other = tmp_path_factory.mktemp("other")
    (other / "ảnh.jpg").write_bytes(b"mine")
    for wrong in (other, home.data_dir / "backups"):
        with pytest.raises(UsageError):
            back_up(home, wrong, AT)


def test_the_proof_finds_spoiled_originals(home: Installation, folder: Path) -> None:
    """A flipped byte and a missing file are told, a file of nobody is a note; a backup tells the loss."""
    names = sorted(path for path in home.originals.glob("??/*"))
    flipped, missing = names[:2]
    whole = flipped.read_bytes()
    flipped.chmod(0o600)
    flipped.write_bytes(bytes([whole[0] ^ 1]) + whole[1:])
    missing.unlink()
    stranger = home.originals / "ab" / ("c" * 62)
    stranger.parent.mkdir(exist_ok=True)
    stranger.write_bytes(b"?")
    found = verify(home)
    assert len(found.troubles) == 2
    assert all(
        any(f"{one.parent.name}{one.name}" in line for line in found.troubles) for one in (flipped, missing)
    )
    assert len(found.notes) == 1
    assert len(verify(home, quick=True).troubles) == 1
    assert len(back_up(home, folder, AT).manifest.lost) == 2


@pytest.mark.parametrize(
    ("table", "statement"),
    [
        ("extraction", "DELETE FROM extraction"),
        ("decision", "DELETE FROM decision"),
        ("job", "DELETE FROM job"),
        ("job", "UPDATE job SET latest = NULL, state = 'received'"),
        ("reading", "DELETE FROM reading"),
        ("reading", "UPDATE reading SET body = 'x'"),
        ("register_entry", "DELETE FROM register_entry WHERE number = 1"),
        ("matter_member", "DELETE FROM matter_member"),
        ("matter", "DELETE FROM matter"),
        ("source_file", "DELETE FROM source_file WHERE position = 1"),
        ("audit_entry", "DELETE FROM audit_entry WHERE position = 1"),
        ("audit_entry", "UPDATE audit_entry SET who = 'ai.do' WHERE position = 1"),
    ],
)
def test_the_proof_finds_spoiled_rows(home: Installation, table: str, statement: str) -> None:
    """Whatever is taken out of the database past its triggers, or changed in it, is told."""
    assert verify(home, quick=True).holds
    spoil(home, table, statement)
    assert verify(home, quick=True).troubles


def test_the_proof_finds_a_missing_trigger(home: Installation) -> None:
    """A table of facts that could be changed is told."""
    engine = connect(home.url)
    with writing(engine) as connection:
        sqlite = connection.dialect.name == "sqlite"
        connection.execute(
            text("DROP TRIGGER reading_no_delete" if sqlite else "DROP TRIGGER reading_no_change ON reading")
        )
    engine.dispose()
    assert ["reading" in line for line in verify(home, quick=True).troubles] == [True]


def test_a_backup_goes_back_to_its_own_kind_of_database(home: Installation, folder: Path) -> None:
    """A backup of one kind is refused by the other, before anything is written."""
    made = back_up(home, folder, AT)
    manifest = folder / made.name / MANIFEST
    plain = json.loads(manifest.read_bytes())
    plain["kind"] = "postgresql" if plain["kind"] == "sqlite" else "sqlite"
    manifest.write_text(json.dumps(plain), encoding="utf-8")
    with pytest.raises(VanthuError, match="VANTHU_DATABASE_URL"):
        restore(home, folder, made.name)


def test_a_killed_restore_is_gone_on_with(
    home: Installation, folder: Path, destroy: Callable[[], Installation], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a killed restore left does not stand in the way of the same command."""
    made = back_up(home, folder, AT)
    destroy()
    with monkeypatch.context() as patch:
        patch.setattr(bringing, "load", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            restore(home, folder, made.name)
    restore(home, folder, made.name)
    assert verify(home).holds


def test_the_commands_tell_by_their_exit_code(home: Installation, folder: Path) -> None:
    """`backup` and `verify` end with 0 when all is well and with 5, a sentence and no traceback else."""
    environment = os.environ | {"VANTHU_DATA_DIR": str(home.data_dir), "VANTHU_DATABASE_URL": home.url}

    def vanthu(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "pipeline.cli", *words]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    assert vanthu("verify").returncode == 0
    assert vanthu("backup", str(folder), "--keep", "2").returncode == 0
    assert vanthu("restore", str(folder)).returncode == 1
    next(iter(home.originals.glob("??/*"))).unlink()
    told = vanthu("verify", "--json")
    assert (told.returncode, json.loads(told.stdout)["holds"]) == (5, False)
    lines = vanthu("verify")
    assert lines.returncode == 5
    assert "Thiếu tệp gốc" in lines.stderr
    assert "Traceback" not in lines.stderr
    assert vanthu("backup", str(folder)).returncode == 0  # the earlier backup has that original
