"""`vanthu story`: all that happened to a letter, in order; of a secret one only that it is there."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import read_files
from prometheus_client.parser import text_string_to_metric_families

from pipeline.app import open_house
from pipeline.archiving import survey, work
from pipeline.cli import main
from pipeline.intake import MOST_FAILURES, Grouping, Plan
from pipeline.journal import close_journal
from pipeline.model import Failed
from pipeline.process import process
from pipeline.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pipeline.model import Extraction, Reading, Submission

SAMPLES = Path(__file__).parent.parent.parent / "samples"
DOCX = SAMPLES / "08-xa-thuan-an-docx"
QUOTED = "lời trong văn bản"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Stand in an empty folder with a house of its own, which writes a journal."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("VANTHU_DATA_DIR", str(tmp_path / "home"))
    monkeypatch.setenv("VANTHU_WORKERS", "1")
    monkeypatch.setenv("VANTHU_LOG", str(tmp_path / "nhat-ky.jsonl"))
    load_settings.cache_clear()
    yield tmp_path / "home"
    close_journal()
    load_settings.cache_clear()


@pytest.fixture
def vanthu(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Give a way to run a command in this process: what it prints."""

    def run(*arguments: str | Path, code: int = 0) -> str:
        capsys.readouterr()
        ended = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        assert ended == code, said.err + said.out
        return said.out + said.err

    return run


def broken(submission: Submission, reading: Reading) -> Extraction:
    """Break while a letter is understood, with its words in the message."""
    raise ValueError(f"{QUOTED} {submission.id} {len(reading.documents)}")


def docx(folder: Path, name: str = "cv.docx") -> Path:
    """Put the sample letter into a folder."""
    folder.mkdir(exist_ok=True)
    return Path(shutil.copy(next(DOCX.glob("*.docx")), folder / name))


def parts(told: dict[str, Any]) -> list[str]:
    """Give of what the lines of a story tell, in their order."""
    return [one["part"] for one in told["happenings"]]


def test_a_letter_that_poisons_an_archive(tmp_path: Path, vanthu: Callable[..., str]) -> None:
    """Its story, asked for by the path, tells the archive, each try with its error and place, and the end."""
    letter = docx(tmp_path / "kho")
    with open_house(load_settings()) as house:
        plan = Plan(str(tmp_path / "kho"), Grouping.FILE, house.settings.profile)
        intake = survey(house, plan).id
        work(replace(house, rooms=replace(house.rooms, extract=broken)), intake)
    told = json.loads(vanthu("story", letter, "--json"))
    assert told["state"].startswith("mới nhận")
    assert told["attempts"] == MOST_FAILURES
    assert parts(told).count("archive") == 2
    assert parts(told).index("archive") < parts(told).index("received") < parts(told).index("try")
    tries = [one for one in told["happenings"] if one["part"] == "try" and one["at"]]
    assert len(tries) == MOST_FAILURES
    assert all("ValueError" in one["told"] and "ở bước trích xuất" in one["told"] for one in tries)
    assert "dừng sau nhiều lần lỗi" in json.dumps(told, ensure_ascii=False)
    assert QUOTED not in json.dumps(told, ensure_ascii=False)
    assert json.loads(vanthu("story", "cv.docx", "--json")) == told
    assert "không xong ở bước trích xuất" in " ".join(vanthu("story", told["id"][:8]).split())
    log = [json.loads(line) for line in (tmp_path / "nhat-ky.jsonl").read_text("utf-8").splitlines()]
    failed = [one for one in log if one["event"] == "submission" and one["submission"] == told["id"]]
    assert [(one["state"], one["error"]) for one in failed] == [("failed", ["ValueError"])] * MOST_FAILURES
    assert QUOTED not in (tmp_path / "nhat-ky.jsonl").read_text("utf-8").encode().decode("unicode_escape")


def test_a_file_that_never_became_a_letter(tmp_path: Path, vanthu: Callable[..., str]) -> None:
    """A file that vanished has no submission: its entry of the archive is told."""
    (tmp_path / "kho").mkdir()
    (tmp_path / "kho" / "hong.pdf").write_bytes(b"%PDF-1.4 x")
    with open_house(load_settings()) as house:
        plan = Plan(str(tmp_path / "kho"), Grouping.FILE, house.settings.profile)
        intake = survey(house, plan).id
        (tmp_path / "kho" / "hong.pdf").rename(tmp_path / "kho" / "khac.pdf")
        work(house, intake)
    told = json.loads(vanthu("story", "hong.pdf", "--json"))
    assert (told["id"], told["state"]) == (None, "không còn hoặc đã thay đổi")
    assert parts(told) == ["archive", "archive"]


def test_a_letter_that_went_well(tmp_path: Path, vanthu: Callable[..., str]) -> None:
    """After a failed try it is kept: seconds by stage, findings, matter; found by number, file and id."""
    letter = docx(tmp_path / "den")
    with open_house(load_settings()) as house:
        (submission,) = house.ingest([letter])
        assert isinstance(process(submission, replace(house.rooms, extract=broken)), Failed)
    vanthu("resume")
    told = json.loads(vanthu("story", submission.id[:10], "--json"))
    assert (told["id"], told["state"], told["attempts"]) == (submission.id, "đã lưu", 2)
    assert list(told["stages"]) == ["read", "extract", "validate", "route"]
    assert all(spent > 0 for spent in told["stages"].values())
    order = parts(told)
    assert order[:3] == ["received", "try", "kept"]
    assert "matter" in order
    assert told["findings"]
    assert told["number"]
    for named in (told["number"], letter, letter.name):
        assert json.loads(vanthu("story", named, "--json"))["id"] == submission.id
    page = " ".join(vanthu("story", told["number"]).split())
    assert "Thời gian từng bước: đọc" in page
    assert "không xong ở bước trích xuất: ValueError (pipeline/process.py:" in page


def test_of_a_secret_letter_only_that_it_is_there(
    tmp_path: Path, vanthu: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither its name, its origin nor what was done is told; the journal has nothing of it either."""
    monkeypatch.setattr(read_files, "LEFT", ("UBND XÃ ĐỒI MÂY", "Số: 908/UBND-QS", "MẬT"))
    letter = read_files.letter(tmp_path / "ke-hoach-lua.pdf", body=("Kính gửi: Công an xã Đồi Mây.",))
    vanthu("process", letter)
    with open_house(load_settings()) as house:
        (submission,) = house.ingest([letter])
    told = json.loads(vanthu("story", letter, "--json"))
    assert (told["id"], told["secret"], told["state"]) == (submission.id, True, "cách ly")
    assert (told["happenings"], told["files"], told["number"], told["findings"]) == ([], [], None, [])
    page = vanthu("story", submission.id)
    assert "dấu mật" in page
    log = (tmp_path / "nhat-ky.jsonl").read_text("utf-8").encode().decode("unicode_escape")
    for word in ("ke-hoach-lua", "Mây", "908"):
        assert word not in page
        assert word not in log
    assert submission.id in log
    assert "ke-hoach-lua" not in vanthu("story", "ke-hoach-lu", code=1).replace("“ke-hoach-lu”", "")


def test_an_unknown_letter_gets_a_sentence(tmp_path: Path, vanthu: Callable[..., str]) -> None:
    """What is not there is said so, with what comes near; of several it asks which."""
    assert "Không có văn bản nào ứng với “zz”" in vanthu("story", "zz", code=1)
    vanthu("process", docx(tmp_path / "den", "cong-van-den.docx"))
    said = vanthu("story", "cong-van-dem.docx", code=1)
    assert "Gần giống: cong-van-den.docx" in said
    other = docx(tmp_path / "khac", "cong-van-den.docx")
    more = tmp_path / "khac" / "kem.txt"
    more.write_text("Kèm theo.", "utf-8")
    vanthu("process", "--together", other, more)
    assert "Có nhiều văn bản ứng với" in vanthu("story", "cong-van-den.docx", code=1)


def test_metrics_of_the_whole_house(tmp_path: Path, vanthu: Callable[..., str]) -> None:
    """`vanthu status --metrics` is a page that Prometheus reads, with the letter's stages in it."""
    vanthu("process", docx(tmp_path / "den"))
    families = text_string_to_metric_families(vanthu("status", "--metrics"))
    figures = {(one.name, *one.labels.values()): one.value for family in families for one in family.samples}
    assert figures["vanthu_submissions", "stored"] == 1
    assert figures["vanthu_stage_seconds_count", "extract"] == 1
    assert figures["vanthu_stage_seconds_sum", "extract"] > 0
    assert figures["vanthu_tries_total",] == 1
    assert figures["vanthu_mail_messages", "dead"] == 0
