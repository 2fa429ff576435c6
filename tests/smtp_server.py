"""A real mail server on this machine for the tests: over TLS, with a login, troubled as real ones are."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING, Any, cast

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import MISSING, AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from pipeline.post import Account, Smtp

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage
    from pathlib import Path

USER, PASSWORD, TOKEN = "congvan@congan.example.vn", "mật-khẩu".encode().hex(), "the-token"
SENDER = USER


@dataclass
class Server:
    """What the server got, and what it is to say next.

    `data` are its answers to the next messages, then it takes them; "close" hangs up instead of answering,
    "silent" says nothing for a while. `recipient` is its answer to every RCPT.
    """

    port: int = 0
    data: list[str] = field(default_factory=list)
    recipient: str = "250 OK"
    got: list[tuple[str, str, bytes]] = field(default_factory=list)
    users: list[str] = field(default_factory=list)

    @property
    def mails(self) -> list[EmailMessage]:
        """The messages that it took, parsed."""
        return [cast("EmailMessage", message_from_bytes(data, policy=default)) for _, _, data in self.got]

    @property
    def copies(self) -> Counter[str]:
        """How often each Message-ID was taken."""
        return Counter(str(mail["Message-ID"]) for mail in self.mails)

    # ---- what aiosmtpd calls
    async def handle_RCPT(  # noqa: N802 - the name is aiosmtpd's
        self,
        _server: object,
        _session: object,
        envelope: Any,  # noqa: ANN401 - the same
        address: str,
        _options: object,
    ) -> str:
        """Answer RCPT as told."""
        if self.recipient.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.recipient

    async def handle_DATA(self, server: Any, _session: object, envelope: Any) -> str:  # noqa: N802, ANN401 - the same
        """Take the message, or do what was planned."""
        answer = self.data.pop(0) if self.data else "250 OK"
        if answer.startswith("250") or answer in {"close", "silent"}:
            self.got.append((envelope.mail_from, envelope.rcpt_tos[0], bytes(envelope.content)))
        if answer == "close":
            server.transport.abort()
        if answer == "silent":
            await asyncio.sleep(3)
        return "250 OK" if answer in {"close", "silent"} else answer

    async def auth_XOAUTH2(self, server: Any, args: list[str]) -> AuthResult:  # noqa: N802, ANN401 - the same
        """Know the one token."""
        from base64 import b64decode, b64encode  # noqa: PLC0415 - of this method alone

        told = b64decode(args[1]).decode()
        if told == f"user={USER}\1auth=Bearer {TOKEN}\1\1":
            self.users.append(USER)
            return AuthResult(success=True, auth_data=USER)
        await server.challenge_auth(b64encode(b'{"status":"401"}').decode(), encode_to_b64=False)
        return AuthResult(success=False, handled=False)

    def authenticate(
        self, _server: object, _session: object, _envelope: object, mechanism: str, data: object
    ) -> AuthResult:
        """Know the one password."""
        good = isinstance(data, LoginPassword) and (data.login, data.password) == (
            USER.encode(),
            PASSWORD.encode(),
        )
        if good:
            self.users.append(f"{mechanism} {USER}")
        return AuthResult(success=good, handled=False, auth_data=USER if good else MISSING)


def certificates(folder: Path, *, host: str = "localhost") -> tuple[Path, Path]:
    """Make a CA of our own and a certificate for `host`; give the CA's file and that of the server."""
    folder.mkdir(parents=True, exist_ok=True)
    ca_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    ca = _signed("CA thử", ca_key, "CA thử", ca_key, x509.BasicConstraints(ca=True, path_length=0))
    names = x509.SubjectAlternativeName([x509.DNSName(host)])
    server = _signed(host, key, "CA thử", ca_key, names)
    ca_file, server_file = folder / "ca.pem", folder / "server.pem"
    pem = serialization.Encoding.PEM
    ca_file.write_bytes(ca.public_bytes(pem))
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    server_file.write_bytes(private + server.public_bytes(pem))
    return ca_file, server_file


def _signed(
    name: str,
    key: ec.EllipticCurvePrivateKey,
    by: str,
    ca_key: ec.EllipticCurvePrivateKey,
    extension: x509.ExtensionType,
) -> x509.Certificate:
    def named(text: str) -> x509.Name:
        return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])

    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(named(name))
        .issuer_name(named(by))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(extension, critical=False)
        .sign(ca_key, hashes.SHA256())
    )


@contextmanager
def running(server_file: Path, security: str = "tls") -> Iterator[Server]:
    """Run the server on a free port of this machine; nobody sends without a login over TLS."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(server_file)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        server = Server(port=int(probe.getsockname()[1]))
    under = {"ssl_context": context, "auth_require_tls": False}
    if security == "starttls":
        under = {"tls_context": context, "require_starttls": True}
    if security == "none":
        under = {"auth_require_tls": False}
    controller = Controller(
        server, hostname="127.0.0.1", port=server.port, auth_required=True,
        authenticator=server.authenticate, **under,
    )  # fmt: skip
    controller.start()
    try:
        yield server
    finally:
        controller.stop()


def smtp_of(port: int, security: str = "tls", **changes: Any) -> Smtp:  # noqa: ANN401 - any value of it
    """Give where an account of the tests sends."""
    known: dict[str, Any] = {"host": "localhost", "sender": SENDER, "sender_name": "Công an tỉnh Sông Ngân"}
    return Smtp(port=port, security=security, **known | changes)


def account_of(port: int, ca_file: Path, folder: Path, security: str = "tls", **changes: Any) -> Account:  # noqa: ANN401 - the same
    """Give an account of the tests, its password in a file."""
    password = folder / "password"
    password.write_text(f"{PASSWORD}\n")
    known: dict[str, Any] = {
        "name": "congvan",
        "host": "imap.congan.example.vn",
        "user": USER,
        "password_file": password,
        "smtp": smtp_of(port, security),
        "ca_file": ca_file,
    }
    return Account(**known | changes)
