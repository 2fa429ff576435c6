"""The installation of the demonstration is its own: no setting of the real one reaches it."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

from tree import ROOT

from pipeline.commands.demo_story import STORY
from pipeline.commands.demo_web import demo_settings, environment_of, free_port
from pipeline.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def _usual(folder: Path) -> Settings:
    told = {
        "database_url": "postgresql+psycopg:///real",
        "mail": folder / "real.toml",
        "profile": "dak-nong",
        "web_host": "0.0.0.0",  # noqa: S104 - what the demonstration must not take over
        "web_hosts": ("desk.example.vn",),
        "web_proxy": ("192.0.2.7",),
        "oidc_issuer": "https://sso.example.vn",
    }
    return Settings(data_dir=folder / "house", web_port=4999, workers=3, **told, _env_file=None)


def test_only_folder_port_and_workers_are_taken_over(tmp_path: Path) -> None:
    """Database, mailboxes, addresses and procedure of the installation are left behind."""
    own = demo_settings(_usual(tmp_path))
    assert own.data_dir == tmp_path / "house-demo"
    assert own.url == f"sqlite:///{tmp_path / 'house-demo' / 'vanthu.sqlite3'}"
    assert (own.mail, own.inbox) == (own.data_dir / "mail.toml", own.data_dir / "inbox")
    assert (own.web_host, own.web_port, own.workers) == ("127.0.0.1", 4999, 3)
    assert (own.profile, own.web_hosts, own.web_proxy, own.oidc_issuer) == ("two-tier", (), (), None)


def test_the_server_is_told_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the settings in the environment none reaches the server, however it is spelled."""
    monkeypatch.setenv("VANTHU_DATABASE_URL", "postgresql+psycopg:///real")
    monkeypatch.setenv("vanthu_oidc_issuer", "https://sso.example.vn")
    monkeypatch.setenv("LANG", "C.UTF-8")
    told = environment_of(demo_settings(_usual(tmp_path)))
    ours = {name for name in told if name.upper().startswith("VANTHU_")}
    assert ours == {
        f"VANTHU_{name}" for name in ("DATA_DIR", "INBOX", "MAIL", "WEB_HOST", "WEB_PORT", "WORKERS")
    }
    assert told["LANG"] == "C.UTF-8"


def test_a_port_in_use_is_left_to_its_owner() -> None:
    """A free port is taken as it is; for one in use another is given."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        one.listen()
        taken = one.getsockname()[1]
        assert free_port(taken) != taken
    assert free_port(taken) == taken


def test_the_story_is_about_samples_that_are_there() -> None:
    """Each letter of the story is one of the folder of samples."""
    assert set(STORY) <= {path.name for path in (ROOT / "samples").iterdir()}
