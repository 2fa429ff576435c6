"""Letters that a program brings, and what became of them."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, File, Form, Path, UploadFile
from pydantic import BaseModel

from pipeline.errors import NotHereError
from pipeline.person import Right
from pipeline.review.api.calling import CHANGED, REFUSED, Calling
from pipeline.review.api.values import Day
from pipeline.review.signed import OfficeOf
from pipeline.review.uploads import RECEIVED
from pipeline.store.audit_port import AuditQuery
from pipeline.terms import JobState

router = APIRouter(tags=["submissions"], responses=REFUSED)
SubmissionId = Annotated[str, Path(pattern=r"^[0-9a-f]{8,64}$", description="Whole id of a submission")]


class BroughtOut(BaseModel):
    """The ids of what was received, which no failure of the machine loses now; it is read afterwards."""

    ids: tuple[str, ...]


class SubmissionOut(BaseModel):
    """How far a submission is; `matter_id` once it is read, null for one beyond the reach of the caller."""

    id: str
    state: JobState
    matter_id: str | None


@router.post("/submissions", status_code=HTTPStatus.ACCEPTED, responses=CHANGED)
def brought(
    visit: Calling,
    office: OfficeOf,
    files: Annotated[list[UploadFile], File(min_length=1)],
    together: Annotated[bool, Form(description="One letter with its annexes, not a letter each")] = True,  # noqa: FBT002 - a part of the form
    received: Annotated[Day | None, Form(description="The day on which it came; today without")] = None,
) -> BroughtOut:
    """Take the files of a letter, as they came."""
    named = [(one.filename, one.file) for one in files if one.filename]
    return BroughtOut(ids=office.uploads.receive(visit, named, together=together, received=received))


@router.get("/submissions/{submission_id}")
def state(visit: Calling, submission_id: SubmissionId) -> SubmissionOut:
    """Tell what became of a letter that the caller brought."""
    visit.demand(Right.UPLOAD)
    query = AuditQuery(who=visit.person.login, deed=RECEIVED, about=f"submission:{submission_id}", limit=1)
    job = visit.desk.store.job(submission_id)
    if job is None or not visit.log.entries(query):
        raise NotHereError("Không có văn bản này trong số văn bản bạn đã nhập.")
    return SubmissionOut(id=submission_id, state=job.state, matter_id=_matter(visit, submission_id))


def _matter(visit: Calling, submission_id: str) -> str | None:
    found = visit.desk.matters.matter_of(submission_id)
    try:
        return visit.line(found).id if found else None
    except NotHereError:
        return None
