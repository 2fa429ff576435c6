"""The log of what everybody did, for who may read it: lines, and a check of the chain."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.casework.life import MOVES
from pipeline.chain import check
from pipeline.people.gate import DEED_TITLES
from pipeline.person import Right

if TYPE_CHECKING:
    from pipeline.chain import Checked
    from pipeline.person import AuditEntry
    from pipeline.store.audit_port import AuditQuery
    from pipeline.visit import Visit

VERIFIED = "audit_verified"
# What the log names, in Vietnamese; a deed without a title is shown by its name.
TITLES = MappingProxyType(
    {deed.value: title for deed, title in DEED_TITLES.items()}
    | {f"matter.{rule.move}": rule.title for rule in MOVES if rule.by_person}
    | {
        VERIFIED: "kiểm tra chuỗi nhật ký",
        "upload.receive": "nhập văn bản",
        "take": "nhận vụ việc",
        "hand_over": "chuyển vụ việc cho người khác",
        "put_back": "trả vụ việc lại hàng đợi",
        "keep_view": "lưu bộ lọc",
        "drop_view": "xóa bộ lọc",
        "correct": "sửa hoặc xác nhận trường",
        "learn.issuer": "ghi nhớ tên cơ quan",
        "learn.sender": "ghi nhớ địa chỉ thư",
        "forget.issuer": "bỏ ghi nhớ tên cơ quan",
        "forget.sender": "bỏ ghi nhớ địa chỉ thư",
        "paper.keep": "lưu văn bản đã soạn",
        "paper.send": "đưa thư trả lời vào chờ duyệt",
        "mail.release": "duyệt gửi thư",
        "mail.cancel": "hủy thư",
        "mail.resend": "gửi lại thư",
        "mail.confirm": "xác nhận thư đã đến",
        "file.download": "tải tệp gốc",
        "report": "lập báo cáo",
    }
)


def entries(visit: Visit, query: AuditQuery) -> tuple[AuditEntry, ...]:
    """Give lines of the log, newest first."""
    visit.demand(Right.AUDIT)
    return visit.log.entries(query)


def verify(visit: Visit) -> Checked:
    """Follow the whole chain; that somebody did is a line of the log, too."""
    visit.demand(Right.AUDIT)
    found = check(visit.log.whole())
    visit.note(VERIFIED, "audit", lines=str(found.lines), sound=str(found.broken is None))
    return found
