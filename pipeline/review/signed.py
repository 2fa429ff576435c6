"""Who asks: the dependencies by which a page gets its visit, and by which a form is believed.

`Visiting` is for everything that needs a signed-in person; `Posting` for everything that changes something:
it also checks the token of the form (field `csrf`, or the header X-CSRF-Token of scripts).
"""

from __future__ import annotations

import secrets
from http import HTTPStatus
from typing import Annotated

from fastapi import Depends, Request
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.responses import Response

from pipeline.errors import ForbiddenError
from pipeline.people.gate import Gate
from pipeline.people.sessions import half_way
from pipeline.person import Person
from pipeline.review.meters import Rates, hold
from pipeline.review.office import Office, people_of
from pipeline.review.typed import check_text
from pipeline.store.people_port import Session
from pipeline.visit import Visit

# By its prefix a browser keeps it only from this very host, over TLS, for all paths (RFC 6265bis, 4.1.3.2).
HOST_COOKIE = "__Host-vanthu"
COOKIE = "vanthu"  # over http, spoken on this machine only: no browser keeps the other one there
MOST_FIELDS = 1000  # of one form; Starlette stops at as many
_LONGEST_COOKIE = 200  # characters; ours have 43


class NotSignedInError(Exception):
    """Nobody is signed in: a page leads to the sign-in, the API says 401."""


class MustChangeError(Exception):
    """An administrator gave the password: it opens only the page that changes it."""


class ForgedError(ForbiddenError):
    """A form came without the token of this session."""

    advice = "Tải lại trang rồi gửi lại; nếu bạn không tự bấm gửi, báo người quản trị."


# ---- what pages are made of
def office_of(request: Request) -> Office:
    """Give the office that the application was built over."""
    office: Office = request.app.state.office
    return office


def rates_of(request: Request) -> Rates:
    """Give the meters of the application."""
    rates: Rates = request.app.state.rates
    return rates


def gate_of(request: Request) -> Gate:
    """Give what acts on accounts need, with the address of the request for the log."""
    return office_of(request).gate(request.client.host if request.client else "")


# ---- the cookie
def cookie_name(request: Request) -> str:
    """Give the name of the cookie of a session, by whether TLS is spoken."""
    return HOST_COOKIE if request.url.scheme == "https" else COOKIE


def cookie_of(request: Request) -> str:
    """Give the cookie of a session, empty for none."""
    given = request.cookies.get(cookie_name(request), "")
    return given if len(given) <= _LONGEST_COOKIE else ""


def hand_cookie(request: Request, response: Response, cookie: str, name: str | None = None) -> None:
    """Hand a cookie to the browser that no script reads and that ends with it; an empty one takes it back.

    Lax, not Strict: whoever comes back from a provider of OpenID Connect, or follows a link in a mail, comes
    from another site, and a Strict cookie would not be sent then. What changes something is a POST, with
    which a Lax cookie is not sent from other sites either.
    """
    response.set_cookie(
        name or cookie_name(request),
        cookie,
        max_age=None if cookie else 0,
        path="/",
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="lax",
    )


# ---- who it is
def stranger(request: Request) -> tuple[Person, Session] | None:
    """Tell whose request this is, None for nobody's: for pages that everybody may see."""
    found = greet(request)
    if found is not None:
        hold(rates_of(request).person, str(found[0].id))
    return found


def greet(request: Request) -> tuple[Person, Session] | None:
    """Let the frame of a page know who is signed in."""
    cookie = cookie_of(request)
    found = office_of(request).known(cookie) if cookie else None
    if found is None or not found[1].is_whole:
        return None
    request.state.person, request.state.session = found
    return found


Anybody = Annotated[tuple[Person, Session] | None, Depends(stranger)]


def half(request: Request) -> tuple[Person, Session]:
    """Tell who gave the password and owes the code; `NotSignedInError` for nobody."""
    office = office_of(request)
    found = half_way(people_of(office.desk), cookie_of(request), office.desk.now())
    if found is None:
        raise NotSignedInError
    request.state.session = found[1]
    return found


Half = Annotated[tuple[Person, Session], Depends(half)]


def known(who: Anybody) -> tuple[Person, Session]:
    """Tell whose request this is, even if the password must be changed first."""
    if who is None:
        raise NotSignedInError
    return who


Known = Annotated[tuple[Person, Session], Depends(known)]


def signed(who: Known) -> tuple[Person, Session]:
    """Tell whose request this is; `NotSignedInError` for nobody's.

    `MustChangeError` before the first password of one's own.
    """
    if who[0].must_change:
        raise MustChangeError
    return who


Signed = Annotated[tuple[Person, Session], Depends(signed)]


# ---- whether a form is theirs
async def form_of(request: Request) -> FormData:
    """Read the form of a request, empty for a body that is none; `NoTextError` for what is no text in it.

    The names of files are the ingest room's: whatever they hold, a letter is received.
    """
    form = await request.form()
    told = form.multi_items()
    if len(told) > MOST_FIELDS:
        raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    for name, value in told:
        check_text(name)
        if isinstance(value, str):
            check_text(value)
    return form


async def check_token(request: Request) -> None:
    """Check the form, and the token of the session with it; `ForgedError` without that."""
    form = await form_of(request)
    given = request.headers.get("x-csrf-token")
    if given is None:
        given = str(form.get("csrf", ""))
    if not secrets.compare_digest(given.encode(errors="replace"), request.state.session.csrf.encode()):
        raise ForgedError("Biểu mẫu không có mã xác nhận của phiên làm việc này.")


async def believed(request: Request, _: Known) -> None:
    """Believe the form of a person."""
    await check_token(request)


async def believed_half(request: Request, _: Half) -> None:
    """Believe the form of a person who owes the code."""
    await check_token(request)


async def believed_anybody(request: Request, who: Anybody) -> None:
    """Believe the form of a person; of nobody, `OwnOrigin` has seen that it comes from a page of ours."""
    if who is not None:
        await check_token(request)
    else:
        await form_of(request)


# ---- the visit
def visiting(request: Request, who: Signed) -> Visit:
    """Open the visit of the person who asks."""
    return Visit(office_of(request).desk, who[0])


def posting(visit: Annotated[Visit, Depends(visiting)], _: Annotated[None, Depends(believed)]) -> Visit:
    """Open the visit of a person who changes something; `ForgedError` without the session's token."""
    return visit


OfficeOf = Annotated[Office, Depends(office_of)]
GateOf = Annotated[Gate, Depends(gate_of)]
Visiting = Annotated[Visit, Depends(visiting)]
Posting = Annotated[Visit, Depends(posting)]
