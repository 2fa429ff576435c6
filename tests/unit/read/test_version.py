"""The version of the reader changes with everything that decides how a page reads."""

from __future__ import annotations

import ast
import shutil
import sys
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline import read
from pipeline.read import version

if TYPE_CHECKING:
    from collections.abc import Callable

fresh = version.reader_version.__wrapped__


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a copy of our own part of the version."""
    for name in version.OWN:
        source = version.PACKAGE / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / name)
    monkeypatch.setattr(version, "PACKAGE", tmp_path)
    return tmp_path


def test_it_is_the_same_for_the_same_things(package: Path) -> None:
    """Two processes of one installation agree; what Python writes beside its modules does not count."""
    first = fresh()
    (package / "read" / "x.pyc").write_bytes(b"x")
    assert fresh() == first
    assert len(first) == 64


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "read" / "ocr.py").write_text("x = 1"),
        lambda root: (root / "read" / "lines.onnx").write_bytes(b"a model"),
        lambda root: (root / "vietnamese" / "text.py").unlink(),
        lambda root: (root / "read" / "ink.py").rename(root / "read" / "inks.py"),
    ],
)
def test_our_own_code_and_models_count(change: Callable[[Path], object], package: Path) -> None:
    """A changed module, a new model, a module that went or was renamed: another version."""
    first = fresh()
    change(package)
    assert fresh() != first


def test_libraries_and_tesseract_count(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Another release of a library, another Tesseract or none: another version, never an error."""
    versions = [fresh()]
    monkeypatch.setattr(metadata, "version", lambda name: f"{name} of tomorrow")
    versions.append(fresh())
    monkeypatch.setenv("PATH", str(tmp_path))
    versions.append(fresh())
    (tmp_path / "tesseract").write_text('#!/bin/sh\necho "List in \\"$0.data\\":"\n')
    (tmp_path / "tesseract").chmod(0o755)
    versions.append(fresh())
    (tmp_path / "tesseract.data").mkdir()
    (tmp_path / "tesseract.data" / "vie.traineddata").write_bytes(b"x")
    versions.append(fresh())
    assert len(set(versions)) == len(versions)


def test_every_library_of_the_room_is_named() -> None:
    """What a module of the reading room imports from outside stands in LIBRARIES."""
    room = Path(read.__file__).parent
    imported: set[str] = set()
    for path in room.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported.update(alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module.split(".")[0])
    outside = imported - sys.stdlib_module_names - {"pipeline"}
    owners = metadata.packages_distributions()
    missing = {
        name
        for name in outside
        if not {owner.lower().replace("_", "-") for owner in owners.get(name, [name])}
        & set(version.LIBRARIES)
    }
    assert outside
    assert missing == set(), "add them to pipeline.read.version.LIBRARIES"
