"""OAuth2 tokens of mailboxes: read, renewed before they end, saved before they are used (RFC 6749).

Many providers give a new refresh token at each renewal and take the old one once. So only one process renews
at a time, and what it got is on the disk before anybody uses it. One window is left that no client can close:
killed, or cut off from the network, after the provider answered and before the answer is saved, we have spent
the old token and lost the new one; a person logs in anew then (`vanthu mail login`).
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from pipeline.calls import Answer, post_form
from pipeline.errors import LoginNeededError, SettingsError, TransientError
from pipeline.lockfile import alone
from pipeline.passwords import read_password
from pipeline.post import OAuth, TokenHealth
from pipeline.whole import replacing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import AbstractContextManager
    from pathlib import Path

ENOUGH = timedelta(minutes=5)  # an access token with less left is renewed: a poll may take some minutes
UNTOLD = timedelta(minutes=10)  # how long one is taken to hold whose end the provider does not tell
SECONDS = 20.0  # for one answer of the provider
PATIENCE = 60.0  # seconds; longer than another process needs for its renewal
LONGEST = 1 << 16  # bytes of a token file, and of what a person pastes
_LAST = 1 << 37  # Unix seconds; later than any moment that a datetime of these centuries has
_FOREVER = 10 * 366 * 86400  # seconds; a life longer than that is nonsense
_TOKEN = re.compile(r"[\x21-\x7e]+")  # RFC 6749 appendix A.12 without the space, which no bearer token has
# What RFC 6749 5.2 and OpenID Connect Core 3.1.2.6 say when only a person can go on.
_ENDED = frozenset({"invalid_grant", "interaction_required", "login_required", "consent_required"})
_LATER = frozenset({408, 425, 429})  # statuses of HTTP that ask to come back


@dataclass(frozen=True, slots=True)
class Tokens:
    """What the token file holds; moments are Unix seconds, as a provider counts them.

    `refresh_expires_at` is None where it is not known; `refused_at` is when the provider said that the
    refresh token is worth nothing any more.
    """

    refresh_token: str
    access_token: str | None = None
    expires_at: int = 0
    refresh_expires_at: int | None = None
    renewed_at: int | None = None
    refused_at: int | None = None


def access_token(oauth: OAuth, now: datetime) -> str:
    """Give an access token that holds for some minutes yet; one that ends soon is renewed and saved first.

    Raises:
        LoginNeededError: there is no token, or the provider takes it no more: a person must log in.
        SettingsError: the provider does not know our client, or its address is wrong.
        TransientError: the provider cannot be reached, or answered as none should.
        UsageError: the token file cannot be written.
    """
    tokens = _read(oauth.token_file)
    if not _holds(tokens, now):
        with _alone(oauth):
            tokens = _read(oauth.token_file)  # another process may have renewed it while we waited
            if not _holds(tokens, now):
                tokens = _renew(oauth, tokens, now)
    return tokens.access_token or ""


def token_age(oauth: OAuth, now: datetime) -> TokenHealth:
    """Say how the login of an account is, without asking anybody."""
    try:
        tokens = _read(oauth.token_file)
    except LoginNeededError as error:
        return TokenHealth(trouble=str(error))
    ends = _moment(tokens.refresh_expires_at)
    trouble = None
    if tokens.refused_at is not None:
        trouble = "nhà cung cấp không nhận phiên đăng nhập nữa, cần đăng nhập lại"
    elif ends is not None and ends <= now:
        trouble = "phiên đăng nhập đã hết hạn, cần đăng nhập lại"
    return TokenHealth(
        expires_at=_moment(tokens.expires_at) if tokens.access_token else None,
        refresh_expires_at=ends,
        renewed_at=_moment(tokens.renewed_at),
        days_left=None if ends is None else (ends - now).days,
        trouble=trouble,
    )


def store_first(oauth: OAuth, given: str, now: datetime) -> None:
    """Save the first login: a bare refresh token, or the JSON in which a provider gives one.

    An access token in it is left aside, because nobody can tell how old it is.

    Raises:
        SettingsError: there is no refresh token in it.
        UsageError: the token file cannot be written.
    """
    given = given.strip()
    said: Mapping[str, Any] = {"refresh_token": given}
    if given.startswith("{"):
        said = _object(given.encode(errors="replace"))
    token = said.get("refresh_token")
    if len(given) > LONGEST or not isinstance(token, str) or not _TOKEN.fullmatch(token):
        raise SettingsError(
            "Không thấy refresh token: dán đúng một dòng refresh token, hoặc JSON có khóa refresh_token."
        )
    with _alone(oauth):
        _save(oauth.token_file, Tokens(token, refresh_expires_at=_refresh_end(said, now)))


def store_login(oauth: OAuth, form: Mapping[str, str], now: datetime) -> None:
    """Change the code of a login into tokens (RFC 6749 4.1.3) and save them.

    Raises:
        SettingsError: the provider does not take the code, or gives no refresh token.
        TransientError: it cannot be reached, or answered as none should.
        UsageError: the token file cannot be written.
    """
    with _alone(oauth), replacing(oauth.token_file, 0o600) as file:
        tokens = _granted(_ask(oauth, form), None, now)
        file.write_text(_text(tokens), encoding="utf-8")


def xoauth2(user: str, token: str) -> str:
    r"""Give what AUTH XOAUTH2 sends before its base64; smtplib encodes it itself.

    Use it as `smtp.auth("XOAUTH2", lambda challenge=None: "" if challenge else xoauth2(user, token))`: a
    server that refuses sends its reason as a challenge, which an empty line must answer.

    Raises:
        SettingsError: the user or the token holds a sign that would end its field.
    """
    if not user.isprintable() or not _TOKEN.fullmatch(token):
        raise SettingsError("Tên người dùng hoặc mã truy cập của hộp thư có ký tự không hợp lệ.")
    return f"user={user}\x01auth=Bearer {token}\x01\x01"


def _alone(oauth: OAuth) -> AbstractContextManager[None]:
    return alone(oauth.token_file.with_name(f"{oauth.token_file.name}.lock"), PATIENCE)


def _holds(tokens: Tokens, now: datetime) -> bool:
    return tokens.access_token is not None and tokens.expires_at > _seconds(now + ENOUGH)


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())


def _moment(seconds: int | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


# ---- the provider
def _renew(oauth: OAuth, old: Tokens, now: datetime) -> Tokens:
    """Spend the refresh token. The new file is opened before: on a full disk nothing is spent."""
    form = {"grant_type": "refresh_token", "refresh_token": old.refresh_token}
    if oauth.scope:
        form["scope"] = oauth.scope
    try:
        with replacing(oauth.token_file, 0o600) as file:
            file.write_text(_text(old), encoding="utf-8")
            tokens = _granted(_ask(oauth, form), old, now)
            file.write_text(_text(tokens), encoding="utf-8")
    except LoginNeededError:
        _save(oauth.token_file, replace(old, refused_at=_seconds(now)))
        raise
    return tokens


def _ask(oauth: OAuth, form: Mapping[str, str]) -> Mapping[str, Any]:
    who = {"client_id": oauth.client_id}
    if oauth.client_secret_file is not None:
        who["client_secret"] = read_password(oauth.client_secret_file)
    answer = post_form(oauth.token_url, {**form, **who}, seconds=SECONDS)
    said = _object(answer.content)
    if answer.is_good and "error" not in said:
        return said
    raise _refusal(oauth, answer, said)


def _refusal(oauth: OAuth, answer: Answer, said: Mapping[str, Any]) -> SettingsError | TransientError:
    word = str(said.get("error", ""))
    if word in _ENDED:
        return LoginNeededError(f"{oauth.token_file}: phiên đăng nhập hộp thư không còn hiệu lực ({word}).")
    if answer.status in _LATER or answer.status >= 500 or word == "temporarily_unavailable":  # noqa: PLR2004 - RFC 9110 15.6
        return TransientError(f"Máy chủ cấp mã truy cập hộp thư đang bận (HTTP {answer.status}).")
    known = word if re.fullmatch(r"[a-z_]{1,40}", word) else "không rõ lý do"
    return SettingsError(
        f"Máy chủ cấp mã truy cập hộp thư từ chối (HTTP {answer.status}, {known}): "
        "kiểm tra token_url, client_id, client_secret_file, scope."
    )


def _granted(said: Mapping[str, Any], old: Tokens | None, now: datetime) -> Tokens:
    """Check an answer of success (RFC 6749 5.1); a refresh token that is not renewed stays in force."""
    access, kind = said.get("access_token"), said.get("token_type", "bearer")
    refresh = said.get("refresh_token") or (old.refresh_token if old else None)
    if not isinstance(access, str) or not _TOKEN.fullmatch(access) or str(kind).lower() != "bearer":
        raise TransientError("Máy chủ cấp mã truy cập hộp thư trả lời không đúng quy cách.")
    if refresh is None:
        raise SettingsError(
            "Nhà cung cấp không cho refresh token: xin quyền ngoại tuyến (offline_access) trong scope."
        )
    if not isinstance(refresh, str) or not _TOKEN.fullmatch(refresh):
        raise TransientError("Máy chủ cấp mã truy cập hộp thư trả lời không đúng quy cách.")
    life = _life(said.get("expires_in"))
    ends = _refresh_end(said, now)
    if ends is None and old is not None and refresh == old.refresh_token:
        ends = old.refresh_expires_at
    return Tokens(
        refresh_token=refresh,
        access_token=access,
        expires_at=_seconds(now) + (int(UNTOLD.total_seconds()) if life is None else life),
        refresh_expires_at=ends,
        renewed_at=_seconds(now),
    )


def _refresh_end(said: Mapping[str, Any], now: datetime) -> int | None:
    """Read when the refresh token ends; no standard names the key, and 0 means never (Keycloak)."""
    life = _life(said.get("refresh_token_expires_in")) or _life(said.get("refresh_expires_in"))
    return _seconds(now) + life if life else None


def _life(value: object) -> int | None:
    """Read a life in seconds, which some providers give as a text."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,12}", value):
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _FOREVER:
        return None
    return value


def _object(content: bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


# ---- the file
def _read(path: Path) -> Tokens:
    try:
        with path.open("rb") as file:
            said = _object(file.read(LONGEST))
    except OSError as error:
        raise LoginNeededError(f"{path}: chưa có phiên đăng nhập hộp thư ({error.strerror}).") from error
    values = {one.name: said[one.name] for one in fields(Tokens) if said.get(one.name) is not None}
    texts = [values.pop(name) for name in ("refresh_token", "access_token") if name in values]
    sane = all(isinstance(one, str) and _TOKEN.fullmatch(one) for one in texts)
    if (
        not said.get("refresh_token")
        or not sane
        or not all(type(one) is int and 0 <= one < _LAST for one in values.values())
    ):
        raise LoginNeededError(f"{path}: tệp phiên đăng nhập hộp thư bị hỏng.")
    return Tokens(*texts, **values)


def _save(path: Path, tokens: Tokens) -> None:
    with replacing(path, 0o600) as file:
        file.write_text(_text(tokens), encoding="utf-8")


def _text(tokens: Tokens) -> str:
    return json.dumps({name: value for name, value in asdict(tokens).items() if value is not None}, indent=1)
