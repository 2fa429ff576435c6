"""What else is done from the page of one case: leases, the next case, letters misread alike, learning."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query
from fastapi.responses import RedirectResponse, Response

from pipeline.correcting import correct_alike
from pipeline.errors import UsageError
from pipeline.learning import learn_issuer, learn_sender
from pipeline.queueing import close, open_desk_lease
from pipeline.review.pages.case import ISSUER, Origin
from pipeline.review.pages.case_forms import Sent, text
from pipeline.review.signed import OfficeOf, Posting, Visiting
from pipeline.walking import neighbour

router = APIRouter()
_MOST_TWINS = 500
_LONGEST_ID = 80


@router.post("/matters/{matter_id}/lease")
def renew(matter_id: str, visit: Posting) -> dict[str, Any]:
    """Take or renew the lease of a case; say whose it is."""
    lease = open_desk_lease(visit, matter_id)
    return {"mine": lease.person_id == visit.person.id, "name": lease.name, "until": lease.until.isoformat()}


@router.post("/matters/{matter_id}/let-go", status_code=HTTPStatus.NO_CONTENT)
def let_go(matter_id: str, visit: Posting) -> None:
    """End the lease when the page is left."""
    close(visit, matter_id)


@router.get("/matters/{matter_id}/step")
def step(
    matter_id: str,
    visit: Visiting,
    way: Annotated[str, Query(pattern="^(next|previous)$")],
    origin: Origin = "",
) -> RedirectResponse:
    """Lead to the case before or after this one in the queue it was opened from; else back to the queue."""
    found = neighbour(visit, matter_id, origin, forward=way == "next")
    if found is None:
        return RedirectResponse(f"/queue?{origin}" if origin else "/queue", HTTPStatus.SEE_OTHER)
    query = f"?{urlencode({'from': origin})}" if origin else ""
    return RedirectResponse(f"/matters/{found}{query}", HTTPStatus.SEE_OTHER)


@router.post("/matters/{matter_id}/alike")
def same_mistake(matter_id: str, visit: Posting, form: Sent) -> Response:
    """Correct the ticked letters that were misread as this one was."""
    ids = tuple(one for one in form.getlist("submission") if isinstance(one, str) and len(one) <= _LONGEST_ID)
    if not 0 < len(ids) <= _MOST_TWINS:
        raise UsageError("Đánh dấu ít nhất một văn bản, nhiều nhất 500 văn bản.")
    made = correct_alike(visit, matter_id, ISSUER, ids, text(form, "why"))
    return _back(matter_id, form, alike=str(len(made.done)), skipped=str(len(made.skipped)))


@router.post("/matters/{matter_id}/learn")
def learn(office: OfficeOf, matter_id: str, visit: Posting, form: Sent) -> Response:
    """Remember what the heading of this letter means, or whose address its mail came from."""
    if text(form, "what", 20) == "sender":
        told = text(form, "address", 320) or None
        kept = learn_sender(visit, matter_id, confirmed=told, own=office.own_addresses) is not None
    else:
        kept = learn_issuer(visit, matter_id) is not None
    return _back(matter_id, form, learned="yes" if kept else "no")


def _back(matter_id: str, form: Sent, **told: str) -> RedirectResponse:
    origin = text(form, "from", 2000)
    query = urlencode({**told, **({"from": origin} if origin else {})})
    return RedirectResponse(f"/matters/{matter_id}?{query}", HTTPStatus.SEE_OTHER)
