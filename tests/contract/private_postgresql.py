"""A private PostgreSQL for the tests: in a temporary folder, on a free port, gone at the end."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator


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


@contextmanager
def private_postgresql() -> Iterator[Server]:
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
