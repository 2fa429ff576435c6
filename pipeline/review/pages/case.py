"""The page of one case: pages left, fields right; corrections are tried and saved, over nobody else's."""

from __future__ import annotations

from dataclasses import replace
from http import HTTPStatus
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response

from pipeline.correcting import alike as twins_of
from pipeline.correcting import preview
from pipeline.errors import ChangedMeanwhileError, ForbiddenError, NotHereError, UsageError
from pipeline.person import Right
from pipeline.review.frame import page
from pipeline.review.pages import case_view
from pipeline.review.pages.case_forms import Sent, changes, moment, number, text
from pipeline.review.pages.case_sheet import Typed
from pipeline.review.pages.case_view import Said
from pipeline.review.signed import OfficeOf, Posting, Visiting, office_of
from pipeline.reviewing import save as store
from pipeline.secrecy import is_secret

if TYPE_CHECKING:
    from pipeline.correcting import Change
    from pipeline.desk import Look
    from pipeline.model import Decision
    from pipeline.visit import Visit

router = APIRouter()
ISSUER = "issuer"  # names are misread alike in many letters
Origin = Annotated[str, Query(alias="from", max_length=2000)]


@router.get("/matters/{matter_id}")
def show(  # noqa: PLR0913 - the words of its address
    *,
    request: Request,
    matter_id: str,
    visit: Visiting,
    origin: Origin = "",
    saved: Annotated[str, Query(max_length=40)] = "",
    learned: Annotated[str, Query(pattern="^(|yes|no)$")] = "",
    alike: Annotated[int | None, Query(ge=0, le=10_000)] = None,
    skipped: Annotated[int, Query(ge=0, le=10_000)] = 0,
    anyway: Annotated[int, Query(ge=0, le=1)] = 0,
) -> Response:
    """Show a case."""
    said = Said(
        saved=saved, learned=learned, alike=alike, skipped=skipped, anyway=bool(anyway), origin=origin
    )
    return _page(request, visit, matter_id, said)


@router.get("/matters/{matter_id}/sheet")
def sheet(request: Request, matter_id: str, visit: Visiting) -> Response:
    """Give the fields alone, as they stand now."""
    return _page(request, visit, matter_id, Said(anyway=True), part=1)


@router.post("/matters/{matter_id}/preview")
def try_out(request: Request, matter_id: str, visit: Posting, form: Sent) -> Response:
    """Say what findings and decision would be with what is typed so far; nothing is kept."""
    wanted = changes(form)
    before = visit.look(matter_id).case
    try:
        after = preview(visit, matter_id, wanted)
    except UsageError as error:
        if isinstance(error, NotHereError | ForbiddenError):
            raise
        return page(request, "case_preview.html", wrong=str(error))  # somebody is still typing
    known = {(one.code, one.message) for one in before.report.findings}
    left = {(one.code, one.message) for one in after.report.findings}
    return page(
        request,
        "case_preview.html",
        wrong="",
        decision=after.decision,
        decided=_told(after.decision) != _told(before.decision),
        added=tuple(one for one in after.report.findings if (one.code, one.message) not in known),
        solved=tuple(one for one in before.report.findings if (one.code, one.message) not in left),
    )


@router.post("/matters/{matter_id}/correct")
def save(
    request: Request, office: OfficeOf, matter_id: str, visit: Posting, form: Sent, part: int = 0
) -> Response:
    """Keep corrections; what somebody else changed meanwhile is shown instead, and nothing typed is lost."""
    wanted, origin = changes(form), text(form, "from", 2000)
    try:
        store(
            visit, matter_id, wanted, number(form, "version"), forget=office.forget, own=office.own_addresses
        )
    except ChangedMeanwhileError:
        made, since = visit.look(matter_id).case.corrections, moment(form, "seen")
        said = Said(
            _typed(wanted, ""),
            news=tuple(one for one in made if one.when > since),
            origin=origin,
            anyway=bool(part),
        )
        return _page(request, visit, matter_id, said, part=part, status=HTTPStatus.CONFLICT)
    except UsageError as error:
        if isinstance(error, NotHereError | ForbiddenError):
            raise
        said = Said(_typed(wanted, str(error)), origin=origin, anyway=bool(part))
        return _page(request, visit, matter_id, said, part=part, status=HTTPStatus.BAD_REQUEST)
    saved = wanted[0].field
    if part:
        return _page(request, visit, matter_id, Said(saved=saved, origin=origin, anyway=True), part=part)
    query = urlencode({"saved": saved, **({"from": origin} if origin else {})})
    return RedirectResponse(f"/matters/{matter_id}?{query}#f-{saved}", HTTPStatus.SEE_OTHER)


def _told(decision: Decision) -> tuple[object, ...]:
    """Give what a person asks of a decision; its reasons may change without it."""
    return decision.handler, decision.handler_level, decision.approval_level, decision.forward_to_c06


def _typed(wanted: tuple[Change, ...], said: str) -> Typed | None:
    first = wanted[0]
    return None if first.entered is None else Typed(first.field, first.entered, first.why, said)


def _with_twins(visit: Visit, matter_id: str, said: Said) -> Said:
    """Look for letters that were misread alike where a name was just corrected."""
    if said.saved != ISSUER or not visit.person.may(Right.CORRECT):
        return said
    return replace(said, twins=twins_of(visit, matter_id, ISSUER))


def _page(
    request: Request,
    visit: Visit,
    matter_id: str,
    said: Said,
    *,
    part: int = 0,
    status: HTTPStatus = HTTPStatus.OK,
) -> Response:
    """Draw the whole page, or the parts of it that a correction changes."""
    look, version = _seen(visit, matter_id)
    said = said if is_secret(look.case) else _with_twins(visit, matter_id, said)
    name, pool = ("case_part.html", None) if part else ("case.html", office_of(request).house.sights)
    return page(request, name, status, **case_view.whole(visit, look, version, said, pool))


def _seen(visit: Visit, matter_id: str) -> tuple[Look, int]:
    """Look at a case once, with the version from before: what comes in between is then a conflict."""
    shown = visit.line(matter_id).submission_id
    version = visit.desk.store.version(shown)
    look = visit.look(matter_id)
    return (look, version) if look.shown == shown else (look, visit.desk.store.version(look.shown))
