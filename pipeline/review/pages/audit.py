"""The log of what everybody did, for who may read it."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from pipeline import logbook
from pipeline.review.frame import page
from pipeline.review.signed import Posting, Visiting
from pipeline.store.audit_port import AuditQuery

router = APIRouter()
LINES = 100  # on a page
Asked = Annotated[str, Query(max_length=100)]


@router.get("/audit")
def audit(
    request: Request,
    visit: Visiting,
    who: Asked = "",
    deed: Asked = "",
    about: Asked = "",
    before: Annotated[int | None, Query(ge=1, le=1 << 62)] = None,
) -> Response:
    """Show a page of the log, newest first."""
    asked = AuditQuery(who.strip() or None, deed.strip() or None, about.strip() or None, before, LINES + 1)
    found = logbook.entries(visit, asked)
    lines = found[:LINES]
    told = {"who": asked.who or "", "deed": asked.deed or "", "about": asked.about or ""}
    older = urlencode({**told, "before": lines[-1].position}) if len(found) > LINES else ""
    return page(
        request,
        "audit.html",
        asked=told,
        lines=lines,
        older=older,
        is_first=before is None,
        deeds=logbook.TITLES,
    )


@router.post("/audit/verify")
def verify(request: Request, visit: Posting) -> Response:
    """Check the whole chain and tell what came out."""
    return page(request, "verified.html", checked=logbook.verify(visit), here="/audit")
