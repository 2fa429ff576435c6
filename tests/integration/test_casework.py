"""The whole way: copies, corrected letters and moves, with real files read by the real reader."""

from __future__ import annotations

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from read_files import picture_of, scan

from pipeline.app import open_desk, open_house
from pipeline.cli import main
from pipeline.matter import MatterState, MemberRole, Move
from pipeline.settings import load_settings
from pipeline.store.matters_port import MatterQuery
from pipeline.terms import FieldStatus, FileRole, FindingCode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pipeline.desk import Look

SAMPLES = Path(__file__).parents[2] / "samples"
WHOLE = SAMPLES / "01-xa-dak-wil-canh-bao-lua-dao"
LETTER, ARTICLE, IMAGE = (
    WHOLE / name
    for name in ("145_UBND-VHXH.pdf", "Bai viet canh bao gia danh can bo.docx", "anh-dai-dien.png")
)
NATIONWIDE = SAMPLES / "06-tinh-doan-toan-quoc-co-ly-do"
OTHER = SAMPLES / "08-xa-thuan-an-docx" / "CV 318 - de nghi dang tai.docx"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Stand in an empty folder with a house of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VANTHU_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("VANTHU_PROFILE", "dak-nong")
    load_settings.cache_clear()
    yield tmp_path / "data"
    load_settings.cache_clear()


@pytest.fixture
def vanthu(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Give a way to run a command in this process: what it prints."""

    def run(*arguments: str | Path, code: int = 0) -> str:
        capsys.readouterr()
        ended = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        assert ended == code, said.err + said.out
        return said.out + (said.err if code else "")

    return run


def processed(vanthu: Callable[..., str], *files: Path, received: str = "2024-11-06") -> dict[str, Any]:
    """Process files as one submission; give the object."""
    together = ("--together",) if len(files) > 1 else ()
    said: dict[str, Any] = json.loads(vanthu("process", *files, *together, "--json", "--received", received))
    return said


def looks() -> list[Look]:
    """Give every matter as a person sees it."""
    with open_desk(load_settings()) as desk:
        return [desk.look(line.id) for line in desk.matters.lines(MatterQuery())]


def scanned(folder: Path) -> Path:
    """Give the letter as somebody's scanner would make it of the printed page."""
    return scan(folder / "Scan.pdf", [picture_of(LETTER, dpi=200)])


def mail(folder: Path) -> Path:
    """Give the letter sent again by mail, with its article and picture."""
    message = EmailMessage()
    message["From"], message["Subject"] = "vanthu@xa-mau.example", "Gửi lại công văn 145"
    message["Date"] = "Fri, 08 Nov 2024 08:00:00 +0700"
    message.set_content("Kính gửi Công an huyện, đơn vị gửi lại công văn đính kèm.")
    for path in (LETTER, ARTICLE, IMAGE):
        message.add_attachment(path.read_bytes(), "application", "octet-stream", filename=path.name)
    target = folder / "gui-lai.eml"
    target.write_bytes(bytes(message))
    return target


def test_scan_pdf_and_mail_of_one_letter_are_one_matter(vanthu: Callable[..., str], tmp_path: Path) -> None:
    """The scan alone lacks everything; with its copies the matter has it all, and one line and one number."""
    first = processed(vanthu, scanned(tmp_path))
    assert first["status"] == "incomplete"
    second = processed(vanthu, LETTER, received="2024-11-07")
    third = processed(vanthu, mail(tmp_path), received="2024-11-08")
    assert [one["code"] for one in second["findings"] if one["code"].startswith("DUPLICATE")] == [
        FindingCode.DUPLICATE_LETTER.value
    ]
    (look,) = looks()
    assert [one.submission_id for one in look.matter.members] == [first["id"], second["id"], third["id"]]
    assert [one.role for one in look.matter.members] == [MemberRole.FIRST, MemberRole.COPY, MemberRole.COPY]
    assert [one.move for one in look.matter.events] == [Move.OPEN, Move.JOIN, Move.JOIN]
    roles = look.case.extraction.roles
    assert (roles.count(FileRole.LETTER), roles.count(FileRole.ARTICLE), roles.count(FileRole.IMAGE)) == (
        1,
        1,
        1,
    )
    codes = {one.code for one in look.case.report.findings}
    assert not codes & {
        FindingCode.SOFT_COPY_MISSING,
        FindingCode.IMAGE_MISSING,
        FindingCode.DUPLICATE_ARTICLE,
    }
    assert look.case.extraction.number.status is FieldStatus.ACCEPTED
    assert (look.line.number, look.line.arrival_number) == ("145/UBND-VHXH", 1)
    assert look.line.received_on.isoformat() == "2024-11-08"  # the soft copy came with the mail
    assert look.line.deadline is not None
    assert look.line.deadline.on.isoformat() == "2024-11-22"


def test_what_was_asked_for_brings_the_matter_back(vanthu: Callable[..., str], tmp_path: Path) -> None:
    """The letter alone is sent back; a scan of it changes nothing, the mail with article and picture does."""
    processed(vanthu, LETTER)
    vanthu("move", "1/2024", "return", "--why", "thiếu bài viết, hình ảnh")
    processed(vanthu, scanned(tmp_path), received="2024-11-07")
    (look,) = looks()
    assert look.line.state is MatterState.WAITING_SENDER
    processed(vanthu, mail(tmp_path), received="2024-11-11")
    (look,) = looks()
    assert look.line.state is MatterState.APPRAISING
    assert look.line.answered_on is None
    assert [one.role for one in look.matter.members][-1] is MemberRole.CORRECTED
    assert look.line.received_on.isoformat() == "2024-11-11"
    assert set(look.line.gaps) >= {FindingCode.SOFT_COPY_MISSING, FindingCode.IMAGE_MISSING}
    assert not {one.code for one in look.case.report.findings} & set(look.line.gaps)


def test_the_same_article_of_another_sender_is_shown(vanthu: Callable[..., str], tmp_path: Path) -> None:
    """Another letter with the same article: a matter of its own, with a finding and a page for both."""
    first = processed(vanthu, LETTER, ARTICLE, IMAGE)
    second = processed(vanthu, OTHER, ARTICLE, received="2024-11-12")
    found = [one for one in second["findings"] if one["code"] == "DUPLICATE_ARTICLE"]
    assert len(found) == 1
    assert "145/UBND-VHXH" in found[0]["message"]
    assert len(looks()) == 2
    page = tmp_path / "so-sanh.html"
    vanthu("compare", first["id"][:8], second["id"][:8], "--html", page)
    assert "<script" not in page.read_text("utf-8")
    assert "100 %" in vanthu("compare", first["id"][:8], second["id"][:8])


def test_a_matter_is_led_to_the_post_by_its_number(vanthu: Callable[..., str], tmp_path: Path) -> None:
    """From the queue to the posted link; what is not allowed is refused in words that help."""
    processed(vanthu, LETTER, ARTICLE, IMAGE)
    (waiting,) = [json.loads(line) for line in vanthu("due", "--json").splitlines()]
    assert (waiting["arrival_number"], waiting["due_on"]) == (1, "2024-11-20")
    assert "1/2024" in vanthu("due")
    refused = vanthu("move", "1/2024", "approve", code=1)
    assert "thẩm định" in refused
    for move in ("appraise", "approve"):
        vanthu("move", "1/2024", move, "--who", "Lê Thị Mẫu")
    assert vanthu("due", "--json") == ""
    vanthu("move", "1/2024", "post", code=1)
    picture = tmp_path / "man-hinh.png"
    shutil.copy(IMAGE, picture)
    vanthu("move", "1/2024", "post", "--picture", picture, "--link", "https://vneid.example/tin/1")
    (look,) = looks()
    assert look.line.state is MatterState.POSTED
    posted = look.matter.events[-1]
    assert posted.detail("link") == "https://vneid.example/tin/1"
    with open_desk(load_settings()) as desk:
        assert desk.store.kept(posted.detail("picture") or "") == IMAGE.read_bytes()
    assert "đã đăng" in vanthu("matter", "1/2024")


def test_the_whole_country_is_approved_by_c06_only(vanthu: Callable[..., str]) -> None:
    """A nationwide request has to be proposed before it can be approved."""
    files = [path for path in NATIONWIDE.iterdir() if path.name not in ("expected.json", "note.txt")]
    processed(vanthu, *files, received="2024-12-03")
    vanthu("move", "1/2024", "appraise")
    assert "C06" in vanthu("move", "1/2024", "approve", code=1)
    for move in ("propose", "approve"):
        vanthu("move", "1/2024", move)
    (look,) = looks()
    assert look.line.state is MatterState.APPROVED


def test_a_person_joins_and_splits(vanthu: Callable[..., str]) -> None:
    """Two letters are put together and taken apart again; both keep their numbers."""
    first = processed(vanthu, LETTER, ARTICLE, IMAGE)
    second = processed(vanthu, OTHER, received="2024-11-12")
    vanthu("join", second["id"][:8], "1/2024", "--corrected", "--why", "thay thế")
    (look,) = looks()
    assert look.matter.letter[0].submission_id == second["id"]
    assert {FileRole.ARTICLE, FileRole.IMAGE} <= set(
        look.case.extraction.roles
    )  # those of the first still hold
    vanthu("split", second["id"][:8], "--why", "nhầm")
    assert {one.matter.id for one in looks()} == {first["id"], second["id"]}


@pytest.mark.parametrize("moment", [0.0, 0.4, 0.8, 1.2, 1.6, 2.0])
def test_killed_while_copies_come_in_nothing_is_lost_or_doubled(
    vanthu: Callable[..., str], tmp_path: Path, moment: float
) -> None:
    """SIGKILL at some moment after the first is kept; the next run makes one matter of all, settled."""
    copies = [LETTER, mail(tmp_path), OTHER]
    command = [
        sys.executable,
        "-P",
        "-m",
        "pipeline.cli",
        "process",
        *map(str, copies),
        "--received",
        "2024-11-06",
    ]
    running = subprocess.Popen(
        command, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    deadline = time.monotonic() + 120
    while running.poll() is None and time.monotonic() < deadline:
        if (tmp_path / "data" / "vanthu.sqlite3").exists() and _kept():
            break
        time.sleep(0.05)
    time.sleep(moment)
    if running.poll() is None:
        os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    for path in copies:
        vanthu("process", path, "--json", "--received", "2024-11-06")
    vanthu("resume")
    found = looks()
    assert sorted(len(look.matter.members) for look in found) == [1, 2]
    assert sum(len(look.matter.members) for look in found) == len(copies)
    numbers = sorted(look.line.arrival_number or 0 for look in found)
    assert numbers == [1, 2]
    with open_house(load_settings()) as house:
        assert house.rooms.store.matters is not None
        assert house.rooms.store.matters.stale() == ()


def _kept() -> bool:
    with open_house(load_settings()) as house:
        return any(house.rooms.store.counts().values())


def test_papers_are_drawn_up_kept_and_listed(vanthu: Callable[..., str], tmp_path: Path) -> None:
    """A notice of gaps as DOCX and PDF, each an event with its bytes; no packet without an article."""
    processed(vanthu, LETTER)  # neither article nor picture
    for name in ("thong-bao.docx", "thong-bao.pdf"):
        vanthu("write", "gaps", "1/2024", "--out", tmp_path / name, "--who", "Lê Thị Mẫu")
    assert (tmp_path / "thong-bao.pdf").read_bytes().startswith(b"%PDF")
    words = "\n".join(
        cell.text
        for table in Document(str(tmp_path / "thong-bao.docx")).tables
        for row in table.rows
        for cell in row.cells
    )
    assert "1924/CAT-PC06" in words  # the clause that asks for what is missing
    vanthu("write", "gaps", "1/2024", "--out", tmp_path / "thong-bao.zip", code=1)
    refused = vanthu("write", "packet", "1/2024", code=1)
    assert "bài viết" in refused.lower()
    told = json.loads(vanthu("matter", "1/2024", "--json"))
    made = [one["details"] for one in told["events"] if one["move"] == "document"]
    assert [one["document"] for one in made] == ["gaps", "gaps"]
    with open_desk(load_settings()) as desk:
        assert desk.store.kept(made[0]["sha256"]) == (tmp_path / "thong-bao.docx").read_bytes()


def test_the_packet_holds_article_and_picture(vanthu: Callable[..., str], tmp_path: Path) -> None:
    """The picture is drawn anew behind the fence, so its bytes are not those that came."""
    processed(vanthu, LETTER, ARTICLE, IMAGE)
    out = tmp_path / "goi.zip"
    vanthu("write", "packet", "1/2024", "--out", out)
    with zipfile.ZipFile(out) as packet:
        names = packet.namelist()
        picture = packet.read("anh-dai-dien.png")
    assert {"packet.json", "bai-viet.docx", "bai-viet.txt", "anh-dai-dien.png"} <= set(names)
    assert picture.startswith(b"\x89PNG")
    assert picture != IMAGE.read_bytes()


def test_registers_and_reminder_from_the_command_line(vanthu: Callable[..., str], tmp_path: Path) -> None:
    """What was processed stands in the register, the list, the metadata; who sent nothing is reminded."""
    processed(vanthu, LETTER, ARTICLE, IMAGE)
    processed(vanthu, OTHER, received="2024-11-12")
    for name, options in (("so.csv", ()), ("ds.csv", ("--cases",)), ("so.jsonl", ()), ("so.xlsx", ())):
        vanthu("register", "--year", "2024", *options, "--out", tmp_path / name)
    with (tmp_path / "so.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["Số đến"] for row in csv.DictReader(file)] == ["1", "2"]
    assert "145/UBND-VHXH" in (tmp_path / "ds.csv").read_text("utf-8-sig")
    metadata = [json.loads(line) for line in (tmp_path / "so.jsonl").read_text("utf-8").splitlines()]
    assert [one["CodeNumber"] for one in metadata] == ["145", "318"]
    vanthu("register", "--year", "2024", "--to", "2025-01-01", "--out", tmp_path / "x.csv", code=1)
    vanthu("remind", "--month", "2024-11", "--out", tmp_path / "nhac.docx")
    assert "Sở Tư pháp" in "\n".join(
        cell.text
        for table in Document(str(tmp_path / "nhac.docx")).tables
        for row in table.rows
        for cell in row.cells
    )
