"""Prefect's settings that follow from ours, put into the environment before Prefect is imported."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.settings import Settings

HOST = "127.0.0.1"


def api_url(settings: Settings) -> str:
    """Give the address of our own Prefect server; it listens on this machine only."""
    return f"http://{HOST}:{settings.server_port}/api"


def prepare(settings: Settings) -> None:
    """Point Prefect at our own server and our own folder; child processes inherit it.

    Folders become absolute here, so that every child means the same ones. Values that a user has set
    for another Prefect are replaced: a letter must not be announced to a server that is not ours.
    """
    data_dir = settings.data_dir.resolve()
    os.environ.update(
        {
            "PREFECT_HOME": str(data_dir / "prefect"),
            "PREFECT_API_URL": api_url(settings),
            "VANTHU_DATA_DIR": str(data_dir),
            "VANTHU_INBOX": str(settings.inbox.resolve()),
        }
    )
    for foreign in ("PREFECT_API_KEY", "PREFECT_API_AUTH_STRING", "PREFECT_PROFILE"):
        os.environ.pop(foreign, None)
