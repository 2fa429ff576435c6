"""Letters that came on paper or by hand: received at once, read in the background, followed on the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, File, Form, Request, UploadFile
from fastapi.responses import RedirectResponse, Response

from pipeline.errors import NotHereError, UsageError
from pipeline.person import Right
from pipeline.review.frame import page
from pipeline.review.signed import OfficeOf, Posting, Visiting
from pipeline.review.uploads import RECEIVED
from pipeline.store.audit_port import AuditQuery
from pipeline.terms import JobState

if TYPE_CHECKING:
    from datetime import datetime

    from pipeline.matter import MatterLine
    from pipeline.visit import Visit

router = APIRouter()
SHOWN = 30  # letters that a person brought last
_STATES = {
    JobState.RECEIVED: ("chờ đọc", "note"),
    JobState.WORKING: ("đang đọc", "note"),
    JobState.STORED: ("đã đọc xong", "accepted"),
    JobState.QUARANTINED: ("bị cách ly, cần cán bộ xem", "blocking"),
}


@dataclass(frozen=True, slots=True)
class Brought:
    """One letter that a person brought; `line` None while it is not read, or is beyond their reach."""

    id: str
    at: datetime
    known: bool
    state: str
    tone: str
    is_done: bool
    line: MatterLine | None
    error: str


@router.get("/upload")
def show_upload(request: Request, visit: Visiting, office: OfficeOf, sent: int = 0) -> Response:
    """Show the form, and what becomes of what this person brought."""
    visit.demand(Right.UPLOAD)
    settings = office.settings
    return page(
        request,
        "upload.html",
        brought=_brought(visit),
        sent=max(0, min(sent, settings.max_files)),
        today=visit.now().date(),
        most_files=settings.max_files,
        file_mb=settings.max_file_bytes >> 20,
        total_mb=settings.max_total_bytes >> 20,
    )


@router.get("/upload/state")
def show_state(request: Request, visit: Visiting) -> Response:
    """Show the list alone; the page asks for it while something is being read."""
    visit.demand(Right.UPLOAD)
    return page(request, "upload_state.html", brought=_brought(visit))


@router.post("/upload")
def upload(
    request: Request,
    visit: Posting,
    office: OfficeOf,
    files: Annotated[list[UploadFile], File()] = [],  # noqa: B006 - FastAPI copies it
    together: Annotated[str, Form(max_length=5)] = "",
    received: Annotated[str, Form(max_length=10)] = "",
) -> Response:
    """Take files; when this answers, they are kept and nothing that happens to the machine loses them."""
    named = [(one.filename, one.file) for one in files if one.filename]
    ids = office.uploads.receive(visit, named, together=together == "yes", received=_day(received))
    to = f"/upload?sent={len(ids)}"
    if "application/json" in request.headers.get("accept", ""):
        return Response(f'{{"to": "{to}"}}', media_type="application/json")
    return RedirectResponse(to, HTTPStatus.SEE_OTHER)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise UsageError("Ngày đến không đúng: chọn lại ngày.") from error


def _brought(visit: Visit) -> tuple[Brought, ...]:
    """Give what this person brought last, as the log of deeds remembers it."""
    query = AuditQuery(who=visit.person.login, deed=RECEIVED, limit=SHOWN)
    return tuple(
        _one(visit, entry.about.partition(":")[2], entry.at, dict(entry.details))
        for entry in visit.log.entries(query)
    )


def _one(visit: Visit, submission_id: str, at: datetime, told: dict[str, Any]) -> Brought:
    job = visit.desk.store.job(submission_id)
    state = job.state if job else JobState.RECEIVED
    title, tone = _STATES[state]
    is_done = state in (JobState.STORED, JobState.QUARANTINED)
    error = (job.last_error or "") if job and not is_done else ""
    line = None
    if is_done and (matter_id := visit.desk.matters.matter_of(submission_id)):
        try:
            line = visit.line(matter_id)
        except NotHereError:
            title = f"{title}; ngoài phạm vi được xem của bạn"
    return Brought(submission_id, at, bool(told.get("known")), title, tone, is_done, line, error)
