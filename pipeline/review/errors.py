"""What a page says when something is refused or broken: a sentence in Vietnamese, never a traceback."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import quote

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse
from starlette.exceptions import HTTPException

from pipeline.errors import (
    ChangedMeanwhileError,
    ForbiddenError,
    NotHereError,
    TransientError,
    UsageError,
    VanthuError,
)
from pipeline.review.frame import page
from pipeline.review.signed import MustChangeError, NotSignedInError, greet

if TYPE_CHECKING:
    from fastapi import FastAPI, Request
    from starlette.responses import Response

# The first class that fits counts.
STATUS: tuple[tuple[type[Exception], HTTPStatus], ...] = (
    (NotHereError, HTTPStatus.NOT_FOUND),
    (ForbiddenError, HTTPStatus.FORBIDDEN),
    (ChangedMeanwhileError, HTTPStatus.CONFLICT),
    (UsageError, HTTPStatus.BAD_REQUEST),
    (TransientError, HTTPStatus.SERVICE_UNAVAILABLE),
)
_SAID = {
    HTTPStatus.NOT_FOUND: "Không có trang này.",
    HTTPStatus.METHOD_NOT_ALLOWED: "Trang này không nhận cách gọi đó.",
    HTTPStatus.TOO_MANY_REQUESTS: "Quá nhiều yêu cầu: chờ một phút rồi thử lại.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "Tệp hoặc biểu mẫu quá lớn.",
    HTTPStatus.REQUEST_TIMEOUT: "Dữ liệu gửi lên quá chậm. Kiểm tra đường truyền rồi gửi lại.",
}
BROKEN = "Máy chủ gặp lỗi. Việc chưa được lưu; thử lại, nếu vẫn lỗi thì báo người quản trị."
_WRONG = "Biểu mẫu thiếu hoặc sai dữ liệu."
# What is said at a command line is said otherwise on a page.
_ADVICE = {
    UsageError.advice: "Sửa chỗ vừa nêu rồi gửi lại.",
    TransientError.advice: "Lỗi tạm thời: thử lại sau ít phút.",
}
_LONGEST_NAME, _MOST_NAMES = 100, 10


def install(app: FastAPI) -> None:
    """Let the application answer every error so."""
    app.add_exception_handler(NotSignedInError, _sign_in)
    app.add_exception_handler(MustChangeError, _change)
    app.add_exception_handler(VanthuError, _ours)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _form)
    app.add_exception_handler(Exception, _broken)


def wants_json(request: Request) -> bool:
    """Tell whether a program or a script asks, not a person's browser."""
    return request.url.path.startswith("/api/") or "application/json" in request.headers.get("accept", "")


def said(status: HTTPStatus) -> str:
    """Give the sentence for a status."""
    return _SAID.get(status, _WRONG)


def answer(request: Request, status: HTTPStatus, message: str, advice: str = "") -> Response:
    """Say what is wrong, as a page or as JSON."""
    if wants_json(request):
        return JSONResponse({"error": message, "advice": advice}, status_code=status)
    return page(request, "error.html", status=status, code=int(status), message=message, advice=advice)


def _sign_in(request: Request, _: Exception) -> Response:
    if wants_json(request):
        return _unauthorized("Chưa đăng nhập.")
    back = request.url.path if request.method == "GET" else "/"
    return RedirectResponse(f"/sign-in?next={quote(back)}", HTTPStatus.SEE_OTHER)


def _unauthorized(message: str) -> Response:
    headers = {"WWW-Authenticate": "Bearer"}  # RFC 9110, 15.5.2
    return JSONResponse({"error": message}, HTTPStatus.UNAUTHORIZED, headers)


def _change(request: Request, _: Exception) -> Response:
    if wants_json(request):
        return JSONResponse({"error": "Đổi mật khẩu trước."}, status_code=HTTPStatus.FORBIDDEN)
    return RedirectResponse("/account/password", HTTPStatus.SEE_OTHER)


def _ours(request: Request, error: Exception) -> Response:
    status = next((code for kind, code in STATUS if isinstance(error, kind)), None)
    if status is None:
        return _broken(request, error)
    advice = getattr(error, "advice", "")
    return answer(request, status, str(error), _ADVICE.get(advice, advice))


def _http(request: Request, error: Exception) -> Response:
    status = HTTPStatus(getattr(error, "status_code", HTTPStatus.INTERNAL_SERVER_ERROR))
    if status is HTTPStatus.NOT_FOUND:  # no page has asked who it is
        greet(request)
    refusal = answer(request, status, said(status))
    told = getattr(error, "headers", None) or {}
    refusal.headers.update({name: told[name] for name in ("Retry-After", "Allow") if name in told})
    return refusal


def _form(request: Request, error: Exception) -> Response:
    return answer(request, HTTPStatus.BAD_REQUEST, _WRONG, _where(error) if wants_json(request) else "")


def _where(error: Exception) -> str:
    """Tell a program which of its values are wrong, by their names in the description."""
    told = error.errors() if isinstance(error, RequestValidationError) else ()
    names = dict.fromkeys(".".join(map(str, one["loc"][1:])) for one in told)
    found = [name[:_LONGEST_NAME] for name in names if name][:_MOST_NAMES]
    return f"Xem lại: {', '.join(found)}." if found else ""


def _broken(request: Request, error: Exception) -> Response:
    logging.getLogger(__name__).error("%s %s: %s", request.method, request.url.path, type(error).__name__)
    return answer(request, HTTPStatus.INTERNAL_SERVER_ERROR, BROKEN)
