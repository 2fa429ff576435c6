"""Every request comes in, before any page sees it.

Out go the same request where it may pass, or a refusal in Vietnamese; and every answer with the headers that
keep a browser safe. A guard never knows what a page does and never reads the words of a form. To add one,
write a subclass of `Guard` (an ASGI middleware) and one line in `GUARDS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.review.meters import Rates
from pipeline.review.security.bodies import BodyLimits
from pipeline.review.security.broken import Unbroken
from pipeline.review.security.headers import SafeHeaders
from pipeline.review.security.hosts import KnownHosts
from pipeline.review.security.letters import PlainLetters
from pipeline.review.security.log import AccessLog
from pipeline.review.security.origins import OwnOrigin
from pipeline.review.security.rates import RateLimits

if TYPE_CHECKING:
    from fastapi import FastAPI

    from pipeline.settings import Settings

# The outermost first: whatever answers, the headers and the line of the log are there.
GUARDS = (SafeHeaders, AccessLog, Unbroken, KnownHosts, RateLimits, OwnOrigin, PlainLetters, BodyLimits)


def security(app: FastAPI, settings: Settings) -> None:
    """Put the guards before an application."""
    app.state.rates = Rates()
    for one in reversed(GUARDS):
        app.add_middleware(one, settings=settings)
