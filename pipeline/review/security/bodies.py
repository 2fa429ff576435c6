"""How large a body may be and how long it may take to come (OWASP ASVS 5.0, V2.4, V5.2)."""

from __future__ import annotations

import asyncio
import re
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request

from pipeline.desk import LARGEST_PICTURE
from pipeline.review.errors import answer, said
from pipeline.review.security.guard import Guard

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from pipeline.settings import Settings

FORM = 1 << 20  # bytes
EDGES = 1 << 20  # bytes, for the lines between the files of a form
UPLOAD = re.compile(r"/upload/?")  # letters, as large as a submission may be
PICTURE = re.compile(r"/matters/[^/]+/moves/[^/]+/?")  # with the screenshot of a post
FORM_SECONDS, FILE_SECONDS = 30.0, 900.0


class BodyLimits(Guard):
    """Counts the bytes as they come, whatever Content-Length says."""

    def __init__(
        self,
        app: ASGIApp,
        settings: Settings,
        seconds: Callable[[bool], float] = lambda large: FILE_SECONDS if large else FORM_SECONDS,
    ) -> None:
        """Stand before an application; `seconds` is how long a body may take."""
        super().__init__(app, settings)
        self.seconds = seconds
        self.files = ((UPLOAD, settings.max_total_bytes + EDGES), (PICTURE, LARGEST_PICTURE + EDGES))

    async def guard(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request pass, or stop reading it."""
        large = next((most for path, most in self.files if path.fullmatch(scope["path"])), None)
        most = large or FORM
        told = Headers(scope=scope).get("content-length", "0")
        if not told.isdecimal() or int(told) > most:
            status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE if told.isdecimal() else HTTPStatus.BAD_REQUEST
            await answer(Request(scope), status, said(status))(scope, receive, send)
            return
        await self.app(scope, _Counted(receive, most, self.seconds(large is not None)).receive, send)


class _Counted:
    """A body under way; raises `HTTPException` 413 when it is too large, 408 when it takes too long."""

    def __init__(self, receive: Receive, most: int, seconds: float) -> None:
        self._receive, self._left, self._is_whole = receive, most, False
        self._until = asyncio.get_running_loop().time() + seconds

    async def receive(self) -> Message:
        if self._is_whole:  # what comes now is the end of the connection, for which a stream may wait long
            return await self._receive()
        try:
            async with asyncio.timeout_at(self._until):
                message = await self._receive()
        except TimeoutError as error:
            raise HTTPException(HTTPStatus.REQUEST_TIMEOUT) from error
        self._left -= len(message.get("body", b""))
        self._is_whole = not message.get("more_body", False)
        if self._left < 0:
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return message
