"""One call of a server outside: its certificate is checked, it leads nowhere else, its answer is short.

Nothing is logged: the address of a webhook is often as good as a password.
"""

from __future__ import annotations

import logging
import time
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_plus, urlsplit

import httpx

from pipeline.errors import TransientError

if TYPE_CHECKING:
    from collections.abc import Mapping

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
LONGEST = 1 << 16  # bytes of an answer
_OURS: ContextVar[bool] = ContextVar("ours", default=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said: the status of HTTP and the bytes, cut at nothing (too many are an error)."""

    status: int
    content: bytes

    @property
    def is_good(self) -> bool:
        """True when the status is one of success."""
        return httpx.codes.is_success(self.status)


class CallError(TransientError):
    """A server could not be reached, or did not answer as one should; `name` is the name of the cause."""

    advice = "Không liên lạc được máy chủ: kiểm tra mạng, tường lửa, proxy rồi chạy lại sau ít phút."

    def __init__(self, host: str, name: str) -> None:
        """Keep whom we called and why it failed."""
        super().__init__(f"{host}: {name}")
        self.name = name


def is_safe(url: str) -> bool:
    """Tell whether a secret may be sent to an address: https, or http on this very machine; no user in it."""
    try:
        parts = urlsplit(url)
        named, port = bool(parts.hostname), parts.port
    except ValueError:
        return False
    if not named or port == 0 or "@" in parts.netloc or parts.fragment or not url.isprintable() or " " in url:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)


def get_json(url: str, *, seconds: float) -> Answer:
    """Ask for a document of JSON, which nobody looked into yet; raises as `post_form` does."""
    return _call("GET", url, seconds, listen=True)


def post_form(
    url: str, form: Mapping[str, str], *, seconds: float, basic: tuple[str, str] | None = None
) -> Answer:
    """Send a form (application/x-www-form-urlencoded); `basic`: id and secret of the client (RFC 6749 2.3.1).

    Raises:
        CallError: no whole answer within about `seconds`, or the certificate is not to be trusted.
    """
    more = {"auth": (quote_plus(basic[0]), quote_plus(basic[1]))} if basic else {}
    return _call("POST", url, seconds, listen=True, data=dict(form), **more)


def post_json(url: str, value: Mapping[str, Any], *, seconds: float) -> Answer:
    """Send an object of JSON and look at the status of the answer alone; raises as `post_form` does."""
    return _call("POST", url, seconds, listen=False, json=dict(value))


def _call(method: str, url: str, seconds: float, *, listen: bool, **body: Any) -> Answer:  # noqa: ANN401 - what httpx takes
    logging.getLogger("httpx").addFilter(_hide)  # the same filter is added once
    ours = _OURS.set(True)
    parts = urlsplit(url)
    until = time.monotonic() + seconds
    # A proxy of the environment is for the world outside, and would send on what is meant for this machine.
    around = parts.hostname not in LOOPBACK
    headers = {"Accept": "application/json", "Accept-Encoding": "identity"}
    try:
        with (
            httpx.Client(timeout=seconds, trust_env=around, follow_redirects=False) as client,
            client.stream(method, url, headers=headers, **body) as response,
        ):
            content = b""
            # With a size of pieces it would wait until one is full.
            for piece in response.iter_raw() if listen else ():
                content += piece
                if len(content) > LONGEST:
                    raise CallError(parts.hostname or "", "TooLong")
                if time.monotonic() > until:
                    raise CallError(parts.hostname or "", "TooSlow")
            return Answer(response.status_code, content)
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError) as error:
        raise CallError(parts.hostname or "", type(error).__name__) from error
    finally:
        _OURS.reset(ours)


def _hide(_record: logging.LogRecord) -> bool:
    """Let pass what other parts of the program log of their calls."""
    return not _OURS.get()
