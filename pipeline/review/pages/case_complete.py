"""Lists that inputs complete from: places, agencies, letters that are easily taken for each other."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query

from pipeline import amend
from pipeline.completing import LONGEST, Hint, complete_agency, complete_place
from pipeline.places import PlaceLevel
from pipeline.review.signed import Visiting

router = APIRouter()
Text = Annotated[str, Query(max_length=LONGEST)]
Province = Annotated[str | None, Query(max_length=80)]


@router.get("/complete/place")
def place(
    visit: Visiting,
    text: Text,
    on: date | None = None,
    level: PlaceLevel | None = None,
    province: Province = None,
) -> list[dict[str, Any]]:
    """Give the places that a text may become on a day."""
    return [_line(one) for one in complete_place(visit, text, on=on, level=level, province=province)]


@router.get("/complete/agency")
def agency(
    visit: Visiting, text: Text, on: date | None = None, province: Province = None
) -> list[dict[str, Any]]:
    """Give the agencies that a text may become on a day."""
    return [_line(one) for one in complete_agency(visit, text, on=on, province=province)]


@router.get("/complete/letter")
def letter(_visit: Visiting, text: Annotated[str, Query(min_length=1, max_length=4)]) -> list[str]:
    """Give the letters that the last one of a text is easily taken for."""
    return list(amend.confusions(text, len(text) - 1))


def _line(one: Hint) -> dict[str, Any]:
    return {"text": one.text, "more": one.more, "fills": dict(one.fills)}
