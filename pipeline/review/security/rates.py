"""How often one address may ask; `pipeline.review.meters` says how often that is."""

from __future__ import annotations

import ipaddress
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.requests import Request

from pipeline.review.errors import answer, said
from pipeline.review.meters import Rates
from pipeline.review.security.guard import Guard

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

STRICT = "/sign-in"  # what is sent there or below
ASKS_PROVIDER = "/sign-in/oidc"  # and what makes us ask a provider of OpenID Connect
IPV6_SITE = 64  # bits: one customer has at least a whole such network


class RateLimits(Guard):
    """Counts requests by address; who is signed in is counted by `signed`, logins by the sign-in page."""

    async def guard(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request pass, or say when to come again."""
        if wait := self._wait(scope):
            status = HTTPStatus.TOO_MANY_REQUESTS
            refusal = answer(Request(scope), status, said(status))
            refusal.headers["Retry-After"] = str(wait)
            await refusal(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _wait(self, scope: Scope) -> int:
        rates: Rates = scope["app"].state.rates
        address = address_of(scope)
        path = scope["path"]
        sends = scope["method"] != "GET" and (path == STRICT or path.startswith(f"{STRICT}/"))
        if (sends or path.startswith(ASKS_PROVIDER)) and (wait := rates.sign_in_address.spend(address)):
            return wait
        return rates.address.spend(address)


def address_of(scope: Scope) -> str:
    """Give the address that a request is counted under: an IPv4 address, or the /64 of an IPv6 one."""
    client = scope.get("client")
    host = client[0] if client else ""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if isinstance(address, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((address, IPV6_SITE), strict=False))
    return host
