"""XOAUTH2 at a real Dovecot that asks a real token server: renewed before use, refused when revoked."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

import pytest
from dovecot import USER, dovecot
from mailbox_messages import mail
from mailbox_office import lines, office, poll

from pipeline.app import now
from pipeline.post import MailState, OAuth
from pipeline.tokens import store_first, token_age

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Provider:
    """Gives tokens for refresh tokens, each good once, and tells Dovecot which tokens are good."""

    def __init__(self) -> None:
        """Know one refresh token."""
        self.refresh, self.access, self.given = "r0", "", 0
        self.address = ""

    def answer(self, path: str, form: dict[str, str]) -> tuple[int, dict[str, object]]:
        """Answer one request."""
        if path == "/introspect":
            return 200, {"active": form.get("token") == self.access, "username": USER}
        if form.get("refresh_token") != self.refresh:
            return 400, {"error": "invalid_grant"}
        self.given += 1
        self.refresh, self.access = f"r{self.given}", f"a{self.given}"
        told = {"access_token": self.access, "refresh_token": self.refresh, "expires_in": 3600}
        return 200, told | {"token_type": "Bearer"}


@contextmanager
def provider() -> Iterator[Provider]:
    """Run it on a free port of this machine."""
    known = Provider()

    class Page(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            form = {name: values[0] for name, values in parse_qs(self.rfile.read(length).decode()).items()}
            status, value = known.answer(self.path, form)
            body = json.dumps(value).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    known.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield known
    finally:
        server.shutdown()


@pytest.mark.parametrize("revoked", [False, True])
def test_a_poll_logs_in_with_a_token_of_its_own(tmp_path: Path, *, revoked: bool) -> None:
    """The refresh token is spent once, the new one saved; a revoked one is a setting that a person mends."""
    with provider() as known, dovecot(introspection=f"{known.address}/introspect") as server:
        oauth = OAuth(f"{known.address}/token", "client", tmp_path / "token.json")
        store_first(oauth, "r0", now())
        server.deliver([mail(1, "Chào", "Hỏi thăm")])
        with office(tmp_path, server, oauth=oauth, password_file=None) as opened:
            if revoked:
                known.refresh = "khac"
                done = poll(opened)
                assert done.error is not None
                assert "vanthu mail login" in done.error
                assert token_age(oauth, now()).trouble is not None
                return
            for _ in range(3):
                assert poll(opened).error is None
            assert [line.state for line in lines(opened)] == [MailState.NOT_A_LETTER]
        assert known.given == 1
        saved = json.loads(oauth.token_file.read_text())
        assert saved["refresh_token"] == known.refresh
