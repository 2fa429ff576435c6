"""What is done with an exception that nobody expected: a page in Vietnamese, a line that names the place.

Starlette would print the whole traceback, and messages of exceptions may quote a letter or a secret.
"""

from __future__ import annotations

import logging
import traceback
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.requests import Request

from pipeline.review.errors import BROKEN, answer
from pipeline.review.security.guard import Guard

if TYPE_CHECKING:
    from starlette.types import Message, Receive, Scope, Send

FRAMES = 4  # the innermost ones say enough


class Unbroken(Guard):
    """Answers 500 for whatever broke behind it; nothing is sent when the answer had begun."""

    async def guard(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request pass, and answer for it if it breaks."""
        begun = False

        async def noted(message: Message) -> None:
            nonlocal begun
            begun = begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, noted)
        except Exception as error:  # noqa: BLE001 - whatever broke, no traceback goes to the log or the browser
            told = where(error)
            logging.getLogger(__name__).error("%s", told)  # noqa: TRY400 - without what the exception says
            if not begun:
                refusal = answer(Request(scope), HTTPStatus.INTERNAL_SERVER_ERROR, BROKEN)
                await refusal(scope, receive, send)


def where(error: BaseException) -> str:
    """Say which kind of exception was raised where; never its message."""
    frames = traceback.extract_tb(error.__traceback__)[-FRAMES:]
    places = " < ".join(f"{Path(one.filename).name}:{one.lineno}" for one in reversed(frames))
    return f"{type(error).__name__} at {places}"
