"""Only the names that the desk is known by are answered (OWASP: HTTP Host header attacks, DNS rebinding)."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.requests import Request

from pipeline.review.errors import answer
from pipeline.review.security.guard import Guard

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from pipeline.settings import Settings

UNKNOWN = "Máy chủ này không mang tên đó. Mở đúng địa chỉ do đơn vị cấp."


class KnownHosts(Guard):
    """Refuses a request whose Host is not one of `VANTHU_WEB_HOSTS`."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        """Stand before an application."""
        super().__init__(app, settings)
        self.known = frozenset(settings.known_hosts)

    async def guard(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request pass, or say that the name is wrong."""
        if not self._is_known(Headers(scope=scope).getlist("host")):
            await answer(Request(scope), HTTPStatus.MISDIRECTED_REQUEST, UNKNOWN)(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _is_known(self, hosts: list[str]) -> bool:
        """Tell whether there is exactly one Host and it is ours, whatever the port."""
        return len(hosts) == 1 and name_of(hosts[0]) in self.known


def name_of(host: str) -> str:
    """Give the name in a Host header, without port, in lower case: `[::1]:4290` is `::1`."""
    if host.startswith("["):
        return host[1:].partition("]")[0].lower()
    return host.partition(":")[0].lower().rstrip(".")
