"""The flow of an archive: two Dask processes share the entries, and every file is accounted for."""

from __future__ import annotations

import importlib
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from prefect_told import told_prefect

from pipeline.app import open_kept
from pipeline.archiving import intakes_of
from pipeline.intake import Fate
from pipeline.settings import load_settings
from pipeline.store.port import CaseQuery

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLES = Path(__file__).parents[2] / "samples"
LETTERS = (
    "01-xa-dak-wil-canh-bao-lua-dao/145_UBND-VHXH.pdf",
    "16-thieu-hinh-anh/09-CV-HND.pdf",
    "22-huyen-da-bai-bo/1107-SNNMT.pdf",
)


@pytest.fixture(autouse=True)
def own_house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Work in a data folder of this test alone; Prefect's server stays the one of all tests."""
    monkeypatch.setenv("VANTHU_DATA_DIR", str(tmp_path / "data"))
    load_settings.cache_clear()
    yield
    load_settings.cache_clear()


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Give an archive of three letters, a copy of one of them, a broken file and one that is left out."""
    folder = tmp_path / "kho"
    (folder / "2019").mkdir(parents=True)
    for number, letter in enumerate(LETTERS):
        shutil.copy(SAMPLES / letter, folder / "2019" / f"{number}.pdf")
    shutil.copy(SAMPLES / LETTERS[0], folder / "ban-sao.pdf")
    (folder / "hong.pdf").write_bytes(b"%PDF-1.7\nnot a PDF any more\n")
    (folder / ".DS_Store").write_bytes(b"litter")
    return folder


def test_two_dask_processes_account_for_every_file(prefect_home: Path, archive: Path) -> None:
    """Three stored, one known already, one quarantined, one left out; Prefect is told no word of them."""
    import_archive = importlib.import_module("flows.import_archive").import_archive
    account = import_archive(str(archive), workers=2)
    ended = {"stored": 3, "duplicate": 1, "quarantined": 1}
    assert {name: number for name, number in account.items() if number} == {
        "found": 6,
        "left_out": 1,
        **ended,
    }
    with open_kept(load_settings()) as store:
        (intake,) = intakes_of(store).intakes()
        fates = {one.path: one.fate for one in intakes_of(store).fates(intake.id)}
        cases = store.cases(CaseQuery(limit=10))
    assert set(fates) == {*(f"2019/{n}.pdf" for n in range(3)), "ban-sao.pdf", "hong.pdf", ".DS_Store"}
    assert fates["hong.pdf"] is Fate.QUARANTINED
    numbers = [case.number for case in cases if case.number]
    assert len(numbers) == 3
    assert not any(told_prefect(prefect_home, number) for number in numbers)
    assert import_archive(str(archive), workers=1) == account


def test_what_cannot_be_taken_in_is_told(prefect_home: Path, tmp_path: Path) -> None:
    """A source that is not there, and a wrong day, end the run as failed, by the name of the error."""
    assert prefect_home.is_dir()
    flow = importlib.import_module("flows.import_archive")
    with pytest.raises(flow.NotImportedError, match="UsageError"):
        flow.import_archive(str(tmp_path / "khong-co"))
    with pytest.raises(flow.NotImportedError, match="ValueError"):
        flow.import_archive(str(tmp_path), received="hôm qua")
