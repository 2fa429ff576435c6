"""A real IMAP server for the tests: Dovecot over TLS on a free port of this machine, stopped at the end."""

from __future__ import annotations

import datetime as dt
import ipaddress
import os
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from imapclient import IMAPClient

from pipeline.post import Account

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

USER, PASSWORD = "pc06@congan.example.vn", "mat-khau-thu-nghiem"
HOST = "127.0.0.1"
PATIENCE = 30.0  # seconds until the server answers

_CONF = """
protocols = imap
listen = {host}
base_dir = {home}/run
instance_name = vanthu-{port}
log_path = {home}/log
default_internal_user = {who}
default_login_user = {who}
default_internal_group = {group}
default_process_limit = 200
default_client_limit = 1000
ssl = required
ssl_cert = <{home}/cert.pem
ssl_key = <{home}/key.pem
disable_plaintext_auth = yes
auth_mechanisms = plain login {mechanisms}
mail_location = {format}:{home}/mail
mail_uid = {who}
mail_gid = {group}
first_valid_uid = 1
mail_max_userip_connections = 100
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {port}
    ssl = yes
  }}
}}
{passdb}
userdb {{
  driver = static
  args = uid={who} gid={group} home={home}
}}
"""
_STATIC = "passdb {{\n  driver = static\n  args = user={user} password={password}\n}}"
_OAUTH = """
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {home}/oauth2.conf
}}
"""


@dataclass
class Dovecot:
    """A running server with one account; `home` holds its mail (`format` sdbox or maildir) and its log."""

    home: Path
    port: int
    process: subprocess.Popen[bytes] | None = None
    extra: dict[str, object] = field(default_factory=dict)

    @property
    def ca_file(self) -> Path:
        """The certificate that the server shows, its own CA."""
        return self.home / "cert.pem"

    def account(self, **changes: object) -> Account:
        """Give the account as the house would know it."""
        password = self.home / "password"
        password.write_text(PASSWORD)
        password.chmod(0o600)
        told: dict[str, object] = {
            "name": "pc06", "host": HOST, "user": USER, "port": self.port,
            "password_file": password, "ca_file": self.ca_file, "authservs": ("mx.congan.example.vn",),
        }  # fmt: skip
        return Account(**(told | changes))  # type: ignore[arg-type]

    @contextmanager
    def client(self, folder: str | None = "INBOX") -> Iterator[IMAPClient]:
        """Log in beside the house: to put messages in, move them, look at flags."""
        context = ssl.create_default_context(cafile=str(self.ca_file))
        client = IMAPClient(HOST, port=self.port, ssl_context=context, timeout=60)
        client.login(USER, PASSWORD)
        try:
            if folder:
                client.select_folder(folder)
            yield client
        finally:
            client.logout()

    def deliver(self, messages: Sequence[bytes], folder: str = "INBOX") -> None:
        """Put messages into a folder, with the time of arrival that the server gives them."""
        with self.client(folder=None) as client:
            for raw in messages:
                client.append(folder, raw)

    def own(self) -> None:
        """Give what was laid into the mail folder to the server."""
        if os.geteuid() == 0:
            subprocess.run(["chown", "-R", "dovecot:dovecot", self.home / "mail"], check=True)

    def start(self) -> None:
        """Start (again) with the mail that lies there, and wait for an answer."""
        program = shutil.which("dovecot")
        assert program, (
            "Dovecot is not installed (apt-get install dovecot-imapd): the mailbox is tested on it."
        )
        # -F: in the background it would hold the caller's standard output for ever.
        self.process = subprocess.Popen(
            [program, "-F", "-c", str(self.home / "dovecot.conf")],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip
        limit = time.monotonic() + PATIENCE
        while time.monotonic() < limit:
            try:
                with self.client():
                    return
            except OSError:
                time.sleep(0.1)
        log = self.home / "log"
        pytest.fail(f"Dovecot does not answer: {log.read_text()[-2000:] if log.exists() else 'no log'}")

    def stop(self) -> None:
        """Stop it with every connection; the mail stays."""
        if self.process is not None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait(PATIENCE)
        self.process = None


@contextmanager
def dovecot(*, store: str = "sdbox", introspection: str | None = None) -> Iterator[Dovecot]:
    """Start a server with an empty mailbox; stop it and remove all of it at the end.

    `store` is Dovecot's format of mail; `introspection` the address of a token server, for XOAUTH2.
    """
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = int(probe.getsockname()[1])
    # Not under pytest's own folder: only root may walk through that one.
    home = Path(tempfile.mkdtemp(prefix="vanthu-imap-"))
    try:
        server = Dovecot(home, port)
        _certificate(home)
        root = os.geteuid() == 0
        who, group = ("dovecot", "dovecot") if root else (str(os.geteuid()), str(os.getegid()))
        passdb = _STATIC.format(user=USER, password=PASSWORD)
        if introspection:
            _introspect(home, introspection)
            passdb = _OAUTH.format(home=home) + passdb
        conf = _CONF.format(
            host=HOST, home=home, port=port, who=who, group=group, format=store, passdb=passdb,
            mechanisms="xoauth2 oauthbearer" if introspection else "",
        )  # fmt: skip
        (home / "dovecot.conf").write_text(conf)
        (home / "mail").mkdir()
        if root:
            for path in (home, home / "mail"):
                shutil.chown(path, "dovecot", "dovecot")
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _introspect(home: Path, address: str) -> None:
    conf = home / "oauth2.conf"
    conf.write_text(
        f"introspection_mode = post\nintrospection_url = {address}\nusername_attribute = username\n"
        "active_attribute = active\nactive_value = true\n"
    )
    conf.chmod(0o644)


def _certificate(home: Path) -> None:
    """Make a key and a certificate of its own for 127.0.0.1."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "may chu thu nghiem")])
    address = x509.IPAddress(ipaddress.ip_address(HOST))
    today = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - dt.timedelta(days=1)).not_valid_after(today + dt.timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    (home / "cert.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (home / "key.pem").write_bytes(pem)
