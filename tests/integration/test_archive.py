"""Archives from end to end: killed, taken up again, every file accounted for and every letter kept once."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from archive_kills import files_in, killed_often, prove, run
from archive_letters import make
from openpyxl import load_workbook

from pipeline.app import open_house
from pipeline.archiving import intakes_of, survey, work
from pipeline.cli import main
from pipeline.errors import TransientError
from pipeline.intake import MOST_FAILURES, Ended, Fate, Grouping, Plan
from pipeline.matter import MatterState
from pipeline.settings import Settings
from pipeline.store import open_store
from pipeline.store.matters_port import MatterQuery
from pipeline.store.port import CaseQuery

if TYPE_CHECKING:
    from pipeline.app import House
    from pipeline.model import Case, Extraction, Reading, Submission
    from pipeline.store.port import Store
    from pipeline.store.sql import SqlStore

HERE = Path(__file__).parent
SAMPLES = HERE.parent.parent / "samples"
BY_FOLDER = ("--group", "folder")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Give a small archive: letters in folders, one of them twice, an mbox, litter."""
    folder = tmp_path / "kho"
    make(folder, 6, scans=0.2, seed=5)
    first = next(folder.glob("*/000000"))
    shutil.copytree(first, first.parent / "ban sao")
    (folder / ".DS_Store").write_bytes(b"x")
    mails = sorted(SAMPLES.glob("*/*.eml"))[:2]
    box = b"".join(
        b"From a@b.example Mon Jan  5 08:00:00 2026\n" + one.read_bytes() + b"\n\n" for one in mails
    )
    (folder / "thu cu.mbox").write_bytes(box)
    return folder


def test_an_archive_killed_thrice_is_whole(archive: Path, tmp_path: Path) -> None:
    """After three kills all files have a fate, each letter one version; the sheet and `verify` agree."""
    home = tmp_path / "home"
    assert killed_often(archive, home, kills=3, every=6.0, seed=7, more=BY_FOLDER) >= 1
    store = open_store(f"sqlite:///{home}/vanthu.sqlite3", home / "originals")
    told = prove(store, files_in(archive) + 1)  # the mbox is two files
    assert told["duplicate"] == 1
    assert told["left_out"] == 1
    assert told["submissions"] == 6 + 2
    states = {line.state for line in store.matters.lines(MatterQuery())} if store.matters else set()
    assert states == {MatterState.CLOSED}
    store.close()
    sheet = load_workbook(home / "papers" / "kho-luu-tru-1.xlsx", read_only=True).worksheets[0]
    paths = {cell.value for row in sheet.iter_rows() for cell in row}
    assert {"thu cu.mbox#1", "thu cu.mbox#2", ".DS_Store"} <= paths
    lines = (home / "papers" / "kho-luu-tru-1.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == told["files"]


def test_a_second_run_does_nothing_twice(
    archive: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An archive that is done takes no letter in again; a file that came since is taken in."""
    home = tmp_path / "home"
    assert run(archive, home, kill_after=None, more=BY_FOLDER) == 0
    before = home.joinpath("papers/kho-luu-tru-1.jsonl").read_text("utf-8")
    assert run(archive, home, kill_after=None, more=BY_FOLDER) == 0
    assert home.joinpath("papers/kho-luu-tru-1.jsonl").read_text("utf-8") == before
    shutil.copytree(SAMPLES / "08-xa-thuan-an-docx", archive / "moi")
    monkeypatch.setenv("VANTHU_DATA_DIR", str(home))
    assert run(archive, home, kill_after=None, more=BY_FOLDER) == 0
    told = json.loads(home.joinpath("papers/kho-luu-tru-1.json").read_text("utf-8"))
    assert told["finished"]
    assert told["found"] == files_in(archive) + 1
    capfd.readouterr()


def test_three_workers_keep_what_one_keeps(tmp_path: Path) -> None:
    """Whichever letter is read first: the same findings of what came before, the same register.

    Letters of three samples, much alike, one of them twice: which is the later one is told by its place.
    """
    folder = tmp_path / "kho"
    letters_like_each_other(folder)
    told: list[tuple[list[object], list[str]]] = []
    places: list[list[str]] = []
    for workers in ("1", "3"):
        home = tmp_path / workers
        assert run(folder, home, kill_after=None, more=(*BY_FOLDER, "--workers", workers)) == 0
        store = open_store(f"sqlite:///{home}/vanthu.sqlite3", home / "originals")
        told.append((results(store), [one.submission_id for one in store.matters.register(2025)]))
        places.append([case.submission.origin or "" for case in map(store.find, told[-1][1]) if case])
        store.close()
    assert told[0] == told[1]
    assert len(told[0][0]) == len(told[0][1]) == 9
    assert "DUPLICATE_ARTICLE" in repr(told[0][0])
    assert places[0] == sorted(places[0])


def letters_like_each_other(folder: Path) -> None:
    """Write nine letters, each in a folder named so that places tell the order, and a copy of the fifth."""
    make(folder.with_name("mau"), 9, scans=0.12, seed=3, cycle=3)
    for place in sorted(folder.with_name("mau").glob("*/*")):
        shutil.copytree(place, folder / place.name)
    shutil.copytree(folder / "000004", folder / "000001-ban-sao")
    moment = datetime(2025, 3, 3, 12, tzinfo=UTC).timestamp()
    for path in folder.rglob("*"):
        os.utime(path, (moment, moment))


def results(store: SqlStore) -> list[object]:
    """Give what is kept of each letter, in the order of their ids."""
    found: list[object] = []
    for one in sorted(summary.id for summary in store.cases(CaseQuery())):
        case = store.find(one)
        assert case is not None
        found.append((one, case.status, case.report.findings, case.decision, case.extraction.number.value))
    return found


def taken_in(house: House, folder: Path) -> int:
    """Survey a folder, each file a letter; the number of the intake."""
    plan = Plan(str(folder), Grouping.FILE, house.settings.profile)
    return survey(house, plan).id


def house_of(tmp_path: Path) -> Settings:
    """Give settings of a new house with one reading worker."""
    return Settings(data_dir=tmp_path / "home", workers=1)


def letters(folder: Path) -> Path:
    """Give a folder with three letters."""
    folder.mkdir()
    names = ("01-xa-dak-wil-canh-bao-lua-dao", "08-xa-thuan-an-docx", "28-giay-moi")
    for number, name in enumerate(names):
        letter = next(one for one in sorted((SAMPLES / name).iterdir()) if one.suffix in (".pdf", ".docx"))
        shutil.copy(letter, folder / f"{number}{letter.suffix}")
    return folder


def test_who_is_stopped_before_its_turn_has_not_failed(tmp_path: Path) -> None:
    """While the first letter is elsewhere none is kept; stopped, the others wait and later come in order."""
    folder = letters(tmp_path / "kho")
    with open_house(house_of(tmp_path)) as house:
        intake, store = taken_in(house, folder), house.rooms.store
        intakes, now, there = intakes_of(store), house.rooms.clock, "elsewhere:1"
        (first,) = intakes.claim(intake, owner=there, now=now(), lease=timedelta(hours=1), limit=1)
        extract, seen = house.rooms.extract, list[str]()

        def watched(submission: Submission, reading: Reading) -> Extraction:
            seen.append(submission.id)
            return extract(submission, reading)

        others = replace(house, rooms=replace(house.rooms, extract=watched))
        assert work(others, intake, stop=lambda: len(seen) == 2) == 0
        waiting = intakes.account(intake).entries
        assert (waiting[Fate.WAITING], waiting[Fate.WORKING]) == (2, 1)
        assert store.course is not None
        assert not any(store.course.failed(one) for one in seen)
        assert intakes.end(intake, [Ended(first.position, Fate.WAITING)], owner=there, now=now()) == 1
        assert work(house, intake) == 3
        names = [case.submission.files[0].name for case in registered(store)]
        assert names == sorted(names)
        assert len(names) == 3


def registered(store: Store) -> list[Case]:
    """Give the cases by their numbers in the registers."""
    assert store.matters is not None
    years = sorted({one.received_on.year for one in store.cases(CaseQuery())})
    ids = [entry.submission_id for year in years for entry in store.matters.register(year)]
    return [case for case in map(store.find, ids) if case is not None]


def test_a_letter_that_always_fails_is_given_up(tmp_path: Path) -> None:
    """It is tried as often as the bound says, its error named without a word of it; the others are kept."""
    folder = letters(tmp_path / "kho")
    with open_house(house_of(tmp_path)) as house:
        intake = taken_in(house, folder)
        extract = house.rooms.extract

        def broken(submission: Submission, reading: Reading) -> Extraction:
            if submission.files[0].name.startswith("1"):
                raise ValueError("lời trong văn bản")
            return extract(submission, reading)

        poisoned = replace(house, rooms=replace(house.rooms, extract=broken))
        assert work(poisoned, intake) == 2
        fates = {one.path[0]: one for one in intakes_of(house.rooms.store).fates(intake)}
        assert {key: one.fate for key, one in fates.items()} == {
            "0": Fate.STORED,
            "1": Fate.POISONED,
            "2": Fate.STORED,
        }
        assert fates["1"].failures == MOST_FAILURES
        assert fates["1"].why == "ValueError"


def test_a_broken_machine_poisons_no_letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the disk is full nothing is given up: the worker rests, then says what is wrong."""
    monkeypatch.setattr("pipeline.archiving.PATIENCE", (0.0, 0.0))
    folder = letters(tmp_path / "kho")
    with open_house(house_of(tmp_path)) as house:
        intake = taken_in(house, folder)

        def full(*_: Any) -> Reading:  # noqa: ANN401 - takes what reading takes
            raise TransientError("Đĩa đầy.")

        with pytest.raises(TransientError, match="Đĩa đầy"):
            work(replace(house, rooms=replace(house.rooms, read=full)), intake)
        account = intakes_of(house.rooms.store).account(intake)
        assert account.entries[Fate.WAITING] == 3
        assert work(house, intake) == 3
        assert intakes_of(house.rooms.store).account(intake).is_finished


def test_a_dry_run_keeps_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It tells what is there and what it would cost, and makes neither database nor originals."""
    monkeypatch.setenv("VANTHU_DATA_DIR", str(tmp_path / "home"))
    monkeypatch.setattr("pipeline.commands.archive.settings_of", lambda _: house_of(tmp_path))
    folder = letters(tmp_path / "kho")
    assert main(["archive", str(folder), "--dry-run", "--sample", "1"]) == 0
    said = capsys.readouterr().out
    assert ".pdf" in said
    assert "Ước tính" in said
    assert not (tmp_path / "home").exists()
