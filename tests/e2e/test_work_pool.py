"""A work pool for real: Prefect and the store on PostgreSQL, two workers, a letter by the deployment."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from private_postgresql import private_postgresql
from running_service import LIMIT, alive, free_port

from pipeline.store import open_store
from pipeline.store.port import CaseQuery

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from private_postgresql import Server

ROOT = Path(__file__).parents[2]
LETTERS = ("01-xa-dak-wil-canh-bao-lua-dao/145_UBND-VHXH.pdf", "16-thieu-hinh-anh/09-CV-HND.pdf")
WORKERS = ("vanthu-1", "vanthu-2")
PREFECT = [sys.executable, "-P", "-m", "prefect"]


class Pool:
    """Prefect's server and what the tests ask of it."""

    def __init__(self, folder: Path, database: Server) -> None:
        """Set every process of the cluster alike, as the files in `deploy` do."""
        self.folder, port = folder, free_port()
        self.port, self.api = port, f"http://127.0.0.1:{port}/api"
        self.database_url = database.url("vanthu")
        ours = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
        self.environment = ours | {
            "VANTHU_DATA_DIR": str(folder / "data"),
            "VANTHU_INBOX": str(folder / "inbox"),
            "VANTHU_DATABASE_URL": self.database_url,
            "PREFECT_HOME": str(folder / "prefect"),
            "PREFECT_API_URL": self.api,
            "PREFECT_API_DATABASE_CONNECTION_URL": f"postgresql+asyncpg://postgres@127.0.0.1:{database.port}/prefect",
            "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
            "PREFECT_WORKER_QUERY_SECONDS": "1",
            "DO_NOT_TRACK": "1",
        }

    @contextmanager
    def running(self, name: str, *arguments: str) -> Iterator[int]:
        """Keep one process of Prefect with a group of its own; nothing of it is left at the end."""
        with (self.folder / f"{name}.log").open("wb") as log:
            process = subprocess.Popen(
                [*PREFECT, *arguments],
                env=self.environment, cwd=self.folder, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
        try:
            yield process.pid
        finally:
            process.terminate()
            try:
                process.wait(60)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()

    def prefect(self, *arguments: str) -> None:
        """Run one command of Prefect that must end well."""
        done = subprocess.run(
            [*PREFECT, "--no-prompt", *arguments],
            env=self.environment, cwd=self.folder, capture_output=True, text=True, timeout=LIMIT, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr + self.logs()

    def ask(self, path: str, body: object = None) -> Any:  # noqa: ANN401 - whatever JSON comes back
        """Ask the server: GET, or POST with a body."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(  # noqa: S310 - our own address
            f"{self.api}{path}", data, {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 - the same
            return json.load(answer)

    def healthy(self) -> bool:
        """Tell whether the server answers."""
        try:
            return bool(self.ask("/health"))
        except (urllib.error.URLError, OSError):
            return False

    def wait_for(self, happened: Callable[[], object]) -> None:
        """Wait until something has happened, long at most."""
        limit = time.monotonic() + LIMIT
        while not happened():
            assert time.monotonic() < limit, self.logs()
            time.sleep(0.5)

    def logs(self) -> str:
        """Give what all processes said, for the message of a failed test."""
        return "\n".join(file.read_text(errors="replace") for file in sorted(self.folder.glob("*.log")))


@pytest.fixture
def pool(tmp_path: Path) -> Iterator[Pool]:
    """Give a work pool with the deployments of `prefect.yaml` and two workers; all is ended afterwards."""
    groups = []
    with private_postgresql() as database, ExitStack() as stack:
        for name in ("vanthu", "prefect"):
            database.admin(f"CREATE DATABASE {name}")
        pool = Pool(tmp_path, database)
        server = ("server", "start", "--host", "127.0.0.1", "--port", str(pool.port))
        groups.append(stack.enter_context(pool.running("server", *server)))
        pool.wait_for(pool.healthy)
        pool.prefect("work-pool", "create", "vanthu", "--type", "process", "--overwrite")
        pool.prefect("deploy", "--all", "--prefect-file", str(ROOT / "prefect.yaml"))
        for name in WORKERS:
            worker = ("worker", "start", "--pool", "vanthu", "--name", name, "--limit", "1")
            groups.append(stack.enter_context(pool.running(name, *worker)))
        yield pool
    assert [pid for group in groups for pid in alive(group)] == []


def test_a_deployment_processes_a_letter_on_postgresql(pool: Pool) -> None:
    """Both workers report; two runs end as COMPLETED, and both letters are kept in PostgreSQL."""
    deployments = pool.ask("/deployments/filter", {})
    assert len(deployments) == 6
    assert sorted(one["name"] for one in deployments) == [*["daily"] * 4, *["pool"] * 2]
    assert {one["work_pool_name"] for one in deployments} == {"vanthu"}
    assert [one["pull_steps"] for one in deployments if one["pull_steps"]] == []
    pool.wait_for(lambda: len(pool.ask("/work_pools/vanthu/workers/filter", {})) == len(WORKERS))

    deployment = pool.ask("/deployments/name/process-submission/pool")["id"]
    runs = []
    for letter in LETTERS:
        parameters = {"paths": [str(ROOT / "samples" / letter)], "received": "2024-11-06"}
        made = pool.ask(f"/deployments/{deployment}/create_flow_run", {"parameters": parameters})
        runs.append(made["id"])
    ended = {"COMPLETED", "FAILED", "CRASHED", "CANCELLED"}
    states: dict[str, str] = {}

    def all_ended() -> bool:
        states.update({run: pool.ask(f"/flow_runs/{run}")["state_type"] for run in runs})
        return set(states.values()) <= ended

    pool.wait_for(all_ended)
    assert set(states.values()) == {"COMPLETED"}, pool.logs()
    store = open_store(pool.database_url, pool.folder / "data" / "originals")
    try:
        kept = store.cases(CaseQuery(limit=10))
    finally:
        store.close()
    assert sorted(case.number or "" for case in kept) == ["09-CV/HND", "145/UBND-VHXH"], pool.logs()
