"""`vanthu bench cases` from end to end on a small store."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def test_a_small_store_is_filled_and_measured(tmp_path: Path) -> None:
    """Every re-read copy is recognised, every letter stands in the register, each figure has its peer."""
    out = tmp_path / "figures.json"
    command = [
        sys.executable,
        "-P",
        "-m",
        "pipeline.cli",
        "bench",
        "cases",
        "--count",
        "80",
        "--json",
        str(out),
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 4
    told = json.loads(out.read_text("utf-8"))
    assert (told["stored"], told["register_rows"]) == (80, 80)
    assert told["found"] == told["looked_up"] // 2
    assert 0 < told["lookup_median_s"] <= told["lookup_p95_s"] <= told["lookup_max_s"]
    assert told["register_peak_bytes"] > 20 << 20


def test_a_count_that_cannot_be_is_refused(tmp_path: Path) -> None:
    """Wrong arguments end with exit code 1."""
    command = [sys.executable, "-P", "-m", "pipeline.cli", "bench", "cases", "--count", "0"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode == 1
