"""Fixtures of the contract tests: each kind of store, and a private PostgreSQL server."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.store import open_store
from pipeline.store.memory import MemoryStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pipeline.store.port import Store

# The helpers beside this file (store_cases.py) are imported by name; tests are no package.
sys.path.insert(0, str(Path(__file__).parent))

_NUMBERS = count(1)


@dataclass(frozen=True)
class Server:
    """A running PostgreSQL that belongs to this test run alone."""

    port: int

    def url(self, database: str) -> str:
        """Give the URL of one of its databases."""
        return f"postgresql+psycopg://postgres@127.0.0.1:{self.port}/{database}"

    def admin(self, statement: str) -> None:
        """Run one statement outside any transaction."""
        import psycopg  # noqa: PLC0415 - tests of the memory store alone should not need the driver

        with psycopg.connect(
            host="127.0.0.1", port=self.port, user="postgres", dbname="postgres", autocommit=True
        ) as connection:
            connection.execute(statement.encode())


@dataclass(frozen=True)
class Database:
    """A database of one test, already at the newest schema, and its folder of originals."""

    url: str
    originals: Path

    def open(self) -> Store:
        """Open the store on it, as a fresh process would."""
        return open_store(self.url, self.originals)


def _programs() -> Path:
    """Find the newest server programs; a missing PostgreSQL fails the tests, it never skips them."""
    homes = [Path(found).parent for found in (shutil.which("pg_ctl"),) if found]
    homes += [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/pg_ctl")]
    whole = [home for home in homes if (home / "initdb").exists()]
    if not whole:
        pytest.fail("PostgreSQL is not installed (apt-get install postgresql): the store is tested on it.")
    return max(whole, key=lambda home: float(home.parent.name) if home.parent.name.isdigit() else 0)


def _run(program: Path, *arguments: str) -> None:
    """Run a server program as somebody who is not root, for PostgreSQL refuses root."""
    command = [str(program), *arguments]
    if os.geteuid() == 0:
        command = ["runuser", "-u", "postgres", "--", *command]
    # Files, not pipes: the server inherits them and would keep a pipe open for ever.
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, cwd="/", check=False
        )
        if done.returncode:
            said.seek(0)
            pytest.fail(f"{program.name} failed: {said.read().decode(errors='replace')}")


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Start a private PostgreSQL in a temporary folder; stop it and remove the folder at the end."""
    programs = _programs()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    # Not under pytest's own folder: only root may walk through that one.
    home = Path(tempfile.mkdtemp(prefix="vanthu-pg-"))
    if os.geteuid() == 0:
        shutil.chown(home, "postgres")
    data = home / "data"
    options = f"-p {port} -k {home} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=60"
    try:
        _run(
            programs / "initdb", "-D", str(data), "-U", "postgres", "-A", "trust",
            "-E", "UTF8", "--locale=C.UTF-8", "--no-sync",
        )  # fmt: skip
        _run(programs / "pg_ctl", "start", "-D", str(data), "-w", "-l", str(home / "log"), "-o", options)
        try:
            yield Server(port)
        finally:
            _run(programs / "pg_ctl", "stop", "-D", str(data), "-w", "-m", "immediate")
    finally:
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="session")
def template(server: Server, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Make one migrated database; each test gets a copy of it, which takes some milliseconds."""
    server.admin("CREATE DATABASE template_vanthu")
    open_store(server.url("template_vanthu"), tmp_path_factory.mktemp("unused")).close()
    return "template_vanthu"


@pytest.fixture
def empty_postgresql(server: Server) -> Iterator[str]:
    """Give the URL of a database without any table."""
    name = f"empty_{next(_NUMBERS)}"
    server.admin(f"CREATE DATABASE {name}")
    yield server.url(name)
    server.admin(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def postgresql(server: Server, template: str) -> Iterator[str]:
    """Give the URL of a migrated database of this test alone."""
    name = f"test_{next(_NUMBERS)}"
    server.admin(f"CREATE DATABASE {name} TEMPLATE {template}")
    yield server.url(name)
    server.admin(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Database:
    """Give a database of each kind in turn."""
    if request.param == "sqlite":
        return Database(f"sqlite:///{tmp_path}/data/store.db", tmp_path / "originals")
    return Database(request.getfixturevalue("postgresql"), tmp_path / "originals")


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def make_store(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Store]:
    """Give a way to open a store of each kind in turn."""
    originals = tmp_path / "originals"
    if request.param == "memory":
        return lambda: MemoryStore(originals)
    if request.param == "sqlite":
        return Database(f"sqlite:///{tmp_path}/data/store.db", originals).open
    return Database(request.getfixturevalue("postgresql"), originals).open


@pytest.fixture
def store(make_store: Callable[[], Store]) -> Iterator[Store]:
    """Give an empty store of each kind in turn."""
    opened = make_store()
    yield opened
    opened.close()
