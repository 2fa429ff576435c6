"""Sorting never loses a letter, whatever the mail looks like, and takes little work."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sorting_mails import OURS, Book, mail

from pipeline.ingest import IngestOptions, ingest, read_envelope
from pipeline.model import Finding, SourceFile, Submission
from pipeline.post import FINAL, DeliveryReport, MailState
from pipeline.sorting import Arrived, Attachment, arrived, sort_mail
from pipeline.sorting.quoted import is_forwarded, own_words
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from pathlib import Path

PAPER = Attachment("cv.pdf", "application/pdf", 20_000)
PLAIN = read_envelope(b"From: a@example.vn\r\nSubject: Chao\r\n\r\n")

HISTORIES = {
    "Gmail": "Vào T2, 2 thg 11, 2026 vào lúc 08:00 Công an <a@example.vn> đã viết:\n\nhồ sơ",
    "Gmail on two lines": "Vào T2, 2 thg 11, 2026 vào lúc 08:00 Công an xã Mẫu\n<a@example.vn> đã viết:\n\nx",
    "Gmail in English": "On Mon, Nov 2, 2026 at 8:00 AM A <a@example.vn> wrote:\n\nx",
    "Outlook": "-----Original Message-----\nFrom: a@example.vn\nx",
    "Outlook in Vietnamese": "Từ: A <a@example.vn>\nĐã gửi: Thứ Hai\nĐến: B\nChủ đề: x\n\nx",
    "Zimbra": "----- Thư gốc -----\nTừ: A\nx",
    "bold headers": "*From:* A\n*Sent:* Monday\n*Subject:* x\n\nx",
    "signs": "> x\n> y",
}


@pytest.mark.parametrize("history", HISTORIES.values(), ids=HISTORIES)
def test_history_is_not_the_senders_own(history: str) -> None:
    """What programs put below an answer is left out."""
    assert own_words(f"Xã đã nhận.\n\n{history}\n") == "Xã đã nhận."


def test_an_answer_below_the_quotation_is_found() -> None:
    """Quoted lines and the line that opens them go, the answer stays."""
    text = "Vào 2/11/26 08:00, A đã viết:\n> Bổ sung gì?\n>\nĐộ tuổi: 14.\n"
    assert own_words(text) == "Độ tuổi: 14."


def test_days_are_no_headers() -> None:
    """Lines of a request that begin with "Từ" and "Đến" open no history."""
    text = "Thời gian đăng\nTừ: 01/11/2026\nĐến: 30/11/2026\nTrân trọng"
    assert own_words(text) == text


def test_a_forwarded_mail_is_meant_to_be_read() -> None:
    """By its subject, or by the line that a program writes above it; an answer to one is not."""
    assert is_forwarded("Fwd: x", "")
    assert is_forwarded("x", "Kính chuyển\n---------- Forwarded message ---------\nFrom: a")
    assert not is_forwarded("Re: Fwd: x", "Rõ\n----- Thư gốc -----\n-- Forwarded message --")


def source(name: str, kind: str, **more: object) -> SourceFile:
    """Give a listed file; its path is never opened."""
    return replace(SourceFile(name, "0" * 64, kind, 9000, None), **more)  # type: ignore[arg-type]  # as said


def submission(*files: SourceFile, findings: tuple[Finding, ...] = ()) -> Submission:
    """Give a submission of these files."""
    return Submission("id", files, date(2026, 11, 2), "thu.eml", findings=findings)


def test_an_arrived_mail_has_body_and_files() -> None:
    """The body is the mail's, the files are the others; pictures of the layout are known by their names."""
    made = arrived(
        PLAIN,
        submission(
            source("thu.eml", "message/rfc822", text="Kính gửi"),
            source("a.zip", "application/zip", parent=0),
            source("cv.pdf", "application/pdf", parent=1),
            source("image001.png", "image/png", parent=0),
        ),
    )
    assert made.text == "Kính gửi"
    assert [(one.name, one.inline) for one in made.attachments] == [
        ("a.zip", False),
        ("cv.pdf", False),
        ("image001.png", True),
    ]
    assert sort_mail(made, Book()).state is None


def test_a_mail_that_could_not_be_opened_may_be_a_letter() -> None:
    """Neither a mail that ingest could not open nor one that it cut is taken for an empty one."""
    shut = arrived(PLAIN, submission(source("thu.eml", "message/rfc822")))
    cut = arrived(
        PLAIN,
        submission(
            source("thu.eml", "message/rfc822", text=""),
            findings=(Finding(FindingCode.TOO_LARGE, "x"),),
        ),
    )
    for one in (shut, cut):
        assert sort_mail(one, Book()).state is None
    assert sort_mail(Arrived(PLAIN, ""), Book()).state is MailState.NOT_A_LETTER


def test_a_reason_never_quotes_what_is_behind_a_mark() -> None:
    """The reason of a stopped mail quotes nothing of the subject."""
    envelope = replace(PLAIN, subject="TỐI MẬT kế hoạch Alpha")
    found = sort_mail(Arrived(envelope, ""), Book())
    assert found.state is MailState.QUARANTINED
    assert "Alpha" not in found.why


def test_only_a_mail_that_failed_is_returned() -> None:
    """A report of a delay names the matter, but no mail that came back."""
    envelope = replace(PLAIN, content_type="multipart/report; report-type=delivery-status")
    for action, returned in (("failed", (OURS,)), ("delayed", ()), ("relayed", ()), (None, (OURS,))):
        report = DeliveryReport("delivery-status", action, (OURS,))
        found = sort_mail(Arrived(envelope, "", report=report), Book())
        assert (found.state, found.returned) == (MailState.NOT_A_LETTER, returned)


PIECES = (
    *("Re:", "Fwd:", "[SPAM]", "Kính gửi", "đề nghị", "đăng bài", "Tự động trả lời:", "Undeliverable:"),
    *("Read:", "V/v", "số đến 12/2026", "45/UBND-VX", "MẬT", "bí", "khẩu", ">", "From:", "Subject:"),
    *("wrote:", "\n", "\r", "(", ")", "@", "<a@b>", "https://drive.google.com"),
)
WORDS = st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)
HEADERS = st.fixed_dictionaries(
    {
        "auto_submitted": st.sampled_from([None, "no", "auto-replied", "auto-generated"]),
        "precedence": st.sampled_from([None, "bulk", "auto_reply"]),
        "list_id": st.sampled_from([None, "<a.example>"]),
        "spam_flag": st.sampled_from([None, "no", "yes"]),
        "unsubscribe": st.booleans(),
        "null_return_path": st.booleans(),
        "references": st.sampled_from([(), (OURS,), ("<x@y>",)]),
    }
)


@given(WORDS, WORDS, HEADERS, st.booleans())
@settings(max_examples=400, deadline=None)
def test_a_paper_is_never_thrown_away(
    subject: str,
    text: str,
    headers: dict[str, object],
    bring: bool,  # noqa: FBT001 - drawn
) -> None:
    """Every mail ends in one state with a reason; one that brings a paper never as a plain mail."""
    envelope = replace(PLAIN, subject=" ".join(subject.split()), **headers)  # type: ignore[arg-type]  # drawn
    found = sort_mail(Arrived(envelope, text, (PAPER,) if bring else ()), Book())
    assert found.state is None or found.state in FINAL
    assert found.why.endswith(".")
    assert "\n" not in found.why
    returned = headers["null_return_path"] and "Undeliverable" in envelope.subject[:16]
    if bring and not returned:
        assert found.state is not MailState.NOT_A_LETTER


SLOW = {
    "asks": "kính gửi " * 6_000,
    "sends": "gửi " * 15_000,
    "numbers": "1/A-" * 15_000,
    "brackets": "Từ: \n" * 12_000,
    "attributions": "Vào x\n" * 10_000,
    "one line": "đề nghị" * 8_000,
    "links": "https://" + "a." * 25_000,
    "footers": "các tệp đính kèm " * 3_500,
    "arrivals": "số đến " * 8_000,
    "blanks": " " * 60_000,
    "dashes": "-" * 60_000,
}


@pytest.mark.parametrize("text", SLOW.values(), ids=SLOW)
def test_hostile_words_take_little_work(text: str) -> None:
    """No pattern runs away on the longest text that is looked at."""
    start = time.process_time()
    sort_mail(Arrived(PLAIN, text), Book())
    sort_mail(Arrived(replace(PLAIN, subject=text[:1000], unsubscribe=True), text), Book())
    assert time.process_time() - start < 10


def test_the_cupboard_of_broken_mails_is_sorted(tmp_path: Path) -> None:
    """A damaged mail gets a state like any other."""
    raws = [mail("x")[:40], b"", b"\0" * 100, b"From: a\r\rSubject: b\r\r", mail("x", "y", "a.pdf")[:700]]
    for number, raw in enumerate(raws):
        path = tmp_path / f"{number}.eml"
        path.write_bytes(raw)
        options = IngestOptions(today=date(2026, 11, 2), spool=tmp_path / "spool")
        (made,) = ingest([path], options=options)
        found = sort_mail(arrived(read_envelope(raw), made), Book())
        assert found.state is None or found.state in FINAL
