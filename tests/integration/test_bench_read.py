"""`vanthu bench read` from end to end on worn scans, and the making of these scans."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from read_files import letter

ROOT = Path(__file__).parents[2]
VANTHU = [sys.executable, "-P", "-m", "pipeline.cli"]
TRUTH = {
    "profile": "two-tier",
    "received": "2025-03-14",
    "truth": {
        "kind": "other_letter",
        "document_type": "cong_van",
        "number": "45/THCS-VP",
        "issued_on": "2025-03-12",
        "issuer": {"name": "Trường THCS Bình Minh"},
    },
}
CLASSES = (
    "clean300",
    "hard200",
    "photo",
    "fax",
    "dpi150",
    "bilevel300",
    "inverted",
    "turned",
    "streaks",
    "faint",
)


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write one born-digital letter of one page with its truth."""
    place = tmp_path_factory.mktemp("letters") / "a"
    place.mkdir()
    letter(place / "a.pdf")
    (place / "truth.json").write_text(json.dumps(TRUTH, ensure_ascii=False), "utf-8")
    return place.parent


def scans(target: Path, letters: Path, *classes: str) -> Path:
    """Run the script that wears letters."""
    script = [sys.executable, str(ROOT / "tests" / "heldback" / "scans.py"), str(target)]
    told = ["--letters", str(letters), "--classes", ",".join(classes), "--each", str(len(classes))]
    subprocess.run([*script, *told], check=True, capture_output=True)
    return target / "a"


def test_every_class_is_a_scan_of_the_page(tmp_path: Path, letters: Path) -> None:
    """Each class gives a PDF without text, of the letter's size (a photograph has the desk around it)."""
    place = scans(tmp_path, letters, *CLASSES)
    for name in CLASSES:
        with pypdfium2.PdfDocument(place / f"a.{name}.pdf") as document:
            assert len(document) == 1
            assert document[0].get_textpage().count_chars() == 0
            across, down = sorted(document[0].get_size())
            if name != "photo":
                assert (across, down) == (pytest.approx(595.3, abs=1), pytest.approx(841.9, abs=1))
    assert "Số: 45/THCS-VP" in (place / "a.txt").read_text("utf-8").splitlines()
    assert json.loads((place / "truth.json").read_text("utf-8")) == TRUTH


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path, letters: Path) -> None:
    """A measurement can be repeated on the very same scans."""
    one, other = (scans(tmp_path / name, letters, "fax", "photo") for name in ("one", "other"))
    for name in ("a.fax.pdf", "a.photo.pdf"):
        assert (one / name).read_bytes() == (other / name).read_bytes()


def test_bench_read_from_end_to_end(tmp_path: Path, letters: Path) -> None:
    """Ours and plain Tesseract read the same scans; figures, charts and document are written."""
    place = scans(tmp_path / "scans", letters, "clean300", "faint")
    document = tmp_path / "reading.md"
    document.write_text("<!-- bench:begin -->\n<!-- bench:end -->\n", "utf-8")
    done = subprocess.run(
        [*VANTHU, "bench", "read", str(place), "--peers", "tesseract", "--json", str(tmp_path / "out.json"),
         "--charts", str(tmp_path / "figures"), "--write", str(document), "--texts", str(tmp_path / "texts")],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert told["scans"] == {"clean300": 1, "faint": 1}
    for name, figures in told["engines"].items():
        assert figures["failed"] == 0, name
        assert figures["scores"]["all"]["cer"] < 0.1, name
        assert figures["cpu_seconds_per_page"] > 0, name
        assert figures["peak_bytes_of_one_process"] > 10 << 20, name
        assert figures["said_in_text"]["number"] == {"right": 2, "asked": 2}, name
    assert told["engines"]["vanthu"]["extracted"]["number"] == {"right": 2, "asked": 2}
    assert "45/THCS-VP" in (tmp_path / "texts" / "vanthu" / "a.faint.pdf.txt").read_text("utf-8")
    assert "| tesseract |" in document.read_text("utf-8")
    assert "![reading-time](figures/reading-time.svg)" in document.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--peers", "abbyy"], "abbyy"),
        (["--limit", "0"], "--limit"),
        (["--write", "nowhere.md"], "bench:begin"),
        ([], "Không thấy bản quét"),
    ],
)
def test_wrong_arguments(tmp_path: Path, arguments: list[str], reason: str) -> None:
    """What cannot be measured is told in Vietnamese before anything is measured, exit 1."""
    done = subprocess.run(
        [*VANTHU, "bench", "read", str(tmp_path), *arguments],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert reason in done.stderr
