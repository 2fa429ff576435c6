"""The folder of originals: complete or absent, never half, never changed."""

from __future__ import annotations

import errno
import hashlib
import os
from datetime import date
from typing import TYPE_CHECKING

import pytest

from pipeline.errors import SettingsError, TransientError, VanthuError
from pipeline.model import SourceFile, Submission
from pipeline.store.originals import keep, place

if TYPE_CHECKING:
    from pathlib import Path

BODY = b"%PDF-1.7 " + bytes(range(256)) * 5000  # more than one chunk


@pytest.fixture
def arrived(tmp_path: Path) -> Submission:
    """Give a submission of one file that lies in a folder of the sender."""
    path = tmp_path / "cv.pdf"
    path.write_bytes(BODY)
    file = SourceFile("cv.pdf", hashlib.sha256(BODY).hexdigest(), "application/pdf", len(BODY), path)
    return Submission("a" * 64, (file,), date(2024, 12, 5), "test")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a folder of originals that does not exist yet."""
    return tmp_path / "deep" / "originals"


def test_a_copy_is_complete_and_read_only(arrived: Submission, root: Path) -> None:
    """The file lies under its fingerprint, nobody may write it, the sender's file is untouched."""
    kept = keep(root, arrived).files[0]
    sha256 = arrived.files[0].sha256
    assert kept.path == root / sha256[:2] / sha256[2:]
    assert kept.path.read_bytes() == BODY == arrived.files[0].path.read_bytes()
    assert kept.path.stat().st_mode & 0o777 == 0o440
    assert [path for path in root.rglob("*") if path.is_file()] == [kept.path]


def test_a_kept_file_is_left_alone(arrived: Submission, root: Path) -> None:
    """The second time nothing is written, even when the sender's file is gone."""
    kept = keep(root, arrived).files[0]
    before = kept.path.stat()
    arrived.files[0].path.unlink()
    assert keep(root, arrived).files[0] == kept
    after = kept.path.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_damaged_file_is_replaced_by_verified_bytes(arrived: Submission, root: Path) -> None:
    """A file whose size is wrong cannot be what its name says."""
    target = place(root, arrived.files[0].sha256)
    target.parent.mkdir(parents=True)
    target.write_bytes(BODY[:-1])
    assert keep(root, arrived).files[0].path.read_bytes() == BODY


@pytest.mark.parametrize("change", [BODY + b"x", BODY[:-1], b"y" + BODY[1:], b""])
def test_a_file_that_changed_is_not_kept(arrived: Submission, root: Path, change: bytes) -> None:
    """Bytes that do not match the fingerprint leave no trace, and the officer is told to try again."""
    arrived.files[0].path.write_bytes(change)
    with pytest.raises(TransientError, match="đã thay đổi"):
        keep(root, arrived)
    assert [path for path in root.rglob("*") if path.is_file()] == []


def test_a_file_that_vanished_is_named(arrived: Submission, root: Path) -> None:
    """The sender's file was taken away between fingerprint and copy."""
    arrived.files[0].path.unlink()
    with pytest.raises(TransientError, match="không còn ở chỗ cũ"):
        keep(root, arrived)


@pytest.mark.parametrize(
    ("number", "kind"),
    [(errno.ENOSPC, TransientError), (errno.EIO, TransientError), (errno.EROFS, SettingsError)],
)
def test_trouble_with_the_disk_is_explained(
    arrived: Submission, root: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[VanthuError]
) -> None:
    """A full disk may pass, a folder that cannot be written is a setting; no half file stays."""

    def broken(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", broken)
    with pytest.raises(kind, match="tệp gốc"):
        keep(root, arrived)
    assert [path for path in root.rglob("*") if path.is_file()] == []


def test_a_file_in_place_of_the_folder_is_a_setting(arrived: Submission, tmp_path: Path) -> None:
    """The path of the originals leads to a file."""
    with pytest.raises(SettingsError, match="Không ghi được"):
        keep(tmp_path / "cv.pdf", arrived)


def test_leftovers_of_killed_processes_are_swept(arrived: Submission, root: Path) -> None:
    """An old temporary file of the same original goes, a young one may belong to a running copy."""
    target = place(root, arrived.files[0].sha256)
    target.parent.mkdir(parents=True)
    old, young = (target.with_name(f".{target.name}.{name}.tmp") for name in ("1-old", "2-young"))
    for left in (old, young):
        left.write_bytes(b"half")
    os.utime(old, (0, 0))
    keep(root, arrived)
    assert not old.exists()
    assert young.exists()
