"""Rules on demand (3) of the procedure: thời gian đăng tin tuyên truyền."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.model import Finding
from pipeline.terms import FindingCode
from pipeline.workdays import add_working_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.validate.facts import Facts


def window_missing(facts: Facts) -> Iterator[Finding]:
    """The letter states the time of posting: 1924/CAT-PC06, demand (3).

    A time that only the day of approval would fix ("15 ngày kể từ ngày duyệt") is not missing.
    """
    field = facts.extraction.window
    empty = field.value is None or (field.value.start is None and field.value.end is None)
    if facts.demands("window") and empty and field.raw is None:
        yield Finding(
            FindingCode.WINDOW_MISSING,
            "Văn bản chưa nêu thời gian đăng tin: đề nghị ghi rõ từ ngày nào đến ngày nào.",
            field="window",
        )


def window_dates(facts: Facts) -> Iterator[Finding]:
    """The window is a span of days still to come when the letter arrives, after its appraisal.

    The appraisal takes at most `deadline_days` working days from receipt (Yên Bái, 2024).
    """
    found = facts.extraction.window.value
    if not facts.is_request or found is None:
        return
    start, end, received = found.start, found.end, facts.submission.received_on
    if start is not None and end is not None and end < start:
        yield Finding(
            FindingCode.WINDOW_INVERTED,
            f"Ngày kết thúc {end:%d/%m/%Y} trước ngày bắt đầu {start:%d/%m/%Y}: đề nghị cơ quan gửi sửa lại.",
            field="window",
        )
        return
    if end is not None and end < received:
        yield Finding(
            FindingCode.WINDOW_PAST,
            f"Thời gian đăng đã hết ngày {end:%d/%m/%Y}, trước ngày nhận {received:%d/%m/%Y}: "
            "đề nghị cơ quan gửi nêu thời gian mới.",
            field="window",
        )
        return
    days = facts.procedure.deadline_days
    due, provisional = add_working_days(received, days, facts.calendar)
    if start is not None and start < due:
        yield Finding(
            FindingCode.WINDOW_TOO_SOON,
            f"Thời gian đăng bắt đầu {start:%d/%m/%Y}, trước hạn thẩm định {due:%d/%m/%Y} "
            f"({days} ngày làm việc từ ngày nhận{', tạm tính' if provisional else ''}): "
            "ưu tiên xử lý hoặc thống nhất lại ngày bắt đầu.",
            field="window",
        )
