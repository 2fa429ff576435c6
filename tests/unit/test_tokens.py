"""Logins of mailboxes: renewed in time, saved before use, spent once, clear about what a person must do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from web_servers import GOOD, Provider, WebServer, serving

from pipeline.errors import LoginNeededError, SettingsError, TransientError, UsageError
from pipeline.post import OAuth, TokenHealth
from pipeline.tokens import access_token, store_first, token_age, xoauth2

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 5, 4, 8, 0, tzinfo=UTC)
SECONDS = int(NOW.timestamp())
FIRST, OLD = "first", "old"
ASK = """
import sys
from datetime import datetime
from pathlib import Path
from pipeline.post import OAuth
from pipeline.tokens import access_token
print("ready", flush=True)
sys.stdin.readline()
print(access_token(OAuth(sys.argv[1], "us", Path(sys.argv[2])), datetime.fromisoformat(sys.argv[3])))
"""


def oauth_at(folder: Path, server: WebServer) -> OAuth:
    """Give an account's way to its tokens."""
    return OAuth(f"{server.origin}/token", "us", folder / "token.json")


def keep(oauth: OAuth, **tokens: object) -> None:
    """Write a token file by hand."""
    oauth.token_file.write_text(json.dumps({"refresh_token": FIRST, **tokens}))


def kept(oauth: OAuth) -> dict[str, Any]:
    """Read the token file."""
    found: dict[str, Any] = json.loads(oauth.token_file.read_text())
    return found


def test_a_token_that_holds_is_not_renewed(tmp_path: Path) -> None:
    """More than five minutes left: nobody is asked; less: a new one."""
    with serving(Provider()) as provider:
        oauth = oauth_at(tmp_path, provider)
        keep(oauth, access_token=OLD, expires_at=SECONDS + 301)
        assert access_token(oauth, NOW) == OLD
        assert provider.posts == []
        assert access_token(oauth, NOW + timedelta(seconds=1)) == "access-1"


def test_a_rotated_token_is_saved_for_the_owner_alone(tmp_path: Path) -> None:
    """Two renewals spend one refresh token after the other; the file has the last, mode 0600."""
    with serving(Provider(refresh_token_expires_in=86400 * 90)) as provider:
        oauth = oauth_at(tmp_path, provider)
        keep(oauth)
        oauth.token_file.chmod(0o644)
        assert access_token(oauth, NOW) == "access-1"
        assert access_token(oauth, NOW) == "access-1"
        assert access_token(oauth, NOW + timedelta(hours=1)) == "access-2"
        assert provider.granted == ["first", "refresh-1"]
    assert kept(oauth) == {
        "refresh_token": "refresh-2",
        "access_token": "access-2",
        "expires_at": SECONDS + 7200,
        "refresh_expires_at": SECONDS + 3600 + 86400 * 90,
        "renewed_at": SECONDS + 3600,
    }
    assert oauth.token_file.stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["token.json", "token.json.lock"]


def test_a_refresh_token_that_stays_keeps_its_end(tmp_path: Path) -> None:
    """A provider that gives no new one leaves the old one in force, with the end that was known."""
    with serving(Provider(refresh_token=None, expires_in="1800")) as provider:
        oauth = oauth_at(tmp_path, provider)
        keep(oauth, refresh_expires_at=SECONDS + 500_000)
        access_token(oauth, NOW)
    assert kept(oauth)["refresh_token"] == FIRST
    assert kept(oauth)["refresh_expires_at"] == SECONDS + 500_000
    assert kept(oauth)["expires_at"] == SECONDS + 1800


def test_what_the_provider_is_told(tmp_path: Path) -> None:
    """The client, its secret from its file and the scope go in the form."""
    secret = tmp_path / "secret"
    secret.write_text("s&cret\n")
    with serving(Provider()) as provider:
        oauth = replace(oauth_at(tmp_path, provider), client_secret_file=secret, scope="mail offline")
        keep(oauth)
        access_token(oauth, NOW)
    (post,) = provider.posts
    assert post == (
        "/token",
        b"grant_type=refresh_token&refresh_token=first&scope=mail+offline&client_id=us&client_secret=s%26cret",
    )


def test_processes_at_once_spend_a_refresh_token_once(tmp_path: Path) -> None:
    """Four pollers start together; one renews, all get its token, and the provider was asked once."""
    with serving(Provider(pause=0.5)) as provider:
        oauth = oauth_at(tmp_path, provider)
        keep(oauth)
        call = [sys.executable, "-c", ASK, oauth.token_url, str(oauth.token_file), NOW.isoformat()]
        pipe = subprocess.PIPE
        pollers = [subprocess.Popen(call, stdin=pipe, stdout=pipe, text=True) for _ in range(4)]
        ready = [poller.stdout.readline() for poller in pollers if poller.stdout]
        for poller in pollers:
            if poller.stdin:
                poller.stdin.write("go\n")
                poller.stdin.flush()
        told = [poller.communicate()[0].strip() for poller in pollers]
    assert ready == ["ready\n"] * 4
    assert told == ["access-1"] * 4
    assert provider.granted == ["first"]


def test_a_token_that_cannot_be_saved_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk fails the caller gets no token, and the old file stands as it was."""

    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    with serving(Provider()) as provider:
        oauth = oauth_at(tmp_path, provider)
        keep(oauth)
        monkeypatch.setattr(os, "fsync", fail)
        with pytest.raises(UsageError, match=r"token\.json"):
            access_token(oauth, NOW)
    assert kept(oauth) == {"refresh_token": "first"}


def test_nothing_is_spent_where_nothing_can_be_written(tmp_path: Path) -> None:
    """A folder in which no file can be made stops before the provider is asked."""
    with serving(Provider()) as provider:
        oauth = oauth_at(tmp_path, provider)
        keep(oauth)
        (tmp_path / "token.json.lock").mkdir()
        with pytest.raises(UsageError):
            access_token(oauth, NOW)
    assert provider.posts == []


def test_a_refused_login_asks_for_a_person(tmp_path: Path) -> None:
    """invalid_grant names the file and the command, stays known, and keeps the old token."""
    with serving(Provider("another")) as provider:
        oauth = oauth_at(tmp_path, provider)
        keep(oauth)
        with pytest.raises(LoginNeededError, match=r"token\.json.*invalid_grant") as caught:
            access_token(oauth, NOW)
    assert "vanthu mail login" in caught.value.advice
    assert isinstance(caught.value, SettingsError)
    assert kept(oauth)["refresh_token"] == FIRST
    assert "đăng nhập lại" in (token_age(oauth, NOW).trouble or "")


@pytest.mark.parametrize(
    ("status", "said", "kind"),
    [
        (401, {"error": "invalid_client"}, SettingsError),
        (400, {"error": ["invalid_grant"]}, SettingsError),
        (404, "<html>", SettingsError),
        (302, "", SettingsError),
        (200, {"error": "invalid_grant"}, LoginNeededError),
        (400, {"error": "interaction_required"}, LoginNeededError),
        (503, "", TransientError),
        (429, {"error": "slow_down"}, TransientError),
        (400, {"error": "temporarily_unavailable"}, TransientError),
        (200, "<html>Đăng nhập Wi-Fi</html>", TransientError),
        (200, "[" * 60_000, TransientError),
        (200, "x" * 70_000, TransientError),
        (200, {"access_token": 5}, TransientError),
        (200, {"access_token": "a\x01auth=Bearer b"}, TransientError),
        (200, {"access_token": "a", "token_type": "mac"}, TransientError),
        (200, {"access_token": "a", "refresh_token": {"b": 1}}, TransientError),
    ],
)
def test_other_answers_name_who_can_help(
    status: int, said: object, kind: type[Exception], tmp_path: Path
) -> None:
    """A wrong client is a setting, a busy or confused server may pass; no answer is taken or told."""
    body = said.encode() if isinstance(said, str) else json.dumps(said).encode()
    with serving(WebServer(lambda _path, _body: (status, body, {"Location": "/other"}))) as server:
        oauth = oauth_at(tmp_path, server)
        keep(oauth)
        with pytest.raises(kind) as caught:
            access_token(oauth, NOW)
    assert isinstance(caught.value, LoginNeededError) is (kind is LoginNeededError)
    assert [path for path, _ in server.posts] == ["/token"]
    assert kept(oauth)["refresh_token"] == FIRST
    assert "Wi-Fi" not in str(caught.value)


@pytest.mark.parametrize("life", [None, -5, True, 1e9, "soon", 10**15])
def test_a_life_that_makes_no_sense_is_short(life: object, tmp_path: Path) -> None:
    """What the provider says of the end is not believed when it cannot be; ten minutes then."""
    with serving(Provider(expires_in=life, refresh_expires_in=0)) as provider:
        oauth = oauth_at(tmp_path, provider)
        keep(oauth)
        access_token(oauth, NOW)
    assert kept(oauth)["expires_at"] == SECONDS + 600
    assert "refresh_expires_at" not in kept(oauth)


def test_a_server_that_is_down_may_come_back(tmp_path: Path) -> None:
    """Nobody listens: try again later, and nothing is changed."""
    with serving(Provider()) as provider:
        oauth = oauth_at(tmp_path, provider)
    keep(oauth)
    with pytest.raises(TransientError) as caught:
        access_token(oauth, NOW)
    assert caught.value.retryable
    assert "first" not in str(caught.value)
    assert kept(oauth) == {"refresh_token": "first"}


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"{",
        b"[]",
        b"{}",
        b'{"refresh_token": ""}',
        b'{"refresh_token": null, "access_token": "a"}',
        b'{"refresh_token": "a b"}',
        b'{"refresh_token": "a", "expires_at": "5"}',
        b'{"refresh_token": "a", "expires_at": true}',
        b'{"refresh_token": "a", "renewed_at": 1e300}',
        b'{"refresh_token": "a", "expires_at": 99999999999999}',
        b"\xff\xfe",
    ],
)
def test_a_token_file_that_is_missing_or_broken_asks_for_a_login(
    content: bytes | None, tmp_path: Path
) -> None:
    """Whatever stands there, a person is told to log in; `token_age` tells the trouble without raising."""
    with serving(Provider()) as provider:
        oauth = oauth_at(tmp_path, provider)
        if content is not None:
            oauth.token_file.write_bytes(content)
        with pytest.raises(LoginNeededError, match=r"token\.json"):
            access_token(oauth, NOW)
    assert provider.posts == []
    health = token_age(oauth, NOW)
    assert "token.json" in (health.trouble or "")
    assert health.days_left is None


def test_the_age_of_a_login(tmp_path: Path) -> None:
    """Moments, whole days left, and trouble once the end has come."""
    with serving(Provider()) as provider:
        oauth = oauth_at(tmp_path, provider)
    day = timedelta(days=1)
    keep(
        oauth,
        access_token=OLD,
        expires_at=SECONDS + 60,
        renewed_at=SECONDS - 60,
        refresh_expires_at=int((NOW + 7 * day).timestamp()),
    )
    minute = timedelta(minutes=1)
    assert token_age(oauth, NOW) == TokenHealth(NOW + minute, NOW + 7 * day, NOW - minute, 7, None)
    assert token_age(oauth, NOW + minute).days_left == 6
    over = token_age(oauth, NOW + 7 * day)
    assert (over.days_left, over.trouble) == (0, "phiên đăng nhập đã hết hạn, cần đăng nhập lại")
    keep(oauth)
    assert token_age(oauth, NOW) == TokenHealth()


@pytest.mark.parametrize(
    ("given", "ends"),
    [
        (" first\n", None),
        ('{"refresh_token": "first", "access_token": "of unknown age", "expires_in": 3600}', None),
        ('{"refresh_token": "first", "refresh_token_expires_in": 600}', SECONDS + 600),
    ],
)
def test_the_first_login_is_stored_and_used(given: str, ends: int | None, tmp_path: Path) -> None:
    """A bare token or the provider's JSON; the access token is asked for anew."""
    with serving(Provider()) as provider:
        oauth = oauth_at(tmp_path, provider)
        store_first(oauth, given, NOW)
        assert oauth.token_file.stat().st_mode & 0o777 == 0o600
        assert kept(oauth).get("refresh_expires_at") == ends
        assert "access_token" not in kept(oauth)
        assert access_token(oauth, NOW) == "access-1"


@pytest.mark.parametrize(
    "given",
    ["", "two words", '{"access_token": "a"}', "{", "{\udc80", '{"refresh_token": 5}', "ă", "a" * 70_000],
)
def test_what_is_no_first_login_is_refused(given: str, tmp_path: Path) -> None:
    """Nothing is written, and the message does not repeat what was pasted."""
    oauth = OAuth("https://login.example.vn/token", "us", tmp_path / "token.json")
    with pytest.raises(SettingsError) as caught:
        store_first(oauth, given, NOW)
    assert not oauth.token_file.exists()
    assert "words" not in str(caught.value)


def test_xoauth2_has_fields_that_cannot_be_broken_out_of() -> None:
    """The line that mail servers know; a sign that ends a field is refused."""
    assert xoauth2("a@example.vn", "t.o-k") == "user=a@example.vn\x01auth=Bearer t.o-k\x01\x01"
    for user, token in (("a\x01b", "t"), ("a", "t\x01"), ("a", ""), ("a", "t t"), ("a\nb", "t")):
        with pytest.raises(SettingsError):
            xoauth2(user, token)


def test_a_good_answer_without_tokens_is_none(tmp_path: Path) -> None:
    """An empty object with status 200 is no token."""
    with serving(WebServer(lambda _path, _body: GOOD)) as server:
        oauth = oauth_at(tmp_path, server)
        keep(oauth)
        with pytest.raises(TransientError, match="không đúng quy cách"):
            access_token(oauth, NOW)
