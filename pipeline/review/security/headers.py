"""The headers of every answer (OWASP ASVS 5.0, V3.4, V14.3): what a browser may do with it, and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders

from pipeline.review.frame import edition
from pipeline.review.security.guard import Guard

if TYPE_CHECKING:
    from starlette.types import Message, Receive, Scope, Send

# Script, style, picture, form: from and to this desk only, none in line; nobody puts a page into a frame.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
SANDBOX = (
    "default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox"  # originals
)
SAFE = (
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), serial=(), usb=()",
    ),
)
YEAR = 31_536_000  # seconds
KEPT = f"public, max-age={YEAR}, immutable"  # the address of a static file changes with its content
OWN = "private, "  # a page that lets the browser of who asked keep its answer says so itself: pictures
STATIC = "/static/"


class SafeHeaders(Guard):
    """Puts the headers on every answer, whoever gave it."""

    async def guard(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request pass, and add to what comes back."""

        async def safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                _put(MutableHeaders(scope=message), scope, message["status"])
            await send(message)

        await self.app(scope, receive, safely)


def _put(headers: MutableHeaders, scope: Scope, status: int) -> None:
    encrypted = scope["scheme"] == "https"
    # The scheme is only known as https when TLS ends here or at a proxy that the settings name; sent over
    # plain HTTP the two would lock people out of a desk on 127.0.0.1.
    policy = SANDBOX if "sandbox" in headers.get("Content-Security-Policy", "") else POLICY
    headers["Content-Security-Policy"] = f"{policy}; upgrade-insecure-requests" if encrypted else policy
    if encrypted:
        headers["Strict-Transport-Security"] = f"max-age={YEAR}"
    for name, value in SAFE:
        headers[name] = value
    if not headers.get("Cache-Control", "").startswith(OWN):
        headers["Cache-Control"] = _kept(scope, status)


def _kept(scope: Scope, status: int) -> str:
    """Keep static files only, and for long only those whose address names their content."""
    if not scope["path"].startswith(STATIC) or status not in {200, 304}:
        return "no-store"
    return KEPT if scope["path"].startswith(f"{STATIC}{edition()}/") else "no-cache"
