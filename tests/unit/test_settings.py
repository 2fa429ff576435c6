"""Settings: defaults, environment, `.env`, and wrong values named."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from pipeline.errors import SettingsError
from pipeline.settings import Settings, load_settings

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Stand in an empty folder without any VANTHU_ variable."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("VANTHU_")]:
        monkeypatch.delenv(name)
    load_settings.cache_clear()
    yield
    load_settings.cache_clear()


def test_defaults_need_no_care(tmp_path: Path) -> None:
    """Without any setting: SQLite in .vanthu of this folder, one worker for each core."""
    settings = load_settings()
    assert settings.url == f"sqlite:///{tmp_path / '.vanthu' / 'vanthu.sqlite3'}"
    assert settings.profile == "two-tier"
    assert (settings.mail, settings.metrics_port) == (None, 0)
    assert settings.slots == len(os.sched_getaffinity(0))


def test_the_environment_goes_before_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """`.env` is read; a variable of the same name wins; other programs' variables are left alone."""
    (tmp_path / ".env").write_text("VANTHU_PROFILE=yen-bai\nVANTHU_WORKERS=3\nOTHER=1\n")
    monkeypatch.setenv("VANTHU_WORKERS", "5")
    settings = load_settings()
    assert (settings.profile, settings.slots) == ("yen-bai", 5)


@pytest.mark.parametrize(
    ("value", "servers"),
    [("", ()), ("mx.a.vn", ("mx.a.vn",)), (" mx.a.vn, mx.b.vn,", ("mx.a.vn", "mx.b.vn"))],
)
def test_servers_are_divided_by_commas(
    value: str, servers: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One variable names all servers that are believed; by default none is, and DNS is not asked."""
    monkeypatch.setenv("VANTHU_AUTHSERVS", value)
    assert (load_settings().authservs, load_settings().dns) == (servers, False)


def test_a_database_by_its_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """The address of a server is taken as it is."""
    monkeypatch.setenv("VANTHU_DATABASE_URL", "postgresql+psycopg://a@b/c")
    assert load_settings().url == "postgresql+psycopg://a@b/c"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("VANTHU_MAX_PAGES", "0"),
        ("VANTHU_MAX_PAGES", "nhiều"),
        ("VANTHU_WORKERS", "-1"),
        ("VANTHU_SERVER_PORT", "70000"),
        ("VANTHU_MAX_SECONDS_PER_TASK", "0"),
        ("VANTHU_MAX_MEMORY_BYTES", "1000"),
        ("VANTHU_LEASE_MINUTES", "-5"),
        ("VANTHU_METRICS_PORT", "-1"),
    ],
)
def test_a_wrong_value_is_named(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A limit that cannot be right stops the start, and the message names the variable."""
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=name):
        load_settings()


def test_settings_do_not_change() -> None:
    """They are read once and frozen."""
    assert load_settings() is load_settings()
    with pytest.raises(ValidationError):
        Settings().profile = "other"  # type: ignore[misc]  # the assignment is what must fail
    assert load_settings().data_dir == Path(".vanthu")
