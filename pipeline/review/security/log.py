"""One line of the log for each answer: method, path, status, time, person; nothing that anybody wrote."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING
from urllib.parse import quote

from pipeline.review.security.guard import Guard

if TYPE_CHECKING:
    from starlette.types import Message, Receive, Scope, Send

LOGGER = "vanthu.web"
LONGEST = 200  # characters of a path


class AccessLog(Guard):
    """Writes no query (it may hold a search, or a code of OpenID Connect), no cookie, no form."""

    async def guard(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request pass, and write how it went."""
        began, status = time.monotonic(), 0
        scope.setdefault("state", {})  # shared with the application, which puts the person there

        async def noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, noted)
        finally:
            person = scope["state"].get("person")
            milliseconds = round((time.monotonic() - began) * 1000)
            # Quoted, so that no path can write a line of its own.
            path = quote(scope["path"][:LONGEST], safe="/-._~@:+,")
            who = person.id if person else "-"
            logging.getLogger(LOGGER).info(
                "%s %s %d %d ms person %s", scope["method"], path, status, milliseconds, who
            )
