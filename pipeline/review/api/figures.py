"""Figures of a time."""

from __future__ import annotations

from datetime import date

from fastapi import APIRouter
from pydantic import BaseModel

from pipeline.errors import UsageError
from pipeline.figuring import board
from pipeline.matter import MatterState
from pipeline.review.api.calling import REFUSED, Calling
from pipeline.review.api.values import Day
from pipeline.review.charts import LONGEST
from pipeline.review.signed import OfficeOf
from pipeline.terms import FindingCode

router = APIRouter(tags=["figures"], responses=REFUSED)


class FiguresOut(BaseModel):
    """The figures of a time, within the reach of the caller; definitions in docs/reports.md."""

    first: date
    last: date
    today: date
    requests: int
    carried: int
    others: int
    returned: int
    nationwide: int
    posted: int
    posted_within: int
    punctual: float | None
    states: dict[MatterState, int]
    gaps: dict[FindingCode, int]
    provinces: dict[str, int]


@router.get("/figures")
def figures(visit: Calling, office: OfficeOf, first: Day, last: Day) -> FiguresOut:
    """Count what came from `first` to `last`, both inclusive."""
    if first > last or (last - first).days > LONGEST:
        raise UsageError("Ngày đầu phải trước ngày cuối, kỳ thống kê không quá 5 năm.")
    told = board(visit, first, last, office.settings.profile)
    plain = ("first", "last", "today", "requests", "carried", "others", "returned", "nationwide", "posted")
    return FiguresOut(
        **{name: getattr(told.figures, name) for name in plain},
        posted_within=told.figures.posted_within,
        punctual=told.figures.punctual,
        states=dict(told.figures.states),
        gaps=dict(told.figures.gaps),
        provinces={name: count for _, name, count in told.provinces if count},
    )
