"""One's own account: who one is, password, second factor, sessions, tokens of the API."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query, Request
from fastapi.responses import Response

from pipeline.errors import UsageError
from pipeline.people.gate import Gate
from pipeline.people.own import (
    begin_totp,
    change_password,
    confirm_totp,
    drop_totp,
    end_other_sessions,
    make_token,
    revoke_token,
)
from pipeline.people.policy import LONGEST, SHORTEST
from pipeline.people.sessions import open_sessions
from pipeline.review.frame import page
from pipeline.review.pages.people import LEVEL_TITLES
from pipeline.review.pages.signing import Password
from pipeline.review.pages.ways import Number, see
from pipeline.review.signed import GateOf, Known, Posting, Visiting, believed, hand_cookie, office_of
from pipeline.visit import Visit

router = APIRouter()
LIVES = (30, 90, 180, 365)  # days of a token
_DONE = {
    "password": "Đã đổi mật khẩu. Các phiên làm việc khác đã kết thúc.",
    "code-on": "Đã bật xác thực hai bước. Từ nay đăng nhập cần thêm mã trong điện thoại.",
    "code-off": "Đã tắt xác thực hai bước.",
    "left": "Đã kết thúc các phiên làm việc khác.",
    "revoked": "Đã thu hồi mã API.",
    "identity": "Đã gắn với hệ thống đăng nhập một lần.",
}
_UNLIKE = "Hai lần nhập mật khẩu mới không giống nhau."


@router.get("/account")
def account(
    request: Request, gate: GateOf, visit: Visiting, done: Annotated[str, Query(max_length=20)] = ""
) -> Response:
    """Show one's own account."""
    return _shown(request, gate, visit, done=_DONE.get(done, ""))


def _shown(request: Request, gate: Gate, visit: Visit, *, done: str = "", fault: str = "") -> Response:
    me = visit.person
    return page(
        request,
        "account.html",
        HTTPStatus.BAD_REQUEST if fault else HTTPStatus.OK,
        done=done,
        fault=fault,
        tokens=[one for one in gate.people.tokens(me.id) if not one.is_revoked and one.until > gate.now],
        sessions=open_sessions(gate, me),
        this=request.state.session.key,
        elsewhere=office_of(request).provider is not None,
        lives=LIVES,
        level=LEVEL_TITLES[me.reach.level],
        here="/account",
    )


# ---- password: the only page that a password given by an administrator opens
@router.get("/account/password")
def ask_new_password(request: Request, who: Known) -> Response:
    """Ask for another password."""
    return _asking(request, must=who[0].must_change)


@router.post("/account/password", dependencies=[Depends(believed)])
def take_new_password(
    request: Request,
    gate: GateOf,
    who: Known,
    old: Password = "",
    new: Password = "",
    again: Password = "",
) -> Response:
    """Take another password; every session ends, this browser gets a new one."""
    me = who[0]
    try:
        if new != again:
            raise UsageError(_UNLIKE)  # noqa: TRY301 - said as every other fault of the form
        result = change_password(gate, me, old, new)
    except UsageError as error:
        return _asking(request, must=me.must_change, fault=str(error))
    response = see("/" if me.must_change else "/account?done=password")
    hand_cookie(request, response, result.cookie)
    return response


def _asking(request: Request, *, must: bool, fault: str = "") -> Response:
    status = HTTPStatus.BAD_REQUEST if fault else HTTPStatus.OK
    return page(request, "password.html", status, must=must, fault=fault, shortest=SHORTEST, longest=LONGEST)


# ---- the second factor
@router.get("/account/code")
def ask_first_code(request: Request, gate: GateOf, visit: Visiting) -> Response:
    """Show the QR code and ask for a first one-time code."""
    return page(request, "totp.html", enrolment=begin_totp(gate, visit.person), fault="")


@router.post("/account/code")
def take_first_code(
    request: Request,
    gate: GateOf,
    visit: Posting,
    sealed: Annotated[str, Form(max_length=1000)] = "",
    code: Annotated[str, Form(max_length=20)] = "",
    password: Password = "",
) -> Response:
    """Turn the second factor on."""
    try:
        result = confirm_totp(gate, visit.person, sealed, code, password=password)
    except UsageError as error:
        again = begin_totp(gate, visit.person)  # another seed: what a wrong form carried is not believed
        return page(request, "totp.html", HTTPStatus.BAD_REQUEST, enrolment=again, fault=str(error))
    response = see("/account?done=code-on")
    hand_cookie(request, response, result.cookie)
    return response


@router.post("/account/code/off")
def take_no_more_codes(request: Request, gate: GateOf, visit: Posting, password: Password = "") -> Response:
    """Turn the second factor off."""
    try:
        result = drop_totp(gate, visit.person, password=password)
    except UsageError as error:
        return _shown(request, gate, visit, fault=str(error))
    response = see("/account?done=code-off")
    hand_cookie(request, response, result.cookie)
    return response


# ---- sessions
@router.post("/account/leave")
def leave(request: Request, gate: GateOf, visit: Posting, password: Password = "") -> Response:
    """Sign out everywhere else."""
    try:
        end_other_sessions(gate, visit.person, request.state.session, password=password)
    except UsageError as error:
        return _shown(request, gate, visit, fault=str(error))
    return see("/account?done=left")


# ---- tokens of the API
@router.post("/account/tokens")
def make(
    request: Request,
    gate: GateOf,
    visit: Posting,
    title: Annotated[str, Form(max_length=200)] = "",
    days: Annotated[int, Form(ge=1, le=366)] = LIVES[1],
    password: Password = "",
) -> Response:
    """Make a token and show it, this once."""
    try:
        text, token = make_token(gate, visit.person, title, days, password=password)
    except UsageError as error:
        return _shown(request, gate, visit, fault=str(error))
    return page(request, "token.html", text=text, token=token, here="/account")


@router.post("/account/tokens/{token_id}/revoke")
def revoke(gate: GateOf, visit: Posting, token_id: Number) -> Response:
    """End a token."""
    revoke_token(gate, visit.person, token_id)
    return see("/account?done=revoked")
