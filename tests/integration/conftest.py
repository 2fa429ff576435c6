"""The real Prefect server, started once for all tests that need it."""

from __future__ import annotations

import importlib
import os
import sys
from typing import TYPE_CHECKING

import pytest
from running_service import free_port

from flows import control, environment
from flows.processes import end
from pipeline.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def prefect_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Start Prefect's server as `vanthu up` does; give the folder where it keeps everything.

    Prefect reads its settings while it is imported, so no test module imports it (or a flow) at its top.
    """
    before = dict(os.environ)
    data_dir = tmp_path_factory.mktemp("server")
    os.environ.update({"VANTHU_DATA_DIR": str(data_dir), "VANTHU_SERVER_PORT": str(free_port())})
    os.environ["VANTHU_INBOX"] = str(data_dir / "inbox")
    load_settings.cache_clear()
    settings = load_settings()
    environment.prepare(settings)
    try:
        assert control.up_server(settings)
        yield data_dir / "prefect"
        drain()
    finally:
        end(control.pid_file(settings, "server"), patience=30.0)
        os.environ.clear()
        os.environ.update(before)
        load_settings.cache_clear()


def drain() -> None:
    """Let Prefect in this process send what it still holds; after its server's end it would wait in vain."""
    if "prefect" in sys.modules:
        importlib.import_module("prefect.events.worker").EventsWorker.drain_all(timeout=30)
        importlib.import_module("prefect.logging.handlers").APILogWorker.drain_all(timeout=30)
