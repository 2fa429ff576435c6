"""Letters with MẬT through the real house: what is left on the disk, who sees them, how one is released."""

from __future__ import annotations

import gzip
import json
import logging
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest
import read_files
from docx import Document
from read_files import letter, photograph, picture_of, scan

from pipeline.app import drawing, open_desk, open_house
from pipeline.cli import main
from pipeline.commands.secret import user
from pipeline.errors import UsageError
from pipeline.papers import Wish, draw_up
from pipeline.read import show
from pipeline.secrecy import is_stopped
from pipeline.settings import load_settings
from pipeline.store.matters_port import MatterQuery
from pipeline.store.port import CaseQuery
from pipeline.terms import CaseStatus, FieldStatus, JobState, Secrecy
from pipeline.vietnamese.text import loose, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pipeline.model import Case

HEAD = ("UBND XÃ ĐỒI MÂY", "TRƯỜNG THCS SUỐI VOI", "Số: 908/THCS-QSZ")
BODY = (
    "Kính gửi: Công an xã Đồi Mây.",
    "Nhà trường đề nghị đăng tải kế hoạch diễn tập phòng thủ ban đêm tại thôn Khe Trúc,",
    "do đồng chí Hoàng Thị Bích Lụa chủ trì, điện thoại 0905 000 123.",
    "Đối tượng tuyên truyền: công dân từ 18 tuổi trở lên, không phân biệt giới tính.",
    "Thời gian đăng tải: từ ngày 20 tháng 3 năm 2025 đến ngày 20 tháng 4 năm 2025.",
)
# Of the letter, of its files' names, of the mail: none may be found anywhere but in the originals. Single
# words, too, for the words of a page are kept one by one.
WORDS = (
    *("Đồi Mây", "Mây", "Suối", "908/THCS-QSZ", "diễn tập", "diễn", "Trúc", "Lụa", "phòng thủ"),
    *("ke-hoach-lua", "vanthu@doi-may.example.vn", "ảnh thao trường", "gửi gấp trước giờ G"),
)
LONG = 8  # letters of a word that is looked for without its marks, too: a short one may be any word then
MANY = ("pdf", "scan", "docx", "mail", "subject", "name", "body", "attachment")


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Stand in an empty folder with a house of its own, whose officer is somebody else."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("VANTHU_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("VANTHU_SECRECY_OFFICER", "somebody-else")
    monkeypatch.setattr(read_files, "LEFT", HEAD)
    load_settings.cache_clear()
    yield tmp_path / "data"
    load_settings.cache_clear()


@pytest.fixture
def vanthu(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Give a way to run a command in this process: everything it prints."""

    def run(*arguments: str | Path, code: int = 0) -> str:
        capsys.readouterr()
        ended = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        assert ended == code, said.err + said.out
        return said.out + said.err

    return run


@pytest.fixture
def officer(monkeypatch: pytest.MonkeyPatch) -> str:
    """Make the user of these tests an officer."""
    monkeypatch.setenv("VANTHU_SECRECY_OFFICER", f"somebody-else, {user()}")
    load_settings.cache_clear()
    return user()


def marked(folder: Path, monkeypatch: pytest.MonkeyPatch, mark: str = "MẬT") -> Path:
    """Write the letter as a PDF with a text layer and the mark under its number."""
    with monkeypatch.context() as patch:
        patch.setattr(read_files, "LEFT", (*HEAD, mark))
        return letter(folder / "ke-hoach-lua.pdf", body=BODY)


def word(folder: Path, mark: str) -> Path:
    """Write it with Word."""
    document = Document()
    for line in (*HEAD, *([mark] if mark else []), *read_files.RIGHT, *BODY):
        document.add_paragraph(line)
    path = folder / "ke-hoach-lua.docx"
    document.save(str(path))
    return path


def mail(folder: Path, *files: Path, subject: str = "Gửi kế hoạch diễn tập", body: str = "") -> Path:
    """Send files by mail; the attachment's name says something, too."""
    message = EmailMessage()
    message["From"], message["Subject"] = "Bích Lụa <vanthu@doi-may.example.vn>", subject
    message["Date"] = "Fri, 14 Mar 2025 08:00:00 +0700"
    message.set_content(f"Kính gửi Công an xã, {body}\ngửi gấp trước giờ G.\n")
    for path in files:
        message.add_attachment(path.read_bytes(), "application", "octet-stream", filename=path.name)
    path = folder / "thu ke-hoach-lua.eml"
    path.write_bytes(bytes(message))
    return path


def arrives(kind: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:  # noqa: PLR0911 - one for each kind
    """Write what arrives: the mark in the letter, in an attachment, in the mail or in a name."""
    open_letter = letter(folder / "ke-hoach-lua-908.pdf", body=BODY)
    match kind:
        case "pdf":
            image = photograph(folder / "ảnh thao trường.png", (300, 200))
            return [marked(folder, monkeypatch), image]
        case "scan":
            image = picture_of(marked(folder, monkeypatch), dpi=200)
            return [scan(folder / "ke-hoach-lua scan.pdf", [image])]
        case "docx":
            return [word(folder, "TỐI MẬT")]
        case "mail":
            return [mail(folder, marked(folder, monkeypatch, "TUYỆT MẬT"))]
        case "subject":
            return [mail(folder, open_letter, subject="[MẬT] Gửi kế hoạch diễn tập phòng thủ")]
        case "name":
            return [open_letter.rename(folder / "MẬT - ke-hoach-lua.pdf")]
        case "body":
            return [mail(folder, open_letter, body="có văn bản\nĐộ mật: MẬT\n")]
        case _:
            return [open_letter, word(folder, "MẬT")]


def found_in(data: Path) -> list[str]:
    """Name every word that is found in any byte under `data` but in the originals, packed bytes unpacked."""
    found = []
    for path in (one for one in data.rglob("*") if one.is_file()):
        if "originals" in path.relative_to(data).parts:
            continue
        pieces = [path.read_bytes(), path.name.encode()]
        if path.suffix == ".gz":
            pieces.append(gzip.decompress(pieces[0]))
        if path.suffix == ".sqlite3":
            with closing(sqlite3.connect(path)) as raw:
                pieces += [gzip.decompress(body) for (body,) in raw.execute("SELECT body FROM reading")]
                pieces += ["\n".join(raw.iterdump()).encode("utf-8", "surrogatepass")]
        found += [f"{path.name}: {word}" for word in WORDS if any(_has(piece, word) for piece in pieces)]
    return found


def _has(piece: bytes, word: str) -> bool:
    forms = {word, word.lower(), word.upper()} | ({plain(word), loose(word)} if len(word) >= LONG else set())
    encoded = {json.dumps(form)[1:-1].encode() for form in forms}
    encoded |= {form.encode(code) for form in forms for code in ("utf-8", "utf-16-le")}
    return any(form in piece for form in encoded)


def the_case() -> Case:
    """Give the only case that is kept."""
    with open_house(load_settings()) as house:
        (one,) = house.rooms.store.cases(CaseQuery())
        case = house.rooms.store.find(one.id)
    assert case is not None
    return case


@pytest.mark.parametrize("kind", MANY)
def test_nothing_of_a_marked_letter_is_left_but_its_originals(
    kind: str,
    data: Path,
    tmp_path: Path,
    vanthu: Callable[..., str],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """No byte of database, log, cache or spool has a word of it; neither has what is printed or logged."""
    caplog.set_level(logging.DEBUG)
    paths = arrives(kind, tmp_path, monkeypatch)
    said = json.loads(vanthu("process", *paths, "--together", "--json").splitlines()[0])
    assert said["status"] == "quarantined"
    assert [one["code"] for one in said["findings"]] == ["SECRECY_MARK"]
    assert said["fields"].pop("secrecy")["value"] in set(Secrecy)
    assert {one["status"] for one in said["fields"].values()} == {"missing"}
    assert found_in(data) == []
    assert not list((data / "cache").rglob("*.gz"))
    assert not [word for word in WORDS if word in caplog.text]

    case = the_case()
    assert case.status is CaseStatus.QUARANTINED
    assert all(file.path.is_file() for file in case.submission.files)
    shown = [vanthu("show", case.submission.id), vanthu("show", case.submission.id, "--json")]
    shown += [vanthu("cases"), vanthu("cases", "--json"), vanthu("matter", case.submission.id)]
    shown += [vanthu("process", *paths, "--together", "--json"), vanthu("secret", "list")]
    shown += [vanthu("due", "--json"), vanthu("cases", "--text", "908/THCS-QSZ", "--json")]
    assert not [word for word in WORDS for text in shown if word in text]
    assert shown[-1] == ""
    assert "Văn bản có dấu mật" in shown[0]
    assert found_in(data) == []


def test_the_test_above_would_find_an_ordinary_letter(
    data: Path, tmp_path: Path, vanthu: Callable[..., str]
) -> None:
    """The same letter without a mark is in the database and in the cache."""
    vanthu("process", mail(tmp_path, letter(tmp_path / "ke-hoach-lua.pdf", body=BODY)), "--json")
    found = found_in(data)
    assert {one.rpartition(": ")[2] for one in found} >= {"Trúc", "gửi gấp trước giờ G", "ke-hoach-lua"}
    assert any(one.startswith("vanthu.sqlite3") for one in found)
    assert any(".json.gz" in one for one in found)


def test_words_that_sound_like_a_mark_stop_nothing(tmp_path: Path, vanthu: Callable[..., str]) -> None:
    """A mail about honey and passwords is read as ever."""
    path = mail(
        tmp_path, letter(tmp_path / "MẬT ONG Đồi Mây.pdf", body=BODY), subject="Đổi MẬT KHẨU, bảo mật"
    )
    assert json.loads(vanthu("process", path, "--json"))["fields"]["number"]["value"] == "908/THCS-QSZ"


def test_the_alert_says_what_the_law_asks(
    tmp_path: Path, vanthu: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`process` says it once, on standard error; `secret list` as long as the letter is held back."""
    path = marked(tmp_path, monkeypatch)
    assert "CẢNH BÁO" in vanthu("process", path)
    assert "CẢNH BÁO" not in vanthu("process", path)
    listed = vanthu("secret", "list")
    assert "Mức độ: Mật" in listed
    assert "Luật Bảo vệ bí mật nhà nước số" in listed


def test_nobody_but_the_officer_gets_the_originals(
    tmp_path: Path, vanthu: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening and releasing are refused to everybody else, and leave nothing."""
    vanthu("process", marked(tmp_path, monkeypatch))
    key, out = the_case().submission.id, tmp_path / "out"
    monkeypatch.setenv("LOGNAME", "somebody-else")  # what a person says of himself does not count
    said = vanthu("secret", "open", key, "--out", out, "--why", "xem", code=1)
    assert "VANTHU_SECRECY_OFFICER" in said
    vanthu("secret", "release", key, "--why", "nhầm", code=1)
    assert not out.exists()
    with open_house(load_settings()) as house:
        assert house.rooms.store.secrets is not None
        assert house.rooms.store.secrets.acts(key) == ()


def test_every_opening_is_recorded(
    officer: str, tmp_path: Path, vanthu: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The officer gets the very bytes, for himself alone; the list tells who opened what, when and why."""
    path = marked(tmp_path, monkeypatch)
    vanthu("process", path)
    key, out = the_case().submission.id, tmp_path / "out"
    vanthu("secret", "open", key[:10], "--out", out, "--who", "Trần Văn An", "--why", "xem dấu")
    (written,) = out.iterdir()
    assert written.name == "tep-1.pdf"
    assert written.read_bytes() == path.read_bytes()
    assert [stat.S_IMODE(one.stat().st_mode) for one in (out, written)] == [0o700, 0o600]
    assert "đã có" in vanthu("secret", "open", key, "--out", out, "--why", "xem lại", code=1)
    with open_house(load_settings()) as house:
        assert house.rooms.store.secrets is not None
        (act,) = house.rooms.store.secrets.acts(key)
    assert (act.who, act.why) == (f"Trần Văn An ({officer})", "xem dấu")
    assert "Trần Văn An" in vanthu("secret", "list")


@pytest.mark.usefixtures("officer")
@pytest.mark.parametrize("kind", ["pdf", "mail", "subject", "docx"])
def test_a_released_letter_is_an_ordinary_one(
    kind: str, tmp_path: Path, vanthu: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read anew from its originals, with number, mail, register and search as every other letter."""
    paths = arrives(kind, tmp_path, monkeypatch)
    vanthu("process", *paths, "--together")
    key = the_case().submission.id
    vanthu("secret", "release", key, "--why", "đóng nhầm dấu")
    case = the_case()
    assert case.extraction.number.value == "908/THCS-QSZ"
    assert case.extraction.secrecy.status is FieldStatus.MISSING
    assert case.status is not CaseStatus.QUARANTINED
    if kind in ("mail", "subject"):
        assert case.submission.mail is not None
        assert "diễn tập" in case.submission.mail.subject
        assert case.submission.files[1].name.startswith("ke-hoach-lua")
    assert "908/THCS-QSZ" in vanthu("cases", "--text", "908/thcs")
    with open_desk(load_settings()) as desk:
        (line,) = desk.matters.lines(MatterQuery())
        assert (line.number, line.arrival_number) == ("908/THCS-QSZ", 1)
    assert "0 văn bản bị cách ly" in vanthu("secret", "list")
    vanthu("secret", "release", key, "--why", "lần nữa", code=1)
    assert vanthu("process", *paths, "--together").count("đã biết") == 2


def test_no_paper_and_no_picture_of_a_secret_letter(
    tmp_path: Path, vanthu: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is drawn, written, compared or joined; why it is where it is quotes nothing."""
    vanthu("process", *arrives("pdf", tmp_path, monkeypatch), "--together")
    case = the_case()
    key = case.submission.id
    with open_house(load_settings()) as house:
        page = case.reading.documents[0].pages[0]
        assert show(case.submission.files[0], page, pool=house.pool) is None
    with open_desk(load_settings()) as desk, drawing(load_settings()) as draw:
        for paper in ("acknowledgement", "packet"):
            with pytest.raises(UsageError, match="dấu mật"):
                draw_up(desk, key, paper, Wish(), templates=None, draw=draw)
    for command in (("compare", key, key), ("split", key)):
        vanthu(*command, code=1)
    told = vanthu("profile", "explain", "--letter", key)
    assert "SECRECY" in told
    assert [word for word in WORDS if word in told] == []


KILLED = """
import os, signal, sys
from pathlib import Path
from pipeline.app import open_house
from pipeline.process import process
from pipeline.settings import load_settings
where = sys.argv[1]
die = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)
with open_house(load_settings()) as house:
    rooms = house.rooms
    if where == "before forgetting":
        object.__setattr__(rooms, "forget", die)
    elif where == "before saving":
        type(rooms.store).save = die
    elif where == "before claiming":
        type(rooms.store).claim = die
    elif where == "before the log is emptied":
        type(rooms.store).secrets = property(die)
    (submission,) = house.ingest([Path(sys.argv[2])])
    process(submission, rooms)
"""


@pytest.mark.parametrize("kind", ["mail", "subject"])
@pytest.mark.parametrize(
    "where", ["before claiming", "before saving", "before the log is emptied", "before forgetting"]
)
def test_killed_at_any_step_nothing_stays(
    where: str,
    kind: str,
    data: Path,
    tmp_path: Path,
    vanthu: Callable[..., str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whatever the dead process had read or unpacked is gone after the next start."""
    (path,) = arrives(kind, tmp_path, monkeypatch)
    dead = subprocess.run([sys.executable, "-c", KILLED, where, path], check=False, timeout=120)
    assert dead.returncode == -signal.SIGKILL
    vanthu("resume")
    assert the_case().status is CaseStatus.QUARANTINED
    assert found_in(data) == []
    assert not list((data / "cache").rglob("*.gz"))
    assert not list((data / "spool").iterdir())
    with open_house(load_settings()) as house:
        assert house.rooms.store.counts()[JobState.QUARANTINED] == 1


@pytest.mark.parametrize("kind", ["subject", "name", "body"])
def test_a_mark_outside_is_stopped_before_anything_is_written(
    kind: str, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even a process that is killed right after the letter was received leaves a word in the database."""
    (path,) = arrives(kind, tmp_path, monkeypatch)
    subprocess.run([sys.executable, "-c", KILLED, "before claiming", path], check=False, timeout=120)
    with open_house(load_settings()) as house:
        (waiting,) = house.rooms.store.unfinished(house.rooms.clock())
    assert is_stopped(waiting)
    assert list(data.glob("vanthu.sqlite3*"))
    found = [one for one in found_in(data) if one.startswith("vanthu.sqlite3")]
    assert found == []
