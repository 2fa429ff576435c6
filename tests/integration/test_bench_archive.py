"""`vanthu bench archive` from end to end on four letters, one of them a scan."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import pytest
from private_postgresql import private_postgresql

from pipeline.learn.bench.archive import same_results
from pipeline.store.memory import MemoryStore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from private_postgresql import Server

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """Give a private PostgreSQL."""
    with private_postgresql() as running:
        yield running


def bench(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the command."""
    command = [sys.executable, "-P", "-m", "pipeline.cli", "bench", "archive", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=False)


def test_every_way_keeps_the_same(tmp_path: Path, server: Server) -> None:
    """One process and two, SQLite and PostgreSQL, two Dask processes: the same cases; each has its figures."""
    out, charts = tmp_path / "figures.json", tmp_path / "charts"
    done = bench(
        "4",
        *("--scans", "0.25", "--generator", str(SAMPLES), "--postgresql", server.url("postgres")),
        *("--json", str(out), "--charts", str(charts)),
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(out.read_text("utf-8"))
    runs = {run["name"]: run for run in told["runs"]}
    ours = ["sqlite-1", "sqlite-2", "postgresql-1", "postgresql-2", "dask-2"]
    assert list(runs)[:5] == ours
    assert [runs[name]["identical"] for name in ours] == [None, True, True, True, True]
    assert {runs[name]["letters"] for name in ours} == {4}
    for name in ours:
        burden = runs[name]["burden"]
        assert 0 < burden["ocr_cpu"] < burden["cpu"], name
        assert burden["peak_all"] >= burden["peak"] > 50 << 20, name
    assert told["stages"]["letters"] == 1
    assert {"read", "extract", "validate", "route"} <= set(told["stages"]["inside"])
    assert 0 < told["stages"]["outside"] < told["stages"]["seconds"]
    assert {path.name for path in charts.iterdir()} == {"archive-rate.svg", "archive-memory.svg"}
    assert done.stdout.count("identical") == 4
    with psycopg.connect(server.url("postgres").replace("+psycopg", "")) as connection:
        left = connection.execute("SELECT datname FROM pg_database WHERE datname LIKE 'vanthu_%'").fetchall()
    assert left == []


def test_what_cannot_be_is_refused(tmp_path: Path) -> None:
    """No number, a share above one, no such letters: exit code 1 and a sentence, before anything is made."""
    for wrong in ((), ("x",), ("4", "--scans", "2"), ("--letters", "khong-co"), ("100", "--growth")):
        done = bench(*wrong, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (1, ""), wrong
        assert "Traceback" not in done.stderr


def test_a_store_that_lacks_a_letter_differs(tmp_path: Path) -> None:
    """Two empty stores are the same; what one keeps and the other does not is seen."""
    one, other = MemoryStore(tmp_path / "a"), MemoryStore(tmp_path / "b")
    assert same_results(one, other)
