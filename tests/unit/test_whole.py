"""Files are written whole, with the mode they are asked for, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.errors import UsageError
from pipeline.whole import replacing, write_whole

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_has_its_mode_from_the_beginning(tmp_path: Path) -> None:
    """A secret is never readable by others, not even half written or over an open file."""
    write_whole(tmp_path / "open", b"a")
    with replacing(tmp_path / "open", 0o600) as half:
        half.write_bytes(b"b")
        assert half.stat().st_mode & 0o777 == 0o600
        assert (tmp_path / "open").read_bytes() == b"a"
        assert (tmp_path / "open").stat().st_mode & 0o777 == 0o644
    assert (tmp_path / "open").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["open"]


def test_a_writer_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    """Neither half a file nor a temporary one stays."""
    write_whole(tmp_path / "a", b"old")
    with pytest.raises(TypeError), replacing(tmp_path / "a") as half:
        half.write_bytes(None)  # type: ignore[arg-type]  # a defect of the writer is what is tested
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"old")]
    with pytest.raises(UsageError, match="Không ghi được"):
        write_whole(tmp_path / "a" / "b", b"x")
