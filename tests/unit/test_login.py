"""A person logs in through a browser: PKCE, one state, nothing taken from strangers."""

from __future__ import annotations

import base64
import hashlib
import json
import threading
import urllib.error
import urllib.request
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from web_servers import Provider, serving

from pipeline.errors import SettingsError, TransientError
from pipeline.login import login
from pipeline.post import OAuth
from pipeline.tokens import access_token

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NOW = datetime(2026, 5, 4, 8, 0, tzinfo=UTC)
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def oauth_at(folder: Path, origin: str, auth_url: str | None) -> OAuth:
    """Give an account's way to its tokens."""
    return OAuth(f"{origin}/token", "us", folder / "token.json", scope="mail", auth_url=auth_url)


def opened(address: str) -> tuple[int, str]:
    """Open an address as a browser does, redirects and all."""
    try:
        with OPENER.open(address, timeout=10) as page:
            return page.status, page.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def asked_of(address: str) -> dict[str, str]:
    """Give the parameters of an address."""
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def browser(pages: list[tuple[int, str]], *ways: Callable[[str], str]) -> Callable[[str], None]:
    """Open in a thread, one after the other, what is made of the address that is told."""

    def tell(address: str) -> None:
        threading.Thread(target=lambda: pages.extend(opened(way(address)) for way in ways)).start()

    return tell


def back(address: str, query: str) -> str:
    """Give an address of the waiting server."""
    return f"{asked_of(address)['redirect_uri']}/?{query}"


def test_a_login_ends_with_tokens_that_work(tmp_path: Path) -> None:
    """The provider checks the proof of PKCE and the redirect; what it gives is saved and can be renewed."""
    told: list[str] = []
    pages: list[tuple[int, str]] = []
    with serving(Provider()) as provider:
        oauth = oauth_at(tmp_path, provider.origin, f"{provider.origin}/login?tenant=x&prompt=login")
        follow = browser(pages, lambda address: address)
        login(oauth, tell=lambda address: (told.append(address), follow(address))[1], clock=lambda: NOW)
        assert access_token(oauth, NOW) == "access-1"
    assert json.loads(oauth.token_file.read_text())["refresh_token"] == provider.current
    assert oauth.token_file.stat().st_mode & 0o777 == 0o600
    asked, form = asked_of(told[0]), asked_of(f"?{provider.posts[0][1].decode()}")
    assert (asked["tenant"], asked["scope"], asked["response_type"]) == ("x", "mail", "code")
    assert (asked["access_type"], told[0].count("prompt="), asked["prompt"]) == ("offline", 1, "login")
    assert urlsplit(asked["redirect_uri"]).hostname == "127.0.0.1"
    digest = hashlib.sha256(form["code_verifier"].encode()).digest()
    assert asked["code_challenge"] == base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    assert len(form["code_verifier"]) >= 43  # RFC 7636 4.1
    assert form["code_verifier"] not in told[0]


def test_strangers_are_not_listened_to(tmp_path: Path) -> None:
    """A request without our state, or with nonsense, changes nothing; the real one still comes through."""
    pages: list[tuple[int, str]] = []
    with serving(Provider()) as provider:
        oauth = oauth_at(tmp_path, provider.origin, f"{provider.origin}/login")
        ways = (
            lambda address: back(address, "code=stolen&state=guess"),
            lambda address: back(address, "code=stolen"),
            lambda address: f"{asked_of(address)['redirect_uri']}/favicon.ico",
            lambda address: address,
        )
        login(oauth, tell=browser(pages, *ways), clock=lambda: NOW)
    assert [status for status, _ in pages[:3]] == [404, 404, 404]
    assert [asked_of(f"?{body.decode()}")["code"] for _, body in provider.posts] == ["the-code"]


@pytest.mark.parametrize("query", ["error=access_denied", "code=", "code=a&code_verifier=b"])
def test_a_login_that_is_refused_stores_nothing(query: str, tmp_path: Path) -> None:
    """The person says no, no code comes, or the provider does not know the code."""
    with serving(Provider()) as provider:
        oauth = oauth_at(tmp_path, provider.origin, f"{provider.origin}/login")
        provider.asked = {"redirect_uri": "other", "client_id": "us", "code_challenge": "other"}
        tell = browser([], lambda address: back(address, f"{query}&state={asked_of(address)['state']}"))
        with pytest.raises(SettingsError):
            login(oauth, tell=tell, clock=lambda: NOW)
    assert not oauth.token_file.exists()


def test_a_provider_without_a_refresh_token_is_told(tmp_path: Path) -> None:
    """A login that cannot be renewed would end within the hour: it is not taken."""
    with serving(Provider(refresh_token=None)) as provider:
        oauth = oauth_at(tmp_path, provider.origin, f"{provider.origin}/login")
        with pytest.raises(SettingsError, match="offline_access"):
            login(oauth, tell=browser([], lambda address: address), clock=lambda: NOW)
    assert not oauth.token_file.exists()


def test_nobody_logs_in(tmp_path: Path) -> None:
    """The wait ends, and the port is free again."""
    told: list[str] = []
    oauth = oauth_at(tmp_path, "http://127.0.0.1:9", "http://127.0.0.1:9/login")
    with pytest.raises(TransientError, match="Hết thời gian"):
        login(oauth, tell=told.append, clock=lambda: NOW, patience=0.01)
    with pytest.raises(urllib.error.URLError):
        opened(asked_of(told[0])["redirect_uri"])


def test_an_account_without_an_address_cannot_log_in_here(tmp_path: Path) -> None:
    """Without `auth_url` nothing is opened; the message names the key."""
    with pytest.raises(SettingsError, match="auth_url"):
        login(oauth_at(tmp_path, "http://127.0.0.1:9", None), tell=print, clock=lambda: NOW)
