"""The outbox: answers by mail as they will go, and what a person decides about each."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import FileResponse, RedirectResponse, Response

from pipeline.errors import NotHereError, VanthuError
from pipeline.papers import Paper
from pipeline.person import Right
from pipeline.post import OUT_TITLES, OutState
from pipeline.posting import LONGEST_WHY, UNDONE, MailDeed, handle, mail, mails, paper_title
from pipeline.review.frame import page
from pipeline.review.office import Office
from pipeline.review.pages.papers import attached
from pipeline.review.signed import OfficeOf, Posting, Visiting

if TYPE_CHECKING:
    from pipeline.posting import MailView
    from pipeline.review.previews import Preview
    from pipeline.visit import Visit

router = APIRouter()
LAST_PAGE = 2000
Number = Annotated[int, Query(ge=1)]
_FORGETFUL = {"Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff"}
_TONES = {
    OutState.HELD: "review",
    OutState.RELEASED: "note",
    OutState.SENDING: "note",
    OutState.SENT: "accepted",
    OutState.UNSURE: "blocking",
    OutState.REFUSED: "blocking",
    OutState.BOUNCED: "blocking",
    OutState.CANCELLED: "",
}


@router.get("/outbox")
def show_outbox(
    request: Request,
    visit: Visiting,
    state: Annotated[str, Query(max_length=20)] = "",
    at: Annotated[int, Query(ge=1, le=LAST_PAGE)] = 1,
) -> Response:
    """List what is not done, or all in one state, or everything."""
    chosen = next((one for one in OutState if one.value == state), None)
    states = (chosen,) if chosen else () if state == "all" else UNDONE
    return page(
        request,
        "outbox.html",
        found=mails(visit, states, page=at),
        state=chosen.value if chosen else "all" if state == "all" else "",
        at=at,
        titles=OUT_TITLES,
        tones=_TONES,
        paper_title=paper_title,
    )


@router.get("/outbox/{number}")
def show_mail(request: Request, visit: Visiting, office: OfficeOf, number: int, done: str = "") -> Response:
    """Show one mail as it will go."""
    view = mail(visit, number)
    preview, trouble = _pages(visit, office, view)
    return page(
        request,
        "mail.html",
        view=view,
        preview=preview,
        trouble=trouble,
        titles=OUT_TITLES,
        tones=_TONES,
        paper_title=paper_title,
        may=visit.person.may(Right.RELEASE),
        longest=LONGEST_WHY,
        done=done == "yes",
    )


@router.get("/outbox/{number}/page-{sheet}.png")
def mail_page(visit: Visiting, office: OfficeOf, number: int, sheet: int) -> Response:
    """Show a page of the paper that a mail carries."""
    preview, _ = _pages(visit, office, mail(visit, number))
    picture = preview.page(sheet) if preview else None
    if picture is None:
        raise NotHereError("Không có trang này.")
    return FileResponse(picture, media_type="image/png", headers=_FORGETFUL)


@router.get("/outbox/{number}/paper.pdf")
def mail_paper(visit: Visiting, number: int) -> Response:
    """Give the paper that a mail carries, to be saved."""
    view = mail(visit, number)
    if view.paper is None:
        raise NotHereError("Thư không có tệp kèm theo.")
    headers = _FORGETFUL | attached(view.paper_name or "van-ban.pdf")
    return Response(view.paper, media_type="application/pdf", headers=headers)


@router.post("/outbox/{number}/{deed}")
def do(
    visit: Posting,
    number: int,
    deed: str,
    seen: Annotated[str, Form(max_length=20)],
    why: Annotated[str, Form(max_length=LONGEST_WHY)] = "",
) -> Response:
    """Release a mail, give it up, let it go again, or say that it arrived."""
    chosen = next((one for one in MailDeed if one.value == deed), None)
    state = next((one for one in OutState if one.value == seen), None)
    if chosen is None or state is None:
        raise NotHereError("Không có việc này.")
    handle(visit, number, chosen, why=why, seen=state)
    return RedirectResponse(f"/outbox/{number}?done=yes", HTTPStatus.SEE_OTHER)


def _pages(visit: Visit, office: Office, view: MailView) -> tuple[Preview | None, str]:
    """Draw the pages of the paper; None and a reason when they cannot be."""
    if view.paper is None:
        return None, "Thư không có tệp kèm theo."
    told = Paper(view.mail.paper, view.paper_name, view.paper, (), view.paper)
    try:
        return office.previews.make(visit.person.id, f"mail:{view.mail.id}", told, {}), ""
    except VanthuError as error:
        return None, str(error)
