"""docs/security.md names a test for each point of ASVS, and each of these tests exists."""

from __future__ import annotations

import ast
import re

from tree import ROOT

_NAMED = re.compile(r"`(test_\w+\.py)::(test_\w+)`")


def test_each_test_of_the_checklist_exists() -> None:
    """A point whose test was renamed or taken away is not met any more."""
    told = _NAMED.findall((ROOT / "docs" / "security.md").read_text(encoding="utf-8"))
    assert len(told) > 50
    written = {
        (path.name, node.name)
        for path in (ROOT / "tests").rglob("test_*.py")
        if path.name in {file for file, _ in told}
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef)
    }
    assert [f"{file}::{name}" for file, name in told if (file, name) not in written] == []


def test_each_point_has_its_test() -> None:
    """No row of the checklist claims what nothing checks."""
    lines = (ROOT / "docs" / "security.md").read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if line.startswith("| ") and not line.startswith("| section")]
    assert [row for row in rows if not _NAMED.search(row)] == []
