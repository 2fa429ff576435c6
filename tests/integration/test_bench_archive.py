"""`vanthu bench archive` from end to end on four letters, one of them a scan."""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import pytest
from private_postgresql import private_postgresql

from pipeline.app import open_house
from pipeline.cli import main
from pipeline.learn.bench import archive_peer
from pipeline.learn.bench.archive import PEER, Asked, grow, same_results
from pipeline.learn.bench.cases import first
from pipeline.learn.bench.invented import invented
from pipeline.learn.bench.letters import make
from pipeline.learn.bench.peers import Surroundings
from pipeline.learn.bench.tree import burden_of
from pipeline.settings import Settings
from pipeline.store import open_store
from pipeline.store.bulk import load
from pipeline.store.engine import connect
from pipeline.store.port import CaseQuery

if TYPE_CHECKING:
    from collections.abc import Iterator

    from private_postgresql import Server

    from pipeline.app import House
    from pipeline.learn.bench.archive import Stages
    from pipeline.model import Case
    from pipeline.store.port import Store

SAMPLES = Path(__file__).parents[2] / "samples"
COPY = 'for last; do from=$to; to=$last; done; cp "$from" "$to"'


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """Give a private PostgreSQL."""
    with private_postgresql() as running:
        yield running


def programs(folder: Path, *, ocrmypdf: str) -> Path:
    """Stand in for the peers, which no test installs: here they are called and measured, no more."""
    folder.mkdir()
    for name, does in (("ocrmypdf", ocrmypdf), ("invoice2data", "exit 0")):
        (folder / name).write_text(f"#!/bin/sh\n{does}\n", "utf-8")
        (folder / name).chmod(0o755)
    return folder / "python"


def test_every_way_keeps_the_same(tmp_path: Path, server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    """One process and two, SQLite and PostgreSQL, two Dask processes: the same; each has its figures."""
    out, charts = tmp_path / "figures.json", tmp_path / "charts"
    asked = [
        *("bench", "archive", "4", "--scans", "0.25", "--generator", str(SAMPLES)),
        *("--postgresql", server.url("postgres"), "--json", str(out), "--charts", str(charts)),
        *("--peer-python", str(programs(tmp_path / "bin", ocrmypdf=COPY))),
    ]
    assert main(asked) == 0
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
    assert capsys.readouterr().out.count("identical") == 4
    assert [name for name in runs if name not in ours] == [f"{PEER}-1", f"{PEER}-2"]
    assert runs[f"{PEER}-1"]["identical"] is None
    with psycopg.connect(server.url("postgres").replace("+psycopg", "")) as connection:
        left = connection.execute("SELECT datname FROM pg_database WHERE datname LIKE 'vanthu_%'").fetchall()
    assert left == []


def test_what_cannot_be_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No number, a share above one, no such letters: exit code 1 and a sentence, before anything is made."""
    monkeypatch.chdir(tmp_path)
    for wrong in ((), ("x",), ("4", "--scans", "2"), ("--letters", "khong-co"), ("4", "--growth", "100")):
        assert main(["bench", "archive", *wrong]) == 1, wrong
        said = capsys.readouterr()
        assert (said.out, "Traceback" in said.err) == ("", False)
    assert not list(tmp_path.iterdir())


def kept(place: Path, house: House, *cases: Case) -> Store:
    """Give a store with these cases."""
    place.mkdir()
    url = f"sqlite:///{place / 'store.sqlite3'}"
    store = open_store(url, place / "originals")
    engine = connect(url)
    load(engine, [(case, first(case, house.bench)) for case in cases], house.rooms.clock())
    engine.dispose()
    return store


def test_stores_that_differ_are_told_apart(tmp_path: Path) -> None:
    """The same cases in another order are the same; a letter less, another field or decision is not."""
    one, two = invented(1), invented(2)
    other = replace(two, decision=replace(two.decision, rule="another"))
    wrong = replace(
        two, extraction=replace(two.extraction, subject=replace(two.extraction.subject, value="x"))
    )
    with open_house(Settings(data_dir=tmp_path), keep=False) as house:
        base = kept(tmp_path / "base", house, one, two)
        for name, cases, same in (
            ("turned", (two, one), True),
            ("less", (one,), False),
            ("decision", (one, other), False),
            ("field", (one, wrong), False),
        ):
            store = kept(tmp_path / name, house, *cases)
            assert same_results(base, store) is same, name
            store.close()
        base.close()


def test_a_cycle_repeats_the_samples_with_other_words(tmp_path: Path) -> None:
    """Each cycle has the same kinds of files and the same share of scans, and no letter comes twice."""
    assert make(SAMPLES, tmp_path, 8, scans=0.25, cycle=4) == 2
    folders = sorted(tmp_path.glob("*/*"))
    names = [[path.suffix for path in sorted(folder.iterdir())] for folder in folders]
    assert names[:4] == names[4:]
    letters = {tuple(path.read_bytes() for path in sorted(folder.iterdir())) for folder in folders}
    assert len(letters) == 8


def test_a_peer_that_does_not_work_is_not_taken_for_a_quick_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where OCRmyPDF fails on most files, the peer ends with an error that says so."""
    python = programs(tmp_path / "bin", ocrmypdf="exit 2")
    monkeypatch.setenv("PATH", str(python.parent), prepend=":")
    letter = next((SAMPLES / "01-xa-dak-wil-canh-bao-lua-dao").glob("*.pdf"))
    assert archive_peer.main(letter.parent, tmp_path / "out", 1) == 1
    assert "ocrmypdf failed" in capsys.readouterr().err


def test_growth_is_told_at_each_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One home takes in block after block; each size has the cost of its last block and of all so far."""
    monkeypatch.setattr("pipeline.learn.bench.archive.STRETCH", 1)
    letters = tmp_path / "letters"
    for number, name in enumerate(("08-xa-thuan-an-docx", "28-giay-moi")):
        shutil.copytree(SAMPLES / name, letters / f"{number:04d}" / name)
    asked = Asked(letters, tmp_path, None, Surroundings(), time_scans=never, growing=letters)
    small, large = grow(asked, letters)
    assert (small.size, large.size) == (1, 2)
    assert small.cpu_of_all == small.cpu_per_letter >= small.own_per_letter > 0
    assert large.cpu_of_all == pytest.approx((small.cpu_per_letter + large.cpu_per_letter) / 2)
    home = tmp_path / "grown"
    store = open_store(f"sqlite:///{home}/vanthu.sqlite3", home / "originals")
    assert len(store.cases(CaseQuery())) == 2
    store.close()


def never(*_: Path) -> Stages:
    """Fail: growth times no stages."""
    pytest.fail("stages were timed")


def test_a_burden_is_that_of_all_children(tmp_path: Path) -> None:
    """Processor time and memory of a child of the command count with its own."""
    busy = "x = bytearray(80 << 20)\nsum(i * i for i in range(6_000_000))"
    command = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {busy!r}], check=True)"
    burden = burden_of([sys.executable, "-c", command], env={}, cwd=tmp_path)
    assert burden.cpu > 0.1
    assert burden.peak > 80 << 20
    assert burden.ocr_cpu == 0
