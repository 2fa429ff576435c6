"""Signing in by a provider of OpenID Connect, and binding its identity to an account."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from pipeline.errors import NotHereError, UsageError
from pipeline.people.gate import Gate
from pipeline.people.oidc import Provider, begin_oidc, finish_oidc, open_pending, seal_pending
from pipeline.people.own import bind_identity, demand
from pipeline.people.seal import seal_text, unseal_text
from pipeline.people.sessions import Refused
from pipeline.people.signing import sign_in_as
from pipeline.review.frame import page
from pipeline.review.office import Office
from pipeline.review.pages.signing import NextAsked, Password, asking, enter
from pipeline.review.pages.ways import HOME, local, see
from pipeline.review.signed import (
    Anybody,
    GateOf,
    OfficeOf,
    Posting,
    believed,
    cookie_name,
    hand_cookie,
)

router = APIRouter()
BACK = "/sign-in/oidc/return"
_ABOUT = "oidc-way"
_SIGN_IN, _BIND = "in", "bind"
_AGAIN = "Lần đăng nhập này không còn hiệu lực: bấm lại nút đăng nhập một lần."
_REFUSED = "Hệ thống đăng nhập một lần không cho vào. Thử lại, hoặc dùng mật khẩu."


@router.get("/sign-in/oidc")
def begin(request: Request, office: OfficeOf, gate: GateOf, to: NextAsked = HOME) -> Response:
    """Lead to the provider; a link, because no form may lead to another site (form-action)."""
    address, kept = _begun(request, office, gate, f"{_SIGN_IN}\n{local(to)}")
    response = see(address)
    hand_cookie(request, response, kept, _name(request))
    return response


@router.post("/account/identity", dependencies=[Depends(believed)])
def bind(
    request: Request, office: OfficeOf, gate: GateOf, visit: Posting, password: Password = ""
) -> Response:
    """Begin to bind an identity to one's own account, for who knows its password."""
    demand(gate, visit.person, password)
    address, kept = _begun(request, office, gate, f"{_BIND}\n{visit.person.id}")
    response = page(request, "identity.html", address=address, here="/account")
    hand_cookie(request, response, kept, _name(request))
    return response


@router.get(BACK)
def come_back(
    request: Request,
    office: OfficeOf,
    gate: GateOf,
    who: Anybody,
    code: Annotated[str, Query(max_length=5000)] = "",
    state: Annotated[str, Query(max_length=500)] = "",
) -> Response:
    """Take the answer of the provider: let in, or bind the identity to the account that asked for it."""
    purpose, to, pending = _opened(gate.key, request.cookies.get(_name(request), ""))
    response: Response
    if not code:
        response = asking(request, office, HOME, fault=_REFUSED)
        hand_cookie(request, response, "", _name(request))
        return response
    issuer, subject = finish_oidc(_provider(office), open_pending(gate.key, pending), code, state, gate.now)
    if purpose == _BIND:
        if who is None or str(who[0].id) != to:
            raise UsageError(_AGAIN)
        bind_identity(gate, who[0], issuer, subject, by=who[0].login)
        response = see("/account?done=identity")
    else:
        result = sign_in_as(gate, issuer, subject)
        if isinstance(result, Refused):
            response = asking(request, office, to, fault=result.reason)
        else:
            response = enter(request, result, to)
    hand_cookie(request, response, "", _name(request))
    return response


def _begun(request: Request, office: Office, gate: Gate, way: str) -> tuple[str, str]:
    """Give the address at the provider, and what the browser brings back."""
    redirect = f"{request.url.scheme}://{request.url.netloc}{BACK}"
    address, pending = begin_oidc(_provider(office), redirect, gate.now)
    return address, seal_text(gate.key, f"{way}\n{seal_pending(gate.key, pending)}".encode(), _ABOUT)


def _opened(key: bytes, kept: str) -> tuple[str, str, str]:
    """Give for what and where to it was begun, and what waits."""
    told = unseal_text(key, kept, _ABOUT)
    if told is None:
        raise UsageError(_AGAIN)
    purpose, to, pending = told.decode().split("\n")
    return purpose, to, pending


def _provider(office: Office) -> Provider:
    if office.provider is None:
        raise NotHereError("Máy chủ này không dùng đăng nhập một lần.")
    return office.provider


def _name(request: Request) -> str:
    return f"{cookie_name(request)}-oidc"
