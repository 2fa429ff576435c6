"""Mails: names, bodies, nesting, envelope."""

from __future__ import annotations

import base64
import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.ingest import IngestOptions, ingest, media
from pipeline.ingest.limits import IngestLimits
from pipeline.ingest.markup import strip_markup
from pipeline.post import MailProof, Verdict
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Take

    from pipeline.model import Submission

PDF = b"%PDF-1.4\n1 0 obj\n<< >>\nendobj\n%%EOF\n"
HEAD = b"From: mau@example.vn\r\nSubject: x\r\nMIME-Version: 1.0\r\n"


def mixed(*parts: bytes) -> bytes:
    """Give a mail of these raw parts."""
    body = b"".join(b"--b\r\n" + part + b"\r\n" for part in parts)
    return HEAD + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n' + body + b"--b--\r\n"


def attached(headers: bytes) -> bytes:
    """Give a raw part with these headers that holds a PDF."""
    return headers + b"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(PDF)


def names(submission: Submission) -> list[str]:
    """Give the names of what the mail holds."""
    return [file.name for file in submission.files[1:]]


NFD = unicodedata.normalize("NFD", "Công văn số 12.pdf").encode()
B64 = base64.b64encode("Công văn số 12.pdf".encode())
HALF = "Công văn".encode()[:10]  # cut inside the bytes of "ă"
REST = "Công văn số 12.pdf".encode()[10:]


HEADERS: dict[str, bytes] = {
    "b-quoted": b'Content-Disposition: attachment; filename="=?utf-8?B?' + B64 + b'?="',
    "2231": b"Content-Disposition: inline; filename*=UTF-8''C%C3%B4ng%20v%C4%83n%20s%E1%BB%91%2012.pdf",
    "2231-continued": (
        b"Content-Disposition: attachment;\r\n filename*0*=UTF-8''C%C3%B4ng%20v;"
        b"\r\n filename*1*=%C4%83n%20s%E1%BB%91%2012.pdf"
    ),
    "raw-utf8": 'Content-Disposition: attachment; filename="Công văn số 12.pdf"'.encode(),
    "nfd-inline": b'Content-Disposition: inline; filename="' + NFD + b'"',
    "q-in-type": b'Content-Type: text/x; name="=?UTF-8?Q?C=C3=B4ng_v=C4=83n_s=E1=BB=91_12=2Epdf?="',
    "split-letter": b'Content-Disposition: attachment; filename="=?utf-8?B?%s?=\r\n =?utf-8?B?%s?="'
    % (base64.b64encode(HALF), base64.b64encode(REST)),
    "cp1258": 'Content-Disposition: attachment; filename="Công văn sô\u0301 12.pdf"'.encode("cp1258"),
}


@pytest.mark.parametrize("header", HEADERS.values(), ids=HEADERS)
def test_names_of_attachments(take: Take, header: bytes) -> None:
    """However a mail program wrote the name, it comes out the same, and the bytes are whole."""
    submission = take(mixed(attached(header)))
    assert names(submission) == ["Công văn số 12.pdf"]
    file = submission.files[1]
    assert (file.media_type, file.parent, file.path.read_bytes()) == (media.PDF, 0, PDF)
    assert file.path.name == file.sha256
    assert submission.findings == ()


def test_an_attachment_without_a_name_gets_one(take: Take) -> None:
    """The made-up name tells the type that the content has."""
    submission = take(mixed(attached(b"Content-Type: application/octet-stream")))
    assert names(submission) == ["dinh-kem-1.pdf"]


def test_the_plain_body_is_preferred_to_its_html_twin(take: Take) -> None:
    """One text, NFC, without a file of its own."""
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "mau@example.vn", "Đề nghị"
    mail.set_content(unicodedata.normalize("NFD", "Kính gửi: Công an xã Mẫu"))
    mail.add_alternative("<p>không đọc</p>", subtype="html")
    submission = take(mail.as_bytes())
    assert submission.files[0].text == "Kính gửi: Công an xã Mẫu"
    assert len(submission.files) == 1


def test_an_html_body_becomes_words(take: Take) -> None:
    """Scripts and styles are dropped, blocks stand on lines of their own; a footer does not replace it."""
    html = "<style>p{}</style><div>Kính gửi:&nbsp;A &lt; B</div><p>Dòng hai<br>ba<script>x</script></p>"
    part = b"Content-Type: text/html; charset=utf-8\r\n\r\n" + html.encode()
    submission = take(mixed(part, b"Content-Type: text/plain\r\n\r\nGui tu dien thoai"))
    assert submission.files[0].text == "Kính gửi: A < B\nDòng hai\nba\nGui tu dien thoai"


def test_a_wrong_charset_does_not_lose_the_text(take: Take) -> None:
    """Declared us-ascii or unknown, sent as utf-8; codecs that are no charset are refused."""
    for charset in (b"us-ascii", b"x-unknown", b"punycode"):
        body = HEAD + b"Content-Type: text/plain; charset=" + charset + b"\r\n\r\n" + "Đắk Mil".encode()
        assert take(body).files[0].text == "Đắk Mil"


def test_a_mail_in_a_mail_keeps_its_attachments(take: Take) -> None:
    """The nested mail is a file with its own body; its attachment names it as parent."""
    inner = mixed(
        b"Content-Type: text/plain\r\n\r\ntrong",
        attached(b'Content-Disposition: attachment; filename="a.pdf"'),
    )
    submission = take(
        mixed(b"Content-Type: message/rfc822\r\n\r\n" + inner.replace(b'"b"', b'"c"').replace(b"--b", b"--c"))
    )
    assert [(f.name, f.parent) for f in submission.files] == [("thu.eml", None), ("x.eml", 0), ("a.pdf", 1)]
    assert submission.files[1].text == "trong"
    assert submission.files[1].path.read_bytes().startswith(b"From: mau@example.vn")


def test_nesting_ends_at_the_limit(take: Take) -> None:
    """Deeper mails are listed but not opened, and it is said."""
    data = HEAD + b"\r\nhet"
    for _ in range(6):
        data = HEAD + b"Content-Type: message/rfc822\r\n\r\n" + data
    submission = take(data, limits=IngestLimits(max_depth=2))
    assert len(submission.files) == 3
    assert [(f.code, f.file) for f in submission.findings] == [(FindingCode.TOO_LARGE, 2)]


def test_the_envelope(take: Take) -> None:
    """Sender and subject decoded and cleaned, the time aware, the day that of Viet Nam."""
    submission = take(
        b"From: =?utf-8?B?" + base64.b64encode("Trần Mẫu".encode()) + b"?= <mau@example.vn>\r\n"
        b"Subject: =?utf-8?Q?=C4=90=E1=BB=81?= =?utf-8?Q?_ngh=E1=BB=8B?=\r\n"
        b"Date: Thu, 05 Dec 2024 18:30:00 -0000\r\nMessage-ID: <1@example.vn>\r\n"
        b"Authentication-Results: mx.example.vn; spf=pass\r\n\r\nx"
    )
    mail = submission.mail
    assert mail is not None
    assert (mail.sender, mail.subject) == ("Trần Mẫu <mau@example.vn>", "Đề nghị")
    assert mail.sent_at == datetime(2024, 12, 5, 18, 30, tzinfo=UTC)
    assert (mail.message_id, mail.authentication) == ("<1@example.vn>", "mx.example.vn; spf=pass")
    assert submission.received_on == date(2024, 12, 6)


def test_the_sender_of_a_mail_that_arrived_is_proven(tmp_path: Path) -> None:
    """Its own bytes are asked about, once: not those of a mail within it, nor those of a letter beside it."""
    inner = HEAD + b"\r\ntrong"
    outer = HEAD + b"Content-Type: message/rfc822\r\n\r\n" + inner
    (tmp_path / "1.pdf").write_bytes(PDF)
    (tmp_path / "2.eml").write_bytes(outer)
    asked: list[bytes] = []

    def prove(raw: bytes) -> MailProof:
        asked.append(raw)
        return MailProof("example.vn", dmarc=Verdict.PASS)

    paths = [tmp_path / "1.pdf", tmp_path / "2.eml"]
    options = IngestOptions(today=date(2025, 1, 2), spool=tmp_path / "spool", together=True)
    (plain,) = ingest(paths, options=options)
    (proven,) = ingest(paths, options=replace(options, prove=prove))
    assert asked == [outer]
    assert proven.mail
    assert plain.mail
    assert proven.mail == replace(plain.mail, proof=MailProof("example.vn", dmarc=Verdict.PASS))
    assert replace(proven, mail=plain.mail) == plain


def test_a_senseless_date_means_today(take: Take) -> None:
    """A mail without a usable Date arrived today."""
    assert take(HEAD + b"Date: hom qua\r\n\r\nx").received_on == date(2025, 1, 2)


def test_small_layout_pictures_and_signatures_are_no_fault(take: Take) -> None:
    """A logo and an electronic signature are listed without a finding; a real AVIF attachment is one."""
    avif = b"\x00\x00\x00\x18ftypavif"
    logo = b"Content-Type: image/avif\r\nContent-ID: <l>\r\nContent-Disposition: inline\r\n\r\n" + avif
    signed = b"Content-Type: application/pkcs7-signature\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    signed += base64.encodebytes(b"0\x82\x01\x00\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02")
    assert take(mixed(logo, signed)).findings == ()
    big = (
        b'Content-Type: image/avif\r\nContent-Disposition: attachment; filename="b.avif"\r\n\r\n'
        + avif
        + b"x" * 9000
    )
    assert [f.code for f in take(mixed(big)).findings] == [FindingCode.UNSUPPORTED_FORMAT]


def test_a_winmail_alone_is_said(take: Take) -> None:
    """winmail.dat hides the attachments; with others beside it nothing is lost."""
    tnef = b'Content-Disposition: attachment; filename="winmail.dat"\r\n'
    tnef += b"Content-Transfer-Encoding: base64\r\n\r\neJ8+Ig=="
    assert [f.code for f in take(mixed(tnef)).findings] == [FindingCode.UNSUPPORTED_FORMAT]
    other = attached(b'Content-Disposition: attachment; filename="a.pdf"')
    assert take(mixed(tnef, other)).findings == ()


def test_a_base64_mail_in_a_mail_is_decoded(take: Take) -> None:
    """Forbidden by RFC 2046, done nevertheless."""
    inner = base64.encodebytes(HEAD + b"Date: Thu, 05 Dec 2024 18:30:00 -0000\r\n\r\nben trong")
    part = b"Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n" + inner
    assert take(mixed(part)).files[1].text == "ben trong"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damaged_mails_never_raise(take: Take, data: st.DataObject) -> None:
    """Bytes changed anywhere in a mail give a submission, never an exception."""
    raw = bytearray(
        mixed(
            b"Content-Type: text/plain\r\n\r\nx",
            attached(b'Content-Disposition: attachment; filename="a.pdf"'),
        )
    )
    for _ in range(data.draw(st.integers(1, 8))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.sampled_from(b'\x00\r\n";=:-\xff?*'))
    assert take(bytes(raw)).files


@given(st.text(alphabet="<>!-/abp &;\"'=", max_size=200))
def test_stripping_never_raises_and_leaves_no_tag(html: str) -> None:
    """Plain words after any markup that is closed survive, their tags do not."""
    text = strip_markup(html.replace("<", "") + "<p class=x>Kính gửi</p>")
    assert text.endswith("Kính gửi")
    assert "class" not in text
    assert isinstance(strip_markup(html), str)
