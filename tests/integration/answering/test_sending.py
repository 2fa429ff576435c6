"""The way out: drawn up, let go, handed to a real server; what each trouble leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from answering_cases import MESSAGE_ID, SENDER, held, released, send
from mail_envelopes import envelope
from smtp_server import USER, Server

from pipeline import sending
from pipeline.app import now
from pipeline.commands import outbox as commands
from pipeline.errors import SettingsError, TransientError
from pipeline.post import OAuth, OutState
from pipeline.store.originals import place

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.desk import Desk
    from pipeline.post import Account

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH:UserWarning")


def test_an_officer_answers_a_letter(
    vanthu: Callable[..., str], server: Server, account: Account, tmp_path: Path
) -> None:
    """Drawn up, looked at, let go, sent: it arrives once, in its thread, with the PDF; the matter tells."""
    said = vanthu(
        "outbox", "answer", "acknowledgement", "1/2024", "--who", "Lê Thị Mẫu", "--contact", "Đ/c Mẫu, 0261"
    )
    assert "chờ duyệt gửi" in said
    assert vanthu("outbox", "send") == "Không có thư nào đến lượt gửi.\n"
    assert server.got == []
    shown = vanthu("outbox", "show", 1)
    for words in (
        f"To: Văn thư xã Đắk Wil <{SENDER}>",
        f"In-Reply-To: {MESSAGE_ID}",
        "Đ/c Mẫu, 0261",
        "chờ duyệt gửi",
    ):
        assert words in shown
    vanthu("outbox", "show", 1, "--out", tmp_path / "xem.pdf")
    assert (tmp_path / "xem.pdf").read_bytes().startswith(b"%PDF-")
    assert "chờ gửi" in vanthu("outbox", "release", 1, "--who", "Lê Thị Mẫu")
    assert "đã gửi" in vanthu("outbox", "send")
    assert "Không có thư nào" in vanthu("outbox", "send")
    (mail,) = server.mails
    assert (server.got[0][0], server.got[0][1]) == (account.smtp.sender if account.smtp else "", SENDER)
    assert (mail["In-Reply-To"], mail["References"]) == (MESSAGE_ID, MESSAGE_ID)
    assert str(mail["Subject"]) == "Re: V/v đăng bài cảnh báo"
    assert mail["Auto-Submitted"] is None
    (paper,) = mail.iter_attachments()
    assert paper.get_filename() == "thong-bao-tiep-nhan-1-2024.pdf"
    assert paper.get_content() == (tmp_path / "xem.pdf").read_bytes()
    assert "thư đi số: 1" in vanthu("matter", "1/2024").replace("\n", " ")
    assert "thông báo tiếp nhận" not in vanthu("outbox")
    assert "Thông báo tiếp nhận" in vanthu("outbox", "list", "--all")


def test_words_of_a_person_about_an_answer(
    vanthu: Callable[..., str], server: Server, account: Account, desk: Desk
) -> None:
    """Given up with a reason; refused, sent again; unsure, found to have arrived."""
    assert held(desk, account).id == 1
    assert "--why" in vanthu("outbox", "cancel", 1, code=1)
    assert "đã hủy: nhầm" in vanthu("outbox", "cancel", 1, "--why", "nhầm")
    assert "đã hủy" in vanthu("outbox", "release", 1, code=1)
    released(desk, account)
    server.data = ["550 5.7.1 no"]
    assert "máy chủ từ chối: máy chủ trả lời 550 5.7.1 no" in vanthu("outbox", "send")
    assert "Không có thư nào" in vanthu("outbox", "send")
    assert "chờ gửi" in vanthu("outbox", "resend", 2, "--why", "máy chủ đã sửa")
    server.data = ["close"]
    assert "chưa rõ" in vanthu("outbox", "send")
    assert "Không có thư nào" in vanthu("outbox", "send")
    assert "đã gửi: đơn vị báo đã nhận" in vanthu("outbox", "sent", 2, "--why", "đơn vị báo đã nhận")
    assert len(server.got) == 1
    assert "số 9" in vanthu("outbox", "show", 9, code=1)
    assert "số 9" in vanthu("outbox", "release", 9, code=1)


def test_without_an_account_nothing_goes_out(
    vanthu: Callable[..., str], monkeypatch: pytest.MonkeyPatch, account: Account
) -> None:
    """The officer is told what is missing, or which accounts there are."""
    monkeypatch.setattr(commands, "accounts_of", lambda _: (replace(account, smtp=None),))
    assert "smtp" in vanthu("outbox", "send", code=1)
    assert "chưa có" in vanthu("outbox", "answer", "gaps", "1/2024", code=1)
    two = (account, replace(account, name="phu"))
    monkeypatch.setattr(commands, "accounts_of", lambda _: two)
    assert "congvan, phu" in vanthu("outbox", "answer", "gaps", "1/2024", code=1)


def test_a_passing_trouble_is_waited_for(desk: Desk, server: Server, account: Account) -> None:
    """451, then taken: it arrives once, and not before its time."""
    mail = released(desk, account)
    server.data = ["451 4.3.0 try later"]
    (first,) = send(desk, account)
    assert (first.state, first.why) == (OutState.RELEASED, "máy chủ trả lời 451 4.3.0 try later")
    assert send(desk, account) == ()
    (second,) = send(desk, account, later=timedelta(minutes=2))
    assert (second.id, second.state, second.attempts) == (mail.id, OutState.SENT, 2)
    assert server.copies == {mail.message_id: 1}


def test_trouble_with_the_server_keeps_the_other_mails(desk: Desk, server: Server, account: Account) -> None:
    """Nobody listens, a wrong password: the first mail finds out, the others are not tried."""
    first, second = released(desk, account), released(desk, account)
    assert account.smtp is not None
    gone = replace(account, smtp=replace(account.smtp, port=1))
    (tried,) = send(desk, gone)
    assert (tried.id, tried.state, tried.attempts) == (first.id, OutState.RELEASED, 1)
    Path("wrong").write_text("falsch")
    (tried,) = send(desk, replace(account, password_file=Path("wrong")))
    assert (tried.id, tried.attempts) == (second.id, 1)
    (tried,) = send(desk, replace(account, password_file=Path("none")), later=timedelta(minutes=2))
    assert "mật khẩu" in tried.why
    assert server.got == []
    done = send(desk, account, later=timedelta(hours=1))
    assert [one.state for one in done] == [OutState.SENT, OutState.SENT]
    assert server.copies == {first.message_id: 1, second.message_id: 1}


def test_kept_bytes_that_are_damaged_do_not_go_out(
    desk: Desk, server: Server, account: Account, data: Path
) -> None:
    """What a person released is what goes, or nothing does."""
    mail = released(desk, account)
    path = place(data / "originals", mail.sha256)
    path.chmod(0o600)
    path.write_bytes(path.read_bytes().replace(b"congan", b"kongan"))
    (tried,) = send(desk, account)
    assert tried.state is OutState.REFUSED
    assert server.got == []


def test_the_envelope_of_the_mailbox_goes_before(desk: Desk, server: Server, account: Account) -> None:
    """With it the whole thread is known, and a Reply-To of the same domain."""
    domain = SENDER.partition("@")[2]
    known = envelope(
        sender=SENDER, reply_to=f"phong@{domain}", message_id=MESSAGE_ID, references=("<a@b.example.vn>",)
    )
    queued = held(desk, account, envelope=known)
    assert queued.recipient == f"phong@{domain}"
    assert desk.store.outbox is not None
    desk.store.outbox.release(queued.id, who="Lê Thị Mẫu", at=now())
    send(desk, account)
    assert server.mails[0]["References"] == f"<a@b.example.vn> {MESSAGE_ID}"


def test_a_notice_to_our_own_people(server: Server, account: Account) -> None:
    """An alert arrives with each of them, says that a machine wrote it, and does not fail in silence."""
    to = ("truc@congan.example.vn", "phong@congan.example.vn")
    sending.send_notice(account, to, "Hộp thư lỗi\r\nBcc: x@y.vn", "Không đọc được hộp thư.", at=now())
    assert [recipient for _, recipient, _ in server.got] == list(to)
    mail = server.mails[0]
    assert str(mail["Subject"]) == "Hộp thư lỗi Bcc: x@y.vn"
    assert (mail["Auto-Submitted"], mail["Bcc"]) == ("auto-generated", None)
    assert mail.get_content().strip() == "Không đọc được hộp thư."
    server.recipient = "550 5.1.1 no"
    with pytest.raises(TransientError, match="550"):
        sending.send_notice(account, to, "x", "y", at=now())
    with pytest.raises(SettingsError, match="smtp"):
        sending.send_notice(replace(account, smtp=None), to, "x", "y", at=now())


def test_a_token_goes_where_the_account_has_one(account: Account, tmp_path: Path) -> None:
    """The password of the way out goes before the account's token, that before its password."""
    own, smtp = tmp_path / "own", account.smtp
    own.write_text("riêng\n", encoding="utf-8")
    assert smtp is not None
    tokened = replace(account, password_file=None, oauth=OAuth("https://x.example.vn", "id", tmp_path / "t"))
    login = sending.login_of(tokened, smtp, lambda one: f"token of {one.name}")
    assert (login.user, login.secret, login.is_token) == (USER, "token of congvan", True)
    login = sending.login_of(tokened, replace(smtp, user="u", password_file=own), sending.no_token)
    assert (login.user, login.secret, login.is_token) == ("u", "riêng", False)
