"""A person logs in to a mailbox in a browser; the provider sends its code to a server on this machine.

Authorization code with PKCE (RFC 7636) and a loopback redirect (RFC 8252 7.3): nobody who sees the address in
the browser, nor another program that listens here, can do anything with the code.
"""

from __future__ import annotations

import base64
import hashlib
import queue
import secrets
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit, urlunsplit

from pipeline.errors import SettingsError, TransientError
from pipeline.loopback import Handler, Server
from pipeline.tokens import store_login

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from pipeline.post import OAuth

PATIENCE = 600.0  # seconds that a person has for the log-in
_LONGEST = 4096  # characters of a code
_PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>vanthu</title>
<p>{}</p></html>"""
_DONE = "Đã nhận. Đóng trang này và xem kết quả ở cửa sổ dòng lệnh."
_STRANGE = "Địa chỉ này không thuộc lần đăng nhập đang chờ."


def login(
    oauth: OAuth,
    *,
    tell: Callable[[str], None],
    clock: Callable[[], datetime],
    patience: float = PATIENCE,
) -> None:
    """Give `tell` the address to open in a browser on this machine, wait for the log-in, save its tokens.

    Raises:
        SettingsError: the account names no `auth_url`, or the provider or the person said no.
        TransientError: nobody logged in within `patience` seconds, or the provider cannot be reached.
        UsageError: the token file cannot be written.
    """
    if oauth.auth_url is None:
        raise SettingsError(
            "Tài khoản không có auth_url trong [account.oauth]: không đăng nhập bằng trình duyệt được."
        )
    verifier, state = secrets.token_urlsafe(64), secrets.token_urlsafe(32)
    with _listening(state) as (port, answers):
        redirect = f"http://127.0.0.1:{port}"
        tell(_address(oauth, oauth.auth_url, redirect, state, verifier))
        try:
            answer = answers.get(timeout=patience)
        except queue.Empty:
            raise TransientError("Hết thời gian chờ đăng nhập: chạy lại vanthu mail login.") from None
    code = answer.get("code", "")
    if not 0 < len(code) <= _LONGEST:
        raise SettingsError("Nhà cung cấp hoặc người đăng nhập không đồng ý: chạy lại vanthu mail login.")
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": redirect,
        "code_verifier": verifier,
    }
    store_login(oauth, form, clock())


def _address(oauth: OAuth, auth_url: str, redirect: str, state: str, verifier: str) -> str:
    """Write the address of the log-in; what the operator's own query says of `prompt` and the like stays."""
    parts = urlsplit(auth_url)
    digest = hashlib.sha256(verifier.encode("ascii")).digest()
    asked = {
        # Google gives a refresh token with these two only; others pass over unknown ones (RFC 6749 3.1).
        "access_type": "offline",
        "prompt": "consent",
        **({"scope": oauth.scope} if oauth.scope else {}),
        **dict(parse_qsl(parts.query)),
        "response_type": "code",
        "client_id": oauth.client_id,
        "redirect_uri": redirect,
        "state": state,
        "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii"),
        "code_challenge_method": "S256",
    }
    return urlunsplit(parts._replace(query=urlencode(asked)))


@contextmanager
def _listening(state: str) -> Iterator[tuple[int, queue.Queue[dict[str, str]]]]:
    """Listen on a free port of this machine for the one answer that carries our state."""
    answers: queue.Queue[dict[str, str]] = queue.Queue()

    class Catcher(Handler):
        def get(self) -> None:
            found = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
            ours = secrets.compare_digest(found.get("state", "").encode(), state.encode())
            page = _PAGE.format(_DONE if ours else _STRANGE)
            self.answer(200 if ours else 404, "text/html; charset=utf-8", page.encode())
            if ours:
                answers.put(found)

    with Server(0, Catcher) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        thread.start()
        try:
            yield server.server_port, answers
        finally:
            server.shutdown()
            thread.join()
