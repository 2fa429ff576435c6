"""Sign-in by a provider of OpenID Connect: authorization code with PKCE, state and nonce.

Sources: OpenID Connect Core 1.0 (3.1), Discovery 1.0, RFC 7636, RFC 9700. Whom the provider vouches for
is only let in when an account is bound to that identity (`signing.sign_in_as`); nobody registers so.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeGuard
from urllib.parse import urlencode, urlsplit

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from pipeline.calls import get_json, is_safe, post_form
from pipeline.errors import SettingsError, TransientError, UsageError
from pipeline.people.seal import seal_text, unseal_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.calls import Answer

SECONDS = 10.0  # for one answer of the provider
PATIENCE = timedelta(minutes=10)  # that a person has at the provider
_SKEW = 60  # seconds that clocks may differ
_OLDEST = 600  # seconds since an ID token was made
# Signatures by a key that only the provider has: a shared secret (HS256) would let us, and whoever reads our
# settings, make tokens; "none" would let everybody (RFC 8725, 3.1). Ed25519 is EdDSA's name in RFC 9864.
ALGORITHMS = ("RS256", "ES256", "EdDSA", "Ed25519")
_KINDS = frozenset({"RSA", "EC", "OKP"})
_LONGEST = 4096  # characters of a code
_LONGEST_SUBJECT = 255  # ASCII characters (OpenID Connect Core 1.0, 2)
_ABOUT = "oidc"
_AGAIN = "Lần đăng nhập này không còn hiệu lực: bấm lại nút đăng nhập một lần."
_REFUSED = "Hệ thống đăng nhập một lần không xác nhận danh tính: đăng nhập lại, hoặc dùng mật khẩu."


@dataclass(frozen=True, slots=True)
class Provider:
    """Who vouches for people, and what it knows us as; `secret` None for a public client (PKCE alone)."""

    issuer: str
    client: str
    secret: str | None = None

    def __repr__(self) -> str:
        """Keep the secret out of every trace."""
        return f"Provider({self.issuer!r}, {self.client!r})"


@dataclass(frozen=True, slots=True)
class Pending:
    """What a browser must bring back: sealed into a cookie of its own by `seal_pending`."""

    state: str
    nonce: str
    verifier: str
    redirect: str
    made_at: datetime


def begin_oidc(provider: Provider, redirect: str, now: datetime) -> tuple[str, Pending]:
    """Give the address at the provider where the person signs in; `redirect` is ours, where they come back.

    Raises:
        SettingsError: the issuer is no safe address, or describes itself otherwise.
        CallError: it cannot be reached.
    """
    about = _about(provider)
    pending = Pending(
        secrets.token_urlsafe(32), secrets.token_urlsafe(32), secrets.token_urlsafe(64), redirect, now
    )
    digest = hashlib.sha256(pending.verifier.encode("ascii")).digest()
    asked = {
        "response_type": "code",
        "client_id": provider.client,
        "redirect_uri": redirect,
        "scope": "openid",
        "state": pending.state,
        "nonce": pending.nonce,
        "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii"),
        "code_challenge_method": "S256",
    }
    start = _endpoint(about, "authorization_endpoint")
    return f"{start}{'&' if urlsplit(start).query else '?'}{urlencode(asked)}", pending


def finish_oidc(
    provider: Provider, pending: Pending, code: str, state: str, now: datetime
) -> tuple[str, str]:
    """Change the code that came back into the identity that the provider vouches for: issuer and subject.

    Raises:
        UsageError: the answer is not of this sign-in, or proves nothing.
        SettingsError: the provider does not take us, or its address is wrong.
        CallError: it cannot be reached.
    """
    same = secrets.compare_digest(state.encode(errors="replace"), pending.state.encode())
    if not same or now - pending.made_at > PATIENCE or not 0 < len(code) <= _LONGEST:
        raise UsageError(_AGAIN)
    about = _about(provider)
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": pending.redirect,
        "code_verifier": pending.verifier,
    }
    said = _asked(provider, about, form)
    keys = _object(get_json(_endpoint(about, "jwks_uri"), seconds=SECONDS))
    claims = _proven(said.get("id_token"), keys)
    _check(provider, pending, claims, now)
    return provider.issuer, claims["sub"]


def seal_pending(key: bytes, pending: Pending) -> str:
    """Seal what waits into a text for a cookie."""
    told = {**asdict(pending), "made_at": pending.made_at.isoformat()}
    return seal_text(key, json.dumps(told).encode(), _ABOUT)


def open_pending(key: bytes, sealed: str) -> Pending:
    """Give what was sealed; raises `UsageError` for anything else."""
    told = unseal_text(key, sealed, _ABOUT)
    if told is None:
        raise UsageError(_AGAIN)
    values: dict[str, Any] = json.loads(told)
    return Pending(**{**values, "made_at": datetime.fromisoformat(values["made_at"])})


# ---- the provider
def _about(provider: Provider) -> Mapping[str, Any]:
    """Read how the provider describes itself (Discovery 1.0, 4)."""
    if not is_safe(provider.issuer) or urlsplit(provider.issuer).query:
        raise SettingsError("VANTHU_OIDC_ISSUER: cần một địa chỉ https không có tham số.")
    if not provider.client:
        raise SettingsError("VANTHU_OIDC_CLIENT: cần mã ứng dụng (client id) mà nhà cung cấp đã cấp.")
    address = f"{provider.issuer.rstrip('/')}/.well-known/openid-configuration"
    about = _object(get_json(address, seconds=SECONDS))
    if about.get("issuer") != provider.issuer:
        raise SettingsError(
            f"VANTHU_OIDC_ISSUER: {address} không tự nhận là {provider.issuer}; ghi đúng từng ký tự."
        )
    return about


def _endpoint(about: Mapping[str, Any], name: str) -> str:
    address = about.get(name)
    if not isinstance(address, str) or not is_safe(address):
        raise SettingsError(f"VANTHU_OIDC_ISSUER: máy chủ không cho biết {name} an toàn (https).")
    return address


def _asked(provider: Provider, about: Mapping[str, Any], form: Mapping[str, str]) -> Mapping[str, Any]:
    """Spend the code; client_secret_basic unless the provider only takes the secret in the form."""
    methods = about.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
    basic, told = None, {**form, "client_id": provider.client}
    if provider.secret is not None:
        if isinstance(methods, list) and "client_secret_basic" not in methods:
            told["client_secret"] = provider.secret
        else:
            basic = (provider.client, provider.secret)
    answer = post_form(_endpoint(about, "token_endpoint"), told, seconds=SECONDS, basic=basic)
    said = _json(answer)
    if answer.is_good and "error" not in said:
        return said
    if answer.status >= 500 or answer.status == 429:  # noqa: PLR2004 - RFC 9110 15.6, RFC 6585 4
        raise TransientError("Hệ thống đăng nhập một lần đang bận: thử lại sau ít phút.")
    if said.get("error") == "invalid_grant":
        raise UsageError(_AGAIN)
    raise SettingsError(
        f"Hệ thống đăng nhập một lần từ chối (HTTP {answer.status}): "
        "kiểm tra VANTHU_OIDC_CLIENT, VANTHU_OIDC_SECRET và địa chỉ quay về đã đăng ký."
    )


def _object(answer: Answer) -> Mapping[str, Any]:
    if not answer.is_good:
        raise TransientError(f"Hệ thống đăng nhập một lần trả lời lỗi (HTTP {answer.status}): thử lại sau.")
    return _json(answer)


def _json(answer: Answer) -> Mapping[str, Any]:
    try:
        found = json.loads(answer.content)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


# ---- the ID token
def _proven(token: object, published: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give the claims of an ID token that one of the published keys signed."""
    listed = published.get("keys")
    keys = [
        one
        for one in (listed if isinstance(listed, list) else ())
        if isinstance(one, dict) and one.get("kty") in _KINDS and one.get("use", "sig") == "sig"
    ]
    try:
        if not isinstance(token, str):
            raise UsageError(_REFUSED)
        claims = jwt.decode(token, KeySet.import_key_set({"keys": keys}), algorithms=ALGORITHMS).claims
    except (JoseError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise UsageError(_REFUSED) from error
    return claims


def _check(provider: Provider, pending: Pending, claims: Mapping[str, Any], now: datetime) -> None:
    """Hold the claims against what OpenID Connect Core 1.0, 3.1.3.7 demands."""
    moment = int(now.timestamp())
    audience = claims.get("aud")
    named = [audience] if isinstance(audience, str) else audience if isinstance(audience, list) else []
    ends, made, nonce, subject = (claims.get(name) for name in ("exp", "iat", "nonce", "sub"))
    ours = pending.nonce.encode()
    right = (
        claims.get("iss") == provider.issuer,
        provider.client in named,
        len(named) == 1 or claims.get("azp") == provider.client,
        claims.get("azp", provider.client) == provider.client,
        _is_moment(ends) and moment - _SKEW < ends,
        _is_moment(made) and moment - _OLDEST <= made <= moment + _SKEW,
        isinstance(nonce, str) and secrets.compare_digest(nonce.encode(errors="replace"), ours),
        isinstance(subject, str) and 0 < len(subject) <= _LONGEST_SUBJECT and subject.isascii(),
    )
    if not all(right):
        raise UsageError(_REFUSED)


def _is_moment(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)
