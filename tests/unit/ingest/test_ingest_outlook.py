"""Outlook mails, built as real compound files."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import cfb
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.ingest import media
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from conftest import Take

PDF = b"%PDF-1.4\n1 0 obj\n<< >>\nendobj\n%%EOF\n"
SENT = datetime(2024, 12, 5, 18, 30, tzinfo=UTC)


def test_envelope_body_and_attachments(take: Take) -> None:
    """Subject, sender, time, body and both the visible and the hidden attachment come out."""
    parts = (
        cfb.attachment("Công văn.pdf", PDF * 300),
        cfb.attachment("logo.png", b"\x89PNG\r\n\x1a\n", content_id="logo"),
    )
    submission = take(
        cfb.compound(cfb.message("Đề nghị", "Kính gửi:\r\nCông an xã Mẫu", SENT, parts)), "a.msg"
    )
    mail = submission.mail
    assert mail is not None
    assert (mail.sender, mail.subject, mail.sent_at) == ("Trần Văn Mẫu <mau@example.vn>", "Đề nghị", SENT)
    assert mail.message_id == "<m1@example.vn>"
    assert submission.received_on == date(2024, 12, 6)
    assert submission.files[0].media_type == media.OUTLOOK
    assert submission.files[0].text == "Kính gửi:\nCông an xã Mẫu"
    assert [(f.name, f.media_type, f.parent) for f in submission.files[1:]] == [
        ("Công văn.pdf", media.PDF, 0),
        ("logo.png", media.PNG, 0),
    ]
    assert submission.files[1].path.read_bytes() == PDF * 300


def test_a_mail_inside_a_mail(take: Take) -> None:
    """The embedded mail is a file with its own text, what it holds names it as parent."""
    inner = cfb.message("Bên trong", "thân trong", None, (cfb.attachment("b.pdf", PDF),), head=24)
    submission = take(cfb.compound(cfb.message("Ngoài", "x", None, (cfb.embedded(inner),))), "a.msg")
    assert [(f.name, f.media_type, f.parent) for f in submission.files] == [
        ("a.msg", media.OUTLOOK, None),
        ("Bên trong.eml", media.MAIL, 0),
        ("b.pdf", media.PDF, 1),
    ]
    assert submission.files[1].text == "thân trong"
    assert "thân trong" in submission.files[1].path.read_text("utf-8")


def test_ansi_text_html_body_and_header_date(take: Take) -> None:
    """Old mails have code pages, HTML only, and the time in the transport headers alone."""
    tree: cfb.Tree = {
        "__properties_version1.0": cfb.properties(32, {0x3FFD: 1258, 0x3FDE: 65001}),
        "__substg1.0_0037001E": "Công văn".encode("cp1258"),
        "__substg1.0_10130102": "<p>Kính gửi</p><p>A</p>".encode(),
        "__substg1.0_007D001E": b"Date: Thu, 05 Dec 2024 18:30:00 +0000\r\nMessage-ID: <h@example.vn>\r\n",
    }
    submission = take(cfb.compound(tree), "a.msg")
    assert submission.mail is not None
    assert (submission.mail.subject, submission.mail.sent_at) == ("Công văn", SENT)
    assert submission.mail.message_id == "<h@example.vn>"
    assert submission.files[0].text == "Kính gửi\nA"


def test_an_ole_object_is_said_and_the_rest_is_read(take: Take) -> None:
    """An embedded spreadsheet object has no bytes to give; the file beside it is taken."""
    thing: cfb.Tree = {
        "__properties_version1.0": cfb.properties(8, {}),
        "__substg1.0_3701000D": {"Workbook": b"x"},
    }
    submission = take(
        cfb.compound(cfb.message("a", "b", None, (thing, cfb.attachment("c.pdf", PDF)))), "a.msg"
    )
    assert [(f.code, f.file) for f in submission.findings] == [(FindingCode.UNSUPPORTED_FORMAT, 0)]
    assert [f.name for f in submission.files[1:]] == ["c.pdf"]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damaged_outlook_mails_never_raise(take: Take, data: st.DataObject) -> None:
    """Bytes changed anywhere give a submission, never an exception."""
    raw = bytearray(cfb.compound(cfb.message("a", "b", SENT, (cfb.attachment("c.pdf", PDF),))))
    for _ in range(data.draw(st.integers(1, 10))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    assert take(bytes(raw), "a.msg").files
