"""Fixtures of the contract tests: each kind of store, and a private PostgreSQL server."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from private_postgresql import private_postgresql

from pipeline.store import open_store
from pipeline.store.memory import MemoryStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from private_postgresql import Server

    from pipeline.store.port import Store

# The helpers beside this file (store_cases.py) are imported by name; tests are no package.
sys.path.insert(0, str(Path(__file__).parent))

_NUMBERS = count(1)


@dataclass(frozen=True)
class Database:
    """A database of one test, already at the newest schema, and its folder of originals."""

    url: str
    originals: Path

    def open(self) -> Store:
        """Open the store on it, as a fresh process would."""
        return open_store(self.url, self.originals)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Give a private PostgreSQL for all tests of this run."""
    with private_postgresql() as running:
        yield running


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
