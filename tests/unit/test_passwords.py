"""Password files: one line for the owner alone, but for those that the machine hands over itself."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from pipeline import passwords
from pipeline.errors import SettingsError
from pipeline.passwords import is_open_to_others, read_password

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("written", ["m ật-khẩu ", "m ật-khẩu \n", "m ật-khẩu \r\n", "\ufeffm ật-khẩu \n"])
def test_a_password_is_its_line(written: str, tmp_path: Path) -> None:
    """Only the line break of the editor goes; blanks may belong to a password."""
    (tmp_path / "p").write_bytes(written.encode())
    assert read_password(tmp_path / "p") == "m ật-khẩu "


@pytest.mark.parametrize("content", [b"", b"a\nb", b"a\x00", b"\xff", b"a" * 70_000])
def test_what_is_no_password_is_told_without_it(content: bytes, tmp_path: Path) -> None:
    """The message names the file and nothing of its content."""
    (tmp_path / "p").write_bytes(content)
    with pytest.raises(SettingsError) as caught:
        read_password(tmp_path / "p")
    assert str(caught.value) == f"{tmp_path / 'p'}: tệp mật khẩu phải có đúng một dòng chữ."


def test_a_missing_file_is_a_setting(tmp_path: Path) -> None:
    """The message names it and says why."""
    with pytest.raises(SettingsError, match="No such file"):
        read_password(tmp_path / "p")


def test_handed_over_files_may_be_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Below the folders of systemd and Docker the folder keeps others out; a link out of them does not."""
    handed = tmp_path / "credentials"
    handed.mkdir()
    for path in (handed / "p", tmp_path / "p"):
        path.write_text("x")
        path.chmod(0o644)
    (handed / "link").symlink_to(tmp_path / "p")
    monkeypatch.setattr(passwords, "HANDED", (handed,))
    assert [is_open_to_others(one) for one in (handed / "p", tmp_path / "p", handed / "link")] == [
        False,
        True,
        True,
    ]


@pytest.mark.parametrize(("mode", "is_open"), [(0o640, False), (0o660, True), (0o644, True), (0o600, False)])
def test_root_may_lend_a_file_to_our_group(
    mode: int,
    is_open: bool,  # noqa: FBT001 - a parameter of the test
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """root:vanthu 0640 is how a service reads a password that it cannot change."""
    if os.geteuid() != 0:
        pytest.skip("only root makes a file of root")
    (tmp_path / "p").write_text("x")
    (tmp_path / "p").chmod(mode)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert is_open_to_others(tmp_path / "p") is is_open
