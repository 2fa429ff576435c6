"""A mail that goes out stands in the sender's thread, says what it carries, and obeys no stranger."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mail_envelopes import FROM, MESSAGE_ID, envelope

from pipeline.errors import DefectError, UsageError
from pipeline.outgoing import COVERS, Answer, Attachment, compose
from pipeline.outgoing.addresses import recipient_of, subject_of, thread_of
from pipeline.post import Envelope, Smtp
from pipeline.route.profile_checks import ANSWERS

if TYPE_CHECKING:
    from email.message import EmailMessage

SMTP = Smtp("mail.congan.example.vn", 465, "tls", "congvan@congan.example.vn", "Công an tỉnh Sông Ngân")
OWN = "<0123456789abcdef@congan.example.vn>"
# As Outlook writes them: longer than the 78 characters at which the standard library folds.
LONG = f"<SEYPR01MB{'0123456789ABCDEF' * 4}@SEYPR01MB1234.apcprd01.prod.example.vn>"
PDF = b"%PDF-1.7\n" + bytes(range(256)) * 40


def answer(to: Envelope | None = None, **changes: object) -> Answer:
    """Give the answer that says what a request lacks."""
    known = Answer(
        paper="gaps",
        to=to or envelope(),
        message_id=OWN,
        at=datetime(2026, 12, 7, 9, 30, tzinfo=timezone(timedelta(hours=7))),
        addressee="Ủy ban nhân dân xã Suối Mơ",
        letter="Công văn số 12/UBND-VX ngày 02/12/2026 của Ủy ban nhân dân xã Suối Mơ",
        arrival="215 ngày 03/12/2026",
        contact="hộp thư congvan@congan.example.vn",
        attachment=Attachment("thong-bao-bo-sung-215-2026.pdf", PDF),
    )
    return replace(known, **changes)  # type: ignore[arg-type]


def read(data: bytes) -> EmailMessage:
    """Read a mail as its recipient's program does."""
    return message_from_bytes(data, policy=default)


def heads(data: bytes) -> list[str]:
    """Give the header lines, unfolded."""
    head = data.partition(b"\r\n\r\n")[0].decode("ascii")
    return re.sub(r"\r\n[ \t]", " ", head).split("\r\n")


def test_a_mail_says_what_it_carries() -> None:
    """Headers of the thread, a short text in Vietnamese, the PDF whole; ASCII, CRLF, no long line."""
    data = compose(answer(), SMTP)
    mail = read(data)
    assert str(mail["From"]) == "Công an tỉnh Sông Ngân <congvan@congan.example.vn>"
    assert str(mail["To"]) == f"Văn thư UBND xã Suối Mơ <{FROM}>"
    assert str(mail["Subject"]) == "Re: V/v đăng bài cảnh báo lừa đảo"
    assert (mail["Message-ID"], mail["In-Reply-To"], mail["References"]) == (OWN, MESSAGE_ID, MESSAGE_ID)
    assert str(mail["Date"]) == "Mon, 07 Dec 2026 09:30:00 +0700"
    assert mail["Auto-Submitted"] is None
    body = mail.get_body(("plain",))
    assert body is not None
    text = body.get_content().replace("\r\n", "\n")
    for words in (
        "Kính gửi: Ủy ban nhân dân xã Suối Mơ",
        "Công an tỉnh Sông Ngân đã nhận Công văn số 12/UBND-VX ngày 02/12/2026",
        "số 215 ngày 03/12/2026",
        "bổ sung",
        "thong-bao-bo-sung-215-2026.pdf",
        "hộp thư congvan@congan.example.vn",
    ):
        assert words in text
    (attachment,) = mail.iter_attachments()
    assert (attachment.get_filename(), attachment.get_content_type()) == (
        "thong-bao-bo-sung-215-2026.pdf",
        "application/pdf",
    )
    assert attachment.get_content() == PDF
    assert data.isascii()
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, data.split(b"\r\n"))) < 998
    assert compose(answer(), SMTP) == data


def test_an_automatic_mail_says_so() -> None:
    """Other machines must not answer it (RFC 3834), and its reader should know."""
    mail = read(compose(answer(automatic=True), SMTP))
    assert (mail["Auto-Submitted"], mail["X-Auto-Response-Suppress"]) == ("auto-replied", "All")
    body = mail.get_body(("plain",))
    assert body is not None
    assert "tự động" in body.get_content()


def test_a_letter_that_is_not_registered_has_no_number() -> None:
    """Nothing is said of a number that there is not."""
    body = read(compose(answer(arrival=None), SMTP)).get_body(("plain",))
    assert body is not None
    assert "vào sổ" not in body.get_content()


@pytest.mark.parametrize("cover", COVERS, ids=lambda cover: cover.paper)
def test_every_paper_has_its_words(cover: object) -> None:
    """Each kind of paper is told in its own sentence."""
    assert cover in COVERS
    said = getattr(cover, "said", "")
    body = read(compose(answer(paper=getattr(cover, "paper", "")), SMTP)).get_body(("plain",))
    assert body is not None
    assert said in body.get_content()


def test_profiles_name_the_papers_that_go_out() -> None:
    """What a procedure may release is what there is a cover for."""
    assert tuple(cover.paper for cover in COVERS) == ANSWERS


def test_an_unknown_paper_does_not_go_out() -> None:
    """A proposal to C06 is no answer to the sender."""
    with pytest.raises(DefectError):
        compose(answer(paper="c06"), SMTP)


def test_long_ids_stay_whole() -> None:
    """An id of Outlook is one word in the bytes too, else the thread breaks."""
    data = compose(answer(envelope(message_id=LONG, references=(MESSAGE_ID, LONG[::-1], LONG))), SMTP)
    assert f"In-Reply-To: {LONG}" in heads(data)
    assert f"References: {MESSAGE_ID} {LONG}" in heads(data)


@pytest.mark.parametrize(
    ("changes", "thread"),
    [
        ({}, (MESSAGE_ID,)),
        ({"references": ("<a@b.vn>", "<c@d.vn>")}, ("<a@b.vn>", "<c@d.vn>", MESSAGE_ID)),
        ({"in_reply_to": ("<c@d.vn>", "<e@f.vn>")}, ("<c@d.vn>", MESSAGE_ID)),
        ({"references": ("<a@b.vn>", MESSAGE_ID, "<a@b.vn>")}, ("<a@b.vn>", MESSAGE_ID)),
        ({"references": ("<a b@c.vn>", "<a@b.vn>\r\nBcc: <c@d.vn>", "a@b.vn", "<ă@b.vn>")}, (MESSAGE_ID,)),
        ({"message_id": None, "references": ("<a@b.vn>",)}, ()),
        ({"message_id": "<x\n@y.vn>"}, ()),
        ({"message_id": f"<{'x' * 300}@y.vn>"}, ()),
    ],
)
def test_the_thread(changes: dict[str, object], thread: tuple[str, ...]) -> None:
    """References are those of the mail and its own id; an id that cannot be one is left out."""
    assert thread_of(envelope(**changes)) == thread


def test_a_thread_without_end_is_cut() -> None:
    """The first and the newest ids stay."""
    before = tuple(f"<{number}@b.vn>" for number in range(300))
    found = thread_of(envelope(references=before))
    assert (found[0], found[-2], found[-1]) == ("<0@b.vn>", "<299@b.vn>", MESSAGE_ID)
    assert len(found) == 20


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("V/v đăng bài", "Re: V/v đăng bài"),
        ("RE: V/v đăng bài", "RE: V/v đăng bài"),
        ("Re[2]: V/v", "Re[2]: V/v"),
        ("Trả lời: V/v", "Trả lời: V/v"),
        ("Regarding: V/v", "Re: Regarding: V/v"),
        ("", "Re:"),
        ("a\r\nBcc: x@y.vn", "Re: a Bcc: x@y.vn"),
        ("a\u2028b\u202ec\x00d\ud800e", "Re: a b c d e"),
        ("=?utf-8?q?a=0D=0ABcc:_x=40y.vn?=", "Re: = ?utf-8?q?a=0D=0ABcc:_x=40y.vn?="),
    ],
)
def test_the_subject(subject: str, said: str) -> None:
    """One "Re:", one line, nothing that a mail program would decode once more."""
    assert subject_of(envelope(subject=subject)) == said
    data = compose(answer(envelope(subject=subject)), SMTP)
    assert read(data)["Subject"].replace("\ufffd", "") == said
    assert not any(line.lower().startswith("bcc") for line in heads(data))


@pytest.mark.parametrize(
    ("reply_to", "recipient"),
    [
        (None, FROM),
        ("Phong@Xa-Suoi-Mo.example.vn", "phong@xa-suoi-mo.example.vn"),
        ("phong@khac.example.vn", FROM),
        ("phong@con.xa-suoi-mo.example.vn", FROM),
        ("không phải địa chỉ", FROM),
        ("a@b.vn, c@d.vn", FROM),
    ],
)
def test_reply_to_leads_to_no_stranger(reply_to: str | None, recipient: str) -> None:
    """It is followed within the domain of From only: our papers go to who sent the letter."""
    assert recipient_of(envelope(reply_to=reply_to)) == recipient


@pytest.mark.parametrize(
    "sender",
    ["", "vanthu", "a@b", "a b@c.vn", '"a b"@c.vn', "a@[127.0.0.1]", "a@b.vn>", "ă@b.vn", f"a@{'b' * 250}.vn",
     "a@b.vn\r\nRCPT TO:<c@d.vn>", "a@b.vn,c@d.vn", "@b.vn", "a@-b.vn", "a..b@c.vn"],
)  # fmt: skip
def test_an_address_that_cannot_be_one(sender: str) -> None:
    """The officer is told that one cannot write to it."""
    with pytest.raises(UsageError, match="không dùng được"):
        recipient_of(envelope(sender=sender))


def test_our_own_names_cannot_break_a_mail() -> None:
    """Names with quotes, commas and line breaks stay names."""
    smtp = replace(SMTP, sender_name='Công an "tỉnh", \r\nPhòng <PC06>')
    mail = read(compose(answer(), smtp))
    (sender,) = mail["From"].addresses
    assert (sender.display_name, sender.addr_spec) == ('Công an "tỉnh", Phòng <PC06>', SMTP.sender)


@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=100))
def test_no_text_of_a_stranger_becomes_a_header(subject: str, name: str, reference: str) -> None:
    """Whatever stands in a mail, ours has the same headers, one recipient, and survives its way."""
    to = envelope(subject=subject, sender_name=name, references=(reference,))
    data = compose(answer(to, addressee=name, letter=subject, contact=name), SMTP)
    names = [line.partition(":")[0] for line in heads(data)]
    assert names == [
        "From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "MIME-Version",
        "Content-Type",
    ]  # fmt: skip
    mail = read(data)
    assert [one.addr_spec for one in mail["To"].addresses] == [FROM]
    assert data.isascii()
    assert b"\n" not in data.replace(b"\r\n", b"")
    (attachment,) = mail.iter_attachments()
    assert attachment.get_content() == PDF
