"""`vanthu templates` prints what the room says: copies, faults, exit codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.cli import main
from pipeline.respond import DOCUMENTS
from pipeline.settings import load_settings

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_copies_are_checked_and_found_good(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What `copy` writes `check` accepts; the second copy is refused."""
    assert main(["templates", "copy", str(tmp_path)]) == 0
    assert {path.name for path in tmp_path.iterdir()} == {one.template for one in DOCUMENTS}
    assert main(["templates", "check", str(tmp_path)]) == 0
    assert f"Cả {len(DOCUMENTS)} mẫu dùng được." in capsys.readouterr().out
    assert main(["templates", "copy", str(tmp_path)]) == 1


def test_all_faults_are_printed_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 1, each file with what is wrong in it; the folder of the setting is the default."""
    main(["templates", "copy", str(tmp_path)])
    (tmp_path / "bo-sung.docx").write_bytes(b"no")
    (tmp_path / "bai-viet.docx").write_bytes((tmp_path / "tiep-nhan.docx").read_bytes())
    capsys.readouterr()
    monkeypatch.setenv("VANTHU_TEMPLATES", str(tmp_path))
    load_settings.cache_clear()
    assert main(["templates", "check"]) == 1
    load_settings.cache_clear()
    told = capsys.readouterr().out
    assert "✗ tệp không phải văn bản Word (.docx)" in told
    assert "✗ mẫu thiếu chỗ điền bắt buộc {{ paragraphs }}" in told
    assert "2 mẫu có lỗi." in told
