"""The key file and what it seals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.errors import SettingsError, UsageError
from pipeline.people.seal import KEY_FILE, desk_key, seal, seal_text, unseal, unseal_text

if TYPE_CHECKING:
    from pathlib import Path


def test_the_key_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    """The second time it is the same; nobody else may read it."""
    folder = tmp_path / "data"
    key = desk_key(folder)
    assert (len(key), desk_key(folder)) == (32, key)
    assert (folder / KEY_FILE).stat().st_mode & 0o777 == 0o600
    assert desk_key(tmp_path / "other") != key


def test_a_key_that_others_read_is_refused(tmp_path: Path) -> None:
    """As is a file that holds no key; neither is written over."""
    desk_key(tmp_path)
    path = tmp_path / KEY_FILE
    path.chmod(0o644)
    with pytest.raises(SettingsError, match="chmod 600"):
        desk_key(tmp_path)
    for content in (b"", b"short\n", b"\xff\xfe", b"!" * 44):
        path.write_bytes(content)
        path.chmod(0o600)
        with pytest.raises(SettingsError):
            desk_key(tmp_path)
        assert path.read_bytes() == content


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """It is a fault of the settings, told in a sentence."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError, match="Không ghi được"):
        desk_key(tmp_path / "file")


def test_a_seal_opens_for_one_thing_with_one_key() -> None:
    """Any other key, thing or bit: None."""
    key, other = b"k" * 32, b"o" * 32
    sealed = seal(key, "bí mật".encode(), "totp:1")
    assert unseal(key, sealed, "totp:1") == "bí mật".encode()
    assert seal(key, b"x", "a") != seal(key, b"x", "a")
    assert unseal(other, sealed, "totp:1") is unseal(key, sealed, "totp:2") is None
    for spoiled in (b"", sealed[:-1], sealed[:12], bytes([sealed[0] ^ 1]) + sealed[1:]):
        assert unseal(key, spoiled, "totp:1") is None
    text = seal_text(key, b"x", "a")
    assert unseal_text(key, text, "a") == b"x"
    assert unseal_text(key, "ắ", "a") is unseal_text(key, "A", "a") is None
