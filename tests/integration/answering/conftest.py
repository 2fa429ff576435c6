"""An office with one letter that came by mail, and a mail server that takes its answers."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from answering_cases import WHOLE, mail_of
from smtp_server import Server, account_of, certificates, running

from pipeline.app import open_desk
from pipeline.cli import main
from pipeline.commands import outbox as commands
from pipeline.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pipeline.desk import Desk
    from pipeline.post import Account


@pytest.fixture(scope="module")
def received(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Read one mail with a whole request, once for all tests; give the data folder."""
    folder = tmp_path_factory.mktemp("received")
    (folder / "thu.eml").write_bytes(mail_of(WHOLE))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VANTHU_DATA_DIR", str(folder / "data"))
        patch.setenv("VANTHU_PROFILE", "dak-nong")
        load_settings.cache_clear()
        assert main(["process", str(folder / "thu.eml"), "--received", "2024-11-06"]) == 0
        load_settings.cache_clear()
    return folder / "data"


@pytest.fixture(autouse=True)
def data(received: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Stand in an empty folder with a copy of that data folder."""
    shutil.copytree(received, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VANTHU_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("VANTHU_PROFILE", "dak-nong")
    load_settings.cache_clear()
    yield tmp_path / "data"
    load_settings.cache_clear()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Give the file of a CA and that of a server for localhost."""
    return certificates(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def server(files: tuple[Path, Path]) -> Iterator[Server]:
    """Run a mail server under TLS."""
    with running(files[1]) as found:
        yield found


@pytest.fixture
def account(
    server: Server, files: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Account:
    """Give the account of the office, known to the commands too."""
    found = account_of(server.port, files[0], tmp_path)
    monkeypatch.setattr(commands, "accounts_of", lambda _: (found,))
    return found


@pytest.fixture
def desk(data: Path) -> Iterator[Desk]:
    """Open the officers' desk."""
    assert data.is_dir()
    with open_desk(load_settings()) as opened:
        yield opened


@pytest.fixture
def vanthu(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Give a way to run a command in this process: what it prints."""

    def run(*arguments: object, code: int = 0) -> str:
        capsys.readouterr()
        ended = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        assert ended == code, said.err + said.out
        return said.out + said.err

    return run
