"""Reports about mails sent before: what they say and which mail they are about."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sorting_mails import DELAYED, DELIVERED, FAILED, OURS, SENT, mail, report

from pipeline.ingest import read_report
from pipeline.post import DeliveryReport

TWO = f"{DELAYED}\n\nFinal-Recipient: rfc822; b@example.vn\nAction: Failed\nStatus: 5.0.0"


@pytest.mark.parametrize(
    ("status", "action"),
    [(FAILED, "failed"), (DELAYED, "delayed"), (DELIVERED, "delivered"), (TWO, "failed"), ("x: y", None)],
)
@pytest.mark.parametrize("whole", ["text/rfc822-headers", "message/rfc822"])
def test_a_report_of_delivery(status: str, action: str | None, whole: str) -> None:
    """One recipient that failed makes a failure; headers alone tell the mail as the whole does."""
    found = read_report(report("Undelivered", "sorry", status, SENT + "\nbody", whole=whole))
    assert found == DeliveryReport("delivery-status", action, (OURS,))


def test_a_receipt_names_the_mail() -> None:
    """RFC 8098: Original-Message-ID in the machine part."""
    raw = report("Read", "x", f"Original-Message-ID: {OURS}", kind="disposition-notification")
    assert read_report(raw) == DeliveryReport("disposition-notification", None, (OURS,))


def test_encoded_headers_are_read() -> None:
    """Some servers send the returned headers as base64."""
    encoded = base64.encodebytes(SENT.encode()).decode()
    raw = report("Undelivered", "x", FAILED, encoded)
    raw = raw.replace(b"rfc822-headers\r\n", b"rfc822-headers\r\nContent-Transfer-Encoding: base64\r\n")
    found = read_report(raw)
    assert found is not None
    assert found.message_ids == (OURS,)


def test_a_mail_is_no_report() -> None:
    """Neither a letter nor an answer that quotes a report."""
    assert read_report(mail("Công văn", FAILED + SENT, "a.pdf")) is None
    assert read_report(b"") is None


@given(st.integers(0, 900), st.integers(0, 60), st.binary(max_size=40))
@settings(max_examples=150, deadline=None)
def test_damaged_reports_raise_nothing(at: int, length: int, junk: bytes) -> None:
    """A report with a piece torn out is a report that says less, or none."""
    raw = report("Undelivered", "sorry", FAILED, SENT)
    found = read_report(raw[:at] + junk + raw[at + length :])
    assert found is None or len(found.message_ids) <= 20


def test_deep_nesting_is_no_trouble() -> None:
    """A report in a report in a report … ends at the limits of ingest."""
    head = "Content-Type: multipart/report; report-type=delivery-status; boundary=b{0}\r\n\r\n--b{0}\r\n"
    assert read_report("".join(head.format(number) for number in range(3000)).encode()) is not None
