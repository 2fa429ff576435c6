"""Finding the letters with known truth, in both forms of folder."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from pipeline.learn.truth import BORN_DIGITAL, DOCX, SCAN, form_of, trials_in

SAMPLES = Path(__file__).parents[3] / "samples"


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("cv.pdf", BORN_DIGITAL),
        ("cv.clean.pdf", SCAN),
        ("cv.hard.pdf", SCAN),
        ("CV.DOCX", DOCX),
        ("anh.JPG", SCAN),
        ("thu.eml", BORN_DIGITAL),
    ],
)
def test_form_by_name(name: str, form: str) -> None:
    """The form follows from the name, whatever its case."""
    assert form_of(name) == form


def test_one_letter_in_many_files(tmp_path: Path) -> None:
    """Beside truth.json each letter file is a trial of its own; other files are none."""
    truth = {
        "kind": "other_letter",
        "document_type": "ke_hoach",
        "number": "1/KH",
        "unscored": ["issuer.name"],
    }
    told = {"profile": "dak-nong", "received": "2024-12-05", "truth": truth}
    place = tmp_path / "a"
    place.mkdir()
    (place / "truth.json").write_text(json.dumps(told), "utf-8")
    for name in ("x.pdf", "x.hard.pdf", "x.docx", "x.txt", "note.md"):
        (place / name).write_bytes(b"")
    trials = trials_in(tmp_path)
    assert [(t.name, t.form) for t in trials] == [
        ("x.docx", DOCX),
        ("x.hard.pdf", SCAN),
        ("x.pdf", BORN_DIGITAL),
    ]
    assert {(t.profile, t.received, t.kind, t.document_type, t.together) for t in trials} == {
        ("dak-nong", date(2024, 12, 5), "other_letter", "ke_hoach", False)
    }
    assert trials[0].unscored == {"issuer.name"}
    assert [trial.key for trial in trials] == ["a/x.docx", "a/x.hard.pdf", "a/x.pdf"]
    assert trials[0].fields["number"] == "1/KH"


def test_the_samples_are_trials() -> None:
    """Each sample folder is one trial with all its files, which are there."""
    trials = trials_in(SAMPLES)
    assert [trial.name for trial in trials] == sorted(p.parent.name for p in SAMPLES.glob("*/expected.json"))
    assert all(path.exists() for trial in trials for path in trial.paths)
    assert {trial.form for trial in trials} == {BORN_DIGITAL, DOCX, SCAN}
    assert [trial.key for trial in trials] == [trial.name for trial in trials]
    assert any("issuer.province" in trial.unscored for trial in trials)


def test_a_folder_without_truth_has_none(tmp_path: Path) -> None:
    """Nothing is measured where nothing is known."""
    assert trials_in(tmp_path) == ()
