"""What an officer is told of a mail: who sent it, how far that is proven, in one line of Vietnamese."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.post import Verdict
from pipeline.senders.judge import SenderKind

if TYPE_CHECKING:
    from pipeline.post import MailProof

KIND_TITLES = MappingProxyType(
    {
        SenderKind.KNOWN: "địa chỉ đã biết của cơ quan",
        SenderKind.FITS: "phù hợp với cơ quan",
        SenderKind.UNKNOWN: "chưa đánh giá được",
        SenderKind.MISMATCH: "KHÔNG KHỚP với cơ quan",
    }
)
_VERDICTS = MappingProxyType({Verdict.PASS: "đạt", Verdict.FAIL: "không đạt", Verdict.NONE: "không có"})


def proof_told(proof: MailProof | None) -> str:
    """Say how far a sender is proven, with what each check said and who made it."""
    if proof is None or not proof.domain:
        return "chưa kiểm tra được người gửi"
    if proof.is_refuted:
        head = f"KHÔNG phải thư của {proof.domain}"
    elif proof.is_proven:
        head = f"đã chứng minh thư của {proof.domain}"
    else:
        head = f"chưa chứng minh được thư của {proof.domain}"
    told = []
    if proof.said_by:
        checks = (("SPF", proof.spf), ("DKIM", proof.dkim), ("DMARC", proof.dmarc))
        found = ", ".join(f"{name} {_VERDICTS[verdict]}" for name, verdict in checks)
        told.append(f"{found}, theo máy chủ {proof.said_by}")
    elif proof.dkim is Verdict.FAIL:
        told.append("chữ ký DKIM không đúng")
    if proof.signed_by:
        by_us = ", máy này đã tự kiểm tra" if proof.verified else ""
        told.append(f"chữ ký DKIM của {', '.join(proof.signed_by)}{by_us}")
    return f"{head} ({'; '.join(told)})" if told else head
