"""What every guard is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from pipeline.settings import Settings


class Guard:
    """Stands before an application and lets everything pass; a subclass says what it does to `guard`."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        """Keep what stands behind and the settings."""
        self.app, self.settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Guard requests; what tells of the start and end of the server passes."""
        await (self.guard if scope["type"] == "http" else self.app)(scope, receive, send)

    async def guard(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request pass."""
        await self.app(scope, receive, send)
