"""`vanthu evaluate` from end to end: figures kept, compared, held to a floor, and shown with the page."""

from __future__ import annotations

import base64
import io
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
PDF, SCAN, DOCX = "01-xa-dak-wil-canh-bao-lua-dao", "04-hoi-phu-nu-cu-jut-ban-quet", "08-xa-thuan-an-docx"


def evaluate(folder: Path, *options: object) -> subprocess.CompletedProcess[str]:
    """Run the command away from the project, so that the installed package is tested."""
    command = [sys.executable, "-P", "-m", "pipeline.cli", "evaluate", str(folder), *map(str, options)]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy three samples, one of each form."""
    place = tmp_path_factory.mktemp("letters")
    for name in (PDF, SCAN, DOCX):
        shutil.copytree(SAMPLES / name, place / name)
    return place


@pytest.fixture(scope="module")
def kept(letters: Path) -> Path:
    """Evaluate them as they are; give the folder with what was written."""
    out = letters.parent / "kept"
    out.mkdir(exist_ok=True)
    options = ("--out", out / "old.json", "--floor", out / "floor.json", "--raise-floor", "--parts")
    done = evaluate(letters, *options)
    assert (done.returncode, done.stderr) == (0, "")
    assert "3 văn bản" in done.stdout
    assert "Mọi dạng" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 120
    return out


def spoilt(letters: Path, target: Path) -> Path:
    """Copy the letters with a truth that none of them says."""
    shutil.copytree(letters, target)
    for name in (PDF, SCAN, DOCX):
        told = json.loads((target / name / "expected.json").read_text("utf-8"))
        told["expect"]["fields"] |= {"number": "999/UBND-X", "urgency": "khan"}
        (target / name / "expected.json").write_text(json.dumps(told), "utf-8")
    return target


def test_figures_are_kept(kept: Path) -> None:
    """The file holds all figures and the verdict of every part, and a floor was made of them."""
    told = json.loads((kept / "old.json").read_text("utf-8"))
    assert told["letters"] == {"born digital": 1, "docx": 1, "scan": 1}
    assert told["whole_fields"]["number"]["all"]["exact_match"]["value"] == 1.0
    assert set(told["verdicts"]) == {PDF, SCAN, DOCX}
    assert told["total"]["wrong"] == 0
    assert json.loads((kept / "floor.json").read_text("utf-8"))["docx"]["number"]["exact_match"] == 1.0


def test_what_became_worse_ends_with_4(letters: Path, kept: Path, tmp_path: Path) -> None:
    """Each is named in Vietnamese, and every error is shown on its page, or in its lines."""
    floor = kept / "floor.json"
    before = json.loads(floor.read_text("utf-8"))
    bad = spoilt(letters, tmp_path / "bad")
    report = tmp_path / "report.html"
    options = ("--compare", kept / "old.json", "--floor", floor, "--raise-floor", "--html", report)
    done = evaluate(bad, *options)
    assert done.returncode == 4
    assert f"− {PDF}  Số, ký hiệu: đúng → sai mà vẫn nhận" in done.stdout
    assert "xấu đi 6, tốt lên 0" in done.stdout
    assert "Số, ký hiệu, DOCX: khớp hoàn toàn 0,0 %, dưới mức sàn 100,0 %" in done.stderr
    assert "6 giá trị xấu đi so với lần trước" in done.stderr
    after = json.loads(floor.read_text("utf-8"))
    for form, rows in before.items():
        assert all(after[form][row].items() >= figures.items() for row, figures in rows.items())
    assert after["scan"]["number"] == before["scan"]["number"]
    document = report.read_text("utf-8")
    assert document.count("<article") == 6
    assert document.count("<pre>") == 2  # the DOCX
    pictures = re.findall(r'href="data:image/png;base64,([^"]+)"', document)
    assert len(pictures) == 4
    for coded in pictures:
        picture = np.asarray(Image.open(io.BytesIO(base64.b64decode(coded))).convert("L"))
        assert picture.shape[1] == pytest.approx(827, abs=3)
        assert (picture < 100).mean() > 0.002  # print is seen


def test_json_tells_what_fell(letters: Path, kept: Path, tmp_path: Path) -> None:
    """One object on standard output, with the comparison in it; one sample is enough."""
    bad = spoilt(letters, tmp_path / "bad")
    for name in (SCAN, DOCX):
        shutil.rmtree(bad / name)
    done = evaluate(bad, "--json", "--compare", kept / "old.json", "--floor", kept / "floor.json")
    assert done.returncode == 4
    told = json.loads(done.stdout)
    assert {(one["trial"], one["part"], one["now"]) for one in told["compared"]["worse"]} == {
        (PDF, "number", "wrong_accepted"), (PDF, "urgency", "wrong"),
    }  # fmt: skip
    assert told["compared"]["gone"] > 20
    lost = {(fall["form"], fall["value"]) for fall in told["below_floor"] if fall["row"] == "place"}
    assert lost == {("docx", None), ("scan", None)}


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ((), "Không thấy truth.json"),
        (("--raise-floor",), "--raise-floor cần --floor"),
        (("--compare", "none.json"), "none.json"),
        (("--floor", "none.json"), "none.json"),
        (("--html", "nowhere/report.html"), "nowhere"),
        (("--write", "none.md"), "evaluate:"),
    ],
)
def test_wrong_arguments(tmp_path: Path, options: tuple[str, ...], reason: str) -> None:
    """What cannot be right is told before anything is read, exit 1."""
    if options:
        shutil.copytree(SAMPLES / PDF, tmp_path / PDF)
    done = evaluate(tmp_path, *options)
    assert done.returncode == 1
    assert reason in done.stderr
