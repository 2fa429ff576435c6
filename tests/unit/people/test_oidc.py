"""Sign-in by OpenID Connect against a real provider on this machine, honest and hostile."""

from __future__ import annotations

import base64
import json
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from joserfc.jwk import OctKey
from oidc_server import CLIENT, KEYS, SECRET, STRANGER, OidcServer
from web_servers import serving

from pipeline.calls import CallError
from pipeline.errors import SettingsError, TransientError, UsageError
from pipeline.people.oidc import Pending, Provider, begin_oidc, finish_oidc, open_pending, seal_pending

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime(2026, 5, 4, 1, 0, tzinfo=UTC)
REDIRECT = "https://desk.example.vn/dang-nhap/oidc"


@contextmanager
def provider(algorithm: str = "RS256") -> Iterator[tuple[OidcServer, Provider]]:
    """Run a provider; give it and what we are told of it."""
    with serving(OidcServer(NOW, algorithm)) as server:
        yield server, Provider(server.origin, CLIENT, SECRET)


def visited(address: str) -> dict[str, str]:
    """Let a browser go to the provider; give what it brings back to us."""
    answer = httpx.get(address, trust_env=False, follow_redirects=False)
    assert answer.status_code == 302, answer.text
    assert answer.headers["Location"].startswith(f"{REDIRECT}?")
    return {name: values[0] for name, values in parse_qs(urlsplit(answer.headers["Location"]).query).items()}


def signed_in(known: Provider, now: datetime = NOW) -> tuple[str, str]:
    """Go the whole way."""
    address, pending = begin_oidc(known, REDIRECT, NOW)
    back = visited(address)
    return finish_oidc(known, pending, back["code"], back["state"], now)


@pytest.mark.filterwarnings("ignore:EdDSA is deprecated")
@pytest.mark.parametrize("algorithm", KEYS)
def test_the_identity_is_who_the_provider_says(algorithm: str) -> None:
    """With each way of signing that is taken; the secret stands in no form."""
    with provider(algorithm) as (server, known):
        assert signed_in(known) == (server.origin, server.subject)
        ((path, body),) = server.posts
        assert path == "/token"
        assert SECRET.encode() not in body


@pytest.mark.parametrize("methods", [["client_secret_post"], ["none"]])
def test_how_the_client_proves_itself(methods: list[str]) -> None:
    """As the provider says it wants it; a public client by PKCE alone."""
    with provider() as (server, known):
        server.methods = methods
        assert signed_in(replace(known, secret=None) if methods == ["none"] else known)[1] == server.subject


def test_nothing_is_asked_for_but_who_it_is() -> None:
    """The address holds a challenge, never the verifier; every sign-in has its own state and nonce."""
    with provider() as (_, known):
        address, pending = begin_oidc(known, REDIRECT, NOW)
        other, more = begin_oidc(known, REDIRECT, NOW)
    asked = parse_qs(urlsplit(address).query)
    assert (asked["scope"], asked["code_challenge_method"]) == (["openid"], ["S256"])
    assert pending.verifier not in address
    assert address != other
    assert not {pending.state, pending.nonce, pending.verifier} & {more.state, more.nonce, more.verifier}
    assert SECRET not in repr(known)


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://other.example.vn"},
        {"iss": None},
        {"aud": "somebody-else"},
        {"aud": None},
        {"aud": [CLIENT, "somebody-else"]},
        {"aud": CLIENT, "azp": "somebody-else"},
        {"exp": int(NOW.timestamp()) - 61},
        {"exp": None},
        {"exp": "9999999999"},
        {"exp": True},
        {"iat": int(NOW.timestamp()) + 61},
        {"iat": int(NOW.timestamp()) - 601},
        {"iat": None},
        {"nonce": "of another sign-in"},
        {"nonce": None},
        {"nonce": 7},
        {"sub": None},
        {"sub": ""},
        {"sub": "đ"},
        {"sub": "x" * 256},
        {"sub": 7},
    ],
)
def test_a_token_that_is_not_for_this_sign_in(claims: dict[str, Any]) -> None:
    """Though the provider signed it: another issuer, client, time, nonce, or no subject."""
    with provider() as (server, known):
        server.claims = claims
        with pytest.raises(UsageError, match="không xác nhận danh tính"):
            signed_in(known)


def test_several_clients_may_be_named_when_the_token_was_made_for_us() -> None:
    """`azp` says for whom."""
    with provider() as (server, known):
        server.claims = {"aud": ["somebody-else", CLIENT], "azp": CLIENT}
        assert signed_in(known)[1] == server.subject


def unsigned(server: OidcServer, algorithm: str) -> str:
    """Make a token that nobody signed."""
    moment = int(NOW.timestamp())
    claims = {"iss": server.origin, "sub": "x", "aud": CLIENT, "exp": moment + 9, "iat": moment, "nonce": "n"}
    parts = ({"alg": algorithm}, claims)
    return (
        ".".join(base64.urlsafe_b64encode(json.dumps(one).encode()).rstrip(b"=").decode() for one in parts)
        + "."
    )


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize(
    "spoiled", ["none", "no signature", "secret", "public key as secret", "stranger", "no token", "RS384"]
)
def test_a_token_that_the_provider_did_not_sign(spoiled: str) -> None:
    """No algorithm, a shared secret, our own secret, a key of the same name, an algorithm not agreed on."""
    with provider() as (server, known):
        if spoiled == "none":
            server.token = unsigned(server, "none")
        elif spoiled == "no signature":
            server.token = unsigned(server, "RS256")
        elif spoiled == "secret":
            server.algorithm, server.key = "HS256", OctKey.import_key(SECRET * 4, {"kid": "r"})
            server.published = [*server.published, server.key.as_dict(private=True)]
        elif spoiled == "public key as secret":
            pem = KEYS["RS256"].as_pem(private=False)
            octets = base64.b64encode(pem)  # joserfc itself refuses to take PEM for a secret
            server.algorithm, server.key = "HS256", OctKey.import_key(octets, {"kid": "r"})
        elif spoiled == "stranger":
            server.key = STRANGER
        elif spoiled == "no token":
            server.token = "a.b.c"  # noqa: S105 - no token at all
        else:
            server.algorithm = "RS384"
        with pytest.raises(UsageError, match="không xác nhận danh tính"):
            signed_in(known)


@pytest.mark.parametrize("published", [None, [], "x", [{"kty": "oct", "k": "eA"}], [{"kty": "RSA"}], [7]])
def test_keys_that_are_none(published: object) -> None:
    """The provider publishes nothing that could have signed."""
    with provider() as (server, known):
        server.published = published
        with pytest.raises(UsageError, match="không xác nhận danh tính"):
            signed_in(known)


def test_an_answer_of_another_sign_in() -> None:
    """Another state, too late, no code, a code used twice, or one of another browser: to be begun again."""
    with provider() as (server, known):
        address, pending = begin_oidc(known, REDIRECT, NOW)
        back = visited(address)
        for code, state, now in (
            (back["code"], "forged", NOW),
            (back["code"], "\ud800", NOW),
            (back["code"], pending.state, NOW + timedelta(minutes=11)),
            ("", pending.state, NOW),
            ("x" * 5000, pending.state, NOW),
        ):
            with pytest.raises(UsageError, match="không còn hiệu lực"):
                finish_oidc(known, pending, code, state, now)
        assert server.posts == []
        _, other = begin_oidc(known, REDIRECT, NOW)
        with pytest.raises(UsageError, match="không còn hiệu lực"):
            finish_oidc(known, other, back["code"], other.state, NOW)
        back = visited(address)
        finish_oidc(known, pending, back["code"], back["state"], NOW)
        with pytest.raises(UsageError, match="không còn hiệu lực"):
            finish_oidc(known, pending, back["code"], back["state"], NOW)


@pytest.mark.parametrize(
    ("about", "says"),
    [
        ({"issuer": "https://other.example.vn"}, "không tự nhận"),
        ({"issuer": None}, "không tự nhận"),
        ({"authorization_endpoint": "http://other.example.vn/a"}, "authorization_endpoint"),
        ({"authorization_endpoint": None}, "authorization_endpoint"),
        ({"authorization_endpoint": 7}, "authorization_endpoint"),
    ],
)
def test_a_provider_that_describes_itself_wrongly(about: dict[str, Any], says: str) -> None:
    """A setting is wrong, or somebody stands in between: nobody is sent there."""
    with provider() as (server, known):
        server.about = about
        with pytest.raises(SettingsError, match=says):
            begin_oidc(known, REDIRECT, NOW)


def test_a_provider_that_refuses_or_is_away() -> None:
    """A wrong client is a setting; trouble of the provider passes."""
    with provider() as (server, known):
        server.refusal = (503, {})
        with pytest.raises(TransientError, match="đang bận"):
            signed_in(known)
        server.refusal = None
        with pytest.raises(SettingsError, match="VANTHU_OIDC_CLIENT"):
            signed_in(replace(known, secret="wrong"))  # noqa: S106 - invented
        server.about = {"token_endpoint": None}
        with pytest.raises(SettingsError, match="token_endpoint"):
            signed_in(known)
        with pytest.raises(TransientError, match="HTTP 404"):
            begin_oidc(replace(known, issuer=f"{server.origin}/nowhere"), REDIRECT, NOW)
    with pytest.raises(CallError):
        begin_oidc(known, REDIRECT, NOW)


@pytest.mark.parametrize(
    "issuer", ["", "http://sso.example.vn", "https://sso.example.vn?x=1", "sso.example.vn"]
)
def test_an_issuer_that_is_no_safe_address(issuer: str) -> None:
    """Told before anything is sent."""
    with pytest.raises(SettingsError, match="https"):
        begin_oidc(Provider(issuer, CLIENT), REDIRECT, NOW)
    with pytest.raises(SettingsError, match="VANTHU_OIDC_CLIENT"):
        begin_oidc(Provider("https://sso.example.vn", ""), REDIRECT, NOW)


def test_what_waits_is_sealed_into_a_cookie() -> None:
    """It comes back as it was; forged or of another key, it is refused."""
    pending = Pending("s", "n", "v", REDIRECT, NOW)
    sealed = seal_pending(b"k" * 32, pending)
    assert REDIRECT not in sealed
    assert open_pending(b"k" * 32, sealed) == pending
    for key, text in ((b"o" * 32, sealed), (b"k" * 32, sealed[:-4]), (b"k" * 32, ""), (b"k" * 32, "ắ")):
        with pytest.raises(UsageError, match="không còn hiệu lực"):
            open_pending(key, text)
