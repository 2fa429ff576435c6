"""The rule on who sent the mail that a letter came with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.model import Finding
from pipeline.senders import SenderKind, address_in, judge_sender
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.validate.facts import Facts


def sender(facts: Facts) -> Iterator[Finding]:
    """The mail comes from the body that its letter names: Decree 30/2020 Article 21 (checking what comes in).

    Silent where nothing speaks against it: many bodies of a commune write from free mail. Whoever made up
    such a mail reads the answer to it, so the body is asked in another way.
    """
    mail = facts.submission.mail
    if mail is None:
        return
    check = judge_sender(
        facts.issuer,
        facts.extraction.issued_on.value,
        address_in(mail.sender),
        mail.proof,
        facts.agencies,
        received_on=facts.submission.received_on,
    )
    if check.kind is SenderKind.MISMATCH:
        yield Finding(
            FindingCode.ISSUER_UNKNOWN,
            f"Chưa chắc thư do cơ quan ban hành gửi ({check.because}): gọi cơ quan theo số điện thoại đã "
            "biết từ nguồn khác để hỏi lại, không trả lời thư này và không gọi số ghi trong thư.",
            field="issuer",
        )
