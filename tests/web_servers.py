"""Real HTTP servers on this machine for the tests: one that notes what it is sent, a provider of tokens."""

from __future__ import annotations

import base64
import hashlib
import ipaddress
import json
import ssl
import threading
import time
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import parse_qs, urlencode, urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

Answer = tuple[int, bytes, dict[str, str]]
GOOD: Answer = (200, b"{}", {})


class WebServer:
    """Answers every POST with `reply`; `posts` are the path and the body of each.

    `authorization` is the header of that name of the newest POST, None when there was none.
    """

    def __init__(self, reply: Callable[[str, bytes], Answer] = lambda _path, _body: GOOD) -> None:
        """Take what is answered."""
        self.reply, self.origin = reply, ""
        self.posts: list[tuple[str, bytes]] = []
        self.authorization: str | None = None

    def get(self, _path: str) -> Answer:
        """Answer a GET."""
        return 404, b"", {}

    def post(self, path: str, body: bytes) -> Answer:
        """Answer a POST and note it."""
        self.posts.append((path, body))
        return self.reply(path, body)


class Provider(WebServer):
    """A token provider that gives a new refresh token each time and takes each one once (RFC 9700 4.14.2)."""

    def __init__(self, first: str = "first", pause: float = 0, **more: object) -> None:
        """Take the refresh token in force, the seconds before an answer, and what else each answer says."""
        super().__init__()
        self.current, self.pause, self.more, self.count = first, pause, more, 0
        self.granted: list[str] = []
        self.asked: dict[str, str] = {}
        self._turn = threading.Lock()

    def get(self, path: str) -> Answer:
        """Log in whoever opens the address, and lead them back with a code."""
        self.asked = {name: values[0] for name, values in parse_qs(urlsplit(path).query).items()}
        back = urlencode({"code": "the-code", "state": self.asked["state"]})
        return 302, b"", {"Location": f"{self.asked['redirect_uri']}/?{back}"}

    def post(self, path: str, body: bytes) -> Answer:
        """Give tokens for the refresh token in force or for the code of a login."""
        time.sleep(self.pause)
        with self._turn:
            self.posts.append((path, body))
            form = {name: values[0] for name, values in parse_qs(body.decode()).items()}
            if not self._takes(form):
                return 400, json.dumps({"error": "invalid_grant"}).encode(), {}
            self.count += 1
            self.current = f"refresh-{self.count}"
            said: dict[str, Any] = {
                "access_token": f"access-{self.count}",
                "refresh_token": self.current,
                "token_type": "Bearer",
                "expires_in": 3600,
                **self.more,
            }
            return (
                200,
                json.dumps({key: value for key, value in said.items() if value is not None}).encode(),
                {},
            )

    def _takes(self, form: Mapping[str, str]) -> bool:
        if form["grant_type"] == "refresh_token":
            self.granted.append(form["refresh_token"])
            return form["refresh_token"] == self.current
        digest = hashlib.sha256(form["code_verifier"].encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        return (form["code"], form["redirect_uri"], form["client_id"], challenge) == (
            "the-code",
            self.asked["redirect_uri"],
            self.asked["client_id"],
            self.asked["code_challenge"],
        )


Served = TypeVar("Served", bound=WebServer)


@contextmanager
def serving(
    served: Served, *, tls: ssl.SSLContext | None = None, host: str = "127.0.0.1"
) -> Iterator[Served]:
    """Let a server answer on a free port; `origin` is its address then."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._send(served.get(self.path))

        def do_POST(self) -> None:
            served.authorization = self.headers.get("Authorization")
            self._send(served.post(self.path, self.rfile.read(int(self.headers["Content-Length"]))))

        def _send(self, answer: Answer) -> None:
            status, body, headers = answer
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the overridden one
            """Stay silent."""

    class Quiet(ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """Stay silent: tests refuse certificates and go away early on purpose."""

    with Quiet((host, 0), Handler) as server:
        if tls is not None:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        served.origin = f"{'https' if tls else 'http'}://{host}:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield served
        finally:
            server.shutdown()
            thread.join()


def certificate(folder: Path, host: str) -> tuple[Path, ssl.SSLContext]:
    """Make a certificate that signs itself, and what a server needs to show it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "hook.example.vn")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(host))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    shown, hidden = folder / "cert.pem", folder / "key.pem"
    shown.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    hidden.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(shown, hidden)
    return shown, context
