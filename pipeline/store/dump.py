"""A whole database out into one file, and back into an empty one.

SQLite by its online backup, PostgreSQL by its own programs; a password goes by the environment, never by
the command line.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import inspect

from pipeline.errors import MissingProgramError, TransientError
from pipeline.store.engine import connect, reading, translated

if TYPE_CHECKING:
    from sqlalchemy import Engine

SQLITE, POSTGRESQL = "sqlite", "postgresql"
_DEBIAN = Path("/usr/lib/postgresql")


def kind_of(url: str) -> str:
    """Give `sqlite` or `postgresql`."""
    engine = connect(url)
    try:
        return engine.dialect.name
    finally:
        engine.dispose()


def file_of(url: str) -> Path | None:
    """Give the file of an SQLite database, None for PostgreSQL."""
    engine = connect(url)
    try:
        return Path(str(engine.url.database)).absolute() if engine.dialect.name == SQLITE else None
    finally:
        engine.dispose()


def is_empty(url: str) -> bool:
    """Tell whether there is no database file, or no table in the database."""
    path = file_of(url)
    if path is not None:
        return not path.exists()
    engine = connect(url)
    try:
        with reading(engine) as connection:
            return not inspect(connection).get_table_names()
    finally:
        engine.dispose()


def dump(url: str, target: Path) -> None:
    """Write a consistent copy of the database into `target`, a new file, while others work on it.

    Raises `MissingProgramError` without pg_dump, `TransientError` when it fails.
    """
    target.touch(mode=0o600, exist_ok=False)
    engine = connect(url)
    try:
        if engine.dialect.name == SQLITE:
            _copy_sqlite(engine, target)
        else:
            _call(engine, "pg_dump", "-Fc", "--no-owner", "--no-privileges", "-f", str(target))
    finally:
        engine.dispose()


def load(url: str, source: Path) -> None:
    """Bring a copy made by `dump` into the empty database at `url`, all of it or nothing."""
    engine = connect(url)
    try:
        if engine.dialect.name == SQLITE:
            _place_sqlite(source, Path(str(engine.url.database)))
        else:
            _call(
                engine, "pg_restore", "--no-owner", "--no-privileges", "--exit-on-error",
                "--single-transaction", str(source),
            )  # fmt: skip
    finally:
        engine.dispose()


def _copy_sqlite(engine: Engine, target: Path) -> None:
    with translated(engine), engine.connect() as connection, closing(sqlite3.connect(target)) as copy:
        source = connection.connection.driver_connection
        assert isinstance(source, sqlite3.Connection)  # noqa: S101 - tells mypy what the dialect says
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, with no log beside it
    with target.open("rb") as written:
        os.fsync(written.fileno())


def _place_sqlite(source: Path, target: Path) -> None:
    from pipeline.whole import replacing  # noqa: PLC0415 - what PostgreSQL does not need

    with replacing(target, 0o600) as temporary:
        shutil.copyfile(source, temporary)


def _call(engine: Engine, name: str, *arguments: str) -> None:
    """Run a program of PostgreSQL on the database of `engine`."""
    with reading(engine) as connection:
        version = int((connection.dialect.server_version_info or (0,))[0])
    url = engine.url.set(drivername="postgresql", password=None)
    environment = dict(os.environ)
    password = engine.url.password or engine.url.query.get("password")
    if password:
        environment["PGPASSWORD"] = str(password)
    address = url.difference_update_query(["password"]).render_as_string(hide_password=False)
    command = [str(_program(name, version)), "--no-password", "-d", address, *arguments]
    done = subprocess.run(  # noqa: S603 - a program of PostgreSQL, with our own arguments and no shell
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise TransientError(f"{name} không chạy được: {said[0] if said else done.returncode}")


def _program(name: str, version: int) -> Path:
    """Find the program of the server's own version, else the newest there is."""
    homes = (home for home in _DEBIAN.glob("*") if home.name.isdigit() and (home / "bin" / name).exists())
    found = sorted(homes, key=lambda home: int(home.name), reverse=True)
    for home in sorted(found, key=lambda home: int(home.name) != version):
        return home / "bin" / name
    there = shutil.which(name)
    if there is None:
        raise MissingProgramError(f"Thiếu chương trình {name}: cài gói postgresql-client rồi chạy lại.")
    return Path(there)
