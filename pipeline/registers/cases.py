"""The list of matters (danh sách vụ việc): what is asked, who appraises it, until when, and its state."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from pipeline.matter import STATE_TITLES, MatterLine, MatterState
from pipeline.registers.book import About, Book, Column
from pipeline.registers.text import clean, day_text
from pipeline.terms import SCOPE_TITLES

if TYPE_CHECKING:
    from typing import Any

OVERDUE, ANSWERED_LATE = "QUÁ HẠN", "trả lời muộn"
_WAITING = frozenset({MatterState.RECEIVED, MatterState.APPRAISING})


def _window(line: MatterLine) -> str:
    start, end = line.window_start, line.window_end
    if start and end:
        return f"{day_text(start)} - {day_text(end)}"
    return f"từ {day_text(start)}" if start else f"đến {day_text(end)}" if end else ""


def _overdue(line: MatterLine, on: date) -> str:
    """Tell what is late on the day `on`; who waits for the sender or for C06 owes no answer."""
    if line.deadline is None:
        return ""
    if line.answered_on is not None:
        return ANSWERED_LATE if line.answered_on > line.deadline.on else ""
    return OVERDUE if line.state in _WAITING and on > line.deadline.on else ""


CASES: tuple[Column[MatterLine], ...] = (
    Column("Số đến", 6, lambda m, _: m.arrival_number),
    Column("Ngày đến", 10, lambda m, _: m.received_on),
    Column("Cơ quan", 17, lambda m, _: m.issuer),
    Column("Số, ký hiệu", 15, lambda m, _: m.number),
    Column("Ngày văn bản", 10, lambda m, _: m.issued_on),
    Column("Trích yếu", 24, lambda m, _: m.subject),
    Column("Phạm vi", 8, lambda m, _: SCOPE_TITLES[m.scope] if m.scope else None),
    Column("Thời gian đăng", 11, lambda m, _: _window(m)),
    Column("Đơn vị thẩm định", 14, lambda m, _: m.handler),
    Column("Hạn", 17, lambda m, _: m.deadline),
    Column("Tình trạng", 11, lambda m, _: STATE_TITLES[m.state]),
    Column("Quá hạn", 9, lambda m, about: _overdue(m, about.on), alarm=True),
)


def _record(line: MatterLine, _: About) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Give every attribute by its own name; days are YYYY-MM-DD, nothing is cut."""
    return {name: _plain(value) for name, value in asdict(line).items()}, ()


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    return clean(value) if isinstance(value, str) else value


CASE_LIST = Book("DANH SÁCH VỤ VIỆC", CASES, _record)
