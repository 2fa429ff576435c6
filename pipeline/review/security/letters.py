"""Addresses hold text only (OWASP ASVS 5.0, V2.2): no NUL in a path or a query reaches a database.

Forms are looked at where they are read, in `signed`; the bodies of the API by their models.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

from starlette.requests import Request

from pipeline.review.errors import answer
from pipeline.review.security.guard import Guard
from pipeline.review.typed import ADVICE, UNREADABLE, is_text

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send


class PlainLetters(Guard):
    """Refuses addresses with control characters in their path or query."""

    async def guard(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request pass, or refuse it."""
        query = unquote_plus(scope.get("query_string", b"").decode("latin-1"))
        if not (is_text(scope["path"]) and is_text(query)):
            refusal = answer(Request(scope), HTTPStatus.BAD_REQUEST, UNREADABLE, ADVICE)
            await refusal(scope, receive, send)
            return
        await self.app(scope, receive, send)
