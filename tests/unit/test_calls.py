"""One call to a server outside: certificates are checked, no redirect is followed, long answers are cut."""

from __future__ import annotations

import base64
import contextlib
import logging
import socket
import threading
import time
from typing import TYPE_CHECKING

import pytest
from web_servers import WebServer, certificate, serving

from pipeline.calls import CallError, get_json, is_safe, post_form, post_json

if TYPE_CHECKING:
    from pathlib import Path


def test_a_form_and_an_object_arrive() -> None:
    """What is sent is what was given, and what comes back is the status and the bytes."""
    with serving(WebServer(lambda _path, _body: (201, b"yes", {}))) as server:
        answer = post_form(f"{server.origin}/a", {"x": "đ & y"}, seconds=5)
        post_json(f"{server.origin}/b", {"x": "đ"}, seconds=5)
    assert (answer.status, answer.content, answer.is_good) == (201, b"yes", True)
    assert server.posts == [("/a", b"x=%C4%91+%26+y"), ("/b", '{"x":"đ"}'.encode())]


def test_a_document_is_asked_for() -> None:
    """By GET, with the bounds of every call; a client may say who it is (RFC 6749 2.3.1)."""

    class Documents(WebServer):
        def get(self, path: str) -> tuple[int, bytes, dict[str, str]]:
            return 200, b"x" * 70_000 if path == "/long" else path.encode(), {}

    with serving(Documents()) as server:
        assert get_json(f"{server.origin}/a", seconds=5).content == b"/a"
        with pytest.raises(CallError) as caught:
            get_json(f"{server.origin}/long", seconds=5)
        assert caught.value.name == "TooLong"
        post_form(server.origin, {}, seconds=5, basic=("ca nhân:1", "b/c"))
        told = str(server.authorization).removeprefix("Basic ")
        assert base64.b64decode(told) == b"ca+nh%C3%A2n%3A1:b%2Fc"
        post_form(server.origin, {}, seconds=5)
        assert server.authorization is None


def test_an_unknown_certificate_is_refused(tmp_path: Path) -> None:
    """A server with a certificate of its own making gets nothing."""
    _, tls = certificate(tmp_path, "127.0.0.1")
    with serving(WebServer(), tls=tls) as server, pytest.raises(CallError) as caught:
        post_json(f"{server.origin}/a", {"x": "secret"}, seconds=5)
    assert (caught.value.name, server.posts) == ("ConnectError", [])


def test_a_ca_of_the_house_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SSL_CERT_FILE names the certificates that are believed, as docs/mailbox.md says."""
    host = "127.0.0.2"  # the same machine, but for our code a server outside
    known, tls = certificate(tmp_path, host)
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SSL_CERT_FILE", str(known))
    with serving(WebServer(), tls=tls, host=host) as server:
        assert post_json(f"{server.origin}/a", {}, seconds=5).is_good


def test_this_machine_is_not_reached_through_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy of the environment never sees what is meant for a server here."""
    with serving(WebServer()) as proxy, serving(WebServer()) as server:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.origin)
        post_form(server.origin, {}, seconds=5)
    assert (len(proxy.posts), len(server.posts)) == (0, 1)


def test_no_redirect_is_followed() -> None:
    """The answer that sends us elsewhere is the answer."""
    with serving(WebServer(lambda _path, _body: (307, b"", {"Location": "/other"}))) as server:
        answer = post_form(f"{server.origin}/a", {}, seconds=5)
    assert (answer.status, answer.is_good, len(server.posts)) == (307, False, 1)


def test_an_answer_that_never_ends_is_cut_off() -> None:
    """Too many bytes, or fewer than were announced."""
    with serving(WebServer(lambda _path, _body: (200, b"x" * 70_000, {}))) as server:
        with pytest.raises(CallError) as caught:
            post_form(server.origin, {}, seconds=5)
        assert caught.value.name == "TooLong"
        assert post_json(server.origin, {}, seconds=5).is_good
    with serving(WebServer(lambda _path, _body: (200, b"x", {"Content-Length": "50"}))) as server:
        with pytest.raises(CallError) as caught:
            post_form(server.origin, {}, seconds=5)
        assert caught.value.name == "RemoteProtocolError"


def test_an_answer_that_drips_is_cut_off() -> None:
    """A server that sends a byte now and then for ever does not hold us for ever."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def drip() -> None:
            one, _ = listening.accept()
            with one, contextlib.suppress(OSError):
                one.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n")
                while True:
                    one.sendall(b"x")
                    time.sleep(0.02)

        threading.Thread(target=drip, daemon=True).start()
        with pytest.raises(CallError) as caught:
            post_form(f"http://127.0.0.1:{listening.getsockname()[1]}/", {}, seconds=0.5)
    assert caught.value.name == "TooSlow"


def test_nobody_there(caplog: pytest.LogCaptureFixture) -> None:
    """A server that is gone is an error that may pass; neither it nor a good call logs the address."""
    caplog.set_level(logging.INFO)
    with serving(WebServer()) as server:
        post_form(f"{server.origin}/hook/s3cret", {}, seconds=5)
    with pytest.raises(CallError) as caught:
        post_form(f"{server.origin}/hook/s3cret", {}, seconds=5)
    assert (caught.value.name, caught.value.retryable) == ("ConnectError", True)
    assert "s3cret" not in caplog.text + str(caught.value)


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://login.example.vn/token", True),
        ("https://login.example.vn:8443/token?a=b", True),
        ("http://localhost:8080/token", True),
        ("http://127.0.0.1/token", True),
        ("http://[::1]:80/token", True),
        ("http://login.example.vn/token", False),
        ("http://localhost.example.vn/", False),
        ("http://127.0.0.1@example.vn/", False),
        ("https://user:pass@example.vn/", False),
        ("https:///token", False),
        ("https://example.vn:99999/", False),
        ("https://example.vn/#a", False),
        ("https://exa mple.vn/", False),
        ("https://example.vn/\n", False),
        ("https://[::1", False),
        ("ftp://example.vn", False),
        ("example.vn", False),
        ("", False),
    ],
)
def test_where_secrets_may_go(url: str, safe: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Over TLS, or to this machine; nowhere else."""
    assert is_safe(url) is safe
