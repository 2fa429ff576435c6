"""Corrections as regression cases: written once, resumed, measured by `vanthu evaluate`, nothing secret."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.app import now, open_house
from pipeline.learn.export import EXPECTED, Exported, Written, export, spoken_of
from pipeline.matter import VIET_NAM
from pipeline.model import Correction, Field, Stored
from pipeline.process import process
from pipeline.secrecy import redacted
from pipeline.settings import Settings
from pipeline.store import open_store
from pipeline.store.learned_port import Alias, KnownSender
from pipeline.terms import FieldStatus, Secrecy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.model import Case
    from pipeline.store.port import Store

SAMPLE = Path(__file__).parents[2] / "samples" / "08-xa-thuan-an-docx"
AT = datetime(2025, 9, 20, 9, 0, tzinfo=VIET_NAM)
NUMBER = Correction("an", AT, "number", '"318/UBND-VHXH"', '"381/UBND-VHXH"', "đọc sai")
WINDOW = Correction("an", AT, "window", None, '{"end":null,"start":"2025-10-02"}', "")
PLACE = Correction("an", AT + timedelta(days=5), "place", '"Thuận An"', '"Thuận An"', "")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Give settings with an empty database of their own."""
    return Settings(_env_file=None, data_dir=tmp_path / "data", workers=1, max_cache_bytes=0)  # type: ignore[call-arg] # pydantic-settings


@pytest.fixture
def case(settings: Settings) -> Case:
    """Process the sample in three files, as it came."""
    files = sorted(path for path in SAMPLE.iterdir() if path.suffix in (".docx", ".png"))
    with open_house(settings) as house:
        (submission,) = house.ingest(files, together=True, received=date(2025, 9, 12))
        outcome = process(submission, house.rooms)
    assert isinstance(outcome, Stored)
    return outcome.case


@pytest.fixture
def store(settings: Settings, case: Case) -> Iterator[Store]:
    """Open the store with that case in it."""
    opened = open_store(settings.url, settings.data_dir / "originals")
    correct(opened, case, NUMBER, WINDOW, PLACE)
    yield opened
    opened.close()


def correct(store: Store, case: Case, *made: Correction) -> None:
    """Keep a version more with these corrections."""
    store.reopen(case.submission.id)
    assert store.claim(case.submission.id, owner="x", now=now(), lease=timedelta(minutes=1))
    store.save(replace(case, corrections=made), owner="x", now=now())


def written(store: Store, folder: Path, **more: object) -> list[Exported]:
    """Export into a folder."""
    return list(export(store, folder, **more))  # type: ignore[arg-type]


def expected(folder: Path) -> dict[str, object]:
    """Read the only case in a folder."""
    (place,) = folder.iterdir()
    return dict(json.loads((place / EXPECTED).read_text("utf-8")))


def test_a_corrected_letter_is_a_case(store: Store, case: Case, tmp_path: Path) -> None:
    """Original bytes for their owner alone, and the changed fields with who changed them; nothing else."""
    out = tmp_path / "out"
    assert written(store, out) == [Exported(case.submission.id, Written.NEW)]
    told = expected(out)
    assert told["expect"] == {
        "fields": {"number": "381/UBND-VHXH", "window": {"end": None, "start": "2025-10-02"}}
    }
    assert [(one["field"], one["who"]) for one in told["corrected"]] == [("number", "an"), ("window", "an")]  # type: ignore[attr-defined, index]
    (place,) = out.iterdir()
    for file in case.submission.files:
        assert (place / file.name).read_bytes() == (SAMPLE / file.name).read_bytes()
        assert (place / file.name).stat().st_mode & 0o777 == 0o600
    assert out.stat().st_mode & 0o777 == 0o700


def test_again_changes_nothing_but_what_was_cut_off(store: Store, case: Case, tmp_path: Path) -> None:
    """The same word leaves files alone; what is missing or spoilt is written anew; a new word is added."""
    out = tmp_path / "out"
    written(store, out)
    (place,) = out.iterdir()
    before = {path.name: path.stat().st_mtime_ns for path in place.iterdir()}
    assert written(store, out)[0].written is Written.SAME
    assert {path.name: path.stat().st_mtime_ns for path in place.iterdir()} == before
    (place / EXPECTED).unlink()
    (place / case.submission.files[0].name).write_bytes(b"half")
    assert written(store, out)[0].written is Written.NEW
    assert (place / case.submission.files[0].name).stat().st_size == case.submission.files[0].size
    correct(store, case, NUMBER, WINDOW, PLACE, replace(NUMBER, old=NUMBER.new, new='"3/X"'))
    assert written(store, out)[0].written is Written.CHANGED


def test_confirmed_fields_and_days_are_asked_for(store: Store, tmp_path: Path) -> None:
    """A confirmation counts with `confirmed`; letters nobody corrected since that day are passed over."""
    out = tmp_path / "out"
    written(store, out, confirmed=True)
    assert expected(out)["expect"]["fields"]["place"] == "Thuận An"  # type: ignore[index]
    assert len(written(store, tmp_path / "later", since=AT + timedelta(days=2))) == 1
    assert written(store, tmp_path / "none", since=AT + timedelta(days=9)) == []


def test_a_letter_found_secret_is_taken_out(store: Store, case: Case, tmp_path: Path) -> None:
    """Neither written nor left where it was written before."""
    out = tmp_path / "out"
    written(store, out)
    mark = Field(Secrecy.MAT, 0.9, FieldStatus.ACCEPTED)
    found = replace(case, extraction=replace(case.extraction, secrecy=mark))
    correct(store, found, NUMBER, WINDOW, PLACE)
    assert [one.written for one in written(store, out)] == [Written.LEFT_OUT]
    assert list(out.iterdir()) == []
    assert redacted(found) == found  # it was the mark alone that spoke


def test_there_and_back_is_no_correction() -> None:
    """Only the first and the last word count; a confirmation is one where it is asked for."""
    back = replace(NUMBER, old=NUMBER.new, new=NUMBER.old)
    assert spoken_of((NUMBER, back, PLACE), confirmed=False) == {}
    assert set(spoken_of((NUMBER, back, PLACE), confirmed=True)) == {"number", "place"}


def vanthu(settings: Settings, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the command line on the data of this test."""
    environment = {**os.environ, "VANTHU_DATA_DIR": str(settings.data_dir), "COLUMNS": "160"}
    command = [sys.executable, "-m", "pipeline.cli", *map(str, arguments)]
    folder = settings.data_dir
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )


def test_evaluate_counts_the_corrected_fields_alone(settings: Settings, store: Store, tmp_path: Path) -> None:
    """Two fields of one letter, both wrong by the person's word; help says whose the folder is."""
    out = tmp_path / "out"
    done = vanthu(settings, "learn", "export", out)
    assert (done.returncode, done.stderr) == (0, "")
    assert "thêm 1, cập nhật 0, giữ nguyên 0, bỏ qua 0" in done.stdout
    done = vanthu(settings, "evaluate", out, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert set(told["whole_fields"]) == {"number", "window"}
    assert (told["letters"], told["total"]["wrong"]) == ({"docx": 1}, 2)
    assert "dữ liệu cá nhân" in vanthu(settings, "learn", "export", "--help").stdout
    shutil.rmtree(out)
    out.write_text("no folder")
    assert vanthu(settings, "learn", "export", out).returncode == 1
    assert store.learned is not None


def test_lessons_are_listed_and_taken_back(settings: Settings, store: Store, case: Case) -> None:
    """By number and with a reason; a second time there is nothing to take back."""
    assert store.learned is not None
    issuer = case.extraction.issuer.value
    assert issuer is not None
    alias = Alias(
        0, "ubnd xã [red]thuan an", "thuận an", date(2025, 7, 1), issuer, "an", AT, case.submission.id
    )
    sender = KnownSender(0, "xa@vi-du.example.vn", issuer.name, None, None, "an", AT, case.submission.id)
    for known, word in (
        (store.learned.add_alias(alias), "heading"),
        (store.learned.add_sender(sender), "address"),
    ):
        listed = vanthu(settings, "learn", "list").stdout
        assert "ubnd xã [red]thuan an" in listed
        assert vanthu(settings, "learn", "forget", word, known.id).returncode == 1
        done = vanthu(settings, "learn", "forget", word, known.id, "--why", "nhầm")
        assert (done.returncode, done.stderr) == (0, "")
        assert vanthu(settings, "learn", "forget", word, known.id, "--why", "nhầm").returncode == 1
    assert store.learned.senders() == ()
    assert "đã bỏ" in vanthu(settings, "learn", "list").stdout
