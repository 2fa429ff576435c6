"""What changes something comes from a page of ours (OWASP ASVS 5.0, V3.5); the token of forms comes on top.

A browser says where a request comes from in Sec-Fetch-Site and Origin, which no script can forge. A program
with a bearer token and no cookie is exempt: a browser never adds such a token by itself.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.requests import Request

from pipeline.review.errors import answer
from pipeline.review.security.guard import Guard

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
FOREIGN = "Yêu cầu đến từ một trang khác nên không được thực hiện."
ADVICE = "Mở lại trang từ thanh địa chỉ rồi làm lại; nếu bạn không tự bấm gửi, báo người quản trị."


class OwnOrigin(Guard):
    """Refuses unsafe methods from elsewhere, and what other sites load into their pages."""

    async def guard(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request pass, or refuse it."""
        if not is_own(scope):
            await answer(Request(scope), HTTPStatus.FORBIDDEN, FOREIGN, ADVICE)(scope, receive, send)
            return
        await self.app(scope, receive, send)


def is_own(scope: Scope) -> bool:
    """Tell whether a request may come from where it comes."""
    headers = Headers(scope=scope)
    site = headers.get("sec-fetch-site")
    if scope["method"] in SAFE:
        # A link in a mail may open a page; a foreign page must not load one as a picture or script.
        return site in {None, "same-origin", "none"} or headers.get("sec-fetch-mode") == "navigate"
    if is_program(headers):
        return True
    if site not in {None, "same-origin", "none"}:
        return False
    return headers.get("origin") == f"{scope['scheme']}://{headers.get('host', '')}"


def is_program(headers: Headers) -> bool:
    """Tell whether a program asks with a token of the API, without any cookie."""
    return headers.get("authorization", "")[:7].lower() == "bearer " and "cookie" not in headers
