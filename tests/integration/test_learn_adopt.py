"""A new trained layer passes the gate or does not; what is adopted is asked from the next letter on."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.cli import main
from pipeline.errors import SettingsError, UsageError
from pipeline.extract import extract, learned
from pipeline.extract.learned import CONFIG, WEIGHTS
from pipeline.learn import adopt
from pipeline.learn.adopt import FIGURES, cases_of
from pipeline.learn.letters.card import CARD
from pipeline.model import Field
from pipeline.nets import adopted, net_in, use
from pipeline.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.learned import Net
    from pipeline.model import Extraction, Reading, Submission

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "samples" / "08-xa-thuan-an-docx"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Let the command line work on a data folder of this test."""
    monkeypatch.setenv("VANTHU_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("VANTHU_WORKERS", "1")
    load_settings.cache_clear()
    yield tmp_path / "data"
    load_settings.cache_clear()


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """Copy the shipped net: one that surely makes nothing worse."""
    out = tmp_path / "shipped"
    shutil.copytree(ROOT / "pipeline" / "extract" / "model", out)
    return out


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """Give one checked letter."""
    shutil.copytree(SAMPLE, tmp_path / "letters" / "one")
    return tmp_path / "letters"


def test_what_makes_nothing_worse_is_adopted_and_left_again(
    data: Path, shipped: Path, letters: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With its card and the figures; --back returns to the shipped one."""
    assert main(["learn", "adopt", str(shipped), "--on", str(letters), "--who", "an"]) == 0
    folder = adopted(data / "model")
    assert folder is not None
    assert {path.name for path in folder.iterdir()} == {CONFIG, WEIGHTS, CARD, FIGURES}
    told = json.loads((folder / FIGURES).read_text("utf-8"))
    assert (told["letters"], told["who"], told["old"]) == (1, "an", told["new"])
    assert net_in(data / "model") is not learned.model()
    assert net_in(data / "model").to_bytes(exclude=["vocab"]) == learned.model().to_bytes(exclude=["vocab"])  # type: ignore[union-attr]
    assert "xấu đi 0" in capsys.readouterr().out
    assert main(["learn", "adopt", "--back"]) == 0
    assert net_in(data / "model") is learned.model()
    assert main(["learn", "adopt", "--back"]) == 0


def test_what_makes_a_part_worse_ends_with_4(
    data: Path,
    shipped: Path,
    letters: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One value lost, one wrong and accepted: both are named, and the shipped layer stays in use."""

    def wrong(submission: Submission, reading: Reading, net: Net) -> Extraction:
        found = extract(submission, reading, net)
        return replace(found, window=Field(), number=replace(found.number, value="1/X"))

    monkeypatch.setattr(adopt, "extract", wrong)
    assert main(["learn", "adopt", str(shipped), "--on", str(letters)]) == 4
    told = capsys.readouterr()
    assert "đúng → sai mà vẫn nhận" in told.out
    assert "2 giá trị xấu đi: không nhận" in told.err
    assert adopted(data / "model") is None


def test_the_house_asks_the_adopted_net(data: Path, shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next letter is read with the net that `current` names."""
    name = "0123456789abcdef"
    shutil.copytree(shipped, data / "model" / name)
    use(data / "model", name)
    asked: list[object] = []
    real = learned.scores_of

    def noted(nlp: object, *more: object) -> object:
        asked.append(nlp)
        return real(nlp, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(learned, "scores_of", noted)
    letter = SAMPLE / "CV 318 - de nghi dang tai.docx"
    assert main(["process", str(letter), "--no-store", "--json"]) == 0
    assert asked
    assert set(map(id, asked)) == {id(net_in(data / "model"))}


def test_a_broken_choice_says_what_to_do(data: Path, tmp_path: Path, letters: Path) -> None:
    """A name that is none, a folder that is gone, no model, no letters: each a sentence."""
    (data / "model").mkdir(parents=True)
    (data / "model" / "current").write_text("../../etc\n")
    with pytest.raises(SettingsError, match="adopt --back"):
        adopted(data / "model")
    use(data / "model", "0" * 16)
    with pytest.raises(SettingsError, match="không có mô hình"):
        net_in(data / "model")
    assert main(["learn", "adopt", "--back"]) == 0
    assert main(["learn", "adopt", str(tmp_path / "none"), "--on", str(letters)]) == 1
    assert main(["learn", "adopt", str(tmp_path / "none")]) == 1
    with pytest.raises(UsageError, match="Không thấy"):
        cases_of([tmp_path / "data"])
