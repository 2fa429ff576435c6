"""Envelopes: what the headers of a mail claim, whatever shape they come in."""

from __future__ import annotations

import base64
import re
import time
from dataclasses import fields
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import broken
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.ingest.charset import one_line
from pipeline.ingest.envelope import MAX_RECIPIENTS, MAX_REFERENCES, read_envelope
from pipeline.post import Envelope

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SUBJECT = "V/v đề nghị đăng bài tuyên truyền"
ENCODED = f"=?utf-8?B?{base64.b64encode(SUBJECT.encode()).decode()}?="
GMAIL = f"""\
Return-Path: <vanthu.mau@example.vn>
Authentication-Results: mx.example.vn; dkim=pass header.i=@example.vn;
 spf=pass; dmarc=pass header.from=example.vn
Authentication-Results: forged.example; dmarc=pass
Received: from a by b; Mon, 2 Nov 2026 08:00:00 +0700
From: =?utf-8?Q?V=C4=83n_th=C6=B0_x=C3=A3_M=E1=BA=ABu?= <VanThu.Mau@Example.VN>
Reply-To: Hop thu <tra-loi@example.vn>
To: "Công an xã, Mẫu" <ca.mau@example.vn>, kia@example.vn
Cc: KIA@example.vn, ba@example.vn
Subject: {ENCODED}
Date: Mon, 2 Nov 2026 08:00:00 +0700
Message-ID: <CA+abc.123@mail.example.vn>
In-Reply-To: <hoi@example.vn>
References: <goc@example.vn>
 <hoi@example.vn>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="000Abc"

<khong-phai@tieu-de.example>
""".encode()


def test_a_usual_header_block() -> None:
    """Every field of an everyday mail, addresses lower case, the body untouched."""
    assert read_envelope(GMAIL) == Envelope(
        message_id="<CA+abc.123@mail.example.vn>",
        sender="vanthu.mau@example.vn",
        sender_name="Văn thư xã Mẫu",
        reply_to="tra-loi@example.vn",
        recipients=("ca.mau@example.vn", "kia@example.vn", "ba@example.vn"),
        subject=SUBJECT,
        sent_at=datetime(2026, 11, 2, 8, tzinfo=timezone(timedelta(hours=7))),
        in_reply_to=("<hoi@example.vn>",),
        references=("<goc@example.vn>", "<hoi@example.vn>"),
        null_return_path=False,
        auto_submitted=None,
        precedence=None,
        list_id=None,
        unsubscribe=False,
        spam_flag=None,
        content_type='multipart/mixed; boundary="000abc"',
        authentication=(
            "mx.example.vn; dkim=pass header.i=@example.vn; spf=pass; dmarc=pass header.from=example.vn",
            "forged.example; dmarc=pass",
        ),
    )


@pytest.mark.parametrize("end", [b"\r\n", b"\r", b"\n"])
def test_a_block_alone_says_what_the_message_says(end: bytes) -> None:
    """Fetched as BODY[HEADER] or read with its body, with any line ends."""
    raw = GMAIL.replace(b"\n", end)
    assert read_envelope(raw) == read_envelope(GMAIL.partition(b"\n\n")[0])


FROM: dict[str, tuple[bytes, str, str]] = {
    "bare": (b"A@Example.vn", "", "a@example.vn"),
    "old comment": (b"a@example.vn (Van thu)", "Van thu", "a@example.vn"),
    "raw utf-8": ("Văn thư <a@example.vn>".encode(), "Văn thư", "a@example.vn"),
    "raw cp1258": ("Sơ\u0309 Y tê\u0301 <a@example.vn>".encode("cp1258"), "Sở Y tế", "a@example.vn"),
    "unquoted comma": (
        "Phòng Văn hóa, huyện Mẫu <a@example.vn>".encode(),
        "Phòng Văn hóa, huyện Mẫu",
        "a@example.vn",
    ),
    "an address as the name": (b'"b@gov.example.vn" <a@example.com>', "b@gov.example.vn", "a@example.com"),
    "the same without quotes": (b"b@gov.example.vn <a@example.com>", "b@gov.example.vn", "a@example.com"),
    "an encoded one": (b"=?utf-8?q?b=40gov=2Eexample?= <a@example.com>", "b@gov.example", "a@example.com"),
    "two mailboxes": (b"A <a@example.vn>, B <b@example.vn>", "A", "a@example.vn"),
    "two bare ones": (b"a@example.vn, B <b@example.vn>", "", "a@example.vn"),
    "folded": (
        b"=?utf-8?q?V=C4=83n?=\r\n =?utf-8?q?_th=C6=B0?=\r\n\t<a@example.vn>",
        "Văn thư",
        "a@example.vn",
    ),
    "a program": (b"MAILER-DAEMON (Mail Delivery System)", "Mail Delivery System", "mailer-daemon"),
    "nothing": (b"", "", ""),
    "empty brackets": (b"Van thu <>", "Van thu", ""),
    "a deep comment": (b"(" * 1500 + b" <a@example.vn>", "(" * 200, "a@example.vn"),
    "a bidi override": ("a\u202etxt.nv <a@example.vn>".encode(), "atxt.nv", "a@example.vn"),
    "a NUL": (b"V\0an <a\0@example.vn>", "Van", "a@example.vn"),
}


@pytest.mark.parametrize(("header", "name", "address"), FROM.values(), ids=FROM)
def test_who_sent_it(header: bytes, name: str, address: str) -> None:
    """The address in angle brackets counts, whatever the name pretends to be."""
    found = read_envelope(b"Subject: x\r\nFrom: " + header + b"\r\nTo: x@example.vn\r\n\r\n")
    assert (found.sender_name, found.sender) == (name, address)
    assert found.recipients == ("x@example.vn",)


def test_doubled_headers_count_once() -> None:
    """The first From, Subject and Date stand; ids of all references are taken."""
    raw = b"From: a@example.vn\nFrom: b@example.vn\nSubject: mot\nSubject: hai\n"
    raw += b"Message-ID: <1@a>\nMessage-ID: <2@a>\n"
    raw += b"References: <3@a>\nReferences: <4@a> <3@a>\n\n"
    found = read_envelope(raw)
    assert (found.sender, found.subject, found.message_id) == ("a@example.vn", "mot", "<1@a>")
    assert found.references == ("<3@a>", "<4@a>")


def test_a_long_thread_keeps_its_root_and_its_end() -> None:
    """Fifty references are kept: the first, and the last ones."""
    ids = [f"<{number}@example.vn>" for number in range(120)]
    found = read_envelope(b"References: " + "\r\n ".join(ids).encode() + b"\r\n\r\n").references
    assert found == (ids[0], *ids[-(MAX_REFERENCES - 1) :])


IDS = {
    "<a b@example.vn>": ("<ab@example.vn>",),
    "a@example.vn": ("<a@example.vn>",),
    'Your message of "Mon" <a@example.vn>': ("<a@example.vn>",),
    "<>": (),
    "none": (),
    "<a@example.vn": ("<a@example.vn>",),
}


@pytest.mark.parametrize(("header", "ids"), IDS.items())
def test_message_ids(header: str, ids: tuple[str, ...]) -> None:
    """Ids come out in brackets, without blanks, or not at all."""
    assert read_envelope(f"In-Reply-To: {header}\r\n\r\n".encode()).in_reply_to == ids


MACHINES: dict[str, tuple[str, str | None]] = {
    "Auto-Submitted: auto-replied (vacation)": ("auto_submitted", "auto-replied (vacation)"),
    "Auto-Submitted: no": ("auto_submitted", "no"),
    "X-Autoreply: yes": ("auto_submitted", "auto-replied"),
    "X-Autorespond: Nghi phep": ("auto_submitted", "auto-replied"),
    "Precedence: Bulk": ("precedence", "bulk"),
    "List-Id: Tin <tin.example.vn>": ("list_id", "tin <tin.example.vn>"),
    "X-Spam-Flag: YES": ("spam_flag", "yes"),
    "X-Spam-Status: No, score=-1": ("spam_flag", "no, score=-1"),
    "X-Spam-Flag: NO\r\nX-Spam-Status: Yes, score=9": ("spam_flag", "yes, score=9"),
    "X-MS-Exchange-Organization-SCL: 6": ("spam_flag", "yes, scl=6"),
    "X-MS-Exchange-Organization-SCL: -1": ("spam_flag", None),
    "X-Forefront-Antispam-Report: CIP:1.2.3.4;SFV:SPM;": ("spam_flag", "yes, sfv:spm"),
}


@pytest.mark.parametrize(("header", "told"), MACHINES.items())
def test_what_programs_say_of_themselves(header: str, told: tuple[str, str | None]) -> None:
    """Automatic answers, lists and spam filters, in the forms of several programs."""
    assert getattr(read_envelope(f"{header}\r\n\r\n".encode()), told[0]) == told[1]


def test_the_empty_return_path() -> None:
    """An empty one says that no answer is wanted; a missing one says nothing."""
    assert read_envelope(b"Return-Path: <>\r\n\r\n").null_return_path
    assert not read_envelope(b"Return-Path: <a@example.vn>\r\n\r\n").null_return_path
    assert not read_envelope(b"\r\n").null_return_path


def test_a_windows_folder_beside_an_encoded_word() -> None:
    """What looks like an escape of Python is none; the subject stays."""
    found = read_envelope(b"Subject: =?utf-8?q?t=E1=BB=87p?= C:\\users\\x\r\n\r\n")
    assert found.subject == "tệp C:\\users\\x"


def test_a_date_without_sense_is_none() -> None:
    """Neither a wild date nor one without a zone does harm."""
    assert read_envelope(b"Date: hom qua\r\n\r\n").sent_at is None
    assert read_envelope(b"Date: 99 Foo 99999 99:99\r\n\r\n").sent_at is None
    assert read_envelope(b"Date: 2 Nov 2026 08:00:00\r\n\r\n").sent_at == datetime(2026, 11, 2, 8, tzinfo=UTC)


def sane(found: Envelope) -> None:
    """Check what callers rely on: one line, cut, lower case, capped."""
    texts: list[str] = []
    for field in fields(found):
        value = getattr(found, field.name)
        texts += [value] if isinstance(value, str) else value if isinstance(value, tuple) else []
    assert all(text == one_line(text, 5000) for text in texts)
    for address in (found.sender, found.reply_to or "", *found.recipients):
        assert address == address.lower()
        assert len(address) <= 320
    for one in (*found.references, *found.in_reply_to, *filter(None, [found.message_id])):
        assert re.fullmatch(r"<[^<>\s]{1,998}>", one)
    assert len(found.references) <= MAX_REFERENCES
    assert len(found.recipients) <= MAX_RECIPIENTS
    assert found.sent_at is None or found.sent_at.tzinfo is not None


NAMES = (
    "From|To|Cc|Subject|Date|Message-ID|References|In-Reply-To|Reply-To|Return-Path|Precedence|X-Spam-Flag"
)
HEADS = st.sampled_from([*(name.encode() + b":" for name in NAMES.split("|")), b" ", b"\t", b""])
VALUES = st.one_of(
    st.binary(max_size=60),
    st.text(max_size=40).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.text('<>@(),;:"\\=?_ abQ.vn\r\n\0', max_size=60).map(str.encode),
)
LINES = st.lists(st.tuples(HEADS, VALUES, st.sampled_from([b"\r\n", b"\n", b"\r", b"\r\n "])), max_size=12)


@given(LINES)
@settings(max_examples=400, deadline=None)
def test_hostile_headers_raise_nothing(lines: list[tuple[bytes, bytes, bytes]]) -> None:
    """Whatever stands in headers, a clean envelope comes out."""
    sane(read_envelope(b"".join(b"".join(line) for line in lines)))


@given(st.binary(max_size=400))
@settings(max_examples=200, deadline=None)
def test_noise_raises_nothing(raw: bytes) -> None:
    """Neither do bytes that are no mail."""
    sane(read_envelope(raw))


# The first kilobytes of those left out are those of any other zip.
CUPBOARD = [one for one in broken.BUILDERS if not one.__name__.endswith("_bomb")]


@pytest.mark.parametrize("build", CUPBOARD, ids=[one.__name__ for one in CUPBOARD])
def test_the_cupboard_of_broken_files(build: Callable[[Path], Path], tmp_path: Path) -> None:
    """Broken files, mails among them, give an envelope or an empty one."""
    sane(read_envelope(build(tmp_path).read_bytes()))


GIANTS = {
    "one subject": b"Subject: " + b"x" * 300_000,
    "encoded words": b"Subject: " + b"=?utf-8?q?a?= " * 20_000,
    "brackets": b"From: " + b"(<" * 100_000,
    "groups": b"From: " + b"a:" * 100_000,
    "quotes": b"To: " + b'\\"' * 100_000,
    "addresses": b"To: " + b"a@b.vn," * 40_000,
    "no at": (b"To: " + b"a" * 16_000 + b"\r\n") * 16,
    "open ids": b"References: " + b"<a" * 100_000,
    "ids": b"References: " + b"<a@b>" * 50_000,
    "many small": b"a: b\r\n" * 50_000,
    "many folds": b"Subject: a\r\n" + b" b\r\n" * 60_000,
    "many results": b"Authentication-Results: x\r\n" * 10_000,
}


@pytest.mark.parametrize("raw", GIANTS.values(), ids=GIANTS)
def test_giant_headers_take_little_work(raw: bytes) -> None:
    """A quarter of a megabyte of hostile headers is some tenths of a second of work."""
    start = time.process_time()
    sane(read_envelope(raw + b"\r\n\r\n"))
    assert time.process_time() - start < 10
