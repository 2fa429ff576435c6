"""Mails that go out: a paper and the mail it answers come in, the bytes of a MIME message go out.

`smtp.deliver` hands such bytes to a server and tells what it said. This room never decides that an answer
goes out, never tries twice and never says what it was not handed; nothing that a stranger wrote becomes a
header of its own. To add a paper that may be sent, write one line in `COVERS` and its key in
`profile_checks.ANSWERS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.errors import DefectError
from pipeline.outgoing.answer import Answer, Attachment, Cover
from pipeline.outgoing.message import build

if TYPE_CHECKING:
    from pipeline.post import Smtp

__all__ = ["COVERS", "Answer", "Attachment", "Cover", "compose", "cover_of"]

COVERS = (
    Cover(
        "acknowledgement",
        "thong-bao-tiep-nhan",
        "Thông báo tiếp nhận hồ sơ, đơn vị thẩm định và thời hạn trả lời ở trong tệp kèm theo.",
    ),
    Cover(
        "gaps",
        "thong-bao-bo-sung",
        "Hồ sơ chưa đạt yêu cầu; những nội dung cần bổ sung nêu trong thông báo kèm theo. Đề nghị Quý cơ "
        "quan hoàn thiện và gửi lại bằng cách trả lời thư này.",
    ),
    Cover("refusal", "khong-chap-thuan", "Kết quả xem xét hồ sơ nêu trong văn bản kèm theo."),
    Cover(
        "forward",
        "chuyen-ho-so",
        "Hồ sơ đã được chuyển đến đơn vị thẩm định nêu trong văn bản kèm theo; kết quả do đơn vị đó trả lời.",
    ),
)


def compose(answer: Answer, smtp: Smtp) -> bytes:
    """Make the mail that carries a paper to the sender of a letter, in the thread of their mail.

    It goes out as `smtp.sender`. The same answer gives the same bytes, all ASCII, with CRLF behind each line.

    Raises:
        UsageError: an address cannot be one.
        DefectError: no such paper goes out by mail.
    """
    return build(answer, cover_of(answer.paper), smtp)


def cover_of(paper: str) -> Cover:
    """Give what the mail says about a kind of paper; `DefectError` for one that does not go out by mail."""
    found = next((one for one in COVERS if one.paper == paper), None)
    if found is None:
        raise DefectError(f"no cover for {paper}")
    return found
