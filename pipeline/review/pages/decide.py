"""Deciding: the panel of moves, each move made once, screenshots of what was posted."""

from __future__ import annotations

import tempfile
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, Form, Request, UploadFile
from fastapi.responses import RedirectResponse, Response

from pipeline.casework.life import rule_of
from pipeline.deciding import LONGEST_WHY, decide, moves, post, posted_picture, seen_of
from pipeline.desk import LARGEST_PICTURE
from pipeline.errors import NotHereError, UsageError
from pipeline.matter import Move
from pipeline.paperwork import paper_offers
from pipeline.post import OUT_TITLES
from pipeline.posting import about, paper_title
from pipeline.review.drawn import redrawn
from pipeline.review.frame import page
from pipeline.review.office import Office
from pipeline.review.signed import OfficeOf, Posting, Visiting
from pipeline.secrecy import is_secret

if TYPE_CHECKING:
    from pipeline.deciding import MoveOffer
    from pipeline.desk import Look
    from pipeline.visit import Visit

router = APIRouter()
Text = Annotated[str, Form(max_length=LONGEST_WHY)]
MAILS = 5  # of a matter that the panel names
_CHUNK = 1 << 20
_FORGETFUL = {"Cache-Control": "private, no-store"}
# What a button says; the table of moves has the words of histories.
BUTTONS = {
    Move.APPRAISE: "Bắt đầu thẩm định",
    Move.RETURN: "Trả lại để bổ sung",
    Move.PROPOSE: "Đề xuất Cục C06",
    Move.APPROVE: "Phê duyệt",
    Move.REFUSE: "Không chấp thuận",
    Move.POST: "Xác nhận đã đăng",
    Move.WITHDRAW: "Rút hồ sơ",
    Move.FORWARD: "Chuyển đơn vị khác",
    Move.CLOSE: "Kết thúc",
    Move.REOPEN: "Mở lại",
}
_DONE = {move: f"Đã ghi: {title[:1].lower()}{title[1:]}." for move, title in BUTTONS.items()}


def panel(visit: Visit, look: Look) -> dict[str, Any]:
    """Give what the template `decide_panel.html` shows of a matter, under the name `panel`."""
    offers = moves(visit, look)
    offered = [one for one in offers if one.why_not is None]
    papers = paper_offers(visit, look)
    events = [event for event in look.matter.events if rule_of(event.move).by_person]
    return {
        "matter_id": look.matter.id,
        "state": look.line.state,
        "seen": seen_of(look),
        "offers": [one for one in offered if not _is_rare(one, look)],
        "rare": [one for one in offered if _is_rare(one, look)],
        "barred": [one for one in offers if one.why_not is not None],
        "papers": papers,
        "paper_of": {one.move: one.key for one in papers if one.move is not None},
        "mails": about(visit, look.matter.id, MAILS),
        "last": events[-1] if events else None,
        "handler": look.case.decision.handler or "",
        "is_secret": is_secret(look.case),
        "buttons": BUTTONS,
        "longest": LONGEST_WHY,
        "out_titles": OUT_TITLES,
        "paper_title": paper_title,
        "picture_mb": LARGEST_PICTURE >> 20,
    }


def _is_rare(offer: MoveOffer, look: Look) -> bool:
    """Tell whether a move is put behind the others: possible, and seldom what is wanted."""
    is_local = offer.move is Move.PROPOSE and not look.line.to_c06
    return is_local or offer.move in (Move.WITHDRAW, Move.CLOSE)


@router.get("/matters/{matter_id}/decide")
def show_decide(request: Request, visit: Visiting, matter_id: str, done: str = "") -> Response:
    """Show the panel alone: for a phone, and after a move."""
    look = visit.look(matter_id)
    told = next((text for move, text in _DONE.items() if move.value == done), "")
    return page(request, "decide.html", look=look, done=told, panel=panel(visit, look))


@router.post("/matters/{matter_id}/moves/{move}")
def make_move(  # noqa: PLR0913 - each is a part of the form
    *,
    request: Request,
    visit: Posting,
    office: OfficeOf,
    matter_id: str,
    move: str,
    seen: Annotated[str, Form(max_length=100)],
    why: Text = "",
    to: Text = "",
    link: Text = "",
    picture: UploadFile | None = None,
) -> Response:
    """Make a move; afterwards the panel tells what was written down."""
    chosen = next((one for one in BUTTONS if one.value == move), None)
    if chosen is None:
        raise NotHereError("Không có việc này.")
    if chosen is Move.POST:
        _post(visit, office, matter_id, link=link, why=why, seen=seen, picture=picture)
    else:
        details = [("to", to)] if chosen is Move.FORWARD else []
        decide(visit, matter_id, chosen, why=why, details=details, seen=seen)
    return after(request, matter_id, chosen)


def after(request: Request, matter_id: str, move: Move) -> Response:
    """Lead to what a move made of the matter."""
    to = f"/matters/{matter_id}/decide?done={move.value}"
    if "application/json" in request.headers.get("accept", ""):
        return Response(f'{{"to": "{to}"}}', media_type="application/json")
    return RedirectResponse(to, HTTPStatus.SEE_OTHER)


def _post(
    visit: Visit,
    office: Office,
    matter_id: str,
    *,
    link: str,
    why: str,
    seen: str,
    picture: UploadFile | None,
) -> None:
    """Note a post; the screenshot is copied to a file of ours, no larger than it may be."""
    with tempfile.TemporaryDirectory(prefix="picture-", dir=office.house.spool) as folder:
        path = None
        if picture is not None and picture.filename:
            path = Path(folder, "picture")
            _copy(picture, path)
        post(
            visit, matter_id, link=link, picture=path, why=why, seen=seen,
            redraw=lambda file: redrawn(office.house.sights, file),
        )  # fmt: skip


def _copy(picture: UploadFile, path: Path) -> None:
    size = 0
    with path.open("xb") as out:
        while chunk := picture.file.read(_CHUNK):
            size += len(chunk)
            if size > LARGEST_PICTURE:
                raise UsageError(f"Ảnh chụp màn hình lớn hơn {LARGEST_PICTURE >> 20} MB: lưu dạng JPEG.")
            out.write(chunk)


@router.get("/matters/{matter_id}/posted/{sha256}.png")
def posted(visit: Visiting, office: OfficeOf, matter_id: str, sha256: str) -> Response:
    """Show the screenshot of a post, drawn anew."""
    path = posted_picture(visit, matter_id, sha256)
    png = redrawn(office.house.sights, path) if path is not None and path.is_file() else None
    if png is None:
        raise NotHereError("Không có ảnh này.")
    return Response(png, media_type="image/png", headers=_FORGETFUL)
