"""The first page: leads each person to where their work is."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter
from fastapi.responses import RedirectResponse

from pipeline.review.frame import NAVIGATION
from pipeline.review.signed import Visiting

router = APIRouter()


@router.get("/")
def home(visit: Visiting) -> RedirectResponse:
    """Lead to the first place in the navigation that the person may enter."""
    to = next((path for path, _, right in NAVIGATION if visit.person.may(right)), "/account")
    return RedirectResponse(to, HTTPStatus.SEE_OTHER)
