"""No automatic answer goes where it could come back, or where nobody asked for it."""

from __future__ import annotations

import pytest
from mail_envelopes import FROM, envelope

from pipeline.outgoing.loops import MOST_A_DAY, may_answer

OWN = frozenset({"CongVan@congan.example.vn"})


def test_a_mail_of_a_person_may_be_answered() -> None:
    """Nothing speaks against it; nor do signs that mean nothing."""
    assert may_answer(envelope(), OWN, 0) is None
    assert may_answer(envelope(auto_submitted="no"), OWN, MOST_A_DAY - 1) is None
    assert may_answer(envelope(auto_submitted="No ; x", precedence="first-class"), OWN, 0) is None


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"sender": "congvan@congan.example.vn"}, "chính hộp thư"),
        ({"sender": "a@congan.example.vn", "reply_to": "congvan@congan.example.vn"}, "chính hộp thư"),
        ({"null_return_path": True}, "Return-Path"),
        ({"auto_submitted": "auto-replied"}, "Auto-Submitted"),
        ({"auto_submitted": "Auto-Generated; owner-email=x"}, "Auto-Submitted"),
        ({"precedence": "bulk"}, "Precedence"),
        ({"precedence": " List "}, "Precedence"),
        ({"precedence": "junk"}, "Precedence"),
        ({"list_id": "<tin.example.vn>"}, "List-Id"),
        ({"list_id": ""}, "List-Id"),
        ({"unsubscribe": True}, "List-Unsubscribe"),
        ({"sender": ""}, "không có địa chỉ"),
        ({"sender": "a@b@c"}, "không có địa chỉ"),
    ],
)
def test_a_mail_of_a_machine_is_not(changes: dict[str, object], why: str) -> None:
    """Each sign of RFC 3834 alone is enough; the reason says which."""
    reason = may_answer(envelope(**changes), OWN, 0)
    assert reason is not None
    assert why in reason


@pytest.mark.parametrize(
    "local",
    ["mailer-daemon", "MAILER-DAEMON", "postmaster", "no-reply", "noreply", "no_reply", "no.reply",
     "donotreply", "do-not-reply", "noreply+abc", "vanthu-noreply", "bounce", "bounces+x=y", "owner-tin",
     "tin-request",
     "tin-bounces", "autoreply", "auto-responder"],
)  # fmt: skip
def test_nobody_reads_behind_these(local: str) -> None:
    """Addresses of machines, also as Reply-To."""
    domain = FROM.partition("@")[2]
    for changes in ({"sender": f"{local}@{domain}"}, {"reply_to": f"{local}@{domain}"}):
        reason = may_answer(envelope(**changes), OWN, 0)
        assert reason is not None, changes
        assert "không có người đọc" in reason


@pytest.mark.parametrize("local", ["vanthu", "noi.vu", "norely", "reply", "nguyen.postmasters", "bouncer"])
def test_somebody_reads_behind_these(local: str) -> None:
    """Addresses of offices and people that merely look a little like one of a machine."""
    assert may_answer(envelope(sender=f"{local}@xa-suoi-mo.example.vn"), OWN, 0) is None


def test_not_too_often_and_not_what_is_disowned() -> None:
    """The limit of a day holds for each address; a forged sender must not get mail for a letter."""
    assert "24 giờ" in (may_answer(envelope(), OWN, MOST_A_DAY) or "")
    assert "DMARC" in (may_answer(envelope(), OWN, 0, refuted=True) or "")
