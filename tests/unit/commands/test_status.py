"""`vanthu status` tells what waits and what failed, also when a part is broken."""

from __future__ import annotations

import json
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pytest
from store_cases import submission

from pipeline.cli import main
from pipeline.commands.status import _lines
from pipeline.errors import TransientError
from pipeline.intake import Account, Fate, Grouping, Intake, Plan
from pipeline.settings import Settings, load_settings
from pipeline.standing import standing
from pipeline.store import open_store
from pipeline.store.memory import MemoryStore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = datetime(2026, 3, 5, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Stand in an empty folder with the settings of nobody else."""
    monkeypatch.chdir(tmp_path)
    for name in ("VANTHU_DATABASE_URL", "VANTHU_DATA_DIR", "VANTHU_INBOX"):
        monkeypatch.delenv(name, raising=False)
    load_settings.cache_clear()
    yield
    load_settings.cache_clear()


class _Archives(MemoryStore):
    """A store that has taken in one archive."""

    @property
    def intakes(self) -> Any:  # type: ignore[override] # noqa: ANN401 - a stand-in for the keeper
        """Give itself as the keeper."""
        return _Keeper()


class _Keeper:
    """One intake of ten files: six stored, three waiting, one left out."""

    def intakes(self) -> tuple[Intake, ...]:
        """Give the only one."""
        return (Intake(1, Plan("/kho/2019", Grouping.FILE, "two-tier"), NOW, NOW),)

    def account(self, _: int) -> Account:
        """Count its files."""
        files = MappingProxyType(dict.fromkeys(Fate, 0) | {Fate.STORED: 6, Fate.WAITING: 3})
        return Account(10, 1, files, files)


@contextmanager
def _handed(store: MemoryStore) -> Iterator[MemoryStore]:
    yield store


def test_a_failed_letter_is_told_by_the_name_of_its_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The letter tried in vain is listed with its attempts, in words and as JSON, without its name."""
    settings = Settings()
    store = open_store(settings.url, settings.data_dir / "originals")
    got = store.receive(submission(tmp_path / "in"))
    store.claim(got.id, owner="a:1", now=NOW, lease=timedelta(minutes=1))
    store.release(got.id, owner="a:1", error="TransientError")
    store.close()
    main(["status", "--json"])
    told = json.loads(capsys.readouterr().out)
    assert told["submissions"]["counts"]["received"] == 1
    (one,) = told["submissions"]["most_tried"]
    assert (one["id"], one["attempts"], one["error"]) == (got.id, 1, "TransientError")
    main(["status"])
    said = capsys.readouterr().out
    assert f"{got.id[:12]}" in said
    assert "đã thử 1 lần, lỗi gần nhất: TransientError" in said
    assert got.files[0].name not in said


def test_a_database_that_is_away_hides_nothing_else(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The inbox and the disk are still told, the database by its error, and the exit code is no success."""
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "cv.pdf").write_bytes(b"x")
    monkeypatch.setenv("VANTHU_DATABASE_URL", "sqlite:////proc/nowhere/vanthu.sqlite3")
    assert main(["status"]) == TransientError.exit_code
    said = capsys.readouterr().out
    assert "Hộp thư đến: 1 mục" in said
    assert "Đĩa còn trống" in said
    assert "! Không xem được cơ sở dữ liệu" in said


def test_a_lease_of_a_dead_process_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who reads it learns which submission hangs and what to do."""
    monkeypatch.setattr("pipeline.standing.is_dead", lambda owner: owner == "gone:7")
    store = MemoryStore()
    got = store.receive(submission(tmp_path / "in"))
    store.claim(got.id, owner="gone:7", now=NOW, lease=timedelta(minutes=30))
    said = "\n".join(_lines(standing(Settings(), lambda: _handed(store), NOW)))
    assert f"! {got.id[:12]} do tiến trình đã dừng gone:7 giữ: chạy vanthu resume" in said


def test_an_archive_is_one_line_with_its_share() -> None:
    """Six stored and one left out of ten are 70 percent."""
    told = standing(Settings(), lambda: _handed(_Archives()), NOW)
    (line,) = [one for one in _lines(told) if one.startswith("Kho 1")]
    assert "10 tệp, xong 70 %: chờ xử lý 3, đã lưu 6, bỏ qua 1" in line
    assert not told.troubles


def test_a_store_without_archives_has_no_such_line() -> None:
    """`intakes` None is no trouble."""
    told = standing(Settings(), lambda: _handed(MemoryStore()), NOW)
    assert (told.archives, told.troubles) == ((), ())
