"""Envelopes of invented mails for the tests of answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from pipeline.post import Envelope

FROM = "vanthu@xa-suoi-mo.example.vn"
MESSAGE_ID = "<thu-1@xa-suoi-mo.example.vn>"


def envelope(**changes: object) -> Envelope:
    """Give the envelope of a commune's mail with a letter."""
    known = Envelope(
        message_id=MESSAGE_ID,
        sender=FROM,
        sender_name="Văn thư UBND xã Suối Mơ",
        reply_to=None,
        recipients=("congvan@congan.example.vn",),
        subject="V/v đăng bài cảnh báo lừa đảo",
        sent_at=datetime(2026, 12, 3, 2, 0, tzinfo=UTC),
        in_reply_to=(),
        references=(),
        null_return_path=False,
        auto_submitted=None,
        precedence=None,
        list_id=None,
        unsubscribe=False,
        spam_flag=None,
        content_type="multipart/mixed",
    )
    return replace(known, **changes)  # type: ignore[arg-type]
