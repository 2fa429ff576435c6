"""Three letters of November 2024 with a history: corrected and posted, returned, still waiting."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from desk_cases import matter_like
from review_office import APPROVER

from pipeline.correcting import Change, correct, version_of
from pipeline.matter import Event, Move
from pipeline.visit import Visit

if TYPE_CHECKING:
    from pipeline.review.office import Office

FIRST, LAST = date(2024, 10, 1), date(2025, 1, 31)
SPAN = f"first={FIRST}&last={LAST}"
GAP = "AUDIENCE_AGE_MISSING"


def enliven(office: Office) -> tuple[str, str]:
    """Correct and post one request, return another; give both matters."""
    posted, returned = matter_like(office, "145"), matter_like(office, "702")
    visit, desk = Visit(office.desk, APPROVER), office.desk
    subject = {"subject": "đăng bài cảnh báo lừa đảo qua mạng"}
    correct(visit, posted, [Change("subject", subject)], version_of(visit, posted))
    link = (("link", "https://vneid.example.vn/tin/1"),)
    for move, day, why, details in (
        (Move.APPRAISE, 8, "", ()),
        (Move.APPROVE, 11, "Đủ điều kiện", ()),
        (Move.POST, 12, "", link),
    ):
        desk.matters.record(posted, Event(move, APPROVER.login, _at(day), why, details))
    gaps = (("gaps", GAP),)
    desk.matters.record(returned, Event(Move.RETURN, APPROVER.login, _at(13), "Thiếu độ tuổi", gaps))
    return posted, returned


def _at(day: int) -> datetime:
    return datetime(2024, 11, day, 3, 0, tzinfo=UTC)
