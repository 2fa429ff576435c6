"""The letters of samples/, one golden case per folder, walked through the real command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
from docx import Document
from golden_compare import differences

from pipeline.learn.floor import fallen, load_floor
from pipeline.learn.scores import Scores
from pipeline.learn.truth import trials_in
from pipeline.terms import SEVERITY, FindingCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLES = Path(__file__).parents[2] / "samples"
FLOOR = Path(__file__).with_name("floor.json")
FOLDERS = sorted(path.parent.name for path in SAMPLES.glob("*/expected.json"))
# They need what a folder of letters has not: a history, a clock that is wrong, or a broken file.
ELSEWHERE = {
    *("DUPLICATE_LETTER", "DUPLICATE_ARTICLE", "UNREADABLE", "ENCRYPTED", "TOO_LARGE", "UNSUPPORTED_FORMAT"),
    *("NUMBER_MISSING", "DATE_MISSING", "DATE_IN_FUTURE", "ISSUER_UNKNOWN", "SCOPE_UNIT_UNKNOWN"),
    "SIGNATORY_MISSING",
}
REBUILT = ("01-xa-dak-wil-canh-bao-lua-dao", "08-xa-thuan-an-docx", "37-phu-luc-khac-so")


def truth_of(folder: str) -> dict[str, Any]:
    """Read the folder's expected.json."""
    return dict(json.loads((SAMPLES / folder / "expected.json").read_text(encoding="utf-8")))


def walk(folder: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run `vanthu process` on one folder, away from the project so that the installed package is tested."""
    command = truth_of(folder)["command"]
    files = [str(SAMPLES / folder / name) for name in command["files"]]
    options = ["--profile", command["profile"], "--received", command["received"], "--json", "--no-store"]
    together = ["--together"] if command["together"] else []
    return subprocess.run(
        [sys.executable, "-m", "pipeline.cli", "process", *files, *together, *options],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


@pytest.fixture(scope="module")
def walks(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Future[subprocess.CompletedProcess[str]]]]:
    """Start the walk of every chosen folder at once, as many side by side as there are cores.

    Whoever takes all walks and names no folder (the figures) has all of them chosen.
    """
    takers = [item for item in request.session.items if "walks" in getattr(item, "fixturenames", ())]
    calls = [getattr(item, "callspec", None) for item in takers]
    named = dict.fromkeys(call.params["sample"] for call in calls if call)
    folders = named if all(calls) else dict.fromkeys([*named, *FOLDERS])
    cwd = tmp_path_factory.mktemp("walks")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield {folder: pool.submit(walk, folder, cwd) for folder in folders}
        pool.shutdown(cancel_futures=True)


@pytest.mark.parametrize("sample", FOLDERS)
def test_sample(sample: str, walks: dict[str, Future[subprocess.CompletedProcess[str]]]) -> None:
    """The command prints one object for the folder, and it says what expected.json says."""
    done = walks[sample].result()
    assert done.returncode == 0, done.stderr[-3000:]
    lines = done.stdout.splitlines()
    assert len(lines) == 1, f"{len(lines)} objects for one submission"
    expected = truth_of(sample)
    wrong = differences(expected["expect"], json.loads(lines[0]), optical=expected["optical"])
    assert not wrong, f"{sample}: {len(wrong)} differences\n" + "\n".join(wrong)


def test_the_figures_stay_above_their_floor(
    walks: dict[str, Future[subprocess.CompletedProcess[str]]],
) -> None:
    """The same walks as figures: none is below floor.json, which `evaluate --raise-floor` lifts."""
    scores = Scores()
    for trial in trials_in(SAMPLES):
        scores.add(trial, json.loads(walks[trial.key].result().stdout))
    falls = fallen(scores, load_floor(FLOOR))
    assert not falls, "\n".join(map(str, falls))
    assert scores.trials == len(FOLDERS)


@pytest.mark.parametrize("folder", FOLDERS)
def test_truth_is_sound(folder: str) -> None:
    """The folder holds the files it names, and its status follows from its findings by the contract."""
    expected = truth_of(folder)
    present = {path.name for path in (SAMPLES / folder).iterdir()}
    assert present == {*expected["command"]["files"], "expected.json", "note.txt"}
    truth = expected["expect"]
    severities = {SEVERITY[FindingCode(code)] for code in truth["findings"]}
    if "SECRECY_MARK" in truth["findings"]:
        assert truth["status"] == "quarantined"
    elif Severity.BLOCKING in severities:
        assert truth["status"] == "incomplete"
    else:
        doubt = Severity.REVIEW in severities or bool(truth.get("doubtful"))
        assert truth["status"] == ("needs_review" if doubt else "ready")


def test_samples_cover_the_findings() -> None:
    """Every finding that a folder of letters can show is shown by at least one sample, within 8 MB in all."""
    shown = {code for folder in FOLDERS for code in truth_of(folder)["expect"]["findings"]}
    assert {code.value for code in FindingCode} - ELSEWHERE == shown
    assert sum(path.stat().st_size for path in SAMPLES.rglob("*") if path.is_file()) < 8_000_000


def test_samples_are_what_make_builds(tmp_path: Path) -> None:
    """Building three folders anew gives the same expected.json to the byte, and letters of the same words."""
    subprocess.run([sys.executable, SAMPLES / "make.py", *REBUILT, "--to", tmp_path], check=True)
    for folder in REBUILT:
        kept, built = SAMPLES / folder, tmp_path / folder
        assert {path.name for path in built.iterdir()} == {path.name for path in kept.iterdir()}
        for path in built.iterdir():
            if path.suffix in {".json", ".txt"}:
                assert path.read_bytes() == (kept / path.name).read_bytes(), path
            elif path.suffix in {".pdf", ".docx"}:
                assert words(path) == words(kept / path.name), path


def words(path: Path) -> list[str]:
    """Give the words of a PDF or DOCX in the order of the file."""
    if path.suffix == ".docx":
        document = Document(str(path))
        cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
        parts = [paragraph.text for holder in (document, *cells) for paragraph in holder.paragraphs]
        return " ".join(parts).split()
    with pypdfium2.PdfDocument(path) as pdf:
        return " ".join(page.get_textpage().get_text_bounded() for page in pdf).split()
