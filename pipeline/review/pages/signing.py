"""Signing in and out by password and one-time code, and the language of the pages."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Form, Query, Request
from fastapi.responses import Response

from pipeline.errors import UsageError
from pipeline.people.own import choose_locale
from pipeline.people.sessions import NeedsCode, Refused, SignedIn, half_way, sign_out
from pipeline.people.signing import give_code, sign_in
from pipeline.review.frame import LANGUAGES, page
from pipeline.review.meters import hold
from pipeline.review.office import Office, people_of
from pipeline.review.pages.ways import HOME, local, see
from pipeline.review.signed import (
    Anybody,
    GateOf,
    Half,
    OfficeOf,
    believed,
    believed_anybody,
    believed_half,
    cookie_of,
    form_of,
    hand_cookie,
    rates_of,
)

router = APIRouter()
Login = Annotated[str, Form(max_length=200)]
Password = Annotated[str, Form(max_length=1000)]
Next = Annotated[str, Form(alias="next", max_length=1000)]
NextAsked = Annotated[str, Query(alias="next", max_length=1000)]
_YEAR = 31_536_000  # seconds


# ---- password and code
@router.get("/sign-in")
def ask_password(request: Request, office: OfficeOf, who: Anybody, to: NextAsked = HOME) -> Response:
    """Ask for login and password; who is in already goes on."""
    if who is not None:
        return see(local(to))
    if half_way(people_of(office.desk), cookie_of(request), office.desk.now()):
        return see(_code_page(to))
    return asking(request, office, to)


@router.post("/sign-in", dependencies=[Depends(form_of)])
def take_password(
    request: Request,
    office: OfficeOf,
    gate: GateOf,
    login: Login = "",
    password: Password = "",
    to: Next = HOME,
) -> Response:
    """Let in, or ask for the code; whatever session the browser had before ends (session fixation)."""
    hold(rates_of(request).sign_in_login, login.strip().lower())
    sign_out(gate, cookie_of(request))
    result = sign_in(gate, login, password)
    if isinstance(result, Refused):
        return asking(request, office, to, login=login, fault=result.reason)
    return enter(request, result, to)


@router.get("/sign-in/code")
def ask_code(request: Request, _: Half, to: NextAsked = HOME) -> Response:
    """Ask for the one-time code."""
    return page(request, "code.html", fault="", next=local(to))


@router.post("/sign-in/code", dependencies=[Depends(believed_half)])
def take_code(
    request: Request,
    gate: GateOf,
    code: Annotated[str, Form(max_length=20)] = "",
    to: Next = HOME,
) -> Response:
    """Let in who gives the code; the session gets another cookie."""
    result = give_code(gate, cookie_of(request), code)
    if isinstance(result, Refused):
        return page(request, "code.html", HTTPStatus.FORBIDDEN, fault=result.reason, next=local(to))
    return enter(request, result, to)


@router.post("/sign-out", dependencies=[Depends(believed)])
def leave(request: Request, gate: GateOf) -> Response:
    """End the session; the browser forgets what it kept of the desk."""
    sign_out(gate, cookie_of(request))
    response = see("/sign-in")
    hand_cookie(request, response, "")
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


# ---- language
@router.post("/language", dependencies=[Depends(believed_anybody)])
def speak(
    request: Request,
    gate: GateOf,
    who: Anybody,
    language: Annotated[str, Form(max_length=5)] = "vi",
    to: Next = HOME,
) -> Response:
    """Keep the language with the account, and in a cookie for the sign-in page."""
    if language not in LANGUAGES:
        raise UsageError("Ngôn ngữ là vi hoặc en.")
    if who is not None:
        choose_locale(gate, who[0], language)
    response = see(local(to))
    secure = request.url.scheme == "https"
    response.set_cookie("language", language, max_age=_YEAR, secure=secure, httponly=True, samesite="lax")
    return response


def asking(request: Request, office: Office, to: str, login: str = "", fault: str = "") -> Response:
    """Give the page that asks for login and password."""
    status = HTTPStatus.FORBIDDEN if fault else HTTPStatus.OK
    return page(
        request,
        "sign_in.html",
        status,
        login=login,
        fault=fault,
        next=local(to),
        elsewhere=office.provider is not None,
        host=request.url.netloc,
        is_encrypted=request.url.scheme == "https",
    )


def enter(request: Request, result: SignedIn | NeedsCode, to: str) -> Response:
    """Hand out the cookie and lead on: to the code, to a first password of one's own, to where it began."""
    if isinstance(result, NeedsCode):
        response = see(_code_page(to))
    else:
        response = see("/account/password" if result.person.must_change else local(to))
    hand_cookie(request, response, result.cookie)
    return response


def _code_page(to: str) -> str:
    return f"/sign-in/code?next={quote(local(to), safe='')}"
