"""What the command line shows of the mailbox: readable in 100 columns, and as JSON."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from mail_health import COUNTS, DAY, HOUR, ILL, MINUTE, NEW, NOW, OUTBOX, TOKENS, WELL
from rich.console import Console

from pipeline import console_mail
from pipeline.console_mail import ago, health_table, mails_table
from pipeline.post import MailKey, MailLine, MailState

if TYPE_CHECKING:
    from datetime import datetime

LINE = MailLine(
    id=12,
    key=MailKey("cong-van", "INBOX", 7, 41),
    state=MailState.SUBMISSION,
    why="",
    message_id="<a@example.vn>",
    sender="ubnd@dakmil.example.vn",
    subject="V/v đề nghị nhắn tin [red]tuyên truyền",
    arrived_at=NOW,
    size=1000,
    sha256="0" * 64,
    submission_id="abcdef0123456789",
    matter_id=None,
    same_as=None,
    attempts=0,
    error=None,
    marked=True,
)
DEAD = MailLine(
    id=13,
    key=MailKey("cong-van", "Văn bản đến", 7, 42),
    state=MailState.DEAD,
    why="máy chủ ngắt khi đang tải",
    message_id=None,
    sender="",
    subject="",
    arrived_at=NOW - DAY,
    size=10,
    sha256=None,
    submission_id=None,
    matter_id=None,
    same_as=None,
    attempts=5,
    error="ConnectionResetError",
    marked=False,
)


@pytest.fixture(autouse=True)
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Show all in a terminal of 100 columns."""
    monkeypatch.setattr(console_mail, "console", lambda: Console(width=100))


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        (None, "chưa lần nào"),
        (NOW + HOUR, "vừa xong"),
        (NOW - timedelta(seconds=59), "vừa xong"),
        (NOW - MINUTE, "1 phút trước"),
        (NOW - 59.9 * MINUTE, "59 phút trước"),
        (NOW - HOUR, "1 giờ trước"),
        (NOW - 23.9 * HOUR, "23 giờ trước"),
        (NOW - 40 * DAY, "40 ngày trước"),
    ],
)
def test_how_long_ago(moment: datetime | None, told: str) -> None:
    """The largest unit that is full."""
    assert ago(moment, NOW) == told


def test_folders_are_shown_in_100_columns(capsys: pytest.CaptureFixture[str]) -> None:
    """Each folder in its row, each login in its line, counts that are not zero; nothing is cut."""
    health_table((WELL, ILL, NEW), TOKENS, COUNTS, OUTBOX, NOW)
    shown = capsys.readouterr().out
    lines = shown.splitlines()
    assert max(map(len, lines)) <= 100
    rows = [[cell.strip() for cell in line.split("│")[1:-1]] for line in lines if line.startswith("│")]
    assert rows == [
        ["cong-van", "INBOX", "5 phút trước", "0", "", "0", "tốt"],
        ["cong-van", 'Văn bản "đến"', "2 ngày trước", "12", "3 giờ", "1", "lỗi 4 lần: LoginNeededError"],
        ["", "", "", "", "", "", "thử lại sau 20 phút"],
        ["du-phong", "INBOX", "chưa lần nào", "0", "", "0", "chưa đọc"],
    ]
    assert lines[-5:] == [
        "Đăng nhập cong-van: còn 6 ngày, gia hạn 10 phút trước",
        "Đăng nhập du-phong: tốt, gia hạn 1 ngày trước",
        "Đăng nhập cu: phiên đăng nhập đã hết hạn, cần đăng nhập lại",
        "Thư: 12 chờ tải, 120 hồ sơ, 1 lỗi, chờ người xử lý.",
        "Trả lời: 80 đã gửi, 2 chưa rõ đã gửi hay chưa.",
    ]


def test_nothing_is_polled_yet(capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence in the place of an empty table."""
    health_table((), {}, {}, {}, NOW)
    assert capsys.readouterr().out == "Chưa đọc hộp thư nào.\nThư: chưa có.\nTrả lời: chưa có.\n"


def test_folders_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """One object, every state with its count."""
    health_table((ILL,), TOKENS, COUNTS, OUTBOX, NOW, as_json=True)
    found = json.loads(capsys.readouterr().out)
    assert (found["folders"][0]["folder"], found["folders"][0]["failures"]) == ('Văn bản "đến"', 4)
    assert found["logins"]["cong-van"]["days_left"] == 6
    assert (found["messages"]["submission"], found["messages"]["gone"]) == (120, 0)
    assert found["outbox"]["unsure"] == 2


def test_mails_are_shown_in_100_columns(capsys: pytest.CaptureFixture[str]) -> None:
    """Text of a mail is no markup; a dead one says why, after how many tries."""
    mails_table([LINE, DEAD])
    shown = capsys.readouterr().out
    assert max(map(len, shown.splitlines())) <= 100
    columns = [[cell.strip() for cell in line.split("│")[1:-1]] for line in shown.splitlines() if "│" in line]
    cells = [" ".join(filter(None, column)) for column in zip(*columns, strict=True)]
    assert cells[0] == "12 13"
    assert cells[1] == "04/05/2026 08:00 03/05/2026 08:00"
    assert cells[3] == "ubnd@dakmil.example.vn V/v đề nghị nhắn tin [red]tuyên truyền"
    assert cells[4] == (
        "hồ sơ lỗi, chờ người xử lý máy chủ ngắt khi đang tải ConnectionResetError đã thử 5 lần"
    )
    assert cells[5] == "abcdef01"
    assert "2 thư, 0 đang chờ." in shown


def test_mails_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """One object a line, the key of the server spread out."""
    mails_table([LINE, DEAD], as_json=True)
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["account"], first["uid"], first["state"]) == ("cong-van", 41, "submission")
    assert first["arrived_at"] == NOW.isoformat()
    assert (second["error"], second["sha256"]) == ("ConnectionResetError", None)
