"""What must be read again, but not from a stolen database, is sealed: AES-256-GCM by a key file beside it."""

from __future__ import annotations

import base64
import secrets
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from pipeline.errors import SettingsError
from pipeline.lockfile import alone
from pipeline.passwords import is_open_to_others, read_password
from pipeline.whole import write_whole

if TYPE_CHECKING:
    from pathlib import Path

KEY_FILE = "desk.key"
_BYTES, _NONCE = 32, 12
_PATIENCE = 10.0  # seconds; another process needs milliseconds to write the file


def desk_key(folder: Path) -> bytes:
    """Give the key of `folder`/desk.key, which is made when it is not there.

    Raises:
        SettingsError: it is no key, or others than its owner may read it.
        UsageError: it cannot be made.
    """
    path = folder / KEY_FILE
    with alone(path.with_name(f"{KEY_FILE}.lock"), _PATIENCE):
        if not path.exists():
            made = base64.urlsafe_b64encode(secrets.token_bytes(_BYTES)) + b"\n"
            write_whole(path, made, 0o600)
    if is_open_to_others(path):
        raise SettingsError(f"{path}: người khác đọc được khóa này; chạy: chmod 600 {path}")
    try:
        key = base64.urlsafe_b64decode(read_password(path))
    except ValueError:
        key = b""
    if len(key) != _BYTES:
        raise SettingsError(f"{path}: không phải khóa của vanthu; khôi phục tệp này từ bản sao lưu.")
    return key


def seal(key: bytes, data: bytes, about: str) -> bytes:
    """Seal bytes so that they open with the same key and for the same thing only."""
    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, data, about.encode())


def unseal(key: bytes, sealed: bytes, about: str) -> bytes | None:
    """Give the bytes, None when they were sealed by another key, for another thing, or were changed."""
    try:
        return AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], about.encode())
    except (InvalidTag, ValueError):
        return None


def seal_text(key: bytes, data: bytes, about: str) -> str:
    """Seal bytes into a text for a form or a cookie."""
    return base64.urlsafe_b64encode(seal(key, data, about)).decode("ascii")


def unseal_text(key: bytes, sealed: str, about: str) -> bytes | None:
    """Give what `seal_text` sealed, None as `unseal` does."""
    try:
        return unseal(key, base64.urlsafe_b64decode(sealed.encode("ascii")), about)
    except ValueError:
        return None
