"""Whether a mail may be answered without a person: two machines that thank each other never stop."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.outgoing.addresses import is_address, recipient_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from pipeline.post import Envelope

MOST_A_DAY = 5  # automatic answers to one address within 24 hours; no office sends more letters by hand
_BULK = frozenset({"bulk", "list", "junk"})
# Addresses behind which nobody reads (RFC 3834 section 2; RFC 2142): the whole local part, or its ends.
_MACHINES = re.compile(
    r"(?:mailer-daemon|postmaster|root|daemon|abuse|hostmaster|listserv|majordomo|"
    r"(?:do[-_.]?)?not?[-_.]?repl(?:y|ies)|bounces?|auto[-_.]?(?:reply|mailer|responder))(?:[-+_.=].*)?|"
    r"owner-.+|.+-(?:request|owner|bounces?)|.+[-_.]no[-_.]?reply"
)


def may_answer(
    envelope: Envelope, own_addresses: Collection[str], answered_lately: int, *, refuted: bool = False
) -> str | None:
    """Give the reason, in Vietnamese, why no automatic answer goes out; None when one may.

    `own_addresses` are those of all our accounts; `answered_lately` counts the automatic answers that went to
    the same address within 24 hours; `refuted`: the owner of the sender's domain disowns the mail. The rules
    are those of RFC 3834 section 2.
    """
    return next(_reasons(envelope, {one.lower() for one in own_addresses}, answered_lately, refuted), None)


def _reasons(envelope: Envelope, ours: set[str], answered_lately: int, refuted: bool) -> Iterator[str]:  # noqa: FBT001 - handed through
    if not is_address(envelope.sender):
        yield "thư không có địa chỉ người gửi dùng được"
        return
    recipient = recipient_of(envelope)
    whom = {envelope.sender.lower(), recipient}
    submitted = (envelope.auto_submitted or "no").partition(";")[0].strip().lower()
    if whom & ours:
        yield "thư do chính hộp thư của đơn vị gửi"
    if envelope.null_return_path:
        yield "thư báo của máy chủ, không nhận trả lời (Return-Path rỗng)"
    if submitted != "no":
        yield "thư trả lời tự động (Auto-Submitted)"
    if (envelope.precedence or "").strip().lower() in _BULK:
        yield "thư gửi hàng loạt (Precedence)"
    if envelope.list_id is not None or envelope.unsubscribe:
        yield "thư của danh sách gửi thư (List-Id, List-Unsubscribe)"
    if any(_MACHINES.fullmatch(one.partition("@")[0]) for one in whom):
        yield "địa chỉ của máy, không có người đọc trả lời"
    if refuted:
        yield "tên miền của người gửi không thừa nhận thư này (DMARC)"
    if answered_lately >= MOST_A_DAY:
        yield f"đã trả lời tự động địa chỉ này {answered_lately} lần trong 24 giờ"
