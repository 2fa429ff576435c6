"""`vanthu train`, small: the same seed gives the same weights, the card tells how, checked letters teach."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from letters_text import REQUEST, document, source, submission
from store_cases import rich_case

from pipeline.amend import encode
from pipeline.cli import main
from pipeline.extract import extract
from pipeline.extract.cues import AUDIENCE, NOTES, SCOPE, WINDOW
from pipeline.extract.learned import CONFIG, WEIGHTS, load
from pipeline.learn.letters.card import CARD, grammar_hash
from pipeline.learn.letters.checked import reviewed_samples, sample_of
from pipeline.learn.letters.score import measure
from pipeline.model import Correction, Reading
from pipeline.terms import Kind, Topic

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.model import Case

TINY = ["--count", "160", "--no-measure"]


def request() -> Case:
    """Give the case of a request with the four points."""
    arrived, reading = submission(source("cv.docx")), Reading((document(REQUEST.text),))
    read = replace(rich_case(arrived), reading=reading, extraction=extract(arrived, reading))
    return replace(read, corrections=())


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Teach a tiny net once."""
    out = tmp_path_factory.mktemp("model")
    assert main(["train", *TINY, "--out", str(out)]) == 0
    return out


def test_the_same_seed_gives_the_same_weights(trained: Path, tmp_path: Path) -> None:
    """A model can be made again from its recipe, byte by byte; another seed makes another."""
    for name, seed in (("again", "1"), ("other", "2")):
        assert main(["train", *TINY, "--seed", seed, "--out", str(tmp_path / name)]) == 0
    for file in (CONFIG, WEIGHTS, CARD):
        assert (tmp_path / "again" / file).read_bytes() == (trained / file).read_bytes()
    assert (tmp_path / "other" / WEIGHTS).read_bytes() != (trained / WEIGHTS).read_bytes()


def test_the_card_tells_the_recipe(trained: Path) -> None:
    """Seed, sizes, versions and the hash of the wordings stand on the card."""
    card = json.loads((trained / CARD).read_text("utf-8"))
    assert (card["recipe"]["seed"], card["recipe"]["count"]) == (1, 160)
    assert card["grammar_sha256"] == grammar_hash()
    assert set(card["versions"]) == {"python", "spacy", "thinc", "numpy"}


def test_a_net_can_be_loaded_and_measured(trained: Path) -> None:
    """What was written answers, if not yet rightly."""
    nlp = load(trained)
    assert nlp is not None
    sample = sample_of(request(), set(), Kind.POSTING_REQUEST, Topic.CRIME_WARNING)
    assert sample is not None
    assert measure(nlp, [sample]).letters == 1


def test_measuring_prints_scores_of_wordings_kept_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without `--no-measure` a second net is taught and its scores are printed and kept."""
    assert main(["train", "--count", "16", "--out", str(tmp_path)]) == 0
    told = json.loads((tmp_path / CARD).read_text("utf-8"))["held_out"]
    assert told["letters"] > 100
    assert "window" in capsys.readouterr().out


def test_checked_fields_become_spans_and_others_teach_nothing() -> None:
    """The words behind the label are the value; a field whose reading is not known right is left open."""
    sample = sample_of(request(), {AUDIENCE, SCOPE}, Kind.POSTING_REQUEST, Topic.CRIME_WARNING)
    assert sample is not None
    told = {field: sample.body[a:b] for a, b, field in sample.spans}
    assert told == {
        AUDIENCE: "công dân từ đủ 14 tuổi trở lên, không phân biệt giới tính",
        SCOPE: "trên địa bàn xã Đắk Wil",
    }
    assert [sample.body[a:b] for a, b in sample.unsure] == [
        "từ ngày 15/01/2026 đến ngày 30/01/2026",
        "giữ nguyên số đường dây nóng ở cuối bài",
    ]


def test_corrected_cases_teach_what_was_left_as_it_was() -> None:
    """A corrected field teaches nothing, the others do; a corrected topic is the truth."""
    case = request()
    at = datetime(2026, 1, 6, tzinfo=UTC)
    window = '{"end":"2026-01-30","start":"2026-01-02"}'
    scope = encode("scope", case.extraction.scope.value)
    fixed = (
        Correction("a", at, "window", window, window.replace("01-30", "02-01"), "sai ngày"),
        Correction("a", at, "topic", None, '"law"', "bài về luật"),
        Correction("a", at, "scope", scope, scope, "chỉ xác nhận"),
    )
    (sample,) = reviewed_samples([case, replace(case, corrections=fixed)])
    assert sample.topic is Topic.LAW
    assert {field for _, _, field in sample.spans} == {AUDIENCE, SCOPE, NOTES}
    assert WINDOW not in {field for _, _, field in sample.spans}
