"""The mailbox from end to end by its commands: a letter comes, is acknowledged, returned and completed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest
import smtp_server
from dovecot import HOST, PASSWORD, USER, Dovecot, dovecot
from mailbox_messages import SAMPLES, mail

from pipeline.matter import VIET_NAM

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH:UserWarning")

VANTHU = [sys.executable, "-P", "-c", "import sys; from pipeline.cli import main; sys.exit(main())"]
BARE = SAMPLES / "15-thieu-file-mem"
ARTICLE = SAMPLES / "01-xa-dak-wil-canh-bao-lua-dao" / "Bai viet canh bao gia danh can bo.docx"
SECRET = SAMPLES / "27-dau-mat"
LACKS = "Chưa có file mềm"
LIMIT = 120.0  # seconds; only to end a command that hangs


@dataclass(frozen=True)
class Office:
    """An installation: its file of accounts, its data, both its servers."""

    home: Path
    imap: Dovecot
    smtp: smtp_server.Server

    def vanthu(self, *arguments: str, code: int = 0) -> str:
        """Run one command; give what it printed on both streams."""
        known = {"VANTHU_MAIL": self.home / "hop-thu.toml", "VANTHU_DATA_DIR": self.home / "data"}
        done = subprocess.run(
            [*VANTHU, *arguments], capture_output=True, text=True, timeout=LIMIT, check=False, cwd=self.home,
            env=os.environ | {key: str(value) for key, value in known.items()},
        )  # fmt: skip
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr

    def ledger(self) -> list[dict[str, Any]]:
        """Give the messages, oldest first."""
        told = self.vanthu("mail", "list", "--json", "--limit", "1000").splitlines()
        return [json.loads(line) for line in told if line.startswith("{")][::-1]


@pytest.fixture(name="office")
def _office(tmp_path: Path) -> Iterator[Office]:
    ca_file, server_file = smtp_server.certificates(tmp_path / "tls")
    with dovecot() as imap, smtp_server.running(server_file) as smtp:
        both = tmp_path / "ca.pem"
        both.write_text(ca_file.read_text() + imap.ca_file.read_text())
        for name, word in (("imap.password", PASSWORD), ("smtp.password", smtp_server.PASSWORD)):
            (tmp_path / name).write_text(word)
            (tmp_path / name).chmod(0o600)
        (tmp_path / "hop-thu.toml").write_text(f"""
[[account]]
name = "pc06"
host = "{HOST}"
port = {imap.port}
user = "{USER}"
password_file = "imap.password"
ca_file = "ca.pem"
[account.smtp]
host = "localhost"
port = {smtp.port}
security = "tls"
sender = "{smtp_server.SENDER}"
user = "{smtp_server.USER}"
password_file = "smtp.password"
""")
        yield Office(tmp_path, imap, smtp)


def test_a_letter_is_acknowledged_returned_and_completed_by_mail(office: Office) -> None:
    """Each answer goes out once, released, in the thread; the sender's answer completes the letter."""
    assert "tốt" in office.vanthu("mail", "check")
    files = [file for file in sorted(BARE.iterdir()) if file.suffix in {".pdf", ".png"}]
    office.imap.deliver([mail(1, "Đề nghị đăng tải", "Kính gửi", *files)])
    assert "1 hồ sơ" in office.vanthu("mail", "poll")
    (letter,) = office.ledger()
    assert letter["state"] == "submission"
    submission = str(letter["submission_id"])[:8]
    assert LACKS in office.vanthu("matter", submission)

    held = office.vanthu("outbox")
    assert "Thông báo tiếp nhận" in held
    assert "chờ duyệt" in held
    office.vanthu("outbox", "answer", "gaps", submission, "--reason", "Đề nghị bổ sung file mềm.")
    office.vanthu("outbox", "send")
    assert office.smtp.mails == []
    office.vanthu("outbox", "release", "1", "2", "--who", "đội trưởng")
    office.vanthu("outbox", "send")
    office.vanthu("outbox", "send")
    first, second = office.smtp.mails
    assert {first["In-Reply-To"], second["In-Reply-To"]} == {letter["message_id"]}
    assert set(office.smtp.copies.values()) == {1}

    thread = {"In_Reply_To": str(second["Message-ID"])}
    stranger = mail(3, "Re: Đề nghị đăng tải", "Gửi bổ sung file mềm.", ARTICLE, **thread)
    office.imap.deliver([stranger])
    office.vanthu("mail", "poll")
    assert office.ledger()[-1]["state"] == "reply"
    assert LACKS in office.vanthu("matter", submission)

    answer = mail(
        6, "Re: Đề nghị đăng tải", "Gửi bổ sung file mềm.", ARTICLE,
        In_Reply_To=str(second["Message-ID"]), References=f"{letter['message_id']} {second['Message-ID']}",
    )  # fmt: skip
    thanks = mail(7, "Re: Đề nghị đăng tải", "Xin cảm ơn.", In_Reply_To=str(first["Message-ID"]))
    office.imap.deliver([answer, thanks, _bounce(str(first["Message-ID"]))])
    office.vanthu("mail", "poll")
    _, _, completed, thanked, bounced = office.ledger()
    assert (completed["state"], completed["matter_id"]) == ("reply", letter["submission_id"])
    assert (thanked["state"], thanked["matter_id"]) == ("reply", letter["submission_id"])
    assert bounced["state"] == "not_a_letter"
    after = office.vanthu("matter", submission)
    assert "nhận thư trao đổi" in after
    assert LACKS not in after
    assert "bị trả lại" in office.vanthu("outbox")
    assert "khớp" in office.vanthu("mail", "audit", "--whole")
    status = json.loads(office.vanthu("mail", "status", "--json"))
    assert status["messages"]["reply"] == 3
    assert "vanthu_mail_messages" in office.vanthu("mail", "status", "--metrics")
    assert str(letter["sha256"]) in office.vanthu("mail", "show", "1")


def test_a_letter_of_long_ago_is_registered_on_its_day_and_not_acknowledged(office: Office) -> None:
    """A mailbox with years of mail, polled for the first time, answers nobody."""
    files = [file for file in sorted(BARE.iterdir()) if file.suffix in {".pdf", ".png"}]
    with office.imap.client() as client:
        when = datetime(2025, 12, 9, 8, 0, tzinfo=VIET_NAM)
        client.append("INBOX", mail(1, "Đề nghị đăng tải", "Kính gửi", *files), msg_time=when)
    assert "1 hồ sơ" in office.vanthu("mail", "poll")
    assert "09/12/2025" in office.vanthu("cases")
    assert "Chưa có thư đi nào" in office.vanthu("outbox", "list", "--all")


def _bounce(message_id: str) -> bytes:
    return (
        "Return-Path: <>\r\nFrom: MAILER-DAEMON@coquan.example.vn\r\nSubject: Undelivered Mail\r\n"
        "Message-ID: <loi@coquan.example.vn>\r\nMIME-Version: 1.0\r\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n"
        "--x\r\nContent-Type: text/plain\r\n\r\nNo such user\r\n"
        "--x\r\nContent-Type: message/delivery-status\r\n\r\n"
        "Reporting-MTA: dns; mx.coquan.example.vn\r\n\r\n"
        "Final-Recipient: rfc822; ai@coquan.example.vn\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
        f"--x\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: {message_id}\r\n\r\n--x--\r\n"
    ).encode()


def test_a_secret_letter_leaves_no_word_in_the_ledger(office: Office) -> None:
    """Neither list nor database nor output hold a word of it; nobody is answered."""
    files = [file for file in sorted(SECRET.iterdir()) if file.suffix in {".pdf", ".docx", ".png"}]
    marked = mail(5, "TỐI MẬT: kế hoạch Bạch Lạp", "Kính gửi")
    office.imap.deliver([mail(4, "Công văn Hắc Lạp", "Kính gửi", *files), marked])
    told = office.vanthu("mail", "poll")
    assert "2 cách ly" in told
    rows = office.ledger()
    assert [row["state"] for row in rows] == ["quarantined", "quarantined"]
    assert {(row["subject"], row["sender"], row["message_id"]) for row in rows} == {("", "", None)}
    listed = office.vanthu("secret", "list")
    assert all(str(row["submission_id"])[:8] in listed for row in rows)
    shown = told + listed + office.vanthu("mail", "list") + office.vanthu("cases") + office.vanthu("outbox")
    kept = b"".join(
        path.read_bytes()
        for path in (office.home / "data").rglob("*")
        if path.is_file() and "originals" not in path.parts
    )
    for word in ("Hắc Lạp", "Bạch Lạp", "vanthu.xadakwil", "ubnd.thuanan", "4.sovhttdl"):
        assert word not in shown
        assert word.encode() not in kept
    assert office.smtp.mails == []


def test_wrong_things_are_said_in_vietnamese(office: Office) -> None:
    """A wrong password, a wrong file, an unknown number: a sentence and exit code 1, no traceback."""
    (office.home / "imap.password").write_text("sai")
    told = office.vanthu("mail", "check", code=1)
    assert "mật khẩu" in told
    assert "Traceback" not in office.vanthu("mail", "poll", code=1)
    assert "Sổ thư không có thư số 7" in office.vanthu("mail", "show", "7", code=1)
    assert "Sổ thư không có thư số 7" in office.vanthu("mail", "retry", "7", code=1)
    (office.home / "imap.password").chmod(0o644)
    assert "imap.password" in office.vanthu("mail", "check", code=1)
    toml = office.home / "hop-thu.toml"
    toml.write_text(toml.read_text().replace("host =", "may_chu ="))
    assert "may_chu" in office.vanthu("mail", "check", code=1)
