"""`vanthu bench extract` from end to end on two samples."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
PDF, DOCX = "01-xa-dak-wil-canh-bao-lua-dao", "08-xa-thuan-an-docx"


def bench(folder: Path, *options: object) -> subprocess.CompletedProcess[str]:
    """Run the command."""
    command = [sys.executable, "-P", "-m", "pipeline.cli", "bench", "extract", str(folder)]
    return subprocess.run(
        [*command, *map(str, options)], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )


def test_extraction_is_timed_alone(tmp_path: Path) -> None:
    """Each stage has its seconds, reading stands beside, and the peer did the PDF only."""
    for name in (PDF, DOCX):
        shutil.copytree(SAMPLES / name, tmp_path / "letters" / name)
    out = tmp_path / "speed.json"
    done = bench(tmp_path / "letters", "--rounds", 2, "--json", out)
    assert (done.returncode, done.stderr) == (0, "")
    assert "văn bản/giây trên một nhân" in done.stdout
    told = json.loads(out.read_text("utf-8"))
    assert (told["letters"], told["rounds"]) == (2, 2)
    assert set(told["forms"]) == {"born digital", "docx"}
    spent = told["cpu_seconds"]
    assert 0 < spent["validate"] < spent["extract"] < told["cpu_seconds_of_reading"]
    assert told["letters_per_second"] == pytest.approx(2 / sum(spent.values()), rel=0.05)
    assert told["letters_per_second_at_first_sight"] > 0
    peer = told["pdfplumber"]
    assert (peer["letters"], peer["cpu_seconds"] > 0) == (1, True)
    assert peer["ours_to_this"] == pytest.approx(peer["ours_cpu_seconds"] / peer["cpu_seconds"], rel=0.05)


def test_what_could_not_be_read_has_no_speed(tmp_path: Path) -> None:
    """A broken file is left out and told; when nothing was read there is no figure, exit 1."""
    shutil.copytree(SAMPLES / PDF, tmp_path / "broken" / PDF)
    for file in (tmp_path / "broken" / PDF).iterdir():
        if file.name != "expected.json":
            file.write_bytes(file.read_bytes()[:40])
    done = bench(tmp_path / "broken", "--rounds", 1)
    assert done.returncode == 1
    assert "Không đọc được" in done.stderr
    shutil.copytree(SAMPLES / DOCX, tmp_path / "broken" / DOCX)
    done = bench(tmp_path / "broken", "--rounds", 1)
    assert done.returncode == 0
    assert "1 văn bản không đọc được" in done.stdout


@pytest.mark.parametrize(
    ("options", "reason"), [((), "Không thấy truth.json"), (("--rounds", "0"), "--rounds")]
)
def test_wrong_arguments(options: tuple[str, ...], reason: str, tmp_path: Path) -> None:
    """What cannot be measured is told in Vietnamese before anything is read, exit 1."""
    if options:
        shutil.copytree(SAMPLES / PDF, tmp_path / PDF)
    done = bench(tmp_path, *options)
    assert done.returncode == 1
    assert reason in done.stderr
