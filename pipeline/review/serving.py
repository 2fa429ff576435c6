"""The server under the web application: where it listens, with which TLS, whom it believes, what it logs."""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import sys
from typing import TYPE_CHECKING

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from pipeline.errors import SettingsError
from pipeline.review.security.log import LOGGER

if TYPE_CHECKING:
    from fastapi import FastAPI

    from pipeline.settings import Settings

HEADER_SECONDS = 15.0  # for the lines of a request before its body
HEADER_BYTES = 32 << 10  # for them together
MOST_CONNECTIONS = 1000
GOODBYE = 10  # seconds that requests under way have when the server ends


def server(app: FastAPI, settings: Settings) -> uvicorn.Server:
    """Build the server; raises `SettingsError` when it would speak without TLS beyond this machine."""
    check(settings)
    config = uvicorn.Config(
        app,
        host=settings.web_host,
        port=settings.web_port,
        http=Patient,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,  # its line holds the query; `security.log` writes ours
        server_header=False,
        proxy_headers=bool(settings.web_proxy),
        forwarded_allow_ips=list(settings.web_proxy),
        ssl_certfile=settings.web_tls_cert,
        ssl_keyfile=settings.web_tls_key,
        h11_max_incomplete_event_size=HEADER_BYTES,
        limit_concurrency=MOST_CONNECTIONS,
        timeout_graceful_shutdown=GOODBYE,
    )
    return uvicorn.Server(config)


def check(settings: Settings) -> None:
    """Raise `SettingsError` for a way of listening by which passwords could be read on the wire."""
    if (settings.web_tls_cert is None) != (settings.web_tls_key is None):
        raise SettingsError(
            "VANTHU_WEB_TLS_CERT và VANTHU_WEB_TLS_KEY phải đặt cả hai, hoặc không đặt cái nào."
        )
    if is_loopback(settings.web_host):
        return
    if settings.web_tls_cert is None and not settings.web_proxy:
        raise SettingsError(
            f"VANTHU_WEB_HOST: {settings.web_host} nghe ngoài máy này mà không mã hóa, mật khẩu sẽ đọc được "
            "trên đường truyền. Đặt VANTHU_WEB_TLS_CERT và VANTHU_WEB_TLS_KEY, hoặc VANTHU_WEB_PROXY là địa "
            "chỉ của máy chủ ủy quyền có HTTPS."
        )
    if not settings.web_hosts:
        raise SettingsError(
            "VANTHU_WEB_HOSTS: ghi tên mà trình duyệt gọi máy chủ này, ví dụ: vanthu.example.vn"
        )


def is_loopback(host: str) -> bool:
    """Tell whether an address is of this machine only."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def address(settings: Settings) -> str:
    """Give the address to open in a browser."""
    scheme = "http" if settings.web_tls_cert is None else "https"
    name = settings.web_hosts[0] if settings.web_hosts else settings.web_host
    return f"{scheme}://{f'[{name}]' if ':' in name else name}:{settings.web_port}/"


def log_to(stream: object = None) -> None:
    """Write the lines of the server, with the time, to standard error."""
    handler = logging.StreamHandler(sys.stderr if stream is None else stream)  # type: ignore[arg-type]
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    for name, level in ((LOGGER, logging.INFO), ("pipeline", logging.WARNING), ("uvicorn", logging.WARNING)):
        logger = logging.getLogger(name)
        logger.setLevel(level)
        logger.addHandler(handler)
        logger.propagate = False


class Patient(H11Protocol):
    """HTTP/1.1 with an end to patience: whoever sends the lines of a request too slowly is hung up on.

    Uvicorn limits the silence between two requests, not the time of one that never becomes whole.
    """

    _hang_up: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to count."""
        super().connection_made(transport)
        self._hang_up = self.loop.call_later(HEADER_SECONDS, self._too_slow)

    def data_received(self, data: bytes) -> None:
        """Count anew for each request; stop when its lines are there."""
        if self._hang_up is None and self._is_between():
            self._hang_up = self.loop.call_later(HEADER_SECONDS, self._too_slow)
        super().data_received(data)
        if self._hang_up is not None and not self._is_between():
            self._hang_up.cancel()
            self._hang_up = None

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop counting."""
        if self._hang_up is not None:
            self._hang_up.cancel()
        super().connection_lost(exc)

    def _is_between(self) -> bool:
        return self.cycle is None or self.cycle.response_complete

    def _too_slow(self) -> None:
        self._hang_up = None
        if self._is_between():
            self.transport.close()
