"""The server as `vanthu web` starts it: where it listens, what it prints and logs, how it ends."""

from __future__ import annotations

import os
import re
import signal
import socket
import ssl
import subprocess
import sys
import urllib.request
from typing import TYPE_CHECKING

import pytest
from review_office import settings_in
from web_servers import certificate

from pipeline.errors import SettingsError
from pipeline.review.serving import address, check, is_loopback

if TYPE_CHECKING:
    from pathlib import Path

WEB = [sys.executable, "-P", "-c", "import sys; from pipeline.cli import main; sys.exit(main(['web']))"]


def free_port() -> int:
    """Give a port of this machine that nobody listens on."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return int(bound.getsockname()[1])


def environment(folder: Path, **more: str) -> dict[str, str]:
    """Give the environment of a command in a folder."""
    told = {"VANTHU_DATA_DIR": str(folder / "data"), "VANTHU_WORKERS": "1", **more}
    return {**{name: value for name, value in os.environ.items() if not name.startswith("VANTHU_")}, **told}


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"web_host": "0.0.0.0"}, "VANTHU_WEB_TLS_CERT"),  # noqa: S104 - what must be refused
        ({"web_host": "192.0.2.1"}, "VANTHU_WEB_PROXY"),
        ({"web_host": "::"}, "VANTHU_WEB_HOST"),
        ({"web_host": "192.0.2.1", "web_proxy": ("192.0.2.2",), "web_hosts": ()}, "VANTHU_WEB_HOSTS"),
    ],
)
def test_it_does_not_listen_beyond_this_machine_unprotected(
    tmp_path: Path, settings: dict[str, object], named: str
) -> None:
    """Without TLS or a proxy passwords would be read on the wire; without names, any Host would do."""
    with pytest.raises(SettingsError, match=named):
        check(settings_in(tmp_path, **settings))


def test_it_listens_where_it_may(tmp_path: Path) -> None:
    """On this machine as it is, beyond it with TLS or behind a proxy; half a certificate is a mistake."""
    cert, _ = certificate(tmp_path, "127.0.0.1")
    key = tmp_path / "key.pem"
    check(settings_in(tmp_path))
    check(settings_in(tmp_path, web_host="::1"))
    check(settings_in(tmp_path, web_host="192.0.2.1", web_proxy=("192.0.2.2",)))
    whole = settings_in(tmp_path, web_host="192.0.2.1", web_tls_cert=cert, web_tls_key=key)
    check(whole)
    assert address(whole) == "https://desk.example.vn:4290/"
    assert address(settings_in(tmp_path, web_hosts=("::1",))) == "http://[::1]:4290/"
    with pytest.raises(SettingsError, match="VANTHU_WEB_TLS_KEY"):
        check(settings_in(tmp_path, web_tls_cert=cert))
    assert all(map(is_loopback, ("127.0.0.1", "127.0.0.9", "localhost", "::1")))
    assert not any(map(is_loopback, ("10.0.0.1", "::", "vanthu.example.vn")))


def test_the_command_refuses_in_vietnamese(tmp_path: Path) -> None:
    """`vanthu web` on all addresses without TLS says what to set, and ends with 1."""
    told = environment(tmp_path, VANTHU_WEB_HOST="0.0.0.0")  # noqa: S104 - what must be refused
    done = subprocess.run(WEB, env=told, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "không mã hóa" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_command_serves_logs_and_ends(tmp_path: Path) -> None:
    """Over TLS it prints its address and how to add a first account, logs paths only, ends with Ctrl-C."""
    cert, _ = certificate(tmp_path, "127.0.0.1")
    key = tmp_path / "key.pem"
    port = free_port()
    told = environment(
        tmp_path,
        VANTHU_WEB_PORT=str(port),
        VANTHU_WEB_HOSTS="127.0.0.1",
        VANTHU_WEB_TLS_CERT=str(cert),
        VANTHU_WEB_TLS_KEY=str(key),
    )
    trust = ssl.create_default_context(cafile=str(cert))
    with subprocess.Popen(
        WEB, env=told, cwd=tmp_path, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as running:
        assert running.stderr is not None
        said = ""
        for line in running.stderr:
            said += line
            if "Ctrl-C" in line:
                break
        answer = ""
        while running.poll() is None and not answer:
            try:
                with urllib.request.urlopen(
                    f"https://127.0.0.1:{port}/sign-in?next=/bi-mat", context=trust, timeout=60
                ) as got:
                    answer = got.read().decode()
                    headers = got.headers
            except ConnectionError:
                continue
            except OSError as error:
                if not isinstance(getattr(error, "reason", None), ConnectionError):
                    raise
        os.killpg(running.pid, signal.SIGINT)
        said += running.stderr.read()
        assert running.wait(120) == 0
    assert "Tên đăng nhập" in answer
    assert headers["strict-transport-security"] == "max-age=31536000"
    assert headers["server"] is None
    assert "vanthu person add" in said
    assert f"https://127.0.0.1:{port}/" in said
    assert re.search(r"GET /sign-in 200 \d+ ms person -", said)
    assert "bi-mat" not in said
    assert "Traceback" not in said
