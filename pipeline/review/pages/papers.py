"""Papers about a matter: drawn up, looked at as pages, downloaded, kept, sent, or sent with the decision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import FileResponse, RedirectResponse, Response

from pipeline.accounts import load_accounts
from pipeline.deciding import fresh, moves, seen_of
from pipeline.errors import NotHereError, SettingsError, UsageError
from pipeline.papers import Wish
from pipeline.paperwork import (
    keep_paper,
    move_with_paper,
    paper_offer,
    paper_preview,
    send_paper,
    way_out,
)
from pipeline.read import show
from pipeline.respond import PACKET, Signature
from pipeline.review.frame import page
from pipeline.review.pages.decide import BUTTONS, after
from pipeline.review.signed import OfficeOf, Posting, Visiting
from pipeline.terms import Authority, FindingCode, Severity

if TYPE_CHECKING:
    from pipeline.desk import Look
    from pipeline.model import Page, SourceFile
    from pipeline.post import Account
    from pipeline.review.office import Office
    from pipeline.review.previews import Preview
    from pipeline.visit import Visit

router = APIRouter()
LONGEST_REASON, LONGEST_LINE, MOST_ALSO = 6000, 300, 60
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FORGETFUL = {"Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff"}
_MOST_DPI = 300
_GONE = "Bản xem trước đã hết hạn (một giờ): soạn lại."
Line = Annotated[str, Form(max_length=LONGEST_LINE)]


@dataclass(frozen=True, slots=True)
class Words:
    """What a person wrote into the form of a paper, as it stands there."""

    reason: str = ""
    also: tuple[str, ...] = ()
    recipient: str = ""
    contact: str = ""
    number: str = ""
    day: str = ""
    signer: str = ""
    authority: str = ""
    title: str = ""

    @property
    def wish(self) -> Wish:
        """What `papers` takes; `UsageError` for a code, a day or an authority that there is not."""
        try:
            also = tuple(FindingCode(code) for code in self.also)
            day = date.fromisoformat(self.day) if self.day else None
            authority = Authority(self.authority) if self.authority else None
        except ValueError as error:
            raise UsageError("Ngày, quyền hạn ký hoặc phát hiện được chọn không đúng.") from error
        signature = Signature(self.number or None, day, self.signer or None, authority, self.title or None)
        return Wish(self.reason, also, self.recipient or None, self.contact or None, signature=signature)

    @property
    def told(self) -> dict[str, Any]:
        """The words as plain values."""
        return {name: getattr(self, name) for name in self.__slots__} | {"also": list(self.also)}


def words_in(  # noqa: PLR0913 - each is a part of the form
    *,
    reason: Annotated[str, Form(max_length=LONGEST_REASON)] = "",
    also: Annotated[list[str], Form(max_length=MOST_ALSO)] = [],  # noqa: B006 - FastAPI copies it
    recipient: Line = "",
    contact: Line = "",
    number: Line = "",
    day: Line = "",
    signer: Line = "",
    authority: Line = "",
    title: Line = "",
) -> Words:
    """Read the form of a paper."""
    lines = (recipient, contact, number, day, signer, authority, title)
    return Words(reason.strip(), tuple(also), *(one.strip() for one in lines))


@router.get("/matters/{matter_id}/papers/{key}")
def show_paper(
    request: Request,
    visit: Visiting,
    office: OfficeOf,
    matter_id: str,
    key: str,
    preview: str = "",
    done: str = "",
) -> Response:
    """Show the form of a paper, and its pages once it was drawn up."""
    look = visit.look(matter_id)
    offer = paper_offer(visit, look, key)
    found = _found(visit, office, matter_id, key, preview) if preview else None
    words = Words(**(dict(found.told) | {"also": tuple(found.told["also"])})) if found else Words()
    move = next((one for one in moves(visit, look) if one.move is offer.move), None)
    return page(
        request,
        "paper.html",
        look=look,
        offer=offer,
        words=words,
        preview=found,
        gone=bool(preview) and found is None,
        done=done,
        move=move,
        move_title=BUTTONS.get(offer.move, "") if offer.move else "",
        way=way_out(visit, look, accounts_of(office)),
        seen=seen_of(look),
        findings=_choices(look) if key == "gaps" else (),
        authorities=tuple(Authority),
        longest=LONGEST_REASON,
        is_packet=key == PACKET,
    )


@router.post("/matters/{matter_id}/papers/{key}")
def draw_paper(
    visit: Posting,
    office: OfficeOf,
    matter_id: str,
    key: str,
    words: Annotated[Words, Depends(words_in)],
) -> Response:
    """Draw a paper up and lead to its pages; nothing is kept."""
    made = paper_preview(
        visit, matter_id, key, words.wish, templates=office.settings.templates, draw=_draw(office)
    )
    preview = office.previews.make(visit.person.id, _about(matter_id, key), made, words.told)
    return _to(matter_id, key, preview.name)


@router.get("/matters/{matter_id}/papers/{key}/{preview}/page-{number}.png")
def paper_page(
    visit: Visiting, office: OfficeOf, matter_id: str, key: str, preview: str, number: int
) -> Response:
    """Show one page of a preview."""
    visit.line(matter_id)
    picture = _preview(visit, office, matter_id, key, preview).page(number)
    if picture is None:
        raise NotHereError("Không có trang này.")
    return FileResponse(picture, media_type="image/png", headers=_FORGETFUL)


@router.get("/matters/{matter_id}/papers/{key}/{preview}/paper.{form}")
def download(
    visit: Visiting, office: OfficeOf, matter_id: str, key: str, preview: str, form: str
) -> Response:
    """Give the paper as DOCX, PDF or (packet) ZIP, to be saved."""
    visit.line(matter_id)
    paper = _preview(visit, office, matter_id, key, preview).paper
    ending = paper.name.rpartition(".")[2]
    kinds = {ending: (paper.data, "application/zip" if ending == "zip" else _DOCX)}
    if paper.pdf is not None:
        kinds["pdf"] = (paper.pdf, "application/pdf")
    if form not in kinds:
        raise NotHereError("Không có dạng tệp này.")
    data, media_type = kinds[form]
    name = f"{paper.name.rpartition('.')[0]}.{form}"
    return Response(data, media_type=media_type, headers=_FORGETFUL | attached(name))


def attached(name: str) -> dict[str, str]:
    """Give the header by which a browser saves what it gets (RFC 6266), and never shows it."""
    return {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"}


@router.post("/matters/{matter_id}/papers/{key}/{preview}/keep")
def keep(visit: Posting, office: OfficeOf, matter_id: str, key: str, preview: str) -> Response:
    """Keep the paper with its matter."""
    keep_paper(visit, matter_id, _preview(visit, office, matter_id, key, preview).paper)
    return _to(matter_id, key, preview, "keep")


@router.post("/matters/{matter_id}/papers/{key}/{preview}/send")
def send(visit: Posting, office: OfficeOf, matter_id: str, key: str, preview: str) -> Response:
    """Queue the paper for the sender; it waits in the outbox."""
    found = _preview(visit, office, matter_id, key, preview)
    account = _account(visit, office, visit.look(matter_id))
    queued = send_paper(visit, matter_id, found.paper, _wish(found), account)
    return RedirectResponse(f"/outbox/{queued.id}", HTTPStatus.SEE_OTHER)


@router.post("/matters/{matter_id}/papers/{key}/{preview}/move")
def move(  # noqa: PLR0913 - each is a part of the form
    *,
    request: Request,
    visit: Posting,
    office: OfficeOf,
    matter_id: str,
    key: str,
    preview: str,
    seen: Annotated[str, Form(max_length=100)],
    why: Annotated[str, Form(max_length=2000)] = "",
    by_mail: Annotated[str, Form(max_length=3)] = "",
) -> Response:
    """Make the decision that the paper tells of, with the paper."""
    look = fresh(visit, matter_id, seen)
    found, offer = _preview(visit, office, matter_id, key, preview), paper_offer(visit, look, key)
    account = _account(visit, office, look) if by_mail else None
    move_with_paper(visit, matter_id, found.paper, _wish(found), account=account, why=why, seen=seen)
    if offer.move is None:
        raise NotHereError("Không có việc này.")
    return after(request, matter_id, offer.move)


def _to(matter_id: str, key: str, preview: str, done: str = "") -> Response:
    told = f"&done={done}" if done else ""
    to = f"/matters/{matter_id}/papers/{key}?preview={preview}{told}#pages"
    return RedirectResponse(to, HTTPStatus.SEE_OTHER)


def _about(matter_id: str, key: str) -> str:
    return f"matter:{matter_id}:{key}"


def _found(visit: Visit, office: Office, matter_id: str, key: str, name: str) -> Preview | None:
    return office.previews.find(visit.person.id, _about(matter_id, key), name)


def _preview(visit: Visit, office: Office, matter_id: str, key: str, name: str) -> Preview:
    found = _found(visit, office, matter_id, key, name)
    if found is None:
        raise NotHereError(_GONE)
    return found


def _wish(found: Preview) -> Wish:
    return Words(**(dict(found.told) | {"also": tuple(found.told["also"])})).wish


def _choices(look: Look) -> tuple[tuple[FindingCode, str, bool], ...]:
    """Give the findings that a notice of gaps may name: code, words, and whether it always names it."""
    told: dict[FindingCode, tuple[str, bool]] = {}
    for one in look.case.report.findings:
        told.setdefault(one.code, (one.message, one.severity is Severity.BLOCKING))
    return tuple((code, *rest) for code, rest in told.items())


def accounts_of(office: Office) -> tuple[Account, ...]:
    """Give the mail accounts; none while their file is wrong, whose path is nobody's business here."""
    try:
        return load_accounts(office.settings.mail)[0]
    except SettingsError:
        return ()


def _account(visit: Visit, office: Office, look: Look) -> Account:
    way = way_out(visit, look, accounts_of(office))
    if way.account is None:
        raise UsageError(way.why_not or "Không gửi được qua thư.")
    return way.account


def _draw(office: Office) -> Any:  # noqa: ANN401 - `papers.Draw`
    def draw(source: SourceFile, page_: Page) -> bytes | None:
        picture = show(source, page_, pool=office.house.sights, dpi=_MOST_DPI)
        return picture.png if picture else None

    return draw
