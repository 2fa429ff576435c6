"""Small servers of our own, on this machine only, that say nothing but their pages."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

IDLE = 10.0  # seconds after which a silent connection is closed: browsers open some that they do not use


class Handler(BaseHTTPRequestHandler):
    """Answers GET and nothing else; logs nothing, because an address may hold a secret."""

    timeout = IDLE
    server_version, sys_version = "vanthu", ""

    def do_GET(self) -> None:
        """Let the subclass answer."""
        self.get()

    def get(self) -> None:
        """Answer `self.path`."""
        raise NotImplementedError

    def answer(self, status: int, kind: str, page: bytes) -> None:
        """Send one page that nobody keeps."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(page)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("Referrer-Policy", "no-referrer")
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the overridden one
        """Stay silent."""


class Server(ThreadingHTTPServer):
    """Listens on 127.0.0.1; port 0 takes a free one. Raises `OSError` when the port is taken."""

    def __init__(self, port: int, handler: type[Handler]) -> None:
        """Begin to listen."""
        super().__init__(("127.0.0.1", port), handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Stay silent: whoever went away, or wrote nonsense, is nobody's concern."""
